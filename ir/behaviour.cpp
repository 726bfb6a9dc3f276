/// Steps as text, with locations named by the paths that lead to them.
#include "ir/behaviour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <optional>

#include "ir/printer.hpp"

namespace latchwork::ir {

namespace {

/// Gives each location of a process its number in the order in which steps lead there, breadth first; those
/// that none leads to have none.
std::vector<std::optional<std::size_t>> number_locations(const System& system, ProcessId process) {
    const Process& p = system.process(process);
    std::vector<std::optional<std::size_t>> number(p.locations.size());
    std::deque<Value> found = {p.start};
    number[static_cast<std::size_t>(p.start)] = 0;
    for (std::size_t next = 1; !found.empty(); found.pop_front()) {
        for (const Action& a : system.actions) {
            auto& to = number[static_cast<std::size_t>(a.to)];
            if (a.process != process || a.from != found.front() || to) continue;
            to = next++;
            found.push_back(a.to);
        }
    }
    return number;
}

/// What no step changes has its initial value wherever it is read: in a variant that never takes a lock,
/// nobody holds it.
void fold_unchanged(System& system) {
    std::vector<bool> changed(system.functions.size());
    for (const Action& a : system.actions)
        for (const Update& u : a.updates) changed[u.function.index()] = true;
    const auto fold = [&](Expr e) {
        return rewrite(*system.pool, e, [&](Expr part) {
            if (part->op != Op::apply || changed[part->function.index()]) return part;
            const Function& f = system.function(part->function);
            const bool known =
                f.role != Function::Role::location && f.initial != nullptr && f.initial->op == Op::constant;
            return known ? f.initial : part;
        });
    };
    for (Action& a : system.actions) {
        a.guard = fold(a.guard);
        for (Update& u : a.updates) {
            for (Expr& argument : u.arguments) argument = fold(argument);
            u.value = fold(u.value);
        }
        for (Obligation& o : a.obligations) o.bad = fold(o.bad);
        std::erase_if(a.obligations, [](const Obligation& o) { return is_false(o.bad); });
    }
    for (Property& p : system.properties)
        for (Expr* e : {&p.formula, &p.response.premise, &p.response.goal})
            if (*e != nullptr) *e = fold(*e);
}

}  // namespace

std::string behaviour(System system) {
    fold_unchanged(system);
    std::vector<std::vector<std::optional<std::size_t>>> numbers;
    for (std::size_t p = 0; p < system.processes.size(); ++p)
        numbers.push_back(number_locations(system, ProcessId(p)));
    for (std::size_t p = 0; p < system.processes.size(); ++p) {
        Process& process = system.processes[p];
        for (std::size_t l = 0; l < process.locations.size(); ++l)
            process.locations[l].name = numbers[p][l] ? fmt::format("#{}", *numbers[p][l]) : "nowhere";
        for (const Value l : process.idle) process.locations[static_cast<std::size_t>(l)].name += " idle";
        process.locations[static_cast<std::size_t>(process.end)].name = "end";
    }
    const auto standing = [&](const Action& a) {
        return std::pair(a.process.index(),
                         numbers[a.process.index()][static_cast<std::size_t>(a.from)].value_or(0));
    };
    std::stable_sort(system.actions.begin(), system.actions.end(),
                     [&](const Action& a, const Action& b) { return standing(a) < standing(b); });
    std::string text;
    for (Action& a : system.actions) {
        a.name = system.process(a.process).name;
        a.text.clear();
        text += print(system, a);
    }
    for (const Property& p : system.properties) {
        const std::string claim = print(system, p);
        if (!claim.empty()) text += fmt::format("  {}: {}\n", p.name, claim);
    }
    return text;
}

}  // namespace latchwork::ir
