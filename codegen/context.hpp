/// What every pass of the generator reads: the system, its sources, its C++ names, and small facts derived
/// from them.
#pragma once

#include <string>
#include <vector>

#include "base/source.hpp"
#include "codegen/families.hpp"
#include "codegen/lock_tests.hpp"
#include "codegen/model.hpp"
#include "codegen/names.hpp"
#include "codegen/shared_steps.hpp"
#include "ir/system.hpp"

namespace latchwork::codegen {

struct Context {
    const ir::System& system;
    const base::SourceSet& sources;
    std::vector<SharedStep> steps;
    Names names;
    std::vector<LockTest> lock_tests;
    std::vector<StepFamily> families;
    std::string name_space = "latchwork::generated";  ///< around that of the protocol
    bool include_guards = false;
    int standard = 20;  ///< or 17, which has no defaulted comparisons and no designated initializers

    [[nodiscard]] const std::string& type_name(ir::SortId sort) const { return names.sort[sort.index()]; }
    /// The C++ type of a value.
    [[nodiscard]] std::string type(const ir::Type& type) const;
    /// The C++ type of a function where it stands: `Table<Scope, bool(Addr)>`, without its group's argument.
    [[nodiscard]] std::string type(const ir::Function& function) const;
    /// "latchwork::generated::do_no_page"
    [[nodiscard]] std::string space() const { return name_space + "::" + names.protocol; }
    /// The macro that guards a header; "" for `#pragma once`.
    [[nodiscard]] std::string guard(const std::string& file) const;
    /// What makes the names of the runtime known in a namespace outside of it; empty inside.
    [[nodiscard]] std::vector<cpp::Declaration> runtime_names() const;
    /// The same for the names that only the conformance interface and the monitor use.
    [[nodiscard]] std::vector<cpp::Declaration> conformance_names() const;
    [[nodiscard]] std::vector<cpp::Declaration> monitor_names() const;
    /// "do_no_page.latch:37", the file without its folder; "" for an invalid span.
    [[nodiscard]] std::string place(base::Span span) const;
    /// The line of the source where the span begins, trimmed; "" for an invalid span.
    [[nodiscard]] std::string source_line(base::Span span) const;
    /// The name of the spec's file without its folder, or the protocol's name if no span is valid.
    [[nodiscard]] std::string source_name() const;

    [[nodiscard]] bool is_enumeration(ir::SortId sort) const {
        return system.sort(sort).kind == ir::Sort::Kind::enumeration;
    }
    /// `members<Scope, Page>`
    [[nodiscard]] cpp::Expression members(ir::SortId sort) const;
    /// What a step is called, in the enumeration of actions and as a function.
    [[nodiscard]] const std::string& name(const SharedStep& step) const {
        return names.action[step.actions.front()];
    }
    /// `Property::deadlock`
    [[nodiscard]] cpp::Expression property(ir::PropertyId id) const;
    /// The location functions' values: `FaultLocation::install`.
    [[nodiscard]] std::string location(const ir::Process& process, ir::Value at) const;
    /// The open configs, in the order of the system.
    [[nodiscard]] std::vector<ir::FunctionId> configs() const;
    /// The functions of a group (or, without one, the shared ones), configs left out, in the order of the
    /// system.
    [[nodiscard]] std::vector<ir::FunctionId> fields(std::optional<ir::SortId> group) const;
    /// `Config{.fix = Fix::none}`: the configs of a check; what has its default is left out. In C++17 the
    /// values stand in their order, up to the last that is not the default.
    [[nodiscard]] cpp::Expression config_value(const std::map<std::string, ir::Value>& configs) const;
    /// A constant as an expression.
    [[nodiscard]] cpp::Expression value(const ir::Type& type, ir::Value value) const;

  private:
    [[nodiscard]] std::vector<cpp::Declaration> uses(const std::vector<std::string>& runtime) const;
};

/// The lines of a doc comment of the spec; none for an empty one.
[[nodiscard]] cpp::Doc doc_lines(const std::string& text);

}  // namespace latchwork::codegen
