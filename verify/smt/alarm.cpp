/// One thread that looks after all questions.
#include "verify/smt/alarm.hpp"

#include <pthread.h>

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "base/deadline.hpp"

namespace latchwork::verify::smt {

/// Begins with the first question, ends with the program.
class Alarm::Watchman {
  public:
    static Watchman& get() {
        static Watchman watchman;
        return watchman;
    }

    void add(Alarm& alarm) {
        const std::lock_guard lock(guard_);
        set_.push_back(&alarm);
        if (asleep_) wake_.notify_one();
    }

    void remove(Alarm& alarm) {
        const std::lock_guard lock(guard_);
        std::erase(set_, &alarm);
    }

  private:
    static constexpr std::chrono::milliseconds period{10};
    /// Most questions take less than a period. The thread is not to be woken for each of them: it sleeps only
    /// when there were none for so many periods.
    static constexpr int most_idle = 100;

    void watch(const std::stop_token& ended) {
        std::unique_lock lock(guard_);
        for (int idle = 0; !ended.stop_requested();) {
            if (idle == most_idle) {
                asleep_ = true;
                wake_.wait(lock, ended, [this] { return !set_.empty(); });
                asleep_ = false;
            }
            idle = set_.empty() ? idle + 1 : 0;
            // A question that Z3 has not begun yet is missed, and met in the next period.
            for (Alarm* alarm : set_) {
                if (!rings(*alarm)) continue;
                alarm->rung_ = true;
                alarm->context_.interrupt();
            }
            wake_.wait_for(lock, ended, period, [] { return false; });
        }
    }

    static bool rings(const Alarm& alarm) {
        return base::processor_time(alarm.clock_) >= alarm.end_ ||
               (alarm.limit_.stopped && alarm.limit_.stopped());
    }

    std::mutex guard_;
    std::condition_variable_any wake_;
    std::vector<Alarm*> set_;
    bool asleep_ = false;
    std::jthread thread_{[this](const std::stop_token& ended) { watch(ended); }};
};

Alarm::Alarm(z3::context& context, const Limit& limit)
    : context_(context), limit_(limit), end_(base::processor_time() + limit.time) {
    pthread_getcpuclockid(pthread_self(), &clock_);
    Watchman::get().add(*this);
}

Alarm::~Alarm() {
    end();
}

bool Alarm::end() {
    Watchman::get().remove(*this);
    return rung_;
}

}  // namespace latchwork::verify::smt
