/// Calls of primitives, as the table says, and of predicates.
#include <fmt/format.h>

#include "sema/checker.hpp"
#include "sema/kernel_words.hpp"

namespace latchwork::sema {

namespace {

bool changes_state(Effect effect) {
    switch (effect) {
        case Effect::try_acquire:
        case Effect::add:
        case Effect::add_unless:
        case Effect::exchange:
        case Effect::compare_exchange:
        case Effect::begin_read:
            return true;
        default:
            return false;
    }
}

Type result_type(const Primitive& p, const Type& operand) {
    switch (p.gives) {
        case Gives::nothing:
            return Type::of(Type::Kind::nothing);
        case Gives::integer:
        case Gives::new_value:
            return Type::of(Type::Kind::integer);
        case Gives::boolean:
        case Gives::is_zero:
            return Type::of(Type::Kind::boolean);
        case Gives::operand:
        case Gives::processor:
            return operand;
    }
    return Type::error();
}

}  // namespace

Type Checker::call(const ast::Expression& e, const ast::CallExpression& node, Where where) {
    if (const Primitive* p = find_primitive(node.callee.text)) return primitive(e, node, *p, where);
    const auto global = m_.globals.find(node.callee.text);
    if (global != m_.globals.end() && global->second.kind == Global::Kind::predicate) {
        if (where == Where::statement)
            m_.diagnostics.report(misplaced_operation, e.span, node.callee.text,
                                  "is a predicate: it belongs into a condition");
        return predicate(e, node, *global->second.predicate);
    }
    if (global != m_.globals.end() && global->second.kind == Global::Kind::structure)
        return structure(e, node, *global->second.structure);
    for (const auto& argument : node.arguments) meaning(*argument);
    if (global != m_.globals.end() && global->second.kind == Global::Kind::procedure) {
        m_.diagnostics.report(misplaced_operation, e.span, node.callee.text,
                              "is a procedure: it is called as a statement, as the whole right side of an "
                              "assignment, or as the whole condition of an `if`");
        return record(e, {Type::error(), {}});
    }
    auto report = m_.diagnostics.report(unknown_operation, node.callee.span, node.callee.text);
    if (const std::string help = said_otherwise(node.callee.text); !help.empty()) {
        report.suggest(help);
        return record(e, {Type::error(), {}});
    }
    std::vector<std::string> candidates;
    for (const Primitive& p : primitives()) candidates.emplace_back(p.name);
    for (const auto& [name, each] : m_.globals) {
        if (each.kind == Global::Kind::predicate) candidates.push_back(name);
    }
    const std::string near = base::nearest(node.callee.text, candidates);
    if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
    return record(e, {Type::error(), {}});
}

/// `Pte(page, true)`: a value for each part.
Type Checker::structure(const ast::Expression& e, const ast::CallExpression& node, const Structure& made) {
    const std::size_t parts = made.parts.size();
    const bool right = right_count(e, made.name, parts, parts, node.arguments.size());
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
        if (right) {
            value_for(*node.arguments[i], made.parts[i].type);
        } else {
            meaning(*node.arguments[i]);
        }
    }
    if (!right || parts == 0) return record(e, {Type::error(), {}});
    Type type = Type::of(Type::Kind::structure);
    type.structure = &made;
    return record(e, {type, &made});
}

bool Checker::right_count(const ast::Expression& e, const std::string& name, std::size_t least,
                          std::size_t most, std::size_t given) {
    if (given >= least && given <= most) return true;
    const auto counted = [](std::size_t n) {
        return fmt::format("{} {}", n, n == 1 ? "argument" : "arguments");
    };
    m_.diagnostics.report(wrong_argument_count, e.span, name,
                          least == most ? counted(most) : fmt::format("{} or {}", least, counted(most)),
                          given);
    return false;
}

