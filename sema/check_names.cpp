/// What names, indices and fields refer to.
#include <fmt/format.h>

#include "sema/checker.hpp"
#include "sema/kernel_words.hpp"

namespace latchwork::sema {

const Checker::Binding* Checker::find_local(const std::string& name) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
        const auto found = scope->find(name);
        if (found != scope->end()) return &found->second;
    }
    return nullptr;
}

std::string Checker::suggestion(const std::string& word) const {
    std::vector<std::string> candidates;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
        for (const auto& [name, binding] : *scope) candidates.push_back(name);
    }
    for (const auto& [name, global] : m_.globals) {
        if (global.kind == Global::Kind::place) candidates.push_back(name);
    }
    for (const auto& [name, value] : m_.enumerators) candidates.push_back(name);
    return base::nearest(word, candidates);
}

bool Checker::is_ambiguous_value(const ast::Expression& e) const {
    const auto* node = std::get_if<ast::NameReference>(&e.node);
    if (node == nullptr || find_local(node->name.text) != nullptr) return false;
    const auto global = m_.globals.find(node->name.text);
    if (global != m_.globals.end() && global->second.kind == Global::Kind::place) return false;
    return m_.enumerators.count(node->name.text) > 1;
}

Type Checker::bound(const ast::Expression& e, const Binding& binding) {
    if (const auto* binder = std::get_if<const ast::Binder*>(&binding))
        return record(e, {m_.binders.at(*binder), *binder});
    Place* place = std::get<Place*>(binding);
    place->used = true;
    if (place->broken) taint();
    return record(e, {place->type, static_cast<const Place*>(place)});
}

Type Checker::name(const ast::Expression& e, const ast::NameReference& node, const Type* wanted) {
    const std::string& text = node.name.text;
    const Binding* binding = node.global ? nullptr : find_local(text);
    if (binding != nullptr) return bound(e, *binding);
    const auto global = m_.globals.find(text);
    if (global != m_.globals.end() && global->second.kind == Global::Kind::place) {
        Place* place = global->second.place;
        place->used = true;
        if (place->broken) taint();
        return record(e, {place->type, static_cast<const Place*>(place)});
    }
    const PrimitiveType* type = find_primitive_type(text);
    if (global == m_.globals.end() && type != nullptr && type->implicit) {
        const Place* place = implicit(*type);
        return record(e, {place->type, place});
    }
    if (m_.enumerators.contains(text)) return enumerator(e, node.name, wanted);
    if (global != m_.globals.end()) {
        const char* what = global->second.kind == Global::Kind::predicate ? "the predicate"
                           : global->second.kind == Global::Kind::process ? "the process"
                                                                          : "the type";
        auto report = m_.diagnostics.report(not_a_value, e.span, fmt::format("{} `{}`", what, text));
        if (global->second.kind == Global::Kind::predicate)
            report.suggest(fmt::format("call it: `{}(...)`", text));
    } else if (wanted != nullptr && wanted->kind == Type::Kind::member &&
               m_.system.sort(wanted->sort).kind == ir::Sort::Kind::enumeration) {
        auto report = m_.diagnostics.report(unknown_value, e.span, text, m_.system.sort(wanted->sort).name);
        const std::string near = base::nearest(text, m_.system.sort(wanted->sort).values);
        if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
    } else {
        auto report = m_.diagnostics.report(unknown_name, e.span, text);
        const std::string help = said_otherwise(text);
        const std::string near = suggestion(text);
        if (!near.empty())
            report.suggest(fmt::format("did you mean `{}`?", near));
        else if (!help.empty())
            report.suggest(help);
    }
    return record(e, {Type::error(), {}});
}

Type Checker::enumerator(const ast::Expression& e, const ast::Name& name, const Type* wanted) {
    const auto [first, last] = m_.enumerators.equal_range(name.text);
    const bool one = std::next(first) == last;
    for (auto each = first; each != last; ++each) {
        if (one ||
            (wanted != nullptr && wanted->kind == Type::Kind::member && wanted->sort == each->second.sort))
            return record(e, {Type::member(each->second.sort), each->second});
    }
    if (wanted != nullptr && wanted->is_error()) return record(e, {Type::error(), {}});
    std::string owners;
    for (auto each = first; each != last; ++each)
        owners += fmt::format("{}a value of `{}`", owners.empty() ? "" : " or ",
                              m_.system.sort(each->second.sort).name);
    m_.diagnostics.report(ambiguous_name, e.span, name.text, owners);
    return record(e, {Type::error(), {}});
}

Type Checker::index(const ast::Expression& e, const ast::IndexAccess& node) {
    Type base = meaning(*node.base);
    if (base.is_error()) {
        meaning(*node.index);
        return record(e, {Type::error(), {}});
    }
    const std::string text = m_.quoted(node.base->span);
    if (!base.is_array()) {
        m_.diagnostics.report(wrong_index_count, e.span, text, "has no further index");
        meaning(*node.index);
        return record(e, {Type::error(), {}});
    }
    const bool numbered = m_.numbered.contains(base.indices.front());
    const Type wanted = numbered ? Type::of(Type::Kind::integer) : Type::member(base.indices.front());
    const Type found = value(*node.index, &wanted);
    if (found.kind == Type::Kind::null || !fits(found, wanted)) {
        m_.diagnostics.report(wrong_index, node.index->span, text, describe(m_.system, wanted),
                              describe(m_.system, found));
    }
    base.indices.erase(base.indices.begin());
    const Meaning array = m_.meanings.at(node.base.get());
    return record(e, {base, array.refers});
}

