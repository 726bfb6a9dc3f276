/// Following a log in the reference interpreter.
#include "cli/log_positions.hpp"

#include <algorithm>
#include <functional>
#include <unordered_set>

#include "cli/files.hpp"
#include "cli/trace_table.hpp"

namespace latchwork::cli {

namespace {

using ir::Value;
using Side = LogPosition::Side;
using Role = ir::Function::Role;

struct PositionHash {
    std::size_t operator()(const LogPosition& position) const {
        std::uint64_t hash = 0x9e3779b97f4a7c15U;
        const auto add = [&hash](std::uint64_t value) {
            hash = (hash ^ value) * 0xff51afd7ed558ccdU;
            hash ^= hash >> 32U;
        };
        for (const Value v : position.state) add(static_cast<std::uint32_t>(v));
        const auto add_mark = [&](const LogMark& mark) {
            add(mark.index * 16 + static_cast<std::size_t>(mark.kind));
        };
        for (const Side& side : position.sides) {
            add(side.awake ? 1 : 0);
            if (side.announced) add_mark(*side.announced);
            for (const LogMark& mark : side.owed) add_mark(mark);
        }
        return static_cast<std::size_t>(hash);
    }
};

using Known = std::unordered_set<LogPosition, PositionHash>;

/// Calls visit(function, place) for everything that an instance has of its own, its location and locks left
/// out.
template <class Visit>
void for_each_own(const LogModel& model, const LogLane& lane, Visit&& visit) {
    for_each_place(model.system(), model.interpreter().layout(),
                   [&](ir::FunctionId id, const std::vector<Value>& arguments, std::size_t place) {
                       const ir::Function& f = model.system().function(id);
                       const bool own =
                           f.role == Role::parameter || f.role == Role::local || f.role == Role::visited;
                       if (own && f.process == lane.process && arguments[0] == lane.self)
                           visit(f, arguments, place);
                   });
}

/// The values that a function may have where nothing says more: [low, high].
std::pair<Value, Value> any_value(const ir::Function& f, const ir::Scope& scope) {
    if (f.result.kind == ir::Type::Kind::boolean) return {0, 1};
    if (f.result.kind == ir::Type::Kind::integer) return {f.rule.low, f.rule.high};
    return {f.result.nullable ? ir::null_value : 0, scope.size(f.result.sort) - 1};
}

}  // namespace

LogPositions::LogPositions(const LogModel& model, std::size_t most) : model_(&model), most_(most) {
    Known known;
    std::size_t visited = 0;
    constexpr std::size_t most_initial = 1'000'000;
    model.interpreter().for_each_initial([&](const ir::State& state) {
        LogPosition start{state, std::vector<Side>(model.lanes().size())};
        for (std::size_t lane = 0; lane < model.lanes().size(); ++lane) sleep(start, lane);
        if (known.insert(start).second) positions_.push_back(std::move(start));
        return ++visited < most_initial && positions_.size() <= most_;
    });
    if (visited == most_initial || positions_.size() > most_)
        throw InputError(
            "the protocol may start in too many states for this log; a smaller --scope may help");
    if (positions_.empty()) throw InputError("the protocol has no initial state with so many instances");
}

/// A call that is not under way has no state of its own: what it leaves behind is set to the least values.
void LogPositions::sleep(LogPosition& position, std::size_t lane) const {
    const LogLane& of = model_->lanes()[lane];
    position.sides[lane] = {};
    for_each_own(*model_, of, [&](const ir::Function& f, const std::vector<Value>&, std::size_t place) {
        position.state[place] = any_value(f, model_->scope()).first;
    });
    const ir::Process& process = model_->system().process(of.process);
    const ir::Layout& layout = model_->interpreter().layout();
    position.state[layout.place(model_->system(), process.location, {of.self})] = process.start;
}

/// Every way in which a call may begin.
void LogPositions::begin(const LogPosition& from, std::size_t lane,
                         const std::vector<std::optional<Value>>& arguments,
                         std::vector<LogPosition>& to) const {
    const LogLane& of = model_->lanes()[lane];
    const ir::Process& process = model_->system().process(of.process);
    std::vector<std::vector<std::size_t>>
        places;  // parameters first, then what starts anywhere, then the rest
    std::vector<std::pair<Value, Value>> ranges;
    std::vector<std::size_t> open;
    struct Computed {
        const ir::Function* function;
        std::vector<Value> arguments;
        std::size_t place;
    };
    std::vector<Computed> computed;
    for_each_own(*model_, of, [&](const ir::Function& f, const std::vector<Value>& at, std::size_t place) {
        if (f.initial != nullptr) {
            computed.push_back({&f, at, place});
            return;
        }
        std::pair<Value, Value> range = any_value(f, model_->scope());
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (&model_->system().function(process.parameters[i]) == &f && arguments[i])
                range = {*arguments[i], *arguments[i]};
        }
        open.push_back(place);
        ranges.push_back(range);
    });
    LogPosition next = from;
    next.sides[lane] = {true, std::nullopt, {}};
    if (model_->records(LogKind::at)) {
        if (const auto label = model_->label_at(of.process, process.start))
            next.sides[lane].owed.push_back(
                {LogKind::at, *label});  // a first statement with a label begins there
    }
    const std::function<void(std::size_t)> choose = [&](std::size_t i) {
        if (i == open.size()) {
            for (const Computed& c : computed) {
                ir::Interpreter::Environment env;
                for (std::size_t a = 0; a < c.arguments.size(); ++a)
                    env.emplace_back(c.function->formals[a].number, c.arguments[a]);
                next.state[c.place] = model_->interpreter().evaluate(next.state, c.function->initial, env);
            }
            to.push_back(next);
            return;
        }
        for (Value v = ranges[i].first; v <= ranges[i].second; ++v) {
            next.state[open[i]] = v;
            choose(i + 1);
        }
    };
    choose(0);
}

