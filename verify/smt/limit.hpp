/// What one question to Z3 may cost.
#pragma once

#include <chrono>
#include <functional>

namespace latchwork::verify::smt {

struct Limit {
    std::chrono::milliseconds time;  ///< processor time of the thread that asks
    /// Asked now and then by another thread; when it says so, Z3 gives up. May be empty.
    std::function<bool()> stopped = {};
};

}  // namespace latchwork::verify::smt
