/// The protocol bounded_buffer as a state machine. Written by Latchwork from
/// bounded_buffer.latch: change that, not this.
///
/// Producers and consumers share a buffer of two places: it never overflows, and what is put in
/// is taken out.
///
/// The wait queue is the kernel's: who sleeps in wait_event() tests without the lock, and tests
/// again with it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace latchwork::generated::bounded_buffer {

/// The variant of the protocol.
struct Config {
    bool drop_full = false;  ///< `drop full`
    bool drop_empty = false;  ///< `drop empty`
};

struct ProducerTag {
    static constexpr std::string_view name = "producer";

    template <class Scope>
    static constexpr int size = Scope::producer;
};

/// Puts one item in.
using Producer = Member<ProducerTag>;

struct ConsumerTag {
    static constexpr std::string_view name = "consumer";

    template <class Scope>
    static constexpr int size = Scope::consumer;
};

/// Takes one item out; there may be more consumers than items.
using Consumer = Member<ConsumerTag>;

/// Where an instance of `producer` stands: before the step at this line or label.
enum class ProducerLocation : std::uint8_t { retry, L13, full, L15, put, L18, end };

[[nodiscard]] constexpr auto names_of(ProducerLocation) noexcept {
    return std::array<std::string_view, 7>{"retry", "L13", "full", "L15", "put", "L18", "end"};
}

/// Where an instance of `consumer` stands: before the step at this line or label.
enum class ConsumerLocation : std::uint8_t { retry, L25, empty, L27, take, L30, end };

[[nodiscard]] constexpr auto names_of(ConsumerLocation) noexcept {
    return std::array<std::string_view, 7>{"retry", "L25", "empty", "L27", "take", "L30", "end"};
}

enum class Process : std::uint8_t { producer, consumer };

[[nodiscard]] constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"producer", "consumer"};
}

/// What is claimed of the protocol.
enum class Property : std::uint8_t {
    deadlock, self_deadlock, unlock_not_held, sleep_in_atomic, data_race, int_range
};

[[nodiscard]] constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 6>{"deadlock", "self_deadlock", "unlock_not_held",
        "sleep_in_atomic", "data_race", "int_range"};
}

/// The steps of all processes, in the order of the specification; Machine::actions says more.
enum class Action : std::uint8_t {
    producer_retry, producer_L13, producer_full_yes, producer_full_no, producer_L15, producer_put,
    producer_L18, consumer_retry, consumer_L25, consumer_empty_yes, consumer_empty_no, consumer_L27,
    consumer_take, consumer_L30
};

using Step = latchwork::Step<Action, 1>;
using Outcome = latchwork::Outcome<Property>;
using Violations = PropertySet<Property>;

/// How many there are of each; any struct with such constants will do.
namespace scopes {

struct small {
    static constexpr int producer = 3;
    static constexpr int consumer = 3;
};

}  // namespace scopes

/// Everything that changes or was given at the start, in a scope that says how many of each
/// there are.
template <class Scope>
struct State {
    /// Puts one item in.
    struct ProducerFields {
        ProducerLocation location = ProducerLocation::retry;
        bool holds_lock = false;

        friend bool operator==(const ProducerFields&, const ProducerFields&) = default;
    };

    /// Takes one item out; there may be more consumers than items.
    struct ConsumerFields {
        ConsumerLocation location = ConsumerLocation::retry;
        bool holds_lock = false;

        friend bool operator==(const ConsumerFields&, const ConsumerFields&) = default;
    };

    std::int32_t used = 0;
    Table<Scope, ProducerFields(Producer)> producer;
    Table<Scope, ConsumerFields(Consumer)> consumer;

    friend bool operator==(const State&, const State&) = default;
};

/// The protocol in one variant and one scope: what steps there are and what they do.
template <class Scope>
struct Machine {
    using State = bounded_buffer::State<Scope>;
    using Step = bounded_buffer::Step;
    using Property = bounded_buffer::Property;
    Config config{};

