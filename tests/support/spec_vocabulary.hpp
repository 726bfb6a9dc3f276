/// What a random spec has declared so far: the names that its expressions and statements draw from.
#pragma once

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace latchwork::tests::spec {

/// The source of chance of one spec.
class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}

    /// A number in [0, n).
    int below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T>
    const T& pick(const std::vector<T>& some) {
        return some[static_cast<std::size_t>(below(static_cast<int>(some.size())))];
    }

  private:
    std::mt19937 engine_;
};

struct Type {
    enum class Kind { boolean, integer, member, structure, primitive };
    Kind kind = Kind::boolean;
    std::string name;       ///< as written, without the `?`
    bool nullable = false;  ///< of a member
    bool bounded = true;    ///< of an integer

    [[nodiscard]] std::string text() const { return nullable ? name + "?" : name; }
};

struct Sort {
    enum class Kind { domain, object, enumeration };
    std::string name;
    Kind kind = Kind::domain;
    bool ordered = false;
    std::vector<std::string> values;  ///< of an enumeration
    std::string lifetime = {};        ///< of an object: `dynamic`, `typesafe_by_rcu`, or empty
};

/// Something with a name and a type: a variable, a field, a lock, a parameter.
struct Place {
    enum class Role { config, constant, shared, parameter, local, bound };
    std::string name;
    Type type;
    Role role = Role::shared;
    std::string owner = {};                 ///< the object of a field, the process of a local; else empty
    std::vector<std::string> indices = {};  ///< the sorts of its dimensions, or their lengths
    bool guarded = false;
    std::string part = {};  ///< of a struct: read as `name.part`

    [[nodiscard]] bool is_lock() const;
    [[nodiscard]] bool is_value() const { return type.kind != Type::Kind::primitive; }
};

struct Predicate {
    std::string name;
    std::vector<Type> parameters;
    int accesses = 0;  ///< at most so many visible ones
    bool property_only = false;
};

struct Process {
    std::string name;
    std::vector<Place> places;        ///< parameters, and locals that are no arrays
    std::vector<std::string> labels;  ///< of its statements
    std::vector<std::string> simple;  ///< those of simple statements, which an edit may swap
};

/// A word of two parts.
struct Word {
    std::string name;
    std::vector<Type> types;
    std::vector<std::string> parts = {"who", "what"};

    [[nodiscard]] Type type() const { return {Type::Kind::structure, name, false, false}; }
};

/// An inline procedure.
struct Procedure {
    std::string name;
    std::vector<Type> parameters;
    std::optional<Type> result = {};
};

struct Vocabulary {
    std::vector<Sort> sorts;
    std::vector<Place> places;  ///< configs, shared variables and fields
    std::vector<Predicate> predicates;
    std::vector<Process> processes;
    std::vector<Procedure> procedures;
    std::vector<std::pair<std::string, std::string>> callbacks;  ///< of call_rcu: the process and its object
    std::optional<Word> word;

    [[nodiscard]] const Sort* find_sort(const std::string& name) const;
};

}  // namespace latchwork::tests::spec
