/// Facts with triggers of our own mean what they meant before.
#include <z3++.h>

#include <catch2/catch.hpp>

#include "verify/smt/triggers.hpp"

namespace latchwork {

using verify::smt::with_triggers;

TEST_CASE("triggers leave a fact as strong as it was", "[smt]") {
    z3::context context;
    const z3::sort sort = context.uninterpreted_sort("Page");
    const z3::func_decl linked = context.function("linked", sort, sort, context.bool_sort());
    const z3::expr p = context.constant("p", sort), other = context.constant("other", sort);
    const auto nothing = [](const z3::expr&) { return std::nullopt; };

    // for all x: linked(x, p), where the name of the variable x may be that of the constant p.
    for (const char* name : {"x", "p"}) {
        INFO("the variable is called " << name);
        const z3::expr x = context.constant("fresh", sort);
        const z3::expr body = linked(x, p);
        Z3_app bound[] = {Z3_app(x)};
        const z3::expr plain(context, Z3_mk_forall_const(context, 0, 1, bound, 0, nullptr, body));
        const Z3_sort sorts[] = {sort};
        const Z3_symbol names[] = {context.str_symbol(name)};
        const z3::expr fact(context, Z3_mk_forall(context, 0, 0, nullptr, 1, sorts, names, plain.body()));

        z3::solver solver(context);
        solver.add(with_triggers(fact, nothing));
        solver.push();
        solver.add(!linked(other, p));  // an instance
        CHECK(solver.check() == z3::unsat);
        solver.pop();
        solver.add(!linked(other, other));  // none, unless other is p
        CHECK(solver.check() == z3::sat);
    }
}

}  // namespace latchwork
