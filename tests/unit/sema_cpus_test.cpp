/// CPUs: pinning, data for each CPU, interrupts and what they stop; callbacks after a grace period; nested
/// read sections.
#include <catch2/catch.hpp>

#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::Lowered;
using tests::outcomes;
using Broken = std::set<std::string>;
using Codes = std::vector<std::string>;
using Finals = std::set<std::string>;

const std::string cpus = "domain Cpu; spinlock l; ";
const std::string handler = "process h() hardirq { spin_lock(l); spin_unlock(l); } ";

}  // namespace

TEST_CASE("a lock that an interrupt takes is a deadlock where the task has interrupts enabled") {
    const std::string bare = cpus + handler + "process p() { spin_lock(l); spin_unlock(l); }";
    CHECK(outcomes(bare, {}, {{"Cpu", 2}}).broken == Broken{"deadlock", "irq_inversion"});
    const std::string safe =
        cpus + handler + "process p() { bool f; spin_lock_irqsave(l, f); spin_unlock_irqrestore(l, f); }";
    CHECK(outcomes(safe, {}, {{"Cpu", 2}, {"h", 2}, {"p", 2}}).broken.empty());
    // Without CPUs, the interrupt just waits.
    const std::string nowhere = "spinlock l; " + handler + "process p() { spin_lock(l); spin_unlock(l); }";
    CHECK(outcomes(nowhere).broken == Broken{"irq_inversion"});
}

TEST_CASE("each way to keep interrupts away keeps them away") {
    const std::vector<std::pair<std::string, std::string>> ways = {
        {"local_irq_disable();", "local_irq_enable();"},
        {"local_irq_save(f);", "local_irq_restore(f);"},
        {"spin_lock_irq(m);", "spin_unlock_irq(m);"},
        {"spin_lock_irqsave(m, f);", "spin_unlock_irqrestore(m, f);"}};
    const std::string head = "domain Cpu; spinlock m; percpu int n; ";
    const std::string counts = " int a = this_cpu(n); this_cpu(n) = a + 1; ";
    for (const std::string context : {"hardirq", "softirq"}) {
        const std::string interrupt =
            "process h() " + context + " { int a = this_cpu(n); this_cpu(n) = a + 1; } ";
        for (const auto& [disable, enable] : ways) {
            CAPTURE(context, disable);
            const std::string text =
                head + interrupt + "process p() { bool f; " + disable + counts + enable + " }";
            const auto all = outcomes(text, {"n"}, {{"h", 2}});
            CHECK(all.broken.empty());
            CHECK(all.finals == Finals{"n=3"});
        }
        const std::string open =
            head + interrupt + "process p() { preempt_disable(); " + counts + " preempt_enable(); }";
        CHECK(outcomes(open, {"n"}).finals == Finals{"n=1", "n=2"});
    }
    const std::string soft = head +
                             "process h() softirq { int a = this_cpu(n); this_cpu(n) = a + 1; } "
                             "process p() { local_bh_disable(); " +
                             counts + " local_bh_enable(); }";
    CHECK(outcomes(soft, {"n"}).finals == Finals{"n=2"});
    const std::string hard = head +
                             "process h() hardirq { int a = this_cpu(n); this_cpu(n) = a + 1; } "
                             "process p() { local_bh_disable(); " +
                             counts + " local_bh_enable(); }";
    CHECK(outcomes(hard, {"n"}).finals == Finals{"n=1", "n=2"});
}

TEST_CASE("one task on a CPU at a time, and each CPU has its own") {
    const std::string count =
        "domain Cpu; percpu int n; process p() { preempt_disable(); "
        "int a = this_cpu(n); this_cpu(n) = a + 1; preempt_enable(); } "
        "invariant lost: (forall (p i) i at end) ==> exists (Cpu c) n[c] != 1;";
    CHECK(outcomes(count, {"n"}, {{"p", 2}}).finals == Finals{"n=2"});
    CHECK(outcomes(count, {}, {{"p", 2}, {"Cpu", 2}}).broken == Broken{"lost"});
    // Any lock under which nobody sleeps pins; a mutex does not.
    const std::string pins =
        "domain Cpu; rwlock l; process p() { read_lock(l); read_lock(l); read_unlock(l); "
        "Cpu c = smp_processor_id(); here: assert (c == smp_processor_id()); "
        "read_unlock(l); }";
    CHECK(outcomes(pins, {}, {{"p", 2}, {"Cpu", 2}}).broken.empty());
    CHECK(outcomes("domain Cpu; mutex l; process p() { mutex_lock(l); Cpu c = smp_processor_id(); "
                   "mutex_unlock(l); }")
              .broken == Broken{"null_reference"});
    CHECK(outcomes("domain Cpu; spinlock l; int x; process p() { if (spin_trylock(l)) { Cpu c = "
                   "smp_processor_id(); spin_unlock(l); } x = 1; }",
                   {}, {{"p", 2}})
              .broken.empty());
    CHECK(outcomes("domain Cpu; spinlock l; process p() { spin_lock(l); spin_unlock(l); "
                   "Cpu c = smp_processor_id(); }")
              .broken == Broken{"null_reference"});
    // The lock of no CPU at all.
    CHECK(outcomes("domain Cpu; percpu spinlock l; process p() { bool got = spin_trylock(this_cpu(l)); }")
              .broken == Broken{"null_reference"});
}