    /// What is known of each action: name, line, text, process, where it begins, and the sorts of
    /// its instance and of what it chooses.
    static constexpr std::array<ActionInfo<Process, 1>, 14> actions{{
        {"producer.retry", 12, "wait_event(READ_ONCE(used) < 2)", Process::producer,
            ProducerLocation::retry, sort_info<Scope, Producer>},
        {"producer.L13", 13, "spin_lock(lock)", Process::producer, ProducerLocation::L13,
            sort_info<Scope, Producer>},
        {"producer.full_yes", 15, "if (used == 2): yes", Process::producer, ProducerLocation::full,
            sort_info<Scope, Producer>},
        {"producer.full_no", 15, "if (used == 2): no", Process::producer, ProducerLocation::full,
            sort_info<Scope, Producer>},
        {"producer.L15", 15, "spin_unlock(lock)", Process::producer, ProducerLocation::L15,
            sort_info<Scope, Producer>},
        {"producer.put", 17, "used++", Process::producer, ProducerLocation::put,
            sort_info<Scope, Producer>},
        {"producer.L18", 18, "spin_unlock(lock)", Process::producer, ProducerLocation::L18,
            sort_info<Scope, Producer>},
        {"consumer.retry", 24, "idle await READ_ONCE(used) > 0", Process::consumer,
            ConsumerLocation::retry, sort_info<Scope, Consumer>},
        {"consumer.L25", 25, "spin_lock(lock)", Process::consumer, ConsumerLocation::L25,
            sort_info<Scope, Consumer>},
        {"consumer.empty_yes", 27, "if (used == 0): yes", Process::consumer,
            ConsumerLocation::empty, sort_info<Scope, Consumer>},
        {"consumer.empty_no", 27, "if (used == 0): no", Process::consumer, ConsumerLocation::empty,
            sort_info<Scope, Consumer>},
        {"consumer.L27", 27, "spin_unlock(lock)", Process::consumer, ConsumerLocation::L27,
            sort_info<Scope, Consumer>},
        {"consumer.take", 29, "used--", Process::consumer, ConsumerLocation::take,
            sort_info<Scope, Consumer>},
        {"consumer.L30", 30, "spin_unlock(lock)", Process::consumer, ConsumerLocation::L30,
            sort_info<Scope, Consumer>},
    }};

    /// How many initial states there are.
    [[nodiscard]] constexpr std::uint64_t initial_count() const noexcept {
        return 1;
    }

    /// Initial state `number`, counted from 0.
    [[nodiscard]] constexpr State initial(std::uint64_t) const noexcept {
        State s{};
        return s;
    }

    /// The number of the location where instance `self` of a process stands.
    [[nodiscard]] static constexpr int location(
        const State& s, Process process, int self) noexcept {
        switch (process) {
            case Process::producer:
                return to_number(s.producer[Producer{self}].location);
            case Process::consumer:
                return to_number(s.consumer[Consumer{self}].location);
        }
        return -1;
    }

    /// Tries a step. If it is taken, `s` is the state after it; otherwise `s` is unchanged.
    /// Precondition: the instance and the chosen members are within the scope.
    constexpr Outcome step(State& s, const Step& chosen) const noexcept {
        switch (chosen.action) {
            case Action::producer_retry:
                return producer_retry(s, chosen.instance<Producer>());
            case Action::producer_L13:
                return producer_L13(s, chosen.instance<Producer>());
            case Action::producer_full_yes:
                return producer_full_yes(s, chosen.instance<Producer>());
            case Action::producer_full_no:
                return producer_full_no(s, chosen.instance<Producer>());
            case Action::producer_L15:
                return producer_L15(s, chosen.instance<Producer>());
            case Action::producer_put:
                return producer_put(s, chosen.instance<Producer>());
            case Action::producer_L18:
                return producer_L18(s, chosen.instance<Producer>());
            case Action::consumer_retry:
                return consumer_retry(s, chosen.instance<Consumer>());
            case Action::consumer_L25:
                return consumer_L25(s, chosen.instance<Consumer>());
            case Action::consumer_empty_yes:
                return consumer_empty_yes(s, chosen.instance<Consumer>());
            case Action::consumer_empty_no:
                return consumer_empty_no(s, chosen.instance<Consumer>());
            case Action::consumer_L27:
                return consumer_L27(s, chosen.instance<Consumer>());
            case Action::consumer_take:
                return consumer_take(s, chosen.instance<Consumer>());
            case Action::consumer_L30:
                return consumer_L30(s, chosen.instance<Consumer>());
        }
        return Outcome::not_enabled();
    }

    /// True if the guard of a step holds; it may spring a trap all the same.
    [[nodiscard]] constexpr bool enabled(const State& s, const Step& chosen) const noexcept {
        return is_enabled(*this, s, chosen);
    }

