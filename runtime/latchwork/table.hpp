/// Arrays that are indexed by members and enumerators: `Table<Scope, bool(AnonVma, Vma)> linked;` is read as
/// `linked[a][v]`. Trivially copyable, compared value by value.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>

#include "latchwork/member.hpp"

namespace latchwork {

template <class Scope, class Signature>
class Table;

namespace detail {

template <class Scope, class Value, class... Keys>
struct Element {
    using type = Table<Scope, Value(Keys...)>;
};
template <class Scope, class Value>
struct Element<Scope, Value> {
    using type = Value;
};

}  // namespace detail

/// One `Value` for each member of `Key` (and of each of `Keys`) in a scope, at first Value{}.
template <class Scope, class Value, class Key, class... Keys>
class Table<Scope, Value(Key, Keys...)> {
  public:
    using Element = typename detail::Element<Scope, Value, Keys...>::type;

    /// Precondition: `key` is a member of its sort, not null.
    [[nodiscard]] constexpr Element& operator[](Key key) noexcept { return elements_[position(key)]; }
    [[nodiscard]] constexpr const Element& operator[](Key key) const noexcept {
        return elements_[position(key)];
    }

    /// Gives every place the same value.
    constexpr void fill(const Value& value) noexcept {
        for (const Key key : members<Scope, Key>) {
            if constexpr (sizeof...(Keys) == 0) {
                (*this)[key] = value;
            } else {
                (*this)[key].fill(value);
            }
        }
    }

    friend constexpr bool operator==(const Table& a, const Table& b) noexcept {
        for (std::size_t i = 0; i < a.elements_.size(); ++i) {
            if (!(a.elements_[i] == b.elements_[i])) return false;
        }
        return true;
    }
    friend constexpr bool operator!=(const Table& a, const Table& b) noexcept { return !(a == b); }

  private:
    static constexpr std::size_t position(Key key) noexcept {
        const std::int32_t number = to_number(key);
        assert(number >= 0 && number < (sort_size<Scope, Key>));
        return static_cast<std::size_t>(number);
    }

    // A process may have no instance; one element that nobody reads keeps the code for its steps well-formed.
    static constexpr int size = sort_size<Scope, Key> > 0 ? sort_size<Scope, Key> : 1;
    std::array<Element, static_cast<std::size_t>(size)> elements_{};
};

}  // namespace latchwork
