/// From the text of a protocol to its system, and every run of it: for tests of the language.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "ir/system.hpp"

namespace latchwork::tests {

/// What becomes of a protocol's text (`protocol t;` is put before it, on the same line).
struct Lowered {
    explicit Lowered(const std::string& text, bool lints = false);

    base::SourceSet sources;
    base::Diagnostics diagnostics;
    std::optional<ir::System> system;

    /// The codes of all diagnostics, in the order of reporting.
    [[nodiscard]] std::vector<std::string> codes() const;
    /// The source text that diagnostic number `n` points at.
    [[nodiscard]] std::string place(std::size_t n = 0) const;
    /// All diagnostics as the user sees them.
    [[nodiscard]] std::string rendered() const;
};

/// What every run of a system in a scope does.
struct Outcomes {
    std::set<std::string> broken;  ///< names of the properties that some run breaks
    /// For each state in which every instance is at its end: the values of the places asked for, as "x=1
    /// y=null".
    std::set<std::string> finals;
    std::size_t states = 0;
};

/// Explores all runs of `system`, its configs fixed to `configs`, with `sizes` members of each sort (1 if
/// missing). `places` names functions whose values describe a final state. Throws std::runtime_error beyond
/// 200000 states.
[[nodiscard]] Outcomes outcomes(const ir::System& system, const std::vector<std::string>& places = {},
                                const std::map<std::string, ir::Value>& sizes = {},
                                const std::map<std::string, ir::Value>& configs = {});

/// Lowers `text`, which must be free of errors, and explores it.
[[nodiscard]] Outcomes outcomes(const std::string& text, const std::vector<std::string>& places = {},
                                const std::map<std::string, ir::Value>& sizes = {},
                                const std::map<std::string, ir::Value>& configs = {});

}  // namespace latchwork::tests
