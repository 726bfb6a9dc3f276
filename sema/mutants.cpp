/// Finding the operations that mutants change, and changing them. Statements are told apart by their spans.
#include "sema/mutants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "ast/printer.hpp"
#include "ast/rewriter.hpp"
#include "sema/primitives.hpp"

namespace latchwork::sema {

namespace {

using ast::Statement;
using base::Span;

/// What may be done to an operation with this effect. Loads and stores are the protocol's work; to leave them
/// out would be another protocol. Those that order others (they have no operand of a primitive type) may be
/// moved.
struct Freedom {
    bool drop = false, move = false;
};
Freedom freedom(const Primitive& p) {
    switch (p.effect) {
        case Effect::nothing:
        case Effect::acquire:
        case Effect::release:
        case Effect::downgrade:
        case Effect::begin_read:
        case Effect::synchronize:
        case Effect::begin_write:
        case Effect::end_write:
        case Effect::set_context:
            return {true, true};
        case Effect::write:
            return {false, p.type.empty()};
        default:
            return {};
    }
}

/// The primitive that an expression calls; null if it is no such call.
const Primitive* called(const ast::Expression& e) {
    const auto* call = std::get_if<ast::CallExpression>(&e.node);
    return call == nullptr ? nullptr : find_primitive(call->callee.text);
}

/// The primitive that a statement is all about; null if it is about something else. What begins a read
/// section gives a token, which is assigned.
const Primitive* operation(const Statement& s) {
    if (const auto* call = std::get_if<ast::CallStatement>(&s.node)) return called(*call->call);
    const auto* assignment = std::get_if<ast::Assignment>(&s.node);
    if (assignment == nullptr) return nullptr;
    const auto* value = std::get_if<ast::ExpressionPtr>(&assignment->value);
    const Primitive* p = value == nullptr || *value == nullptr ? nullptr : called(**value);
    return p != nullptr && p->effect == Effect::begin_read ? p : nullptr;
}

/// The one statement of a block with one statement.
const Statement& without_braces(const Statement& s) {
    const auto* block = std::get_if<ast::Block>(&s.node);
    return block != nullptr && block->statements.size() == 1 ? without_braces(*block->statements[0]) : s;
}

/// The operation that is all there is in a statement, a label and an `if` around it apart.
const Statement& core(const Statement& s) {
    const Statement& inner = without_braces(s);
    if (const auto* labelled = std::get_if<ast::LabelledStatement>(&inner.node))
        return core(*labelled->statement);
    if (const auto* test = std::get_if<ast::IfStatement>(&inner.node); test != nullptr && !test->otherwise) {
        const Statement& guarded = core(*test->then);
        if (operation(guarded) != nullptr) return guarded;
    }
    return inner;
}

bool jumps(const Statement& s) {
    if (const auto* block = std::get_if<ast::Block>(&s.node))
        return !block->statements.empty() && jumps(*block->statements.back());
    return std::holds_alternative<ast::GotoStatement>(s.node) ||
           std::holds_alternative<ast::ReturnStatement>(s.node) ||
           std::holds_alternative<ast::BreakStatement>(s.node) ||
           std::holds_alternative<ast::ContinueStatement>(s.node);
}

std::string first_line(const Statement& s) {
    std::string text = ast::print(s);
    text = text.substr(0, text.find('\n'));
    return text;
}

/// The primitive that does the same as `p`, but shared; null if there is none.
const Primitive* shared_form(const Primitive& p) {
    const bool of_lock =
        p.effect == Effect::acquire || p.effect == Effect::try_acquire || p.effect == Effect::release;
    if (!of_lock || p.hold != Hold::exclusive) return nullptr;
    for (const Primitive& other : primitives()) {
        if (other.type == p.type && other.effect == p.effect && other.hold == Hold::shared &&
            other.context == p.context && other.sleeps == p.sleeps && other.arguments == p.arguments)
            return &other;
    }
    return nullptr;
}

/// Walks through a body, and copies it in passing, which nobody looks at.
class Finder : public ast::Rewriter {
  public:
    Finder(std::string process, const std::set<std::string>& configs, std::vector<Mutant>& found)
        : process_(std::move(process)), configs_(configs), found_(found) {}

