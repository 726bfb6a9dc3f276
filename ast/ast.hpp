/// The shape of a .latch file: what was written, where, before anything is resolved. Built by grammar/, read
/// by sema/. Nodes are immutable once built.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source.hpp"

namespace latchwork::ast {

using base::Span;

/// An identifier where it stands.
struct Name {
    std::string text;
    Span span;
};

// ---- Types
// -------------------------------------------------------------------------------------------------

/// The bounds of `int[lo..hi]`, or the modulus of `int[mod n]`.
struct IntegerRange {
    std::int64_t low = 0;
    std::int64_t high = 0;  ///< inclusive; for a modulus, n - 1
    bool modular = false;
};

/// `bool`, `int[0..7]`, `atomic_t`, `spinlock`, `Page`, `Page?`: a name, what follows it, and no meaning yet.
struct TypeName {
    Name name;
    bool nullable = false;
    std::optional<IntegerRange> range;
    Span span;
};

/// `Page p`: a parameter, or a variable bound by a quantifier, a loop or a choice.
struct Binder {
    TypeName type;
    Name name;
    Span span;
};

// ---- Expressions
// -------------------------------------------------------------------------------------------

struct Expression;
using ExpressionPtr = std::unique_ptr<const Expression>;

enum class UnaryOperator : std::uint8_t { logical_not, negate };
enum class BinaryOperator : std::uint8_t {
    implies,
    logical_or,
    logical_and,
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    add,
    subtract,
    multiply,
    modulo
};
enum class Quantifier : std::uint8_t { forall, exists, count };

struct IntegerLiteral {
    std::int64_t value = 0;
};
struct BooleanLiteral {
    bool value = false;
};
struct NullLiteral {};
struct AnyLiteral {};  ///< `any`, decided at will
struct NameReference {
    Name name;
    bool global = false;  ///< of an inlined procedure: means what it means at the top level
};
struct IndexAccess {
    ExpressionPtr base, index;
};  ///< `pte[a]`; `m[a][b]` nests
struct FieldAccess {
    ExpressionPtr base;
    Name field;
};  ///< `page.cached`
struct CallExpression {
    Name callee;
    std::vector<ExpressionPtr> arguments;
};
struct UnaryExpression {
    UnaryOperator op;
    ExpressionPtr operand;
};
struct BinaryExpression {
    BinaryOperator op;
    ExpressionPtr left, right;
};
struct ConditionalExpression {
    ExpressionPtr condition, then, otherwise;
};
struct QuantifiedExpression {
    Quantifier quantifier;
    std::vector<Binder> binders;
    ExpressionPtr body;
};
struct LocationTest {
    ExpressionPtr instance;
    bool inside;
    Name label;
};  ///< `i at L`; inside: `i in L`

struct Expression {
    Span span;
    std::variant<IntegerLiteral, BooleanLiteral, NullLiteral, AnyLiteral, NameReference, IndexAccess,
                 FieldAccess, CallExpression, UnaryExpression, BinaryExpression, ConditionalExpression,
                 QuantifiedExpression, LocationTest>
        node;
};

// ---- Statements
// --------------------------------------------------------------------------------------------

struct Statement;
using StatementPtr = std::unique_ptr<const Statement>;

enum class AssignmentOperator : std::uint8_t { set, add, subtract, increment, decrement };

/// `choose (Page p) where COND else JUMP`, the right-hand side of an assignment.
struct Choice {
    Binder binder;
    ExpressionPtr where;     ///< null when absent
    StatementPtr otherwise;  ///< `goto`, `return`, `break` or `continue`; null when absent
    Span span;
};

/// `alloc Page else JUMP`, the right-hand side of an assignment.
struct Allocation {
    TypeName type;
    StatementPtr otherwise;  ///< as of a Choice
    Span span;
};

using AssignedValue = std::variant<ExpressionPtr, Choice, Allocation>;

struct EmptyStatement {};
struct Block {
    std::vector<StatementPtr> statements;
};
/// An index of an array: its type, and the name (or "") by which the initial value speaks of it.
using Dimension = Binder;

/// `Page page;`, `int seq = 0;`, `bool seen[Addr] = false;`
struct LocalDeclaration {
    TypeName type;
    Name name;
    std::vector<Dimension> dimensions;
    std::optional<AssignedValue> initial;
};
/// `x = e;`, `x += e;`, `x++;` (then `value` holds no expression).
struct Assignment {
    ExpressionPtr target;
    AssignmentOperator op;
    AssignedValue value;
};
struct CallStatement {
    ExpressionPtr call;
};  ///< a CallExpression
struct IfStatement {
    ExpressionPtr condition;
    StatementPtr then, otherwise;
};  ///< `otherwise` may be null
/// `either { … } or { … }`: one of them, at will.
struct EitherStatement {
    std::vector<StatementPtr> branches;  ///< two or more
};
struct WhileStatement {
    ExpressionPtr condition;
    StatementPtr body;
};
struct ForStatement {
    Binder binder;
    ExpressionPtr where;
    StatementPtr body;
};  ///< `where` may be null
/// `repeat (3) s`; gone once procedures are inlined.
struct RepeatStatement {
    ExpressionPtr times;
    StatementPtr body;
};
struct GotoStatement {
    Name label;
};
struct ReturnStatement {
    ExpressionPtr value;
};  ///< `value` is null in a process
struct BreakStatement {};
struct ContinueStatement {};
struct AwaitStatement {
    ExpressionPtr condition;
    bool idle = false;  ///< may wait for ever
};
struct AssertStatement {
    ExpressionPtr condition;
};
struct AtomicStatement {
    StatementPtr body;
};
struct LabelledStatement {
    Name label;
    StatementPtr statement;
};
/// `__acquires(l)`, `__releases(l) if (result != null)` behind the parameters.
struct Annotation {
    bool acquires = true;
    ExpressionPtr lock;       ///< may name the procedure's `result`
    ExpressionPtr condition;  ///< may too; null if it is said of every exit
};
/// A call whose procedure stands in its place; `return` in it leads behind it. Made by sema/ alone.
struct InlinedCall {
    struct Argument {
        TypeName type;  ///< of the parameter
        ExpressionPtr value;
    };
    Name procedure;
    std::vector<Argument> arguments;  ///< those that stand in the body as they are, to be checked
    StatementPtr body;
    std::vector<Annotation> annotations;  ///< what it says of its exits, over the caller's names
};

struct Statement {
    Span span;
    std::variant<EmptyStatement, Block, LocalDeclaration, Assignment, CallStatement, IfStatement,
                 EitherStatement, WhileStatement, ForStatement, RepeatStatement, GotoStatement,
                 ReturnStatement, BreakStatement, ContinueStatement, AwaitStatement, AssertStatement,
                 AtomicStatement, LabelledStatement, InlinedCall>
        node;
};

// ---- Declarations
// ------------------------------------------------------------------------------------------

/// `config fix : { none, counter } = counter;`, `config strict : bool = true;`, `config n : 0..3 = 1;`
struct ConfigDeclaration {
    Name name;
    std::vector<Name> values;      ///< of an enumeration; empty for bool and ranges
    std::optional<TypeName> type;  ///< bool or int[lo..hi]; absent for an enumeration
    ExpressionPtr initial;         ///< null when absent: the first value
};
struct EnumDeclaration {
    Name name;
    std::vector<Name> values;
};
struct DomainDeclaration {
    Name name;
    bool ordered = false;
};
/// A shared variable, or a field of an object: `Page? pte[Addr] __guarded_by(ptl) = null;`
struct VariableDeclaration {
    TypeName type;
    Name name;
    std::vector<Dimension> dimensions;
    std::optional<Name> association;  ///< of a seqcount: the lock of its writers
    ExpressionPtr guarded_by;         ///< null when absent
    bool constant = false;
    bool per_cpu = false;
    ExpressionPtr initial;  ///< null when absent
    Span span;
    std::string doc;  ///< of a field; a shared variable's stands in its Declaration
};
/// How long the members of an object live.
enum class Lifetime : std::uint8_t {
    permanent,  ///< throughout
    dynamic,    ///< from `alloc` to `free`, once
    typesafe,   ///< the same, again and again; readers may still look at what was freed
};
struct ObjectDeclaration {
    Name name;
    Lifetime lifetime = Lifetime::permanent;
    std::vector<VariableDeclaration> fields;
};
/// A value of several parts that is read and written whole.
struct StructDeclaration {
    Name name;
    std::vector<VariableDeclaration> fields;
};
/// Where a process runs.
enum class Context : std::uint8_t { task, softirq, hardirq };
struct ProcessDeclaration {
    Name name;
    std::vector<Binder> parameters;
    StatementPtr body;
    bool unique = false;  ///< distinct instances differ in their arguments
    Context context = Context::task;
    std::vector<Annotation> annotations;
};
/// `inline T f(…) { … }`: stands where it is called.
struct InlineDeclaration {
    Name name;
    std::optional<TypeName> result;
    std::vector<Binder> parameters;
    std::vector<Annotation> annotations;
    StatementPtr body;
};
struct PredicateDeclaration {
    Name name;
    std::vector<Binder> parameters;
    ExpressionPtr body;
};
struct InvariantDeclaration {
    Name name;
    ExpressionPtr when;  ///< null when absent: in every variant
    ExpressionPtr body;
};
/// `axiom tree: E;`: what constants are assumed to satisfy.
struct AxiomDeclaration {
    std::optional<Name> name;
    ExpressionPtr body;
};
/// `init { E; … }`: what the start is assumed to satisfy.
struct InitDeclaration {
    std::vector<ExpressionPtr> conditions;
};
/// `lock_order mmap_lock < Page.lock < ptl;`, outer to inner.
struct LockOrderDeclaration {
    struct LockClass {
        std::optional<Name> object;
        Name name;
    };
    std::vector<LockClass> classes;
};
/// `waive deadlock: "reason";`: a built-in property that is not checked.
struct WaiverDeclaration {
    Name property;
    std::string reason;
};
/// `include "list.latch";`: replaced by what that file declares before sema/ sees it.
struct IncludeDeclaration {
    std::string file;
    Span span;
};
/// How fair the runs are of which a liveness property speaks.
enum class Fairness : std::uint8_t { weak, strong };
/// `forall (walker w) w at retry ~> w at end`
struct LeadsTo {
    std::vector<Binder> binders;  ///< of a `forall` before the premise; bound in the goal too
    ExpressionPtr premise;
    ExpressionPtr goal;
};
/// `terminates(walker)`
struct Terminates {
    Name process;
};
struct LivenessDeclaration {
    Name name;
    std::variant<LeadsTo, Terminates> claim;
    std::optional<Fairness> fairness;  ///< absent: weak
};
/// `Page = 2` in a scope, `fix = none` or `invalidate = 0` in a check; `any` as a value is an AnyLiteral.
struct Setting {
    Name name;
    ExpressionPtr value;
    Span span;
};
struct ScopeDeclaration {
    Name name;
    std::vector<Setting> settings;
};
/// `drop L;` (second is empty) or `swap L, M;`, an edit of the labelled statements that a check makes.
struct Edit {
    Name first;
    std::optional<Name> second;
    Span span;
};
enum class Expectation : std::uint8_t { proves, holds, violates };
/// `proves`, `proves a, b`, `holds a in small`, `violates a, b in small under strong fairness`.
struct Expected {
    Expectation expectation;
    std::vector<Name> properties;  ///< empty: all safety properties
    std::optional<Name> scope;
    Span span;
    std::optional<Fairness> fairness = std::nullopt;  ///< instead of what the properties declare
};
struct CheckDeclaration {
    Name name;
    std::vector<Setting> settings;
    std::vector<Edit> edits;
    std::vector<Expected> expected;
};

/// One declaration with the `///` comment before it (without the slashes; "" when there is none).
struct Declaration {
    Span span;
    std::string doc;
    std::variant<ConfigDeclaration, EnumDeclaration, DomainDeclaration, ObjectDeclaration, StructDeclaration,
                 VariableDeclaration, ProcessDeclaration, InlineDeclaration, PredicateDeclaration,
                 InvariantDeclaration, LivenessDeclaration, AxiomDeclaration, InitDeclaration,
                 LockOrderDeclaration, WaiverDeclaration, IncludeDeclaration, ScopeDeclaration,
                 CheckDeclaration>
        node;
};

/// One .latch file.
struct Protocol {
    Name name;
    std::string doc;
    std::vector<Declaration> declarations;
};

}  // namespace latchwork::ast
