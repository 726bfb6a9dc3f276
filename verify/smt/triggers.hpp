/// Universal facts with triggers of our own, where Z3's do not settle a question. Called by the re-check of
/// certificates.
#pragma once

#include "verify/smt/theory.hpp"

namespace latchwork::verify::smt {

/// The closed formula `formula`; if it is universal, with all combinations of triggers, one for each of its
/// variables, up to a few: an instance is made for any members that something is said about. Z3's own
/// triggers may wait for a term that only the instance would bring.
[[nodiscard]] z3::expr translate_eagerly(Theory& theory, ir::Expr formula);

}  // namespace latchwork::verify::smt
