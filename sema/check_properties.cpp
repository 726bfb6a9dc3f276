/// Invariants, the list of properties, and the warnings about what is not used.
#include "sema/checker.hpp"

#include "sema/evaluator.hpp"

namespace latchwork::sema {

void Checker::check_properties() {
    mode_ = Mode::property;
    for (const ast::Declaration& d : m_.protocol.declarations) {
        if (const auto* node = std::get_if<ast::InvariantDeclaration>(&d.node)) {
            condition(*node->body);
            if (node->when != nullptr) check_when(*node->when);
        }
        if (const auto* node = std::get_if<ast::LivenessDeclaration>(&d.node)) check_liveness(*node);
        if (const auto* node = std::get_if<ast::AxiomDeclaration>(&d.node)) condition(*node->body);
        if (const auto* node = std::get_if<ast::InitDeclaration>(&d.node)) {
            for (const auto& each : node->conditions) condition(*each);
        }
        if (const auto* node = std::get_if<ast::LockOrderDeclaration>(&d.node)) declare_order(*node);
    }
}

void Checker::check_when(const ast::Expression& e) {
    const std::size_t before = m_.diagnostics.all().size();
    mode_ = Mode::constant;
    condition(e);
    mode_ = Mode::property;
    if (!m_.has_errors(before) && !Evaluator::is_constant(m_, e))
        m_.diagnostics.report(not_constant, e.span, "where an invariant applies");
}

void Checker::declare_order(const ast::LockOrderDeclaration& node) {
    std::vector<ir::LockId> order;
    for (const auto& each : node.classes) {
        const Place* place = nullptr;
        if (each.object) {
            const auto fields = m_.fields.find(sort_of(*each.object));
            if (fields != m_.fields.end() && fields->second.contains(each.name.text))
                place = &fields->second.at(each.name.text);
        } else if (const auto global = m_.globals.find(each.name.text); global != m_.globals.end()) {
            place = global->second.place;
        }
        if (place == nullptr || !place->is_lock()) {
            m_.diagnostics.report(wrong_argument, each.name.span, "lock_order", "a lock",
                                  place == nullptr ? "an unknown name" : describe(m_.system, place->type));
            return;
        }
        order.push_back(place->lock);
    }
    m_.orders.push_back(std::move(order));
}

void Checker::apply_waivers() {
    for (const ast::Declaration& d : m_.protocol.declarations) {
        const auto* node = std::get_if<ast::WaiverDeclaration>(&d.node);
        if (node == nullptr) continue;
        const auto known = m_.system.find_property(node->property.text);
        if (!known || !m_.system.property(*known).builtin) {
            m_.diagnostics.report(unknown_property, node->property.span, node->property.text);
            continue;
        }
        m_.system.properties[known->index()].waived = node->reason;
    }
}

void Checker::declare_property(const ast::Name& name, ir::Property::Kind kind, const std::string& doc,
                               base::Span span) {
    for (const BuiltinProperty& builtin : builtin_properties()) {
        if (builtin.name == name.text)
            m_.diagnostics.report(reserved_name, name.span, name.text, "it is a built-in property");
    }
    if (const auto first = m_.system.find_property(name.text)) {
        report_redefinition("the property", name, m_.system.property(*first).span);
        return;
    }
    ir::Property property;
    property.name = name.text;
    property.kind = kind;
    property.doc = doc;
    property.span = span;
    m_.system.properties.push_back(std::move(property));
}

void Checker::declare_properties() {
    for (const ast::Declaration& d : m_.protocol.declarations) {
        if (const auto* node = std::get_if<ast::InvariantDeclaration>(&d.node))
            declare_property(node->name, ir::Property::Kind::invariant, d.doc, node->name.span);
        if (const auto* node = std::get_if<ast::LivenessDeclaration>(&d.node))
            declare_property(node->name, ir::Property::Kind::liveness, d.doc, node->name.span);
    }
    for (const Assert& each : asserts_)
        declare_property({each.name, each.named}, ir::Property::Kind::obligation, "", each.span);
    for (const BuiltinProperty& builtin : builtin_properties()) {
        ir::Property property;
        property.name = builtin.name;
        property.kind =
            builtin.name == "deadlock" ? ir::Property::Kind::deadlock : ir::Property::Kind::obligation;
        property.builtin = true;
        property.doc = builtin.doc;
        m_.system.properties.push_back(std::move(property));
    }
    apply_waivers();
}

void Checker::lint() {
    for (const ProcessInfo& process : m_.processes) {
        for (const Place& place : process.places) {
            if (place.kind == Place::Kind::local && !place.used && !place.type.is_error())
                m_.diagnostics.report(unused_local, place.span, m_.sources.text(place.span));
        }
    }
    for (const Place& place : m_.places) {
        if (place.kind == Place::Kind::config && !place.used)
            m_.diagnostics.report(unused_config, place.span, place.name);
    }
    for (const Predicate& predicate : m_.predicates) {
        const ast::Name& name = predicate.declaration->name;
        if (!predicate.used) m_.diagnostics.report(unused_predicate, name.span, name.text);
    }
}

}  // namespace latchwork::sema
