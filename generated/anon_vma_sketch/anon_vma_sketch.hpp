/// The protocol anon_vma_sketch as a state machine. Written by Latchwork from
/// anon_vma_sketch.latch: change that, not this.
///
/// How to lock all of a page's rmap tree: the proposals of May 2010, before there was a lock of
/// the root only.
///
/// One sketch finds the root through the page's own anon_vma: lock that, look for the root,
/// unlock it, lock the root. Slots are recycled (SLAB_TYPESAFE_BY_RCU), so the tree may be gone
/// by then. The other proposals nest the locks of the tree.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::anon_vma_sketch {

/// The sketch as it was typed, as it was meant, and with a look at page_mapped() under the
/// root's lock.
enum class Sketch : std::uint8_t { literal, intent, checked };

[[nodiscard]] constexpr auto names_of(Sketch) noexcept {
    return std::array<std::string_view, 3>{"literal", "intent", "checked"};
}

/// Whether who changes a list locks its anon_vma as well as the root.
enum class Writers : std::uint8_t { root_only, both };

[[nodiscard]] constexpr auto names_of(Writers) noexcept {
    return std::array<std::string_view, 2>{"root_only", "both"};
}

/// The variant of the protocol.
struct Config {
    /// The sketch as it was typed, as it was meant, and with a look at page_mapped() under the
    /// root's lock.
    Sketch sketch = Sketch::checked;

    /// Whether who changes a list locks its anon_vma as well as the root.
    Writers writers = Writers::both;

    /// Whether a walk that nests the locks of a tree does so under one mutex for all.
    bool global = true;
};

struct AnonVmaTag {
    static constexpr std::string_view name = "AnonVma";

    template <class Scope>
    static constexpr int size = Scope::AnonVma;
};

/// A reference to an object of type `AnonVma`, or null.
using AnonVma = Member<AnonVmaTag>;

struct PageTag {
    static constexpr std::string_view name = "Page";

    template <class Scope>
    static constexpr int size = Scope::Page;
};

/// A reference to an object of type `Page`, or null.
using Page = Member<PageTag>;

struct ExitTag {
    static constexpr std::string_view name = "exit";

    template <class Scope>
    static constexpr int size = Scope::exit;
};

/// The process that maps the page exits.
using Exit = Member<ExitTag>;

struct BirthTag {
    static constexpr std::string_view name = "birth";

    template <class Scope>
    static constexpr int size = Scope::birth;
};

/// Another process is forked, or is not, and has its first anonymous page.
using Birth = Member<BirthTag>;

struct RmapWalkTag {
    static constexpr std::string_view name = "rmap_walk";

    template <class Scope>
    static constexpr int size = Scope::rmap_walk;
};

/// One rmap walk, with page_lock_anon_vma() as in the sketch.
using RmapWalk = Member<RmapWalkTag>;

struct NestedWalkTag {
    static constexpr std::string_view name = "nested_walk";

    template <class Scope>
    static constexpr int size = Scope::nested_walk;
};

/// One rmap walk that locks the page's anon_vma, and within it every other one of the tree.
using NestedWalk = Member<NestedWalkTag>;

/// Where an instance of `exit` stands: before the step at this line or label.
enum class ExitLocation : std::uint8_t {
    L54, L41, L43, L44, L46, L47, L48, L50, L57, L58, L59, L60, end
};

[[nodiscard]] constexpr auto names_of(ExitLocation) noexcept {
    return std::array<std::string_view, 13>{"L54", "L41", "L43", "L44", "L46", "L47", "L48", "L50",
        "L57", "L58", "L59", "L60", "end"};
}

/// Where an instance of `birth` stands: before the step at this line or label.
enum class BirthLocation : std::uint8_t {
    L64, L43, L44, L46, L47, L48, L50, L68, L69, L69b, L70, L71, end
};

[[nodiscard]] constexpr auto names_of(BirthLocation) noexcept {
    return std::array<std::string_view, 13>{"L64", "L43", "L44", "L46", "L47", "L48", "L50", "L68",
        "L69", "L69b", "L70", "L71", "end"};
}

/// Where an instance of `rmap_walk` stands: before the step at this line or label.
enum class RmapWalkLocation : std::uint8_t {
    L75, L79, L80, L84, L85, L86, L87, found, list_stays, L93, L94, L95, L96, L97, walk, L101, out,
    end
};

[[nodiscard]] constexpr auto names_of(RmapWalkLocation) noexcept {
    return std::array<std::string_view, 18>{"L75", "L79", "L80", "L84", "L85", "L86", "L87",
        "found", "list_stays", "L93", "L94", "L95", "L96", "L97", "walk", "L101", "out", "end"};
}

/// Where an instance of `nested_walk` stands: before the step at this line or label.
enum class NestedWalkLocation : std::uint8_t {
    L107, L109, L110, L110b, L111, L111b, L112, L113, end
};

[[nodiscard]] constexpr auto names_of(NestedWalkLocation) noexcept {
    return std::array<std::string_view, 9>{"L107", "L109", "L110", "L110b", "L111", "L111b", "L112",
        "L113", "end"};
}

enum class Process : std::uint8_t { exit, birth, rmap_walk, nested_walk };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 4>{"exit", "birth", "rmap_walk", "nested_walk"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    found, list_stays, walk, deadlock, self_deadlock, lock_inversion, unlock_not_held, held_at_exit,
    sleep_in_atomic, null_reference, use_after_free, double_free
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 12>{"found", "list_stays", "walk", "deadlock",
        "self_deadlock", "lock_inversion", "unlock_not_held", "held_at_exit", "sleep_in_atomic",
        "null_reference", "use_after_free", "double_free"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    exit_L54_yes, exit_L54_no, exit_L41, exit_L43_yes, exit_L43_no, exit_L44, exit_L46,
    exit_L47_yes, exit_L47_no, exit_L48, exit_L50, exit_L57, exit_L58, exit_L59, exit_L60,
    birth_L64, birth_L64_2, birth_L43_yes, birth_L43_no, birth_L44, birth_L46, birth_L47_yes,
    birth_L47_no, birth_L48, birth_L50, birth_L68, birth_L69_yes, birth_L69_no, birth_L69b,
    birth_L70, birth_L71, rmap_walk_L75, rmap_walk_L79, rmap_walk_L80_yes, rmap_walk_L80_yes_2,
    rmap_walk_L80_no, rmap_walk_L84_yes, rmap_walk_L84_no, rmap_walk_L85, rmap_walk_L86_yes,
    rmap_walk_L86_no, rmap_walk_L87, rmap_walk_found, rmap_walk_list_stays, rmap_walk_L93,
    rmap_walk_L94_yes, rmap_walk_L94_no, rmap_walk_L95, rmap_walk_L96_yes, rmap_walk_L96_no,
    rmap_walk_L97, rmap_walk_walk, rmap_walk_L101, rmap_walk_out, nested_walk_L107,
    nested_walk_L107_2, nested_walk_L109, nested_walk_L110, nested_walk_L110_2, nested_walk_L110b,
    nested_walk_L111, nested_walk_L111_2, nested_walk_L111b, nested_walk_L112, nested_walk_L112_2,
    nested_walk_L113
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int AnonVma = 2;
    static constexpr int Page = 1;
    static constexpr int exit = 1;
    static constexpr int birth = 2;
    static constexpr int rmap_walk = 2;
    static constexpr int nested_walk = 2;
};

struct wide {
    static constexpr int AnonVma = 3;
    static constexpr int Page = 1;
    static constexpr int exit = 1;
    static constexpr int birth = 1;
    static constexpr int rmap_walk = 1;
    static constexpr int nested_walk = 2;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct AnonVmaFields {
        bool live{};
        AnonVma root;
        bool linked{};

        friend bool operator==(const AnonVmaFields&, const AnonVmaFields&) = default;
    };

