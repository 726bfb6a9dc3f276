/// LW201 to LW218: names that nothing defines, or that something defines twice.
#include "sema/diagnostics.hpp"

namespace latchwork::sema {

using base::Severity;

const DiagnosticKind unknown_name{
    "LW201", "unknown-name", Severity::error, "unknown name `{}`",
    R"(An expression uses a name that nothing declares: no local, parameter, bound variable, config, shared
variable or value of an enumeration is called so here.

    spinlock ptl;
    process p() { spin_lock(plt); }        // plt: a misspelling

Declare it, or correct the spelling. Locals are visible from their declaration to the end of their block.)"};

const DiagnosticKind unknown_type{
    "LW202", "unknown-type", Severity::error, "unknown type `{}`",
    R"(A declaration uses a type that is neither built in (bool, int, int[0..7], int[mod 8], atomic_t, seqcount,
spinlock, mutex, page_lock) nor declared as a domain, an object or an enum.

    process fault(Adr addr) { }            // domain Addr;

Declare the domain, or correct the spelling.)"};

const DiagnosticKind unknown_field{
    "LW203", "unknown-field", Severity::error, "`{}` has no field `{}`",
    R"(What stands before the dot is an object or a process instance, and has no field, parameter or local of that name.

    object Page { bool cached; }
    invariant i: forall (Page p) p.cachd;  // cached

Declare the field, or correct the spelling.)"};

const DiagnosticKind unknown_label{
    "LW204", "unknown-label", Severity::error, "no statement {}is labelled `{}`",
    R"(A `goto`, an `i at LABEL`, an `i in LABEL` or an edit of a check names a label that no statement has. `goto`
reaches labels of its own process only; `i at end` needs no label.

    process p() { again: x = 1; goto agian; }

Label the statement, or correct the spelling.)"};

const DiagnosticKind unknown_property{
    "LW205", "unknown-property", Severity::error, "unknown property `{}`",
    R"(A check names a property that does not exist. Properties are the invariants, the asserts (named by their label,
or assert_L23 for one without a label on line 23), and the built-in ones, such as deadlock and data_race.

    invariant no_dangling_pte: …;
    check broken { fix = none; } violates no_dangling;

Write the name of the property in full.)"};

const DiagnosticKind unknown_scope{"LW206", "unknown-scope", Severity::error, "unknown scope `{}`",
                                   R"(A check says `in SCOPE`, and no scope of that name is declared.

    scope small { fault = 2; }
    check c { } holds no_dangling_pte in smal;

Declare the scope, or correct the spelling.)"};

const DiagnosticKind unknown_setting{
    "LW207", "unknown-setting", Severity::error, "`{}` is {}",
    R"(The left side of a setting does not fit. In a check it must be a config (`fix = none;`) or a process, whose
instances it limits (`fault = 2;`). In a scope it must be a domain, an object or a process.

    config fix : { none, locked };
    check c { fiz = none; } proves;

Correct the spelling, or declare the config.)"};

const DiagnosticKind unknown_value{
    "LW208", "unknown-value", Severity::error, "`{}` is no value of `{}`",
    R"(A config or an initial value names something that its type does not have.

    config fix : { none, locked };
    check c { fix = lockd; } proves;

Use one of the declared values, or add the value to the declaration.)"};

const DiagnosticKind unknown_operation{
    "LW209", "unknown-operation", Severity::error, "unknown operation `{}`",
    R"(A call names neither a primitive of the language nor a predicate of the protocol. Primitives have the names that
the Linux kernel uses: spin_lock, mutex_trylock, read_seqcount_begin, atomic_inc, READ_ONCE.

    process p() { spin_lok(ptl); }

Correct the spelling, or declare a predicate.)"};

const DiagnosticKind redefinition{
    "LW210", "redefinition", Severity::error, "{} `{}` is already defined",
    R"(Two things of one kind have the same name, so that a use of it could mean either. Domains, objects, enums,
configs, shared variables, predicates and processes share one name space; invariants and asserts, scopes, and
checks have one each; labels and locals belong to their process.

    domain Page;
    object Page { }

Give one of them another name.)"};

const DiagnosticKind reserved_name{
    "LW211", "reserved-name", Severity::error, "`{}` is reserved: {}",
    R"(The name has a fixed meaning in the language: a primitive (spin_lock), a primitive type (spinlock), a built-in
property (deadlock), or `end`, the place where a process is when it has finished.

    invariant deadlock: …;

Choose another name.)"};

const DiagnosticKind ambiguous_name{
    "LW212", "ambiguous-name", Severity::error, "`{}` may mean {}",
    R"(The name stands for several things here, and the place where it stands does not decide which. Values of different
enumerations may have the same name as long as they are compared with, or stored into, something whose type is
known; a label that an edit names must occur in one process only; a local that a property names must be declared
once in its process.

    enum A { none, some }  enum B { none, all }
    invariant i: none == none;

Rename one of them.)"};

const DiagnosticKind unknown_process{
    "LW218", "unknown-process", Severity::error, "`{}` is no process",
    R"(`terminates(P)` claims that every instance of process P that has begun comes to its end, and the protocol has no
process of that name.

    process walker() { … }
    liveness ends: terminates(walkers);

Declare the process, or correct the spelling.)"};

}  // namespace latchwork::sema
