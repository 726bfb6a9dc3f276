/// Names of types: what they mean, and where which of them may stand.
#include <fmt/format.h>

#include <limits>

#include "sema/checker.hpp"

namespace latchwork::sema {

namespace {

constexpr std::int64_t least = std::numeric_limits<ir::Value>::min();
constexpr std::int64_t greatest = std::numeric_limits<ir::Value>::max();

}  // namespace

ir::SortId Checker::sort_of(const ast::Name& name) const {
    const auto found = m_.globals.find(name.text);
    return found == m_.globals.end() ? ir::SortId() : found->second.sort;
}

Type Checker::resolve(const ast::TypeName& name, Use use) {
    const auto reject = [&](const std::string& why, const std::string& cure = "") {
        auto report = m_.diagnostics.report(invalid_type, name.span, why);
        if (!cure.empty()) report.suggest(cure);
        return Type::error();
    };
    const bool number = name.name.text == "int" || (name.range && name.name.text != "bool");
    const PrimitiveType* primitive = find_primitive_type(name.name.text);
    const auto global = m_.globals.find(name.name.text);
    const bool process = global != m_.globals.end() && global->second.kind == Global::Kind::process;

    if (number || name.name.text == "bool" || primitive != nullptr) {
        if (name.nullable)
            return reject(fmt::format("`{}` cannot be null: only references can", name.name.text));
        if (use == Use::quantifier || use == Use::member)
            return reject(fmt::format("`{}` has no members to go through; use a domain, an object or an enum",
                                      name.name.text));
        if (primitive != nullptr && primitive->implicit)
            return reject(fmt::format("there is one `{0}`, and it needs no declaration", primitive->name));
        if (primitive != nullptr && use != Use::variable)
            return reject(fmt::format("a {} is shared: declare it outside of processes", primitive->name));
    }
    if (number) {
        Type type = Type::of(Type::Kind::integer);
        if (!name.range) return type;
        if (name.range->low < least || name.range->high > greatest - (name.range->modular ? 1 : 0)) {
            m_.diagnostics.report(value_out_of_range, name.span, "this range", "32 bits");
            return Type::error();
        }
        type.rule = {name.range->modular ? ir::IntegerRule::Kind::modular : ir::IntegerRule::Kind::ranged,
                     static_cast<ir::Value>(name.range->low), static_cast<ir::Value>(name.range->high)};
        return type;
    }
    if (name.name.text == "bool") return Type::of(Type::Kind::boolean);
    if (primitive != nullptr) {
        Type type = Type::of(Type::Kind::primitive);
        type.primitive = primitive;
        return type;
    }
    if (global != m_.globals.end() && global->second.kind == Global::Kind::structure) {
        if (name.nullable || (use != Use::variable && use != Use::local))
            return reject(
                fmt::format("a `{}` is the value of a variable, a field or a local", name.name.text));
        if (global->second.structure->parts.empty()) return Type::error();  // reported where it is declared
        Type type = Type::of(Type::Kind::structure);
        type.structure = global->second.structure;
        return type;
    }
    const bool sort = global != m_.globals.end() && global->second.kind == Global::Kind::sort;
    if (!sort && !process) {
        std::vector<std::string> candidates{"bool", "int"};
        for (const PrimitiveType& p : primitive_types()) candidates.emplace_back(p.name);
        for (const auto& [known, each] : m_.globals) {
            if (each.kind == Global::Kind::sort) candidates.push_back(known);
        }
        auto report = m_.diagnostics.report(unknown_type, name.name.span, name.name.text);
        const std::string near = base::nearest(name.name.text, candidates);
        if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
        return Type::error();
    }
    if (process && use != Use::quantifier && use != Use::predicate)
        return reject(
            fmt::format("`{}` is a process: only properties speak of its instances", name.name.text),
            use == Use::member ? "declare a domain for what the instances stand for, and give the process a "
                                 "parameter of it"
                               : "");
    const bool enumeration = m_.system.sort(global->second.sort).kind == ir::Sort::Kind::enumeration;
    if (name.nullable && (enumeration || process))
        return reject(
            fmt::format("`{}` cannot be null: only references to domains and objects can", name.name.text));
    if (name.nullable && (use == Use::quantifier || use == Use::member))
        return reject("what goes through all members is never null; leave out the `?`");
    return Type::member(global->second.sort, name.nullable);
}

/// The sort whose members stand for the numbers of a range, one for each range.
ir::SortId Checker::numbers(const ast::IntegerRange& range, base::Span span) {
    constexpr std::int64_t most = 64;
    if (range.high - range.low >= most) {
        m_.diagnostics.report(unsupported, span, fmt::format("an array of more than {} elements is", most));
        return {};
    }
    const std::string name = fmt::format("{}..{}", range.low, range.high);
    for (const auto& [sort, low] : m_.numbered) {
        if (m_.system.sort(sort).name == name) return sort;
    }
    ir::Sort sort;
    sort.name = name;
    sort.kind = ir::Sort::Kind::enumeration;
    for (std::int64_t i = range.low; i <= range.high; ++i) sort.values.push_back(std::to_string(i));
    sort.span = span;
    m_.system.sorts.push_back(std::move(sort));
    const ir::SortId id(m_.system.sorts.size() - 1);
    m_.numbered[id] = static_cast<ir::Value>(range.low);
    return id;
}

std::vector<ir::SortId> Checker::resolve_dimensions(const std::vector<ast::Dimension>& dimensions) {
    std::vector<ir::SortId> sorts;
    for (const ast::Dimension& index : dimensions) {
        const ast::TypeName& dimension = index.type;
        if (dimension.range) {
            sorts.push_back(numbers(*dimension.range, dimension.span));
            continue;
        }
        sorts.push_back(resolve(dimension, Use::member).sort);
    }
    return sorts;
}

Type Checker::resolve_binder(const ast::Binder& binder, Use use) {
    const Type type = resolve(binder.type, use);
    m_.binders[&binder] = type;
    return type;
}

}  // namespace latchwork::sema
