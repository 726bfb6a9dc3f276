/// "Somebody holds this lock" as a function of its own, so that quantifier-free clauses can say it. Used by the proof
/// engine, which is free to reason in this system: what it finds is expanded before anybody hears of it.
#pragma once

#include <map>

#include "ir/system.hpp"

namespace latchwork::verify::prove {

/// A system with, for each relation of exclusive holders, a function that is true of a lock when some instance
/// stands in the relation to it. Ids of the original stay. The new functions are exact as long as no lock has two
/// holders; the re-check of a proof relies on no such thing.
class WithHolders {
  public:
    explicit WithHolders(const ir::System& original);

    [[nodiscard]] const ir::System& system() const { return system_; }
    /// The same formula with "nobody holds it" said by the new functions.
    [[nodiscard]] ir::Expr abstract(ir::Expr e) const;
    /// The same formula without the new functions.
    [[nodiscard]] ir::Expr expand(ir::Expr e) const;
    /// The new functions, by the holder relation.
    [[nodiscard]] const std::map<ir::FunctionId, ir::FunctionId>& taken() const { return taken_; }

  private:
    void add_function(ir::FunctionId holders);
    void follow(ir::Action& action) const;

    ir::System system_;
    std::map<ir::FunctionId, ir::FunctionId> taken_;
    std::map<ir::FunctionId, ir::FunctionId> holders_;  ///< the other way round
};

}  // namespace latchwork::verify::prove
