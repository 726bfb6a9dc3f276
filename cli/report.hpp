/// What is known after a check, or after a run of one engine: the value that the text and JSON reports print.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "verify/checks.hpp"

namespace latchwork::cli {

/// Which variant of a protocol was looked at.
struct Variant {
    std::map<std::string, ir::Value> configs;
    std::map<std::string, ir::Value> instances;
};

struct CheckReport {
    std::optional<std::string> expected;  ///< "violates no_dangling_pte"; none for a run of one engine
    Variant variant;
    verify::CheckResult result;

    [[nodiscard]] const ir::System& system() const { return *result.system; }
    /// The property that gives the report its verdict; null if none was asked for.
    [[nodiscard]] const verify::PropertyOutcome* decisive() const;
    /// decisive(), unless the report speaks of several properties that all came out alike.
    [[nodiscard]] const verify::PropertyOutcome* headline() const;
    /// What the exit code says of this check alone.
    [[nodiscard]] ExitCode code() const;
};

/// What the exit code says of an outcome.
[[nodiscard]] ExitCode exit_code(verify::Outcome outcome);

/// The outcomes of `report` whose verdict is `violated`, each property once, in order.
[[nodiscard]] std::vector<const verify::PropertyOutcome*> violations(const CheckReport& report);

/// The invariants of all proofs of a report, each once, in order of first use.
[[nodiscard]] std::vector<ir::Expr> invariants(const CheckReport& report);

/// "proves", "violates no_dangling_pte in small": the expectations of a check as the spec writes them.
[[nodiscard]] std::string describe(const ir::System& system, const ir::Check& check);

}  // namespace latchwork::cli
