/// The test file that replays counterexamples: the broken variant fails where it did, the fixed ones survive.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "codegen/tests.hpp"
#include "ir/passes.hpp"

namespace latchwork::codegen {

namespace {

class RegressionWriter {
  public:
    RegressionWriter(const Context& context, const GenerateOptions& options)
        : context_(context), options_(options), scopes_(context) {}

    cpp::File run() {
        std::vector<cpp::Declaration> tests;
        for (const Counterexample& c : options_.counterexamples) tests.push_back(test_case(c));
        std::vector<cpp::Declaration> all = scopes_.declarations();
        for (cpp::Declaration& t : tests) all.push_back(std::move(t));
        return test_file(
            context_, "_regression_test",
            "Replays each known failure of " + context_.system.protocol +
                ": the broken variant fails at exactly that step, and what was proved survives the same "
                "schedule.",
            "latchwork/replay.hpp", std::move(all));
    }

  private:
    static cpp::Statement declare(std::string type, std::string name, cpp::Expression value) {
        return {cpp::Declare{std::move(type), std::move(name), std::move(value)}, ""};
    }
    static cpp::Statement evaluate(const char* macro, cpp::Expression argument) {
        return {cpp::Evaluate{cpp::call(cpp::atom(macro), {std::move(argument)})}, ""};
    }

    /// What the configs of its variant are.
    static std::map<std::string, ir::Value> configs_of(const Counterexample& c) {
        std::map<std::string, ir::Value> configs;
        for (const ir::Function& f : c.system->functions) {
            if (f.role == ir::Function::Role::config) configs[f.name] = f.initial->value;
        }
        return configs;
    }

    /// One scheduled step with its place in the spec and its text behind it.
    cpp::Expression step(const Counterexample& c, const ir::Step& s) const {
        return cpp::commented(step_value(context_, *c.system, s), comment(c.system->action(s.action)));
    }

    std::string comment(const ir::Action& a) const {
        const std::string line = a.span.valid() ? std::to_string(context_.sources.line(a.span)) + ": " : "";
        return line + a.text;
    }

    cpp::Block broken(const Counterexample& c, const std::string& scope, const std::string& start) const {
        cpp::Block body;
        body.push_back(machine_declaration(context_, "machine", scope, configs_of(c)));
        body.push_back(declare(
            "const auto", "run",
            cpp::call(cpp::atom("replay"),
                      {cpp::atom("machine"), cpp::call(cpp::atom("machine.initial"), {cpp::atom(start)}),
                       cpp::atom("schedule"), cpp::atom("broken")})));
        body.push_back(evaluate("INFO", cpp::atom("run.report")));
        body.push_back(
            evaluate("CHECK", cpp::operation(cpp::Operator::equal,
                                             {cpp::atom("run.broken_at"), cpp::atom("schedule.size()")})));
        return body;
    }

    cpp::Block survives(const ir::Check& check, const std::string& scope, const std::string& start) const {
        cpp::Block body;
        body.push_back(machine_declaration(context_, "machine", scope, check.configs));
        body.push_back(declare(
            "const auto", "run",
            cpp::call(cpp::atom("follow"),
                      {cpp::atom("machine"), cpp::call(cpp::atom("machine.initial"), {cpp::atom(start)}),
                       cpp::atom("schedule"), cpp::atom("broken"), cpp::number(options_.max_states)})));
        body.push_back(evaluate("INFO", cpp::atom("run.report")));
        body.push_back(evaluate("REQUIRE", cpp::atom("run.complete")));
        // A variant in which no step of the schedule can be taken would survive anything.
        body.push_back(evaluate(
            "REQUIRE", cpp::operation(cpp::Operator::greater, {cpp::atom("run.steps"), cpp::number(0)})));
        body.push_back(evaluate("CHECK_FALSE", cpp::atom("run.broken")));
        return body;
    }

