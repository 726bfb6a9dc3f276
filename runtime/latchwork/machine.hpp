/// What the runtime asks of a generated state machine, and what can be said of any such machine: which steps
/// an instance could try, whether one is enabled, and the numbering of the initial states.
#pragma once

#include <array>
#if defined(__cpp_concepts)
#include <concepts>
#endif
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "latchwork/logic.hpp"
#include "latchwork/member.hpp"
#include "latchwork/step.hpp"
#include "latchwork/table.hpp"

namespace latchwork {

/// A protocol in one variant and one scope.
///  - `step(state, step)` tries a step; `check(state)` says which properties a state violates.
///  - `M::actions` lists all actions; `M::location(state, process, self)` says where an instance stands.
///  - `initial(n)` is initial state n of `initial_count()`.
///  - `ended(state)`, which most machines do not have, is true where a trap ends the run while somebody
///  waits.
///  - `M::for_each_place(state, visit)` calls visit(value, parts…) for every place of a state; the parts,
///  members and
///    strings, put together are its name.
/// C++17 cannot ask for it.
#if defined(__cpp_concepts) && __cpp_concepts >= 201907L
template <class M>
concept StateMachine = requires(const M& machine, typename M::State& state, const typename M::State& fixed,
                                const typename M::Step& step, std::uint64_t number) {
    { machine.step(state, step) } -> std::same_as<Outcome<typename M::Property>>;
    { machine.check(fixed) } -> std::same_as<PropertySet<typename M::Property>>;
    { machine.initial(number) } -> std::same_as<typename M::State>;
    { machine.initial_count() } -> std::same_as<std::uint64_t>;
    { M::actions.size() } -> std::convertible_to<std::size_t>;
    { M::location(fixed, M::actions[0].process, 0) } -> std::same_as<int>;
};
template <class M>
inline constexpr bool is_state_machine = StateMachine<M>;
#else
template <class>
inline constexpr bool is_state_machine = true;
#endif

namespace detail {

/// Whether a machine has a function that only some have (Walter E. Brown, N3911).
template <class M, class = void>
inline constexpr bool has_ended_function = false;
template <class M>
inline constexpr bool has_ended_function<
    M, std::void_t<decltype(std::declval<const M&>().ended(std::declval<const typename M::State&>()))>> =
    true;
template <class M, class = void>
inline constexpr bool has_admits_function = false;
template <class M>
inline constexpr bool has_admits_function<
    M, std::void_t<decltype(std::declval<const M&>().admits(std::declval<const typename M::State&>()))>> =
    true;
template <class M, class = void>
inline constexpr bool has_stuck_check = false;
template <class M>
inline constexpr bool has_stuck_check<M, std::void_t<decltype(std::declval<const M&>().check(
                                             std::declval<const typename M::State&>(), true))>> = true;

}  // namespace detail

/// Calls visit(step) for every step of an action and an instance, one for each choice, until visit returns
/// false. Returns false if it was stopped.
template <class M, class Visit>
constexpr bool for_each_choice(std::size_t action, int self,
                               Visit&& visit) noexcept(noexcept(visit(typename M::Step{}))) {
    const auto& info = M::actions[action];
    typename M::Step step;
    step.action = static_cast<decltype(step.action)>(action);
    step.self = static_cast<std::int16_t>(self);
    bool more = true;
    for (std::size_t c = 0; c < info.choice_count; ++c) more = more && info.choices[c].size > 0;
    while (more) {
        if (!visit(step)) return false;
        // An odometer over the choices, the last one turning fastest.
        std::size_t turning = info.choice_count;
        while (turning > 0 && step.choices[turning - 1] + 1 == info.choices[turning - 1].size)
            step.choices[--turning] = 0;
        more = turning > 0;
        if (more) ++step.choices[turning - 1];
    }
    return true;
}

/// The actions of a machine by the process and the location where they begin.
template <class M>
class ActionIndex {
  public:
    using Process = std::decay_t<decltype(M::actions[0].process)>;
    static constexpr int processes = enumerator_count<Process>;

    constexpr ActionIndex() noexcept {
        // A counting sort: how many there are at each place, where those of each place begin, and then which.
        for (const auto& info : M::actions) {
            ++first_[place(to_number(info.process), info.from) + 1];
            instances_[static_cast<std::size_t>(info.process)] = info.instances.size;
        }
        for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
        auto next = first_;
        for (std::size_t a = 0; a < M::actions.size(); ++a)
            order_[next[place(to_number(M::actions[a].process), M::actions[a].from)]++] = a;
    }

