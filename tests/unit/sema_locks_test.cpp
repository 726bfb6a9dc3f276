/// Locks with readers and writers, the forms that disable interrupts, waiting, and reference counts.
#include <catch2/catch.hpp>

#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::Lowered;
using tests::outcomes;
using Broken = std::set<std::string>;
using Codes = std::vector<std::string>;
using Finals = std::set<std::string>;

/// A lock with readers and a writer.
struct Kind {
    std::string type, read, try_read, read_done, write, try_write, write_done;
};
const std::vector<Kind> kinds = {
    {"rwlock", "read_lock", "read_trylock", "read_unlock", "write_lock", "write_trylock", "write_unlock"},
    {"rwsem", "down_read", "down_read_trylock", "up_read", "down_write", "down_write_trylock", "up_write"}};

/// An operation that also keeps interrupts or softirqs away, the one that gives both back, and the plain
/// ones.
struct Form {
    std::string type, lock, unlock, plain_lock, plain_unlock;
    bool flags = false;
};
const std::vector<Form> forms = {
    {"spinlock", "spin_lock_bh", "spin_unlock_bh", "spin_lock", "spin_unlock"},
    {"spinlock", "spin_lock_irq", "spin_unlock_irq", "spin_lock", "spin_unlock"},
    {"spinlock", "spin_lock_irqsave", "spin_unlock_irqrestore", "spin_lock", "spin_unlock", true},
    {"rwlock", "read_lock_bh", "read_unlock_bh", "read_lock", "read_unlock"},
    {"rwlock", "read_lock_irq", "read_unlock_irq", "read_lock", "read_unlock"},
    {"rwlock", "read_lock_irqsave", "read_unlock_irqrestore", "read_lock", "read_unlock", true},
    {"rwlock", "write_lock_bh", "write_unlock_bh", "write_lock", "write_unlock"},
    {"rwlock", "write_lock_irq", "write_unlock_irq", "write_lock", "write_unlock"},
    {"rwlock", "write_lock_irqsave", "write_unlock_irqrestore", "write_lock", "write_unlock", true}};

}  // namespace

TEST_CASE("readers share, and a writer is alone") {
    for (const Kind& k : kinds) {
        CAPTURE(k.type);
        const std::string text =
            k.type + " l; int x __guarded_by(l); process r() { int a; " + k.read +
            "(l); inside: a = x; same: assert (a == x); " + k.read_done + "(l); } process w() { int n; " +
            k.write + "(l); mine: n = x; x = n + 1; " + k.write_done +
            "(l); } invariant alone: forall (r i, w j) !(i at inside && j at mine);"
            "invariant together: forall (r i, r j) i at inside && j at inside ==> i == j;"
            "invariant how: forall (r i, w j) (i at inside ==> held_shared(i, l) && !held_exclusive(i, l)) "
            "&& (j at "
            "mine ==> held_exclusive(j, l) && !held_shared(j, l)) && (is_locked(l) || !held(i, l));";
        CHECK(outcomes(text, {}, {{"r", 2}, {"w", 2}}).broken == Broken{"together"});
    }
}

TEST_CASE("trying to be a reader or the writer") {
    for (const Kind& k : kinds) {
        CAPTURE(k.type);
        const std::string reader = k.type + " l; int got; process r() { " + k.read + "(l); if (" +
                                   k.try_write + "(l)) got = 2; " + k.read_done + "(l); }";
        CHECK(outcomes(reader, {"got"}, {{"r", 2}}).finals == Finals{"got=0"});
        const std::string shared =
            k.type + " l; atomic_t got; process r() { if (" + k.try_read +
            "(l)) { atomic_inc(got); inside: atomic_inc(got); " + k.read_done +
            "(l); } } invariant one: forall (r i, r j) i at inside && j at inside ==> i == j;";
        const auto both = outcomes(shared, {"got"}, {{"r", 2}});
        CHECK(both.finals == Finals{"got=4"});
        CHECK(both.broken == Broken{"one"});
        const std::string writer = k.type + " l; atomic_t got; process w() { if (" + k.try_write +
                                   "(l)) { atomic_inc(got); " + k.write_done + "(l); } }";
        CHECK(outcomes(writer, {"got"}, {{"w", 2}}).finals == Finals{"got=1", "got=2"});
    }
}

