/// What procedures hold and have disabled where they are left: by default what they did where they were
/// entered, and what their annotations say of it.
#include <catch2/catch.hpp>

#include "support/lowered.hpp"

namespace latchwork {
namespace {

using tests::Lowered;
using tests::outcomes;
using Broken = std::set<std::string>;
using Codes = std::vector<std::string>;

struct Case {
    std::string text;
    Broken broken;
};

void check(const std::string& head, const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const Lowered lowered(head + c.text);
        INFO(lowered.rendered());
        REQUIRE(lowered.system);
        CHECK(outcomes(head + c.text).broken == c.broken);
    }
}

/// How often held_at_exit is checked, other than where processes end.
std::size_t obligations(const std::string& text) {
    const Lowered lowered(text);
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    std::size_t found = 0;
    for (const ir::Action& action : lowered.system->actions) {
        for (const ir::Obligation& each : action.obligations)
            found += each.message.find("where `") != std::string::npos ||
                     each.message.find("when `") != std::string::npos;
    }
    return found;
}

const Broken none = {};
const Broken held_at_exit = {"held_at_exit"};

}  // namespace

TEST_CASE("a procedure gives back what it takes") {
    check("spinlock l; mutex m; rwlock r; seqlock q; bool kept; ",
          {{"inline f() { spin_lock(l); spin_unlock(l); } process p() { f(); f(); }", none},
           {"inline f() { spin_lock(l); } process p() { f(); spin_unlock(l); }", held_at_exit},
           {"inline f() { spin_unlock(l); } process p() { spin_lock(l); f(); }", held_at_exit},
           {"inline f() { spin_unlock(l); spin_lock(l); } process p() { spin_lock(l); f(); spin_unlock(l); }",
            none},
           {"inline f() { write_seqlock(q); } process p() { f(); write_sequnlock(q); }", held_at_exit},
           {"inline f() { read_lock(r); } process p() { f(); read_unlock(r); }", held_at_exit},
           // The error path.
           {"inline f() { mutex_lock(m); kept = any; if (kept) return; mutex_unlock(m); } "
            "process p() { f(); if (kept) mutex_unlock(m); }",
            held_at_exit},
           {"inline f() { mutex_lock(m); kept = any; if (kept) goto out; kept = true; out: mutex_unlock(m); "
            "} process p() { f(); }",
            none},
           // In a loop, and of what the caller holds.
           {"inline f() { again: spin_lock(l); if (any) { spin_unlock(l); goto again; } spin_unlock(l); } "
            "process p() { mutex_lock(m); f(); mutex_unlock(m); }",
            none},
           {"inline f() { while (any) { if (any) spin_lock(l); } } process p() { f(); f(); }",
            {"deadlock", "held_at_exit", "self_deadlock"}}});
}

TEST_CASE("a procedure is in the read sections in which it was") {
    check("srcu_struct s; ",
          {{"inline f() { rcu_read_lock(); rcu_read_unlock(); } "
            "process p() { rcu_read_lock(); f(); rcu_read_unlock(); }",
            none},
           {"inline f() { rcu_read_lock(); } process p() { f(); rcu_read_unlock(); }", held_at_exit},
           // Within a section, only the depth tells.
           {"inline f() { rcu_read_lock(); } "
            "process p() { rcu_read_lock(); f(); rcu_read_unlock(); rcu_read_unlock(); }",
            held_at_exit},
           {"inline f() { rcu_read_unlock(); } "
            "process p() { rcu_read_lock(); rcu_read_lock(); f(); rcu_read_unlock(); }",
            held_at_exit},
           {"inline int f() { int id = srcu_read_lock(s); return id; } "
            "process p() { int id = f(); srcu_read_unlock(s, id); }",
            held_at_exit}});
}

