/// The protocol rw_lock as a state machine. Written by Latchwork from rw_lock.latch: change
/// that, not this.
///
/// A lock for many readers or one writer is one counter, and who goes first is a second
/// question.
///
/// The counter is the number of readers inside, or -1 while a writer is. Taking the lock is a
/// compare-and-exchange from what was seen.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::rw_lock {

/// Readers test and then count; they compare and exchange; and they also let a waiting writer
/// go first.
enum class Entry : std::uint8_t { test_then_count, exchange, after_writers };

[[nodiscard]] constexpr auto names_of(Entry) noexcept {
    return std::array<std::string_view, 3>{"test_then_count", "exchange", "after_writers"};
}

/// The variant of the protocol.
struct Config {
    /// Readers test and then count; they compare and exchange; and they also let a waiting writer
    /// go first.
    Entry entry = Entry::exchange;
};

struct ReaderTag {
    static constexpr std::string_view name = "reader";

    template <class Scope>
    static constexpr int size = Scope::reader;
};

/// A reader, some number of times.
using Reader = Member<ReaderTag>;

struct WriterTag {
    static constexpr std::string_view name = "writer";

    template <class Scope>
    static constexpr int size = Scope::writer;
};

/// One writer.
using Writer = Member<WriterTag>;

/// Where an instance of `reader` stands: before the step at this line or label.
enum class ReaderLocation : std::uint8_t { again, L19, L20, L21, L23, reading, L28, end };

[[nodiscard]] constexpr auto names_of(ReaderLocation) noexcept {
    return std::array<std::string_view, 8>{"again", "L19", "L20", "L21", "L23", "reading", "L28",
        "end"};
}

/// Where an instance of `writer` stands: before the step at this line or label.
enum class WriterLocation : std::uint8_t { L32, L34, wait, writing, L39, L40, end };

[[nodiscard]] constexpr auto names_of(WriterLocation) noexcept {
    return std::array<std::string_view, 7>{"L32", "L34", "wait", "writing", "L39", "L40", "end"};
}

