/// Breadth-first search over the reachable states of a compiled system: what was found, and how far it got.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verify/engine.hpp"
#include "verify/explore/model.hpp"
#include "verify/explore/packing.hpp"
#include "verify/explore/table.hpp"
#include "verify/explore/watch.hpp"

namespace latchwork::verify::explore {

/// The first violation of a property: of the state `state`, or of the step `step` from it.
struct Finding {
    StateIndex state = no_state;
    std::optional<ir::Step> step;
    std::size_t length = 0;  ///< the number of steps of the shortest run to it, `step` included
    const ir::Obligation* obligation = nullptr;  ///< none for an invariant or a deadlock
};

/// Which parts of the system ran in the states that were searched, and what ended runs there.
struct Coverage {
    std::vector<bool> actions;        ///< by action: it was enabled somewhere, be it to spring a trap
    std::vector<bool> processes;      ///< by process: an instance reached its end
    std::vector<bool> premises = {};  ///< by premise: it held somewhere; looked at only if that is the aim
    std::vector<const ir::Obligation*> traps = {};  ///< by property: one of it that ended a run, or null

    void spring(const ir::Obligation& trap);

    [[nodiscard]] bool complete() const;
};

struct SearchOptions {
    /// What ran elsewhere: the search adds to it, and ends as soon as everything is covered. Null: begin with
    /// nothing, and do not look.
    const Coverage* until_covered = nullptr;
};

/// One search. Its table stays for the reconstruction of traces.
class Search {
  public:
    /// The arguments outlive the search. Precondition: the request has a scope.
    Search(const Request& request, const Context& context, SearchOptions options);

    /// Searches until the space is exhausted, nothing is left to find, or a limit is hit. Throws
    /// std::logic_error if an expression of the system is not total or leaves its type.
    void run();

    /// By asked property, in the order of the request.
    [[nodiscard]] const std::vector<std::optional<Finding>>& findings() const { return findings_; }
    /// Why the search ended before the space was exhausted; nothing if it was, or if nothing is left to find.
    [[nodiscard]] const std::optional<std::string>& limit() const { return limit_; }
    /// True if every reachable state was searched.
    [[nodiscard]] bool exhausted() const { return exhausted_; }
    /// The number of states that were searched, of those in the table.
    [[nodiscard]] std::size_t searched() const { return searched_; }
    /// The number of steps within which every reachable state was searched; nothing if not even every initial
    /// one.
    [[nodiscard]] std::optional<std::size_t> complete_depth() const;
    [[nodiscard]] const Coverage& coverage() const { return coverage_; }

    [[nodiscard]] const Model& model() const { return model_; }
    [[nodiscard]] const Packing& packing() const { return packing_; }
    [[nodiscard]] const StateTable& table() const { return table_; }
    [[nodiscard]] double seconds() const { return watch_.seconds(); }
    [[nodiscard]] std::chrono::milliseconds time_left() const { return watch_.left(); }

  private:
    bool add_initial_states();
    bool expand(StateIndex index);
    void check_state(StateIndex index);
    bool check_blocked(StateIndex index);
    bool check_step(StateIndex index, const CompiledAction& action, const std::vector<ir::Value>& variables);
    bool add_successor(StateIndex index, const CompiledAction& action,
                       const std::vector<ir::Value>& variables);
    void cover_premises();
    void cover(std::vector<bool>& ran, std::size_t index);
    bool insert(const Word* state, StateIndex parent);
    bool within_limits();
    void record(ir::PropertyId property, Finding finding);
    [[nodiscard]] bool is_open(ir::PropertyId property) const;
    [[nodiscard]] bool nothing_left_to_find() const;

    const Request& request_;
    bool until_covered_;
    Model model_;
    std::vector<Program> premises_;  ///< of the system, if they are to be covered
    Packing packing_;
    StateTable table_;
    Watch watch_;

    std::vector<std::optional<Finding>> findings_;
    std::vector<std::vector<std::size_t>> asked_;  ///< by property: its positions in the request
    std::vector<bool> may_shorten_;  ///< by position: a later state of the same depth may give a shorter run
    std::optional<std::string> limit_;
    bool exhausted_ = false;
    std::size_t searched_ = 0;
    std::size_t depth_ = 0;  ///< of the states that are being searched
    Coverage coverage_;
    bool covered_ = false;  ///< everything is, and nobody wants more

    // What expand() works on.
    std::vector<ir::Value> values_;
    std::vector<ir::Value> variables_;
    std::vector<Word> words_;
    std::vector<Write> writes_;
};

}  // namespace latchwork::verify::explore
