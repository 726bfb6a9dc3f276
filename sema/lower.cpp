/// Drives the walker over each process, finds the locals that may be read unset, and lowers invariants.
#include "sema/lower.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "ir/edits.hpp"
#include "sema/cpus.hpp"
#include "sema/diagnostics.hpp"
#include "sema/entries.hpp"
#include "sema/evaluator.hpp"
#include "sema/nesting.hpp"
#include "sema/seqcount_reads.hpp"
#include "sema/walker.hpp"

namespace latchwork::sema {

namespace {

using ir::Expr;
using Variant = std::map<ir::FunctionId, ir::Value>;

/// The variants that somebody can select: every combination of the configs without an edit, and those of the
/// checks. If there are too many, one in which no config is known, which stands for all of them.
std::vector<Variant> variants(const Model& m) {
    constexpr std::size_t most = 1024;
    const ir::System& system = m.system;
    std::vector<Variant> all(1);
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        const ir::Function& f = system.functions[i];
        if (f.role != ir::Function::Role::config) continue;
        std::pair<ir::Value, ir::Value> range{0, ir::is_edit(f) ? 0 : 1};
        if (f.result.kind == ir::Type::Kind::integer) range = {f.rule.low, f.rule.high};
        if (f.result.kind == ir::Type::Kind::member)
            range = {0, static_cast<ir::Value>(system.sort(f.result.sort).values.size()) - 1};
        std::vector<Variant> longer;
        for (const Variant& variant : all) {
            for (ir::Value v = range.first; v <= range.second; ++v) {
                longer.push_back(variant);
                longer.back()[ir::FunctionId(i)] = v;
            }
        }
        all = std::move(longer);
        if (all.size() > most) return {Variant{}};
    }
    for (const ir::Check& check : system.checks) {
        Variant variant;
        for (std::size_t i = 0; i < system.functions.size(); ++i) {
            const ir::Function& f = system.functions[i];
            if (f.role != ir::Function::Role::config) continue;
            const auto chosen = check.configs.find(f.name);
            variant[ir::FunctionId(i)] = chosen == check.configs.end() ? f.initial->value : chosen->second;
        }
        if (std::find(all.begin(), all.end(), variant) == all.end()) all.push_back(std::move(variant));
    }
    return all;
}

class ProcessLowering {
  public:
    ProcessLowering(Model& model, ProcessInfo& info) : m_(model), info_(info) {}

    /// The graph of its steps, without CPUs; nothing if errors were reported.
    std::optional<FlowGraph> steps() {
        for (const Place& place : info_.places) {
            // Whether each element was set cannot be told from the text.
            if (place.tracked && place.piecewise) check_reads_of(place);
        }
        while (true) {
            const std::size_t before = m_.diagnostics.all().size();
            Walked walked = Walker(m_, info_, hidden_, unset_).run();
            if (m_.diagnostics.all().size() != before) return std::nullopt;
            FlowGraph graph = std::move(walked.graph);
            for (const auto& [label, nodes] : walked.entries)
                if (walked.with_step.contains(label)) graph.blocks.push_back({entry_name(label), nodes});
            // What an atomic statement takes and gives back again is in its parts alone.
            FlowGraph parts;
            if (!walked.inside.empty() || !walked.entered.empty()) {
                parts = graph;
                parts.edges.insert(parts.edges.end(), walked.inside.begin(), walked.inside.end());
            }
            if (add_entries(m_, info_, parts, walked.entered, hidden_.entries) || walked.keeps_more) continue;
            FlowGraph steps = join_steps(m_.system, std::move(graph));
            if (find_unset(steps) || count_readers(m_, info_, parts.edges.empty() ? steps : parts)) continue;
            with_step_ = std::move(walked.with_step);
            return steps;
        }
    }

    void emit(FlowGraph steps) {
        run_on_cpus(m_, info_, steps);
        emit_actions(m_.system, steps, m_.sources);
        place_labels(with_step_);
    }

  private:
    static std::string entry_name(const std::string& label) { return "at " + label; }

