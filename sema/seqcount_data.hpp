/// Which state each sequence counter protects: what its write sections store. Used by seqcount_reads.cpp.
#pragma once

#include <map>
#include <set>

#include "sema/flow.hpp"
#include "sema/model.hpp"

namespace latchwork::sema {

/// The sequence counters of a protocol (of each `seqcount` and `seqlock`), by the function that counts.
class SequenceCounters {
  public:
    explicit SequenceCounters(const Model& model);

    /// Adds what a process stores where it may be in a write section. `graph` is one of steps.
    void add_writes(const FlowGraph& graph);

    [[nodiscard]] const std::set<ir::FunctionId>& all() const { return counters_; }
    /// The shared functions that some write section of the counter stores to.
    [[nodiscard]] std::set<ir::FunctionId> data(ir::FunctionId counter) const;
    /// The declaration of a shared variable or a field; of a part of a structure, that of the whole.
    /// Precondition: `shared` is a counter or the data of one.
    [[nodiscard]] const Place& place(ir::FunctionId shared) const { return *places_.at(shared); }

  private:
    void add(const Place& place);
    [[nodiscard]] std::vector<bool> inside(const FlowGraph& graph, ir::FunctionId counter) const;

    const Model& m_;
    std::map<ir::FunctionId, const Place*> places_;
    std::set<ir::FunctionId> counters_;
    std::map<ir::FunctionId, std::set<ir::FunctionId>> data_;
};

}  // namespace latchwork::sema
