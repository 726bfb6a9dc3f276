/// Random total expressions over a system: the material of the differential tests.
#pragma once

#include <random>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::tests {

/// Draws expressions over the functions of a system. Every expression is total in every state whose
/// references are null or members of their sorts: where a null could be an index, the expression tests for it
/// first.
class RandomExpressions {
  public:
    /// The arguments outlive the generator.
    RandomExpressions(const ir::System& system, std::mt19937& random) : system_(system), random_(random) {}

    /// Variables that the expressions may use from now on.
    void bind(const ir::Variable& variable) { bound_.push_back(variable); }
    void unbind() { bound_.pop_back(); }

    ir::Expr boolean(int depth);
    ir::Expr integer(int depth);
    /// A reference to `sort`, possibly null.
    ir::Expr reference(ir::SortId sort, int depth);
    /// A reference to `sort` that is never null; none if no variable of the sort is bound.
    ir::Expr member(ir::SortId sort, int depth);
    /// An expression of any type; for an enumeration a member, for a nullable type a reference.
    ir::Expr of_type(const ir::Type& type, int depth);
    /// An application of a function of this result type; none if its arguments cannot be had.
    ir::Expr application(const ir::Type& result, int depth);

    /// A number in [0, n).
    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  private:
    ir::ExprPool& pool() { return *system_.pool; }
    ir::Expr quantified(int depth);
    ir::Expr guarded_access(int depth);
    ir::SortId some_sort();

    const ir::System& system_;
    std::mt19937& random_;
    std::vector<ir::Variable> bound_;
};

}  // namespace latchwork::tests
