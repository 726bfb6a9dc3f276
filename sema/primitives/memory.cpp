/// Marked loads and stores, exchanges, barriers.
#include "sema/primitives/families.hpp"

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

Primitive barrier(std::string_view name, std::string_view doc) {
    return {.name = name,
            .type = "",
            .arguments = {},
            .effect = Effect::nothing,
            .doc = doc,
            .source = barrier_h};
}

}  // namespace

std::vector<Primitive> memory() {
    return {
        read("READ_ONCE", "", Gives::operand, "one load, whether the place is guarded or not", once_h),
        write("WRITE_ONCE", "", "one store, whether the place is guarded or not", once_h),
        read("smp_load_acquire", "", Gives::operand, "a load that later accesses stay behind", barrier_h),
        write("smp_store_release", "", "a store that earlier accesses stay before", barrier_h),
        read("rcu_dereference", "", Gives::operand, "one load of a pointer that RCU protects", rcupdate_h),
        write("rcu_assign_pointer", "", "publishes a pointer for RCU readers", rcupdate_h),
        {.name = "xchg",
         .type = "",
         .arguments = {place, value},
         .effect = Effect::exchange,
         .gives = Gives::operand,
         .where = Where::either,
         .doc = "stores the value, and gives the one before, in one access",
         .source = cmpxchg_h},
        {.name = "cmpxchg",
         .type = "",
         .arguments = {place, value, value},
         .effect = Effect::compare_exchange,
         .gives = Gives::operand,
         .where = Where::either,
         .doc = "stores the third argument if the place holds the second; gives what it held",
         .source = cmpxchg_h},
        barrier("smp_mb", "full memory barrier; no step under sequential consistency"),
        barrier("smp_rmb", "read memory barrier; no step under sequential consistency"),
        barrier("smp_wmb", "write memory barrier; no step under sequential consistency"),
    };
}

}  // namespace latchwork::sema
