/// The protocol buffered_write as a state machine. Written by Latchwork from
/// buffered_write.latch: change that, not this.
///
/// A write to a file does not wait for a page that it has locked itself.
///
/// The buffer of a write() may be a mapping of the very page that is written. The write holds
/// the page lock while it copies; if the buffer is not mapped at that moment, its fault wants
/// the page lock too, and since 2.6.23 a fault holds it while it maps. So the copy takes no
/// faults: if it would have to, the write lets go of the page, and faults the buffer in first.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::buffered_write {

/// How the write copies: just so; after it has faulted the buffer in; without faults, and again
/// if that fails.
enum class Copy : std::uint8_t { plain, fault_in, no_faults };

[[nodiscard]] constexpr auto names_of(Copy) noexcept {
    return std::array<std::string_view, 3>{"plain", "fault_in", "no_faults"};
}

/// The variant of the protocol.
struct Config {
    /// How the write copies: just so; after it has faulted the buffer in; without faults, and again
    /// if that fails.
    Copy copy = Copy::no_faults;
};

struct PageTag {
    static constexpr std::string_view name = "Page";

    template <class Scope>
    static constexpr int size = Scope::Page;
};

/// A reference to an object of type `Page`, or null.
using Page = Member<PageTag>;

struct WriteTag {
    static constexpr std::string_view name = "write";

    template <class Scope>
    static constexpr int size = Scope::write;
};

/// One write() to `page` from the memory that maps `buffer`: generic_perform_write().
using Write = Member<WriteTag>;

struct UnmapTag {
    static constexpr std::string_view name = "unmap";

    template <class Scope>
    static constexpr int size = Scope::unmap;
};

/// One unmap of the buffer by another thread, or by reclaim: it does not need the page lock.
using Unmap = Member<UnmapTag>;

/// Where an instance of `write` stands: before the step at this line or label.
enum class WriteLocation : std::uint8_t {
    again, L19, L19b, L20, L20b, L27, L29, L30, L31, L35, L37, end
};

[[nodiscard]] constexpr auto names_of(WriteLocation) noexcept {
    return std::array<std::string_view, 12>{"again", "L19", "L19b", "L20", "L20b", "L27", "L29",
        "L30", "L31", "L35", "L37", "end"};
}

/// Where an instance of `unmap` stands: before the step at this line or label.
enum class UnmapLocation : std::uint8_t { L41, end };

[[nodiscard]] constexpr auto names_of(UnmapLocation) noexcept {
    return std::array<std::string_view, 2>{"L41", "end"};
}