    void find(const Statement& body) {
        (void)ast::Rewriter::copy(body);
        for (auto& [lock, targets] : exclusive_)
            add(Mutant::Kind::weaken, fmt::format("weaken `{}` to its shared form", targets.first),
                targets.second.front(), targets.second);
    }

  protected:
    ast::ExpressionPtr reference(const ast::NameReference& node, Span span) override {
        only_configs_ = only_configs_ && configs_.contains(node.name.text);
        return ast::Rewriter::reference(node, span);
    }

    ast::ExpressionPtr expression(const ast::Expression& e) override {
        const Primitive* p = called(e);
        if (p == nullptr) return nullptr;
        if (p->effect == Effect::try_acquire && !testing_)
            add(Mutant::Kind::grant, fmt::format("take `{}` for granted", ast::print(e)), e.span, {e.span});
        if (shared_form(*p) != nullptr && !testing_) {
            const auto& call = std::get<ast::CallExpression>(e.node);
            auto& [text, spans] = exclusive_[call.arguments.empty() ? "" : ast::print(*call.arguments[0])];
            if (text.empty()) text = ast::print(e);
            spans.push_back(e.span);
        }
        return nullptr;
    }

    ast::StatementPtr statement(const Statement& s) override {
        if (const Primitive* p = operation(s); p != nullptr && freedom(*p).drop)
            add(Mutant::Kind::drop, fmt::format("drop `{}`", first_line(s)), s.span, {s.span});
        if (const auto* test = std::get_if<ast::IfStatement>(&s.node);
            test != nullptr && !test->otherwise && jumps(*test->then) && !of_configs(*test->condition))
            add(Mutant::Kind::drop, fmt::format("drop the recheck `if ({})`", ast::print(*test->condition)),
                s.span, {s.span});
        return nullptr;
    }

    void append(const Statement& s, std::vector<ast::StatementPtr>& to) override {
        const auto before = previous_.find(&to);
        if (before != previous_.end()) exchange(*before->second, s);
        ast::Rewriter::append(s, to);
        previous_[&to] = &s;
    }

    void enter() override { previous_.clear(); }

  private:
    bool of_configs(const ast::Expression& e) {
        only_configs_ = testing_ = true;
        (void)ast::Rewriter::copy(e);
        testing_ = false;
        return only_configs_;
    }

    static bool movable(const Statement& s) {
        const Primitive* p = operation(core(s));
        return p != nullptr && freedom(*p).move;
    }
    /// What changes its meaning, or the reach of a name, when another statement passes it.
    static bool fixed(const Statement& s) {
        return std::holds_alternative<ast::LocalDeclaration>(s.node) ||
               std::holds_alternative<ast::EmptyStatement>(s.node) || jumps(s);
    }

    void exchange(const Statement& first, const Statement& second) {
        if (fixed(first) || fixed(second)) return;
        if (movable(first))
            add(Mutant::Kind::move,
                fmt::format("move `{}` behind `{}`", first_line(core(first)), first_line(core(second))),
                core(first).span, {first.span, second.span});
        else if (movable(second))
            add(Mutant::Kind::move,
                fmt::format("move `{}` before `{}`", first_line(core(second)), first_line(core(first))),
                core(second).span, {first.span, second.span});
    }

    void add(Mutant::Kind kind, std::string text, Span span, std::vector<Span> targets) {
        found_.push_back({kind, process_, std::move(text), span, std::move(targets)});
    }

    std::string process_;
    const std::set<std::string>& configs_;
    std::vector<Mutant>& found_;
    bool only_configs_ = true;
    bool testing_ = false;  ///< looking at a condition that is walked through again
    /// The statement of each block under way that was copied last.
    std::map<const std::vector<ast::StatementPtr>*, const Statement*> previous_;
    /// By operand: how the first of its exclusive operations is written, and where they all are.
    std::map<std::string, std::pair<std::string, std::vector<Span>>> exclusive_;
};

class Changer : public ast::Rewriter {
  public:
    explicit Changer(const Mutant& mutant) : mutant_(mutant) {}

    [[nodiscard]] ast::StatementPtr change(const Statement& body) { return ast::Rewriter::copy(body); }

