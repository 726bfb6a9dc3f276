/// Counters with atomic operations, and reference counts.
#include "sema/primitives/families.hpp"

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

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

}  // namespace

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

}  // namespace latchwork::sema
