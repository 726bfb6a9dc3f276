/// The line that says how far a long run is, on a terminal only, and the Context that engines are given.
#pragma once

#include <chrono>
#include <ostream>
#include <string>

#include "cli/environment.hpp"
#include "cli/subcommand.hpp"
#include "verify/engine.hpp"

namespace latchwork::cli {

/// One line on `err` that is written over and over. Whoever prints anything else calls clear() first.
class ProgressLine {
  public:
    ProgressLine(Environment& environment, const CommonOptions& common);
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Shows `text`; too many calls in a short time are left out.
    void show(const std::string& text);
    void clear();
    /// What engines are given: Ctrl-C, this line, and details on `err` with --verbose.
    [[nodiscard]] verify::Context context();

  private:
    Environment& environment_;
    bool enabled_;
    bool verbose_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point next_;
};

}  // namespace latchwork::cli
