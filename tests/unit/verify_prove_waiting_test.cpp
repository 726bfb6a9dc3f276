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

TEST_CASE("the auxiliary owner of a lock makes nothing provable that is false", "[prove]") {
    const tests::Lowered lowered(pair_of_words("a = !t; spin_unlock(l); b = !t;"));
    REQUIRE(lowered.system);
    const ir::System system = ir::specialize(*lowered.system, std::map<std::string, ir::Value>{});
    const ir::PropertyId equal = *system.find_property("equal");
    const ir::Expr claim = *verify::check::safety_claim(system, equal);
    // The property itself as the invariant: it is not inductive, since it is false.
    const auto answer = verify::smt::check_certificate(system, {claim}, {{"equal", claim}},
                                                       std::chrono::seconds(20), [] { return false; });
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