    /// Marks the local as one whose reads are checked; gives it a flag unless null can tell.
    void check_reads_of(const Place& place) {
        if (!unset_.insert(&place).second) return;
        ir::Process& process = m_.system.processes[info_.id.index()];
        const ir::Function& local = m_.system.function(place.function);
        if (local.initial->value == ir::null_value && place.type.kind == Type::Kind::member) return;
        ir::Function flag;
        flag.name = flag_name(m_.system, place);
        flag.role = ir::Function::Role::local;
        flag.arguments = local.arguments;
        for (const ir::SortId sort : flag.arguments) flag.formals.push_back(m_.pool().fresh(sort, "x"));
        flag.result = ir::Type::boolean();
        flag.initial = m_.pool().boolean(false);
        flag.process = info_.id;
        flag.span = place.span;
        m_.system.functions.push_back(std::move(flag));
        process.locals.emplace_back(m_.system.functions.size() - 1);
    }

    /// Finds further locals that some variant may read unset; true if there are any.
    bool find_unset(const FlowGraph& steps) {
        std::vector<ir::FunctionId> tracked;
        for (const Place& place : info_.places) {
            if (place.tracked && !unset_.contains(&place)) tracked.push_back(place.function);
        }
        if (tracked.empty()) return false;
        bool found = false;
        for (const Variant& variant : variants(m_)) {
            for (const UnsetRead& read : unset_reads(m_.system, steps, tracked, variant)) {
                for (const Place& place : info_.places) {
                    if (place.function != read.local || unset_.contains(&place)) continue;
                    check_reads_of(place);
                    found = true;
                }
            }
        }
        return found;
    }

    void place_labels(const std::set<std::string>& with_step) {
        auto& blocks = m_.system.processes[info_.id.index()].blocks;
        info_.with_step = with_step;
        for (const auto& [label, known] : info_.labels) {
            const auto entry = blocks.find(entry_name(label));
            if (entry != blocks.end()) {
                if (with_step.contains(label)) info_.at[label] = entry->second;
                blocks.erase(entry);
            }
            const auto block = blocks.find(label);
            if (block == blocks.end()) continue;
            if (with_step.contains(label)) {
                info_.in[label] = block->second;
            } else {
                block->second.clear();
            }
        }
    }

    Model& m_;
    ProcessInfo& info_;
    HiddenState hidden_;
    std::set<const Place*> unset_;
    std::set<std::string> with_step_;
};

}  // namespace

void lower_processes(Model& model) {
    std::deque<ProcessLowering> lowerings;
    std::vector<FlowGraph> graphs;
    for (ProcessInfo& info : model.processes) {
        if (info.broken) continue;
        ProcessLowering lowering(model, info);
        if (std::optional<FlowGraph> steps = lowering.steps()) {
            lowerings.push_back(std::move(lowering));
            graphs.push_back(std::move(*steps));
        }
    }
    if (graphs.size() == model.processes.size()) check_read_sections(model, graphs, variants(model));
    for (std::size_t i = 0; i < graphs.size(); ++i) lowerings[i].emit(std::move(graphs[i]));
    if (model.open_tests.empty()) return;
    for (ir::Action& action : model.system.actions) {
        for (ir::Obligation& o : action.obligations) o.bad = close_location_tests(model, o.bad);
    }
    for (ir::Premise& p : model.system.premises) p.occurs = close_location_tests(model, p.occurs);
}

