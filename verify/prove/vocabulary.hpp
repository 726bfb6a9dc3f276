/// The atoms from which candidates are made, from the system alone: what its variables, fields, locks and
/// locations let one say about one or two members. Used by the proof engine.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "ir/system.hpp"
#include "verify/prove/atoms.hpp"

namespace latchwork::verify::prove {

/// Which integers can be compared: functions whose values flow into each other or are compared somewhere.
class IntegerClasses {
  public:
    explicit IntegerClasses(const ir::System& system);

    [[nodiscard]] std::size_t of(ir::FunctionId f) const { return class_[f.index()]; }
    /// The constants that a class is compared with or set to; at most a handful.
    [[nodiscard]] const std::vector<ir::Value>& constants(std::size_t c) const;
    /// The positive constants by which such numbers are raised or lowered somewhere; at most a handful.
    [[nodiscard]] const std::vector<ir::Value>& offsets(std::size_t c) const;
    /// True if the system asks whether such a number is odd.
    [[nodiscard]] bool parity(std::size_t c) const { return parity_.contains(c) && parity_.at(c); }

  private:
    std::vector<std::size_t> class_;
    std::map<std::size_t, std::vector<ir::Value>> constants_, offsets_;
    std::map<std::size_t, bool> parity_;
};

/// Makes prefixes over shared variables: the first two of each sort are the same in all of them.
class Vocabulary {
  public:
    /// What `system` lets one say, as expressions of `counted`, which has its functions and more. With
    /// `offsets`, integers are compared with others plus what they are raised by somewhere, too.
    Vocabulary(const ir::System& system, const ir::System& counted, bool offsets);

    /// The prefix over these sorts, with its atoms; made once.
    Prefix& prefix(const std::vector<ir::SortId>& sorts);
    /// A prefix without atoms, for lemmas that bring their own; made once.
    Prefix& bare_prefix(const std::vector<ir::SortId>& sorts);
    /// The `nth` variable (from 0) of a sort.
    const ir::Variable& variable(ir::SortId sort, std::size_t nth);
    /// All variables made so far, the Skolem constants of goals.
    [[nodiscard]] std::vector<ir::Variable> variables() const;
    /// True if a function's values are part of what candidates speak about: something in the system reads it.
    [[nodiscard]] bool speaks_of(ir::FunctionId f) const;

  private:
    struct Term {
        ir::Expr e;
        int level;  ///< how many functions are applied
    };
    using Terms = std::map<ir::SortId, std::vector<Term>>;
    struct Integer {
        ir::Expr e;
        std::size_t integer_class;
    };
    Prefix make_prefix(const std::vector<ir::SortId>& sorts);
    Terms member_terms(const Prefix& prefix, int max_level) const;
    void add_atoms(Prefix& prefix);
    void add_equalities(Prefix& prefix, const Terms& terms) const;
    void add_integers(Prefix& prefix, const std::vector<Integer>& integers) const;
    std::vector<std::vector<ir::Expr>> argument_tuples(const ir::Function& f, const Terms& terms,
                                                       int max_level) const;

    const ir::System& system_;
    IntegerClasses classes_;
    bool offsets_;
    std::vector<bool> read_;  ///< by function
    std::map<ir::SortId, std::vector<ir::Variable>> variables_;
    std::map<std::vector<ir::SortId>, std::unique_ptr<Prefix>> prefixes_, bare_;
};

}  // namespace latchwork::verify::prove
