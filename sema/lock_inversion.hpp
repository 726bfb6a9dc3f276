/// The property `lock_inversion`, as lockdep has it: locks of two classes taken in both orders, in whatever
/// runs, and two locks of one class without an order between them.
#pragma once

#include "sema/model.hpp"

namespace latchwork::sema {

/// Adds to the lowered system what watches the order of locks. Which classes a process may hold where is
/// computed from its actions; only where those orders form a circle is anything remembered at run time: for
/// each pair of classes on it, whether it was taken so. Declared orders are checked where locks are taken
/// (Walker::check_order).
void watch_lock_order(Model& model);

}  // namespace latchwork::sema
