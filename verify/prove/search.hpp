/// One search for an inductive invariant, with means of one strength: candidates are mined rung by rung,
/// pruned, and asked whether they imply the properties. Used by the proof engine.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/deadline.hpp"
#include "verify/engine.hpp"
#include "verify/prove/board.hpp"
#include "verify/prove/consecution.hpp"
#include "verify/prove/explain.hpp"
#include "verify/prove/mine.hpp"
#include "verify/prove/subject.hpp"
#include "verify/prove/vocabulary.hpp"
#include "verify/smt/holders.hpp"
#include "verify/smt/theory.hpp"

namespace latchwork::verify::prove {

/// What a search mines. Where that is little, it pursues at once.
enum class Mining {
    ladder,      ///< from rung to rung more
    first_rung,  ///< the first rung alone
    links,       ///< and what follows from a link of any two members
};

/// What a search may use. What most proofs do without costs time in each query.
struct Means {
    const char* name;
    bool pursuit;  ///< candidates from counterexamples to induction, `taken` for locks, integer offsets
    Mining mining;
    Sampling sampling;
};

/// A rung of the ladder, from 0; each widens the shapes of what is mined.
constexpr std::size_t rungs = 5;
/// Where pursuit begins: below, mining is quick.
constexpr std::size_t first_pursued_rung = 2;

class Search {
  public:
    /// `properties` are to be shown, none of them one of liveness. All but these outlives the search. What
    /// somebody else has shown on the board is left out.
    Search(const Request& request, const Context& context, const Means& means, Board& board,
           std::vector<ir::PropertyId> properties, const base::Deadline& deadline);
    Search(Search&&) = delete;

    /// Climbs up to and including rung `last`; on the highest one goes on while something new comes. Ends as
    /// soon as all is shown, after `most_queries`, or at the deadline: what is shown then stays so, and the
    /// search can be taken up again. Throws smt::Unsupported.
    void climb(std::size_t last, std::size_t most_queries);

    /// What is shown by this search before anybody else, by property asked.
    [[nodiscard]] const std::vector<bool>& shown() const { return shown_; }
    /// The evidence for a property that is shown; the invariants are the same for all of them. Throws
    /// Interrupted if it cannot be gathered in time.
    [[nodiscard]] Proved evidence(std::size_t property);
    /// A state that what was established does not exclude and in which the property is not safe, for people;
    /// or how much was established.
    [[nodiscard]] std::string gap(std::size_t property) const;

  private:
    struct Rung;
    const Rung& rung(std::size_t number) const;

    // search.cpp
    bool open(std::size_t property) const;
    bool done() const;
    void prune(const std::string& stage);
    void make_solvers();
    bool show(std::size_t property);
    std::optional<std::vector<std::uint32_t>> implied(ir::Expr formula);
    ir::Expr in_own_variables(ir::Expr formula);
    std::vector<std::uint32_t> inductive_core(std::vector<std::uint32_t> needed);
    bool is_deadlock(std::size_t property) const;
    void say(const std::string& line) const;
    std::string text(const Cube& cube) const;

    // candidates.cpp
    void propose(const Rung& rung);
    std::vector<Clause> mine_all(const Rung& rung);
    std::vector<Clause> lemmas();
    void mine_prefix(const std::vector<ir::SortId>& sorts, const Shape& shape,
                     std::vector<Clause>& candidates);
    const Columns& columns(const Prefix& prefix);
    void add(std::vector<Clause> candidates, bool wanted, std::size_t most);

    // pursuit.cpp
    void pursue();
    std::vector<Clause> exclusions();

    const Context& context_;
    Board& board_;
    Budget budget_;
    const Means means_;
    const std::vector<ir::PropertyId> properties_;
    const std::optional<smt::WithHolders> holders_;  ///< of the system that was asked about
    const ir::System& original_;                     ///< that system, or the one with holders
    const Subject subject_;
    const ir::System& system_;  ///< the one with counters
    Vocabulary vocabulary_;
    std::chrono::nanoseconds begin_ = base::processor_time();
    Explainer explainer_;
    std::size_t next_ = 0;                                ///< rung to climb
    std::vector<std::pair<std::size_t, Cube>> why_open_;  ///< properties asked, and why they are not implied
    std::vector<Cube> gap_;                               ///< of each property asked: the last of these
    std::vector<bool> beyond_;   ///< of each property asked: pursuit has nothing to say of it
    std::size_t asked_for_ = 0;  ///< the property that is being shown
    std::map<const Prefix*, std::unique_ptr<Columns>> columns_;
    std::shared_ptr<smt::Theory> theory_;
    std::vector<ir::Variable> skolems_;
    Pool pool_;
    std::set<std::pair<const Prefix*, std::vector<Signed>>> known_;
    std::unique_ptr<Consecution> initial_;
    std::vector<std::unique_ptr<Consecution>> transitions_;
    std::vector<std::optional<ir::Expr>> claims_;  ///< of each property asked
    std::vector<ir::LockId> lock_order_;           ///< that shows freedom from deadlock
    std::set<std::uint32_t> used_;                 ///< survivors that imply what was shown
    std::vector<bool> shown_;
    std::optional<std::vector<ir::Expr>> invariants_;  ///< an inductive set that implies what was shown
};

}  // namespace latchwork::verify::prove
