/// The kinds of diagnostics that parsing can give, and their explanations.
#include "grammar/diagnostics.hpp"

#include "grammar/parser.hpp"

namespace latchwork::grammar {

using base::Severity;

constinit const base::DiagnosticKind file_too_large{
    "LW101", "file-too-large", Severity::error,
    "the file is larger than {} MiB, the most that Latchwork reads",
    R"(A .latch file is written and read by people, and a few hundred lines describe even a large protocol.
A file of megabytes is most likely not what was meant: a binary, a log, or the wrong path.

    latchwork check vmlinux

Check the file's name. A protocol that is really so large is better split into several.)"};

constinit const base::DiagnosticKind not_text{
    "LW102", "not-text", Severity::error, "the file is not UTF-8 text: byte 0x{:02x} at offset {}",
    R"(A .latch file is UTF-8 text. The byte pointed at cannot stand in such a text: it is a NUL, or belongs to
another encoding (UTF-16, Latin-1), or the file is a binary. Only the first such byte is reported.

Save the file as UTF-8, for instance

    iconv -f LATIN1 -t UTF-8 old.latch > new.latch

or check whether the path names the file that was meant.)"};

constinit const base::DiagnosticKind unterminated_comment{
    "LW103", "unterminated-comment", Severity::error, "this comment is never closed",
    R"(A comment that begins with `/*` goes on to the next `*/`, and the file ends before there is one, so
everything from there on would be ignored.

    /* what the page lock protects
    spinlock ptl;

Close it with `*/`, or write `//` for a comment that ends with its line. Comments do not nest: the first `*/`
closes it, however often `/*` stood before.)"};

constinit const base::DiagnosticKind nested_too_deep{
    "LW104", "nested-too-deep", Severity::error, "{} nest more than {} deep here",
    R"(Brackets may stand 256 deep within each other, and operators and statements 1000 deep (a chain `a + b + c`
of a thousand terms counts as that deep). No protocol that a person can follow comes near; a file that does is
usually machine-made or not a .latch file at all.

    x = ((((((((((…

Give a part of the expression a name with `predicate`, or store it in a local first.)"};

constinit const base::DiagnosticKind too_many_errors{
    "LW105", "too-many-errors", Severity::error, "more than {} errors; the rest of the file was not read",
    R"(After this many errors the rest would say little that is new, and the file is probably not a .latch file.

Cure the first errors and run Latchwork again.)"};

constinit const base::DiagnosticKind unknown_character{
    "LW106", "unknown-character", Severity::error, "{} has no meaning in Latchwork",
    R"(The character belongs to no word of the language. Names are made of ASCII letters, digits and `_`; other
letters may stand in comments only. Some of C's operators do not exist here: `&`, `|`, `^`, `~`, `/`, and `#` for
the preprocessor.

    spin_lock(&ptl);          // locks are named, not pointed at
    int größe;                // not an ASCII name

Write instead:

    spin_lock(ptl);
    int size;)"};

constinit const base::DiagnosticKind malformed_number{
    "LW107", "malformed-number", Severity::error, "`{}` is not a number: {}",
    R"(A number is decimal (`42`) or hexadecimal (`0x2a`), without a suffix. C's octal numbers (`010` is eight) are
not in the language, so that nobody has to guess what a leading zero means.

    int limit = 010;
    int mask  = 15UL;

Write `8` (or `10`, if that was meant), and `15`.)"};

constinit const base::DiagnosticKind number_too_large{
    "LW108", "number-too-large", Severity::error,
    "`{}` is too large; the largest number is 9223372036854775807",
    R"(Numbers in a .latch file are mathematical integers between -(2^63 - 1) and 2^63 - 1. This one is outside.

    config limit : 0..99999999999999999999 = 0;

Use a smaller bound. A counter that wraps is written as `int[mod 8]` with a small modulus: what a protocol does
when it wraps shows with 8 values as well as with 2^64.)"};

constinit const base::DiagnosticKind no_protocol{
    "LW110", "no-protocol", Severity::error, "no protocol declaration: a file begins with `protocol NAME;`",
    R"(Every .latch file describes one protocol, and its first declaration gives the protocol's name, which is
used in reports and for generated files.

    domain Addr;              // but which protocol is this?

Begin the file with

    protocol do_no_page;)"};

constinit const base::DiagnosticKind unexpected_word{
    "LW111", "unexpected-word", Severity::error, "expected {}, found {}",
    R"(At this place the language wants something else than what the file has. The message names what could
stand here, and what does.

    if x == 3) goto retry;    // expected `(`
    x = ;                     // expected an expression

The rest of the statement or declaration is skipped, and reading goes on behind it, so one mistake gives one error.)"};

constinit const base::DiagnosticKind missing_semicolon{
    "LW112", "missing-semicolon", Severity::error, "expected `;` after {}",
    R"(As in C, simple statements and most declarations end with `;`. The caret stands where it is missing: behind
the last word of the statement, not at the beginning of the next one.

    spin_lock(ptl)
    pte[addr] = page;

Add the `;`.)"};

constinit const base::DiagnosticKind unclosed_bracket{
    "LW113", "unclosed-bracket", Severity::error, "expected `{}`, found {}",
    R"(A bracket that was opened must be closed before what follows can be read. The note shows the bracket that is
still open at this place.

    if (page.cached { … }

Close it, here with `)` in front of `{`. Where a `}` is missing, the place where it was noticed may be far below the
place where it was forgotten; the indentation helps to find it.)"};

constinit const base::DiagnosticKind stray_brace{
    "LW114", "stray-brace", Severity::error, "this `}}` closes nothing",
    R"(All braces that were opened before are closed already, often because one `}` too many stands further up.

    process fault(Addr addr) {
        if (x) { y = 1; } }
    }

Remove the one that is too many.)"};

constinit const base::DiagnosticKind misspelt_keyword{
    "LW115", "misspelt-keyword", Severity::error, "`{}` is not a keyword, and what follows needs one",
    R"(A statement or declaration begins with a word that is nearly a keyword, and what comes next makes sense only
after that keyword.

    proces fault(Addr addr) { … }

The suggestion names the keyword that is nearest.)"};

constinit const base::DiagnosticKind keyword_as_name{
    "LW116", "keyword-as-name", Severity::error, "`{}` is a keyword and cannot be a name",
    R"(Keywords of the language are reserved: nothing that a file declares can be called so.

    int count = 0;            // `count (T x) …` counts the members for which something holds

Choose another name, for instance `counter`.)"};

constinit const base::DiagnosticKind unreadable_include{
    "LW117", "unreadable-include", Severity::error, "the file `{}` cannot be read",
    R"(`include` stands for the declarations of another file, which has no `protocol` line of its own. Its path is
relative to the file that names it.

    include "list.latch";

Check the path, and that the file may be read.)"};

constinit const base::DiagnosticKind empty_range{
    "LW118", "empty-range", Severity::error, "this range has no values: {}",
    R"(A range `low..high` includes both ends, so `low` may not be greater than `high`; a modulus and the length of
an array must be at least 1.

    int[7..0] budget;
    int[mod 0] sequence;

Write `int[0..7]`, and a modulus of at least 1.)"};

constinit const base::DiagnosticKind label_as_body{
    "LW119", "label-as-body", Severity::error,
    "the label `{}` is the whole body of an `if`, `else`, `while` or `for`",
    R"(A label names the statement that follows it in the same block. Directly behind `if (…)` there is no block, and
it would be easy to misread which statement the label belongs to.

    if (page.cached) install: pte[addr] = page;

Write the braces:

    if (page.cached) {
    install:
        pte[addr] = page;
    })"};

const std::vector<const base::DiagnosticKind*>& diagnostic_kinds() {
    static const std::vector<const base::DiagnosticKind*> kinds = {
        &file_too_large,     &not_text,         &unterminated_comment, &nested_too_deep,  &too_many_errors,
        &unknown_character,  &malformed_number, &number_too_large,     &no_protocol,      &unexpected_word,
        &missing_semicolon,  &unclosed_bracket, &stray_brace,          &misspelt_keyword, &keyword_as_name,
        &unreadable_include, &empty_range,      &label_as_body};
    return kinds;
}

}  // namespace latchwork::grammar
