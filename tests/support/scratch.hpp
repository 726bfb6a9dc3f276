/// A directory for one test, gone after it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace latchwork::tests {

class Scratch {
  public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Writes a file, its folders included, and gives its path.
    std::filesystem::path file(const std::string& name, const std::string& text) const;

    friend std::filesystem::path operator/(const Scratch& scratch, const std::string& name) {
        return scratch.path_ / name;
    }

  private:
    std::filesystem::path path_;
};

/// The bytes of a file; "" if there is none.
[[nodiscard]] std::string read(const std::filesystem::path& path);
/// The names in a folder, hidden ones included, sorted.
[[nodiscard]] std::vector<std::string> entries(const std::filesystem::path& folder);

}  // namespace latchwork::tests