    /// The instances of a process that has actions.
    [[nodiscard]] constexpr int instances(int process) const noexcept {
        return instances_[static_cast<std::size_t>(process)];
    }
    /// Calls visit(action) for the actions at a location until it returns false; returns false if it did.
    template <class Visit>
    constexpr bool for_each(int process, int location, Visit&& visit) const {
        const std::size_t at = place(process, location);
        for (std::size_t i = first_[at]; i < first_[at + 1]; ++i) {
            if (!visit(order_[i])) return false;
        }
        return true;
    }

  private:
    /// One more than the greatest location at which an action begins; nothing begins at the end of a process.
    static constexpr std::size_t locations = [] {
        int most = 0;
        for (const auto& info : M::actions) most = info.from > most ? info.from : most;
        return static_cast<std::size_t>(most) + 1;
    }();
    static constexpr std::size_t places = static_cast<std::size_t>(processes) * (locations + 1);
    static constexpr std::size_t place(int process, int location) noexcept {
        const auto known =
            static_cast<std::size_t>(location) < locations ? static_cast<std::size_t>(location) : locations;
        return static_cast<std::size_t>(process) * (locations + 1) + known;
    }

    std::array<std::size_t, places + 1> first_{};
    std::array<std::size_t, M::actions.size() == 0 ? 1 : M::actions.size()> order_{};
    std::array<int, processes == 0 ? 1 : static_cast<std::size_t>(processes)> instances_{};
};

template <class M>
inline constexpr ActionIndex<M> action_index{};

/// Calls visit(step) for every step whose instance stands where it begins (processes, then instances, then
/// actions, then choices), until visit returns false. Whether the guard holds is for step() to say. Returns
/// false if it was stopped.
template <class M, class Visit>
constexpr bool for_each_candidate(const typename M::State& state,
                                  Visit&& visit) noexcept(noexcept(visit(typename M::Step{}))) {
    for (int p = 0; p < ActionIndex<M>::processes; ++p) {
        for (int self = 0; self < action_index<M>.instances(p); ++self) {
            const int at = M::location(state, static_cast<typename ActionIndex<M>::Process>(p), self);
            const bool more = action_index<M>.for_each(
                p, at, [&](std::size_t action) { return for_each_choice<M>(action, self, visit); });
            if (!more) return false;
        }
    }
    return true;
}

/// True if no step may follow on a state, because it is a trap.
template <class M>
[[nodiscard]] constexpr bool has_ended(const M& machine, const typename M::State& state) noexcept {
    if constexpr (detail::has_ended_function<M>) {
        return machine.ended(state);
    } else {
        return false;
    }
}

/// True if a run may start in a state, by what the spec assumes.
template <class M>
[[nodiscard]] constexpr bool admits(const M& machine, const typename M::State& state) noexcept {
    if constexpr (detail::has_admits_function<M>) {
        return machine.admits(state);
    } else {
        return true;
    }
}

/// True if the guard of a step holds in a state.
template <class M>
[[nodiscard]] constexpr bool is_enabled(const M& machine, const typename M::State& state,
                                        const typename M::Step& step) noexcept {
    typename M::State copy = state;
    return machine.step(copy, step).is_enabled();
}

/// True if some step may be taken in a state.
template <class M>
[[nodiscard]] constexpr bool any_enabled(const M& machine, const typename M::State& state) noexcept {
    return !for_each_candidate<M>(
        state, [&](const typename M::Step& step) noexcept { return !is_enabled(machine, state, step); });
}

/// Visits the places that may start anywhere and counts the combinations of their values.
class InitialCounter {
  public:
    template <class Value>
    constexpr void operator()(const Value&, std::int32_t low, std::int32_t high) noexcept {
        count_ *= low <= high ? static_cast<std::uint64_t>(high - low) + 1 : 0;
    }
    [[nodiscard]] constexpr std::uint64_t count() const noexcept { return count_; }

  private:
    std::uint64_t count_ = 1;
};

/// Visits the places that may start anywhere and gives them the values of combination `number`, of `count`;
/// the last place changes fastest.
class InitialChooser {
  public:
    constexpr InitialChooser(std::uint64_t number, std::uint64_t count) noexcept
        : number_(number), weight_(count) {}

    template <class Value>
    constexpr void operator()(Value& place, std::int32_t low, std::int32_t high) noexcept {
        if (low > high) return;
        weight_ /= static_cast<std::uint64_t>(high - low) + 1;
        if (weight_ == 0) return;
        place = from_number<Value>(low + static_cast<std::int32_t>(number_ / weight_));
        number_ %= weight_;
    }

  private:
    std::uint64_t number_;
    std::uint64_t weight_;
};

}  // namespace latchwork
