/// The passes that build the test files and the build file.
#pragma once

#include <string>
#include <vector>

#include "codegen/codegen.hpp"
#include "codegen/context.hpp"
#include "codegen/model.hpp"

namespace latchwork::codegen {

/// Explores every interleaving of the scopes of the checks (explore_test.cpp).
[[nodiscard]] cpp::File explore_test_file(const Context& context, const GenerateOptions& options);
/// Replays the counterexamples (regression_test.cpp).
[[nodiscard]] cpp::File regression_test_file(const Context& context, const GenerateOptions& options);
/// Takes every step and every two conflicting steps (coverage_test.cpp).
[[nodiscard]] cpp::File coverage_test_file(const Context& context, const GenerateOptions& options);
/// The values of all configs where these are chosen, in one line, to tell variants apart.
[[nodiscard]] std::string variant_key(const ir::System& open_system,
                                      const std::map<std::string, ir::Value>& configs);
/// One step as `{Action::fault_L48, Fault{0}}`; `system` is the one that its ids belong to.
[[nodiscard]] cpp::Expression step_value(const Context& context, const ir::System& system,
                                         const ir::Step& step);
/// The number of the initial state `state` as the machine counts them.
[[nodiscard]] std::uint64_t initial_number(const ir::System& system, const ir::Scope& scope,
                                           const ir::State& state);
/// All steps of a schedule, as many on a line as fit: they are for the machine, a report is for people.
[[nodiscard]] cpp::Expression schedule_value(const Context& context, const ir::System& system,
                                             const Schedule& schedule);
/// The tag of a test that takes minutes: of one that visits more states than this, or nobody knows how many.
inline constexpr const char* long_tag = "[long]";
inline constexpr std::size_t most_states_at_once = 2'000'000;
/// The further tag of one that nobody knows how many it visits.
inline constexpr const char* huge_tag = "[huge]";
/// The CMakeLists.txt that builds the files `tests` (cmake.cpp).
[[nodiscard]] std::string build_file(const Context& context, const std::vector<cpp::File>& tests);

/// An empty test file that includes the header, Catch2 and `runtime` (a header of the runtime), and its
/// namespace.
[[nodiscard]] cpp::File test_file(const Context& context, const std::string& suffix, const std::string& doc,
                                  const std::string& runtime, std::vector<cpp::Declaration> declarations);
/// `const Machine<scope> NAME{Config{…}};`
[[nodiscard]] cpp::Statement machine_declaration(const Context& context, const std::string& name,
                                                 const std::string& scope,
                                                 const std::map<std::string, ir::Value>& configs);

/// The sizes of a scope by the names of the sorts, enumerations left out.
[[nodiscard]] std::map<std::string, ir::Value> sizes_of(const ir::System& system, const ir::Scope& scope);

/// Names the scopes that a test file uses: `scopes::small` where the header declares the sizes, else a struct
/// of the test file's own.
class TestScopes {
  public:
    explicit TestScopes(const Context& context) : context_(context) {}

    /// The C++ type for these sizes (by the name of the sort; missing ones are 1).
    std::string type(const std::map<std::string, ir::Value>& sizes);
    /// The structs that were made.
    [[nodiscard]] std::vector<cpp::Declaration> declarations() const;

  private:
    [[nodiscard]] std::map<std::string, ir::Value> complete(
        const std::map<std::string, ir::Value>& sizes) const;

    const Context& context_;
    NameTable names_{context_.names.taken};
    std::vector<std::pair<std::string, std::map<std::string, ir::Value>>> made_;
};

}  // namespace latchwork::codegen
