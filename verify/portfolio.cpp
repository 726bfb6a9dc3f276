/// The order of engines for each kind of question.
#include "verify/portfolio.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <stdexcept>

#include "base/deadline.hpp"
#include "base/parallel.hpp"
#include "verify/check/evidence.hpp"
#include "verify/check/judge.hpp"
#include "verify/check/scopes.hpp"
#include "verify/proof_lane.hpp"

namespace latchwork::verify {

namespace {

using Kind = ir::Expectation::Kind;
using std::chrono::milliseconds;

constexpr std::string_view prover = "prove", explorer = "explore";
/// For what is too large for `explore`: engines that reason about a scope, in the order in which they are
/// tried.
constexpr std::array<std::string_view, 2> for_holds = {"kinduction", "pdr"};
constexpr std::array<std::string_view, 1> for_violates = {"bmc"};

/// The hunt looks into uniform scopes of up to so many of each, the last phase into larger ones.
constexpr ir::Value hunted_scope = 2, largest_scope = 3;
/// What the hunt may cost: alone on a processor, it must not keep the proof waiting.
constexpr milliseconds hunt_time{2'000};
constexpr std::size_t hunt_states = 300'000;

/// Two answers of which one must be wrong.
bool contradict(const Verdict& a, const Verdict& b) {
    return (std::holds_alternative<Proved>(a) && std::holds_alternative<Violated>(b)) ||
           (std::holds_alternative<Violated>(a) && std::holds_alternative<Proved>(b));
}

class Portfolio {
  public:
    Portfolio(const ir::System& system, const std::optional<ir::Fairness>& fairness,
              const EngineOptions& options, const Context& context)
        : system_(system), fairness_(fairness), options_(options), context_(context) {
        // Callbacks come from several threads.
        if (context.progress)
            context_.progress = [this, &context](const std::string& line) {
                const std::lock_guard lock(speaking_);
                context.progress(line);
            };
        if (context.verbose)
            context_.verbose = [this, &context](const std::string& line) {
                const std::lock_guard lock(speaking_);
                context.verbose(line);
            };
    }

    void decide(Kind wanted, const std::string& scope, const Decisions& all) {
        const EngineInfo* forced = options_.engine ? &required(*options_.engine) : nullptr;
        if (forced != nullptr && !forced->needs_scope) return run(*forced, all, std::nullopt, context_);
        if (forced == nullptr && wanted == Kind::proves) return prove_or_refute(all);
        const EngineInfo& engine = forced != nullptr ? *forced : required(explorer);
        if (forced == nullptr)
            explain(fmt::format("explore on {}: {}", counted(all),
                                wanted == Kind::violates
                                    ? "the shortest run, in the smallest scope, is wanted"
                                    : "a scope is asked for"));
        if (wanted == Kind::violates && scope.empty()) return refute(engine, all);
        const ir::Scope where =
            scope.empty() ? smallest_declared_scope() : check::declared_scope(system_, scope);
        run(engine, all, where, context_);
        if (forced == nullptr && wanted == Kind::holds) reason_about(where, all, for_holds);
        if (forced == nullptr && wanted == Kind::violates) reason_about(where, all, for_violates);
    }

  private:
    [[nodiscard]] const EngineInfo* find(std::string_view name) const {
        const std::vector<EngineInfo>& table = options_.registry != nullptr ? *options_.registry : engines();
        const auto found =
            std::find_if(table.begin(), table.end(), [name](const EngineInfo& e) { return e.name == name; });
        return found == table.end() ? nullptr : &*found;
    }

    [[nodiscard]] const EngineInfo& required(std::string_view name) const {
        const EngineInfo* found = find(name);
        if (found == nullptr) throw std::invalid_argument(fmt::format("there is no engine {}", name));
        return *found;
    }

    [[nodiscard]] ir::Scope smallest_declared_scope() const {
        if (system_.scopes.empty()) return check::uniform_scope(system_, 2);
        return check::growing_scopes(system_, 0).front();
    }

    [[nodiscard]] std::string name(const Decision& d) const { return system_.property(d.property).name; }

    void explain(const std::string& line) const {
        if (context_.verbose) context_.verbose("auto: " + line);
    }

    static std::string counted(const Decisions& some) {
        return fmt::format("{} propert{}", some.size(), some.size() == 1 ? "y" : "ies");
    }

    /// Those that neither a proof nor a counterexample has settled.
    static Decisions open(const Decisions& all) {
        Decisions some;
        std::copy_if(all.begin(), all.end(), std::back_inserter(some), [](const Decision* d) {
            return std::holds_alternative<Undecided>(d->verdict) ||
                   std::holds_alternative<Bounded>(d->verdict);
        });
        return some;
    }

    static const Decision* violated(const Decisions& all) {
        const auto found = std::find_if(all.begin(), all.end(), [](const Decision* d) {
            return std::holds_alternative<Violated>(d->verdict);
        });
        return found == all.end() ? nullptr : *found;
    }

    [[nodiscard]] Request request(const Decisions& some, const std::optional<ir::Scope>& scope,
                                  const Request::Limits& limits) const {
        Request request{system_, {}, scope, limits, fairness_};
        for (const Decision* d : some) request.properties.push_back(d->property);
        return request;
    }

    static Result ask(const EngineInfo& engine, const Request& request, const Decisions& some,
                      const Context& context) {
        Result answer = check::run_checked(engine, request, context);
        for (Decision* d : some) d->seconds += answer.seconds;
        return answer;
    }

    static void adopt(Decision& d, const EngineInfo& engine, const Result& answer, const Verdict& verdict,
                      const std::optional<ir::Scope>& scope) {
        const auto* violated = std::get_if<Violated>(&verdict);
        d.verdict = verdict;
        d.engine = engine.name;
        d.states = answer.states;
        d.scope = violated != nullptr ? violated->trace.scope : scope;
    }

    /// One run of one engine; its answers replace the verdicts.
    void run(const EngineInfo& engine, const Decisions& some, const std::optional<ir::Scope>& scope,
             const Context& context) {
        const Result answer = ask(engine, request(some, scope, options_.limits), some, context);
        for (std::size_t i = 0; i < some.size(); ++i)
            adopt(*some[i], engine, answer, answer.properties[i].verdict, scope);
    }

    /// Runs an engine in growing scopes until each property is violated. The others get the weakest of the
    /// verdicts they got and the scope it was got in, the largest if several are alike.
    void refute(const EngineInfo& engine, Decisions open) {
        const base::Deadline deadline(options_.limits.time);
        bool first = true;
        for (const ir::Scope& scope : check::growing_scopes(system_, largest_scope)) {
            if (open.empty()) break;
            Request::Limits limits = options_.limits;
            // Without time left the engine still has to say that it could not look.
            limits.time = deadline.left();
            const Result answer = ask(engine, request(open, scope, limits), open, context_);
            Decisions still_open;
            for (std::size_t i = 0; i < open.size(); ++i) {
                const Verdict& verdict = answer.properties[i].verdict;
                const bool violated = std::holds_alternative<Violated>(verdict);
                if (violated || first || check::says_no_more(verdict, open[i]->verdict))
                    adopt(*open[i], engine, answer, verdict, scope);
                if (!violated) still_open.push_back(open[i]);
            }
            open = std::move(still_open);
            first = false;
        }
    }

    /// Asks engines that need not visit every state about what `explore` could not decide in a scope.
    void reason_about(const ir::Scope& scope, const Decisions& all,
                      std::span<const std::string_view> candidates) {
        for (const std::string_view candidate : candidates) {
            const Decisions some = open(all);
            const EngineInfo* engine = find(candidate);
            if (some.empty() || engine == nullptr || context_.stopped()) continue;
            explain(fmt::format("{} on {}: the scope is too large to visit each state", candidate,
                                counted(some)));
            const Result answer = ask(*engine, request(some, scope, options_.limits), some, context_);
            for (std::size_t i = 0; i < some.size(); ++i) {
                const Verdict& verdict = answer.properties[i].verdict;
                if (!check::says_no_more(verdict, some[i]->verdict))
                    adopt(*some[i], *engine, answer, verdict, scope);
            }
        }
    }

    void prove_or_refute(const Decisions& all) {
        const EngineInfo& proof = required(prover);
        const EngineInfo* search = find(explorer);
        const bool side_by_side =
            search != nullptr && (options_.workers != 0 ? options_.workers : base::processors()) > 1;
        Request::Limits cheap = options_.limits;
        cheap.time = std::min(cheap.time, hunt_time);
        cheap.states = std::min(cheap.states, hunt_states);
        if (side_by_side) {
            explain(fmt::format("prove on {}; beside it, explore in small scopes", counted(all)));
            prove_beside(proof, *search, all, cheap);
        } else {
            if (search != nullptr) {
                explain(fmt::format("explore on {}: a bug may show in a small scope, at little cost",
                                    counted(all)));
                hunt(*search, all, hunted_scope, cheap, context_);
            }
            if (const Decisions some = open(all); !some.empty() && !context_.stopped()) {
                explain(
                    fmt::format("prove on {}: nothing is wrong with them in small scopes", counted(some)));
                Request asked = request(some, std::nullopt, options_.limits);
                if (violated(all)) asked.limits.time = std::min(asked.limits.time, options_.patience);
                merge(proof, ask(proof, asked, some, context_), some);
            }
        }
        const Decision* broken = violated(all);
        if (const Decisions some = open(all); search != nullptr && broken == nullptr && !some.empty()) {
            explain(fmt::format("explore on {}: what is not proved may be wrong in a larger scope",
                                counted(some)));
            hunt(*search, all, largest_scope, options_.limits, context_);
        }
        for (Decision* d : open(all)) {
            auto* undecided = std::get_if<Undecided>(&d->verdict);
            if (undecided == nullptr) continue;
            if (d->holds_in)
                undecided->reason += fmt::format("; it holds with {}", d->holds_in->describe(system_));
            if (broken != nullptr)
                undecided->reason +=
                    fmt::format("; it was not gone on with, since {} is violated", name(*broken));
        }
    }

    /// Small scopes while the proof is looked for, larger ones if it takes long.
    void prove_beside(const EngineInfo& proof, const EngineInfo& search, const Decisions& all,
                      const Request::Limits& cheap) {
        const Request asked = request(all, std::nullopt, options_.limits);
        std::atomic<bool> all_proved{false};
        const std::function<void(bool)> finished = [&](bool proved) { all_proved = proved; };
        ProofLane lane(proof, asked, context_, finished);
        Context until_proved = context_;
        until_proved.halt = &all_proved;
        const auto tell = [&lane](const Decision& d) { lane.settled(d.property); };
        hunt(search, all, hunted_scope, cheap, until_proved, tell);
        if (!open(all).empty() && !lane.done_within(options_.patience)) {
            if (violated(all) == nullptr) {
                explain("explore in larger scopes: there is no proof yet");
                hunt(search, all, largest_scope, options_.limits, until_proved, tell);
            }
            if (violated(all) != nullptr) lane.conclude();
        }
        const Result answer = lane.result();
        for (Decision* d : all) d->seconds += answer.seconds;
        merge(proof, answer, all);
        if (all_proved) explain(fmt::format("prove was first, after {:.2f} s", answer.seconds));
    }

    /// Takes over what the proof engine says.
    void merge(const EngineInfo& proof, const Result& answer, const Decisions& some) const {
        for (std::size_t i = 0; i < some.size(); ++i) {
            const Verdict& verdict = answer.properties[i].verdict;
            if (contradict(some[i]->verdict, verdict))
                throw std::logic_error(
                    fmt::format("{} is proved for any number of instances, and violated with {}",
                                name(*some[i]), some[i]->scope->describe(system_)));
            if (std::holds_alternative<Violated>(some[i]->verdict)) continue;
            adopt(*some[i], proof, answer, verdict, std::nullopt);
        }
    }

    /// Explores growing scopes, those that were not yet explored to their end, for what is still open.
    template <class Tell = void (*)(const Decision&)>
    void hunt(
        const EngineInfo& search, const Decisions& all, ir::Value largest, const Request::Limits& limits,
        const Context& context, const Tell& tell = [](const Decision&) {}) {
        base::Deadline deadline(limits.time);
        for (const ir::Scope& scope : check::growing_scopes(system_, largest)) {
            const std::string described = scope.describe(system_);
            const milliseconds left = deadline.left();
            const Decisions some = open(all);
            if (some.empty() || left.count() == 0 || context.stopped()) return;
            if (std::find(exhausted_.begin(), exhausted_.end(), described) != exhausted_.end()) continue;
            Request::Limits rest = limits;
            rest.time = left;
            const Result answer = ask(search, request(some, scope, rest), some, context);
            bool whole = true;
            for (std::size_t i = 0; i < some.size(); ++i) {
                const Verdict& verdict = answer.properties[i].verdict;
                if (std::holds_alternative<Violated>(verdict)) {
                    if (violated(all) == nullptr)
                        deadline = base::Deadline(std::min(deadline.left(), options_.patience));
                    adopt(*some[i], search, answer, verdict, scope);
                    tell(*some[i]);
                    explain(fmt::format("{} is violated with {}", name(*some[i]), described));
                }
                if (std::holds_alternative<Holds>(verdict)) some[i]->holds_in = scope;
                whole = whole && !std::holds_alternative<Undecided>(verdict);
            }
            if (whole) exhausted_.push_back(described);
        }
    }

    const ir::System& system_;
    const std::optional<ir::Fairness>& fairness_;
    const EngineOptions& options_;
    Context context_;
    std::mutex speaking_;
    std::vector<std::string> exhausted_;  ///< scopes whose every state was visited
};

}  // namespace

void decide(const ir::System& system, Kind wanted, const std::string& scope,
            const std::optional<ir::Fairness>& fairness, const Decisions& decisions,
            const EngineOptions& options, const Context& context) {
    Portfolio(system, fairness, options, context).decide(wanted, scope, decisions);
}

std::vector<Decision> decide(const ir::System& system, const std::vector<ir::PropertyId>& properties,
                             const EngineOptions& options, const Context& context) {
    std::vector<Decision> decisions(properties.size());
    Decisions all;
    for (std::size_t i = 0; i < properties.size(); ++i) {
        decisions[i].property = properties[i];
        all.push_back(&decisions[i]);
    }
    decide(system, Kind::proves, "", std::nullopt, all, options, context);
    return decisions;
}

}  // namespace latchwork::verify
