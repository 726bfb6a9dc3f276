/// The order of engines for each kind of question.
#include "verify/portfolio.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <stdexcept>

#include "base/deadline.hpp"
#include "base/parallel.hpp"
#include "verify/check/judge.hpp"
#include "verify/check/scopes.hpp"
#include "verify/hunt.hpp"
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

    [[nodiscard]] std::size_t workers() const {
        return options_.workers != 0 ? options_.workers : base::processors();
    }

    [[nodiscard]] ir::Scope smallest_declared_scope() const {
        if (system_.scopes.empty()) return check::uniform_scope(system_, 2);
        return check::growing_scopes(system_, 0).front();
    }

    [[nodiscard]] std::string name(const Decision& d) const { return system_.property(d.property).name; }

    void explain(const std::string& line) const {
        if (context_.verbose) context_.verbose("auto: " + line);
    }

    [[nodiscard]] Request request(const Decisions& some, const std::optional<ir::Scope>& scope,
                                  const Request::Limits& limits) const {
        Request asked = request_for(system_, some, scope, limits, fairness_);
        asked.limits.threads = workers();
        return asked;
    }

    /// One run of one engine; its answers replace the verdicts.
    void run(const EngineInfo& engine, const Decisions& some, const std::optional<ir::Scope>& scope,
             const Context& context) {
        const Result answer = ask(engine, request(some, scope, options_.limits), some, context);
        for (std::size_t i = 0; i < some.size(); ++i)
            some[i]->adopt(engine, answer, answer.properties[i].verdict, scope);
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
            Decisions rest;
            for (std::size_t i = 0; i < open.size(); ++i) {
                const Verdict& verdict = answer.properties[i].verdict;
                const bool violated = std::holds_alternative<Violated>(verdict);
                if (violated || first || check::says_no_more(verdict, open[i]->verdict))
                    open[i]->adopt(engine, answer, verdict, scope);
                if (!violated) rest.push_back(open[i]);
            }
            open = std::move(rest);
            first = false;
        }
    }

    /// Asks engines that need not visit every state about what `explore` could not decide in a scope.
    void reason_about(const ir::Scope& scope, const Decisions& all,
                      std::span<const std::string_view> candidates) {
        for (const std::string_view candidate : candidates) {
            const Decisions some = still_open(all);
            const EngineInfo* engine = find(candidate);
            if (some.empty() || engine == nullptr || context_.stopped()) continue;
            explain(fmt::format("{} on {}: the scope is too large to visit each state", candidate,
                                counted(some)));
            const Result answer = ask(*engine, request(some, scope, options_.limits), some, context_);
            for (std::size_t i = 0; i < some.size(); ++i) {
                const Verdict& verdict = answer.properties[i].verdict;
                if (!check::says_no_more(verdict, some[i]->verdict))
                    some[i]->adopt(*engine, answer, verdict, scope);
            }
        }
    }

    void prove_or_refute(const Decisions& all) {
        const EngineInfo& proof = required(prover);
        const EngineInfo* search = find(explorer);
        std::optional<Hunt> hunt;
        if (search != nullptr) hunt.emplace(system_, *search, fairness_, options_.patience);
        if (hunt && workers() > 1)
            prove_beside(proof, *hunt, all);
        else
            prove_after(hunt ? &*hunt : nullptr, proof, all);
        const Decision* broken = first_violated(all);
        if (const Decisions some = still_open(all); hunt && broken == nullptr && !some.empty()) {
            explain(fmt::format("explore on {}: what is not proved may be wrong in a larger scope",
                                counted(some)));
            hunt->run(all, largest_scope, options_.limits, context_, announce());
        }
        for (Decision* d : still_open(all)) {
            auto* undecided = std::get_if<Undecided>(&d->verdict);
            if (undecided == nullptr) continue;
            if (d->holds_in)
                undecided->reason += fmt::format("; it holds with {}", d->holds_in->describe(system_));
            if (broken != nullptr)
                undecided->reason +=
                    fmt::format("; it was not gone on with, since {} is violated", name(*broken));
        }
    }

    /// What the hunt in small scopes may cost.
    [[nodiscard]] Request::Limits cheap() const {
        Request::Limits limits = options_.limits;
        limits.time = std::min(limits.time, hunt_time);
        limits.states = std::min(limits.states, hunt_states);
        return limits;
    }

    [[nodiscard]] std::function<void(const Decision&)> announce() const {
        return [this](const Decision& d) {
            explain(fmt::format("{} is violated with {}", name(d), d.scope->describe(system_)));
        };
    }

    /// With one worker: first small scopes, then the proof of what is right there.
    void prove_after(Hunt* hunt, const EngineInfo& proof, const Decisions& all) {
        if (hunt != nullptr) {
            explain(
                fmt::format("explore on {}: a bug may show in a small scope, at little cost", counted(all)));
            hunt->run(all, hunted_scope, cheap(), context_, announce());
        }
        const Decisions some = still_open(all);
        if (some.empty() || context_.stopped()) return;
        explain(fmt::format("prove on {}: nothing is wrong with them in small scopes", counted(some)));
        Request asked = request(some, std::nullopt, options_.limits);
        if (first_violated(all)) asked.limits.time = std::min(asked.limits.time, options_.patience);
        merge(proof, ask(proof, asked, some, context_), some);
    }

    /// Small scopes while the proof is looked for, larger ones if it takes long.
    void prove_beside(const EngineInfo& proof, Hunt& hunt, const Decisions& all) {
        explain(fmt::format("prove on {}; beside it, explore in small scopes", counted(all)));
        const Request asked = request(all, std::nullopt, options_.limits);
        std::atomic<bool> all_proved{false};
        const std::function<void(bool)> finished = [&](bool proved) { all_proved = proved; };
        ProofLane lane(proof, asked, context_, finished);
        Context until_proved = context_;
        until_proved.halt = &all_proved;
        const auto tell = [&lane, said = announce()](const Decision& d) {
            lane.settled(d.property);
            said(d);
        };
        hunt.run(all, hunted_scope, cheap(), until_proved, tell);
        if (!still_open(all).empty() && !lane.done_within(options_.patience)) {
            if (first_violated(all) == nullptr) {
                explain("explore in larger scopes: there is no proof yet");
                hunt.run(all, largest_scope, options_.limits, until_proved, tell);
            }
            if (first_violated(all) != nullptr) lane.conclude();
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
            some[i]->adopt(proof, answer, verdict, std::nullopt);
        }
    }

    const ir::System& system_;
    const std::optional<ir::Fairness>& fairness_;
    const EngineOptions& options_;
    Context context_;
    std::mutex speaking_;
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
