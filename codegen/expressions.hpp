/// From expressions of the IR to expressions of C++.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "codegen/context.hpp"
#include "codegen/model.hpp"

namespace latchwork::codegen {

/// Writes the expressions of one C++ function. Variables of the IR become locals or parameters; their names
/// are unique wherever they can be seen together.
class ExpressionWriter {
  public:
    /// `state` is what the function calls the state.
    ExpressionWriter(const Context& context, std::string state);

    /// The function stands outside of the machine, whose functions are called so from here on:
    /// "Machine<Scope>::".
    void from_outside(std::string machine) { machine_ = std::move(machine); }

    /// Gives a variable its C++ name, near to `wanted`, from here on.
    std::string bind(const ir::Variable& variable, const std::string& wanted);
    std::string bind(const ir::Variable& variable) { return bind(variable, variable.name); }
    /// Frees the name of a variable that is no longer seen.
    void unbind(const ir::Variable& variable);
    /// The instance itself: `self`, whose fields are called `me.page`.
    void bind_self(const ir::Variable& variable);
    /// Calls a local of the instance itself `name` from here on, a parameter of the function.
    void rename(ir::FunctionId local, std::string name) { renamed_[local] = std::move(name); }
    /// Reads these functions from another state from here on, and all others from the function's own.
    void read_old(std::string state, std::set<ir::FunctionId> functions);
    void read_now() { old_functions_.clear(); }
    /// A name that no variable has; it is taken then.
    std::string claim(const std::string& wanted) { return locals_.claim(wanted); }

    [[nodiscard]] cpp::Expression write(ir::Expr e);
    /// The opposite of a truth value: `forall (x) !p` becomes `exists (x) p`, and so on.
    [[nodiscard]] cpp::Expression write_not(ir::Expr e);
    /// The place of a function at these arguments, of which the last ones may be missing (then a whole
    /// table).
    [[nodiscard]] cpp::Expression place(ir::FunctionId function, const std::vector<ir::Expr>& arguments);
    [[nodiscard]] cpp::Expression place(ir::FunctionId function,
                                        std::vector<cpp::Expression> arguments) const;

  private:
    cpp::Expression infix(cpp::Operator op, ir::Expr e);
    cpp::Expression comparison(cpp::Operator op, cpp::Operator turned, ir::Expr e);
    cpp::Expression equality(ir::Expr e);
    cpp::Expression sum(ir::Expr e);
    std::optional<cpp::Expression> lock_test(ir::Op junction, const std::vector<ir::Expr>& all,
                                             std::size_t& at, bool negated);
    std::optional<cpp::Expression> choice(const std::vector<ir::Expr>& all, std::size_t& at);
    cpp::Expression junction(ir::Expr e, bool negated);
    cpp::Expression quantified(ir::Expr e, bool negated);
    cpp::Expression quantified(const std::string& name, ir::Expr e, bool negated_body);

    const Context& context_;
    std::string state_;
    std::string old_state_;
    std::string machine_;
    std::set<ir::FunctionId> old_functions_;
    NameTable locals_;
    std::map<std::uint32_t, std::string> variables_;
    std::optional<std::uint32_t> self_;
    std::map<ir::FunctionId, std::string> renamed_;
};

}  // namespace latchwork::codegen
