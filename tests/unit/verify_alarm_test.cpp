/// Limits on questions to Z3.
#include <z3++.h>

#include <atomic>
#include <catch2/catch.hpp>

#include "base/deadline.hpp"
#include "verify/smt/alarm.hpp"

using namespace std::chrono_literals;
using latchwork::base::Deadline;
using latchwork::verify::smt::Alarm;
using latchwork::verify::smt::Limit;

namespace {

/// More pigeons than holes: resolution needs exponentially many steps for it.
z3::solver pigeons(z3::context& context) {
    constexpr int holes = 14;
    z3::solver solver(context, "QF_FD");
    const auto sits = [&](int p, int h) {
        return context.bool_const(("p" + std::to_string(p) + "h" + std::to_string(h)).c_str());
    };
    for (int p = 0; p <= holes; ++p) {
        z3::expr_vector somewhere(context);
        for (int h = 0; h < holes; ++h) somewhere.push_back(sits(p, h));
        solver.add(z3::mk_or(somewhere));
        for (int q = 0; q < p; ++q)
            for (int h = 0; h < holes; ++h) solver.add(!sits(p, h) || !sits(q, h));
    }
    return latchwork::verify::smt::without_ctrl_c(solver);
}

}  // namespace

TEST_CASE("a question is given up when its processor time is over", "[alarm]") {
    z3::context context;
    z3::solver solver = pigeons(context);
    const Limit limit{50ms};
    const Deadline much_later(5s);
    {
        const Alarm alarm(context, limit);
        CHECK(solver.check() == z3::unknown);
    }
    CHECK_FALSE(much_later.over());
    // The context can be asked again.
    z3::solver easy(context);
    easy.add(context.bool_const("a"));
    const Alarm alarm(context, limit);
    CHECK(easy.check() == z3::sat);
}

TEST_CASE("an alarm that comes when the question is over spoils nothing", "[alarm]") {
    z3::context context;
    z3::solver solver = latchwork::verify::smt::without_ctrl_c({context, z3::solver::simple()});
    const z3::expr x = context.int_const("x");
    solver.add(x > 3);
    const auto spoilt = [&] {
        try {
            return (x + 1 - x).simplify(), false;
        } catch (const z3::exception&) {
            return true;
        }
    };
    const Deadline much_later(60s);
    const Limit limit{1ms};
    const auto answer = latchwork::verify::smt::ask_within(context, limit, [&] {
        const z3::check_result result = solver.check();
        while (!spoilt() && !much_later.over()) {
        }
        return result;
    });
    CHECK(answer == z3::unknown);
    CHECK_FALSE(much_later.over());
    CHECK_FALSE(spoilt());
    CHECK(solver.check() == z3::sat);
    CHECK(solver.get_model().eval(x > 3, true).is_true());
}

TEST_CASE("a question is given up when it is stopped", "[alarm]") {
    z3::context context;
    z3::solver solver = pigeons(context);
    std::atomic<bool> asked{false};
    const Limit limit{60s, [&] {
                          asked = true;
                          return true;
                      }};
    const Alarm alarm(context, limit);
    CHECK(solver.check() == z3::unknown);
    CHECK(asked);
}

TEST_CASE("a deadline is about the time that its thread uses", "[alarm]") {
    const auto begin = latchwork::base::processor_time();
    const Deadline deadline(20ms);
    CHECK(deadline.left() > 0ms);
    while (!deadline.over()) {
    }
    CHECK(latchwork::base::processor_time() - begin >= 19ms);
    CHECK(deadline.left() == 0ms);
}
