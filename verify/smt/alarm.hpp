/// The end of a question to Z3, whose own limits are in wall time.
#pragma once

#include <z3++.h>

#include <chrono>
#include <ctime>

#include "verify/smt/limit.hpp"

namespace latchwork::verify::smt {

/// The solver, which leaves Ctrl-C to the program. By default Z3 takes the signal while it solves, and only
/// answers "unknown"; nobody else would hear of it.
[[nodiscard]] inline z3::solver without_ctrl_c(z3::solver solver) {
    solver.set("ctrl_c", false);
    return solver;
}

/// While it lives, what the thread that made it asks of `context` is given up as soon as the limit is
/// reached, give or take 10 ms. Z3's answer is then "unknown".
class Alarm {
  public:
    /// Both outlive the alarm.
    Alarm(z3::context& context, const Limit& limit);
    ~Alarm();
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

  private:
    class Watchman;

    z3::context& context_;
    const Limit& limit_;
    clockid_t clock_ = CLOCK_THREAD_CPUTIME_ID;
    std::chrono::nanoseconds end_;
};

}  // namespace latchwork::verify::smt
