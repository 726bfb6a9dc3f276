/// Finds the `///` comment that belongs to a declaration.
#include <string_view>

#include "generated/LatchworkLexer.h"
#include "grammar/builder.hpp"

namespace latchwork::grammar {
namespace {

/// The comment without its slashes, one space behind them, and trailing blanks.
std::string_view doc_text(std::string_view comment) {
    comment.remove_prefix(3);
    if (comment.starts_with(' ')) comment.remove_prefix(1);
    const std::size_t last = comment.find_last_not_of(" \t\r");
    return comment.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

/// The lines that stand directly above each other, the last of them nearest before the declaration. A comment
/// behind something else on its line belongs to nothing.
std::string Builder::doc(const antlr4::ParserRuleContext& tree) {
    std::string text;
    std::size_t next_line = 0;
    for (std::size_t i = tree.start->getTokenIndex(); i-- > 0;) {
        const antlr4::Token& token = *tokens_.get(i);
        if (token.getChannel() != generated::LatchworkLexer::DOC) break;
        const bool trailing = i > 0 && tokens_.get(i - 1)->getLine() == token.getLine();
        const bool detached = next_line != 0 && token.getLine() + 1 != next_line;
        if (trailing || detached) break;
        const std::string comment = token.getText();
        text = next_line == 0 ? std::string(doc_text(comment)) : std::string(doc_text(comment)) + "\n" + text;
        next_line = token.getLine();
    }
    return text;
}

}  // namespace latchwork::grammar
