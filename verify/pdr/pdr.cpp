/// One question to Spacer for each property.
#include "verify/pdr/pdr.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/deadline.hpp"
#include "verify/bmc/bmc.hpp"
#include "verify/smt/horn_clauses.hpp"
#include "verify/smt/theory.hpp"

namespace latchwork::verify {

namespace {

class Reachability final : public Engine {
  public:
    Result run(const Request& request, const Context& context) override {
        if (!request.scope) throw std::invalid_argument("pdr needs a scope");
        const auto begin = std::chrono::steady_clock::now();
        const base::Deadline deadline(request.limits.time);
        Result result;
        for (std::size_t i = 0; i < request.properties.size(); ++i) {
            const ir::PropertyId property = request.properties[i];
            if (context.progress) context.progress("pdr: " + request.system.property(property).name);
            // One that is hard must not take the time of all behind it.
            const auto others = static_cast<std::int64_t>(request.properties.size() - i);
            result.properties.push_back(
                {property, decide(request, property, deadline.left() / others, deadline, context)});
        }
        result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return result;
    }

  private:
    Verdict decide(const Request& request, ir::PropertyId property, std::chrono::milliseconds share,
                   const base::Deadline& deadline, const Context& context) const {
        if (context.stopped()) return Undecided{"stopped"};
        if (deadline.over()) return Undecided{"the time is over"};
        smt::Answer answer = smt::Answer::unknown;
        try {
            answer = smt::ever_violated(request.system, *request.scope, property,
                                        {share, [&context] { return context.stopped(); }});
        } catch (const smt::Unsupported& e) {
            return Undecided{e.what()};
        }
        if (answer == smt::Answer::unsatisfiable) return Holds{};
        if (answer == smt::Answer::unknown) return Undecided{"Spacer gave up, or the time is over"};
        return run_for(request, property, deadline, context);
    }

    /// Spacer says that a run breaks the property; bounded model checking has to show it.
    Verdict run_for(const Request& request, ir::PropertyId property, const base::Deadline& deadline,
                    const Context& context) const {
        Request one = request;
        one.properties = {property};
        one.limits.time = deadline.left();
        const Verdict found = make_bmc()->run(one, context).properties.front().verdict;
        if (std::holds_alternative<Violated>(found)) return found;
        if (std::holds_alternative<Holds>(found))
            throw std::logic_error(fmt::format("pdr: Spacer finds {} violated, and no run is",
                                               request.system.property(property).name));
        return Undecided{"Spacer finds it violated, but no run within the limits of time and depth shows it"};
    }
};

}  // namespace

std::unique_ptr<Engine> make_pdr() {
    return std::make_unique<Reachability>();
}

}  // namespace latchwork::verify