bool Checker::may_stand(const ast::Expression& e, const Primitive& p, Where where) {
    const auto reject = [&](const std::string& why) {
        m_.diagnostics.report(misplaced_operation, e.span, p.name, why);
        return false;
    };
    if (p.where == Where::property) {
        if (!property_only_here(e.span, fmt::format("`{}`", p.name))) return false;
        const auto& node = std::get<ast::CallExpression>(e.node);
        if (p.effect == Effect::held && node.arguments.size() == 1 && mode_ != Mode::assertion)
            return reject("needs an instance here: only an assert stands in a process of its own");
        return true;
    }
    const bool in_property = mode_ != Mode::code || process_ == nullptr;
    const bool nobody = process_ == nullptr || (in_property && mode_ != Mode::assertion);
    if (p.effect == Effect::processor && nobody)
        return reject("asks where an instance runs; only its own process can");
    if (in_property &&
        (changes_state(p.effect) || p.where == Where::assignment || p.where == Where::statement))
        return reject(
            "changes the state or waits; a property, a predicate or an initial value only looks at it");
    if (where == Where::statement && (p.where == Where::expression || p.where == Where::assignment))
        return reject("gives a value that must be used");
    if (where != Where::statement && p.where == Where::statement)
        return reject("is a statement of its own: it gives no value");
    if (p.where == Where::assignment && where != Where::assignment)
        return reject("may wait; it must be the whole right side of an assignment");
    if (no_changes_ > 0 && changes_state(p.effect))
        return reject("changes the state; it cannot stand in a quantifier or after `where`");
    return true;
}

Type Checker::primitive(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p,
                        Where where) {
    const bool placed = may_stand(e, p, where);
    const std::size_t most = p.arguments.size();
    if (!right_count(e, std::string(p.name), p.optional_first ? most - 1 : most, most,
                     node.arguments.size())) {
        for (const auto& each : node.arguments) meaning(*each);
        return record(e, {Type::error(), {}});
    }
    const std::size_t skipped = most - node.arguments.size();
    Type place = Type::error();
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
        const ArgumentKind kind = p.arguments[i + skipped];
        const bool is_place =
            kind == ArgumentKind::operand || kind == ArgumentKind::lock || kind == ArgumentKind::place;
        if (is_place) {
            place = operand(*node.arguments[i], p, kind);
            const auto* refers = std::get_if<const Place*>(&m_.meanings.at(node.arguments[i].get()).refers);
            if (kind != ArgumentKind::lock && refers != nullptr) uses(p, *refers, e.span);
        } else {
            argument(*node.arguments[i], p, kind, place);
            if (kind == ArgumentKind::object) place = m_.meanings.at(node.arguments[i].get()).type;
        }
    }
    const PrimitiveType* type = find_primitive_type(p.type);
    uses(p, type != nullptr && type->implicit ? implicit(*type) : nullptr, e.span);
    if (p.effect == Effect::processor) {
        if (!m_.cpu.valid()) m_.diagnostics.report(no_cpus, e.span, fmt::format("`{}`", p.name));
        place = m_.cpu.valid() ? Type::member(m_.cpu) : Type::error();
        if (process_ != nullptr) process_->asks_for_cpu = true;
    }
    if (!placed) return record(e, {Type::error(), {}});
    return record(e, {result_type(p, place), &p});
}

/// Notes what the process that is checked does with `place` (null: with no place).
void Checker::uses(const Primitive& p, const Place* place, base::Span span) {
    if (process_ == nullptr || mode_ != Mode::code) return;
    process_->sleeps = process_->sleeps || p.sleeps;
    if (p.context != Disables::nothing) process_->disables.insert(p.context);
    const bool task = process_->declaration->context == ast::Context::task;
    const bool pins = place != nullptr && place->is_lock() && place->type.primitive->atomic &&
                      !place->type.primitive->readers;
    if (m_.cpu.valid() && task && pins) process_->disables.insert(Disables::preemption);
    if (place != nullptr && p.effect == Effect::begin_write) process_->writes.emplace(place, span);
    if (place != nullptr && p.effect == Effect::put && p.amount < 0) m_.completed_for_good.insert(place);
    if (place == nullptr || !place->is_lock()) return;
    const ir::LockId lock = place->lock;
    const bool takes =
        p.effect == Effect::acquire || p.effect == Effect::try_acquire || p.effect == Effect::begin_read;
    if (takes || p.effect == Effect::downgrade) process_->taken_in[lock].insert(m_.sources.line(span));
    if (takes) (p.hold == Hold::shared ? process_->takes_shared : process_->takes).emplace(lock, span);
    if (p.effect == Effect::downgrade) process_->takes_shared.emplace(lock, span);
    if (p.effect == Effect::synchronize) process_->synchronizes.insert(lock);
    const PrimitiveType& type = *place->type.primitive;
    process_->sleeps = process_->sleeps || (p.effect == Effect::acquire && type.sleeps);
}

