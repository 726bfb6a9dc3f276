/// Families of ghost counters.
#include "verify/prove/ghosts.hpp"

#include <algorithm>

#include "ir/passes.hpp"

namespace latchwork::verify::prove {

namespace {

using ir::Expr;
using ir::Function;
using Kind = ir::Type::Kind;
using Role = Function::Role;

class Family {
  public:
    Family(const ir::System& system, const ir::Liveness& liveness,
           const std::vector<ir::Variable>& parameters)
        : system_(system), liveness_(liveness), parameters_(parameters) {}

    std::vector<Ghost> run() {
        for (std::size_t p = 0; p < system_.processes.size(); ++p)
            if (system_.processes[p].instances != 0) of_process(ir::ProcessId(p));
        for (std::size_t s = 0; s < system_.sorts.size(); ++s) {
            const ir::Sort::Kind kind = system_.sorts[s].kind;
            if (kind == ir::Sort::Kind::domain || kind == ir::Sort::Kind::object) of_domain(ir::SortId(s));
        }
        return std::move(found_);
    }

  private:
    /// A condition on a member, and the functions that it reads.
    struct Condition {
        Expr formula;
        std::vector<ir::FunctionId> reads;
    };

    /// Ways to be linked to all parameters: for one parameter, `f(x) == p` and `r(x, p)`; for none, nothing
    /// to be linked to. Pairs of parameters are linked one by one.
    std::vector<Condition> links(const ir::Variable& member) const {
        std::vector<Condition> all{{system_.pool->boolean(true), {}}};
        for (const ir::Variable& p : parameters_) {
            std::vector<Condition> longer;
            for (const Condition& c : all) {
                for (const Condition& link : links(member, p)) {
                    Condition both{system_.pool->logical_and({c.formula, link.formula}), c.reads};
                    both.reads.insert(both.reads.end(), link.reads.begin(), link.reads.end());
                    longer.push_back(std::move(both));
                }
            }
            all = std::move(longer);
        }
        return all;
    }

    std::vector<Condition> links(const ir::Variable& member, const ir::Variable& parameter) const {
        std::vector<Condition> all;
        const Expr x = system_.pool->variable(member), p = system_.pool->variable(parameter);
        for (std::size_t i = 0; i < system_.functions.size(); ++i) {
            const Function& f = system_.functions[i];
            const ir::FunctionId id(i);
            if (f.arguments == std::vector<ir::SortId>{member.sort} && f.result.kind == Kind::member &&
                f.result.sort == parameter.sort)
                all.push_back({system_.pool->equal(system_.apply(id, {x}), p), {id}});
            if (f.arguments == std::vector<ir::SortId>{member.sort, parameter.sort} && says_something(f))
                all.push_back({system_.apply(id, {x, p}), {id}});
        }
        return all;
    }

    /// What a boolean function of the member alone says, and an enumeration by which value it has.
    std::vector<Condition> marks(const ir::Variable& member) const {
        std::vector<Condition> all;
        for (std::size_t i = 0; i < system_.functions.size(); ++i) {
            const Function& f = system_.functions[i];
            const ir::FunctionId id(i);
            if (f.arguments != std::vector<ir::SortId>{member.sort} || f.role == Role::location) continue;
            const Expr value = system_.apply(id, {system_.pool->variable(member)});
            if (says_something(f)) all.push_back({value, {id}});
            if (f.result.kind != Kind::member ||
                system_.sort(f.result.sort).kind != ir::Sort::Kind::enumeration)
                continue;
            for (std::size_t v = 1; v < system_.sort(f.result.sort).values.size(); ++v)
                all.push_back({system_.pool->equal(
                                   value, system_.pool->member(f.result.sort, static_cast<ir::Value>(v))),
                               {id}});
        }
        return all;
    }

    static bool says_something(const Function& f) {
        return f.result.kind == Kind::boolean && f.role != Role::visited && f.role != Role::waits;
    }

    void of_process(ir::ProcessId id) {
        const ir::Process& process = system_.process(id);
        const ir::Variable member = system_.pool->fresh(process.sort, process.name.substr(0, 1));
        const std::vector<bool> reached = ir::reachable_locations(system_, id);
        for (const Condition& link : links(member)) {
            // A relation is worth counting wherever its instances stand.
            if (!parameters_.empty() && link.formula->op == ir::Op::apply)
                found_.push_back({member, id, {}, link.formula});
            for (ir::Value l : start_last(process)) {
                if (!reached[static_cast<std::size_t>(l)] || !live(link, l)) continue;
                found_.push_back({member, id, {l}, link.formula});
                for (const Condition& mark : marks(member))
                    if (live(mark, l))
                        found_.push_back(
                            {member, id, {l}, system_.pool->logical_and({link.formula, mark.formula})});
            }
        }
    }

    /// Where instances begin there are as many as there are in all but elsewhere; how many in all is nothing
    /// that an equation should rest on, so those elsewhere come first.
    static std::vector<ir::Value> start_last(const ir::Process& process) {
        std::vector<ir::Value> all;
        for (ir::Value l = 0; l < static_cast<ir::Value>(process.locations.size()); ++l)
            if (l != process.start) all.push_back(l);
        all.push_back(process.start);
        return all;
    }

    void of_domain(ir::SortId sort) {
        const std::string& name = system_.sort(sort).name;
        const ir::Variable member = system_.pool->fresh(sort, name.substr(0, 1));
        for (const Condition& link : links(member)) {
            if (!parameters_.empty()) found_.push_back({member, {}, {}, link.formula});
            for (const Condition& mark : marks(member))
                found_.push_back({member, {}, {}, system_.pool->logical_and({link.formula, mark.formula})});
        }
    }

    bool live(const Condition& c, ir::Value location) const {
        return std::all_of(c.reads.begin(), c.reads.end(),
                           [&](ir::FunctionId f) { return liveness_.live(f, location); });
    }

    const ir::System& system_;
    const ir::Liveness& liveness_;
    const std::vector<ir::Variable>& parameters_;
    std::vector<Ghost> found_;
};

}  // namespace

std::vector<Ghost> ghosts(const ir::System& system, const ir::Liveness& liveness,
                          const std::vector<ir::Variable>& parameters) {
    return Family(system, liveness, parameters).run();
}

Expr body(const ir::System& system, const Ghost& ghost) {
    ir::ExprPool& pool = *system.pool;
    if (ghost.locations.empty()) return ghost.condition;
    std::vector<Expr> places;
    for (ir::Value l : ghost.locations)
        places.push_back(system.at(*ghost.process, pool.variable(ghost.member), l));
    return pool.logical_and({pool.logical_or(std::move(places)), ghost.condition});
}

}  // namespace latchwork::verify::prove
