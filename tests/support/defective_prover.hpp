/// The proof engine with a seeded defect: what a campaign must catch. The engine itself is the real one; a
/// defect changes what it sees of the system, as a slip in its translation of steps would. Test code only:
/// nothing of it is in the product.
#pragma once

#include <array>
#include <string_view>

#include "verify/engine.hpp"

namespace latchwork::tests {

enum class Defect {
    none,             ///< for comparison
    frame,            ///< the last of the functions that a step changes is taken for unchanged
    second_instance,  ///< of each process, one instance is thought of
    location,         ///< the steps from one location of each process are left out
    obligation,       ///< only the first obligation of a step is looked at
    null,             ///< a reference that starts anywhere is thought not to be null
    choice,           ///< what a step may choose is thought to be the same for all steps
};
inline constexpr std::array seeded_defects = {Defect::frame,    Defect::second_instance,
                                              Defect::location, Defect::obligation,
                                              Defect::null,     Defect::choice};
[[nodiscard]] std::string_view name(Defect defect);

/// The system as a prover with this defect sees it.
[[nodiscard]] ir::System misread(const ir::System& system, Defect defect);

/// An engine called "prove" that has the defect. Its verdicts are about the system that it is asked about.
[[nodiscard]] verify::EngineInfo defective_prover(Defect defect);

}  // namespace latchwork::tests
