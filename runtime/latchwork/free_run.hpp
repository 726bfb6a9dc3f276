/// One run of an implementation on real threads without a schedule: all at the same time, hooks open, and
/// nothing between them that a race could hide behind. Used by the stress test of conformance.hpp.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "latchwork/stage.hpp"
#include "latchwork/tracker.hpp"

namespace latchwork {

template <class Glue>
class FreeRun {
  public:
    using Machine = typename Glue::Machine;
    using State = typename Machine::State;
    using Implementation = typename Glue::Implementation;

    FreeRun(std::unique_ptr<Implementation> real, const State& start)
        : session_(std::make_shared<Session>(std::move(real), instances_of<Machine>().size())) {
        session_->stage.open();
        std::size_t number = 0;
        for (const auto& instance : instances_of<Machine>()) {
            threads_.emplace_back([session = session_, start, instance, number] {
                while (!session->go.load(std::memory_order_acquire)) std::this_thread::yield();
                Glue::run(*session->real, start, instance.process, instance.self,
                          Hooks(session->stage, number));
                session->finished.fetch_add(1, std::memory_order_relaxed);
            });
            ++number;
        }
        session_->go.store(true, std::memory_order_release);
    }

    /// Waits for the end; processes that never end are asked to after a while. False if some thread has not
    /// ended within `limit`; then nothing else may be asked.
    [[nodiscard]] bool finish(std::chrono::milliseconds limit) {
        using namespace std::chrono_literals;
        const bool all = wait(2ms) || (session_->stage.stop(), wait(limit));
        if (!all) session_->stage.close(0ms);
        for (std::thread& thread : threads_) all ? thread.join() : thread.detach();
        return all;
    }

    /// What is observed is what the model has in `state`. Adds to `compared` how many values were.
    [[nodiscard]] bool looks_like(const State& state, std::size_t& compared) const {
        bool same = true;
        Glue::observe(*session_->real, state, [&](const auto& seen, const auto& expected, const auto&...) {
            if (!seen.has_value()) return;
            ++compared;
            same = same && seen.value() == expected;
        });
        return same;
    }

    /// What is observed, beside `state`, for people.
    [[nodiscard]] std::string observed(const State& state) const {
        std::string text;
        Glue::observe(*session_->real, state,
                      [&](const auto& seen, const auto& expected, const auto&... parts) {
                          if (!seen.has_value()) return;
                          text += "    " + (std::string{} + ... + to_text(parts)) + ": implementation " +
                                  to_text(seen.value()) + ", a model " + to_text(expected) + "\n";
                      });
        return text;
    }

  private:
    struct Session {
        Session(std::unique_ptr<Implementation> made, std::size_t count)
            : real(std::move(made)), stage(count) {}
        std::unique_ptr<Implementation> real;
        Stage stage;
        std::atomic<bool> go = false;
        std::atomic<std::size_t> finished = 0;
    };

    [[nodiscard]] bool wait(std::chrono::milliseconds limit) const {
        const auto deadline = Stage::Clock::now() + limit;
        while (session_->finished.load(std::memory_order_relaxed) < threads_.size()) {
            if (Stage::Clock::now() >= deadline) return false;
            std::this_thread::yield();
        }
        return true;
    }

    std::shared_ptr<Session> session_;
    std::vector<std::thread> threads_;
};

}  // namespace latchwork