    /// True if every instance is at its end or idle.
    [[nodiscard]] constexpr bool finished(const State& s) const noexcept {
        return forall<Scope, Producer>([&](Producer i) {
                return s.producer[i].location == ProducerLocation::end;
            }) &&
            forall<Scope, Consumer>([&](Consumer i) {
                return s.consumer[i].location == ConsumerLocation::end ||
                    s.consumer[i].location == ConsumerLocation::retry;
            });
    }

    /// True if no step is enabled, and not every instance is at its end or idle.
    [[nodiscard]] constexpr bool deadlock(const State& s) const noexcept {
        return !finished(s) && !any_enabled(*this, s);
    }

    /// Which properties a state violates; those of steps are told by step().
    [[nodiscard]] constexpr Violations check(const State& s) const noexcept {
        return check(s, deadlock(s));
    }

    /// The same, where it is known whether the state is a deadlock.
    [[nodiscard]] constexpr Violations check(const State& s, bool deadlocked) const noexcept {
        Violations violated;
        if (deadlocked) violated.insert(Property::deadlock);
        for (const Producer self : members<Scope, Producer>) {
            const auto& me = s.producer[self];
            switch (me.location) {
                case ProducerLocation::retry:
                    // this may sleep, while `lock` is held (taken in line 13)
                    if (me.holds_lock) violated.insert(Property::sleep_in_atomic);
                    break;
                case ProducerLocation::L13:
                    // this instance waits for `lock`, which it holds itself (taken in line 13)
                    if (me.holds_lock) violated.insert(Property::self_deadlock);
                    break;
                default:
                    break;
            }
        }
        for (const Consumer self : members<Scope, Consumer>) {
            const auto& me = s.consumer[self];
            if (me.location == ConsumerLocation::L25) {
                // this instance waits for `lock`, which it holds itself (taken in line 25)
                if (me.holds_lock) violated.insert(Property::self_deadlock);
            }
        }
        return violated;
    }

    /// True if nobody holds `lock`.
    [[nodiscard]] static constexpr bool lock_is_free(const State& s) noexcept {
        return forall<Scope, Producer>([&](Producer i) { return !s.producer[i].holds_lock; }) &&
            forall<Scope, Consumer>([&](Consumer i) { return !s.consumer[i].holds_lock; });
    }

    /// bounded_buffer.latch:12: wait_event(READ_ONCE(used) < 2)
    constexpr Outcome producer_retry(State& s, Producer self) const noexcept {
        auto& me = s.producer[self];
        if (me.location != ProducerLocation::retry) return Outcome::not_enabled();
        if (s.used >= 2) return Outcome::not_enabled();
        me.location = ProducerLocation::L13;
        return Outcome::taken();
    }

    /// bounded_buffer.latch:13: spin_lock(lock)
    constexpr Outcome producer_L13(State& s, Producer self) const noexcept {
        auto& me = s.producer[self];
        if (me.location != ProducerLocation::L13) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = config.drop_full ? ProducerLocation::put : ProducerLocation::full;
        return Outcome::taken();
    }

    /// bounded_buffer.latch:15: if (used == 2): yes
    ///     in: if (used == 2) { spin_unlock(lock); goto retry; }
    constexpr Outcome producer_full_yes(State& s, Producer self) const noexcept {
        auto& me = s.producer[self];
        if (me.location != ProducerLocation::full) return Outcome::not_enabled();
        if (s.used != 2) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `used` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = ProducerLocation::L15;
        return outcome;
    }

    /// bounded_buffer.latch:15: if (used == 2): no
    ///     in: if (used == 2) { spin_unlock(lock); goto retry; }
    constexpr Outcome producer_full_no(State& s, Producer self) const noexcept {
        auto& me = s.producer[self];
        if (me.location != ProducerLocation::full) return Outcome::not_enabled();
        if (s.used == 2) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `used` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = ProducerLocation::put;
        return outcome;
    }

    /// bounded_buffer.latch:15: spin_unlock(lock)
    constexpr Outcome producer_L15(State& s, Producer self) const noexcept {
        auto& me = s.producer[self];
        if (me.location != ProducerLocation::L15) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = ProducerLocation::retry;
        return Outcome::taken();
    }

    /// bounded_buffer.latch:17: used++
    constexpr Outcome producer_put(State& s, Producer self) const noexcept {
        auto& me = s.producer[self];
        if (me.location != ProducerLocation::put) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `used` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // the value is outside of 0..2
        if (s.used + 1 < 0 || s.used + 1 > 2) {
            outcome.trap(Property::int_range);
            return outcome;
        }
        // this stores `used` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.used += 1;
        me.location = ProducerLocation::L18;
        return outcome;
    }

