/// RCU and SRCU: read sections, grace periods, and what is done after them.
#include "sema/primitives/families.hpp"

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

}  // namespace

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

}  // namespace latchwork::sema
