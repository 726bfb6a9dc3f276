/// What becomes of each mutant of a protocol. Called by `latchwork mutate`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/report.hpp"
#include "cli/specification.hpp"
#include "sema/mutants.hpp"

namespace latchwork::cli {

/// What is known of a mutant.
enum class Fate {
    refuted,    ///< a property that the protocol has is violated
    refused,    ///< it is no protocol: the language forbids it
    same,       ///< it makes the same steps: what was changed makes none, or not in this variant
    proved,     ///< still proved, all of what the protocol has
    holds,      ///< still without a violation in the scopes that were explored to their end
    vacuous,    ///< something in it never runs
    undecided,  ///< a limit was hit, or Ctrl-C was pressed
};
[[nodiscard]] std::string_view fate_name(Fate fate);
/// One sentence: what it means for the operation.
[[nodiscard]] std::string_view fate_meaning(Fate fate);

/// One mutant and its fate.
struct MutantReport {
    sema::Mutant mutant;
    std::uint32_t line = 0;
    Fate fate = Fate::undecided;
    std::string property;            ///< that is violated
    std::string scope;               ///< in which it is, or in which all of them hold
    std::vector<std::string> steps;  ///< the interleaving: "fault#0:43", process instance and line
    std::string detail;              ///< why it is refused, vacuous or undecided
    /// Of one that is still proved or holds: whether it is refuted once each `atomic` block is dissolved into
    /// its statements, so that the spec's steps were too coarse; none if there is no such block, or if the
    /// protocol itself does not stand it.
    std::optional<bool> refuted_by_finer_steps;

    /// What was found out about a mutant that makes the same steps.
    void take_over(const MutantReport& other) {
        sema::Mutant mine = std::move(mutant);
        const std::uint32_t at = line;
        *this = other;
        mutant = std::move(mine);
        line = at;
    }
};

struct MutationRun {
    std::vector<std::string>
        properties;  ///< of the protocol, that are proved or hold: what mutants are held to
    std::vector<MutantReport> mutants;  ///< in the order of the text
};

/// Tries each mutant of the variant on `workers` threads; `limits.time` bounds each phase of each. `finished`
/// is called, one call at a time, with the number of mutants that are done. Throws InputError if the protocol
/// itself has a violation, or nothing that holds, and if the variant is that of a check that edits the text.
[[nodiscard]] MutationRun run_mutants(const Specification& spec, const Variant& variant,
                                      const verify::Request::Limits& limits, std::size_t workers,
                                      const verify::Context& context,
                                      const std::function<void(std::size_t, std::size_t)>& finished);

}  // namespace latchwork::cli