TEST_CASE("what an interrupt stopped goes on when it returns") {
    // The interrupt reads twice, and sees no change that the task on its only CPU could make.
    const std::string text =
        "domain Cpu; int x; process p() { preempt_disable(); x = 1; x = 2; preempt_enable(); } "
        "process h() hardirq { int a = x; int b = x; same: assert (a == b); }";
    CHECK(outcomes(text).broken.empty());
    CHECK(outcomes(text, {}, {{"Cpu", 2}}).broken == Broken{"same"});
    // A hardirq stops a softirq, and no softirq begins while a hardirq runs.
    const std::string nested =
        "domain Cpu; int x; process s() softirq { x = 1; x = 2; } "
        "process h() hardirq { int a = x; int b = x; same: assert (a == b); }";
    CHECK(outcomes(nested).broken.empty());
    CHECK(outcomes(nested, {}, {{"Cpu", 2}}).broken == Broken{"same"});
}

TEST_CASE("CPUs are declared where they are used") {
    CHECK(Lowered("percpu int n; process p() { }").codes() == Codes{"LW245"});
    CHECK(Lowered("domain Cpu; percpu int n; invariant i: this_cpu(n) == 0;").codes() == Codes{"LW238"});
    CHECK(Lowered("domain Cpu; object O { percpu spinlock l; percpu int n __guarded_by(l); } "
                  "process p(O o) { preempt_disable(); spin_lock(this_cpu(o.l)); this_cpu(o.n) = 1; "
                  "spin_unlock(this_cpu(o.l)); preempt_enable(); }")
              .codes()
              .empty());
}

TEST_CASE("a callback runs after the readers that were there, and once") {
    const std::string head =
        "dynamic object O { int n = 0; } O? root; "
        "process freed(O o) softirq { free(o); } "
        "process make() { root = alloc O; } ";
    const std::string reader =
        "process r() { rcu_read_lock(); O? o = root; if (o != null) o.n = 1; rcu_read_unlock(); } ";
    const std::string right =
        head + reader + "process w() { O? o = xchg(root, null); if (o != null) call_rcu(o, freed); }";
    CHECK(outcomes(right, {}, {{"O", 1}}).broken.empty());
    const std::string early =
        head + reader + "process w() { O? o = root; if (o != null) call_rcu(o, freed); root = null; }";
    CHECK(outcomes(early).broken.count("use_after_free") == 1);
    const std::string twice = head +
                              "process w() { O? o = root; if (o != null) { call_rcu(o, freed); "
                              "call_rcu(o, freed); } }";
    CHECK(outcomes(twice).broken.count("double_free") == 1);
    // It may use what it was given until it frees it, and that it never comes is no deadlock.
    CHECK(outcomes("object O { int n = 0; } int x; process late(O o) softirq { o.n = 1; } "
                   "process p(O o) { call_rcu(o, late); }",
                   {"O.n"})
              .finals == Finals{"O.n=1"});
    CHECK(outcomes("object O { int n = 0; } process late(O o) softirq { o.n = 1; } process p() { }")
              .broken.empty());
    for (const char* wrong : {"process f(O o) { free(o); }", "process f() softirq { }",
                              "object Q { } process f(Q q) softirq { }", "inline f(O o) { free(o); }"})
        CHECK(Lowered("dynamic object O { } " + std::string(wrong) + " process p(O o) { call_rcu(o, f); }")
                  .codes() == Codes{"LW230"});
}

