/// The registry: every engine, in the order in which `--help` lists them, and the words for verdicts.
#include <algorithm>
#include <array>

#include "verify/bmc/bmc.hpp"
#include "verify/engine.hpp"
#include "verify/explore/explore.hpp"
#include "verify/kinduction/kinduction.hpp"
#include "verify/pdr/pdr.hpp"
#include "verify/prove/prove.hpp"

namespace latchwork::verify {

std::string_view verdict_name(const Verdict& verdict) {
    constexpr std::array<std::string_view, std::variant_size_v<Verdict>> names = {
        "proved", "holds", "bounded", "violated", "vacuous", "undecided"};
    return names[verdict.index()];
}

const std::vector<EngineInfo>& engines() {
    static const std::vector<EngineInfo> table = {
        {"prove", "find an inductive invariant with Z3: one proof for any number of instances", false, true,
         make_prove},
        {"explore", "visit every reachable state of a scope, breadth first; the shortest counterexample",
         true, false, make_explore, true},
        {"bmc", "unroll a scope step by step with Z3, up to a depth", true, false, make_bmc},
        {"kinduction", "unroll a scope, and show that what was safe for some steps stays so", true, false,
         make_kinduction},
        {"pdr", "search a scope for an invariant with Z3's Spacer; bmc shows what it refutes", true, false,
         make_pdr},
    };
    return table;
}

const EngineInfo* find_engine(std::string_view name) {
    const auto found = std::find_if(engines().begin(), engines().end(),
                                    [name](const EngineInfo& e) { return e.name == name; });
    return found == engines().end() ? nullptr : &*found;
}

}  // namespace latchwork::verify
