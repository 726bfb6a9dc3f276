/// The state of a machine: its struct, the sizes of its tables, and a walk over all of its places.
#include <fmt/format.h>

#include <set>

#include "codegen/passes.hpp"

namespace latchwork::codegen {

namespace {

/// What stands before `= …` where a place starts with something that is computed.
std::optional<cpp::Expression> default_value(const Context& context, const ir::Function& f) {
    const bool table = f.arguments.size() > (group_of(f) ? 1U : 0U);
    if (table) return std::nullopt;
    if (has_plain_default(f)) return context.value(f.result, f.initial->value);
    const bool reference = f.result.kind == ir::Type::Kind::member && !context.is_enumeration(f.result.sort);
    return reference ? std::nullopt : std::optional(cpp::braces("", {}));
}

cpp::Declaration field(const Context& context, ir::FunctionId id) {
    const ir::Function& f = context.system.function(id);
    return {cpp::Variable{doc_lines(f.doc),
                          {},
                          "",
                          context.type(f),
                          context.names.function[id.index()],
                          default_value(context, f)}};
}

/// The comparison of a struct: defaulted where the language can, else written out.
cpp::Declaration equality(const Context& context, const std::string& type,
                          const std::vector<std::string>& fields) {
    cpp::Function f{.doc = {},
                    .template_parameters = {},
                    .specifiers = "friend",
                    .result = "bool",
                    .name = "operator==",
                    .parameters = {{"const " + type + "&", ""}, {"const " + type + "&", ""}},
                    .qualifiers = "",
                    .body = std::nullopt};
    if (context.standard >= 20) return {std::move(f)};
    f.specifiers = "friend constexpr";
    f.qualifiers = "noexcept";
    std::set<std::string> taken(context.names.function.begin(), context.names.function.end());
    taken.insert(context.names.group.begin(), context.names.group.end());
    NameTable names(std::move(taken));
    const std::string left = names.claim("left");
    const std::string right = names.claim("right");
    std::vector<cpp::Expression> same;
    for (const std::string& field : fields) {
        same.push_back(cpp::operation(cpp::Operator::equal, {cpp::member(cpp::atom(left), field),
                                                             cpp::member(cpp::atom(right), field)}));
    }
    if (!fields.empty()) {
        f.parameters[0].name = left;
        f.parameters[1].name = right;
    }
    cpp::Expression all =
        same.empty() ? cpp::atom("true") : cpp::joined(cpp::Operator::logical_and, std::move(same));
    f.body = cpp::Block{{cpp::Return{std::move(all)}, ""}};
    return {std::move(f)};
}

/// `visit(value, parts…)` for one place, named as print_place in the IR names it.
cpp::Expression visit_call(const Context& context, ir::FunctionId id, const std::vector<std::string>& keys) {
    const auto group = group_of(context.system.function(id));
    cpp::Expression place = cpp::atom("s");
    std::vector<cpp::Expression> parts;
    std::string text;
    std::size_t next = 0;
    if (group) {
        place = cpp::subscript(cpp::member(std::move(place), context.names.group[group->index()]),
                               cpp::atom(keys[0]));
        parts.push_back(cpp::atom(keys[0]));
        text = ".";
        ++next;
    }
    place = cpp::member(std::move(place), context.names.function[id.index()]);
    text += context.names.shown[id.index()];
    for (; next < keys.size(); ++next) {
        place = cpp::subscript(std::move(place), cpp::atom(keys[next]));
        parts.push_back(cpp::literal(text + "["));
        parts.push_back(cpp::atom(keys[next]));
        text = "]";
    }
    parts.push_back(cpp::literal(text));
    parts.insert(parts.begin(), std::move(place));
    return cpp::call(cpp::atom("visit"), std::move(parts));
}

cpp::Statement loop(const Context& context, ir::SortId sort, const std::string& variable, cpp::Block body) {
    return {
        cpp::RangeFor{{"const " + context.type_name(sort), variable}, context.members(sort), std::move(body)},
        ""};
}

/// Loops over the arguments of a function that are not yet among `keys`, around the visit of each place.
cpp::Statement visit_places(const Context& context, ir::FunctionId id, std::vector<std::string> keys,
                            NameTable locals) {
    const ir::Function& f = context.system.function(id);
    if (keys.size() == f.arguments.size()) return {cpp::Evaluate{visit_call(context, id, keys)}, ""};
    const ir::SortId sort = f.arguments[keys.size()];
    keys.push_back(locals.claim(snake_case(context.system.sort(sort).name)));
    const std::string variable = keys.back();
    cpp::Block body;
    body.push_back(visit_places(context, id, std::move(keys), std::move(locals)));
    return loop(context, sort, variable, std::move(body));
}

}  // namespace

bool has_plain_default(const ir::Function& f) {
    const bool table = f.arguments.size() > (group_of(f) ? 1U : 0U);
    return !table && f.initial != nullptr && f.initial->op == ir::Op::constant;
}

cpp::Declaration scope_struct(const Context& context, const std::string& name,
                              const std::map<std::string, ir::Value>& sizes, cpp::Doc doc) {
    cpp::Record record{std::move(doc), {}, name, {}};
    for (std::size_t i = 0; i < context.system.sorts.size(); ++i) {
        const ir::Sort& sort = context.system.sorts[i];
        if (sort.kind == ir::Sort::Kind::enumeration) continue;
        const auto found = sizes.find(sort.name);
        const ir::Value size = found == sizes.end() ? 1 : found->second;
        record.members.push_back({cpp::Variable{
            {}, {}, "static constexpr", "int", context.names.size[i], cpp::atom(std::to_string(size))}});
    }
    return {std::move(record)};
}

cpp::Declaration state_struct(const Context& context) {
    cpp::Record state{{"Everything that changes or was given at the start, in a scope that says how many of "
                       "each there are."},
                      {"class Scope"},
                      "State",
                      {}};
    for (std::size_t i = 0; i < context.system.sorts.size(); ++i) {
        const ir::SortId sort(i);
        const auto fields = context.fields(sort);
        if (fields.empty()) continue;
        const std::string& name = context.names.fields[i];
        cpp::Doc doc;
        if (const auto process = context.system.process_of(sort))
            doc = doc_lines(context.system.process(*process).doc);
        cpp::Record record{std::move(doc), {}, name, {}};
        for (const ir::FunctionId id : fields) record.members.push_back(field(context, id));
        std::vector<std::string> members;
        for (const ir::FunctionId id : fields) members.push_back(context.names.function[id.index()]);
        record.members.push_back(equality(context, name, members));
        state.members.push_back({std::move(record)});
    }
    std::vector<std::string> members;
    for (const ir::FunctionId id : context.fields(std::nullopt)) {
        state.members.push_back(field(context, id));
        members.push_back(context.names.function[id.index()]);
    }
    for (std::size_t i = 0; i < context.system.sorts.size(); ++i) {
        if (context.fields(ir::SortId(i)).empty()) continue;
        const std::string table = fmt::format("{}({})", context.names.fields[i], context.names.sort[i]);
        state.members.push_back({cpp::Variable{
            {}, {}, "", cpp::specialization("Table", {"Scope", table}), context.names.group[i], {}}});
        members.push_back(context.names.group[i]);
    }
    state.members.push_back(equality(context, "State", members));
    return {std::move(state)};
}

cpp::Declaration place_visitor(const Context& context) {
    cpp::Block body;
    const NameTable locals(context.names.taken);
    for (const ir::FunctionId id : context.fields(std::nullopt))
        body.push_back(visit_places(context, id, {}, locals));
    for (std::size_t i = 0; i < context.system.sorts.size(); ++i) {
        const ir::SortId sort(i);
        NameTable inner = locals;
        const std::string owner = inner.claim(snake_case(context.system.sort(sort).name));
        cpp::Block fields;
        for (const ir::FunctionId id : context.fields(sort))
            fields.push_back(visit_places(context, id, {owner}, inner));
        if (!fields.empty()) body.push_back(loop(context, sort, owner, std::move(fields)));
    }
    return {cpp::Function{
        .doc =
            {"Calls visit(value, parts…) for every place of a state; its parts, put together, are its name."},
        .template_parameters = {"class Visit"},
        .specifiers = "static constexpr",
        .result = "void",
        .name = "for_each_place",
        .parameters = {{"const State&", body.empty() ? "" : "s"}, {"Visit&&", body.empty() ? "" : "visit"}},
        .qualifiers = "",
        .body = std::move(body)}};
}

}  // namespace latchwork::codegen
