/// Scripts, made of what Z3 prints.
#include "verify/smt/script.hpp"

namespace latchwork::verify::smt {

namespace {

/// The last assertion of a solver as a command.
std::string last_assertion(const std::string& text) {
    const std::size_t begin = text.rfind("\n(assert") + 1;
    return text.substr(begin, text.rfind("(check-sat)") - begin);
}

}  // namespace

std::string script(Obligations& obligations, const Query& q) {
    z3::context& context = obligations.theory.context();
    z3::solver solver(context);
    for (const z3::expr& fact : obligations.background(q.assumes_invariants)) solver.add(fact);
    for (const z3::expr& e : q.assertions) solver.add(e);
    std::vector<z3::expr> denied = q.denied;
    if (denied.empty()) denied.push_back(context.bool_val(false));
    // Z3 declares what it prints: so all ways to fail, which are then cut off again.
    z3::expr_vector all(context);
    for (const z3::expr& e : denied) all.push_back(e);
    solver.add(z3::mk_or(all));
    const std::string text = solver.to_smt2();
    // It begins with a line of its own about where the text comes from.
    const std::size_t begin = text.find('\n');
    std::string questions = "(set-logic ALL)" + text.substr(begin, text.rfind("\n(assert") + 1 - begin);
    for (const z3::expr& e : denied) {
        z3::solver one(context);
        one.add(e);
        questions += "(push 1)\n" + last_assertion(one.to_smt2()) + "(check-sat)\n(pop 1)\n";
    }
    return questions;
}

}  // namespace latchwork::verify::smt
