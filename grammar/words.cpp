/// Implementation of the names of words, from tables of the language's tokens and rules.
#include "grammar/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/text_layout.hpp"
#include "generated/LatchworkLexer.h"
#include "generated/LatchworkParser.h"

namespace latchwork::grammar {
namespace {

using Lexer = generated::LatchworkLexer;
using Parser = generated::LatchworkParser;
using antlr4::misc::IntervalSet;

constexpr std::size_t longest_quote = 40;  // bytes
constexpr std::size_t longest_list = 6;    // words that could stand somewhere

/// Words that can be names: identifiers, and those with a meaning in one place only (rule `identifier`).
const std::vector<std::size_t>& name_types() {
    static const std::vector<std::size_t> types = {
        Lexer::IDENTIFIER, Lexer::DROP,       Lexer::SWAP,    Lexer::MOD,    Lexer::ORDERED,
        Lexer::UNIQUE,     Lexer::HARDIRQ,    Lexer::SOFTIRQ, Lexer::WHEN,   Lexer::INIT,
        Lexer::IDLE,       Lexer::TERMINATES, Lexer::WEAK,    Lexer::STRONG, Lexer::FAIRNESS};
    return types;
}

const antlr4::dfa::Vocabulary& vocabulary() {
    static antlr4::ANTLRInputStream nothing;
    static Lexer lexer(&nothing);
    return lexer.getVocabulary();
}

/// The text of a token that always has the same text; "" for names, numbers and the like.
std::string literal(std::size_t type) {
    std::string name = vocabulary().getLiteralName(type);
    if (name.size() < 2) return {};
    return name.substr(1, name.size() - 2);
}

/// A set of token types that has a name of its own, recognised by some members that nothing else has
/// together.
struct Category {
    std::string_view name;
    std::vector<std::size_t> signs;    ///< all of them are in the set …
    std::vector<std::size_t> members;  ///< … and then these need not be named
};

const std::vector<Category>& categories() {
    const std::vector<std::size_t>& names = name_types();
    static const auto with_names = [&names](std::vector<std::size_t> types) {
        types.insert(types.end(), names.begin(), names.end());
        return types;
    };
    static const std::vector<Category> table = {
        {"a declaration",
         {Lexer::PROCESS, Lexer::INVARIANT},
         with_names({Lexer::CONFIG,   Lexer::ENUM,       Lexer::DOMAIN,    Lexer::OBJECT,    Lexer::DYNAMIC,
                     Lexer::TYPESAFE, Lexer::STRUCT,     Lexer::CONST,     Lexer::PERCPU,    Lexer::PROCESS,
                     Lexer::INLINE,   Lexer::INCLUDE,    Lexer::PREDICATE, Lexer::INVARIANT, Lexer::LIVENESS,
                     Lexer::AXIOM,    Lexer::LOCK_ORDER, Lexer::WAIVE,     Lexer::SCOPE,     Lexer::CHECK,
                     Lexer::BOOL,     Lexer::INT})},
        {"a statement",
         {Lexer::IF, Lexer::GOTO},
         with_names({Lexer::BOOL, Lexer::INT, Lexer::IF, Lexer::WHILE, Lexer::FOR, Lexer::GOTO, Lexer::RETURN,
                     Lexer::BREAK, Lexer::CONTINUE, Lexer::AWAIT, Lexer::ASSERT, Lexer::ATOMIC, Lexer::LBRACE,
                     Lexer::EITHER, Lexer::REPEAT, Lexer::SEMICOLON, Lexer::THIS_CPU})},
        {"an expression",
         {Lexer::NUMBER, Lexer::FORALL},
         with_names({Lexer::LPAREN, Lexer::NUMBER, Lexer::TRUE, Lexer::FALSE, Lexer::NULL_, Lexer::ANY,
                     Lexer::NOT, Lexer::MINUS, Lexer::FORALL, Lexer::EXISTS, Lexer::COUNT, Lexer::CHOOSE,
                     Lexer::ALLOC, Lexer::THIS_CPU})},
        {"a field",
         {Lexer::CONST, Lexer::BOOL, Lexer::IDENTIFIER},
         with_names({Lexer::CONST, Lexer::PERCPU, Lexer::BOOL, Lexer::INT})},
        {"a type", {Lexer::BOOL, Lexer::INT}, with_names({Lexer::BOOL, Lexer::INT})},
        {"a number", {Lexer::NUMBER}, {Lexer::NUMBER, Lexer::MINUS}},
        {"a string", {Lexer::STRING}, {Lexer::STRING}},
        {"a name", {Lexer::IDENTIFIER}, names},
    };
    return table;
}

bool contains(const IntervalSet& set, std::size_t type) {
    return set.contains(type);
}

std::string join_alternatives(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

constexpr auto rule_nouns = std::to_array<std::pair<std::size_t, std::string_view>>({
    {Parser::RuleProtocolHeader, "the protocol declaration"},
    {Parser::RuleConfigDeclaration, "the config declaration"},
    {Parser::RuleEnumDeclaration, "the enum declaration"},
    {Parser::RuleEnumerators, "the list of values"},
    {Parser::RuleDomainDeclaration, "the domain declaration"},
    {Parser::RuleObjectDeclaration, "the object declaration"},
    {Parser::RuleVariableDeclaration, "the declaration"},
    {Parser::RuleDimension, "the dimension"},
    {Parser::RuleGuard, "`__guarded_by`"},
    {Parser::RuleProcessDeclaration, "the process declaration"},
    {Parser::RulePredicateDeclaration, "the predicate"},
    {Parser::RuleParameters, "the parameter list"},
    {Parser::RuleInvariantDeclaration, "the invariant"},
    {Parser::RuleStructDeclaration, "the struct declaration"},
    {Parser::RuleInlineDeclaration, "the procedure"},
    {Parser::RuleAnnotation, "the annotation"},
    {Parser::RuleAxiomDeclaration, "the axiom"},
    {Parser::RuleInitDeclaration, "the `init` block"},
    {Parser::RuleInitBody, "the `init` block"},
    {Parser::RuleLockOrderDeclaration, "the lock order"},
    {Parser::RuleWaiverDeclaration, "the waiver"},
    {Parser::RuleIncludeDeclaration, "`include`"},
    {Parser::RuleAssociation, "the associated lock"},
    {Parser::RuleAllocation, "`alloc`"},
    {Parser::RuleEitherStatement, "the `either` statement"},
    {Parser::RuleRepeatStatement, "the `repeat` statement"},
    {Parser::RuleLivenessDeclaration, "the liveness property"},
    {Parser::RuleFairness, "the fairness"},
    {Parser::RuleScopeDeclaration, "the scope declaration"},
    {Parser::RuleSetting, "the setting"},
    {Parser::RuleCheckItem, "the edit"},
    {Parser::RuleCheckDeclaration, "the check"},
    {Parser::RuleExpected, "what the check expects"},
    {Parser::RuleIntegerRange, "the range"},
    {Parser::RuleLocalDeclaration, "the declaration"},
    {Parser::RuleAssignment, "the assignment"},
    {Parser::RuleChoice, "the choice"},
    {Parser::RuleBinderHeader, "the bound variable"},
    {Parser::RuleCallStatement, "the call"},
    {Parser::RuleArguments, "the arguments"},
    {Parser::RuleCondition, "the condition"},
    {Parser::RuleIfStatement, "the `if` statement"},
    {Parser::RuleWhileStatement, "the `while` loop"},
    {Parser::RuleForStatement, "the `for` loop"},
    {Parser::RuleGotoStatement, "`goto`"},
    {Parser::RuleReturnStatement, "`return`"},
    {Parser::RuleBreakStatement, "`break`"},
    {Parser::RuleContinueStatement, "`continue`"},
    {Parser::RuleAwaitStatement, "`await`"},
    {Parser::RuleAssertStatement, "`assert`"},
    {Parser::RuleAtomicStatement, "`atomic`"},
});

constexpr auto foreign_hints = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"->", "fields are reached with `.`: `page.mapping`"},
    {"&", "locks and objects are named, not pointed at; the logical operator is `&&`"},
    {"|", "the logical operator is `||`"},
    {"++", "`x++` and `x--` are statements of their own"},
    {"--", "`x++` and `x--` are statements of their own"},
    {"/", "there is no division; `%` gives the remainder"},
    {"#", "there is no preprocessor; variants of a protocol are written with `config`"},
    {"switch", "write `if (…) … else if (…) …`"},
    {"do", "write `while (…) { … }`"},
    {"static", "shared variables stand outside of processes, without `static`"},
    {"unsigned", "integers are `int`, `int[low..high]` or `int[mod n]`"},
    {"long", "integers are `int`, `int[low..high]` or `int[mod n]`"},
    {"NULL", "the null reference is `null`"},
    {"assume", "what is known of symbols is an `axiom`, what holds in the beginning stands in `init`"},
});

}  // namespace

