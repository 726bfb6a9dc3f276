/// The hand-made and random systems whose generated code is compiled, run, and compared with the reference
/// interpreter.
#pragma once

#include <optional>
#include <string_view>

#include "base/source.hpp"
#include "ir/system.hpp"

namespace latchwork::tests {

/// A system and the text that its spans point into.
struct Protocol {
    ir::System system;
    base::SourceSet sources;
};

/// The sample called `name`: "page_lock", "oddities" or "random_N" with a seed N; none for other names.
[[nodiscard]] std::optional<Protocol> sample(std::string_view name);

/// Every kind of update, expression and start that the generator treats on its own, under names that C++
/// dislikes.
[[nodiscard]] Protocol oddities_protocol();

}  // namespace latchwork::tests
