/// The test file that drives an adapter: through known failures, all schedules with few preemptions, random
/// ones, and free runs.
#include <fmt/format.h>

#include <algorithm>

#include "codegen/conformance.hpp"
#include "codegen/tests.hpp"

namespace latchwork::codegen {

namespace {

cpp::Statement declare(std::string type, std::string name, cpp::Expression value) {
    return {cpp::Declare{std::move(type), std::move(name), std::move(value)}, ""};
}

class ConformanceTestWriter {
  public:
    ConformanceTestWriter(const Context& context, const GenerateOptions& options)
        : context_(context), options_(options), scopes_(context) {}

    cpp::File run() {
        std::vector<cpp::Declaration> tests;
        for (const Counterexample& c : options_.counterexamples) tests.push_back(schedule_test(c));
        for (const CoveredVariant& v : options_.coverage) tests.push_back(coverage_test(v));
        const std::string scope = first_scope();
        tests.push_back(test("every schedule with at most 2 preemptions", scope, call("explore", "2")));
        // An adapter that observes nothing would pass whatever its code does to the data.
        if (!make_interface(context_).observables.empty()) {
            cpp::Expression some =
                cpp::operation(cpp::Operator::greater, {cpp::atom("run.compared"), cpp::atom("0")});
            std::get<cpp::TestCase>(tests.back().node)
                .body.push_back({cpp::Evaluate{cpp::call(cpp::atom("CHECK"), {std::move(some)})}, ""});
        }
        tests.push_back(test("random schedules", scope, call("random", "100, 1")));
        tests.push_back(test("free runs", scope, call("stress", "20")));

        std::vector<cpp::Declaration> all = scopes_.declarations();
        all.push_back(maker());
        for (cpp::Declaration& t : tests) all.push_back(std::move(t));
        cpp::File file = test_file(context_, "_conformance_test",
                                   "Drives the code behind " + context_.names.protocol +
                                       "_adapter.hpp on real threads and compares it with the model.",
                                   "latchwork/conformance.hpp", std::move(all));
        file.system_includes = {"memory", "vector"};
        file.includes = {"latchwork/catch.hpp", "latchwork/conformance.hpp",
                         context_.names.protocol + "_adapter.hpp"};
        return file;
    }

  private:
    /// The scope in which schedules are explored: the first that the spec declares, else one of each; without
    /// the processes that no check has together with the others.
    std::string first_scope() {
        const auto& scopes = context_.system.scopes;
        std::map<std::string, ir::Value> sizes;
        if (!scopes.empty()) sizes = scopes.front().sizes;
        if (const ir::Check* check = widest_check())
            for (const auto& [process, most] : check->instances)
                sizes[process] = std::min(most, sizes.contains(process) ? sizes.at(process) : 1);
        return scopes_.type(sizes);
    }

    /// Of the checks that claim something of the variant as it is written, the one that limits the fewest
    /// processes.
    [[nodiscard]] const ir::Check* widest_check() const {
        const ir::System& system = context_.system;
        const ir::Check* widest = nullptr;
        for (const ir::Check& check : system.checks) {
            const bool claims = std::any_of(
                check.expectations.begin(), check.expectations.end(),
                [](const ir::Expectation& e) { return e.kind != ir::Expectation::Kind::violates; });
            if (claims && variant_key(system, check.configs) == variant_key(system, {}) &&
                (widest == nullptr || check.instances.size() < widest->instances.size()))
                widest = &check;
        }
        return widest;
    }

    [[nodiscard]] std::string machine(const std::string& scope) const {
        return cpp::specialization("Machine", {scope}) + (context_.configs().empty() ? "{}" : "{variant}");
    }

