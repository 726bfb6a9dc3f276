/// Writing results: a temporary directory inside the folder, then one rename for each file.
#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>

#include "cli/files.hpp"

namespace latchwork::cli {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(std::string_view what, const fs::path& path, const std::error_code& error) {
    throw InputError(fmt::format("cannot {} '{}': {}", what, path.string(), error.message()));
}

std::error_code last_error() {
    return {errno, std::generic_category()};
}

/// The bytes of an existing file; nothing if there is none.
std::optional<std::string> existing(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return std::nullopt;
    if (fs::is_directory(status)) throw InputError(fmt::format("'{}' is a directory", path.string()));
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) fail("read", path, last_error());
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// Directories that this run made, outermost first; those that are still empty go if the run fails.
class Folder {
  public:
    explicit Folder(const fs::path& path) {
        std::error_code error;
        std::vector<fs::path> missing;
        for (fs::path p = fs::absolute(path).lexically_normal(); !p.empty() && !fs::exists(p, error);
             p = p.parent_path()) {
            if (p.has_filename()) missing.push_back(p);
        }
        for (auto it = missing.rbegin(); it != missing.rend(); ++it) {
            if (!fs::create_directory(*it, error) && error) {
                undo();
                fail("make directory", path, error);
            }
            made_.push_back(*it);
        }
        if (!fs::is_directory(path, error)) {
            undo();
            throw InputError(fmt::format("'{}' is not a directory", path.string()));
        }
    }
    ~Folder() {
        if (!kept_) undo();
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void keep() { kept_ = true; }

  private:
    void undo() {
        std::error_code ignored;
        for (auto it = made_.rbegin(); it != made_.rend(); ++it) fs::remove(*it, ignored);
    }
    std::vector<fs::path> made_;
    bool kept_ = false;
};

/// A fresh directory that goes when this object does.
class TemporaryDirectory {
  public:
    explicit TemporaryDirectory(const fs::path& parent) {
        std::string pattern = (parent / ".latchwork-XXXXXX").string();
        errno = 0;
        if (mkdtemp(pattern.data()) == nullptr) fail("write to", parent, last_error());
        path_ = pattern;
    }
    ~TemporaryDirectory() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

void write_new(const fs::path& path, const std::string& text) {
    errno = 0;
    std::ofstream stream(path, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) fail("write", path, last_error());
}

}  // namespace

std::vector<FileChange> compare_files(const fs::path& folder, const std::vector<OutputFile>& files) {
    std::vector<FileChange> changes;
    for (const OutputFile& file : files) {
        const auto before = existing(folder / file.name);
        changes.push_back(!before                ? FileChange::created
                          : *before == file.text ? FileChange::unchanged
                                                 : FileChange::updated);
    }
    return changes;
}

std::vector<FileChange> write_files(const fs::path& folder, const std::vector<OutputFile>& files) {
    Folder output(folder);
    std::vector<FileChange> changes = compare_files(folder, files);
    if (std::find_if(changes.begin(), changes.end(),
                     [](FileChange c) { return c != FileChange::unchanged; }) == changes.end()) {
        output.keep();
        return changes;
    }
    const TemporaryDirectory temporary(folder);
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (changes[i] != FileChange::unchanged) write_new(temporary.path() / files[i].name, files[i].text);
    }
    output.keep();
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (changes[i] == FileChange::unchanged) continue;
        std::error_code error;
        fs::rename(temporary.path() / files[i].name, folder / files[i].name, error);
        if (error) fail("write", folder / files[i].name, error);
    }
    return changes;
}

void write_file(const fs::path& path, const std::string& text) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!path.has_filename() || fs::is_directory(status)) {
        throw InputError(fmt::format("'{}' is a directory; a file is wanted here", path.string()));
    }
    if (fs::is_other(status)) {  // a device or a pipe must not be replaced by a file
        write_new(path, text);
        return;
    }
    const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path) : path;
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    write_files(folder, {{target.filename().string(), text}});
}

}  // namespace latchwork::cli
