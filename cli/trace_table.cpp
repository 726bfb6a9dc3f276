/// From a trace to a table: columns, rows, changes, and how the property breaks.
#include "cli/trace_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ir/interpreter.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

using ir::Function;
using ir::Value;
using Role = Function::Role;

std::string instance_name(const ir::System& system, const ir::Process& process, Value instance) {
    return ir::print_value(system, ir::Type::member(process.sort), instance);
}

/// Behind the last dot: a parameter `fault.addr` is `addr` in the company of its instance.
std::string short_name(const std::string& name) {
    return name.substr(name.rfind('.') + 1);
}

class Tabulator {
  public:
    Tabulator(const ir::System& system, const ir::Trace& trace, const base::SourceSet& sources)
        : system_(system), trace_(trace), sources_(sources), layout_(system, trace.scope) {}

    TraceTable operator()() {
        describe_property();
        add_columns();
        describe_start();
        add_rows();
        describe_break();
        table_.sites = lock_sites(system_, trace_, sources_);
        return std::move(table_);
    }

  private:
    void describe_property() {
        const ir::Property& property = system_.property(trace_.property);
        table_.property = property.name;
        if (property.span.valid()) {
            table_.property_place =
                fmt::format("{}:{}", sources_.file(property.span.file).name(), sources_.line(property.span));
        }
        ir::Property claimed = property;
        if (trace_.lasso) claimed.fairness = trace_.lasso->fairness;  // a check may ask for another one
        table_.property_text = ir::print(system_, claimed);
        if (table_.property_text.empty()) table_.property_text = property.doc;
    }

    /// The process instances that a liveness property speaks of, with their variables.
    template <class Visit>
    void for_each_bound_instance(Visit&& visit) const {
        const std::vector<ir::Variable>& bound = system_.property(trace_.property).response.bound;
        for (std::size_t i = 0; trace_.lasso && i < bound.size(); ++i) {
            if (const auto process = system_.process_of(bound[i].sort))
                visit(*process, trace_.lasso->binding[i]);
        }
    }

    /// The instances that take steps, and those that wait for ever: the run is about these.
    void add_columns() {
        std::map<std::pair<std::size_t, Value>, std::size_t> columns;
        for (const ir::Step& step : trace_.steps) {
            columns[{system_.action(step.action).process.index(), step.self}] = 0;
        }
        for_each_bound_instance([&](ir::ProcessId process, Value instance) {
            columns[{process.index(), instance}] = 0;
        });
        for (auto& [key, column] : columns) {
            const ir::Process& process = system_.processes[key.first];
            column = table_.columns.size();
            table_.columns.push_back({process.name, key.second, instance_name(system_, process, key.second)});
        }
        columns_ = std::move(columns);
    }

    /// Parameters of the instances that take part, and everything else that may start anywhere.
    void describe_start() {
        for (const auto& [key, column] : columns_) {
            const ir::Process& process = system_.processes[key.first];
            std::string parameters;
            for (const ir::FunctionId id : process.parameters) {
                const Function& function = system_.function(id);
                const Value value = trace_.initial[layout_.place(system_, id, {key.second})];
                parameters +=
                    fmt::format("{}{} = {}", parameters.empty() ? "" : ", ", short_name(function.name),
                                ir::print_value(system_, function.result, value));
            }
            if (!parameters.empty())
                table_.start.push_back(fmt::format("{}: {}", table_.columns[column].title, parameters));
        }
        for_each_place(system_, layout_,
                       [&](ir::FunctionId id, const std::vector<Value>& arguments, std::size_t place) {
                           const Function& function = system_.function(id);
                           if (function.initial != nullptr ||
                               (function.role != Role::shared && function.role != Role::field))
                               return;
                           table_.start.push_back(
                               fmt::format("{} = {}", ir::print_place(system_, id, arguments),
                                           ir::print_value(system_, function.result, trace_.initial[place])));
                       });
    }

    void add_rows() {
        if (trace_.lasso) table_.loop = trace_.lasso->loop;
        const ir::State* before = &trace_.initial;
        for (std::size_t i = 0; i < trace_.steps.size(); ++i) {
            const ir::Step& step = trace_.steps[i];
            const ir::Action& action = system_.action(step.action);
            TraceRow row;
            row.step = i + 1;
            row.column = columns_.at({action.process.index(), step.self});
            row.label = system_.process(action.process).locations[static_cast<std::size_t>(action.from)].name;
            row.line = sources_.line(action.span);
            row.action = action.text;
            row.changes = changes(*before, trace_.states[i], {action.process, step.self});
            table_.rows.push_back(std::move(row));
            before = &trace_.states[i];
        }
    }

