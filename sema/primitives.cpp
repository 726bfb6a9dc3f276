/// The entries of the table of primitives, and of the built-in properties.
#include "sema/primitives.hpp"

#include <algorithm>

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

template <class Table>
auto find_in(const Table& table, std::string_view name) -> const typename Table::value_type* {
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const auto& entry) { return entry.name == name; });
    return found == table.end() ? nullptr : &*found;
}

constexpr std::string_view spinlock_h = "include/linux/spinlock.h";
constexpr std::string_view mutex_h = "include/linux/mutex.h";
constexpr std::string_view pagemap_h = "include/linux/pagemap.h";
constexpr std::string_view seqlock_h = "include/linux/seqlock.h";
constexpr std::string_view atomic_h = "include/linux/atomic/atomic-instrumented.h";
constexpr std::string_view once_h = "include/asm-generic/rwonce.h";
constexpr std::string_view barrier_h = "include/asm-generic/barrier.h";
constexpr std::string_view lockdep_h = "include/linux/lockdep.h";

Primitive acquire(std::string_view name, std::string_view type, std::string_view doc,
                  std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {operand},
            .effect = Effect::acquire,
            .doc = doc,
            .source = source};
}

Primitive try_acquire(std::string_view name, std::string_view type, std::string_view doc,
                      std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {operand},
            .effect = Effect::try_acquire,
            .gives = Gives::boolean,
            .where = Where::expression,
            .doc = doc,
            .source = source};
}

Primitive release(std::string_view name, std::string_view type, std::string_view doc,
                  std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {operand},
            .effect = Effect::release,
            .doc = doc,
            .source = source};
}

Primitive atomic_add(std::string_view name, int amount, Gives gives, std::string_view doc) {
    return {.name = name,
            .type = "atomic_t",
            .arguments = {operand},
            .effect = Effect::add,
            .gives = gives,
            .where = gives == Gives::nothing ? Where::statement : Where::either,
            .amount = amount,
            .doc = doc,
            .source = atomic_h};
}

Primitive read(std::string_view name, std::string_view type, Gives gives, std::string_view doc,
               std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {type.empty() ? place : operand},
            .effect = Effect::read,
            .gives = gives,
            .where = Where::expression,
            .doc = doc,
            .source = source};
}

Primitive write(std::string_view name, std::string_view type, std::string_view doc, std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {type.empty() ? place : operand, type.empty() ? value : integer},
            .effect = Effect::write,
            .doc = doc,
            .source = source};
}

Primitive barrier(std::string_view name, std::string_view doc) {
    return {.name = name,
            .type = "",
            .arguments = {},
            .effect = Effect::nothing,
            .doc = doc,
            .source = barrier_h};
}

std::vector<Primitive> locks() {
    return {
        acquire("spin_lock", "spinlock", "waits until the spinlock is free, and takes it", spinlock_h),
        try_acquire("spin_trylock", "spinlock", "takes the spinlock if it is free; true if it worked",
                    spinlock_h),
        release("spin_unlock", "spinlock", "releases the spinlock", spinlock_h),
        acquire("mutex_lock", "mutex", "sleeps until the mutex is free, and takes it", mutex_h),
        try_acquire("mutex_trylock", "mutex", "takes the mutex if it is free; true if it worked", mutex_h),
        release("mutex_unlock", "mutex", "releases the mutex", mutex_h),
        acquire("lock_page", "page_lock", "sleeps until the page is unlocked, and locks it", pagemap_h),
        try_acquire("trylock_page", "page_lock", "locks the page if it is unlocked; true if it worked",
                    pagemap_h),
        release("unlock_page", "page_lock", "unlocks the page, whoever locked it", pagemap_h),
    };
}

std::vector<Primitive> sequence_counters() {
    return {
        {.name = "read_seqcount_begin",
         .type = "seqcount",
         .arguments = {operand},
         .effect = Effect::wait_until_even,
         .gives = Gives::integer,
         .where = Where::assignment,
         .doc = "waits while a writer is inside, and gives the count",
         .source = seqlock_h},
        {.name = "read_seqcount_retry",
         .type = "seqcount",
         .arguments = {operand, integer},
         .effect = Effect::differs,
         .gives = Gives::boolean,
         .where = Where::expression,
         .doc = "true if a writer was there since the count was read",
         .source = seqlock_h},
        read("raw_read_seqcount", "seqcount", Gives::integer, "the count, odd or even", seqlock_h),
        {.name = "write_seqcount_begin",
         .type = "seqcount",
         .arguments = {operand},
         .effect = Effect::begin_write,
         .doc = "enters a write section: the count becomes odd",
         .source = seqlock_h},
        {.name = "write_seqcount_end",
         .type = "seqcount",
         .arguments = {operand},
         .effect = Effect::end_write,
         .doc = "leaves a write section: the count becomes even",
         .source = seqlock_h},
    };
}