  protected:
    ast::StatementPtr statement(const Statement& s) override {
        if (mutant_.kind != Mutant::Kind::drop || !targeted(s.span)) return nullptr;
        return ast::make_statement(s.span, ast::EmptyStatement{});
    }

    ast::ExpressionPtr expression(const ast::Expression& e) override {
        const bool here = mutant_.kind == Mutant::Kind::grant || mutant_.kind == Mutant::Kind::weaken;
        if (!here || !targeted(e.span)) return nullptr;
        if (mutant_.kind == Mutant::Kind::grant)
            return ast::make_expression(e.span, ast::BooleanLiteral{true});
        const auto& call = std::get<ast::CallExpression>(e.node);
        ast::CallExpression weaker{call.callee, {}};
        weaker.callee.text = shared_form(*find_primitive(call.callee.text))->name;
        for (const ast::ExpressionPtr& a : call.arguments)
            weaker.arguments.push_back(ast::Rewriter::copy(*a));
        return ast::make_expression(e.span, std::move(weaker));
    }

    void append(const Statement& s, std::vector<ast::StatementPtr>& to) override {
        if (mutant_.kind != Mutant::Kind::move) return ast::Rewriter::append(s, to);
        if (s.span == mutant_.targets[0]) {
            held_ = ast::Rewriter::copy(s);
            return;
        }
        ast::Rewriter::append(s, to);
        if (s.span == mutant_.targets[1]) to.push_back(std::move(held_));
    }

  private:
    [[nodiscard]] bool targeted(Span span) const {
        return std::find(mutant_.targets.begin(), mutant_.targets.end(), span) != mutant_.targets.end();
    }

    const Mutant& mutant_;
    ast::StatementPtr held_;
};

class AtomicSplitter : public ast::Rewriter {
  public:
    [[nodiscard]] ast::StatementPtr split_in(const Statement& body) { return ast::Rewriter::copy(body); }

    std::size_t split = 0;

  protected:
    ast::StatementPtr statement(const Statement& s) override {
        const auto* atomic = std::get_if<ast::AtomicStatement>(&s.node);
        if (atomic == nullptr) return nullptr;
        ++split;
        return ast::Rewriter::copy(*atomic->body);
    }
};

/// Calls `visit(name, body)` for the body of each process and procedure.
template <class Protocol, class Visit>
void for_each_body(Protocol& protocol, const Visit& visit) {
    for (auto& declaration : protocol.declarations) {
        if (auto* process = std::get_if<ast::ProcessDeclaration>(&declaration.node))
            visit(process->name.text, process->body);
        if (auto* procedure = std::get_if<ast::InlineDeclaration>(&declaration.node))
            visit(procedure->name.text, procedure->body);
    }
}

}  // namespace

std::vector<Mutant> find_mutants(const ast::Protocol& protocol) {
    std::set<std::string> configs;
    for (const ast::Declaration& d : protocol.declarations) {
        const auto* config = std::get_if<ast::ConfigDeclaration>(&d.node);
        if (config == nullptr) continue;
        configs.insert(config->name.text);
        for (const ast::Name& value : config->values) configs.insert(value.text);
    }
    std::vector<Mutant> found;
    for_each_body(protocol, [&](const std::string& name, const ast::StatementPtr& body) {
        Finder(name, configs, found).find(*body);
    });
    std::stable_sort(found.begin(), found.end(), [](const Mutant& a, const Mutant& b) {
        return std::pair(a.span.file, a.span.begin) < std::pair(b.span.file, b.span.begin);
    });
    return found;
}

void apply(const Mutant& mutant, ast::Protocol& protocol) {
    for_each_body(protocol, [&](const std::string& name, ast::StatementPtr& body) {
        if (name == mutant.process) body = Changer(mutant).change(*body);
    });
}

void drop_checks(ast::Protocol& protocol) {
    std::erase_if(protocol.declarations, [](const ast::Declaration& d) {
        return std::holds_alternative<ast::CheckDeclaration>(d.node);
    });
}

std::size_t split_atomic(ast::Protocol& protocol) {
    AtomicSplitter splitter;
    for_each_body(protocol,
                  [&](const std::string&, ast::StatementPtr& body) { body = splitter.split_in(*body); });
    return splitter.split;
}

}  // namespace latchwork::sema
