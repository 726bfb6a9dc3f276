/// The thread of a proof, and the way back to the pool of those who asked.
#include "verify/proof_lane.hpp"

#include <algorithm>

#include "ir/own_pool.hpp"
#include "verify/check/evidence.hpp"

namespace latchwork::verify {

ProofLane::ProofLane(const EngineInfo& engine, const Request& request, const Context& context,
                     const std::function<void(bool)>& finished)
    : pool_(*request.system.pool),
      system_(ir::with_own_pool(request.system)),
      request_{system_, request.properties, std::nullopt, request.limits, request.fairness},
      context_(context),
      settled_(std::make_unique<std::atomic<bool>[]>(request.system.properties.size())) {
    context_.halt = &halt_;
    context_.conclude = [this] { return conclude_.load(std::memory_order_relaxed); };
    context_.settled = [this](ir::PropertyId p) {
        return settled_[p.index()].load(std::memory_order_relaxed);
    };
    answer_ = std::async(std::launch::async, [this, &engine, &finished] {
        Result result = check::run_checked(engine, request_, context_);
        finished(
            std::all_of(result.properties.begin(), result.properties.end(),
                        [](const PropertyVerdict& p) { return std::holds_alternative<Proved>(p.verdict); }));
        return result;
    });
}

ProofLane::~ProofLane() {
    halt_ = true;
    if (answer_.valid()) answer_.wait();
}

void ProofLane::settled(ir::PropertyId property) {
    settled_[property.index()] = true;
    const bool all = std::all_of(request_.properties.begin(), request_.properties.end(),
                                 [this](ir::PropertyId p) { return settled_[p.index()].load(); });
    if (all) halt_ = true;
}

bool ProofLane::done_within(std::chrono::milliseconds time) const {
    return answer_.wait_for(time) == std::future_status::ready;
}

Result ProofLane::result() {
    Result result = answer_.get();
    ir::CarryOver carry_over(pool_);
    for (PropertyVerdict& p : result.properties) {
        if (auto* proved = std::get_if<Proved>(&p.verdict))
            for (ir::Expr& e : proved->invariants) e = carry_over(e);
    }
    return result;
}

}  // namespace latchwork::verify
