/// Implementation of error recovery.
#include "grammar/recovery.hpp"

#include <algorithm>

#include "generated/LatchworkLexer.h"
#include "generated/LatchworkParser.h"
#include "grammar/words.hpp"

namespace latchwork::grammar {
namespace {

using Lexer = generated::LatchworkLexer;
using Rules = generated::LatchworkParser;
using antlr4::Parser;
using antlr4::Token;

/// What is being skipped, and so where it ends.
enum class Skip {
    none,         ///< the rule has no end of its own: the error belongs to a rule above
    header,       ///< behind the `)` that closes it
    values,       ///< behind the `}` that closes it
    statement,    ///< behind `;`, before a block or an enclosing `}`
    member,       ///< behind `;`, before the enclosing `}`
    declaration,  ///< behind `;` or `}`
};

Skip skip_of(const antlr4::ParserRuleContext& context) {
    switch (context.getRuleIndex()) {
        case Rules::RuleParameters:
        case Rules::RuleCondition:
        case Rules::RuleBinderHeader:
            return Skip::header;
        case Rules::RuleEnumerators:
            return Skip::values;
        case Rules::RuleStatement:
        case Rules::RuleBlock:
            return Skip::statement;
        case Rules::RuleObjectBody:
        case Rules::RuleScopeBody:
        case Rules::RuleCheckBody:
        case Rules::RuleInitBody:
        case Rules::RuleSetting:
        case Rules::RuleCheckItem:
            return Skip::member;
        case Rules::RuleProtocolHeader:
        case Rules::RuleSpecification:
        case Rules::RuleLibrary:
        case Rules::RuleDeclaration:
            return Skip::declaration;
        case Rules::RuleVariableDeclaration:  // a field has neighbours that a shared variable has not
            return dynamic_cast<const Rules::ObjectBodyContext*>(context.parent) != nullptr ? Skip::member
                                                                                            : Skip::none;
        default:
            return Skip::none;
    }
}

bool is_file(std::size_t rule) {
    return rule == Rules::RuleSpecification || rule == Rules::RuleLibrary;
}

bool first_on_line(Parser& parser, const Token& token) {
    const Token* before = parser.getTokenStream()->LT(-1);
    return before == nullptr || before->getLine() != token.getLine();
}

/// Whether a declaration certainly begins here: its keyword opens a line that is indented no deeper than the
/// declaration being read.
bool begins_declaration(Parser& parser) {
    const Token& token = *parser.getCurrentToken();
    if (!is_declaration_keyword(token.getType()) || !first_on_line(parser, token)) return false;
    for (auto* at = parser.getContext(); at != nullptr;
         at = dynamic_cast<antlr4::ParserRuleContext*>(at->parent)) {
        if (at->getRuleIndex() == Rules::RuleDeclaration) {
            return token.getCharPositionInLine() <= at->start->getCharPositionInLine();
        }
    }
    return true;
}

bool begins_keyword_statement(Parser& parser, const Token& token) {
    switch (token.getType()) {
        case Lexer::IF:
        case Lexer::WHILE:
        case Lexer::FOR:
        case Lexer::GOTO:
        case Lexer::RETURN:
        case Lexer::BREAK:
        case Lexer::CONTINUE:
        case Lexer::AWAIT:
        case Lexer::ASSERT:
        case Lexer::ATOMIC:
        case Lexer::EITHER:
        case Lexer::REPEAT:
            return first_on_line(parser, token);
        default:
            return false;
    }
}

/// Skips to behind the closing bracket of a header or list that begins at `start`, or to before what cannot
/// be in it.
void skip_to_closer(Parser& parser, const Token& start, std::size_t opener, std::size_t closer) {
    antlr4::TokenStream& tokens = *parser.getTokenStream();
    std::size_t depth = 0;
    for (std::size_t i = start.getTokenIndex(); i < tokens.index(); ++i) {
        const std::size_t type = tokens.get(i)->getType();
        if (type == opener) ++depth;
        if (type == closer && depth > 0) --depth;
    }
    const bool c_style_for =
        parser.getContext()->parent != nullptr &&
        tokens.get(start.getTokenIndex())->getType() == Lexer::LPAREN &&
        dynamic_cast<Rules::ForStatementContext*>(parser.getContext()->parent) != nullptr;
    for (;; parser.consume()) {
        const std::size_t type = parser.getCurrentToken()->getType();
        if (type == Token::EOF || begins_declaration(parser)) return;
        if (type == opener) {
            ++depth;
        } else if (type == closer) {
            if (depth <= 1) {
                parser.consume();
                return;
            }
            --depth;
        } else if (type == Lexer::LBRACE || type == Lexer::RBRACE ||
                   (type == Lexer::SEMICOLON && !c_style_for)) {
            return;
        }
    }
}

/// Whether what is being skipped goes on behind a `}`: `} or {`, `} proves;`, `};`.
bool brace_continues(Parser& parser, Skip skip, bool whole) {
    const Token& next = *parser.getCurrentToken();
    if (skip == Skip::statement) return whole && next.getType() == Lexer::OR_ELSE;
    return !first_on_line(parser, next) && !is_declaration_keyword(next.getType());
}

/// Skips the rest of an element of a sequence that begins with `start`, at least one token of it. `whole`:
/// with the braces that belong to it, and `or { … }` behind them.
void skip_element(Parser& parser, const Token& start, Skip skip, bool whole) {
    std::size_t depth = 0;
    for (bool first = parser.getCurrentToken() == &start;; first = false) {
        const Token& token = *parser.getCurrentToken();
        const std::size_t type = token.getType();
        if (type == Token::EOF || (!first && begins_declaration(parser))) return;
        if (depth == 0) {
            if (type == Lexer::RBRACE && (skip != Skip::declaration || !first)) return;
            if (skip == Skip::statement && !whole && !first) {
                if (type == Lexer::LBRACE || begins_keyword_statement(parser, token)) return;
            }
            if (type == Lexer::SEMICOLON) {
                parser.consume();
                return;
            }
        }
        parser.consume();
        if (type == Lexer::LBRACE) ++depth;
        if (type != Lexer::RBRACE) continue;
        if (depth > 0) --depth;
        if (depth > 0 || brace_continues(parser, skip, whole)) continue;
        return;
    }
}

/// Whether reading can go on as if a token of type `wanted` stood before the current one.
bool can_insert(Parser& parser, std::size_t wanted) {
    const Token& found = *parser.getCurrentToken();
    const std::size_t type = found.getType();
    const bool new_line = first_on_line(parser, found) || type == Token::EOF;
    switch (wanted) {
        case Lexer::SEMICOLON:
            return new_line || type == Lexer::RBRACE;
        case Lexer::RPAREN:
        case Lexer::RBRACKET:
            return new_line || type == Lexer::SEMICOLON || type == Lexer::LBRACE || type == Lexer::RBRACE ||
                   (wanted == Lexer::RBRACKET && type == Lexer::RPAREN);
        case Lexer::LBRACE:
            return dynamic_cast<Rules::ProcessDeclarationContext*>(parser.getContext()->parent) != nullptr &&
                   (is_name(type) || begins_keyword_statement(parser, found));
        case Lexer::RBRACE:
            return type == Token::EOF || begins_declaration(parser);
        default:
            return false;
    }
}

}  // namespace

void Recovery::give_up_if_hopeless() const {
    if (errors_.count() >= most_errors) throw antlr4::ParseCancellationException();
}

void Recovery::reportError(Parser* parser, const antlr4::RecognitionException& error) {
    if (panicking_) return;
    panicking_ = true;
    errors_.unexpected(*parser, error);
    give_up_if_hopeless();
}

void Recovery::recover(Parser* parser, std::exception_ptr error) {
    const antlr4::ParserRuleContext& context = *parser->getContext();
    const Skip skip = skip_of(context);
    const Token& start = *context.start;
    const bool early = parser->getCurrentToken()->getType() == Lexer::OR_ELSE;
    switch (skip) {
        case Skip::none:
            std::rethrow_exception(error);
        case Skip::header:
            skip_to_closer(*parser, start, Lexer::LPAREN, Lexer::RPAREN);
            break;
        case Skip::values:
            skip_to_closer(*parser, start, Lexer::LBRACE, Lexer::RBRACE);
            break;
        case Skip::statement:
        case Skip::member:
        case Skip::declaration: {
            // A file that begins with something else than `protocol` goes on with that.
            const bool headless = context.getRuleIndex() == Rules::RuleProtocolHeader &&
                                  start.getType() != Lexer::PROTOCOL && !is_name(start.getType());
            if (!headless) skip_element(*parser, start, skip, early);
            break;
        }
    }
    panicking_ = false;
}

void Recovery::sync(Parser* parser) {
    const std::size_t rule = parser->getContext()->getRuleIndex();
    const Skip skip = skip_of(*parser->getContext());
    const bool sequence = is_file(rule) || rule == Rules::RuleBlock || rule == Rules::RuleObjectBody ||
                          rule == Rules::RuleInitBody || rule == Rules::RuleScopeBody ||
                          rule == Rules::RuleCheckBody;
    if (!sequence) return;
    const auto elements = parser->getATN().nextTokens(parser->getATN().states[parser->getState()]);
    for (;;) {
        const std::size_t type = parser->getCurrentToken()->getType();
        if (type == Token::EOF || elements.contains(type)) return;
        if (!is_file(rule) && begins_declaration(*parser)) return;
        errors_.no_element(*parser, elements);
        give_up_if_hopeless();
        if (type == Lexer::ELSE || (type == Lexer::RBRACE && is_file(rule))) {
            parser->consume();
        } else {
            skip_element(*parser, *parser->getCurrentToken(), skip, type == Lexer::OR_ELSE);
        }
    }
}

Token* Recovery::recoverInline(Parser* parser) {
    Token* found = parser->getCurrentToken();
    if (parser->getContext()->getRuleIndex() == Rules::RuleIdentifier && is_keyword(found->getType()) &&
        !first_on_line(*parser, *found) && !SyntaxErrors::is_foreign(*parser)) {
        errors_.keyword_is_no_name(*found);
        give_up_if_hopeless();
        parser->consume();
        return found;
    }
    const auto expected = parser->getExpectedTokens();
    const auto wanted =
        expected.size() == 1 ? static_cast<std::size_t>(expected.getMinElement()) : Token::INVALID_TYPE;
    const bool insertable = can_insert(*parser, wanted);
    if (insertable && wanted == Lexer::RBRACE && found == unclosed_at_)
        return found;  // one for all open blocks
    if (wanted == Lexer::RBRACE) unclosed_at_ = found;
    errors_.missing(*parser, wanted, insertable);
    give_up_if_hopeless();
    if (insertable) return found;
    panicking_ = true;
    throw antlr4::InputMismatchException(parser);
}

}  // namespace latchwork::grammar
