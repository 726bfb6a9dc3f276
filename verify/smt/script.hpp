/// Queries of a certificate as text for any solver.
#pragma once

#include <string>

#include "verify/smt/queries.hpp"

namespace latchwork::verify::smt {

/// A script in SMT-LIB 2: what is assumed, and then a question for each way to fail.
[[nodiscard]] std::string script(Obligations& obligations, const Query& q);

}  // namespace latchwork::verify::smt
