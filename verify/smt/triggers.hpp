/// Universal facts with triggers of our own, where Z3's do not settle a question.
#pragma once

#include <z3++.h>

#include <functional>
#include <optional>
#include <vector>

namespace latchwork::verify::smt {

/// A term that says something about a member, for those of which a fact itself has none.
using Mention = std::function<std::optional<z3::expr>(const z3::expr& member)>;

/// True of a universal fact that has no triggers and no weight yet.
[[nodiscard]] bool may_have_triggers(const z3::expr& fact);

/// `fact`; if it may have some, with all combinations of triggers, one for each of its
/// variables, up to a few: an instance is made for any members that something is said about. Z3's own
/// triggers may wait for a term that only the instance would bring. Also left as it is: a fact with a
/// constant that has the name and the sort of one of its variables.
[[nodiscard]] z3::expr with_triggers(const z3::expr& fact, const Mention& mention);

/// What the facts themselves say most often of the members of a sort by a function of nothing else.
[[nodiscard]] Mention most_said_in(const std::vector<z3::expr>& facts);

}  // namespace latchwork::verify::smt