/// The one place of a type that needs no declaration.
const Place* Checker::implicit(const PrimitiveType& type) {
    if (m_.rcu != nullptr) return m_.rcu;
    Place& place = m_.places.emplace_back();
    place.kind = Place::Kind::shared;
    place.name = type.name;
    place.type = Type::of(Type::Kind::primitive);
    place.type.primitive = &type;
    place.used = true;
    declare_lock(place, std::string(type.name), {});
    m_.rcu = &place;
    return m_.rcu;
}

Type Checker::operand(const ast::Expression& e, const Primitive& p, ArgumentKind kind) {
    const Type found = meaning(e);
    if (found.is_error()) return found;
    const auto reject = [&](const std::string& wanted) {
        m_.diagnostics.report(wrong_argument, e.span, p.name, wanted, describe(m_.system, found));
        return Type::error();
    };
    const auto* place = std::get_if<const Place*>(&m_.meanings.at(&e).refers);
    const bool call = std::holds_alternative<ast::CallExpression>(e.node);
    if (kind == ArgumentKind::operand) {
        const bool right =
            found.kind == Type::Kind::primitive && !found.is_array() && found.primitive->name == p.type;
        return right ? found : reject(fmt::format("{} {}", article(p.type), p.type));
    }
    if (kind == ArgumentKind::lock) {
        const bool right = found.kind == Type::Kind::primitive && !found.is_array() && found.primitive->lock;
        return right ? found : reject("a lock");
    }
    const bool shared = place != nullptr && !call && (*place)->is_shared_state() && found.is_value();
    if (shared) return found;
    if (place != nullptr && !call && found.is_value())
        m_.diagnostics.report(wrong_argument, e.span, p.name, "a shared variable or a field",
                              "what no other process changes");
    else
        return reject("a shared variable or a field");
    return Type::error();
}

void Checker::argument(const ast::Expression& e, const Primitive& p, ArgumentKind kind, const Type& place) {
    if (kind == ArgumentKind::integer) return value_for(e, Type::of(Type::Kind::integer));
    if (kind == ArgumentKind::value) return value_for(e, place);
    if (kind == ArgumentKind::condition) return condition(e);
    if (kind == ArgumentKind::callback) return callback(e, p, place);
    if (kind == ArgumentKind::flags) {
        const Type found = meaning(e);
        const auto* refers = std::get_if<const Place*>(&m_.meanings.at(&e).refers);
        const bool local = refers != nullptr && (*refers)->kind == Place::Kind::local && !found.is_array();
        if (!found.is_error() && (!local || found.kind != Type::Kind::boolean))
            m_.diagnostics.report(wrong_argument, e.span, p.name, "a local `bool`",
                                  describe(m_.system, found));
        return;
    }
    const Type found = value(e);
    if (found.is_error()) return;
    if (kind == ArgumentKind::object) {
        const bool mortal = found.kind == Type::Kind::member && m_.lifetimes.contains(found.sort);
        if (p.effect == Effect::call_later) return;
        if (!mortal)
            m_.diagnostics.report(wrong_argument, e.span, p.name, "a `dynamic` or `typesafe_by_rcu` object",
                                  describe(m_.system, found));
        if (mortal && p.effect == Effect::free_later) m_.freed_later.insert(found.sort);
        return;
    }
    if (found.kind != Type::Kind::member || !m_.system.process_of(found.sort))
        m_.diagnostics.report(wrong_argument, e.span, p.name, "an instance of a process",
                              describe(m_.system, found));
}

