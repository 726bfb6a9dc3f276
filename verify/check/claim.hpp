/// What a property says of every reachable state, as one closed formula: what the proof engine must show, and
/// what the re-check of its evidence shows again.
#pragma once

#include <optional>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::verify::check {

/// True of a state exactly if neither the state nor any step from it breaks the property; nothing for
/// `deadlock`, which needs an order of the locks. Precondition: it is no liveness property.
[[nodiscard]] std::optional<ir::Expr> safety_claim(const ir::System& system, ir::PropertyId property);

/// A way to wait while holding: an instance of `process` stands before a blocking step of `action` (an
/// index), which waits for `wanted` if it is an acquire, and holds `held`.
struct Wait {
    std::size_t action;
    ir::LockId held, wanted;
};

/// All pairs of locks that a process might hold and want.
[[nodiscard]] std::vector<Wait> possible_waits(const ir::System& system);
/// True of a state if no instance waits like that.
[[nodiscard]] ir::Expr never_waits(const ir::System& system, const Wait& wait);
/// The same, unless the lock that is held comes before the one that is wanted in the order of their index.
/// Where there is no such order it is never_waits(). Precondition: both are of one class.
[[nodiscard]] ir::Expr waits_in_order(const ir::System& system, const Wait& wait);
/// The same, unless the instance waits for a lock that it does not hold, and holds `gate` exclusively, which
/// keeps all others out. Where `gate` has an index it is never_waits().
[[nodiscard]] ir::Expr waits_behind(const ir::System& system, const Wait& wait, ir::LockId gate);

/// The blocking steps that wait for something else than a lock: an `await`, a grace period, a writer of a
/// sequence count. Indices of actions.
[[nodiscard]] std::vector<std::size_t> other_waits(const ir::System& system);
/// True of a state if such a step never waits.
[[nodiscard]] ir::Expr always_runs(const ir::System& system, std::size_t action);
/// True of a state if who waits at such a step does so only while some lock of the class is held.
[[nodiscard]] ir::Expr waits_for_holder(const ir::System& system, std::size_t action, ir::LockId lock);
/// True of a state if nobody waits at such a step while holding `held`.
[[nodiscard]] ir::Expr never_waits_there(const ir::System& system, std::size_t action, ir::LockId held);

/// Implies, if it holds of every reachable state, that there is no deadlock. Whoever holds a lock has not
/// ended. Every instance can take a step, or could if a certain lock were free, or waits for something while
/// some lock is held; and in the two latter cases all that it holds comes earlier in `order` than that lock.
/// So following holders from any waiting instance ends at one that can go on. (The lock graph of the kernel's
/// lockdep, as a proof.) A class that nests within itself does so in the order of its index; or behind the
/// lock just before it in `order`, if that one has no index: then at most one instance holds one of the class
/// and waits for another, so that the next holder waits for a later class. Every lock stands once in `order`.
[[nodiscard]] ir::Expr deadlock_claim(const ir::System& system, const std::vector<ir::LockId>& order);

}  // namespace latchwork::verify::check
