/// The sites, from the last state of the run backwards.
#include "cli/lock_sites.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/trace_table.hpp"
#include "ir/interpreter.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

using ir::Function;
using ir::Value;

class Sites {
  public:
    Sites(const ir::System& system, const ir::Trace& trace, const base::SourceSet& sources)
        : system_(system), trace_(trace), sources_(sources), interpreter_(system, trace.scope) {}

    std::vector<LockSite> operator()() {
        const ir::State& last = state_after(trace_.steps.size());
        for (const ir::Violation& v : interpreter_.violations(last)) {
            if (v.property != trace_.property || v.message != trace_.message || !v.step) continue;
            const ir::Action& action = system_.action(v.step->action);
            if (!action.acquires.valid()) return {};
            about_to_take(*v.step, "takes", "holds", trace_.steps.size());
            for (const ir::Obligation& o : action.obligations) {
                if (o.property != v.property || o.message != v.message) continue;
                orders_of(o);
            }
            if (sites_.size() == 1) elsewhere(action, v.message);
            break;
        }
        return std::move(sites_);
    }

  private:
    /// The state after so many steps.
    [[nodiscard]] const ir::State& state_after(std::size_t steps) const {
        return steps == 0 ? trace_.initial : trace_.states[steps - 1];
    }

    void add(std::string lock, std::string how, std::string who, const base::Span span, std::string action) {
        sites_.push_back({std::move(lock), std::move(how), std::move(who), sources_.file(span.file).name(),
                          sources_.line(span), std::move(action)});
    }

    [[nodiscard]] std::string instance(const ir::Step& step) const {
        const ir::Process& process = system_.process(system_.action(step.action).process);
        return ir::print_value(system_, ir::Type::member(process.sort), step.self);
    }

    /// A step that takes a lock after `steps` steps, and where its instance took what it holds then.
    void about_to_take(const ir::Step& step, const char* takes, const char* holds, std::size_t steps) {
        const ir::Action& action = system_.action(step.action);
        add(system_.lock(action.acquires).name, takes, instance(step), action.span, action.text);
        for_each_place(system_, interpreter_.layout(),
                       [&](ir::FunctionId id, const std::vector<Value>& arguments, std::size_t place) {
                           const Function& f = system_.function(id);
                           if (f.role != Function::Role::lock || f.process != action.process ||
                               arguments[0] != step.self || state_after(steps)[place] == 0)
                               return;
                           const auto since = made_true(place, steps);
                           if (!since) return;
                           const ir::Action& taken = system_.action(trace_.steps[*since].action);
                           add(system_.lock(f.lock).name, holds, instance(step), taken.span, taken.text);
                       });
    }

    /// The last of the first `steps` steps that made the place other than false.
    [[nodiscard]] std::optional<std::size_t> made_true(std::size_t place, std::size_t steps) const {
        for (std::size_t i = steps; i-- > 0;)
            if (state_after(i)[place] == 0 && state_after(i + 1)[place] != 0) return i;
        return std::nullopt;
    }

    /// Where locks were taken in the orders that the obligation remembers.
    void orders_of(const ir::Obligation& o) {
        std::vector<ir::FunctionId> seen;
        ir::for_each_subexpression(o.bad, [&](ir::Expr e) {
            const bool flag = e->op == ir::Op::apply && e->arguments.empty() &&
                              !system_.function(e->function).constant &&
                              e->type.kind == ir::Type::Kind::boolean;
            if (flag && std::find(seen.begin(), seen.end(), e->function) == seen.end())
                seen.push_back(e->function);
        });
        for (const ir::FunctionId flag : seen) {
            const auto step = made_true(interpreter_.layout().place(system_, flag, {}), trace_.steps.size());
            if (!step || !system_.action(trace_.steps[*step].action).acquires.valid()) continue;
            about_to_take(trace_.steps[*step], "took", "held", *step);
        }
    }

    /// No step of the run has taken another lock: it is about who else may take this one, an interrupt, which
    /// the message names.
    void elsewhere(const ir::Action& taken, const std::string& message) {
        for (const ir::Action& a : system_.actions) {
            if (a.acquires != taken.acquires || a.process == taken.process) continue;
            if (message.find(fmt::format("`{}`", system_.process(a.process).name)) == std::string::npos)
                continue;
            add(system_.lock(a.acquires).name, "takes", system_.process(a.process).name, a.span, a.text);
        }
    }

    const ir::System& system_;
    const ir::Trace& trace_;
    const base::SourceSet& sources_;
    ir::Interpreter interpreter_;
    std::vector<LockSite> sites_;
};

}  // namespace

std::vector<LockSite> lock_sites(const ir::System& system, const ir::Trace& trace,
                                 const base::SourceSet& sources) {
    if (system.property(trace.property).kind != ir::Property::Kind::obligation) return {};
    return Sites(system, trace, sources)();
}

}  // namespace latchwork::cli
