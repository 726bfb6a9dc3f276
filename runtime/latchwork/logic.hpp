/// The operators of a spec that C++ does not have: quantifiers over the members of a scope, and Euclidean
/// modulo.
#pragma once

#include <cstdint>

#include "latchwork/member.hpp"

namespace latchwork {

/// True if `holds` is true of every tuple of members: `forall<Scope, Addr>([&](Addr a) { … })`.
template <class Scope, class T, class... Rest, class Predicate>
[[nodiscard]] constexpr bool forall(const Predicate& holds) noexcept {
    for (const T member : members<Scope, T>) {
        if constexpr (sizeof...(Rest) == 0) {
            if (!holds(member)) return false;
        } else {
            if (!forall<Scope, Rest...>([&](Rest... rest) { return holds(member, rest...); })) return false;
        }
    }
    return true;
}

/// How many tuples of members `holds` is true of.
template <class Scope, class T, class... Rest, class Predicate>
[[nodiscard]] constexpr std::int32_t count(const Predicate& holds) noexcept {
    std::int32_t found = 0;
    for (const T member : members<Scope, T>) {
        if constexpr (sizeof...(Rest) == 0) {
            if (holds(member)) ++found;
        } else {
            found += count<Scope, Rest...>([&](Rest... rest) { return holds(member, rest...); });
        }
    }
    return found;
}

/// True if `holds` is true of some tuple of members.
template <class Scope, class T, class... Rest, class Predicate>
[[nodiscard]] constexpr bool exists(const Predicate& holds) noexcept {
    return !forall<Scope, T, Rest...>([&](T member, Rest... rest) { return !holds(member, rest...); });
}

/// True if `value` is one of `candidates`.
template <class T, class... Candidates>
[[nodiscard]] constexpr bool one_of(const T& value, const Candidates&... candidates) noexcept {
    return (... || (value == candidates));
}

/// The remainder in [0, |divisor|) (Euclidean division). Precondition: divisor != 0.
[[nodiscard]] constexpr std::int32_t modulo(std::int32_t dividend, std::int32_t divisor) noexcept {
    const std::int32_t remainder = dividend % divisor;
    if (remainder >= 0) return remainder;
    return divisor < 0 ? remainder - divisor : remainder + divisor;
}

}  // namespace latchwork
