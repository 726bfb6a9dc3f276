/// The types of a header: enumerations, configs, references to members.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "codegen/passes.hpp"

namespace latchwork::codegen {

namespace {

using Role = ir::Function::Role;

std::string underlying(std::size_t count) {
    return count <= 256 ? "std::uint8_t" : "std::uint16_t";
}

/// The function that lists the spec's names of an enumeration's values.
cpp::Declaration name_list(const std::string& type, const std::vector<std::string>& values) {
    std::vector<cpp::Expression> literals;
    for (const std::string& value : values) literals.push_back(cpp::literal(value));
    const std::string array = fmt::format("std::array<std::string_view, {}>", values.size());
    cpp::Block body;
    body.push_back({cpp::Return{cpp::braces(array, std::move(literals))}, ""});
    return {cpp::Function{.doc = {},
                          .template_parameters = {},
                          .specifiers = "[[nodiscard]] constexpr",
                          .result = "auto",
                          .name = "names_of",
                          .parameters = {{type, ""}},
                          .qualifiers = "noexcept",
                          .body = std::move(body)}};
}

void add_enum(Declarations& out, cpp::Doc doc, const std::string& name, const std::vector<std::string>& names,
              const std::vector<std::string>& values) {
    out.push_back({cpp::Enum{std::move(doc), name, underlying(names.size()), names}});
    out.push_back(name_list(name, values));
}

/// The enumerations that some function, choice or quantifier speaks of, locations left out.
std::set<ir::SortId> used_enumerations(const Context& context) {
    std::set<ir::SortId> used;
    for (const ir::Function& f : context.system.functions) {
        if (f.role == Role::location) continue;
        if (f.result.kind == ir::Type::Kind::member) used.insert(f.result.sort);
        used.insert(f.arguments.begin(), f.arguments.end());
    }
    const auto scan = [&used](ir::Expr e) {
        if (e == nullptr) return;
        ir::for_each_subexpression(e, [&used](ir::Expr part) {
            for (const ir::Variable& v : part->bound) used.insert(v.sort);
        });
    };
    for (const ir::Action& a : context.system.actions) {
        for (const ir::Variable& v : a.choices) used.insert(v.sort);
        scan(a.guard);
        for (const ir::Obligation& o : a.obligations) scan(o.bad);
        for (const ir::Update& u : a.updates) scan(u.value);
    }
    for (const ir::Property& p : context.system.properties) scan(p.formula);
    std::erase_if(used, [&](ir::SortId s) { return !context.is_enumeration(s); });
    return used;
}

cpp::Declaration config_struct(const Context& context) {
    cpp::Record record{{"The variant of the protocol."}, {}, "Config", {}};
    for (const ir::FunctionId id : context.configs()) {
        const ir::Function& f = context.system.function(id);
        cpp::Doc doc = doc_lines(f.doc);
        const std::string& name = context.names.function[id.index()];
        if (doc.empty() && name != f.name) doc.push_back("`" + f.name + "`");
        record.members.push_back({cpp::Variable{std::move(doc),
                                                {},
                                                "",
                                                context.type(f.result),
                                                name,
                                                context.value(f.result, f.initial->value)}});
    }
    return {std::move(record)};
}

void add_references(const Context& context, Declarations& out) {
    for (std::size_t i = 0; i < context.system.sorts.size(); ++i) {
        const ir::Sort& sort = context.system.sorts[i];
        if (sort.kind == ir::Sort::Kind::enumeration) continue;
        cpp::Record tag{{}, {}, context.names.tag[i], {}};
        tag.members.push_back(
            {cpp::Variable{{}, {}, "static constexpr", "std::string_view", "name", cpp::literal(sort.name)}});
        tag.members.push_back({cpp::Variable{{},
                                             {"class Scope"},
                                             "static constexpr",
                                             "int",
                                             "size",
                                             cpp::atom("Scope::" + context.names.size[i])}});
        out.push_back({std::move(tag)});
        cpp::Doc doc = doc_lines(sort.doc);
        if (doc.empty()) {
            const char* what = sort.kind == ir::Sort::Kind::process  ? "An instance of the process"
                               : sort.kind == ir::Sort::Kind::object ? "A reference to an object of type"
                                                                     : "A member of the domain";
            doc.push_back(fmt::format("{} `{}`, or null.", what, sort.name));
        }
        out.push_back({cpp::Alias{std::move(doc), context.names.sort[i],
                                  cpp::specialization("Member", {context.names.tag[i]})}});
    }
}

}  // namespace

std::size_t max_choices(const ir::System& system) {
    std::size_t most = 1;
    for (const ir::Action& a : system.actions) most = std::max(most, a.choices.size());
    return most;
}

bool counts(const ir::System& system, const ir::Obligation& o) {
    return !ir::is_false(o.bad) && (o.trap || system.property(o.property).waived.empty());
}

std::vector<ir::PropertyId> used_properties(const ir::System& system) {
    std::set<ir::PropertyId> used;
    for (const ir::Action& a : system.actions) {
        for (const ir::Obligation& o : a.obligations) {
            if (counts(system, o)) used.insert(o.property);
        }
    }
    for (const ir::Check& c : system.checks) {
        for (const ir::Expectation& e : c.expectations) used.insert(e.properties.begin(), e.properties.end());
    }
    for (std::size_t i = 0; i < system.properties.size(); ++i) {
        const ir::Property& p = system.properties[i];
        if (p.kind != ir::Property::Kind::obligation && p.waived.empty()) used.insert(ir::PropertyId(i));
    }
    std::erase_if(used, [&](ir::PropertyId id) { return system.property(id).is_liveness(); });
    return {used.begin(), used.end()};
}

Declarations type_declarations(const Context& context) {
    const Names& names = context.names;
    Declarations out;
    const std::set<ir::SortId> used = used_enumerations(context);
    for (const ir::SortId sort : used) {
        cpp::Doc doc = doc_lines(context.system.sort(sort).doc);
        add_enum(out, std::move(doc), context.type_name(sort), names.enumerator[sort.index()],
                 context.system.sort(sort).values);
    }
    if (!context.configs().empty()) out.push_back(config_struct(context));
    add_references(context, out);

    std::vector<std::string> processes;
    for (std::size_t i = 0; i < context.system.processes.size(); ++i) {
        const ir::Process& p = context.system.processes[i];
        processes.push_back(p.name);
        std::vector<std::string> values;
        for (const ir::Location& l : p.locations) values.push_back(l.name);
        add_enum(
            out,
            {fmt::format("Where an instance of `{}` stands: before the step at this line or label.", p.name)},
            context.type_name(p.locations_sort), names.enumerator[p.locations_sort.index()], values);
    }
    add_enum(out, {}, "Process", names.process, processes);

    std::vector<std::string> enumerators, properties;
    for (const ir::PropertyId id : used_properties(context.system)) {
        properties.push_back(context.system.property(id).name);
        enumerators.push_back(names.property[id.index()]);
    }
    add_enum(out, {"What is claimed of the protocol."}, "Property", enumerators, properties);
    std::vector<std::string> actions;
    for (const SharedStep& step : context.steps) actions.push_back(context.name(step));
    out.push_back({cpp::Enum{
        {"The steps of all processes, in the order of the specification; Machine::actions says more."},
        "Action",
        underlying(actions.size()),
        actions}});

    out.push_back(
        {cpp::Alias{{}, "Step", fmt::format("latchwork::Step<Action, {}>", max_choices(context.system))}});
    out.push_back({cpp::Alias{{}, "Outcome", "latchwork::Outcome<Property>"}});
    out.push_back({cpp::Alias{{}, "Violations", "PropertySet<Property>"}});
    return out;
}

}  // namespace latchwork::codegen
