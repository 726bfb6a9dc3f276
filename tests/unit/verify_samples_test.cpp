/// What candidates are made from: the sampled states, and what links two members.
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/support/lowered.hpp"
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

}  // namespace

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
