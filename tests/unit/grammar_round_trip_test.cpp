/// Printing a tree and parsing the text gives the same tree: for a whole protocol, and for random trees.
#include <catch2/catch.hpp>

#include <array>
#include <memory>
#include <random>

#include "ast/printer.hpp"
#include "grammar_tree.hpp"

namespace latchwork {
namespace {

using grammar_test::Parsed;
using grammar_test::tree;

void check_round_trip(const ast::Protocol& protocol) {
    const std::string text = ast::print(protocol);
    CAPTURE(text);
    const Parsed again(text);
    INFO(again.rendered());
    REQUIRE(again.protocol);
    REQUIRE(tree(*again.protocol) == tree(protocol));
    REQUIRE(ast::print(*again.protocol) == text);
}

/// Makes random trees of the shapes that a file can have.
class RandomTree {
  public:
    explicit RandomTree(unsigned seed) : random_(seed) {}

    ast::Protocol protocol() {
        ast::Protocol result{name("protocol_name"), "Some\n\n  text.", {}};
        result.declarations.push_back(
            {{}, "", ast::PredicateDeclaration{name("p"), {binder()}, expression(6)}});
        result.declarations.push_back({{}, "", liveness()});
        result.declarations.push_back(
            {{},
             "Doc.",
             ast::InvariantDeclaration{name("i"), below(2) == 0 ? expression(2) : nullptr, expression(6)}});
        ast::InitDeclaration init;
        for (std::size_t i = below(3); i-- > 0;) init.conditions.push_back(expression(3));
        result.declarations.push_back({{}, "", std::move(init)});
        ast::AxiomDeclaration axiom{std::nullopt, expression(3)};
        if (below(2) == 0) axiom.name = name("tree");
        result.declarations.push_back({{}, "", std::move(axiom)});
        result.declarations.push_back({{}, "", ast::ObjectDeclaration{name("O"), lifetime(), fields()}});
        result.declarations.push_back({{}, "", ast::StructDeclaration{name("S"), fields()}});
        result.declarations.push_back({{}, "", variable()});
        result.declarations.push_back(
            {{}, "", ast::InlineDeclaration{name("f"), type(), {binder()}, annotations(), block(3)}});
        result.declarations.push_back({{}, "", ast::WaiverDeclaration{name("deadlock"), "a reason"}});
        result.declarations.push_back({{}, "", ast::IncludeDeclaration{"list.latch", {}}});
        result.declarations.push_back(
            {{}, "", ast::LockOrderDeclaration{{{std::nullopt, name()}, {name("O"), name()}}}});
        result.declarations.push_back({{},
                                       "",
                                       ast::ProcessDeclaration{name("q"),
                                                               {binder(), binder()},
                                                               block(4),
                                                               below(2) == 0,
                                                               static_cast<ast::Context>(below(3)),
                                                               annotations()}});
        return result;
    }

  private:
    ast::LivenessDeclaration liveness() {
        ast::LivenessDeclaration node{name(), ast::Terminates{name()}, std::nullopt};
        if (below(3) > 0) {
            ast::LeadsTo response;
            if (below(2) == 0) response.binders.push_back(binder());
            response.premise = expression(4);
            response.goal = expression(4);
            node.claim = std::move(response);
        }
        if (below(2) == 0) node.fairness = below(2) == 0 ? ast::Fairness::weak : ast::Fairness::strong;
        return node;
    }
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
    }
    static ast::Name name(std::string text) { return {std::move(text), {}}; }
    ast::Name name() {
        constexpr std::array words = {"a", "b", "page", "end", "drop", "mod", "x1", "terminates", "weak"};
        return name(words[below(words.size())]);
    }
    ast::TypeName type() {
        ast::TypeName result;
        result.name = name("Page");
        result.nullable = below(2) == 0;
        if (below(3) == 0) {
            const bool modular = below(2) == 0;
            result.name = name("int");
            result.range = ast::IntegerRange{modular ? 0 : -2, 7, modular};
        }
        return result;
    }
    ast::Binder binder() { return {type(), name(), {}}; }
    ast::Dimension dimension() { return {type(), name(below(2) == 0 ? "" : "i"), {}}; }
    ast::Lifetime lifetime() { return static_cast<ast::Lifetime>(below(3)); }
    std::vector<ast::Annotation> annotations() {
        std::vector<ast::Annotation> result;
        for (std::size_t i = below(3); i-- > 0;) {
            result.push_back({below(2) == 0, expression(2), nullptr});
            if (below(2) == 0) result.back().condition = expression(2);
        }
        return result;
    }
    std::vector<ast::VariableDeclaration> fields() {
        std::vector<ast::VariableDeclaration> result;
        result.push_back(variable());
        return result;
    }
    ast::VariableDeclaration variable() {
        ast::VariableDeclaration node;
        node.type = type();
        node.name = name("v");
        if (below(2) == 0) node.dimensions.push_back(dimension());
        if (below(3) == 0) node.association = name("l");
        if (below(3) == 0) node.guarded_by = expression(1);
        node.constant = below(3) == 0;
        node.per_cpu = !node.constant && below(3) == 0;
        if (below(2) == 0) node.initial = expression(2);
        return node;
    }

