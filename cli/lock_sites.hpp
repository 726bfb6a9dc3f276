/// Where the locks were taken that a counterexample is about: for the rules on how locks are taken, which a
/// reader checks by looking at both places. Called by cli/trace_table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "ir/trace.hpp"

namespace latchwork::cli {

struct LockSite {
    std::string lock;        ///< its class: "a", "Page.lock"
    std::string how;         ///< "takes", or "holds" since this step; of an earlier moment "took", "held"
    std::string who;         ///< "fault#0"; where no run was there, the process: "timer"
    std::string file;        ///< as the command line named it
    std::uint32_t line = 0;  ///< from 1
    std::string action;      ///< "mutex_lock(a)"
};

/// Of a trace that ends where an instance is about to take a lock and must not: that place, where the
/// instance took what it holds, and where locks were taken in the other order; if there is none of these,
/// where other processes take the same lock. Empty for all other traces. Precondition: ir::replay accepts the
/// trace.
[[nodiscard]] std::vector<LockSite> lock_sites(const ir::System& system, const ir::Trace& trace,
                                               const base::SourceSet& sources);

}  // namespace latchwork::cli