TEST_CASE("read sections nest to any depth") {
    for (const std::string pair : {"rcu_read_lock();|rcu_read_unlock();", "read_lock(l);|read_unlock(l);"}) {
        const std::string enter = pair.substr(0, pair.find('|'));
        const std::string leave = pair.substr(pair.find('|') + 1);
        CAPTURE(enter);
        const auto nest = [&](int in, int out) {
            std::string text = "rwlock l; int x; process p() { int k; ";
            for (int i = 0; i < in; ++i) text += enter + " ";
            for (int i = 0; i < out; ++i) text += leave + " ";
            return text + "x = 1; }";
        };
        CHECK(outcomes(nest(3, 3)).broken.empty());
        CHECK(outcomes(nest(3, 2)).broken == Broken{"held_at_exit"});
        CHECK(outcomes(nest(3, 4)).broken == Broken{"unlock_not_held"});
        const std::string loop = "rwlock l; process p() { int[0..3] k = 0; while (k < 3) { " + enter +
                                 " k = k + 1; } while (k > 0) { " + leave + " k = k - 1; } }";
        CHECK(outcomes(loop).broken.empty());
    }
    // A writer waits for the outermost, and a grace period too.
    CHECK(outcomes("rwlock l; int x; process r() { read_lock(l); read_lock(l); read_unlock(l); int a = x; "
                   "int b = x; same: assert (a == b); read_unlock(l); } "
                   "process w() { write_lock(l); x = 1; write_unlock(l); }")
              .broken.empty());
    CHECK(outcomes("int x; process r() { rcu_read_lock(); rcu_read_lock(); int a = x; rcu_read_unlock(); "
                   "rcu_read_lock(); rcu_read_unlock(); int b = x; rcu_read_unlock(); "
                   "same: assert (b != 2 || a != 0); } "
                   "process w() { x = 1; synchronize_rcu(); x = 2; }")
              .broken.empty());
    CHECK(outcomes("srcu_struct s; process p() { int a = srcu_read_lock(s); int b = srcu_read_lock(s); "
                   "int c = srcu_read_lock(s); srcu_read_unlock(s, c); srcu_read_unlock(s, b); "
                   "srcu_read_unlock(s, a); }")
              .broken.empty());
    CHECK(outcomes("srcu_struct s; process p() { int a = srcu_read_lock(s); int b = srcu_read_lock(s); "
                   "srcu_read_unlock(s, a); }")
              .broken == Broken{"unlock_not_held"});
    // A sleeping reader that comes again may find a writer that waits for it.
    CHECK(outcomes("rwsem s; process p() { down_read(s); down_read(s); up_read(s); up_read(s); }").broken ==
          Broken{"self_deadlock"});
    CHECK(outcomes("rwsem s; process p() { down_read(s); up_read(s); down_read(s); up_read(s); }")
              .broken.empty());
    // Another member is another lock.
    CHECK(outcomes("object O { rwlock l; } process p(O a, O b) { read_lock(a.l); read_lock(b.l); "
                   "read_unlock(a.l); read_unlock(b.l); }",
                   {}, {{"O", 2}})
              .broken == Broken{"lock_inversion"});
}

TEST_CASE("a process that releases what its caller took") {
    CHECK(outcomes("spinlock l; int x __guarded_by(l); process p() __releases(l) { x = 1; spin_unlock(l); } "
                   "process q() { spin_lock(l); x = 2; spin_unlock(l); }",
                   {}, {{"p", 2}})
              .broken.empty());
    CHECK(outcomes("spinlock l; process p() __releases(l) { }").broken == Broken{"held_at_exit"});
    CHECK(outcomes("object O { mutex m; } process p(O o) __releases(o.m) { mutex_unlock(o.m); }", {},
                   {{"O", 2}, {"p", 2}})
              .broken.empty());
    CHECK(Lowered("srcu_struct s; process p() __releases(s) { }").codes() == Codes{"LW240"});
}

TEST_CASE("a procedure is held to what it says of its exits") {
    const std::string head = "spinlock l; int x __guarded_by(l); ";
    const std::string process = "process p() { enter(); x = 1; leave(); } ";
    const std::string leave = "inline leave() __releases(l) { spin_unlock(l); } ";
    CHECK(
        outcomes(head + "inline enter() __acquires(l) { spin_lock(l); } " + leave + process).broken.empty());
    // One way out without the lock.
    const std::string some =
        head + "inline enter() __acquires(l) { if (any) return; spin_lock(l); } " + leave;
    CHECK(outcomes(some + "process p() { enter(); if (any) return; spin_unlock(l); }")
              .broken.count("held_at_exit") == 1);
    // The caller puts it right, and still the procedure does not do what it says.
    CHECK(outcomes("spinlock l; bool kept; int x __guarded_by(l); inline keep() __releases(l) { kept = any; "
                   "if (kept) return; spin_unlock(l); } "
                   "process p() { spin_lock(l); keep(); if (kept) spin_unlock(l); }")
              .broken == Broken{"held_at_exit"});
    // Of the lock that it was given.
    const std::string given =
        "object O { mutex m; } inline enter(mutex m) __acquires(m) { mutex_lock(m); } "
        "inline leave(O o) __releases(o.m) { mutex_unlock(o.m); } ";
    CHECK(outcomes(given + "process p(O a, O b) { enter(a.m); leave(a); enter(b.m); leave(b == b ? b : a); }",
                   {}, {{"O", 2}})
              .broken.empty());
    CHECK(outcomes(given + "inline wrong(O a, O b) __acquires(b.m) { mutex_lock(a.m); } "
                           "process p(O a, O b) { wrong(a, b); leave(a); }",
                   {}, {{"O", 2}})
              .broken == Broken{"held_at_exit"});
    CHECK(Lowered("int x; inline f() __acquires(x) { x = 1; } process p() { f(); }").codes() ==
          Codes{"LW230"});
}

}  // namespace latchwork
