/// The words of the command line for variants and scopes (`--set fix=none`, `--scope fault=2,Page=2`), turned
/// into values of a system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/report.hpp"
#include "ir/system.hpp"

namespace latchwork::cli {

/// Throws InputError: "no check 'lokced'; did you mean 'locked'?", or the list of what there is.
[[noreturn]] void unknown_name(std::string_view what, const std::string& name,
                               const std::vector<std::string>& known);

/// Sets config `name` of `system` (with its configs open) to the value that is written `value`. Throws
/// InputError for an unknown config or value, with the nearest known one.
void set_config(const ir::System& system, Variant& variant, const std::string& name,
                const std::string& value);

/// Throws InputError if no check makes the edits that `variant` sets: a combination of edits that no check
/// makes was not lowered. For variants that are read from files; what the command line sets is no edit.
void require_known_edits(const ir::System& system, const Variant& variant);

/// The variant of `check` (none: the default configs), changed by `settings`, each "config=value" or, for a
/// process, "process=number" for at most so many instances. Throws InputError.
[[nodiscard]] Variant make_variant(const ir::System& system, const ir::Check* check,
                                   const std::vector<std::string>& settings);

/// The scope that `text` names, or spells out as "name=size,…" (sorts that are not named have one member).
/// Empty: the scope that `check` names, else the first that the spec declares, else two of everything. Throws
/// InputError. `system` is specialized.
[[nodiscard]] ir::Scope make_scope(const ir::System& system, const ir::Check* check, const std::string& text);

/// The check called `name`. Throws InputError if there is none.
[[nodiscard]] const ir::Check& require_check(const ir::System& system, const std::string& name);

/// The properties called `names`, or all. Throws InputError if there is no such property.
[[nodiscard]] std::vector<ir::PropertyId> require_properties(const ir::System& system,
                                                             const std::vector<std::string>& names);

}  // namespace latchwork::cli
