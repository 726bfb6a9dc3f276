/// The declarations of the top level: names, sorts, configs, processes.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sema/checker.hpp"

namespace latchwork::sema {

using Role = ir::Function::Role;

void Checker::run() {
    declare_names();
    check_state();
    for (ProcessInfo& process : m_.processes) collect(process);
    for (auto& [name, global] : m_.globals) {
        if (global.kind == Global::Kind::predicate) check_predicate(*global.predicate);
    }
    for (ProcessInfo& process : m_.processes) check_process(process);
    check_properties();
    declare_hidden_state();
    declare_properties();
    lint();
}

void Checker::check_reserved(const ast::Name& name) {
    const char* why = find_primitive(name.text) != nullptr        ? "it is an operation"
                      : find_primitive_type(name.text) != nullptr ? "it is a primitive type"
                                                                  : nullptr;
    if (why != nullptr) m_.diagnostics.report(reserved_name, name.span, name.text, why);
}

void Checker::report_redefinition(const char* what, const ast::Name& name, base::Span first) {
    auto report = m_.diagnostics.report(redefinition, name.span, what, name.text);
    if (first.valid()) report.note(first, "the first definition is here");
}

void Checker::declare_global(const ast::Name& name, Global global) {
    check_reserved(name);
    global.span = name.span;
    const auto [at, is_new] = m_.globals.emplace(name.text, global);
    if (!is_new) report_redefinition("the name", name, at->second.span);
}

void Checker::declare_sort(const ast::Name& name, ir::Sort::Kind kind, const ast::Declaration& from,
                           bool ordered, const std::vector<ast::Name>& values) {
    ir::Sort sort;
    sort.name = name.text;
    sort.kind = kind;
    sort.ordered = ordered;
    sort.doc = from.doc;
    sort.span = from.span;
    const ir::SortId id(m_.system.sorts.size());
    std::map<std::string, base::Span> seen;
    for (const ast::Name& value : values) {
        check_reserved(value);
        const auto [first, is_new] = seen.emplace(value.text, value.span);
        if (!is_new) {
            report_redefinition("the value", value, first->second);
            continue;
        }
        m_.enumerators.emplace(value.text, Enumerator{id, static_cast<ir::Value>(sort.values.size())});
        sort.values.push_back(value.text);
    }
    m_.system.sorts.push_back(std::move(sort));
    // The values of a config are an enumeration without a name that a declaration could use.
    if (std::holds_alternative<ast::ConfigDeclaration>(from.node)) return;
    Global global;
    global.sort = id;
    declare_global(name, global);
}

void Checker::declare_names() {
    const auto each = [this](auto&& visit) {
        for (const ast::Declaration& d : m_.protocol.declarations) visit(d);
    };
    each([this](const ast::Declaration& d) {
        if (const auto* node = std::get_if<ast::DomainDeclaration>(&d.node))
            declare_sort(node->name, ir::Sort::Kind::domain, d, node->ordered, {});
        if (const auto* node = std::get_if<ast::ObjectDeclaration>(&d.node)) declare_object(*node, d);
        if (const auto* node = std::get_if<ast::EnumDeclaration>(&d.node))
            declare_sort(node->name, ir::Sort::Kind::enumeration, d, false, node->values);
        if (const auto* node = std::get_if<ast::PredicateDeclaration>(&d.node)) declare(*node, d);
        if (const auto* node = std::get_if<ast::ProcessDeclaration>(&d.node)) declare(*node, d);
        if (const auto* node = std::get_if<ast::InlineDeclaration>(&d.node)) {
            Global global;
            global.kind = Global::Kind::procedure;
            declare_global(node->name, global);
        }
    });
    const auto cpu = m_.globals.find("Cpu");
    const bool cpus = cpu != m_.globals.end() && cpu->second.kind == Global::Kind::sort &&
                      m_.system.sort(cpu->second.sort).kind == ir::Sort::Kind::domain;
    if (cpus) m_.cpu = cpu->second.sort;
    each([this](const ast::Declaration& d) {
        if (const auto* node = std::get_if<ast::StructDeclaration>(&d.node)) declare(*node);
    });
    each([this](const ast::Declaration& d) {
        if (const auto* node = std::get_if<ast::ConfigDeclaration>(&d.node)) declare(*node, d);
        if (const auto* node = std::get_if<ast::VariableDeclaration>(&d.node)) declare(*node, d);
        if (const auto* node = std::get_if<ast::ObjectDeclaration>(&d.node)) declare_fields(*node);
    });
    for (const auto& [name, value] : m_.enumerators) {
        const auto global = m_.globals.find(name);
        if (global == m_.globals.end() || global->second.kind != Global::Kind::place) continue;
        m_.diagnostics.report(redefinition, global->second.span, "the value", name)
            .note(m_.system.sort(value.sort).span, "an enumeration has it as a value");
    }
    for (ProcessInfo& process : m_.processes) declare_process_state(process);
}

void Checker::declare(const ast::StructDeclaration& node) {
    Structure structure{node.name.text, {}};
    for (const ast::VariableDeclaration& field : node.fields) {
        Type type = resolve(field.type, Use::local);
        const bool plain = field.dimensions.empty() && field.guarded_by == nullptr && !field.constant &&
                           !field.per_cpu && field.initial == nullptr && type.kind != Type::Kind::structure;
        if (!plain && !type.is_error())
            m_.diagnostics.report(invalid_type, field.span,
                                  "a part of a struct has a plain type and a name, no more");
        const bool known = std::any_of(structure.parts.begin(), structure.parts.end(),
                                       [&](const Structure::Part& p) { return p.name == field.name.text; });
        if (known) report_redefinition("the field", field.name, {});
        structure.parts.push_back({field.name.text, type});
    }
    if (structure.parts.empty())
        m_.diagnostics.report(invalid_type, node.name.span, "a struct has at least one part");
    Global global;
    global.kind = Global::Kind::structure;
    global.structure = &m_.structures.emplace_back(std::move(structure));
    declare_global(node.name, global);
}

void Checker::declare_object(const ast::ObjectDeclaration& node, const ast::Declaration& from) {
    const ir::SortId object(m_.system.sorts.size());
    declare_sort(node.name, ir::Sort::Kind::object, from, false, {});
    if (node.lifetime == ast::Lifetime::permanent) return;
    Lifetime lifetime{node.lifetime, {}, {}, {}};
    const auto add = [&](const char* name) {
        ir::Function f;
        f.name = node.name.text + "." + name;
        f.role = Role::lifetime;
        f.arguments = {object};
        f.formals = {m_.pool().fresh(object, "x")};
        f.result = ir::Type::boolean();
        f.initial = m_.pool().boolean(false);
        f.span = node.name.span;
        m_.system.functions.push_back(std::move(f));
        return ir::FunctionId(m_.system.functions.size() - 1);
    };
    lifetime.live = add("live");
    if (node.lifetime == ast::Lifetime::dynamic) lifetime.used = add("used");
    m_.lifetimes.emplace(object, std::move(lifetime));
}

void Checker::declare(const ast::ConfigDeclaration& node, const ast::Declaration& from) {
    Type type;
    if (!node.type) {
        declare_sort(node.name, ir::Sort::Kind::enumeration, from, false, node.values);
        type = Type::member(ir::SortId(m_.system.sorts.size() - 1));
    } else {
        type = resolve(*node.type, Use::parameter);
        // A config is branched on by its values, so they are kept few.
        constexpr ir::Value most = 256;
        const bool few =
            type.kind != Type::Kind::integer || (type.rule.kind == ir::IntegerRule::Kind::ranged &&
                                                 std::int64_t{type.rule.high} - type.rule.low < most);
        if (!few) {
            m_.diagnostics.report(
                invalid_type, node.type->span,
                fmt::format("a config has at most {} values: give it a range, as in 0..3", most));
            type = Type::error();
        }
        if (type.kind == Type::Kind::member &&
            m_.system.sort(type.sort).kind != ir::Sort::Kind::enumeration) {
            m_.diagnostics.report(invalid_type, node.type->span, "a config is a bool, a range or an enum");
            type = Type::error();
        }
    }
    Place& place = m_.places.emplace_back();
    place.kind = Place::Kind::config;
    place.name = node.name.text;
    place.span = node.name.span;
    place.type = type;
    place.constant = true;
    place.function = add_function(place, node.name.text, Role::config, {}, from.doc);
    m_.system.functions[place.function.index()].initial =
        type.is_error() ? m_.pool().boolean(false) : default_value(type, false);
    Global global;
    global.kind = Global::Kind::place;
    global.place = &place;
    declare_global(node.name, global);
}

void Checker::declare(const ast::VariableDeclaration& node, const ast::Declaration& from) {
    Place& place = m_.places.emplace_back();
    place.kind = Place::Kind::shared;
    declare_place(place, node, {}, from.doc);
    Global global;
    global.kind = Global::Kind::place;
    global.place = &place;
    declare_global(node.name, global);
}

void Checker::declare(const ast::PredicateDeclaration& node, const ast::Declaration&) {
    Predicate& predicate = m_.predicates.emplace_back();
    predicate.declaration = &node;
    Global global;
    global.kind = Global::Kind::predicate;
    global.predicate = &predicate;
    declare_global(node.name, global);
}

void Checker::declare(const ast::ProcessDeclaration& node, const ast::Declaration& from) {
    ir::Sort sort;
    sort.name = node.name.text;
    sort.kind = ir::Sort::Kind::process;
    sort.doc = from.doc;
    sort.span = from.span;
    m_.system.sorts.push_back(std::move(sort));

    ProcessInfo& info = m_.processes.emplace_back();
    info.declaration = &node;
    const auto expanded = m_.bodies.find(&node);
    info.body = expanded == m_.bodies.end() ? node.body.get() : expanded->second.get();
    info.id = ir::ProcessId(m_.system.processes.size());
    ir::Process process;
    process.name = node.name.text;
    process.sort = ir::SortId(m_.system.sorts.size() - 1);
    process.doc = from.doc;
    process.span = from.span;
    m_.system.processes.push_back(std::move(process));

    Global global;
    global.kind = Global::Kind::process;
    global.sort = ir::SortId(m_.system.sorts.size() - 1);
    global.process = &info;
    declare_global(node.name, global);
}

void Checker::declare_process_state(ProcessInfo& info) {
    const std::string name = m_.system.process(info.id).name;
    ir::Sort locations;
    locations.name = name + " location";
    locations.kind = ir::Sort::Kind::enumeration;
    m_.system.sorts.push_back(std::move(locations));
    const ir::SortId sort(m_.system.sorts.size() - 1);

    ir::Process& process = m_.system.processes[info.id.index()];
    process.locations_sort = sort;
    ir::Function at;
    at.name = name + " at";
    at.role = Role::location;
    at.arguments = {process.sort};
    at.formals = {m_.pool().fresh(process.sort, "i")};
    at.result = ir::Type::member(sort);
    at.initial = m_.pool().member(sort, 0);  // the start is the first location
    at.process = info.id;
    m_.system.functions.push_back(std::move(at));
    process.location = ir::FunctionId(m_.system.functions.size() - 1);
    declare_parameters(info);
}

void Checker::declare_parameters(ProcessInfo& info) {
    const std::string process = m_.system.process(info.id).name;
    for (const ast::Binder& binder : info.declaration->parameters) {
        Place place;
        place.kind = Place::Kind::parameter;
        place.name = binder.name.text;
        place.span = binder.name.span;
        place.type = resolve_binder(binder, Use::parameter);
        place.constant = true;
        if (place.type.kind == Type::Kind::integer &&
            place.type.rule.kind == ir::IntegerRule::Kind::unbounded) {
            m_.diagnostics.report(unbounded_any, binder.span, binder.name.text);
            place.type = Type::error();
        }
        const ir::SortId sort = m_.system.process(info.id).sort;
        place.function = add_function(place, process + "." + place.name, Role::parameter, {sort}, "");
        m_.system.functions[place.function.index()].process = info.id;
        m_.system.processes[info.id.index()].parameters.push_back(place.function);
        info.places.push_back(std::move(place));
    }
}

}  // namespace latchwork::sema
