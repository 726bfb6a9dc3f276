/// Implementation of syntax errors: one function for each way in which the parser can get stuck.
#include "grammar/syntax_errors.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "generated/LatchworkLexer.h"
#include "generated/LatchworkParser.h"
#include "grammar/diagnostics.hpp"
#include "grammar/words.hpp"

namespace latchwork::grammar {
namespace {

using Lexer = generated::LatchworkLexer;
using Parser = generated::LatchworkParser;
using antlr4::Token;
using antlr4::misc::IntervalSet;

/// The noun of the nearest rule that has one, from the current one outward.
std::string_view noun_of(antlr4::Parser& parser) {
    for (auto* at = parser.getContext(); at != nullptr;
         at = dynamic_cast<antlr4::ParserRuleContext*>(at->parent)) {
        const std::size_t rule = at->getRuleIndex();
        if (const std::string_view noun = rule_noun(rule); !noun.empty()) return noun;
        if (rule == Parser::RuleStatement || rule == Parser::RuleDeclaration) break;
    }
    return {};
}

/// The innermost statement or declaration that the parser is in, or null.
antlr4::ParserRuleContext* enclosing_element(antlr4::Parser& parser) {
    for (auto* at = parser.getContext(); at != nullptr;
         at = dynamic_cast<antlr4::ParserRuleContext*>(at->parent)) {
        const std::size_t rule = at->getRuleIndex();
        if (rule == Parser::RuleStatement || rule == Parser::RuleDeclaration) return at;
        if (rule == Parser::RuleBlock || rule == Parser::RuleProtocolHeader) return nullptr;
    }
    return nullptr;
}

/// What could have come instead of the token at which no alternative was left.
IntervalSet expected_at(antlr4::Parser& parser, const antlr4::NoViableAltException& error) {
    antlr4::atn::ATNConfigSet* dead_ends = error.getDeadEndConfigs();
    if (error.getStartToken() == error.getOffendingToken() || dead_ends == nullptr)
        return parser.getExpectedTokens();
    IntervalSet expected;
    for (const auto& config : dead_ends->configs) expected.addAll(parser.getATN().nextTokens(config->state));
    expected.remove(Token::EPSILON);
    return expected;
}

/// The bracket that `closer` would close if it stood before the current token; null when there is none.
const Token* open_bracket(antlr4::Parser& parser, std::size_t opener, std::size_t closer) {
    antlr4::TokenStream& tokens = *parser.getTokenStream();
    std::size_t closed = 0;
    for (std::size_t i = tokens.index(); i-- > 0;) {
        const Token* token = tokens.get(i);
        if (token->getType() == closer) ++closed;
        if (token->getType() == opener && closed-- == 0) return token;
    }
    return nullptr;
}

std::string_view bracket_text(std::size_t type) {
    return type == Lexer::RPAREN ? ")" : type == Lexer::RBRACKET ? "]" : "}";
}

bool is_closer(std::size_t type) {
    return type == Lexer::RPAREN || type == Lexer::RBRACKET || type == Lexer::RBRACE;
}

std::size_t opener_of(std::size_t closer) {
    return closer == Lexer::RPAREN     ? Lexer::LPAREN
           : closer == Lexer::RBRACKET ? Lexer::LBRACKET
                                       : Lexer::LBRACE;
}

/// What a writer of C should know who got stuck at `found`; "" when there is nothing to say.
std::string hint_for(antlr4::Parser& parser, const Token& found) {
    if (found.getType() == Lexer::ELSE)
        return "`else` follows the one statement of its `if`; put several into braces";
    const antlr4::ParserRuleContext& context = *parser.getContext();
    for (const antlr4::tree::ParseTree* at = &context; at != nullptr; at = at->parent) {
        if (dynamic_cast<const Parser::ForStatementContext*>(at) != nullptr &&
            found.getType() == Lexer::ASSIGN) {
            return "`for` visits the members of a domain: `for (Page p) where p.cached …`";
        }
        if (dynamic_cast<const Parser::ConditionContext*>(at) != nullptr &&
            found.getType() == Lexer::ASSIGN) {
            return "`==` compares, `=` assigns";
        }
        if (dynamic_cast<const Parser::StatementContext*>(at) != nullptr) break;
    }
    if (const std::string_view hint = foreign_hint(found.getText()); !hint.empty()) return std::string(hint);
    const antlr4::ParserRuleContext* element = enclosing_element(parser);
    return element == nullptr ? std::string() : std::string(foreign_hint(element->start->getText()));
}

}  // namespace

bool SyntaxErrors::report_misspelt_head(antlr4::Parser& parser, const Token& found) {
    const antlr4::ParserRuleContext* element = enclosing_element(parser);
    if (element == nullptr || element->start == &found || element->start->getType() != Lexer::IDENTIFIER)
        return false;
    const bool statement = element->getRuleIndex() == Parser::RuleStatement;
    const std::string head = element->start->getText();
    const std::string keyword =
        nearest_keyword(head, statement ? statement_keywords() : declaration_keywords());
    if (keyword.empty()) return false;
    diagnostics_.report(misspelt_keyword, map_.span(*element->start), shortened(head))
        .suggest(fmt::format("did you mean `{}`?", keyword));
    return true;
}

bool SyntaxErrors::report_word(antlr4::Parser& parser, const Token& found) {
    if (found.getType() == Lexer::UNKNOWN) {
        auto builder = diagnostics_.report(unknown_character, map_.span(found), describe_character(found));
        if (const std::string_view hint = foreign_hint(found.getText()); !hint.empty()) {
            builder.suggest(std::string(hint));
        }
        return true;
    }
    return report_misspelt_head(parser, found);
}

void SyntaxErrors::report(antlr4::Parser& parser, const Token& found, const std::string& expected,
                          const IntervalSet& types) {
    ++count_;
    if (report_word(parser, found)) return;
    auto builder = diagnostics_.report(unexpected_word, map_.span(found), expected, describe_found(found));
    const std::string near = nearest_keyword(found.getText(), keywords_of(types));
    if (is_name(found.getType()) && !near.empty()) {
        builder.suggest(fmt::format("did you mean `{}`?", near));
    } else if (const std::string hint = hint_for(parser, found); !hint.empty()) {
        builder.suggest(hint);
    }
}

void SyntaxErrors::unexpected(antlr4::Parser& parser, const antlr4::RecognitionException& error) {
    const Token& found = *error.getOffendingToken();
    const auto* alternatives = dynamic_cast<const antlr4::NoViableAltException*>(&error);
    const bool later = alternatives != nullptr && alternatives->getStartToken() != &found;
    if (later && is_keyword(found.getType()) &&
        parser.getContext()->getRuleIndex() == Parser::RuleStatement &&
        found.getLine() == alternatives->getStartToken()->getLine()) {
        keyword_is_no_name(found);
        return;
    }
    const IntervalSet types =
        alternatives != nullptr ? expected_at(parser, *alternatives) : error.getExpectedTokens();
    std::string expected = describe_expected(types);
    if (later && parser.getContext()->getRuleIndex() == Parser::RuleStatement) {
        expected = fmt::format("`=`, `(`, `:` or a name after {}",
                               backquoted(alternatives->getStartToken()->getText()));
    } else if (const std::string_view noun = noun_of(parser); !noun.empty()) {
        expected += fmt::format(" in {}", noun);
    }
    report(parser, found, expected, types);
}

void SyntaxErrors::missing(antlr4::Parser& parser, std::size_t wanted, bool insertable) {
    const Token& found = *parser.getCurrentToken();
    const Token* before = parser.getTokenStream()->LT(-1);
    const std::string_view noun = noun_of(parser);
    if (wanted == Lexer::PROTOCOL) {
        ++count_;
        auto builder = diagnostics_.report(no_protocol, map_.span(found));
        if (!base::nearest(found.getText(), {"protocol"}).empty())
            builder.suggest("did you mean `protocol`?");
        return;
    }
    if (wanted == Lexer::SEMICOLON && insertable && before != nullptr) {
        ++count_;
        diagnostics_.report(missing_semicolon, map_.behind(*before), noun);
        return;
    }
    if (is_closer(wanted) && (insertable || wanted != Lexer::RBRACE)) {
        ++count_;
        if (report_word(parser, found)) return;
        auto builder = diagnostics_.report(unclosed_bracket, map_.span(found), bracket_text(wanted),
                                           describe_found(found));
        if (const Token* open = open_bracket(parser, opener_of(wanted), wanted); open != nullptr) {
            builder.note(map_.span(*open), fmt::format("this `{}` is still open", open->getText()));
        }
        if (const std::string hint = hint_for(parser, found); !hint.empty()) builder.suggest(hint);
        return;
    }
    const IntervalSet types = parser.getExpectedTokens();
    std::string expected = describe_expected(types);
    if (!noun.empty()) expected += fmt::format(" {} {}", wanted == Lexer::SEMICOLON ? "after" : "in", noun);
    report(parser, found, expected, types);
}

void SyntaxErrors::no_element(antlr4::Parser& parser, const IntervalSet& elements) {
    const Token& found = *parser.getCurrentToken();
    if (found.getType() == Lexer::RBRACE) {
        ++count_;
        diagnostics_.report(stray_brace, map_.span(found));
        return;
    }
    IntervalSet types = elements;
    types.remove(static_cast<std::size_t>(Lexer::RBRACE));
    types.remove(Token::EOF);
    report(parser, found, describe_expected(types), types);
}

void SyntaxErrors::keyword_is_no_name(const Token& token) {
    ++count_;
    diagnostics_.report(keyword_as_name, map_.span(token), token.getText());
}

bool SyntaxErrors::is_foreign(antlr4::Parser& parser) {
    const antlr4::ParserRuleContext* element = enclosing_element(parser);
    return element != nullptr && !foreign_hint(element->start->getText()).empty();
}

void SyntaxErrors::nested_too_deep(const Token& token, std::size_t limit) {
    ++count_;
    diagnostics_.report(grammar::nested_too_deep, map_.span(token), "statements and operators", limit);
}

}  // namespace latchwork::grammar