    template <class Node>
    static ast::ExpressionPtr expression_of(Node node) {
        return std::make_unique<const ast::Expression>(ast::Expression{{}, std::move(node)});
    }
    ast::ExpressionPtr expression(std::size_t depth) {
        switch (depth == 0 ? below(5) : below(14)) {
            case 0:
                return expression_of(ast::IntegerLiteral{static_cast<std::int64_t>(below(100))});
            case 1:
                return expression_of(ast::BooleanLiteral{below(2) == 0});
            case 2:
                return expression_of(ast::NullLiteral{});
            case 3:
                return expression_of(ast::AnyLiteral{});
            case 4:
                return expression_of(ast::NameReference{name()});
            case 5:
                return expression_of(ast::IndexAccess{expression(depth - 1), expression(depth - 1)});
            case 6:
                return expression_of(ast::FieldAccess{expression(depth - 1), name()});
            case 7:
                return call(depth);
            case 8:
                return expression_of(
                    ast::UnaryExpression{static_cast<ast::UnaryOperator>(below(2)), expression(depth - 1)});
            case 9:
                return expression_of(ast::ConditionalExpression{expression(depth - 1), expression(depth - 1),
                                                                expression(depth - 1)});
            case 10: {
                ast::QuantifiedExpression node{
                    static_cast<ast::Quantifier>(below(3)), {}, expression(depth - 1)};
                for (std::size_t i = 0; i <= below(2); ++i) node.binders.push_back(binder());
                return expression_of(std::move(node));
            }
            case 11:
                return expression_of(ast::LocationTest{expression(depth - 1), below(2) == 0, name()});
            default:
                return expression_of(ast::BinaryExpression{static_cast<ast::BinaryOperator>(below(13)),
                                                           expression(depth - 1), expression(depth - 1)});
        }
    }
    ast::ExpressionPtr call(std::size_t depth) {
        ast::CallExpression node{name(), {}};
        for (std::size_t i = below(3); i-- > 0;) node.arguments.push_back(expression(depth - 1));
        return expression_of(std::move(node));
    }

    template <class Node>
    static ast::StatementPtr statement_of(Node node) {
        return std::make_unique<const ast::Statement>(ast::Statement{{}, std::move(node)});
    }
    ast::StatementPtr jump() {
        switch (below(4)) {
            case 0:
                return statement_of(ast::GotoStatement{name()});
            case 1:
                return statement_of(ast::ReturnStatement{});
            case 2:
                return statement_of(ast::BreakStatement{});
            default:
                return statement_of(ast::ContinueStatement{});
        }
    }
    ast::AssignedValue value() {
        if (below(3) > 0) return expression(3);
        if (below(2) == 0) return ast::Allocation{type(), below(2) == 0 ? jump() : nullptr, {}};
        return ast::Choice{
            binder(), below(2) == 0 ? expression(2) : nullptr, below(2) == 0 ? jump() : nullptr, {}};
    }
    ast::ExpressionPtr place() {
        auto field = expression_of(ast::FieldAccess{expression_of(ast::NameReference{name()}), name()});
        return below(2) == 0 ? std::move(field)
                             : expression_of(ast::IndexAccess{std::move(field), expression(2)});
    }
    ast::StatementPtr assignment() {
        const auto op = static_cast<ast::AssignmentOperator>(below(5));
        ast::AssignedValue assigned = ast::ExpressionPtr();
        if (op == ast::AssignmentOperator::set) assigned = value();
        if (op == ast::AssignmentOperator::add || op == ast::AssignmentOperator::subtract)
            assigned = expression(3);
        return statement_of(ast::Assignment{place(), op, std::move(assigned)});
    }
    ast::StatementPtr local() {
        ast::LocalDeclaration node{type(), name(), {}, {}};
        if (below(2) == 0) node.dimensions.push_back(dimension());
        if (below(2) == 0) node.initial = value();
        return statement_of(std::move(node));
    }
    /// Any statement that may be a body; labels stand in blocks only.
    ast::StatementPtr statement(std::size_t depth) {
        switch (depth == 0 ? below(8) : below(16)) {
            case 0:
                return statement_of(ast::EmptyStatement{});
            case 1:
                return local();
            case 2:
                return assignment();
            case 3:
                return statement_of(ast::CallStatement{call(3)});
            case 4:
                return jump();
            case 5:
                return statement_of(ast::AwaitStatement{expression(3), below(2) == 0});
            case 6:
                return statement_of(ast::AssertStatement{expression(3)});
            case 7:
                return statement_of(ast::ReturnStatement{expression(2)});
            case 8:
                return statement_of(ast::IfStatement{expression(2), block(depth - 1), statement(depth - 1)});
            case 9:
                return statement_of(ast::IfStatement{expression(2), statement(depth - 1), nullptr});
            case 10:
                return statement_of(ast::WhileStatement{expression(2), statement(depth - 1)});
            case 11:
                return statement_of(ast::ForStatement{binder(), below(2) == 0 ? expression(2) : nullptr,
                                                      statement(depth - 1)});
            case 12:
                return statement_of(ast::AtomicStatement{block(depth - 1)});
            case 13: {
                ast::EitherStatement node;
                for (std::size_t i = 2 + below(2); i-- > 0;) node.branches.push_back(block(depth - 1));
                return statement_of(std::move(node));
            }
            case 14:
                return statement_of(ast::RepeatStatement{expression(2), statement(depth - 1)});
            default:
                return block(depth - 1);
        }
    }
    ast::StatementPtr block(std::size_t depth) {
        ast::Block node;
        for (std::size_t i = below(4); i-- > 0;) {
            auto inner = statement(depth);
            if (below(4) == 0) inner = statement_of(ast::LabelledStatement{name(), std::move(inner)});
            node.statements.push_back(std::move(inner));
        }
        return statement_of(std::move(node));
    }

