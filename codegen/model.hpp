/// The C++ to be written, as plain data: the passes build it, render() alone turns it into text. It knows the
/// C++ that generated code uses and no more.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace latchwork::codegen::cpp {

// ---- Expressions
// -------------------------------------------------------------------------------------------

/// The operators; their spelling and precedence stand in one table of the renderer.
enum class Operator : std::uint8_t {
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
    logical_not,
};

/// `Addr a`; without a name where the value is not used.
struct Parameter {
    std::string type;
    std::string name;
};

struct Expression {
    enum class Kind : std::uint8_t {
        atom,         ///< `text`
        operation,    ///< `op` of the operands; && and || of any number
        conditional,  ///< operands: condition ? then : otherwise
        call,         ///< operands: callee(arguments…)
        subscript,    ///< operands: base[index]
        member,       ///< operand.`text`
        lambda,       ///< [&](`parameters`) { return operand; }
        braces,       ///< `text`{operands…}
        designated,   ///< .`text` = operand
    };
    Kind kind = Kind::atom;
    std::string text;
    Operator op = Operator::equal;
    std::vector<Expression> operands;
    std::vector<Parameter> parameters;
    std::string comment;  ///< of an element of braces: behind it, on a line of its own

    friend bool operator==(const Expression& a, const Expression& b);
};

[[nodiscard]] Expression atom(std::string text);
/// A string literal with the value `text`.
[[nodiscard]] Expression literal(const std::string& text);
/// An integer literal with digit separators.
[[nodiscard]] Expression number(std::uint64_t value);
[[nodiscard]] Expression operation(Operator op, std::vector<Expression> operands);
[[nodiscard]] Expression conditional(Expression condition, Expression then, Expression otherwise);
[[nodiscard]] Expression call(Expression callee, std::vector<Expression> arguments);
[[nodiscard]] Expression subscript(Expression base, Expression index);
[[nodiscard]] Expression member(Expression base, std::string name);
[[nodiscard]] Expression lambda(std::vector<Parameter> parameters, Expression body);
[[nodiscard]] Expression braces(std::string type, std::vector<Expression> elements);
[[nodiscard]] Expression designated(std::string field, Expression value);
/// An element of braces with a comment; such a list has one element on each line.
[[nodiscard]] Expression commented(Expression element, std::string comment);
/// The opposite of a truth value: comparisons turn round, `!!x` is `x`, and `!(a && b)` is `!a || !b`.
[[nodiscard]] Expression negation(Expression operand);
/// `all` joined by `op` (&& or ||), nested ones of the same operator flattened; a single one is itself.
[[nodiscard]] Expression joined(Operator op, std::vector<Expression> all);

/// `name<arguments…>`, a type or a template's specialization.
[[nodiscard]] std::string specialization(const std::string& name, const std::vector<std::string>& arguments);

// ---- Statements
// --------------------------------------------------------------------------------------------

struct Statement;
using Block = std::vector<Statement>;

struct Evaluate {
    Expression expression;
};
struct Assign {
    Expression target, value;
    std::string sign = "=";  ///< or "+=", "-="
};
/// `const Page p = …;`
struct Declare {
    std::string type;
    std::string name;
    std::optional<Expression> initial;
};
struct If {
    Expression condition;
    Block then;
};
/// `for (const Page p : range) …`
struct RangeFor {
    Parameter variable;
    Expression range;
    Block body;
};
struct Case {
    std::vector<std::string> labels;  ///< none: `default`
    Block body;
};
struct Switch {
    Expression subject;
    std::vector<Case> cases;
};
struct Break {};
struct Return {
    std::optional<Expression> value;
};
/// `using Machine = …;`
struct UsingType {
    std::string name;
    std::string type;
};
/// Catch2's SECTION.
struct Section {
    std::string name;
    Block body;
};

struct Statement {
    std::variant<Evaluate, Assign, Declare, If, RangeFor, Switch, Break, Return, UsingType, Section> node;
    std::string comment;  ///< behind the statement where it fits, else before it
};

// ---- Declarations
// ------------------------------------------------------------------------------------------

/// A `///` comment before each declaration: its lines, without slashes; empty for none.
using Doc = std::vector<std::string>;

struct Enum {
    Doc doc;
    std::string name;
    std::string underlying;
    std::vector<std::string> enumerators;
};
struct Alias {
    Doc doc;
    std::string name;
    std::string type;
};
struct Variable {
    Doc doc;
    std::vector<std::string> template_parameters;
    std::string specifiers;  ///< "static constexpr"
    std::string type;
    std::string name;
    std::optional<Expression> initial;
};
struct Function {
    Doc doc;
    std::vector<std::string> template_parameters;
    std::string specifiers;  ///< "[[nodiscard]] static"
    std::string result;
    std::string name;
    std::vector<Parameter> parameters;
    std::string qualifiers;     ///< "const noexcept"
    std::optional<Block> body;  ///< none: `= default`
    bool pure = false;          ///< `= 0` instead of a body
};

/// `using latchwork::Member;`; the name may also be `namespace latchwork`.
struct Using {
    Doc doc;
    std::string name;
};

struct Declaration;

struct Record {
    Doc doc;
    std::vector<std::string> template_parameters;
    std::string name;
    std::vector<Declaration> members;
    std::string base{};  ///< "final : Implementation<Scope>", as it stands behind the name; empty for none
};
struct Namespace {
    Doc doc;
    std::string name;  ///< empty for an unnamed one
    std::vector<Declaration> members;
};
struct TestCase {
    Doc doc;
    std::string name;
    std::string tags;
    Block body;
};

struct Declaration {
    std::variant<Enum, Alias, Using, Variable, Function, Record, Namespace, TestCase> node;
};

/// One header or source file.
struct File {
    std::string name;
    Doc doc;
    bool header = false;
    std::vector<std::string> system_includes;  ///< "array"
    std::vector<std::string> includes;         ///< "latchwork/machine.hpp"
    std::vector<Declaration> declarations;
    std::string guard = "";  ///< the macro that guards a header; empty: `#pragma once`
};

}  // namespace latchwork::codegen::cpp
