/// The passes that build what drives a user's own code: the interface, the adapter that is theirs, the
/// wiring.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "codegen/codegen.hpp"
#include "codegen/context.hpp"
#include "codegen/model.hpp"

namespace latchwork::codegen {

/// A place where an instance of a process waits to be let go: a label of the spec. Several locations have the
/// same one where edits move the statement.
struct Hook {
    std::string label;  ///< as the spec has it
    std::string name;   ///< in C++, also of the function that is called there
    std::vector<ir::Value> locations;
    base::Span span;  ///< of the labelled statement
};

/// What an implementation can be asked for: a shared variable, a field, or whether a lock is held.
struct Observable {
    std::string name;   ///< the observer's
    std::string shown;  ///< as the spec calls it: "pte", "Page.cached"
    std::vector<ir::SortId> arguments;
    ir::Type result;
    std::optional<ir::FunctionId> function;  ///< of state
    std::optional<ir::LockId> lock;          ///< of a lock
    cpp::Doc doc;
};

/// What latchwork::CallParameters holds; calls of processes with more are not monitored.
inline constexpr std::size_t most_call_parameters = 6;

/// The names of the conformance interface.
struct Interface {
    /// Of one process.
    struct Runner {
        std::string name;        ///< of the function that runs an instance
        std::string hooks_type;  ///< "WriterHooks"
        std::string hook_type;   ///< "WriterHook"
        std::string table;       ///< "writer_hooks"
        std::vector<Hook> hooks;
    };
    std::vector<Runner> runners;  ///< by process
    std::vector<Observable> observables;
};

[[nodiscard]] Interface make_interface(const Context& context);

/// The function that runs an instance, and one that observes: as the interface declares them (`pure`), or as
/// an adapter overrides them.
[[nodiscard]] cpp::Function runner_function(const Context& context, const Interface& interface,
                                            std::size_t process, bool pure);
[[nodiscard]] cpp::Function observer_function(const Context& context, const Observable& observable,
                                              bool pure);

/// The struct that joins an implementation to the state machine.
[[nodiscard]] cpp::Declaration glue(const Context& context, const Interface& interface);
/// NAME_conformance.hpp: hooks, observers, and the glue between them and the state machine.
[[nodiscard]] cpp::File conformance_header(const Context& context);
/// NAME_monitor.hpp: records the calls of a running program, and follows them.
[[nodiscard]] cpp::File monitor_header(const Context& context);
/// NAME_adapter.hpp: to be filled in by the user.
[[nodiscard]] cpp::File adapter_header(const Context& context);
/// NAME_conformance_test.cpp: drives the adapter.
[[nodiscard]] cpp::File conformance_test_file(const Context& context, const GenerateOptions& options);

}  // namespace latchwork::codegen
