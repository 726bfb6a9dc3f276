/// The protocol anon_vma_degree as a state machine. Written by Latchwork from
/// anon_vma_degree.latch: change that, not this.
///
/// A fork gives away no anon_vma that a VMA has: two VMAs with one anon_vma are taken for parts
/// of one mapping.
///
/// A process that forks, exits and leaves the rest to its child would get an endless chain of
/// anon_vmas. Since 4.0 (7a3ef208e662) the child takes over an anon_vma of its parent's chain
/// that nobody seems to need: one with a `degree` below 2. It counts children and VMAs
/// together, and was meant to find the anon_vma with one child and no VMA; one with a VMA and
/// no child has the same degree. Since 6.0 (2555283eb40d) the two are counted apart.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::anon_vma_degree {

/// Whether children and VMAs are counted in one number, as in 4.0, or in two, as in 6.0.
enum class Degree : std::uint8_t { together, apart };

[[nodiscard]] constexpr auto names_of(Degree) noexcept {
    return std::array<std::string_view, 2>{"together", "apart"};
}

/// The variant of the protocol.
struct Config {
    /// Whether children and VMAs are counted in one number, as in 4.0, or in two, as in 6.0.
    Degree degree = Degree::apart;
};

struct AnonVmaTag {
    static constexpr std::string_view name = "AnonVma";

    template <class Scope>
    static constexpr int size = Scope::AnonVma;
};

/// A reference to an object of type `AnonVma`, or null.
using AnonVma = Member<AnonVmaTag>;

struct VmaTag {
    static constexpr std::string_view name = "Vma";

    template <class Scope>
    static constexpr int size = Scope::Vma;
};

/// A reference to an object of type `Vma`, or null.
using Vma = Member<VmaTag>;

struct TreeTag {
    static constexpr std::string_view name = "tree";

    template <class Scope>
    static constexpr int size = Scope::tree;
};

/// What the processes of one fork tree do. Each call runs under the lock of the root, so one
/// process does them all.
using Tree = Member<TreeTag>;

/// Where an instance of `tree` stands: before the step at this line or label.
enum class TreeLocation : std::uint8_t {
    L69, L28, L30, L30b, L31, L31b, L32, L32b, L33, L33b, L40, L40b, L42, L42b, L42c, L44, L44b,
    L48, L49, fork_enomem, L52, L58, L58b, L60, L61, L61b, L63, L64, L65, L65b, L72, L73, L74, L75,
    L77, L78, L78b, L78c, L79, gone, end
};

[[nodiscard]] constexpr auto names_of(TreeLocation) noexcept {
    return std::array<std::string_view, 41>{"L69", "L28", "L30", "L30b", "L31", "L31b", "L32",
        "L32b", "L33", "L33b", "L40", "L40b", "L42", "L42b", "L42c", "L44", "L44b", "L48", "L49",
        "fork enomem", "L52", "L58", "L58b", "L60", "L61", "L61b", "L63", "L64", "L65", "L65b",
        "L72", "L73", "L74", "L75", "L77", "L78", "L78b", "L78c", "L79", "gone", "end"};
}

