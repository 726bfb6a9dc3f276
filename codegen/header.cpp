/// Puts the header together.
#include <algorithm>
#include <iterator>

#include "codegen/passes.hpp"

namespace latchwork::codegen {

namespace {

void append(Declarations& to, Declarations more) {
    std::move(more.begin(), more.end(), std::back_inserter(to));
}

cpp::Declaration scopes(const Context& context) {
    cpp::Namespace space{
        {"How many there are of each; any struct with such constants will do."}, "scopes", {}};
    for (std::size_t i = 0; i < context.system.scopes.size(); ++i)
        space.members.push_back(
            scope_struct(context, context.names.scope[i], context.system.scopes[i].sizes, {}));
    return {std::move(space)};
}

cpp::Declaration machine(const Context& context) {
    cpp::Record record{{"The protocol in one variant and one scope: what steps there are and what they do."},
                       {"class Scope"},
                       "Machine",
                       {}};
    const std::string space = context.names.protocol + "::";
    record.members.push_back({cpp::Alias{{}, "State", space + "State<Scope>"}});
    record.members.push_back({cpp::Alias{{}, "Step", space + "Step"}});
    record.members.push_back({cpp::Alias{{}, "Property", space + "Property"}});
    if (!context.configs().empty())
        record.members.push_back({cpp::Variable{{}, {}, "", "Config", "config", cpp::braces("", {})}});
    append(record.members, action_table(context));
    append(record.members, initial_functions(context));
    append(record.members, dispatch_functions(context));
    append(record.members, check_functions(context));
    append(record.members, lock_functions(context));
    append(record.members, step_functions(context));
    record.members.push_back(place_visitor(context));
    return {std::move(record)};
}

}  // namespace

cpp::File header_file(const Context& context) {
    cpp::File file;
    file.name = context.names.protocol + ".hpp";
    file.doc = {"The protocol " + context.system.protocol +
                " as a state machine. Written by Latchwork from " + context.source_name() +
                ": change that, not this."};
    if (!context.system.doc.empty()) {
        file.doc.emplace_back();
        for (std::string& line : doc_lines(context.system.doc)) file.doc.push_back(std::move(line));
    }
    file.header = true;
    file.guard = context.guard(file.name);
    file.system_includes = {"array", "cstdint", "string_view"};
    file.includes = {"latchwork/machine.hpp"};
    cpp::Namespace space{{}, context.space(), context.runtime_names()};
    append(space.members, type_declarations(context));
    if (!context.system.scopes.empty()) space.members.push_back(scopes(context));
    space.members.push_back(state_struct(context));
    space.members.push_back(machine(context));
    file.declarations.push_back({std::move(space)});
    return file;
}

}  // namespace latchwork::codegen
