/// The entries of the table of primitives, and of the built-in properties.
#include "sema/primitives.hpp"

#include <algorithm>
#include <deque>
#include <string>

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
constexpr std::string_view rwlock_h = "include/linux/rwlock.h";
constexpr std::string_view rwsem_h = "include/linux/rwsem.h";
constexpr std::string_view bit_spinlock_h = "include/linux/bit_spinlock.h";
constexpr std::string_view rcupdate_h = "include/linux/rcupdate.h";
constexpr std::string_view srcu_h = "include/linux/srcu.h";
constexpr std::string_view refcount_h = "include/linux/refcount.h";
constexpr std::string_view preempt_h = "include/linux/preempt.h";
constexpr std::string_view irqflags_h = "include/linux/irqflags.h";
constexpr std::string_view wait_h = "include/linux/wait.h";
constexpr std::string_view completion_h = "include/linux/completion.h";
constexpr std::string_view cmpxchg_h = "include/asm-generic/cmpxchg.h";
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

Primitive refcount_add(std::string_view name, int amount, Gives gives, std::string_view doc) {
    Primitive p = atomic_add(name, amount, gives, doc);
    p.type = "refcount_t";
    p.source = refcount_h;
    return p;
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

/// The forms of a lock operation that also keep bottom halves or interrupts away: `spin_lock_bh` and so on.
void add_contexts(std::vector<Primitive>& table, const Primitive& plain) {
    struct Form {
        std::string_view suffix, doc;
        Disables context;
        bool flags;
    };
    static const Form taking[] = {
        {"_bh", ", with softirqs disabled", Disables::softirqs, false},
        {"_irq", ", with interrupts disabled", Disables::hardirqs, false},
        {"_irqsave", ", with interrupts disabled and their state saved", Disables::hardirqs, true}};
    static const Form giving[] = {
        {"_bh", ", and enables softirqs", Disables::softirqs, false},
        {"_irq", ", and enables interrupts", Disables::hardirqs, false},
        {"_irqrestore", ", and restores the state of interrupts", Disables::hardirqs, true}};
    static std::deque<std::string> texts;  // the table keeps views
    table.push_back(plain);
    for (const Form& form : plain.effect == Effect::release ? giving : taking) {
        Primitive p = plain;
        p.name = texts.emplace_back(std::string(plain.name) + std::string(form.suffix));
        p.doc = texts.emplace_back(std::string(plain.doc) + std::string(form.doc));
        p.context = form.context;
        if (form.flags) p.arguments.push_back(flags);
        table.push_back(std::move(p));
    }
}

Primitive shared(Primitive p) {
    p.hold = Hold::shared;
    return p;
}

std::vector<Primitive> locks() {
    std::vector<Primitive> table;
    const auto with_contexts = [&](const Primitive& p) { add_contexts(table, p); };
    with_contexts(
        acquire("spin_lock", "spinlock", "waits until the spinlock is free, and takes it", spinlock_h));
    table.push_back(try_acquire("spin_trylock", "spinlock",
                                "takes the spinlock if it is free; true if it worked", spinlock_h));
    with_contexts(release("spin_unlock", "spinlock", "releases the spinlock", spinlock_h));
    with_contexts(shared(
        acquire("read_lock", "rwlock", "waits for the writer, and takes the lock as a reader", rwlock_h)));
    table.push_back(
        shared(try_acquire("read_trylock", "rwlock",
                           "takes the lock as a reader if no writer has it; true if it worked", rwlock_h)));
    with_contexts(shared(release("read_unlock", "rwlock", "releases the lock as a reader", rwlock_h)));
    with_contexts(acquire("write_lock", "rwlock", "waits until the lock is free, and takes it", rwlock_h));
    table.push_back(
        try_acquire("write_trylock", "rwlock", "takes the lock if it is free; true if it worked", rwlock_h));
    with_contexts(release("write_unlock", "rwlock", "releases the lock", rwlock_h));
    const std::vector<Primitive> others = {
        acquire("mutex_lock", "mutex", "sleeps until the mutex is free, and takes it", mutex_h),
        try_acquire("mutex_trylock", "mutex", "takes the mutex if it is free; true if it worked", mutex_h),
        release("mutex_unlock", "mutex", "releases the mutex", mutex_h),
        shared(acquire("down_read", "rwsem", "sleeps while there is a writer, and takes it as a reader",
                       rwsem_h)),
        shared(try_acquire("down_read_trylock", "rwsem",
                           "takes it as a reader if there is no writer; true if it worked", rwsem_h)),
        shared(release("up_read", "rwsem", "releases it as a reader", rwsem_h)),
        acquire("down_write", "rwsem", "sleeps until it is free, and takes it as the writer", rwsem_h),
        try_acquire("down_write_trylock", "rwsem", "takes it as the writer if it is free; true if it worked",
                    rwsem_h),
        release("up_write", "rwsem", "releases it as the writer", rwsem_h),
        {.name = "downgrade_write",
         .type = "rwsem",
         .arguments = {operand},
         .effect = Effect::downgrade,
         .doc = "makes the writer a reader, without a moment in between",
         .source = rwsem_h},
        acquire("lock_page", "page_lock", "sleeps until the page is unlocked, and locks it", pagemap_h),
        try_acquire("trylock_page", "page_lock", "locks the page if it is unlocked; true if it worked",
                    pagemap_h),
        release("unlock_page", "page_lock", "unlocks the page, whoever locked it", pagemap_h),
        acquire("bit_spin_lock", "bit_lock", "spins until the bit is clear, and sets it", bit_spinlock_h),
        try_acquire("bit_spin_trylock", "bit_lock", "sets the bit if it is clear; true if it worked",
                    bit_spinlock_h),
        release("bit_spin_unlock", "bit_lock", "clears the bit, whoever set it", bit_spinlock_h),
    };
    table.insert(table.end(), others.begin(), others.end());
    return table;
}

std::vector<Primitive> grace_periods() {
    return {
        {.name = "rcu_read_lock",
         .type = "rcu",
         .arguments = {},
         .effect = Effect::acquire,
         .hold = Hold::shared,
         .doc = "enters a read section: grace periods that begin now wait for its end",
         .source = rcupdate_h},
        {.name = "rcu_read_unlock",
         .type = "rcu",
         .arguments = {},
         .effect = Effect::release,
         .hold = Hold::shared,
         .doc = "leaves a read section",
         .source = rcupdate_h},
        {.name = "synchronize_rcu",
         .type = "rcu",
         .arguments = {},
         .effect = Effect::synchronize,
         .sleeps = true,
         .doc = "sleeps until every read section that is open now has ended",
         .source = rcupdate_h},
        {.name = "kfree_rcu",
         .type = "",
         .arguments = {object},
         .effect = Effect::free_later,
         .doc = "frees the object after a grace period, without waiting for it",
         .source = rcupdate_h},
        {.name = "call_rcu",
         .type = "",
         .arguments = {object, ArgumentKind::callback},
         .effect = Effect::call_later,
         .doc = "lets an instance of the softirq process run on the object after a grace period",
         .source = rcupdate_h},
        {.name = "srcu_read_lock",
         .type = "srcu_struct",
         .arguments = {operand},
         .effect = Effect::begin_read,
         .gives = Gives::integer,
         .where = Where::assignment,
         .hold = Hold::shared,
         .doc = "enters a read section of this domain, and gives the token for its end",
         .source = srcu_h},
        {.name = "srcu_read_unlock",
         .type = "srcu_struct",
         .arguments = {operand, integer},
         .effect = Effect::release,
         .hold = Hold::shared,
         .doc = "leaves the read section of the token",
         .source = srcu_h},
        {.name = "synchronize_srcu",
         .type = "srcu_struct",
         .arguments = {operand},
         .effect = Effect::synchronize,
         .sleeps = true,
         .doc = "sleeps until every read section of this domain that is open now has ended",
         .source = srcu_h},
    };
}

std::vector<Primitive> contexts() {
    const auto context = [](std::string_view name, Disables what, bool enables, bool saved,
                            std::string_view doc) {
        Primitive p;
        p.name = name;
        p.effect = Effect::set_context;
        p.doc = doc;
        p.amount = enables ? 0 : 1;
        p.context = what;
        p.source = what == Disables::preemption ? preempt_h : irqflags_h;
        if (saved) p.arguments = {flags};
        return p;
    };
    return {
        context("preempt_disable", Disables::preemption, false, false,
                "keeps other tasks off this processor"),
        context("preempt_enable", Disables::preemption, true, false, "lets other tasks run here again"),
        context("local_bh_disable", Disables::softirqs, false, false, "keeps softirqs off this processor"),
        context("local_bh_enable", Disables::softirqs, true, false, "lets softirqs run here again"),
        context("local_irq_disable", Disables::hardirqs, false, false, "keeps interrupts off this processor"),
        context("local_irq_enable", Disables::hardirqs, true, false, "lets interrupts in again"),
        context("local_irq_save", Disables::hardirqs, false, true,
                "saves whether interrupts are disabled, and disables them"),
        context("local_irq_restore", Disables::hardirqs, true, true,
                "makes interrupts as they were when saved"),
        {.name = "smp_processor_id",
         .type = "",
         .arguments = {},
         .effect = Effect::processor,
         .gives = Gives::processor,
         .where = Where::expression,
         .doc = "the `Cpu` that this instance is pinned to; `this_cpu(x)` is `x[smp_processor_id()]`",
         .source = "include/linux/smp.h"},
        {.name = "might_sleep",
         .type = "",
         .arguments = {},
         .effect = Effect::may_sleep,
         .sleeps = true,
         .doc = "a place where the task may sleep: an allocation, a fault, cond_resched()",
         .source = "include/linux/kernel.h"},
    };
}

std::vector<Primitive> waiting() {
    return {
        {.name = "wait_event",
         .type = "",
         .arguments = {ArgumentKind::condition},
         .effect = Effect::wait_until,
         .sleeps = true,
         .doc = "sleeps until the condition is true",
         .source = wait_h},
        {.name = "wake_up",
         .type = "",
         .arguments = {},
         .effect = Effect::nothing,
         .doc = "no step: who sleeps in wait_event looks at its condition all the time",
         .source = wait_h},
        {.name = "complete",
         .type = "completion",
         .arguments = {operand},
         .effect = Effect::add,
         .amount = 1,
         .doc = "lets one waiter through, now or later",
         .source = completion_h},
        {.name = "wait_for_completion",
         .type = "completion",
         .arguments = {operand},
         .effect = Effect::wait_for_one,
         .sleeps = true,
         .doc = "sleeps until there is a completion, and uses it up",
         .source = completion_h},
    };
}

std::vector<Primitive> lifetimes() {
    return {
        {.name = "free",
         .type = "",
         .arguments = {object},
         .effect = Effect::free,
         .doc = "the object is gone: double_free if it is not live",
         .source = "include/linux/slab.h"},
        {.name = "live",
         .type = "",
         .arguments = {object},
         .effect = Effect::live,
         .gives = Gives::boolean,
         .where = Where::property,
         .doc = "the object was allocated and is not freed",
         .source = "include/linux/slab.h"},
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
        {.name = "raw_write_seqcount_begin",
         .type = "seqcount",
         .arguments = {operand},
         .effect = Effect::begin_write,
         .doc = "enters a write section; who may write is not checked",
         .source = seqlock_h},
        {.name = "raw_write_seqcount_end",
         .type = "seqcount",
         .arguments = {operand},
         .effect = Effect::end_write,
         .doc = "leaves such a write section",
         .source = seqlock_h},
        acquire("write_seqlock", "seqlock", "takes the lock of the writers; then the count becomes odd",
                seqlock_h),
        release("write_sequnlock", "seqlock", "the count becomes even; then the lock is released", seqlock_h),
        {.name = "read_seqbegin",
         .type = "seqlock",
         .arguments = {operand},
         .effect = Effect::wait_until_even,
         .gives = Gives::integer,
         .where = Where::assignment,
         .doc = "waits while a writer is inside, and gives the count",
         .source = seqlock_h},
        {.name = "read_seqretry",
         .type = "seqlock",
         .arguments = {operand, integer},
         .effect = Effect::differs,
         .gives = Gives::boolean,
         .where = Where::expression,
         .doc = "true if a writer was there since the count was read",
         .source = seqlock_h},
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
        {.name = "atomic_add_return",
         .type = "atomic_t",
         .arguments = {integer, operand},
         .effect = Effect::add,
         .gives = Gives::new_value,
         .where = Where::either,
         .amount = 1,
         .doc = "adds the first argument and gives the new value",
         .source = atomic_h},
        {.name = "atomic_sub_and_test",
         .type = "atomic_t",
         .arguments = {integer, operand},
         .effect = Effect::add,
         .gives = Gives::is_zero,
         .where = Where::either,
         .amount = -1,
         .doc = "subtracts the first argument; true if the new value is 0",
         .source = atomic_h},
        {.name = "atomic_inc_not_zero",
         .type = "atomic_t",
         .arguments = {operand},
         .effect = Effect::add_unless,
         .gives = Gives::boolean,
         .where = Where::either,
         .amount = 1,
         .doc = "adds 1 unless it is 0; true if it did",
         .source = atomic_h},
        {.name = "atomic_xchg",
         .type = "atomic_t",
         .arguments = {operand, integer},
         .effect = Effect::exchange,
         .gives = Gives::integer,
         .where = Where::either,
         .doc = "stores the value, and gives the one before",
         .source = atomic_h},
        {.name = "atomic_cmpxchg",
         .type = "atomic_t",
         .arguments = {operand, integer, integer},
         .effect = Effect::compare_exchange,
         .gives = Gives::integer,
         .where = Where::either,
         .doc = "stores the third argument if the value is the second; gives the value before",
         .source = atomic_h},
        read("refcount_read", "refcount_t", Gives::integer, "the count", refcount_h),
        write("refcount_set", "refcount_t", "stores the count", refcount_h),
        refcount_add("refcount_inc", 1, Gives::nothing, "adds 1; refcount_underflow if it was 0"),
        refcount_add("refcount_dec", -1, Gives::nothing, "subtracts 1; refcount_underflow if it comes to 0"),
        refcount_add("refcount_dec_and_test", -1, Gives::is_zero,
                     "subtracts 1; true if the new count is 0; refcount_underflow if it was 0"),
        {.name = "refcount_inc_not_zero",
         .type = "refcount_t",
         .arguments = {operand},
         .effect = Effect::add_unless,
         .gives = Gives::boolean,
         .where = Where::either,
         .amount = 1,
         .doc = "adds 1 unless the count is 0; true if it did",
         .source = refcount_h},
    };
}

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

std::vector<Primitive> observers() {
    return {
        {.name = "is_locked",
         .type = "",
         .arguments = {lock},
         .effect = Effect::is_locked,
         .gives = Gives::boolean,
         .where = Where::expression,
         .doc = "some instance holds the lock",
         .source = spinlock_h},
        {.name = "held",
         .type = "",
         .arguments = {instance, lock},
         .effect = Effect::held,
         .gives = Gives::boolean,
         .where = Where::property,
         .hold = Hold::any,
         .optional_first = true,
         .doc = "the instance holds the lock; in an assert, without an instance, this one",
         .source = lockdep_h},
        {.name = "held_exclusive",
         .type = "",
         .arguments = {instance, lock},
         .effect = Effect::held,
         .gives = Gives::boolean,
         .where = Where::property,
         .optional_first = true,
         .doc = "the instance holds the lock as its writer",
         .source = lockdep_h},
        {.name = "held_shared",
         .type = "",
         .arguments = {instance, lock},
         .effect = Effect::held,
         .gives = Gives::boolean,
         .where = Where::property,
         .hold = Hold::shared,
         .optional_first = true,
         .doc = "the instance holds the lock as a reader",
         .source = lockdep_h},
    };
}

}  // namespace

