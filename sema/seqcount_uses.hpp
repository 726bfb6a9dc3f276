/// What single steps of a process do with one sequence counter and its data: where read sections begin and
/// are confirmed, and what is used for good. Called by seqcount_reads.cpp, which follows the steps.
#pragma once

#include <set>
#include <vector>

#include "sema/flow.hpp"
#include "sema/model.hpp"
#include "sema/seqcount_data.hpp"

namespace latchwork::sema {

/// What a value comes from.
struct Sources {
    std::set<ir::FunctionId> locals;  ///< of the instance itself
    std::set<ir::FunctionId> loads;   ///< data of the counter
};

class SequenceCounterUses {
  public:
    /// Of `counter` in the process whose steps are `graph`. `model` and `counters` must outlive the object.
    SequenceCounterUses(const Model& model, const SequenceCounters& counters, ir::FunctionId counter,
                        const FlowGraph& graph);

    /// Nobody keeps the count, or no write section stores anything.
    [[nodiscard]] bool none(const FlowGraph& graph) const;
    /// The tests of the step that the counter still has some value.
    [[nodiscard]] std::set<ir::Expr> comparisons(const Edge& edge) const;
    /// The count is kept: by `…_begin`, which waits for it, or by `raw_…`, where it is compared later.
    [[nodiscard]] bool begins(const Edge& edge) const;
    /// A step with this guard is taken only if the counter has not changed.
    [[nodiscard]] bool confirms(ir::Expr guard) const;
    /// What a value of the step comes from: of a chosen member, also what the choice reads. `except`: a part
    /// of it that does not count.
    [[nodiscard]] Sources sources(const Edge& edge, ir::Expr value, ir::Expr except = nullptr) const;
    /// What the step uses for good: what it stores, where it stores it, what it frees, what it asserts. An
    /// atomic change of what a value names is no use: a reference or a lock that is taken on trust is given
    /// back if the retry says so.
    [[nodiscard]] std::vector<Sources> uses(const Edge& edge) const;
    /// A local of the process.
    [[nodiscard]] bool is_own_local(ir::FunctionId f) const;

  private:
    [[nodiscard]] std::set<ir::Expr> comparisons(ir::Expr e) const;
    void collect(ir::Expr e, ir::Expr except, Sources& sources) const;

    const Model& m_;
    const SequenceCounters& counters_;
    ir::FunctionId counter_;
    ir::ProcessId process_;
    ir::Expr self_;
    std::set<ir::FunctionId> data_;
    bool compares_ = false;
};

}  // namespace latchwork::sema
