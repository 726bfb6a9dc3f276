/// Each built-in property fires on a protocol that breaks it, with the message that people see, and is silent
/// on the same protocol put right. tests/meta sees to it that each one has a case here.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tests/support/matchers.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"

namespace latchwork {
namespace {

using tests::contains;

/// A protocol (the first line of its text is line 2 of the file) and its twin without the mistake.
struct Case {
    std::string property;
    std::string broken;
    std::vector<std::string> says;  ///< parts of the output of `latchwork explore`
    std::string right;
};

/// A writer of `a` and `b` under the sequence counter `s`, and a reader, whose text begins in line 4.
std::string under_count(const std::string& reader) {
    return "mutex m; seqcount(m) s; int[0..1] a; int[0..1] b; int[0..1] out; bool v[3];\n"
           "process w() { mutex_lock(m); write_seqcount_begin(s); a = 1; b = 1; write_seqcount_end(s);"
           " mutex_unlock(m); }\n"
           "process r() { " +
           reader + " }\n";
}

const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        {"deadlock",
         "mutex a; mutex b;\n"
         "process p() { mutex_lock(a);\n mutex_lock(b);\n mutex_unlock(b); mutex_unlock(a); }\n"
         "process q() { mutex_lock(b);\n mutex_lock(a);\n mutex_unlock(a); mutex_unlock(b); }\n",
         {"deadlock is broken: no step is enabled", "p#0 waits at line 4: mutex_lock(b) while held(q#0, b)",
          "q#0 waits at line 7: mutex_lock(a) while held(p#0, a)"},
         "mutex a; mutex b;\n"
         "process p() { mutex_lock(a); mutex_lock(b); mutex_unlock(b); mutex_unlock(a); }\n"
         "process q() { mutex_lock(a); mutex_lock(b); mutex_unlock(b); mutex_unlock(a); }\n"},
        {"deadlock",
         "bool ready;\nprocess p() { wait_event(ready); }\n",
         {"p#0 waits at line 3: wait_event(ready)"},
         "bool ready;\nprocess p() { idle await ready; }\n"},
        {"self_deadlock",
         "spinlock l;\nprocess p() { spin_lock(l);\n spin_lock(l); }\n",
         {"this instance waits for `l`, which it holds itself (taken in lines 3, 4)",
          "p#0 is at line 4: spin_lock(l)"},
         "spinlock l;\nprocess p() { spin_lock(l);\n spin_unlock(l); spin_lock(l); spin_unlock(l); }\n"},
        {"self_deadlock",
         "rwsem s;\nprocess p() { down_read(s);\n down_write(s); }\n",
         {"this instance waits for `s`, which it holds itself", "p#0 is at line 4: down_write(s)"},
         "rwsem s;\nprocess p() { down_read(s); up_read(s); down_write(s); up_write(s); }\n"},
        {"lock_inversion",
         "mutex a; mutex b;\n"
         "process p() { mutex_lock(a);\n mutex_lock(b);\n mutex_unlock(b); mutex_unlock(a); }\n"
         "process q() { mutex_lock(b);\n mutex_lock(a);\n mutex_unlock(a); mutex_unlock(b); }\n",
         {"is taken while", "is held; elsewhere it was the other way round (line 4)",
          "q#0 is at line 7: mutex_lock(a)"},
         "mutex a; mutex b;\n"
         "process p() { mutex_lock(a); mutex_lock(b); mutex_unlock(b); mutex_unlock(a); }\n"
         "process q() { mutex_lock(b); mutex_unlock(b); mutex_lock(a); mutex_unlock(a); }\n"},
        {"lock_inversion",
         "object O { mutex m; }\nprocess p(O x, O y) { mutex_lock(x.m);\n if (x != y) {\n mutex_lock(y.m);\n"
         " mutex_unlock(y.m); }\n mutex_unlock(x.m); }\n",
         {"a second `O.m` is taken while one is held (taken in lines 3, 5), and nothing orders the two",
          "p#0 is at line 5: mutex_lock(y.m)"},
         "object O { mutex m; } mutex all; lock_order all < O.m < O.m;\n"
         "process p(O x, O y) { mutex_lock(all); mutex_lock(x.m); if (x != y) { mutex_lock(y.m);"
         " mutex_unlock(y.m); } mutex_unlock(x.m); mutex_unlock(all); }\n"},
        {"lock_inversion",
         "mutex a; mutex b; lock_order a < b;\nprocess p() { mutex_lock(b);\n mutex_lock(a);\n"
         " mutex_unlock(a); mutex_unlock(b); }\n",
         {"`a` is taken while `b` is held (taken in line 3), against the declared order",
          "p#0 is at line 4: mutex_lock(a)"},
         "mutex a; mutex b; lock_order a < b;\nprocess p() { mutex_lock(a); mutex_lock(b);"
         " mutex_unlock(b); mutex_unlock(a); }\n"},
        {"unlock_not_held",
         "mutex a;\nprocess p() { mutex_unlock(a); }\n",
         {"`a` is not held by this instance"},
         "mutex a;\nprocess p() { mutex_lock(a); mutex_unlock(a); }\n"},
        {"unlock_not_held",
         "rwlock l;\nprocess p() { write_lock(l); read_unlock(l); }\nprocess q() { read_lock(l); "
         "read_unlock(l); }\n",
         {"`l` is not held as a reader by this instance"},
         "rwlock l;\nprocess p() { write_lock(l); write_unlock(l); }\nprocess q() { read_lock(l); "
         "read_unlock(l); }\n"},
        {"unlock_not_held",
         "process p() { preempt_enable(); }\n",
         {"preemption is not disabled by this instance"},
         "process p() { preempt_disable(); preempt_enable(); }\n"},
        {"unlock_not_held",
         "srcu_struct ss;\nprocess p() { int i; i = srcu_read_lock(ss); srcu_read_unlock(ss, 1 - i); }\n",
         {"is not the token of the section that is open"},
         "srcu_struct ss;\nprocess p() { int i; i = srcu_read_lock(ss); srcu_read_unlock(ss, i); }\n"},
        {"held_at_exit",
         "spinlock l;\nprocess p(bool b) { spin_lock(l); if (b) return; spin_unlock(l); }\n",
         {"`l` is still held at the end"},
         "spinlock l;\nprocess p(bool b) { spin_lock(l); spin_unlock(l); }\n"},
        {"held_at_exit",
         "int x;\nprocess p() { local_irq_disable(); x = 1; }\n",
         {"interrupts are not as they were at the start"},
         "int x;\nprocess p() { local_irq_disable(); x = 1; local_irq_enable(); }\n"},
        {"held_at_exit",
         "mutex l;\nprocess p() { mutex_lock(l); }\n",
         {"`l` is still held at the end"},
         "mutex l;\nprocess p() __acquires(l) { mutex_lock(l); }\n"},
        {"sleep_in_atomic",
         "mutex m; spinlock l;\nprocess p() { spin_lock(l);\n mutex_lock(m);\n mutex_unlock(m); "
         "spin_unlock(l); }\n",
         {"this may sleep, while `l` is held (taken in line 3)", "p#0 is at line 4: mutex_lock(m)"},
         "mutex m; spinlock l;\nprocess p() { mutex_lock(m); spin_lock(l); spin_unlock(l); mutex_unlock(m); "
         "}\n"},
        {"sleep_in_atomic",
         "int x;\nprocess p() { rcu_read_lock();\n might_sleep();\n rcu_read_unlock(); }\n",
         {"this may sleep, inside of a read section of `rcu` (line 3)", "p#0 is at line 4: might_sleep()"},
         "srcu_struct ss;\nprocess p() { int i; i = srcu_read_lock(ss); might_sleep(); srcu_read_unlock(ss, "
         "i); }\n"},
        {"sleep_in_atomic",
         "bool go = true;\nprocess p() { preempt_disable(); wait_event(go); preempt_enable(); }\n",
         {"this may sleep, with preemption disabled"},
         "bool go = true;\nprocess p() { preempt_disable(); await go; preempt_enable(); }\n"},
        {"sleep_in_atomic",
         "mutex m;\nprocess h() hardirq { mutex_lock(m); mutex_unlock(m); }\n",
         {"this may sleep, in an interrupt"},
         "spinlock m;\nprocess h() hardirq { spin_lock(m); spin_unlock(m); }\n"},
        {"irq_inversion",
         "spinlock l;\nprocess p() { spin_lock(l);\n spin_unlock(l); }\n"
         "process h() hardirq {\n spin_lock(l); spin_unlock(l); }\n",
         {"`l` is taken with interrupts enabled, and `h` takes it in line 6",
          "p#0 is at line 3: spin_lock(l)"},
         "spinlock l;\nprocess p() { bool flags; spin_lock_irqsave(l, flags); spin_unlock_irqrestore(l, "
         "flags); }\nprocess h() hardirq { spin_lock(l); spin_unlock(l); }\n"},
        {"irq_inversion",
         "rwlock l;\nprocess p() { write_lock(l);\n write_unlock(l); }\n"
         "process s() softirq {\n read_lock(l); read_unlock(l); }\n",
         {"`l` is taken with softirqs enabled, and `s` takes it in line 6",
          "p#0 is at line 3: write_lock(l)"},
         "rwlock l;\nprocess p() { write_lock_bh(l); write_unlock_bh(l); }\n"
         "process s() softirq { read_lock(l); read_unlock(l); }\n"},
        {"rcu_stall",
         "process p() { rcu_read_lock();\n synchronize_rcu();\n rcu_read_unlock(); }\n",
         {"this instance waits for the readers of `rcu` and is one itself"},
         "process p() { rcu_read_lock(); rcu_read_unlock(); synchronize_rcu(); }\n"},
        {"null_reference",
         "object O { int n; }\nprocess p(O? o) { o.n = 1; }\n",
         {"`o` is null"},
         "object O { int n; }\nprocess p(O? o) { if (o != null) o.n = 1; }\n"},
        {"null_reference",
         "object O { int n; }\nO? some; O kept;\nprocess p() { O? o; o = some; kept = o; }\n",
         {"null is stored in a place of type `O`"},
         "object O { int n; }\nO? some; O kept;\nprocess p() { O? o; o = some; if (o != null) kept = o; }\n"},
        {"unset_local",
         "int x;\nprocess p() { int n; if (any) n = 1; x = n; }\n",
         {"`n` was never set"},
         "int x;\nprocess p() { int n; if (any) n = 1; else n = 2; x = n; }\n"},
        {"data_race",
         "spinlock l; int x __guarded_by(l);\nprocess p() { x = 1; }\n",
         {"this stores `x` without holding `l`"},
         "spinlock l; int x __guarded_by(l);\nprocess p() { spin_lock(l); x = 1; spin_unlock(l); }\n"},
        {"data_race",
         "rwlock l; int x __guarded_by(l);\nprocess p() { read_lock(l); x = 1; read_unlock(l); }\n",
         {"this stores `x` without holding `l` as its writer"},
         "rwlock l; int x __guarded_by(l); int y;\n"
         "process p() { int n; read_lock(l); n = x; y = n; read_unlock(l); }\n"
         "process q() { write_lock(l); x = 1; write_unlock(l); }\n"},
        {"use_after_free",
         "dynamic object O { int n; }\nprocess p() { O o; o = alloc O else return; free(o); o.n = 1; }\n",
         {"`o.n`: the object is not live"},
         "dynamic object O { int n; }\nprocess p() { O o; o = alloc O else return; o.n = 1; free(o); }\n"},
        {"double_free",
         "dynamic object O { int n; }\nprocess p() { O o; o = alloc O else return; free(o); free(o); }\n",
         {"`o` is not live"},
         "dynamic object O { int n; }\nprocess p() { O o; o = alloc O else return; free(o); }\n"},
        {"refcount_underflow",
         "refcount_t n;\nprocess p() { refcount_inc(n); }\n",
         {"refcount_underflow is broken: `refcount_inc(n)`"},
         "refcount_t n = 1;\nprocess p() { refcount_inc(n); }\n"},
        {"refcount_underflow",
         "refcount_t n = 1;\nprocess p() { refcount_dec(n); }\n",
         {"the count comes to 0, and nobody frees the"},
         "refcount_t n = 1; int freed;\nprocess p() { if (refcount_dec_and_test(n)) freed = 1; }\n"},
        {"int_range",
         "int[0..3] n;\nprocess p() { int k; k = n; n = k + 4; }\n",
         {"the value is outside of 0..3"},
         "int[mod 4] n;\nprocess p() { int k; k = n; n = k + 4; }\n"},
        {"int_range",
         "int v[3]; int i = 3;\nprocess p() { int k; k = i; v[k] = 1; }\n",
         {"the index `k` is outside of the array"},
         "int v[3]; int i = 3;\nprocess p() { int k; k = i; v[k - 1] = 1; }\n"},
        {"seqcount_misuse",
         "seqcount s;\nprocess p() { write_seqcount_begin(s); write_seqcount_begin(s); }\n",
         {"`s` is in a write section already"},
         "seqcount s;\nprocess p() { write_seqcount_begin(s); write_seqcount_end(s); }\n"},
        {"seqcount_misuse",
         "seqcount s;\nprocess p() { write_seqcount_end(s); }\n",
         {"`s` is in no write section"},
         "seqcount s;\nprocess p() { write_seqcount_begin(s); write_seqcount_end(s); }\n"},
        {"seqcount_misuse",
         under_count("int q; int x; retry: q = read_seqcount_begin(s); x = a;\n out = x;\n"
                     " if (read_seqcount_retry(s, q)) goto retry;"),
         {"this uses what was read in a section of `s` (line 4) that no retry has found consistent",
          "3 5 out = x"},
         under_count("int q; int x; retry: q = read_seqcount_begin(s); x = a;\n"
                     " if (read_seqcount_retry(s, q)) goto retry; out = x;")},
        {"seqcount_misuse",
         under_count("int q; int x; retry: q = read_seqcount_begin(s); x = a;\n assert x == 0 || x == 1;\n"
                     " if (read_seqcount_retry(s, q)) goto retry;"),
         {"this uses what was read in a section of `s` (line 4) that no retry has found consistent",
          "3 5 assert x == 0 || x == 1"},
         under_count("int q; int x; bool again; retry: q = read_seqcount_begin(s); x = a;\n"
                     " again = read_seqcount_retry(s, q); if (again) goto retry; assert x == 0 || x == 1;")},
        {"seqcount_misuse",
         under_count("int q; int x; int y; q = raw_read_seqcount(s); x = a;\n y = x + b;\n v[y] = true;\n"
                     " if (read_seqcount_retry(s, q)) return;"),
         {"this uses what was read in a section of `s` (line 4) that no retry has found consistent",
          "4 6 v[y] = true"},
         under_count("int q; int x; int y; q = raw_read_seqcount(s); x = a;\n y = x + b; if (y == 2) y = 0;\n"
                     " if (read_seqcount_retry(s, q)) return; v[y] = true;")},
        {"seqcount_misuse",
         under_count("int q; int x; q = read_seqcount_begin(s); x = a;\n"
                     " if (!read_seqcount_retry(s, q)) return;\n out = x;"),
         {"this uses what was read in a section of `s` (line 4) that no retry has found consistent",
          "6 out = x"},
         under_count("int q; int x; q = read_seqcount_begin(s); x = a;\n"
                     " if (read_seqcount_retry(s, q)) { mutex_lock(m); x = a; mutex_unlock(m); } out = x;")},
        // read_seqbegin_or_lock(): the second round holds the lock, and asks nothing.
        {"seqcount_misuse",
         under_count("bool locked = false; int q; int x; again: if (locked) mutex_lock(m); else q = "
                     "read_seqcount_begin(s);\n x = a;\n if (locked) { if (read_seqcount_retry(s, q))\n"
                     " { locked = true; goto again; } } out = x; if (locked) mutex_unlock(m);"),
         {"this uses what was read in a section of `s` (line 4) that no retry has found consistent",
          "out = x"},
         under_count("bool locked = false; int q; int x; again: if (locked) mutex_lock(m); else q = "
                     "read_seqcount_begin(s);\n x = a;\n if (!locked) { if (read_seqcount_retry(s, q))\n"
                     " { locked = true; goto again; } } out = x; if (locked) mutex_unlock(m);")},
        // A reference that is taken on trust is given back; a store is not.
        {"seqcount_misuse",
         "object O { atomic_t refs = 1; bool seen; }\nmutex m; seqcount(m) s; O o = any;\n"
         "process w(O next) { mutex_lock(m); write_seqcount_begin(s); o = next; write_seqcount_end(s);"
         " mutex_unlock(m); }\n"
         "process r() { int q; O x; q = read_seqcount_begin(s); x = o;\n x.seen = true; atomic_inc(x.refs);"
         " if (read_seqcount_retry(s, q)) atomic_dec(x.refs); }\n",
         {"this uses what was read in a section of `s` (line 5) that no retry has found consistent",
          "3 6 x.seen = true"},
         "object O { atomic_t refs = 1; bool seen; }\nmutex m; seqcount(m) s; O o = any;\n"
         "process w(O next) { mutex_lock(m); write_seqcount_begin(s); o = next; write_seqcount_end(s);"
         " mutex_unlock(m); }\n"
         "process r() { int q; O x; q = read_seqcount_begin(s); x = o;\n atomic_inc(x.refs);"
         " if (read_seqcount_retry(s, q)) { atomic_dec(x.refs); return; } x.seen = true; }\n"},
        {"seqcount_misuse",
         "seqlock s; int[0..1] a; int[0..1] out;\n"
         "process w() { write_seqlock(s); a = 1; write_sequnlock(s); }\n"
         "process r() { int q; int x; again: q = read_seqbegin(s); x = a; out = x;"
         " if (read_seqretry(s, q)) goto again; }\n",
         {"this uses what was read in a section of `s` (line 4) that no retry has found consistent"},
         "seqlock s; int[0..1] a; int[0..1] out;\n"
         "process w() { write_seqlock(s); a = 1; write_sequnlock(s); }\n"
         "process r() { int q; int x; again: q = read_seqbegin(s); x = a;"
         " if (read_seqretry(s, q)) goto again; out = x; }\n"},
    };
    return all;
}

