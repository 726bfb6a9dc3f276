/// Where the value of a local can still matter: live-variable analysis over the actions of a process (Aho,
/// Lam, Sethi and Ullman, "Compilers", section 9.2.5).
#pragma once

#include <vector>

#include "ir/system.hpp"

namespace latchwork::ir {

class Liveness {
  public:
    explicit Liveness(const System& system);

    /// False if no run reads what `function`, a local or a visited relation, says of an instance at
    /// `location` before it is overwritten. True for any other function, and for what a property or another
    /// instance reads.
    [[nodiscard]] bool live(FunctionId function, Value location) const {
        const std::vector<bool>& at = live_[function.index()];
        return at.empty() || at[static_cast<std::size_t>(location)];
    }

  private:
    std::vector<std::vector<bool>> live_;  ///< by function, by location; empty: always
};

}  // namespace latchwork::ir
