/// Random expressions, one kind at a time.
#include "tests/support/spec_expressions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace latchwork::tests::spec {

using Text = std::optional<std::string>;

bool Place::is_lock() const {
    const sema::PrimitiveType* primitive =
        type.kind == Type::Kind::primitive ? sema::find_primitive_type(type.name) : nullptr;
    return primitive != nullptr && primitive->lock;
}

const Sort* Vocabulary::find_sort(const std::string& name) const {
    const auto found =
        std::find_if(sorts.begin(), sorts.end(), [&](const Sort& s) { return s.name == name; });
    return found == sorts.end() ? nullptr : &*found;
}

bool gives(const Type& type, const Type& wanted) {
    if (type.kind != wanted.kind) return false;
    if (type.kind == Type::Kind::structure) return type.name == wanted.name;
    return type.kind != Type::Kind::member || (type.name == wanted.name && type.nullable == wanted.nullable);
}

std::vector<Place> parts_of(const Word& word, const Place& whole) {
    std::vector<Place> parts;
    for (std::size_t i = 0; i < word.types.size(); ++i) {
        parts.push_back(whole);
        parts.back().type = word.types[i];
        parts.back().part = word.parts[i];
    }
    return parts;
}

int Expressions::cost(const Place& place) const {
    return site.kind == Site::Kind::code && place.role == Place::Role::shared && !place.guarded ? 1 : 0;
}

std::optional<Expressions::Chosen> Expressions::place(const std::function<bool(const Place&)>& accept,
                                                      bool visible_access) {
    const auto price = [&](const Place& p) {
        return visible_access && site.kind == Site::Kind::code ? 1 : cost(p);
    };
    std::vector<Place> candidates;
    const auto add = [&](const Place& p) {
        const bool constant = p.role == Place::Role::constant || p.role == Place::Role::bound;
        if (site.sees == Site::Sees::constants && !constant) return;
        if (accept(p) && price(p) <= site.accesses) candidates.push_back(p);
    };
    for (const Place& p : visible) add(p);
    for (const Place& p : vocabulary_.places) add(p);
    if (site.kind != Site::Kind::code) {
        for (const Process& process : vocabulary_.processes) {
            const bool in_sight = std::any_of(visible.begin(), visible.end(),
                                              [&](const Place& p) { return p.type.name == process.name; });
            if (in_sight) std::for_each(process.places.begin(), process.places.end(), add);
        }
    }
    if (candidates.empty()) return std::nullopt;
    const Place chosen = random_.pick(candidates);
    site.accesses -= price(chosen);
    std::string text = chosen.name;
    if (!chosen.owner.empty()) {
        const Text base = reference(chosen.owner, random_.chance(20), false);
        if (!base) return std::nullopt;
        text = *base + "." + text;
    }
    for (const std::string& index : chosen.indices) {
        const bool number = index.front() >= '0' && index.front() <= '9';
        const Text at = !number              ? member(index, false, 0)
                        : random_.chance(80) ? std::to_string(random_.below(index == "3" ? 3 : 2))
                                             : integer(0);
        if (!at) return std::nullopt;
        text += "[" + *at + "]";
    }
    if (!chosen.part.empty()) text += "." + chosen.part;
    return Chosen{text, chosen};
}

Text Expressions::read(const std::function<bool(const Place&)>& accept) {
    const auto chosen = place(accept);
    return chosen ? Text(chosen->text) : std::nullopt;
}

Text Expressions::member(const std::string& sort, bool nullable, int depth) {
    const Sort* declared = vocabulary_.find_sort(sort);
    if (depth > 0 && random_.chance(15)) {
        const std::string condition = boolean(depth - 1);
        const Text then = member(sort, nullable, depth - 1), otherwise = member(sort, nullable, depth - 1);
        if (then && otherwise) return fmt::format("({} ? {} : {})", condition, *then, *otherwise);
    }
    if (declared != nullptr && declared->kind == Sort::Kind::enumeration && random_.chance(40))
        return random_.pick(declared->values);
    if (nullable && random_.chance(20)) return "null";
    if (const Text found = reference(sort, nullable, depth > 0)) return found;
    if (declared != nullptr && declared->kind == Sort::Kind::enumeration)
        return random_.pick(declared->values);
    return std::nullopt;
}

