/// The historic bugs of docs/protocols.md, each with the run that its mail or its commit tells.
#pragma once

#include <string>
#include <vector>

namespace latchwork::tests {

/// A bug of docs/protocols.md.
struct Bug {
    const char* name;  ///< as docs/protocols.md calls it
    const char* spec;
    const char* check;
    const char* property;
    std::size_t steps;  ///< of the shortest run
    /// What the mail tells, in its order: "process#instance: how the step begins".
    std::vector<std::string> story;
};

[[nodiscard]] const std::vector<Bug>& historic_bugs();

}  // namespace latchwork::tests
