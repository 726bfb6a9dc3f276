/// The loop of k-induction: for growing k, no run of k steps breaks a property (the base), and no run of k
/// steps from anywhere, all of whose states but the last are safe and different, ends in a breach (the step).
#include "verify/kinduction/kinduction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/deadline.hpp"
#include "ir/interpreter.hpp"
#include "verify/bmc/symbolic_trace.hpp"
#include "verify/smt/theory.hpp"
#include "verify/smt/unrolling.hpp"

namespace latchwork::verify {

namespace {

class Induction {
  public:
    Induction(const Request& request, const Context& context)
        : request_(request),
          context_(context),
          interpreter_(request.system, *request.scope),
          deadline_(request.limits.time) {
        result_.properties.resize(request.properties.size());
        for (std::size_t i = 0; i < request.properties.size(); ++i) {
            result_.properties[i].property = request.properties[i];
            result_.properties[i].verdict.emplace<Undecided>();
        }
    }

    Result run() {
        std::string reason;
        try {
            reason = deepen();
        } catch (const smt::Unsupported& e) {
            reason = e.what();
        }
        for (PropertyVerdict& v : result_.properties)
            if (open(v)) v.verdict = Undecided{reason};
        return std::move(result_);
    }

  private:
    static bool open(const PropertyVerdict& v) { return std::holds_alternative<Undecided>(v.verdict); }

    bool all_decided() const {
        return std::none_of(result_.properties.begin(), result_.properties.end(), open);
    }

    void settle(const Verdict& verdict) {
        for (PropertyVerdict& v : result_.properties)
            if (open(v)) v.verdict = verdict;
    }

    smt::Limit left() const {
        return {deadline_.left(), [this] { return context_.stopped(); }};
    }

    /// Why the search must end here; empty if it need not.
    std::string limit() const {
        if (context_.stopped()) return "stopped";
        return deadline_.over() ? "the time is over" : "";
    }

    /// Gives the reason why a limit ended the search; all properties are decided otherwise.
    std::string deepen() {
        smt::Unrolling base(request_.system, *request_.scope);
        for (std::size_t k = 0;; ++k) {
            if (context_.progress) context_.progress(fmt::format("kinduction: k = {}", k));
            for (PropertyVerdict& v : result_.properties) {
                if (!open(v)) continue;
                if (const std::string why = limit(); !why.empty()) return at(why, k);
                const smt::Answer answer = base.violated(v.property, left());
                if (answer == smt::Answer::unknown) {
                    const std::string why = limit();
                    return at(why.empty() ? "the solver gave up" : why, k);
                }
                if (answer == smt::Answer::satisfiable)
                    v.verdict = Violated{trace_of(interpreter_, *request_.scope, base.run(), v.property)};
            }
            if (k > 0 && !all_decided() && base.reachable(left()) == smt::Answer::unsatisfiable)
                settle(Holds{});
            for (PropertyVerdict& v : result_.properties) {
                if (!open(v)) continue;
                if (const std::string why = limit(); !why.empty()) return at(why, k);
                if (inductive(v.property)) v.verdict = Holds{};
            }
            if (all_decided()) return "";
            if (k == request_.limits.depth) {
                settle(Bounded{k});
                return "";
            }
            base.extend();
        }
    }

    /// True if no run from anywhere, one step longer than at the last call, ends in the first breach. What
    /// was shown of other properties is true of every reachable state, so it may be assumed of the states
    /// that come after it was shown, the last one included.
    bool inductive(ir::PropertyId property) {
        auto& step = steps_[property];
        if (!step) {
            step = std::make_unique<smt::Unrolling>(request_.system, *request_.scope,
                                                    smt::Unrolling::Start::anywhere);
        } else {
            step->assume_safe(property);
            step->extend();
            step->assume_new();
        }
        for (const PropertyVerdict& other : result_.properties)
            if (std::holds_alternative<Holds>(other.verdict)) step->assume_safe(other.property);
        return step->violated(property, left()) == smt::Answer::unsatisfiable;
    }

    static std::string at(const std::string& why, std::size_t k) {
        return k == 0 ? why : fmt::format("{}; no violation within {} steps", why, k - 1);
    }

    const Request& request_;
    const Context& context_;
    ir::Interpreter interpreter_;
    base::Deadline deadline_;
    Result result_;
    std::map<ir::PropertyId, std::unique_ptr<smt::Unrolling>> steps_;  ///< from anywhere, safe but at the end
};

class KInduction final : public Engine {
  public:
    Result run(const Request& request, const Context& context) override {
        if (!request.scope) throw std::invalid_argument("kinduction needs a scope");
        const auto begin = std::chrono::steady_clock::now();
        Result result = Induction(request, context).run();
        result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return result;
    }
};

}  // namespace

std::unique_ptr<Engine> make_kinduction() {
    return std::make_unique<KInduction>();
}

}  // namespace latchwork::verify
