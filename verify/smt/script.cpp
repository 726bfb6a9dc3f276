/// Scripts, made of what Z3 prints.
#include "verify/smt/script.hpp"

#include <algorithm>
#include <sstream>

namespace latchwork::verify::smt {

ScriptWriter::Text ScriptWriter::text_of(const std::vector<z3::expr>& assertions) {
    z3::context& context = obligations_.theory.context();
    z3::solver solver(context);
    for (const z3::expr& e : assertions) solver.add(e);
    // Unlike z3::solver::to_smt2() this says which facts have a weight, without which certificates of counts
    // are not settled.
    const std::string all = std::string("\n") + Z3_solver_to_string(context, solver);
    const std::size_t first = all.find("\n(assert");
    Text text;
    if (first == std::string::npos) return text;
    std::istringstream declarations(all.substr(1, first));
    for (std::string line; std::getline(declarations, line);) text.declarations.push_back(line);
    text.assertions = all.substr(first + 1);
    return text;
}

const ScriptWriter::Text& ScriptWriter::background(bool with_invariants) {
    const auto known = background_.find(with_invariants);
    if (known != background_.end()) return known->second;
    return background_[with_invariants] = text_of(obligations_.background(with_invariants));
}

std::string ScriptWriter::script(const Query& q) {
    std::vector<z3::expr> denied = q.denied;
    if (denied.empty()) denied.push_back(obligations_.theory.context().bool_val(false));
    std::vector<z3::expr> all = q.assertions;
    all.insert(all.end(), denied.begin(), denied.end());
    const Text& assumed = background(q.assumes_invariants);
    std::vector<std::string> lines = assumed.declarations;
    for (const std::string& line : text_of(all).declarations)
        if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
    std::string script = "(set-logic ALL)\n";
    for (const std::string& line : lines) script += line + "\n";
    script += assumed.assertions + text_of(q.assertions).assertions;
    for (const z3::expr& e : denied)
        script += "(push 1)\n" + text_of({e}).assertions + "(check-sat)\n(pop 1)\n";
    return script;
}

}  // namespace latchwork::verify::smt