/// Whether the log may be silent, or owes nothing yet, when `lane` goes from `from` to the state of `to`;
/// sets what is owed then.
bool LogPositions::shows(const LogPosition& from, const ir::Action& action, std::size_t lane,
                         LogPosition& to) const {
    Side& side = to.sides[lane];
    const auto announce = [&](LogMark mark) {
        if (side.announced == mark) {
            side.announced.reset();
            return true;
        }
        return !model_->records(mark.kind);
    };
    const auto owe = [&](LogMark mark, bool recorded) {
        if (recorded) side.owed.push_back(mark);
    };
    for (std::size_t l = 0; l < model_->locks().size(); ++l) {
        const LockMember& lock = model_->locks()[l];
        const bool before = model_->holds(from.state, lane, l);
        const bool after = model_->holds(to.state, lane, l);
        if (!lock.recorded || (before && after)) continue;
        const bool released = std::any_of(
            lock.holders.begin(), lock.holders.end(),
            [&](const LockMember::Holder& h) { return from.state[h.place] != 0 && to.state[h.place] == 0; });
        if (released) {
            if (!announce({LogKind::release, l})) return false;
            owe({LogKind::released, l}, model_->records(LogKind::released));
        }
        if (!after || before) continue;
        const bool announced = side.announced == LogMark{LogKind::acquire, l};
        if (action.blocking || announced) {
            if (!announce({LogKind::acquire, l})) return false;
            owe({LogKind::acquired, l}, action.blocking && model_->records(LogKind::acquired));
        } else {
            owe({LogKind::tried, l}, model_->records(LogKind::acquire) ||
                                         model_->records(LogKind::acquired) ||
                                         model_->records(LogKind::tried));
        }
    }
    const LogLane& of = model_->lanes()[lane];
    if (const auto label = model_->label_at(of.process, action.to))
        owe({LogKind::at, *label}, model_->records(LogKind::at));
    if (action.to != model_->system().process(of.process).end) return true;
    if (!of.task) {
        owe({LogKind::end, 0}, true);
    } else if (side.owed.empty() && !side.announced) {
        sleep(to, lane);
    }
    return true;
}

void LogPositions::go_on(const LogPosition& from, std::size_t lane, std::vector<LogPosition>& to) const {
    const LogLane& of = model_->lanes()[lane];
    const Side& side = from.sides[lane];
    if (!side.owed.empty()) return;
    if (!side.awake) {
        if (of.task) begin(from, lane, {}, to);
        return;
    }
    const ir::Interpreter& interpreter = model_->interpreter();
    const ir::System& system = model_->system();
    for (const ir::ActionId id : model_->actions_at(of.process, model_->location(from.state, lane))) {
        const ir::Action& action = system.action(id);
        ir::Step step{id, of.self, std::vector<Value>(action.choices.size(), 0)};
        const std::function<void(std::size_t)> choose = [&](std::size_t i) {
            if (i < action.choices.size()) {
                for (Value v = 0; v < model_->scope().size(action.choices[i].sort); ++v) {
                    step.choices[i] = v;
                    choose(i + 1);
                }
                return;
            }
            if (!interpreter.is_enabled(from.state, step)) return;
            const auto broken = interpreter.violations(from.state, step);
            if (std::any_of(broken.begin(), broken.end(), [](const auto& v) { return v.trap; })) return;
            LogPosition next{interpreter.apply(from.state, step), from.sides};
            if (shows(from, action, lane, next)) to.push_back(std::move(next));
        };
        choose(0);
    }
}