    /// `template <class Scope> Conformance<Glue<Scope>> conformance() { … }`
    [[nodiscard]] cpp::Declaration maker() const {
        cpp::Block body;
        const std::string make =
            "[](const State<Scope>& start) { return std::make_unique<Adapter<Scope>>(start); }";
        body.push_back({cpp::Return{cpp::braces("", {cpp::atom(machine("Scope")), cpp::atom(make)})}, ""});
        return {cpp::Function{.doc = {},
                              .template_parameters = {"class Scope"},
                              .specifiers = "",
                              .result = "Conformance<Glue<Scope>>",
                              .name = "conformance",
                              .parameters = {},
                              .qualifiers = "",
                              .body = std::move(body)}};
    }

    static cpp::Expression call(const char* method, const char* arguments) {
        return cpp::call(cpp::atom(method), {cpp::atom(arguments)});
    }

    cpp::Declaration test(const std::string& name, const std::string& scope, const cpp::Expression& drive,
                          cpp::Doc doc = {}, cpp::Block body = {}) const {
        add_run(body, scope, drive);
        return {cpp::TestCase{std::move(doc), name, tags(), std::move(body)}};
    }

    [[nodiscard]] std::string tags() const {
        return fmt::format("[{}][conformance]", context_.names.protocol);
    }

    /// Drives the code in a scope, and insists on what comes of it.
    static void add_run(cpp::Block& body, const std::string& scope, cpp::Expression drive) {
        drive.operands[0] = cpp::member(cpp::call(cpp::atom(cpp::specialization("conformance", {scope})), {}),
                                        drive.operands[0].text);
        body.push_back(declare("const auto", "run", std::move(drive)));
        body.push_back({cpp::Evaluate{cpp::call(cpp::atom("INFO"), {cpp::atom("run.report")})}, ""});
        body.push_back({cpp::Evaluate{cpp::call(cpp::atom("CHECK"), {cpp::atom("run.conforms")})}, ""});
    }

    [[nodiscard]] cpp::Expression schedule(const Counterexample& c) const {
        std::vector<cpp::Expression> steps;
        for (const ir::Step& s : c.trace.steps) steps.push_back(step_value(context_, *c.system, s));
        return cpp::braces("", std::move(steps));
    }

    cpp::Declaration schedule_test(const Counterexample& c) {
        const std::string scope = scopes_.type(sizes_of(context_.system, c.trace.scope));
        cpp::Block body;
        body.push_back(declare("const std::vector<Step>", "schedule", schedule(c)));
        const std::string start = fmt::format("{}.initial({})", machine(scope),
                                              initial_number(*c.system, c.trace.scope, c.trace.initial));
        return test(fmt::format("the schedule by which {} violates {}", c.check, c.property), scope,
                    cpp::call(cpp::atom("follow"), {cpp::atom(start), cpp::atom("schedule")}), {},
                    std::move(body));
    }

    /// The schedules that take every step of a variant, as far as that of the code takes them too.
    cpp::Declaration coverage_test(const CoveredVariant& v) {
        const std::string scope = scopes_.type(sizes_of(context_.system, v.scope));
        cpp::Block body;
        for (std::size_t i = 0; i < v.schedules.size(); ++i) {
            const Schedule& s = v.schedules[i];
            cpp::Block section;
            section.push_back(
                declare("const std::vector<Step>", "schedule", schedule_value(context_, *v.system, s)));
            const std::string start =
                fmt::format("{}.initial({})", machine(scope), initial_number(*v.system, v.scope, s.initial));
            add_run(section, scope,
                    cpp::call(cpp::atom("follow"), {cpp::atom(start), cpp::atom("schedule")}));
            body.push_back({cpp::Section{fmt::format("schedule {}", i + 1), std::move(section)}, ""});
        }
        return {cpp::TestCase{
            {}, fmt::format("every step of {} in {}", v.check, v.scope.name()), tags(), std::move(body)}};
    }

    const Context& context_;
    const GenerateOptions& options_;
    TestScopes scopes_;
};

}  // namespace

cpp::File conformance_test_file(const Context& context, const GenerateOptions& options) {
    return ConformanceTestWriter(context, options).run();
}

}  // namespace latchwork::codegen
