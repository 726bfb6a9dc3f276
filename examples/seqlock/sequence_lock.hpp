/// A sequence lock around two words, for any number of readers and writers: the code under test. The hooks
/// cost nothing in production, where `NoHooks` is what they are.
#pragma once

#include <atomic>
#include <mutex>

namespace example {

/// A hook for each place where a test may stop the code.
struct NoHooks {
    void begin() const {}
    void first() const {}
    void second() const {}
    void finish() const {}
    void retry() const {}
    void odd() const {}
    void recheck() const {}
    void use() const {}
};

/// What the switch plants: nothing, or a reader that forgets its second look at the count.
enum class Bug { none, no_recheck };

class Seqlock {
  public:
    struct Snapshot {
        bool left = false, right = false;
    };

    explicit Seqlock(Bug bug = Bug::none) : bug_(bug) {}

    /// Flips both words.
    template <class Hooks = NoHooks>
    void flip(const Hooks& at = {}) {
        const std::scoped_lock lock(writers_);
        locked_ = true;
        const int count = sequence_;
        const bool old = left_;
        at.begin();
        sequence_ = count + 1;
        at.first();
        left_ = !old;
        at.second();
        right_ = !old;
        at.finish();
        sequence_ = count + 2;
        locked_ = false;
    }

    /// Both words as they were at one moment.
    template <class Hooks = NoHooks>
    Snapshot read(const Hooks& at = {}) const {
        for (;;) {
            at.retry();
            const int count = sequence_;
            at.odd();
            if (count % 2 == 1) continue;
            const Snapshot seen{left_, right_};
            at.recheck();
            if (bug_ != Bug::no_recheck && sequence_ != count) continue;
            at.use();
            return seen;
        }
    }

    // For tests.
    int sequence() const { return sequence_; }
    Snapshot now() const { return {left_, right_}; }
    bool is_locked() const { return locked_; }

  private:
    Bug bug_;
    std::mutex writers_;
    std::atomic<bool> locked_ = false;
    std::atomic<int> sequence_ = 0;
    std::atomic<bool> left_ = false, right_ = false;
};

}  // namespace example