    /// bounded_buffer.latch:18: spin_unlock(lock)
    constexpr Outcome producer_L18(State& s, Producer self) const noexcept {
        auto& me = s.producer[self];
        if (me.location != ProducerLocation::L18) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = ProducerLocation::end;
        return Outcome::taken();
    }

    /// bounded_buffer.latch:24: idle await READ_ONCE(used) > 0
    constexpr Outcome consumer_retry(State& s, Consumer self) const noexcept {
        auto& me = s.consumer[self];
        if (me.location != ConsumerLocation::retry) return Outcome::not_enabled();
        if (s.used <= 0) return Outcome::not_enabled();
        me.location = ConsumerLocation::L25;
        return Outcome::taken();
    }

    /// bounded_buffer.latch:25: spin_lock(lock)
    constexpr Outcome consumer_L25(State& s, Consumer self) const noexcept {
        auto& me = s.consumer[self];
        if (me.location != ConsumerLocation::L25) return Outcome::not_enabled();
        if (!lock_is_free(s)) return Outcome::not_enabled();
        me.holds_lock = true;
        me.location = config.drop_empty ? ConsumerLocation::take : ConsumerLocation::empty;
        return Outcome::taken();
    }

    /// bounded_buffer.latch:27: if (used == 0): yes
    ///     in: if (used == 0) { spin_unlock(lock); goto retry; }
    constexpr Outcome consumer_empty_yes(State& s, Consumer self) const noexcept {
        auto& me = s.consumer[self];
        if (me.location != ConsumerLocation::empty) return Outcome::not_enabled();
        if (s.used != 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `used` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = ConsumerLocation::L27;
        return outcome;
    }

    /// bounded_buffer.latch:27: if (used == 0): no
    ///     in: if (used == 0) { spin_unlock(lock); goto retry; }
    constexpr Outcome consumer_empty_no(State& s, Consumer self) const noexcept {
        auto& me = s.consumer[self];
        if (me.location != ConsumerLocation::empty) return Outcome::not_enabled();
        if (s.used == 0) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `used` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        me.location = ConsumerLocation::take;
        return outcome;
    }

    /// bounded_buffer.latch:27: spin_unlock(lock)
    constexpr Outcome consumer_L27(State& s, Consumer self) const noexcept {
        auto& me = s.consumer[self];
        if (me.location != ConsumerLocation::L27) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = ConsumerLocation::retry;
        return Outcome::taken();
    }

    /// bounded_buffer.latch:29: used--
    constexpr Outcome consumer_take(State& s, Consumer self) const noexcept {
        auto& me = s.consumer[self];
        if (me.location != ConsumerLocation::take) return Outcome::not_enabled();
        Outcome outcome = Outcome::taken();
        // this loads `used` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        // the value is outside of 0..2
        if (s.used - 1 < 0 || s.used - 1 > 2) {
            outcome.trap(Property::int_range);
            return outcome;
        }
        // this stores `used` without holding `lock`
        if (!me.holds_lock) outcome.violate(Property::data_race);
        s.used -= 1;
        me.location = ConsumerLocation::L30;
        return outcome;
    }

    /// bounded_buffer.latch:30: spin_unlock(lock)
    constexpr Outcome consumer_L30(State& s, Consumer self) const noexcept {
        auto& me = s.consumer[self];
        if (me.location != ConsumerLocation::L30) return Outcome::not_enabled();
        // `lock` is not held by this instance
        if (!me.holds_lock) return Outcome::trapped(Property::unlock_not_held);
        me.holds_lock = false;
        me.location = ConsumerLocation::end;
        return Outcome::taken();
    }

    /// Calls visit(value, parts…) for every place of a state; its parts, put together, are its
    /// name.
    template <class Visit>
    static constexpr void for_each_place(const State& s, Visit&& visit) {
        visit(s.used, "used");
        for (const Producer producer : members<Scope, Producer>) {
            visit(s.producer[producer].location, producer, ".location");
            visit(s.producer[producer].holds_lock, producer, ".holds_lock");
        }
        for (const Consumer consumer : members<Scope, Consumer>) {
            visit(s.consumer[consumer].location, consumer, ".location");
            visit(s.consumer[consumer].holds_lock, consumer, ".holds_lock");
        }
    }
};

}  // namespace latchwork::generated::bounded_buffer
