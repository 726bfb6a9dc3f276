/// The properties of states: invariants, what must not be true of a waiting instance, deadlock.
#include <algorithm>
#include <optional>

#include "codegen/expressions.hpp"
#include "codegen/facts.hpp"
#include "codegen/passes.hpp"

namespace latchwork::codegen {

namespace {

cpp::Function predicate(cpp::Doc doc, std::string name, cpp::Block body) {
    return {.doc = std::move(doc),
            .template_parameters = {},
            .specifiers = "[[nodiscard]] constexpr",
            .result = "bool",
            .name = std::move(name),
            .parameters = {{"const State&", "s"}},
            .qualifiers = "const noexcept",
            .body = std::move(body)};
}

cpp::Statement record(const Context& context, ir::PropertyId property, cpp::Expression when,
                      std::string comment) {
    cpp::Block then;
    then.push_back(
        {cpp::Evaluate{cpp::call(cpp::atom("violated.insert"), {context.property(property)})}, ""});
    if (when == cpp::atom("true")) {
        then[0].comment = std::move(comment);
        return std::move(then[0]);
    }
    return {cpp::If{std::move(when), std::move(then)}, std::move(comment)};
}

bool reads_state(const Context& context, ir::Expr formula) {
    bool found = false;
    ir::for_each_subexpression(formula, [&](ir::Expr e) {
        found = found || (e->op == ir::Op::apply &&
                          context.system.function(e->function).role != ir::Function::Role::config);
    });
    return found;
}

cpp::Declaration invariant(const Context& context, ir::PropertyId id) {
    const ir::Property& p = context.system.property(id);
    cpp::Doc doc = doc_lines(p.doc);
    const std::string place = context.place(p.span);
    doc.push_back(place.empty() ? "The invariant `" + p.name + "`."
                                : place + ": the invariant `" + p.name + "`.");
    ExpressionWriter writer(context, "s");
    cpp::Block body;
    body.push_back({cpp::Return{writer.write(Facts(*context.system.pool).simplify(p.formula))}, ""});
    cpp::Function f = predicate(std::move(doc), context.names.predicate[id.index()], std::move(body));
    if (!reads_state(context, p.formula)) f.parameters[0].name.clear();
    return {std::move(f)};
}

/// An obligation that holds for an instance even while it waits at a location, and when it is broken.
struct WaitingCheck {
    ir::Value location = 0;
    const ir::Obligation* obligation = nullptr;
    cpp::Expression broken;
};

/// The checks of one process by location, each once though several steps may begin there.
std::vector<WaitingCheck> waiting_checks(const Context& context, ir::ProcessId id) {
    std::vector<WaitingCheck> found;
    for (const SharedStep& step : context.steps) {
        const ir::Action& a = step.action;
        if (a.process != id) continue;
        for (std::size_t i = 0; i < a.obligations.size(); ++i) {
            const ir::Obligation& o = a.obligations[i];
            const ir::Expr bad = Facts(*context.system.pool)
                                     .simplify(context.system.pool->logical_and({step.applies[i], o.bad}));
            if (!o.when_blocked || ir::is_false(bad) || !counts(context.system, o)) continue;
            ExpressionWriter writer(context, "s");
            writer.bind_self(a.self);
            WaitingCheck check{a.from, &o, writer.write(bad)};
            const bool known = std::any_of(found.begin(), found.end(), [&](const WaitingCheck& c) {
                return c.location == check.location && c.broken == check.broken &&
                       c.obligation->property == o.property && c.obligation->trap == o.trap;
            });
            if (!known) found.push_back(std::move(check));
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const WaitingCheck& a, const WaitingCheck& b) { return a.location < b.location; });
    return found;
}

/// Locations at which the same is checked.
struct WaitingCase {
    std::vector<std::string> locations;
    std::vector<WaitingCheck> checks;
};

bool same(const std::vector<WaitingCheck>& a, const std::vector<WaitingCheck>& b) {
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const WaitingCheck& x, const WaitingCheck& y) {
            return x.broken == y.broken && x.obligation->property == y.obligation->property &&
                   x.obligation->trap == y.obligation->trap && x.obligation->message == y.obligation->message;
        });
}

