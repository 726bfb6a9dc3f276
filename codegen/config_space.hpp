/// The variants of a protocol as sets: where a condition of the configs holds, and how to say it shortly.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::codegen {

/// All valuations of the configs of a system, the hidden ones of edits among them, if there are at most
/// `most_variants`.
class ConfigSpace {
  public:
    static constexpr std::size_t most_variants = std::size_t{1} << 16U;

    /// A set of valuations: by the number of the valuation, whether it is in.
    using Variants = std::vector<bool>;

    explicit ConfigSpace(const ir::System& system);

    /// False if there are too many variants to look at one by one; nothing else may be asked then.
    [[nodiscard]] bool enumerable() const { return enumerable_; }
    /// True if `e` reads nothing but configs.
    [[nodiscard]] bool is_condition(ir::Expr e) const;

    [[nodiscard]] Variants all() const { return Variants(size_, true); }
    /// Where a condition holds.
    [[nodiscard]] const Variants& where(ir::Expr condition);
    /// A condition, as short as dropping its parts makes it, that holds in the same of the variants `care`.
    [[nodiscard]] ir::Expr simplify(ir::Expr condition, const Variants& care);

  private:
    [[nodiscard]] ir::Value evaluate(ir::Expr e, const std::vector<ir::Value>& configs) const;
    [[nodiscard]] ir::Expr simplify_parts(ir::Expr e, const Variants& care);

    const ir::System& system_;
    std::vector<ir::FunctionId> configs_;
    std::vector<std::size_t> position_;  // by function: its place in configs_
    std::vector<std::vector<ir::Value>> variants_;
    std::size_t size_ = 1;
    bool enumerable_ = true;
    std::map<ir::Expr, Variants> known_;
};

/// Set algebra on variants.
[[nodiscard]] ConfigSpace::Variants both(ConfigSpace::Variants a, const ConfigSpace::Variants& b);
[[nodiscard]] ConfigSpace::Variants either(ConfigSpace::Variants a, const ConfigSpace::Variants& b);
[[nodiscard]] ConfigSpace::Variants without(ConfigSpace::Variants a, const ConfigSpace::Variants& b);
[[nodiscard]] bool none(const ConfigSpace::Variants& a);

}  // namespace latchwork::codegen
