/// All the states in which the model may be while real code runs from hook to hook: several, where the spec
/// leaves a choice or where threads run at the same time. Used by conformance tests and by monitors.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "latchwork/machine.hpp"
#include "latchwork/print.hpp"
#include "latchwork/stage.hpp"

namespace latchwork {

template <class M>
using ProcessOf = std::decay_t<decltype(M::actions[0].process)>;

/// One instance of a process in a scope.
template <class M>
struct Instance {
    ProcessOf<M> process{};
    int self = 0;
    std::string name;  ///< "writer#0"
};

/// The instances of all processes, in the order of the spec.
template <class M>
[[nodiscard]] std::vector<Instance<M>> instances_of() {
    std::vector<Instance<M>> all;
    std::vector<ProcessOf<M>> known;
    for (const auto& info : M::actions) {
        if (std::find(known.begin(), known.end(), info.process) != known.end()) continue;
        known.push_back(info.process);
        for (int self = 0; self < info.instances.size; ++self)
            all.push_back(
                {info.process, self, std::string{info.instances.name} + "#" + std::to_string(self)});
    }
    return all;
}

/// Calls visit(next) for every state that a step of one instance leads to.
template <class M, class Visit>
void for_each_successor(const M& machine, const typename M::State& state, const Instance<M>& of,
                        Visit&& visit) {
    if (has_ended(machine, state)) return;
    const int at = M::location(state, of.process, of.self);
    for (std::size_t a = 0; a < M::actions.size(); ++a) {
        const auto& info = M::actions[a];
        if (info.process != of.process || info.from != at) continue;
        for_each_choice<M>(a, of.self, [&](const typename M::Step& step) {
            typename M::State next = state;
            if (machine.step(next, step).is_taken()) visit(next);
            return true;
        });
    }
}

/// A state of the model, with the instances in it that are on their way: those that have left their hook.
template <class State>
struct Position {
    State state;
    ThreadSet under_way = 0;
    friend bool operator==(const Position& a, const Position& b) {
        return a.under_way == b.under_way && a.state == b.state;
    }
};

template <class M>
struct PositionHash {
    std::size_t operator()(const Position<typename M::State>& position) const {
        std::uint64_t hash = 0x9e3779b97f4a7c15U ^ position.under_way;
        M::for_each_place(position.state, [&hash](const auto& value, const auto&...) {
            hash = (hash ^ static_cast<std::uint32_t>(to_number(value))) * 0xff51afd7ed558ccdU;
            hash ^= hash >> 32U;
        });
        return static_cast<std::size_t>(hash);
    }
};

/// What a hook of a process is called, for people.
template <class Glue>
[[nodiscard]] std::string hook_text(ProcessOf<typename Glue::Machine> process, int at) {
    if (at == no_hook) return "its start";
    if (at == at_end) return "its end";
    return "`" + std::string{Glue::hook_name(process, at)} + "`";
}

/// Follows what instances may do that were let go at their hooks. `Glue::hook` says which locations are
/// hooks.
template <class Glue>
class Tracker {
  public:
    using Machine = typename Glue::Machine;
    using State = typename Machine::State;
    using Where = Position<State>;

    /// What may come of the instances that run now, if no other does.
    struct Outlook {
        std::vector<Where> all;  ///< every position on the way, these included
        ThreadSet must = 0;      ///< they come to a hook, or to their end, whatever the others of them do
        ThreadSet may = 0;       ///< they can come to one
        bool complete = true;    ///< false: there were more positions than allowed; nothing else counts then
    };

    Tracker(const Machine& machine, const State& start, std::size_t max_states)
        : machine_(&machine), max_states_(max_states), positions_{{start, 0}} {}

    [[nodiscard]] const std::vector<Instance<Machine>>& instances() const { return instances_; }
    [[nodiscard]] const std::vector<Where>& positions() const { return positions_; }
    [[nodiscard]] ThreadSet running() const { return running_; }
    /// The hook where an instance stands, at_end or no_hook.
    [[nodiscard]] int hook(const State& state, std::size_t instance) const {
        const auto process = instances_[instance].process;
        return Glue::hook(process, Machine::location(state, process, instances_[instance].self));
    }
    /// What a hook is called.
    [[nodiscard]] std::string hook_name(std::size_t instance, int at) const {
        return hook_text<Glue>(instances_[instance].process, at);
    }

