/// Triggers for universal facts.
#include "verify/smt/triggers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace latchwork::verify::smt {

using ir::Expr;

namespace {

/// Applications in `body` whose only variable is `v`, itself an argument: each is a trigger for `v`. Where
/// there is none, an instance of a process is spoken of wherever it stands.
std::vector<Expr> triggers(const ir::System& system, Expr body, const ir::Variable& v) {
    std::vector<Expr> found;
    ir::for_each_subexpression(body, [&](Expr e) {
        if (e->op != ir::Op::apply || std::find(found.begin(), found.end(), e) != found.end()) return;
        bool mentions = false;
        for (Expr a : e->arguments) {
            if (a->op != ir::Op::variable && a->op != ir::Op::constant) return;
            if (a->op == ir::Op::variable && !(a->variable == v)) return;
            mentions = mentions || a->op == ir::Op::variable;
        }
        if (mentions) found.push_back(e);
    });
    if (const auto process = system.process_of(v.sort); found.empty() && process)
        found.push_back(system.apply(system.process(*process).location, {system.pool->variable(v)}));
    return found;
}

}  // namespace

z3::expr translate_eagerly(Theory& theory, Expr formula) {
    constexpr std::size_t most = 12;
    if (formula->op != ir::Op::forall) return theory.translate(formula, {});
    std::vector<std::vector<Expr>> combinations{{}};
    for (const ir::Variable& v : formula->bound) {
        std::vector<std::vector<Expr>> longer;
        for (Expr t : triggers(theory.system(), formula->arguments[0], v)) {
            for (const auto& c : combinations) {
                if (longer.size() == most) break;
                longer.push_back(c);
                longer.back().push_back(t);
            }
        }
        combinations = std::move(longer);
    }
    if (combinations.empty()) return theory.translate(formula, {});
    Theory::Environment environment;
    z3::expr_vector members(theory.context());
    std::vector<Z3_app> bound;
    for (const ir::Variable& v : formula->bound) {
        const z3::expr x =
            theory.context().constant(fmt::format("{}!{}", v.name, v.number).c_str(), theory.sort(v.sort));
        environment.insert_or_assign(v.number, x);
        members.push_back(theory.not_null(v.sort, x));
        bound.push_back(Z3_to_app(theory.context(), x));
    }
    const z3::expr body =
        z3::implies(z3::mk_and(members), theory.translate(formula->arguments[0], environment));
    std::vector<Z3_pattern> patterns;
    std::vector<z3::expr> kept;  // patterns are terms, and live as long as somebody refers to them
    for (const auto& c : combinations) {
        std::vector<Z3_ast> terms;
        for (Expr t : c) {
            kept.push_back(theory.translate(t, environment));
            terms.push_back(kept.back());
        }
        patterns.push_back(
            Z3_mk_pattern(theory.context(), static_cast<unsigned>(terms.size()), terms.data()));
        kept.emplace_back(theory.context(), Z3_pattern_to_ast(theory.context(), patterns.back()));
    }
    const z3::expr all(
        theory.context(),
        Z3_mk_forall_const(theory.context(), 0, static_cast<unsigned>(bound.size()), bound.data(),
                           static_cast<unsigned>(patterns.size()), patterns.data(), body));
    theory.context().check_error();
    return all;
}

}  // namespace latchwork::verify::smt