TEST_CASE("downgrade_write lets readers in, and no writer in between") {
    const std::string text =
        "rwsem s; int x __guarded_by(s); process p() { int a; down_write(s); x = 1; downgrade_write(s); "
        "inside: a = x; same: assert (a == 1); up_read(s); }"
        "process w() { down_write(s); writing: x = 2; up_write(s); }"
        "process r() { int a; down_read(s); reading: a = x; up_read(s); }"
        "invariant no_writer: forall (p i, w j) !(i at inside && j at writing);"
        "invariant no_reader: forall (p i, r j) !(i at inside && j at reading);";
    CHECK(outcomes(text).broken == Broken{"no_reader"});
    CHECK(outcomes("rwsem s; process p() { downgrade_write(s); }").broken == Broken{"unlock_not_held"});
    CHECK(outcomes("rwsem s; process p() { down_write(s); downgrade_write(s); up_write(s); }").broken ==
          Broken{"unlock_not_held"});
    CHECK(outcomes("rwsem s; int x __guarded_by(s); process p() { down_write(s); downgrade_write(s); x = 1; "
                   "up_read(s); }")
              .broken == Broken{"data_race"});
}

TEST_CASE("a bit lock has no owner, and whoever holds it must not sleep") {
    const auto handed = outcomes(
        "bit_lock l; bool go; process p() __acquires(l) { bit_spin_lock(l); go = true; } process q() { await "
        "go; bit_spin_unlock(l); }");
    CHECK(handed.broken.empty());
    CHECK(
        outcomes("bit_lock l; process p() { if (bit_spin_trylock(l)) { might_sleep(); bit_spin_unlock(l); } "
                 "}")
            .broken == Broken{"sleep_in_atomic"});
}

TEST_CASE("the forms of a lock operation that keep interrupts away") {
    for (const Form& f : forms) {
        CAPTURE(f.lock);
        const std::string arguments = f.flags ? "(l, f); " : "(l); ";
        const std::string head =
            f.type + " l; process p() { " + (f.flags ? "bool f; " : "") + f.lock + arguments;
        const std::string handler =
            "process h() softirq { " + f.plain_lock + "(l); " + f.plain_unlock + "(l); }";
        CHECK(outcomes(head + f.unlock + arguments + "} " + handler, {}, {{"p", 2}}).broken.empty());
        CHECK(outcomes(head + f.plain_unlock + "(l); }").broken == Broken{"held_at_exit"});
        CHECK(outcomes(head + f.plain_unlock + "(l); might_sleep(); }").broken ==
              Broken{"held_at_exit", "sleep_in_atomic"});
        CHECK(outcomes(head + f.unlock + arguments + "might_sleep(); }").broken.empty());
    }
    CHECK(outcomes("spinlock l; process p() { spin_lock_bh(l); spin_unlock_bh(l); } process h() hardirq { "
                   "spin_lock(l); spin_unlock(l); }")
              .broken == Broken{"irq_inversion"});
}

TEST_CASE("restoring interrupts makes them what they were") {
    // Inside of another section, interrupts stay disabled.
    const std::string head = "spinlock a; spinlock b; ";
    const std::string inner = "spin_lock_irqsave(b, g); spin_unlock_irqrestore(b, g); ";
    CHECK(outcomes(head + "process p() { bool g; bool f; spin_lock_irqsave(a, f); " + inner +
                   "on: assert (f == false && g == true); might_sleep(); spin_unlock_irqrestore(a, f); }")
              .broken == Broken{"sleep_in_atomic"});
    CHECK(outcomes("process p() { bool f; local_irq_disable(); local_irq_save(f); local_irq_restore(f); "
                   "might_sleep(); local_irq_enable(); }")
              .broken == Broken{"sleep_in_atomic"});
    // spin_unlock_irq enables them, whatever they were.
    CHECK(outcomes("spinlock a; process p() { local_irq_disable(); spin_lock_irq(a); spin_unlock_irq(a); "
                   "might_sleep(); }")
              .broken.empty());
    CHECK(outcomes("process p() { bool f; local_irq_save(f); local_irq_restore(f); }").broken.empty());
    CHECK(outcomes("process p() { bool f; local_irq_restore(f); }").broken == Broken{"unset_local"});
    // A handler starts and ends with interrupts disabled.
    CHECK(
        outcomes("process h() hardirq { bool f; local_irq_save(f); was: assert (f); local_irq_restore(f); }")
            .broken.empty());
    CHECK(outcomes("process h() hardirq { local_irq_enable(); }").broken == Broken{"held_at_exit"});
    CHECK(Lowered("bool f; process p() { local_irq_save(f); }").codes() == Codes{"LW230"});
}

