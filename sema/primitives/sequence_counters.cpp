/// Sequence counters and sequence locks.
#include "sema/primitives/families.hpp"

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

}  // namespace

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

}  // namespace latchwork::sema
