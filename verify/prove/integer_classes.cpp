/// Which integer functions can be compared with each other.
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

#include "verify/prove/vocabulary.hpp"

namespace latchwork::verify::prove {

namespace {

using ir::Expr;
using ir::Op;

constexpr std::size_t max_constants = 4;

/// Calls `visit` with every expression of the system.
void for_each_expression(const ir::System& system, const std::function<void(Expr)>& visit) {
    for (const ir::Property& p : system.properties)
        if (p.formula != nullptr) visit(p.formula);
    for (const ir::Action& a : system.actions) {
        visit(a.guard);
        for (const ir::Obligation& o : a.obligations) visit(o.bad);
        for (const ir::Update& u : a.updates) visit(u.value);
    }
}

std::vector<ir::FunctionId> integers_in(Expr e) {
    std::vector<ir::FunctionId> found;
    ir::for_each_subexpression(e, [&](Expr s) {
        if (s->op == Op::apply && s->type.kind == ir::Type::Kind::integer) found.push_back(s->function);
    });
    return found;
}

}  // namespace

IntegerClasses::IntegerClasses(const ir::System& system) : class_(system.functions.size()) {
    std::iota(class_.begin(), class_.end(), std::size_t{0});
    const std::function<std::size_t(std::size_t)> find = [&](std::size_t x) {
        return class_[x] == x ? x : class_[x] = find(class_[x]);
    };
    const auto unite = [&](const std::vector<ir::FunctionId>& together) {
        for (ir::FunctionId f : together) class_[find(f.index())] = find(together[0].index());
    };
    const auto is_comparison = [](Expr s) {
        return s->op == Op::equal || s->op == Op::less || s->op == Op::less_equal;
    };
    for_each_expression(system, [&](Expr e) {
        ir::for_each_subexpression(e, [&](Expr s) {
            if (is_comparison(s) && s->arguments[0]->type.kind == ir::Type::Kind::integer)
                unite(integers_in(s));
        });
    });
    for (const ir::Action& a : system.actions) {
        for (const ir::Update& u : a.updates) {
            if (system.function(u.function).result.kind != ir::Type::Kind::integer) continue;
            std::vector<ir::FunctionId> together = integers_in(u.value);
            together.push_back(u.function);
            unite(together);
        }
    }
    for (std::size_t i = 0; i < class_.size(); ++i) class_[i] = find(i);

    const auto note = [&](std::vector<ir::Value>& known, ir::Value v) {
        if (known.size() < max_constants && std::find(known.begin(), known.end(), v) == known.end())
            known.push_back(v);
    };
    for_each_expression(system, [&](Expr e) {
        ir::for_each_subexpression(e, [&](Expr s) {
            const std::vector<ir::FunctionId> here = integers_in(s);
            if (here.empty()) return;
            if (s->op == Op::modulo && s->arguments[1]->op == Op::constant && s->arguments[1]->value == 2)
                parity_[of(here[0])] = true;
            if ((s->op == Op::add || s->op == Op::subtract) && s->arguments[1]->op == Op::constant &&
                s->arguments[1]->value != 0)
                note(offsets_[of(here[0])], std::abs(s->arguments[1]->value));
            if (!is_comparison(s)) return;
            for (Expr side : s->arguments)
                if (side->op == Op::constant) note(constants_[of(here[0])], side->value);
        });
    });
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        const ir::Function& f = system.functions[i];
        if (f.result.kind == ir::Type::Kind::integer && f.initial != nullptr && f.initial->op == Op::constant)
            note(constants_[class_[i]], f.initial->value);
    }
}

namespace {

const std::vector<ir::Value>& at(const std::map<std::size_t, std::vector<ir::Value>>& known, std::size_t c) {
    static const std::vector<ir::Value> none;
    const auto found = known.find(c);
    return found == known.end() ? none : found->second;
}

}  // namespace

const std::vector<ir::Value>& IntegerClasses::constants(std::size_t c) const {
    return at(constants_, c);
}
const std::vector<ir::Value>& IntegerClasses::offsets(std::size_t c) const {
    return at(offsets_, c);
}

}  // namespace latchwork::verify::prove
