/// Scripts, made of what Z3 prints.
#include "verify/smt/script.hpp"

#include <algorithm>
#include <sstream>

namespace latchwork::verify::smt {

namespace {

PrintedAssertions printed(z3::context& context, const std::vector<z3::expr>& assertions) {
    // One that is never asked: it is made in no time, and leaves assertions as they are.
    z3::solver solver = z3::tactic(context, "skip").mk_solver();
    for (const z3::expr& e : assertions) solver.add(e);
    // Unlike z3::solver::to_smt2() this says which facts have a weight, without which certificates of counts
    // are not settled.
    const std::string all = std::string("\n") + Z3_solver_to_string(context, solver);
    const std::size_t first = all.find("\n(assert");
    PrintedAssertions text;
    if (first == std::string::npos) return text;
    std::istringstream declarations(all.substr(1, first));
    for (std::string line; std::getline(declarations, line);) text.declarations.push_back(line);
    text.assertions = all.substr(first + 1);
    return text;
}

}  // namespace

const PrintedAssertions& ScriptWriter::background(bool with_invariants) {
    const auto [place, is_new] = background_.try_emplace(with_invariants);
    if (is_new) {
        const std::vector<z3::expr> facts = obligations_.background(with_invariants);
        place->second = printed(obligations_.theory.context(), facts);
    }
    return place->second;
}

std::string ScriptWriter::script(const Query& q) {
    z3::context& context = obligations_.theory.context();
    std::vector<z3::expr> denied = q.denied;
    if (denied.empty()) denied.push_back(context.bool_val(false));
    std::vector<z3::expr> all = q.assertions;
    all.insert(all.end(), denied.begin(), denied.end());
    const PrintedAssertions& assumed = background(q.assumes_invariants);
    std::vector<std::string> lines = assumed.declarations;
    for (const std::string& line : printed(context, all).declarations)
        if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
    std::string script = "(set-logic ALL)\n";
    for (const std::string& line : lines) script += line + "\n";
    script += assumed.assertions + printed(context, q.assertions).assertions;
    for (const z3::expr& e : denied)
        script += "(push 1)\n" + printed(context, {e}).assertions + "(check-sat)\n(pop 1)\n";
    return script;
}

}  // namespace latchwork::verify::smt
