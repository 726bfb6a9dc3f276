/// A log set against a protocol: who each call is in the protocol, which operations the log records, and what
/// an event asks of the model. Made by `latchwork replay --log`.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/log.hpp"
#include "ir/interpreter.hpp"

namespace latchwork::cli {

/// One thing that a model's step does and that a log may show.
struct LogMark {
    LogKind kind = LogKind::end;
    std::size_t index = 0;  ///< of a label or of a lock's member, in the model's lists
    friend bool operator==(const LogMark&, const LogMark&) = default;
};

/// An event, its names resolved. What runtime/latchwork/interleavings.hpp asks for.
struct MarkedEvent {
    std::size_t lane = 0;
    std::int64_t earliest = 0, latest = 0;  ///< ns
    LogMark mark;
    /// Of a call that begins: for each parameter of its process the value, if it is known.
    std::vector<std::optional<ir::Value>> arguments;
    std::size_t line = 0;
};

/// An instance of a process, as the log knows it.
struct LogLane {
    ir::ProcessId process;
    ir::Value self = 0;
    bool task = false;  ///< it makes one call after the other, unseen
};

/// A lock, or one member of an array of them.
struct LockMember {
    std::string name;  ///< "ptl", "Page#0.lock"
    ir::LockId lock;
    bool recorded = false;
    /// Who may hold it: the place of each holder relation in a state, and whose it is.
    struct Holder {
        std::size_t place = 0;
        ir::ProcessId process;
        ir::Value self = 0;
    };
    std::vector<Holder> holders;
};

/// The protocol's side of a log. Immutable; refers to `system`.
class LogModel {
  public:
    /// `system` is specialized; `sizes` says how many of each domain there are, and is made large enough for
    /// what the log names. Throws InputError for names that the protocol does not know.
    LogModel(const ir::System& system, const ir::Scope& sizes, const Log& log);

    [[nodiscard]] const ir::System& system() const { return system_; }
    [[nodiscard]] const ir::Interpreter& interpreter() const { return *interpreter_; }
    [[nodiscard]] const ir::Scope& scope() const { return interpreter_->layout().scope(); }
    [[nodiscard]] const std::vector<LogLane>& lanes() const { return lanes_; }
    [[nodiscard]] const std::vector<LockMember>& locks() const { return locks_; }
    [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
    [[nodiscard]] const std::vector<MarkedEvent>& events() const { return events_; }
    [[nodiscard]] bool records(LogKind kind) const { return recorded_[static_cast<std::size_t>(kind)]; }

    /// The actions that begin at a location.
    [[nodiscard]] const std::vector<ir::ActionId>& actions_at(ir::ProcessId process,
                                                              ir::Value location) const {
        return actions_[process.index()][static_cast<std::size_t>(location)];
    }
    /// The index of the label at a location; none where there is none.
    [[nodiscard]] std::optional<std::size_t> label_at(ir::ProcessId process, ir::Value location) const;
    /// Where instance `lane` stands.
    [[nodiscard]] ir::Value location(const ir::State& state, std::size_t lane) const;
    [[nodiscard]] bool holds(const ir::State& state, std::size_t lane, std::size_t lock) const;
    /// "writer#0"
    [[nodiscard]] std::string lane_name(std::size_t lane) const;
    /// "writer#0 comes to `read`"
    [[nodiscard]] std::string describe(std::size_t lane, const LogMark& mark) const;

  private:
    void assign_lanes(const Log& log, std::vector<std::size_t>& lane_of);
    void list_locks(const Log& log);
    [[nodiscard]] MarkedEvent resolve(const LogEvent& event, std::size_t lane) const;
    [[nodiscard]] ir::ProcessId process_called(const std::string& name, const std::string& where) const;

    const ir::System& system_;
    std::unique_ptr<ir::Interpreter> interpreter_;
    std::vector<LogLane> lanes_;
    std::vector<LockMember> locks_;
    std::vector<std::string> labels_;
    std::vector<std::vector<std::vector<ir::ActionId>>> actions_;  ///< by process and location
    std::vector<MarkedEvent> events_;
    std::vector<bool> recorded_;  ///< by kind: events of it are in the log
};

}  // namespace latchwork::cli
