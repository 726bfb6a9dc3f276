/// The lazy instantiation loop and the pruning of candidates.
#include "verify/prove/consecution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "ir/passes.hpp"
#include "ir/printer.hpp"

namespace latchwork::verify::prove {

namespace {

constexpr unsigned solver_seed = 7;

}  // namespace

std::vector<std::uint32_t> Pool::survivors() const {
    std::vector<std::uint32_t> all;
    for (std::uint32_t c = 0; c < clauses.size(); ++c)
        if (alive[c]) all.push_back(c);
    return all;
}

void Pool::add(Clause clause, bool is_wanted) {
    std::vector<Signed> elsewhere;
    for (const Signed& l : clause.literals)
        if (clause.prefix->at[l.atom].variable < 0) elsewhere.push_back(l);
    family_of_.push_back(
        families_.try_emplace({clause.prefix, std::move(elsewhere)}, families_.size()).first->second);
    members_.resize(families_.size());
    members_[family_of_.back()].push_back(static_cast<std::uint32_t>(clauses.size()));
    clauses.push_back(std::move(clause));
    alive.push_back(true);
    inductive.push_back(false);
    wanted.push_back(is_wanted);
    refuted.push_back(false);
}

smt::Limit Budget::left() const {
    const std::chrono::milliseconds left = deadline.left();
    if (left.count() == 0 || queries > most_queries || (heed_stop && context->search_over()))
        throw Interrupted{};
    if (!heed_stop) return {left};
    return {left, [this] { return context->search_over(); }};
}

Consecution::Consecution(const ir::System& system, std::shared_ptr<smt::Theory> theory,
                         smt::GroundSolver::Role role, const ir::Action* action,
                         const std::vector<ir::Variable>& skolems, Budget& budget)
    : system_(system),
      role_(role),
      action_(action),
      budget_(budget),
      solver_(std::move(theory), role, action, skolems, solver_seed),
      name_(action != nullptr                          ? action->name
            : role == smt::GroundSolver::Role::initial ? "initial states"
                                                       : "implication") {
    if (action == nullptr) return;
    for (const ir::Update& u : action->updates) changed_.insert(u.function);
    changed_.insert(system.process(action->process).location);
}

bool Consecution::relevant(const Clause& clause) const {
    if (action_ == nullptr) return true;
    const ir::FunctionId location = system_.process(action_->process).location;
    return std::any_of(clause.literals.begin(), clause.literals.end(), [&](const Signed& l) {
        const ir::Expr atom = clause.prefix->atoms[l.atom];
        // A premise "is at L" only becomes easier to satisfy unless the action leads to L.
        if (clause.prefix->at[l.atom].variable >= 0 && !l.positive)
            return atom->arguments[0]->function == location &&
                   clause.prefix->at[l.atom].location == action_->to;
        return std::any_of(changed_.begin(), changed_.end(),
                           [atom](ir::FunctionId f) { return ir::mentions(atom, f); });
    });
}

void Consecution::instantiate_at_self(const Pool& pool) {
    if (action_ == nullptr) return;
    const std::uint32_t self = solver_.self();
    for (std::uint32_t c = 0; c < pool.clauses.size(); ++c) {
        const Clause& clause = pool.clauses[c];
        if (!pool.alive[c] || clause.prefix->variables.size() != 1 ||
            clause.prefix->variables[0].sort != action_->self.sort)
            continue;
        const bool elsewhere =
            std::any_of(clause.literals.begin(), clause.literals.end(), [&](const Signed& l) {
                return !l.positive && clause.prefix->at[l.atom].variable == 0 &&
                       clause.prefix->at[l.atom].location != action_->from;
            });
        if (!elsewhere && instances_.insert({c, {self}}).second)
            solver_.add_instance(c, clause.expand(), clause.prefix->variables, {self});
    }
}

std::size_t Consecution::instantiate_refuted(const Pool& pool, const std::vector<std::uint32_t>& assumed) {
    const smt::Structure structure = solver_.structure();
    const Tables tables(system_, structure);
    std::map<const Prefix*, std::vector<std::uint32_t>> by_prefix;
    for (const std::uint32_t c : assumed) by_prefix[pool.clauses[c].prefix].push_back(c);
    std::size_t added = 0;
    for (const std::uint32_t some : assumed) {
        const Prefix* prefix = pool.clauses[some].prefix;
        const auto group = by_prefix.find(prefix);
        if (group == by_prefix.end()) continue;
        const std::vector<std::uint32_t> clauses = std::move(group->second);
        by_prefix.erase(group);
        const auto empty = [&](const ir::Variable& v) { return structure.members[v.sort.index()] == 0; };
        if (std::any_of(prefix->variables.begin(), prefix->variables.end(), empty)) continue;
        const std::size_t words = prefix->program.words();
        std::vector<std::uint64_t> is_true(words), is_false(words);
        std::vector<ir::Value> tuple(prefix->variables.size(), 0);
        for (bool more = true; more;) {
            prefix->program.run(tables, tuple, is_true.data(), is_false.data());
            std::vector<std::uint32_t> terms;
            for (std::size_t v = 0; v < tuple.size(); ++v)
                terms.push_back(structure.representative[prefix->variables[v].sort.index()]
                                                        [static_cast<std::size_t>(tuple[v])]);
            for (const std::uint32_t c : clauses) {
                if (!pool.clauses[c].refuted(is_true.data(), is_false.data())) continue;
                for (const std::uint32_t sibling : pool.siblings(c)) {
                    if (!pool.alive[sibling] || !instances_.insert({sibling, terms}).second) continue;
                    solver_.add_instance(sibling, pool.clauses[sibling].expand(), prefix->variables, terms);
                    ++added;
                }
            }
            std::size_t v = tuple.size();
            while (v > 0 && ++tuple[v - 1] >= structure.members[prefix->variables[v - 1].sort.index()])
                tuple[--v] = 0;
            more = v > 0;
        }
    }
    return added;
}

smt::Answer Consecution::check(const Pool& pool, const std::vector<std::uint32_t>& goals,
                               const std::vector<std::uint32_t>& assumed) {
    for (;;) {
        ++budget_.queries;
        const smt::Answer answer = solver_.check(goals, assumed, budget_.left());
        if (answer != smt::Answer::satisfiable || instantiate_refuted(pool, assumed) == 0) return answer;
    }
}

std::vector<std::uint32_t> Consecution::failing(const Pool& pool, const std::vector<std::uint32_t>& goals) {
    std::vector<std::uint32_t> failed;
    for (std::uint32_t g : goals) {
        const Clause& clause = pool.clauses[g];
        const bool refuted = std::all_of(
            clause.literals.begin(), clause.literals.end(),
            [&](const Signed& l) { return solver_.goal_atom(clause.prefix->atoms[l.atom]) != l.positive; });
        if (refuted) failed.push_back(g);
    }
    return failed;
}

std::size_t Consecution::prune(Pool& pool) {
    std::vector<std::uint32_t> pending;
    for (std::uint32_t c : pool.survivors()) {
        if (pool.inductive[c] || !relevant(pool.clauses[c])) continue;
        pending.push_back(c);
        solver_.add_goal(c, pool.clauses[c].expand());
    }
    std::size_t dropped = 0;
    const char* why = "";
    const auto drop = [&](std::uint32_t c) {
        pool.alive[c] = false;
        ++dropped;
        if (budget_.context->verbose)
            budget_.context->verbose(fmt::format("dropped{} at {}: {}", why, name_,
                                                 ir::print(system_, pool.clauses[c].formula())));
    };
    relied_on_.clear();
    valid_ = true;
    if (pending.empty()) return 0;
    instantiate_at_self(pool);
    while (!pending.empty()) {
        // Nothing may be assumed of an initial state: there, the candidates are the goals.
        const bool assume = role_ != smt::GroundSolver::Role::initial;
        const smt::Answer answer =
            check(pool, pending, assume ? pool.survivors() : std::vector<std::uint32_t>{});
        if (answer == smt::Answer::unsatisfiable) {
            relied_on_ = solver_.core();
            break;
        }
        if (answer == smt::Answer::unknown) {
            // Give up on all of them: dropping a candidate is always sound.
            why = " (solver gave up)";
            for (std::uint32_t c : pending) drop(c);
            pending.clear();
            break;
        }
        for (std::uint32_t c : failing(pool, pending)) {
            std::vector<bool>& where = pool.refuted_where[c];
            where.clear();
            for (ir::Expr atom : pool.clauses[c].prefix->atoms) where.push_back(solver_.goal_atom(atom));
            if (pool.pursued && pool.wanted[c] && action_ != nullptr)
                pool.dropped_because.emplace_back(c, why_refuted(pool.clauses[c]));
            pool.refuted[c] = action_ == nullptr;
            drop(c);
        }
        std::erase_if(pending, [&](std::uint32_t c) { return !pool.alive[c]; });
    }
    return dropped;
}

Justification Consecution::justification(const std::vector<ir::Variable>& members) {
    return {system_, [this](ir::Expr e) { return solver_.holds_before(e); },
            [this](const ir::Variable& v) { return solver_.known(v); }, members};
}

Cube Consecution::why_refuted(const Clause& clause) {
    std::vector<ir::Variable> members = clause.prefix->variables;
    members.push_back(action_->self);
    members.insert(members.end(), action_->choices.begin(), action_->choices.end());
    Justification why = justification(members);
    why.add(system_.at(action_->process, system_.pool->variable(action_->self), action_->from), true);
    why.add(action_->guard, true);
    for (const ir::Obligation& o : action_->obligations)
        if (o.trap) why.add(o.bad, false);
    for (const Signed& l : clause.literals)
        why.add(ir::after(system_, *action_, clause.prefix->atoms[l.atom]), !l.positive);
    return why.cube();
}

Cube Consecution::why_not(ir::Expr formula) {
    std::vector<ir::Variable> members;
    ir::for_each_subexpression(formula, [&](ir::Expr e) {
        for (const ir::Variable& v : e->bound)
            if (solver_.known(v)) members.push_back(v);
    });
    Justification why = justification(members);
    why.add(formula, false);
    return why.cube();
}

bool Consecution::still_valid(const Pool& pool) const {
    return valid_ &&
           std::all_of(relied_on_.begin(), relied_on_.end(), [&](std::uint32_t c) { return pool.alive[c]; });
}

std::vector<std::uint32_t> Consecution::needed_for(const Pool& pool, const std::vector<std::uint32_t>& goals,
                                                   const std::vector<std::uint32_t>& preferred) {
    std::vector<std::uint32_t> at_risk;
    for (std::uint32_t g : goals) {
        if (!relevant(pool.clauses[g])) continue;
        solver_.add_goal(g, pool.clauses[g].expand());
        at_risk.push_back(g);
    }
    if (at_risk.empty()) return {};
    const auto needed = reasons(pool, at_risk, preferred);
    if (!needed) throw std::logic_error(fmt::format("{} breaks what survived it", name_));
    return *needed;
}

std::optional<std::vector<std::uint32_t>> Consecution::implying(const Pool& pool, ir::Expr formula,
                                                                const std::vector<std::uint32_t>& preferred) {
    solver_.add_goal(0, formula);
    return reasons(pool, {0}, preferred);
}

std::optional<std::vector<std::uint32_t>> Consecution::reasons(const Pool& pool,
                                                               const std::vector<std::uint32_t>& goals,
                                                               const std::vector<std::uint32_t>& preferred) {
    // What is needed anyway first: evidence is the shorter for it.
    if (check(pool, goals, preferred) == smt::Answer::unsatisfiable) return solver_.core();
    switch (check(pool, goals, pool.survivors())) {
        case smt::Answer::unsatisfiable:
            return solver_.core();
        case smt::Answer::unknown:
            throw Interrupted{};
        case smt::Answer::satisfiable:
            break;
    }
    return std::nullopt;
}

}  // namespace latchwork::verify::prove
