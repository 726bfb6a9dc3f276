/// The online monitor, on the sequence lock of examples/.
#include "seqlock_monitor.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <thread>
#include <vector>

#include "sequence_lock.hpp"

namespace latchwork::generated::seqlock {

namespace {

struct Scope {
    static constexpr int writer = 2;
    static constexpr int reader = 2;
};

Monitor<Scope> monitor(latchwork::MonitorLimits limits = {}) {
    static const Machine<Scope> machine;
    return {{machine, machine.initial(0), limits}};
}

}  // namespace

TEST_CASE("a monitor follows a program that keeps to its protocol", "[monitor]") {
    auto watched = monitor();
    example::Seqlock lock;
    std::vector<std::thread> threads;
    for (int t = 0; t < 2; ++t) {
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n) lock.flip(watched.writer().at);
        });
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n) lock.read(watched.reader().at);
        });
    }
    for (std::thread& thread : threads) thread.join();
    // Those who call it while the program runs see the same, in smaller portions.
    const bool followed = watched.follower.follow();
    INFO(watched.follower.report());
    CHECK(followed);
    CHECK(watched.follower.events() >= 200 * 6);
}

TEST_CASE("a monitor says where a program leaves the protocol", "[monitor]") {
    auto watched = monitor();
    {
        // A reader that does not look at the count again, with a writer in between.
        const auto reader = watched.reader();
        reader.at.retry();
        reader.at.odd();
        {
            const auto writer = watched.writer();
            writer.at.begin();
            writer.at.first();
            writer.at.second();
            writer.at.finish();
        }
        reader.at.recheck();
        CHECK(watched.follower.follow());
        reader.at.use();
    }
    CHECK_FALSE(watched.follower.follow());
    CHECK(watched.follower.left_protocol());
    CHECK(watched.follower.report().find("reader#0 comes to `use`\nthe protocol does not allow this") !=
          std::string::npos);
}

TEST_CASE("a monitor says when it cannot follow", "[monitor]") {
    auto watched = monitor();
    const auto first = watched.writer();
    const auto second = watched.writer();
    CHECK(watched.follower.follow());
    const auto third = watched.writer();
    third.at.begin();
    CHECK_FALSE(watched.follower.follow());
    CHECK_FALSE(watched.follower.left_protocol());
    CHECK(watched.follower.report().find("more calls") != std::string::npos);
}

TEST_CASE("a monitor says how many events it lost, and judges what was before", "[monitor]") {
    auto watched = monitor({.capacity = 8});
    SECTION("a right program is not accused") {
        for (int n = 0; n < 3; ++n) {
            const auto reader = watched.reader();  // six events: its begin, four hooks, its end
            reader.at.retry();
            reader.at.odd();
            reader.at.recheck();
            reader.at.use();
        }
        CHECK_FALSE(watched.follower.follow());
        CHECK_FALSE(watched.follower.left_protocol());
        CHECK(watched.follower.lost() == 10);
        CHECK(watched.follower.events() == 8);
        CHECK(watched.follower.report().find("10 events are lost") != std::string::npos);
    }
    SECTION("a wrong step before is found") {
        const auto reader = watched.reader();
        reader.at.use();
        for (int n = 0; n < 9; ++n) reader.at.retry();
        CHECK_FALSE(watched.follower.follow());
        CHECK(watched.follower.left_protocol());
        CHECK(watched.follower.lost() > 0);
    }
}

TEST_CASE("a monitor tries the orders that an uncertain clock allows", "[monitor]") {
    const auto run = [](std::int64_t uncertainty) {
        auto watched = monitor({.uncertainty = uncertainty});
        {
            const auto first = watched.writer();
            first.at.begin();
            {
                // The protocol has one writer at a time: this is recorded as if the second came in between.
                const auto second = watched.writer();
                second.at.begin();
                second.at.first();
                first.at.first();
                second.at.second();
                second.at.finish();
            }
            first.at.second();
            first.at.finish();
        }
        CHECK((watched.follower.follow() || uncertainty == 0));  // all may still be disordered by what comes
        return watched.follower.follow_to_end();
    };
    CHECK_FALSE(run(0));
    constexpr std::int64_t hour = 3'600'000'000'000;
    CHECK(run(hour));
}

}  // namespace latchwork::generated::seqlock
