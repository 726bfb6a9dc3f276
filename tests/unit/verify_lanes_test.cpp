/// Searches for one proof on several threads: who shows what, and that it does not matter who did.
#include <atomic>
#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "ir/passes.hpp"
#include "tests/support/lowered.hpp"
#include "verify/check/evidence.hpp"
#include "verify/prove/lane.hpp"

namespace {

using namespace latchwork;
using verify::prove::Board;
using verify::prove::Lane;

/// What is said of a lock: plain means have no words for it, so that all lanes have something to do.
constexpr const char* two_words =
    "spinlock l; bool a = false; bool b = false; bool c = false;\n"
    "process w() { bool t; spin_lock(l); t = a; a = !t; b = !t; spin_unlock(l); c = t; }\n"
    "invariant equal: is_locked(l) || a == b;\n"
    "invariant wrong: is_locked(l) || a == c;\n";

ir::System system_of(const std::string& text) {
    const tests::Lowered lowered(text);
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    return ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
}

verify::Request request_of(const ir::System& system, const std::vector<std::string>& properties,
                           std::size_t threads) {
    verify::Request request{system, {}, {}, {}};
    for (const std::string& p : properties) request.properties.push_back(*system.find_property(p));
    request.limits.threads = threads;
    request.limits.time = std::chrono::seconds(2);
    return request;
}

std::vector<std::string_view> names(const std::vector<verify::Verdict>& verdicts) {
    std::vector<std::string_view> all;
    for (const verify::Verdict& v : verdicts) all.push_back(verify::verdict_name(v));
    return all;
}

std::vector<std::string_view> verdicts(const ir::System& system, std::size_t threads,
                                       const verify::Context& context = {}) {
    std::vector<std::string_view> all;
    const verify::Request request = request_of(system, {"equal", "wrong"}, threads);
    for (const auto& p :
         verify::check::run_checked(*verify::find_engine("prove"), request, context).properties)
        all.push_back(verify::verdict_name(p.verdict));
    return all;
}

constexpr verify::prove::Means pursuing{"pursuing", true, verify::prove::Mining::ladder,
                                        verify::prove::Sampling::small};
constexpr verify::prove::Stage quick{&pursuing, 2, 4000};

}  // namespace

TEST_CASE("the first to show a property has shown it for all", "[prove][lanes]") {
    const ir::System system = system_of(two_words);
    const verify::Request request = request_of(system, {"equal", "wrong"}, 1);
    Board board(request);
    CHECK(board.claim(request.properties[0]));
    CHECK_FALSE(board.claim(request.properties[0]));
    CHECK(board.shown(request.properties[0]));
    CHECK_FALSE(board.shown(request.properties[1]));
    CHECK_FALSE(board.all_shown());
    CHECK(board.claim(request.properties[1]));
    CHECK(board.all_shown());
}

TEST_CASE("a lane leaves out what another has shown", "[prove][lanes]") {
    const ir::System system = system_of(two_words);
    const verify::Request request = request_of(system, {"equal", "wrong"}, 1);
    const verify::Context context;
    Board board(request);
    Lane first(request, context, board), second(request, context, board);
    first.take(quick);
    second.take(quick);
    CHECK(names(first.verdicts()) == std::vector<std::string_view>{"proved", "undecided"});
    CHECK(names(second.verdicts()) == std::vector<std::string_view>{"undecided", "undecided"});
}

TEST_CASE("one thread proves what two prove", "[prove][lanes]") {
    const ir::System system = system_of(two_words);
    const std::vector<std::string_view> expected{"proved", "undecided"};
    CHECK(verdicts(system, 1) == expected);
    CHECK(verdicts(system, 2) == expected);
}

TEST_CASE("what any thread has found speaks of the system that was asked about", "[prove][lanes]") {
    const ir::System system = system_of(two_words);
    for (int i = 0; i < 3; ++i) {
        const verify::Request request = request_of(system, {"equal"}, 2);
        const verify::Result result = verify::check::run_checked(*verify::find_engine("prove"), request, {});
        const auto* proved = std::get_if<verify::Proved>(&result.properties[0].verdict);
        REQUIRE(proved != nullptr);
        ir::System with = system;
        with.properties[0].kind = ir::Property::Kind::invariant;
        with.properties[0].formula = system.pool->logical_and(proved->invariants);
        CHECK(ir::validate(with) == std::vector<std::string>{});
    }
}

TEST_CASE("Ctrl-C ends the search on every thread", "[prove][lanes]") {
    const ir::System system = system_of(two_words);
    std::atomic<bool> stop{false};
    verify::Context context;
    context.stop = &stop;
    std::set<std::thread::id> heard;
    bool twice = false;
    std::atomic<bool> speaking{false};
    context.progress = [&](const std::string&) {
        twice = twice || speaking.exchange(true);
        heard.insert(std::this_thread::get_id());
        stop = heard.size() == 2;
        speaking = false;
    };
    CHECK(verdicts(system, 2, context).back() == "undecided");
    CHECK(heard.size() == 2);
    CHECK_FALSE(twice);
}
