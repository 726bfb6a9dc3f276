/// What each defect does to a system.
#include "tests/support/defective_prover.hpp"

#include <algorithm>

#include "verify/prove/prove.hpp"

namespace latchwork::tests {

namespace {

void forget_a_frame_condition(ir::System& system) {
    for (ir::Action& a : system.actions) {
        if (a.updates.empty()) continue;
        const ir::FunctionId last = a.updates.back().function;
        std::erase_if(a.updates, [last](const ir::Update& u) { return u.function == last; });
    }
}

void think_of_one_instance(ir::System& system) {
    ir::ExprPool& pool = *system.pool;
    for (const ir::Process& p : system.processes) {
        const ir::Variable a = pool.fresh(p.sort, "a"), b = pool.fresh(p.sort, "b");
        const ir::Expr same = pool.equal(pool.variable(a), pool.variable(b));
        system.assumptions.push_back(
            {"one " + p.name, pool.quantified(ir::Op::forall, {a, b}, same), true, {}});
    }
}

void leave_out_a_location(ir::System& system) {
    for (std::size_t p = 0; p < system.processes.size(); ++p) {
        const auto middle = static_cast<ir::Value>(system.processes[p].locations.size() / 2);
        for (ir::Action& a : system.actions)
            if (a.process == ir::ProcessId(p) && a.from == middle) a.guard = system.pool->boolean(false);
        for (ir::Action& a : system.actions)
            if (a.process == ir::ProcessId(p) && a.from == middle) a.obligations.clear();
    }
}

void look_at_one_obligation(ir::System& system) {
    for (ir::Action& a : system.actions)
        if (a.obligations.size() > 1) a.obligations.erase(a.obligations.begin() + 1, a.obligations.end());
}

/// A fact about all places of a function, true at the start.
void assume_everywhere(ir::System& system, ir::FunctionId id, const auto& fact) {
    ir::ExprPool& pool = *system.pool;
    std::vector<ir::Variable> bound;
    std::vector<ir::Expr> place;
    for (ir::SortId sort : system.function(id).arguments) {
        bound.push_back(pool.fresh(sort, "x"));
        place.push_back(pool.variable(bound.back()));
    }
    const ir::Expr formula = fact(system.apply(id, place));
    system.assumptions.push_back(
        {"misread", pool.quantified(ir::Op::forall, bound, formula), system.function(id).constant, {}});
}

void forget_null(ir::System& system) {
    ir::ExprPool& pool = *system.pool;
    for (std::size_t f = 0; f < system.functions.size(); ++f) {
        const ir::Function& function = system.functions[f];
        if (!function.result.nullable || function.initial != nullptr) continue;
        assume_everywhere(system, ir::FunctionId(f), [&](ir::Expr e) {
            return pool.logical_not(pool.equal(e, pool.null(function.result.sort)));
        });
    }
}

void choose_always_the_same(ir::System& system) {
    ir::ExprPool& pool = *system.pool;
    for (ir::Action& a : system.actions) {
        for (const ir::Variable& v : a.choices) {
            const ir::Variable other = pool.fresh(v.sort, "other");
            a.guard = pool.logical_and(
                {a.guard, pool.quantified(ir::Op::forall, {other},
                                          pool.equal(pool.variable(other), pool.variable(v)))});
        }
    }
}

/// Whatever it is asked, it decides of the system as it misreads it.
template <Defect defect>
class Defective final : public verify::Engine {
  public:
    verify::Result run(const verify::Request& request, const verify::Context& context) override {
        const ir::System seen = misread(request.system, defect);
        const verify::Request other{seen, request.properties, request.scope, request.limits,
                                    request.fairness};
        return verify::make_prove()->run(other, context);
    }
    static std::unique_ptr<verify::Engine> make() { return std::make_unique<Defective>(); }
};

struct Seed {
    std::string_view name;
    void (*change)(ir::System&);
    std::unique_ptr<verify::Engine> (*make)();
};

const Seed& seed_of(Defect defect) {
    static const std::array<Seed, 7> seeds = {{
        {"none", [](ir::System&) {}, Defective<Defect::none>::make},
        {"frame", forget_a_frame_condition, Defective<Defect::frame>::make},
        {"second instance", think_of_one_instance, Defective<Defect::second_instance>::make},
        {"location", leave_out_a_location, Defective<Defect::location>::make},
        {"obligation", look_at_one_obligation, Defective<Defect::obligation>::make},
        {"null", forget_null, Defective<Defect::null>::make},
        {"choice", choose_always_the_same, Defective<Defect::choice>::make},
    }};
    return seeds[static_cast<std::size_t>(defect)];
}

}  // namespace

std::string_view name(Defect defect) {
    return seed_of(defect).name;
}

ir::System misread(const ir::System& system, Defect defect) {
    ir::System seen = system;
    seed_of(defect).change(seen);
    return seen;
}

verify::EngineInfo defective_prover(Defect defect) {
    return {"prove", "", false, true, seed_of(defect).make};
}

}  // namespace latchwork::tests