    /// Lets an instance go.
    void release(std::size_t instance) { running_ |= only(instance); }

    [[nodiscard]] Outlook outlook() const {
        Outlook found;
        std::unordered_set<Where, PositionHash<Machine>> known(positions_.begin(), positions_.end());
        found.all = positions_;
        found.must = running_;
        bool rests = false;
        for (std::size_t i = 0; i < found.all.size(); ++i) {
            if (found.all.size() > max_states_) {
                found.complete = false;
                break;
            }
            bool moved = false;
            const Where from = found.all[i];
            for (std::size_t r = 0; r < instances_.size(); ++r) {
                if (!contains(running_, r) || has_arrived(from, r)) continue;
                for_each_successor(*machine_, from.state, instances_[r], [&](const State& next) {
                    moved = true;
                    Where to{next, from.under_way | only(r)};
                    if (known.insert(to).second) found.all.push_back(std::move(to));
                });
            }
            const ThreadSet there = arrived(from);
            found.may |= there;
            if (moved) continue;
            rests = true;
            found.must &= there;
        }
        if (!rests) found.must = 0;
        return found;
    }

    /// Where a running instance may come to, each place once.
    [[nodiscard]] std::vector<int> arrivals(const Outlook& outlook, std::size_t instance) const {
        std::vector<int> places;
        for (const Where& where : outlook.all) {
            if (!has_arrived(where, instance)) continue;
            const int at = hook(where.state, instance);
            if (std::find(places.begin(), places.end(), at) == places.end()) places.push_back(at);
        }
        return places;
    }

    /// What `arrivals` says has happened: these instances stand at these hooks, the others still run. False
    /// if that cannot be; then the positions stay as they were before.
    bool settle(const Outlook& outlook, const std::vector<std::pair<std::size_t, int>>& arrivals) {
        std::vector<Where> left;
        std::unordered_set<Where, PositionHash<Machine>> known;
        for (Where where : outlook.all) {
            const bool fits = std::all_of(arrivals.begin(), arrivals.end(), [&](const auto& arrival) {
                return has_arrived(where, arrival.first) &&
                       hook(where.state, arrival.first) == arrival.second;
            });
            if (!fits) continue;
            for (const auto& arrival : arrivals) where.under_way &= ~only(arrival.first);
            if (known.insert(where).second) left.push_back(std::move(where));
        }
        if (left.empty()) return false;
        positions_ = std::move(left);
        for (const auto& arrival : arrivals) running_ &= ~only(arrival.first);
        return true;
    }

    /// Keeps the positions whose state satisfies `holds`; false, and all stay, if there is none.
    template <class Predicate>
    bool keep_if(const Predicate& holds) {
        std::vector<Where> left;
        for (const Where& where : positions_) {
            if (holds(where.state)) left.push_back(where);
        }
        if (left.empty()) return false;
        positions_ = std::move(left);
        return true;
    }

    /// Changes the state of every position.
    template <class Change>
    void change(const Change& change) {
        for (Where& where : positions_) change(where.state);
    }

    /// What another one, in which the same instances run, thinks possible is possible too.
    void join(const Tracker& other) {
        for (const Where& where : other.positions_) {
            if (std::find(positions_.begin(), positions_.end(), where) == positions_.end())
                positions_.push_back(where);
        }
    }

  private:
    /// A running instance has come to a hook or to its end.
    [[nodiscard]] bool has_arrived(const Where& where, std::size_t instance) const {
        return contains(where.under_way, instance) && hook(where.state, instance) != no_hook;
    }
    [[nodiscard]] ThreadSet arrived(const Where& where) const {
        ThreadSet set = 0;
        for (std::size_t r = 0; r < instances_.size(); ++r) {
            if (contains(running_, r) && has_arrived(where, r)) set |= only(r);
        }
        return set;
    }

    const Machine* machine_;
    std::size_t max_states_;
    std::vector<Instance<Machine>> instances_ = instances_of<Machine>();
    std::vector<Where> positions_;
    ThreadSet running_ = 0;
};

}  // namespace latchwork
