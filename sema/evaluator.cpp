/// Operators, short circuits, quantifiers and predicates.
#include "sema/evaluator.hpp"

#include <stdexcept>

namespace latchwork::sema {

using ir::Expr;

Expr Evaluator::reached(std::vector<Expr> further) const {
    std::vector<Expr> all = facts_;
    all.insert(all.end(), path_.begin(), path_.end());
    all.insert(all.end(), further.begin(), further.end());
    return pool().logical_and(std::move(all));
}

void Evaluator::oblige(std::string_view property, Expr bad, bool trap, std::string message, base::Span span) {
    const Expr here = reached({bad});
    if (ir::is_false(here)) return;
    obligations_.push_back({m_.property(property), here, trap, false, std::move(message), span});
    if (trap) facts_.push_back(pool().logical_not(here));
}

Expr Evaluator::trapped() const {
    std::vector<Expr> bad;
    for (const ir::Obligation& o : obligations_) {
        if (o.trap) bad.push_back(o.bad);
    }
    return pool().logical_or(std::move(bad));
}

void Evaluator::close_quantifier(const std::vector<ir::Variable>& variables, std::size_t facts,
                                 std::size_t obligations, std::size_t premises) {
    facts_.resize(facts);
    for (std::size_t i = premises; i < premises_.size(); ++i)
        premises_[i].occurs = pool().quantified(ir::Op::exists, variables, premises_[i].occurs);
    for (std::size_t i = obligations; i < obligations_.size(); ++i) {
        ir::Obligation& o = obligations_[i];
        o.bad = pool().quantified(ir::Op::exists, variables, o.bad);
        if (o.trap) facts_.push_back(pool().logical_not(o.bad));
    }
}

std::vector<ir::Premise> Evaluator::premises(ir::PropertyId property) const {
    std::vector<ir::Premise> all = premises_;
    for (ir::Premise& p : all) p.property = property;
    return all;
}

Expr Evaluator::value(const ast::Expression& e, ir::SortId wanted) {
    if (decisions_ != nullptr && is_constant(m_, e)) return decide(e, wanted);
    return unfolded(e, wanted);
}

Expr Evaluator::decide(const ast::Expression& e, ir::SortId wanted) {
    const Expr part = constant(m_, e, wanted.valid() ? Type::member(wanted) : Type::error());
    if (part->op == ir::Op::constant) return part;
    for (const Decisions::Part& known : decisions_->parts()) {
        if (known.part == part) return known.value;
    }
    const auto values = decisions_->values(m_.system, part);
    if (values && values->size() == 1) return values->front();
    if (undecided_ == nullptr) undecided_ = part;
    return part;
}

Expr Evaluator::unfolded(const ast::Expression& e, ir::SortId wanted) {
    const Meaning& meaning = m_.meaning(e);
    if (const auto* node = std::get_if<ast::IntegerLiteral>(&e.node))
        return pool().integer(static_cast<ir::Value>(node->value));
    if (const auto* node = std::get_if<ast::BooleanLiteral>(&e.node)) return pool().boolean(node->value);
    if (std::holds_alternative<ast::NullLiteral>(e.node)) return pool().null(wanted);
    if (const auto* node = std::get_if<ast::BinaryExpression>(&e.node)) return binary(*node);
    if (const auto* node = std::get_if<ast::ConditionalExpression>(&e.node))
        return conditional(e, *node, wanted);
    if (const auto* node = std::get_if<ast::QuantifiedExpression>(&e.node)) return quantified(*node);
    if (const auto* node = std::get_if<ast::LocationTest>(&e.node))
        return location(*node, std::get<LabelTest>(meaning.refers));
    if (const auto* node = std::get_if<ast::UnaryExpression>(&e.node)) {
        const Expr operand = value(*node->operand);
        return node->op == ast::UnaryOperator::logical_not ? pool().logical_not(operand)
                                                           : pool().subtract(pool().integer(0), operand);
    }
    if (const auto* node = std::get_if<ast::CallExpression>(&e.node)) {
        if (const auto* p = std::get_if<const Predicate*>(&meaning.refers)) return predicate(*node, **p);
        return primitive(e, *node, *std::get<const Primitive*>(meaning.refers));
    }
    if (const auto* value = std::get_if<Enumerator>(&meaning.refers))
        return pool().member(value->sort, value->value);
    if (const auto* binder = std::get_if<const ast::Binder*>(&meaning.refers)) return bound_.at(*binder);
    return load(spot(e), e.span);
}

Expr Evaluator::binary(const ast::BinaryExpression& node) {
    using enum ast::BinaryOperator;
    switch (node.op) {
        case implies:
        case logical_or:
        case logical_and:
            return short_circuit(node);
        case equal:
        case not_equal:
            return equality(node);
        default:
            break;
    }
    const Type& type = m_.meaning(*node.left).type;
    if (type.kind == Type::Kind::member) return ordering(node, m_.system.sort(type.sort).before);
    const Expr left = value(*node.left);
    const Expr right = value(*node.right);
    switch (node.op) {
        case less:
            return pool().less(left, right);
        case less_equal:
            return pool().less_equal(left, right);
        case greater:
            return pool().less(right, left);
        case greater_equal:
            return pool().less_equal(right, left);
        case add:
            return pool().add(left, right);
        case subtract:
            return pool().subtract(left, right);
        case multiply:
            return pool().multiply(left, right);
        case modulo:
            return pool().modulo(left, right);
        default:
            throw std::logic_error("binary: unknown operator");
    }
}

Expr Evaluator::ordering(const ast::BinaryExpression& node, ir::FunctionId before) {
    using enum ast::BinaryOperator;
    const Expr left = not_null(*node.left);
    const Expr right = not_null(*node.right);
    const auto is_before = [&](Expr a, Expr b) { return m_.system.apply(before, {a, b}); };
    switch (node.op) {
        case less:
            return is_before(left, right);
        case less_equal:
            return pool().logical_not(is_before(right, left));
        case greater:
            return is_before(right, left);
        default:
            return pool().logical_not(is_before(left, right));
    }
}

Expr Evaluator::equality(const ast::BinaryExpression& node) {
    const Type& left_type = m_.meaning(*node.left).type;
    const Type& right_type = m_.meaning(*node.right).type;
    const ir::SortId sort = left_type.sort.valid() ? left_type.sort : right_type.sort;
    const bool same = node.op == ast::BinaryOperator::equal;
    if (left_type.kind == Type::Kind::structure) {
        const std::vector<Expr> one = values(*node.left);
        const std::vector<Expr> other = values(*node.right);
        std::vector<Expr> parts;
        for (std::size_t i = 0; i < one.size(); ++i) parts.push_back(pool().equal(one[i], other[i]));
        const Expr equal = pool().logical_and(std::move(parts));
        return same ? equal : pool().logical_not(equal);
    }
    if (left_type.kind == Type::Kind::null && right_type.kind == Type::Kind::null)
        return pool().boolean(same);
    const Expr left = value(*node.left, sort);
    const Expr right = value(*node.right, sort);
    const Expr equal = pool().equal(left, right);
    return same ? equal : pool().logical_not(equal);
}

Expr Evaluator::short_circuit(const ast::BinaryExpression& node) {
    using enum ast::BinaryOperator;
    const Expr left = value(*node.left);
    const Expr goes_on = node.op == logical_or ? pool().logical_not(left) : left;
    if (ir::is_false(goes_on)) return pool().boolean(node.op != logical_and);
    if (node.op == implies)
        premises_.push_back({{}, reached({left}), m_.squeezed(node.left->span), node.left->span});
    path_.push_back(goes_on);
    const Expr right = value(*node.right);
    path_.pop_back();
    if (node.op == logical_and) return pool().logical_and({left, right});
    if (node.op == logical_or) return pool().logical_or({left, right});
    return pool().implies(left, right);
}

Expr Evaluator::conditional(const ast::Expression& e, const ast::ConditionalExpression& node,
                            ir::SortId wanted) {
    const ir::SortId sort = wanted.valid() ? wanted : m_.meaning(e).type.sort;
    const Expr condition = value(*node.condition);
    if (ir::is_true(condition)) return value(*node.then, sort);
    if (ir::is_false(condition)) return value(*node.otherwise, sort);
    path_.push_back(condition);
    const Expr then = value(*node.then, sort);
    path_.back() = pool().logical_not(condition);
    const Expr otherwise = value(*node.otherwise, sort);
    path_.pop_back();
    return pool().ite(condition, then, otherwise);
}

Expr Evaluator::quantified(const ast::QuantifiedExpression& node) {
    std::vector<ir::Variable> variables;
    for (const ast::Binder& binder : node.binders) {
        variables.push_back(pool().fresh(m_.binders.at(&binder).sort, binder.name.text));
        bind(binder, pool().variable(variables.back()));
    }
    const Expr body = under(variables, [&] { return value(*node.body); });
    const ir::Op op = node.quantifier == ast::Quantifier::forall   ? ir::Op::forall
                      : node.quantifier == ast::Quantifier::exists ? ir::Op::exists
                                                                   : ir::Op::count;
    return pool().quantified(op, std::move(variables), body);
}

/// In an assert the locations are not known yet: a number that no location has stands for the test until
/// close_location_tests() puts in what it means.
Expr Evaluator::location(const ast::LocationTest& node, const LabelTest& test) {
    const Expr instance = not_null(*node.instance);
    if (mode_ == Mode::assertion) {
        m_.open_tests.push_back(test);
        return m_.system.at(test.process, instance, open_test_number(m_.open_tests.size() - 1));
    }
    std::vector<Expr> anywhere;
    for (const ir::Value at : m_.locations(test))
        anywhere.push_back(m_.system.at(test.process, instance, at));
    return pool().logical_or(std::move(anywhere));
}

namespace {

constexpr ir::Value first_open_test = ir::Value{1} << 30;

}  // namespace

ir::Value open_test_number(std::size_t test) {
    return first_open_test + static_cast<ir::Value>(test);
}

Expr close_location_tests(const Model& model, Expr e) {
    return ir::rewrite(model.pool(), e, [&](Expr part) {
        const bool test = part->op == ir::Op::equal && part->arguments[1]->op == ir::Op::constant &&
                          part->arguments[1]->type.kind == ir::Type::Kind::member &&
                          part->arguments[1]->value >= first_open_test;
        if (!test) return part;
        const LabelTest& open =
            model.open_tests[static_cast<std::size_t>(part->arguments[1]->value - first_open_test)];
        std::vector<Expr> anywhere;
        for (const ir::Value at : model.locations(open))
            anywhere.push_back(model.pool().equal(part->arguments[0],
                                                  model.pool().member(part->arguments[1]->type.sort, at)));
        return model.pool().logical_or(std::move(anywhere));
    });
}

Expr Evaluator::predicate(const ast::CallExpression& node, const Predicate& predicate) {
    const auto& parameters = predicate.declaration->parameters;
    std::vector<Expr> arguments;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const Type& type = predicate.parameters[i];
        const bool needs_member = type.kind == Type::Kind::member && !type.nullable;
        arguments.push_back(needs_member ? not_null(*node.arguments[i])
                                         : value(*node.arguments[i], type.sort));
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) bind(parameters[i], arguments[i]);
    return value(*predicate.declaration->body);
}

