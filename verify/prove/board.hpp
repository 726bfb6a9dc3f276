/// What the searches of a proof tell each other, be they on different threads. Used by the proof engine.
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>

#include "verify/engine.hpp"

namespace latchwork::verify::prove {

/// Who asks for a property nobody has shown yet goes on with it; the first to show it has shown it for all.
class Board {
  public:
    /// `request` outlives it.
    explicit Board(const Request& request)
        : properties_(request.properties),
          shown_(std::make_unique<std::atomic<bool>[]>(request.system.properties.size())) {}

    [[nodiscard]] bool shown(ir::PropertyId p) const { return shown_[p.index()]; }
    /// True for the first who shows it.
    [[nodiscard]] bool claim(ir::PropertyId p) { return !shown_[p.index()].exchange(true); }
    [[nodiscard]] bool all_shown() const {
        return std::all_of(properties_.begin(), properties_.end(),
                           [this](ir::PropertyId p) { return shown(p); });
    }

  private:
    const std::vector<ir::PropertyId>& properties_;
    std::unique_ptr<std::atomic<bool>[]> shown_;  ///< by property of the system
};

}  // namespace latchwork::verify::prove
