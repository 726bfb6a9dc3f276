/// The proof engine: the ladder of template families and the evidence.
#include "verify/prove/prove.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "ir/printer.hpp"
#include "verify/check/claim.hpp"
#include "verify/prove/consecution.hpp"
#include "verify/prove/few_variables.hpp"
#include "verify/prove/lemmas.hpp"
#include "verify/prove/lock_order.hpp"
#include "verify/prove/mine.hpp"
#include "verify/prove/subject.hpp"
#include "verify/prove/vocabulary.hpp"
#include "verify/smt/theory.hpp"

namespace latchwork::verify {

namespace prove {
namespace {

using Role = smt::GroundSolver::Role;

/// What prefixes of one kind are mined for at each rung. Cheapest first; what survived is carried upwards.
struct Rung {
    Shape global, object, process, process_object, two_processes, two_objects;
};

constexpr std::array ladder = {
    Rung{{2, 0, 0}, {2, 0, 0}, {1, 1, 1}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}},
    Rung{{2, 0, 0}, {2, 0, 0}, {1, 1, 1}, {0, 3, 1}, {0, 0, 0}, {0, 0, 0}},
    Rung{{2, 0, 0}, {3, 0, 0}, {2, 2, 1}, {2, 3, 1}, {0, 0, 0}, {0, 0, 0}},
    Rung{{3, 0, 0}, {3, 0, 0}, {2, 2, 1}, {2, 3, 1}, {0, 2, 2}, {0, 0, 0}},
    Rung{{3, 0, 0}, {3, 0, 0}, {3, 3, 1}, {2, 3, 1}, {0, 3, 2}, {2, 0, 0}},
};

constexpr std::chrono::seconds evidence_time{20};

bool nothing(const Shape& s) {
    return s.free_literals == 0 && s.located_literals == 0;
}

class Proof {
  public:
    Proof(const Request& request, const Context& context)
        : request_(request),
          context_(context),
          subject_(prepare(request.system, context)),
          system_(subject_.counted.system),
          vocabulary_(request.system, system_) {
        budget_.context = &context;
        budget_.deadline = std::chrono::steady_clock::now() + request.limits.time;
        result_.properties.resize(request.properties.size());
        for (std::size_t i = 0; i < request.properties.size(); ++i) {
            const ir::PropertyId p = request.properties[i];
            result_.properties[i].property = p;
            result_.properties[i].verdict.emplace<Undecided>();
            claims_.push_back(check::safety_claim(system_, p));
            why_not_.push_back(claims_.back() || check::unordered_wait(system_).empty()
                                   ? ""
                                   : fmt::format("`{}` waits for something that is no lock",
                                                 check::unordered_wait(system_)));
            shown_.push_back(false);
        }
    }

    Result run() {
        std::string reason = "no family of templates was strong enough";
        try {
            theory_ = smt::make_theory(system_);
            for (std::size_t rung = 0; rung < ladder.size() && !done(); ++rung) climb(rung);
            // At the top, go on while what was dropped there can be weakened.
            for (std::size_t known = 0; known != pool_.clauses.size() && !done();) {
                known = pool_.clauses.size();
                climb(ladder.size() - 1);
            }
        } catch (const Interrupted&) {
            reason = context_.stopped() ? "stopped"
                                        : fmt::format("no proof within {} s", seconds(request_.limits.time));
        } catch (const smt::Unsupported& e) {
            reason = e.what();
        }
        conclude(reason);
        return std::move(result_);
    }

  private:
    void say(const std::string& line) const {
        if (context_.progress) context_.progress(line);
    }

    static double seconds(std::chrono::milliseconds time) {
        return std::chrono::duration<double>(time).count();
    }

    bool open(std::size_t property) const {
        const ir::PropertyId id = result_.properties[property].property;
        return why_not_[property].empty() && !shown_[property] && !(context_.settled && context_.settled(id));
    }

    bool done() const {
        for (std::size_t i = 0; i < claims_.size(); ++i)
            if (open(i)) return false;
        return true;
    }

    void climb(std::size_t rung) {
        propose(ladder[rung]);
        say(fmt::format("prove: rung {} of {}, {} candidates", rung + 1, ladder.size(),
                        pool_.survivors().size()));
        make_solvers();
        initial_->prune(pool_);
        // The first round asks every transition, since all candidates are new to it or back again.
        bool first = true;
        for (bool changed = true; changed; first = false) {
            changed = false;
            for (const auto& t : transitions_) {
                if (!first && t->still_valid(pool_)) continue;
                changed = t->prune(pool_) > 0 || changed;
                say(fmt::format("prove: rung {} of {}, {} candidates left, {} queries", rung + 1,
                                ladder.size(), pool_.survivors().size(), budget_.queries));
            }
        }
        pool_.inductive = pool_.alive;
        if (context_.verbose)
            context_.verbose(fmt::format("rung {}: {} inductive, {} queries", rung + 1,
                                         pool_.survivors().size(), budget_.queries));
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            shown_[i] = shown_[i] || (open(i) && show(i));
            if (context_.verbose && open(i))
                context_.verbose(fmt::format("rung {}: {} is still open", rung + 1, name(i)));
        }
    }

