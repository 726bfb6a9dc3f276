/// Expressions of one scope as bit vectors over the places of one state. Used by Unrolling.
#pragma once

#include <z3++.h>

#include <vector>

#include "ir/state.hpp"

namespace latchwork::verify::smt {

/// Members are numbered from 1 and null is 0, integers are 32 bits, signed; booleans are booleans.
class BitVectors {
  public:
    BitVectors(const ir::System& system, const ir::Layout& layout, z3::context& context);

    /// A fresh symbol for each place of a state.
    [[nodiscard]] std::vector<z3::expr> fresh_state(const std::string& suffix);
    /// What is true of a place of the function whatever happens: it holds a member, or null where it may.
    [[nodiscard]] z3::expr in_range(ir::FunctionId function, const z3::expr& place);
    /// What is true of a place in every state, reachable or not: it holds a member or null.
    [[nodiscard]] z3::expr exists(const ir::Type& type, const z3::expr& place);
    [[nodiscard]] z3::expr constant(const ir::Type& type, ir::Value value);
    /// The value of a closed expression in a state.
    [[nodiscard]] z3::expr translate(ir::Expr e, const std::vector<z3::expr>& state);
    /// Each place that an application may mean, with the condition under which it does.
    [[nodiscard]] std::vector<std::pair<std::size_t, z3::expr>> places(ir::FunctionId function,
                                                                       const std::vector<ir::Expr>& arguments,
                                                                       const std::vector<z3::expr>& state);
    /// The value of a place in a model.
    [[nodiscard]] ir::Value read(const ir::Type& type, const z3::model& model, const z3::expr& place);

  private:
    [[nodiscard]] z3::sort sort(const ir::Type& type);
    [[nodiscard]] z3::expr quantifier(ir::Expr e, const std::vector<z3::expr>& state);

    const ir::System& system_;
    const ir::Layout& layout_;
    z3::context& context_;
};

}  // namespace latchwork::verify::smt
