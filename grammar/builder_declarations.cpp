/// Builds declarations, types and names.
#include <fmt/format.h>

#include <utility>

#include "grammar/builder.hpp"
#include "grammar/diagnostics.hpp"
#include "grammar/numbers.hpp"

namespace latchwork::grammar {

ast::Protocol Builder::protocol(Tree::SpecificationContext& tree) {
    Tree::ProtocolHeaderContext& header = *tree.protocolHeader();
    ast::Protocol protocol{name(*header.identifier()), doc(header), {}};
    for (Tree::DeclarationContext* each : tree.declaration())
        protocol.declarations.push_back(declaration(*each));
    return protocol;
}

std::vector<ast::Declaration> Builder::library(Tree::LibraryContext& tree) {
    std::vector<ast::Declaration> declarations;
    for (Tree::DeclarationContext* each : tree.declaration()) declarations.push_back(declaration(*each));
    return declarations;
}

ast::Declaration Builder::declaration(Tree::DeclarationContext& tree) {
    ast::Declaration result{span(tree), doc(tree), ast::DomainDeclaration{}};
    if (auto* node = tree.configDeclaration()) result.node = config(*node);
    if (auto* node = tree.enumDeclaration()) {
        result.node =
            ast::EnumDeclaration{name(*node->identifier()), names(node->enumerators()->identifier())};
    }
    if (auto* node = tree.domainDeclaration()) {
        result.node = ast::DomainDeclaration{name(*node->identifier()), node->ORDERED() != nullptr};
    }
    if (auto* node = tree.objectDeclaration()) result.node = object(*node);
    if (auto* node = tree.structDeclaration())
        result.node = ast::StructDeclaration{name(*node->identifier()), fields(*node->objectBody())};
    if (auto* node = tree.inlineDeclaration()) result.node = inlined(*node);
    if (auto* node = tree.axiomDeclaration()) {
        ast::AxiomDeclaration axiom{std::nullopt, expression(node->expression())};
        if (node->identifier() != nullptr) axiom.name = name(*node->identifier());
        result.node = std::move(axiom);
    }
    if (auto* node = tree.initDeclaration()) {
        ast::InitDeclaration init;
        for (Tree::ExpressionContext* each : node->initBody()->expression())
            init.conditions.push_back(expression(each));
        result.node = std::move(init);
    }
    if (auto* node = tree.lockOrderDeclaration()) result.node = lock_order(*node);
    if (auto* node = tree.waiverDeclaration())
        result.node = ast::WaiverDeclaration{name(*node->identifier()), text_of(*node->STRING())};
    if (auto* node = tree.includeDeclaration())
        result.node = ast::IncludeDeclaration{text_of(*node->STRING()), span(*node)};
    if (auto* node = tree.variableDeclaration()) result.node = variable(*node);
    if (auto* node = tree.processDeclaration()) result.node = process(*node);
    if (auto* node = tree.predicateDeclaration()) result.node = predicate(*node);
    if (auto* node = tree.invariantDeclaration()) {
        const bool when = node->WHEN() != nullptr;
        result.node = ast::InvariantDeclaration{name(*node->identifier()),
                                                when ? expression(node->expression(0)) : nullptr,
                                                expression(node->expression(when ? 1 : 0))};
    }
    if (auto* node = tree.livenessDeclaration()) result.node = liveness(*node);
    if (auto* node = tree.scopeDeclaration()) result.node = scope(*node);
    if (auto* node = tree.checkDeclaration()) result.node = check(*node);
    return result;
}

ast::ConfigDeclaration Builder::config(Tree::ConfigDeclarationContext& tree) {
    ast::ConfigDeclaration node{name(*tree.identifier()), {}, std::nullopt, expression(tree.expression())};
    if (auto* values = dynamic_cast<Tree::EnumeratedConfigContext*>(tree.configType())) {
        node.values = names(values->enumerators()->identifier());
    } else if (auto* ranged = dynamic_cast<Tree::RangedConfigContext*>(tree.configType())) {
        node.type = bounds_type(*ranged->bounds());
    } else if (auto* typed = dynamic_cast<Tree::TypedConfigContext*>(tree.configType())) {
        node.type = type(*typed->typeName());
    }
    return node;
}

ast::ObjectDeclaration Builder::object(Tree::ObjectDeclarationContext& tree) {
    const ast::Lifetime lifetime = tree.DYNAMIC() != nullptr    ? ast::Lifetime::dynamic
                                   : tree.TYPESAFE() != nullptr ? ast::Lifetime::typesafe
                                                                : ast::Lifetime::permanent;
    return {name(*tree.identifier()), lifetime, fields(*tree.objectBody())};
}

std::vector<ast::VariableDeclaration> Builder::fields(Tree::ObjectBodyContext& tree) {
    std::vector<ast::VariableDeclaration> result;
    for (Tree::VariableDeclarationContext* field : tree.variableDeclaration()) {
        result.push_back(variable(*field));
        result.back().doc = doc(*field);
    }
    return result;
}

ast::LockOrderDeclaration Builder::lock_order(Tree::LockOrderDeclarationContext& tree) {
    ast::LockOrderDeclaration node;
    for (Tree::LockClassContext* each : tree.lockClass()) {
        ast::LockOrderDeclaration::LockClass lock{std::nullopt, name(*each->identifier().back())};
        if (each->identifier().size() == 2) lock.object = name(*each->identifier().front());
        node.classes.push_back(std::move(lock));
    }
    return node;
}

std::string Builder::text_of(antlr4::tree::TerminalNode& string) {
    const std::string quoted = string.getText();
    return quoted.substr(1, quoted.size() - 2);
}

ast::VariableDeclaration Builder::variable(Tree::VariableDeclarationContext& tree) {
    ast::VariableDeclaration node;
    node.type = type(*tree.typeName());
    node.name = name(*tree.identifier());
    for (Tree::DimensionContext* each : tree.dimension()) node.dimensions.push_back(dimension(*each));
    if (tree.guard() != nullptr) node.guarded_by = expression(tree.guard()->expression());
    if (tree.association() != nullptr) node.association = name(*tree.association()->identifier());
    node.constant = tree.CONST() != nullptr;
    node.per_cpu = tree.PERCPU() != nullptr;
    node.initial = expression(tree.expression());
    node.span = span(tree);
    return node;
}

ast::ProcessDeclaration Builder::process(Tree::ProcessDeclarationContext& tree) {
    const ast::Context context = tree.HARDIRQ() != nullptr   ? ast::Context::hardirq
                                 : tree.SOFTIRQ() != nullptr ? ast::Context::softirq
                                                             : ast::Context::task;
    return {name(*tree.identifier()),
            binders(tree.parameters()->binder()),
            block(*tree.block()),
            tree.UNIQUE() != nullptr,
            context,
            annotations(tree.annotation())};
}

ast::InlineDeclaration Builder::inlined(Tree::InlineDeclarationContext& tree) {
    ast::InlineDeclaration node{name(*tree.identifier()), std::nullopt, binders(tree.parameters()->binder()),
                                annotations(tree.annotation()), block(*tree.block())};
    if (tree.typeName() != nullptr) node.result = type(*tree.typeName());
    return node;
}

std::vector<ast::Annotation> Builder::annotations(const std::vector<Tree::AnnotationContext*>& trees) {
    std::vector<ast::Annotation> result;
    for (Tree::AnnotationContext* each : trees)
        result.push_back({each->ACQUIRES() != nullptr, expression(each->expression(0)),
                          each->IF() == nullptr ? nullptr : expression(each->expression(1))});
    return result;
}

ast::PredicateDeclaration Builder::predicate(Tree::PredicateDeclarationContext& tree) {
    return {name(*tree.identifier()), binders(tree.parameters()->binder()), expression(tree.expression())};
}

ast::LivenessDeclaration Builder::liveness(Tree::LivenessDeclarationContext& tree) {
    ast::LivenessDeclaration node{name(*tree.identifier()), ast::Terminates{}, fairness(tree.fairness())};
    if (auto* termination = dynamic_cast<Tree::TerminationContext*>(tree.livenessClaim()))
        node.claim = ast::Terminates{name(*termination->identifier())};
    if (auto* response = dynamic_cast<Tree::ResponseContext*>(tree.livenessClaim()))
        node.claim = leads_to(*response);
    return node;
}

ast::LeadsTo Builder::leads_to(Tree::ResponseContext& tree) {
    ast::LeadsTo node;
    Tree::ExpressionContext* premise = tree.expression(0);
    for (auto* all = dynamic_cast<Tree::QuantifiedContext*>(premise);
         all != nullptr && all->FORALL() != nullptr; all = dynamic_cast<Tree::QuantifiedContext*>(premise)) {
        for (ast::Binder& each : binders(all->binder())) node.binders.push_back(std::move(each));
        premise = all->expression();
    }
    node.premise = expression(premise);
    node.goal = expression(tree.expression(1));
    return node;
}

std::optional<ast::Fairness> Builder::fairness(Tree::FairnessContext* tree) {
    if (tree == nullptr) return std::nullopt;
    return tree->STRONG() != nullptr ? ast::Fairness::strong : ast::Fairness::weak;
}

ast::Name Builder::name(Tree::IdentifierContext& tree) {
    return {tree.start->getText(), span(tree)};
}

std::vector<ast::Name> Builder::names(const std::vector<Tree::IdentifierContext*>& trees) {
    std::vector<ast::Name> result;
    for (Tree::IdentifierContext* each : trees) result.push_back(name(*each));
    return result;
}

ast::TypeName Builder::type(Tree::TypeNameContext& tree) {
    ast::TypeName result;
    result.name = {tree.start->getText(), map_.span(*tree.start)};
    result.nullable = tree.QUESTION() != nullptr;
    if (tree.integerRange() != nullptr) result.range = range(*tree.integerRange());
    result.span = span(tree);
    return result;
}

ast::TypeName Builder::bounds_type(Tree::BoundsContext& tree) {
    return {{"int", span(tree)}, false, range(tree), span(tree)};
}

ast::Dimension Builder::dimension(Tree::DimensionContext& tree) {
    const base::Span whole = span(tree);
    if (auto* named = dynamic_cast<Tree::TypeDimensionContext*>(&tree)) {
        ast::Dimension index{type(*named->typeName()), {"", whole}, whole};
        if (named->identifier() != nullptr) index.name = name(*named->identifier());
        return index;
    }
    if (auto* ranged = dynamic_cast<Tree::RangeDimensionContext*>(&tree))
        return {bounds_type(*ranged->bounds()), {"", whole}, whole};
    antlr4::tree::TerminalNode& length = *dynamic_cast<Tree::CountDimensionContext&>(tree).NUMBER();
    const base::Span at = map_.span(*length.getSymbol());
    const std::int64_t members = number(length);
    if (members < 1) diagnostics_.report(empty_range, at, "an array has at least 1 element");
    return {{{"int", at}, false, ast::IntegerRange{0, members - 1, false}, at}, {"", whole}, whole};
}

ast::IntegerRange Builder::range(Tree::BoundsContext& tree) {
    const auto bound = [&](Tree::BoundContext& end) {
        const std::int64_t value = number(*end.NUMBER());
        return end.MINUS() != nullptr ? -value : value;
    };
    const ast::IntegerRange result{bound(*tree.bound(0)), bound(*tree.bound(1)), false};
    if (result.low > result.high) {
        diagnostics_
            .report(empty_range, span(tree), fmt::format("{} is greater than {}", result.low, result.high))
            .suggest(fmt::format("write `{}..{}`", result.high, result.low));
    }
    return result;
}

ast::IntegerRange Builder::range(Tree::IntegerRangeContext& tree) {
    if (auto* bounded = dynamic_cast<Tree::RangeOfBoundsContext*>(&tree)) return range(*bounded->bounds());
    antlr4::tree::TerminalNode& node = *dynamic_cast<Tree::RangeOfModulusContext&>(tree).NUMBER();
    const std::int64_t modulus = number(node);
    if (modulus < 1)
        diagnostics_.report(empty_range, map_.span(*node.getSymbol()), "a modulus is at least 1");
    return {0, modulus - 1, true};
}

ast::Binder Builder::binder(Tree::BinderContext& tree) {
    return {type(*tree.typeName()), name(*tree.identifier()), span(tree)};
}

std::vector<ast::Binder> Builder::binders(const std::vector<Tree::BinderContext*>& trees) {
    std::vector<ast::Binder> result;
    for (Tree::BinderContext* each : trees) result.push_back(binder(*each));
    return result;
}

std::int64_t Builder::number(antlr4::tree::TerminalNode& node) {
    return number_value(*node.getSymbol());
}

}  // namespace latchwork::grammar