    /// One solver for each transition, kept from rung to rung unless a new prefix brought new variables.
    void make_solvers() {
        std::vector<ir::Variable> skolems = vocabulary_.variables();
        if (initial_ != nullptr && skolems == skolems_) return;
        skolems_ = std::move(skolems);
        initial_ = std::make_unique<Consecution>(system_, theory_, Role::initial, nullptr, skolems_, budget_);
        state_ = std::make_unique<Consecution>(system_, theory_, Role::state, nullptr, skolems_, budget_);
        transitions_.clear();
        for (const ir::Action& a : system_.actions) {
            if (!ir::is_false(a.guard))
                transitions_.push_back(
                    std::make_unique<Consecution>(system_, theory_, Role::transition, &a, skolems_, budget_));
        }
    }

    /// Adds the candidates of a rung to those that survived the rungs before.
    void propose(const Rung& rung) {
        std::vector<ir::SortId> objects, processes;
        for (std::size_t s = 0; s < system_.sorts.size(); ++s) {
            const ir::Sort::Kind kind = system_.sorts[s].kind;
            if (kind == ir::Sort::Kind::enumeration) continue;
            if (kind != ir::Sort::Kind::process) {
                objects.push_back(ir::SortId(s));
            } else if (system_.process(*system_.process_of(ir::SortId(s))).instances != 0) {
                processes.push_back(ir::SortId(s));
            }
        }
        std::vector<Clause> candidates = lock_exclusion(system_, vocabulary_);
        append(candidates, declared_ranges(request_.system, vocabulary_));
        for (const PropertyVerdict& v : result_.properties) {
            const ir::Expr formula = system_.property(v.property).formula;
            if (formula != nullptr) append(candidates, clauses_of(system_, vocabulary_, formula));
        }
        for (ir::Expr e : subject_.equations)
            append(candidates, clauses_of(system_, vocabulary_, e, Atoms::apart));
        // Witnesses are of one state: nothing inductive can be said of them, so nothing is mined of them.
        for (ir::Expr e : subject_.known) {
            for (Clause& c : clauses_of(system_, vocabulary_, e, Atoms::apart))
                if (known_.emplace(c.prefix, c.literals).second) pool_.add_known(std::move(c));
        }
        mine_prefix({}, rung.global, candidates);
        for (ir::SortId o : objects) mine_prefix({o}, rung.object, candidates);
        for (ir::SortId p : processes) mine_prefix({p}, rung.process, candidates);
        for (ir::SortId p : processes) {
            for (ir::SortId o : objects) mine_prefix({p, o}, rung.process_object, candidates);
        }
        for (std::size_t i = 0; i < processes.size(); ++i) {
            for (std::size_t j = i; j < processes.size(); ++j)
                mine_prefix({processes[i], processes[j]}, rung.two_processes, candidates);
        }
        for (std::size_t i = 0; i < objects.size(); ++i) {
            for (std::size_t j = i; j < objects.size(); ++j)
                mine_prefix({objects[i], objects[j]}, rung.two_objects, candidates);
        }
        for (Clause& c : candidates) {
            if (!known_.emplace(c.prefix, c.literals).second) continue;
            pool_.add(std::move(c));
        }
        // What one rung dropped may hold together with what the next one brings.
        for (std::size_t c = 0; c < pool_.alive.size(); ++c) pool_.alive[c] = true;
    }

    static void append(std::vector<Clause>& to, std::vector<Clause> from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    }

    void mine_prefix(const std::vector<ir::SortId>& sorts, const Shape& shape,
                     std::vector<Clause>& candidates) {
        if (nothing(shape)) return;
        budget_.check();
        const Prefix& prefix = vocabulary_.prefix(sorts);
        std::vector<Dropped> dropped;
        for (const auto& [c, where] : pool_.refuted_where)
            if (!pool_.alive[c] && pool_.clauses[c].prefix == &prefix)
                dropped.push_back({pool_.clauses[c].literals, where});
        const std::size_t before = candidates.size();
        for (Clause& c : mine(prefix, columns(prefix), subject_.liveness, shape, dropped))
            candidates.push_back(in_few_variables(
                system_, vocabulary_, [this](const Prefix& p) -> const Columns& { return columns(p); },
                std::move(c)));
        if (context_.verbose)
            context_.verbose(fmt::format("mined {} over {} atoms, {} dropped", candidates.size() - before,
                                         prefix.atoms.size(), dropped.size()));
    }

    const Columns& columns(const Prefix& prefix) {
        auto& known = columns_[&prefix];
        if (known == nullptr) known = std::make_unique<Columns>(prefix, subject_.samples);
        return *known;
    }

