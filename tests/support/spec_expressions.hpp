/// Random well-typed expressions of the language, as text: the material of random specs.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sema/primitives.hpp"
#include "tests/support/spec_vocabulary.hpp"

namespace latchwork::tests::spec {

/// Where an expression stands, and so what it may contain.
struct Site {
    enum class Kind { code, assertion, property };
    Kind kind = Kind::code;
    int accesses = 1;      ///< how many visible ones are left, in code
    bool effects = false;  ///< operations that change the state may stand in it
    /// What of the state it may speak of: all; what is there at the start, without instances; constants only.
    enum class Sees { all, start, constants };
    Sees sees = Sees::all;
};

class Expressions {
  public:
    /// The arguments outlive the generator.
    Expressions(const Vocabulary& vocabulary, Random& random) : vocabulary_(vocabulary), random_(random) {}

    Site site;
    std::vector<Place> visible;  ///< parameters, locals and bound variables

    /// Every expression is in parentheses where it needs any. None where nothing of the type is declared.
    std::string boolean(int depth);
    std::string integer(int depth);
    std::optional<std::string> member(const std::string& sort, bool nullable, int depth);
    std::optional<std::string> of_type(const Type& type, int depth);

    /// A place that passes `accept`, with its indices, and which one it is. `visible_access`: it counts as an
    /// access even if it is guarded.
    struct Chosen {
        std::string text;
        Place place;
    };
    std::optional<Chosen> place(const std::function<bool(const Place&)>& accept, bool visible_access = false);
    /// How many visible accesses a use of a place is.
    [[nodiscard]] int cost(const Place& place) const;

    /// A call of `p`; `wanted` is the type of the place that it works on, where that is its result.
    std::optional<std::string> call(const sema::Primitive& p, const Type* wanted, int depth);
    /// The value of some operation of the table that gives `wanted` and may stand here; `whole`: as the whole
    /// right side of an assignment.
    std::optional<std::string> operation(const Type& wanted, bool whole, int depth);

    /// A domain, an object or an enumeration that can be gone through.
    const Sort& some_sort() { return random_.pick(vocabulary_.sorts); }
    /// A name that nothing else has.
    std::string fresh(const std::string& stem) { return stem + std::to_string(++names_); }

  private:
    std::string quantified(const std::string& quantifier, int depth);
    std::optional<std::string> comparison(int depth);
    std::optional<std::string> connective(int depth);
    std::optional<std::string> location_test();
    std::optional<std::string> predicate_call();
    std::optional<std::string> instance();
    std::optional<std::string> mortal();
    /// A place that holds a member of `sort`; `nested`: it may have an owner and indices.
    std::optional<std::string> reference(const std::string& sort, bool nullable, bool nested);
    std::optional<std::string> read(const std::function<bool(const Place&)>& accept);

    const Vocabulary& vocabulary_;
    Random& random_;
    int names_ = 0;
};

/// The parts of a place that holds a word.
[[nodiscard]] std::vector<Place> parts_of(const Word& word, const Place& whole);

/// True if a place of type `type` holds what `wanted` asks for: numbers are all alike.
[[nodiscard]] bool gives(const Type& type, const Type& wanted);

}  // namespace latchwork::tests::spec
