/// The proof engine: which searches are made, in which order, and on which thread.
#include "verify/prove/prove.hpp"

#include <atomic>
#include <chrono>
#include <future>
#include <limits>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "ir/own_pool.hpp"
#include "verify/prove/lane.hpp"

namespace latchwork::verify {

namespace prove {
namespace {

/// Plain means are enough for most protocols, and quick where they are; where a property says that a lock is
/// held, or is free, they have no words for it, and eager ones take their place. Pursuit meets the few
/// clauses that matter where mining brings thousands, and is given up soon if it does not. Each of these has
/// had its chance on the rungs where it is quick before the others are climbed.
constexpr Means plain{"plain", false, Mining::ladder, Sampling::small};
constexpr Means pursuing{"pursuing", true, Mining::ladder, Sampling::small};
constexpr Means eager{"eager", true, Mining::first_rung, Sampling::small};
constexpr Means lean{"lean", true, Mining::links, Sampling::small};
constexpr Means thorough{"thorough", true, Mining::ladder, Sampling::large};

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// Before the others: what it shows is not worth a second thread.
constexpr Stage quick{&plain, 1, 1500};
constexpr Stage on_one_thread[] = {
    {&plain, first_pursued_rung, no_limit},
    {&eager, 0, 1200},
    {&pursuing, first_pursued_rung, 4000},
    {&lean, 0, 4000},
    {&plain, rungs - 1, 4000},
    {&thorough, rungs - 1, no_limit},
};
constexpr Stage on_the_first[] = {
    {&plain, first_pursued_rung, no_limit}, {&eager, 0, 1200},
    {&pursuing, first_pursued_rung, 4000},  {&plain, rungs - 1, 4000},
    {&thorough, rungs - 1, no_limit},
};
constexpr Stage on_the_second[] = {{&lean, 0, no_limit}};

/// A lane on a thread and an expression pool of its own, since neither a pool nor a Z3 context is made for
/// threads.
class LaneBeside {
  public:
    /// Starts at once. The arguments outlive it.
    LaneBeside(const Request& request, const Context& context, Board& board, std::span<const Stage> stages)
        : system_(ir::with_own_pool(request.system)),
          request_{system_, request.properties, request.scope, request.limits, request.fairness},
          context_(context) {
        context_.conclude = [this, &context] { return abandoned_ || context.conclude(); };
        verdicts_ = std::async(std::launch::async, [this, &board, stages] {
            Lane lane(request_, context_, board);
            lane.take(stages);
            return lane.verdicts();
        });
    }
    /// Stops it and waits for it.
    ~LaneBeside() {
        abandoned_ = true;
        if (verdicts_.valid()) verdicts_.wait();
    }
    LaneBeside(const LaneBeside&) = delete;
    LaneBeside& operator=(const LaneBeside&) = delete;

    /// Waits for what the lane says, and takes its proofs to `pool`. To be called once.
    std::vector<Verdict> verdicts(ir::ExprPool& pool) {
        std::vector<Verdict> all = verdicts_.get();
        ir::CarryOver carry_over(pool);
        for (Verdict& v : all) {
            if (auto* proved = std::get_if<Proved>(&v))
                for (ir::Expr& e : proved->invariants) e = carry_over(e);
        }
        return all;
    }

  private:
    ir::System system_;
    Request request_;
    Context context_;
    std::atomic<bool> abandoned_{false};
    std::future<std::vector<Verdict>> verdicts_;
};

class Proofs {
  public:
    Proofs(const Request& request, const Context& context)
        : request_(request), context_(context), board_(request), outer_(context) {
        context_.conclude = [this] { return board_.all_shown() || (outer_.conclude && outer_.conclude()); };
        if (outer_.progress)
            context_.progress = [this](const std::string& line) { tell(outer_.progress, line); };
        if (outer_.verbose)
            context_.verbose = [this](const std::string& line) { tell(outer_.verbose, line); };
    }

    Result run() {
        Lane first(request_, context_, board_);
        std::optional<LaneBeside> second;
        first.take(quick);
        if (request_.limits.threads == 1) {
            first.take(on_one_thread);
        } else if (!context_.search_over()) {
            second.emplace(request_, context_, board_, on_the_second);
            first.take(on_the_first);
        }
        Result result;
        std::vector<Verdict> verdicts = first.verdicts();
        if (second) {
            const std::vector<Verdict> others = second->verdicts(*request_.system.pool);
            for (std::size_t i = 0; i < verdicts.size(); ++i)
                if (std::holds_alternative<Proved>(others[i])) verdicts[i] = others[i];
        }
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            result.properties.push_back({request_.properties[i], std::move(verdicts[i])});
        return result;
    }

  private:
    void tell(const std::function<void(const std::string&)>& listener, const std::string& line) {
        const std::lock_guard lock(speaking_);
        listener(line);
    }

    const Request& request_;
    Context context_;
    Board board_;
    const Context& outer_;
    std::mutex speaking_;
};

class Prove final : public Engine {
  public:
    Result run(const Request& request, const Context& context) override {
        const auto begin = std::chrono::steady_clock::now();
        Result result = Proofs(request, context).run();
        result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return result;
    }
};

}  // namespace
}  // namespace prove

std::unique_ptr<Engine> make_prove() {
    return std::make_unique<prove::Prove>();
}

}  // namespace latchwork::verify
