/// Look-ups of a System.
#include "ir/system.hpp"

#include <algorithm>

namespace latchwork::ir {

namespace {

template <class Table>
auto find_named(const Table& table, std::string_view name) {
    return std::find_if(table.begin(), table.end(), [name](const auto& entry) { return entry.name == name; });
}

template <class Table>
auto pointer_to_named(const Table& table, std::string_view name) -> const typename Table::value_type* {
    const auto found = find_named(table, name);
    return found == table.end() ? nullptr : &*found;
}

}  // namespace

std::optional<PropertyId> System::find_property(std::string_view name) const {
    const auto found = find_named(properties, name);
    if (found == properties.end()) return std::nullopt;
    return PropertyId(static_cast<std::size_t>(found - properties.begin()));
}

const ScopeDeclaration* System::find_scope(std::string_view name) const {
    return pointer_to_named(scopes, name);
}
const Check* System::find_check(std::string_view name) const {
    return pointer_to_named(checks, name);
}

std::optional<ProcessId> System::process_of(SortId sort) const {
    for (std::size_t p = 0; p < processes.size(); ++p) {
        if (processes[p].sort == sort) return ProcessId(p);
    }
    return std::nullopt;
}

bool System::may_rest(ProcessId id, Value at) const {
    const Process& p = process(id);
    return at == p.end || std::find(p.idle.begin(), p.idle.end(), at) != p.idle.end();
}

Expr System::rests(ProcessId id, Expr instance) const {
    std::vector<Expr> places{at(id, instance, process(id).end)};
    for (const Value idle : process(id).idle) places.push_back(at(id, instance, idle));
    return pool->logical_or(std::move(places));
}

Expr System::at(ProcessId id, Expr instance, Value at) const {
    const Process& p = process(id);
    return pool->equal(apply(p.location, {instance}), pool->member(p.locations_sort, at));
}

}  // namespace latchwork::ir
