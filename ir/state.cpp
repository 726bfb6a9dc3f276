/// Scopes and layouts.
#include "ir/state.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace latchwork::ir {

Scope::Scope(const System& system, std::string name, const std::map<std::string, Value>& sizes,
             Value otherwise)
    : name_(std::move(name)) {
    sizes_.reserve(system.sorts.size());
    for (const Sort& sort : system.sorts) {
        if (sort.kind == Sort::Kind::enumeration) {
            sizes_.push_back(static_cast<Value>(sort.values.size()));
        } else {
            const auto found = sizes.find(sort.name);
            sizes_.push_back(found == sizes.end() ? otherwise : found->second);
        }
    }
    for (const Process& process : system.processes) {
        Value& size = sizes_[process.sort.index()];
        if (process.instances) size = std::min(size, *process.instances);
    }
}

std::string Scope::describe(const System& system) const {
    std::string text;
    for (std::size_t s = 0; s < sizes_.size(); ++s) {
        if (system.sorts[s].kind == Sort::Kind::enumeration) continue;
        text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", system.sorts[s].name, sizes_[s]);
    }
    return text;
}

Layout::Layout(const System& system, const Scope& scope) : scope_(scope) {
    for (const Function& f : system.functions) {
        std::size_t places = 1;
        for (SortId s : f.arguments) places *= static_cast<std::size_t>(scope_.size(s));
        offset_.push_back(size_);
        places_.push_back(places);
        size_ += places;
    }
}

std::size_t Layout::place(const System& system, FunctionId function,
                          const std::vector<Value>& arguments) const {
    const Function& f = system.function(function);
    std::size_t index = 0;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        index = index * static_cast<std::size_t>(scope_.size(f.arguments[i])) +
                static_cast<std::size_t>(arguments[i]);
    }
    return offset(function) + index;
}

}  // namespace latchwork::ir
