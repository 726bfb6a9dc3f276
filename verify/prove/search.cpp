/// Climbing, pruning, and asking what the survivors imply.
#include "verify/prove/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ir/printer.hpp"
#include "verify/check/claim.hpp"
#include "verify/prove/lock_order.hpp"

namespace latchwork::verify::prove {

namespace {

using Role = smt::GroundSolver::Role;

constexpr std::chrono::seconds evidence_time{20};

std::optional<smt::WithHolders> holders_for(const ir::System& system, const Means& means) {
    if (!means.pursuit) return std::nullopt;
    smt::WithHolders extended(system, smt::WithHolders::Owners::no);
    extended.abstract_all();
    return extended;
}

void append_missing(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from) {
    for (std::uint32_t c : from)
        if (std::find(to.begin(), to.end(), c) == to.end()) to.push_back(c);
}

}  // namespace

Search::Search(const Request& request, const Context& context, const Means& means, Board& board,
               std::vector<ir::PropertyId> properties, const base::Deadline& deadline)
    : context_(context),
      board_(board),
      budget_{&context, deadline},
      means_(means),
      properties_(std::move(properties)),
      holders_(holders_for(request.system, means)),
      original_(holders_ ? holders_->system() : request.system),
      subject_(prepare(original_, means.sampling, context, deadline)),
      system_(subject_.counted.system),
      vocabulary_(original_, system_, means.pursuit),
      explainer_(system_, subject_.samples, vocabulary_, subject_.liveness),
      gap_(properties_.size()),
      beyond_(properties_.size()),
      shown_(properties_.size()) {
    pool_.pursued = means.pursuit;
    for (const ir::PropertyId p : properties_) {
        std::optional<ir::Expr> claim = check::safety_claim(system_, p);
        if (claim && holders_) claim = holders_->whatever_null_is(*claim);
        claims_.push_back(claim);
    }
}

void Search::say(const std::string& line) const {
    if (context_.progress) context_.progress(line);
}

bool Search::open(std::size_t property) const {
    const ir::PropertyId p = properties_[property];
    return !board_.shown(p) && !(context_.settled && context_.settled(p));
}

bool Search::done() const {
    for (std::size_t i = 0; i < properties_.size(); ++i)
        if (open(i)) return false;
    return true;
}

bool Search::is_deadlock(std::size_t property) const {
    return system_.property(properties_[property]).kind == ir::Property::Kind::deadlock;
}

std::string Search::text(const Cube& cube) const {
    std::vector<ir::Expr> parts;
    for (const smt::Literal& l : cube.literals)
        parts.push_back(l.positive ? l.atom : system_.pool->logical_not(l.atom));
    return ir::print(system_, system_.pool->logical_and(parts));
}

void Search::climb(std::size_t last, std::size_t most_queries) {
    budget_.grant(most_queries);
    if (theory_ == nullptr) theory_ = smt::make_theory(system_);
    const auto climb_one = [&](std::size_t number) {
        propose(rung(number));
        prune(fmt::format("{}, rung {} of {}", means_.name, number + 1, rungs));
        if (means_.pursuit && (means_.mining != Mining::ladder || number >= first_pursued_rung)) pursue();
    };
    try {
        for (; next_ <= last && !done(); ++next_) climb_one(next_);
        // At the top, go on while what was dropped there can be weakened.
        for (std::size_t known = 0; next_ == rungs && known != pool_.clauses.size() && !done();) {
            known = pool_.clauses.size();
            climb_one(last);
        }
    } catch (const Interrupted&) {
        say(fmt::format("prove: {}, given up after {} queries", means_.name, budget_.queries));
    }
}

/// Drops candidates until the others are inductive, and looks what they imply.
void Search::prune(const std::string& stage) {
    say(fmt::format("prove: {}, {} candidates", stage, pool_.survivors().size()));
    pool_.dropped_because.clear();
    make_solvers();
    initial_->prune(pool_);
    // The first round asks every transition, since all candidates are new to it or back again.
    bool first = true;
    for (bool changed = true; changed; first = false) {
        changed = false;
        for (const auto& t : transitions_) {
            if (!first && t->still_valid(pool_)) continue;
            changed = t->prune(pool_) > 0 || changed;
            say(fmt::format("prove: {}, {} candidates left, {} queries", stage, pool_.survivors().size(),
                            budget_.queries));
        }
    }
    pool_.inductive = pool_.alive;
    if (context_.verbose) {
        const std::chrono::duration<double> time = base::processor_time() - begin_;
        context_.verbose(fmt::format("{}: {} inductive, {} queries, {:.1f} s", stage,
                                     pool_.survivors().size(), budget_.queries, time.count()));
    }
    why_open_.clear();
    for (std::size_t i = 0; i < claims_.size(); ++i) {
        asked_for_ = i;
        if (open(i)) shown_[i] = show(i);
        if (context_.verbose && open(i))
            context_.verbose(
                fmt::format("{}: {} is still open", stage, system_.property(properties_[i]).name));
    }
}

/// One solver for each transition, kept from rung to rung unless a new prefix brought new variables.
void Search::make_solvers() {
    std::vector<ir::Variable> skolems = vocabulary_.variables();
    if (initial_ != nullptr && skolems == skolems_) return;
    skolems_ = std::move(skolems);
    initial_ = std::make_unique<Consecution>(system_, theory_, Role::initial, nullptr, skolems_, budget_);
    transitions_.clear();
    for (const ir::Action& a : system_.actions) {
        if (!ir::is_false(a.guard))
            transitions_.push_back(
                std::make_unique<Consecution>(system_, theory_, Role::transition, &a, skolems_, budget_));
    }
}

/// True if the survivors imply property `i` of those asked, and nobody has shown it before; remembers which
/// do. For deadlock, that is a matter of the lock order.
bool Search::show(std::size_t i) {
    if (is_deadlock(i)) {
        const auto abstract = [this](ir::Expr e) { return holders_ ? holders_->abstract(e) : e; };
        // What a step waits for shows in its guard as it was.
        ir::System waiting = system_;
        if (holders_)
            for (ir::Action& a : waiting.actions) a.guard = holders_->expand(a.guard);
        const auto order = lock_order(waiting, [&](ir::Expr e) { return implied(abstract(e)).has_value(); });
        if (!order) return false;
        claims_[i] = abstract(check::deadlock_claim(waiting, *order));
        if (holders_) claims_[i] = holders_->whatever_null_is(*claims_[i]);
        lock_order_ = *order;
    }
    const auto used = implied(*claims_[i]);
    if (!used || !board_.claim(properties_[i])) return false;
    used_.insert(used->begin(), used->end());
    return true;
}

/// The survivors that imply a closed formula, or nothing.
std::optional<std::vector<std::uint32_t>> Search::implied(ir::Expr formula) {
    if (ir::is_true(formula)) return std::vector<std::uint32_t>{};
    if (formula->op == ir::Op::and_ && means_.pursuit) {
        // Each part has its own counterexamples.
        std::vector<std::uint32_t> used;
        bool all = true;
        for (ir::Expr part : formula->arguments) {
            const auto by = implied(part);
            all = all && by;
            if (by) append_missing(used, *by);
        }
        return all ? std::optional(used) : std::nullopt;
    }
    const ir::Expr own = in_own_variables(formula);
    // The ground terms of one formula would be instances of what is said of all others: each has its solver.
    Consecution state(system_, theory_, Role::state, nullptr, skolems_, budget_);
    auto used = state.implying(pool_, own, {used_.begin(), used_.end()});
    if (!used && means_.pursuit) {
        gap_[asked_for_] = state.why_not(own);
        why_open_.emplace_back(asked_for_, gap_[asked_for_]);
    }
    return used;
}

/// A conjunction of universals, with the variables of the vocabulary: one Skolem constant of each sort
/// then serves for all of them.
ir::Expr Search::in_own_variables(ir::Expr formula) {
    ir::ExprPool& pool = *system_.pool;
    if (formula->op == ir::Op::and_) {
        std::vector<ir::Expr> parts;
        for (ir::Expr part : formula->arguments) parts.push_back(in_own_variables(part));
        return pool.logical_and(std::move(parts));
    }
    if (formula->op != ir::Op::forall) return formula;
    std::map<ir::SortId, std::size_t> used;
    std::vector<ir::Variable> own;
    ir::Substitution rename;
    for (const ir::Variable& v : formula->bound) {
        own.push_back(vocabulary_.variable(v.sort, used[v.sort]++));
        rename.emplace(v.number, pool.variable(own.back()));
    }
    return pool.quantified(ir::Op::forall, std::move(own),
                           ir::substitute(pool, formula->arguments[0], rename));
}

std::string Search::gap(std::size_t property) const {
    const auto facts = std::count(pool_.inductive.begin(), pool_.inductive.end(), true);
    std::string all =
        facts == 0 ? "" : fmt::format("; {} inductive facts were established on the way", facts);
    const Cube& cube = gap_[property];
    if (!cube.literals.empty())
        all += fmt::format(
            "; they do not exclude a state with `{}`, which {}", text(cube),
            explainer_.in_sample(cube) ? "a small scope reaches" : "no state that was sampled shows");
    return all;
}

Proved Search::evidence(std::size_t property) {
    if (!invariants_) {
        // The last rung that was climbed to its end counts.
        pool_.alive = pool_.inductive;
        budget_ = {&context_, base::Deadline(evidence_time)};
        budget_.heed_stop = false;
        std::vector<Clause> clauses;
        for (std::uint32_t c : inductive_core({used_.begin(), used_.end()}))
            clauses.push_back(pool_.clauses[c]);
        std::vector<ir::Expr> all;
        for (ir::Expr e : formulas(clauses)) {
            const ir::Expr spelt = counting::spelt_out(subject_.counted, e);
            all.push_back(holders_ ? holders_->expand(spelt) : spelt);
        }
        invariants_ = std::move(all);
    }
    return {*invariants_, is_deadlock(property) ? lock_order_ : std::vector<ir::LockId>{}};
}

/// The survivors that `needed` rest on, all transitions considered: an inductive set of its own.
std::vector<std::uint32_t> Search::inductive_core(std::vector<std::uint32_t> needed) {
    std::set<std::uint32_t> core;
    while (!needed.empty()) {
        std::vector<std::uint32_t> fresh;
        for (std::uint32_t c : needed)
            if (!pool_.is_known(c) && core.insert(c).second) fresh.push_back(c);
        needed.clear();
        if (fresh.empty()) break;
        for (const auto& t : transitions_) {
            std::vector<std::uint32_t> known(core.begin(), core.end());
            append_missing(known, needed);
            append_missing(needed, t->needed_for(pool_, fresh, known));
        }
    }
    return {core.begin(), core.end()};
}

}  // namespace latchwork::verify::prove
