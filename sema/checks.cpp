/// Scopes and checks: what their settings mean, and what they expect.
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

#include "sema/diagnostics.hpp"
#include "sema/evaluator.hpp"
#include "sema/lower.hpp"

namespace latchwork::sema {

namespace {

class CheckResolver {
  public:
    explicit CheckResolver(Model& model) : m_(model) {}

    void run() {
        for (const ast::Declaration& d : m_.protocol.declarations) {
            if (const auto* node = std::get_if<ast::ScopeDeclaration>(&d.node)) scope(*node, d);
        }
        for (const ast::Declaration& d : m_.protocol.declarations) {
            if (const auto* node = std::get_if<ast::CheckDeclaration>(&d.node)) check(*node, d);
        }
    }

  private:
    template <class Table>
    void not_twice(const char* what, const ast::Name& name, const Table& table) {
        const auto first =
            std::find_if(table.begin(), table.end(), [&](const auto& e) { return e.name == name.text; });
        if (first != table.end())
            m_.diagnostics.report(redefinition, name.span, what, name.text)
                .note(first->span, "the first definition is here");
    }

    void report_unknown(const DiagnosticKind& kind, const ast::Name& name,
                        const std::vector<std::string>& candidates) {
        auto report = m_.diagnostics.report(kind, name.span, name.text);
        suggest(report, name, candidates);
    }

    static void suggest(base::Diagnostics::Builder& report, const ast::Name& name,
                        const std::vector<std::string>& candidates) {
        const std::string near = base::nearest(name.text, candidates);
        if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
    }

    std::vector<std::string> names_of(bool configs, bool sorts) const {
        std::vector<std::string> names;
        for (const auto& [name, global] : m_.globals) {
            const bool config =
                global.kind == Global::Kind::place && global.place->kind == Place::Kind::config;
            const bool sort = global.kind == Global::Kind::sort &&
                              m_.system.sort(global.sort).kind != ir::Sort::Kind::enumeration;
            if ((configs && config) || (sorts && sort) || global.kind == Global::Kind::process)
                names.push_back(name);
        }
        return names;
    }

    /// The number that a setting gives; nullopt after an error.
    std::optional<ir::Value> number(const ast::Setting& setting, ir::Value least) {
        const auto* literal = std::get_if<ast::IntegerLiteral>(&setting.value->node);
        if (literal == nullptr) {
            m_.diagnostics.report(not_constant, setting.value->span, "a number of members");
            return std::nullopt;
        }
        if (literal->value < least || literal->value > std::numeric_limits<ir::Value>::max()) {
            m_.diagnostics.report(invalid_setting, setting.value->span,
                                  fmt::format("`{}` has at least {} members", setting.name.text, least));
            return std::nullopt;
        }
        return static_cast<ir::Value>(literal->value);
    }

    void scope(const ast::ScopeDeclaration& node, const ast::Declaration& from) {
        not_twice("the scope", node.name, m_.system.scopes);
        ir::ScopeDeclaration scope;
        scope.name = node.name.text;
        scope.span = from.span;
        for (const ast::Setting& setting : node.settings) {
            const auto global = m_.globals.find(setting.name.text);
            const bool sort = global != m_.globals.end() && global->second.kind == Global::Kind::sort &&
                              m_.system.sort(global->second.sort).kind != ir::Sort::Kind::enumeration;
            const bool process = global != m_.globals.end() && global->second.kind == Global::Kind::process;
            if (!sort && !process) {
                auto report = m_.diagnostics.report(unknown_setting, setting.name.span, setting.name.text,
                                                    "neither a domain, an object nor a process");
                suggest(report, setting.name, names_of(false, true));
                continue;
            }
            if (scope.sizes.contains(setting.name.text)) {
                m_.diagnostics.report(duplicate_setting, setting.span, setting.name.text);
                continue;
            }
            if (const auto size = number(setting, process ? 0 : 1)) scope.sizes[setting.name.text] = *size;
        }
        m_.system.scopes.push_back(std::move(scope));
    }

