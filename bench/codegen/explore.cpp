/// Visits all states of a generated machine and says how many there are: compiled by bench/codegen/run with
/// the header, the protocol and the sizes of its scope as macros.
#include HEADER

#include <cstdio>

#include "latchwork/explore.hpp"

namespace {

namespace protocol = latchwork::generated::PROTOCOL;
struct Scope {
    static constexpr int SIZES;
};

}  // namespace

int main() {
    const protocol::Machine<Scope> machine{};
    const auto found = latchwork::explore(machine, 400'000'000);
    if (!found.complete || !found.violated.empty()) {
        std::fputs(found.report.c_str(), stderr);
        return 1;
    }
    std::printf("%zu\n", found.states);
}
