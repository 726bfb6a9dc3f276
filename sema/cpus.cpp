/// Pinning, freezing and the beginning of interrupts, as guards and updates.
#include "sema/cpus.hpp"

#include <functional>
#include <utility>

namespace latchwork::sema {

namespace {

using ir::Expr;

class Cpus {
  public:
    Cpus(const Model& model, const ProcessInfo& info, Expr self)
        : m_(model), info_(info), pool_(model.pool()), self_(self) {}

    /// `bad` is true of no instance of any process that may be on a CPU.
    using Claim = std::function<Expr(const ProcessInfo&, Expr instance, Expr cpu)>;
    [[nodiscard]] Expr nobody(const Claim& bad) const {
        std::vector<Expr> none;
        for (const ProcessInfo& other : m_.processes) {
            const ir::Process& process = m_.system.process(other.id);
            if (!process.cpu.valid()) continue;
            const ir::Variable x = pool_.fresh(process.sort, "x");
            const Expr instance = pool_.variable(x);
            const Expr claim = bad(other, instance, m_.system.apply(process.cpu, {instance}));
            if (!ir::is_false(claim))
                none.push_back(pool_.quantified(ir::Op::forall, {x}, pool_.logical_not(claim)));
        }
        return pool_.logical_and(std::move(none));
    }

    [[nodiscard]] Expr may_interrupt(Expr cpu) const {
        const ast::Context own = info_.declaration->context;
        return nobody([&](const ProcessInfo& other, Expr instance, Expr where) {
            std::vector<Expr> against;
            if (other.declaration->context >= own) against.push_back(pool_.boolean(true));
            for (const Disables what : {Disables::softirqs, Disables::hardirqs}) {
                if (what == Disables::softirqs && own == ast::Context::hardirq) continue;
                const auto disabled = m_.disabled.find({other.id, what});
                if (disabled != m_.disabled.end())
                    against.push_back(m_.system.apply(disabled->second, {instance}));
            }
            return pool_.logical_and({pool_.equal(where, cpu), pool_.logical_or(std::move(against))});
        });
    }

    void put_on(FlowGraph& steps) const {
        const Expr runs = nobody([&](const ProcessInfo& other, Expr, Expr where) {
            const bool stops = other.declaration->context > info_.declaration->context;
            const Expr taken = pool_.logical_not(pool_.equal(where, pool_.null(m_.cpu)));
            return stops ? pool_.logical_and({taken, pool_.equal(where, here())}) : pool_.boolean(false);
        });
        const bool interrupt = info_.declaration->context != ast::Context::task;
        for (Edge& edge : steps.edges) {
            if (interrupt && edge.from == steps.start) continue;
            if (edge.to == steps.end) {
                move(edge, pool_.null(m_.cpu));
            } else if (!interrupt) {
                pin(edge);
            }
            edge.guard = pool_.logical_and({runs, edge.guard});
        }
    }

  private:
    [[nodiscard]] Expr here() const { return m_.system.apply(m_.system.process(info_.id).cpu, {self_}); }

    void move(Edge& edge, Expr cpu) const {
        edge.updates.push_back({m_.system.process(info_.id).cpu, {self_}, cpu, {}});
    }

    /// The value after the step, where it is another one.
    static Expr after(const Edge& edge, ir::FunctionId f) {
        for (const ir::Update& u : edge.updates) {
            if (u.function == f) return u.value;
        }
        return nullptr;
    }

    /// The step may disable what was enabled.
    [[nodiscard]] static bool may_raise(Expr value, ir::FunctionId f) {
        if (value->op == ir::Op::constant) return !ir::is_false(value);
        if (value->op == ir::Op::ite)
            return may_raise(value->arguments[1], f) || may_raise(value->arguments[2], f);
        if (value->op == ir::Op::apply && value->function == f) return false;
        const bool counts = value->op == ir::Op::add && value->arguments[1]->op == ir::Op::constant;
        return !counts || value->arguments[1]->value > 0;
    }

    /// Something is disabled by a value; a count is never negative.
    [[nodiscard]] Expr disables(Expr value) const {
        if (value->type.kind == ir::Type::Kind::boolean) return value;
        if (value->op == ir::Op::ite)
            return pool_.ite(value->arguments[0], disables(value->arguments[1]),
                             disables(value->arguments[2]));
        const bool raised = value->op == ir::Op::add && value->arguments[1]->op == ir::Op::constant &&
                            value->arguments[1]->value > 0;
        return raised ? pool_.boolean(true) : pool_.less(pool_.integer(0), value);
    }

    void pin(Edge& edge) const {
        bool changes = false, raises = false;
        std::vector<Expr> still;
        for (const Disables what : info_.disables) {
            const ir::FunctionId f = m_.disabled.at({info_.id, what});
            const Expr value = after(edge, f);
            changes = changes || value != nullptr;
            raises = raises || (value != nullptr && may_raise(value, f));
            still.push_back(disables(value != nullptr ? value : m_.system.apply(f, {self_})));
        }
        if (!changes) return;
        const Expr pinned = pool_.logical_or(std::move(still));
        if (!raises) return move(edge, pool_.ite(pinned, here(), pool_.null(m_.cpu)));
        const ir::Variable c = pool_.fresh(m_.cpu, "cpu");
        const Expr cpu = pool_.variable(c);
        const Expr is_free =
            nobody([&](const ProcessInfo&, Expr, Expr where) { return pool_.equal(where, cpu); });
        const Expr found =
            pool_.logical_or({pool_.equal(here(), cpu),
                              pool_.logical_and({pool_.equal(here(), pool_.null(m_.cpu)), is_free})});
        // Where a trap springs, what is disabled then may have no value.
        std::vector<Expr> goes_on;
        for (const ir::Obligation& o : edge.obligations) {
            if (o.trap && !o.when_blocked) goes_on.push_back(o.bad);
        }
        goes_on.push_back(pool_.implies(pinned, found));
        edge.choices.push_back(c);
        edge.guard = pool_.logical_and({edge.guard, pool_.logical_or(std::move(goes_on))});
        edge.blocking = true;
        move(edge, pool_.ite(pinned, cpu, pool_.null(m_.cpu)));
    }

    const Model& m_;
    const ProcessInfo& info_;
    ir::ExprPool& pool_;
    Expr self_;
};

}  // namespace

ir::Expr may_interrupt(const Model& model, const ProcessInfo& process, ir::Expr cpu) {
    return Cpus(model, process, nullptr).may_interrupt(cpu);
}

void run_on_cpus(const Model& model, const ProcessInfo& process, FlowGraph& steps) {
    if (!model.system.process(process.id).cpu.valid()) return;
    Cpus(model, process, model.pool().variable(steps.self)).put_on(steps);
}

}  // namespace latchwork::sema
