/// Reading and finding specs.
#include "cli/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>
#include <system_error>

#include "base/text_layout.hpp"

namespace latchwork::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_spec = std::size_t{16} << 20;

/// True for valid UTF-8 without NUL bytes.
bool is_text(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const base::Utf8Character character = base::decode_utf8(bytes, at);
        if (!character.valid || character.code_point == 0) return false;
        at += character.bytes;
    }
    return true;
}

std::vector<fs::path> specs_below(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    fs::recursive_directory_iterator it(folder, error);
    for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
        const bool hidden = it->path().filename().string().starts_with('.');
        std::error_code ignored;
        if (it->is_directory(ignored)) {
            if (hidden) it.disable_recursion_pending();
        } else if (it->path().extension() == ".latch" && !hidden) {
            found.push_back(it->path());
        }
    }
    if (error)
        throw InputError(fmt::format("cannot read directory '{}': {}", folder.string(), error.message()));
    if (found.empty()) throw InputError(fmt::format("no .latch file in directory '{}'", folder.string()));
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

std::string read_text(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        throw InputError(fmt::format("no such file: '{}'", path.string()));
    if (error) throw InputError(fmt::format("cannot read '{}': {}", path.string(), error.message()));
    if (fs::is_directory(status)) {
        throw InputError(fmt::format("'{}' is a directory; a file is wanted here", path.string()));
    }
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        throw InputError(fmt::format("cannot read '{}': {}", path.string(),
                                     std::error_code(errno, std::generic_category()).message()));
    }
    std::string text(largest_spec + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad()) throw InputError(fmt::format("cannot read '{}'", path.string()));
    if (text.size() > largest_spec)
        throw InputError(fmt::format("'{}' is larger than 16 MiB", path.string()));
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw InputError(fmt::format("'{}' is empty", path.string()));
    }
    if (!is_text(text)) throw InputError(fmt::format("'{}' is not a text file in UTF-8", path.string()));
    return text;
}

std::vector<fs::path> find_specs(const std::vector<std::string>& paths) {
    std::vector<fs::path> specs;
    std::set<fs::path> seen;
    const auto add = [&](const fs::path& path) {
        std::error_code error;
        const fs::path same = fs::weakly_canonical(path, error);
        if (seen.insert(error ? path : same).second) specs.push_back(path);
    };
    for (const std::string& name : paths) {
        std::error_code error;
        const fs::file_status status = fs::status(name, error);
        if (status.type() == fs::file_type::not_found)
            throw InputError(fmt::format("no such file or directory: '{}'", name));
        if (!fs::is_directory(status)) {
            add(name);
            continue;
        }
        for (const fs::path& path : specs_below(name)) add(path.lexically_normal());
    }
    return specs;
}

}  // namespace latchwork::cli
