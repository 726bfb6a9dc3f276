/// Random statements that are one step each: declarations, assignments, choices, operations.
#include <fmt/format.h>

#include <algorithm>

#include "tests/support/spec_statements.hpp"

namespace latchwork::tests::spec {

using Text = std::optional<std::string>;

Type random_type(const Vocabulary& vocabulary, Random& random, bool bounded) {
    static const std::vector<std::string> ranges = {"int[0..2]", "int[-1..1]", "int[mod 3]", "int[0..1]"};
    const int kind = random.below(10);
    if (kind < 3) return {Type::Kind::boolean, "bool"};
    if (kind == 3 && !bounded) return {Type::Kind::integer, "int", false, false};
    if (kind < 6) return {Type::Kind::integer, random.pick(ranges)};
    const Sort& sort = random.pick(vocabulary.sorts);
    return {Type::Kind::member, sort.name, sort.kind != Sort::Kind::enumeration && random.chance(60)};
}

std::string Statements::local() {
    const std::string name = expressions_.fresh("x");
    if (random_.chance(15)) {
        const Sort& sort = random_.pick(vocabulary_.sorts);
        Place array{name, {Type::Kind::boolean, "bool"}, Place::Role::local};
        array.indices = {sort.name};
        expressions_.visible.push_back(array);
        return fmt::format("bool {}[{}]{};\n", name, sort.name, random_.chance(80) ? " = false" : "");
    }
    return declaration(name).value_or(";\n");
}

Text Statements::declaration(const std::string& name) {
    Type type = random_type(vocabulary_, random_, false);
    if (vocabulary_.word && random_.chance(30)) type = vocabulary_.word->type();
    std::string initial;
    if (random_.chance(75)) {
        begin({});
        Text value = random_.chance(50) ? expressions_.of_type(type, 1) : std::nullopt;
        if (!value && type.bounded && random_.chance(40)) value = "any";
        if (!value && type.kind == Type::Kind::integer) value = "0";
        if (!value && type.kind == Type::Kind::boolean) value = "false";
        if (!value && type.kind == Type::Kind::structure) return std::nullopt;
        if (!value) value = type.nullable ? Text("null") : Text("any");
        initial = " = " + *value;
    }
    const Place place{name, type, Place::Role::local};
    expressions_.visible.push_back(place);
    process_.places.push_back(place);
    process_.places.back().owner = process_.name;
    if (type.kind == Type::Kind::structure) {
        for (const Place& part : parts_of(*vocabulary_.word, place)) {
            expressions_.visible.push_back(part);
            process_.places.push_back(part);
            process_.places.back().owner = process_.name;
        }
    }
    return fmt::format("{} {}{};\n", type.text(), name, initial);
}

Text Statements::assignment(const Around& around) {
    begin(around);
    // `x += e` loads and stores.
    const bool changes = random_.chance(30);
    const auto fits = [&](const Place& p) {
        const bool assignable = p.role == Place::Role::local || p.role == Place::Role::shared;
        if (!assignable || !p.is_value() || !p.part.empty()) return false;
        return !changes ||
               (p.type.kind == Type::Kind::integer && 2 * expressions_.cost(p) <= expressions_.site.accesses);
    };
    const auto target = expressions_.place(fits);
    if (!target) return std::nullopt;
    if (changes) {
        expressions_.site.accesses -= expressions_.cost(target->place);
        if (random_.chance(60)) return target->text + (random_.chance(50) ? "++;\n" : "--;\n");
        return fmt::format("{} {} {};\n", target->text,
                           random_.chance(50) ? "+=" : "-=", expressions_.integer(1));
    }
    const Type& type = target->place.type;
    Text value;
    if (type.bounded && random_.chance(10)) value = "any";
    if (!value && random_.chance(30)) value = expressions_.operation(type, true, 1);
    if (!value) value = expressions_.of_type(type, 2);
    if (!value) return std::nullopt;
    return fmt::format("{} = {};\n", target->text, *value);
}

Text Statements::choice(const Around& around) {
    begin(around, false);
    const auto target = expressions_.place([&](const Place& p) {
        return p.type.kind == Type::Kind::member && p.part.empty() &&
               (p.role == Place::Role::local || p.role == Place::Role::shared);
    });
    if (!target) return std::nullopt;
    const Place variable{
        expressions_.fresh("any"), {Type::Kind::member, target->place.type.name}, Place::Role::bound};
    std::string text = fmt::format("{} = choose ({} {})", target->text, variable.type.name, variable.name);
    if (random_.chance(70)) {
        expressions_.visible.push_back(variable);
        text += " where " + expressions_.boolean(1);
        expressions_.visible.pop_back();
    }
    const bool jumps = !around.atomic && (!target->place.type.nullable || random_.chance(30));
    if (jumps && around.loop && random_.chance(50))
        text += random_.chance(50) ? " else continue" : " else break";
    else if (jumps)
        text += !result_ && random_.chance(30) ? " else return" : " else goto " + exit_;
    return text + ";\n";
}

Text Statements::allocation(const Around& around) {
    begin(around, false);
    const auto target = expressions_.place([&](const Place& p) {
        if (p.type.kind != Type::Kind::member || !p.part.empty()) return false;
        const Sort* sort = vocabulary_.find_sort(p.type.name);
        const bool assignable = p.role == Place::Role::local || p.role == Place::Role::shared;
        return sort != nullptr && !sort->lifetime.empty() && assignable;
    });
    if (!target || around.atomic) return std::nullopt;
    std::string jump;
    if (!target->place.type.nullable || random_.chance(40)) {
        jump = around.loop && random_.chance(40) ? " else break" : " else goto " + exit_;
        if (!result_ && random_.chance(30)) jump = " else return";
    }
    return fmt::format("{} = alloc {}{};\n", target->text, target->place.type.name, jump);
}

Text Statements::operation(const Around& around) {
    const auto stands_alone = [&](const sema::Primitive& p) {
        const bool alone = p.where == sema::Where::statement || p.where == sema::Where::either;
        return alone && !(around.atomic && p.effect == sema::Effect::acquire);
    };
    std::vector<const sema::Primitive*> candidates;
    for (const sema::Primitive& p : sema::primitives())
        if (stands_alone(p)) candidates.push_back(&p);
    begin(around, false);
    const sema::Primitive& p = *random_.pick(candidates);
    const Text call = expressions_.call(p, nullptr, 1);
    if (!call) return std::nullopt;
    return *call + ";\n";
}

}  // namespace latchwork::tests::spec
