/// What the proof engine knows of locks that are taken, and of waiting: what it must prove of small
/// protocols, and what it must not once they are broken.
#include <catch2/catch.hpp>

#include "ir/passes.hpp"
#include "tests/support/lowered.hpp"
#include "verify/check/claim.hpp"
#include "verify/check/evidence.hpp"
#include "verify/smt/certificate.hpp"
#include "verify/smt/holders.hpp"

namespace {

using namespace latchwork;

/// The verdict on a property for any number of instances, its evidence checked.
std::string_view verdict(const std::string& text, const std::string& property,
                         std::chrono::seconds limit = std::chrono::seconds(120)) {
    const tests::Lowered lowered(text);
    INFO(lowered.rendered());
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    verify::Request request{system, {*system.find_property(property)}, {}, {}};
    request.limits.time = limit;
    const verify::Result result = verify::check::run_checked(*verify::find_engine("prove"), request, {});
    return verify::verdict_name(result.properties[0].verdict);
}

/// Enough to look for a proof that there is not.
constexpr std::chrono::seconds brief{10};

/// A writer that changes two words under a lock, and what is said of them.
std::string pair_of_words(const std::string& body) {
    return "spinlock l; bool a = false; bool b = false;\n"
           "process w() { bool t; spin_lock(l); t = a; " +
           body + " }\ninvariant equal: is_locked(l) || a == b;\n";
}

/// Two processes that are joined by what they wait for.
std::string grace_period(const std::string& reader) {
    return "mutex m; process updater() { mutex_lock(m); synchronize_rcu(); mutex_unlock(m); }\n"
           "process reader() { " +
           reader + " }\n";
}

std::string sequence(const std::string& reader) {
    return "mutex m; seqcount(m) q; bool x = false;\n"
           "process writer() { mutex_lock(m); write_seqcount_begin(q); x = true; write_seqcount_end(q); "
           "mutex_unlock(m); }\n"
           "process reader() { int s; bool y; " +
           reader + " }\n";
}

}  // namespace

TEST_CASE("what holds while a lock is free is proved", "[prove]") {
    CHECK(verdict(pair_of_words("a = !t; b = !t; spin_unlock(l);"), "equal") == "proved");
}

TEST_CASE("what does not hold while a lock is free is not proved", "[prove]") {
    CHECK(verdict(pair_of_words("a = !t; spin_unlock(l); b = !t;"), "equal", brief) == "undecided");
    CHECK(verdict(pair_of_words("a = !t; spin_unlock(l);"), "equal", brief) == "undecided");
}

TEST_CASE("waiting for a grace period is ordered like waiting for a lock", "[prove]") {
    CHECK(verdict(grace_period("rcu_read_lock(); rcu_read_unlock();"), "deadlock") == "proved");
    // The reader waits for the mutex under which the updater waits for the reader.
    CHECK(verdict(grace_period("rcu_read_lock(); mutex_lock(m); mutex_unlock(m); rcu_read_unlock();"),
                  "deadlock", brief) == "undecided");
    // The reader never leaves.
    CHECK(verdict(grace_period("rcu_read_lock();"), "deadlock", brief) == "undecided");
}

TEST_CASE("a reader of a sequence count waits for its writer", "[prove]") {
    CHECK(verdict(sequence("s = read_seqcount_begin(q); y = x;"), "deadlock") == "proved");
    // Under the lock that the writer needs, the writer cannot be inside.
    CHECK(verdict(sequence("mutex_lock(m); s = read_seqcount_begin(q); y = x; mutex_unlock(m);"),
                  "deadlock") == "proved");
}

TEST_CASE("a writer that leaves the count odd keeps its readers waiting", "[prove]") {
    CHECK(verdict("mutex m; seqcount(m) q; bool x = false;\n"
                  "process writer() { mutex_lock(m); write_seqcount_begin(q); x = true; mutex_unlock(m); }\n"
                  "process reader() { int s; bool y; s = read_seqcount_begin(q); y = x; }\n",
                  "deadlock", brief) == "undecided");
}

