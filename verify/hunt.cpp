/// Growing scopes, each of them once.
#include "verify/hunt.hpp"

#include <algorithm>

#include "base/deadline.hpp"
#include "verify/check/scopes.hpp"

namespace latchwork::verify {

void Hunt::run(const Decisions& all, ir::Value largest, const Request::Limits& limits, const Context& context,
               const std::function<void(const Decision&)>& tell) {
    base::Deadline deadline(limits.time);
    for (const ir::Scope& scope : check::growing_scopes(system_, largest)) {
        const std::string described = scope.describe(system_);
        Request::Limits rest = limits;
        rest.time = deadline.left();
        const Decisions some = still_open(all);
        if (some.empty() || rest.time.count() == 0 || context.stopped()) return;
        if (std::find(exhausted_.begin(), exhausted_.end(), described) != exhausted_.end()) continue;
        const Result answer = ask(search_, request_for(system_, some, scope, rest, fairness_), some, context);
        bool whole = true;
        for (std::size_t i = 0; i < some.size(); ++i) {
            const Verdict& verdict = answer.properties[i].verdict;
            if (std::holds_alternative<Violated>(verdict)) {
                if (first_violated(all) == nullptr)
                    deadline = base::Deadline(std::min(deadline.left(), patience_));
                some[i]->adopt(search_, answer, verdict, scope);
                tell(*some[i]);
            }
            if (std::holds_alternative<Holds>(verdict)) some[i]->holds_in = scope;
            whole = whole && !std::holds_alternative<Undecided>(verdict);
        }
        if (whole) exhausted_.push_back(described);
    }
}

}  // namespace latchwork::verify
