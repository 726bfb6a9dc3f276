/// The protocol seqlock as a state machine. Written by Latchwork from seqlock.latch: change
/// that, not this.
///
/// A reader takes a consistent snapshot of two words without ever keeping the writer waiting.
///
/// include/linux/seqlock.h, written out in loads and stores: the count is odd while a writer is
/// inside, and a reader tries again unless it saw the same even count before and after. The
/// barriers make no step under sequential consistency; the order of the statements is what is
/// checked here.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::seqlock {

/// The variant of the protocol.
struct Config {
    bool drop_recheck = false;  ///< `drop recheck`
    bool drop_odd = false;  ///< `drop odd`
    bool drop_begin = false;  ///< `drop begin`
    bool swap_begin_first = false;  ///< `swap begin, first`
    bool swap_second_finish = false;  ///< `swap second, finish`
};

struct WriterTag {
    static constexpr std::string_view name = "writer";

    template <class Scope>
    static constexpr int size = Scope::writer;
};

/// One update.
using Writer = Member<WriterTag>;

struct ReaderTag {
    static constexpr std::string_view name = "reader";

    template <class Scope>
    static constexpr int size = Scope::reader;
};

/// One snapshot.
using Reader = Member<ReaderTag>;

/// Where an instance of `writer` stands: before the step at this line or label.
enum class WriterLocation : std::uint8_t {
    L14, L18, L19, begin, L21, first, L24, second, L26, finish, L29, L30, end
};

[[nodiscard]] constexpr auto names_of(WriterLocation) noexcept {
    return std::array<std::string_view, 13>{"L14", "L18", "L19", "begin", "L21", "first", "L24",
        "second", "L26", "finish", "L29", "L30", "end"};
}

/// Where an instance of `reader` stands: before the step at this line or label.
enum class ReaderLocation : std::uint8_t { retry, odd, L43, L44, recheck, use, end };

[[nodiscard]] constexpr auto names_of(ReaderLocation) noexcept {
    return std::array<std::string_view, 7>{"retry", "odd", "L43", "L44", "recheck", "use", "end"};
}