    void check(const ast::CheckDeclaration& node, const ast::Declaration& from) {
        not_twice("the check", node.name, m_.system.checks);
        ir::Check check;
        check.name = node.name.text;
        check.doc = from.doc;
        check.span = from.span;
        std::set<std::string> seen;
        for (const ast::Setting& setting : node.settings) {
            if (!seen.insert(setting.name.text).second)
                m_.diagnostics.report(duplicate_setting, setting.span, setting.name.text);
            this->setting(check, setting);
        }
        for (const ast::Edit& edit : node.edits) this->edit(check, edit);
        for (const ast::Expected& expected : node.expected) expectation(check, expected);
        m_.system.checks.push_back(std::move(check));
    }

    void setting(ir::Check& check, const ast::Setting& setting) {
        const auto global = m_.globals.find(setting.name.text);
        if (global != m_.globals.end() && global->second.kind == Global::Kind::process) {
            if (std::holds_alternative<ast::AnyLiteral>(setting.value->node)) return;
            if (const auto limit = number(setting, 0)) check.instances[setting.name.text] = *limit;
            return;
        }
        const bool config = global != m_.globals.end() && global->second.kind == Global::Kind::place &&
                            global->second.place->kind == Place::Kind::config;
        if (!config) {
            auto report = m_.diagnostics.report(unknown_setting, setting.name.span, setting.name.text,
                                                "neither a config nor a process");
            suggest(report, setting.name, names_of(true, false));
            return;
        }
        const Type& type = global->second.place->type;
        if (type.is_error()) return;
        if (const auto value = config_value(setting, type)) check.configs[setting.name.text] = *value;
    }

    std::optional<ir::Value> config_value(const ast::Setting& setting, const Type& type) {
        const ast::Expression& e = *setting.value;
        const std::string text = m_.quoted(e.span);
        if (type.kind == Type::Kind::boolean) {
            if (const auto* literal = std::get_if<ast::BooleanLiteral>(&e.node))
                return literal->value ? 1 : 0;
        } else if (type.kind == Type::Kind::integer) {
            const auto* negative = std::get_if<ast::UnaryExpression>(&e.node);
            const bool negated = negative != nullptr && negative->op == ast::UnaryOperator::negate;
            if (const auto* literal =
                    std::get_if<ast::IntegerLiteral>(negated ? &negative->operand->node : &e.node)) {
                const std::int64_t value = negated ? -literal->value : literal->value;
                if (value >= type.rule.low && value <= type.rule.high) return static_cast<ir::Value>(value);
                m_.diagnostics.report(value_out_of_range, e.span, fmt::format("`{}`", text),
                                      fmt::format("{}..{}", type.rule.low, type.rule.high));
                return std::nullopt;
            }
        } else if (const auto* name = std::get_if<ast::NameReference>(&e.node)) {
            const auto& values = m_.system.sort(type.sort).values;
            const auto found = std::find(values.begin(), values.end(), name->name.text);
            if (found != values.end()) return static_cast<ir::Value>(found - values.begin());
            auto report = m_.diagnostics.report(unknown_value, e.span, text, setting.name.text);
            suggest(report, name->name, values);
            return std::nullopt;
        }
        m_.diagnostics.report(unknown_value, e.span, text, setting.name.text);
        return std::nullopt;
    }

    /// The process that has the label of an edit; null after an error.
    ProcessInfo* process_with(const ast::Name& label) {
        ProcessInfo* found = nullptr;
        std::vector<std::string> candidates;
        for (ProcessInfo& info : m_.processes) {
            for (const auto& [name, each] : info.labels) candidates.emplace_back(m_.sources.text(each.span));
            if (!info.labels.contains(label.text)) continue;
            if (found != nullptr) {
                m_.diagnostics
                    .report(ambiguous_name, label.span, label.text, "a statement of several processes")
                    .note(found->labels.at(label.text).span, "one of them")
                    .note(info.labels.at(label.text).span, "another one");
                return nullptr;
            }
            found = &info;
        }
        if (found == nullptr) {
            auto report = m_.diagnostics.report(unknown_label, label.span, "", label.text);
            suggest(report, label, candidates);
        }
        return found;
    }

