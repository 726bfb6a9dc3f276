/// Logs in the JSON format of our own, and what all logs share.
#include "cli/log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/files.hpp"

namespace latchwork::cli {

namespace {

using nlohmann::json;

[[noreturn]] void bad_line(std::size_t line, const std::string& what) {
    throw InputError(fmt::format("the log, line {}: {}", line, what));
}

std::string text_of(const json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void read_time(const json& object, LogEvent& event) {
    const auto time = object.find("time");
    if (time == object.end()) bad_line(event.line, "there is no \"time\"");
    const bool interval = time->is_array() && time->size() == 2;
    const json& low = interval ? (*time)[0] : *time;
    const json& high = interval ? (*time)[1] : *time;
    if (!low.is_number_integer() || !high.is_number_integer())
        bad_line(event.line, "\"time\" is a number of ns, or two of them, the earliest and the latest");
    event.earliest = low.get<std::int64_t>();
    event.latest = high.get<std::int64_t>();
    if (event.latest < event.earliest) bad_line(event.line, "the latest time is before the earliest");
}

LogEvent read_event(const json& object, std::size_t line) {
    LogEvent event;
    event.line = line;
    read_time(object, event);
    if (!object.contains("call")) bad_line(line, "there is no \"call\"");
    event.who = text_of(object.at("call"));
    const LogKindInfo* known = nullptr;
    for (const auto& [key, value] : object.items()) {
        if (key == "time" || key == "call" || key == "arguments") continue;
        const auto& kinds = log_kinds();
        const auto found =
            std::find_if(kinds.begin(), kinds.end(), [&k = key](const auto& i) { return i.key == k; });
        if (found == kinds.end()) bad_line(line, fmt::format("unknown key \"{}\"", key));
        if (known != nullptr) bad_line(line, fmt::format("both \"{}\" and \"{}\"", known->key, key));
        known = &*found;
        event.kind = found->kind;
        if (event.kind != LogKind::end) event.name = text_of(value);
    }
    if (known == nullptr) bad_line(line, "it does not say what happens");
    if (const auto given = object.find("arguments"); given != object.end()) {
        if (event.kind != LogKind::begin || !given->is_object())
            bad_line(line, "\"arguments\" is an object, of a call that begins");
        for (const auto& [name, value] : given->items()) event.arguments[name] = text_of(value);
    }
    return event;
}

}  // namespace

const std::vector<LogKindInfo>& log_kinds() {
    static const std::vector<LogKindInfo> table = {
        {LogKind::begin, "begin", "begins"},
        {LogKind::at, "at", "comes to"},
        {LogKind::end, "end", "comes to its end"},
        {LogKind::acquire, "acquire", "is about to take"},
        {LogKind::contended, "contended", "waits for"},
        {LogKind::holds, "holds", "waits no longer for"},
        {LogKind::acquired, "acquired", "has taken"},
        {LogKind::tried, "tried", "has taken, without waiting,"},
        {LogKind::release, "release", "is about to release"},
        {LogKind::released, "released", "has released"},
    };
    return table;
}

const LogKindInfo& log_kind(LogKind kind) {
    return *std::find_if(log_kinds().begin(), log_kinds().end(),
                         [&](const auto& i) { return i.kind == kind; });
}

void prepare(Log& log, std::int64_t uncertainty) {
    std::map<std::string, std::int64_t> reached;  // by call
    for (LogEvent& event : log.events) {
        event.earliest -= uncertainty;
        event.latest += uncertainty;
        // What comes behind another event of its call is no earlier.
        const auto before = reached.try_emplace(event.who, event.earliest).first;
        event.earliest = before->second = std::max(before->second, event.earliest);
        event.latest = std::max(event.latest, event.earliest);
    }
    std::stable_sort(log.events.begin(), log.events.end(),
                     [](const LogEvent& a, const LogEvent& b) { return a.earliest < b.earliest; });
}

Log read_json_log(const std::string& text) {
    Log log;
    std::istringstream lines(text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const json object = json::parse(line, nullptr, false);
        if (!object.is_object()) bad_line(number, "it is no JSON object");
        if (const auto locks = object.find("locks"); locks != object.end()) {
            if (!locks->is_array()) bad_line(number, "\"locks\" is a list of names");
            log.locks.emplace();
            for (const json& lock : *locks) log.locks->push_back(text_of(lock));
            continue;
        }
        log.events.push_back(read_event(object, number));
    }
    if (log.events.empty()) throw InputError("the log holds no event");
    return log;
}

}  // namespace latchwork::cli
