/// Each primitive does what its entry in the table says, and each rule of misuse fires, and is silent on
/// correct code.
#include <catch2/catch.hpp>

#include "sema/primitives.hpp"
#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::outcomes;
using Finals = std::set<std::string>;
using Broken = std::set<std::string>;

/// A lock type and its operations.
struct Kind {
    std::string type, lock, trylock, unlock;
};
const std::vector<Kind> kinds = {{"spinlock", "spin_lock", "spin_trylock", "spin_unlock"},
                                 {"mutex", "mutex_lock", "mutex_trylock", "mutex_unlock"},
                                 {"page_lock", "lock_page", "trylock_page", "unlock_page"}};

}  // namespace

TEST_CASE("a lock keeps others out") {
    for (const Kind& k : kinds) {
        CAPTURE(k.type);
        const std::string text = k.type + " l; int x __guarded_by(l); process p() { int n; " + k.lock +
                                 "(l); n = x; x = n + 1; " + k.unlock + "(l); }";
        const auto run = outcomes(text, {"x"}, {{"p", 2}});
        CHECK(run.finals == Finals{"x=2"});
        CHECK(run.broken.empty());
    }
}

TEST_CASE("without the lock an update is lost, and the access is a data race") {
    const auto run = outcomes("spinlock l; int x __guarded_by(l); process p() { int n; n = x; x = n + 1; }",
                              {"x"}, {{"p", 2}});
    CHECK(run.finals == Finals{"x=1", "x=2"});
    CHECK(run.broken == Broken{"data_race"});
}

TEST_CASE("trylock takes the lock or tells") {
    for (const Kind& k : kinds) {
        CAPTURE(k.type);
        const std::string yes = k.type + " l; int x __guarded_by(l); int y; process p() { if (" + k.trylock +
                                "(l)) { x = 1; " + k.unlock + "(l); } else y = 1; }";
        const auto run = outcomes(yes, {"x", "y"}, {{"p", 2}});
        CHECK(run.finals == Finals{"x=1 y=0", "x=1 y=1"});
        CHECK(run.broken.empty());
        const std::string no =
            k.type + " l; process p() { if (!" + k.trylock + "(l)) return; " + k.unlock + "(l); }";
        CHECK(outcomes(no, {}, {{"p", 2}}).broken.empty());
        const std::string wait =
            k.type + " l; process p() { while (!" + k.trylock + "(l)) { } " + k.unlock + "(l); }";
        CHECK(outcomes(wait, {}, {{"p", 2}}).broken.empty());
        const std::string stored = k.type + " l; process p() { bool got; got = " + k.trylock +
                                   "(l); if (got) " + k.unlock + "(l); }";
        CHECK(outcomes(stored, {}, {{"p", 2}}).broken.empty());
    }
}

TEST_CASE("trylock behind a short circuit is taken only if it is evaluated") {
    const std::string text =
        "spinlock l; int x; process p(bool b) { if (b && spin_trylock(l)) { x = 1; spin_unlock(l); } else x "
        "= 2; }";
    CHECK(outcomes(text, {"x"}).finals == Finals{"x=1", "x=2"});
    CHECK(outcomes(text, {}).broken.empty());
    const std::string leak = "spinlock l; process p(bool b) { if (b || spin_trylock(l)) spin_unlock(l); }";
    CHECK(outcomes(leak).broken == Broken{"unlock_not_held"});
}

TEST_CASE("behind a short circuit, the place of an operation need not exist") {
    const std::string object = "object O { atomic_t n = 1; spinlock l; } ";
    const auto count = outcomes(
        object + "process p(O? a, bool b) { if (a == null || b || atomic_dec_and_test(a.n)) { } }", {"O.n"});
    CHECK(count.finals == Finals{"O.n=0", "O.n=1"});
    CHECK(count.broken.empty());
    const auto lock =
        outcomes(object + "process p(O? a) { if (a != null && spin_trylock(a.l)) spin_unlock(a.l); }");
    CHECK(lock.broken.empty());
    CHECK(outcomes(object + "process p(O? a, bool b) { if (b && atomic_dec_and_test(a.n)) { } }").broken ==
          Broken{"null_reference"});
}

TEST_CASE("several operations of one atomic statement") {
    const std::string text =
        "spinlock a; spinlock b; process p() { atomic { if (spin_trylock(a) && spin_trylock(b)) { } } "
        " both: assert (held(a) && held(b)); none: assert (!held(a) && !held(b)); }";
    CHECK(outcomes(text).broken == Broken{"none", "held_at_exit"});
    CHECK(outcomes(text, {}, {{"p", 2}}).broken == Broken{"both", "none", "held_at_exit"});
}

