/// The grammar of random expressions.
#include "tests/support/random_expressions.hpp"

#include <algorithm>
#include <utility>

namespace latchwork::tests {

using ir::Expr;
using ir::Op;
using ir::SortId;
using ir::Type;
using ir::Value;

namespace {

bool is_enumeration(const ir::System& system, SortId sort) {
    return system.sort(sort).kind == ir::Sort::Kind::enumeration;
}

}  // namespace

SortId RandomExpressions::some_sort() {
    std::vector<SortId> sorts;
    for (std::size_t i = 0; i < system_.sorts.size(); ++i) {
        if (!is_enumeration(system_, SortId(i))) sorts.emplace_back(i);
    }
    return sorts[static_cast<std::size_t>(below(static_cast<int>(sorts.size())))];
}

Expr RandomExpressions::application(const Type& result, int depth) {
    std::vector<ir::FunctionId> functions;
    for (std::size_t i = 0; i < system_.functions.size(); ++i) {
        if (system_.functions[i].result == result) functions.emplace_back(i);
    }
    if (functions.empty()) return nullptr;
    const ir::FunctionId chosen =
        functions[static_cast<std::size_t>(below(static_cast<int>(functions.size())))];
    std::vector<Expr> arguments;
    for (SortId sort : system_.function(chosen).arguments) {
        arguments.push_back(member(sort, depth - 1));
        if (arguments.back() == nullptr) return nullptr;
    }
    return system_.apply(chosen, std::move(arguments));
}

Expr RandomExpressions::member(SortId sort, int depth) {
    if (is_enumeration(system_, sort)) {
        if (depth > 0 && below(2) == 0) {
            if (Expr applied = application(Type::member(sort), depth)) return applied;
        }
        return pool().member(sort, below(static_cast<int>(system_.sort(sort).values.size())));
    }
    std::vector<ir::Variable> of_sort;
    std::copy_if(bound_.begin(), bound_.end(), std::back_inserter(of_sort),
                 [&](const ir::Variable& v) { return v.sort == sort; });
    if (of_sort.empty()) return nullptr;
    const Expr variable =
        pool().variable(of_sort[static_cast<std::size_t>(below(static_cast<int>(of_sort.size())))]);
    if (depth <= 0 || below(3) != 0) return variable;
    const Expr maybe = application(Type::member(sort, true), depth - 1);
    if (maybe == nullptr) return variable;
    return pool().ite(pool().equal(maybe, pool().null(sort)), variable, maybe);
}

Expr RandomExpressions::reference(SortId sort, int depth) {
    if (is_enumeration(system_, sort)) return member(sort, depth);
    Expr e = nullptr;
    switch (below(4)) {
        case 0:
            return pool().null(sort);
        case 1:
            e = member(sort, depth);
            break;
        case 2:
            if (depth > 0)
                e = pool().ite(boolean(depth - 1), reference(sort, depth - 1), reference(sort, depth - 1));
            break;
        default:
            e = application(Type::member(sort, true), depth);
    }
    return e != nullptr ? e : pool().null(sort);
}

Expr RandomExpressions::integer(int depth) {
    if (depth <= 0 || below(4) == 0) {
        if (below(2) == 0) return pool().integer(below(6) - 2);
        const Expr e = application(Type::integer(), depth);
        return e != nullptr ? e : pool().integer(1);
    }
    switch (below(6)) {
        case 0:
            return pool().add(integer(depth - 1), integer(depth - 1));
        case 1:
            return pool().subtract(integer(depth - 1), integer(depth - 1));
        case 2:
            return pool().multiply(integer(depth - 1), pool().integer(below(5) - 2));
        case 3: {
            const Value divisor = 2 + below(3);
            return pool().modulo(integer(depth - 1), pool().integer(below(2) == 0 ? divisor : -divisor));
        }
        case 4:
            return pool().ite(boolean(depth - 1), integer(depth - 1), integer(depth - 1));
        default: {
            const ir::Variable v = pool().fresh(some_sort(), "n");
            bind(v);
            const Expr body = boolean(depth - 1);
            unbind();
            return pool().quantified(Op::count, {v}, body);
        }
    }
}

Expr RandomExpressions::quantified(int depth) {
    std::vector<ir::Variable> variables;
    for (int i = below(3) == 0 ? 2 : 1; i > 0; --i) {
        variables.push_back(pool().fresh(some_sort(), "q"));
        bind(variables.back());
    }
    const Expr body = boolean(depth - 1);
    for (std::size_t i = 0; i < variables.size(); ++i) unbind();
    return pool().quantified(below(2) == 0 ? Op::forall : Op::exists, std::move(variables), body);
}

/// `r != null && f(r)` or `r == null || f(r)` or `r != null ==> f(r)`: total only by short circuit.
Expr RandomExpressions::guarded_access(int depth) {
    const SortId sort = some_sort();
    const Expr r = reference(sort, depth - 1);
    std::vector<ir::FunctionId> fields;
    for (std::size_t i = 0; i < system_.functions.size(); ++i) {
        const ir::Function& f = system_.functions[i];
        if (f.arguments == std::vector<SortId>{sort} && f.result == Type::boolean()) fields.emplace_back(i);
    }
    if (fields.empty() || r->type.kind != Type::Kind::member) return pool().boolean(below(2) == 0);
    const Expr is_null = pool().equal(r, pool().null(sort));
    if (ir::is_true(is_null)) return is_null;
    const Expr access =
        system_.apply(fields[static_cast<std::size_t>(below(static_cast<int>(fields.size())))], {r});
    switch (below(3)) {
        case 0:
            return pool().logical_and({pool().logical_not(is_null), access});
        case 1:
            return pool().logical_or({is_null, access});
        default:
            return pool().implies(pool().logical_not(is_null), access);
    }
}

Expr RandomExpressions::boolean(int depth) {
    if (depth <= 0) {
        const Expr e = application(Type::boolean(), 0);
        return e != nullptr ? e : pool().boolean(below(2) == 0);
    }
    const auto some = [&] {
        std::vector<Expr> operands;
        for (int i = 2 + below(2); i > 0; --i) operands.push_back(boolean(depth - 1));
        return operands;
    };
    switch (below(12)) {
        case 0:
            return boolean(0);
        case 1:
            return pool().logical_not(boolean(depth - 1));
        case 2:
            return pool().logical_and(some());
        case 3:
            return pool().logical_or(some());
        case 4:
            return pool().implies(boolean(depth - 1), boolean(depth - 1));
        case 5:
            return pool().equal(integer(depth - 1), integer(depth - 1));
        case 6: {
            const SortId sort =
                SortId(static_cast<std::size_t>(below(static_cast<int>(system_.sorts.size()))));
            return pool().equal(reference(sort, depth - 1), reference(sort, depth - 1));
        }
        case 7:
            return below(2) == 0 ? pool().less(integer(depth - 1), integer(depth - 1))
                                 : pool().less_equal(integer(depth - 1), integer(depth - 1));
        case 8:
            return pool().ite(boolean(depth - 1), boolean(depth - 1), boolean(depth - 1));
        case 9:
            return pool().equal(boolean(depth - 1), boolean(depth - 1));
        case 10:
            return guarded_access(depth);
        default:
            return quantified(depth);
    }
}

Expr RandomExpressions::of_type(const Type& type, int depth) {
    switch (type.kind) {
        case Type::Kind::boolean:
            return boolean(depth);
        case Type::Kind::integer:
            return integer(depth);
        case Type::Kind::member:
            break;
    }
    return type.nullable ? reference(type.sort, depth) : member(type.sort, depth);
}

}  // namespace latchwork::tests
