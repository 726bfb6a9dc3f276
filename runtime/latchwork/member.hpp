/// Members of the sorts of a protocol (an address, a page, an instance of a process) as small strong values,
/// and the ranges over all of them. Generated state machines are written in these terms.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace latchwork {

/// The reference to nothing.
struct Null {};
inline constexpr Null null{};

/// A reference to a member of the sort that `Tag` names: its number, from 0, or null. `Tag::name` is the
/// sort's name and `Tag::size<Scope>` the number of its members in a scope.
template <class Tag>
class Member {
  public:
    constexpr Member() noexcept = default;
    constexpr Member(Null) noexcept {}
    /// Precondition: 0 <= index <= 32767.
    constexpr explicit Member(int index) noexcept : index_(static_cast<std::int16_t>(index)) {}

    /// The number; -1 for null.
    [[nodiscard]] constexpr int index() const noexcept { return index_; }

    friend constexpr bool operator==(Member a, Member b) noexcept { return a.index_ == b.index_; }
    friend constexpr bool operator!=(Member a, Member b) noexcept { return a.index_ != b.index_; }
    friend constexpr bool operator<(Member a, Member b) noexcept { return a.index_ < b.index_; }
    friend constexpr bool operator<=(Member a, Member b) noexcept { return a.index_ <= b.index_; }
    friend constexpr bool operator>(Member a, Member b) noexcept { return a.index_ > b.index_; }
    friend constexpr bool operator>=(Member a, Member b) noexcept { return a.index_ >= b.index_; }
    friend constexpr bool operator==(Member member, Null) noexcept { return member.index_ < 0; }
    friend constexpr bool operator!=(Member member, Null) noexcept { return member.index_ >= 0; }
    friend constexpr bool operator==(Null, Member member) noexcept { return member.index_ < 0; }
    friend constexpr bool operator!=(Null, Member member) noexcept { return member.index_ >= 0; }

  private:
    std::int16_t index_ = -1;
};

/// The number of enumerators of an enumeration of a generated header, which are 0, 1, … and are listed by
/// `names_of`.
template <class E>
inline constexpr int enumerator_count = static_cast<int>(names_of(E{}).size());

namespace detail {

template <class Scope, class E>
struct SortSize : std::integral_constant<int, enumerator_count<E>> {};

template <class Scope, class Tag>
struct SortSize<Scope, Member<Tag>> : std::integral_constant<int, Tag::template size<Scope>> {};

}  // namespace detail

/// How many members the sort T (a Member or an enumeration) has in a scope.
template <class Scope, class T>
inline constexpr int sort_size = detail::SortSize<Scope, T>::value;

/// The number of a value as a plain integer: of a member (null is -1), an enumerator, a bool or an integer.
template <class Tag>
[[nodiscard]] constexpr std::int32_t to_number(Member<Tag> member) noexcept {
    return member.index();
}
template <class T, class = std::enable_if_t<std::is_enum_v<T> || std::is_integral_v<T>>>
[[nodiscard]] constexpr std::int32_t to_number(T value) noexcept {
    return static_cast<std::int32_t>(value);
}

/// The inverse of to_number.
template <class T>
[[nodiscard]] constexpr T from_number(std::int32_t number) noexcept {
    if constexpr (std::is_same_v<T, bool>) {
        return number != 0;
    } else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
        return static_cast<T>(number);
    } else {
        return number < 0 ? T{} : T{number};
    }
}

/// All members of a sort, in the order of their numbers.
template <class T, int Size>
class Members {
  public:
    class Iterator {
      public:
        constexpr explicit Iterator(int index) noexcept : index_(index) {}
        [[nodiscard]] constexpr T operator*() const noexcept { return from_number<T>(index_); }
        constexpr Iterator& operator++() noexcept {
            ++index_;
            return *this;
        }
        friend constexpr bool operator==(Iterator a, Iterator b) noexcept { return a.index_ == b.index_; }
        friend constexpr bool operator!=(Iterator a, Iterator b) noexcept { return a.index_ != b.index_; }

      private:
        int index_;
    };

    [[nodiscard]] static constexpr Iterator begin() noexcept { return Iterator{0}; }
    [[nodiscard]] static constexpr Iterator end() noexcept { return Iterator{Size}; }
};

/// `for (const Page p : members<Scope, Page>) …`
template <class Scope, class T>
inline constexpr Members<T, sort_size<Scope, T>> members{};

}  // namespace latchwork