TEST_CASE("locks of one class nest in the order of their index", "[prove]") {
    const auto text = [](const std::string& condition) {
        return "ordered domain D; spinlock l[D];\n"
               "process p(D a, D b) { if (" +
               condition +
               ") return; spin_lock(l[a]); spin_lock(l[b]); spin_unlock(l[b]); spin_unlock(l[a]); }\n";
    };
    CHECK(verdict(text("!(a < b)"), "deadlock") == "proved");
    CHECK(verdict(text("a == b"), "deadlock", brief) == "undecided");
}

TEST_CASE("locks of one class nest behind another lock", "[prove]") {
    const auto text = [](const std::string& kind, const std::string& take, const std::string& give) {
        return "domain D; " + kind + " gate; mutex l[D];\n" + "process p(D a, D b) { if (a == b) return; " +
               take + " mutex_lock(l[a]); mutex_lock(l[b]); mutex_unlock(l[b]); mutex_unlock(l[a]); " + give +
               " }\n";
    };
    CHECK(verdict(text("mutex", "mutex_lock(gate);", "mutex_unlock(gate);"), "deadlock") == "proved");
    // A gate that lets two in at a time is none.
    CHECK(verdict(text("rwsem", "down_read(gate);", "up_read(gate);"), "deadlock", brief) == "undecided");
    CHECK(verdict(text("mutex", "", ""), "deadlock", brief) == "undecided");
}

TEST_CASE("what is said of the lock of a member that was looked up is proved by itself", "[prove]") {
    // Whether anybody holds the lock of null is another matter than whether it is taken.
    CHECK(verdict("object Page { page_lock lock; } spinlock ptl; bool marked[Page] = false;\n"
                  "process marker(Page page) { lock_page(page.lock);\n"
                  "    spin_lock(ptl); marked[page] = true; spin_unlock(ptl);\n"
                  "    spin_lock(ptl); marked[page] = false; spin_unlock(ptl); unlock_page(page.lock); }\n"
                  "process looker() { for (Page p) { spin_lock(ptl);\n"
                  "    if (marked[p]) { look: assert is_locked(p.lock); } spin_unlock(ptl); } }\n",
                  "look") == "proved");
}

TEST_CASE("the auxiliary owner of a lock makes nothing provable that is false", "[prove]") {
    const tests::Lowered lowered(pair_of_words("a = !t; spin_unlock(l); b = !t;"));
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    const ir::PropertyId equal = *system.find_property("equal");
    const ir::Expr claim = *verify::check::safety_claim(system, equal);
    // The property itself as the invariant: it is not inductive, since it is false.
    const auto answer =
        verify::smt::check_certificate(system, {claim}, {{"equal", claim}}, {std::chrono::seconds(20)});
    CHECK(answer.kind != verify::smt::CertificateAnswer::Kind::accepted);
}

TEST_CASE("what is said of a taken lock is said of its holders in the end", "[prove]") {
    const tests::Lowered lowered(pair_of_words("a = !t; b = !t; spin_unlock(l);"));
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    const verify::smt::WithHolders holders(system, verify::smt::WithHolders::Owners::no);
    REQUIRE(holders.taken().size() == 1);
    const ir::FunctionId taken = holders.taken().begin()->second;
    const ir::Expr claim = *verify::check::safety_claim(system, *system.find_property("equal"));
    const ir::Expr abstract = holders.abstract(claim);
    CHECK(ir::mentions(abstract, taken));
    CHECK_FALSE(ir::mentions(holders.expand(abstract), taken));
}

