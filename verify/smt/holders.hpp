/// "Somebody holds this lock" as a function of its own, so that formulas need no `exists` to say it. Used by
/// the proof engine, and by the certificate.
#pragma once

#include <map>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::verify::smt {

/// A system with auxiliary variables (Abadi and Lamport, "The existence of refinement mappings", 1991):
/// functions that nothing of the original reads, and updates of them. So it has the runs of the original, and
/// a formula over the original that holds in it holds there. For each relation of exclusive holders there is
/// the function `taken`, true of a lock when some instance stands in the relation to it, and, if asked for,
/// `owner`, which gives one. Ids of the original stay.
class WithHolders {
  public:
    enum class Owners : bool { no, yes };
    WithHolders(const ir::System& original, Owners owners);

    [[nodiscard]] const ir::System& system() const { return system_; }
    /// Rewrites the guards, obligations and properties of the system by abstract(). As long as no lock has
    /// two holders they mean what they meant; who may not rely on that keeps them.
    void abstract_all();
    /// The same formula with "nobody holds it" and "somebody holds it" said by `taken`.
    [[nodiscard]] ir::Expr abstract(ir::Expr e) const;
    /// The same formula without `taken`.
    [[nodiscard]] ir::Expr expand(ir::Expr e) const;
    /// A formula that says of `taken` the same of every lock, and holds whatever it says of that of null:
    /// there, who reads `taken` and who reads the holders may read different things.
    [[nodiscard]] ir::Expr whatever_null_is(ir::Expr e) const;
    /// The functions `taken`, by the holder relation.
    [[nodiscard]] const std::map<ir::FunctionId, ir::FunctionId>& taken() const { return taken_; }
    /// What links the new functions that `formulas` mention to the holders: who holds a lock keeps it taken,
    /// what is taken is held by its owner, and there is one holder at most. Precondition: there are owners.
    [[nodiscard]] std::vector<ir::Expr> links(const std::vector<ir::Expr>& formulas) const;

  private:
    void add_functions(ir::FunctionId holders, Owners owners);
    void follow(ir::Action& action) const;

    ir::System system_;
    std::map<ir::FunctionId, ir::FunctionId> taken_;    ///< by the holder relation
    std::map<ir::FunctionId, ir::FunctionId> owner_;    ///< likewise
    std::map<ir::FunctionId, ir::FunctionId> holders_;  ///< by `taken`
};

}  // namespace latchwork::verify::smt