TEST_CASE("a procedure disables what it did") {
    check(
        "spinlock l; ",
        {{"inline f() { preempt_disable(); preempt_enable(); } process p() { preempt_disable(); f(); "
          "preempt_enable(); }",
          none},
         {"inline f() { preempt_disable(); } process p() { f(); preempt_enable(); }", held_at_exit},
         {"inline f() { preempt_disable(); } "
          "process p() { preempt_disable(); f(); preempt_enable(); preempt_enable(); }",
          held_at_exit},
         {"inline f() { local_irq_disable(); } process p() { f(); local_irq_enable(); }", held_at_exit},
         {"inline f() { local_irq_enable(); } process p() { local_irq_disable(); f(); }", held_at_exit},
         {"inline f() { local_bh_disable(); } process p() { f(); local_bh_enable(); }", held_at_exit},
         {"inline f() { bool flags; local_irq_save(flags); local_irq_restore(flags); } "
          "process p() { f(); local_irq_disable(); f(); local_irq_enable(); }",
          none},
         // Enabled, though the caller had it disabled.
         {"inline f() { local_irq_disable(); local_irq_enable(); } process p() { f(); }", none},
         {"inline f() { local_irq_disable(); local_irq_enable(); } "
          "process p() { local_irq_disable(); f(); local_irq_enable(); }",
          held_at_exit},
         {"inline f() { bool flags; spin_lock_irqsave(l, flags); spin_unlock(l); } "
          "process p() { f(); local_irq_enable(); }",
          held_at_exit},
         // What comes with the lock that is named is said with it.
         {"inline f() __acquires(l) { spin_lock_irq(l); } process p() { f(); spin_unlock_irq(l); }", none}});
}

TEST_CASE("a procedure may say that a lock is held where it gives something") {
    const std::string head = "spinlock l; object O { spinlock l; O? root; } ";
    const std::string caller = "process p() { bool got = get(); if (got) spin_unlock(l); }";
    check(
        head,
        {{"inline bool get() __acquires(l) if (result) { if (spin_trylock(l)) return true; return false; } " +
              caller,
          none},
         {"inline bool get() __acquires(l) if (result) { spin_lock(l); if (any) return true; "
          "spin_unlock(l); return false; } " +
              caller,
          none},
         {"inline bool get() __acquires(l) if (result) { spin_lock(l); return false; } "
          "process p() { bool got = get(); spin_unlock(l); }",
          held_at_exit},
         {"inline bool get() __acquires(l) if (result) { return true; } process p() { bool got = get(); }",
          held_at_exit},
         // Nobody wants to know.
         {"inline bool get() __acquires(l) if (result) { spin_lock(l); return true; } "
          "process p() { get(); spin_unlock(l); }",
          none},
         {"inline bool get() __acquires(l) if (result) { spin_lock(l); return false; } "
          "process p() { get(); spin_unlock(l); }",
          held_at_exit},
         // Of the lock of what it gives.
         {"inline O? get(O o) __acquires(result.l) if (result != null) { spin_lock(o.l); "
          "if (any) return o; spin_unlock(o.l); return null; } "
          "process p(O o) { O? x = get(o); if (x != null) spin_unlock(x.l); }",
          none},
         {"inline O? get(O o) __acquires(result.l) if (result != null) { return o; } "
          "process p(O o) { O? x = get(o); }",
          held_at_exit},
         {"inline O? get(O o) __acquires(result.l) { return null; } process p(O o) { O? x = get(o); }",
          held_at_exit}});
    // Another one of its class.
    const std::string other = head +
                              "inline O get(O a, O b) __acquires(result.l) { spin_lock(a.l); return b; } "
                              "process p(O a, O b) { O x = get(a, b); spin_unlock(a.l); }";
    CHECK(outcomes(other, {}, {{"O", 2}}).broken == held_at_exit);
    const std::string both =
        head +
        "lock_order O.l < O.l; inline get(O a, O b) __acquires(a.l) { if (a != b) spin_lock(b.l); "
        "spin_lock(a.l); } process p(O a, O b) { get(a, b); spin_unlock(a.l); if (a != b) "
        "spin_unlock(b.l); }";
    CHECK(outcomes(both, {}, {{"O", 2}}).broken.contains("held_at_exit"));
    CHECK(Lowered("spinlock l; inline f() __acquires(l) if (result) { spin_lock(l); } process p() { f(); }")
              .codes() == Codes{"LW201"});
    CHECK(Lowered("spinlock l; inline int f() __acquires(l) if (result) { spin_lock(l); return 1; } "
                  "process p() { f(); }")
              .codes() == Codes{"LW222"});
}

