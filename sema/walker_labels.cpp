/// Labels, `goto`, and the edits that checks make of labelled statements.
#include <algorithm>

#include "sema/walker.hpp"

namespace latchwork::sema {

using ir::Expr;

Expr Walker::selected(const EditConfig& edit) const {
    return m_.system.apply(edit.config, {});
}

std::vector<const EditConfig*> Walker::swaps_of(const std::string& label) const {
    std::vector<const EditConfig*> found;
    for (const EditConfig& edit : m_.edits) {
        if (edit.process == &info_ && !edit.second.empty() && (edit.first == label || edit.second == label))
            found.push_back(&edit);
    }
    return found;
}

NodeId Walker::moved(const std::string& label, const std::string& place) {
    const auto [at, is_new] = moved_.try_emplace({label, place});
    if (is_new) at->second = node();
    return at->second;
}

/// Makes `at` the node of the label; a jump forward may have made one before.
void Walker::claim(const std::string& label, NodeId at) {
    const auto [known, is_new] = labels_.emplace(label, at);
    if (is_new || known->second == at) return;
    for (Edge& e : graph_.edges) {
        if (e.to == known->second) e.to = at;
    }
    known->second = at;
}

void Walker::go_to(const std::string& label, NodeId from, base::Span span) {
    const auto swaps = swaps_of(label);
    if (swaps.empty()) {
        auto target = labels_.find(label);
        if (target == labels_.end()) target = labels_.emplace(label, node()).first;
        return no_step(from, target->second, yes(), span);
    }
    // The label goes with its text, so the jump goes to where that is.
    std::vector<Expr> stays;
    for (const EditConfig* swap : swaps) {
        std::vector<Expr> here = stays;
        here.push_back(selected(*swap));
        no_step(from, moved(label, swap->first == label ? swap->second : swap->first),
                pool().logical_and(std::move(here)), span);
        stays.push_back(pool().logical_not(selected(*swap)));
    }
    no_step(from, moved(label, label), pool().logical_and(stays), span);
}

void Walker::labelled(const ast::LabelledStatement& labelled, NodeId from, NodeId to) {
    const std::string& label = labelled.label.text;
    const auto swaps = swaps_of(label);
    if (swaps.empty()) {
        claim(label, from);
        return text_of(label, from, to);
    }
    std::vector<Expr> stays;
    for (const EditConfig* swap : swaps) {
        const std::string& other = swap->first == label ? swap->second : swap->first;
        std::vector<Expr> here = stays;
        here.push_back(selected(*swap));
        const NodeId at = moved(other, label);
        no_step(from, at, pool().logical_and(std::move(here)), labelled.label.span);
        text_of(other, at, to);
        stays.push_back(pool().logical_not(selected(*swap)));
    }
    const NodeId own = moved(label, label);
    no_step(from, own, pool().logical_and(stays), labelled.label.span);
    text_of(label, own, to);
}

/// The statement that `label` labels, unless it is dropped.
void Walker::text_of(const std::string& label, NodeId from, NodeId to) {
    const Label& known = info_.labels.at(label);
    const ast::Statement& statement = *known.statement->statement;
    NodeId entry = from;
    for (const EditConfig& edit : m_.edits) {
        if (edit.process != &info_ || !edit.second.empty() || edit.first != label) continue;
        entry = node(statement.span);
        no_step(from, entry, pool().logical_not(selected(edit)), known.span);
        no_step(from, to, selected(edit), known.span);
    }
    Node& at = graph_.nodes[entry.index()];
    at.label = label;
    at.span = statement.span;
    const std::size_t first = graph_.nodes.size();
    walk(statement, entry, to);
    entries_[label].push_back(entry);
    auto& block = blocks_[label];
    block.push_back(entry);
    for (std::size_t n = first; n < graph_.nodes.size(); ++n) block.emplace_back(n);
}

}  // namespace latchwork::sema