std::string shortened(std::string_view text) {
    if (text.size() <= longest_quote) return std::string(text);
    std::size_t end = 0;
    for (std::size_t next = 0; next <= longest_quote; next += base::decode_utf8(text, next).bytes) end = next;
    return std::string(text.substr(0, end)) + "...";
}

std::string backquoted(std::string_view text) {
    return fmt::format("`{}`", shortened(text));
}

bool is_name(std::size_t type) {
    return std::ranges::find(name_types(), type) != name_types().end();
}

bool is_keyword(std::size_t type) {
    const std::string text = literal(type);
    return !is_name(type) && !text.empty() &&
           (std::islower(static_cast<unsigned char>(text[0])) != 0 || text[0] == '_');
}

bool is_declaration_keyword(std::size_t type) {
    static const std::vector<std::size_t> types = {
        Lexer::PROTOCOL, Lexer::CONFIG,  Lexer::ENUM,       Lexer::ORDERED,   Lexer::DOMAIN,
        Lexer::OBJECT,   Lexer::DYNAMIC, Lexer::TYPESAFE,   Lexer::STRUCT,    Lexer::UNIQUE,
        Lexer::PROCESS,  Lexer::INLINE,  Lexer::INCLUDE,    Lexer::PREDICATE, Lexer::INVARIANT,
        Lexer::LIVENESS, Lexer::AXIOM,   Lexer::LOCK_ORDER, Lexer::WAIVE,     Lexer::SCOPE,
        Lexer::CHECK};
    return std::ranges::find(types, type) != types.end();
}