TEST_CASE("a condition of an annotation may be of configs and arguments") {
    const std::string configs =
        "config sleeps : bool = true; mutex m; spinlock l; "
        "inline lock() __acquires(m) if (sleeps) __acquires(l) if (!sleeps) "
        "{ if (sleeps) mutex_lock(m); else spin_lock(l); } "
        "inline unlock() __releases(m) if (sleeps) __releases(l) if (!sleeps) "
        "{ if (sleeps) mutex_unlock(m); else spin_unlock(l); } ";
    CHECK(outcomes(configs + "process p() { lock(); unlock(); }").broken.empty());
    CHECK(obligations(configs + "process p() { lock(); unlock(); }") == 0);
    const std::string wrong =
        "config sleeps : bool = true; mutex m; "
        "inline lock() __acquires(m) if (sleeps) { mutex_lock(m); } "
        "process p() { lock(); mutex_unlock(m); }";
    CHECK(outcomes(wrong, {}, {}, {{"sleeps", 1}}).broken.empty());
    CHECK(outcomes(wrong, {}, {}, {{"sleeps", 0}}).broken == held_at_exit);
    check("spinlock l; ", {{"inline f(bool take) __acquires(l) if (take) { if (take) spin_lock(l); } "
                            "process p() { f(false); f(true); spin_unlock(l); }",
                            none},
                           {"inline f(bool take) __acquires(l) if (take) { spin_lock(l); } "
                            "process p() { f(false); spin_unlock(l); }",
                            held_at_exit}});
}

TEST_CASE("RCU is a lock that annotations may name") {
    check(
        "srcu_struct s; ",
        {{"inline f() __acquires(RCU) { rcu_read_lock(); } inline g() __releases(RCU) { rcu_read_unlock(); } "
          "process p() { f(); f(); g(); g(); }",
          none},
         {"inline f() __acquires(RCU) { } process p() { f(); }", held_at_exit},
         {"inline f() __acquires(RCU) { if (any) rcu_read_lock(); rcu_read_lock(); } "
          "process p() { rcu_read_lock(); f(); rcu_read_unlock(); rcu_read_unlock(); }",
          held_at_exit},
         {"process p() __acquires(RCU) { rcu_read_lock(); }", none},
         {"process p() __releases(RCU) { rcu_read_unlock(); }", none},
         {"process p() __releases(RCU) { }", held_at_exit},
         {"inline int f() __acquires(s) { int id = srcu_read_lock(s); return id; } "
          "inline g(int id) __releases(s) { srcu_read_unlock(s, id); } process p() { int id = f(); g(id); }",
          none}});
    // What a spec calls so is meant.
    CHECK(outcomes("spinlock RCU; inline f() __acquires(RCU) { spin_lock(RCU); } "
                   "process p() { f(); spin_unlock(RCU); }")
              .broken.empty());
    // The caller's token is not known.
    const Lowered token("srcu_struct s; process p() __releases(s) { srcu_read_unlock(s, 0); }");
    CHECK(token.codes() == Codes{"LW240"});
    CHECK(token.rendered().find("`__releases` of a srcu_struct at a process is not") != std::string::npos);
    CHECK(token.rendered().find("enter the section in the process") != std::string::npos);
}

