/// Names of a spec as symbols of SMT-LIB.
#pragma once

#include <string>

namespace latchwork::verify::smt {

/// `name`, an identifier of the language, as a symbol that no solver has a meaning of its own for: with `!`
/// behind it if SMT-LIB 2.6, Z3 4.8 or cvc5 1.0 reserve or predefine it. Z3 prints such words without bars,
/// and other solvers refuse to declare them.
[[nodiscard]] std::string symbol(const std::string& name);

}  // namespace latchwork::verify::smt
