/// Whether a lock can be taken is asked in many steps, and of the instances of every process that may hold
/// it. Each such question that the machine asks more than once is a function of it: `ptl_is_free(s)`.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "codegen/names.hpp"
#include "codegen/shared_steps.hpp"
#include "ir/system.hpp"

namespace latchwork::codegen {

/// Nobody holds the lock (`readers`), or nobody but readers does.
struct LockTest {
    ir::LockId lock;
    bool readers = false;
    std::vector<ir::FunctionId> holders;  ///< who must not hold it, by process and mode
    std::string name;                     ///< "anon_vma_lock_is_free"
};

/// The question at operands `at` and the following ones of a conjunction (`forall (x) !holds(x, lock)` for
/// each process and mode) or a disjunction (`exists (x) holds(x, lock)`), which asks the opposite.
struct LockQuestion {
    ir::LockId lock;
    std::set<ir::FunctionId> holders;
    std::vector<ir::Expr> arguments;  ///< the lock's indices
    std::size_t operands = 0;         ///< how many operands ask it together
};
[[nodiscard]] std::optional<LockQuestion> lock_question(const ir::System& system, ir::Op junction,
                                                        const std::vector<ir::Expr>& operands,
                                                        std::size_t at);

/// The questions that the steps and properties ask more than once; their names are claimed in `names`.
[[nodiscard]] std::vector<LockTest> lock_tests(const ir::System& system, const std::vector<SharedStep>& steps,
                                               NameTable& names);
/// The test that answers a question, if there is one.
[[nodiscard]] const LockTest* find_test(const std::vector<LockTest>& tests, const LockQuestion& question);

}  // namespace latchwork::codegen
