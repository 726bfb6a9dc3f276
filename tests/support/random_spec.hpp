/// Random small specs, as text: the material of the differential test of the whole language.
#pragma once

#include <string>

namespace latchwork::tests {

/// The text of a spec without its first line (`protocol …;`), the same for the same seed: every kind of
/// declaration and statement, and the operations of sema's table. Sema accepts most of them. Its scope
/// `small` has one or two members of each sort.
[[nodiscard]] std::string random_spec(unsigned seed);

}  // namespace latchwork::tests
