/// What candidates are made from: the sampled states, and what links two members.
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/support/lowered.hpp"
#include "verify/prove/mine.hpp"
#include "verify/prove/prove.hpp"
#include "verify/prove/samples.hpp"

namespace latchwork {

namespace {

/// Whether `prove` shows `property` of the spec `text`.
bool proved(const std::string& text, const char* property) {
    const tests::Lowered spec(text);
    INFO(spec.rendered());
    REQUIRE(spec.system);
    const verify::Request request{*spec.system, {*spec.system->find_property(property)}, {}, {}};
    return std::holds_alternative<verify::Proved>(
        verify::make_prove()->run(request, {}).properties[0].verdict);
}

/// The longest clause that is mined of so many facts, any two of which can be true at a time.
std::size_t longest_of(std::size_t facts) {
    std::string text;
    for (std::size_t i = 0; i < facts; ++i) text += "bool b" + std::to_string(i) + " = false;\n";
    const tests::Lowered spec(text + "process p() { b0 = true; }");
    INFO(spec.rendered());
    REQUIRE(spec.system);
    const ir::System& system = *spec.system;
    verify::prove::Prefix prefix(system, {});
    const ir::Scope scope(system, "one", {{"p", 1}});
    verify::prove::SampleSet samples{ir::Layout(system, scope), {}};
    std::vector<std::size_t> places;
    for (std::size_t f = 0; f < system.functions.size(); ++f) {
        if (system.functions[f].role != ir::Function::Role::shared) continue;
        prefix.add(system.apply(ir::FunctionId(f), {}));
        places.push_back(samples.layout.offset(ir::FunctionId(f)));
    }
    REQUIRE(places.size() == facts);
    for (std::size_t i = 0; i < facts; ++i) {
        for (std::size_t j = i; j < facts; ++j) {
            ir::State state(samples.layout.size(), 0);
            state[places[i]] = state[places[j]] = 1;
            samples.states.push_back(std::move(state));
        }
    }
    const verify::prove::Columns columns(prefix, {samples});
    std::size_t longest = 0;
    for (const verify::prove::Clause& c :
         verify::prove::mine(prefix, columns, ir::Liveness(system), {3, 3, 0}))
        longest = std::max(longest, c.literals.size());
    return longest;
}

}  // namespace

TEST_CASE("of clauses that are too many, shorter ones are mined", "[prove]") {
    CHECK(longest_of(12) == 3);
    // 17,296 of three literals, and none of two.
    CHECK(longest_of(48) == 0);
}

TEST_CASE("a unique process does not keep the others from being sampled", "[prove]") {
    const tests::Lowered spec(
        "bool done = false;\n"
        "unique process one() { done = true; }\n"
        "process many() { await (done); }");
    INFO(spec.rendered());
    REQUIRE(spec.system);
    const auto samples =
        verify::prove::sample(*spec.system, verify::prove::Sampling::small, [] { return false; });
    ir::Value most = 0;
    for (const verify::prove::SampleSet& set : samples) {
        CHECK_FALSE(set.states.empty());
        for (const ir::Process& p : spec.system->processes)
            if (p.name == "many") most = std::max(most, set.layout.scope().size(p.sort));
    }
    CHECK(most == 3);
}

TEST_CASE("whom a grace period waits for reads", "[prove]") {
    CHECK(
        proved("process updater() { synchronize_rcu(); }\n"
               "process reader() { rcu_read_lock(); rcu_read_unlock(); }",
               "deadlock"));
}

TEST_CASE("two who allocate do not get the same object", "[prove]") {
    CHECK(
        proved("dynamic object Page { }\n"
               "process user() { Page page = alloc Page else return; free(page); }",
               "double_free"));
}

}  // namespace latchwork
