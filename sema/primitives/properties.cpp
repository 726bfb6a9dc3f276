/// The built-in properties.
#include "sema/primitives.hpp"

namespace latchwork::sema {

const std::vector<BuiltinProperty>& builtin_properties() {
    static const std::vector<BuiltinProperty> properties = {
        {"deadlock", "some step is enabled, or every instance is at its end or idle"},
        {"self_deadlock", "no instance waits for a lock that it holds itself"},
        {"lock_inversion", "locks are always taken in one order"},
        {"unlock_not_held", "only a lock that is held is released, and by its holder where it has one"},
        {"held_at_exit", "an instance that ends holds no lock and has nothing disabled"},
        {"sleep_in_atomic", "nothing sleeps under a spinlock, in an RCU reader, or with something disabled"},
        {"irq_inversion", "a lock that an interrupt takes is taken with interrupts disabled"},
        {"rcu_stall", "nobody waits for a grace period inside of its own reader"},
        {"null_reference", "no access goes through null, and null is stored in nullable places only"},
        {"unset_local", "a local is read only after it was set"},
        {"data_race", "what a lock guards is accessed only while the lock is held"},
        {"use_after_free",
         "an object is accessed only while it is live, or by an RCU reader where its type stays"},
        {"double_free", "only a live object is freed"},
        {"refcount_underflow", "a reference count neither leaves 0 upwards nor falls below it"},
        {"int_range", "a number stays within the range of the place that it is stored in"},
        {"seqcount_misuse", "write sections of a seqcount are neither nested nor concurrent, and end once"},
    };
    return properties;
}

}  // namespace latchwork::sema
