/// Shared variables and fields: their types, their guards and what they hold at the start.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "sema/checker.hpp"
#include "sema/evaluator.hpp"

namespace latchwork::sema {

using Role = ir::Function::Role;
using Bounds = std::optional<std::pair<std::int64_t, std::int64_t>>;

ir::FunctionId Checker::add_function(const Place& place, std::string name, Role role,
                                     std::vector<ir::SortId> arguments, const std::string& doc) {
    ir::Function f;
    f.name = std::move(name);
    f.role = role;
    f.arguments = std::move(arguments);
    f.arguments.insert(f.arguments.end(), place.type.indices.begin(), place.type.indices.end());
    for (const ir::SortId sort : f.arguments) f.formals.push_back(m_.pool().fresh(sort, "x"));
    Type element = place.type;
    element.indices.clear();
    f.result = element.is_error() ? ir::Type::boolean() : element.stored();
    f.rule = element.rule;
    f.constant = place.constant;
    f.doc = doc;
    f.span = place.span;
    m_.system.functions.push_back(std::move(f));
    return ir::FunctionId(m_.system.functions.size() - 1);
}

void Checker::declare_fields(const ast::ObjectDeclaration& node) {
    const ir::SortId object = sort_of(node.name);
    if (!object.valid()) return;
    for (const ast::VariableDeclaration& field : node.fields) {
        check_reserved(field.name);
        const auto [at, is_new] = m_.fields[object].try_emplace(field.name.text);
        if (!is_new) {
            report_redefinition("the field", field.name, at->second.span);
            continue;
        }
        at->second.kind = Place::Kind::field;
        declare_place(at->second, field, object, field.doc);
    }
}

void Checker::declare_place(Place& place, const ast::VariableDeclaration& node, ir::SortId object,
                            const std::string& doc) {
    place.name = node.name.text;
    place.span = node.name.span;
    place.constant = node.constant;
    place.type = resolve(node.type, Use::variable);
    std::vector<ir::SortId> dimensions = resolve_dimensions(node.dimensions);
    if (node.per_cpu && !m_.cpu.valid()) m_.diagnostics.report(no_cpus, node.span, "`percpu`");
    if (node.per_cpu) dimensions.push_back(m_.cpu);
    if (std::any_of(dimensions.begin(), dimensions.end(), [](ir::SortId s) { return !s.valid(); }))
        place.type = Type::error();
    if (!place.type.is_error()) place.type.indices = std::move(dimensions);

    const bool primitive = place.type.kind == Type::Kind::primitive;
    if (node.constant && primitive) {
        m_.diagnostics.report(invalid_type, node.span,
                              fmt::format("a {} cannot be `const`", place.type.primitive->name));
    }
    std::vector<ir::SortId> arguments;
    if (object.valid()) arguments.push_back(object);
    const std::string name = object.valid() ? m_.system.sort(object).name + "." + place.name : place.name;
    if (primitive && place.type.primitive->lock) {
        if (place.type.primitive->counts)
            place.function = add_function(place, name + ".sequence",
                                          object.valid() ? Role::field : Role::shared, arguments, doc);
        return declare_lock(place, name, std::move(arguments));
    }
    if (place.type.kind == Type::Kind::structure)
        return declare_parts(place, m_.places, name, object.valid() ? Role::field : Role::shared, arguments,
                             doc);
    place.function =
        add_function(place, name, object.valid() ? Role::field : Role::shared, std::move(arguments), doc);
}

void Checker::declare_parts(Place& whole, std::deque<Place>& places, const std::string& name, Role role,
                            const std::vector<ir::SortId>& arguments, const std::string& doc) {
    for (const Structure::Part& each : whole.type.structure->parts) {
        Place& part = places.emplace_back();
        part.kind = whole.kind;
        part.name = whole.name + "." + each.name;
        part.span = whole.span;
        part.type = each.type;
        part.type.indices = whole.type.indices;
        part.constant = whole.constant;
        part.whole = &whole;
        part.used = true;
        part.function = add_function(part, name + "." + each.name, role, arguments, doc);
        whole.parts.push_back(&part);
    }
}

void Checker::declare_lock(Place& place, const std::string& name, std::vector<ir::SortId> arguments) {
    const PrimitiveType& kind = *place.type.primitive;
    ir::Lock lock;
    lock.name = name;
    lock.kind = std::string(kind.name);
    lock.arguments = std::move(arguments);
    lock.arguments.insert(lock.arguments.end(), place.type.indices.begin(), place.type.indices.end());
    lock.owned = kind.owned;
    lock.sleeps = kind.sleeps;
    lock.span = place.span;
    m_.system.locks.push_back(std::move(lock));
    place.lock = ir::LockId(m_.system.locks.size() - 1);
    m_.locks[place.lock] = &place;
}

void Checker::check_state() {
    for (const ast::Declaration& d : m_.protocol.declarations) {
        if (const auto* config = std::get_if<ast::ConfigDeclaration>(&d.node)) {
            const auto global = m_.globals.find(config->name.text);
            Place* place = global == m_.globals.end() ? nullptr : global->second.place;
            if (place == nullptr || place->span != config->name.span) continue;
            if (config->initial == nullptr) continue;
            mode_ = Mode::constant;
            value_for(*config->initial, place->type);
            if (std::holds_alternative<ast::NullLiteral>(config->initial->node)) {
                // Elsewhere, null in a place that cannot hold it is a property's business.
                if (place->type.kind == Type::Kind::member)
                    m_.diagnostics.report(type_mismatch, config->initial->span,
                                          describe(m_.system, place->type), "null");
                continue;
            }
            // A default that depends on another config would make a variant of what is meant to select one.
            bool literal = true;
            const Meaning& meaning = m_.meaning(*config->initial);
            if (const auto* refers = std::get_if<const Place*>(&meaning.refers)) literal = *refers == nullptr;
            if (!literal || !Evaluator::is_constant(m_, *config->initial)) {
                if (!meaning.type.is_error())
                    m_.diagnostics.report(not_constant, config->initial->span, "the default of a config");
                continue;
            }
            check_range(*config->initial, place->type);
            if (!m_.has_errors())
                m_.system.functions[place->function.index()].initial =
                    Evaluator::constant(m_, *config->initial);
        }
        if (const auto* object = std::get_if<ast::ObjectDeclaration>(&d.node)) {
            const ir::SortId sort = sort_of(object->name);
            for (const ast::VariableDeclaration& field : object->fields) {
                const auto found = m_.fields.find(sort);
                if (found == m_.fields.end() || !found->second.contains(field.name.text)) continue;
                Place& place = found->second.at(field.name.text);
                if (place.span != field.name.span) continue;
                check_guard(place, field, sort);
                check_association(place, field, sort);
                check_initial(place, field);
            }
        }
        if (const auto* variable = std::get_if<ast::VariableDeclaration>(&d.node)) {
            const auto global = m_.globals.find(variable->name.text);
            if (global == m_.globals.end() || global->second.place == nullptr) continue;
            if (global->second.place->span != variable->name.span) continue;
            check_guard(*global->second.place, *variable, {});
            check_association(*global->second.place, *variable, {});
            check_initial(*global->second.place, *variable);
        }
    }
}

void Checker::check_guard(Place& place, const ast::VariableDeclaration& node, ir::SortId object) {
    if (node.guarded_by == nullptr) return;
    const ast::Expression& e = *node.guarded_by;
    const auto reject = [&](const char* why) {
        m_.diagnostics.report(invalid_guard, e.span, why);
        place.broken = true;
    };
    if (place.type.kind == Type::Kind::primitive) return reject("a place that is read and written plainly");
    if (place.constant) return reject("a place that changes");
    // `ptl[a]`: the indices are names of the place's own.
    const ast::Expression* base = &e;
    std::vector<std::string> named;
    while (const auto* indexed = std::get_if<ast::IndexAccess>(&base->node)) {
        const auto* index = std::get_if<ast::NameReference>(&indexed->index->node);
        named.insert(named.begin(), index == nullptr ? std::string() : index->name.text);
        base = indexed->base.get();
    }
    const auto* name = std::get_if<ast::NameReference>(&base->node);
    if (name == nullptr) return reject("the name of a lock");

    Place* lock = nullptr;
    std::vector<ir::SortId> indices = place.type.indices;
    if (object.valid() && m_.fields[object].contains(name->name.text))
        lock = &m_.fields[object].at(name->name.text);
    const bool sibling = lock != nullptr;
    if (!sibling) {
        const auto global = m_.globals.find(name->name.text);
        if (global != m_.globals.end()) lock = global->second.place;
        if (object.valid()) indices.insert(indices.begin(), object);
    }
    if (lock == nullptr) {
        auto report = m_.diagnostics.report(unknown_name, e.span, name->name.text);
        place.broken = true;
        const std::string near = suggestion(name->name.text);
        if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
        return;
    }
    if (lock->type.is_error()) return;
    if (!lock->is_lock()) return reject("a lock");
    const auto& wanted = m_.system.lock(lock->lock).arguments;
    if (object.valid() && sibling) indices.insert(indices.begin(), object);
    const std::size_t own = indices.size() - node.dimensions.size() - (node.per_cpu ? 1 : 0);
    std::vector<std::size_t> arguments;
    for (std::size_t i = 0; named.empty() && i < wanted.size(); ++i) arguments.push_back(i);
    if (!named.empty() && sibling) arguments.push_back(0);
    for (const std::string& index : named) {
        std::size_t at = 0;
        while (at < node.dimensions.size() && node.dimensions[at].name.text != index) ++at;
        if (index.empty() || at == node.dimensions.size())
            return reject("a lock whose indices are those of the place: `T x[Addr a] __guarded_by(l[a])`");
        arguments.push_back(own + at);
    }
    bool fits_all = arguments.size() == wanted.size();
    for (std::size_t i = 0; fits_all && i < wanted.size(); ++i)
        fits_all = arguments[i] < indices.size() && indices[arguments[i]] == wanted[i];
    if (!fits_all) return reject("a lock with the same leading dimensions, or with indices");
    lock->used = true;
    place.guard = lock;
    place.guard_indices = arguments;
    for (Place* part : place.parts) {
        part->guard = lock;
        part->guard_indices = arguments;
    }
}

/// `seqcount(ptl) changes;`: a lock of the same object, or one without indices.
void Checker::check_association(Place& place, const ast::VariableDeclaration& node, ir::SortId object) {
    if (!node.association) return;
    const ast::Name& name = *node.association;
    if (place.type.is_error()) return;
    const bool count = place.type.kind == Type::Kind::primitive && place.type.primitive->name == "seqcount";
    if (!count) {
        m_.diagnostics.report(invalid_type, name.span, "only a seqcount has a lock of its writers");
        return;
    }
    Place* lock = nullptr;
    const bool sibling = object.valid() && m_.fields[object].contains(name.text);
    if (sibling) {
        lock = &m_.fields[object].at(name.text);
    } else if (const auto global = m_.globals.find(name.text); global != m_.globals.end()) {
        lock = global->second.place;
    }
    const std::size_t most = sibling ? 1 : 0;
    if (lock == nullptr || !lock->is_lock() || m_.system.lock(lock->lock).arguments.size() > most) {
        m_.diagnostics.report(invalid_guard, name.span, "a lock of the same object, or one without indices");
        return;
    }
    lock->used = true;
    place.writers = lock;
}

ir::Expr Checker::default_value(const Type& type, bool anywhere) const {
    switch (type.kind) {
        case Type::Kind::boolean:
            return m_.pool().boolean(false);
        case Type::Kind::integer: {
            const bool bounded = type.rule.kind != ir::IntegerRule::Kind::unbounded;
            const bool zero = !bounded || (type.rule.low <= 0 && type.rule.high >= 0);
            return m_.pool().integer(zero ? 0 : type.rule.low);
        }
        case Type::Kind::member:
            if (m_.system.sort(type.sort).kind == ir::Sort::Kind::enumeration)
                return m_.pool().member(type.sort, 0);
            return !type.nullable && anywhere ? nullptr : m_.pool().null(type.sort);
        default:
            return m_.pool().integer(0);
    }
}

void Checker::check_initial(const Place& place, const ast::VariableDeclaration& node) {
    if (place.type.is_error()) {
        if (place.function.valid())
            m_.system.functions[place.function.index()].initial = m_.pool().boolean(false);
        return;
    }
    Type element = place.type;
    element.indices.clear();
    if (element.kind == Type::Kind::structure) return check_initial_parts(place, node);
    const bool counter = element.kind == Type::Kind::primitive && !element.primitive->lock;
    if (counter) element = Type::of(Type::Kind::integer);
    if (place.is_lock()) {
        if (place.function.valid())
            m_.system.functions[place.function.index()].initial = m_.pool().integer(0);
        if (node.initial != nullptr)
            m_.diagnostics.report(invalid_type, node.initial->span,
                                  "a lock starts free; it has no initial value");
        return;
    }
    // What `const` declares without a value is a symbol: it stays what it is, whatever that is.
    const bool anywhere =
        node.initial != nullptr ? std::holds_alternative<ast::AnyLiteral>(node.initial->node) : node.constant;
    ir::Function& f = m_.system.functions[place.function.index()];
    if (anywhere || node.initial == nullptr) {
        f.initial = anywhere ? nullptr : default_value(element, true);
        if (anywhere && element.kind == Type::Kind::integer &&
            element.rule.kind == ir::IntegerRule::Kind::unbounded)
            m_.diagnostics.report(unbounded_any, node.span, place.name);
        return;
    }
    mode_ = Mode::constant;
    const std::size_t before = m_.diagnostics.all().size();
    bind_indices(place, node);
    value_for(*node.initial, element);
    scopes_.clear();
    const Type type = m_.meaning(*node.initial).type;
    if (m_.diagnostics.all().size() != before) return;
    if (!Evaluator::is_constant(m_, *node.initial, true)) {
        m_.diagnostics.report(not_constant, node.initial->span, "an initial value");
        return;
    }
    if (element.kind == Type::Kind::member && !element.nullable &&
        (type.kind == Type::Kind::null || type.nullable)) {
        m_.diagnostics.report(type_mismatch, node.initial->span, describe(m_.system, element), "null");
        return;
    }
    check_range(*node.initial, element);
    // The value may speak of the indices: `Node next[Node n] = n;`, and in an object of `this`.
    std::map<const ast::Binder*, ir::Expr> indices;
    const auto& formals = m_.system.functions[place.function.index()].formals;
    const std::size_t object = place.kind == Place::Kind::field ? 1 : 0;
    if (object == 1) indices[&this_binder_] = m_.pool().variable(formals[0]);
    for (std::size_t i = 0; i < node.dimensions.size(); ++i)
        indices[&node.dimensions[i]] = m_.pool().variable(formals[i + object]);
    m_.system.functions[place.function.index()].initial =
        Evaluator::stored(m_, Evaluator::constant(m_, *node.initial, element, nullptr, indices), element);
}

/// `= Pte(null, false)`, `= any`, or what each part has by default.
void Checker::check_initial_parts(const Place& place, const ast::VariableDeclaration& node) {
    const bool anywhere =
        node.initial != nullptr ? std::holds_alternative<ast::AnyLiteral>(node.initial->node) : node.constant;
    const ast::CallExpression* made = nullptr;
    if (node.initial != nullptr && !anywhere) {
        mode_ = Mode::constant;
        const std::size_t before = m_.diagnostics.all().size();
        Type element = place.type;
        element.indices.clear();
        value_for(*node.initial, element);
        if (m_.diagnostics.all().size() != before) return;
        made = std::get_if<ast::CallExpression>(&node.initial->node);
        const auto constant = [&](const ast::ExpressionPtr& e) { return Evaluator::is_constant(m_, *e); };
        if (made == nullptr || !std::all_of(made->arguments.begin(), made->arguments.end(), constant)) {
            m_.diagnostics.report(not_constant, node.initial->span, "an initial value");
            return;
        }
    }
    for (std::size_t i = 0; i < place.parts.size(); ++i) {
        Type type = place.type.structure->parts[i].type;
        ir::Expr initial = anywhere ? nullptr : default_value(type, true);
        if (made != nullptr) {
            check_range(*made->arguments[i], type);
            initial = Evaluator::stored(m_, Evaluator::constant(m_, *made->arguments[i], type), type);
        }
        m_.system.functions[place.parts[i]->function.index()].initial = initial;
    }
}

void Checker::bind_indices(const Place& place, const ast::VariableDeclaration& node) {
    scopes_.assign(1, {});
    for (std::size_t i = 0; i < node.dimensions.size(); ++i) {
        const ast::Dimension& index = node.dimensions[i];
        if (index.name.text.empty()) continue;
        m_.binders[&index] = Type::member(place.type.indices[i]);
        bind(index.name, &index);
    }
    if (place.kind != Place::Kind::field) return;
    m_.binders[&this_binder_] = Type::member(m_.system.function(place.function).arguments[0]);
    scopes_.back().emplace("this", &this_binder_);
}

namespace {

/// The interval, unless it leaves 32 bits.
Bounds within_32_bits(std::int64_t low, std::int64_t high) {
    using Limits = std::numeric_limits<ir::Value>;
    if (low < Limits::min() || high > Limits::max()) return std::nullopt;
    return std::pair{low, high};
}

}  // namespace

Bounds Checker::bounds(const ast::Expression& e) const {
    if (const auto* literal = std::get_if<ast::IntegerLiteral>(&e.node))
        return within_32_bits(literal->value, literal->value);
    if (const auto* unary = std::get_if<ast::UnaryExpression>(&e.node)) {
        const Bounds inner = bounds(*unary->operand);
        if (!inner || unary->op != ast::UnaryOperator::negate) return std::nullopt;
        return within_32_bits(-inner->second, -inner->first);
    }
    if (const auto* choice = std::get_if<ast::ConditionalExpression>(&e.node)) {
        const Bounds a = bounds(*choice->then);
        const Bounds b = bounds(*choice->otherwise);
        if (!a || !b) return std::nullopt;
        return std::pair{std::min(a->first, b->first), std::max(a->second, b->second)};
    }
    if (const auto* binary = std::get_if<ast::BinaryExpression>(&e.node)) {
        using enum ast::BinaryOperator;
        const Bounds a = bounds(*binary->left);
        const Bounds b = bounds(*binary->right);
        if (!a || !b) return std::nullopt;
        if (binary->op == add) return within_32_bits(a->first + b->first, a->second + b->second);
        if (binary->op == subtract) return within_32_bits(a->first - b->second, a->second - b->first);
        if (binary->op == modulo) {
            const std::int64_t most = std::max(std::abs(b->first), std::abs(b->second));
            return within_32_bits(0, most - 1);
        }
        if (binary->op != multiply) return std::nullopt;
        const auto [low, high] = std::minmax(
            {a->first * b->first, a->first * b->second, a->second * b->first, a->second * b->second});
        return within_32_bits(low, high);
    }
    const auto known = m_.meanings.find(&e);
    if (known == m_.meanings.end()) return std::nullopt;
    const auto* refers = std::get_if<const Place*>(&known->second.refers);
    if (refers == nullptr || known->second.type.kind != Type::Kind::integer) return std::nullopt;
    const ir::IntegerRule& rule = (*refers)->type.rule;
    if (rule.kind == ir::IntegerRule::Kind::unbounded) return std::nullopt;
    return within_32_bits(rule.low, rule.high);
}

void Checker::check_range(const ast::Expression& e, const Type& type) {
    if (type.kind != Type::Kind::integer || type.rule.kind != ir::IntegerRule::Kind::ranged) return;
    if (m_.meaning(e).type.is_error()) return;
    const Bounds b = bounds(e);
    if (b && b->first >= type.rule.low && b->second <= type.rule.high) return;
    m_.diagnostics.report(value_out_of_range, e.span, fmt::format("`{}`", m_.quoted(e.span)),
                          fmt::format("{}..{}", type.rule.low, type.rule.high));
}

}  // namespace latchwork::sema