enum class Process : std::uint8_t { tree };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 1>{"tree"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    used_once, vmas_counted, deadlock, self_deadlock, unlock_not_held, held_at_exit, null_reference,
    data_race, use_after_free, double_free
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 10>{"used_once", "vmas_counted", "deadlock",
        "self_deadlock", "unlock_not_held", "held_at_exit", "null_reference", "data_race",
        "use_after_free", "double_free"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    tree_L69, tree_L69_2, tree_L28, tree_L30, tree_L30b, tree_L31, tree_L31b, tree_L32, tree_L32b,
    tree_L33, tree_L33b, tree_L40, tree_L40_2, tree_L40_3, tree_L40b, tree_L42_yes, tree_L42_no,
    tree_L42b_yes, tree_L42b_no, tree_L42c, tree_L44_yes, tree_L44_no, tree_L44b, tree_L48,
    tree_L48_2, tree_L49, tree_fork_enomem, tree_fork_enomem_2, tree_fork_enomem_3, tree_L52,
    tree_L58, tree_L58_2, tree_L58_3, tree_L58b, tree_L60, tree_L61_yes, tree_L61_no, tree_L61b,
    tree_L63, tree_L64, tree_L65, tree_L65_2, tree_L65b, tree_L72, tree_L73, tree_L74, tree_L75,
    tree_L77, tree_L77_none, tree_L78_yes, tree_L78_no, tree_L78b, tree_L78b_none, tree_L78c,
    tree_L79, tree_gone
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int AnonVma = 3;
    static constexpr int Vma = 3;
    static constexpr int tree = 1;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    struct AnonVmaFields {
        bool live = false;
        bool used = false;
        AnonVma parent = null;
        std::int32_t num_children = 0;
        std::int32_t num_vmas = 0;

        friend bool operator==(const AnonVmaFields&, const AnonVmaFields&) = default;
    };

    struct VmaFields {
        AnonVma anon_vma = null;

        friend bool operator==(const VmaFields&, const VmaFields&) = default;
    };

    /// What the processes of one fork tree do. Each call runs under the lock of the root, so one
    /// process does them all.
    struct TreeFields {
        TreeLocation location = TreeLocation::L69;
        Vma first;
        Vma vma = null;
        AnonVma root = null;
        AnonVma fork_fresh = null;
        Vma fork_dst = null;
        AnonVma fork_a = null;
        AnonVma attach_parent = null;
        AnonVma fork_a_2 = null;
        Table<Scope, bool(AnonVma)> unlink_empty;
        AnonVma unlink_a = null;
        AnonVma unlink_a_2 = null;
        bool holds_root_lock = false;
        Table<Scope, bool(AnonVma)> visited;
        Table<Scope, bool(AnonVma)> visited_2;
        Table<Scope, bool(AnonVma)> visited_3;
        Table<Scope, bool(AnonVma)> visited_4;

        friend bool operator==(const TreeFields&, const TreeFields&) = default;
    };

    Table<Scope, bool(Vma, AnonVma)> chain;
    Table<Scope, AnonVmaFields(AnonVma)> anon_vma;
    Table<Scope, VmaFields(Vma)> vma;
    Table<Scope, TreeFields(Tree)> tree;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = anon_vma_degree::State<Scope>;
    using Step = anon_vma_degree::Step;
    using Property = anon_vma_degree::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 56> actions{{
        {"tree.L69", 71, "root = alloc AnonVma else return", Process::tree, TreeLocation::L69,
            sort_info<Scope, Tree>, sort_info<Scope, AnonVma>},
        {"tree.L69_2", 71, "root = alloc AnonVma else return: fails", Process::tree,
            TreeLocation::L69, sort_info<Scope, Tree>},
        {"tree.L28", 29, "fresh.parent = parent", Process::tree, TreeLocation::L28,
            sort_info<Scope, Tree>},
        {"tree.L30", 30, "parent.num_children++", Process::tree, TreeLocation::L30,
            sort_info<Scope, Tree>},
        {"tree.L30b", 30, "parent.num_children++", Process::tree, TreeLocation::L30b,
            sort_info<Scope, Tree>},
        {"tree.L31", 31, "fresh.num_vmas++", Process::tree, TreeLocation::L31,
            sort_info<Scope, Tree>},
        {"tree.L31b", 31, "fresh.num_vmas++", Process::tree, TreeLocation::L31b,
            sort_info<Scope, Tree>},
        {"tree.L32", 32, "chain[vma][fresh] = true", Process::tree, TreeLocation::L32,
            sort_info<Scope, Tree>},
        {"tree.L32b", 32, "chain[vma][fresh] = true", Process::tree, TreeLocation::L32b,
            sort_info<Scope, Tree>},
        {"tree.L33", 33, "vma.anon_vma = fresh", Process::tree, TreeLocation::L33,
            sort_info<Scope, Tree>},
        {"tree.L33b", 33, "vma.anon_vma = fresh", Process::tree, TreeLocation::L33b,
            sort_info<Scope, Tree>},
        {"tree.L40", 40, "for (AnonVma a) where chain[src][a]: next", Process::tree,
            TreeLocation::L40, sort_info<Scope, Tree>, sort_info<Scope, AnonVma>},
        {"tree.L40_2", 40, "for (AnonVma a) where chain[src][a]: skip", Process::tree,
            TreeLocation::L40, sort_info<Scope, Tree>, sort_info<Scope, AnonVma>},
        {"tree.L40_3", 40, "for (AnonVma a) where chain[src][a]: done", Process::tree,
            TreeLocation::L40, sort_info<Scope, Tree>},
        {"tree.L40b", 41, "chain[dst][a] = true", Process::tree, TreeLocation::L40b,
            sort_info<Scope, Tree>},
        {"tree.L42_yes", 42, "if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): yes",
            Process::tree, TreeLocation::L42, sort_info<Scope, Tree>},
        {"tree.L42_no", 42, "if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): no",
            Process::tree, TreeLocation::L42, sort_info<Scope, Tree>},
        {"tree.L42b_yes", 42, "if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): yes",
            Process::tree, TreeLocation::L42b, sort_info<Scope, Tree>},
        {"tree.L42b_no", 42, "if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): no",
            Process::tree, TreeLocation::L42b, sort_info<Scope, Tree>},
        {"tree.L42c", 42, "dst.anon_vma = a", Process::tree, TreeLocation::L42c,
            sort_info<Scope, Tree>},
        {"tree.L44_yes", 44, "if (dst.anon_vma != null): yes", Process::tree, TreeLocation::L44,
            sort_info<Scope, Tree>},
        {"tree.L44_no", 44, "if (dst.anon_vma != null): no", Process::tree, TreeLocation::L44,
            sort_info<Scope, Tree>},
        {"tree.L44b", 45, "dst.anon_vma.num_vmas++", Process::tree, TreeLocation::L44b,
            sort_info<Scope, Tree>},
        {"tree.L48", 48, "fresh = alloc AnonVma else goto enomem", Process::tree, TreeLocation::L48,
            sort_info<Scope, Tree>, sort_info<Scope, AnonVma>},
        {"tree.L48_2", 48, "fresh = alloc AnonVma else goto enomem: fails", Process::tree,
            TreeLocation::L48, sort_info<Scope, Tree>},
        {"tree.L49", 49, "src.anon_vma", Process::tree, TreeLocation::L49, sort_info<Scope, Tree>},
        {"tree.fork enomem", 52, "for (AnonVma a) where chain[dst][a]: next", Process::tree,
            TreeLocation::fork_enomem, sort_info<Scope, Tree>, sort_info<Scope, AnonVma>},
        {"tree.fork enomem_2", 52, "for (AnonVma a) where chain[dst][a]: skip", Process::tree,
            TreeLocation::fork_enomem, sort_info<Scope, Tree>, sort_info<Scope, AnonVma>},
        {"tree.fork enomem_3", 52, "for (AnonVma a) where chain[dst][a]: done", Process::tree,
            TreeLocation::fork_enomem, sort_info<Scope, Tree>},
        {"tree.L52", 52, "chain[dst][a] = false", Process::tree, TreeLocation::L52,
            sort_info<Scope, Tree>},
        {"tree.L58", 58, "for (AnonVma a) where chain[vma][a]: next", Process::tree,
            TreeLocation::L58, sort_info<Scope, Tree>, sort_info<Scope, AnonVma>},
        {"tree.L58_2", 58, "for (AnonVma a) where chain[vma][a]: skip", Process::tree,
            TreeLocation::L58, sort_info<Scope, Tree>, sort_info<Scope, AnonVma>},
        {"tree.L58_3", 58, "for (AnonVma a) where chain[vma][a]: done", Process::tree,
            TreeLocation::L58, sort_info<Scope, Tree>},
        {"tree.L58b", 59, "chain[vma][a] = false", Process::tree, TreeLocation::L58b,
            sort_info<Scope, Tree>},
        {"tree.L60", 60, "empty[a] = !(exists (Vma v) chain[v][a])", Process::tree,
            TreeLocation::L60, sort_info<Scope, Tree>},
        {"tree.L61_yes", 61, "if (empty[a]): yes", Process::tree, TreeLocation::L61,
            sort_info<Scope, Tree>},
        {"tree.L61_no", 61, "if (empty[a]): no", Process::tree, TreeLocation::L61,
            sort_info<Scope, Tree>},
        {"tree.L61b", 61, "a.parent.num_children--", Process::tree, TreeLocation::L61b,
            sort_info<Scope, Tree>},
        {"tree.L63", 63, "vma.anon_vma.num_vmas--", Process::tree, TreeLocation::L63,
            sort_info<Scope, Tree>},
        {"tree.L64", 64, "vma.anon_vma = null", Process::tree, TreeLocation::L64,
            sort_info<Scope, Tree>},
        {"tree.L65", 65, "for (AnonVma a) where empty[a]: next", Process::tree, TreeLocation::L65,
            sort_info<Scope, Tree>, sort_info<Scope, AnonVma>},
        {"tree.L65_2", 65, "for (AnonVma a) where empty[a]: done", Process::tree, TreeLocation::L65,
            sort_info<Scope, Tree>},
        {"tree.L65b", 65, "free(a)", Process::tree, TreeLocation::L65b, sort_info<Scope, Tree>},
        {"tree.L72", 72, "down_write(root_lock)", Process::tree, TreeLocation::L72,
            sort_info<Scope, Tree>},
        {"tree.L73", 29, "fresh.parent = parent", Process::tree, TreeLocation::L73,
            sort_info<Scope, Tree>},
        {"tree.L74", 74, "up_write(root_lock)", Process::tree, TreeLocation::L74,
            sort_info<Scope, Tree>},
        {"tree.L75", 76, "down_write(root_lock)", Process::tree, TreeLocation::L75,
            sort_info<Scope, Tree>},
        {"tree.L77", 77, "vma = choose (Vma v) where v.anon_vma != null else goto gone",
            Process::tree, TreeLocation::L77, sort_info<Scope, Tree>, sort_info<Scope, Vma>},
        {"tree.L77_none", 77, "vma = choose (Vma v) where v.anon_vma != null else goto gone: none",
            Process::tree, TreeLocation::L77, sort_info<Scope, Tree>},
        {"tree.L78_yes", 78, "if (any): yes", Process::tree, TreeLocation::L78,
            sort_info<Scope, Tree>},
        {"tree.L78_no", 78, "if (any): no", Process::tree, TreeLocation::L78,
            sort_info<Scope, Tree>},
        {"tree.L78b", 39, "fork dst = choose (Vma v) where v.anon_vma == null else return",
            Process::tree, TreeLocation::L78b, sort_info<Scope, Tree>, sort_info<Scope, Vma>},
        {"tree.L78b_none", 39,
            "fork dst = choose (Vma v) where v.anon_vma == null else return: none", Process::tree,
            TreeLocation::L78b, sort_info<Scope, Tree>},
        {"tree.L78c", 57, "bool empty[AnonVma] = false", Process::tree, TreeLocation::L78c,
            sort_info<Scope, Tree>},
        {"tree.L79", 79, "up_write(root_lock)", Process::tree, TreeLocation::L79,
            sort_info<Scope, Tree>},
        {"tree.gone", 82, "up_write(root_lock)", Process::tree, TreeLocation::gone,
            sort_info<Scope, Tree>},
    }};

    /// Calls visit(place, low, high) for each place that may start with any value in [low, high];
    /// in a reference, -1 stands for null.
    template <class Visit>
    static constexpr void for_each_arbitrary(State& s, Visit&& visit) noexcept {
        for (const Tree tree : members<Scope, Tree>)
            visit(s.tree[tree].first, 0, sort_size<Scope, Vma> - 1);
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
            case Process::tree:
                return to_number(s.tree[Tree{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::tree_L69:
                return tree_L69(s, chosen.instance<Tree>(), chosen.choice<AnonVma>(0));
            case Action::tree_L69_2:
                return tree_L69_2(s, chosen.instance<Tree>());
            case Action::tree_L28:
                return tree_L28(s, chosen.instance<Tree>());
            case Action::tree_L30:
                return tree_L30(s, chosen.instance<Tree>());
            case Action::tree_L30b:
                return tree_L30b(s, chosen.instance<Tree>());
            case Action::tree_L31:
                return tree_L31(s, chosen.instance<Tree>());
            case Action::tree_L31b:
                return tree_L31b(s, chosen.instance<Tree>());
            case Action::tree_L32:
                return tree_L32(s, chosen.instance<Tree>());
            case Action::tree_L32b:
                return tree_L32b(s, chosen.instance<Tree>());
            case Action::tree_L33:
                return tree_L33(s, chosen.instance<Tree>());
            case Action::tree_L33b:
                return tree_L33b(s, chosen.instance<Tree>());
            case Action::tree_L40:
                return tree_L40(s, chosen.instance<Tree>(), chosen.choice<AnonVma>(0));
            case Action::tree_L40_2:
                return tree_L40_2(s, chosen.instance<Tree>(), chosen.choice<AnonVma>(0));
            case Action::tree_L40_3:
                return tree_L40_3(s, chosen.instance<Tree>());
            case Action::tree_L40b:
                return tree_L40b(s, chosen.instance<Tree>());
            case Action::tree_L42_yes:
                return tree_L42_yes(s, chosen.instance<Tree>());
            case Action::tree_L42_no:
                return tree_L42_no(s, chosen.instance<Tree>());
            case Action::tree_L42b_yes:
                return tree_L42b_yes(s, chosen.instance<Tree>());
            case Action::tree_L42b_no:
                return tree_L42b_no(s, chosen.instance<Tree>());
            case Action::tree_L42c:
                return tree_L42c(s, chosen.instance<Tree>());
            case Action::tree_L44_yes:
                return tree_L44_yes(s, chosen.instance<Tree>());
            case Action::tree_L44_no:
                return tree_L44_no(s, chosen.instance<Tree>());
            case Action::tree_L44b:
                return tree_L44b(s, chosen.instance<Tree>());
            case Action::tree_L48:
                return tree_L48(s, chosen.instance<Tree>(), chosen.choice<AnonVma>(0));
            case Action::tree_L48_2:
                return tree_L48_2(s, chosen.instance<Tree>());
            case Action::tree_L49:
                return tree_L49(s, chosen.instance<Tree>());
            case Action::tree_fork_enomem:
                return tree_fork_enomem(s, chosen.instance<Tree>(), chosen.choice<AnonVma>(0));
            case Action::tree_fork_enomem_2:
                return tree_fork_enomem_2(s, chosen.instance<Tree>(), chosen.choice<AnonVma>(0));
            case Action::tree_fork_enomem_3:
                return tree_fork_enomem_3(s, chosen.instance<Tree>());
            case Action::tree_L52:
                return tree_L52(s, chosen.instance<Tree>());
            case Action::tree_L58:
                return tree_L58(s, chosen.instance<Tree>(), chosen.choice<AnonVma>(0));
            case Action::tree_L58_2:
                return tree_L58_2(s, chosen.instance<Tree>(), chosen.choice<AnonVma>(0));
            case Action::tree_L58_3:
                return tree_L58_3(s, chosen.instance<Tree>());
            case Action::tree_L58b:
                return tree_L58b(s, chosen.instance<Tree>());
            case Action::tree_L60:
                return tree_L60(s, chosen.instance<Tree>());
            case Action::tree_L61_yes:
                return tree_L61_yes(s, chosen.instance<Tree>());
            case Action::tree_L61_no:
                return tree_L61_no(s, chosen.instance<Tree>());
            case Action::tree_L61b:
                return tree_L61b(s, chosen.instance<Tree>());
            case Action::tree_L63:
                return tree_L63(s, chosen.instance<Tree>());
            case Action::tree_L64:
                return tree_L64(s, chosen.instance<Tree>());
            case Action::tree_L65:
                return tree_L65(s, chosen.instance<Tree>(), chosen.choice<AnonVma>(0));
            case Action::tree_L65_2:
                return tree_L65_2(s, chosen.instance<Tree>());
            case Action::tree_L65b:
                return tree_L65b(s, chosen.instance<Tree>());
            case Action::tree_L72:
                return tree_L72(s, chosen.instance<Tree>());
            case Action::tree_L73:
                return tree_L73(s, chosen.instance<Tree>());
            case Action::tree_L74:
                return tree_L74(s, chosen.instance<Tree>());
            case Action::tree_L75:
                return tree_L75(s, chosen.instance<Tree>());
            case Action::tree_L77:
                return tree_L77(s, chosen.instance<Tree>(), chosen.choice<Vma>(0));
            case Action::tree_L77_none:
                return tree_L77_none(s, chosen.instance<Tree>());
            case Action::tree_L78_yes:
                return tree_L78_yes(s, chosen.instance<Tree>());
            case Action::tree_L78_no:
                return tree_L78_no(s, chosen.instance<Tree>());
            case Action::tree_L78b:
                return tree_L78b(s, chosen.instance<Tree>(), chosen.choice<Vma>(0));
            case Action::tree_L78b_none:
                return tree_L78b_none(s, chosen.instance<Tree>());
            case Action::tree_L78c:
                return tree_L78c(s, chosen.instance<Tree>());
            case Action::tree_L79:
                return tree_L79(s, chosen.instance<Tree>());
            case Action::tree_gone:
                return tree_gone(s, chosen.instance<Tree>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// No anon_vma is the own one of two VMAs. anon_vma_degree.latch:86: the invariant `used_once`.
    [[nodiscard]] constexpr bool used_once(const State& s) const noexcept {
        return forall<Scope, Vma, Vma>([&](Vma v, Vma w) {
            return s.vma[v].anon_vma == null || s.vma[v].anon_vma != s.vma[w].anon_vma || v == w;
        });
    }

    /// num_active_vmas is the number of the VMAs that have the anon_vma. anon_vma_degree.latch:90:
    /// the invariant `vmas_counted`.
    [[nodiscard]] constexpr bool vmas_counted(const State& s) const noexcept {
        return forall<Scope, AnonVma>([&](AnonVma a) {
            return !root_lock_is_free(s) ||
                s.anon_vma[a].num_vmas ==
                    count<Scope, Vma>([&](Vma v) { return a == s.vma[v].anon_vma; });
        });
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Tree>([&](Tree i) { return s.tree[i].location == TreeLocation::end; });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// True if a run may start so, by the axioms and `init` of the spec.
    [[nodiscard]] constexpr bool admits(const State& s) const noexcept {
        return forall<Scope, Tree, Tree>([&](Tree i, Tree j) {
            return i == j || s.tree[j].first != s.tree[i].first;
        });
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (!used_once(s)) violated.insert(Property::used_once);
        if (!vmas_counted(s)) violated.insert(Property::vmas_counted);
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Tree self : members<Scope, Tree>) {
            const auto& me = s.tree[self];
            switch (me.location) {
                case TreeLocation::L72:
                case TreeLocation::L75:
                    // this instance waits for `root_lock`, which it holds itself (taken in lines 72,
                    // 76)
                    if (me.holds_root_lock) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        return violated;
    }

    /// True if nobody holds `root_lock`.
    [[nodiscard]] static constexpr bool root_lock_is_free(const State& s) noexcept {
        return forall<Scope, Tree>([&](Tree i) { return !s.tree[i].holds_root_lock; });
    }

    /// anon_vma_degree.latch:71: root = alloc AnonVma else return
    constexpr Outcome tree_L69(State& s, Tree self, AnonVma slot) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L69) return Outcome::not_enabled();
        if (s.anon_vma[slot].used) return Outcome::not_enabled();
        s.anon_vma[slot].live = true;
        s.anon_vma[slot].used = true;
        me.root = slot;
        me.location = TreeLocation::L72;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:71: root = alloc AnonVma else return: fails
    ///     in: AnonVma root = alloc AnonVma else return;
    constexpr Outcome tree_L69_2(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L69) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // `root_lock` is still held at the end
        if (me.holds_root_lock) outcome.violate(Property::held_at_exit);
        me.location = TreeLocation::end;
        return outcome;
    }

    /// anon_vma_degree.latch:29: fresh.parent = parent
    constexpr Outcome tree_L28(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L28) return Outcome::not_enabled();
        // `fresh.parent`: the object is not live
        if (!s.anon_vma[me.fork_fresh].live) return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // this stores `fresh.parent` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.anon_vma[me.fork_fresh].parent = me.attach_parent;
        me.location = TreeLocation::L30b;
        return outcome;
    }

    /// anon_vma_degree.latch:30: parent.num_children++
    constexpr Outcome tree_line_30(
        State& s, Tree self, TreeLocation at, AnonVma anon_vma, TreeLocation next) const noexcept {
        auto& me = s.tree[self];
        if (me.location != at) return Outcome::not_enabled();
        // `parent.num_children`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // this loads `parent.num_children` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this stores `parent.num_children` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.anon_vma[anon_vma].num_children += 1;
        me.location = next;
        return outcome;
    }

    constexpr Outcome tree_L30(State& s, Tree self) const noexcept {
        return tree_line_30(s, self, TreeLocation::L30, s.tree[self].root, TreeLocation::L31);
    }

    constexpr Outcome tree_L30b(State& s, Tree self) const noexcept {
        return tree_line_30(
            s, self, TreeLocation::L30b, s.tree[self].attach_parent, TreeLocation::L31b);
    }

    /// anon_vma_degree.latch:31: fresh.num_vmas++
    constexpr Outcome tree_line_31(
        State& s, Tree self, TreeLocation at, AnonVma anon_vma, TreeLocation next) const noexcept {
        auto& me = s.tree[self];
        if (me.location != at) return Outcome::not_enabled();
        // `fresh.num_vmas`: the object is not live
        if (!s.anon_vma[anon_vma].live) return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // this loads `fresh.num_vmas` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this stores `fresh.num_vmas` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.anon_vma[anon_vma].num_vmas += 1;
        me.location = next;
        return outcome;
    }

    constexpr Outcome tree_L31(State& s, Tree self) const noexcept {
        return tree_line_31(s, self, TreeLocation::L31, s.tree[self].root, TreeLocation::L32);
    }

    constexpr Outcome tree_L31b(State& s, Tree self) const noexcept {
        return tree_line_31(
            s, self, TreeLocation::L31b, s.tree[self].fork_fresh, TreeLocation::L32b);
    }

    /// anon_vma_degree.latch:32: chain[vma][fresh] = true
    constexpr Outcome tree_L32(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L32) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `chain[vma][fresh]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.chain[me.first][me.root] = true;
        me.location = TreeLocation::L33;
        return outcome;
    }

    /// anon_vma_degree.latch:32: chain[vma][fresh] = true
    constexpr Outcome tree_L32b(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L32b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `chain[vma][fresh]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.chain[me.fork_dst][me.fork_fresh] = true;
        me.location = TreeLocation::L33b;
        return outcome;
    }

    /// anon_vma_degree.latch:33: vma.anon_vma = fresh
    constexpr Outcome tree_L33(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L33) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `vma.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.vma[me.first].anon_vma = me.root;
        me.location = TreeLocation::L74;
        return outcome;
    }

    /// anon_vma_degree.latch:33: vma.anon_vma = fresh
    constexpr Outcome tree_L33b(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L33b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `vma.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.vma[me.fork_dst].anon_vma = me.fork_fresh;
        me.location = TreeLocation::L79;
        return outcome;
    }

    /// anon_vma_degree.latch:40: for (AnonVma a) where chain[src][a]: next
    ///     in: for (AnonVma a) where chain[src][a] {
    constexpr Outcome tree_L40(State& s, Tree self, AnonVma fork_a) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L40) return Outcome::not_enabled();
        if (me.visited[fork_a] || !s.chain[me.vma][fork_a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `chain[src][a]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        me.fork_a = fork_a;
        me.visited[fork_a] = true;
        me.location = TreeLocation::L40b;
        return outcome;
    }

    /// anon_vma_degree.latch:40: for (AnonVma a) where chain[src][a]: skip
    ///     in: for (AnonVma a) where chain[src][a] {
    constexpr Outcome tree_L40_2(State& s, Tree self, AnonVma fork_a) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L40) return Outcome::not_enabled();
        if (me.visited[fork_a] || s.chain[me.vma][fork_a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `chain[src][a]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        me.visited[fork_a] = true;
        return outcome;
    }

    /// anon_vma_degree.latch:40: for (AnonVma a) where chain[src][a]: done
    ///     in: for (AnonVma a) where chain[src][a] {
    constexpr Outcome tree_L40_3(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L40) return Outcome::not_enabled();
        if (!forall<Scope, AnonVma>([&](AnonVma fork_a) { return me.visited[fork_a]; }))
            return Outcome::not_enabled();
        me.location = TreeLocation::L44;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:41: chain[dst][a] = true
    constexpr Outcome tree_L40b(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L40b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `chain[dst][a]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.chain[me.fork_dst][me.fork_a] = true;
        me.location = config.degree == Degree::together ? TreeLocation::L42 : TreeLocation::L42b;
        return outcome;
    }

    /// anon_vma_degree.latch:42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): yes
    ///     in: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)) dst.anon_vma = a;
    constexpr Outcome tree_L42_yes(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L42) return Outcome::not_enabled();
        if ((s.vma[me.fork_dst].anon_vma != null ||
                me.fork_a == s.vma[me.vma].anon_vma ||
                s.anon_vma[me.fork_a].live) &&
            (s.vma[me.fork_dst].anon_vma != null ||
                me.fork_a == s.vma[me.vma].anon_vma ||
                s.anon_vma[me.fork_a].num_children + s.anon_vma[me.fork_a].num_vmas >= 2))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `dst.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this loads `src.anon_vma` without holding `root_lock`
        if (s.vma[me.fork_dst].anon_vma == null && !me.holds_root_lock)
            outcome.violate(Property::data_race);
        // `a.num_children`: the object is not live
        if (s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            !s.anon_vma[me.fork_a].live) {
            outcome.trap(Property::use_after_free);
            return outcome;
        }
        // this loads `a.num_children` without holding `root_lock`
        if (s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            !me.holds_root_lock)
            outcome.violate(Property::data_race);
        // `a.num_vmas`: the object is not live
        if (s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            !s.anon_vma[me.fork_a].live) {
            outcome.trap(Property::use_after_free);
            return outcome;
        }
        // this loads `a.num_vmas` without holding `root_lock`
        if ((s.vma[me.fork_dst].anon_vma != null ||
                me.fork_a == s.vma[me.vma].anon_vma ||
                s.anon_vma[me.fork_a].live) &&
            s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            !me.holds_root_lock)
            outcome.violate(Property::data_race);
        me.location = TreeLocation::L42c;
        return outcome;
    }

    /// anon_vma_degree.latch:42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): no
    ///     in: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)) dst.anon_vma = a;
    constexpr Outcome tree_L42_no(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L42) return Outcome::not_enabled();
        if ((s.vma[me.fork_dst].anon_vma == null &&
                me.fork_a != s.vma[me.vma].anon_vma &&
                !s.anon_vma[me.fork_a].live) ||
            (s.vma[me.fork_dst].anon_vma == null &&
                me.fork_a != s.vma[me.vma].anon_vma &&
                s.anon_vma[me.fork_a].num_children + s.anon_vma[me.fork_a].num_vmas < 2))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `dst.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this loads `src.anon_vma` without holding `root_lock`
        if (s.vma[me.fork_dst].anon_vma == null && !me.holds_root_lock)
            outcome.violate(Property::data_race);
        // this loads `a.num_children` without holding `root_lock`
        if (s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            !me.holds_root_lock)
            outcome.violate(Property::data_race);
        // this loads `a.num_vmas` without holding `root_lock`
        if ((s.vma[me.fork_dst].anon_vma != null ||
                me.fork_a == s.vma[me.vma].anon_vma ||
                s.anon_vma[me.fork_a].live) &&
            s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            !me.holds_root_lock)
            outcome.violate(Property::data_race);
        me.location = TreeLocation::L40;
        return outcome;
    }

    /// anon_vma_degree.latch:42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): yes
    ///     in: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)) dst.anon_vma = a;
    constexpr Outcome tree_L42b_yes(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L42b) return Outcome::not_enabled();
        if ((s.vma[me.fork_dst].anon_vma != null ||
                me.fork_a == s.vma[me.vma].anon_vma ||
                s.anon_vma[me.fork_a].live) &&
            (s.vma[me.fork_dst].anon_vma != null ||
                me.fork_a == s.vma[me.vma].anon_vma ||
                s.anon_vma[me.fork_a].num_children >= 2 ||
                s.anon_vma[me.fork_a].live) &&
            (s.vma[me.fork_dst].anon_vma != null ||
                me.fork_a == s.vma[me.vma].anon_vma ||
                s.anon_vma[me.fork_a].num_children >= 2 ||
                s.anon_vma[me.fork_a].num_vmas != 0))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `dst.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this loads `src.anon_vma` without holding `root_lock`
        if (s.vma[me.fork_dst].anon_vma == null && !me.holds_root_lock)
            outcome.violate(Property::data_race);
        // `a.num_children`: the object is not live
        if (s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            !s.anon_vma[me.fork_a].live) {
            outcome.trap(Property::use_after_free);
            return outcome;
        }
        // this loads `a.num_children` without holding `root_lock`
        if (s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            !me.holds_root_lock)
            outcome.violate(Property::data_race);
        // `a.num_vmas`: the object is not live
        if (s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            s.anon_vma[me.fork_a].num_children < 2 &&
            !s.anon_vma[me.fork_a].live) {
            outcome.trap(Property::use_after_free);
            return outcome;
        }
        // this loads `a.num_vmas` without holding `root_lock`
        if ((s.vma[me.fork_dst].anon_vma != null ||
                me.fork_a == s.vma[me.vma].anon_vma ||
                s.anon_vma[me.fork_a].num_children >= 2 ||
                s.anon_vma[me.fork_a].live) &&
            s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            s.anon_vma[me.fork_a].num_children < 2 &&
            !me.holds_root_lock)
            outcome.violate(Property::data_race);
        me.location = TreeLocation::L42c;
        return outcome;
    }

    /// anon_vma_degree.latch:42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): no
    ///     in: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)) dst.anon_vma = a;
    constexpr Outcome tree_L42b_no(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L42b) return Outcome::not_enabled();
        if ((s.vma[me.fork_dst].anon_vma == null &&
                me.fork_a != s.vma[me.vma].anon_vma &&
                !s.anon_vma[me.fork_a].live) ||
            (s.vma[me.fork_dst].anon_vma == null &&
                me.fork_a != s.vma[me.vma].anon_vma &&
                s.anon_vma[me.fork_a].num_children < 2 &&
                !s.anon_vma[me.fork_a].live) ||
            (s.vma[me.fork_dst].anon_vma == null &&
                me.fork_a != s.vma[me.vma].anon_vma &&
                s.anon_vma[me.fork_a].num_children < 2 &&
                s.anon_vma[me.fork_a].num_vmas == 0))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `dst.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this loads `src.anon_vma` without holding `root_lock`
        if (s.vma[me.fork_dst].anon_vma == null && !me.holds_root_lock)
            outcome.violate(Property::data_race);
        // this loads `a.num_children` without holding `root_lock`
        if (s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            !me.holds_root_lock)
            outcome.violate(Property::data_race);
        // this loads `a.num_vmas` without holding `root_lock`
        if ((s.vma[me.fork_dst].anon_vma != null ||
                me.fork_a == s.vma[me.vma].anon_vma ||
                s.anon_vma[me.fork_a].num_children >= 2 ||
                s.anon_vma[me.fork_a].live) &&
            s.vma[me.fork_dst].anon_vma == null &&
            me.fork_a != s.vma[me.vma].anon_vma &&
            s.anon_vma[me.fork_a].num_children < 2 &&
            !me.holds_root_lock)
            outcome.violate(Property::data_race);
        me.location = TreeLocation::L40;
        return outcome;
    }

    /// anon_vma_degree.latch:42: dst.anon_vma = a
    constexpr Outcome tree_L42c(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L42c) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `dst.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.vma[me.fork_dst].anon_vma = me.fork_a;
        me.location = TreeLocation::L40;
        return outcome;
    }

    /// anon_vma_degree.latch:44: if (dst.anon_vma != null): yes
    ///     in: if (dst.anon_vma != null) {
    constexpr Outcome tree_L44_yes(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L44) return Outcome::not_enabled();
        if (s.vma[me.fork_dst].anon_vma == null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `dst.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        me.location = TreeLocation::L44b;
        return outcome;
    }

    /// anon_vma_degree.latch:44: if (dst.anon_vma != null): no
    ///     in: if (dst.anon_vma != null) {
    constexpr Outcome tree_L44_no(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L44) return Outcome::not_enabled();
        if (s.vma[me.fork_dst].anon_vma != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `dst.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        me.location = TreeLocation::L48;
        return outcome;
    }

    /// anon_vma_degree.latch:45: dst.anon_vma.num_vmas++
    constexpr Outcome tree_L44b(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L44b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `dst.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // `dst.anon_vma` is null
        if (s.vma[me.fork_dst].anon_vma == null) {
            outcome.trap(Property::null_reference);
            return outcome;
        }
        // `dst.anon_vma.num_vmas`: the object is not live
        if (!s.anon_vma[s.vma[me.fork_dst].anon_vma].live) {
            outcome.trap(Property::use_after_free);
            return outcome;
        }
        // this loads `dst.anon_vma.num_vmas` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this stores `dst.anon_vma.num_vmas` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.anon_vma[s.vma[me.fork_dst].anon_vma].num_vmas += 1;
        me.location = TreeLocation::L79;
        return outcome;
    }

    /// anon_vma_degree.latch:48: fresh = alloc AnonVma else goto enomem
    constexpr Outcome tree_L48(State& s, Tree self, AnonVma slot) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L48) return Outcome::not_enabled();
        if (s.anon_vma[slot].used) return Outcome::not_enabled();
        s.anon_vma[slot].live = true;
        s.anon_vma[slot].used = true;
        me.fork_fresh = slot;
        me.location = TreeLocation::L49;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:48: fresh = alloc AnonVma else goto enomem: fails
    ///     in: fresh = alloc AnonVma else goto enomem;
    constexpr Outcome tree_L48_2(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L48) return Outcome::not_enabled();
        me.visited_2.fill(false);
        me.location = TreeLocation::fork_enomem;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:49: src.anon_vma
    constexpr Outcome tree_L49(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L49) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `src.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // null is stored in a place of type `AnonVma`
        if (s.vma[me.vma].anon_vma == null) {
            outcome.trap(Property::null_reference);
            return outcome;
        }
        me.attach_parent = s.vma[me.vma].anon_vma;
        me.location = TreeLocation::L28;
        return outcome;
    }

    /// anon_vma_degree.latch:52: for (AnonVma a) where chain[dst][a]: next
    ///     in: for (AnonVma a) where chain[dst][a] chain[dst][a] = false;
    constexpr Outcome tree_fork_enomem(State& s, Tree self, AnonVma fork_a) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::fork_enomem) return Outcome::not_enabled();
        if (me.visited_2[fork_a] || !s.chain[me.fork_dst][fork_a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `chain[dst][a]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        me.fork_a_2 = fork_a;
        me.visited_2[fork_a] = true;
        me.location = TreeLocation::L52;
        return outcome;
    }

    /// anon_vma_degree.latch:52: for (AnonVma a) where chain[dst][a]: skip
    ///     in: for (AnonVma a) where chain[dst][a] chain[dst][a] = false;
    constexpr Outcome tree_fork_enomem_2(State& s, Tree self, AnonVma fork_a) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::fork_enomem) return Outcome::not_enabled();
        if (me.visited_2[fork_a] || s.chain[me.fork_dst][fork_a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `chain[dst][a]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        me.visited_2[fork_a] = true;
        return outcome;
    }

    /// anon_vma_degree.latch:52: for (AnonVma a) where chain[dst][a]: done
    ///     in: for (AnonVma a) where chain[dst][a] chain[dst][a] = false;
    constexpr Outcome tree_fork_enomem_3(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::fork_enomem) return Outcome::not_enabled();
        if (!forall<Scope, AnonVma>([&](AnonVma fork_a) { return me.visited_2[fork_a]; }))
            return Outcome::not_enabled();
        me.location = TreeLocation::L79;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:52: chain[dst][a] = false
    constexpr Outcome tree_L52(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L52) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `chain[dst][a]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.chain[me.fork_dst][me.fork_a_2] = false;
        me.location = TreeLocation::fork_enomem;
        return outcome;
    }

    /// anon_vma_degree.latch:58: for (AnonVma a) where chain[vma][a]: next
    ///     in: for (AnonVma a) where chain[vma][a] {
    constexpr Outcome tree_L58(State& s, Tree self, AnonVma unlink_a) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L58) return Outcome::not_enabled();
        if (me.visited_3[unlink_a] || !s.chain[me.vma][unlink_a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `chain[vma][a]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        me.unlink_a = unlink_a;
        me.visited_3[unlink_a] = true;
        me.location = TreeLocation::L58b;
        return outcome;
    }