/// The name of a softirq process that has the object as its one parameter.
void Checker::callback(const ast::Expression& e, const Primitive& p, const Type& object) {
    const auto* name = std::get_if<ast::NameReference>(&e.node);
    const auto global = name == nullptr ? m_.globals.end() : m_.globals.find(name->name.text);
    ProcessInfo* process = global == m_.globals.end() ? nullptr : global->second.process;
    record(e, {Type::of(Type::Kind::nothing), {}});
    if (object.is_error()) return;
    const bool mortal =
        object.kind == Type::Kind::member && m_.system.sort(object.sort).kind == ir::Sort::Kind::object;
    if (!mortal) {
        m_.diagnostics.report(wrong_argument, e.span, p.name, "an object", describe(m_.system, object));
        return;
    }
    const auto fits_object = [&] {
        if (process->declaration->context != ast::Context::softirq) return false;
        if (process->declaration->parameters.size() != 1) return false;
        const Type& type = process->places.front().type;
        return type.kind == Type::Kind::member && type.sort == object.sort;
    };
    if (process == nullptr || !fits_object()) {
        m_.diagnostics.report(
            wrong_argument, e.span, p.name,
            fmt::format("a softirq process with one parameter, {} `{}`",
                        article(m_.system.sort(object.sort).name), m_.system.sort(object.sort).name),
            fmt::format("`{}`", m_.quoted(e.span)));
        return;
    }
    m_.callbacks[process->id];
    m_.called_back[&e] = process->id;
}

Type Checker::predicate(const ast::Expression& e, const ast::CallExpression& node, Predicate& called) {
    called.used = true;
    check_predicate(called);
    if (called.broken) taint();
    const auto& parameters = called.declaration->parameters;
    const bool right =
        right_count(e, node.callee.text, parameters.size(), parameters.size(), node.arguments.size());
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
        if (right && i < called.parameters.size()) {
            value_for(*node.arguments[i], called.parameters[i]);
        } else {
            meaning(*node.arguments[i]);
        }
    }
    if (called.property_only)
        property_only_here(e.span,
                           fmt::format("`{}`, which speaks of instances or locks,", node.callee.text));
    if (!right) return record(e, {Type::error(), {}});
    return record(e, {Type::of(Type::Kind::boolean), static_cast<const Predicate*>(&called)});
}

void Checker::check_predicate(Predicate& predicate) {
    const auto [state, is_new] = predicates_.emplace(&predicate, false);
    if (!is_new) {
        if (!state->second)
            m_.diagnostics.report(recursive_predicate, predicate.declaration->name.span,
                                  predicate.declaration->name.text);
        return;
    }
    // It may be met in the middle of something else: its body is checked as if it stood alone.
    auto scopes = std::exchange(scopes_, {});
    ProcessInfo* process = std::exchange(process_, nullptr);
    const Mode mode = std::exchange(mode_, Mode::code);
    const bool outer = std::exchange(uses_property_only_, false);
    const bool tainted = std::exchange(tainted_, false);
    const std::size_t before = m_.diagnostics.all().size();
    scopes_.emplace_back();
    for (const ast::Binder& binder : predicate.declaration->parameters) {
        predicate.parameters.push_back(resolve_binder(binder, Use::predicate));
        bind(binder.name, &binder);
    }
    condition(*predicate.declaration->body);
    predicate.property_only = uses_property_only_;
    uses_property_only_ = outer;
    predicate.broken = tainted_ || m_.has_errors(before);
    tainted_ = tainted;
    mode_ = mode;
    process_ = process;
    scopes_ = std::move(scopes);
    predicates_[&predicate] = true;
}

}  // namespace latchwork::sema
