/// Which properties are still to be shown, and by what.
#include "verify/prove/lane.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "verify/check/claim.hpp"
#include "verify/smt/holders.hpp"

namespace latchwork::verify::prove {

namespace {

/// True if some property that the spec declares says that a lock is held, or is free.
bool speaks_of_holders(const Request& request) {
    const smt::WithHolders extended(request.system, smt::WithHolders::Owners::no);
    return std::any_of(request.properties.begin(), request.properties.end(), [&](ir::PropertyId p) {
        if (request.system.property(p).builtin) return false;
        const auto claim = check::safety_claim(request.system, p);
        return claim && extended.abstract(*claim) != *claim;
    });
}

}  // namespace

Lane::Lane(const Request& request, const Context& context, Board& board)
    : request_(request), context_(context), board_(board), shown_by_(request.properties.size()) {
    try {
        of_holders_ = speaks_of_holders(request);
    } catch (const smt::Unsupported& e) {
        unsupported_ = e.what();
    }
}

void Lane::take(const Stage& stage) {
    if (stopped() || !unsupported_.empty()) return;
    if (of_holders_ ? !stage.means->pursuit : stage.means->mining == Mining::first_rung) return;
    std::vector<std::size_t> open;
    std::vector<ir::PropertyId> properties;
    for (std::size_t i = 0; i < request_.properties.size(); ++i) {
        const ir::PropertyId property = request_.properties[i];
        if (board_.shown(property) || (context_.settled && context_.settled(property))) continue;
        open.push_back(i);
        properties.push_back(property);
    }
    if (open.empty()) return;
    try {
        std::unique_ptr<Attempt>& attempt = attempts_[stage.means];
        if (attempt == nullptr)
            attempt.reset(
                new Attempt{open, Search(request_, context_, *stage.means, board_, properties, deadline_)});
        last_ = attempt.get();
        last_->search.climb(stage.last_rung, stage.most_queries);
    } catch (const smt::Unsupported& e) {
        unsupported_ = e.what();
    }
    if (last_ == nullptr) return;
    for (std::size_t i = 0; i < last_->asked.size(); ++i) {
        if (last_->search.shown()[i]) shown_by_[last_->asked[i]] = last_;
    }
}

void Lane::take(std::span<const Stage> stages) {
    for (const Stage& s : stages) take(s);
}

std::string Lane::reason() const {
    if (!unsupported_.empty()) return unsupported_;
    if (context_.search_over()) return "stopped";
    const std::chrono::duration<double> limit = request_.limits.time;
    if (deadline_.over()) return fmt::format("no proof within {} s", limit.count());
    return "no family of templates was strong enough";
}

std::vector<Verdict> Lane::verdicts() {
    std::vector<Verdict> all;
    const std::string why_not = reason();
    for (std::size_t p = 0; p < shown_by_.size(); ++p) {
        const auto place = [p](const Attempt& a) {
            return static_cast<std::size_t>(std::find(a.asked.begin(), a.asked.end(), p) - a.asked.begin());
        };
        Verdict verdict = Undecided{why_not};
        try {
            if (Attempt* const by = shown_by_[p]) {
                verdict = by->search.evidence(place(*by));
            } else if (last_ != nullptr && place(*last_) < last_->asked.size()) {
                verdict = Undecided{why_not + last_->search.gap(place(*last_))};
            }
        } catch (const Interrupted&) {
            verdict = Undecided{"the evidence could not be gathered in time"};
        }
        all.push_back(std::move(verdict));
    }
    return all;
}

}  // namespace latchwork::verify::prove
