/// Bookkeeping of verdicts.
#include "verify/decision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "verify/check/evidence.hpp"

namespace latchwork::verify {

void Decision::adopt(const EngineInfo& by, const Result& answer, const Verdict& said,
                     const std::optional<ir::Scope>& where) {
    const auto* violated = std::get_if<Violated>(&said);
    verdict = said;
    engine = by.name;
    states = answer.states;
    scope = violated != nullptr ? violated->trace.scope : where;
}

Decisions still_open(const Decisions& all) {
    Decisions some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some), [](const Decision* d) {
        return std::holds_alternative<Undecided>(d->verdict) || std::holds_alternative<Bounded>(d->verdict);
    });
    return some;
}

const Decision* first_violated(const Decisions& all) {
    const auto found = std::find_if(all.begin(), all.end(), [](const Decision* d) {
        return std::holds_alternative<Violated>(d->verdict);
    });
    return found == all.end() ? nullptr : *found;
}

std::string counted(const Decisions& some) {
    return fmt::format("{} propert{}", some.size(), some.size() == 1 ? "y" : "ies");
}

Request request_for(const ir::System& system, const Decisions& some, const std::optional<ir::Scope>& scope,
                    const Request::Limits& limits, const std::optional<ir::Fairness>& fairness) {
    Request request{system, {}, scope, limits, fairness};
    for (const Decision* d : some) request.properties.push_back(d->property);
    return request;
}

Result ask(const EngineInfo& engine, const Request& request, const Decisions& some, const Context& context) {
    Result answer = check::run_checked(engine, request, context);
    for (Decision* d : some) d->seconds += answer.seconds;
    return answer;
}

}  // namespace latchwork::verify
