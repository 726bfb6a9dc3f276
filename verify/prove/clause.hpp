/// Clauses over the atoms of a prefix: the candidates for inductive invariants. Used by the proof engine.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "verify/prove/atoms.hpp"

namespace latchwork::verify::prove {

/// An atom's number and its sign.
struct Signed {
    std::uint32_t atom = 0;
    bool positive = true;
    friend auto operator<=>(const Signed&, const Signed&) = default;
};

/// "For all variables of the prefix, one of the literals is true." Literals are sorted.
struct Clause {
    const Prefix* prefix = nullptr;
    std::vector<Signed> literals;

    /// As literals of the solver.
    [[nodiscard]] std::vector<smt::Literal> expand() const;
    /// As a closed formula, premises first: `forall (fault f) f at install ==> f.page.cached`.
    [[nodiscard]] ir::Expr formula() const;
    /// True if every literal is false, given the atoms' bits.
    [[nodiscard]] bool refuted(const std::uint64_t* is_true, const std::uint64_t* is_false) const {
        for (const Signed& l : literals) {
            const std::uint64_t* bits = l.positive ? is_false : is_true;
            if ((bits[l.atom / 64] >> (l.atom % 64) & 1) == 0) return false;
        }
        return true;
    }
    friend bool operator==(const Clause&, const Clause&) = default;
};

/// Clauses as closed formulas, those that differ only in a location as one: `f at lock || f at unlock ==> …`.
[[nodiscard]] std::vector<ir::Expr> formulas(const std::vector<Clause>& clauses);

}  // namespace latchwork::verify::prove
