/// The outer limits of a search: time, the user's stop, and the progress line. The search ticks it in its
/// inner loop.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "base/deadline.hpp"
#include "verify/engine.hpp"

namespace latchwork::verify::explore {

class Watch {
  public:
    using Clock = std::chrono::steady_clock;

    /// `context` outlives the watch.
    Watch(const Context& context, std::chrono::milliseconds time) : context_(context), deadline_(time) {}

    /// Looks at the clock and the stop flag every so many calls. Nothing while the search may go on;
    /// otherwise why it must end. `line()` makes the progress line, and is called about twice a second.
    template <class Line>
    std::optional<std::string> tick(Line&& line) {
        if (ticks_++ % interval != 0) return std::nullopt;
        if (context_.stopped()) return "it was interrupted";
        if (deadline_.over()) return "the time limit was reached";
        const Clock::time_point now = Clock::now();
        if (context_.progress && now - last_line_ >= std::chrono::milliseconds(500)) {
            last_line_ = now;
            context_.progress(line());
        }
        return std::nullopt;
    }

    [[nodiscard]] std::chrono::milliseconds left() const { return deadline_.left(); }
    /// Wall time since the watch was made.
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(Clock::now() - begin_).count();
    }

  private:
    static constexpr std::uint64_t interval = 256;

    const Context& context_;
    base::Deadline deadline_;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point last_line_ = begin_;
    std::uint64_t ticks_ = 0;
};

}  // namespace latchwork::verify::explore
