/// Counting without sets: each `count (T x) P` over a domain or process of any size becomes a function of its
/// own, a ghost counter, with an update for every action. The proof engine works on the system so counted;
/// the re-check of evidence counts anew and proves each update exact (smt/certificate.cpp).
#pragma once

#include <vector>

#include "ir/system.hpp"

namespace latchwork::verify::counting {

/// In every state of the counted system, `function` at `parameters` is the number of members of the sort of
/// `member` for which `body` holds. Domains are finite, so there is such a number, and it is at least 0.
struct Counter {
    ir::FunctionId function;
    ir::Variable member;
    std::vector<ir::Variable> parameters;
    ir::Expr body = nullptr;  ///< free of quantifiers; over `member` and `parameters`
    /// Skolem functions of the parameters, of the state before an action only: if the number is at least k,
    /// `body` holds for the first k of them, which differ.
    std::vector<ir::FunctionId> witnesses;
    bool starts_empty = false;  ///< `body` holds for no member in any initial state
};

/// How an action changes the set that a counter counts.
struct Change {
    enum class Kind {
        none,     ///< not at all, as its text shows
        members,  ///< outside of `members`, no member enters or leaves the set
        empties,  ///< afterwards, nothing is in the set
        unknown,  ///< anyhow: the number afterwards is any that fits the set
    } kind = Kind::none;
    std::vector<ir::Expr>
        members;              ///< over the action's self and choices; each may be null, two may be equal
    ir::FunctionId anything;  ///< of `unknown`: what the counter becomes, a function of the parameters
};

/// A system whose formulas count nothing, with functions for what they counted.
struct Counted {
    ir::System system;
    std::vector<Counter> counters;
    std::vector<std::vector<Change>> changes;  ///< by action, by counter
};

/// Replaces the counts in `system` and in `formulas` by counters; counts that are equal up to the names of
/// variables and the members that they mention share one. Left as they are, and so unsupported by any proof:
/// counts of tuples, and of what itself has a quantifier.
[[nodiscard]] Counted count(const ir::System& system, std::vector<ir::Expr>& formulas);

/// The formula with each counter spelt out as a count.
[[nodiscard]] ir::Expr spelt_out(const Counted& counted, ir::Expr formula);

/// How `action` changes what `counter` counts, as far as the text of both tells. Never wrong, but `unknown`
/// where more than a few named members may be concerned.
[[nodiscard]] Change change(const ir::System& system, const Counter& counter, const ir::Action& action);

/// What `change` makes of the counter at its parameters: N - [P before] + [P after], for each of the members
/// that it names, each of them once.
[[nodiscard]] ir::Expr after_change(const ir::System& system, const Counter& counter,
                                    const ir::Action& action, const Change& change);

/// What is true of a counter because it counts members of a finite set, whatever the size of the set: it is
/// not negative; at least 1, at least 2, if one member, two different ones, are in the set. Closed formulas.
[[nodiscard]] std::vector<ir::Expr> lower_bounds(const ir::System& system, const Counter& counter);
/// If it is at least 1, at least 2, the first one or two witnesses are in the set, and differ. Closed
/// formulas; true of the state before an action.
[[nodiscard]] std::vector<ir::Expr> witnesses(const ir::System& system, const Counter& counter);

/// True if something that holds members of `sort` may hold null.
[[nodiscard]] bool has_null(const ir::System& system, ir::SortId sort);

}  // namespace latchwork::verify::counting
