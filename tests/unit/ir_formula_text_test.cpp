/// Formulas as text: what is written is read back as the same, and nothing else is accepted.
#include <catch2/catch.hpp>

#include "ir/formula_text.hpp"
#include "tests/support/lowered.hpp"

using latchwork::ir::Expr;
using latchwork::ir::read_formula;
using latchwork::ir::System;
using latchwork::ir::write_formula;
using latchwork::tests::Lowered;

namespace {

/// Properties with one of everything that a formula may be made of.
const char* const properties = R"(
enum Colour { red, green }
domain D;
object Page { bool cached = true; int[0..7] n = 1; }
spinlock l;
Page? pte[D] = null;
Colour colour = red;
int[0..7] x = 0;
process p(Page page) { spin_lock(l); work: x = 1; spin_unlock(l); }
invariant dangling: forall (D a) pte[a] != null ==> pte[a].cached;
invariant arithmetic: forall (Page q) q.n + 2 * x - 1 <= 20 && (x % 3 < 3 || colour == green);
invariant nested: forall (D a) exists (D b) pte[a] == pte[b] && (forall (D c) pte[c] == null || x < 9);
invariant counted: (count (Page q) q.cached) >= 0;
invariant places: forall (p i) i at work ==> held(i, l) && !(x == 7);
invariant chosen: (colour == red ? x : 7 - x) >= -3;
)";

const System& system_of(const Lowered& lowered) {
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    return *lowered.system;
}

}  // namespace

TEST_CASE("a formula is read back as it was written", "[ir][formula_text]") {
    const Lowered lowered(properties);
    const System& system = system_of(lowered);
    std::size_t seen = 0;
    for (const auto& property : system.properties) {
        if (property.formula == nullptr) continue;
        ++seen;
        const std::string text = write_formula(system, property.formula);
        INFO(text);
        const Expr again = read_formula(system, text);
        CHECK(write_formula(system, again) == text);
        // The same text means the same in a system that was read anew.
        const Lowered other(properties);
        CHECK(write_formula(*other.system, read_formula(*other.system, text)) == text);
    }
    CHECK(seen == 6);
}

TEST_CASE("a variable that two quantifiers bind is two variables", "[ir][formula_text]") {
    const Lowered lowered("domain D; bool b[D]; process p() { }");
    const System& system = system_of(lowered);
    auto& pool = *system.pool;
    const auto b = latchwork::ir::FunctionId(0);
    const auto sort = system.functions[0].arguments[0];
    const auto x = pool.fresh(sort, "x"), y = pool.fresh(sort, "y");
    const auto at = [&](const auto& v) { return system.apply(b, {pool.variable(v)}); };
    const auto all = [&](const auto& v, Expr e) {
        return pool.quantified(latchwork::ir::Op::forall, {v}, e);
    };
    const Expr twice = pool.logical_and(
        {all(x, at(x)), all(y, pool.logical_not(at(y))), all(x, all(y, pool.logical_or({at(x), at(y)})))});
    const std::string text = write_formula(system, twice);
    CHECK(write_formula(system, read_formula(system, text)) == text);
    CHECK(text ==
          "(and (forall ((x0 |D|)) (apply |b| x0)) (forall ((x1 |D|)) (not (apply |b| x1))) "
          "(forall ((x2 |D|)) (forall ((x3 |D|)) (or (apply |b| x2) (apply |b| x3)))))");
}

TEST_CASE("what is no formula of the system is refused", "[ir][formula_text]") {
    const Lowered lowered("domain D; bool b[D]; int[0..3] n = 0; enum E { u } E e = u; process p() { }");
    const System& system = system_of(lowered);
    CHECK_NOTHROW(read_formula(system, "(forall ((x0 |D|)) (apply |b| x0))"));
    for (const char* text : {"",
                             "(",
                             ")",
                             "true true",
                             "x0",
                             "3",
                             "(apply |c|)",
                             "(apply |b|)",
                             "(apply |b| 3)",
                             "(apply |n|)",
                             "(forall ((x0 |F|)) true)",
                             "(forall () true)",
                             "(forall ((x0 |D|)) (apply |n|))",
                             "(forall ((x0 |D|)) (apply |b| x1))",
                             "(not 3)",
                             "(and true 1)",
                             "(equal (apply |n|) true)",
                             "(less true 2)",
                             "(implies true)",
                             "(maybe true)",
                             "(equal (member |E| 0) (member |E| 1))",
                             "(equal (member |D| 0) (member |D| 0))",
                             "(constant)",
                             "(not (apply |b x0",
                             "(equal 99999999999 1)"}) {
        INFO(text);
        CHECK_THROWS_AS(read_formula(system, text), std::invalid_argument);
    }
}