/// The checks of a process that `wanted` picks, by location.
template <class Wanted>
std::vector<WaitingCase> waiting_cases(const Context& context, ir::ProcessId process, Wanted wanted) {
    std::vector<WaitingCase> by_location;
    for (WaitingCheck& check : waiting_checks(context, process)) {
        if (!wanted(*check.obligation)) continue;
        const std::string location = context.location(context.system.process(process), check.location);
        if (by_location.empty() || by_location.back().locations[0] != location)
            by_location.push_back({{location}, {}});
        by_location.back().checks.push_back(std::move(check));
    }
    std::vector<WaitingCase> cases;
    for (WaitingCase& c : by_location) {
        const auto known = std::find_if(cases.begin(), cases.end(), [&c](const WaitingCase& other) {
            return same(other.checks, c.checks);
        });
        if (known == cases.end())
            cases.push_back(std::move(c));
        else
            known->locations.push_back(c.locations[0]);
    }
    return cases;
}

/// For each process, a loop over its instances, and by location what `make` makes of the checks that `wanted`
/// picks.
template <class Wanted, class Make>
cpp::Block for_waiting(const Context& context, Wanted wanted, Make make) {
    cpp::Block block;
    for (std::size_t i = 0; i < context.system.processes.size(); ++i) {
        const ir::Process& process = context.system.processes[i];
        std::vector<cpp::Case> cases;
        for (WaitingCase& c : waiting_cases(context, ir::ProcessId(i), wanted)) {
            cases.push_back({std::move(c.locations), {}});
            for (WaitingCheck& check : c.checks) cases.back().body.push_back(make(std::move(check)));
        }
        if (cases.empty()) continue;
        cpp::Expression me = cpp::subscript(
            cpp::member(cpp::atom("s"), context.names.group[process.sort.index()]), cpp::atom("self"));
        cpp::Block body{{cpp::Declare{"const auto&", "me", std::move(me)}, ""}};
        if (cases.size() == 1 && cases[0].labels.size() == 1) {
            body.push_back({cpp::If{cpp::operation(cpp::Operator::equal,
                                                   {cpp::atom("me.location"), cpp::atom(cases[0].labels[0])}),
                                    std::move(cases[0].body)},
                            ""});
        } else {
            for (cpp::Case& c : cases) c.body.push_back({cpp::Break{}, ""});
            cases.push_back({{}, {{cpp::Break{}, ""}}});
            body.push_back({cpp::Switch{cpp::atom("me.location"), std::move(cases)}, ""});
        }
        block.push_back({cpp::RangeFor{{"const " + context.type_name(process.sort), "self"},
                                       context.members(process.sort),
                                       std::move(body)},
                         ""});
    }
    return block;
}

cpp::Block record_waiting(const Context& context) {
    return for_waiting(
        context, [](const ir::Obligation&) { return true; },
        [&context](WaitingCheck check) {
            return record(context, check.obligation->property, std::move(check.broken),
                          check.obligation->message);
        });
}

/// The function `ended`, if a trap can spring while somebody waits.
std::optional<cpp::Declaration> ended(const Context& context) {
    cpp::Block body = for_waiting(
        context, [](const ir::Obligation& o) { return o.trap; },
        [](WaitingCheck check) {
            cpp::Block then;
            then.push_back({cpp::Return{cpp::atom("true")}, ""});
            return cpp::Statement{cpp::If{std::move(check.broken), std::move(then)}, ""};
        });
    if (body.empty()) return std::nullopt;
    body.push_back({cpp::Return{cpp::atom("false")}, ""});
    return cpp::Declaration{
        predicate({"True if the state is a trap: the run ends here."}, "ended", std::move(body))};
}

/// The function `admits`, if anything is assumed of the start.
std::optional<cpp::Declaration> admits(const Context& context) {
    if (context.system.assumptions.empty()) return std::nullopt;
    std::vector<ir::Expr> all;
    for (const ir::Assumption& a : context.system.assumptions) all.push_back(a.formula);
    ExpressionWriter writer(context, "s");
    cpp::Block body;
    const ir::Expr assumed = context.system.pool->logical_and(std::move(all));
    body.push_back({cpp::Return{writer.write(assumed)}, ""});
    cpp::Function f = predicate({"True if a run may start so, by the axioms and `init` of the spec."},
                                "admits", std::move(body));
    if (!reads_state(context, assumed)) f.parameters[0].name.clear();
    return cpp::Declaration{std::move(f)};
}

