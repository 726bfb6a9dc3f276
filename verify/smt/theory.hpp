/// A system in the logic of Z3: uninterpreted sorts for domains and processes, enumeration sorts, one
/// function symbol for each function of the system. Only files of verify/smt/ see this header.
#pragma once

#include <z3++.h>

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::verify::smt {

/// Null is a constant of the sort, told apart from its members by a premise wherever a member is meant; what
/// a function gives at null is arbitrary. Every concrete state is a model, so what holds in all models holds.
class Theory {
  public:
    explicit Theory(const ir::System& system);

    [[nodiscard]] const ir::System& system() const { return system_; }
    [[nodiscard]] z3::context& context() { return context_; }
    [[nodiscard]] z3::sort sort(ir::SortId id) { return sorts_[id.index()]; }
    [[nodiscard]] z3::func_decl function(ir::FunctionId id) { return functions_[id.index()]; }
    /// True if the sort has uninterpreted members (it is not an enumeration).
    [[nodiscard]] bool uninterpreted(ir::SortId id) const {
        return system_.sort(id).kind != ir::Sort::Kind::enumeration;
    }
    /// The constant for null, in sorts whose values may be null.
    [[nodiscard]] std::optional<z3::expr> null(ir::SortId id);
    /// The value `number` of an enumeration.
    [[nodiscard]] z3::expr value(ir::SortId id, ir::Value number) {
        return constructors_[id.index()][static_cast<std::size_t>(number)];
    }
    /// `e` is a member, not null; true where the sort has no null.
    [[nodiscard]] z3::expr not_null(ir::SortId id, const z3::expr& e);

    /// What free variables stand for, by number.
    using Environment = std::unordered_map<std::uint32_t, z3::expr>;
    /// The expression with its quantifiers as Z3's own. Throws Unsupported on `count` over an unbounded sort.
    [[nodiscard]] z3::expr translate(ir::Expr e, const Environment& environment);
    /// A closed formula. If it is universal, E-matching makes instances of it only where nothing else is left
    /// to do: for facts that name new members, of which it would otherwise make more instances, and so on
    /// without end.
    [[nodiscard]] z3::expr translate_lazily(ir::Expr e);

    /// What is true in the initial states of a function that may begin with any value, at `arguments`:
    /// integers lie in their range, and what cannot be null is a member. Empty if there is nothing to say. Of
    /// a constant it is true for ever.
    [[nodiscard]] std::optional<z3::expr> initial_axiom(ir::FunctionId id, const z3::expr_vector& arguments);

  private:
    z3::expr quantifier(ir::Expr e, Environment environment, unsigned weight);

    const ir::System& system_;
    z3::context context_;
    std::vector<z3::sort> sorts_;
    std::vector<z3::func_decl> functions_;
    std::vector<std::vector<z3::expr>> constructors_;  ///< by sort; empty unless an enumeration
    std::vector<std::optional<z3::expr>> null_;        ///< by sort
};

/// A construct that the Z3 engines do not handle; the message names it.
class Unsupported : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace latchwork::verify::smt
