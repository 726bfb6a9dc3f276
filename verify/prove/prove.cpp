/// The proof engine: which searches are made, in which order, and what is said of them.
#include "verify/prove/prove.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <utility>
#include <vector>

#include "base/deadline.hpp"
#include "verify/check/claim.hpp"
#include "verify/prove/search.hpp"
#include "verify/smt/holders.hpp"

namespace latchwork::verify {

namespace prove {
namespace {

/// Plain means are enough for most protocols, and quick where they are. Pursuit meets the few clauses that
/// matter where mining brings thousands, and is given up soon if it does not. Each of these has had its
/// chance on the rungs where it is quick before the others are climbed.
constexpr Means plain{"plain", false, false, Sampling::small};
constexpr Means pursuing{"pursuing", true, false, Sampling::small};
constexpr Means lean{"lean", true, true, Sampling::small};
constexpr Means thorough{"thorough", true, false, Sampling::large};

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

struct Stage {
    const Means* means;
    std::size_t last_rung;
    std::size_t most_queries;  ///< so that the next stage has its turn
};

constexpr Stage stages[] = {
    {&plain, first_pursued_rung, no_limit},
    {&pursuing, first_pursued_rung, 4000},
    {&lean, 0, 4000},
    {&plain, rungs - 1, 4000},
    {&thorough, rungs - 1, no_limit},
};

/// True if some property that the spec declares says that a lock is held, or is free. Plain means have no
/// words for that: they would climb in vain.
bool speaks_of_holders(const Request& request) {
    const smt::WithHolders extended(request.system, smt::WithHolders::Owners::no);
    return std::any_of(request.properties.begin(), request.properties.end(), [&](ir::PropertyId p) {
        if (request.system.property(p).builtin) return false;
        const auto claim = check::safety_claim(request.system, p);
        return claim && extended.abstract(*claim) != *claim;
    });
}

/// A search, and which properties of the request it is about.
struct Attempt {
    std::vector<std::size_t> asked;
    Search search;
};

class Proofs {
  public:
    Proofs(const Request& request, const Context& context)
        : request_(request), context_(context), shown_by_(request.properties.size()) {}

    Result run() {
        std::string reason = "no family of templates was strong enough";
        try {
            const bool of_holders = speaks_of_holders(request_);
            for (const Stage& s : stages) {
                if (!stopped() && (s.means->pursuit || !of_holders)) take(s);
            }
            if (context_.search_over()) {
                reason = "stopped";
            } else if (stopped()) {
                const std::chrono::duration<double> limit = request_.limits.time;
                reason = fmt::format("no proof within {} s", limit.count());
            }
        } catch (const smt::Unsupported& e) {
            reason = e.what();
        }
        return conclude(reason);
    }

  private:
    [[nodiscard]] bool stopped() const { return context_.search_over() || deadline_.over(); }

    void take(const Stage& stage) {
        std::vector<std::size_t> open;
        std::vector<ir::PropertyId> properties;
        for (std::size_t i = 0; i < shown_by_.size(); ++i) {
            const ir::PropertyId property = request_.properties[i];
            if (shown_by_[i] != nullptr || (context_.settled && context_.settled(property))) continue;
            open.push_back(i);
            properties.push_back(property);
        }
        if (open.empty()) return;
        std::unique_ptr<Attempt>& attempt = attempts_[stage.means];
        if (attempt == nullptr)
            attempt.reset(new Attempt{open, Search(request_, context_, *stage.means, properties, deadline_)});
        last_ = attempt.get();
        last_->search.climb(stage.last_rung, stage.most_queries);
        for (std::size_t i = 0; i < last_->asked.size(); ++i) {
            Attempt*& by = shown_by_[last_->asked[i]];
            if (by == nullptr && last_->search.shown()[i]) by = last_;
        }
    }

    /// Gathers the evidence for what was shown, and says of the rest why it was not.
    Result conclude(const std::string& reason) {
        Result result;
        for (std::size_t p = 0; p < shown_by_.size(); ++p) {
            const auto place = [p](const Attempt& a) {
                return static_cast<std::size_t>(std::find(a.asked.begin(), a.asked.end(), p) -
                                                a.asked.begin());
            };
            Verdict verdict = Undecided{reason};
            try {
                if (Attempt* const by = shown_by_[p]) {
                    verdict = by->search.evidence(place(*by));
                } else if (last_ != nullptr && place(*last_) < last_->asked.size()) {
                    verdict = Undecided{reason + last_->search.gap(place(*last_))};
                }
            } catch (const Interrupted&) {
                verdict = Undecided{"the evidence could not be gathered in time"};
            }
            result.properties.push_back({request_.properties[p], std::move(verdict)});
        }
        return result;
    }

    const Request& request_;
    const Context& context_;
    const base::Deadline deadline_{request_.limits.time};
    std::map<const Means*, std::unique_ptr<Attempt>> attempts_;
    Attempt* last_ = nullptr;
    std::vector<Attempt*> shown_by_;  ///< of each property asked; null while it is open
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
