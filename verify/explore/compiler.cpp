/// The compiler from expressions and updates to bytecode. Conditions become jumps (the backpatching scheme of
/// Aho, Lam, Sethi, Ullman, "Compilers", section 6.6), so `&&`, `||` and quantifiers stop at the first
/// operand or member that decides.
#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

#include "verify/explore/instructions.hpp"
#include "verify/explore/program.hpp"

namespace latchwork::verify::explore {

using ir::Expr;
using ir::Op;
using ir::Value;

class Compiler {
  public:
    Compiler(const ir::System& system, const ir::Layout& layout, std::span<const ir::Variable> variables)
        : system_(system), layout_(layout) {
        if (layout.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
            throw std::logic_error("compile: the layout is too large");
        for (const ir::Variable& v : variables) bound_.emplace_back(v.number, allocate());
        program_.variables_ = variables.size();
    }

    Program expression(Expr e) && {
        if (e->op == Op::constant) {
            program_.constant_ = true;
            program_.constant_value_ = e->value;
        }
        finish(value(e));
        return std::move(program_);
    }

    Program effect(const ir::Action& action) && {
        for (const ir::Update& u : action.updates) {
            loop_over(u.bound, [&] { store(u.function, u.arguments, u.value); });
        }
        const Register to = allocate();
        emit(Operation::constant, to, 0, 0, action.to);
        emit(Operation::store_computed, 0, lookup(action.self), to,
             base_of(system_.process(action.process).location));
        finish(to);
        return std::move(program_);
    }

  private:
    using Register = std::uint16_t;

    /// A place in the code that jumps may name before it is known.
    struct Label {
        std::vector<std::size_t> jumps;
    };

    // --- registers and code ---

    Register allocate() {
        if (next_register_ == std::numeric_limits<Register>::max())
            throw std::logic_error("compile: the expression is too large");
        const Register fresh = next_register_++;
        program_.registers_ = std::max<std::size_t>(program_.registers_, next_register_);
        return fresh;
    }

    std::int32_t here() const { return static_cast<std::int32_t>(program_.code_.size()); }

    void emit(Operation operation, Register target, Register a, Register b, std::int32_t x = 0,
              std::int32_t y = 0) {
        program_.code_.push_back({static_cast<std::uint16_t>(operation), target, a, b, x, y});
    }
    void emit_jump(Operation operation, Label& to, Register a = 0, Register b = 0, std::int32_t y = 0) {
        to.jumps.push_back(program_.code_.size());
        emit(operation, 0, a, b, 0, y);
    }
    void place(const Label& label) {
        for (std::size_t jump : label.jumps) program_.code_[jump].x = here();
    }
    void finish(Register result) {
        emit(Operation::finish, 0, result, 0);
        // A program without a register still names register 0 in its last instruction.
        program_.registers_ = std::max<std::size_t>(program_.registers_, 1);
    }

    /// The temporaries that are made during `body` are free again afterwards.
    template <class Body>
    void with_temporaries(Body&& body) {
        const Register mark = next_register_;
        body();
        next_register_ = mark;
    }

    Register lookup(const ir::Variable& variable) const {
        const auto found = std::find_if(bound_.rbegin(), bound_.rend(),
                                        [&](const auto& b) { return b.first == variable.number; });
        if (found == bound_.rend()) throw std::logic_error("compile: unbound variable " + variable.name);
        return found->second;
    }

    // --- values ---

    /// Emits code for `e`; the result lies in the register that is returned: a variable's own, or a
    /// temporary.
    Register value(Expr e) {
        if (e->op == Op::variable) return lookup(e->variable);
        const Register target = allocate();
        value_into(e, target);
        return target;
    }

    /// Emits code that leaves the value of `e` in `target`, which no part of `e` reads.
    void value_into(Expr e, Register target) {
        with_temporaries([&] {
            switch (e->op) {
                case Op::constant:
                    emit(Operation::constant, target, 0, 0, e->value);
                    break;
                case Op::variable:
                    emit(Operation::move, target, lookup(e->variable), 0);
                    break;
                case Op::apply:
                    load(e, target);
                    break;
                case Op::add:
                    binary(Operation::add, e, target);
                    break;
                case Op::subtract:
                    binary(Operation::subtract, e, target);
                    break;
                case Op::multiply:
                    binary(Operation::multiply, e, target);
                    break;
                case Op::modulo:
                    binary(Operation::modulo, e, target);
                    break;
                case Op::ite:
                    choose(e, target);
                    break;
                case Op::count:
                    emit(Operation::constant, target, 0, 0, 0);
                    loop_over(e->bound, [&] {
                        Label skip;
                        jump_when(e->arguments[0], false, skip);
                        emit(Operation::increment, target, 0, 0);
                        place(skip);
                    });
                    break;
                default: {  // a condition
                    Label end;
                    emit(Operation::constant, target, 0, 0, 0);
                    jump_when(e, false, end);
                    emit(Operation::constant, target, 0, 0, 1);
                    place(end);
                }
            }
        });
    }

    void binary(Operation operation, Expr e, Register target) {
        const Register a = value(e->arguments[0]);
        const Register b = value(e->arguments[1]);
        emit(operation, target, a, b);
    }

    void choose(Expr e, Register target) {
        Label otherwise, end;
        jump_when(e->arguments[0], false, otherwise);
        value_into(e->arguments[1], target);
        emit_jump(Operation::jump, end);
        place(otherwise);
        value_into(e->arguments[2], target);
        place(end);
    }

    std::int32_t size_of(ir::SortId sort) const { return layout_.scope().size(sort); }
    std::int32_t base_of(ir::FunctionId function) const {
        return static_cast<std::int32_t>(layout_.offset(function));
    }

    void load(Expr e, Register target) {
        const ir::Function& f = system_.function(e->function);
        if (e->arguments.empty()) {
            emit(Operation::load, target, 0, 0, base_of(e->function));
        } else if (e->arguments.size() == 1) {
            emit(Operation::load_indexed, target, value(e->arguments[0]), 0, base_of(e->function),
                 size_of(f.arguments[0]));
        } else {
            emit(Operation::load_computed, target, address(e->function, e->arguments), 0,
                 base_of(e->function));
        }
    }

    /// The place of a function at `arguments`, relative to its first place.
    Register address(ir::FunctionId function, const std::vector<Expr>& arguments) {
        const ir::Function& f = system_.function(function);
        auto stride = static_cast<std::int32_t>(layout_.places(function));
        Register sum = 0;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const std::int32_t size = size_of(f.arguments[i]);
            stride = size == 0 ? 0 : stride / size;
            const Register index = value(arguments[i]);
            const Register next = allocate();
            if (i == 0)
                emit(Operation::scale, next, index, 0, stride, size);
            else
                emit(Operation::scale_add, next, index, sum, stride, size);
            sum = next;
        }
        return sum;
    }

