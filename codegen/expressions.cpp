/// Writing expressions.
#include "codegen/expressions.hpp"

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

/// Runs of `x == A || x == B || x == C` become `one_of(x, A, B, C)`.
cpp::Expression ExpressionWriter::disjunction(ir::Expr e) {
    const auto tested = [](ir::Expr a) -> ir::Expr {
        const bool test = a->op == ir::Op::equal && a->arguments[1]->op == ir::Op::constant;
        return test ? a->arguments[0] : nullptr;
    };
    std::vector<cpp::Expression> parts;
    const auto& all = e->arguments;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i + 1;
        while (tested(all[i]) != nullptr && end < all.size() && tested(all[end]) == tested(all[i])) ++end;
        if (end - i < 3) {
            parts.push_back(write(all[i++]));
            continue;
        }
        std::vector<cpp::Expression> candidates{write(tested(all[i]))};
        for (; i < end; ++i) candidates.push_back(write(all[i]->arguments[1]));
        parts.push_back(cpp::call(cpp::atom("one_of"), std::move(candidates)));
    }
    return cpp::joined(cpp::Operator::logical_or, std::move(parts));
}

cpp::Expression ExpressionWriter::quantified(const std::string& name, ir::Expr e, bool negated) {
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
    cpp::Expression body = negated ? write_not(e->arguments[0]) : write(e->arguments[0]);
    for (const ir::Variable& v : e->bound) unbind(v);
    return cpp::call(cpp::atom(cpp::specialization(name, arguments)),
                     {cpp::lambda(std::move(parameters), std::move(body))});
}

cpp::Expression ExpressionWriter::write_not(ir::Expr e) {
    using cpp::Operator;
    const auto all = [&](Operator op) {
        std::vector<cpp::Expression> parts;
        for (const ir::Expr a : e->arguments) parts.push_back(write_not(a));
        return cpp::joined(op, std::move(parts));
    };
    const bool of_negation = e->arguments.size() == 1 && e->arguments[0]->op == ir::Op::not_;
    switch (e->op) {
        case ir::Op::not_:
            return write(e->arguments[0]);
        case ir::Op::and_:
            return all(Operator::logical_or);
        case ir::Op::implies:
            return cpp::joined(Operator::logical_and, {write(e->arguments[0]), write_not(e->arguments[1])});
        case ir::Op::forall:
            return of_negation ? quantified("exists", e, true) : cpp::negation(write(e));
        case ir::Op::exists:
            return of_negation ? quantified("forall", e, true) : cpp::negation(write(e));
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
        case ir::Op::and_: {
            std::vector<cpp::Expression> parts;
            for (const ir::Expr a : e->arguments) parts.push_back(write(a));
            return cpp::joined(Operator::logical_and, std::move(parts));
        }
        case ir::Op::or_:
            return disjunction(e);
        case ir::Op::implies:
            return cpp::joined(Operator::logical_or, {write_not(e->arguments[0]), write(e->arguments[1])});
        case ir::Op::equal:
            return infix(Operator::equal, e);
        case ir::Op::less:
            return infix(Operator::less, e);
        case ir::Op::less_equal:
            return infix(Operator::less_equal, e);
        case ir::Op::add:
            return infix(Operator::add, e);
        case ir::Op::subtract:
            return infix(Operator::subtract, e);
        case ir::Op::multiply:
            return infix(Operator::multiply, e);
        case ir::Op::modulo:
            return cpp::call(cpp::atom("modulo"), {write(e->arguments[0]), write(e->arguments[1])});
        case ir::Op::ite:
            return cpp::conditional(write(e->arguments[0]), write(e->arguments[1]), write(e->arguments[2]));
        case ir::Op::forall:
            return quantified("forall", e);
        case ir::Op::exists:
            return quantified("exists", e);
        case ir::Op::count:
            return quantified("count", e);
    }
    throw std::logic_error("codegen: unknown operator");
}

}  // namespace latchwork::codegen
