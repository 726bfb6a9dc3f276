/// Fingerprints of files.
#pragma once

#include <string>

namespace latchwork::cli {

/// The SHA-256 (FIPS 180-4) of some bytes, as 64 hexadecimal digits.
[[nodiscard]] std::string sha256(const std::string& bytes);

}  // namespace latchwork::cli
