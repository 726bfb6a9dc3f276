/// The families of which sema/primitives.cpp makes the table, and what several of them are made of: entries
/// of a common form, and the kernel source files that the entries are modelled on.
#pragma once

#include <string_view>
#include <vector>

#include "sema/primitives.hpp"

namespace latchwork::sema {

inline constexpr std::string_view spinlock_h = "include/linux/spinlock.h";
inline constexpr std::string_view mutex_h = "include/linux/mutex.h";
inline constexpr std::string_view pagemap_h = "include/linux/pagemap.h";
inline constexpr std::string_view seqlock_h = "include/linux/seqlock.h";
inline constexpr std::string_view atomic_h = "include/linux/atomic/atomic-instrumented.h";
inline constexpr std::string_view rwlock_h = "include/linux/rwlock.h";
inline constexpr std::string_view rwsem_h = "include/linux/rwsem.h";
inline constexpr std::string_view bit_spinlock_h = "include/linux/bit_spinlock.h";
inline constexpr std::string_view rcupdate_h = "include/linux/rcupdate.h";
inline constexpr std::string_view srcu_h = "include/linux/srcu.h";
inline constexpr std::string_view refcount_h = "include/linux/refcount.h";
inline constexpr std::string_view preempt_h = "include/linux/preempt.h";
inline constexpr std::string_view irqflags_h = "include/linux/irqflags.h";
inline constexpr std::string_view wait_h = "include/linux/wait.h";
inline constexpr std::string_view completion_h = "include/linux/completion.h";
inline constexpr std::string_view cmpxchg_h = "include/asm-generic/cmpxchg.h";
inline constexpr std::string_view once_h = "include/asm-generic/rwonce.h";
inline constexpr std::string_view barrier_h = "include/asm-generic/barrier.h";
inline constexpr std::string_view lockdep_h = "include/linux/lockdep.h";

// An operation of `type` whose one argument is its operand.
Primitive acquire(std::string_view name, std::string_view type, std::string_view doc,
                  std::string_view source);
Primitive try_acquire(std::string_view name, std::string_view type, std::string_view doc,
                      std::string_view source);
Primitive release(std::string_view name, std::string_view type, std::string_view doc,
                  std::string_view source);
/// The value of a place: of `type`, or of any type where that is empty.
Primitive read(std::string_view name, std::string_view type, Gives gives, std::string_view doc,
               std::string_view source);
/// A store into such a place.
Primitive write(std::string_view name, std::string_view type, std::string_view doc, std::string_view source);

[[nodiscard]] std::vector<Primitive> locks();
[[nodiscard]] std::vector<Primitive> grace_periods();
[[nodiscard]] std::vector<Primitive> sequence_counters();
[[nodiscard]] std::vector<Primitive> atomics();
[[nodiscard]] std::vector<Primitive> memory();
[[nodiscard]] std::vector<Primitive> contexts();
[[nodiscard]] std::vector<Primitive> waiting();
[[nodiscard]] std::vector<Primitive> lifetimes();
[[nodiscard]] std::vector<Primitive> observers();

}  // namespace latchwork::sema
