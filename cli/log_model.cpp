/// Resolving the names of a log: calls become instances, labels and locks become numbers.
#include "cli/log_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <regex>

#include "cli/files.hpp"
#include "cli/recorded_run.hpp"
#include "cli/trace_table.hpp"
#include "cli/variant.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

using ir::Value;

/// The sizes of a scope by name, enlarged so that every member that occurs in `log` as `Page#3` exists.
std::map<std::string, Value> sizes_for(const ir::System& system, const ir::Scope& scope, const Log& log) {
    std::map<std::string, Value> sizes;
    for (std::size_t s = 0; s < system.sorts.size(); ++s) {
        const ir::Sort& sort = system.sorts[s];
        if (sort.kind == ir::Sort::Kind::process)
            sizes[sort.name] = 0;
        else if (sort.kind != ir::Sort::Kind::enumeration)
            sizes[sort.name] = scope.size(ir::SortId(s));
    }
    const auto enlarge = [&](const std::string& text) {
        static const std::regex member(R"((\w+)#(\d{1,4}))");
        for (std::sregex_iterator m(text.begin(), text.end(), member), end; m != end; ++m) {
            const auto sort = sizes.find((*m)[1]);
            if (sort != sizes.end()) sort->second = std::max<Value>(sort->second, std::stoi((*m)[2]) + 1);
        }
    };
    for (const LogEvent& event : log.events) {
        if (event.kind > LogKind::end) enlarge(event.name);
        for (const auto& [name, value] : event.arguments) enlarge(value);
    }
    return sizes;
}

std::string lock_name(const ir::System& system, const ir::Lock& lock, const std::vector<Value>& members) {
    std::string name = lock.name;
    const std::size_t dot = name.find('.');
    std::size_t first = 0;
    if (dot != std::string::npos && !members.empty())
        name =
            ir::print_value(system, ir::Type::member(lock.arguments[first++]), members[0]) + name.substr(dot);
    for (std::size_t i = first; i < members.size(); ++i)
        name += "[" + ir::print_value(system, ir::Type::member(lock.arguments[i]), members[i]) + "]";
    return name;
}

bool is_lock_event(LogKind kind) {
    return kind > LogKind::end;
}

}  // namespace

LogModel::LogModel(const ir::System& system, const ir::Scope& sizes, const Log& log)
    : system_(system), recorded_(log_kinds().size()) {
    std::vector<std::size_t> lane_of;
    assign_lanes(log, lane_of);
    std::map<std::string, Value> all = sizes_for(system, sizes, log);
    for (const LogLane& lane : lanes_) {
        Value& size = all[system.sort(system.process(lane.process).sort).name];
        size = std::max(size, lane.self + 1);
    }
    const ir::Scope scope(system, "the log", all);
    for (const LogLane& lane : lanes_) {
        const ir::Process& process = system.process(lane.process);
        if (lane.self >= scope.size(process.sort))
            throw InputError(
                fmt::format("the log has {} calls of '{}' at the same time; this variant has at most {}",
                            lane.self + 1, process.name, scope.size(process.sort)));
    }
    interpreter_ = std::make_unique<ir::Interpreter>(system, scope);
    for (const ir::Process& process : system.processes) {
        actions_.emplace_back(process.locations.size());
        for (const ir::Location& at : process.locations) {
            if (!at.label.empty() && std::find(labels_.begin(), labels_.end(), at.label) == labels_.end())
                labels_.push_back(at.label);
        }
    }
    for (std::size_t a = 0; a < system.actions.size(); ++a) {
        const ir::Action& action = system.actions[a];
        actions_[action.process.index()][static_cast<std::size_t>(action.from)].emplace_back(a);
    }
    list_locks(log);
    for (std::size_t i = 0; i < log.events.size(); ++i) {
        recorded_[static_cast<std::size_t>(log.events[i].kind)] = true;
        events_.push_back(resolve(log.events[i], lane_of[i]));
    }
}

ir::ProcessId LogModel::process_called(const std::string& name, const std::string& where) const {
    std::vector<std::string> known;
    for (std::size_t p = 0; p < system_.processes.size(); ++p) {
        if (system_.processes[p].name == name) return ir::ProcessId(p);
        known.push_back(system_.processes[p].name);
    }
    unknown_name(fmt::format("process of {} is called", where), name, known);
}

/// A task is an instance. A call is one that no other call can be at the same time: the first that is free.
void LogModel::assign_lanes(const Log& log, std::vector<std::size_t>& lane_of) {
    std::vector<std::int64_t> free_after;  // by lane; of one that is busy, the end of time
    constexpr std::int64_t busy = std::numeric_limits<std::int64_t>::max();
    std::map<std::string, std::size_t> current;
    const auto add = [&](ir::ProcessId process, bool task) {
        const auto self = std::count_if(lanes_.begin(), lanes_.end(),
                                        [&](const LogLane& l) { return l.process == process; });
        lanes_.push_back({process, static_cast<Value>(self), task});
        free_after.push_back(busy);
        return lanes_.size() - 1;
    };
    for (const auto& [task, process] : log.tasks) current[task] = add(process_called(process, task), true);
    for (const LogEvent& event : log.events) {
        if (event.kind == LogKind::begin) {
            const ir::ProcessId process = process_called(event.name, event.who);
            if (const auto known = current.find(event.who);
                known != current.end() && free_after[known->second] == busy)
                throw InputError(
                    fmt::format("the log, line {}: call '{}' has begun already", event.line, event.who));
            std::size_t lane = 0;
            while (lane < lanes_.size() &&
                   (lanes_[lane].process != process || free_after[lane] >= event.earliest))
                ++lane;
            if (lane == lanes_.size()) lane = add(process, false);
            free_after[lane] = busy;
            current[event.who] = lane;
        }
        const auto lane = current.find(event.who);
        if (lane == current.end() || free_after[lane->second] != busy)
            throw InputError(fmt::format("the log, line {}: call '{}' has not begun", event.line, event.who));
        lane_of.push_back(lane->second);
        if (event.kind == LogKind::end) free_after[lane->second] = event.latest;
    }
}