Type Checker::field(const ast::Expression& e, const ast::FieldAccess& node) {
    const Type base = value(*node.base);
    const auto reject = [&] { return record(e, {Type::error(), {}}); };
    if (base.is_error()) return reject();
    if (base.kind == Type::Kind::member) {
        if (const auto process = m_.system.process_of(base.sort))
            return field_of_instance(e, node, m_.processes[process->index()]);
    }
    if (base.kind == Type::Kind::structure) {
        const auto* whole = std::get_if<const Place*>(&m_.meanings.at(node.base.get()).refers);
        if (whole == nullptr || std::holds_alternative<ast::CallExpression>(node.base->node)) {
            m_.diagnostics.report(unsupported, e.span, "a part of what an operation gives is")
                .suggest("store the whole into a local first");
            return reject();
        }
        for (std::size_t i = 0; i < base.structure->parts.size(); ++i) {
            if (base.structure->parts[i].name == node.field.text)
                return record(e,
                              {base.structure->parts[i].type, static_cast<const Place*>((*whole)->parts[i])});
        }
        m_.diagnostics.report(unknown_field, node.field.span, base.structure->name, node.field.text);
        return reject();
    }
    if (base.kind != Type::Kind::member || m_.system.sort(base.sort).kind != ir::Sort::Kind::object) {
        m_.diagnostics.report(no_fields, node.base->span, describe(m_.system, base));
        return reject();
    }
    auto& fields = m_.fields[base.sort];
    const auto found = fields.find(node.field.text);
    if (found == fields.end()) {
        auto report = m_.diagnostics.report(unknown_field, node.field.span, m_.system.sort(base.sort).name,
                                            node.field.text);
        std::vector<std::string> candidates;
        for (const auto& [name, place] : fields) candidates.push_back(name);
        const std::string near = base::nearest(node.field.text, candidates);
        if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
        return reject();
    }
    found->second.used = true;
    if (found->second.broken) taint();
    return record(e, {found->second.type, static_cast<const Place*>(&found->second)});
}

Type Checker::field_of_instance(const ast::Expression& e, const ast::FieldAccess& node,
                                ProcessInfo& process) {
    property_only_here(e.span, "another instance's variables");
    Place* found = nullptr;
    std::vector<std::string> candidates;
    const auto its_own = [&](const Place& place) { return place.name == node.field.text; };
    const bool own = std::any_of(process.places.begin(), process.places.end(), its_own);
    for (Place& place : process.places) {
        candidates.emplace_back(m_.sources.text(place.span));  // of a procedure, too, as its text has it
        if (own ? !its_own(place) : candidates.back() != node.field.text) continue;
        if (found != nullptr) {
            m_.diagnostics
                .report(ambiguous_name, node.field.span, node.field.text,
                        "one of several locals of that process")
                .note(found->span, "one of them")
                .note(place.span, "another one");
            return record(e, {Type::error(), {}});
        }
        found = &place;
    }
    if (found == nullptr) {
        auto report = m_.diagnostics.report(unknown_field, node.field.span,
                                            m_.system.process(process.id).name, node.field.text);
        const std::string near = base::nearest(node.field.text, candidates);
        if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
        return record(e, {Type::error(), {}});
    }
    found->used = true;
    return record(e, {found->type, static_cast<const Place*>(found)});
}

Type Checker::location(const ast::Expression& e, const ast::LocationTest& node) {
    property_only_here(e.span, "where an instance stands");
    const Type instance = value(*node.instance);
    const Type boolean = Type::of(Type::Kind::boolean);
    if (instance.is_error()) return record(e, {boolean, {}});
    const auto process =
        instance.kind == Type::Kind::member ? m_.system.process_of(instance.sort) : std::nullopt;
    if (!process) {
        m_.diagnostics.report(type_mismatch, node.instance->span, "an instance of a process",
                              describe(m_.system, instance));
        return record(e, {boolean, {}});
    }
    const ProcessInfo& info = m_.processes[process->index()];
    const bool is_end = node.label.text == "end";
    if (is_end ? node.inside : m_.labels_called(info, node.label.text).empty()) {
        auto report =
            m_.diagnostics.report(unknown_label, node.label.span,
                                  fmt::format("of `{}` ", m_.system.process(*process).name), node.label.text);
        std::vector<std::string> candidates{"end"};
        for (const auto& [name, label] : info.labels) candidates.emplace_back(m_.sources.text(label.span));
        const std::string near = base::nearest(node.label.text, candidates);
        if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
    }
    return record(e, {boolean, LabelTest{*process, node.label.text, node.inside}});
}

}  // namespace latchwork::sema
