/// A small protocol for tests of the command line.
#pragma once

namespace latchwork::tests {

/// Two increments of a counter; without the lock one of them is lost.
inline constexpr const char* small_spec = R"(/// A counter that several processes increment.
protocol lost_update;

config locked : bool = true;

spinlock lock;
int[0..3] value = 0;
int[0..3] done = 0;

process increment() {
    int[0..3] seen;
    if (locked) spin_lock(lock);
    seen = value;
    await (seen < 3);
    atomic { value = seen + 1; done = done + 1; }
    if (locked) spin_unlock(lock);
}

invariant no_lost_update: value == done;

scope two { increment = 2; }

check locked   { }                 holds no_lost_update in two;
check unlocked { locked = false; } violates no_lost_update;
)";

}  // namespace latchwork::tests