    std::mt19937 random_;
};

constexpr const char* do_no_page = R"(
/// A page may be mapped into user space only while it is in the page cache.
protocol do_no_page;

/// Which protection is in force.
config fix : { none, counter, locked } = locked;
config spare : int[0..3] = 1;
config strict : bool;

domain Addr;                    // any number of them, unless a scope says how many
ordered domain Vma;
enum Mode { shared, exclusive }

object Page {                   // a domain too; each member has these fields
    page_lock lock;             // PG_locked; taking it may sleep
    /// page->mapping != NULL
    bool      cached = true;
    const Vma owner;
}

spinlock ptl;
Page?    pte[Addr] __guarded_by(ptl) = null;    // which page, if any, an address maps
atomic_t truncate_count = 0;

predicate mapped(Page p): exists (Addr a) pte[a] == p;

/// One page fault at `addr`.
process fault(Addr addr) {
    Page page;
    int  seq;
retry:
    if (fix == counter) seq = atomic_read(truncate_count);
    page = choose (Page p) where p.cached else return;          // ->nopage()
    if (fix == locked) {
        lock_page(page.lock);
        if (!page.cached) { unlock_page(page.lock); goto retry; }
    }
    spin_lock(ptl);
    if (fix == counter && atomic_read(truncate_count) != seq) { spin_unlock(ptl); goto retry; }
install:
    pte[addr] = page;
    spin_unlock(ptl);
    if (fix == locked) unlock_page(page.lock);
}

/// One call of invalidate_inode_pages2_range() on `page`.
process invalidate(Page page) {
    lock_page(page.lock);
    if (fix == counter) atomic_inc(truncate_count);
    for (Addr a) {                                              // unmap_mapping_range()
        spin_lock(ptl);
        if (pte[a] == page) pte[a] = null;
        spin_unlock(ptl);
    }
remove:
    page.cached = false;
    unlock_page(page.lock);
}

invariant no_dangling_pte:
    forall (Addr a) pte[a] != null ==> pte[a].cached;

scope small { fault = 2; invalidate = 1; Page = 2; Addr = 2; }

check locked      { }                proves;
check unprotected { fix = none; }    violates no_dangling_pte;
/// Without the retry.
check counter     { fix = counter; invalidate = any; swap install, remove; drop retry; }
    proves deadlock, holds no_dangling_pte in small, violates no_dangling_pte in small;
)";

}  // namespace

TEST_CASE("a protocol survives printing and parsing") {
    const Parsed parsed(do_no_page);
    INFO(parsed.rendered());
    REQUIRE(parsed.protocol);
    CHECK(parsed.protocol->declarations.size() == 18);
    check_round_trip(*parsed.protocol);
}

TEST_CASE("random trees survive printing and parsing") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        check_round_trip(RandomTree(seed).protocol());
    }
}

TEST_CASE("the printer writes what a person would") {
    const Parsed parsed(
        "protocol p; process q() { retry: if(a){x=1;}else y=-(-z); out: } check c{drop L;}proves;");
    REQUIRE(parsed.protocol);
    CHECK(ast::print(*parsed.protocol) == R"(protocol p;

process q() {
retry:
    if (a) {
        x = 1;
    } else y = -(-z);
out:
    ;
}

check c { drop L; } proves;
)");
}

}  // namespace latchwork
