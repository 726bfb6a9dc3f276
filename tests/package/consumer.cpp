/// Takes one step of the generated state machine.
#include "handshake.hpp"

int main() {
    using namespace latchwork::generated::handshake;
    const Machine<scopes::small> machine;
    auto state = machine.initial(0);
    return machine.step(state, {Action{}, Side{0}}).is_taken() ? 0 : 1;
}
