/// A counterexample as a table of text: what cli/trace_view draws and cli/json_report writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "cli/lock_sites.hpp"
#include "ir/trace.hpp"

namespace latchwork::cli {

/// One place of the state that a step changed, with its values as people read them.
struct TraceChange {
    std::string place;  ///< "pte[Addr#0]", "fault#0.page"; no other place is called so
    std::string shown;  ///< the same as the source has it, in the company of the instance that acts: "page"
    std::string before, after;
    bool bookkeeping = false;  ///< a lock's holder or a loop's visited set: the action's text says it already
};

struct TraceRow {
    std::size_t step = 0;  ///< from 1
    std::size_t column = 0;
    std::string label;       ///< where the instance stood: "install", "L23"
    std::uint32_t line = 0;  ///< source line of the action; 0 where there is none
    std::string action;      ///< "spin_lock(ptl)"
    std::vector<TraceChange> changes;
};

/// A process instance that takes part in the run.
struct TraceColumn {
    std::string process;
    ir::Value instance = 0;
    std::string title;  ///< "fault#0"
};

struct TraceTable {
    std::string property;
    std::string property_place;        ///< "spec/x.latch:59"; empty for a built-in property
    std::string property_text;         ///< the formula of an invariant, the doc of others; may be empty
    std::vector<std::string> start;    ///< what is fixed at the start: "fault#0: addr = Addr#0"
    std::vector<TraceColumn> columns;  ///< ordered by process, then instance
    std::vector<TraceRow> rows;
    /// Of a run that goes on for ever: how many rows come before those that repeat.
    std::optional<std::size_t> loop;
    std::vector<std::string> witness;  ///< for which members it breaks: "a = Addr#0"
    std::vector<std::string>
        broken;  ///< how it breaks after the last row, one clause each: "Page#0.cached is false"
    std::vector<LockSite> sites;  ///< where the locks were taken that it is about
};

/// The table of `trace`, a run of `system`. Precondition: ir::replay accepts the trace.
[[nodiscard]] TraceTable tabulate(const ir::System& system, const ir::Trace& trace,
                                  const base::SourceSet& sources);

/// Why a formula has its value in a state.
struct Explanation {
    std::vector<std::string> bindings;  ///< of the outer quantifiers: "a = Addr#0"
    std::vector<std::string> facts;     ///< that decide: "pte[Addr#0] = Page#0", "Page#0.cached is false"
};

/// Explains the value of `formula`, a closed boolean expression, in `state`.
[[nodiscard]] Explanation explain_value(const ir::System& system, const ir::Scope& scope,
                                        const ir::State& state, ir::Expr formula);

/// Calls `visit(function, arguments, place)` for every place of a state, in the order of the layout.
template <class Visit>
void for_each_place(const ir::System& system, const ir::Layout& layout, Visit&& visit) {
    std::size_t place = 0;
    for (std::size_t f = 0; f < system.functions.size(); ++f) {
        const ir::Function& function = system.functions[f];
        std::vector<ir::Value> arguments(function.arguments.size(), 0);
        const std::size_t places = layout.places(ir::FunctionId(f));
        for (std::size_t n = 0; n < places; ++n) {
            visit(ir::FunctionId(f), arguments, place++);
            for (std::size_t i = arguments.size(); i-- > 0;) {  // row-major: the last argument turns fastest
                if (++arguments[i] < layout.scope().size(function.arguments[i])) break;
                arguments[i] = 0;
            }
        }
    }
}

}  // namespace latchwork::cli
