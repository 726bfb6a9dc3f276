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
/// reached, give or take 10 ms. Used by ask_within().
class Alarm {
  public:
    /// Both outlive the alarm.
    Alarm(z3::context& context, const Limit& limit);
    ~Alarm();
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

    /// Sets it no more, and gives whether it has rung.
    bool end();

  private:
    class Watchman;

    z3::context& context_;
    const Limit& limit_;
    clockid_t clock_ = CLOCK_THREAD_CPUTIME_ID;
    std::chrono::nanoseconds end_;
    bool rung_ = false;
};

/// The answer of `ask()`, which checks something in `context`; "unknown" if the limit is reached before there
/// is one. May throw what `ask` throws before that.
template <class Ask>
z3::check_result ask_within(z3::context& context, const Limit& limit, const Ask& ask) {
    Alarm alarm(context, limit);
    z3::check_result result = z3::unknown;
    try {
        result = ask();
    } catch (const z3::exception&) {
        if (!alarm.end()) throw;
    }
    if (!alarm.end()) return result;
    // If it rang when the check was just over, everything that is asked of the context next would be given
    // up: its model, a simplification. The next check makes an end of that.
    (void)z3::solver(context, z3::solver::simple()).check();
    return z3::unknown;
}

}  // namespace latchwork::verify::smt
