/// What of a protocol an implementation shows: its hooks, from the labels, and its observers, from the state.
#include <algorithm>

#include "codegen/conformance.hpp"

namespace latchwork::codegen {

namespace {

using Role = ir::Function::Role;

std::vector<Hook> hooks_of(const ir::Process& process, const std::set<std::string>& taken) {
    NameTable names(taken);
    names.claim("hooks");
    names.claim("stopping");
    std::vector<Hook> hooks;
    for (std::size_t l = 0; l < process.locations.size(); ++l) {
        const ir::Location& at = process.locations[l];
        const auto number = static_cast<ir::Value>(l);
        if (at.label.empty() || number == process.end) continue;
        const auto known =
            std::find_if(hooks.begin(), hooks.end(), [&](const Hook& h) { return h.label == at.label; });
        if (known != hooks.end()) {
            known->locations.push_back(number);
        } else {
            hooks.push_back({at.label, names.claim(at.label), {number}, at.span});
        }
    }
    return hooks;
}

/// State that code can have: no constants, no locals, no relations that operations keep for themselves.
bool is_observable(const ir::Function& f) {
    return (f.role == Role::shared || f.role == Role::field || f.role == Role::lifetime) && !f.constant;
}

}  // namespace

Interface make_interface(const Context& context) {
    const ir::System& system = context.system;
    Interface interface;
    NameTable types(context.names.taken);
    NameTable methods(context.names.taken);
    for (const std::string& name : context.names.process) methods.claim(name);
    for (std::size_t p = 0; p < system.processes.size(); ++p) {
        const ir::Process& process = system.processes[p];
        const std::string stem = camel_case(process.name);
        interface.runners.push_back(
            {context.names.process[p], types.claim(stem + "Hooks"), types.claim(stem + "Hook"),
             methods.claim(snake_case(process.name) + "_hooks"), hooks_of(process, context.names.taken)});
    }
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        const ir::Function& f = system.functions[i];
        if (!is_observable(f)) continue;
        const auto group = group_of(f);
        const std::string owner = group ? context.names.group[group->index()] + "_" : "";
        interface.observables.push_back({methods.claim(owner + context.names.function[i]), f.name,
                                         f.arguments, f.result, ir::FunctionId(i), std::nullopt,
                                         doc_lines(f.doc)});
    }
    for (std::size_t l = 0; l < system.locks.size(); ++l) {
        const ir::Lock& lock = system.locks[l];
        if (lock.exclusive.empty()) continue;  // a read-side section, which keeps nobody out
        interface.observables.push_back({methods.claim(snake_case(lock.name) + "_is_held"),
                                         lock.name,
                                         lock.arguments,
                                         ir::Type::boolean(),
                                         std::nullopt,
                                         ir::LockId(l),
                                         {"Whether somebody holds `" + lock.name + "`."}});
    }
    return interface;
}

}  // namespace latchwork::codegen
