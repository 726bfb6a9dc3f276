/// Mutants of a protocol: its text with one lock, unlock, recheck, barrier or ordering taken out, moved
/// across its neighbour, or weakened. Called by `latchwork mutate`, which asks the engines whether anybody
/// notices.
#pragma once

#include <string>
#include <vector>

#include "ast/ast.hpp"

namespace latchwork::sema {

struct Mutant {
    enum class Kind {
        drop,    ///< the operation, or the recheck with what it guards, is gone
        move,    ///< it has changed places with the statement behind it, or the one before it
        grant,   ///< a trylock succeeds without taking the lock
        weaken,  ///< who takes the lock exclusively takes it shared, and releases it so
    };
    Kind kind = Kind::drop;
    std::string process;              ///< or procedure, in which it stands
    std::string text;                 ///< what was done: "drop `spin_lock(ptl);`"
    base::Span span;                  ///< of the operation
    std::vector<base::Span> targets;  ///< what changes: statements, of `grant` and `weaken` calls; of
                                      ///< `move`, the two that change places
};

/// All mutants of a protocol, in the order of its text. Two that would come out alike are given once.
[[nodiscard]] std::vector<Mutant> find_mutants(const ast::Protocol& protocol);

/// Makes the mutant of `protocol`, from whose text it must have been found.
void apply(const Mutant& mutant, ast::Protocol& protocol);

/// Takes the checks out. Their edits may speak of what is not there any more in a mutant, and are steps that
/// the protocol itself does not have.
void drop_checks(ast::Protocol& protocol);

/// Dissolves every `atomic { }`, so that its statements are steps of their own, and gives their number.
std::size_t split_atomic(ast::Protocol& protocol);

}  // namespace latchwork::sema
