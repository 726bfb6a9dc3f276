/// The table of primitives, made of the families in sema/primitives/, and what finds an entry in it.
#include "sema/primitives.hpp"

#include <algorithm>

#include "sema/primitives/families.hpp"

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

template <class Table>
auto find_in(const Table& table, std::string_view name) -> const typename Table::value_type* {
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const auto& entry) { return entry.name == name; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace

Primitive acquire(std::string_view name, std::string_view type, std::string_view doc,
                  std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {operand},
            .effect = Effect::acquire,
            .doc = doc,
            .source = source};
}

Primitive try_acquire(std::string_view name, std::string_view type, std::string_view doc,
                      std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {operand},
            .effect = Effect::try_acquire,
            .gives = Gives::boolean,
            .where = Where::expression,
            .doc = doc,
            .source = source};
}

Primitive release(std::string_view name, std::string_view type, std::string_view doc,
                  std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {operand},
            .effect = Effect::release,
            .doc = doc,
            .source = source};
}

Primitive read(std::string_view name, std::string_view type, Gives gives, std::string_view doc,
               std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {type.empty() ? place : operand},
            .effect = Effect::read,
            .gives = gives,
            .where = Where::expression,
            .doc = doc,
            .source = source};
}

Primitive write(std::string_view name, std::string_view type, std::string_view doc, std::string_view source) {
    return {.name = name,
            .type = type,
            .arguments = {type.empty() ? place : operand, type.empty() ? value : integer},
            .effect = Effect::write,
            .doc = doc,
            .source = source};
}

const std::vector<Primitive>& primitives() {
    static const std::vector<Primitive> all = [] {
        std::vector<Primitive> table;
        for (const auto& family : {locks(), grace_periods(), sequence_counters(), atomics(), memory(),
                                   contexts(), waiting(), lifetimes(), observers()})
            table.insert(table.end(), family.begin(), family.end());
        return table;
    }();
    return all;
}

const PrimitiveType* find_primitive_type(std::string_view name) {
    return find_in(primitive_types(), name);
}
const Primitive* find_primitive(std::string_view name) {
    return find_in(primitives(), name);
}

const Primitive* plain_acquire(const PrimitiveType& type) {
    for (const Primitive& p : primitives()) {
        const bool takes = p.effect == Effect::acquire || p.effect == Effect::begin_read;
        const bool plain =
            takes && (p.hold == Hold::exclusive || type.readers) && p.context == Disables::nothing;
        if (p.type == type.name && plain) return &p;
    }
    return nullptr;
}

}  // namespace latchwork::sema
