/// Quantifier prefixes and the atoms over them, and their fast evaluation on states and structures. Used by
/// the proof engine to mine candidates on samples and to find violated instances in models.
#pragma once

#include <cstdint>
#include <limits>
#include <unordered_map>
#include <vector>

#include "ir/state.hpp"
#include "ir/system.hpp"
#include "verify/smt/ground_solver.hpp"

namespace latchwork::verify::prove {

/// Where the values of all functions lie, in a state or in a structure.
class Tables {
  public:
    /// For states of one layout; see look_at().
    Tables(const ir::System& system, const ir::Layout& layout);
    /// From now on, a view of `state`, which outlives it.
    void look_at(const ir::State& state);
    /// A view of a structure; there, functions have values at null too.
    Tables(const ir::System& system, const smt::Structure& structure);

    /// The value of function `f` at `arguments`, `undefined` where one of them is null or undefined and the
    /// view has no value there.
    static constexpr ir::Value undefined = std::numeric_limits<ir::Value>::min();
    [[nodiscard]] ir::Value apply(std::size_t f, const ir::Value* slots, const std::uint32_t* arguments,
                                  std::size_t count) const {
        std::size_t place = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const ir::Value v = slots[arguments[i]];
            if (v == undefined || v + shift_ < 0) return undefined;
            place = place * dimensions_[first_dimension_[f] + i] + static_cast<std::size_t>(v + shift_);
        }
        return base_[f][place];
    }

  private:
    ir::Value shift_;
    std::vector<std::size_t> offset_;  ///< of each function in a state
    std::vector<const ir::Value*> base_;
    std::vector<std::size_t> first_dimension_, dimensions_;
};

/// Atoms over some variables, compiled to straight-line code over slots.
class AtomProgram {
  public:
    AtomProgram(const ir::System& system, std::vector<ir::Variable> variables);

    /// Appends an atom (quantifier-free, over the variables) and gives its number.
    std::uint32_t add(ir::Expr atom);
    [[nodiscard]] std::size_t atoms() const { return results_.size(); }

    /// Sets bit i of `is_true` or of `is_false` for each atom i; neither where it is undefined. Both hold
    /// words() words, and are overwritten.
    void run(const Tables& tables, const std::vector<ir::Value>& variables, std::uint64_t* is_true,
             std::uint64_t* is_false) const;
    [[nodiscard]] std::size_t words() const { return (atoms() + 63) / 64; }

  private:
    struct Instruction {
        ir::Op op;
        ir::Value value = 0;         ///< of a constant
        std::uint32_t function = 0;  ///< of an application
        std::uint32_t first = 0;     ///< arguments: slots operands_[first, first + count)
        std::uint32_t count = 0;
    };
    std::uint32_t slot(ir::Expr e);
    [[nodiscard]] ir::Value execute(const Instruction& i, const Tables& tables, const ir::Value* slots) const;

    const ir::System& system_;
    std::vector<ir::Variable> variables_;
    std::vector<Instruction> code_;
    std::vector<std::uint32_t> operands_;
    std::vector<std::uint32_t> results_;
    std::unordered_map<ir::Expr, std::uint32_t> known_;
    mutable std::vector<ir::Value> slots_;
};

/// "for all `variables`": the atoms from which clauses over them are made.
struct Prefix {
    Prefix(const ir::System& s, std::vector<ir::Variable> v)
        : system(&s), variables(v), program(s, std::move(v)) {}

    /// Adds an atom, or finds it.
    std::uint32_t add(ir::Expr atom);

    const ir::System* system;
    std::vector<ir::Variable> variables;
    std::vector<ir::Expr> atoms;
    /// For an atom `v at L`: which variable and which location; variable -1 for any other atom.
    struct At {
        int variable = -1;
        ir::Value location = 0;
    };
    std::vector<At> at;
    AtomProgram program;
    std::unordered_map<ir::Expr, std::uint32_t> number;
};

}  // namespace latchwork::verify::prove
