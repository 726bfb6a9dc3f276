/// A page fault against the invalidation of a page, as IR made by hand: what the lowering makes of
/// `spec/do_no_page.latch`, for tests that should not depend on the language.
#pragma once

#include "ir/system.hpp"

namespace latchwork::tests {

/// The protocol with its config `fix` (none, counter, locked; default locked) open. Its properties are the
/// invariant no_dangling_pte and the built-in deadlock, unlock_not_held, self_deadlock, held_at_exit and
/// data_race; its scope is `small`; its checks are `locked` (proves all), `explored` (holds all in small),
/// `unprotected` and `counter` (each violates no_dangling_pte).
[[nodiscard]] ir::System page_lock_system();

}  // namespace latchwork::tests