std::string describe_character(const antlr4::Token& token) {
    const std::string text = token.getText();
    const base::Utf8Character first = base::decode_utf8(text, 0);
    const bool shown =
        first.code_point > 0x20 && first.code_point != 0x7F && base::display_width(first.code_point) > 0;
    const bool steering = (first.code_point >= 0x80 && first.code_point < 0xA1) ||
                          (first.code_point >= 0x2000 && first.code_point <= 0x206F) ||
                          first.code_point == 0xFEFF;
    if (shown && !steering)
        return "the character " + backquoted(std::string_view(text).substr(0, first.bytes));
    return fmt::format("the character U+{:04X}", static_cast<std::uint32_t>(first.code_point));
}

std::string describe_found(const antlr4::Token& token) {
    const std::size_t type = token.getType();
    if (type == antlr4::Token::EOF) return "the end of the file";
    if (type == Lexer::UNKNOWN) return describe_character(token);
    if (type == Lexer::STRING) return "a string";
    if (is_keyword(type)) return "the keyword " + backquoted(token.getText());
    return backquoted(token.getText());
}

std::string describe_expected(const IntervalSet& expected) {
    IntervalSet rest = expected;
    std::vector<std::string> words;
    for (const Category& category : categories()) {
        if (!std::ranges::all_of(category.signs, [&](std::size_t sign) { return contains(rest, sign); }))
            continue;
        words.emplace_back(category.name);
        for (const std::size_t type : category.members) rest.remove(type);
    }
    for (const ssize_t type : rest.toList()) {
        const auto token = static_cast<std::size_t>(type);
        if (type <= 0) {
            if (token == antlr4::Token::EOF) words.emplace_back("the end of the file");
        } else if (const std::string text = literal(token); !text.empty()) {
            words.push_back(fmt::format("`{}`", text));
        }
    }
    if (words.empty() || words.size() > longest_list) return "something else";
    return join_alternatives(words);
}

std::string_view rule_noun(std::size_t rule) {
    for (const auto& [index, noun] : rule_nouns) {
        if (index == rule) return noun;
    }
    return {};
}

const std::vector<std::string>& statement_keywords() {
    static const std::vector<std::string> words = {
        "if",     "else",   "while", "for",    "goto",   "return", "break", "continue", "await",
        "assert", "atomic", "where", "either", "repeat", "bool",   "int",   "this_cpu"};
    return words;
}

const std::vector<std::string>& declaration_keywords() {
    static const std::vector<std::string> words = {
        "protocol", "config", "enum",      "ordered", "domain",    "object",   "dynamic",
        "struct",   "const",  "percpu",    "process", "unique",    "inline",   "include",
        "scope",    "check",  "predicate", "axiom",   "invariant", "liveness", "lock_order",
        "waive",    "init",   "bool",      "int"};
    return words;
}

std::vector<std::string> keywords_of(const IntervalSet& types) {
    std::vector<std::string> words;
    for (const ssize_t type : types.toList()) {
        if (type > 0 && is_keyword(static_cast<std::size_t>(type)))
            words.push_back(literal(static_cast<std::size_t>(type)));
    }
    return words;
}

std::string nearest_keyword(std::string_view word, const std::vector<std::string>& keywords) {
    std::string near = base::nearest(word, keywords);
    // A name of three letters is near to `if`, `for` and `int` too easily; only swapped letters count there.
    const bool is_short = near.size() <= 3;
    return is_short && !std::ranges::is_permutation(word, near) ? std::string() : near;
}

std::string_view foreign_hint(std::string_view text) {
    for (const auto& [word, hint] : foreign_hints) {
        if (word == text) return hint;
    }
    return {};
}

}  // namespace latchwork::grammar
