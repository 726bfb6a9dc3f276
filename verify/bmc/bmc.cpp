/// The loop of bounded model checking.
#include "verify/bmc/bmc.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/deadline.hpp"
#include "ir/interpreter.hpp"
#include "verify/bmc/symbolic_trace.hpp"
#include "verify/smt/theory.hpp"
#include "verify/smt/unrolling.hpp"

namespace latchwork::verify {

namespace {

class Search {
  public:
    Search(const Request& request, const Context& context)
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
            smt::Unrolling unrolling(request_.system, *request_.scope);
            reason = deepen(unrolling);
        } catch (const smt::Unsupported& e) {
            reason = e.what();
        }
        for (PropertyVerdict& v : result_.properties)
            if (open(v)) v.verdict = Undecided{reason};
        return std::move(result_);
    }

  private:
    static bool open(const PropertyVerdict& v) { return std::holds_alternative<Undecided>(v.verdict); }

    /// Gives the reason why a limit ended the search; all open properties are decided otherwise.
    std::string deepen(smt::Unrolling& unrolling) {
        for (;; unrolling.extend()) {
            if (context_.progress) context_.progress(fmt::format("bmc: depth {}", unrolling.depth()));
            for (PropertyVerdict& v : result_.properties) {
                if (!open(v)) continue;
                if (const std::string limit = out_of_time(unrolling); !limit.empty()) return limit;
                const smt::Answer answer = unrolling.violated(v.property, left());
                if (answer == smt::Answer::unknown) {
                    const std::string limit = out_of_time(unrolling);
                    return limit.empty() ? stopped_at(unrolling, "the solver gave up") : limit;
                }
                if (answer == smt::Answer::satisfiable)
                    v.verdict =
                        Violated{trace_of(interpreter_, *request_.scope, unrolling.run(), v.property)};
            }
            const bool all_decided = std::none_of(result_.properties.begin(), result_.properties.end(), open);
            if (all_decided) return "";
            if (unrolling.depth() == request_.limits.depth) return settle(Bounded{unrolling.depth()});
            if (unrolling.depth() > 0 && unrolling.reachable(left()) == smt::Answer::unsatisfiable)
                return settle(Holds{});
        }
    }

    std::string settle(const Verdict& verdict) {
        for (PropertyVerdict& v : result_.properties)
            if (open(v)) v.verdict = verdict;
        return "";
    }

    smt::Limit left() const {
        return {deadline_.left(), [this] { return context_.stopped(); }};
    }

    std::string out_of_time(const smt::Unrolling& unrolling) const {
        if (context_.stopped()) return stopped_at(unrolling, "stopped");
        if (deadline_.over()) return stopped_at(unrolling, "the time is over");
        return "";
    }

    static std::string stopped_at(const smt::Unrolling& unrolling, const std::string& why) {
        if (unrolling.depth() == 0) return why;
        return fmt::format("{}; no violation within {} steps", why, unrolling.depth() - 1);
    }

    const Request& request_;
    const Context& context_;
    ir::Interpreter interpreter_;
    base::Deadline deadline_;
    Result result_;
};

class BoundedModelChecking final : public Engine {
  public:
    Result run(const Request& request, const Context& context) override {
        if (!request.scope) throw std::invalid_argument("bmc needs a scope");
        const auto begin = std::chrono::steady_clock::now();
        Result result = Search(request, context).run();
        result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return result;
    }
};

}  // namespace

std::unique_ptr<Engine> make_bmc() {
    return std::make_unique<BoundedModelChecking>();
}

}  // namespace latchwork::verify
