/// Packed states: the round trip, the bits that places get, and values that do not fit.
#include <catch2/catch.hpp>
#include <random>

#include "ir/interpreter.hpp"
#include "tests/support/page_lock_system.hpp"
#include "tests/support/random_system.hpp"
#include "verify/explore/packing.hpp"

namespace latchwork {

namespace {

using verify::explore::OutOfRange;
using verify::explore::Packing;
using verify::explore::Word;

/// A system of functions without arguments.
ir::System functions(const std::vector<ir::Function>& list) {
    ir::System system;
    system.sorts.resize(2);
    system.sorts[0].name = "A";
    system.sorts[1].name = "E";
    system.sorts[1].kind = ir::Sort::Kind::enumeration;
    system.sorts[1].values = {"only"};
    system.functions = list;
    return system;
}

ir::Function of_type(const char* name, ir::Type type, ir::IntegerRule rule = {},
                     ir::Function::Role role = ir::Function::Role::shared) {
    ir::Function f;
    f.name = name;
    f.result = type;
    f.rule = rule;
    f.role = role;
    return f;
}

const ir::SortId domain{std::size_t{0}};
const ir::SortId enumeration{std::size_t{1}};

}  // namespace

TEST_CASE("every initial state and its successors survive packing") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        std::mt19937 random(seed);
        const ir::System system = tests::random_system(random);
        const ir::Scope scope(system, "s", {{"A", 3}, {"P", 2}, {"Q", 2}});
        const ir::Interpreter interpreter(system, scope);
        const Packing packing(system, interpreter.layout());
        const auto round_trip = [&](const ir::State& state) {
            std::vector<Word> words(packing.words(), ~Word{0});
            packing.pack(state.data(), words.data());
            ir::State back(state.size(), 99);
            packing.unpack(words.data(), back.data());
            return back == state;
        };
        int budget = 50;
        interpreter.for_each_initial([&](const ir::State& state) {
            REQUIRE(round_trip(state));
            for (const ir::Step& step : interpreter.enabled(state)) {
                if (interpreter.violations(state, step).empty())
                    REQUIRE(round_trip(interpreter.apply(state, step)));
            }
            return --budget > 0;
        });
    }
}

TEST_CASE("each place gets as few bits as its values need") {
    using ir::Type;
    using Rule = ir::IntegerRule;
    const auto bits = [](const ir::Function& f, ir::Value size) {
        const ir::System system = functions({f});
        const ir::Layout layout(system, ir::Scope(system, "s", {}, size));
        return Packing(system, layout).bits();
    };
    CHECK(bits(of_type("b", Type::boolean()), 1) == 1);
    CHECK(bits(of_type("r", Type::member(domain)), 1) == 0);
    CHECK(bits(of_type("r", Type::member(domain)), 4) == 2);
    CHECK(bits(of_type("r", Type::member(domain, true)), 1) == 1);
    CHECK(bits(of_type("r", Type::member(domain, true)), 4) == 3);
    CHECK(bits(of_type("r", Type::member(domain, true)), 0) == 0);
    CHECK(bits(of_type("e", Type::member(enumeration)), 1) == 0);
    CHECK(bits(of_type("i", Type::integer(), {Rule::Kind::ranged, -3, 4}), 1) == 3);
    CHECK(bits(of_type("i", Type::integer(), {Rule::Kind::modular, 0, 8}), 1) == 4);
    CHECK(bits(of_type("i", Type::integer()), 1) == 16);
    // A local is null or 0 until it is set.
    CHECK(bits(of_type("l", Type::member(domain), {}, ir::Function::Role::local), 4) == 3);
    CHECK(bits(of_type("l", Type::integer(), {Rule::Kind::ranged, 1, 2}, ir::Function::Role::local), 1) == 2);
}

TEST_CASE("a place never straddles two words, and setting one leaves the others") {
    std::vector<ir::Function> list;
    for (int i = 0; i < 30; ++i)
        list.push_back(
            of_type(i % 3 == 0 ? "counter" : "small", ir::Type::integer(),
                    i % 3 == 0 ? ir::IntegerRule{} : ir::IntegerRule{ir::IntegerRule::Kind::ranged, -2, 8}));
    const ir::System system = functions(list);
    const ir::Layout layout(system, ir::Scope(system, "s", {}, 1));
    const Packing packing(system, layout);
    CHECK(packing.words() >= 3);
    std::mt19937 random(7);
    ir::State state(layout.size(), 0);
    std::vector<Word> words(packing.words());
    packing.pack(state.data(), words.data());
    for (int n = 0; n < 2000; ++n) {
        const std::size_t place = random() % layout.size();
        state[place] = place % 3 == 0 ? static_cast<ir::Value>(random() % 65536) - 32768
                                      : static_cast<ir::Value>(random() % 11) - 2;
        packing.set(words.data(), place, state[place]);
        ir::State back(state.size());
        packing.unpack(words.data(), back.data());
        REQUIRE(back == state);
    }
}

TEST_CASE("a value that does not fit is refused by name") {
    const ir::System system =
        functions({of_type("counter", ir::Type::integer()), of_type("flag", ir::Type::boolean())});
    const ir::Layout layout(system, ir::Scope(system, "s", {}, 1));
    const Packing packing(system, layout);
    std::vector<Word> words(packing.words());
    packing.set(words.data(), 0, 32767);
    packing.set(words.data(), 0, -32768);
    CHECK_THROWS_WITH(packing.set(words.data(), 0, 32768), Catch::Contains("counter = 32768"));
    CHECK_THROWS_AS(packing.set(words.data(), 0, -32769), OutOfRange);
    CHECK_THROWS_AS(packing.set(words.data(), 1, 2), std::logic_error);
    CHECK_THROWS_AS(packing.set(words.data(), 1, -1), std::logic_error);
}

}  // namespace latchwork
