/// The table of such words.
#include "sema/kernel_words.hpp"

#include <algorithm>
#include <array>

namespace latchwork::sema {

namespace {

struct Word {
    std::string_view begins;  ///< the word, or with `all` whatever begins so
    std::string_view help;
    bool all = false;
};

constexpr std::string_view to_assert = "assert the opposite: `assert …;`";
constexpr std::string_view to_sleep = "`might_sleep()` is the step that may sleep";
constexpr std::string_view to_allocate =
    "an object comes into being by `x = alloc T else …`, and goes by `free(x)`";
constexpr std::string_view to_count = "a kref is a `refcount_t`: `refcount_inc`, `refcount_dec_and_test`";
constexpr std::string_view to_run =
    "timers and work are processes, and whether they are armed is state: docs/language.md, \"Timers and "
    "work\"";

constexpr std::array words = {
    Word{"NULL", "the null reference is `null`"},
    Word{"BUG_ON", to_assert},
    Word{"WARN_ON", to_assert, true},
    Word{"VM_BUG_ON", to_assert, true},
    Word{"schedule", to_sleep},
    Word{"cond_resched", to_sleep},
    Word{"msleep", to_sleep},
    Word{"kmalloc", to_allocate},
    Word{"kzalloc", to_allocate},
    Word{"kmem_cache_", to_allocate, true},
    Word{"kfree", to_allocate},
    Word{"kref_", to_count, true},
    Word{"wait_for_completion_", "a timeout is a choice: `either { wait_for_completion(c); } or { … }`",
         true},
    Word{"mod_timer", to_run},
    Word{"add_timer", to_run},
    Word{"del_timer", to_run, true},
    Word{"timer_", to_run, true},
    Word{"queue_work", to_run, true},
    Word{"schedule_work", to_run, true},
    Word{"flush_work", to_run, true},
    Word{"cancel_work", to_run, true},
};

}  // namespace

std::string said_otherwise(std::string_view word) {
    const auto* found = std::find_if(words.begin(), words.end(), [&](const Word& each) {
        return each.all ? word.starts_with(each.begins) : word == each.begins;
    });
    return found == words.end() ? std::string() : std::string(found->help);
}

}  // namespace latchwork::sema
