/// What a procedure holds and has disabled where it is left, compared with where it was entered, as far as
/// the text can tell. Called by walker_procedures.cpp, which proves the rest.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "sema/flow.hpp"
#include "sema/model.hpp"

namespace latchwork::sema {

/// What one way through a procedure has changed since its entry.
struct Changes {
    /// A member of a lock, by the relation that says who holds it and the indices that the text gives it.
    using Member = std::pair<ir::FunctionId, std::vector<ir::Expr>>;
    /// Of a bool: what it is at the entry, or a constant; otherwise nothing is known.
    using Value = std::optional<std::pair<ir::FunctionId, int>>;  ///< no function: the constant 0 or 1

    std::map<Member, int> held;              ///< how often it was taken, beyond how often it was given back
    std::set<ir::FunctionId> lost;           ///< relations and depths of which nothing is known any more
    std::map<ir::FunctionId, int> depths;    ///< of what counts how often it was disabled
    std::map<ir::FunctionId, Value> bools;   ///< of the process's bools that were stored into
    std::map<ir::FunctionId, ir::Expr> now;  ///< locals that hold what another local or a constant does
    std::set<ir::Expr> known;                ///< conditions over configs and locals that hold here
    friend auto operator<=>(const Changes&, const Changes&) = default;

    /// The functions that may not be as they were: relations of holders, and what is disabled.
    [[nodiscard]] std::set<ir::FunctionId> functions() const;
    /// Whether `condition` holds here, if that can be told.
    [[nodiscard]] std::optional<bool> decides(const Model& model, ir::Expr condition) const;

  private:
    [[nodiscard]] std::optional<bool> follows(const Model& model, ir::Expr e) const;
};

/// The part of a flow graph that a procedure's body is.
struct Body {
    std::vector<const Edge*> edges;
    NodeId entry, exit;
};

/// Reads nothing that anybody but `process`, whose instance is `self`, may change.
[[nodiscard]] bool is_steady(const Model& model, const ProcessInfo& process, ir::Expr self, ir::Expr e);

/// For each edge of `body` to its exit, what the ways over it have changed. Nullopt if there are too many
/// ways to tell. Ways that no variant takes, or that need a condition on a local to be true and false, are
/// left out.
[[nodiscard]] std::optional<std::map<const Edge*, std::vector<Changes>>> changes_at_exits(
    const Model& model, const ProcessInfo& process, ir::Expr self, const Body& body);

/// The functions that say what `process` holds or has disabled and that the body's edges change.
[[nodiscard]] std::set<ir::FunctionId> changed_in(const Model& model, const ProcessInfo& process,
                                                  const Body& body);

}  // namespace latchwork::sema
