/// Stops the parser before a tree grows deeper than recursion can follow; `!!!!…` and `a + a + …` need no
/// brackets for that. Installed by parse().
#pragma once

#include <antlr4-runtime.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "generated/LatchworkParser.h"
#include "grammar/input_check.hpp"
#include "grammar/syntax_errors.hpp"

namespace latchwork::grammar {

/// Knows how deep the tree of statements and expressions is so far; throws
/// antlr4::ParseCancellationException, after reporting, when it becomes deeper than `deepest_tree`.
class DepthGuard final : public antlr4::tree::ParseTreeListener {
  public:
    explicit DepthGuard(SyntaxErrors& errors) : errors_(errors) {}

    void enterEveryRule(antlr4::ParserRuleContext* context) override {
        if (!nests(*context)) return;
        // A left-recursive rule has just been left when it is entered again, now above what it has read so
        // far.
        const bool grows_upward = !context->children.empty();
        heights_.push_back(grows_upward ? last_height_ : 0);
        if (heights_.size() + heights_.back() <= deepest_tree) return;
        errors_.nested_too_deep(*context->start, deepest_tree);
        throw antlr4::ParseCancellationException();
    }
    // Runs in destructors and must not throw.
    void exitEveryRule(antlr4::ParserRuleContext* context) override {
        if (!nests(*context)) return;
        last_height_ = heights_.back() + 1;
        heights_.pop_back();
        if (!heights_.empty()) heights_.back() = std::max(heights_.back(), last_height_);
    }
    void visitTerminal(antlr4::tree::TerminalNode*) override {}
    void visitErrorNode(antlr4::tree::ErrorNode*) override {}

  private:
    static bool nests(const antlr4::ParserRuleContext& context) {
        const std::size_t rule = context.getRuleIndex();
        return rule == generated::LatchworkParser::RuleStatement ||
               rule == generated::LatchworkParser::RuleExpression ||
               rule == generated::LatchworkParser::RulePlace;
    }

    SyntaxErrors& errors_;
    std::vector<std::size_t>
        heights_;                  // of what stands below each rule that is being read, the innermost last
    std::size_t last_height_ = 0;  // of the rule that was left last
};

}  // namespace latchwork::grammar
