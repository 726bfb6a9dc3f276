/// What goes with what, and how types are called in diagnostics.
#include "sema/types.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace latchwork::sema {

std::string_view article(std::string_view name) {
    return !name.empty() && std::string_view("aeiouAEIOU").find(name.front()) != std::string_view::npos ? "an"
                                                                                                        : "a";
}

bool Type::is_value() const {
    return !is_array() && (kind == Kind::boolean || kind == Kind::integer || kind == Kind::member ||
                           kind == Kind::structure);
}

ir::Type Type::stored() const {
    switch (kind) {
        case Kind::boolean:
            return ir::Type::boolean();
        case Kind::integer:
        case Kind::primitive:
            return ir::Type::integer();
        case Kind::member:
            return ir::Type::member(sort, nullable);
        default:
            throw std::logic_error("stored: a type without values");
    }
}

std::string describe(const ir::System& system, const Type& type) {
    if (type.is_array())
        return fmt::format("an array ({} {} missing)", type.indices.size(),
                           type.indices.size() == 1 ? "index" : "indices");
    switch (type.kind) {
        case Type::Kind::error:
            return "something unknown";
        case Type::Kind::nothing:
            return "nothing";
        case Type::Kind::boolean:
            return "a bool";
        case Type::Kind::integer:
            return "an integer";
        case Type::Kind::member:
            return fmt::format("{} `{}{}`", article(system.sort(type.sort).name), system.sort(type.sort).name,
                               type.nullable ? "?" : "");
        case Type::Kind::null:
            return "null";
        case Type::Kind::any:
            return "`any`";
        case Type::Kind::primitive:
            return fmt::format("the {}", type.primitive->name);
        case Type::Kind::structure:
            return fmt::format("{} `{}`", article(type.structure->name), type.structure->name);
    }
    return "something unknown";
}

bool fits(const Type& from, const Type& to) {
    if (from.is_error() || to.is_error()) return true;
    if (from.is_array() || to.is_array()) return false;
    if (from.kind == Type::Kind::null) return to.kind == Type::Kind::member;
    if (from.kind != to.kind || !from.is_value()) return false;
    return from.structure == to.structure && (from.kind != Type::Kind::member || from.sort == to.sort);
}

bool comparable(const Type& left, const Type& right) {
    if (left.kind == Type::Kind::null && right.kind == Type::Kind::null) return true;
    return fits(left, right) || fits(right, left);
}

}  // namespace latchwork::sema