    /// Where the procedures with this label stand: the process, and what the label is called there.
    std::vector<std::pair<ProcessInfo*, std::string>> inlined(const ast::Name& label) {
        std::vector<std::pair<ProcessInfo*, std::string>> copies;
        for (ProcessInfo& info : m_.processes) {
            if (info.labels.contains(label.text)) return {};
            for (std::string& name : m_.labels_called(info, label.text))
                copies.emplace_back(&info, std::move(name));
        }
        return copies;
    }

    /// An edit of a procedure is made wherever it stands.
    bool edit_inlined(ir::Check& check, const ast::Edit& edit) {
        const auto first = inlined(edit.first);
        const auto second = edit.second ? inlined(*edit.second) : first;
        if (first.empty() && second.empty()) return false;
        if (first.size() != second.size()) {
            const ast::Name& inside = first.empty() ? *edit.second : edit.first;
            const ast::Name& other = first.empty() ? edit.first : *edit.second;
            m_.diagnostics.report(
                invalid_edit, edit.span,
                fmt::format("`{}` is in a procedure, and does not stand beside `{}` at each of its "
                            "calls",
                            inside.text, other.text));
            return true;
        }
        if (edit.second) {
            for (std::size_t i = 0; i < first.size(); ++i) {
                if (!may_swap(edit, *first[i].first, first[i].second, *second[i].first, second[i].second))
                    return true;
            }
        }
        const std::string name = edit_name(m_, edit);
        const auto config = select(check, edit, name);
        if (!config) return true;
        for (std::size_t i = 0; i < first.size(); ++i) {
            m_.edits.push_back(
                {name, first[i].first, first[i].second, edit.second ? second[i].second : "", *config});
        }
        return true;
    }

    /// Selects the edit in the check; gives the config that it is selected by if it is new.
    std::optional<ir::FunctionId> select(ir::Check& check, const ast::Edit& edit, const std::string& name) {
        if (check.configs.contains(name)) {
            m_.diagnostics.report(duplicate_setting, edit.span, name);
            return std::nullopt;
        }
        check.configs[name] = 1;
        const auto known = std::find_if(m_.edits.begin(), m_.edits.end(),
                                        [&](const EditConfig& e) { return e.name == name; });
        if (known != m_.edits.end()) return std::nullopt;
        ir::Function config;
        config.name = name;
        config.role = ir::Function::Role::config;
        config.result = ir::Type::boolean();
        config.initial = m_.pool().boolean(false);
        config.constant = true;
        config.span = edit.span;
        m_.system.functions.push_back(std::move(config));
        return ir::FunctionId(m_.system.functions.size() - 1);
    }

    void edit(ir::Check& check, const ast::Edit& edit) {
        if (edit_inlined(check, edit)) return;
        ProcessInfo* first = process_with(edit.first);
        ProcessInfo* second = edit.second ? process_with(*edit.second) : first;
        if (first == nullptr || second == nullptr) return;
        if (edit.second && !may_swap(edit, *first, edit.first.text, *second, edit.second->text)) return;
        const std::string name = edit_name(m_, edit);
        if (const auto config = select(check, edit, name))
            m_.edits.push_back({name, first, edit.first.text, edit.second ? edit.second->text : "", *config});
    }

    bool may_swap(const ast::Edit& edit, const ProcessInfo& first, const std::string& first_label,
                  const ProcessInfo& second, const std::string& second_label) {
        const auto reject = [&](const std::string& why, base::Span note) {
            m_.diagnostics.report(invalid_edit, edit.span, why).note(note, "this statement");
            return false;
        };
        const Label& a = first.labels.at(first_label);
        const Label& b = second.labels.at(second_label);
        if (&first != &second) return reject("the statements belong to different processes", b.span);
        for (const Label* each : {&a, &b}) {
            const ast::Statement& s = *each->statement->statement;
            if (std::holds_alternative<ast::LocalDeclaration>(s.node))
                return reject("a declaration cannot be swapped: its scope would change", each->span);
            if (const char* what = cannot_move(s))
                return reject(fmt::format("a statement with {} cannot be swapped", what), each->span);
        }
        return true;
    }