enum class Process : std::uint8_t { write, unmap };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"write", "unmap"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 5>{"deadlock", "self_deadlock", "lock_inversion",
        "unlock_not_held", "held_at_exit"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    write_again, write_again_yes, write_again_no, write_L19, write_L19b, write_L20, write_L20b,
    write_L27, write_L29, write_L30_yes, write_L30_no, write_L31, write_L35, write_L37, unmap_L41
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int Page = 2;
    static constexpr int write = 2;
    static constexpr int unmap = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct PageFields {
        bool mapped{};

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// One write() to `page` from the memory that maps `buffer`: generic_perform_write().
    struct WriteFields {
        WriteLocation location = WriteLocation::again;
        Page page;
        Page buffer;
        Table<Scope, bool(Page)> holds_page_lock;

        friend bool operator==(const WriteFields&, const WriteFields&) = default;
    };

    /// One unmap of the buffer by another thread, or by reclaim: it does not need the page lock.
    struct UnmapFields {
        UnmapLocation location = UnmapLocation::L41;
        Page page;

        friend bool operator==(const UnmapFields&, const UnmapFields&) = default;
    };

    Table<Scope, PageFields(Page)> page;
    Table<Scope, WriteFields(Write)> write;
    Table<Scope, UnmapFields(Unmap)> unmap;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = buffered_write::State<Scope>;
    using Step = buffered_write::Step;
    using Property = buffered_write::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 15> actions{{
        {"write.again", 29, "lock_page(page.lock)", Process::write, WriteLocation::again,
            sort_info<Scope, Write>},
        {"write.again_yes", 27, "if (!buffer.mapped): yes", Process::write, WriteLocation::again,
            sort_info<Scope, Write>},
        {"write.again_no", 27, "if (!buffer.mapped): no", Process::write, WriteLocation::again,
            sort_info<Scope, Write>},
        {"write.L19", 19, "page.mapped = true", Process::write, WriteLocation::L19,
            sort_info<Scope, Write>},
        {"write.L19b", 19, "page.mapped = true", Process::write, WriteLocation::L19b,
            sort_info<Scope, Write>},
        {"write.L20", 20, "unlock_page(page.lock)", Process::write, WriteLocation::L20,
            sort_info<Scope, Write>},
        {"write.L20b", 20, "unlock_page(page.lock)", Process::write, WriteLocation::L20b,
            sort_info<Scope, Write>},
        {"write.L27", 18, "lock_page(page.lock)", Process::write, WriteLocation::L27,
            sort_info<Scope, Write>},
        {"write.L29", 29, "lock_page(page.lock)", Process::write, WriteLocation::L29,
            sort_info<Scope, Write>},
        {"write.L30_yes", 30, "if (!buffer.mapped): yes", Process::write, WriteLocation::L30,
            sort_info<Scope, Write>},
        {"write.L30_no", 30, "if (!buffer.mapped): no", Process::write, WriteLocation::L30,
            sort_info<Scope, Write>},
        {"write.L31", 32, "unlock_page(page.lock)", Process::write, WriteLocation::L31,
            sort_info<Scope, Write>},
        {"write.L35", 18, "lock_page(page.lock)", Process::write, WriteLocation::L35,
            sort_info<Scope, Write>},
        {"write.L37", 37, "unlock_page(page.lock)", Process::write, WriteLocation::L37,
            sort_info<Scope, Write>},
        {"unmap.L41", 41, "page.mapped = false", Process::unmap, UnmapLocation::L41,
            sort_info<Scope, Unmap>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Page page : members<Scope, Page>) visit(s.page[page].mapped, 0, 1);
        for (const Write write : members<Scope, Write>)
            visit(s.write[write].page, 0, sort_size<Scope, Page> - 1);
        for (const Write write : members<Scope, Write>)
            visit(s.write[write].buffer, 0, sort_size<Scope, Page> - 1);
        for (const Unmap unmap : members<Scope, Unmap>)
            visit(s.unmap[unmap].page, 0, sort_size<Scope, Page> - 1);
    }

    /// How many initial states there are.
    [[nodiscard]] constexpr std::uint64_t initial_count() const noexcept {
        State s{};
        InitialCounter counter;
        for_each_arbitrary(s, counter);
        return counter.count();
    }

    /// Initial state `number`, counted from 0.
    [[nodiscard]] constexpr State initial(std::uint64_t number) const noexcept {
        State s{};
        InitialChooser chooser{number, initial_count()};
        for_each_arbitrary(s, chooser);
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::write:
                return to_number(s.write[Write{self}].location);
            case Process::unmap:
                return to_number(s.unmap[Unmap{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::write_again:
                return write_again(s, chosen.instance<Write>());
            case Action::write_again_yes:
                return write_again_yes(s, chosen.instance<Write>());
            case Action::write_again_no:
                return write_again_no(s, chosen.instance<Write>());
            case Action::write_L19:
                return write_L19(s, chosen.instance<Write>());
            case Action::write_L19b:
                return write_L19b(s, chosen.instance<Write>());
            case Action::write_L20:
                return write_L20(s, chosen.instance<Write>());
            case Action::write_L20b:
                return write_L20b(s, chosen.instance<Write>());
            case Action::write_L27:
                return write_L27(s, chosen.instance<Write>());
            case Action::write_L29:
                return write_L29(s, chosen.instance<Write>());
            case Action::write_L30_yes:
                return write_L30_yes(s, chosen.instance<Write>());
            case Action::write_L30_no:
                return write_L30_no(s, chosen.instance<Write>());
            case Action::write_L31:
                return write_L31(s, chosen.instance<Write>());
            case Action::write_L35:
                return write_L35(s, chosen.instance<Write>());
            case Action::write_L37:
                return write_L37(s, chosen.instance<Write>());
            case Action::unmap_L41:
                return unmap_L41(s, chosen.instance<Unmap>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Write>([&](Write i) {
                return s.write[i].location == WriteLocation::end;
            }) &&
            forall<Scope, Unmap>([&](Unmap i) {
                return s.unmap[i].location == UnmapLocation::end;
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
        for (const Write self : members<Scope, Write>) {
            const auto& me = s.write[self];
            switch (me.location) {
                case WriteLocation::again:
                    // this instance waits for `Page.lock`, which it holds itself (taken in lines 18,
                    // 29)
                    if (config.copy == Copy::plain && me.holds_page_lock[me.page])
                        violated.insert(Property::self_deadlock);
                    // a second `Page.lock` is taken while one is held (taken in lines 18, 29), and
                    // nothing orders the two
                    if (exists<Scope, Page>([&](Page x) {
                        return me.holds_page_lock[x] && me.page != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case WriteLocation::L27:
                case WriteLocation::L35:
                    // this instance waits for `Page.lock`, which it holds itself (taken in lines 18,
                    // 29)
                    if (me.holds_page_lock[me.buffer]) violated.insert(Property::self_deadlock);
                    // a second `Page.lock` is taken while one is held (taken in lines 18, 29), and
                    // nothing orders the two
                    if (exists<Scope, Page>([&](Page x) {
                        return me.holds_page_lock[x] && me.buffer != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                case WriteLocation::L29:
                    // this instance waits for `Page.lock`, which it holds itself (taken in lines 18,
                    // 29)
                    if (me.holds_page_lock[me.page]) violated.insert(Property::self_deadlock);
                    // a second `Page.lock` is taken while one is held (taken in lines 18, 29), and
                    // nothing orders the two
                    if (exists<Scope, Page>([&](Page x) {
                        return me.holds_page_lock[x] && me.page != x;
                    }))
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `Page.lock`.
    [[nodiscard]] static constexpr bool page_lock_is_free(const State& s, Page page) noexcept {
        return forall<Scope, Write>([&](Write i) { return !s.write[i].holds_page_lock[page]; });
    }

    /// buffered_write.latch:29: lock_page(page.lock)
    constexpr Outcome write_again(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::again) return Outcome::not_enabled();
        if (config.copy != Copy::plain || !page_lock_is_free(s, me.page))
            return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = WriteLocation::L30;
        return Outcome::taken();
    }

    /// buffered_write.latch:27: if (!buffer.mapped): yes
    ///     in: if (!buffer.mapped) fault(buffer);
    constexpr Outcome write_again_yes(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::again) return Outcome::not_enabled();
        if (config.copy == Copy::plain || s.page[me.buffer].mapped) return Outcome::not_enabled();
        me.location = WriteLocation::L27;
        return Outcome::taken();
    }

    /// buffered_write.latch:27: if (!buffer.mapped): no
    ///     in: if (!buffer.mapped) fault(buffer);
    constexpr Outcome write_again_no(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::again) return Outcome::not_enabled();
        if (config.copy == Copy::plain || !s.page[me.buffer].mapped) return Outcome::not_enabled();
        me.location = WriteLocation::L29;
        return Outcome::taken();
    }

    /// buffered_write.latch:19: page.mapped = true
    constexpr Outcome write_L19(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::L19) return Outcome::not_enabled();
        s.page[me.buffer].mapped = true;
        me.location = WriteLocation::L20;
        return Outcome::taken();
    }

    /// buffered_write.latch:19: page.mapped = true
    constexpr Outcome write_L19b(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::L19b) return Outcome::not_enabled();
        s.page[me.buffer].mapped = true;
        me.location = WriteLocation::L20b;
        return Outcome::taken();
    }

    /// buffered_write.latch:20: unlock_page(page.lock)
    constexpr Outcome write_line_20(
        State& s, Write self, WriteLocation at, WriteLocation next) const noexcept {
        auto& me = s.write[self];
        if (me.location != at) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.buffer)) return Outcome::trapped(Property::unlock_not_held);
        for (const Write x : members<Scope, Write>) s.write[x].holds_page_lock[me.buffer] = false;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome write_L20(State& s, Write self) const noexcept {
        return write_line_20(s, self, WriteLocation::L20, WriteLocation::L29);
    }

    constexpr Outcome write_L20b(State& s, Write self) const noexcept {
        return write_line_20(s, self, WriteLocation::L20b, WriteLocation::L37);
    }

    /// buffered_write.latch:18: lock_page(page.lock)
    constexpr Outcome write_line_18(
        State& s, Write self, WriteLocation at, WriteLocation next) const noexcept {
        auto& me = s.write[self];
        if (me.location != at) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.buffer)) return Outcome::not_enabled();
        me.holds_page_lock[me.buffer] = true;
        me.location = next;
        return Outcome::taken();
    }

    constexpr Outcome write_L27(State& s, Write self) const noexcept {
        return write_line_18(s, self, WriteLocation::L27, WriteLocation::L19);
    }

    /// buffered_write.latch:29: lock_page(page.lock)
    constexpr Outcome write_L29(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::L29) return Outcome::not_enabled();
        if (!page_lock_is_free(s, me.page)) return Outcome::not_enabled();
        me.holds_page_lock[me.page] = true;
        me.location = WriteLocation::L30;
        return Outcome::taken();
    }

    /// buffered_write.latch:30: if (!buffer.mapped): yes
    ///     in: if (!buffer.mapped) {
    constexpr Outcome write_L30_yes(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::L30) return Outcome::not_enabled();
        if (s.page[me.buffer].mapped) return Outcome::not_enabled();
        me.location = config.copy == Copy::no_faults ? WriteLocation::L31 : WriteLocation::L35;
        return Outcome::taken();
    }

    /// buffered_write.latch:30: if (!buffer.mapped): no
    ///     in: if (!buffer.mapped) {
    constexpr Outcome write_L30_no(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::L30) return Outcome::not_enabled();
        if (!s.page[me.buffer].mapped) return Outcome::not_enabled();
        me.location = WriteLocation::L37;
        return Outcome::taken();
    }

    /// buffered_write.latch:32: unlock_page(page.lock)
    constexpr Outcome write_L31(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::L31) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        for (const Write x : members<Scope, Write>) s.write[x].holds_page_lock[me.page] = false;
        me.location = WriteLocation::again;
        return Outcome::taken();
    }

    constexpr Outcome write_L35(State& s, Write self) const noexcept {
        return write_line_18(s, self, WriteLocation::L35, WriteLocation::L19b);
    }

    /// buffered_write.latch:37: unlock_page(page.lock)
    constexpr Outcome write_L37(State& s, Write self) const noexcept {
        auto& me = s.write[self];
        if (me.location != WriteLocation::L37) return Outcome::not_enabled();
        // `Page.lock` is not held
        if (page_lock_is_free(s, me.page)) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `Page.lock` is still held at the end
        if (exists<Scope, Page>([&](Page x) { return me.page != x && me.holds_page_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        for (const Write x : members<Scope, Write>) s.write[x].holds_page_lock[me.page] = false;
        me.location = WriteLocation::end;
        return outcome;
    }

    /// buffered_write.latch:41: page.mapped = false
    constexpr Outcome unmap_L41(State& s, Unmap self) const noexcept {
        auto& me = s.unmap[self];
        if (me.location != UnmapLocation::L41) return Outcome::not_enabled();
        s.page[me.page].mapped = false;
        me.location = UnmapLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Page page : members<Scope, Page>) visit(s.page[page].mapped, page, ".mapped");
        for (const Write write : members<Scope, Write>) {
            visit(s.write[write].location, write, ".location");
            visit(s.write[write].page, write, ".page");
            visit(s.write[write].buffer, write, ".buffer");
            for (const Page page : members<Scope, Page>)
                visit(s.write[write].holds_page_lock[page], write, ".holds_page_lock[", page, "]");
        }
        for (const Unmap unmap : members<Scope, Unmap>) {
            visit(s.unmap[unmap].location, unmap, ".location");
            visit(s.unmap[unmap].page, unmap, ".page");
        }
    }
};

}  // namespace latchwork::generated::buffered_write
