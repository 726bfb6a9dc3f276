/// The table of primitives: the types and operations that a spec uses under the kernel's names. Everything
/// that depends on a primitive (names, argument kinds, where it may stand, what it does, its documentation)
/// comes from here; to add one is to add an entry, and a lowering template where its effect is new.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace latchwork::sema {

/// A primitive type. Its values cannot be read or written but by its operations.
struct PrimitiveType {
    std::string_view name;  ///< as the spec writes it
    bool lock = false;      ///< held by instances; otherwise it is a number
    bool owned = true;      ///< of a lock: only its holder may release it
    bool sleeps = false;    ///< of a lock: acquiring it may sleep
    bool atomic = false;    ///< of a lock: who holds it must not sleep
    bool readers = false;   ///< of a lock: its shared holders keep nobody out; grace periods wait for them
    bool implicit = false;  ///< there is one of them, without a declaration, called by the type's name
    std::string_view annotation = {};  ///< of what is implicit: its name in `__acquires` and `__releases`
    bool counts = false;               ///< of a lock: it also has a sequence count
    bool saturates = false;            ///< of a number: a reference count with the kernel's rules
    std::string_view doc;              ///< one line
    std::string_view source;           ///< the kernel source file that it is modelled on
};

/// What an operation wants as an argument.
enum class ArgumentKind : std::uint8_t {
    operand,    ///< a place of the operation's primitive type
    lock,       ///< a place of any lock type
    place,      ///< a shared variable or a field that holds a value
    integer,    ///< an integer
    value,      ///< what fits into the place that comes before it
    instance,   ///< an instance of a process
    object,     ///< a dynamic object
    flags,      ///< a local bool, for what was saved
    condition,  ///< a bool, waited for
    callback,   ///< a softirq process whose one parameter is the object
};

/// The lowering template: what an operation does. `p` is the operand's place, `v` the argument behind it.
enum class Effect : std::uint8_t {
    nothing,           ///< no step at all: a barrier under sequential consistency
    acquire,           ///< waits until nobody holds p, then holds it
    try_acquire,       ///< holds p if nobody does; true if it worked
    release,           ///< gives p up; unlock_not_held if it is not held
    downgrade,         ///< from exclusive to shared, at once
    begin_read,        ///< holds p shared, and gives how deep
    synchronize,       ///< waits for everybody who holds p shared now
    read,              ///< the value of p
    write,             ///< p := v
    add,               ///< p := p + amount, by v times if there is a v; gives what `result` says
    wait_until_even,   ///< waits while p is odd, then gives its value
    differs,           ///< p != v
    begin_write,       ///< p := p + 1; seqcount_misuse if p is odd
    end_write,         ///< p := p + 1; seqcount_misuse if p is even
    exchange,          ///< p := v, gives what it was
    compare_exchange,  ///< p := w if p == v, gives what it was
    add_unless,        ///< p := p + amount if p != v (0 without a v); true if it did
    wait_until,        ///< waits until the argument is true
    wait_for_one,      ///< waits while p is 0; if p > 0, p := p - 1
    complete_one,      ///< p := p + 1, unless p < 0
    put,               ///< p := amount
    may_sleep,         ///< does nothing, but may sleep
    set_context,       ///< disables or enables what `context` says
    free,              ///< the object is dead at once
    free_later,        ///< the object is dead once those who read now have left
    call_later,        ///< an instance of the callback may start once those who read now have left
    live,              ///< the object is allocated and not freed
    processor,         ///< the CPU on which this instance is
    is_locked,         ///< some instance holds p
    held,              ///< this instance, or the one given first, holds p
};

/// In what way an operation holds a lock.
enum class Hold : std::uint8_t { exclusive, shared, any };

/// What keeps interrupts or other tasks off the processor of an instance.
enum class Disables : std::uint8_t { nothing, preemption, softirqs, hardirqs };

/// What an operation gives.
enum class Gives : std::uint8_t {
    nothing,
    integer,
    boolean,
    operand,    ///< a value of the type of its place
    processor,  ///< a member of `Cpu`
    new_value,  ///< of `add`: the value after it
    is_zero,    ///< of `add`: whether the value after it is 0
};

/// Where an operation may stand.
enum class Where : std::uint8_t {
    statement,   ///< alone
    expression,  ///< in an expression of a statement
    either,      ///< both; alone, its value is not used
    assignment,  ///< only as the whole right side of an assignment
    property,    ///< only in properties and asserts
};

struct Primitive {
    std::string_view name;
    std::string_view type;  ///< the operand's primitive type; empty if it has none
    std::vector<ArgumentKind> arguments;
    Effect effect = Effect::nothing;
    Gives gives = Gives::nothing;
    Where where = Where::statement;
    int amount = 0;               ///< of `add` and `put`
    Hold hold = Hold::exclusive;  ///< of operations on locks
    Disables context =
        Disables::nothing;        ///< what it disables when it acquires, and enables when it releases
    bool sleeps = false;          ///< of what waits or may_sleep: it may sleep
    bool optional_first = false;  ///< the first argument may be left out: `held(l)` for `held(i, l)`
    std::string_view doc;         ///< one line
    std::string_view source;      ///< the kernel source file that it is modelled on
};

/// All primitive types and all primitives, in the order of the documentation.
[[nodiscard]] const std::vector<PrimitiveType>& primitive_types();
[[nodiscard]] const std::vector<Primitive>& primitives();

/// The entry called `name`, or null.
[[nodiscard]] const PrimitiveType* find_primitive_type(std::string_view name);
[[nodiscard]] const Primitive* find_primitive(std::string_view name);

/// The operation that takes a lock of this type without more: exclusively, or where nobody does that, as a
/// reader. Null if there is none.
[[nodiscard]] const Primitive* plain_acquire(const PrimitiveType& type);

/// A built-in property: always on, and in the system under its name.
struct BuiltinProperty {
    std::string_view name;
    std::string_view doc;
};
/// All of them, in the order in which they stand in every system, behind the protocol's own properties.
[[nodiscard]] const std::vector<BuiltinProperty>& builtin_properties();

}  // namespace latchwork::sema
