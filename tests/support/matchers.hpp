/// Matchers whose names differ between Catch2 2 and 3.
#pragma once

#include <catch2/catch.hpp>
#include <string>

namespace latchwork::tests {

/// Matches a string that contains `text`.
inline auto contains(const std::string& text) {
#if CATCH_VERSION_MAJOR >= 3
    return Catch::Matchers::ContainsSubstring(text);
#else
    return Catch::Matchers::Contains(text);
#endif
}

}  // namespace latchwork::tests
