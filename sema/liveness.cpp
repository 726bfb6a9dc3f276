/// Lowers liveness properties to responses.
#include "sema/evaluator.hpp"
#include "sema/lower.hpp"

namespace latchwork::sema {

namespace {

using ir::Expr;

/// `premise ~> goal`. A null in the premise asks for the goal, and a null in the goal is not the goal, so a
/// null in a property never helps it.
ir::Response response(Model& model, const ast::LeadsTo& node) {
    ir::ExprPool& pool = model.pool();
    ir::Response result;
    Evaluator premise(model, Evaluator::Mode::property);
    Evaluator goal(model, Evaluator::Mode::property);
    for (const ast::Binder& binder : node.binders) {
        result.bound.push_back(pool.fresh(model.binders.at(&binder).sort, binder.name.text));
        for (Evaluator* each : {&premise, &goal}) each->bind(binder, pool.variable(result.bound.back()));
    }
    const Expr asks = premise.value(*node.premise);
    const Expr reached = goal.value(*node.goal);
    result.premise = pool.logical_or({premise.trapped(), asks});
    result.goal = pool.logical_and({pool.logical_not(goal.trapped()), reached});
    return result;
}

/// Whoever has left the first statement comes to the end.
ir::Response response(Model& model, const ast::Terminates& node) {
    const ir::ProcessId id = model.globals.at(node.process.text).process->id;
    const ir::Process& process = model.system.process(id);
    ir::ExprPool& pool = model.pool();
    const ir::Variable instance = pool.fresh(process.sort, process.name.substr(0, 1));
    const auto at = [&](ir::Value location) {
        return model.system.at(id, pool.variable(instance), location);
    };
    const Expr end = at(process.end);
    return {{instance}, pool.logical_and({pool.logical_not(at(process.start)), pool.logical_not(end)}), end};
}

}  // namespace

ir::Fairness fairness(ast::Fairness node) {
    return node == ast::Fairness::weak ? ir::Fairness::weak : ir::Fairness::strong;
}

void lower_liveness(Model& model, const ast::LivenessDeclaration& node) {
    ir::Property& property = model.system.properties[model.property(node.name.text).index()];
    property.response = std::visit([&](const auto& claim) { return response(model, claim); }, node.claim);
    property.fairness = fairness(node.fairness.value_or(ast::Fairness::weak));
}

}  // namespace latchwork::sema
