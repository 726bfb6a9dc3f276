/// Translation of a system's vocabulary and expressions to Z3.
#include "verify/smt/theory.hpp"

#include <fmt/format.h>

#include <utility>

#include "verify/counting/counters.hpp"
#include "verify/smt/symbol.hpp"

namespace latchwork::verify::smt {

using ir::Op;
using Kind = ir::Type::Kind;

Theory::Theory(const ir::System& system) : system_(system) {
    // Models are read as tables (read_structure.cpp), so their functions must not be folded into formulas.
    z3::set_param("model.compact", false);
    for (std::size_t i = 0; i < system.sorts.size(); ++i) {
        const ir::Sort& s = system.sorts[i];
        constructors_.emplace_back();
        null_.emplace_back();
        if (s.kind != ir::Sort::Kind::enumeration) {
            sorts_.push_back(context_.uninterpreted_sort(symbol(s.name).c_str()));
            if (counting::has_null(system, ir::SortId(i)))
                null_[i] = context_.constant(("null " + s.name).c_str(), sorts_[i]);
            continue;
        }
        std::vector<std::string> names;
        for (const std::string& v : s.values) names.push_back(s.name + "::" + v);
        std::vector<const char*> pointers;
        for (const std::string& n : names) pointers.push_back(n.c_str());
        z3::func_decl_vector constructors(context_), testers(context_);
        sorts_.push_back(context_.enumeration_sort(symbol(s.name).c_str(),
                                                   static_cast<unsigned>(pointers.size()), pointers.data(),
                                                   constructors, testers));
        for (unsigned v = 0; v < constructors.size(); ++v) constructors_[i].push_back(constructors[v]());
    }
    for (const ir::Function& f : system.functions) {
        z3::sort_vector domain(context_);
        for (ir::SortId s : f.arguments) domain.push_back(sort(s));
        const z3::sort range = f.result.kind == Kind::boolean   ? context_.bool_sort()
                               : f.result.kind == Kind::integer ? context_.int_sort()
                                                                : sort(f.result.sort);
        functions_.push_back(context_.function(symbol(f.name).c_str(), domain, range));
    }
}

std::optional<z3::expr> Theory::null(ir::SortId id) {
    return null_[id.index()];
}

z3::expr Theory::not_null(ir::SortId id, const z3::expr& e) {
    const auto& n = null_[id.index()];
    return n ? e != *n : context_.bool_val(true);
}

std::optional<z3::expr> Theory::initial_axiom(ir::FunctionId id, const z3::expr_vector& arguments) {
    const ir::Function& f = system_.function(id);
    if (f.initial != nullptr) return std::nullopt;
    const z3::expr value = function(id)(arguments);
    std::optional<z3::expr> fact;
    if (f.result.kind == Kind::member && !f.result.nullable && null_[f.result.sort.index()]) {
        fact = not_null(f.result.sort, value);
    } else if (f.result.kind == Kind::integer && f.rule.kind != ir::IntegerRule::Kind::unbounded) {
        fact = context_.int_val(f.rule.low) <= value && value <= context_.int_val(f.rule.high);
    }
    if (!fact) return fact;
    z3::expr_vector members(context_);
    for (std::size_t i = 0; i < f.arguments.size(); ++i) {
        const z3::expr argument = arguments[static_cast<int>(i)];
        if (null_[f.arguments[i].index()]) members.push_back(not_null(f.arguments[i], argument));
    }
    return members.empty() ? fact : z3::implies(z3::mk_and(members), *fact);
}

z3::expr Theory::quantifier(ir::Expr e, Environment environment, unsigned weight) {
    z3::expr_vector bound(context_), members(context_);
    std::vector<Z3_app> variables;
    for (const ir::Variable& v : e->bound) {
        const z3::expr x = context_.constant(fmt::format("{}!{}", v.name, v.number).c_str(), sort(v.sort));
        environment.insert_or_assign(v.number, x);
        bound.push_back(x);
        variables.push_back(Z3_to_app(context_, x));
        if (null_[v.sort.index()]) members.push_back(not_null(v.sort, x));
    }
    const z3::expr body = translate(e->arguments[0], environment);
    if (e->op == Op::forall) {
        const z3::expr all = members.empty() ? body : z3::implies(z3::mk_and(members), body);
        const z3::expr universal(
            context_, Z3_mk_forall_const(context_, weight, bound.size(), variables.data(), 0, nullptr, all));
        context_.check_error();
        return universal;
    }
    members.push_back(body);
    return z3::exists(bound, z3::mk_and(members));
}

z3::expr Theory::translate_lazily(ir::Expr e) {
    // An instance costs its weight and how many instances led to it. Z3 makes those of a cost up to
    // smt.qi.eager_threshold (10) at once, those up to smt.qi.lazy_threshold (20) in its final checks.
    constexpr unsigned lazy = 15;
    return e->op == Op::forall ? quantifier(e, {}, lazy) : translate(e, {});
}

z3::expr Theory::translate(ir::Expr e, const Environment& environment) {
    const auto argument = [&](std::size_t i) { return translate(e->arguments[i], environment); };
    switch (e->op) {
        case Op::constant:
            if (e->type.kind == Kind::boolean) return context_.bool_val(e->value != 0);
            if (e->type.kind == Kind::integer) return context_.int_val(e->value);
            if (e->value == ir::null_value) {
                if (const auto n = null(e->type.sort)) return *n;
                throw Unsupported("null of a sort that has none");
            }
            if (uninterpreted(e->type.sort)) throw Unsupported("a named member of an unbounded sort");
            return value(e->type.sort, e->value);
        case Op::variable:
            return environment.at(e->variable.number);
        case Op::apply: {
            z3::expr_vector arguments(context_);
            for (ir::Expr a : e->arguments) arguments.push_back(translate(a, environment));
            return function(e->function)(arguments);
        }
        case Op::not_:
            return !argument(0);
        case Op::and_:
        case Op::or_: {
            z3::expr_vector parts(context_);
            for (ir::Expr a : e->arguments) parts.push_back(translate(a, environment));
            return e->op == Op::and_ ? z3::mk_and(parts) : z3::mk_or(parts);
        }
        case Op::implies:
            return z3::implies(argument(0), argument(1));
        case Op::equal:
            return argument(0) == argument(1);
        case Op::less:
            return argument(0) < argument(1);
        case Op::less_equal:
            return argument(0) <= argument(1);
        case Op::add:
            return argument(0) + argument(1);
        case Op::subtract:
            return argument(0) - argument(1);
        case Op::multiply:
            return argument(0) * argument(1);
        case Op::modulo:
            return z3::mod(argument(0), argument(1));
        case Op::ite:
            return z3::ite(argument(0), argument(1), argument(2));
        case Op::forall:
        case Op::exists:
            return quantifier(e, environment, 0);
        case Op::count:
            break;
    }
    throw Unsupported("`count` in a proof for any number of instances");
}

}  // namespace latchwork::verify::smt
