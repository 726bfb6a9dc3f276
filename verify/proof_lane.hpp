/// A run of the proof engine beside other engines. Called by the portfolio.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <vector>

#include "verify/engine.hpp"

namespace latchwork::verify {

/// Runs one engine, which needs no scope, on a thread and an expression pool of its own, evidence re-checked.
class ProofLane {
  public:
    /// Starts at once. `context` may be called from the other thread; `finished` is, with true if everything
    /// was proved. The arguments outlive the lane.
    ProofLane(const EngineInfo& engine, const Request& request, const Context& context,
              const std::function<void(bool)>& finished);
    /// Stops the engine and waits for it.
    ~ProofLane();
    ProofLane(const ProofLane&) = delete;
    ProofLane& operator=(const ProofLane&) = delete;

    /// Somebody else has decided it; the engine need not go on with it.
    void settled(ir::PropertyId property);
    /// The engine ends its search; what it has found is gathered and re-checked.
    void conclude() { conclude_ = true; }
    /// True if it is done within this time.
    [[nodiscard]] bool done_within(std::chrono::milliseconds time) const;
    /// Waits for the answer, whose invariants are in the pool of the system that was given. Throws what the
    /// engine or the re-check threw. To be called once.
    [[nodiscard]] Result result();

  private:
    ir::ExprPool& pool_;
    ir::System system_;  ///< a copy
    Request request_;
    Context context_;
    std::atomic<bool> halt_{false}, conclude_{false};
    std::unique_ptr<std::atomic<bool>[]> settled_;  ///< by property
    std::future<Result> answer_;
};

}  // namespace latchwork::verify
