/// Locks: spinlocks, reader-writer locks, mutexes, semaphores, page and bit locks.
#include <deque>
#include <string>
#include <utility>

#include "sema/primitives/families.hpp"

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

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

}  // namespace

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

}  // namespace latchwork::sema
