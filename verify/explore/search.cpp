/// The breadth-first search.
#include "verify/explore/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "ir/interpreter.hpp"

namespace latchwork::verify::explore {

using ir::PropertyId;
using ir::Value;

bool Coverage::complete() const {
    const auto all = [](const std::vector<bool>& ran) {
        return std::find(ran.begin(), ran.end(), false) == ran.end();
    };
    return all(actions) && all(processes) && all(premises);
}

void Coverage::spring(const ir::Obligation& trap) {
    const ir::Obligation*& known = traps[trap.property.index()];
    if (known == nullptr) known = &trap;
}

Search::Search(const Request& request, const Context& context, SearchOptions options)
    : request_(request),
      until_covered_(options.until_covered != nullptr),
      model_(request.system, request.scope.value(), request.properties),
      packing_(request.system, model_.layout()),
      table_(packing_.words(), request.limits.memory_bytes),
      watch_(context, request.limits.time),
      findings_(request.properties.size()),
      asked_(request.system.properties.size()),
      values_(model_.layout().size()),
      words_(packing_.words()) {
    for (std::size_t i = 0; i < request.properties.size(); ++i) {
        asked_[request.properties[i].index()].push_back(i);
        may_shorten_.push_back(model_.may_break_blocked(request.properties[i]));
    }
    if (until_covered_) {
        coverage_ = *options.until_covered;
        covered_ = coverage_.complete();
    }
    coverage_.actions.resize(request.system.actions.size());
    coverage_.processes.resize(request.system.processes.size());
    coverage_.traps.resize(request.system.properties.size());
    if (!until_covered_) return;
    coverage_.premises.resize(request.system.premises.size());
    for (const ir::Premise& p : request.system.premises)
        premises_.push_back(compile(request.system, model_.layout(), p.occurs));
}

void Search::run() {
    try {
        if (!add_initial_states()) return;
        std::size_t level_end = table_.size();
        for (StateIndex index = 0; index < table_.size(); ++index) {
            if (index == level_end) {
                ++depth_;
                level_end = table_.size();
            }
            if (nothing_left_to_find()) return;
            if (!within_limits() || !expand(index)) return;
            ++searched_;
        }
        exhausted_ = true;
    } catch (const OutOfRange& error) {
        limit_ = error.what();
    } catch (const std::overflow_error&) {
        limit_ = "an integer operation left 32 bits";
    }
}

std::optional<std::size_t> Search::complete_depth() const {
    // The states of depth_ are being searched, so those before them are done.
    if (exhausted_) return depth_;
    if (depth_ == 0) return std::nullopt;
    return depth_ - 1;
}

bool Search::add_initial_states() {
    bool go_on = true;
    ir::Interpreter(request_.system, *request_.scope).for_each_initial([&](const ir::State& state) {
        packing_.pack(state.data(), words_.data());
        go_on = within_limits() && insert(words_.data(), no_state);
        return go_on;
    });
    return go_on;
}

/// Searches one state; false if a limit was hit.
bool Search::expand(StateIndex index) {
    packing_.unpack(table_.state(index), values_.data());
    check_state(index);
    const bool ended_here = model_.has_blocked_obligations() && check_blocked(index);
    bool stuck = true;
    const bool completed = model_.for_each_step(
        values_.data(), variables_, [&](const CompiledAction& action, const std::vector<Value>& variables) {
            stuck = false;
            if (ended_here || !check_step(index, action, variables)) return true;
            return within_limits() && add_successor(index, action, variables);
        });
    if (stuck && !model_.finished(values_.data())) {
        for (PropertyId property : model_.deadlocks())
            record(property, {index, std::nullopt, depth_, nullptr});
    }
    return completed;
}

void Search::check_state(StateIndex index) {
    cover_premises();
    for (const CompiledInvariant& invariant : model_.invariants()) {
        if (is_open(invariant.property) && invariant.formula.run(values_.data()) == 0)
            record(invariant.property, {index, std::nullopt, depth_, nullptr});
    }
}

void Search::cover_premises() {
    for (std::size_t p = 0; p < premises_.size(); ++p)
        if (!coverage_.premises[p] && premises_[p].run(values_.data()) != 0) cover(coverage_.premises, p);
}

/// Records the obligations that a blocked instance breaks; true if one of them is a trap, so that the run
/// ends.
bool Search::check_blocked(StateIndex index) {
    bool trapped = false;
    model_.for_each_candidate(
        values_.data(), variables_, [&](const CompiledAction& action, const std::vector<Value>& variables) {
            for (const CompiledObligation& obligation : action.of_blocked) {
                if (obligation.bad.run(values_.data(), variables.data()) == 0) continue;
                record(obligation.source->property, {index, std::nullopt, depth_, obligation.source});
                if (obligation.source->trap) coverage_.spring(*obligation.source);
                trapped = trapped || obligation.source->trap;
            }
        });
    return trapped;
}

/// Records the obligations that a step breaks; false if one of them is a trap, so that the step leads
/// nowhere.
bool Search::check_step(StateIndex index, const CompiledAction& action, const std::vector<Value>& variables) {
    cover(coverage_.actions, action.id.index());
    bool trapped = false;
    for (const CompiledObligation& obligation : action.of_step) {
        if (!obligation.source->trap && !is_open(obligation.source->property)) continue;
        if (obligation.bad.run(values_.data(), variables.data()) == 0) continue;
        record(obligation.source->property,
               {index, ir::Step{action.id, variables[0], {variables.begin() + 1, variables.end()}},
                depth_ + 1, obligation.source});
        if (obligation.source->trap) coverage_.spring(*obligation.source);
        trapped = trapped || obligation.source->trap;
    }
    return !trapped;
}

bool Search::add_successor(StateIndex index, const CompiledAction& action,
                           const std::vector<Value>& variables) {
    if (action.ends) cover(coverage_.processes, action.process.index());
    writes_.clear();
    action.effect.run(values_.data(), variables.data(), writes_);
    std::copy_n(table_.state(index), packing_.words(), words_.begin());
    for (const Write& write : writes_) packing_.set(words_.data(), write.place, write.value);
    return insert(words_.data(), index);
}

void Search::cover(std::vector<bool>& ran, std::size_t index) {
    if (ran[index]) return;
    ran[index] = true;
    covered_ = until_covered_ && coverage_.complete();
}

bool Search::insert(const Word* state, StateIndex parent) {
    if (table_.size() >= request_.limits.states && table_.find(state) == no_state) {
        limit_ = fmt::format("the limit of {} states was reached", request_.limits.states);
    } else if (!table_.insert(state, parent)) {
        limit_ = fmt::format("the memory limit of {} MiB was reached", request_.limits.memory_bytes >> 20);
    }
    return !limit_;
}

bool Search::within_limits() {
    limit_ = watch_.tick([&] { return fmt::format("explore: {} states, depth {}", table_.size(), depth_); });
    return !limit_;
}

void Search::record(PropertyId property, Finding finding) {
    for (std::size_t position : asked_[property.index()]) {
        std::optional<Finding>& known = findings_[position];
        if (!known || finding.length < known->length) known = finding;
    }
}

/// True while a violation by a state or a step would be news. Later ones are no shorter; those of blocked
/// steps may be, and are always recorded.
bool Search::is_open(PropertyId property) const {
    const std::vector<std::size_t>& positions = asked_[property.index()];
    return !positions.empty() && !findings_[positions.front()];
}

/// True if everything is covered (where that is the aim), or if every asked property is violated by a run
/// that no state that is still to be searched can shorten.
bool Search::nothing_left_to_find() const {
    if (covered_) return true;
    if (findings_.empty()) return false;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
        if (!findings_[i] || (may_shorten_[i] && findings_[i]->length > depth_)) return false;
    }
    return true;
}

}  // namespace latchwork::verify::explore
