/// Clauses rewritten so that they bind fewer variables. Used by the proof engine on what mining finds.
#pragma once

#include <functional>

#include "verify/prove/mine.hpp"
#include "verify/prove/vocabulary.hpp"

namespace latchwork::verify::prove {

/// A clause that defines one of its variables, such as `p == f.page ==> p.cached`, says the same of the
/// definition, `f.page == null || f.page.cached`, where Z3 finds it more easily. Any other clause comes back
/// as it is. `columns` gives the samples of a prefix.
[[nodiscard]] Clause in_few_variables(const ir::System& system, Vocabulary& vocabulary,
                                      const std::function<const Columns&(const Prefix&)>& columns,
                                      Clause clause);

}  // namespace latchwork::verify::prove
