/// Implementation: one call of the engine.
#include "tests/support/runs.hpp"

#include <stdexcept>

#include "verify/engine.hpp"

namespace latchwork::tests {

ir::Trace shortest_run(const ir::System& system, const std::string& property,
                       const std::map<std::string, ir::Value>& sizes) {
    const verify::Request request{
        system, {system.find_property(property).value()}, ir::Scope(system, "test", sizes), {}};
    const verify::Result result = verify::find_engine("explore")->make()->run(request, {});
    const auto* violated = std::get_if<verify::Violated>(&result.properties.at(0).verdict);
    if (violated == nullptr) throw std::runtime_error(property + " is not violated");
    return violated->trace;
}

}  // namespace latchwork::tests
