/// Steps that are copies of one another. Each call of an `inline` procedure has steps of its own, which
/// differ only in where they stand, where they lead and on which locals they work; the machine has one
/// function for all of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "codegen/names.hpp"
#include "codegen/shared_steps.hpp"
#include "ir/system.hpp"

namespace latchwork::codegen {

struct StepFamily {
    std::vector<std::size_t> members;  ///< positions among the steps, in their order; two or more
    SharedStep common;  ///< the first of them, without what check() looks at; messages that differ are empty
    std::string name;   ///< of the common function: "owner_line_32"
    bool same_start = false;  ///< all begin at the same location
    bool same_way = false;    ///< all lead to the same location, in each variant
    /// By a local that differs, in the order in which the step works on them: which one, by member.
    std::vector<std::vector<ir::FunctionId>> locals;
    std::vector<bool> stored;  ///< by such a local: whether the step stores it

    /// The place of a step among the members; none if it is no member.
    [[nodiscard]] std::optional<std::size_t> find(std::size_t step) const;
};

/// The families of a system's steps that are worth a function, in the order of their first members. Their
/// names are claimed in `names`.
[[nodiscard]] std::vector<StepFamily> step_families(const ir::System& system,
                                                    const std::vector<SharedStep>& steps, NameTable& names,
                                                    const base::SourceSet& sources);

}  // namespace latchwork::codegen
