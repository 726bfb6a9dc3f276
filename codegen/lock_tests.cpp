/// Finding the questions about locks.
#include "codegen/lock_tests.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace latchwork::codegen {

namespace {

using ir::Expr;
using ir::Op;

/// `holds(x, arguments…)` of `forall (x) !holds(x, arguments…)`, or of `exists (x) holds(x, arguments…)`.
Expr holder(const ir::System& system, Op junction, Expr e) {
    if (e->op != (junction == Op::and_ ? Op::forall : Op::exists) || e->bound.size() != 1) return nullptr;
    Expr body = e->arguments[0];
    if (junction == Op::and_) {
        if (body->op != Op::not_) return nullptr;
        body = body->arguments[0];
    }
    if (body->op != Op::apply || system.function(body->function).role != ir::Function::Role::lock)
        return nullptr;
    // The bound variable is the holder, and nothing else.
    for (std::size_t i = 0; i < body->arguments.size(); ++i) {
        bool bound = false;
        ir::for_each_subexpression(body->arguments[i], [&](Expr part) {
            bound = bound || (part->op == Op::variable && part->variable == e->bound[0]);
        });
        if (bound != (i == 0)) return nullptr;
    }
    return body->arguments[0]->op == Op::variable ? body : nullptr;
}

std::vector<Expr> indices(Expr holds) {
    return {holds->arguments.begin() + 1, holds->arguments.end()};
}

/// The lock of a holder relation.
ir::LockId lock_of(const ir::System& system, ir::FunctionId holds) {
    for (std::size_t i = 0; i < system.locks.size(); ++i) {
        for (const auto* holders : {&system.locks[i].exclusive, &system.locks[i].shared}) {
            if (std::find(holders->begin(), holders->end(), holds) != holders->end()) return ir::LockId(i);
        }
    }
    return {};
}

void count_questions(const ir::System& system, Expr e,
                     std::map<std::pair<ir::LockId, std::set<ir::FunctionId>>, std::size_t>& asked) {
    const bool junction = e->op == Op::and_ || e->op == Op::or_;
    if (!junction && (e->op == Op::forall || e->op == Op::exists)) {
        const auto question = lock_question(system, e->op == Op::forall ? Op::and_ : Op::or_, {e}, 0);
        if (question) ++asked[{question->lock, question->holders}];
    }
    for (std::size_t i = 0; i < e->arguments.size();) {
        const auto question = junction ? lock_question(system, e->op, e->arguments, i) : std::nullopt;
        if (question) {
            ++asked[{question->lock, question->holders}];
            i += question->operands;
        } else {
            count_questions(system, e->arguments[i++], asked);
        }
    }
}

}  // namespace

std::optional<LockQuestion> lock_question(const ir::System& system, Op junction,
                                          const std::vector<Expr>& operands, std::size_t at) {
    const Expr first = holder(system, junction, operands[at]);
    if (first == nullptr) return std::nullopt;
    LockQuestion question{lock_of(system, first->function), {}, indices(first), 0};
    if (!question.lock.valid()) return std::nullopt;
    for (std::size_t i = at; i < operands.size(); ++i, ++question.operands) {
        const Expr next = holder(system, junction, operands[i]);
        const bool same = next != nullptr && lock_of(system, next->function) == question.lock &&
                          indices(next) == question.arguments;
        if (!same || !question.holders.insert(next->function).second) break;
    }
    return question;
}

std::vector<LockTest> lock_tests(const ir::System& system, const std::vector<SharedStep>& steps,
                                 NameTable& names) {
    std::map<std::pair<ir::LockId, std::set<ir::FunctionId>>, std::size_t> asked;
    for (const SharedStep& step : steps) {
        count_questions(system, step.action.guard, asked);
        for (const ir::Obligation& o : step.action.obligations) count_questions(system, o.bad, asked);
        for (const ir::Update& u : step.action.updates) count_questions(system, u.value, asked);
    }
    for (const ir::Property& p : system.properties) {
        if (p.kind == ir::Property::Kind::invariant) count_questions(system, p.formula, asked);
    }
    std::vector<LockTest> tests;
    for (std::size_t i = 0; i < system.locks.size(); ++i) {
        const ir::Lock& lock = system.locks[i];
        std::vector<ir::FunctionId> all = lock.exclusive;
        all.insert(all.end(), lock.shared.begin(), lock.shared.end());
        const auto add = [&](bool readers, const std::vector<ir::FunctionId>& holders, const char* name) {
            const auto found = asked.find({ir::LockId(i), {holders.begin(), holders.end()}});
            if (found != asked.end() && found->second > 1)
                tests.push_back({ir::LockId(i), readers, holders, names.claim(snake_case(lock.name) + name)});
        };
        add(true, all, "_is_free");
        if (!lock.shared.empty()) add(false, lock.exclusive, "_has_no_writer");
    }
    return tests;
}

const LockTest* find_test(const std::vector<LockTest>& tests, const LockQuestion& question) {
    const auto found = std::find_if(tests.begin(), tests.end(), [&](const LockTest& t) {
        return t.lock == question.lock &&
               std::set<ir::FunctionId>(t.holders.begin(), t.holders.end()) == question.holders;
    });
    return found == tests.end() ? nullptr : &*found;
}

}  // namespace latchwork::codegen
