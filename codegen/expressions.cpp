/// Writing expressions.
#include "codegen/expressions.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

namespace latchwork::codegen {

ExpressionWriter::ExpressionWriter(const Context& context, std::string state)
    : context_(context), state_(std::move(state)), locals_(context.names.taken) {}

std::string ExpressionWriter::bind(const ir::Variable& variable, const std::string& wanted) {
    return variables_[variable.number] = locals_.claim(wanted);
}

void ExpressionWriter::unbind(const ir::Variable& variable) {
    const auto found = variables_.find(variable.number);
    locals_.release(found->second);
    variables_.erase(found);
}

void ExpressionWriter::bind_self(const ir::Variable& variable) {
    self_ = variable.number;
    variables_[variable.number] = "self";
}

void ExpressionWriter::read_old(std::string state, std::set<ir::FunctionId> functions) {
    old_state_ = std::move(state);
    old_functions_ = std::move(functions);
}

cpp::Expression ExpressionWriter::place(ir::FunctionId id, const std::vector<ir::Expr>& arguments) {
    std::vector<cpp::Expression> written;
    for (const ir::Expr a : arguments) written.push_back(write(a));
    return place(id, std::move(written));
}

cpp::Expression ExpressionWriter::place(ir::FunctionId id, std::vector<cpp::Expression> arguments) const {
    const ir::Function& f = context_.system.function(id);
    const std::string& name = context_.names.function[id.index()];
    if (f.role == ir::Function::Role::config) return cpp::member(cpp::atom("config"), name);
    std::size_t next = 0;
    const bool old = old_functions_.contains(id);
    cpp::Expression base = cpp::atom(old ? old_state_ : state_);
    if (const auto group = group_of(f)) {
        cpp::Expression& owner = arguments.at(next++);
        const bool own = self_ && !old && owner == cpp::atom("self");
        const auto renamed = renamed_.find(id);
        if (own && renamed != renamed_.end()) return cpp::atom(renamed->second);
        base = own ? cpp::atom("me")
                   : cpp::subscript(cpp::member(std::move(base), context_.names.group[group->index()]),
                                    std::move(owner));
    }
    base = cpp::member(std::move(base), name);
    for (; next < arguments.size(); ++next)
        base = cpp::subscript(std::move(base), std::move(arguments[next]));
    return base;
}

cpp::Expression ExpressionWriter::infix(cpp::Operator op, ir::Expr e) {
    std::vector<cpp::Expression> operands;
    for (const ir::Expr a : e->arguments) operands.push_back(write(a));
    return cpp::operation(op, std::move(operands));
}

/// `0 < n` is written `n > 0`.
cpp::Expression ExpressionWriter::comparison(cpp::Operator op, cpp::Operator turned, ir::Expr e) {
    if (e->arguments[0]->op != ir::Op::constant) return infix(op, e);
    return cpp::operation(turned, {write(e->arguments[1]), write(e->arguments[0])});
}

/// `n + -1 == 0` is written `n == 1`.
cpp::Expression ExpressionWriter::equality(ir::Expr e) {
    const ir::Expr sum = e->arguments[0], result = e->arguments[1];
    const auto is_constant = [](ir::Expr part) { return part->op == ir::Op::constant; };
    if (sum->op != ir::Op::add || !is_constant(sum->arguments[1]) || !is_constant(result))
        return infix(cpp::Operator::equal, e);
    const std::int64_t value = std::int64_t{result->value} - sum->arguments[1]->value;
    if (value != static_cast<ir::Value>(value)) return infix(cpp::Operator::equal, e);
    return cpp::operation(
        cpp::Operator::equal,
        {write(sum->arguments[0]), context_.value(result->type, static_cast<ir::Value>(value))});
}

/// `n + -1` is written `n - 1`.
cpp::Expression ExpressionWriter::sum(ir::Expr e) {
    const ir::Expr added = e->arguments[1];
    const bool less = added->op == ir::Op::constant && added->value < 0 &&
                      added->value != std::numeric_limits<ir::Value>::min();
    if (!less) return infix(cpp::Operator::add, e);
    return cpp::operation(cpp::Operator::subtract,
                          {write(e->arguments[0]), context_.value(added->type, -added->value)});
}

/// The question about a lock that operand `at` of a conjunction or a disjunction asks, with the operands
/// after it; `at` moves on behind them.
std::optional<cpp::Expression> ExpressionWriter::lock_test(ir::Op junction, const std::vector<ir::Expr>& all,
                                                           std::size_t& at, bool negated) {
    const auto question = lock_question(context_.system, junction, all, at);
    const LockTest* test = question ? find_test(context_.lock_tests, *question) : nullptr;
    if (test == nullptr) return std::nullopt;
    at += question->operands;
    const bool old = std::any_of(test->holders.begin(), test->holders.end(),
                                 [&](ir::FunctionId holds) { return old_functions_.contains(holds); });
    std::vector<cpp::Expression> arguments{cpp::atom(old ? old_state_ : state_)};
    for (const ir::Expr a : question->arguments) arguments.push_back(write(a));
    cpp::Expression call = cpp::call(cpp::atom(machine_ + test->name), std::move(arguments));
    return negated == (junction == ir::Op::and_) ? cpp::negation(std::move(call)) : std::move(call);
}

/// A run `x == A || x == B || x == C` from operand `at` on as `one_of(x, A, B, C)`, if it is long enough.
std::optional<cpp::Expression> ExpressionWriter::choice(const std::vector<ir::Expr>& all, std::size_t& at) {
    const auto tested = [](ir::Expr a) -> ir::Expr {
        const bool test = a->op == ir::Op::equal && a->arguments[1]->op == ir::Op::constant;
        return test ? a->arguments[0] : nullptr;
    };
    std::size_t end = at + 1;
    while (tested(all[at]) != nullptr && end < all.size() && tested(all[end]) == tested(all[at])) ++end;
    if (end - at < 3) return std::nullopt;
    std::vector<cpp::Expression> candidates{write(tested(all[at]))};
    for (; at < end; ++at) candidates.push_back(write(all[at]->arguments[1]));
    return cpp::call(cpp::atom("one_of"), std::move(candidates));
}

/// A conjunction or a disjunction, or its opposite.
cpp::Expression ExpressionWriter::junction(ir::Expr e, bool negated) {
    const bool conjunction = e->op == ir::Op::and_;
    std::vector<cpp::Expression> parts;
    for (std::size_t i = 0; i < e->arguments.size();) {
        if (auto test = lock_test(e->op, e->arguments, i, negated)) {
            parts.push_back(std::move(*test));
        } else if (auto run = conjunction ? std::nullopt : choice(e->arguments, i)) {
            parts.push_back(negated ? cpp::negation(std::move(*run)) : std::move(*run));
        } else {
            const ir::Expr part = e->arguments[i++];
            parts.push_back(negated ? write_not(part) : write(part));
        }
    }
    return cpp::joined(conjunction == negated ? cpp::Operator::logical_or : cpp::Operator::logical_and,
                       std::move(parts));
}

/// `forall` or `exists`, or its opposite.
cpp::Expression ExpressionWriter::quantified(ir::Expr e, bool negated) {
    const bool forall = e->op == ir::Op::forall;
    std::size_t at = 0;
    if (auto test = lock_test(forall ? ir::Op::and_ : ir::Op::or_, {e}, at, negated)) return std::move(*test);
    const bool turned = negated && e->arguments[0]->op == ir::Op::not_;
    cpp::Expression plain = quantified(forall == turned ? "exists" : "forall", e, turned);
    return negated && !turned ? cpp::negation(std::move(plain)) : std::move(plain);
}

cpp::Expression ExpressionWriter::quantified(const std::string& name, ir::Expr e, bool negated_body) {
    std::vector<std::string> arguments{"Scope"};
    std::vector<cpp::Parameter> parameters;
    for (const ir::Variable& v : e->bound) {
        bool used = false;
        ir::for_each_subexpression(e->arguments[0], [&](ir::Expr part) {
            used = used || (part->op == ir::Op::variable && part->variable == v);
        });
        const std::string& type = context_.type_name(v.sort);
        arguments.push_back(type);
        const std::string local = bind(v);
        parameters.push_back({type, used ? local : ""});
    }
    cpp::Expression body = negated_body ? write_not(e->arguments[0]) : write(e->arguments[0]);
    for (const ir::Variable& v : e->bound) unbind(v);
    return cpp::call(cpp::atom(cpp::specialization(name, arguments)),
                     {cpp::lambda(std::move(parameters), std::move(body))});
}

cpp::Expression ExpressionWriter::write_not(ir::Expr e) {
    switch (e->op) {
        case ir::Op::not_:
            return write(e->arguments[0]);
        case ir::Op::and_:
        case ir::Op::or_:
            return junction(e, true);
        case ir::Op::implies:
            return cpp::joined(cpp::Operator::logical_and,
                               {write(e->arguments[0]), write_not(e->arguments[1])});
        case ir::Op::forall:
        case ir::Op::exists:
            return quantified(e, true);
        default:
            return cpp::negation(write(e));
    }
}

cpp::Expression ExpressionWriter::write(ir::Expr e) {
    using cpp::Operator;
    switch (e->op) {
        case ir::Op::constant:
            return context_.value(e->type, e->value);
        case ir::Op::variable: {
            const auto found = variables_.find(e->variable.number);
            if (found == variables_.end())
                throw std::logic_error("codegen: unbound variable " + e->variable.name);
            return cpp::atom(found->second);
        }
        case ir::Op::apply:
            return place(e->function, e->arguments);
        case ir::Op::not_:
            return write_not(e->arguments[0]);
        case ir::Op::and_:
        case ir::Op::or_:
            return junction(e, false);
        case ir::Op::implies:
            return cpp::joined(Operator::logical_or, {write_not(e->arguments[0]), write(e->arguments[1])});
        case ir::Op::equal:
            return equality(e);
        case ir::Op::less:
            return comparison(Operator::less, Operator::greater, e);
        case ir::Op::less_equal:
            return comparison(Operator::less_equal, Operator::greater_equal, e);
        case ir::Op::add:
            return sum(e);
        case ir::Op::subtract:
            return infix(Operator::subtract, e);
        case ir::Op::multiply:
            return infix(Operator::multiply, e);
        case ir::Op::modulo:
            return cpp::call(cpp::atom("modulo"), {write(e->arguments[0]), write(e->arguments[1])});
        case ir::Op::ite:
            return cpp::conditional(write(e->arguments[0]), write(e->arguments[1]), write(e->arguments[2]));
        case ir::Op::forall:
        case ir::Op::exists:
            return quantified(e, false);
        case ir::Op::count:
            return quantified("count", e, false);
    }
    throw std::logic_error("codegen: unknown operator");
}

}  // namespace latchwork::codegen
