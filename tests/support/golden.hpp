/// Golden files: text that a test expects, kept in tests/golden. With LATCHWORK_UPDATE_GOLDEN=1 in the
/// environment the files are written instead of compared; read the difference before committing it.
#pragma once

#include <filesystem>
#include <string>

namespace latchwork::tests {

/// The root of the sources.
[[nodiscard]] std::filesystem::path source_root();

/// The text of tests/golden/`name`; "" if there is none. In update mode writes `actual` there and returns it.
[[nodiscard]] std::string golden(const std::string& name, const std::string& actual);

}  // namespace latchwork::tests