std::vector<Primitive> atomics() {
    return {
        read("atomic_read", "atomic_t", Gives::integer, "the value", atomic_h),
        write("atomic_set", "atomic_t", "stores the value", atomic_h),
        atomic_add("atomic_inc", 1, Gives::nothing, "adds 1"),
        atomic_add("atomic_dec", -1, Gives::nothing, "subtracts 1"),
        {.name = "atomic_add",
         .type = "atomic_t",
         .arguments = {integer, operand},
         .effect = Effect::add,
         .amount = 1,
         .doc = "adds the first argument",
         .source = atomic_h},
        {.name = "atomic_sub",
         .type = "atomic_t",
         .arguments = {integer, operand},
         .effect = Effect::add,
         .amount = -1,
         .doc = "subtracts the first argument",
         .source = atomic_h},
        atomic_add("atomic_inc_return", 1, Gives::new_value, "adds 1 and gives the new value"),
        atomic_add("atomic_dec_return", -1, Gives::new_value, "subtracts 1 and gives the new value"),
        atomic_add("atomic_inc_and_test", 1, Gives::is_zero, "adds 1; true if the new value is 0"),
        atomic_add("atomic_dec_and_test", -1, Gives::is_zero, "subtracts 1; true if the new value is 0"),
    };
}

std::vector<Primitive> memory() {
    return {
        read("READ_ONCE", "", Gives::operand, "one load, whether the place is guarded or not", once_h),
        write("WRITE_ONCE", "", "one store, whether the place is guarded or not", once_h),
        read("smp_load_acquire", "", Gives::operand, "a load that later accesses stay behind", barrier_h),
        write("smp_store_release", "", "a store that earlier accesses stay before", barrier_h),
        barrier("smp_mb", "full memory barrier; no step under sequential consistency"),
        barrier("smp_rmb", "read memory barrier; no step under sequential consistency"),
        barrier("smp_wmb", "write memory barrier; no step under sequential consistency"),
    };
}

std::vector<Primitive> observers() {
    return {
        {.name = "is_locked",
         .type = "",
         .arguments = {lock},
         .effect = Effect::is_locked,
         .gives = Gives::boolean,
         .where = Where::property,
         .doc = "some instance holds the lock",
         .source = spinlock_h},
        {.name = "held",
         .type = "",
         .arguments = {instance, lock},
         .effect = Effect::held,
         .gives = Gives::boolean,
         .where = Where::property,
         .optional_first = true,
         .doc = "the instance holds the lock; in an assert, without an instance, this one",
         .source = lockdep_h},
    };
}

}  // namespace

const std::vector<PrimitiveType>& primitive_types() {
    static const std::vector<PrimitiveType> types = {
        {"spinlock", true, true, false, "a spinning mutual exclusion lock", spinlock_h},
        {"mutex", true, true, true, "a sleeping mutual exclusion lock", mutex_h},
        {"page_lock", true, false, true, "PG_locked: a sleeping bit lock without an owner", pagemap_h},
        {"seqcount", false, false, false, "a sequence counter, odd while a writer is inside", seqlock_h},
        {"atomic_t", false, false, false, "a counter with atomic operations", "include/linux/types.h"},
    };
    return types;
}

const std::vector<Primitive>& primitives() {
    static const std::vector<Primitive> all = [] {
        std::vector<Primitive> table;
        for (const auto& family : {locks(), sequence_counters(), atomics(), memory(), observers()})
            table.insert(table.end(), family.begin(), family.end());
        return table;
    }();
    return all;
}

const PrimitiveType* find_primitive_type(std::string_view name) {
    return find_in(primitive_types(), name);
}
const Primitive* find_primitive(std::string_view name) {
    return find_in(primitives(), name);
}

const std::vector<BuiltinProperty>& builtin_properties() {
    static const std::vector<BuiltinProperty> properties = {
        {"deadlock", "some step is enabled, or every instance is at its end"},
        {"self_deadlock", "no instance waits for a lock that it holds itself"},
        {"unlock_not_held", "only a lock that is held is released, and by its holder where it has one"},
        {"held_at_exit", "an instance that ends holds no lock"},
        {"null_reference", "no access goes through null, and null is stored in nullable places only"},
        {"unset_local", "a local is read only after it was set"},
        {"data_race", "what a lock guards is accessed only while the lock is held"},
        {"int_range", "a number stays within the range of the place that it is stored in"},
        {"seqcount_misuse", "write sections of a seqcount are neither nested nor concurrent, and end once"},
    };
    return properties;
}

}  // namespace latchwork::sema
