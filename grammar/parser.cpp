/// The front end in one function: bytes, words, tree, nodes.
#include "grammar/parser.hpp"

#include <memory>

#include "generated/LatchworkLexer.h"
#include "generated/LatchworkParser.h"
#include "grammar/builder.hpp"
#include "grammar/depth_guard.hpp"
#include "grammar/diagnostics.hpp"
#include "grammar/input_check.hpp"
#include "grammar/numbers.hpp"
#include "grammar/recovery.hpp"
#include "grammar/source_map.hpp"
#include "grammar/syntax_errors.hpp"

namespace latchwork::grammar {
namespace {

using Lexer = generated::LatchworkLexer;
using Parser = generated::LatchworkParser;

/// Reports what single words tell, wherever they stand: numbers that are none, and qualifying words that are
/// hidden from the parser because this version does not know them yet.
void check_words(antlr4::CommonTokenStream& tokens, const SourceMap& map, base::Diagnostics& diagnostics) {
    std::size_t reported = 0;
    for (std::size_t i = 0; i < tokens.size() && reported < most_errors; ++i) {
        const antlr4::Token& token = *tokens.get(i);
        const std::size_t before = diagnostics.all().size();
        if (token.getType() == Lexer::NUMBER) check_number(token, map, diagnostics);
        if (token.getType() == Lexer::EARLY_MODIFIER) {
            diagnostics.report(unsupported_construct, map.span(token), token.getText());
        }
        reported += diagnostics.all().size() - before;
    }
}

/// The parse tree, or null when reading had to stop half-way.
Parser::SpecificationContext* parse_tree(Parser& parser, SyntaxErrors& errors, const SourceMap& map,
                                         base::Diagnostics& diagnostics) {
    DepthGuard guard(errors);
    parser.removeErrorListeners();
    parser.setErrorHandler(std::make_shared<Recovery>(errors));
    parser.addParseListener(&guard);
    Parser::SpecificationContext* tree = nullptr;
    try {
        tree = parser.specification();
    } catch (const antlr4::ParseCancellationException&) {
        if (errors.count() >= most_errors) {
            diagnostics.report(too_many_errors, map.span(*parser.getCurrentToken()), most_errors);
        }
    }
    parser.removeParseListeners();
    return tree;
}

}  // namespace

std::optional<ast::Protocol> parse(base::FileId file, const base::SourceSet& sources,
                                   base::Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.all().size();  // every kind of parsing is an error
    if (!check_input(file, sources, diagnostics)) return std::nullopt;

    const std::string_view whole = sources.file(file).text();
    const std::size_t skipped = byte_order_mark(whole);
    const std::string_view text = whole.substr(skipped);
    const SourceMap map(file, text, skipped);

    antlr4::ANTLRInputStream input(std::string{text});
    Lexer lexer(&input);
    lexer.removeErrorListeners();  // no rule of the lexer can fail
    antlr4::CommonTokenStream tokens(&lexer);
    Parser parser(&tokens);
    SyntaxErrors errors(map, diagnostics);
    Parser::SpecificationContext* tree = parse_tree(parser, errors, map, diagnostics);
    check_words(tokens, map, diagnostics);
    if (diagnostics.all().size() > before || tree == nullptr) return std::nullopt;

    std::optional<ast::Protocol> protocol = Builder(map, tokens, diagnostics).protocol(*tree);
    if (diagnostics.all().size() > before) return std::nullopt;
    return protocol;
}

}  // namespace latchwork::grammar
