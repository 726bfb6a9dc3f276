/// The kinds of diagnostics that parsing can give, LW101 and up; what each is for is told by its explanation.
#pragma once

#include "base/diagnostic.hpp"

namespace latchwork::grammar {

// The file as a whole.
extern const base::DiagnosticKind file_too_large;
extern const base::DiagnosticKind not_text;
extern const base::DiagnosticKind unterminated_comment;
extern const base::DiagnosticKind nested_too_deep;
extern const base::DiagnosticKind too_many_errors;

// Words.
extern const base::DiagnosticKind unknown_character;
extern const base::DiagnosticKind malformed_number;
extern const base::DiagnosticKind number_too_large;

// Sentences.
extern const base::DiagnosticKind no_protocol;
extern const base::DiagnosticKind unexpected_word;
extern const base::DiagnosticKind missing_semicolon;
extern const base::DiagnosticKind unclosed_bracket;
extern const base::DiagnosticKind stray_brace;
extern const base::DiagnosticKind misspelt_keyword;
extern const base::DiagnosticKind keyword_as_name;
extern const base::DiagnosticKind unreadable_include;
extern const base::DiagnosticKind empty_range;
extern const base::DiagnosticKind label_as_body;

}  // namespace latchwork::grammar
