/// The program `latchwork`: real streams, real arguments and Ctrl-C around cli/app.
#include <csignal>

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <clocale>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "cli/app.hpp"

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler sets it");

extern "C" void on_interrupt(int) {
    interrupted.store(true);
}

/// The first Ctrl-C, or SIGTERM, asks for a clean stop, with what was found so far; the handler is then gone,
/// so that the second one ends the program.
void catch_interrupt() {
    struct sigaction action = {};
    action.sa_handler = on_interrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

std::size_t terminal_width() {
    constexpr std::size_t least = 40;
    constexpr std::size_t without_terminal = 100;
    winsize size = {};
    if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return without_terminal;
    }
    return std::max<std::size_t>(size.ws_col, least);
}

}  // namespace

int main(int argc, char** argv) {
    std::setlocale(LC_CTYPE, "");
    std::ios::sync_with_stdio(false);
    const char* no_color = std::getenv("NO_COLOR");
    latchwork::cli::Environment environment{
        .arguments = std::vector<std::string>(argv + std::min(argc, 1), argv + argc),
        .in = std::cin,
        .out = std::cout,
        .err = std::cerr,
        .out_is_terminal = isatty(STDOUT_FILENO) != 0,
        .err_is_terminal = isatty(STDERR_FILENO) != 0,
        .width = terminal_width(),
        .unicode = std::string_view(nl_langinfo(CODESET)) == "UTF-8",
        .no_color = no_color != nullptr && *no_color != '\0',
        .stop = &interrupted,
    };
    catch_interrupt();
    return static_cast<int>(latchwork::cli::run(environment));
}