    /// True if the survivors imply property `i` of the request; remembers which of them do. For deadlock,
    /// that is a matter of the lock order.
    bool show(std::size_t i) {
        if (is_deadlock(i)) {
            const auto order = lock_order(system_, [&](ir::Expr e) { return implied(e).has_value(); });
            if (!order) return false;
            claims_[i] = check::deadlock_claim(system_, *order);
            lock_order_ = *order;
        }
        const auto used = implied(*claims_[i]);
        if (used) used_.insert(used->begin(), used->end());
        return used.has_value();
    }

    /// The survivors that imply a closed formula, or nothing.
    std::optional<std::vector<std::uint32_t>> implied(ir::Expr formula) {
        if (ir::is_true(formula)) return std::vector<std::uint32_t>{};
        return state_->implying(pool_, asked_++, in_own_variables(formula), {used_.begin(), used_.end()});
    }

    /// A conjunction of universals, with the variables of the vocabulary: one Skolem constant of each sort
    /// then serves for all of them.
    ir::Expr in_own_variables(ir::Expr formula) {
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

    const std::string& name(std::size_t i) const {
        return system_.property(result_.properties[i].property).name;
    }

    bool is_deadlock(std::size_t i) const {
        return system_.property(result_.properties[i].property).kind == ir::Property::Kind::deadlock;
    }

    /// Gathers the evidence for what was shown, and says of the rest why it was not.
    void conclude(std::string reason) {
        // The last rung that was climbed to its end counts.
        pool_.alive = pool_.inductive;
        if (const std::size_t facts = pool_.survivors().size(); facts > 0)
            reason += fmt::format("; {} inductive facts were established on the way", facts);
        try {
            budget_.deadline = std::chrono::steady_clock::now() + evidence_time;
            budget_.heed_stop = false;
            const std::vector<ir::Expr> invariants = evidence();
            for (std::size_t i = 0; i < claims_.size(); ++i)
                if (shown_[i])
                    result_.properties[i].verdict =
                        Proved{invariants, is_deadlock(i) ? lock_order_ : std::vector<ir::LockId>{}};
        } catch (const Interrupted&) {
            reason = "the evidence could not be gathered in time";
        } catch (const smt::Unsupported& e) {
            reason = e.what();
        }
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (!std::holds_alternative<Undecided>(result_.properties[i].verdict)) continue;
            result_.properties[i].verdict = Undecided{why_not_[i].empty() ? reason : why_not_[i]};
        }
    }

    /// An inductive set that implies everything that was shown.
    std::vector<ir::Expr> evidence() {
        std::vector<Clause> clauses;
        for (std::uint32_t c : inductive_core({used_.begin(), used_.end()}))
            clauses.push_back(pool_.clauses[c]);
        std::vector<ir::Expr> invariants;
        for (ir::Expr e : formulas(clauses)) invariants.push_back(counting::spelt_out(subject_.counted, e));
        return invariants;
    }

    /// The survivors that `needed` rest on, all transitions considered: an inductive set of its own.
    std::vector<std::uint32_t> inductive_core(std::vector<std::uint32_t> needed) {
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

    static void append_missing(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from) {
        for (std::uint32_t c : from)
            if (std::find(to.begin(), to.end(), c) == to.end()) to.push_back(c);
    }

    const Request& request_;
    const Context& context_;
    const Subject subject_;
    const ir::System& system_;  ///< the one with counters
    Budget budget_;
    Vocabulary vocabulary_;
    std::map<const Prefix*, std::unique_ptr<Columns>> columns_;
    std::shared_ptr<smt::Theory> theory_;
    std::vector<ir::Variable> skolems_;
    Pool pool_;
    std::set<std::pair<const Prefix*, std::vector<Signed>>> known_;
    std::unique_ptr<Consecution> initial_, state_;
    std::vector<std::unique_ptr<Consecution>> transitions_;
    Result result_;
    std::vector<std::optional<ir::Expr>> claims_;  ///< of each property asked
    std::vector<std::string> why_not_;    ///< of each property asked: why it is beyond this engine, or ""
    std::uint32_t asked_ = 0;             ///< formulas of implied() so far
    std::vector<ir::LockId> lock_order_;  ///< that shows freedom from deadlock
    std::set<std::uint32_t> used_;        ///< survivors that imply what was shown
    std::vector<bool> shown_;             ///< of each property asked: implied by what is inductive
};

class Prove final : public Engine {
  public:
    Result run(const Request& request, const Context& context) override {
        const auto begin = std::chrono::steady_clock::now();
        Result result = Proof(request, context).run();
        result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return result;
    }
};

}  // namespace
}  // namespace prove

std::unique_ptr<Engine> make_prove() {
    return std::make_unique<prove::Prove>();
}

}  // namespace latchwork::verify
