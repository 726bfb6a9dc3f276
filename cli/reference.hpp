/// The reference of primitives and built-in properties, made from sema's own tables. `latchwork explain`
/// prints it, and docs/primitives.md holds it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latchwork::cli {

/// The types and operations as Markdown tables.
[[nodiscard]] std::string primitives_reference();

/// The properties that are always checked, as a Markdown table.
[[nodiscard]] std::string properties_reference();

/// What is known of one type, operation or built-in property, as plain text; empty if nothing is called
/// `name`.
[[nodiscard]] std::optional<std::string> reference_of(std::string_view name);

/// Every name that `reference_of` knows.
[[nodiscard]] std::vector<std::string> reference_names();

}  // namespace latchwork::cli