TEST_CASE("what __releases names is what it named where the procedure was entered") {
    const std::string head = "object O { mutex m; O? root = this; } O? cursor; ";
    check(head,
          {{"inline leave(O o) __releases(o.root.m) { mutex_unlock(o.root.m); o.root = null; } "
            "process p(O o) { mutex_lock(o.root.m); leave(o); }",
            none},
           {"inline leave(O o) __releases(o.root.m) { o.root = null; } "
            "process p(O o) { mutex_lock(o.m); leave(o); mutex_unlock(o.m); }",
            held_at_exit},
           {"inline leave(O? o) __releases(o.m) { mutex_unlock(o.m); o = null; } "
            "process p(O o) { mutex_lock(o.m); leave(o); }",
            none},
           {"inline leave(O? o) __releases(o.m) { o = null; } "
            "process p(O o) { mutex_lock(o.m); leave(o); mutex_unlock(o.m); }",
            held_at_exit},
           // There is none.
           {"inline leave() __releases(cursor.m) { cursor = any; } process p() { leave(); }", held_at_exit}});
    const std::string two =
        head +
        "inline leave(O a, O b) __releases(a.root.m) { mutex_unlock(b.m); } "
        "process p(O a, O b) { mutex_lock(a.m); if (a != b) mutex_lock(b.m); leave(a, b); }"
        "lock_order O.m < O.m; ";
    CHECK(outcomes(two, {}, {{"O", 2}}).broken.contains("held_at_exit"));
    // It may be somebody else who makes it another one.
    const std::string moved =
        head +
        "inline leave(O o) __releases(o.root.m) { mutex_unlock(o.root.m); } "
        "process p(O o) { mutex_lock(o.root.m); leave(o); } process q(O o, O x) { o.root = x; }";
    CHECK(outcomes(moved, {}, {{"O", 2}}).broken == Broken{"unlock_not_held"});
}

TEST_CASE("exits in and behind atomic statements are exits") {
    check("spinlock l; bool x; ",
          {{"inline f() { atomic { spin_lock(l); x = true; } } process p() { f(); spin_unlock(l); }",
            held_at_exit},
           {"inline g() { spin_lock(l); if (any) return; spin_unlock(l); } "
            "inline f() { atomic { g(); x = true; } } process p() { f(); }",
            held_at_exit},
           {"inline f() { atomic { spin_lock(l); x = true; spin_unlock(l); } } process p() { f(); }", none},
           {"inline f() { spin_lock(l); } process p() { atomic { f(); x = true; } spin_unlock(l); }",
            held_at_exit},
           {"inline f() __acquires(l) { atomic { spin_lock(l); x = true; } } "
            "process p() { f(); spin_unlock(l); }",
            none}});
}

TEST_CASE("procedures in procedures are each held to it") {
    check("spinlock l; ",
          {{"inline enter() __acquires(l) { spin_lock(l); } inline leave() __releases(l) { spin_unlock(l); } "
            "inline f() { enter(); leave(); } process p() { f(); }",
            none},
           {"inline enter() __acquires(l) { spin_lock(l); } inline f() { enter(); } "
            "process p() { f(); spin_unlock(l); }",
            held_at_exit},
           {"inline enter() { spin_lock(l); } inline f() { enter(); spin_unlock(l); } process p() { f(); }",
            held_at_exit}});
}

TEST_CASE("what the text shows to be balanced costs nothing") {
    CHECK(
        obligations("spinlock l; object O { mutex m; } "
                    "inline f(O o) { mutex_lock(o.m); if (any) { mutex_unlock(o.m); return; } spin_lock(l); "
                    "spin_unlock(l); mutex_unlock(o.m); } "
                    "inline g(O o) __acquires(o.m) { mutex_lock(o.m); } "
                    "inline h(O o) __releases(o.m) { mutex_unlock(o.m); } "
                    "process p(O o) { f(o); g(o); h(o); rcu_read_lock(); f(o); rcu_read_unlock(); }") == 0);
    CHECK(obligations("spinlock l; inline f() { spin_lock(l); } process p() { f(); spin_unlock(l); }") == 1);
}

}  // namespace latchwork
