/// Waiting for events and completions, and the life of objects.
#include "sema/primitives/families.hpp"

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

}  // namespace

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
         .effect = Effect::complete_one,
         .doc = "lets one waiter through, now or later",
         .source = completion_h},
        {.name = "complete_all",
         .type = "completion",
         .arguments = {operand},
         .effect = Effect::put,
         .amount = -1,
         .doc = "lets all waiters through, now and later: the count stays at -1",
         .source = completion_h},
        {.name = "reinit_completion",
         .type = "completion",
         .arguments = {operand},
         .effect = Effect::put,
         .amount = 0,
         .doc = "makes it one that was not completed",
         .source = completion_h},
        {.name = "wait_for_completion",
         .type = "completion",
         .arguments = {operand},
         .effect = Effect::wait_for_one,
         .sleeps = true,
         .doc = "sleeps until there is a completion, and uses it up, unless it is for all",
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

}  // namespace latchwork::sema
