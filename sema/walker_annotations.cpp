/// `__acquires(l)` and `__releases(l)` of procedures: what is said of a lock, against what is held at each
/// exit.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sema/walker.hpp"

namespace latchwork::sema {

using ir::Expr;
using ir::FunctionId;

/// Stores what `__releases` names at the entry, where a walk before has found that it may name something else
/// at an exit.
void Walker::keep_addresses(const ast::InlinedCall& call, std::vector<ir::Update>& keeps,
                            std::vector<ir::Obligation>& missing) {
    for (const ast::Annotation& annotation : call.annotations) {
        if (annotation.acquires) continue;
        Evaluator e(m_, Evaluator::Mode::assertion, info_.id, self_, &unset_, nullptr);
        const Spot lock = e.spot(*annotation.lock);
        for (std::size_t i = 0; i < lock.arguments.size(); ++i) {
            const auto kept = hidden_.operands.find({annotation.lock.get(), i});
            if (kept == hidden_.operands.end()) continue;
            const Expr nothing = m_.system.function(kept->second).initial;
            const Expr value = pool().ite(e.trapped(), nothing, lock.arguments[i]);
            keeps.push_back({kept->second, {self_}, value, {}});
            missing.push_back({m_.property("held_at_exit"), e.trapped(), false, false,
                               fmt::format("`{}`, which `{}` says that it releases, is not there",
                                           m_.squeezed(annotation.lock->span), call.procedure.text),
                               annotation.lock->span});
        }
    }
}

/// Replaces indices that the body may change by what they were at the entry. Gives whether they name a lock.
Expr Walker::find_address(const ast::Annotation& annotation, const Body& body, Spot& lock) {
    std::vector<Expr> there;
    for (std::size_t i = 0; i < lock.arguments.size(); ++i) {
        Expr& index = lock.arguments[i];
        const std::pair key{static_cast<const ast::Expression*>(annotation.lock.get()), i};
        if (!hidden_.operands.contains(key)) {
            const auto stores = [&](const Edge* edge) {
                return std::any_of(edge->updates.begin(), edge->updates.end(),
                                   [&](const ir::Update& u) { return ir::mentions(index, u.function); });
            };
            const bool stays = sema::is_steady(m_, info_, self_, index) &&
                               std::none_of(body.edges.begin(), body.edges.end(), stores);
            if (stays) continue;
            keeps_more_ = true;
        }
        const ir::SortId sort = index->type.sort;
        index = m_.system.apply(operand(*annotation.lock, i, sort, annotation.lock->span), {self_});
        if (m_.system.sort(sort).kind != ir::Sort::Kind::enumeration)
            there.push_back(pool().logical_not(pool().equal(index, pool().null(sort))));
    }
    return pool().logical_and(std::move(there));
}

std::vector<Walker::Claim> Walker::claims_of(const ast::InlinedCall& call, const Body& body) {
    std::vector<Claim> claims;
    for (const ast::Annotation& annotation : call.annotations) {
        Evaluator when(m_, Evaluator::Mode::assertion, info_.id, self_, &unset_, nullptr);
        const Expr applies = annotation.condition == nullptr ? yes() : when.value(*annotation.condition);
        Evaluator where(m_, Evaluator::Mode::assertion, info_.id, self_, &unset_, nullptr);
        Spot lock = where.spot(*annotation.lock);
        Expr senseless = when.trapped();
        Expr there = yes();
        if (annotation.acquires) {
            senseless = pool().logical_or({senseless, pool().logical_and({applies, where.trapped()})});
        } else {
            there = find_address(annotation, body, lock);  // if it is not, that was said at the entry
        }
        claims.push_back({annotation, std::move(lock), applies, there, senseless});
    }
    return claims;
}

/// The functions of which annotations speak: who holds those locks, and what taking and giving them back
/// disables.
std::set<FunctionId> Walker::excused(const std::vector<Claim>& claims, const Body& body) {
    std::set<FunctionId> said;
    for (const Claim& claim : claims) {
        const Place& lock = *claim.lock.place;
        const FunctionId count = m_.preempt_count(info_.id, *lock.type.primitive);
        if (count.valid()) said.insert(count);
        for (const FunctionId f : holders(lock.lock)) said.insert(f);
    }
    std::set<FunctionId> with;
    for (const Edge* edge : body.edges) {
        const bool of_lock = std::any_of(edge->updates.begin(), edge->updates.end(),
                                         [&](const ir::Update& u) { return said.contains(u.function); });
        if (!of_lock) continue;
        for (const auto& [key, f] : m_.disabled)
            if (key.first == info_.id && key.second != Disables::preemption) with.insert(f);
    }
    for (const Edge* edge : body.edges) {
        for (const ir::Update& u : edge->updates)
            if (with.contains(u.function)) said.insert(u.function);
    }
    return said;
}

/// The relations that say how this process holds the lock, and how deep.
std::vector<FunctionId> Walker::holders(ir::LockId lock) const {
    std::vector<FunctionId> found;
    for (const Hold hold : {Hold::exclusive, Hold::shared}) {
        const FunctionId f = m_.holder(info_.id, lock, hold);
        if (f.valid()) found.push_back(f);
    }
    const auto nested = m_.nested.find({info_.id, lock});
    if (nested != m_.nested.end()) found.push_back(nested->second);
    return found;
}

/// What this way has done to the members of `lock` is what the claims say of it.
bool Walker::shown(const std::vector<Claim>& claims, ir::LockId lock, const Changes& way) const {
    if (!m_.system.lock(lock).owned) return false;
    std::map<std::vector<Expr>, int> due;
    for (const Claim& claim : claims) {
        if (claim.lock.place->lock != lock) continue;
        const std::optional<bool> applies = way.decides(m_, claim.applies);
        if (!applies) return false;
        if (*applies) due[claim.lock.arguments] += claim.text.acquires ? 1 : -1;
    }
    for (const FunctionId f : holders(lock)) {
        if (way.lost.contains(f)) return false;
        for (const auto& [member, by] : way.held)
            if (member.first == f) due[member.second] -= by;
    }
    return std::all_of(due.begin(), due.end(), [](const auto& member) { return member.second == 0; });
}

/// What the text does not show of a lock that annotations name: each of them, and that the other members of
/// its class are held as they were.
void Walker::check_claims(const ast::InlinedCall& call, const std::vector<Claim>& claims, ir::LockId lock,
                          const Body& body, Edge& exit, const std::vector<Changes>* ways) {
    const auto known = [&](const Changes& way) { return shown(claims, lock, way); };
    if (ways != nullptr && std::all_of(ways->begin(), ways->end(), known)) return;
    const std::string& name = m_.system.lock(lock).name;
    const auto oblige = [&](Expr bad, std::string message) {
        if (!ir::is_false(bad))
            exit.obligations.push_back(
                {m_.property("held_at_exit"), bad, false, false, std::move(message), exit.span});
    };
    for (const Claim& claim : claims) {
        if (claim.lock.place->lock != lock) continue;
        const Expr wrong = is_wrong(call, claim, body);
        if (wrong == nullptr) continue;
        const ast::Annotation& text = claim.text;
        const std::string condition =
            text.condition == nullptr ? "" : fmt::format(" if ({})", m_.squeezed(text.condition->span));
        oblige(pool().logical_or({claim.senseless, pool().logical_and({claim.applies, claim.there, wrong})}),
               fmt::format("`{}` is {} where `{}` returns, which says `{}({}){}`", name,
                           text.acquires ? "not held" : "still held", call.procedure.text,
                           text.acquires ? "__acquires" : "__releases", m_.squeezed(text.lock->span),
                           condition));
    }
    const auto named = [&](const std::vector<Expr>& indices) {
        std::vector<Expr> by;
        for (const Claim& claim : claims) {
            if (claim.lock.place->lock != lock) continue;
            std::vector<Expr> same{claim.applies};
            for (std::size_t i = 0; i < indices.size(); ++i)
                same.push_back(pool().equal(indices[i], claim.lock.arguments[i]));
            by.push_back(pool().logical_and(std::move(same)));
        }
        return pool().logical_or(std::move(by));
    };
    std::vector<Expr> changed;
    for (const FunctionId f : holders(lock)) changed.push_back(is_changed(call, f, body, named));
    if (std::find(changed.begin(), changed.end(), nullptr) != changed.end()) return;
    oblige(pool().logical_or(std::move(changed)),
           fmt::format("`{}` is not held as it was when `{}` was called in line {}, beyond what that says",
                       name, call.procedure.text, m_.sources.line(call.procedure.span)));
}

/// The lock that the claim names is not as it says; null as at_entry().
Expr Walker::is_wrong(const ast::InlinedCall& call, const Claim& claim, const Body& body) {
    const ir::LockId id = claim.lock.place->lock;
    const Evaluator e(m_, Evaluator::Mode::assertion, info_.id, self_, &unset_, nullptr);
    const Expr held = e.holds(info_.id, self_, claim.lock, Hold::any);
    const auto nested = m_.nested.find({info_.id, id});
    if (nested == m_.nested.end()) return claim.text.acquires ? pool().logical_not(held) : held;
    // One deeper than at the entry, or one less deep.
    std::vector<Expr> arguments = claim.lock.arguments;
    arguments.insert(arguments.begin(), self_);
    const Expr held_before = at_entry(call, m_.holder(info_.id, id, Hold::shared), body, arguments);
    const Expr deep_before = at_entry(call, nested->second, body, arguments);
    if (held_before == nullptr || deep_before == nullptr) return nullptr;
    const auto depth = [&](Expr inside, Expr deeper) {
        return pool().ite(inside, pool().add(deeper, pool().integer(1)), pool().integer(0));
    };
    const Expr now = depth(held, m_.system.apply(nested->second, arguments));
    const Expr due =
        pool().add(depth(held_before, deep_before), pool().integer(claim.text.acquires ? 1 : -1));
    return pool().logical_not(pool().equal(now, due));
}

}  // namespace latchwork::sema