enum class Process : std::uint8_t { writer, reader };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"writer", "reader"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t { use, deadlock, self_deadlock, unlock_not_held };

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 4>{"use", "deadlock", "self_deadlock", "unlock_not_held"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    writer_L14, writer_L18, writer_L19, writer_begin, writer_L21, writer_first, writer_L24,
    writer_second, writer_L26, writer_finish, writer_L29, writer_L30, reader_retry, reader_odd_yes,
    reader_odd_no, reader_L43, reader_L44, reader_recheck_yes, reader_recheck_no, reader_use
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int writer = 2;
    static constexpr int reader = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// One update.
    struct WriterFields {
        WriterLocation location = WriterLocation::L14;
        std::int32_t s_2 = 0;
        bool flip = false;
        bool holds_writers = false;

        friend bool operator==(const WriterFields&, const WriterFields&) = default;
    };

    /// One snapshot.
    struct ReaderFields {
        ReaderLocation location = ReaderLocation::retry;
        std::int32_t s_2 = 0;
        bool l = false;
        bool r = false;

        friend bool operator==(const ReaderFields&, const ReaderFields&) = default;
    };

    std::int32_t sequence = 0;
    bool left = false;
    bool right = false;
    Table<Scope, WriterFields(Writer)> writer;
    Table<Scope, ReaderFields(Reader)> reader;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = seqlock::State<Scope>;
    using Step = seqlock::Step;
    using Property = seqlock::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 20> actions{{
        {"writer.L14", 17, "mutex_lock(writers)", Process::writer, WriterLocation::L14,
            sort_info<Scope, Writer>},
        {"writer.L18", 18, "s = sequence", Process::writer, WriterLocation::L18,
            sort_info<Scope, Writer>},
        {"writer.L19", 19, "flip = left", Process::writer, WriterLocation::L19,
            sort_info<Scope, Writer>},
        {"writer.begin", 21, "sequence = s + 1", Process::writer, WriterLocation::begin,
            sort_info<Scope, Writer>},
        {"writer.L21", 21, "sequence = s + 1", Process::writer, WriterLocation::L21,
            sort_info<Scope, Writer>},
        {"writer.first", 24, "left = !flip", Process::writer, WriterLocation::first,
            sort_info<Scope, Writer>},
        {"writer.L24", 24, "left = !flip", Process::writer, WriterLocation::L24,
            sort_info<Scope, Writer>},
        {"writer.second", 26, "right = !flip", Process::writer, WriterLocation::second,
            sort_info<Scope, Writer>},
        {"writer.L26", 26, "right = !flip", Process::writer, WriterLocation::L26,
            sort_info<Scope, Writer>},
        {"writer.finish", 29, "sequence = s + 2", Process::writer, WriterLocation::finish,
            sort_info<Scope, Writer>},
        {"writer.L29", 29, "sequence = s + 2", Process::writer, WriterLocation::L29,
            sort_info<Scope, Writer>},
        {"writer.L30", 30, "mutex_unlock(writers)", Process::writer, WriterLocation::L30,
            sort_info<Scope, Writer>},
        {"reader.retry", 39, "s = sequence", Process::reader, ReaderLocation::retry,
            sort_info<Scope, Reader>},
        {"reader.odd_yes", 41, "if (s % 2 == 1): yes", Process::reader, ReaderLocation::odd,
            sort_info<Scope, Reader>},
        {"reader.odd_no", 41, "if (s % 2 == 1): no", Process::reader, ReaderLocation::odd,
            sort_info<Scope, Reader>},
        {"reader.L43", 43, "l = left", Process::reader, ReaderLocation::L43,
            sort_info<Scope, Reader>},
        {"reader.L44", 44, "r = right", Process::reader, ReaderLocation::L44,
            sort_info<Scope, Reader>},
        {"reader.recheck_yes", 47, "if (sequence != s): yes", Process::reader,
            ReaderLocation::recheck, sort_info<Scope, Reader>},
        {"reader.recheck_no", 47, "if (sequence != s): no", Process::reader,
            ReaderLocation::recheck, sort_info<Scope, Reader>},
        {"reader.use", 49, "assert l == r", Process::reader, ReaderLocation::use,
            sort_info<Scope, Reader>},
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
            case Process::writer:
                return to_number(s.writer[Writer{self}].location);
            case Process::reader:
                return to_number(s.reader[Reader{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::writer_L14:
                return writer_L14(s, chosen.instance<Writer>());
            case Action::writer_L18:
                return writer_L18(s, chosen.instance<Writer>());
            case Action::writer_L19:
                return writer_L19(s, chosen.instance<Writer>());
            case Action::writer_begin:
                return writer_begin(s, chosen.instance<Writer>());
            case Action::writer_L21:
                return writer_L21(s, chosen.instance<Writer>());
            case Action::writer_first:
                return writer_first(s, chosen.instance<Writer>());
            case Action::writer_L24:
                return writer_L24(s, chosen.instance<Writer>());
            case Action::writer_second:
                return writer_second(s, chosen.instance<Writer>());
            case Action::writer_L26:
                return writer_L26(s, chosen.instance<Writer>());
            case Action::writer_finish:
                return writer_finish(s, chosen.instance<Writer>());
            case Action::writer_L29:
                return writer_L29(s, chosen.instance<Writer>());
            case Action::writer_L30:
                return writer_L30(s, chosen.instance<Writer>());
            case Action::reader_retry:
                return reader_retry(s, chosen.instance<Reader>());
            case Action::reader_odd_yes:
                return reader_odd_yes(s, chosen.instance<Reader>());
            case Action::reader_odd_no:
                return reader_odd_no(s, chosen.instance<Reader>());
            case Action::reader_L43:
                return reader_L43(s, chosen.instance<Reader>());
            case Action::reader_L44:
                return reader_L44(s, chosen.instance<Reader>());
            case Action::reader_recheck_yes:
                return reader_recheck_yes(s, chosen.instance<Reader>());
            case Action::reader_recheck_no:
                return reader_recheck_no(s, chosen.instance<Reader>());
            case Action::reader_use:
                return reader_use(s, chosen.instance<Reader>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Writer>([&](Writer i) {
                return s.writer[i].location == WriterLocation::end;
            }) &&
            forall<Scope, Reader>([&](Reader i) {
                return s.reader[i].location == ReaderLocation::end;
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
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Writer self : members<Scope, Writer>) {
            const auto& me = s.writer[self];
            if (me.location == WriterLocation::L14) {
                // this instance waits for `writers`, which it holds itself (taken in line 17)
                if (me.holds_writers) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// seqlock.latch:17: mutex_lock(writers)
    constexpr Outcome writer_L14(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L14) return Outcome::not_enabled();
        if (exists<Scope, Writer>([&](Writer x) { return s.writer[x].holds_writers; }))
            return Outcome::not_enabled();
        me.holds_writers = true;
        me.location = WriterLocation::L18;
        return Outcome::taken();
    }

    /// seqlock.latch:18: s = sequence
    constexpr Outcome writer_L18(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L18) return Outcome::not_enabled();
        me.s_2 = s.sequence;
        me.location = WriterLocation::L19;
        return Outcome::taken();
    }

    /// seqlock.latch:19: flip = left
    constexpr Outcome writer_L19(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L19) return Outcome::not_enabled();
        me.flip = s.left;
        me.location =
            config.swap_begin_first ? WriterLocation::first
                : config.drop_begin ? WriterLocation::L24
                : WriterLocation::begin;
        return Outcome::taken();
    }

    /// seqlock.latch:21: sequence = s + 1
    constexpr Outcome writer_begin(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::begin) return Outcome::not_enabled();
        if (config.drop_begin && config.swap_begin_first) return Outcome::not_enabled();
        s.sequence = me.s_2 + 1;
        me.location = config.swap_begin_first ? WriterLocation::L21 : WriterLocation::L24;
        return Outcome::taken();
    }

    /// seqlock.latch:21: sequence = s + 1
    constexpr Outcome writer_L21(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L21) return Outcome::not_enabled();
        s.sequence = me.s_2 + 1;
        me.location = config.swap_second_finish ? WriterLocation::finish : WriterLocation::second;
        return Outcome::taken();
    }

    /// seqlock.latch:24: left = !flip
    constexpr Outcome writer_first(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::first) return Outcome::not_enabled();
        if (config.drop_begin && config.swap_begin_first) return Outcome::not_enabled();
        s.left = !me.flip;
        me.location = config.swap_begin_first ? WriterLocation::L21 : WriterLocation::L24;
        return Outcome::taken();
    }

    /// seqlock.latch:24: left = !flip
    constexpr Outcome writer_L24(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L24) return Outcome::not_enabled();
        s.left = !me.flip;
        me.location = config.swap_second_finish ? WriterLocation::finish : WriterLocation::second;
        return Outcome::taken();
    }

    /// seqlock.latch:26: right = !flip
    constexpr Outcome writer_second(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::second) return Outcome::not_enabled();
        s.right = !me.flip;
        me.location = config.swap_second_finish ? WriterLocation::L26 : WriterLocation::L29;
        return Outcome::taken();
    }

    /// seqlock.latch:26: right = !flip
    constexpr Outcome writer_L26(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L26) return Outcome::not_enabled();
        s.right = !me.flip;
        me.location = WriterLocation::L30;
        return Outcome::taken();
    }

    /// seqlock.latch:29: sequence = s + 2
    constexpr Outcome writer_finish(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::finish) return Outcome::not_enabled();
        s.sequence = me.s_2 + 2;
        me.location = config.swap_second_finish ? WriterLocation::L26 : WriterLocation::L29;
        return Outcome::taken();
    }

    /// seqlock.latch:29: sequence = s + 2
    constexpr Outcome writer_L29(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L29) return Outcome::not_enabled();
        s.sequence = me.s_2 + 2;
        me.location = WriterLocation::L30;
        return Outcome::taken();
    }

    /// seqlock.latch:30: mutex_unlock(writers)
    constexpr Outcome writer_L30(State& s, Writer self) const noexcept {
        auto& me = s.writer[self];
        if (me.location != WriterLocation::L30) return Outcome::not_enabled();
        // `writers` is not held by this instance
        if (!me.holds_writers) return Outcome::trapped(Property::unlock_not_held);
        me.holds_writers = false;
        me.location = WriterLocation::end;
        return Outcome::taken();
    }

    /// seqlock.latch:39: s = sequence
    constexpr Outcome reader_retry(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::retry) return Outcome::not_enabled();
        me.s_2 = s.sequence;
        me.location = config.drop_odd ? ReaderLocation::L43 : ReaderLocation::odd;
        return Outcome::taken();
    }

    /// seqlock.latch:41: if (s % 2 == 1): yes
    ///     in: if (s % 2 == 1) goto retry;
    constexpr Outcome reader_odd_yes(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::odd) return Outcome::not_enabled();
        if (modulo(me.s_2, 2) != 1) return Outcome::not_enabled();
        me.location = ReaderLocation::retry;
        return Outcome::taken();
    }

    /// seqlock.latch:41: if (s % 2 == 1): no
    ///     in: if (s % 2 == 1) goto retry;
    constexpr Outcome reader_odd_no(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::odd) return Outcome::not_enabled();
        if (modulo(me.s_2, 2) == 1) return Outcome::not_enabled();
        me.location = ReaderLocation::L43;
        return Outcome::taken();
    }

    /// seqlock.latch:43: l = left
    constexpr Outcome reader_L43(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L43) return Outcome::not_enabled();
        me.l = s.left;
        me.location = ReaderLocation::L44;
        return Outcome::taken();
    }

    /// seqlock.latch:44: r = right
    constexpr Outcome reader_L44(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::L44) return Outcome::not_enabled();
        me.r = s.right;
        me.location = config.drop_recheck ? ReaderLocation::use : ReaderLocation::recheck;
        return Outcome::taken();
    }

    /// seqlock.latch:47: if (sequence != s): yes
    ///     in: if (sequence != s) goto retry;
    constexpr Outcome reader_recheck_yes(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::recheck) return Outcome::not_enabled();
        if (s.sequence == me.s_2) return Outcome::not_enabled();
        me.location = ReaderLocation::retry;
        return Outcome::taken();
    }

    /// seqlock.latch:47: if (sequence != s): no
    ///     in: if (sequence != s) goto retry;
    constexpr Outcome reader_recheck_no(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::recheck) return Outcome::not_enabled();
        if (s.sequence != me.s_2) return Outcome::not_enabled();
        me.location = ReaderLocation::use;
        return Outcome::taken();
    }

    /// seqlock.latch:49: assert l == r
    constexpr Outcome reader_use(State& s, Reader self) const noexcept {
        auto& me = s.reader[self];
        if (me.location != ReaderLocation::use) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        if (me.l != me.r) outcome.violate(Property::use);  // `l == r` is false
        me.location = ReaderLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.sequence, "sequence");
        visit(s.left, "left");
        visit(s.right, "right");
        for (const Writer writer : members<Scope, Writer>) {
            visit(s.writer[writer].location, writer, ".location");
            visit(s.writer[writer].s_2, writer, ".s");
            visit(s.writer[writer].flip, writer, ".flip");
            visit(s.writer[writer].holds_writers, writer, ".holds_writers");
        }
        for (const Reader reader : members<Scope, Reader>) {
            visit(s.reader[reader].location, reader, ".location");
            visit(s.reader[reader].s_2, reader, ".s");
            visit(s.reader[reader].l, reader, ".l");
            visit(s.reader[reader].r, reader, ".r");
        }
    }
};

}  // namespace latchwork::generated::seqlock