TEST_CASE("what is disabled is enabled again, preemption as often as it was disabled") {
    CHECK(outcomes("process p() { preempt_disable(); preempt_disable(); preempt_enable(); might_sleep(); "
                   "preempt_enable(); }")
              .broken == Broken{"sleep_in_atomic"});
    CHECK(outcomes("process p() { preempt_disable(); preempt_disable(); preempt_enable(); preempt_enable(); "
                   "might_sleep(); }")
              .broken.empty());
    CHECK(outcomes("process p() { local_bh_disable(); might_sleep(); local_bh_enable(); }").broken ==
          Broken{"sleep_in_atomic"});
    CHECK(outcomes("process p() { local_bh_disable(); local_bh_enable(); might_sleep(); }").broken.empty());
}

TEST_CASE("waiting for a condition and for a completion") {
    CHECK(outcomes(
              "bool go; int x; process p() { wait_event(go); x = 1; } process q() { go = true; wake_up(); }",
              {"x"})
              .finals == Finals{"x=1"});
    const std::string two =
        "completion done; int x; process p() { wait_for_completion(done); x = 1; } process q() { "
        "complete(done); }";
    CHECK(outcomes(two, {"x", "done"}, {{"p", 1}, {"q", 2}}).finals == Finals{"x=1 done=1"});
    CHECK(outcomes(two, {}, {{"p", 2}, {"q", 1}}).broken == Broken{"deadlock"});
    CHECK(outcomes("completion done = 1; spinlock l; process p() { spin_lock(l); wait_for_completion(done); "
                   "spin_unlock(l); }")
              .broken == Broken{"sleep_in_atomic"});
}

TEST_CASE("complete_all lets everybody through, until reinit_completion") {
    const std::string all =
        "completion done; atomic_t x; process p() { wait_for_completion(done); atomic_inc(x); } "
        "process q() { complete_all(done); } process r() { complete(done); } ";
    CHECK(outcomes(all, {"x", "done"}, {{"p", 3}, {"q", 1}, {"r", 0}}).finals == Finals{"x=3 done=-1"});
    CHECK(outcomes(all, {"x", "done"}, {{"p", 2}, {"q", 1}, {"r", 1}}).finals == Finals{"x=2 done=-1"});
    CHECK(outcomes(all, {}, {{"p", 3}, {"q", 1}, {"r", 1}}).broken.empty());
    CHECK(outcomes(all, {}, {{"p", 1}, {"q", 0}, {"r", 0}}).broken == Broken{"deadlock"});
    const std::string again =
        "completion done; int x; process p() { complete_all(done); reinit_completion(done); "
        "wait_for_completion(done); x = 1; } process q() { complete(done); } ";
    CHECK(outcomes(again, {}, {{"q", 0}}).broken == Broken{"deadlock"});
    // What was completed before is lost with it.
    CHECK(outcomes(again, {"x", "done"}, {{"q", 1}}).finals == Finals{"x=1 done=0"});
    CHECK(outcomes(again, {}, {{"q", 1}}).broken == Broken{"deadlock"});
    CHECK(outcomes("completion done; spinlock l; process p() { spin_lock(l); complete_all(done); "
                   "reinit_completion(done); spin_unlock(l); }")
              .broken.empty());
}

