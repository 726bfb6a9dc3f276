/// Lock events as `perf script` and ftrace print them: include/trace/events/lock.h of Linux says what each
/// holds.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "cli/files.hpp"
#include "cli/log.hpp"

namespace latchwork::cli {

namespace {

using nlohmann::json;

/// A line of a trace: `fault-101 [001] d..2 5123.456789: lock_acquire: 0xffff888003a4 read &mm->mmap_lock`.
struct TraceLine {
    std::string command, pid, seconds, event, rest;
};

std::optional<TraceLine> parse_line(const std::string& line) {
    // perf script: `command pid[/tid] [cpu] time: lock:event: …`; ftrace: `command-pid (tgid) [cpu] flags
    // time: event: …`.
    static const std::regex perf(
        R"(^\s*(\S.*?)\s+(?:\d+/)?(\d+)\s+\[\d+\]\s+(\d+\.\d+):\s+(?:\d+\s+)?(?:lock:)?(\w+):\s*(.*?)\s*$)");
    static const std::regex ftrace(
        R"(^\s*(\S.*?)-(\d+)\s+(?:\(\s*[-\d]+\)\s+)?\[\d+\]\s+(?:\S+\s+)?(\d+\.\d+):\s+(?:lock:)?(\w+):\s*(.*?)\s*$)");
    std::smatch match;
    if (!std::regex_match(line, match, ftrace) && !std::regex_match(line, match, perf)) return std::nullopt;
    return TraceLine{match[1], match[2], match[3], match[4], match[5]};
}

/// The kind of a lock event; none for other events, and for a wait that ended without the lock.
std::optional<LogKind> kind_of(const TraceLine& line, const std::vector<std::string>& flags) {
    const auto has = [&](const char* flag) {
        return std::find(flags.begin(), flags.end(), flag) != flags.end();
    };
    // A trylock is recorded after it succeeded, other acquisitions before they begin.
    if (line.event == "lock_acquire") return has("try") ? LogKind::tried : LogKind::acquire;
    if (line.event == "lock_acquired") return LogKind::acquired;
    if (line.event == "lock_contended" || line.event == "contention_begin") return LogKind::contended;
    if (line.event == "contention_end" && has("(ret=0)")) return LogKind::holds;
    if (line.event == "lock_release") return LogKind::release;
    return std::nullopt;
}

/// Which of the protocol's names the names of the trace stand for.
class NameMap {
  public:
    explicit NameMap(const std::string& text) {
        try {
            const json map = json::parse(text);
            for (const auto& [name, lock] : map.at("locks").items()) locks_[name] = lock.get<std::string>();
            for (const auto& [name, process] : map.at("tasks").items())
                tasks_[name] = process.is_null() ? "" : process.get<std::string>();
        } catch (const json::exception&) {
            throw InputError(
                "the map of names is a JSON object {\"locks\": {name or address: lock, …}, \"tasks\": "
                "{command, pid or "
                "command-pid: process or null, …}}");
        }
    }

    /// The lock that stands for an address and a class name; none: it is of no interest. A lock with an index
    /// to be found (`Page.lock`, where there is one for each page) stands for as many members as there are
    /// addresses.
    [[nodiscard]] std::optional<std::string> lock(const std::string& address, const std::string& name) {
        if (const auto known = by_address_.find(address); known != by_address_.end()) return known->second;
        auto found = locks_.find(address);
        if (found == locks_.end()) found = locks_.find(name);
        if (found == locks_.end()) return std::nullopt;
        // `Page*.lock`, `locks[Addr*]`: the next member.
        std::string lock = found->second;
        if (const std::size_t star = lock.find('*'); star != std::string::npos)
            lock.replace(star, 1, fmt::format("#{}", members_[found->second]++));
        return by_address_[address] = lock;
    }

    /// The process of a task; empty if it is to be left out.
    [[nodiscard]] std::string process(const TraceLine& line) const {
        for (const std::string& name : {line.command + "-" + line.pid, line.pid, line.command}) {
            if (const auto found = tasks_.find(name); found != tasks_.end()) return found->second;
        }
        throw InputError(
            fmt::format("task {}-{} uses a lock of the protocol, but the map of names does not say which "
                        "process it is (null: none)",
                        line.command, line.pid));
    }

    [[nodiscard]] std::vector<std::string> locks() const {
        std::vector<std::string> all;
        for (const auto& [name, lock] : locks_) all.push_back(lock);
        return all;
    }

  private:
    std::map<std::string, std::string> locks_, tasks_, by_address_;
    std::map<std::string, std::size_t> members_;
};

/// `5123.456789` as ns; `unit` becomes how many the last digit stands for.
std::int64_t nanoseconds(const std::string& seconds, std::int64_t& unit) {
    const std::size_t point = seconds.find('.');
    std::string digits = seconds.substr(point + 1).substr(0, 9);
    unit = 1;
    for (; digits.size() < 9; digits += '0') unit *= 10;
    return std::stoll(seconds.substr(0, point)) * 1'000'000'000 + std::stoll(digits);
}

}  // namespace

Log read_lock_trace(const std::string& text, const std::string& map) {
    Log log;
    NameMap names(map);
    std::istringstream lines(text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const std::optional<TraceLine> parsed = parse_line(line);
        if (!parsed) {
            ++log.ignored;
            continue;
        }
        // The address, flags, and what is left: the name of the lock's class, which may hold blanks.
        std::istringstream rest(parsed->rest);
        std::string address, word, name;
        std::vector<std::string> flags;
        rest >> address;
        while (rest >> word) {
            const bool flag = name.empty() && (word == "try" || word == "read" || word.front() == '(');
            if (flag)
                flags.push_back(word);
            else if (word.front() != '(')  // `(123 ns)` behind the name
                name += (name.empty() ? "" : " ") + word;
        }
        const std::optional<LogKind> kind = kind_of(*parsed, flags);
        const std::optional<std::string> lock = kind ? names.lock(address, name) : std::nullopt;
        const std::string process = lock ? names.process(*parsed) : "";
        if (process.empty()) {
            ++log.ignored;
            continue;
        }
        std::int64_t unit = 1;
        const std::int64_t time = nanoseconds(parsed->seconds, unit);
        const std::string task = parsed->command + "-" + parsed->pid;
        log.tasks[task] = process;
        log.events.push_back({number, time, time + unit - 1, task, *kind, *lock, {}});
    }
    if (log.events.empty()) throw InputError("the log holds no event of a lock that the map of names knows");
    log.locks = names.locks();
    return log;
}

}  // namespace latchwork::cli