/// Adds every position that steps lead to which the log does not show yet. False if there are too many.
bool LogPositions::close() {
    Known known(positions_.begin(), positions_.end());
    for (std::size_t i = 0; i < positions_.size(); ++i) {
        if (positions_.size() > most_) return false;
        std::vector<LogPosition> next;
        for (std::size_t lane = 0; lane < model_->lanes().size(); ++lane) go_on(positions_[i], lane, next);
        for (LogPosition& n : next) {
            if (known.insert(n).second) positions_.push_back(std::move(n));
        }
    }
    return true;
}

/// Whether `lane` stands just before an operation, for which it may have to wait; then it is announced.
bool LogPositions::announces(LogPosition& position, std::size_t lane, LogMark mark) const {
    Side& side = position.sides[lane];
    if (!side.awake || !side.owed.empty() || side.announced) return false;
    side.announced = mark;
    const LogLane& of = model_->lanes()[lane];
    const auto& actions = model_->actions_at(of.process, model_->location(position.state, lane));
    const auto waits = [&](ir::ActionId id) {
        const ir::Action& action = model_->system().action(id);
        return action.blocking && action.acquires == model_->locks()[mark.index].lock;
    };
    if (mark.kind == LogKind::acquire && std::any_of(actions.begin(), actions.end(), waits)) return true;
    std::vector<LogPosition> next;
    go_on(position, lane, next);
    return std::any_of(next.begin(), next.end(),
                       [&](const LogPosition& p) { return !p.sides[lane].announced; });
}

/// Whether an event may be recorded in a position, which then is what it is after it.
bool LogPositions::fits(LogPosition& position, const MarkedEvent& event) const {
    Side& side = position.sides[event.lane];
    const LogMark acquire{LogKind::acquire, event.mark.index};
    switch (event.mark.kind) {
        case LogKind::begin:
            return !side.awake;
        case LogKind::acquire:
        case LogKind::release:
            return announces(position, event.lane, event.mark);
        case LogKind::contended:
            if (model_->records(LogKind::acquire)) return side.announced == acquire;
            return announces(position, event.lane, acquire);
        case LogKind::holds:
            return !side.announced && model_->holds(position.state, event.lane, event.mark.index);
        case LogKind::at:
        case LogKind::end:
        case LogKind::acquired:
        case LogKind::tried:
        case LogKind::released:
            break;
    }
    if (side.announced || side.owed.empty() || side.owed.front() != event.mark) return false;
    side.owed.erase(side.owed.begin());
    const ir::Process& process = model_->system().process(model_->lanes()[event.lane].process);
    const bool over = model_->location(position.state, event.lane) == process.end;
    if (over && side.owed.empty()) sleep(position, event.lane);
    return true;
}

Taken LogPositions::take(const MarkedEvent& event) {
    if (!close()) return Taken::too_much;
    std::vector<LogPosition> left;
    Known known;
    for (LogPosition& position : positions_) {
        if (!fits(position, event)) continue;
        std::vector<LogPosition> after;
        if (event.mark.kind == LogKind::begin)
            begin(position, event.lane, event.arguments, after);
        else
            after.push_back(std::move(position));
        for (LogPosition& p : after) {
            if (known.insert(p).second) left.push_back(std::move(p));
        }
    }
    positions_ = std::move(left);
    return positions_.empty() ? Taken::no : Taken::yes;
}

void LogPositions::join(const LogPositions& other) {
    Known known(positions_.begin(), positions_.end());
    for (const LogPosition& position : other.positions_) {
        if (known.insert(position).second) positions_.push_back(position);
    }
}

std::vector<LogMark> LogPositions::alternatives(std::size_t lane) const {
    std::vector<LogMark> marks;
    for (std::size_t l = 0; l < model_->labels().size(); ++l) marks.push_back({LogKind::at, l});
    marks.push_back({LogKind::end, 0});
    for (std::size_t l = 0; l < model_->locks().size(); ++l) {
        for (const LogKind kind :
             {LogKind::acquire, LogKind::acquired, LogKind::tried, LogKind::release, LogKind::released})
            marks.push_back({kind, l});
    }
    std::vector<LogMark> possible;
    for (const LogMark& mark : marks) {
        LogPositions copy = *this;
        const bool lock = mark.kind > LogKind::end;
        if (lock && (!model_->locks()[mark.index].recorded || !model_->records(mark.kind))) continue;
        if (copy.take({lane, 0, 0, mark, {}, 0}) == Taken::yes) possible.push_back(mark);
    }
    return possible;
}

}  // namespace latchwork::cli
