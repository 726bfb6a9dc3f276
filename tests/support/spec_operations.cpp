/// Random calls of primitives, driven by sema's table.
#include <fmt/format.h>

#include "tests/support/spec_expressions.hpp"

namespace latchwork::tests::spec {

using sema::ArgumentKind;
using Text = std::optional<std::string>;

Text Expressions::call(const sema::Primitive& p, const Type* wanted, int depth) {
    if (p.effect == sema::Effect::call_later) {
        if (vocabulary_.callbacks.empty()) return std::nullopt;
        const auto& [callback, sort] = random_.pick(vocabulary_.callbacks);
        const Text of = member(sort, true, 0);
        return of && *of != "null" ? Text(fmt::format("{}({}, {})", p.name, *of, callback)) : std::nullopt;
    }
    if (p.effect == sema::Effect::processor) return std::nullopt;  // a member: see reference()
    std::vector<Text> arguments(p.arguments.size());
    Type stored;
    // The places first: what they need of the accesses must not be used up by the rest.
    for (std::size_t i = 0; i < p.arguments.size(); ++i) {
        std::optional<Chosen> chosen;
        switch (p.arguments[i]) {
            case ArgumentKind::operand:
                chosen = place([&](const Place& each) { return each.type.name == p.type; });
                break;
            case ArgumentKind::lock:
                chosen = place([](const Place& each) { return each.is_lock(); });
                break;
            case ArgumentKind::place:
                chosen = place(
                    [&](const Place& each) {
                        return each.role == Place::Role::shared && each.is_value() && each.part.empty() &&
                               (wanted == nullptr || gives(each.type, *wanted));
                    },
                    true);
                break;
            case ArgumentKind::integer:
            case ArgumentKind::value:
            case ArgumentKind::instance:
            case ArgumentKind::condition:
            case ArgumentKind::callback:
                continue;
            case ArgumentKind::object:
                arguments[i] = mortal();
                if (!arguments[i]) return std::nullopt;
                continue;
            case ArgumentKind::flags:
                chosen = place([](const Place& each) {
                    return each.role == Place::Role::local && each.type.kind == Type::Kind::boolean &&
                           each.indices.empty() && each.part.empty();
                });
                break;
        }
        if (!chosen) return std::nullopt;
        arguments[i] = chosen->text;
        stored = chosen->place.type;
    }
    std::vector<std::string> given;
    for (std::size_t i = 0; i < p.arguments.size(); ++i) {
        if (p.arguments[i] == ArgumentKind::integer) arguments[i] = integer(depth);
        if (p.arguments[i] == ArgumentKind::value) arguments[i] = of_type(stored, depth);
        if (p.arguments[i] == ArgumentKind::condition) arguments[i] = boolean(depth);
        const bool may_be_left_out = p.optional_first && i == 0 && site.kind == Site::Kind::assertion;
        if (p.arguments[i] == ArgumentKind::instance) {
            if (may_be_left_out && random_.chance(50)) continue;
            arguments[i] = instance();
            if (!arguments[i] && may_be_left_out) continue;
        }
        if (!arguments[i]) return std::nullopt;
        given.push_back(*arguments[i]);
    }
    return fmt::format("{}({})", p.name, fmt::join(given, ", "));
}

/// Something that can be freed.
Text Expressions::mortal() {
    std::vector<std::string> sorts;
    for (const Sort& s : vocabulary_.sorts)
        if (!s.lifetime.empty()) sorts.push_back(s.name);
    if (sorts.empty()) return std::nullopt;
    const Text found = member(random_.pick(sorts), true, 0);
    return found == "null" ? std::nullopt : found;
}

namespace {

bool results_in(const sema::Primitive& p, const Type& wanted) {
    using enum sema::Gives;
    if (p.gives == operand) return true;
    if (wanted.kind == Type::Kind::boolean) return p.gives == boolean || p.gives == is_zero;
    return wanted.kind == Type::Kind::integer && (p.gives == integer || p.gives == new_value);
}

/// Operations that only look; what else there is may change the state.
bool only_looks(const sema::Primitive& p) {
    using enum sema::Effect;
    return p.effect == read || p.effect == differs || p.effect == is_locked || p.effect == held;
}

bool may_stand(const sema::Primitive& p, const Site& site, bool whole) {
    const bool starts = p.effect == sema::Effect::live || p.effect == sema::Effect::read;
    if (site.sees == Site::Sees::constants || (site.sees == Site::Sees::start && !starts)) return false;
    if (p.where == sema::Where::property) return site.kind != Site::Kind::code;
    if (p.where == sema::Where::statement) return false;
    if (p.where == sema::Where::assignment) return whole && site.kind == Site::Kind::code && site.effects;
    return only_looks(p) || (site.effects && site.kind == Site::Kind::code);
}

}  // namespace

Text Expressions::operation(const Type& wanted, bool whole, int depth) {
    std::vector<const sema::Primitive*> candidates;
    for (const sema::Primitive& p : sema::primitives())
        if (results_in(p, wanted) && may_stand(p, site, whole)) candidates.push_back(&p);
    // Most of them work on a type that the spec does not declare.
    for (int tries = 0; tries < 6 && !candidates.empty(); ++tries) {
        const Site before = site;
        if (Text found = call(*random_.pick(candidates), &wanted, depth)) return found;
        site = before;
    }
    return std::nullopt;
}

}  // namespace latchwork::tests::spec