bool Evaluator::is_constant(const Model& model, const ast::Expression& e, bool parameters) {
    const auto all = [&](std::initializer_list<const ast::Expression*> parts) {
        for (const ast::Expression* part : parts) {
            if (!is_constant(model, *part, parameters)) return false;
        }
        return true;
    };
    if (std::holds_alternative<ast::IntegerLiteral>(e.node) ||
        std::holds_alternative<ast::BooleanLiteral>(e.node) ||
        std::holds_alternative<ast::NullLiteral>(e.node))
        return true;
    if (const auto* node = std::get_if<ast::UnaryExpression>(&e.node)) return all({node->operand.get()});
    if (const auto* node = std::get_if<ast::BinaryExpression>(&e.node)) {
        using enum ast::BinaryOperator;
        const bool compares =
            node->op == less || node->op == less_equal || node->op == greater || node->op == greater_equal;
        // The order of a domain is a constant of the system: no initial value can be made of it.
        if (compares && model.meaning(*node->left).type.kind == Type::Kind::member) return false;
        return all({node->left.get(), node->right.get()});
    }
    if (const auto* node = std::get_if<ast::ConditionalExpression>(&e.node))
        return all({node->condition.get(), node->then.get(), node->otherwise.get()});
    const Meaning& meaning = model.meaning(e);
    if (std::holds_alternative<Enumerator>(meaning.refers)) return true;
    if (const auto* node = std::get_if<ast::CallExpression>(&e.node)) {
        // A predicate without parameters that tests configs gives a name to a set of variants.
        const auto* p = std::get_if<const Predicate*>(&meaning.refers);
        return p != nullptr && node->arguments.empty() && is_constant(model, *(*p)->declaration->body, false);
    }
    if (!std::holds_alternative<ast::NameReference>(e.node)) return false;
    if (parameters && std::holds_alternative<const ast::Binder*>(meaning.refers)) return true;
    const auto* place = std::get_if<const Place*>(&meaning.refers);
    if (place == nullptr) return false;
    return (*place)->kind == Place::Kind::config || (parameters && (*place)->kind == Place::Kind::parameter);
}

Expr Evaluator::constant(Model& model, const ast::Expression& e, const Type& type, Expr self,
                         const std::map<const ast::Binder*, Expr>& bound) {
    Evaluator evaluator(model, Mode::constant, {}, self, nullptr, nullptr);
    for (const auto& [binder, value] : bound) evaluator.bind(*binder, value);
    return evaluator.value(e, type.sort);
}

Expr Evaluator::stored(const Model& model, Expr value, const Type& type) {
    if (type.kind != Type::Kind::integer || type.rule.kind != ir::IntegerRule::Kind::modular) return value;
    return model.pool().modulo(value, model.pool().integer(type.rule.high + 1));
}

}  // namespace latchwork::sema
