/// What a property says of every reachable state, as one closed formula: what the proof engine must show, and
/// what the re-check of its evidence shows again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::verify::check {

/// True of a state exactly if neither the state nor any step from it breaks the property; nothing for
/// `deadlock`, which needs an order of the locks. Precondition: it is no liveness property.
[[nodiscard]] std::optional<ir::Expr> safety_claim(const ir::System& system, ir::PropertyId property);

/// A way to wait while holding: an instance of `process` stands before an acquire of `wanted` and holds
/// `held`.
struct Wait {
    ir::ProcessId process;
    ir::LockId held, wanted;
};

/// All pairs of locks that a process might hold and want.
[[nodiscard]] std::vector<Wait> possible_waits(const ir::System& system);

/// True of a state if no instance waits like that.
[[nodiscard]] ir::Expr never_waits(const ir::System& system, const Wait& wait);

/// Implies, if it holds of every reachable state, that there is no deadlock. Instances that wait do so for a
/// lock that somebody holds, who has not ended and waits, if at all, for a lock later in `order`; every other
/// instance can take a step. So following holders from any waiting instance ends at one that can go on. (The
/// lock graph of the kernel's lockdep, as a proof.) Every lock stands once in `order`. Precondition:
/// unordered_wait() is empty.
[[nodiscard]] ir::Expr deadlock_claim(const ir::System& system, const std::vector<ir::LockId>& order);

/// The text of a blocking step that waits for something else than a lock; empty if there is none.
[[nodiscard]] std::string unordered_wait(const ir::System& system);

}  // namespace latchwork::verify::check