TEST_CASE("that some lock of a class is held is said by `taken`, too", "[prove]") {
    const tests::Lowered lowered(
        "domain D; mutex l[D];\n"
        "process p(D d) { mutex_lock(l[d]); mutex_unlock(l[d]); }\n"
        "invariant none: forall (p x, D d) !held(x, l[d]);\n");
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    const verify::smt::WithHolders holders(system, verify::smt::WithHolders::Owners::no);
    const auto [held, taken] = *holders.taken().begin();
    const ir::Expr claim = *verify::check::safety_claim(system, *system.find_property("none"));
    const ir::Expr abstract = holders.abstract(claim);
    CHECK(ir::mentions(abstract, taken));
    CHECK_FALSE(ir::mentions(abstract, held));
}

TEST_CASE("what may begin with any value begins with one of its type", "[prove]") {
    const std::string level =
        "int[0..3] level = any; object Page { } Page front = any; Page? back = null;\n"
        "process p() { Page f; f = front; back = f; either { level = 2; } or { level = 3; } }\n";
    CHECK(verdict(level + "invariant in_range: level <= 3 && 0 <= level;\n", "in_range") == "proved");
    CHECK(verdict(level + "invariant not_3: level <= 2;\n", "not_3", brief) != "proved");
    CHECK(verdict(level + "invariant not_0: 0 < level;\n", "not_0", brief) != "proved");
    CHECK(verdict(level + "invariant there: front != null;\n", "there") == "proved");
    CHECK(verdict(level + "invariant there: back != null;\n", "there", brief) != "proved");
}

TEST_CASE("nobody is at a location that the variant does not reach", "[prove]") {
    const std::string text =
        "config extra : bool = false; bool x; object Rq { spinlock lock; }\n"
        "process p(Rq rq) { spin_lock(rq.lock);\n"
        "in_it: { if (extra) { spin_unlock(rq.lock); spin_lock(rq.lock); } x = true; }\n"
        "spin_unlock(rq.lock); }\n"
        "invariant one: forall (p a, p b) a in in_it && b in in_it && a != b ==> "
        "a.rq != b.rq;\n";
    CHECK(verdict(text, "one") == "proved");
    CHECK(verdict("atomic_t n = 1; process split() { rcu_read_lock();\n"
                  "if (!atomic_inc_not_zero(n)) { rcu_read_unlock(); return; }\n"
                  "rcu_read_unlock(); atomic_dec(n); }\n",
                  "unlock_not_held") == "proved");
}

TEST_CASE("what is counted under a lock is proved though it is dropped meanwhile", "[prove]") {
    const std::string text =
        "spinlock l; int n __guarded_by(l) = 0;\n"
        "process u() { spin_lock(l); n++; c: { spin_unlock(l); spin_lock(l); n--; }\n"
        "spin_unlock(l); }\n";
    CHECK(verdict(text + "invariant paired: n == count (u a) a in c;\n", "paired") == "proved");
    CHECK(verdict(text + "invariant none: n == 0;\n", "none", brief) != "proved");
}

TEST_CASE("what is stored may depend on whether somebody does something", "[prove]") {
    // A freed object that a reader still keeps lives on: its count goes up, another one's does not.
    const std::string text =
        "dynamic object Obj { refcount_t refs = 1; } Obj? slot = null;\n"
        "process maker() { Obj o; o = alloc Obj else return; rcu_assign_pointer(slot, o);\n"
        "WRITE_ONCE(slot, null); if (refcount_dec_and_test(o.refs)) kfree_rcu(o); }\n"
        "process user() { Obj? o; rcu_read_lock(); o = rcu_dereference(slot);\n"
        "if (o == null) { rcu_read_unlock(); return; }\n"
        "if (!refcount_inc_not_zero(o.refs)) { rcu_read_unlock(); return; }\n"
        "got: rcu_read_unlock(); if (refcount_dec_and_test(o.refs)) kfree_rcu(o); }\n";
    CHECK(verdict(text, "unlock_not_held") == "proved");
    CHECK(verdict(text + "invariant nobody: forall (user u) !(u at got);\n", "nobody", brief) != "proved");
}
