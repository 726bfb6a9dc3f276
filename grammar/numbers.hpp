/// Reads number literals. Called by the builder, and by parse() to report malformed ones wherever they stand.
#pragma once

#include <antlr4-runtime.h>

#include <cstdint>

#include "base/diagnostic.hpp"
#include "grammar/source_map.hpp"

namespace latchwork::grammar {

/// The value of a NUMBER token, 0 … 2^63 - 1; for a malformed one 0.
[[nodiscard]] std::int64_t number_value(const antlr4::Token& token);

/// Reports a NUMBER token that is no number, or is too large.
void check_number(const antlr4::Token& token, const SourceMap& map, base::Diagnostics& diagnostics);

}  // namespace latchwork::grammar
