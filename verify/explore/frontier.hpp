/// Random runs that begin where few have been: a way into corners of a scope that is too large to be
/// searched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "verify/explore/walk.hpp"

namespace latchwork::verify::explore {

/// Remembers a state of each cell that it has come by, and goes on from those that it went on from least
/// often. A cell is the states that differ in no location and no shared state, but for the order of the
/// instances of a process. After A. Ecoffet, J. Huizinga, J. Lehman, K. Stanley, J. Clune: First return, then
/// explore, Nature 590 (2021).
class Frontier {
  public:
    /// Both outlive it.
    Frontier(const ir::System& system, Walker& walker);

    /// Goes on for `runs` short runs, or until `look` says false. `look` sees the steps from each state that
    /// is visited.
    template <class Look>
    void run(std::size_t runs, Look&& look) {
        bool go_on = !cells_.empty();
        const auto meet_all = [&](const std::vector<Taken>& steps) {
            for (const Taken& step : steps) meet(step.to);
            go_on = look(steps);
            return go_on;
        };
        for (std::size_t r = 0; r < runs && go_on; ++r)
            walker_.walk(pick(), run_length, meet_all, [](const Taken&) {});
    }

  private:
    static constexpr std::size_t run_length = 60;

    struct Cell {
        ir::State state;
        std::size_t left = 0;  ///< how often a run went on from here
        std::size_t met = 1;
    };

    const ir::State& pick();
    void meet(const ir::State& state);
    [[nodiscard]] std::uint64_t cell_of(const ir::State& state) const;

    /// A run of places of a state.
    struct Part {
        std::size_t from = 0, to = 0;
        bool instances = false;  ///< one place for each instance of a process
    };

    Walker& walker_;
    std::vector<Part> parts_;                                 ///< what tells cells apart
    std::unordered_map<std::uint64_t, std::size_t> numbers_;  ///< of the cells, by their hash
    std::vector<Cell> cells_;
};

}  // namespace latchwork::verify::explore