/// What `latchwork explore` says, on one line.
tests::CliResult explore(const std::string& text, const std::vector<std::string>& more) {
    const tests::Scratch scratch;
    const auto file = scratch.file("t.latch", "protocol t;\n" + text + "scope s { O = 2; }\n");
    const bool objects = text.find("object O") != std::string::npos;
    if (!objects) scratch.file("t.latch", "protocol t;\n" + text + "scope s { }\n");
    std::vector<std::string> arguments{"explore", file.string(), "--scope", "s"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    tests::CliResult result = tests::run_cli(arguments);
    std::string line;
    for (const char c : result.out)
        if (c != '\n' && (c != ' ' || line.empty() || line.back() != ' '))
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    result.out = line;
    return result;
}

}  // namespace

TEST_CASE("built-in properties fire, with their message, and are silent on the corrected twin") {
    for (const Case& c : cases()) {
        CAPTURE(c.property, c.broken);
        const tests::CliResult broken = explore(c.broken, {"--property", c.property});
        CHECK_THAT(broken.err, !Catch::Contains("error["));
        CHECK_THAT(broken.out, contains("counterexample of " + c.property));
        for (const std::string& part : c.says) CHECK_THAT(broken.out, contains(part));
        const tests::CliResult right = explore(c.right, {});
        INFO(c.right << right.out);
        CHECK_THAT(right.err, !Catch::Contains("error["));
        CHECK(right.code == 0);
        CHECK_THAT(right.out, !contains("counterexample") && contains(c.property));
    }
}

}  // namespace latchwork
