/// The outside world of one run of the command line, injected so that the whole of it runs inside a unit
/// test. cli/main.cpp makes the real one; the file system alone is used directly.
#pragma once

#include <atomic>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace latchwork::cli {

struct Environment {
    std::vector<std::string> arguments;  ///< without the program's name
    std::istream& in;
    std::ostream& out;  ///< results
    std::ostream& err;  ///< diagnostics and progress
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    std::size_t width = 100;                  ///< columns of the terminal; 100 where there is none
    bool unicode = true;                      ///< the locale's character set is UTF-8
    bool no_color = false;                    ///< NO_COLOR is set
    const std::atomic<bool>* stop = nullptr;  ///< becomes true when the user presses Ctrl-C
};

}  // namespace latchwork::cli
