/// What properties and conditions ask of locks.
#include "sema/primitives/families.hpp"

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

}  // namespace

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

}  // namespace latchwork::sema
