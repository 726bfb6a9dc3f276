/// Limits of time that do not depend on what else the machine does.
#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>

namespace latchwork::base {

/// Processor time that the thread of this clock has used. With limits in it, a search comes to the same end
/// on a busy machine as on a free one, later.
[[nodiscard]] inline std::chrono::nanoseconds processor_time(clockid_t clock = CLOCK_THREAD_CPUTIME_ID) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// The end of a limit in processor time of the thread that made it, and that alone may ask about it.
class Deadline {
  public:
    explicit Deadline(std::chrono::nanoseconds time) : end_(processor_time() + time) {}

    /// At least 0.
    [[nodiscard]] std::chrono::milliseconds left() const {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end_ - processor_time());
        return std::max(left, std::chrono::milliseconds(0));
    }
    [[nodiscard]] bool over() const { return left().count() == 0; }

  private:
    std::chrono::nanoseconds end_;
};

}  // namespace latchwork::base