namespace {

/// Reports each `i at L` of a label at which no instance ever stands.
void check_labels(const Model& m) {
    std::set<std::uint32_t> reported;
    std::vector<std::pair<base::Span, const LabelTest*>> tests;
    for (const auto& [expression, meaning] : m.meanings) {
        const auto* test = std::get_if<LabelTest>(&meaning.refers);
        if (test != nullptr && test->label != "end") tests.emplace_back(expression->span, test);
    }
    std::sort(tests.begin(), tests.end(),
              [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
    for (const auto& [span, test] : tests) {
        const ProcessInfo& info = m.processes[test->process.index()];
        if (!m.locations(*test).empty()) continue;
        const std::vector<std::string> labels = m.labels_called(info, test->label);
        if (info.broken || labels.empty() || !reported.insert(span.begin).second) continue;
        m.diagnostics.report(label_without_step, span, test->label)
            .note(info.labels.at(labels.front()).span, "the labelled statement makes no step");
    }
}

/// Distinct instances of the process differ in some argument.
void assume_unique(Model& model, const ast::ProcessDeclaration& node, base::Span span) {
    const ir::Process& process = model.system.process(model.globals.at(node.name.text).process->id);
    const ir::Variable i = model.pool().fresh(process.sort, "i");
    const ir::Variable j = model.pool().fresh(process.sort, "j");
    const Expr one = model.pool().variable(i);
    const Expr other = model.pool().variable(j);
    std::vector<Expr> ways{model.pool().equal(one, other)};
    for (const ir::FunctionId f : process.parameters)
        ways.push_back(model.pool().logical_not(
            model.pool().equal(model.system.apply(f, {one}), model.system.apply(f, {other}))));
    model.system.assumptions.push_back(
        {"unique process " + process.name,
         model.pool().quantified(ir::Op::forall, {i, j}, model.pool().logical_or(std::move(ways))), true,
         span});
}

void lower_assumptions(Model& model) {
    ir::System& system = model.system;
    const auto assume = [&](const ast::Expression& e, bool constant) {
        Evaluator evaluator(model, Evaluator::Mode::property);
        const Expr holds = evaluator.value(e);
        const Expr formula = model.pool().logical_and({model.pool().logical_not(evaluator.trapped()), holds});
        if (constant) {
            ir::for_each_subexpression(formula, [&](Expr part) {
                if (part->op == ir::Op::apply && !system.function(part->function).constant)
                    model.diagnostics.report(not_constant, e.span, "an axiom");
            });
        }
        system.assumptions.push_back({model.squeezed(e.span), formula, constant, e.span});
    };
    for (const ast::Declaration& d : model.protocol.declarations) {
        if (const auto* node = std::get_if<ast::AxiomDeclaration>(&d.node)) assume(*node->body, true);
        if (const auto* node = std::get_if<ast::InitDeclaration>(&d.node)) {
            for (const auto& each : node->conditions) assume(*each, false);
        }
        const auto* process = std::get_if<ast::ProcessDeclaration>(&d.node);
        if (process != nullptr && process->unique) assume_unique(model, *process, d.span);
    }
    // What `init` says of live objects, it chooses.
    for (const auto& [sort, lifetime] : model.lifetimes) {
        const bool chosen = std::any_of(
            system.assumptions.begin(), system.assumptions.end(),
            [&, live = lifetime.live](const ir::Assumption& a) { return ir::mentions(a.formula, live); });
        if (!chosen) continue;
        system.functions[lifetime.live.index()].initial = nullptr;
        if (!lifetime.used.valid()) continue;
        const ir::Variable x = model.pool().fresh(sort, "x");
        const Expr object = model.pool().variable(x);
        system.functions[lifetime.used.index()].initial = nullptr;
        system.assumptions.push_back(
            {"",
             model.pool().quantified(ir::Op::forall, {x},
                                     model.pool().equal(system.apply(lifetime.live, {object}),
                                                        system.apply(lifetime.used, {object}))),
             false,
             {}});
    }
}

}  // namespace

void lower_properties(Model& model) {
    check_labels(model);
    if (model.has_errors()) return;
    lower_assumptions(model);
    for (const ast::Declaration& d : model.protocol.declarations) {
        if (const auto* liveness = std::get_if<ast::LivenessDeclaration>(&d.node))
            lower_liveness(model, *liveness);
        const auto* node = std::get_if<ast::InvariantDeclaration>(&d.node);
        if (node == nullptr) continue;
        Evaluator e(model, Evaluator::Mode::property);
        const Expr holds = e.value(*node->body);
        ir::Property& property = model.system.properties[model.property(node->name.text).index()];
        property.formula = model.pool().logical_and({model.pool().logical_not(e.trapped()), holds});
        if (node->when != nullptr) {
            property.when = Evaluator::constant(model, *node->when);
            property.formula = model.pool().implies(property.when, property.formula);
        }
        for (ir::Premise p : e.premises(model.property(node->name.text))) {
            if (property.when != nullptr) p.occurs = model.pool().logical_and({property.when, p.occurs});
            model.system.premises.push_back(std::move(p));
        }
    }
}

}  // namespace latchwork::sema