TEST_CASE("unlock_not_held") {
    CHECK(outcomes("spinlock l; process p() { spin_unlock(l); }").broken == Broken{"unlock_not_held"});
    CHECK(outcomes("mutex l; process p() { mutex_lock(l); mutex_unlock(l); mutex_unlock(l); }").broken ==
          Broken{"unlock_not_held"});
    // Somebody else's lock: an owner is needed for a mutex, not for a page lock.
    CHECK(outcomes(
              "mutex l; process p() { mutex_lock(l); } process q() { await (any_held()); mutex_unlock(l); }"
              "predicate any_held(): true;")
              .broken.contains("unlock_not_held"));
    const auto handed = outcomes(
        "page_lock l; bool go; process p() { lock_page(l); go = true; } process q() { await (go); "
        "unlock_page(l); }");
    CHECK(handed.broken == Broken{"held_at_exit"});
    CHECK(outcomes("page_lock l; process p() { unlock_page(l); }").broken == Broken{"unlock_not_held"});
}

TEST_CASE("self_deadlock, and the deadlock that it is") {
    const std::string twice = "spinlock l; process p() { spin_lock(l); spin_lock(l); spin_unlock(l); }";
    CHECK(outcomes(twice).broken == Broken{"deadlock", "self_deadlock"});
    const std::string two =
        "spinlock a; spinlock b; process p() { spin_lock(a); spin_lock(b); spin_unlock(b); spin_unlock(a); }";
    CHECK(outcomes(two, {}, {{"p", 2}}).broken.empty());
    const std::string crossed =
        two + "process q() { spin_lock(b); spin_lock(a); spin_unlock(a); spin_unlock(b); }";
    CHECK(outcomes(crossed).broken == Broken{"deadlock", "lock_inversion"});
}

TEST_CASE("held_at_exit, on every way out") {
    const std::string text = "spinlock l; process p(bool b) { spin_lock(l); if (b) return; spin_unlock(l); }";
    CHECK(outcomes(text).broken == Broken{"held_at_exit"});
    CHECK(outcomes("spinlock l; process p(bool b) { spin_lock(l); if (b) { spin_unlock(l); return; } "
                   "spin_unlock(l); }")
              .broken.empty());
    CHECK(outcomes("object O { mutex m; } process p(O a, O b) { mutex_lock(a.m); mutex_unlock(a.m); if (a != "
                   "b) mutex_lock(b.m); }",
                   {}, {{"O", 2}})
              .broken == Broken{"held_at_exit"});
}

TEST_CASE("locks of objects and arrays of locks are locks of their own") {
    const auto run = outcomes(
        "object O { spinlock l; int n __guarded_by(l); } process p(O o) { int k; spin_lock(o.l); k = o.n; "
        "o.n = k + 1; spin_unlock(o.l); }",
        {"O.n"}, {{"O", 2}, {"p", 2}});
    CHECK(run.finals == Finals{"O.n=0,2", "O.n=1,1", "O.n=2,0"});
    CHECK(run.broken.empty());
    const std::string array =
        "domain D; spinlock l[D]; int v[D] __guarded_by(l); process p(D a, D b) { spin_lock(l[a]); v[b] = 1; "
        "spin_unlock(l[a]); }";
    CHECK(outcomes(array, {}, {{"D", 1}}).broken.empty());
    CHECK(outcomes(array, {}, {{"D", 2}}).broken == Broken{"data_race"});
}

TEST_CASE("a lock operand that loads shared state is loaded before, and not again") {
    const std::string text =
        "object O { spinlock l; } O? root; bool done; process p(O o) { root = o; spin_lock(root.l); done = "
        "true; spin_unlock(o.l); }"
        "process q(O o) { root = o; }";
    // q may change the root before p loads the address: then p unlocks another lock than it took.
    CHECK(outcomes(text, {}, {{"O", 2}}).broken == Broken{"unlock_not_held"});
    CHECK(outcomes(text, {}, {{"O", 1}}).broken.empty());
    const std::string null =
        "object O { spinlock l; } O? root; process p() { spin_lock(root.l); spin_unlock(root.l); }";
    CHECK(outcomes(null).broken == Broken{"null_reference"});
    // While it waits, the operand stays what it was.
    const std::string waits =
        "object O { spinlock l; bool hit; } O root; process p(O o) { spin_lock(root.l); o.hit = true; }"
        "process q(O o) { spin_lock(o.l); root = o; }";
    CHECK(outcomes(waits, {}, {{"O", 1}}).broken.contains("deadlock"));
}

TEST_CASE("seqcount: a reader that retries sees a consistent pair") {
    const std::string writer =
        "spinlock l; seqcount seq; int a; int b; process w() { spin_lock(l); write_seqcount_begin(seq); a = "
        "1; b = 1;"
        " write_seqcount_end(seq); spin_unlock(l); } ";
    const std::string reader =
        "process r() { int s; int x; int y; again: s = read_seqcount_begin(seq); x = a; y = b;"
        " if (read_seqcount_retry(seq, s)) goto again; same: assert (x == y); }";
    CHECK(outcomes(writer + reader).broken.empty());
    const std::string careless =
        "process r() { int s; int x; int y; s = raw_read_seqcount(seq); x = a; y = b;"
        " if (read_seqcount_retry(seq, s)) return; same: assert (x == y); }";
    CHECK(outcomes(writer + careless).broken == Broken{"same"});
}

