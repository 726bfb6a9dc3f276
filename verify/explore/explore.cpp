/// The engine `explore`: turns what a search found into verdicts.
#include "verify/explore/explore.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "verify/explore/liveness.hpp"
#include "verify/explore/trace.hpp"

namespace latchwork::verify::explore {

namespace {

std::string why_undecided(const Search& search) {
    const std::size_t found = search.table().size();
    std::string reason = search.limit().value_or("the search ended early");
    reason += fmt::format("; {} of the {} states found were searched", search.searched(), found);
    if (const std::optional<std::size_t> depth = search.complete_depth())
        reason += fmt::format(", all of those within {} steps of the start", *depth);
    return reason;
}

Verdict verdict_of(const Search& search, LivenessCheck& liveness, ir::PropertyId property,
                   const std::optional<Finding>& finding) {
    if (finding) return Violated{reconstruct(search, property, *finding)};
    if (!search.exhausted()) return Undecided{why_undecided(search)};
    if (search.table().size() == 0) {
        const Model& model = search.model();
        return Vacuous{fmt::format("there is no initial state with {}",
                                   model.layout().scope().describe(model.system()))};
    }
    if (search.model().system().property(property).is_liveness()) return liveness.decide(property);
    return Holds{};
}

class Explore final : public Engine {
  public:
    Result run(const Request& request, const Context& context) override {
        return run_search(request, context).result;
    }
};

}  // namespace

Exploration run_search(const Request& request, const Context& context, SearchOptions options) {
    if (!request.scope) throw std::invalid_argument("explore: the request has no scope");
    Search search(request, context, options);
    search.run();
    LivenessCheck liveness(search, request, context);
    Exploration exploration;
    for (std::size_t i = 0; i < request.properties.size(); ++i) {
        exploration.result.properties.push_back(
            {request.properties[i],
             verdict_of(search, liveness, request.properties[i], search.findings()[i])});
    }
    exploration.result.states = search.table().size();
    exploration.result.seconds = search.seconds();
    exploration.coverage = search.coverage();
    exploration.exhausted = search.exhausted();
    return exploration;
}

}  // namespace latchwork::verify::explore

namespace latchwork::verify {

std::unique_ptr<Engine> make_explore() {
    return std::make_unique<explore::Explore>();
}

}  // namespace latchwork::verify
