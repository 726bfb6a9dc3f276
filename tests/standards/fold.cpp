/// A run of a generated machine that the compiler makes: compiled with -DHEADER="NAME.hpp"
/// -DPROTOCOL=a::NAME.
#include HEADER

namespace {

namespace protocol = PROTOCOL;
constexpr protocol::Machine<protocol::scopes::small> machine{};
using Machine = protocol::Machine<protocol::scopes::small>;

/// How many of `most` steps there are, if each time the first that is enabled is taken.
constexpr int walk(int most) {
    auto state = machine.initial(0);
    int taken = 0;
    bool more = true;
    while (more && taken < most) {
        auto next = state;
        more = !latchwork::for_each_candidate<Machine>(state, [&](const protocol::Step& step) {
            next = state;
            return !machine.step(next, step).is_taken();
        });
        if (more) ++taken;
        state = next;
    }
    return machine.check(state).empty() ? taken : -1;
}

static_assert(machine.initial_count() > 0);
static_assert(machine.initial(0) == machine.initial(0));
static_assert(walk(5) == 5);

}  // namespace