TEST_CASE("seqcount_misuse: nested, concurrent and unopened write sections") {
    CHECK(outcomes("seqcount s; process p() { write_seqcount_begin(s); write_seqcount_begin(s); }").broken ==
          Broken{"seqcount_misuse"});
    CHECK(outcomes("seqcount s; process p() { write_seqcount_end(s); }").broken == Broken{"seqcount_misuse"});
    const std::string section = "seqcount s; process p() { write_seqcount_begin(s); write_seqcount_end(s); }";
    CHECK(outcomes(section).broken.empty());
    CHECK(outcomes(section, {}, {{"p", 2}}).broken == Broken{"seqcount_misuse"});
}

TEST_CASE("atomics do at once what they do") {
    CHECK(outcomes("atomic_t n; process p() { atomic_inc(n); }", {"n"}, {{"p", 3}}).finals == Finals{"n=3"});
    CHECK(
        outcomes("atomic_t n = 5; process p() { atomic_dec(n); atomic_add(3, n); atomic_sub(2, n); }", {"n"})
            .finals == Finals{"n=5"});
    CHECK(outcomes("atomic_t n; int x; process p() { int v; atomic_set(n, 7); v = atomic_read(n); x = v; }",
                   {"n", "x"})
              .finals == Finals{"n=7 x=7"});
    const auto run = outcomes(
        "atomic_t n; int x; int y; process p() { int v; v = atomic_inc_return(n); x = v; v = "
        "atomic_dec_return(n); y = v; }",
        {"n", "x", "y"});
    CHECK(run.finals == Finals{"n=0 x=1 y=0"});
    CHECK(run.broken.empty());
    // The last one out turns off the light, once.
    const auto last =
        outcomes("atomic_t n = 2; atomic_t off; process p() { if (atomic_dec_and_test(n)) atomic_inc(off); }",
                 {"n", "off"}, {{"p", 2}});
    CHECK(last.finals == Finals{"n=0 off=1"});
    CHECK(
        outcomes("atomic_t n = -1; bool z; process p() { bool b; b = atomic_inc_and_test(n); z = b; }", {"z"})
            .finals == Finals{"z=true"});
    CHECK(outcomes("atomic_t n; process p() { atomic_inc_return(n); }", {"n"}).finals == Finals{"n=1"});
    const auto by_two = outcomes(
        "atomic_t n = 4; atomic_t off; process p() { if (atomic_sub_and_test(2, n)) atomic_inc(off); }",
        {"n", "off"}, {{"p", 2}});
    CHECK(by_two.finals == Finals{"n=0 off=1"});
}

TEST_CASE("READ_ONCE and its kin are visible, and need no lock") {
    const std::string text =
        "spinlock l; int x __guarded_by(l); int y; process p() { int n; n = READ_ONCE(x); WRITE_ONCE(x, n + "
        "1);"
        " n = smp_load_acquire(x); smp_store_release(y, n); }";
    const auto run = outcomes(text, {"x", "y"});
    CHECK(run.finals == Finals{"x=1 y=1"});
    CHECK(run.broken.empty());
    const std::string two = "spinlock l; int x __guarded_by(l); int y; process p() { y = READ_ONCE(x); }";
    CHECK(tests::Lowered(two).codes() == std::vector<std::string>{"LW301"});
}

TEST_CASE("barriers are no steps") {
    CHECK(outcomes("int x; process p() { smp_mb(); x = 1; smp_wmb(); smp_rmb(); }").states == 2);
}

TEST_CASE("held and is_locked see who holds what") {
    const std::string text =
        "object O { mutex m; } process p(O o) { mutex_lock(o.m); mine: assert (held(o.m)); "
        "mutex_unlock(o.m); gone: assert (!held(o.m)); }"
        "invariant owner: forall (O o) is_locked(o.m) ==> exists (p i) i.o == o && held(i, o.m);"
        "invariant alone: forall (p i, p j, O o) held(i, o.m) && held(j, o.m) ==> i == j;"
        "invariant never: forall (O o) !is_locked(o.m);";
    CHECK(outcomes(text, {}, {{"O", 2}, {"p", 2}}).broken == Broken{"never"});
}

TEST_CASE("a primitive that gives a value says which") {
    for (const sema::Primitive& p : sema::primitives()) {
        CAPTURE(p.name);
        CHECK((p.type.empty() || sema::find_primitive_type(p.type) != nullptr));
        const bool value = p.where == sema::Where::expression || p.where == sema::Where::assignment ||
                           p.where == sema::Where::property;
        CHECK((!value || p.gives != sema::Gives::nothing));
    }
}

}  // namespace latchwork