Text Expressions::reference(const std::string& sort, bool nullable, bool nested) {
    const bool in_code = site.kind == Site::Kind::code && site.effects;
    if (sort == "Cpu" && in_code && random_.chance(60)) return "smp_processor_id()";
    return read([&](const Place& p) {
        return p.type.kind == Type::Kind::member && p.type.name == sort && (nullable || !p.type.nullable) &&
               (nested || (p.indices.empty() && p.owner.empty()));
    });
}

Text Expressions::of_type(const Type& type, int depth) {
    if (type.kind == Type::Kind::boolean) return boolean(depth);
    if (type.kind == Type::Kind::integer) return integer(depth);
    if (type.kind == Type::Kind::structure) {
        const auto same = [&](const Place& p) { return gives(p.type, type); };
        if (const Text found = random_.chance(50) ? read(same) : std::nullopt) return found;
        std::vector<std::string> parts;
        for (const Type& part : vocabulary_.word->types) {
            const Text value = of_type(part, depth);
            if (!value) return std::nullopt;
            parts.push_back(*value);
        }
        return fmt::format("{}({})", type.name, fmt::join(parts, ", "));
    }
    return member(type.name, type.nullable || random_.chance(10), depth);
}

std::string Expressions::integer(int depth) {
    const Type number{Type::Kind::integer, "int"};
    if (depth > 0) {
        const int kind = random_.below(12);
        if (kind == 0) return "(" + integer(depth - 1) + " + " + integer(depth - 1) + ")";
        if (kind == 1) return "(" + integer(depth - 1) + " - " + integer(depth - 1) + ")";
        if (kind == 2) return fmt::format("({} * {})", integer(depth - 1), random_.below(3));
        if (kind == 3) return fmt::format("({} % {})", integer(depth - 1), 1 + random_.below(3));
        if (kind == 4) return "(-" + integer(depth - 1) + ")";
        if (kind == 5) return quantified("count", depth);
        if (kind == 6) {
            const std::string condition = boolean(depth - 1), then = integer(depth - 1);
            return fmt::format("({} ? {} : {})", condition, then, integer(depth - 1));
        }
        if (kind < 9)
            if (const Text found = operation(number, false, depth - 1)) return *found;
    }
    if (random_.chance(70)) {
        // Properties see the number in a counter.
        const auto fits = [&](const Place& p) {
            const bool counter = p.type.kind == Type::Kind::primitive && !p.is_lock();
            return p.type.kind == Type::Kind::integer || (counter && site.kind != Site::Kind::code);
        };
        if (const Text found = read(fits)) return *found;
    }
    return std::to_string(random_.below(3));
}

std::string Expressions::boolean(int depth) {
    if (depth > 0) {
        const int kind = random_.below(12);
        Text found;
        if (kind < 3) found = comparison(depth);
        if (kind >= 3 && kind < 6) found = connective(depth);
        const bool all = site.sees == Site::Sees::all;
        if (kind == 6 && site.kind != Site::Kind::code && all) found = location_test();
        if (kind == 7 && all) found = predicate_call();
        if (kind == 8) found = quantified(random_.chance(50) ? "forall" : "exists", depth);
        if (kind > 8) found = operation({Type::Kind::boolean, "bool"}, false, depth - 1);
        if (found) return *found;
    }
    if (random_.chance(60))
        if (const Text found = read([](const Place& p) { return p.type.kind == Type::Kind::boolean; }))
            return *found;
    if (depth == 0)
        if (const Text found = comparison(0)) return *found;
    return random_.chance(50) ? "true" : "false";
}