void LogModel::list_locks(const Log& log) {
    const ir::Layout& layout = interpreter_->layout();
    std::vector<std::string> names;
    for (std::size_t l = 0; l < system_.locks.size(); ++l) {
        const ir::Lock& lock = system_.locks[l];
        names.push_back(lock.name);
        std::map<std::vector<Value>, LockMember> members;
        for_each_place(system_, layout,
                       [&](ir::FunctionId id, const std::vector<Value>& arguments, std::size_t place) {
                           const ir::Function& f = system_.function(id);
                           if (f.role != ir::Function::Role::lock || f.lock != ir::LockId(l)) return;
                           const std::vector<Value> indices(arguments.begin() + 1, arguments.end());
                           LockMember& member = members[indices];
                           member.name = lock_name(system_, lock, indices);
                           member.lock = f.lock;
                           member.holders.push_back({place, f.process, arguments[0]});
                       });
        for (auto& [indices, member] : members) {
            const auto wanted = [&](std::string name) {
                std::erase(name, '*');
                const std::size_t index = name.find("[]");
                return name == member.name || name == lock.name ||
                       (index != std::string::npos && name.substr(0, index) == lock.name);
            };
            member.recorded = !log.locks || std::any_of(log.locks->begin(), log.locks->end(), wanted);
            locks_.push_back(std::move(member));
        }
    }
    for (const std::string& name : log.locks.value_or(std::vector<std::string>{})) {
        const std::string plain = std::regex_replace(name, std::regex(R"(\*|\[\*?\]|#\d+|\[\w+#\d+\])"), "");
        if (std::find(names.begin(), names.end(), plain) == names.end()) unknown_name("lock", name, names);
    }
}

MarkedEvent LogModel::resolve(const LogEvent& event, std::size_t lane) const {
    MarkedEvent marked{lane, event.earliest, event.latest, {event.kind, 0}, {}, event.line};
    const ir::Process& process = system_.process(lanes_[lane].process);
    const auto where = fmt::format("of line {} is called", event.line);
    if (event.kind == LogKind::begin) {
        for (const ir::FunctionId id : process.parameters) {
            const ir::Function& f = system_.function(id);
            const auto given = event.arguments.find(f.name.substr(f.name.rfind('.') + 1));
            marked.arguments.emplace_back();
            if (given == event.arguments.end()) continue;
            const bool member = f.result.kind == ir::Type::Kind::member;
            marked.arguments.back() =
                find_value(system_, f.result, member ? scope().size(f.result.sort) : 0, given->second);
            if (!marked.arguments.back())
                throw InputError(fmt::format("the log, line {}: '{}' is no value of {}", event.line,
                                             given->second, f.name));
        }
    } else if (event.kind == LogKind::at) {
        std::vector<std::string> known;
        for (const ir::Location& at : process.locations) {
            if (!at.label.empty()) known.push_back(at.label);
        }
        if (std::find(known.begin(), known.end(), event.name) == known.end())
            unknown_name(fmt::format("label of '{}' {}", process.name, where), event.name, known);
        const auto label = std::find(labels_.begin(), labels_.end(), event.name);
        marked.mark.index = static_cast<std::size_t>(label - labels_.begin());
    } else if (is_lock_event(event.kind)) {
        std::vector<std::string> known;
        for (const LockMember& lock : locks_) known.push_back(lock.name);
        const auto lock = std::find(known.begin(), known.end(), event.name);
        if (lock == known.end()) unknown_name(fmt::format("lock {}", where), event.name, known);
        marked.mark.index = static_cast<std::size_t>(lock - known.begin());
        if (!locks_[marked.mark.index].recorded)
            throw InputError(
                fmt::format("the log, line {}: {} is not one of the locks that the log says it records",
                            event.line, event.name));
    }
    return marked;
}

std::optional<std::size_t> LogModel::label_at(ir::ProcessId process, Value location) const {
    const std::string& label = system_.process(process).locations[static_cast<std::size_t>(location)].label;
    if (label.empty() || location == system_.process(process).end) return std::nullopt;
    return static_cast<std::size_t>(std::find(labels_.begin(), labels_.end(), label) - labels_.begin());
}

Value LogModel::location(const ir::State& state, std::size_t lane) const {
    const ir::FunctionId id = system_.process(lanes_[lane].process).location;
    return state[interpreter_->layout().place(system_, id, {lanes_[lane].self})];
}

bool LogModel::holds(const ir::State& state, std::size_t lane, std::size_t lock) const {
    const auto& holders = locks_[lock].holders;
    return std::any_of(holders.begin(), holders.end(), [&](const LockMember::Holder& h) {
        return h.process == lanes_[lane].process && h.self == lanes_[lane].self && state[h.place] != 0;
    });
}

std::string LogModel::lane_name(std::size_t lane) const {
    const ir::SortId sort = system_.process(lanes_[lane].process).sort;
    return ir::print_value(system_, ir::Type::member(sort), lanes_[lane].self);
}

std::string LogModel::describe(std::size_t lane, const LogMark& mark) const {
    std::string text = fmt::format("{} {}", lane_name(lane), log_kind(mark.kind).phrase);
    if (mark.kind == LogKind::at) text += fmt::format(" `{}`", labels_[mark.index]);
    if (is_lock_event(mark.kind)) text += " " + locks_[mark.index].name;
    return text;
}

}  // namespace latchwork::cli
