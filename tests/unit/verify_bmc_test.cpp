/// Bounded model checking against exploration, and the limits of both.
#include <catch2/catch.hpp>

#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "tests/support/page_lock_system.hpp"
#include "verify/bmc/bmc.hpp"
#include "verify/explore/explore.hpp"

namespace {

using namespace latchwork;

ir::System variant(ir::Value fix) {
    return ir::specialize(tests::page_lock_system(), std::map<std::string, ir::Value>{{"fix", fix}});
}

verify::Result run(std::unique_ptr<verify::Engine> engine, const ir::System& system, const char* property,
                   std::size_t depth) {
    verify::Request request{system, {*system.find_property(property)}, {}, {}};
    request.scope = ir::Scope(system, "pair", {{"fault", 1}, {"invalidate", 1}, {"Page", 1}, {"Addr", 1}});
    request.limits.depth = depth;
    return engine->run(request, {});
}

constexpr ir::Value none = 0, locked = 2;

}  // namespace

TEST_CASE("bmc finds the shortest run that explore finds", "[bmc]") {
    const ir::System system = variant(none);
    const auto by_bmc = run(verify::make_bmc(), system, "no_dangling_pte", 20);
    const auto by_explore = run(verify::make_explore(), system, "no_dangling_pte", 20);
    REQUIRE(std::holds_alternative<verify::Violated>(by_bmc.properties[0].verdict));
    REQUIRE(std::holds_alternative<verify::Violated>(by_explore.properties[0].verdict));
    const ir::Trace& trace = std::get<verify::Violated>(by_bmc.properties[0].verdict).trace;
    CHECK(trace.steps.size() ==
          std::get<verify::Violated>(by_explore.properties[0].verdict).trace.steps.size());
    CHECK_FALSE(ir::replay(system, trace).has_value());
    CHECK_FALSE(trace.message.empty());
}

TEST_CASE("bmc says bounded where the depth ends, and holds where every run does", "[bmc]") {
    const ir::System system = variant(locked);
    const auto shallow = run(verify::make_bmc(), system, "no_dangling_pte", 4);
    REQUIRE(std::holds_alternative<verify::Bounded>(shallow.properties[0].verdict));
    CHECK(std::get<verify::Bounded>(shallow.properties[0].verdict).depth == 4);
    const auto deep = run(verify::make_bmc(), system, "no_dangling_pte", 60);
    CHECK(std::holds_alternative<verify::Holds>(deep.properties[0].verdict));
}