TEST_CASE("what one lock of an array guards needs that lock") {
    const auto broken = [](const std::string& step) {
        return outcomes(
                   "domain A; object P { spinlock lock; int of_lock __guarded_by(lock); } spinlock ptl[A]; "
                   "int n[A a] __guarded_by(ptl[a]); process p(A a, A b, P x, P y) { " +
                       step + " }",
                   {}, {{"A", 2}, {"P", 2}})
            .broken;
    };
    CHECK(broken("spin_lock(ptl[a]); n[a] = 1; spin_unlock(ptl[a]);").empty());
    CHECK(broken("spin_lock(ptl[a]); n[b] = 1; spin_unlock(ptl[a]);") == Broken{"data_race"});
    CHECK(broken("spin_lock(ptl[a]); if (a == b) n[b] = 1; spin_unlock(ptl[a]);").empty());
    CHECK(broken("int k; spin_lock(ptl[a]); k = n[b]; spin_unlock(ptl[a]);") == Broken{"data_race"});
    CHECK(broken("spin_lock(ptl[a]); for (A c) n[c] = 1; spin_unlock(ptl[a]);") == Broken{"data_race"});
    CHECK(broken("spin_lock(x.lock); x.of_lock = 1; spin_unlock(x.lock);").empty());
    CHECK(broken("spin_lock(x.lock); y.of_lock = 1; spin_unlock(x.lock);") == Broken{"data_race"});
}

TEST_CASE("idle await may wait for ever, and is no deadlock") {
    CHECK(outcomes("bool go; process p() { await go; }").broken == Broken{"deadlock"});
    CHECK(outcomes("bool go; process p() { idle await go; }").broken.empty());
    CHECK(outcomes("bool go; process p() { idle await go; } process q() { await go; }").broken ==
          Broken{"deadlock"});
}

TEST_CASE("either decides before it blocks") {
    const std::string text =
        "bool go; int x; process p() { either { await go; x = 1; } or { x = 2; } or { } }";
    const auto run = outcomes(text, {"x"});
    CHECK(run.finals == Finals{"x=0", "x=2"});
    CHECK(run.broken == Broken{"deadlock"});
}

TEST_CASE("reference counts warn and saturate") {
    const std::string get_put =
        "refcount_t n = 1; int freed; process p() { if (refcount_inc_not_zero(n)) { if "
        "(refcount_dec_and_test(n)) freed = 1; } } process last() { if (refcount_dec_and_test(n)) freed = 1; "
        "}";
    const auto run = outcomes(get_put, {"n", "freed"}, {{"p", 2}});
    CHECK(run.finals == Finals{"n=0 freed=1"});
    CHECK(run.broken.empty());
    CHECK(
        outcomes("refcount_t n; process p() { refcount_set(n, 2); refcount_inc(n); refcount_dec(n); }", {"n"})
            .finals == Finals{"n=2"});
    CHECK(outcomes("refcount_t n = 1; int x; process p() { int k; k = refcount_read(n); x = k; }", {"x"})
              .finals == Finals{"x=1"});
    CHECK(outcomes("refcount_t n; process p() { if (refcount_dec_and_test(n)) { } }").broken ==
          Broken{"refcount_underflow"});
}

TEST_CASE("operations that give what was there before") {
    CHECK(outcomes("atomic_t n = 3; int x; process p() { int k; k = atomic_xchg(n, 5); x = k; }", {"n", "x"})
              .finals == Finals{"n=5 x=3"});
    CHECK(
        outcomes("atomic_t n = 3; int x; int y; process p() { int k; k = atomic_cmpxchg(n, 3, 4); x = k; k = "
                 "atomic_cmpxchg(n, 3, 9); y = k; }",
                 {"n", "x", "y"})
            .finals == Finals{"n=4 x=3 y=4"});
    CHECK(outcomes(
              "atomic_t n; int x; process p() { int k; if (atomic_inc_not_zero(n)) x = 1; atomic_set(n, 1); "
              "if (atomic_inc_not_zero(n)) x = 2; k = atomic_add_return(5, n); }",
              {"n", "x"})
              .finals == Finals{"n=7 x=2"});
    const std::string slot =
        "object O { int n; } O? root; int won; process p(O o) { O? was; was = cmpxchg(root, null, o); if "
        "(was "
        "== null) won++; }";
    CHECK(Lowered(slot).codes() == Codes{"LW301"});
    const std::string claim =
        "object O { int n; } O? root; atomic_t won; process p(O o) { O? was; was = cmpxchg(root, null, o); "
        "if "
        "(was == null) atomic_inc(won); was = xchg(root, was); }";
    CHECK(outcomes(claim, {"won"}, {{"p", 2}}).broken.empty());
    CHECK(outcomes("int x = 1; int y; process p() { int k; k = xchg(x, 2); y = k; }", {"x", "y"}).finals ==
          Finals{"x=2 y=1"});
}

}  // namespace latchwork
