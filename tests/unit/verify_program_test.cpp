/// Compiled programs against the reference interpreter, and their errors.
#include <catch2/catch.hpp>
#include <limits>
#include <stdexcept>

#include "ir/interpreter.hpp"
#include "ir/printer.hpp"
#include "tests/support/page_lock_system.hpp"
#include "tests/support/random_expressions.hpp"
#include "tests/support/random_system.hpp"
#include "verify/explore/program.hpp"

namespace latchwork {

namespace {

using ir::Expr;
using ir::Value;
using verify::explore::compile;

/// A system with one boolean array `bit[A]`, one reference `head` and one integer `number`.
struct Tiny {
    Tiny() {
        system.sorts.resize(1);
        system.sorts[0].name = "A";
        system.functions.resize(3);
        system.functions[0].name = "bit";
        system.functions[0].arguments = {a};
        system.functions[1].name = "head";
        system.functions[1].result = ir::Type::member(a, true);
        system.functions[2].name = "number";
        system.functions[2].result = ir::Type::integer();
    }
    ir::SortId a{std::size_t{0}};
    ir::FunctionId bit{std::size_t{0}}, head{std::size_t{1}}, number{std::size_t{2}};
    ir::System system;
    ir::ExprPool& pool = *system.pool;
    ir::Scope scope() const { return ir::Scope(system, "tiny", {}, 2); }
};

ir::State random_state(const ir::System& system, const ir::Layout& layout, std::mt19937& random) {
    ir::State state(layout.size());
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        const ir::Function& f = system.functions[i];
        for (std::size_t p = 0; p < layout.places(ir::FunctionId(i)); ++p) {
            const auto draw = [&](Value low, Value high) {
                return low + static_cast<Value>(random() % static_cast<unsigned>(high - low + 1));
            };
            Value value = draw(-3, 5);
            if (f.result.kind == ir::Type::Kind::boolean) value = draw(0, 1);
            if (f.result.kind == ir::Type::Kind::member)
                value = draw(f.result.nullable ? ir::null_value : 0, layout.scope().size(f.result.sort) - 1);
            state[layout.offset(ir::FunctionId(i)) + p] = value;
        }
    }
    return state;
}

}  // namespace

TEST_CASE("a program gives the interpreter's value for random expressions and states") {
    unsigned long different_from_zero = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        const ir::System system = tests::random_system(random);
        const ir::Scope scope(system, "s", {{"A", 1 + static_cast<Value>(seed % 3)}, {"P", 2}, {"Q", 1}});
        const ir::Interpreter interpreter(system, scope);
        tests::RandomExpressions draw(system, random);
        const std::vector<ir::Variable> variables{system.pool->fresh(system.processes[0].sort, "i"),
                                                  system.pool->fresh(ir::SortId(std::size_t{0}), "a")};
        for (const ir::Variable& v : variables) draw.bind(v);
        for (int n = 0; n < 20; ++n) {
            const Expr e = n % 2 == 0 ? draw.boolean(5) : draw.integer(4);
            const verify::explore::Program program = compile(system, interpreter.layout(), e, variables);
            for (int k = 0; k < 5; ++k) {
                const ir::State state = random_state(system, interpreter.layout(), random);
                const std::vector<Value> values{
                    static_cast<Value>(random() % 2),
                    static_cast<Value>(random() % static_cast<unsigned>(scope.size(variables[1].sort)))};
                const Value expected = interpreter.evaluate(
                    state, e, {{variables[0].number, values[0]}, {variables[1].number, values[1]}});
                INFO("seed " << seed << ": " << ir::print(system, e));
                REQUIRE(program.run(state.data(), values.data()) == expected);
                different_from_zero += expected != 0 ? 1 : 0;
            }
        }
    }
    CHECK(different_from_zero > 5000);
}

TEST_CASE("an effect writes what the interpreter's step changes") {
    unsigned changes = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        const ir::System system = tests::random_system(random);
        const ir::Scope scope(system, "s", {{"A", 2}, {"P", 2}, {"Q", 1}});
        const ir::Interpreter interpreter(system, scope);
        for (int k = 0; k < 5; ++k) {
            const ir::State state = random_state(system, interpreter.layout(), random);
            for (const ir::Step& step : interpreter.enabled(state)) {
                std::vector<Value> variables{step.self};
                variables.insert(variables.end(), step.choices.begin(), step.choices.end());
                std::vector<verify::explore::Write> writes;
                verify::explore::compile_effect(system, interpreter.layout(), system.action(step.action))
                    .run(state.data(), variables.data(), writes);
                ir::State next = state;
                for (const verify::explore::Write& w : writes) next[w.place] = w.value;
                INFO("seed " << seed << ", " << system.action(step.action).name);
                REQUIRE(next == interpreter.apply(state, step));
                changes += next != state ? 1 : 0;
            }
        }
    }
    CHECK(changes > 1000);
}

