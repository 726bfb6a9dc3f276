/// Structures: a value for each part, one access for the whole.
#include <stdexcept>
#include <utility>

#include "sema/evaluator.hpp"

namespace latchwork::sema {

using ir::Expr;

std::vector<Expr> Evaluator::load_parts(const Spot& spot, base::Span span, bool marked) {
    access(spot, "loads", marked, span);
    std::vector<Expr> parts;
    for (const Place* part : spot.place->parts) {
        check_set({part, spot.arguments}, span);
        parts.push_back(m_.system.apply(part->function, spot.arguments));
    }
    return parts;
}

std::vector<Expr> Evaluator::values(const ast::Expression& e) {
    const Meaning& meaning = m_.meaning(e);
    if (const auto* node = std::get_if<ast::ConditionalExpression>(&e.node)) {
        const Expr condition = value(*node->condition);
        path_.push_back(condition);
        const std::vector<Expr> then = values(*node->then);
        path_.back() = pool().logical_not(condition);
        const std::vector<Expr> otherwise = values(*node->otherwise);
        path_.pop_back();
        std::vector<Expr> parts;
        for (std::size_t i = 0; i < then.size(); ++i)
            parts.push_back(pool().ite(condition, then[i], otherwise[i]));
        return parts;
    }
    if (const auto* node = std::get_if<ast::CallExpression>(&e.node)) {
        if (const auto* made = std::get_if<const Structure*>(&meaning.refers)) {
            std::vector<Expr> parts;
            for (std::size_t i = 0; i < node->arguments.size(); ++i) {
                const Type& type = (*made)->parts[i].type;
                parts.push_back(fit(value(*node->arguments[i], type.sort), type, node->arguments[i]->span));
            }
            return parts;
        }
        const Primitive& p = *std::get<const Primitive*>(meaning.refers);
        if (p.effect == Effect::read) return load_parts(spot(*node->arguments[0]), e.span, true);
        if (p.effect == Effect::exchange || p.effect == Effect::compare_exchange)
            return exchanged(e, *node, p);
        throw std::logic_error("values: an operation that gives no structure");
    }
    return load_parts(spot(e), e.span, false);
}

std::vector<Expr> Evaluator::exchanged(const ast::Expression& e, const ast::CallExpression& node,
                                       const Primitive& p) {
    const Spot place = spot(*node.arguments[0]);
    std::vector<Expr> before;
    for (const Place* part : place.place->parts)
        before.push_back(m_.system.apply(part->function, place.arguments));
    Expr condition = pool().boolean(true);
    if (p.effect == Effect::compare_exchange) {
        const std::vector<Expr> expected = values(*node.arguments[1]);
        std::vector<Expr> same;
        for (std::size_t i = 0; i < before.size(); ++i) same.push_back(pool().equal(before[i], expected[i]));
        condition = pool().logical_and(std::move(same));
    }
    const std::vector<Expr> after = values(*node.arguments.back());
    change(place, e.span, true);
    for (std::size_t i = 0; i < before.size(); ++i) {
        changes_.push_back({reached({condition}),
                            {place.place->parts[i]->function, place.arguments, after[i], {}},
                            before[i]});
    }
    return before;
}

}  // namespace latchwork::sema
