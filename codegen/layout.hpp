/// A document of text and possible line breaks, laid out within a width. The renderer builds these and nobody
/// else. After Wadler, "A prettier printer" (2003), with the greedy layout of its section 2.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace latchwork::codegen {

/// An immutable document; cheap to copy.
class Doc {
  public:
    /// The empty document.
    Doc();

    /// Text without line breaks.
    static Doc text(std::string text);
    /// A space, or a line break if the group around it does not fit.
    static Doc line();
    /// Nothing, or a line break if the group around it does not fit.
    static Doc soft_line();
    /// A line break, always: the groups around it do not fit.
    static Doc hard_line();
    /// The parts one after the other.
    static Doc concat(std::vector<Doc> parts);
    /// `inner` with its line breaks indented by `columns` more.
    static Doc nest(int columns, Doc inner);
    /// `inner` on one line if it fits, else with all of its own line breaks (those of inner groups decide
    /// anew).
    static Doc group(Doc inner);

    /// The document as text in lines of at most `width` columns where that is possible; no line ends in a
    /// space.
    [[nodiscard]] std::string lay_out(int width) const;

  private:
    struct Node;
    explicit Doc(std::shared_ptr<const Node> node);
    struct Layouter;
    std::shared_ptr<const Node> node_;
};

/// `parts` with `separator` between each two.
[[nodiscard]] std::vector<Doc> separated(const std::vector<Doc>& parts, const Doc& separator);
/// `parts` with commas between them, as many on a line as fit.
[[nodiscard]] Doc filled(const std::vector<Doc>& parts);

}  // namespace latchwork::codegen