cpp::Declaration finished(const Context& context) {
    std::vector<cpp::Expression> all;
    for (const ir::Process& p : context.system.processes) {
        const std::string& group = context.names.group[p.sort.index()];
        const auto at = [&](ir::Value where) {
            cpp::Expression location =
                cpp::member(cpp::subscript(cpp::member(cpp::atom("s"), group), cpp::atom("i")), "location");
            return cpp::operation(cpp::Operator::equal,
                                  {std::move(location), cpp::atom(context.location(p, where))});
        };
        std::vector<cpp::Expression> places;
        places.push_back(at(p.end));
        for (const ir::Value idle : p.idle) places.push_back(at(idle));
        cpp::Expression ended = cpp::joined(cpp::Operator::logical_or, std::move(places));
        all.push_back(
            cpp::call(cpp::atom(cpp::specialization("forall", {"Scope", context.type_name(p.sort)})),
                      {cpp::lambda({{context.type_name(p.sort), "i"}}, std::move(ended))}));
    }
    const bool none = all.empty();
    cpp::Block body;
    body.push_back(
        {cpp::Return{none ? cpp::atom("true") : cpp::joined(cpp::Operator::logical_and, std::move(all))},
         ""});
    cpp::Function f =
        predicate({"True if every instance is at its end or idle."}, "finished", std::move(body));
    if (none) f.parameters[0].name.clear();
    return {std::move(f)};
}

cpp::Declaration deadlock() {
    cpp::Block body;
    body.push_back({cpp::Return{cpp::atom("!finished(s) && !any_enabled(*this, s)")}, ""});
    return {predicate({"True if no step is enabled, and not every instance is at its end or idle."},
                      "deadlock", std::move(body))};
}

}  // namespace

Declarations check_functions(const Context& context) {
    Declarations out;
    cpp::Block checks{{cpp::Declare{"Violations", "violated", std::nullopt}, ""}};
    bool any_deadlock = false;
    for (std::size_t i = 0; i < context.system.properties.size(); ++i) {
        const ir::PropertyId id(i);
        const ir::Property& p = context.system.properties[i];
        if (!p.waived.empty()) continue;
        if (p.kind == ir::Property::Kind::invariant) {
            out.push_back(invariant(context, id));
            cpp::Expression holds = cpp::call(cpp::atom(context.names.predicate[i]), {cpp::atom("s")});
            std::vector<cpp::Expression> broken{cpp::negation(std::move(holds))};
            if (p.when != nullptr)
                broken.insert(broken.begin(), ExpressionWriter(context, "s").write(p.when));
            checks.push_back(
                record(context, id, cpp::joined(cpp::Operator::logical_and, std::move(broken)), ""));
        } else if (p.kind == ir::Property::Kind::deadlock) {
            any_deadlock = true;
            checks.push_back(record(context, id, cpp::atom("deadlocked"), ""));
        }
    }
    out.push_back(finished(context));
    if (any_deadlock) out.push_back(deadlock());
    if (auto function = ended(context)) out.push_back(std::move(*function));
    if (auto function = admits(context)) out.push_back(std::move(*function));
    for (cpp::Statement& s : record_waiting(context)) checks.push_back(std::move(s));
    const bool reads_state = checks.size() > (any_deadlock ? 2 : 1);
    checks.push_back({cpp::Return{cpp::atom("violated")}, ""});
    cpp::Function check{.doc = {"Which properties a state violates; those of steps are told by step()."},
                        .template_parameters = {},
                        .specifiers = "[[nodiscard]] constexpr",
                        .result = "Violations",
                        .name = "check",
                        .parameters = {{"const State&", reads_state ? "s" : ""}},
                        .qualifiers = "const noexcept",
                        .body = std::move(checks)};
    if (any_deadlock) {
        cpp::Function whole = check;
        whole.parameters[0].name = "s";
        whole.body = cpp::Block{{cpp::Return{cpp::atom("check(s, deadlock(s))")}, ""}};
        out.push_back({std::move(whole)});
        check.doc = {"The same, where it is known whether the state is a deadlock."};
        check.parameters.push_back({"bool", "deadlocked"});
    }
    out.push_back({std::move(check)});
    return out;
}

}  // namespace latchwork::codegen
