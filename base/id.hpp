/// Strong indices: an Id<Tag> names an entry of one table and cannot be mistaken for an entry of another.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace latchwork::base {

/// An index into the table that `Tag` stands for. A default-constructed Id names nothing.
template <class Tag>
class Id {
  public:
    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : index_(static_cast<std::uint32_t>(index)) {}

    /// The position in the table. Precondition: valid().
    [[nodiscard]] constexpr std::size_t index() const { return index_; }
    [[nodiscard]] constexpr bool valid() const { return index_ != none; }

    friend constexpr auto operator<=>(Id, Id) = default;

  private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t index_ = none;
};

}  // namespace latchwork::base

template <class Tag>
struct std::hash<latchwork::base::Id<Tag>> {
    std::size_t operator()(latchwork::base::Id<Tag> id) const noexcept {
        return id.valid() ? id.index() : ~std::size_t{0};
    }
};
