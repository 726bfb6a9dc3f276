/// The contract that every engine fulfils. An engine takes a specialized system and the properties to decide,
/// and gives a verdict, with its evidence, for each of them. It must never give a stronger verdict than it
/// has earned: whoever asks re-checks the evidence with something that did not produce it (ir::replay,
/// verify/check).
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ir/system.hpp"
#include "ir/trace.hpp"

namespace latchwork::verify {

/// Holds for every number of instances: `invariants` (closed formulas) is inductive and implies the property.
struct Proved {
    std::vector<ir::Expr> invariants;
    std::vector<ir::LockId>
        lock_order;  ///< of `deadlock`: no instance waits for a lock while it holds a later one
};
/// Every reachable state of the scope was visited.
struct Holds {};
/// No violation within `depth` steps.
struct Bounded {
    std::size_t depth = 0;
};
/// A concrete run that breaks the property; a lasso if it is a liveness property.
struct Violated {
    ir::Trace trace;
};
/// Nothing can violate it, because the part that matters, `culprit`, never runs.
struct Vacuous {
    std::string culprit;
    base::Span span = {};  ///< where the culprit stands; may be invalid
};
/// A limit was hit or a construct is not supported: `reason` says which, and what was established on the way.
struct Undecided {
    std::string reason;
};
/// Something to be said beside a verdict, and the place that it is about, which may be invalid.
struct Note {
    std::string text;
    base::Span span = {};
};
using Verdict = std::variant<Proved, Holds, Bounded, Violated, Vacuous, Undecided>;

/// "proved", "holds", … as in the table of verdicts.
[[nodiscard]] std::string_view verdict_name(const Verdict& verdict);

struct PropertyVerdict {
    ir::PropertyId property;
    Verdict verdict;
};

/// What an engine is asked. `system` is specialized (no config is open) and outlives the call.
struct Request {
    const ir::System& system;
    std::vector<ir::PropertyId> properties;
    /// The scope to search; engines for any number of instances do not look at it.
    std::optional<ir::Scope> scope;
    struct Limits {
        std::size_t states = 50'000'000;                  ///< explore: distinct states
        std::size_t memory_bytes = std::size_t{4} << 30;  ///< explore: states and table
        std::size_t depth = 20;                           ///< bmc: steps
        std::chrono::milliseconds time{
            60'000};              ///< any engine: processor time of each thread, then undecided
        std::size_t threads = 1;  ///< prove: so many at most
    } limits;
    /// To assume for liveness properties; none: what each of them declares.
    std::optional<ir::Fairness> fairness = std::nullopt;

    /// The fairness under which a liveness property is to be decided.
    [[nodiscard]] ir::Fairness fairness_for(ir::PropertyId property) const {
        return fairness.value_or(system.property(property).fairness);
    }
};

/// The outside world of a run: how to stop it, and where to say how far it is.
struct Context {
    /// Set when the user presses Ctrl-C; engines look at it often and then answer undecided with what they
    /// have.
    const std::atomic<bool>* stop = nullptr;
    /// Set when nobody wants the answer any more, since another engine was first; null: never.
    const std::atomic<bool>* halt = nullptr;
    /// True when no more is to be looked for: the engine concludes from what it has found, evidence included.
    /// Engines that find nothing on the way need not look at it. Called from several threads; empty: never.
    std::function<bool()> conclude;
    /// Called now and then with one short line ("explore: 120000 states, depth 14"); may be empty. As all
    /// that an engine calls, from one thread at a time.
    std::function<void(const std::string&)> progress;
    /// Called with details for `--verbose`; may be empty.
    std::function<void(const std::string&)> verbose;
    /// True of a property that another engine has decided meanwhile, and that need not be gone on with.
    /// Called from several threads; may be empty.
    std::function<bool(ir::PropertyId)> settled;

    [[nodiscard]] bool stopped() const { return set(stop) || set(halt); }
    /// True if the search is over, whatever is made of its results.
    [[nodiscard]] bool search_over() const { return stopped() || (conclude && conclude()); }

  private:
    static bool set(const std::atomic<bool>* flag) {
        return flag != nullptr && flag->load(std::memory_order_relaxed);
    }
};

struct Result {
    std::vector<PropertyVerdict> properties;  ///< one for each property asked, in the same order
    std::optional<std::size_t> states;        ///< distinct states visited, where the engine counts them
    double seconds = 0;                       ///< wall time
};

class Engine {
  public:
    virtual ~Engine() = default;
    virtual Result run(const Request& request, const Context& context) = 0;
};

/// One line of the registry: the engine's name on the command line, what it can say, and how to make one.
struct EngineInfo {
    std::string_view name;
    std::string_view summary;
    bool needs_scope = false;
    bool unbounded = false;  ///< its verdicts hold for any number of instances
    std::unique_ptr<Engine> (*make)();
    bool liveness = false;  ///< it decides liveness properties too
};

/// All engines, in the order in which `--help` lists them.
[[nodiscard]] const std::vector<EngineInfo>& engines();
/// The engine called `name`, or null.
[[nodiscard]] const EngineInfo* find_engine(std::string_view name);

}  // namespace latchwork::verify