    /// anon_vma_degree.latch:58: for (AnonVma a) where chain[vma][a]: skip
    ///     in: for (AnonVma a) where chain[vma][a] {
    constexpr Outcome tree_L58_2(State& s, Tree self, AnonVma unlink_a) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L58) return Outcome::not_enabled();
        if (me.visited_3[unlink_a] || s.chain[me.vma][unlink_a]) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `chain[vma][a]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        me.visited_3[unlink_a] = true;
        return outcome;
    }

    /// anon_vma_degree.latch:58: for (AnonVma a) where chain[vma][a]: done
    ///     in: for (AnonVma a) where chain[vma][a] {
    constexpr Outcome tree_L58_3(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L58) return Outcome::not_enabled();
        if (!forall<Scope, AnonVma>([&](AnonVma unlink_a) { return me.visited_3[unlink_a]; }))
            return Outcome::not_enabled();
        me.location = TreeLocation::L63;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:59: chain[vma][a] = false
    constexpr Outcome tree_L58b(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L58b) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `chain[vma][a]` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.chain[me.vma][me.unlink_a] = false;
        me.location = TreeLocation::L60;
        return outcome;
    }

    /// anon_vma_degree.latch:60: empty[a] = !(exists (Vma v) chain[v][a])
    constexpr Outcome tree_L60(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L60) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `chain[v][a]` without holding `root_lock`
        if (exists<Scope, Vma>([&](Vma) { return !me.holds_root_lock; }))
            outcome.violate(Property::data_race);
        me.unlink_empty[me.unlink_a] =
            !exists<Scope, Vma>([&](Vma unlink_v) { return s.chain[unlink_v][me.unlink_a]; });
        me.location = TreeLocation::L61;
        return outcome;
    }

    /// anon_vma_degree.latch:61: if (empty[a]): yes
    ///     in: if (empty[a]) a.parent.num_children--;
    constexpr Outcome tree_L61_yes(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L61) return Outcome::not_enabled();
        if (!me.unlink_empty[me.unlink_a]) return Outcome::not_enabled();
        me.location = TreeLocation::L61b;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:61: if (empty[a]): no
    ///     in: if (empty[a]) a.parent.num_children--;
    constexpr Outcome tree_L61_no(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L61) return Outcome::not_enabled();
        if (me.unlink_empty[me.unlink_a]) return Outcome::not_enabled();
        me.location = TreeLocation::L58;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:61: a.parent.num_children--
    constexpr Outcome tree_L61b(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L61b) return Outcome::not_enabled();
        // `a.parent`: the object is not live
        if (!s.anon_vma[me.unlink_a].live) return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // this loads `a.parent` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // `a.parent` is null
        if (s.anon_vma[me.unlink_a].parent == null) {
            outcome.trap(Property::null_reference);
            return outcome;
        }
        // `a.parent.num_children`: the object is not live
        if (!s.anon_vma[s.anon_vma[me.unlink_a].parent].live) {
            outcome.trap(Property::use_after_free);
            return outcome;
        }
        // this loads `a.parent.num_children` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this stores `a.parent.num_children` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.anon_vma[s.anon_vma[me.unlink_a].parent].num_children -= 1;
        me.location = TreeLocation::L58;
        return outcome;
    }

    /// anon_vma_degree.latch:63: vma.anon_vma.num_vmas--
    constexpr Outcome tree_L63(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L63) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `vma.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // `vma.anon_vma` is null
        if (s.vma[me.vma].anon_vma == null) {
            outcome.trap(Property::null_reference);
            return outcome;
        }
        // `vma.anon_vma.num_vmas`: the object is not live
        if (!s.anon_vma[s.vma[me.vma].anon_vma].live) {
            outcome.trap(Property::use_after_free);
            return outcome;
        }
        // this loads `vma.anon_vma.num_vmas` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this stores `vma.anon_vma.num_vmas` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.anon_vma[s.vma[me.vma].anon_vma].num_vmas -= 1;
        me.location = TreeLocation::L64;
        return outcome;
    }

    /// anon_vma_degree.latch:64: vma.anon_vma = null
    constexpr Outcome tree_L64(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L64) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this stores `vma.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.vma[me.vma].anon_vma = null;
        me.visited_4.fill(false);
        me.location = TreeLocation::L65;
        return outcome;
    }

    /// anon_vma_degree.latch:65: for (AnonVma a) where empty[a]: next
    ///     in: for (AnonVma a) where empty[a] free(a);
    constexpr Outcome tree_L65(State& s, Tree self, AnonVma unlink_a) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L65) return Outcome::not_enabled();
        if (me.visited_4[unlink_a] || !me.unlink_empty[unlink_a]) return Outcome::not_enabled();
        me.unlink_a_2 = unlink_a;
        me.visited_4[unlink_a] = true;
        me.location = TreeLocation::L65b;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:65: for (AnonVma a) where empty[a]: done
    ///     in: for (AnonVma a) where empty[a] free(a);
    constexpr Outcome tree_L65_2(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L65) return Outcome::not_enabled();
        if (!forall<Scope, AnonVma>([&](AnonVma unlink_a) {
            return me.visited_4[unlink_a] || !me.unlink_empty[unlink_a];
        }))
            return Outcome::not_enabled();
        me.location = TreeLocation::L79;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:65: free(a)
    constexpr Outcome tree_L65b(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L65b) return Outcome::not_enabled();
        // `a` is not live
        if (!s.anon_vma[me.unlink_a_2].live) return Outcome::trapped(Property::double_free);
        s.anon_vma[me.unlink_a_2].live = false;
        me.location = TreeLocation::L65;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:72: down_write(root_lock)
    constexpr Outcome tree_L72(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L72) return Outcome::not_enabled();
        if (!root_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_root_lock = true;
        me.location = TreeLocation::L73;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:29: fresh.parent = parent
    constexpr Outcome tree_L73(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L73) return Outcome::not_enabled();
        // `fresh.parent`: the object is not live
        if (!s.anon_vma[me.root].live) return Outcome::trapped(Property::use_after_free);
        Outcome outcome = Outcome::taken();
        // this stores `fresh.parent` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        s.anon_vma[me.root].parent = me.root;
        me.location = TreeLocation::L30;
        return outcome;
    }

    /// anon_vma_degree.latch:74: up_write(root_lock)
    constexpr Outcome tree_L74(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L74) return Outcome::not_enabled();
        // `root_lock` is not held by this instance
        if (!me.holds_root_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_root_lock = false;
        me.location = TreeLocation::L75;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:76: down_write(root_lock)
    constexpr Outcome tree_L75(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L75) return Outcome::not_enabled();
        if (!root_lock_is_free(s)) return Outcome::not_enabled();
        me.holds_root_lock = true;
        me.location = TreeLocation::L77;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:77: vma = choose (Vma v) where v.anon_vma != null else goto gone
    constexpr Outcome tree_L77(State& s, Tree self, Vma v) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L77) return Outcome::not_enabled();
        if (s.vma[v].anon_vma == null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `v.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this loads `v.anon_vma` without holding `root_lock`
        if (exists<Scope, Vma>([&](Vma) { return !me.holds_root_lock; }))
            outcome.violate(Property::data_race);
        me.vma = v;
        me.location = TreeLocation::L78;
        return outcome;
    }

    /// anon_vma_degree.latch:77: vma = choose (Vma v) where v.anon_vma != null else goto gone: none
    ///     in: vma = choose (Vma v) where v.anon_vma != null else goto gone;
    constexpr Outcome tree_L77_none(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L77) return Outcome::not_enabled();
        if (!forall<Scope, Vma>([&](Vma v) { return s.vma[v].anon_vma == null; }))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `v.anon_vma` without holding `root_lock`
        if (exists<Scope, Vma>([&](Vma) { return !me.holds_root_lock; }))
            outcome.violate(Property::data_race);
        me.location = TreeLocation::gone;
        return outcome;
    }

    /// anon_vma_degree.latch:78: if (any): yes
    ///     in: if (any) fork(vma); else unlink(vma);
    constexpr Outcome tree_L78_yes(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L78) return Outcome::not_enabled();
        me.location = TreeLocation::L78b;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:78: if (any): no
    ///     in: if (any) fork(vma); else unlink(vma);
    constexpr Outcome tree_L78_no(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L78) return Outcome::not_enabled();
        me.location = TreeLocation::L78c;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:39: fork dst = choose (Vma v) where v.anon_vma == null else return
    ///     in: Vma dst = choose (Vma v) where v.anon_vma == null else return;
    constexpr Outcome tree_L78b(State& s, Tree self, Vma fork_v) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L78b) return Outcome::not_enabled();
        if (s.vma[fork_v].anon_vma != null) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `v.anon_vma` without holding `root_lock`
        if (!me.holds_root_lock) outcome.violate(Property::data_race);
        // this loads `v.anon_vma` without holding `root_lock`
        if (exists<Scope, Vma>([&](Vma) { return !me.holds_root_lock; }))
            outcome.violate(Property::data_race);
        me.fork_dst = fork_v;
        me.visited.fill(false);
        me.location = TreeLocation::L40;
        return outcome;
    }

    /// anon_vma_degree.latch:39: fork dst = choose (Vma v) where v.anon_vma == null else return:
    /// none
    ///     in: Vma dst = choose (Vma v) where v.anon_vma == null else return;
    constexpr Outcome tree_L78b_none(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L78b) return Outcome::not_enabled();
        if (exists<Scope, Vma>([&](Vma fork_v) { return s.vma[fork_v].anon_vma == null; }))
            return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `v.anon_vma` without holding `root_lock`
        if (exists<Scope, Vma>([&](Vma) { return !me.holds_root_lock; }))
            outcome.violate(Property::data_race);
        me.location = TreeLocation::L79;
        return outcome;
    }

    /// anon_vma_degree.latch:57: bool empty[AnonVma] = false
    constexpr Outcome tree_L78c(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L78c) return Outcome::not_enabled();
        me.unlink_empty.fill(false);
        me.visited_3.fill(false);
        me.location = TreeLocation::L58;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:79: up_write(root_lock)
    constexpr Outcome tree_L79(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::L79) return Outcome::not_enabled();
        // `root_lock` is not held by this instance
        if (!me.holds_root_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_root_lock = false;
        me.location = TreeLocation::L75;
        return Outcome::taken();
    }

    /// anon_vma_degree.latch:82: up_write(root_lock)
    constexpr Outcome tree_gone(State& s, Tree self) const noexcept {
        auto& me = s.tree[self];
        if (me.location != TreeLocation::gone) return Outcome::not_enabled();
        // `root_lock` is not held by this instance
        if (!me.holds_root_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_root_lock = false;
        me.location = TreeLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        for (const Vma vma : members<Scope, Vma>) {
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(s.chain[vma][anon_vma], "chain[", vma, "][", anon_vma, "]");
        }
        for (const AnonVma anon_vma : members<Scope, AnonVma>) {
            visit(s.anon_vma[anon_vma].live, anon_vma, ".live");
            visit(s.anon_vma[anon_vma].used, anon_vma, ".used");
            visit(s.anon_vma[anon_vma].parent, anon_vma, ".parent");
            visit(s.anon_vma[anon_vma].num_children, anon_vma, ".num_children");
            visit(s.anon_vma[anon_vma].num_vmas, anon_vma, ".num_vmas");
        }
        for (const Vma vma : members<Scope, Vma>) visit(s.vma[vma].anon_vma, vma, ".anon_vma");
        for (const Tree tree : members<Scope, Tree>) {
            visit(s.tree[tree].location, tree, ".location");
            visit(s.tree[tree].first, tree, ".first");
            visit(s.tree[tree].vma, tree, ".vma");
            visit(s.tree[tree].root, tree, ".root");
            visit(s.tree[tree].fork_fresh, tree, ".fork fresh");
            visit(s.tree[tree].fork_dst, tree, ".fork dst");
            visit(s.tree[tree].fork_a, tree, ".fork a");
            visit(s.tree[tree].attach_parent, tree, ".attach parent");
            visit(s.tree[tree].fork_a_2, tree, ".fork a 2");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(s.tree[tree].unlink_empty[anon_vma], tree, ".unlink empty[", anon_vma, "]");
            visit(s.tree[tree].unlink_a, tree, ".unlink a");
            visit(s.tree[tree].unlink_a_2, tree, ".unlink a 2");
            visit(s.tree[tree].holds_root_lock, tree, ".holds_root_lock");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(s.tree[tree].visited[anon_vma], tree, ".visited[", anon_vma, "]");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(s.tree[tree].visited_2[anon_vma], tree, ".visited 2[", anon_vma, "]");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(s.tree[tree].visited_3[anon_vma], tree, ".visited 3[", anon_vma, "]");
            for (const AnonVma anon_vma : members<Scope, AnonVma>)
                visit(s.tree[tree].visited_4[anon_vma], tree, ".visited 4[", anon_vma, "]");
        }
    }
};

}  // namespace latchwork::generated::anon_vma_degree