    // --- conditions ---

    /// Emits code that jumps to `to` if `e` has the value `when`, and otherwise goes on behind it.
    void jump_when(Expr e, bool when, Label& to) {
        with_temporaries([&] {
            switch (e->op) {
                case Op::constant:
                    if ((e->value != 0) == when) emit_jump(Operation::jump, to);
                    break;
                case Op::not_:
                    jump_when(e->arguments[0], !when, to);
                    break;
                case Op::and_:
                    jump_when_any(e->arguments, false, when, to);
                    break;
                case Op::or_:
                    jump_when_any(e->arguments, true, when, to);
                    break;
                case Op::implies:
                    jump_when_implies(e, when, to);
                    break;
                case Op::equal:
                    jump_when_equal(e, when, to);
                    break;
                case Op::less:
                    jump_when_ordered(e->arguments[0], e->arguments[1], true, when, to);
                    break;
                case Op::less_equal:
                    jump_when_ordered(e->arguments[0], e->arguments[1], false, when, to);
                    break;
                case Op::ite: {
                    Label otherwise, end;
                    jump_when(e->arguments[0], false, otherwise);
                    jump_when(e->arguments[1], when, to);
                    emit_jump(Operation::jump, end);
                    place(otherwise);
                    jump_when(e->arguments[2], when, to);
                    place(end);
                    break;
                }
                case Op::forall:
                    jump_when_quantified(e, false, when, to);
                    break;
                case Op::exists:
                    jump_when_quantified(e, true, when, to);
                    break;
                default:
                    emit_jump(when ? Operation::jump_if : Operation::jump_unless, to, value(e));
                    break;
            }
        });
    }

