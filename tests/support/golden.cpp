/// Implementation of golden files.
#include "tests/support/golden.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace latchwork::tests {

std::filesystem::path source_root() {
    return LATCHWORK_SOURCE_DIR;
}

std::string golden(const std::string& name, const std::string& actual) {
    const std::filesystem::path path = source_root() / "tests" / "golden" / name;
    if (std::getenv("LATCHWORK_UPDATE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return actual;
    }
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace latchwork::tests
