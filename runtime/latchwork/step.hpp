/// Steps of a state machine: how one is named, what is known of it beforehand, and what came of trying it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "latchwork/member.hpp"

namespace latchwork {

/// One action, the instance that takes it, and the members that it chooses (at most `MaxChoices`).
template <class Action, std::size_t MaxChoices>
struct Step {
    Action action{};
    std::int16_t self = 0;
    std::array<std::int16_t, MaxChoices> choices{};

    constexpr Step() noexcept = default;
    /// `{Action::fault_choose, Fault{0}, Page{1}}`
    template <class Self, class... Choices>
    constexpr Step(Action taken, Self instance, Choices... chosen) noexcept
        : action(taken),
          self(static_cast<std::int16_t>(to_number(instance))),
          choices{static_cast<std::int16_t>(to_number(chosen))...} {
        static_assert(sizeof...(Choices) <= MaxChoices);
    }

    /// The instance, or a chosen member, as what it is.
    template <class T>
    [[nodiscard]] constexpr T instance() const noexcept {
        return from_number<T>(self);
    }
    template <class T>
    [[nodiscard]] constexpr T choice(std::size_t number) const noexcept {
        return from_number<T>(choices[number]);
    }

    friend constexpr bool operator==(const Step& a, const Step& b) noexcept {
        for (std::size_t i = 0; i < MaxChoices; ++i) {
            if (a.choices[i] != b.choices[i]) return false;
        }
        return a.action == b.action && a.self == b.self;
    }
    friend constexpr bool operator!=(const Step& a, const Step& b) noexcept { return !(a == b); }
};

/// A sort's name and size in a scope; an enumeration has no name of its own here.
struct SortInfo {
    std::string_view name;
    int size = 0;
};

namespace detail {

template <class T>
inline constexpr std::string_view sort_name{};
template <class Tag>
inline constexpr std::string_view sort_name<Member<Tag>> = Tag::name;

}  // namespace detail

template <class Scope, class T>
inline constexpr SortInfo sort_info{detail::sort_name<T>, sort_size<Scope, T>};

/// What is known of an action in a scope.
template <class Process, std::size_t MaxChoices>
struct ActionInfo {
    std::string_view name;  ///< "fault.install"
    int line = 0;           ///< in the spec; 0 if unknown
    std::string_view text;  ///< what it does: "spin_lock(ptl)"
    Process process{};
    int from = 0;        ///< the number of the location where it may be taken
    SortInfo instances;  ///< of its process
    std::array<SortInfo, MaxChoices> choices{};
    std::size_t choice_count = 0;

    template <class Location, class... Choices>
    constexpr ActionInfo(std::string_view action_name, int source_line, std::string_view what, Process owner,
                         Location where, SortInfo owners, Choices... chosen) noexcept
        : name(action_name),
          line(source_line),
          text(what),
          process(owner),
          from(to_number(where)),
          instances(owners),
          choices{chosen...},
          choice_count(sizeof...(Choices)) {}
};

/// A set of properties.
template <class Property>
class PropertySet {
  public:
    constexpr PropertySet() noexcept = default;

    constexpr void insert(Property property) noexcept { word(property) |= bit(property); }
    constexpr void insert(const PropertySet& others) noexcept {
        for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= others.bits_[i];
    }
    [[nodiscard]] constexpr bool contains(Property property) const noexcept {
        return (bits_[static_cast<std::size_t>(property) / 64] & bit(property)) != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept {
        for (const std::uint64_t part : bits_) {
            if (part != 0) return false;
        }
        return true;
    }
    friend constexpr bool operator==(const PropertySet& a, const PropertySet& b) noexcept {
        for (std::size_t i = 0; i < words; ++i) {
            if (a.bits_[i] != b.bits_[i]) return false;
        }
        return true;
    }
    friend constexpr bool operator!=(const PropertySet& a, const PropertySet& b) noexcept {
        return !(a == b);
    }

  private:
    static constexpr std::size_t enough = (static_cast<std::size_t>(enumerator_count<Property>) + 63) / 64;
    static constexpr std::size_t words = enough == 0 ? 1 : enough;
    static constexpr std::uint64_t bit(Property property) noexcept {
        return std::uint64_t{1} << (static_cast<std::size_t>(property) % 64);
    }
    constexpr std::uint64_t& word(Property property) noexcept {
        return bits_[static_cast<std::size_t>(property) / 64];
    }
    std::array<std::uint64_t, words> bits_{};
};

/// What came of trying a step: not enabled and nothing changed; or trapped, so that the run ends and nothing
/// changed; or taken. With the properties that the step violates.
template <class Property>
class Outcome {
  public:
    [[nodiscard]] static constexpr Outcome not_enabled() noexcept { return Outcome{Result::not_enabled}; }
    [[nodiscard]] static constexpr Outcome taken() noexcept { return Outcome{Result::taken}; }
    [[nodiscard]] static constexpr Outcome trapped(Property property) noexcept {
        Outcome outcome = taken();
        outcome.trap(property);
        return outcome;
    }

    /// Records a violation after which the run goes on.
    constexpr void violate(Property property) noexcept { violated_.insert(property); }
    /// Records a violation that ends the run.
    constexpr void trap(Property property) noexcept {
        violated_.insert(property);
        result_ = Result::trapped;
    }

    /// True if the guard held; the step may have sprung a trap all the same.
    [[nodiscard]] constexpr bool is_enabled() const noexcept { return result_ != Result::not_enabled; }
    [[nodiscard]] constexpr bool is_taken() const noexcept { return result_ == Result::taken; }
    [[nodiscard]] constexpr bool is_trapped() const noexcept { return result_ == Result::trapped; }
    [[nodiscard]] constexpr const PropertySet<Property>& violated() const noexcept { return violated_; }

  private:
    enum class Result : std::uint8_t { not_enabled, taken, trapped };
    constexpr explicit Outcome(Result result) noexcept : result_(result) {}
    Result result_;
    PropertySet<Property> violated_;
};

}  // namespace latchwork
