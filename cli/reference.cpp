/// Tables of primitives and built-in properties, for `latchwork explain`.
#include "cli/reference.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sema/primitives.hpp"

namespace latchwork::cli {

namespace {

using sema::ArgumentKind;
using sema::Effect;
using sema::Gives;
using sema::Primitive;
using sema::PrimitiveType;
using sema::Where;

std::string_view argument(const Primitive& primitive, ArgumentKind kind) {
    switch (kind) {
        case ArgumentKind::operand:
            return primitive.type;
        case ArgumentKind::lock:
            return "lock";
        case ArgumentKind::place:
            return "place";
        case ArgumentKind::integer:
            return "int";
        case ArgumentKind::value:
            return "value";
        case ArgumentKind::instance:
            return "instance";
        case ArgumentKind::object:
            return "object";
        case ArgumentKind::flags:
            return "flags";
        case ArgumentKind::condition:
            return "condition";
        case ArgumentKind::callback:
            return "process";
    }
    return "";
}

/// `held([instance,] lock)`: the name, and what stands between its parentheses.
std::string call(const Primitive& primitive) {
    std::string arguments;
    for (std::size_t i = 0; i < primitive.arguments.size(); ++i) {
        const std::string_view word = argument(primitive, primitive.arguments[i]);
        if (i > 0) arguments += ' ';
        const bool optional = primitive.optional_first && i == 0;
        arguments += optional ? fmt::format("[{},]", word) : std::string(word);
        if (!optional && i + 1 < primitive.arguments.size()) arguments += ',';
    }
    return fmt::format("{}({})", primitive.name, arguments);
}

std::string_view gives(Gives what) {
    switch (what) {
        case Gives::nothing:
            return "";
        case Gives::integer:
        case Gives::new_value:
            return "int";
        case Gives::boolean:
        case Gives::is_zero:
            return "bool";
        case Gives::operand:
            return "as the place";
        case Gives::processor:
            return "Cpu";
    }
    return "";
}

std::string_view stands(Where where) {
    switch (where) {
        case Where::statement:
            return "statement";
        case Where::expression:
            return "expression";
        case Where::either:
            return "statement or expression";
        case Where::assignment:
            return "whole right side";
        case Where::property:
            return "property or assert";
    }
    return "";
}

bool may_sleep(const Primitive& primitive) {
    const PrimitiveType* type = sema::find_primitive_type(primitive.type);
    return primitive.sleeps || (type != nullptr && type->sleeps && primitive.effect == Effect::acquire);
}

/// "lock; may sleep", and so on.
std::string kind(const PrimitiveType& type) {
    if (!type.lock) return type.saturates ? "number with the rules of a reference count" : "number";
    std::string text = type.readers ? "read sections" : "lock";
    if (!type.owned) text += ", without an owner";
    if (type.sleeps) text += ", taking it may sleep";
    if (type.atomic) text += ", nothing sleeps inside";
    if (type.implicit) text += ", not declared";
    return text;
}

std::string type_text(const PrimitiveType& type) {
    return fmt::format("{}: {}\n\nA type of Latchwork: {}.\nModelled on {}.\n", type.name, type.doc,
                       kind(type), type.source);
}

std::string primitive_text(const Primitive& primitive) {
    const std::string_view value = gives(primitive.gives);
    return fmt::format("{}: {}\n\nGives {}; stands as {}{}.\nModelled on {}.\n", call(primitive),
                       primitive.doc, value.empty() ? "nothing" : value, stands(primitive.where),
                       may_sleep(primitive) ? "; may sleep" : "", primitive.source);
}

}  // namespace

std::string primitives_reference() {
    std::string text = "| Type | Is | Kind | Modelled on |\n| --- | --- | --- | --- |\n";
    for (const PrimitiveType& type : sema::primitive_types()) {
        text += fmt::format("| `{}` | {} | {} | `{}` |\n", type.name, type.doc, kind(type), type.source);
    }
    text +=
        "\n| Operation | Does | Gives | Stands as | Sleeps | Modelled on |\n"
        "| --- | --- | --- | --- | --- | --- |\n";
    for (const Primitive& primitive : sema::primitives()) {
        text += fmt::format("| `{}` | {} | {} | {} | {} | `{}` |\n", call(primitive), primitive.doc,
                            gives(primitive.gives), stands(primitive.where),
                            may_sleep(primitive) ? "may" : "", primitive.source);
    }
    return text;
}

std::string properties_reference() {
    std::string text = "| Property | Says |\n| --- | --- |\n";
    for (const sema::BuiltinProperty& property : sema::builtin_properties()) {
        text += fmt::format("| `{}` | {} |\n", property.name, property.doc);
    }
    return text;
}

std::optional<std::string> reference_of(std::string_view name) {
    if (const PrimitiveType* type = sema::find_primitive_type(name)) return type_text(*type);
    if (const Primitive* primitive = sema::find_primitive(name)) return primitive_text(*primitive);
    const auto& properties = sema::builtin_properties();
    const auto found =
        std::find_if(properties.begin(), properties.end(),
                     [name](const sema::BuiltinProperty& property) { return property.name == name; });
    if (found == properties.end()) return std::nullopt;
    return fmt::format(
        "{}: {}\n\nA property that is always checked; `waive {}: \"reason\";` leaves it out.\n", found->name,
        found->doc, found->name);
}

std::vector<std::string> reference_names() {
    std::vector<std::string> names;
    for (const PrimitiveType& type : sema::primitive_types()) names.emplace_back(type.name);
    for (const Primitive& primitive : sema::primitives()) names.emplace_back(primitive.name);
    for (const auto& property : sema::builtin_properties()) names.emplace_back(property.name);
    return names;
}

}  // namespace latchwork::cli
