/// Searches made one after the other. Used by the proof engine.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/deadline.hpp"
#include "verify/engine.hpp"
#include "verify/prove/board.hpp"
#include "verify/prove/search.hpp"

namespace latchwork::verify::prove {

/// Up to which rung a search climbs, and how long, before the next one has its turn.
struct Stage {
    const Means* means;
    std::size_t last_rung;
    std::size_t most_queries;
};

/// Several lanes, each on a thread of its own, may share the work; each stays on the thread that made it.
class Lane {
  public:
    /// The arguments outlive it. `board` has the properties of `request`.
    Lane(const Request& request, const Context& context, Board& board);

    /// Makes a search, or goes on with it, about what nobody has shown. Left out are plain ones where a
    /// property says that a lock is held or free, and those that mine the first rung alone where none does.
    void take(const Stage& stage);
    /// Takes all, in order.
    void take(std::span<const Stage> stages);

    /// For each property, the evidence if this lane has shown it, and else why not. To be called at the end.
    [[nodiscard]] std::vector<Verdict> verdicts();

  private:
    /// A search, and which properties of the request it is about.
    struct Attempt {
        std::vector<std::size_t> asked;
        Search search;
    };
    [[nodiscard]] bool stopped() const { return context_.search_over() || deadline_.over(); }
    [[nodiscard]] std::string reason() const;

    const Request& request_;
    const Context& context_;
    Board& board_;
    const base::Deadline deadline_{request_.limits.time};
    std::map<const Means*, std::unique_ptr<Attempt>> attempts_;
    Attempt* last_ = nullptr;
    std::vector<Attempt*> shown_by_;  ///< of each property asked; null if this lane has not shown it
    bool of_holders_ = false;         ///< some property says that a lock is held or free
    std::string unsupported_;         ///< the construct that is not supported, if there is one
};

}  // namespace latchwork::verify::prove
