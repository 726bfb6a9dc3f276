/// The IR as text: expressions in the words of the spec, whole systems for `--dump=ir`.
#pragma once

#include <string>
#include <string_view>

#include "ir/state.hpp"
#include "ir/system.hpp"

namespace latchwork::ir {

/// An expression as the spec would write it: `forall (Addr a) pte[a] != null ==> pte[a].cached`,
/// `held(f, ptl)`, `f at install`.
[[nodiscard]] std::string print(const System& system, Expr e);
/// What a property claims: the formula of an invariant, `forall (walker w) w at retry ~> w at end under weak
/// fairness`; empty for other kinds.
[[nodiscard]] std::string print(const System& system, const Property& property);
/// "weak", "strong".
[[nodiscard]] std::string_view fairness_name(Fairness fairness);
/// A type as the spec would write it: `Page?`.
[[nodiscard]] std::string print(const System& system, const Type& type);
/// A value as people read it: `Page#1`, `null`, `locked`, `3`, `true`.
[[nodiscard]] std::string print_value(const System& system, const Type& type, Value value);
/// What the source calls a local or a parameter: `page` of a procedure's copy `put_page page 2` too.
[[nodiscard]] std::string source_name(const Function& local);
/// A place of a function: `pte[Addr#0]`, `Page#1.cached`, `fault#0.page`.
[[nodiscard]] std::string print_place(const System& system, FunctionId function,
                                      const std::vector<Value>& arguments);
/// An action, on lines of its own: its name, from where to where, when, what it breaks, what it changes.
[[nodiscard]] std::string print(const System& system, const Action& action);
/// The whole system.
[[nodiscard]] std::string print(const System& system);

}  // namespace latchwork::ir
