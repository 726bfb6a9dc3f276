/// What an observer of an implementation gives: the value that the implementation has now, or nothing where
/// it cannot tell. Returned by the adapters of conformance tests.
#pragma once

#include <optional>
#include <type_traits>

namespace latchwork {

/// The implementation cannot tell; nothing is compared then.
struct Unobserved {};
inline constexpr Unobserved unobserved{};

template <class T>
class Observed {
  public:
    constexpr Observed(Unobserved) noexcept {}
    template <class U, class = std::enable_if_t<std::is_convertible_v<U, T>>>
    constexpr Observed(const U& value) noexcept : value_(static_cast<T>(value)) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return value_.has_value(); }
    /// Precondition: has_value().
    [[nodiscard]] constexpr const T& value() const noexcept { return *value_; }

  private:
    std::optional<T> value_;
};

}  // namespace latchwork
