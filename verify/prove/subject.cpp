/// Sampling, finding linear equations, counting.
#include "verify/prove/subject.hpp"

#include <fmt/format.h>

#include <utility>

#include "ir/printer.hpp"
#include "verify/prove/linear.hpp"

namespace latchwork::verify::prove {

namespace {

/// What each counter counts, and what is tried of them.
void describe(const counting::Counted& counted, const std::vector<ir::Expr>& equations,
              const Context& context) {
    const ir::System& system = counted.system;
    for (const counting::Counter& c : counted.counters)
        context.verbose(
            fmt::format("{} is {}", system.function(c.function).name,
                        ir::print(system, system.pool->quantified(ir::Op::count, {c.member}, c.body))));
    for (ir::Expr e : equations) context.verbose("equation: " + ir::print(system, e));
}

}  // namespace

Subject prepare(const ir::System& system, Sampling sampling, const Context& context,
                const base::Deadline& deadline) {
    const ir::Liveness liveness(system);
    const std::vector<SampleSet> samples =
        sample(system, sampling, [&] { return context.search_over() || deadline.over(); });
    std::vector<ir::Expr> equations = linear_equations(system, liveness, samples);
    counting::Counted counted = counting::count(system, equations);
    if (context.verbose) describe(counted, equations, context);
    std::vector<ir::Expr> known;
    for (const counting::Counter& c : counted.counters) {
        for (const auto& facts :
             {counting::lower_bounds(counted.system, c), counting::witnesses(counted.system, c)})
            known.insert(known.end(), facts.begin(), facts.end());
    }
    std::vector<SampleSet> with_numbers = with_counters(counted, samples);
    return {std::move(counted), liveness, std::move(with_numbers), std::move(equations), std::move(known)};
}

}  // namespace latchwork::verify::prove