    struct PageFields {
        AnonVma mapping;
        bool mapped{};

        friend bool operator==(const PageFields&, const PageFields&) = default;
    };

    /// The process that maps the page exits.
    struct ExitFields {
        ExitLocation location = ExitLocation::L54;
        Page page;
        AnonVma a = null;
        AnonVma change_root = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;

        friend bool operator==(const ExitFields&, const ExitFields&) = default;
    };

    /// Another process is forked, or is not, and has its first anonymous page.
    struct BirthFields {
        BirthLocation location = BirthLocation::L64;
        AnonVma a = null;
        AnonVma root = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;

        friend bool operator==(const BirthFields&, const BirthFields&) = default;
    };

    /// One rmap walk, with page_lock_anon_vma() as in the sketch.
    struct RmapWalkFields {
        RmapWalkLocation location = RmapWalkLocation::L75;
        Page page;
        AnonVma av = null;
        AnonVma root = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;
        bool shares_rcu = false;

        friend bool operator==(const RmapWalkFields&, const RmapWalkFields&) = default;
    };

    /// One rmap walk that locks the page's anon_vma, and within it every other one of the tree.
    struct NestedWalkFields {
        NestedWalkLocation location = NestedWalkLocation::L107;
        AnonVma first;
        AnonVma other = null;
        AnonVma other_2 = null;
        Table<Scope, bool(AnonVma)> holds_anon_vma_lock;
        bool holds_rmap_mutex = false;
        Table<Scope, bool(AnonVma)> visited;
        Table<Scope, bool(AnonVma)> visited_2;

        friend bool operator==(const NestedWalkFields&, const NestedWalkFields&) = default;
    };

