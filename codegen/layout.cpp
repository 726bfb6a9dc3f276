/// Laying out documents.
#include "codegen/layout.hpp"

#include <utility>

namespace latchwork::codegen {

struct Doc::Node {
    enum class Kind { text, line, soft_line, hard_line, concat, nest, group };
    Kind kind = Kind::concat;
    std::string text;
    std::vector<Doc> parts;
    int columns = 0;
};

Doc::Doc() : node_(std::make_shared<Node>()) {}
Doc::Doc(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

Doc Doc::text(std::string text) {
    return Doc(std::make_shared<Node>(Node{Node::Kind::text, std::move(text), {}, 0}));
}
Doc Doc::line() {
    return Doc(std::make_shared<Node>(Node{Node::Kind::line, " ", {}, 0}));
}
Doc Doc::soft_line() {
    return Doc(std::make_shared<Node>(Node{Node::Kind::soft_line, "", {}, 0}));
}
Doc Doc::hard_line() {
    return Doc(std::make_shared<Node>(Node{Node::Kind::hard_line, "", {}, 0}));
}
Doc Doc::concat(std::vector<Doc> parts) {
    return Doc(std::make_shared<Node>(Node{Node::Kind::concat, "", std::move(parts), 0}));
}
Doc Doc::nest(int columns, Doc inner) {
    return Doc(std::make_shared<Node>(Node{Node::Kind::nest, "", {std::move(inner)}, columns}));
}
Doc Doc::group(Doc inner) {
    return Doc(std::make_shared<Node>(Node{Node::Kind::group, "", {std::move(inner)}, 0}));
}

/// A stack machine over pending documents, each with its indentation and whether its breaks are flat.
struct Doc::Layouter {
    struct Item {
        int indent;
        bool flat;
        const Node* node;
    };

    int width;
    std::string out{};
    int column = 0;
    std::vector<Item> pending{};

    static void push_parts(std::vector<Item>& stack, const Item& item, int indent, bool flat) {
        for (std::size_t i = item.node->parts.size(); i-- > 0;)
            stack.push_back({indent, flat, item.node->parts[i].node_.get()});
    }

    /// True if `item`, laid flat, and what follows it up to the next possible break, fit into the line.
    [[nodiscard]] bool fits(const Item& item) const {
        int room = width - column;
        std::vector<Item> stack{item};
        std::size_t rest = pending.size();
        while (room >= 0) {
            if (stack.empty()) {
                if (rest == 0) return true;
                stack.push_back(pending[--rest]);
            }
            const Item top = stack.back();
            stack.pop_back();
            switch (top.node->kind) {
                case Node::Kind::text:
                    room -= static_cast<int>(top.node->text.size());
                    break;
                case Node::Kind::line:
                case Node::Kind::soft_line:
                    if (!top.flat) return true;
                    room -= static_cast<int>(top.node->text.size());
                    break;
                case Node::Kind::hard_line:
                    return !top.flat;
                case Node::Kind::concat:
                case Node::Kind::nest:
                case Node::Kind::group:
                    push_parts(stack, top, top.indent, top.flat);
                    break;
            }
        }
        return false;
    }

    void end_line(int indent) {
        while (!out.empty() && out.back() == ' ') out.pop_back();
        out += '\n';
        out.append(static_cast<std::size_t>(indent), ' ');
        column = indent;
    }

    std::string run(const Node* root) {
        pending.push_back({0, false, root});
        while (!pending.empty()) {
            const Item top = pending.back();
            pending.pop_back();
            switch (top.node->kind) {
                case Node::Kind::text:
                    out += top.node->text;
                    column += static_cast<int>(top.node->text.size());
                    break;
                case Node::Kind::line:
                case Node::Kind::soft_line:
                    if (top.flat) {
                        out += top.node->text;
                        column += static_cast<int>(top.node->text.size());
                    } else {
                        end_line(top.indent);
                    }
                    break;
                case Node::Kind::hard_line:
                    end_line(top.indent);
                    break;
                case Node::Kind::concat:
                    push_parts(pending, top, top.indent, top.flat);
                    break;
                case Node::Kind::nest:
                    push_parts(pending, top, top.indent + top.node->columns, top.flat);
                    break;
                case Node::Kind::group:
                    push_parts(pending, top, top.indent, top.flat || fits({top.indent, true, top.node}));
                    break;
            }
        }
        while (!out.empty() && out.back() == ' ') out.pop_back();
        return std::move(out);
    }
};

std::string Doc::lay_out(int width) const {
    return Layouter{.width = width}.run(node_.get());
}

std::vector<Doc> separated(const std::vector<Doc>& parts, const Doc& separator) {
    std::vector<Doc> all;
    for (const Doc& part : parts) {
        if (!all.empty()) all.push_back(separator);
        all.push_back(part);
    }
    return all;
}

Doc filled(const std::vector<Doc>& parts) {
    // A break of its own for each comma: it is taken only if the part behind it does not fit.
    return Doc::concat(separated(parts, Doc::concat({Doc::text(","), Doc::group(Doc::line())})));
}

}  // namespace latchwork::codegen
