/// Names that are not free for what a spec declares.
#pragma once

#include <set>
#include <string>

namespace latchwork::codegen {

/// Keywords of C++, its alternative tokens, and macros that a generated file may see: no identifier at all.
[[nodiscard]] const std::set<std::string>& forbidden_names();

/// What generated code and the runtime call things themselves: a name of the spec that is the same gives way.
[[nodiscard]] const std::set<std::string>& reserved_names();

}  // namespace latchwork::codegen