    AnonVma parent;
    Table<Scope, AnonVmaFields(AnonVma)> anon_vma;
    Table<Scope, PageFields(Page)> page;
    Table<Scope, ExitFields(Exit)> exit;
    Table<Scope, BirthFields(Birth)> birth;
    Table<Scope, RmapWalkFields(RmapWalk)> rmap_walk;
    Table<Scope, NestedWalkFields(NestedWalk)> nested_walk;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = anon_vma_sketch::State<Scope>;
    using Step = anon_vma_sketch::Step;
    using Property = anon_vma_sketch::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 66> actions{{
        {"exit.L54_yes", 56, "if (page.mapping == null): yes", Process::exit, ExitLocation::L54,
            sort_info<Scope, Exit>},
        {"exit.L54_no", 56, "if (page.mapping == null): no", Process::exit, ExitLocation::L54,
            sort_info<Scope, Exit>},
        {"exit.L41", 42, "spin_lock(root.lock)", Process::exit, ExitLocation::L41,
            sort_info<Scope, Exit>},
        {"exit.L43_yes", 44, "if (a != root): yes", Process::exit, ExitLocation::L43,
            sort_info<Scope, Exit>},
        {"exit.L43_no", 44, "if (a != root): no", Process::exit, ExitLocation::L43,
            sort_info<Scope, Exit>},
        {"exit.L44", 44, "spin_lock(a.lock)", Process::exit, ExitLocation::L44,
            sort_info<Scope, Exit>},
        {"exit.L46", 46, "a.linked = link", Process::exit, ExitLocation::L46,
            sort_info<Scope, Exit>},
        {"exit.L47_yes", 48, "if (a != root): yes", Process::exit, ExitLocation::L47,
            sort_info<Scope, Exit>},
        {"exit.L47_no", 48, "if (a != root): no", Process::exit, ExitLocation::L47,
            sort_info<Scope, Exit>},
        {"exit.L48", 48, "spin_unlock(a.lock)", Process::exit, ExitLocation::L48,
            sort_info<Scope, Exit>},
        {"exit.L50", 50, "spin_unlock(root.lock)", Process::exit, ExitLocation::L50,
            sort_info<Scope, Exit>},
        {"exit.L57", 57, "a = page.mapping", Process::exit, ExitLocation::L57,
            sort_info<Scope, Exit>},
        {"exit.L58", 58, "page.mapped = false", Process::exit, ExitLocation::L58,
            sort_info<Scope, Exit>},
        {"exit.L59", 59, "a.root", Process::exit, ExitLocation::L59, sort_info<Scope, Exit>},
        {"exit.L60", 60, "free(a)", Process::exit, ExitLocation::L60, sort_info<Scope, Exit>},
        {"birth.L64", 67, "a = alloc AnonVma else return", Process::birth, BirthLocation::L64,
            sort_info<Scope, Birth>, sort_info<Scope, AnonVma>},
        {"birth.L64_2", 67, "a = alloc AnonVma else return: fails", Process::birth,
            BirthLocation::L64, sort_info<Scope, Birth>},
        {"birth.L43_yes", 44, "if (a != root): yes", Process::birth, BirthLocation::L43,
            sort_info<Scope, Birth>},
        {"birth.L43_no", 44, "if (a != root): no", Process::birth, BirthLocation::L43,
            sort_info<Scope, Birth>},
        {"birth.L44", 44, "spin_lock(a.lock)", Process::birth, BirthLocation::L44,
            sort_info<Scope, Birth>},
        {"birth.L46", 46, "a.linked = link", Process::birth, BirthLocation::L46,
            sort_info<Scope, Birth>},
        {"birth.L47_yes", 48, "if (a != root): yes", Process::birth, BirthLocation::L47,
            sort_info<Scope, Birth>},
        {"birth.L47_no", 48, "if (a != root): no", Process::birth, BirthLocation::L47,
            sort_info<Scope, Birth>},
        {"birth.L48", 48, "spin_unlock(a.lock)", Process::birth, BirthLocation::L48,
            sort_info<Scope, Birth>},
        {"birth.L50", 50, "spin_unlock(root.lock)", Process::birth, BirthLocation::L50,
            sort_info<Scope, Birth>},
        {"birth.L68", 68, "root = a", Process::birth, BirthLocation::L68, sort_info<Scope, Birth>},
        {"birth.L69_yes", 69, "if (any): yes", Process::birth, BirthLocation::L69,
            sort_info<Scope, Birth>},
        {"birth.L69_no", 69, "if (any): no", Process::birth, BirthLocation::L69,
            sort_info<Scope, Birth>},
        {"birth.L69b", 69, "root = parent", Process::birth, BirthLocation::L69b,
            sort_info<Scope, Birth>},
        {"birth.L70", 70, "a.root = root", Process::birth, BirthLocation::L70,
            sort_info<Scope, Birth>},
        {"birth.L71", 42, "spin_lock(root.lock)", Process::birth, BirthLocation::L71,
            sort_info<Scope, Birth>},
        {"rmap_walk.L75", 78, "rcu_read_lock()", Process::rmap_walk, RmapWalkLocation::L75,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L79", 79, "av = READ_ONCE(page.mapping)", Process::rmap_walk,
            RmapWalkLocation::L79, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L80_yes", 80, "if (av == null): yes", Process::rmap_walk, RmapWalkLocation::L80,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L80_yes_2", 80, "if (av == null): yes", Process::rmap_walk,
            RmapWalkLocation::L80, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L80_no", 80, "if (av == null): no", Process::rmap_walk, RmapWalkLocation::L80,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L84_yes", 84, "if (!page.mapped): yes", Process::rmap_walk,
            RmapWalkLocation::L84, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L84_no", 84, "if (!page.mapped): no", Process::rmap_walk, RmapWalkLocation::L84,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L85", 85, "spin_lock(av.lock)", Process::rmap_walk, RmapWalkLocation::L85,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L86_yes", 86, "if (av.linked): yes", Process::rmap_walk, RmapWalkLocation::L86,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L86_no", 86, "if (av.linked): no", Process::rmap_walk, RmapWalkLocation::L86,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L87", 87, "root = av.root", Process::rmap_walk, RmapWalkLocation::L87,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.found", 89, "assert root != null", Process::rmap_walk, RmapWalkLocation::found,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.list_stays", 91, "assert av.linked", Process::rmap_walk,
            RmapWalkLocation::list_stays, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L93", 93, "spin_unlock(av.lock)", Process::rmap_walk, RmapWalkLocation::L93,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L94_yes", 94, "if (root == null): yes", Process::rmap_walk,
            RmapWalkLocation::L94, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L94_no", 94, "if (root == null): no", Process::rmap_walk, RmapWalkLocation::L94,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L95", 95, "spin_lock(root.lock)", Process::rmap_walk, RmapWalkLocation::L95,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L96_yes", 97, "if (!page.mapped): yes", Process::rmap_walk,
            RmapWalkLocation::L96, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L96_no", 97, "if (!page.mapped): no", Process::rmap_walk, RmapWalkLocation::L96,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.L97", 97, "spin_unlock(root.lock)", Process::rmap_walk, RmapWalkLocation::L97,
            sort_info<Scope, RmapWalk>},
        {"rmap_walk.walk", 100, "assert held(av.root.lock)", Process::rmap_walk,
            RmapWalkLocation::walk, sort_info<Scope, RmapWalk>},
        {"rmap_walk.L101", 101, "spin_unlock(root.lock)", Process::rmap_walk,
            RmapWalkLocation::L101, sort_info<Scope, RmapWalk>},
        {"rmap_walk.out", 103, "rcu_read_unlock()", Process::rmap_walk, RmapWalkLocation::out,
            sort_info<Scope, RmapWalk>},
        {"nested_walk.L107", 109, "spin_lock(first.lock)", Process::nested_walk,
            NestedWalkLocation::L107, sort_info<Scope, NestedWalk>},
        {"nested_walk.L107_2", 108, "mutex_lock(rmap_mutex)", Process::nested_walk,
            NestedWalkLocation::L107, sort_info<Scope, NestedWalk>},
        {"nested_walk.L109", 109, "spin_lock(first.lock)", Process::nested_walk,
            NestedWalkLocation::L109, sort_info<Scope, NestedWalk>},
        {"nested_walk.L110", 110, "for (AnonVma other) where other != first: next",
            Process::nested_walk, NestedWalkLocation::L110, sort_info<Scope, NestedWalk>,
            sort_info<Scope, AnonVma>},
        {"nested_walk.L110_2", 110, "for (AnonVma other) where other != first: done",
            Process::nested_walk, NestedWalkLocation::L110, sort_info<Scope, NestedWalk>},
        {"nested_walk.L110b", 110, "spin_lock(other.lock)", Process::nested_walk,
            NestedWalkLocation::L110b, sort_info<Scope, NestedWalk>},
        {"nested_walk.L111", 111, "for (AnonVma other) where other != first: next",
            Process::nested_walk, NestedWalkLocation::L111, sort_info<Scope, NestedWalk>,
            sort_info<Scope, AnonVma>},
        {"nested_walk.L111_2", 111, "for (AnonVma other) where other != first: done",
            Process::nested_walk, NestedWalkLocation::L111, sort_info<Scope, NestedWalk>},
        {"nested_walk.L111b", 111, "spin_unlock(other.lock)", Process::nested_walk,
            NestedWalkLocation::L111b, sort_info<Scope, NestedWalk>},
        {"nested_walk.L112", 112, "spin_unlock(first.lock)", Process::nested_walk,
            NestedWalkLocation::L112, sort_info<Scope, NestedWalk>},
        {"nested_walk.L112_2", 112, "spin_unlock(first.lock)", Process::nested_walk,
            NestedWalkLocation::L112, sort_info<Scope, NestedWalk>},
        {"nested_walk.L113", 113, "mutex_unlock(rmap_mutex)", Process::nested_walk,
            NestedWalkLocation::L113, sort_info<Scope, NestedWalk>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const AnonVma anon_vma : members<Scope, AnonVma>)
            visit(s.anon_vma[anon_vma].live, 0, 1);
        for (const AnonVma anon_vma : members<Scope, AnonVma>)
            visit(s.anon_vma[anon_vma].root, -1, sort_size<Scope, AnonVma> - 1);
        for (const AnonVma anon_vma : members<Scope, AnonVma>)
            visit(s.anon_vma[anon_vma].linked, 0, 1);
        for (const Page page : members<Scope, Page>)
            visit(s.page[page].mapping, -1, sort_size<Scope, AnonVma> - 1);
        for (const Page page : members<Scope, Page>) visit(s.page[page].mapped, 0, 1);
        visit(s.parent, -1, sort_size<Scope, AnonVma> - 1);
        for (const Exit exit : members<Scope, Exit>)
            visit(s.exit[exit].page, 0, sort_size<Scope, Page> - 1);
        for (const RmapWalk rmap_walk : members<Scope, RmapWalk>)
            visit(s.rmap_walk[rmap_walk].page, 0, sort_size<Scope, Page> - 1);
        for (const NestedWalk nested_walk : members<Scope, NestedWalk>)
            visit(s.nested_walk[nested_walk].first, 0, sort_size<Scope, AnonVma> - 1);
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
            case Process::exit:
                return to_number(s.exit[Exit{self}].location);
            case Process::birth:
                return to_number(s.birth[Birth{self}].location);
            case Process::rmap_walk:
                return to_number(s.rmap_walk[RmapWalk{self}].location);
            case Process::nested_walk:
                return to_number(s.nested_walk[NestedWalk{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::exit_L54_yes:
                return exit_L54_yes(s, chosen.instance<Exit>());
            case Action::exit_L54_no:
                return exit_L54_no(s, chosen.instance<Exit>());
            case Action::exit_L41:
                return exit_L41(s, chosen.instance<Exit>());
            case Action::exit_L43_yes:
                return exit_L43_yes(s, chosen.instance<Exit>());
            case Action::exit_L43_no:
                return exit_L43_no(s, chosen.instance<Exit>());
            case Action::exit_L44:
                return exit_L44(s, chosen.instance<Exit>());
            case Action::exit_L46:
                return exit_L46(s, chosen.instance<Exit>());
            case Action::exit_L47_yes:
                return exit_L47_yes(s, chosen.instance<Exit>());
            case Action::exit_L47_no:
                return exit_L47_no(s, chosen.instance<Exit>());
            case Action::exit_L48:
                return exit_L48(s, chosen.instance<Exit>());
            case Action::exit_L50:
                return exit_L50(s, chosen.instance<Exit>());
            case Action::exit_L57:
                return exit_L57(s, chosen.instance<Exit>());
            case Action::exit_L58:
                return exit_L58(s, chosen.instance<Exit>());
            case Action::exit_L59:
                return exit_L59(s, chosen.instance<Exit>());
            case Action::exit_L60:
                return exit_L60(s, chosen.instance<Exit>());
            case Action::birth_L64:
                return birth_L64(s, chosen.instance<Birth>(), chosen.choice<AnonVma>(0));
            case Action::birth_L64_2:
                return birth_L64_2(s, chosen.instance<Birth>());
            case Action::birth_L43_yes:
                return birth_L43_yes(s, chosen.instance<Birth>());
            case Action::birth_L43_no:
                return birth_L43_no(s, chosen.instance<Birth>());
            case Action::birth_L44:
                return birth_L44(s, chosen.instance<Birth>());
            case Action::birth_L46:
                return birth_L46(s, chosen.instance<Birth>());
            case Action::birth_L47_yes:
                return birth_L47_yes(s, chosen.instance<Birth>());
            case Action::birth_L47_no:
                return birth_L47_no(s, chosen.instance<Birth>());
            case Action::birth_L48:
                return birth_L48(s, chosen.instance<Birth>());
            case Action::birth_L50:
                return birth_L50(s, chosen.instance<Birth>());
            case Action::birth_L68:
                return birth_L68(s, chosen.instance<Birth>());
            case Action::birth_L69_yes:
                return birth_L69_yes(s, chosen.instance<Birth>());
            case Action::birth_L69_no:
                return birth_L69_no(s, chosen.instance<Birth>());
            case Action::birth_L69b:
                return birth_L69b(s, chosen.instance<Birth>());
            case Action::birth_L70:
                return birth_L70(s, chosen.instance<Birth>());
            case Action::birth_L71:
                return birth_L71(s, chosen.instance<Birth>());
            case Action::rmap_walk_L75:
                return rmap_walk_L75(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L79:
                return rmap_walk_L79(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L80_yes:
                return rmap_walk_L80_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L80_yes_2:
                return rmap_walk_L80_yes_2(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L80_no:
                return rmap_walk_L80_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L84_yes:
                return rmap_walk_L84_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L84_no:
                return rmap_walk_L84_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L85:
                return rmap_walk_L85(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L86_yes:
                return rmap_walk_L86_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L86_no:
                return rmap_walk_L86_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L87:
                return rmap_walk_L87(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_found:
                return rmap_walk_found(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_list_stays:
                return rmap_walk_list_stays(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L93:
                return rmap_walk_L93(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L94_yes:
                return rmap_walk_L94_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L94_no:
                return rmap_walk_L94_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L95:
                return rmap_walk_L95(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L96_yes:
                return rmap_walk_L96_yes(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L96_no:
                return rmap_walk_L96_no(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L97:
                return rmap_walk_L97(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_walk:
                return rmap_walk_walk(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_L101:
                return rmap_walk_L101(s, chosen.instance<RmapWalk>());
            case Action::rmap_walk_out:
                return rmap_walk_out(s, chosen.instance<RmapWalk>());
            case Action::nested_walk_L107:
                return nested_walk_L107(s, chosen.instance<NestedWalk>());
            case Action::nested_walk_L107_2:
                return nested_walk_L107_2(s, chosen.instance<NestedWalk>());
            case Action::nested_walk_L109:
                return nested_walk_L109(s, chosen.instance<NestedWalk>());
            case Action::nested_walk_L110:
                return nested_walk_L110(
                    s, chosen.instance<NestedWalk>(), chosen.choice<AnonVma>(0));
            case Action::nested_walk_L110_2:
                return nested_walk_L110_2(s, chosen.instance<NestedWalk>());
            case Action::nested_walk_L110b:
                return nested_walk_L110b(s, chosen.instance<NestedWalk>());
            case Action::nested_walk_L111:
                return nested_walk_L111(
                    s, chosen.instance<NestedWalk>(), chosen.choice<AnonVma>(0));
            case Action::nested_walk_L111_2:
                return nested_walk_L111_2(s, chosen.instance<NestedWalk>());
            case Action::nested_walk_L111b:
                return nested_walk_L111b(s, chosen.instance<NestedWalk>());
            case Action::nested_walk_L112:
                return nested_walk_L112(s, chosen.instance<NestedWalk>());
            case Action::nested_walk_L112_2:
                return nested_walk_L112_2(s, chosen.instance<NestedWalk>());
            case Action::nested_walk_L113:
                return nested_walk_L113(s, chosen.instance<NestedWalk>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Exit>([&](Exit i) {
                return s.exit[i].location == ExitLocation::end;
            }) &&
            forall<Scope, Birth>([&](Birth i) {
                return s.birth[i].location == BirthLocation::end;
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return s.rmap_walk[i].location == RmapWalkLocation::end;
            }) &&
            forall<Scope, NestedWalk>([&](NestedWalk i) {
                return s.nested_walk[i].location == NestedWalkLocation::end;
            });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// True if a run may start so, by the axioms and `init` of the spec.
    [[nodiscard]] constexpr bool admits(const State& s) const noexcept {
        return s.parent != null &&
            s.anon_vma[s.parent].live &&
            s.parent == s.anon_vma[s.parent].root &&
            s.anon_vma[s.parent].linked &&
            forall<Scope, AnonVma>([&](AnonVma a) {
                return s.anon_vma[a].linked == s.anon_vma[a].live;
            }) &&
            forall<Scope, AnonVma>([&](AnonVma a) {
                return !s.anon_vma[a].live ||
                    a == s.anon_vma[a].root ||
                    s.parent == s.anon_vma[a].root;
            }) &&
            forall<Scope, Page>([&](Page p) {
                return s.page[p].mapped == (s.page[p].mapping != null) &&
                    (s.page[p].mapping == null ||
                        (s.anon_vma[s.page[p].mapping].live && s.parent != s.page[p].mapping));
            }) &&
            forall<Scope, Page, Page>([&](Page p, Page q) {
                return s.page[p].mapping != s.page[q].mapping ||
                    s.page[p].mapping == null ||
                    p == q;
            }) &&
            forall<Scope, Exit, Exit>([&](Exit i, Exit j) {
                return i == j || s.exit[j].page != s.exit[i].page;
            });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Exit self : members<Scope, Exit>) {
            const auto& me = s.exit[self];
            switch (me.location) {
                case ExitLocation::L41:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 42,
                    // 44)
                    if (s.anon_vma[me.change_root].live && me.holds_anon_vma_lock[me.change_root])
                        violated.insert(Property::self_deadlock);
                    break;
                case ExitLocation::L44:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 42,
                    // 44)
                    if (s.anon_vma[me.a].live && me.holds_anon_vma_lock[me.a])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 42, 44), and
                    // nothing orders the two
                    if (s.anon_vma[me.a].live &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.a != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        for (const Birth self : members<Scope, Birth>) {
            const auto& me = s.birth[self];
            switch (me.location) {
                case BirthLocation::L44:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 42,
                    // 44)
                    if (s.anon_vma[me.a].live && me.holds_anon_vma_lock[me.a])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 42, 44), and
                    // nothing orders the two
                    if (s.anon_vma[me.a].live &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.a != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                case BirthLocation::L71:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 42,
                    // 44)
                    if (s.anon_vma[me.root].live && me.holds_anon_vma_lock[me.root])
                        violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const RmapWalk self : members<Scope, RmapWalk>) {
            const auto& me = s.rmap_walk[self];
            switch (me.location) {
                case RmapWalkLocation::L85:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 85,
                    // 95)
                    if (me.av != null &&
                        (s.anon_vma[me.av].live || me.shares_rcu) &&
                        me.holds_anon_vma_lock[me.av])
                        violated.insert(Property::self_deadlock);
                    break;
                case RmapWalkLocation::L95:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines 85,
                    // 95)
                    if (me.root != null &&
                        (s.anon_vma[me.root].live || me.shares_rcu) &&
                        me.holds_anon_vma_lock[me.root])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 85, 95), and
                    // nothing orders the two
                    if (me.root != null &&
                        (s.anon_vma[me.root].live || me.shares_rcu) &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.root != x;
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        for (const NestedWalk self : members<Scope, NestedWalk>) {
            const auto& me = s.nested_walk[self];
            switch (me.location) {
                case NestedWalkLocation::L107:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines
                    // 109, 110)
                    if (!config.global &&
                        s.anon_vma[me.first].live &&
                        me.holds_anon_vma_lock[me.first])
                        violated.insert(Property::self_deadlock);
                    // this instance waits for `rmap_mutex`, which it holds itself (taken in line 108)
                    if (config.global && me.holds_rmap_mutex)
                        violated.insert(Property::self_deadlock);
                    // this may sleep, while `AnonVma.lock` is held (taken in lines 109, 110)
                    if (config.global &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x];
                        }))
                        violated.insert(Property::sleep_in_atomic);
                    // `rmap_mutex` is taken while `AnonVma.lock` is held (taken in lines 109, 110),
                    // against the declared order
                    if (config.global &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x];
                        }))
                        violated.insert(Property::lock_inversion);
                    break;
                case NestedWalkLocation::L109:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines
                    // 109, 110)
                    if (s.anon_vma[me.first].live && me.holds_anon_vma_lock[me.first])
                        violated.insert(Property::self_deadlock);
                    break;
                case NestedWalkLocation::L110b:
                    // this instance waits for `AnonVma.lock`, which it holds itself (taken in lines
                    // 109, 110)
                    if (s.anon_vma[me.other].live && me.holds_anon_vma_lock[me.other])
                        violated.insert(Property::self_deadlock);
                    // a second `AnonVma.lock` is taken while one is held (taken in lines 109, 110), and
                    // nothing orders the two
                    if (s.anon_vma[me.other].live &&
                        exists<Scope, AnonVma>([&](AnonVma x) {
                            return me.holds_anon_vma_lock[x] && me.other != x;
                        }) &&
                        !me.holds_rmap_mutex)
                        violated.insert(Property::lock_inversion);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `AnonVma.lock`.
    [[nodiscard]] static constexpr bool anon_vma_lock_is_free(
        const State& s, AnonVma anon_vma) noexcept {
        return forall<Scope, Exit>([&](Exit i) {
                return !s.exit[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, Birth>([&](Birth i) {
                return !s.birth[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, RmapWalk>([&](RmapWalk i) {
                return !s.rmap_walk[i].holds_anon_vma_lock[anon_vma];
            }) &&
            forall<Scope, NestedWalk>([&](NestedWalk i) {
                return !s.nested_walk[i].holds_anon_vma_lock[anon_vma];
            });
    }

    /// anon_vma_sketch.latch:56: if (page.mapping == null): yes
    ///     in: if (page.mapping == null) return;
    constexpr Outcome exit_L54_yes(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L54) return Outcome::not_enabled();
        if (s.page[me.page].mapping != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.location = ExitLocation::end;
        return outcome;
    }

    /// anon_vma_sketch.latch:56: if (page.mapping == null): no
    ///     in: if (page.mapping == null) return;
    constexpr Outcome exit_L54_no(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L54) return Outcome::not_enabled();
        if (s.page[me.page].mapping == null) return Outcome::not_enabled();
        me.location = ExitLocation::L57;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:42: spin_lock(root.lock)
    constexpr Outcome exit_L41(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L41) return Outcome::not_enabled();
        if (s.anon_vma[me.change_root].live && !anon_vma_lock_is_free(s, me.change_root))
            return Outcome::not_enabled();
        // `spin_lock(root.lock);`: the object is not live
        if (!s.anon_vma[me.change_root].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.change_root] = true;
        me.location = config.writers == Writers::both ? ExitLocation::L43 : ExitLocation::L46;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:44: if (a != root): yes
    ///     in: if (a != root) spin_lock(a.lock);
    constexpr Outcome exit_L43_yes(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L43) return Outcome::not_enabled();
        if (me.a == me.change_root) return Outcome::not_enabled();
        me.location = ExitLocation::L44;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:44: if (a != root): no
    ///     in: if (a != root) spin_lock(a.lock);
    constexpr Outcome exit_L43_no(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L43) return Outcome::not_enabled();
        if (me.a != me.change_root) return Outcome::not_enabled();
        me.location = ExitLocation::L46;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:44: spin_lock(a.lock)
    constexpr Outcome exit_L44(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L44) return Outcome::not_enabled();
        if (s.anon_vma[me.a].live && !anon_vma_lock_is_free(s, me.a)) return Outcome::not_enabled();
        // `spin_lock(a.lock);`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.a] = true;
        me.location = ExitLocation::L46;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:46: a.linked = link
    constexpr Outcome exit_L46(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L46) return Outcome::not_enabled();
        // `a.linked`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.a].linked = false;
        me.location = config.writers == Writers::both ? ExitLocation::L47 : ExitLocation::L50;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:48: if (a != root): yes
    ///     in: if (a != root) spin_unlock(a.lock);
    constexpr Outcome exit_L47_yes(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L47) return Outcome::not_enabled();
        if (me.a == me.change_root) return Outcome::not_enabled();
        me.location = ExitLocation::L48;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:48: if (a != root): no
    ///     in: if (a != root) spin_unlock(a.lock);
    constexpr Outcome exit_L47_no(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L47) return Outcome::not_enabled();
        if (me.a != me.change_root) return Outcome::not_enabled();
        me.location = ExitLocation::L50;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:48: spin_unlock(a.lock)
    constexpr Outcome exit_L48(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L48) return Outcome::not_enabled();
        // `spin_unlock(a.lock);`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.a]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.a] = false;
        me.location = ExitLocation::L50;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:50: spin_unlock(root.lock)
    constexpr Outcome exit_L50(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L50) return Outcome::not_enabled();
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.change_root].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.change_root])
            return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.change_root] = false;
        me.location = ExitLocation::L60;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:57: a = page.mapping
    constexpr Outcome exit_L57(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L57) return Outcome::not_enabled();
        // null is stored in a place of type `AnonVma`
        if (s.page[me.page].mapping == null) return Outcome::trapped(Property::null_reference);
        me.a = s.page[me.page].mapping;
        me.location = ExitLocation::L58;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:58: page.mapped = false
    constexpr Outcome exit_L58(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L58) return Outcome::not_enabled();
        s.page[me.page].mapped = false;
        me.location = ExitLocation::L59;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:59: a.root
    constexpr Outcome exit_L59(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L59) return Outcome::not_enabled();
        // `a.root`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        // null is stored in a place of type `AnonVma`
        if (s.anon_vma[me.a].root == null) return Outcome::trapped(Property::null_reference);
        me.change_root = s.anon_vma[me.a].root;
        me.location = ExitLocation::L41;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:60: free(a)
    constexpr Outcome exit_L60(State& s, Exit self) const noexcept {
        auto& me = s.exit[self];
        if (me.location != ExitLocation::L60) return Outcome::not_enabled();
        // `a` is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::double_free);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        s.anon_vma[me.a].live = false;
        me.location = ExitLocation::end;
        return outcome;
    }

    /// anon_vma_sketch.latch:67: a = alloc AnonVma else return
    constexpr Outcome birth_L64(State& s, Birth self, AnonVma slot) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L64) return Outcome::not_enabled();
        if (s.anon_vma[slot].live) return Outcome::not_enabled();
        s.anon_vma[slot].live = true;
        me.a = slot;
        me.location = BirthLocation::L68;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:67: a = alloc AnonVma else return: fails
    ///     in: a = alloc AnonVma else return;
    constexpr Outcome birth_L64_2(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L64) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.location = BirthLocation::end;
        return outcome;
    }

    /// anon_vma_sketch.latch:44: if (a != root): yes
    ///     in: if (a != root) spin_lock(a.lock);
    constexpr Outcome birth_L43_yes(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L43) return Outcome::not_enabled();
        if (me.a == me.root) return Outcome::not_enabled();
        me.location = BirthLocation::L44;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:44: if (a != root): no
    ///     in: if (a != root) spin_lock(a.lock);
    constexpr Outcome birth_L43_no(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L43) return Outcome::not_enabled();
        if (me.a != me.root) return Outcome::not_enabled();
        me.location = BirthLocation::L46;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:44: spin_lock(a.lock)
    constexpr Outcome birth_L44(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L44) return Outcome::not_enabled();
        if (s.anon_vma[me.a].live && !anon_vma_lock_is_free(s, me.a)) return Outcome::not_enabled();
        // `spin_lock(a.lock);`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.a] = true;
        me.location = BirthLocation::L46;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:46: a.linked = link
    constexpr Outcome birth_L46(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L46) return Outcome::not_enabled();
        // `a.linked`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.a].linked = true;
        me.location = config.writers == Writers::both ? BirthLocation::L47 : BirthLocation::L50;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:48: if (a != root): yes
    ///     in: if (a != root) spin_unlock(a.lock);
    constexpr Outcome birth_L47_yes(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L47) return Outcome::not_enabled();
        if (me.a == me.root) return Outcome::not_enabled();
        me.location = BirthLocation::L48;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:48: if (a != root): no
    ///     in: if (a != root) spin_unlock(a.lock);
    constexpr Outcome birth_L47_no(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L47) return Outcome::not_enabled();
        if (me.a != me.root) return Outcome::not_enabled();
        me.location = BirthLocation::L50;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:48: spin_unlock(a.lock)
    constexpr Outcome birth_L48(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L48) return Outcome::not_enabled();
        // `spin_unlock(a.lock);`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.a]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.a] = false;
        me.location = BirthLocation::L50;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:50: spin_unlock(root.lock)
    constexpr Outcome birth_L50(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L50) return Outcome::not_enabled();
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.root]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return me.root != x && me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        me.holds_anon_vma_lock[me.root] = false;
        me.location = BirthLocation::end;
        return outcome;
    }

    /// anon_vma_sketch.latch:68: root = a
    constexpr Outcome birth_L68(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L68) return Outcome::not_enabled();
        me.root = me.a;
        me.location = BirthLocation::L69;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:69: if (any): yes
    ///     in: if (any) root = parent;
    constexpr Outcome birth_L69_yes(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L69) return Outcome::not_enabled();
        me.location = BirthLocation::L69b;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:69: if (any): no
    ///     in: if (any) root = parent;
    constexpr Outcome birth_L69_no(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L69) return Outcome::not_enabled();
        me.location = BirthLocation::L70;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:69: root = parent
    constexpr Outcome birth_L69b(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L69b) return Outcome::not_enabled();
        // null is stored in a place of type `AnonVma`
        if (s.parent == null) return Outcome::trapped(Property::null_reference);
        me.root = s.parent;
        me.location = BirthLocation::L70;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:70: a.root = root
    constexpr Outcome birth_L70(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L70) return Outcome::not_enabled();
        // `a.root`: the object is not live
        if (!s.anon_vma[me.a].live) return Outcome::trapped(Property::use_after_free);
        s.anon_vma[me.a].root = me.root;
        me.location = BirthLocation::L71;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:42: spin_lock(root.lock)
    constexpr Outcome birth_L71(State& s, Birth self) const noexcept {
        auto& me = s.birth[self];
        if (me.location != BirthLocation::L71) return Outcome::not_enabled();
        if (s.anon_vma[me.root].live && !anon_vma_lock_is_free(s, me.root))
            return Outcome::not_enabled();
        // `spin_lock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.root] = true;
        me.location = config.writers == Writers::both ? BirthLocation::L43 : BirthLocation::L46;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:78: rcu_read_lock()
    constexpr Outcome rmap_walk_L75(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L75) return Outcome::not_enabled();
        me.shares_rcu = true;
        me.location = RmapWalkLocation::L79;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:79: av = READ_ONCE(page.mapping)
    constexpr Outcome rmap_walk_L79(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L79) return Outcome::not_enabled();
        me.av = s.page[me.page].mapping;
        me.location = RmapWalkLocation::L80;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:80: if (av == null): yes
    ///     in: if (av == null) {
    constexpr Outcome rmap_walk_L80_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L80) return Outcome::not_enabled();
        if (config.sketch != Sketch::literal || me.av != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        // `rcu` is still held at the end
        if (me.shares_rcu) outcome.violate(Property::held_at_exit);
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// anon_vma_sketch.latch:80: if (av == null): yes
    ///     in: if (av == null) {
    constexpr Outcome rmap_walk_L80_yes_2(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L80) return Outcome::not_enabled();
        if (config.sketch == Sketch::literal || me.av != null) return Outcome::not_enabled();
        me.location = RmapWalkLocation::out;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:80: if (av == null): no
    ///     in: if (av == null) {
    constexpr Outcome rmap_walk_L80_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L80) return Outcome::not_enabled();
        if (me.av == null) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L84;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:84: if (!page.mapped): yes
    ///     in: if (!page.mapped) goto out;
    constexpr Outcome rmap_walk_L84_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L84) return Outcome::not_enabled();
        if (s.page[me.page].mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::out;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:84: if (!page.mapped): no
    ///     in: if (!page.mapped) goto out;
    constexpr Outcome rmap_walk_L84_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L84) return Outcome::not_enabled();
        if (!s.page[me.page].mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L85;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:85: spin_lock(av.lock)
    constexpr Outcome rmap_walk_L85(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L85) return Outcome::not_enabled();
        if (me.av != null &&
            (s.anon_vma[me.av].live || me.shares_rcu) &&
            !anon_vma_lock_is_free(s, me.av))
            return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `spin_lock(av.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.av] = true;
        me.location = RmapWalkLocation::L86;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:86: if (av.linked): yes
    ///     in: if (av.linked) {
    constexpr Outcome rmap_walk_L86_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L86) return Outcome::not_enabled();
        if (me.av != null && (s.anon_vma[me.av].live || me.shares_rcu) && !s.anon_vma[me.av].linked)
            return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `av.linked`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.location =
            config.sketch == Sketch::literal ? RmapWalkLocation::found : RmapWalkLocation::L87;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:86: if (av.linked): no
    ///     in: if (av.linked) {
    constexpr Outcome rmap_walk_L86_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L86) return Outcome::not_enabled();
        if (me.av == null ||
            (!s.anon_vma[me.av].live && !me.shares_rcu) ||
            s.anon_vma[me.av].linked)
            return Outcome::not_enabled();
        me.location = RmapWalkLocation::L93;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:87: root = av.root
    constexpr Outcome rmap_walk_L87(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L87) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `av.root`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.root = s.anon_vma[me.av].root;
        me.location = RmapWalkLocation::found;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:89: assert root != null
    constexpr Outcome rmap_walk_found(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::found) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        if (me.root == null) outcome.violate(Property::found);  // `root != null` is false
        me.location = RmapWalkLocation::list_stays;
        return outcome;
    }

    /// anon_vma_sketch.latch:91: assert av.linked
    constexpr Outcome rmap_walk_list_stays(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::list_stays) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `av.linked` is false
        if (me.av == null || !s.anon_vma[me.av].linked) outcome.violate(Property::list_stays);
        me.location = RmapWalkLocation::L93;
        return outcome;
    }

    /// anon_vma_sketch.latch:93: spin_unlock(av.lock)
    constexpr Outcome rmap_walk_L93(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L93) return Outcome::not_enabled();
        // `av` is null
        if (me.av == null) return Outcome::trapped(Property::null_reference);
        // `spin_unlock(av.lock);`: the object is not live
        if (!s.anon_vma[me.av].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.av]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.av] = false;
        me.location = RmapWalkLocation::L94;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:94: if (root == null): yes
    ///     in: if (root == null) goto out;
    constexpr Outcome rmap_walk_L94_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L94) return Outcome::not_enabled();
        if (me.root != null) return Outcome::not_enabled();
        me.location = RmapWalkLocation::out;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:94: if (root == null): no
    ///     in: if (root == null) goto out;
    constexpr Outcome rmap_walk_L94_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L94) return Outcome::not_enabled();
        if (me.root == null) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L95;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:95: spin_lock(root.lock)
    constexpr Outcome rmap_walk_L95(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L95) return Outcome::not_enabled();
        if (me.root != null &&
            (s.anon_vma[me.root].live || me.shares_rcu) &&
            !anon_vma_lock_is_free(s, me.root))
            return Outcome::not_enabled();
        // `root` is null
        if (me.root == null) return Outcome::trapped(Property::null_reference);
        // `spin_lock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.root] = true;
        me.location =
            config.sketch == Sketch::checked ? RmapWalkLocation::L96 : RmapWalkLocation::walk;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:97: if (!page.mapped): yes
    ///     in: if (!page.mapped) { spin_unlock(root.lock); goto out; }
    constexpr Outcome rmap_walk_L96_yes(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L96) return Outcome::not_enabled();
        if (s.page[me.page].mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::L97;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:97: if (!page.mapped): no
    ///     in: if (!page.mapped) { spin_unlock(root.lock); goto out; }
    constexpr Outcome rmap_walk_L96_no(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L96) return Outcome::not_enabled();
        if (!s.page[me.page].mapped) return Outcome::not_enabled();
        me.location = RmapWalkLocation::walk;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:97: spin_unlock(root.lock)
    constexpr Outcome rmap_walk_L97(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L97) return Outcome::not_enabled();
        // `root` is null
        if (me.root == null) return Outcome::trapped(Property::null_reference);
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.root]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.root] = false;
        me.location = RmapWalkLocation::out;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:100: assert held(av.root.lock)
    constexpr Outcome rmap_walk_walk(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::walk) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `held(av.root.lock)` is false
        if (me.av == null ||
            s.anon_vma[me.av].root == null ||
            !me.holds_anon_vma_lock[s.anon_vma[me.av].root])
            outcome.violate(Property::walk);
        me.location = RmapWalkLocation::L101;
        return outcome;
    }

    /// anon_vma_sketch.latch:101: spin_unlock(root.lock)
    constexpr Outcome rmap_walk_L101(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::L101) return Outcome::not_enabled();
        // `root` is null
        if (me.root == null) return Outcome::trapped(Property::null_reference);
        // `spin_unlock(root.lock);`: the object is not live
        if (!s.anon_vma[me.root].live && !me.shares_rcu)
            return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.root]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.root] = false;
        me.location = RmapWalkLocation::out;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:103: rcu_read_unlock()
    constexpr Outcome rmap_walk_out(State& s, RmapWalk self) const noexcept {
        auto& me = s.rmap_walk[self];
        if (me.location != RmapWalkLocation::out) return Outcome::not_enabled();
        // `rcu` is not held by this instance
        if (!me.shares_rcu) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.shares_rcu = false;
        me.location = RmapWalkLocation::end;
        return outcome;
    }

    /// anon_vma_sketch.latch:109: spin_lock(first.lock)
    constexpr Outcome nested_walk_L107(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L107) return Outcome::not_enabled();
        if (config.global || (s.anon_vma[me.first].live && !anon_vma_lock_is_free(s, me.first)))
            return Outcome::not_enabled();
        // `spin_lock(first.lock);`: the object is not live
        if (!s.anon_vma[me.first].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.first] = true;
        me.visited.fill(false);
        me.location = NestedWalkLocation::L110;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:108: mutex_lock(rmap_mutex)
    constexpr Outcome nested_walk_L107_2(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L107) return Outcome::not_enabled();
        if (!config.global ||
            exists<Scope, NestedWalk>([&](NestedWalk x) {
                return s.nested_walk[x].holds_rmap_mutex;
            }))
            return Outcome::not_enabled();
        me.holds_rmap_mutex = true;
        me.location = NestedWalkLocation::L109;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:109: spin_lock(first.lock)
    constexpr Outcome nested_walk_L109(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L109) return Outcome::not_enabled();
        if (s.anon_vma[me.first].live && !anon_vma_lock_is_free(s, me.first))
            return Outcome::not_enabled();
        // `spin_lock(first.lock);`: the object is not live
        if (!s.anon_vma[me.first].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.first] = true;
        me.visited.fill(false);
        me.location = NestedWalkLocation::L110;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:110: for (AnonVma other) where other != first: next
    ///     in: for (AnonVma other) where other != first spin_lock(other.lock);
    constexpr Outcome nested_walk_L110(State& s, NestedWalk self, AnonVma other) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L110) return Outcome::not_enabled();
        if (me.visited[other] || me.first == other) return Outcome::not_enabled();
        me.other = other;
        me.visited[other] = true;
        me.location = NestedWalkLocation::L110b;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:110: for (AnonVma other) where other != first: done
    ///     in: for (AnonVma other) where other != first spin_lock(other.lock);
    constexpr Outcome nested_walk_L110_2(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L110) return Outcome::not_enabled();
        if (!forall<Scope, AnonVma>([&](AnonVma other) {
            return me.visited[other] || me.first == other;
        }))
            return Outcome::not_enabled();
        me.visited_2.fill(false);
        me.location = NestedWalkLocation::L111;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:110: spin_lock(other.lock)
    constexpr Outcome nested_walk_L110b(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L110b) return Outcome::not_enabled();
        if (s.anon_vma[me.other].live && !anon_vma_lock_is_free(s, me.other))
            return Outcome::not_enabled();
        // `spin_lock(other.lock);`: the object is not live
        if (!s.anon_vma[me.other].live) return Outcome::trapped(Property::use_after_free);
        me.holds_anon_vma_lock[me.other] = true;
        me.location = NestedWalkLocation::L110;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:111: for (AnonVma other) where other != first: next
    ///     in: for (AnonVma other) where other != first spin_unlock(other.lock);
    constexpr Outcome nested_walk_L111(State& s, NestedWalk self, AnonVma other) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L111) return Outcome::not_enabled();
        if (me.visited_2[other] || me.first == other) return Outcome::not_enabled();
        me.other_2 = other;
        me.visited_2[other] = true;
        me.location = NestedWalkLocation::L111b;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:111: for (AnonVma other) where other != first: done
    ///     in: for (AnonVma other) where other != first spin_unlock(other.lock);
    constexpr Outcome nested_walk_L111_2(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L111) return Outcome::not_enabled();
        if (!forall<Scope, AnonVma>([&](AnonVma other) {
            return me.visited_2[other] || me.first == other;
        }))
            return Outcome::not_enabled();
        me.location = NestedWalkLocation::L112;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:111: spin_unlock(other.lock)
    constexpr Outcome nested_walk_L111b(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L111b) return Outcome::not_enabled();
        // `spin_unlock(other.lock);`: the object is not live
        if (!s.anon_vma[me.other_2].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.other_2]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.other_2] = false;
        me.location = NestedWalkLocation::L111;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:112: spin_unlock(first.lock)
    constexpr Outcome nested_walk_L112(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L112) return Outcome::not_enabled();
        if (config.global) return Outcome::not_enabled();
        // `spin_unlock(first.lock);`: the object is not live
        if (!s.anon_vma[me.first].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.first]) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) {
            return me.first != x && me.holds_anon_vma_lock[x];
        }))
            outcome.violate(Property::held_at_exit);
        // `rmap_mutex` is still held at the end
        if (me.holds_rmap_mutex) outcome.violate(Property::held_at_exit);
        me.holds_anon_vma_lock[me.first] = false;
        me.location = NestedWalkLocation::end;
        return outcome;
    }

    /// anon_vma_sketch.latch:112: spin_unlock(first.lock)
    constexpr Outcome nested_walk_L112_2(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L112) return Outcome::not_enabled();
        if (!config.global) return Outcome::not_enabled();
        // `spin_unlock(first.lock);`: the object is not live
        if (!s.anon_vma[me.first].live) return Outcome::trapped(Property::use_after_free);
        // `AnonVma.lock` is not held by this instance
        if (!me.holds_anon_vma_lock[me.first]) return Outcome::trapped(Property::unlock_not_held);
        me.holds_anon_vma_lock[me.first] = false;
        me.location = NestedWalkLocation::L113;
        return Outcome::taken();
    }

    /// anon_vma_sketch.latch:113: mutex_unlock(rmap_mutex)
    constexpr Outcome nested_walk_L113(State& s, NestedWalk self) const noexcept {
        auto& me = s.nested_walk[self];
        if (me.location != NestedWalkLocation::L113) return Outcome::not_enabled();
        // `rmap_mutex` is not held by this instance
        if (!me.holds_rmap_mutex) return Outcome::trapped(Property::unlock_not_held);
        Outcome outcome = Outcome::taken();
        // `AnonVma.lock` is still held at the end
        if (exists<Scope, AnonVma>([&](AnonVma x) { return me.holds_anon_vma_lock[x]; }))
            outcome.violate(Property::held_at_exit);
        me.holds_rmap_mutex = false;
        me.location = NestedWalkLocation::end;
        return outcome;
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.parent, "parent");
        for (const AnonVma anon_vma : members<Scope, AnonVma>) {
            visit(s.anon_vma[anon_vma].live, anon_vma, ".live");
            visit(s.anon_vma[anon_vma].root, anon_vma, ".root");
            visit(s.anon_vma[anon_vma].linked, anon_vma, ".linked");
        }
        for (const Page page : members<Scope, Page>) {
            visit(s.page[page].mapping, page, ".mapping");
            visit(s.page[page].mapped, page, ".mapped");
        }
        for (const Exit exit : members<Scope, Exit>) {
            visit(s.exit[exit].location, exit, ".location");
            visit(s.exit[exit].page, exit, ".page");
            visit(s.exit[exit].a, exit, ".a");
            visit(s.exit[exit].change_root, exit, ".change root");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.exit[exit].holds_anon_vma_lock[anon_vma], exit, ".holds_anon_vma_lock[",
                    anon_vma, "]");
        }
        for (const Birth birth : members<Scope, Birth>) {
            visit(s.birth[birth].location, birth, ".location");
            visit(s.birth[birth].a, birth, ".a");
            visit(s.birth[birth].root, birth, ".root");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.birth[birth].holds_anon_vma_lock[anon_vma], birth, ".holds_anon_vma_lock[",
                    anon_vma, "]");
        }
        for (const RmapWalk rmap_walk : members<Scope, RmapWalk>) {
            visit(s.rmap_walk[rmap_walk].location, rmap_walk, ".location");
            visit(s.rmap_walk[rmap_walk].page, rmap_walk, ".page");
            visit(s.rmap_walk[rmap_walk].av, rmap_walk, ".av");
            visit(s.rmap_walk[rmap_walk].root, rmap_walk, ".root");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.rmap_walk[rmap_walk].holds_anon_vma_lock[anon_vma], rmap_walk,
                    ".holds_anon_vma_lock[", anon_vma, "]");
            visit(s.rmap_walk[rmap_walk].shares_rcu, rmap_walk, ".shares_rcu");
        }
        for (const NestedWalk nested_walk : members<Scope, NestedWalk>) {
            visit(s.nested_walk[nested_walk].location, nested_walk, ".location");
            visit(s.nested_walk[nested_walk].first, nested_walk, ".first");
            visit(s.nested_walk[nested_walk].other, nested_walk, ".other");
            visit(s.nested_walk[nested_walk].other_2, nested_walk, ".other 2");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.nested_walk[nested_walk].holds_anon_vma_lock[anon_vma], nested_walk,
                    ".holds_anon_vma_lock[", anon_vma, "]");
            visit(s.nested_walk[nested_walk].holds_rmap_mutex, nested_walk, ".holds_rmap_mutex");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.nested_walk[nested_walk].visited[anon_vma], nested_walk, ".visited[",
                    anon_vma, "]");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(
                    s.nested_walk[nested_walk].visited_2[anon_vma], nested_walk, ".visited 2[",
                    anon_vma, "]");
        }
    }
};

}  // namespace latchwork::generated::anon_vma_sketch
