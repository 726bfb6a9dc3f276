/// Reading a log, following it, and telling what came of it.
#include "cli/replay_log.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <deque>
#include <ostream>

#include "cli/files.hpp"
#include "cli/log_positions.hpp"
#include "cli/specification.hpp"
#include "cli/style.hpp"
#include "cli/trace_table.hpp"
#include "cli/variant.hpp"
#include "ir/passes.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

using Orders = Interleavings<LogPositions, MarkedEvent>;
constexpr std::size_t most_recent = 10, most_shown = 3;

class LogReplay {
  public:
    LogReplay(const LogOptions& options, const Specification& spec, Environment& environment,
              const CommonOptions& common)
        : options_(options), environment_(environment), style_(out_style(environment, common.color)) {
        const ir::Check* check =
            options.check.empty() ? nullptr : &require_check(*spec.system, options.check);
        const Variant variant = make_variant(*spec.system, check, options.settings);
        system_ = ir::specialize(*spec.system, variant.configs, variant.instances);
        const std::string text = read_text(options.file);
        log_ = options.map.empty() ? read_json_log(text) : read_lock_trace(text, read_text(options.map));
        prepare(log_, static_cast<std::int64_t>(options.uncertainty));
        model_.emplace(system_, make_scope(system_, check, options.scope), log_);
        fmt::print(environment.out, "{} ({}), {}; {}\n", style_.bold(system_.protocol), spec.name,
                   check == nullptr ? "as configured by default" : "check " + check->name,
                   model_->scope().describe(system_));
        if (log_.ignored > 0)
            fmt::print(environment.out, "{} of the log ignored: no event of a lock that the map knows\n",
                       counted(log_.ignored, "line"));
    }

    ExitCode run() {
        Orders orders(LogPositions(*model_, options_.max_states), model_->lanes().size());
        for (const MarkedEvent& event : model_->events()) orders.add(event);
        const auto result = orders.advance(Orders::end_of_time, [&](const MarkedEvent& event) {
            ++taken_;
            recent_.push_back(describe(event));
            if (recent_.size() > most_recent) recent_.pop_front();
        });
        switch (result) {
            case Orders::Result::followed:
                return followed(orders);
            case Orders::Result::impossible:
                return left(orders);
            case Orders::Result::too_many_orders:
                return undecided("too many events may have happened at the same time");
            case Orders::Result::too_many_states:
                break;
        }
        return undecided(
            fmt::format("the protocol may be in more than {} states (--max-states)", options_.max_states));
    }

  private:
    [[nodiscard]] std::string describe(const MarkedEvent& event) const {
        const auto raw = std::find_if(log_.events.begin(), log_.events.end(),
                                      [&](const LogEvent& e) { return e.line == event.line; });
        return fmt::format("{:>6}  {} ({})", event.line, model_->describe(event.lane, event.mark), raw->who);
    }

    ExitCode followed(const Orders& orders) const {
        std::size_t states = 0;
        orders.for_each_possible([&](const LogPositions& possible) { states += possible.all().size(); });
        fmt::print(environment_.out, "{} the protocol allows this: {}; {} possible behind the last\n",
                   style_.green(style_.tick()), counted(taken_, "event"), counted(states, "state"));
        return ExitCode::as_declared;
    }

    ExitCode undecided(const std::string& why) const {
        fmt::print(environment_.out, "{} undecided after {}: {}\n", style_.yellow("?"),
                   counted(taken_, "event"), why);
        return ExitCode::undecided;
    }

    ExitCode left(const Orders& orders) const {
        for (const std::string& line : recent_) fmt::print(environment_.out, "{}\n", line);
        const auto& attempts = orders.attempts();
        for (const auto& attempt : attempts) {
            fmt::print(environment_.out, "{}\n", style_.bold(describe(attempt.event)));
            std::vector<std::string> others;
            for (const LogMark& mark : attempt.before.alternatives(attempt.event.lane))
                others.push_back(model_->describe(attempt.event.lane, mark));
            if (!others.empty())
                fmt::print(environment_.out, "        possible: {}\n", fmt::join(others, "; or "));
        }
        fmt::print(environment_.out, "{} {}:{}: the protocol does not allow {}\n", style_.red(style_.cross()),
                   options_.file, attempts.front().event.line,
                   attempts.size() == 1 ? "this" : "any of these here");
        std::vector<std::string> before;  // positions of one state differ in what the log is still to say
        for (const LogPosition& position : attempts.front().before.all()) {
            std::string text = state_text(position.state);
            if (std::find(before.begin(), before.end(), text) == before.end())
                before.push_back(std::move(text));
        }
        fmt::print(environment_.out, "before it, the protocol is in {}:\n",
                   before.size() == 1 ? "this state"
                                      : fmt::format("one of {}, as", counted(before.size(), "state")));
        for (std::size_t i = 0; i < std::min(before.size(), most_shown); ++i)
            fmt::print(environment_.out, "{}", wrap(before[i], style_.width, "  "));
        return ExitCode::not_as_declared;
    }

    /// What a state holds, in the words of the spec: locks that are free and calls that are not under way
    /// left out.
    [[nodiscard]] std::string state_text(const ir::State& state) const {
        std::vector<std::string> parts;
        for (std::size_t lane = 0; lane < model_->lanes().size(); ++lane) {
            const ir::Process& process = system_.process(model_->lanes()[lane].process);
            const auto at = static_cast<std::size_t>(model_->location(state, lane));
            parts.push_back(fmt::format("{} at {}", model_->lane_name(lane), process.locations[at].name));
        }
        for_each_place(
            system_, model_->interpreter().layout(),
            [&](ir::FunctionId id, const std::vector<ir::Value>& arguments, std::size_t place) {
                const ir::Function& f = system_.function(id);
                using Role = ir::Function::Role;
                if (f.role == Role::config || f.role == Role::location) return;
                if (ir::is_bookkeeping(f) && state[place] == 0) return;
                const std::string name = ir::print_place(system_, id, arguments);
                parts.push_back(ir::is_bookkeeping(f)
                                    ? name
                                    : name + " = " + ir::print_value(system_, f.result, state[place]));
            });
        return fmt::format("{}", fmt::join(parts, ", "));
    }

    const LogOptions& options_;
    Environment& environment_;
    Style style_;
    ir::System system_;
    Log log_;
    std::optional<LogModel> model_;
    std::size_t taken_ = 0;
    std::deque<std::string> recent_;
};

}  // namespace

ExitCode replay_log(const LogOptions& options, Environment& environment, const CommonOptions& common) {
    const Specification spec = require_specification(options.spec, environment, common);
    return LogReplay(options, spec, environment, common).run();
}

}  // namespace latchwork::cli
