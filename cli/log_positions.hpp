/// Where the model may be while a log is read: every state that some run has that shows the same events. Used
/// by `latchwork replay --log`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/log_model.hpp"
#include "runtime/latchwork/interleavings.hpp"

namespace latchwork::cli {

/// A state, and for each lane what the log and the model owe each other.
struct LogPosition {
    /// An operation is recorded before it happens or after it has. So a lane takes no further step that shows
    /// before the log has told what the last one did (`owed`), nor before it has done what the log announced
    /// (`announced`).
    struct Side {
        bool awake = false;  ///< a call is under way
        std::optional<LogMark> announced;
        std::vector<LogMark> owed;
        friend bool operator==(const Side&, const Side&) = default;
    };
    ir::State state;
    std::vector<Side> sides;  ///< by lane
    friend bool operator==(const LogPosition&, const LogPosition&) = default;
};

/// All positions that are possible after some of the events; a Possible of
/// runtime/latchwork/interleavings.hpp.
class LogPositions {
  public:
    /// Before the first event: every initial state. `model` must stay alive. Throws InputError if there are
    /// more than `most` of them.
    LogPositions(const LogModel& model, std::size_t most);

    Taken take(const MarkedEvent& event);
    void join(const LogPositions& other);

    [[nodiscard]] const std::vector<LogPosition>& all() const { return positions_; }
    /// What could be recorded of `lane` instead.
    [[nodiscard]] std::vector<LogMark> alternatives(std::size_t lane) const;

  private:
    [[nodiscard]] bool close();
    void sleep(LogPosition& position, std::size_t lane) const;
    void begin(const LogPosition& from, std::size_t lane,
               const std::vector<std::optional<ir::Value>>& arguments, std::vector<LogPosition>& to) const;
    void go_on(const LogPosition& from, std::size_t lane, std::vector<LogPosition>& to) const;
    [[nodiscard]] bool shows(const LogPosition& from, const ir::Action& action, std::size_t lane,
                             LogPosition& to) const;
    [[nodiscard]] bool announces(LogPosition& position, std::size_t lane, LogMark mark) const;
    [[nodiscard]] bool fits(LogPosition& position, const MarkedEvent& event) const;

    const LogModel* model_;
    std::size_t most_;
    std::vector<LogPosition> positions_;
};

}  // namespace latchwork::cli
