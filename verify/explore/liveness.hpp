/// Liveness on the states that a search has found: is there a fair run on which the premise of a response
/// holds once, and its goal never from there on?
#pragma once

#include <optional>

#include "verify/explore/lasso.hpp"
#include "verify/explore/watch.hpp"

namespace latchwork::verify::explore {

/// Used for all liveness properties of a request, which share the state graph.
class LivenessCheck {
  public:
    /// The arguments outlive it. The time that the search took counts towards the request's limit.
    LivenessCheck(const Search& search, const Request& request, const Context& context);

    /// `holds`; `violated` with a lasso (replayed); `vacuous` if no state has the premise; `undecided` if a
    /// limit was hit. Preconditions: the search is exhausted, and the property is a liveness property.
    [[nodiscard]] Verdict decide(ir::PropertyId property);

  private:
    [[nodiscard]] Verdict decide_within_limits(ir::PropertyId property);
    [[nodiscard]] ResponseStates evaluate(const ir::Response& response,
                                          const std::vector<ir::Value>& binding);
    [[nodiscard]] ir::Trace trace(ir::PropertyId property, const GraphLasso& lasso,
                                  const std::vector<ir::Value>& binding) const;

    const Search& search_;
    const Request& request_;
    Watch watch_;
    std::string activity_;  ///< for the progress line
    Tick tick_;
    std::optional<StateGraph> graph_;
};

}  // namespace latchwork::verify::explore
