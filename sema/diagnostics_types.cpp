/// LW221 to LW245: things of the wrong type, in the wrong place, or of the wrong number.
#include "sema/diagnostics.hpp"

namespace latchwork::sema {

using base::Severity;

const DiagnosticKind type_mismatch{
    "LW221", "type-mismatch", Severity::error, "expected {}, found {}",
    R"(A value is stored, passed or indexed with where a value of another type is wanted.

    Page? pte[Addr];
    process p(Addr a) { pte[a] = a; }      // a is an Addr, not a Page

Use a value of the right type. A reference that may be null (`Page?`) may be stored where `Page` is wanted; that
it is not null then is checked as the property null_reference.)"};

const DiagnosticKind not_a_condition{
    "LW222", "not-a-condition", Severity::error, "a condition must be a bool, not {}",
    R"(What stands in `if`, `while`, `await`, `assert`, after `where`, in an invariant, or beside `&&`, `||`, `!` and `==>`
is true or false; unlike in C, numbers and references are neither.

    if (pte[a]) …                          // write: pte[a] != null
    if (count) …                           // write: count != 0

Compare it with something.)"};

const DiagnosticKind incomparable{
    "LW223", "incomparable", Severity::error, "{} and {} cannot be compared",
    R"(`==` and `!=` compare two values of one type; a reference may be compared with null. `<` and its kin compare
integers.

    invariant i: forall (Page p, Addr a) p != a;

Compare values of one type.)"};

const DiagnosticKind not_arithmetic{
    "LW224", "not-arithmetic", Severity::error, "`{}` needs integers, not {}",
    R"(Arithmetic works on integers only: bools do not count as 0 and 1, and references have no order.

    x = cached + 1;

To count, use `count (Page p) p.cached`.)"};

const DiagnosticKind wrong_index{
    "LW225", "wrong-index", Severity::error, "`{}` is indexed by {}, not by {}",
    R"(An array is a map from the members of a domain, an object or an enum; an index of another type means nothing.

    Page? pte[Addr];
    process p(Page page) { pte[page] = null; }

Index it with a member of the type that its declaration names.)"};

const DiagnosticKind wrong_index_count{
    "LW226", "wrong-index-count", Severity::error, "`{}` {}",
    R"(An array is used with more or fewer indices than it has dimensions. There are no values that are whole arrays.

    bool linked[Page][Addr];
    invariant i: forall (Page p) linked[p];

Give one index for each dimension.)"};

const DiagnosticKind not_assignable{
    "LW227", "not-assignable", Severity::error, "`{}` cannot be assigned: it is {}",
    R"(The left side of an assignment must be a local, a shared variable or a field. Parameters, configs, `const`
variables and the variables of loops and quantifiers keep their value; locks, seqcounts and atomic_t change
through their operations only.

    process p(Page page) { page = null; }

Copy it into a local: `Page? q = page;`.)"};

const DiagnosticKind not_a_value{
    "LW228", "not-a-value", Severity::error, "{} is not a value here",
    R"(The name stands for something that has no value of its own: a lock, a seqcount or an atomic_t, which are read
through their operations; a type; a process; a predicate without its arguments; or an operation that gives nothing.

    if (ptl) …                             // in an assert: is_locked(ptl), held(ptl)
    x = truncate_count;                    // x = atomic_read(truncate_count);

Use the operation that reads it.)"};

const DiagnosticKind wrong_argument_count{
    "LW229", "wrong-argument-count", Severity::error, "`{}` takes {}, not {}",
    R"(A primitive or a predicate is called with too many or too few arguments.

    read_seqcount_retry(seq);              // read_seqcount_retry(seq, start)

`latchwork explain` and docs/language.md list the primitives.)"};

const DiagnosticKind wrong_argument{
    "LW230", "wrong-argument", Severity::error, "`{}` works on {}, not on {}",
    R"(A primitive is given something of another kind than it works on: spin_lock takes a spinlock, atomic_inc an
atomic_t, READ_ONCE a shared variable or a field.

    mutex m;
    process p() { spin_lock(m); }          // mutex_lock(m)

Use the operation that belongs to the type.)"};

const DiagnosticKind no_fields{
    "LW231", "no-fields", Severity::error, "{} has no fields",
    R"(Only objects have fields, and, inside of properties, process instances have parameters and locals.

    domain Addr;
    invariant i: forall (Addr a) a.mapped;

Declare the type as an `object` with fields, or use an array over the domain.)"};

const DiagnosticKind invalid_type{
    "LW232", "invalid-type", Severity::error, "{}",
    R"(A type is used where it cannot be: `?` behind what is no reference, a lock as a local or a parameter, a process
as the type of a variable, a binder or a dimension that is no domain, object or enum.

    process p() { spinlock l; }            // locks are shared

The message says what is allowed there.)"};

const DiagnosticKind unbounded_any{
    "LW233", "unbounded-any", Severity::error, "`{}` may be any of infinitely many integers",
    R"(An unbounded `int` (or an atomic_t, or a seqcount) cannot start anywhere, be a parameter, or be set to `any`: the
tools that enumerate states would never come to an end.

    process p(int n) { }                   // int[0..3] n

Give it a range or, for a variable, an initial value.)"};

const DiagnosticKind misplaced_any{
    "LW234", "misplaced-any", Severity::error, "`any` cannot stand here",
    R"(`any` is a whole condition (`if (any)`, `while (any)`), the whole right side of an assignment (`x = any;`), the
initial value of a shared variable, or a number of instances in a check.

    if (any && x == 1) …                   // if (any) if (x == 1) …

Split the condition, or assign to a local first.)"};

const DiagnosticKind recursive_predicate{
    "LW235", "recursive-predicate", Severity::error, "predicate `{}` is defined by itself",
    R"(A predicate is replaced by its definition wherever it is used, so it must not use itself, directly or through
another predicate.

    predicate p(): q();   predicate q(): p();

Break the circle.)"};

const DiagnosticKind recursive_procedure{
    "LW241", "recursive-procedure", Severity::error, "the procedure `{}` calls itself",
    R"(An `inline` procedure stands in the place of its call, so it cannot call itself, directly or through others.

    inline put(Page p) { if (p.refs == 0) put(p); }

Write a loop.)"};

const DiagnosticKind not_constant{
    "LW236", "not-constant", Severity::error, "{} must be constant",
    R"(An initial value, the size in a scope, a value in a check, or the right side of `%` must be known before anything
runs: literals, values of enumerations, and, in initial values, configs. The right side of `%` must not be 0.

    int x = y;   int y = 3;

Write the value itself.)"};

const DiagnosticKind value_out_of_range{
    "LW237", "value-out-of-range", Severity::error, "{} is not within {}",
    R"(A constant lies outside of the range that the declaration gives, or outside of 32 bits.

    int[0..3] x = 4;

Change the value, or widen the range. Stores of values that are computed are checked as the property int_range.)"};

const DiagnosticKind misplaced_operation{
    "LW238", "misplaced-operation", Severity::error, "`{}` {}",
    R"(A primitive stands where it cannot work. Operations that only do something are statements; operations that give a
value stand in expressions; read_seqcount_begin, which may wait, must be the whole right side of an assignment; and
a property or an initial value may contain nothing that changes the state.

    if (spin_lock(l)) …                    // spin_trylock(l)

The message says where it belongs.)"};

const DiagnosticKind property_only{
    "LW239", "property-only", Severity::error, "{} can be used in properties and asserts only",
    R"(`held`, `is_locked`, `i at LABEL`, `i in LABEL`, and the locals and parameters of other instances tell what no code
can see. A statement that depended on them would model nothing; invariants, predicates used by them, and asserts
may use them.

    if (held(ptl)) …

Keep what the code knows in a variable of its own.)"};

const DiagnosticKind unsupported{
    "LW240", "unsupported", Severity::error, "{} not supported",
    R"(The language has this construct, and this version of Latchwork cannot give it its exact meaning yet. It says so
rather than give it another. An example is a lock that is passed to a procedure by a path through shared state.

    unlock(av.root.lock);

The message says what can be written instead, if there is something.)"};

const DiagnosticKind no_cpus{
    "LW245", "no-cpus", Severity::error, "{} needs `domain Cpu;`",
    R"(Where a protocol declares no CPUs, its instances just take steps in turn: none of them is anywhere, and nothing is
kept for each CPU.

    percpu int hits;

Declare `domain Cpu;`.)"};

}  // namespace latchwork::sema
