/// Statements: labels, jumps, blocks, loops, and what stands in them.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sema/checker.hpp"

namespace latchwork::sema {

void Checker::check_process(ProcessInfo& process) {
    const std::size_t before = m_.diagnostics.all().size();
    process_ = &process;
    mode_ = Mode::code;
    at_start_ = true;
    label_.clear();
    loops_ = 0;
    scopes_.assign(1, {});
    for (Place& parameter : process.places) {
        if (parameter.kind != Place::Kind::parameter) continue;
        for (const ast::Binder& binder : process.declaration->parameters) {
            if (binder.name.span == parameter.span) bind(binder.name, &parameter);
        }
    }
    for (const ast::Annotation& annotation : process.declaration->annotations) {
        const Place* lock = annotated_lock(annotation);
        if (lock == nullptr) continue;
        if (annotation.condition != nullptr)
            m_.diagnostics.report(unsupported, annotation.condition->span,
                                  "a condition on what a process holds at its end is");
        if (annotation.acquires) {
            process.keeps.insert(lock->lock);
            continue;
        }
        const Primitive& taken = *plain_acquire(*lock->type.primitive);
        if (taken.gives != Gives::nothing) {
            m_.diagnostics
                .report(unsupported, annotation.lock->span,
                        fmt::format("`__releases` of a {} at a process is", lock->type.primitive->name))
                .note(annotation.lock->span,
                      "its end needs the token that the beginning gave, and a caller's is not known")
                .suggest("enter the section in the process");
            continue;
        }
        uses(taken, lock, annotation.lock->span);
        process.brings.push_back(annotation.lock.get());
    }
    statement(*process.body);
    scopes_.clear();
    process_ = nullptr;
    process.broken = process.broken || m_.has_errors(before);
}

/// The lock that an annotation names; null after an error.
const Place* Checker::annotated_lock(const ast::Annotation& annotation) {
    if (const auto* node = std::get_if<ast::NameReference>(&annotation.lock->node)) {
        for (const PrimitiveType& type : primitive_types()) {
            if (!type.implicit || node->name.text != type.annotation || m_.globals.contains(node->name.text))
                continue;
            const Place* place = implicit(type);
            record(*annotation.lock, {place->type, place});
            return place;
        }
    }
    const Type found = meaning(*annotation.lock);
    const auto* refers = std::get_if<const Place*>(&m_.meanings.at(annotation.lock.get()).refers);
    if (refers != nullptr && *refers != nullptr && (*refers)->is_lock() && !found.is_array()) return *refers;
    if (!found.is_error())
        m_.diagnostics.report(wrong_argument, annotation.lock->span,
                              annotation.acquires ? "__acquires" : "__releases", "a lock",
                              describe(m_.system, found));
    return nullptr;
}

void Checker::collect(ProcessInfo& process) {
    const std::size_t before = m_.diagnostics.all().size();
    process_ = &process;
    collect(*process.body, nullptr);
    process_ = nullptr;
    process.broken = m_.has_errors(before);
}

void Checker::collect(const ast::Statement& s, const ast::Statement* loop) {
    if (const auto* node = std::get_if<ast::Block>(&s.node)) {
        for (const auto& each : node->statements) collect(*each, loop);
    } else if (const auto* local = std::get_if<ast::LocalDeclaration>(&s.node)) {
        declare_local(s, *local);
    } else if (const auto* choice = std::get_if<ast::IfStatement>(&s.node)) {
        collect(*choice->then, loop);
        if (choice->otherwise != nullptr) collect(*choice->otherwise, loop);
    } else if (const auto* either = std::get_if<ast::EitherStatement>(&s.node)) {
        for (const auto& branch : either->branches) collect(*branch, loop);
    } else if (const auto* call = std::get_if<ast::InlinedCall>(&s.node)) {
        collect(*call->body, loop);
    } else if (const auto* repeat = std::get_if<ast::WhileStatement>(&s.node)) {
        collect(*repeat->body, loop);
    } else if (const auto* each = std::get_if<ast::ForStatement>(&s.node)) {
        Place& variable = add_local(s, each->binder.name, resolve_binder(each->binder, Use::member));
        variable.loop_variable = true;
        variable.tracked = true;  // an edit may move a statement that reads it out of the loop
        variable.used = true;
        collect(*each->body, &s);
    } else if (const auto* atomic = std::get_if<ast::AtomicStatement>(&s.node)) {
        collect(*atomic->body, loop);
    } else if (const auto* labelled = std::get_if<ast::LabelledStatement>(&s.node)) {
        collect(s, *labelled, loop);
    }
}

void Checker::collect(const ast::Statement& s, const ast::LabelledStatement& node,
                      const ast::Statement* loop) {
    const ast::Name& name = node.label;
    if (name.text == "end")
        m_.diagnostics.report(reserved_name, name.span, name.text, "it is where a process has finished");
    const auto [at, is_new] = process_->labels.emplace(name.text, Label{name.span, &node, s.span, loop});
    if (!is_new) report_redefinition("the label", name, at->second.span);
    collect(*node.statement, loop);
}

void Checker::bind(const ast::Name& name, Binding binding) {
    check_reserved(name);
    const auto here = scopes_.back().find(name.text);
    if (here != scopes_.back().end()) {
        const base::Span first = std::holds_alternative<Place*>(here->second)
                                     ? std::get<Place*>(here->second)->span
                                     : std::get<const ast::Binder*>(here->second)->name.span;
        return report_redefinition("the name", name, first);
    }
    const Binding* outer = find_local(name.text);
    const auto global = m_.globals.find(name.text);
    const bool hides_global = global != m_.globals.end() && global->second.kind == Global::Kind::place;
    if (outer != nullptr) {
        const base::Span first = std::holds_alternative<Place*>(*outer)
                                     ? std::get<Place*>(*outer)->span
                                     : std::get<const ast::Binder*>(*outer)->name.span;
        m_.diagnostics.report(shadowed_name, name.span, name.text, name.text)
            .note(first, "the outer one is here");
    } else if (hides_global) {
        m_.diagnostics.report(shadowed_name, name.span, name.text, name.text)
            .note(global->second.span, "the outer one is here");
    }
    scopes_.back().emplace(name.text, binding);
}

void Checker::scoped(const ast::Statement& s) {
    scopes_.emplace_back();
    statement(s);
    scopes_.pop_back();
}

void Checker::not_here_if_atomic(const ast::Statement& s, const char* what) {
    if (atomic_ != nullptr)
        m_.diagnostics.report(not_in_atomic, s.span, what).note(atomic_->span, "the atomic statement");
}

void Checker::block(const std::vector<ast::StatementPtr>& statements) {
    bool dead = false;
    for (const auto& each : statements) {
        const bool empty = std::holds_alternative<ast::EmptyStatement>(each->node);
        if (dead && !empty && process_->labels.empty())
            m_.diagnostics.report(unreachable_statement, each->span);
        if (dead && !empty && !process_->labels.empty()) {
            const bool entered =
                std::any_of(process_->labels.begin(), process_->labels.end(), [&](const auto& l) {
                    return l.second.whole.begin >= each->span.begin && l.second.whole.end <= each->span.end;
                });
            if (!entered) m_.diagnostics.report(unreachable_statement, each->span);
        }
        if (!empty) dead = false;
        statement(*each);
        const auto& node = each->node;
        dead = dead || std::holds_alternative<ast::GotoStatement>(node) ||
               std::holds_alternative<ast::ReturnStatement>(node) ||
               std::holds_alternative<ast::BreakStatement>(node) ||
               std::holds_alternative<ast::ContinueStatement>(node);
    }
}

void Checker::statement(const ast::Statement& s) {
    const std::string label = std::exchange(label_, "");
    if (std::holds_alternative<ast::EmptyStatement>(s.node)) return;
    if (const auto* node = std::get_if<ast::Block>(&s.node)) {
        scopes_.emplace_back();
        block(node->statements);
        scopes_.pop_back();
        return;
    }
    if (const auto* node = std::get_if<ast::LocalDeclaration>(&s.node)) return local(s, *node);
    at_start_ = false;
    if (const auto* node = std::get_if<ast::Assignment>(&s.node)) return assignment(*node);
    if (const auto* node = std::get_if<ast::CallStatement>(&s.node)) {
        call(*node->call, std::get<ast::CallExpression>(node->call->node), Where::statement);
    } else if (const auto* choice = std::get_if<ast::IfStatement>(&s.node)) {
        condition(*choice->condition, true);
        scoped(*choice->then);
        if (choice->otherwise != nullptr) scoped(*choice->otherwise);
    } else if (const auto* either = std::get_if<ast::EitherStatement>(&s.node)) {
        for (const auto& branch : either->branches) scoped(*branch);
    } else if (const auto* inlined = std::get_if<ast::InlinedCall>(&s.node)) {
        inlined_call(*inlined);
    } else if (const auto* repeat = std::get_if<ast::WhileStatement>(&s.node)) {
        not_here_if_atomic(s, "a loop");
        condition(*repeat->condition, true);
        ++loops_;
        scoped(*repeat->body);
        --loops_;
    } else if (const auto* each = std::get_if<ast::ForStatement>(&s.node)) {
        for_loop(s, *each);
    } else if (const auto* jump = std::get_if<ast::GotoStatement>(&s.node)) {
        go(s, *jump);
    } else if (const auto* leave = std::get_if<ast::ReturnStatement>(&s.node)) {
        const bool stays = !procedures_.empty() && procedures_.back() == atomic_;
        if (!stays) not_here_if_atomic(s, "`return`");
        if (leave->value != nullptr)
            m_.diagnostics.report(misplaced_jump, leave->value->span, "a process returns no value");
    } else if (std::holds_alternative<ast::BreakStatement>(s.node) ||
               std::holds_alternative<ast::ContinueStatement>(s.node)) {
        const bool leaves = std::holds_alternative<ast::BreakStatement>(s.node);
        not_here_if_atomic(s, leaves ? "`break`" : "`continue`");
        if (loops_ == 0)
            m_.diagnostics.report(misplaced_jump, s.span,
                                  fmt::format("`{}` outside of a loop", leaves ? "break" : "continue"));
    } else if (const auto* wait = std::get_if<ast::AwaitStatement>(&s.node)) {
        condition(*wait->condition);
        if (wait->idle) not_here_if_atomic(s, "`idle`");
    } else if (const auto* claim = std::get_if<ast::AssertStatement>(&s.node)) {
        assertion(s, *claim, label);
    } else if (const auto* atomic = std::get_if<ast::AtomicStatement>(&s.node)) {
        const ast::Statement* outer = std::exchange(atomic_, &s);
        scoped(*atomic->body);
        atomic_ = outer;
    } else if (const auto* labelled = std::get_if<ast::LabelledStatement>(&s.node)) {
        not_here_if_atomic(s, "a label");
        label_ = labelled->label.text;
        statement(*labelled->statement);
        label_.clear();
    }
}

/// The body of a procedure: its jumps stay inside.
void Checker::inlined_call(const ast::InlinedCall& node) {
    const std::size_t before = m_.diagnostics.all().size();
    m_.called.insert(node.procedure.text);
    for (const ast::Annotation& annotation : node.annotations) {
        annotated_lock(annotation);
        if (annotation.condition == nullptr) continue;
        const Mode outer = std::exchange(mode_, Mode::assertion);
        condition(*annotation.condition);
        mode_ = outer;
    }
    for (const ast::InlinedCall::Argument& argument : node.arguments) {
        const Type wanted = resolve(argument.type, Use::variable);
        if (wanted.is_error()) continue;
        if (wanted.kind != Type::Kind::primitive) {
            value_for(*argument.value, wanted);
            continue;
        }
        const Type found = meaning(*argument.value);
        const bool right =
            found.kind == Type::Kind::primitive && !found.is_array() && found.primitive == wanted.primitive;
        if (!right && !found.is_error())
            m_.diagnostics.report(type_mismatch, argument.value->span, describe(m_.system, wanted),
                                  describe(m_.system, found));
    }
    if (m_.has_errors(before)) return;  // the body would report them again
    procedures_.push_back(atomic_);
    const int loops = std::exchange(loops_, 0);
    scoped(*node.body);
    loops_ = loops;
    procedures_.pop_back();
}

void Checker::for_loop(const ast::Statement& s, const ast::ForStatement& node) {
    not_here_if_atomic(s, "a loop");
    Place& variable = *m_.locals.at(&s);
    const Type& type = variable.type;
    if (!type.is_error() && m_.system.sort(type.sort).ordered) order_of(type.sort);
    scopes_.emplace_back();
    // The condition speaks of a candidate, the body of the member that passed; both are called the same.
    if (node.where != nullptr) {
        scopes_.back().emplace(node.binder.name.text, &node.binder);
        ++no_changes_;
        condition(*node.where);
        --no_changes_;
        scopes_.back().clear();
    }
    bind(node.binder.name, &variable);
    ++loops_;
    fors_.push_back(&s);
    scoped(*node.body);
    fors_.pop_back();
    --loops_;
    scopes_.pop_back();
}

void Checker::go(const ast::Statement& s, const ast::GotoStatement& node) {
    not_here_if_atomic(s, "`goto`");
    const auto label = process_->labels.find(node.label.text);
    if (label == process_->labels.end()) {
        auto report =
            m_.diagnostics.report(unknown_label, node.label.span, "of this process ", node.label.text);
        std::vector<std::string> candidates;
        for (const auto& [name, each] : process_->labels) candidates.push_back(name);
        const std::string near = base::nearest(node.label.text, candidates);
        if (!near.empty()) report.suggest(fmt::format("did you mean `{}`?", near));
        return;
    }
    const ast::Statement* loop = label->second.loop;
    if (loop != nullptr && std::find(fors_.begin(), fors_.end(), loop) == fors_.end())
        m_.diagnostics.report(jump_into_loop, s.span, node.label.text)
            .note(label->second.span, "the label is in this loop");
}

void Checker::assertion(const ast::Statement& s, const ast::AssertStatement& node, const std::string& label) {
    mode_ = Mode::assertion;
    condition(*node.condition);
    mode_ = Mode::code;
    // An assert of a procedure is one property, wherever the procedure stands.
    const auto same =
        std::find_if(asserts_.begin(), asserts_.end(), [&](const Assert& a) { return a.span == s.span; });
    if (same != asserts_.end()) {
        m_.asserts[node.condition.get()] = same->name;
        return;
    }
    std::string name(label.empty() ? "" : m_.sources.text(process_->labels.at(label).span));
    if (name.empty()) {
        const std::string plain = fmt::format("assert_L{}", m_.sources.line(s.span));
        name = plain;
        for (char suffix = 'b'; properties_.contains(name) && suffix <= 'z'; ++suffix) name = plain + suffix;
    }
    m_.asserts[node.condition.get()] = name;
    properties_.emplace(name, s.span);
    asserts_.push_back({name, label.empty() ? s.span : process_->labels.at(label).span, s.span});
}

}  // namespace latchwork::sema
