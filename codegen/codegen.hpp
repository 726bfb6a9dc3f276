/// The generator: from a protocol to a C++ state machine, its tests and their build file. Called by
/// `latchwork generate` and by the golden tests; knows nothing of engines.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/source.hpp"
#include "codegen/coverage.hpp"
#include "ir/system.hpp"
#include "ir/trace.hpp"

namespace latchwork::codegen {

/// A run that breaks a property of one variant; becomes a regression test.
struct Counterexample {
    std::string check;                   ///< its name, or what else people call the variant
    std::string property;                ///< its name
    ir::Trace trace;                     ///< its steps refer to the actions of `system`
    const ir::System* system = nullptr;  ///< the open system specialized for the variant
    std::string name = "";               ///< of the test; empty: the check and the property tell
};

/// Runs that take every step and every two conflicting steps of a variant in a scope (see cover()).
struct CoveredVariant {
    std::string check;  ///< whose variant it is
    ir::Scope scope;
    std::shared_ptr<const ir::System> system;  ///< the open system specialized for the check
    std::vector<Schedule> schedules;
    CoverageGoals goals;  ///< what these schedules cover that those of the variants before did not
};

/// A check in a scope that the generated tests explore.
struct ExploredScope {
    std::string check;
    std::string scope;                       ///< its name; "2 of each" where the spec declares none
    std::map<std::string, ir::Value> sizes;  ///< by the name of the sort, the check's own limits heeded
};

struct GenerateOptions {
    /// What files, targets and the innermost namespace are called; empty: as the protocol is.
    std::string name;
    /// The namespace around it.
    std::string name_space = "latchwork::generated";
    /// Headers have `#ifndef` guards instead of `#pragma once`.
    bool include_guards = false;
    /// The C++ that is written: 17 or 20.
    int standard = 20;
    /// Also what drives and watches a user's own code.
    bool conformance = false;
    std::vector<Counterexample> counterexamples;
    std::vector<CoveredVariant> coverage;
    /// How many distinct states are reachable, by check and scope, counted without any reduction; where it is
    /// known, the generated test insists on it.
    std::map<std::pair<std::string, std::string>, std::size_t> states;
    /// Each check is explored in every scope that the spec declares, not only in those of its expectations.
    bool every_scope = false;
    /// A generated test gives up (and fails) beyond so many states; the largest scope that spec/
    /// names has 89 millions.
    std::size_t max_states = 100'000'000;
};

/// A file by its name, without a folder.
struct GeneratedFile {
    std::string name;
    std::string text;
};

/// Which scopes the tests generated from a system explore: for each expectation of a check the scope that it
/// names; else, for a property that it expects to be violated, the scope of the counterexample, if one is
/// given; else the first scope that the spec declares; else two of everything. With `every_scope` also the
/// declared scopes that are left. Each pair once, in the order of the checks.
[[nodiscard]] std::vector<ExploredScope> explored_scopes(
    const ir::System& open_system, const std::vector<Counterexample>& counterexamples = {},
    bool every_scope = false);

/// NAME_adapter.hpp, which a user fills in so that the conformance tests drive their code.
[[nodiscard]] GeneratedFile adapter(const ir::System& open_system, const base::SourceSet& sources,
                                    const GenerateOptions& options = {});

/// The check whose variants the coverage test takes: one of each that expects something to hold, in the order
/// of the spec.
[[nodiscard]] std::vector<const ir::Check*> covered_checks(const ir::System& open_system);

/// Generates NAME.hpp, NAME_explore_test.cpp (if there are checks), NAME_regression_test.cpp (if there are
/// counterexamples), NAME_coverage_test.cpp (if something is covered), NAME_conformance.hpp,
/// NAME_conformance_test.cpp and NAME_monitor.hpp (if wanted), and CMakeLists.txt, sorted by name.
/// `open_system` is valid (ir::validate), with its configs open; spans point into `sources`. The same input
/// gives the same bytes.
[[nodiscard]] std::vector<GeneratedFile> generate(const ir::System& open_system,
                                                  const base::SourceSet& sources,
                                                  const GenerateOptions& options = {});

}  // namespace latchwork::codegen
