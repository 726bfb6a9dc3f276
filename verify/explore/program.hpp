/// Expressions and updates compiled for one layout to a small register bytecode. The exploration runs guards,
/// obligations, invariants and updates through it; the proof engine evaluates its atoms on sampled states.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ir/state.hpp"
#include "ir/system.hpp"

namespace latchwork::verify::explore {

/// `state[place] := value`, as an effect asks for it.
struct Write {
    std::uint32_t place = 0;
    ir::Value value = 0;
};

/// One instruction. What the operands mean depends on the operation; see the table in `instructions.hpp`.
struct Instruction {
    std::uint16_t operation = 0;
    std::uint16_t target = 0;
    std::uint16_t a = 0;
    std::uint16_t b = 0;
    std::int32_t x = 0;
    std::int32_t y = 0;
};

/// A compiled expression or effect. Immutable, copyable, and safe to run from several threads at once.
///
/// Errors while running: std::logic_error for an index that is null or outside its sort and for a modulo by
/// zero (the expression was not total in this state: a defect of whoever made it), std::overflow_error where
/// an integer operation leaves 32 bits.
class Program {
  public:
    /// The value of an expression. `state` has the layout's size; `variables` gives a value for each variable
    /// that compile() was given, in that order (unused when there were none).
    [[nodiscard]] ir::Value run(const ir::Value* state, const ir::Value* variables = nullptr) const {
        if (constant_) return constant_value_;
        return execute(state, variables, nullptr);
    }
    /// Appends what an effect writes. All of it is computed from `state`, which stays as it is.
    void run(const ir::Value* state, const ir::Value* variables, std::vector<Write>& writes) const {
        execute(state, variables, &writes);
    }
    /// True if the value depends on nothing; then run() looks at neither argument.
    [[nodiscard]] bool is_constant() const { return constant_; }

  private:
    friend class Compiler;
    ir::Value execute(const ir::Value* state, const ir::Value* variables, std::vector<Write>* writes) const;

    std::vector<Instruction> code_;
    std::size_t registers_ = 0;
    std::size_t variables_ = 0;
    bool constant_ = false;
    ir::Value constant_value_ = 0;
};

/// Compiles an expression whose free variables are among `variables`. Throws std::logic_error if one is not,
/// or if the layout is too large for the bytecode (more than 2^31 places).
[[nodiscard]] Program compile(const ir::System& system, const ir::Layout& layout, ir::Expr e,
                              std::span<const ir::Variable> variables = {});

/// Compiles what an action writes, its change of location included. Its variables are the action's self, then
/// its choices.
[[nodiscard]] Program compile_effect(const ir::System& system, const ir::Layout& layout,
                                     const ir::Action& action);

/// The variables of an action's expressions in the order in which compiled programs take them: self, then
/// choices.
[[nodiscard]] std::vector<ir::Variable> action_variables(const ir::Action& action);

}  // namespace latchwork::verify::explore
