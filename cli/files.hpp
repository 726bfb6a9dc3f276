/// The file system as the subcommands need it: reading specs, finding them, and writing results so that no
/// file is ever seen partly written.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace latchwork::cli {

/// The input or the command line is at fault; the message is for the user.
class InputError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The text of a file. Throws InputError if it does not exist, is a directory, cannot be read, is empty,
/// holds anything but UTF-8 text, or is larger than 16 MiB.
[[nodiscard]] std::string read_text(const std::filesystem::path& path);

/// The spec files that `paths` name: a file stands for itself, a directory for every *.latch below it (hidden
/// directories left out), sorted; a file named twice counts once. Throws InputError for a path that does not
/// exist and for a directory without any.
[[nodiscard]] std::vector<std::filesystem::path> find_specs(const std::vector<std::string>& paths);

/// A file to be written, its name relative to the folder.
struct OutputFile {
    std::string name;
    std::string text;
};

/// What writing would do, or did, to one file.
enum class FileChange { unchanged, created, updated };

/// How the files in `folder` compare with `files`, in the order of `files`. Writes nothing.
[[nodiscard]] std::vector<FileChange> compare_files(const std::filesystem::path& folder,
                                                    const std::vector<OutputFile>& files);

/// Brings `folder` (made if need be) to hold `files`: all are written to a temporary directory inside it,
/// then moved into place one by one; a file that has the right content already is not touched. Throws
/// InputError if that is impossible; then no file was moved unless the moving itself failed, and nothing
/// temporary is left.
std::vector<FileChange> write_files(const std::filesystem::path& folder,
                                    const std::vector<OutputFile>& files);

/// write_files() for one file of any path.
void write_file(const std::filesystem::path& path, const std::string& text);

}  // namespace latchwork::cli