    /// True if some step of the run is one of the check's variant too; one that has none of them would
    /// survive anything.
    bool shares_a_step(const ir::Check& check, const Counterexample& c) const {
        const auto shared_name = [this](const std::string& name) {
            const auto& all = context_.system.actions;
            const auto found =
                std::find_if(all.begin(), all.end(), [&name](const ir::Action& a) { return a.name == name; });
            return context_.names.action[static_cast<std::size_t>(found - all.begin())];
        };
        std::set<std::string> own;
        std::set<std::string> taken;
        // What is never taken may still be there for what is asked of who waits.
        for (const ir::Action& a : ir::specialize(context_.system, check).actions) {
            if (!ir::is_false(a.guard)) own.insert(shared_name(a.name));
        }
        for (const ir::Step& s : c.trace.steps) taken.insert(shared_name(c.system->action(s.action).name));
        return std::any_of(taken.begin(), taken.end(),
                           [&own](const std::string& name) { return own.contains(name); });
    }

    /// The checks that promise the property, for as many instances as the run has; each variant once.
    std::vector<const ir::Check*> survivors(const Counterexample& c, ir::PropertyId property) const {
        std::vector<const ir::Check*> found;
        std::set<std::string> variants{variant_key(context_.system, configs_of(c))};
        for (const ir::Check& check : context_.system.checks) {
            const bool promised = std::any_of(
                check.expectations.begin(), check.expectations.end(), [property](const ir::Expectation& e) {
                    const auto& of = e.properties;
                    return e.kind == ir::Expectation::Kind::proves &&
                           (of.empty() || std::find(of.begin(), of.end(), property) != of.end());
                });
            const auto& processes = context_.system.processes;
            const bool large_enough =
                std::all_of(processes.begin(), processes.end(), [&](const ir::Process& p) {
                    const auto limit = check.instances.find(p.name);
                    return limit == check.instances.end() || c.trace.scope.size(p.sort) <= limit->second;
                });
            if (promised && large_enough && shares_a_step(check, c) &&
                variants.insert(variant_key(context_.system, check.configs)).second)
                found.push_back(&check);
        }
        return found;
    }

    cpp::Declaration test_case(const Counterexample& c) {
        const ir::PropertyId property = *context_.system.find_property(c.property);
        const std::string scope = scopes_.type(sizes_of(context_.system, c.trace.scope));
        const std::string start = std::to_string(initial_number(*c.system, c.trace.scope, c.trace.initial));

        cpp::Block body;
        std::vector<cpp::Expression> steps;
        for (const ir::Step& s : c.trace.steps) steps.push_back(step(c, s));
        body.push_back(declare("const std::vector<Step>", "schedule", cpp::braces("", std::move(steps))));
        body.push_back(declare("const auto", "broken", context_.property(property)));
        const std::string where =
            c.trace.steps.empty() ? "at once" : fmt::format("at step {}", c.trace.steps.size());
        body.push_back(
            {cpp::Section{fmt::format("{} fails {}", c.check, where), broken(c, scope, start)}, ""});
        for (const ir::Check* check : survivors(c, property))
            body.push_back({cpp::Section{check->name + " survives", survives(*check, scope, start)}, ""});
        cpp::Doc doc;
        if (!c.trace.message.empty()) doc.push_back("How it fails: " + c.trace.message + ".");
        return {cpp::TestCase{std::move(doc),
                              c.name.empty() ? fmt::format("{} violates {}", c.check, c.property) : c.name,
                              fmt::format("[{}][regression]", context_.names.protocol), std::move(body)}};
    }

    const Context& context_;
    const GenerateOptions& options_;
    TestScopes scopes_;
};

}  // namespace

cpp::File regression_test_file(const Context& context, const GenerateOptions& options) {
    cpp::File file = RegressionWriter(context, options).run();
    file.system_includes = {"vector"};
    return file;
}

}  // namespace latchwork::codegen
