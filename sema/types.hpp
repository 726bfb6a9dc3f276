/// The types of the language as sema/ sees them: those of the IR, and what has no values (locks, counters,
/// errors).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ir/system.hpp"
#include "sema/primitives.hpp"

namespace latchwork::sema {

/// A declared `struct`.
struct Structure;

/// The type of an expression or of a declared thing. `error` goes with everything, so that one mistake is
/// reported once.
struct Type {
    enum class Kind : std::uint8_t {
        error,
        nothing,  ///< of an operation that gives no value
        boolean,
        integer,
        member,
        null,       ///< of `null` alone
        any,        ///< of `any` alone
        primitive,  ///< a lock, a seqcount or an atomic_t
        structure,  ///< a word of several parts, read and written whole
    };
    Kind kind = Kind::error;
    ir::SortId sort;                           ///< of a member
    bool nullable = false;                     ///< of a member
    ir::IntegerRule rule = {};                 ///< of an integer
    const PrimitiveType* primitive = nullptr;  ///< of a primitive
    const Structure* structure = nullptr;      ///< of a structure
    std::vector<ir::SortId> indices = {};      ///< of an array: the indices that are still to come

    static Type error() { return {}; }
    static Type of(Kind kind) {
        Type type;
        type.kind = kind;
        return type;
    }
    static Type member(ir::SortId sort, bool nullable = false) {
        Type type = of(Kind::member);
        type.sort = sort;
        type.nullable = nullable;
        return type;
    }

    [[nodiscard]] bool is_error() const { return kind == Kind::error; }
    [[nodiscard]] bool is_array() const { return !indices.empty(); }
    /// A bool, an integer, a member or a structure, and no array: what a place can hold and an expression can
    /// be.
    [[nodiscard]] bool is_value() const;
    /// The type of what a place of this type holds in the IR. Precondition: a value, an atomic_t or a
    /// seqcount.
    [[nodiscard]] ir::Type stored() const;
};

struct Structure {
    struct Part {
        std::string name;
        Type type;
    };
    std::string name;
    std::vector<Part> parts;
};

/// "a" or "an", as `name` wants it.
[[nodiscard]] std::string_view article(std::string_view name);

/// The type in words for a diagnostic: "a `Page?`", "an array", "a bool".
[[nodiscard]] std::string describe(const ir::System& system, const Type& type);

/// True if a value of type `from` may be stored where `to` is wanted. A nullable reference may go into a
/// non-nullable place: that it is not null then is an obligation.
[[nodiscard]] bool fits(const Type& from, const Type& to);

/// True if `==` may compare the two.
[[nodiscard]] bool comparable(const Type& left, const Type& right);

}  // namespace latchwork::sema
