/// Steps as text, with locations named by the paths that lead to them.
#include "ir/behaviour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <set>

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

/// By location of a process, the holder relations that an instance may have entered on its way there. It
/// enters them by its own steps alone: no step takes a lock for another instance.
std::vector<std::set<FunctionId>> find_held(const System& system, ProcessId process) {
    std::vector<std::set<FunctionId>> held(system.process(process).locations.size());
    for (bool grew = true; grew;) {
        grew = false;
        for (const Action& a : system.actions) {
            if (a.process != process) continue;
            std::set<FunctionId> after = held[static_cast<std::size_t>(a.from)];
            for (const Update& u : a.updates)
                if (system.function(u.function).role == Function::Role::lock && !is_false(u.value))
                    after.insert(u.function);
            auto& there = held[static_cast<std::size_t>(a.to)];
            const std::size_t before = there.size();
            there.insert(after.begin(), after.end());
            grew = grew || there.size() > before;
        }
    }
    return held;
}

/// The functions that are read by a guard, a claim, or what is stored elsewhere.
std::vector<bool> find_read(const System& system) {
    std::vector<bool> read(system.functions.size());
    const auto look = [&](Expr e, FunctionId stored) {
        if (e == nullptr) return;
        for_each_subexpression(e, [&](Expr part) {
            if (part->op == Op::apply && part->function != stored) read[part->function.index()] = true;
        });
    };
    for (const Action& a : system.actions) {
        look(a.guard, {});
        for (const Obligation& o : a.obligations) look(o.bad, {});
        for (const Update& u : a.updates) {
            look(u.value, u.function);
            for (Expr argument : u.arguments) look(argument, u.function);
        }
    }
    for (const Property& p : system.properties)
        for (Expr e : {p.formula, p.response.premise, p.response.goal}) look(e, {});
    return read;
}

/// Takes out what nobody reads: which lock was taken under which is noted for orders that another variant
/// has.
void drop_unread(System& system) {
    const std::vector<bool> read = find_read(system);
    for (Action& a : system.actions)
        std::erase_if(a.updates, [&](const Update& u) { return !read[u.function.index()]; });
}

/// Takes out what is constant wherever it is read: what no step changes, as a lock that this variant never
/// takes, and that an instance holds a lock where it cannot have taken it.
class Folder {
  public:
    explicit Folder(System& system) : system_(system), changed_(system.functions.size()) {
        for (const Action& a : system.actions)
            for (const Update& u : a.updates)
                if (u.value != system.function(u.function).initial) changed_[u.function.index()] = true;
        for (std::size_t p = 0; p < system.processes.size(); ++p)
            held_.push_back(find_held(system, ProcessId(p)));
    }

    void fold() {
        for (Action& a : system_.actions) {
            a.guard = folded(a.guard, &a);
            for (Update& u : a.updates) {
                for (Expr& argument : u.arguments) argument = folded(argument, &a);
                u.value = folded(u.value, &a);
            }
            for (Obligation& o : a.obligations) o.bad = folded(o.bad, &a);
            std::erase_if(a.obligations, [](const Obligation& o) { return is_false(o.bad); });
        }
        std::erase_if(system_.actions,
                      [](const Action& a) { return is_false(a.guard) && a.obligations.empty(); });
        for (Property& p : system_.properties)
            for (Expr* e : {&p.formula, &p.response.premise, &p.response.goal})
                if (*e != nullptr) *e = folded(*e, nullptr);
    }

  private:
    Expr folded(Expr e, const Action* by) {
        return rewrite(*system_.pool, e, [&](Expr part) {
            if (part->op != Op::apply) return part;
            const Function& f = system_.function(part->function);
            if (by != nullptr && f.role == Function::Role::lock && f.process == by->process &&
                is_self(part->arguments[0], *by) &&
                !held_[by->process.index()][static_cast<std::size_t>(by->from)].contains(part->function))
                return system_.pool->boolean(false);
            const bool known = !changed_[part->function.index()] && f.role != Function::Role::location &&
                               f.initial != nullptr && f.initial->op == Op::constant;
            return known ? f.initial : part;
        });
    }

    static bool is_self(Expr e, const Action& a) {
        return e->op == Op::variable && e->variable.number == a.self.number;
    }

    System& system_;
    std::vector<bool> changed_;
    std::vector<std::vector<std::set<FunctionId>>> held_;  ///< by process and location
};

}  // namespace

std::string behaviour(System system) {
    Folder(system).fold();
    drop_unread(system);
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