    /// What the step of `actor` changed.
    std::vector<TraceChange> changes(const ir::State& before, const ir::State& after,
                                     std::pair<ir::ProcessId, Value> actor) const {
        std::vector<TraceChange> found;
        for_each_place(system_, layout_,
                       [&](ir::FunctionId id, const std::vector<Value>& arguments, std::size_t place) {
                           const Function& function = system_.function(id);
                           if (before[place] == after[place] || function.role == Role::location) return;
                           std::string name = ir::print_place(system_, id, arguments);
                           std::string shown = name;
                           const std::string mine =
                               instance_name(system_, system_.process(actor.first), actor.second) + ".";
                           if (function.role == Role::local && name.starts_with(mine)) {
                               const std::size_t indices = std::min(name.find('['), name.size());
                               shown = ir::source_name(function) + name.substr(indices);
                           }
                           found.push_back({std::move(name), std::move(shown),
                                            ir::print_value(system_, function.result, before[place]),
                                            ir::print_value(system_, function.result, after[place]),
                                            ir::is_bookkeeping(function)});
                       });
        return found;
    }

    [[nodiscard]] const ir::State& last_state() const {
        return trace_.states.empty() ? trace_.initial : trace_.states.back();
    }

    void describe_break() {
        const ir::Property& property = system_.property(trace_.property);
        switch (property.kind) {
            case ir::Property::Kind::invariant: {
                Explanation why = explain_value(system_, trace_.scope, last_state(), property.formula);
                table_.witness = std::move(why.bindings);
                table_.broken = std::move(why.facts);
                return;
            }
            case ir::Property::Kind::obligation:
                table_.broken.push_back(trace_.message);
                describe_next_step();
                return;
            case ir::Property::Kind::deadlock:
                table_.broken.push_back(trace_.message);
                describe_waiters();
                return;
            case ir::Property::Kind::liveness:
                describe_binding(property.response);
                table_.broken.push_back(trace_.message);
                if (trace_.lasso->loop == trace_.steps.size()) describe_waiters();
                return;
        }
    }

    /// Where a step is wrong before it is taken, since it may never be: who stands where.
    void describe_next_step() {
        for (const ir::Violation& v : ir::Interpreter(system_, trace_.scope).violations(last_state())) {
            if (v.property != trace_.property || v.message != trace_.message || !v.step) continue;
            const ir::Action& action = system_.action(v.step->action);
            const ir::Process& process = system_.process(action.process);
            table_.broken.push_back(fmt::format("{} is at line {}: {}",
                                                instance_name(system_, process, v.step->self),
                                                sources_.line(v.span), action.text));
            return;
        }
    }

    void describe_binding(const ir::Response& response) {
        for (std::size_t i = 0; i < response.bound.size(); ++i) {
            const ir::Variable& v = response.bound[i];
            const std::string member =
                ir::print_value(system_, ir::Type::member(v.sort), trace_.lasso->binding[i]);
            table_.witness.push_back(fmt::format("{} = {}", v.name, member));
        }
    }

    /// Where nothing can take a step: who waits where, and who holds what is waited for.
    void describe_waiters() {
        for (const ir::Process& process : system_.processes) {
            for (Value self = 0; self < layout_.scope().size(process.sort); ++self) {
                const Value at = last_state()[layout_.place(system_, process.location, {self})];
                const auto action =
                    std::find_if(system_.actions.begin(), system_.actions.end(), [&](const ir::Action& a) {
                        return system_.process(a.process).sort == process.sort && a.from == at;
                    });
                if (at == process.end || action == system_.actions.end()) continue;
                table_.broken.push_back(
                    fmt::format("{} waits at line {}: {}{}", instance_name(system_, process, self),
                                sources_.line(action->span), action->text,
                                action->acquires.valid() ? holders(action->acquires) : ""));
            }
        }
    }

    [[nodiscard]] std::string holders(ir::LockId id) const {
        std::string text;
        for_each_place(system_, layout_,
                       [&](ir::FunctionId f, const std::vector<Value>& arguments, std::size_t place) {
                           const Function& function = system_.function(f);
                           if (function.role != Role::lock || function.lock != id || last_state()[place] == 0)
                               return;
                           text += fmt::format("{}{}", text.empty() ? " while " : ", ",
                                               ir::print_place(system_, f, arguments));
                       });
        return text;
    }

    const ir::System& system_;
    const ir::Trace& trace_;
    const base::SourceSet& sources_;
    ir::Layout layout_;
    std::map<std::pair<std::size_t, Value>, std::size_t> columns_;
    TraceTable table_;
};

}  // namespace

TraceTable tabulate(const ir::System& system, const ir::Trace& trace, const base::SourceSet& sources) {
    return Tabulator(system, trace, sources)();
}

}  // namespace latchwork::cli