TEST_CASE("a program fails where an expression is not total") {
    Tiny t;
    const ir::Layout layout(t.system, t.scope());
    const ir::State null_head{0, 1, ir::null_value, 5}, second{0, 1, 1, 5};
    const Expr access = t.system.apply(t.bit, {t.system.apply(t.head, {})});
    CHECK_THROWS_AS(compile(t.system, layout, access).run(null_head.data()), std::logic_error);
    CHECK(compile(t.system, layout, access).run(second.data()) == 1);

    const Expr is_null = t.pool.equal(t.system.apply(t.head, {}), t.pool.null(t.a));
    const Expr guarded = t.pool.logical_or({is_null, access});
    CHECK(compile(t.system, layout, guarded).run(null_head.data()) == 1);

    const Expr number = t.system.apply(t.number, {});
    const Expr zero = t.pool.modulo(number, t.pool.subtract(number, t.pool.integer(5)));
    CHECK_THROWS_AS(compile(t.system, layout, zero).run(second.data()), std::logic_error);
    CHECK_THROWS_AS(compile(t.system, layout, t.pool.variable(t.pool.fresh(t.a, "free"))), std::logic_error);
}

TEST_CASE("integer operations do not wrap") {
    Tiny t;
    const ir::Layout layout(t.system, t.scope());
    const Expr number = t.system.apply(t.number, {});
    const Value large = std::numeric_limits<Value>::max();
    const ir::State state{0, 0, 0, large}, lowest{0, 0, 0, std::numeric_limits<Value>::min()};
    CHECK_THROWS_AS(compile(t.system, layout, t.pool.add(number, t.pool.integer(1))).run(state.data()),
                    std::overflow_error);
    CHECK_THROWS_AS(compile(t.system, layout, t.pool.multiply(number, t.pool.integer(2))).run(state.data()),
                    std::overflow_error);
    CHECK_THROWS_AS(compile(t.system, layout, t.pool.subtract(t.pool.integer(-2), number)).run(state.data()),
                    std::overflow_error);
    CHECK(compile(t.system, layout, t.pool.modulo(number, t.pool.integer(-1))).run(lowest.data()) == 0);
    CHECK(compile(t.system, layout, t.pool.modulo(t.pool.integer(-1), number)).run(lowest.data()) == large);
}

TEST_CASE("a program with more registers than fit on the stack runs") {
    Tiny t;
    const ir::Layout layout(t.system, t.scope());
    // 1 - (n - (2 - (n - …))): each level keeps a register while the next is computed.
    Expr e = t.system.apply(t.number, {});
    for (Value i = 0; i < 200; ++i) e = t.pool.subtract(t.pool.integer(i), e);
    const ir::State state{0, 0, 0, 7};
    const ir::Interpreter interpreter(t.system, t.scope());
    CHECK(compile(t.system, layout, e).run(state.data()) == interpreter.evaluate(state, e));
}

TEST_CASE("quantifiers over no member decide at once") {
    Tiny t;
    const ir::Scope none(t.system, "none", {{"A", 0}});
    const ir::Layout layout(t.system, none);
    const ir::Variable x = t.pool.fresh(t.a, "x");
    const Expr body = t.system.apply(t.bit, {t.pool.variable(x)});
    const ir::State state{ir::null_value, 0};
    CHECK(compile(t.system, layout, t.pool.quantified(ir::Op::forall, {x}, body)).run(state.data()) == 1);
    CHECK(compile(t.system, layout, t.pool.quantified(ir::Op::exists, {x}, body)).run(state.data()) == 0);
    CHECK(compile(t.system, layout, t.pool.quantified(ir::Op::count, {x}, body)).run(state.data()) == 0);
}

TEST_CASE("a constant program looks at no state") {
    Tiny t;
    const verify::explore::Program program =
        compile(t.system, ir::Layout(t.system, t.scope()), t.pool.integer(42));
    CHECK(program.is_constant());
    CHECK(program.run(nullptr) == 42);
}

}  // namespace latchwork
