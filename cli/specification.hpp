/// The pipeline's front half as the subcommands use it: a file in, a transition system and diagnostics out.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ast/ast.hpp"
#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "cli/environment.hpp"
#include "cli/subcommand.hpp"
#include "ir/system.hpp"

namespace latchwork::cli {

/// A spec file after each phase; a phase that failed leaves its value empty and says why in `diagnostics`.
struct Specification {
    std::string name;                          ///< the file's name as the user gave it
    std::vector<std::filesystem::path> files;  ///< itself, and what it includes
    base::SourceSet sources;
    base::Diagnostics diagnostics;
    std::optional<ast::Protocol> protocol;
    std::optional<ir::System> system;  ///< with its configs open; empty if there is any error
};

/// Reads and parses a file and what it includes; the system stays empty. Throws InputError if it cannot be
/// read.
[[nodiscard]] Specification parse_specification(const std::filesystem::path& path);

/// Reads, parses and analyses a file. Throws InputError if it cannot be read, and std::logic_error if the
/// lowering gave a system that is not well-formed, which is a defect of Latchwork.
[[nodiscard]] Specification read_specification(const std::filesystem::path& path);

/// Prints the diagnostics on `err`, if there are any.
void print_diagnostics(const Specification& specification, Environment& environment,
                       const CommonOptions& common);

/// read_specification() and print_diagnostics() for a subcommand that works on one file. Throws InputError if
/// the spec has errors.
[[nodiscard]] Specification require_specification(const std::string& path, Environment& environment,
                                                  const CommonOptions& common);

}  // namespace latchwork::cli
