/// Runs the checks that a spec declares: asks the portfolio about each expectation, and says whether
/// everything came out as declared. Called by `latchwork check`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "verify/portfolio.hpp"

namespace latchwork::verify {

struct CheckOptions : EngineOptions {
    /// Look for parts of the system that never run.
    bool vacuity = true;
};

/// How a check, or one property of it, came out.
enum class Outcome {
    as_declared,
    not_as_declared,  ///< it certainly came out otherwise
    undecided,        ///< a limit was hit, or the engine that was forced says less than what is declared
};

/// What became of one property under one expectation.
struct PropertyOutcome : Decision {
    std::string name;
    ir::Expectation::Kind expected = ir::Expectation::Kind::proves;
    bool named = false;  ///< the expectation names it, and does not ask for all
    Outcome outcome = Outcome::undecided;
};

struct CheckResult {
    std::string name;
    /// The check's system, specialized: what the ids in traces and the expressions in invariants refer to.
    std::shared_ptr<const ir::System> system;
    std::vector<PropertyOutcome>
        properties;  ///< in the order of the expectations, each one's in the order of its list
    /// The property that gives the check its verdict: the first that did not come out as declared, else the
    /// first violated one, else the first. None if the check expects nothing.
    std::optional<std::size_t> decisive;
    Outcome outcome = Outcome::as_declared;
    bool ok = true;           ///< outcome is as_declared
    std::string reason;       ///< one sentence, if it is not ok
    std::vector<Note> notes;  ///< what else should be known of the verdicts
    double seconds = 0;       ///< wall time

    /// The word for the whole check: that of the decisive property; "holds" if there is none.
    [[nodiscard]] std::string_view verdict() const;
};

/// Runs one check of a system whose configs are open. Throws std::invalid_argument if `options.engine` names
/// no engine or an expectation names no scope of the system, std::logic_error if an engine's evidence does
/// not stand up to re-checking (a defect of Latchwork).
[[nodiscard]] CheckResult run_check(const ir::System& open_system, const ir::Check& check,
                                    const CheckOptions& options, const Context& context);

/// The properties that "all safety properties" means, in the order of the system.
[[nodiscard]] std::vector<ir::PropertyId> safety_properties(const ir::System& system);

}  // namespace latchwork::verify