enum class Process : std::uint8_t { reader, writer };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"reader", "writer"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    exclusion, one_writer, deadlock, self_deadlock, unlock_not_held
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 5>{"exclusion", "one_writer", "deadlock", "self_deadlock",
        "unlock_not_held"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    reader_again, reader_again_2, reader_L19, reader_L20_yes, reader_L20_no, reader_L21,
    reader_L23_yes, reader_L23_no, reader_reading, reader_L28_yes, reader_L28_no, writer_L32,
    writer_L34, writer_wait_yes, writer_wait_no, writer_writing, writer_L39, writer_L40
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int reader = 3;
    static constexpr int writer = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// A reader, some number of times.
    struct ReaderFields {
        ReaderLocation location = ReaderLocation::again;
        std::int32_t n = 0;

        friend bool operator==(const ReaderFields&, const ReaderFields&) = default;
    };

    /// One writer.
    struct WriterFields {
        WriterLocation location = WriterLocation::L32;
        bool holds_writers = false;

        friend bool operator==(const WriterFields&, const WriterFields&) = default;
    };

    std::int32_t inside = 0;
    bool writer_waits = false;
    Table<Scope, ReaderFields(Reader)> reader;
    Table<Scope, WriterFields(Writer)> writer;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = rw_lock::State<Scope>;
    using Step = rw_lock::Step;
    using Property = rw_lock::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 18> actions{{
        {"reader.again", 19, "n = atomic_read(inside)", Process::reader, ReaderLocation::again,
            sort_info<Scope, Reader>},
        {"reader.again_2", 18, "await !writer_waits", Process::reader, ReaderLocation::again,
            sort_info<Scope, Reader>},
        {"reader.L19", 19, "n = atomic_read(inside)", Process::reader, ReaderLocation::L19,
            sort_info<Scope, Reader>},
        {"reader.L20_yes", 20, "if (n < 0): yes", Process::reader, ReaderLocation::L20,
            sort_info<Scope, Reader>},
        {"reader.L20_no", 20, "if (n < 0): no", Process::reader, ReaderLocation::L20,
            sort_info<Scope, Reader>},
        {"reader.L21", 22, "atomic_inc(inside)", Process::reader, ReaderLocation::L21,
            sort_info<Scope, Reader>},
        {"reader.L23_yes", 24, "if (atomic_cmpxchg(inside, n, n + 1) != n): yes", Process::reader,
            ReaderLocation::L23, sort_info<Scope, Reader>},
        {"reader.L23_no", 24, "if (atomic_cmpxchg(inside, n, n + 1) != n): no", Process::reader,
            ReaderLocation::L23, sort_info<Scope, Reader>},
        {"reader.reading", 27, "atomic_dec(inside)", Process::reader, ReaderLocation::reading,
            sort_info<Scope, Reader>},
        {"reader.L28_yes", 28, "if (any): yes", Process::reader, ReaderLocation::L28,
            sort_info<Scope, Reader>},
        {"reader.L28_no", 28, "if (any): no", Process::reader, ReaderLocation::L28,
            sort_info<Scope, Reader>},
        {"writer.L32", 33, "mutex_lock(writers)", Process::writer, WriterLocation::L32,
            sort_info<Scope, Writer>},
        {"writer.L34", 34, "writer_waits = true", Process::writer, WriterLocation::L34,
            sort_info<Scope, Writer>},
        {"writer.wait_yes", 36, "while (atomic_cmpxchg(inside, 0, -1) != 0): yes", Process::writer,
            WriterLocation::wait, sort_info<Scope, Writer>},
        {"writer.wait_no", 36, "while (atomic_cmpxchg(inside, 0, -1) != 0): no", Process::writer,
            WriterLocation::wait, sort_info<Scope, Writer>},
        {"writer.writing", 38, "atomic_set(inside, 0)", Process::writer, WriterLocation::writing,
            sort_info<Scope, Writer>},
        {"writer.L39", 39, "writer_waits = false", Process::writer, WriterLocation::L39,
            sort_info<Scope, Writer>},
        {"writer.L40", 40, "mutex_unlock(writers)", Process::writer, WriterLocation::L40,
            sort_info<Scope, Writer>},
    }};

    /// How many initial states there are.
    [[nodiscard]] constexpr std::uint64_t initial_count() const noexcept {
        return 1;
    }

    /// Initial state `number`, counted from 0.
    [[nodiscard]] constexpr State initial(std::uint64_t) const noexcept {
        State s{};
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::reader:
                return to_number(s.reader[Reader{self}].location);
            case Process::writer:
                return to_number(s.writer[Writer{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::reader_again:
                return reader_again(s, chosen.instance<Reader>());
            case Action::reader_again_2:
                return reader_again_2(s, chosen.instance<Reader>());
            case Action::reader_L19:
                return reader_L19(s, chosen.instance<Reader>());
            case Action::reader_L20_yes:
                return reader_L20_yes(s, chosen.instance<Reader>());
            case Action::reader_L20_no:
                return reader_L20_no(s, chosen.instance<Reader>());
            case Action::reader_L21:
                return reader_L21(s, chosen.instance<Reader>());
            case Action::reader_L23_yes:
                return reader_L23_yes(s, chosen.instance<Reader>());
            case Action::reader_L23_no:
                return reader_L23_no(s, chosen.instance<Reader>());
            case Action::reader_reading:
                return reader_reading(s, chosen.instance<Reader>());
            case Action::reader_L28_yes:
                return reader_L28_yes(s, chosen.instance<Reader>());
            case Action::reader_L28_no:
                return reader_L28_no(s, chosen.instance<Reader>());
            case Action::writer_L32:
                return writer_L32(s, chosen.instance<Writer>());
            case Action::writer_L34:
                return writer_L34(s, chosen.instance<Writer>());
            case Action::writer_wait_yes:
                return writer_wait_yes(s, chosen.instance<Writer>());
            case Action::writer_wait_no:
                return writer_wait_no(s, chosen.instance<Writer>());
            case Action::writer_writing:
                return writer_writing(s, chosen.instance<Writer>());
            case Action::writer_L39:
                return writer_L39(s, chosen.instance<Writer>());
            case Action::writer_L40:
                return writer_L40(s, chosen.instance<Writer>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// Nobody is inside beside a writer. rw_lock.latch:44: the invariant `exclusion`.
    [[nodiscard]] constexpr bool exclusion(const State& s) const noexcept {
        return forall<Scope, Writer, Reader>([&](Writer w, Reader r) {
            return s.writer[w].location != WriterLocation::writing ||
                s.reader[r].location != ReaderLocation::reading;
        });
    }

    /// rw_lock.latch:47: the invariant `one_writer`.
    [[nodiscard]] constexpr bool one_writer(const State& s) const noexcept {
        return forall<Scope, Writer, Writer>([&](Writer v, Writer w) {
            return s.writer[v].location != WriterLocation::writing ||
                s.writer[w].location != WriterLocation::writing ||
                v == w;
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Reader>([&](Reader i) {
                return s.reader[i].location == ReaderLocation::end;
            }) &&
            forall<Scope, Writer>([&](Writer i) {
                return s.writer[i].location == WriterLocation::end;
            });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (!exclusion(s)) violated.insert(Property::exclusion);
        if (!one_writer(s)) violated.insert(Property::one_writer);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Writer self : members<Scope, Writer>) {
            const auto& me = s.writer[self];
            if (me.location == WriterLocation::L32) {
                // this instance waits for `writers`, which it holds itself (taken in line 33)
                if (me.holds_writers) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// rw_lock.latch:19: n = atomic_read(inside)
    constexpr Outcome reader_again(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::again) return Outcome::not_enabled();
        if (config.entry == Entry::after_writers) return Outcome::not_enabled();
        me.n = s.inside;
        me.location = ReaderLocation::L20;
        return Outcome::taken();
    }

    /// rw_lock.latch:18: await !writer_waits
    constexpr Outcome reader_again_2(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::again) return Outcome::not_enabled();
        if (config.entry != Entry::after_writers || s.writer_waits) return Outcome::not_enabled();
        me.location = ReaderLocation::L19;
        return Outcome::taken();
    }

    /// rw_lock.latch:19: n = atomic_read(inside)
    constexpr Outcome reader_L19(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L19) return Outcome::not_enabled();
        me.n = s.inside;
        me.location = ReaderLocation::L20;
        return Outcome::taken();
    }

    /// rw_lock.latch:20: if (n < 0): yes
    ///     in: if (n < 0) goto again;
    constexpr Outcome reader_L20_yes(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L20) return Outcome::not_enabled();
        if (me.n >= 0) return Outcome::not_enabled();
        me.location = ReaderLocation::again;
        return Outcome::taken();
    }

    /// rw_lock.latch:20: if (n < 0): no
    ///     in: if (n < 0) goto again;
    constexpr Outcome reader_L20_no(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L20) return Outcome::not_enabled();
        if (me.n < 0) return Outcome::not_enabled();
        me.location =
            config.entry == Entry::test_then_count ? ReaderLocation::L21 : ReaderLocation::L23;
        return Outcome::taken();
    }

    /// rw_lock.latch:22: atomic_inc(inside)
    constexpr Outcome reader_L21(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L21) return Outcome::not_enabled();
        s.inside += 1;
        me.location = ReaderLocation::reading;
        return Outcome::taken();
    }

    /// rw_lock.latch:24: if (atomic_cmpxchg(inside, n, n + 1) != n): yes
    ///     in: if (atomic_cmpxchg(inside, n, n + 1) != n) goto again;
    constexpr Outcome reader_L23_yes(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L23) return Outcome::not_enabled();
        if (s.inside == me.n) return Outcome::not_enabled();
        me.location = ReaderLocation::again;
        return Outcome::taken();
    }

    /// rw_lock.latch:24: if (atomic_cmpxchg(inside, n, n + 1) != n): no
    ///     in: if (atomic_cmpxchg(inside, n, n + 1) != n) goto again;
    constexpr Outcome reader_L23_no(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L23) return Outcome::not_enabled();
        if (s.inside != me.n) return Outcome::not_enabled();
        s.inside = me.n + 1;
        me.location = ReaderLocation::reading;
        return Outcome::taken();
    }

    /// rw_lock.latch:27: atomic_dec(inside)
    constexpr Outcome reader_reading(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::reading) return Outcome::not_enabled();
        s.inside -= 1;
        me.location = ReaderLocation::L28;
        return Outcome::taken();
    }

    /// rw_lock.latch:28: if (any): yes
    ///     in: if (any) goto again;
    constexpr Outcome reader_L28_yes(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L28) return Outcome::not_enabled();
        me.location = ReaderLocation::again;
        return Outcome::taken();
    }

    /// rw_lock.latch:28: if (any): no
    ///     in: if (any) goto again;
    constexpr Outcome reader_L28_no(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L28) return Outcome::not_enabled();
        me.location = ReaderLocation::end;
        return Outcome::taken();
    }

    /// rw_lock.latch:33: mutex_lock(writers)
    constexpr Outcome writer_L32(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L32) return Outcome::not_enabled();
        if (exists<Scope, Writer>([&](Writer x) { return s.writer[x].holds_writers; }))
            return Outcome::not_enabled();
        me.holds_writers = true;
        me.location =
            config.entry == Entry::after_writers ? WriterLocation::L34 : WriterLocation::wait;
        return Outcome::taken();
    }

    /// rw_lock.latch:34: writer_waits = true
    constexpr Outcome writer_L34(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L34) return Outcome::not_enabled();
        s.writer_waits = true;
        me.location = WriterLocation::wait;
        return Outcome::taken();
    }

    /// rw_lock.latch:36: while (atomic_cmpxchg(inside, 0, -1) != 0): yes
    ///     in: while (atomic_cmpxchg(inside, 0, -1) != 0) { }
    constexpr Outcome writer_wait_yes(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::wait) return Outcome::not_enabled();
        if (s.inside == 0) return Outcome::not_enabled();
        return Outcome::taken();
    }

    /// rw_lock.latch:36: while (atomic_cmpxchg(inside, 0, -1) != 0): no
    ///     in: while (atomic_cmpxchg(inside, 0, -1) != 0) { }
    constexpr Outcome writer_wait_no(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::wait) return Outcome::not_enabled();
        if (s.inside != 0) return Outcome::not_enabled();
        s.inside = -1;
        me.location = WriterLocation::writing;
        return Outcome::taken();
    }

    /// rw_lock.latch:38: atomic_set(inside, 0)
    constexpr Outcome writer_writing(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::writing) return Outcome::not_enabled();
        s.inside = 0;
        me.location =
            config.entry == Entry::after_writers ? WriterLocation::L39 : WriterLocation::L40;
        return Outcome::taken();
    }

    /// rw_lock.latch:39: writer_waits = false
    constexpr Outcome writer_L39(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L39) return Outcome::not_enabled();
        s.writer_waits = false;
        me.location = WriterLocation::L40;
        return Outcome::taken();
    }

    /// rw_lock.latch:40: mutex_unlock(writers)
    constexpr Outcome writer_L40(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L40) return Outcome::not_enabled();
        // `writers` is not held by this instance
        if (!me.holds_writers) return Outcome::trapped(Property::unlock_not_held);
        me.holds_writers = false;
        me.location = WriterLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.inside, "inside");
        visit(s.writer_waits, "writer_waits");
        for (const Reader reader : members<Scope, Reader>) {
            visit(s.reader[reader].location, reader, ".location");
            visit(s.reader[reader].n, reader, ".n");
        }
        for (const Writer writer : members<Scope, Writer>) {
            visit(s.writer[writer].location, writer, ".location");
            visit(s.writer[writer].holds_writers, writer, ".holds_writers");
        }
    }
};

}  // namespace latchwork::generated::rw_lock
