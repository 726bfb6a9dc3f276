/// Recorded logs of running programs, as text: what `latchwork replay --log` reads. Names are resolved by
/// cli/log_model.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latchwork::cli {

/// What an event of a log says. Of a lock, there is what is recorded before the operation and what is
/// recorded after it.
enum class LogKind : std::uint8_t {
    begin,      ///< a call of process `name` begins, before its first statement
    at,         ///< the call stands at label `name`
    end,        ///< the call is over
    acquire,    ///< is about to take lock `name`, and may have to wait for it
    contended,  ///< waits for it
    holds,      ///< waits no longer: it has it
    acquired,   ///< has taken it, where it might have had to wait
    tried,      ///< has taken it with a trylock
    release,    ///< is about to release it
    released,   ///< has released it
};

/// How a kind is written in a log of our own, and in a report: `about to take`.
struct LogKindInfo {
    LogKind kind;
    std::string_view key;
    std::string_view phrase;
};
[[nodiscard]] const std::vector<LogKindInfo>& log_kinds();
[[nodiscard]] const LogKindInfo& log_kind(LogKind kind);

struct LogEvent {
    std::size_t line = 0;       ///< of the file, from 1
    std::int64_t earliest = 0;  ///< ns: it happened between these, both included
    std::int64_t latest = 0;
    std::string who;  ///< the call, or the task
    LogKind kind = LogKind::at;
    std::string name;                              ///< of a process, a label or a lock
    std::map<std::string, std::string> arguments;  ///< of a call that begins, as far as they are known
};

struct Log {
    std::vector<LogEvent> events;  ///< those of one call in its order
    /// The calls are tasks, which make one call after the other, with no event where one begins or ends: by
    /// task, its process. Empty: calls begin and end by events.
    std::map<std::string, std::string> tasks;
    /// The locks (or arrays of them) whose operations are all in the log; none: all locks, if any operation
    /// is.
    std::optional<std::vector<std::string>> locks;
    std::size_t ignored = 0;  ///< lines that are of no interest here
};

/// Widens each event's time by `uncertainty` ns either way, and sorts the events by their earliest times,
/// those of one call in their order.
void prepare(Log& log, std::int64_t uncertainty);

/// A log of our own: a JSON object on each line (docs/logs.md). Throws InputError, naming the line.
[[nodiscard]] Log read_json_log(const std::string& text);

/// Lock events as `perf script` and ftrace print them, with a map of names (a JSON object; docs/logs.md).
/// Throws InputError.
[[nodiscard]] Log read_lock_trace(const std::string& text, const std::string& map);

}  // namespace latchwork::cli