Text Expressions::connective(int depth) {
    const int kind = random_.below(5);
    const std::string left = boolean(depth - 1);
    if (kind == 0) return "!" + (left.front() == '(' ? left : "(" + left + ")");
    const std::string right = boolean(depth - 1);
    if (kind == 4) return fmt::format("({} ? {} : {})", left, right, boolean(depth - 1));
    return fmt::format("({} {} {})", left, kind == 1 ? "&&" : kind == 2 ? "||" : "==>", right);
}

Text Expressions::comparison(int depth) {
    const int deeper = std::max(0, depth - 1);
    static const std::vector<std::string> orders = {"<", "<=", ">", ">=", "==", "!="};
    if (random_.chance(50)) {
        const std::string left = integer(deeper);
        return fmt::format("({} {} {})", left, random_.pick(orders), integer(deeper));
    }
    const Sort& sort = some_sort();
    if (sort.ordered && random_.chance(60)) {
        const Text left = member(sort.name, false, deeper), right = member(sort.name, false, deeper);
        if (left && right) return fmt::format("({} {} {})", *left, random_.pick(orders), *right);
    }
    const bool nullable = sort.kind != Sort::Kind::enumeration && random_.chance(60);
    const Text left = member(sort.name, nullable, deeper), right = member(sort.name, nullable, deeper);
    if (!left || !right || (*left == "null" && *right == "null")) return std::nullopt;
    return fmt::format("({} {} {})", *left, random_.chance(50) ? "==" : "!=", *right);
}

std::string Expressions::quantified(const std::string& quantifier, int depth) {
    const std::size_t before = visible.size();
    const bool effects = site.effects;
    std::vector<std::string> binders;
    for (int n = random_.chance(20) ? 2 : 1; n > 0; --n) {
        std::string type = some_sort().name;
        const bool instances =
            site.kind != Site::Kind::code && site.sees == Site::Sees::all && !vocabulary_.processes.empty();
        if (instances && random_.chance(50)) type = random_.pick(vocabulary_.processes).name;
        const Place variable{fresh("q"), {Type::Kind::member, type}, Place::Role::bound};
        binders.push_back(type + " " + variable.name);
        visible.push_back(variable);
    }
    site.effects = false;
    const std::string body = boolean(depth - 1);
    visible.resize(before);
    site.effects = effects;
    return fmt::format("({} ({}) {})", quantifier, fmt::join(binders, ", "), body);
}

Text Expressions::instance() {
    const auto is_instance = [&](const Place& p) {
        return p.type.kind == Type::Kind::member && p.role == Place::Role::bound &&
               vocabulary_.find_sort(p.type.name) == nullptr;
    };
    return read(is_instance);
}

Text Expressions::location_test() {
    const auto variable = instance();
    if (!variable) return std::nullopt;
    const auto place =
        std::find_if(visible.begin(), visible.end(), [&](const Place& p) { return p.name == *variable; });
    const auto process = std::find_if(vocabulary_.processes.begin(), vocabulary_.processes.end(),
                                      [&](const Process& p) { return p.name == place->type.name; });
    if (process->labels.empty() || random_.chance(30)) return fmt::format("({} at end)", *variable);
    return fmt::format("({} {} {})", *variable, random_.chance(60) ? "at" : "in",
                       random_.pick(process->labels));
}

Text Expressions::predicate_call() {
    std::vector<Predicate> candidates;
    for (const Predicate& p : vocabulary_.predicates) {
        const bool allowed =
            site.kind != Site::Kind::code || (!p.property_only && p.accesses <= site.accesses);
        if (allowed) candidates.push_back(p);
    }
    if (candidates.empty()) return std::nullopt;
    const Predicate p = random_.pick(candidates);
    if (site.kind == Site::Kind::code) site.accesses -= p.accesses;
    std::vector<std::string> arguments;
    for (const Type& type : p.parameters) {
        const Text argument = of_type(type, 0);
        if (!argument) return std::nullopt;
        arguments.push_back(*argument);
    }
    return fmt::format("{}({})", p.name, fmt::join(arguments, ", "));
}

}  // namespace latchwork::tests::spec
