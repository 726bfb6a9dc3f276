/// The operations of the bytecode, for the compiler that emits them and the machine that runs them.
#pragma once

#include <cstdint>

namespace latchwork::verify::explore {

/// r is the register file, s the state; `target`, `a`, `b` name registers, `x` and `y` are immediate.
/// An index check fails unless 0 <= r[a] < y.
enum class Operation : std::uint16_t {
    constant,                 ///< r[target] = x
    move,                     ///< r[target] = r[a]
    load,                     ///< r[target] = s[x]
    load_indexed,             ///< r[target] = s[x + r[a]], r[a] checked against y
    load_computed,            ///< r[target] = s[x + r[a]], r[a] being a checked sum of scaled indices
    scale,                    ///< r[target] = r[a] * x, r[a] checked against y
    scale_add,                ///< r[target] = r[b] + r[a] * x, r[a] checked against y
    add,                      ///< r[target] = r[a] + r[b]
    subtract,                 ///< r[target] = r[a] - r[b]
    multiply,                 ///< r[target] = r[a] * r[b]
    modulo,                   ///< r[target] = r[a] modulo r[b], in [0, |r[b]|)
    increment,                ///< r[target] = r[target] + 1
    jump,                     ///< to x
    jump_if,                  ///< to x if r[a] != 0
    jump_unless,              ///< to x if r[a] == 0
    jump_equal,               ///< to x if r[a] == r[b]
    jump_not_equal,           ///< to x if r[a] != r[b]
    jump_equal_constant,      ///< to x if r[a] == y
    jump_not_equal_constant,  ///< to x if r[a] != y
    jump_less,                ///< to x if r[a] < r[b]
    jump_less_equal,          ///< to x if r[a] <= r[b]
    next,                     ///< ++r[target]; to x if r[target] < y
    store,                    ///< writes r[b] to place x
    store_computed,           ///< writes r[b] to place x + r[a]
    finish,                   ///< the value is r[a]
};

}  // namespace latchwork::verify::explore
