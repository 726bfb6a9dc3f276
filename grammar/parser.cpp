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

/// Reports numbers that are none, wherever they stand.
void check_numbers(antlr4::CommonTokenStream& tokens, const SourceMap& map, base::Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.all().size();
    for (std::size_t i = 0; i < tokens.size() && diagnostics.all().size() < before + most_errors; ++i) {
        const antlr4::Token& token = *tokens.get(i);
        if (token.getType() == Lexer::NUMBER) check_number(token, map, diagnostics);
    }
}

/// The parse tree that `rule` reads, or null when reading had to stop half-way.
template <class Tree>
Tree* parse_tree(Parser& parser, Tree* (Parser::*rule)(), SyntaxErrors& errors, const SourceMap& map,
                 base::Diagnostics& diagnostics) {
    DepthGuard guard(errors);
    parser.removeErrorListeners();
    parser.setErrorHandler(std::make_shared<Recovery>(errors));
    parser.addParseListener(&guard);
    Tree* tree = nullptr;
    try {
        tree = (parser.*rule)();
    } catch (const antlr4::ParseCancellationException&) {
        if (errors.count() >= most_errors) {
            diagnostics.report(too_many_errors, map.span(*parser.getCurrentToken()), most_errors);
        }
    }
    parser.removeParseListeners();
    return tree;
}

/// Reads a file by `rule`, and builds what `build` makes of the tree.
template <class Result, class Tree>
std::optional<Result> read(base::FileId file, const base::SourceSet& sources, base::Diagnostics& diagnostics,
                           Tree* (Parser::*rule)(), Result (Builder::*build)(Tree&)) {
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
    Tree* tree = parse_tree(parser, rule, errors, map, diagnostics);
    check_numbers(tokens, map, diagnostics);
    if (diagnostics.all().size() > before || tree == nullptr) return std::nullopt;

    Builder builder(map, tokens, diagnostics);
    std::optional<Result> result = (builder.*build)(*tree);
    if (diagnostics.all().size() > before) return std::nullopt;
    return result;
}

}  // namespace

std::optional<ast::Protocol> parse(base::FileId file, const base::SourceSet& sources,
                                   base::Diagnostics& diagnostics) {
    return read(file, sources, diagnostics, &Parser::specification, &Builder::protocol);
}

std::optional<std::vector<ast::Declaration>> parse_library(base::FileId file, const base::SourceSet& sources,
                                                           base::Diagnostics& diagnostics) {
    return read(file, sources, diagnostics, &Parser::library, &Builder::library);
}

}  // namespace latchwork::grammar