    /// What in a statement ties it to its place; null if nothing does.
    static const char* cannot_move(const ast::Statement& s) {
        const auto inside = [](const ast::StatementPtr& each) {
            return each == nullptr ? nullptr : cannot_move(*each);
        };
        if (std::holds_alternative<ast::LabelledStatement>(s.node)) return "a label inside";
        if (std::holds_alternative<ast::BreakStatement>(s.node)) return "`break`";
        if (std::holds_alternative<ast::ContinueStatement>(s.node)) return "`continue`";
        if (const auto* node = std::get_if<ast::Block>(&s.node)) {
            for (const auto& each : node->statements) {
                if (const char* what = inside(each)) return what;
            }
        }
        if (const auto* node = std::get_if<ast::IfStatement>(&s.node)) {
            const char* what = inside(node->then);
            return what != nullptr ? what : inside(node->otherwise);
        }
        if (const auto* node = std::get_if<ast::EitherStatement>(&s.node)) {
            for (const auto& each : node->branches) {
                if (const char* what = inside(each)) return what;
            }
        }
        if (const auto* node = std::get_if<ast::InlinedCall>(&s.node)) return inside(node->body);
        if (const auto* node = std::get_if<ast::WhileStatement>(&s.node)) return inside(node->body);
        if (const auto* node = std::get_if<ast::ForStatement>(&s.node)) return inside(node->body);
        if (const auto* node = std::get_if<ast::AtomicStatement>(&s.node)) return inside(node->body);
        const ast::AssignedValue* value = nullptr;
        if (const auto* node = std::get_if<ast::Assignment>(&s.node)) value = &node->value;
        if (const auto* node = std::get_if<ast::LocalDeclaration>(&s.node))
            value = node->initial ? &*node->initial : nullptr;
        const auto* choice = value != nullptr ? std::get_if<ast::Choice>(value) : nullptr;
        return choice != nullptr ? inside(choice->otherwise) : nullptr;
    }

    void expectation(ir::Check& check, const ast::Expected& expected) {
        ir::Expectation result;
        result.kind = expected.expectation == ast::Expectation::proves  ? ir::Expectation::Kind::proves
                      : expected.expectation == ast::Expectation::holds ? ir::Expectation::Kind::holds
                                                                        : ir::Expectation::Kind::violates;
        if (expected.fairness) result.fairness = fairness(*expected.fairness);
        result.span = expected.span;
        for (const ast::Name& name : expected.properties) {
            const auto property = m_.system.find_property(name.text);
            if (!property) {
                std::vector<std::string> candidates;
                for (const ir::Property& each : m_.system.properties) candidates.push_back(each.name);
                const bool label = std::any_of(
                    m_.processes.begin(), m_.processes.end(),
                    [&](const ProcessInfo& info) { return !m_.labels_called(info, name.text).empty(); });
                if (label) {
                    m_.diagnostics.report(unknown_property, name.span, name.text)
                        .suggest(fmt::format(
                            "the label `{}` names an assert only if it stands right before it", name.text));
                } else {
                    report_unknown(unknown_property, name, candidates);
                }
                continue;
            }
            result.properties.push_back(*property);
            if (expected.fairness && !m_.system.property(*property).is_liveness())
                m_.diagnostics.report(fairness_of_safety, name.span, name.text);
        }
        if (expected.scope) {
            if (m_.system.find_scope(expected.scope->text) == nullptr) {
                std::vector<std::string> candidates;
                for (const ir::ScopeDeclaration& each : m_.system.scopes) candidates.push_back(each.name);
                report_unknown(unknown_scope, *expected.scope, candidates);
            }
            result.scope = expected.scope->text;
        }
        check.expectations.push_back(std::move(result));
    }

    Model& m_;
};

}  // namespace

void resolve_checks(Model& model) {
    CheckResolver(model).run();
}

}  // namespace latchwork::sema
