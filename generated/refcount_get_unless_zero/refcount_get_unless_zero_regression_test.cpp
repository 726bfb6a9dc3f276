/// Replays each known failure of refcount_get_unless_zero: the broken variant fails at exactly
/// that step, and what was proved survives the same schedule. Written by Latchwork from
/// refcount_get_unless_zero.latch: change that, not this.

#include <vector>

#include "refcount_get_unless_zero.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::refcount_get_unless_zero {

namespace {

struct Key1Obj1Maker1User1 {
    static constexpr int Key = 1;
    static constexpr int Obj = 1;
    static constexpr int maker = 1;
    static constexpr int user = 1;
};

/// How it fails: `refcount_inc(obj.refs)`: the count is 0, so the object may be gone.
TEST_CASE("revived violates refcount_underflow", "[refcount_get_unless_zero][regression]") {
    const std::vector<Step> schedule{
        {Action::maker_L19, Maker{0}, Obj{0}},  // 22: obj = alloc Obj else return
        {Action::maker_L23, Maker{0}},  // 23: spin_lock(table_lock)
        {Action::maker_L24_yes, Maker{0}},  // 24: if (READ_ONCE(table[key]) == null): yes
        {Action::maker_L24b, Maker{0}},  // 25: rcu_assign_pointer(table[key], obj)
        {Action::maker_L26, Maker{0}},  // 26: mine = true
        {Action::maker_L28, Maker{0}},  // 28: spin_unlock(table_lock)
        {Action::maker_L29_no, Maker{0}},  // 29: if (!mine): no
        {Action::maker_L30_no, Maker{0}},  // 53: if (!refcount_dec_and_test(obj.refs)): no
        {Action::user_L34, User{0}},  // 36: rcu_read_lock()
        {Action::user_L37, User{0}},  // 37: obj = rcu_dereference(table[key])
        {Action::user_L38_no, User{0}},  // 38: if (obj == null): no
        {Action::user_L39, User{0}},  // 40: refcount_inc(obj.refs)
    };
    const auto broken = Property::refcount_underflow;
    SECTION("revived fails at step 12") {
        const Machine<Key1Obj1Maker1User1> machine{Config{.get = Get::inc}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

/// How it fails: `refcount_inc_not_zero(obj.refs)`: the object is not live.
TEST_CASE("freed_early violates use_after_free", "[refcount_get_unless_zero][regression]") {
    const std::vector<Step> schedule{
        {Action::maker_L19, Maker{0}, Obj{0}},  // 22: obj = alloc Obj else return
        {Action::maker_L23, Maker{0}},  // 23: spin_lock(table_lock)
        {Action::maker_L24_yes, Maker{0}},  // 24: if (READ_ONCE(table[key]) == null): yes
        {Action::maker_L24b, Maker{0}},  // 25: rcu_assign_pointer(table[key], obj)
        {Action::maker_L26, Maker{0}},  // 26: mine = true
        {Action::maker_L28, Maker{0}},  // 28: spin_unlock(table_lock)
        {Action::maker_L29_no, Maker{0}},  // 29: if (!mine): no
        {Action::maker_L30_no, Maker{0}},  // 53: if (!refcount_dec_and_test(obj.refs)): no
        {Action::maker_L54, Maker{0}},  // 54: spin_lock(table_lock)
        {Action::user_L34, User{0}},  // 36: rcu_read_lock()
        {Action::user_L37, User{0}},  // 37: obj = rcu_dereference(table[key])
        {Action::maker_L55, Maker{0}},  // 55: WRITE_ONCE(table[key], null)
        {Action::maker_L56, Maker{0}},  // 56: spin_unlock(table_lock)
        {Action::maker_L58, Maker{0}},  // 58: free(obj)
        {Action::user_L38_no, User{0}},  // 38: if (obj == null): no
        {Action::user_L41_yes, User{0}},  // 41: if (!refcount_inc_not_zero(obj.refs)): yes
    };
    const auto broken = Property::use_after_free;
    SECTION("freed_early fails at step 16") {
        const Machine<Key1Obj1Maker1User1> machine{Config{.freeing = Freeing::at_once}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::refcount_get_unless_zero