const std::vector<PrimitiveType>& primitive_types() {
    static const std::vector<PrimitiveType> types = {
        {.name = "spinlock",
         .lock = true,
         .atomic = true,
         .doc = "a spinning mutual exclusion lock",
         .source = spinlock_h},
        {.name = "rwlock",
         .lock = true,
         .atomic = true,
         .doc = "a spinning lock with readers and a writer",
         .source = rwlock_h},
        {.name = "mutex",
         .lock = true,
         .sleeps = true,
         .doc = "a sleeping mutual exclusion lock",
         .source = mutex_h},
        {.name = "rwsem",
         .lock = true,
         .sleeps = true,
         .doc = "a sleeping lock with readers and a writer",
         .source = rwsem_h},
        {.name = "page_lock",
         .lock = true,
         .owned = false,
         .sleeps = true,
         .doc = "PG_locked: a sleeping bit lock without an owner",
         .source = pagemap_h},
        {.name = "bit_lock",
         .lock = true,
         .owned = false,
         .atomic = true,
         .doc = "a spinning lock in one bit, without an owner",
         .source = bit_spinlock_h},
        {.name = "rcu",
         .lock = true,
         .atomic = true,
         .readers = true,
         .implicit = true,
         .doc = "the one domain of rcu_read_lock() and synchronize_rcu()",
         .source = rcupdate_h},
        {.name = "srcu_struct",
         .lock = true,
         .readers = true,
         .doc = "a domain of sleepable read sections",
         .source = srcu_h},
        {.name = "seqlock",
         .lock = true,
         .atomic = true,
         .counts = true,
         .doc = "a sequence counter with the spinlock of its writers",
         .source = seqlock_h},
        {.name = "seqcount", .doc = "a sequence counter, odd while a writer is inside", .source = seqlock_h},
        {.name = "atomic_t", .doc = "a counter with atomic operations", .source = "include/linux/types.h"},
        {.name = "refcount_t",
         .saturates = true,
         .doc = "a reference count that warns and saturates",
         .source = refcount_h},
        {.name = "completion",
         .doc = "how often it was completed and not yet waited for",
         .source = completion_h},
    };
    return types;
}

const std::vector<Primitive>& primitives() {
    static const std::vector<Primitive> all = [] {
        std::vector<Primitive> table;
        for (const auto& family : {locks(), grace_periods(), sequence_counters(), atomics(), memory(),
                                   contexts(), waiting(), lifetimes(), observers()})
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

const Primitive* plain_acquire(const PrimitiveType& type) {
    for (const Primitive& p : primitives()) {
        const bool plain =
            p.effect == Effect::acquire && p.hold == Hold::exclusive && p.context == Disables::nothing;
        if (p.type == type.name && plain) return &p;
    }
    return nullptr;
}

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