    /// `operands` have the value `decisive` together as soon as one of them has.
    void jump_when_any(const std::vector<Expr>& operands, bool decisive, bool when, Label& to) {
        Label undecided;
        for (std::size_t i = 0; i + 1 < operands.size(); ++i)
            jump_when(operands[i], decisive, when == decisive ? to : undecided);
        jump_when(operands.back(), when, to);
        place(undecided);
    }

    void jump_when_implies(Expr e, bool when, Label& to) {
        Label skip;
        jump_when(e->arguments[0], false, when ? to : skip);
        jump_when(e->arguments[1], when, to);
        place(skip);
    }

    void jump_when_equal(Expr e, bool when, Label& to) {
        Expr left = e->arguments[0], right = e->arguments[1];
        if (left->op == Op::constant) std::swap(left, right);
        const Register a = value(left);
        if (right->op == Op::constant) {
            emit_jump(when ? Operation::jump_equal_constant : Operation::jump_not_equal_constant, to, a, 0,
                      right->value);
        } else {
            const Register b = value(right);
            emit_jump(when ? Operation::jump_equal : Operation::jump_not_equal, to, a, b);
        }
    }

    void jump_when_ordered(Expr left, Expr right, bool strictly, bool when, Label& to) {
        const Register a = value(left);
        const Register b = value(right);
        // !(a < b) is b <= a, and !(a <= b) is b < a.
        if (when)
            emit_jump(strictly ? Operation::jump_less : Operation::jump_less_equal, to, a, b);
        else
            emit_jump(strictly ? Operation::jump_less_equal : Operation::jump_less, to, b, a);
    }

    /// The quantifier has the value `decisive` as soon as its body has, for some members.
    void jump_when_quantified(Expr e, bool decisive, bool when, Label& to) {
        Label decided;
        loop_over(e->bound, [&] { jump_when(e->arguments[0], decisive, when == decisive ? to : decided); });
        if (when != decisive) emit_jump(Operation::jump, to);
        place(decided);
    }

    // --- loops and stores ---

    /// Emits `body` once, run for every tuple of members of `variables`.
    template <class Body>
    void loop_over(const std::vector<ir::Variable>& variables, Body&& body) {
        const bool nobody = std::any_of(variables.begin(), variables.end(),
                                        [&](const ir::Variable& v) { return size_of(v.sort) == 0; });
        if (nobody) return;
        with_temporaries([&] {
            std::vector<std::pair<Register, std::int32_t>> loops;
            for (const ir::Variable& v : variables) {
                const Register counter = allocate();
                emit(Operation::constant, counter, 0, 0, 0);
                bound_.emplace_back(v.number, counter);
                loops.emplace_back(counter, here());
            }
            with_temporaries(body);
            for (std::size_t i = variables.size(); i-- > 0;) {
                emit(Operation::next, loops[i].first, 0, 0, loops[i].second, size_of(variables[i].sort));
                bound_.pop_back();
            }
        });
    }

    void store(ir::FunctionId function, const std::vector<Expr>& arguments, Expr stored) {
        with_temporaries([&] {
            if (arguments.empty()) {
                emit(Operation::store, 0, 0, value(stored), base_of(function));
            } else {
                const Register at = address(function, arguments);
                emit(Operation::store_computed, 0, at, value(stored), base_of(function));
            }
        });
    }

    const ir::System& system_;
    const ir::Layout& layout_;
    Program program_;
    std::vector<std::pair<std::uint32_t, Register>> bound_;
    Register next_register_ = 0;
};

Program compile(const ir::System& system, const ir::Layout& layout, Expr e,
                std::span<const ir::Variable> variables) {
    return Compiler(system, layout, variables).expression(e);
}

Program compile_effect(const ir::System& system, const ir::Layout& layout, const ir::Action& action) {
    const std::vector<ir::Variable> variables = action_variables(action);
    return Compiler(system, layout, variables).effect(action);
}

std::vector<ir::Variable> action_variables(const ir::Action& action) {
    std::vector<ir::Variable> variables{action.self};
    variables.insert(variables.end(), action.choices.begin(), action.choices.end());
    return variables;
}

}  // namespace latchwork::verify::explore
