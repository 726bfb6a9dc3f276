/// LW301 and up, the rules of steps, locks and checks; LW401 and up, the warnings; and the list of all kinds.
#include "sema/diagnostics.hpp"
#include "sema/sema.hpp"

namespace latchwork::sema {

using base::Severity;

const DiagnosticKind non_atomic_step{
    "LW301", "non-atomic-step", Severity::error, "this step makes {} visible accesses, and may make only one",
    R"(A statement or a condition is one step, and real code makes one access to shared memory at a time: another CPU may
run between two of them. A step with several would hide what happens in between, so what is proved about it would
not hold of the code. A plain `x++` loads and stores: two accesses.

    if (page.cached && page.mapped) …
    hits++;

Load into locals first, one statement each; use an atomic_t with atomic_inc(); declare what a lock protects as
__guarded_by(lock), whose accesses are not visible; or write `atomic { … }` where the hardware really is atomic.)"};

const DiagnosticKind misplaced_jump{
    "LW302", "misplaced-jump", Severity::error, "{}",
    R"(`break` and `continue` belong to the innermost loop around them, and a process returns no value.

    process p() { break; }

Put it into a loop, or use `goto` and `return`.)"};

const DiagnosticKind not_in_atomic{
    "LW303", "not-in-atomic", Severity::error, "{} cannot stand in `atomic`",
    R"(`atomic { … }` is a single step: it begins at its first statement and ends at its last, without a place between where
a process could stand. So it contains no loop, no label and no way out of it.

    atomic { while (x > 0) x--; }

Put the loop around it, or take the label out of it.)"};

const DiagnosticKind late_block{
    "LW304", "late-block", Severity::error, "only the first statement in `atomic` may block",
    R"(A single step cannot stop in its middle to wait. A lock that is taken, or an `await`, must come first in `atomic`: the
step then begins when it can go through as a whole.

    atomic { x = 1; spin_lock(l); }

Move the waiting statement to the front, or out of the block.)"};

const DiagnosticKind loop_without_step{
    "LW305", "loop-without-step", Severity::error, "this loop makes no step",
    R"(Some way round the loop, in some variant, executes no statement that is a step. Such a loop would neither end nor do
anything.

    while (true) { }
    again: if (fix == none) goto again;

To wait for something, write `await (condition);`.)"};

const DiagnosticKind jump_into_loop{
    "LW306", "jump-into-loop", Severity::error, "`goto {}` jumps into a `for` loop",
    R"(A `for` loop remembers which members it has visited; a jump into its body would start it in the middle, with a
variable that was never set.

    goto inside;  for (Page p) { inside: x = 1; }

Jump to the loop itself, or out of it.)"};

const DiagnosticKind several_effects{
    "LW307", "several-effects", Severity::error, "this statement uses what one of its parts changes",
    R"(Inside of `atomic`, an operation in an expression changes something (a trylock, an atomic_dec_and_test) that another part of
the same statement reads or changes. The result would depend on the order of evaluation, which C does not define.

    atomic { x = atomic_inc_return(n) + atomic_inc_return(n); }

Write one statement for each of them.)"};

const DiagnosticKind edit_changes_nothing{
    "LW308", "edit-changes-nothing", Severity::error, "`{}` changes nothing in check `{}`",
    R"(A check edits the protocol to show a bug, and in the variant that it selects the edit has no effect: the statement
is never run there, is empty, or the two that are swapped are the same. The check would then test the correct text.

    check c { fix = none; drop take; } violates no_dangling_pte;   // take is run only if fix == locked

Edit the statement that matters, or set the config that uses it.)"};

const DiagnosticKind invalid_edit{
    "LW309", "invalid-edit", Severity::error, "{}",
    R"(`swap L, M;` exchanges two labelled statements of one process. They must not contain labels themselves, nor `break`
or `continue`, nor one the other, and locals that they declare would change their scope.

    process p() { a: x = 1; }   process q() { b: y = 1; }
    check c { swap a, b; } …

Swap simple statements, or write the variant with a config.)"};

const DiagnosticKind label_without_step{
    "LW310", "label-without-step", Severity::error, "no instance ever stands at `{}`",
    R"(`i at LABEL` means that instance i is about to execute the labelled statement. A statement that makes no step in any
variant (a `goto`, an empty statement, one that nothing reaches) has no place where an instance could stand.

    done: ;
    invariant i: forall (p x) x at done ==> …;      // x at end

Label the statement that follows, or use `at end`.)"};

const DiagnosticKind invalid_guard{
    "LW311", "invalid-guard", Severity::error, "`__guarded_by` needs {}",
    R"(`__guarded_by(l)` names the lock that must be held at each plain access: a field of the same object, a shared lock, or
an array of locks with the same leading dimensions (then the lock with the same indices is meant). An atomic_t, a
seqcount or a lock is not guarded: its operations are atomic.

    object Page { spinlock lock; bool dirty __guarded_by(lock); }

Name a lock, without indices.)"};

const DiagnosticKind duplicate_setting{
    "LW312", "duplicate-setting", Severity::error, "`{}` is set twice",
    R"(A scope or a check gives two values for one name, or makes one edit twice.

    check c { fix = none; fix = locked; } proves;

Remove one of them.)"};

const DiagnosticKind invalid_setting{
    "LW313", "invalid-setting", Severity::error, "{}",
    R"(A size or a number of instances does not fit: domains and objects have at least one member, processes may have 0
instances; `any` is a number of instances in a check only.

    scope s { Page = 0; }

Give a number that fits.)"};

const DiagnosticKind fairness_of_safety{
    "LW330", "fairness-of-safety", Severity::error, "fairness makes no difference to `{}`",
    R"(`under weak fairness` and `under strong fairness` say of which runs a liveness property must be true. A safety
property is broken by a finite piece of a run, which every scheduler may allow, so what is expected of it cannot
depend on fairness.

    invariant ok: x == 0;
    check c { } violates ok under strong fairness;

Leave the clause out, or put the liveness properties into an expectation of their own.)"};

const DiagnosticKind unused_local{
    "LW401", "unused-local", Severity::warning, "local `{}` is never used",
    R"(A local is declared and never mentioned again. It may be left over, or another name was meant.

    process p() { int n; }

Remove it.)"};

const DiagnosticKind unused_config{
    "LW402", "unused-config", Severity::warning, "config `{}` is never tested",
    R"(No statement, initial value or property depends on the config, so all of its values give the same protocol, and
checks that differ in it only test one thing twice.

    config fix : { none, locked };

Test it, or remove it.)"};

const DiagnosticKind unused_predicate{"LW403", "unused-predicate", Severity::warning,
                                      "predicate `{}` is never used",
                                      R"(Nothing uses the predicate, so what it says is not checked.

    predicate mapped(Page p): exists (Addr a) pte[a] == p;

Use it in an invariant, or remove it.)"};

const DiagnosticKind shadowed_name{
    "LW404", "shadowed-name", Severity::warning, "`{}` hides another `{}`",
    R"(A local, a parameter or a bound variable has the name of something that is visible around it. What follows means the
inner one, which may not be what was meant.

    process p(Page page) { page = choose …; for (Page page) … }

Rename the inner one.)"};

const DiagnosticKind unreachable_statement{
    "LW405", "unreachable-statement", Severity::warning, "this statement is never reached",
    R"(It follows a `goto`, `return`, `break` or `continue` and has no label, so no variant ever executes it.

    return;
    spin_unlock(l);

Remove it, or move it before the jump.)"};

const DiagnosticKind unreachable_label{
    "LW406", "unreachable-label", Severity::warning, "no run gets to `{}`, in any variant",
    R"(The statement with this label stands behind a jump, and nothing jumps to it; what properties say of it says
nothing.

    goto out;
    retry: x = 1;

Remove it, or jump to it.)"};

const DiagnosticKind vacuous_invariant{
    "LW407", "vacuous-invariant", Severity::warning, "`{}` is true whatever the protocol does",
    R"(The invariant comes down to `true` by its form alone, so that it claims nothing.

    invariant i: forall (Page p) p == p;

Say what is meant.)"};

const DiagnosticKind unused_variable{
    "LW408", "unused-variable", Severity::warning, "`{}` is never used",
    R"(Nothing reads, writes or locks this variable or field. It is no part of the protocol, though every engine
carries it along.

    spinlock unused;

Remove it, or use it.)"};

const DiagnosticKind unused_procedure{
    "LW409", "unused-procedure", Severity::warning, "the procedure `{}` is never called",
    R"(A procedure stands in the place of its calls; one that is never called is not even checked.

    inline put(Page p) { free(p); }

Call it, or remove it.)"};

const DiagnosticKind repeated_check{
    "LW410", "repeated-check", Severity::warning, "the check `{}` asks what `{}` asks",
    R"(Two checks select the same variant and expect the same of the same properties.

    check a { fix = none; } violates dangling;
    check b { fix = none; } violates dangling;

Remove one, or make it another variant.)"};

const DiagnosticKind choice_in_one_step{
    "LW411", "choice-in-one-step", Severity::hint, "this looks at every `{}` at one moment",
    R"(`choose … where` finds a member in a single step. Code that walks a list looks at one entry after the other, while
others change what it has not seen yet; what appears behind its back it misses. A spec that is coarser than the code proves
nothing about the code.

    page = choose (Page p) where p.cached else return;

Where the code walks, write `for (Page p) { if (p.cached) … }`. Where it looks up one entry (a radix tree under RCU, say),
`choose` is right, and this hint is nothing but a reminder. It is not given where the condition reads nothing that may
change meanwhile: constants, locals, and what a lock guards. Hints are shown with `--verbose`.)"};

const std::vector<const base::DiagnosticKind*>& diagnostic_kinds() {
    static const std::vector<const base::DiagnosticKind*> kinds = {&unknown_name,
                                                                   &unknown_type,
                                                                   &unknown_field,
                                                                   &unknown_label,
                                                                   &unknown_property,
                                                                   &unknown_scope,
                                                                   &unknown_setting,
                                                                   &unknown_value,
                                                                   &unknown_operation,
                                                                   &redefinition,
                                                                   &reserved_name,
                                                                   &ambiguous_name,
                                                                   &type_mismatch,
                                                                   &not_a_condition,
                                                                   &incomparable,
                                                                   &not_arithmetic,
                                                                   &wrong_index,
                                                                   &wrong_index_count,
                                                                   &not_assignable,
                                                                   &not_a_value,
                                                                   &wrong_argument_count,
                                                                   &wrong_argument,
                                                                   &no_fields,
                                                                   &invalid_type,
                                                                   &unbounded_any,
                                                                   &misplaced_any,
                                                                   &recursive_predicate,
                                                                   &recursive_procedure,
                                                                   &not_constant,
                                                                   &value_out_of_range,
                                                                   &misplaced_operation,
                                                                   &property_only,
                                                                   &unsupported,
                                                                   &non_atomic_step,
                                                                   &misplaced_jump,
                                                                   &not_in_atomic,
                                                                   &late_block,
                                                                   &loop_without_step,
                                                                   &jump_into_loop,
                                                                   &several_effects,
                                                                   &edit_changes_nothing,
                                                                   &invalid_edit,
                                                                   &label_without_step,
                                                                   &invalid_guard,
                                                                   &duplicate_setting,
                                                                   &invalid_setting,
                                                                   &no_cpus,
                                                                   &unused_local,
                                                                   &unused_config,
                                                                   &unused_predicate,
                                                                   &shadowed_name,
                                                                   &unreachable_statement,
                                                                   &unknown_process,
                                                                   &fairness_of_safety,
                                                                   &unreachable_label,
                                                                   &vacuous_invariant,
                                                                   &unused_variable,
                                                                   &unused_procedure,
                                                                   &repeated_check,
                                                                   &choice_in_one_step};
    return kinds;
}

}  // namespace latchwork::sema
