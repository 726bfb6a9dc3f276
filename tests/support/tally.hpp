/// What the engines said in a campaign, how often, and what it cost.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "verify/engine.hpp"

namespace latchwork::tests {

/// The number of properties of which an engine gave each verdict, in the order of verify::Verdict, and the
/// processor time that it took.
struct Said {
    std::array<std::size_t, std::variant_size_v<verify::Verdict>> verdicts{};
    double seconds = 0;
};

struct Tally {
    std::map<std::string, std::size_t> numbers;  ///< "variants": how many
    std::map<std::string, Said> engines;         ///< by the engine's name

    void add(const Tally& other);

    /// Asks an engine, re-checks its evidence as ever, and notes what it says and what it takes; in a line of
    /// its own called `line`, if there is one.
    verify::Result ask(std::string_view engine, const verify::Request& request, std::string_view line = "");

    /// A line for each number and each engine, the name first, without spaces: the tables of several runs
    /// are added up line by line (tests/differential/sum_tables.awk).
    [[nodiscard]] std::string table() const;
};

/// The value of an environment variable as a number; `otherwise` if it is not set.
[[nodiscard]] unsigned setting(const char* name, unsigned otherwise);

}  // namespace latchwork::tests
