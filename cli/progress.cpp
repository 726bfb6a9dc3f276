/// Implementation of the progress line.
#include "cli/progress.hpp"

#include "cli/style.hpp"

namespace latchwork::cli {

ProgressLine::ProgressLine(Environment& environment, const CommonOptions& common)
    : environment_(environment),
      enabled_(environment.err_is_terminal && !common.quiet),
      verbose_(common.verbose),
      next_(std::chrono::steady_clock::now() + std::chrono::milliseconds(200)) {}

void ProgressLine::show(const std::string& text) {
    const auto now = std::chrono::steady_clock::now();
    if (!enabled_ || now < next_) return;
    next_ = now + std::chrono::milliseconds(100);
    clear();
    const Style style{false, environment_.unicode, environment_.width};
    environment_.err << '\r' << shorten(text, environment_.width - 1, style) << std::flush;
    shown_ = true;
}

void ProgressLine::clear() {
    if (shown_) environment_.err << "\r\x1b[K" << std::flush;
    shown_ = false;
}

verify::Context ProgressLine::context() {
    verify::Context context;
    context.stop = environment_.stop;
    if (enabled_) context.progress = [this](const std::string& text) { show(text); };
    if (verbose_) {
        context.verbose = [this](const std::string& text) {
            clear();
            environment_.err << text << '\n';
        };
    }
    return context;
}

}  // namespace latchwork::cli
