/// How the parser goes on after an error: where it stops skipping, and which missing word it may imagine.
/// Installed by parse() as the parser's error strategy.
#pragma once

#include <antlr4-runtime.h>

#include <cstddef>
#include <exception>

#include "grammar/syntax_errors.hpp"

namespace latchwork::grammar {

/// After this many syntax errors the parser gives up.
inline constexpr std::size_t most_errors = 100;

/// Panic-mode recovery (Aho, Sethi, Ullman, Compilers, 4.1.4) by construct: an error unwinds to the nearest
/// rule that has an end of its own (a statement, a declaration, a parenthesized header) and skips to that
/// end, so one mistake is one diagnostic. Throws antlr4::ParseCancellationException when there are too many
/// errors.
class Recovery final : public antlr4::DefaultErrorStrategy {
  public:
    explicit Recovery(SyntaxErrors& errors) : errors_(errors) {}

    void reset(antlr4::Parser*) override { panicking_ = false; }
    bool inErrorRecoveryMode(antlr4::Parser*) override { return panicking_; }
    void reportMatch(antlr4::Parser*) override {}
    void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override;
    void recover(antlr4::Parser* parser, std::exception_ptr error) override;
    /// Called at each turn of a sequence: skips what begins no element of it.
    void sync(antlr4::Parser* parser) override;
    antlr4::Token* recoverInline(antlr4::Parser* parser) override;

  private:
    void give_up_if_hopeless() const;

    SyntaxErrors& errors_;
    const antlr4::Token* unclosed_at_ = nullptr;  // where a missing `}` was last noticed
    bool panicking_ = false;  // an error was reported, and the rules above it are being left
};

}  // namespace latchwork::grammar
