/// Which configs stand for edits of checks. Used by sema/, which makes them, and where configs are named for
/// people.
#pragma once

#include "ir/system.hpp"

namespace latchwork::ir {

/// A config that no spec declares: it selects an edit that some check makes, such as "drop retry". It is set
/// only as in a check: by itself or with those that a check sets too.
[[nodiscard]] inline bool is_edit(const Function& f) {
    return f.role == Function::Role::config && f.name.find(' ') != std::string::npos;
}

}  // namespace latchwork::ir
