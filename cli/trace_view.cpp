/// Drawing a counterexample: header, layout of the columns, rows, and the list form for what is too wide.
#include "cli/trace_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace latchwork::cli {

namespace {

constexpr std::size_t gap = 2;  ///< blanks between two columns
constexpr std::size_t comfortable_column = 20;
constexpr std::size_t narrowest_column = 14;  ///< below this an action cannot be told from another
constexpr std::size_t narrowest_changes = 18;
constexpr std::string_view changes_title = "what changes";

/// "pte[Addr#0]: null → Page#0". What does not fit into `width` gives up the old value before the new one.
std::string change_text(const TraceChange& change, std::size_t width, const Style& style) {
    std::string text = fmt::format("{}: {} {} {}", change.shown, change.before, style.arrow(), change.after);
    if (display_width(text) > width)
        text = fmt::format("{} {} {}", change.shown, style.arrow(), change.after);
    return text;
}

/// The lines at the right of a row: all changes on one line if they fit into `width`, else one line each.
std::vector<std::string> change_lines(const TraceRow& row, std::size_t width, const Style& style) {
    std::vector<std::string> lines;
    for (const TraceChange& change : row.changes) {
        if (!change.bookkeeping) lines.push_back(change_text(change, width, style));
    }
    const std::string joined = fmt::format("{}", fmt::join(lines, ", "));
    if (lines.size() > 1 && display_width(joined) <= width) lines = {joined};
    return lines;
}

std::string rule(std::size_t width, const Style& style) {
    std::string text;
    for (std::size_t i = 0; i < width; ++i) text += style.dash();
    return text;
}

/// Adds a line without blanks at its end.
void add_line(std::string& text, std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
}

/// Replaces `plain` by `painted` in text that was broken into lines without colours, whose bytes would have
/// counted as columns. Where a line break fell into it, it stays plain.
std::string highlight(std::string text, std::string_view plain, std::string_view painted) {
    const std::size_t at = text.find(plain);
    return at == std::string::npos ? text : text.replace(at, plain.size(), painted);
}

class Drawing {
  public:
    Drawing(const TraceTable& table, const Style& style) : table_(table), style_(style) {}

    std::string operator()() {
        draw_header();
        if (!table_.rows.empty()) {
            text_ += "\n";
            if (lay_out())
                draw_columns();
            else
                draw_list();
        }
        draw_break();
        return std::move(text_);
    }

  private:
    void draw_header() {
        const std::string place =
            table_.property_place.empty() ? "" : fmt::format(" ({})", table_.property_place);
        std::string head = fmt::format("counterexample of {}{}: {}", table_.property, place,
                                       counted(table_.rows.size(), "step"));
        if (repeats()) head += fmt::format(", the last {} for ever", table_.rows.size() - *table_.loop);
        const std::string what = fmt::format("counterexample of {}", table_.property);
        text_ += highlight(wrap(head, style_.width, ""), what, style_.bold(what));
        if (!table_.property_text.empty()) text_ += wrap(table_.property_text, style_.width, "    ");
        if (!table_.start.empty()) {
            text_ += wrap(fmt::format("with {}", fmt::join(table_.start, "; ")), style_.width, "    ");
        }
    }

    [[nodiscard]] bool repeats() const { return table_.loop && *table_.loop < table_.rows.size(); }

    /// The line before the first row that repeats.
    void draw_loop_start(const TraceRow& row) {
        if (repeats() && row.step == *table_.loop + 1)
            add_line(text_, rule(step_width_, style_) + std::string(gap, ' ') + "from here the steps repeat");
    }

    /// Chooses the widths of the columns; false if even their least widths do not fit.
    bool lay_out() {
        step_width_ = std::max<std::size_t>(4, std::to_string(table_.rows.size()).size());
        line_width_ = 4;
        widths_.assign(table_.columns.size() + 1, 0);
        for (std::size_t c = 0; c < table_.columns.size(); ++c)
            widths_[c] = display_width(table_.columns[c].title);
        for (const TraceRow& row : table_.rows) {
            line_width_ = std::max(line_width_, std::to_string(row.line).size());
            widths_[row.column] = std::max(widths_[row.column], display_width(row.action));
            for (const std::string& line : change_lines(row, style_.width / 3, style_)) {
                widths_.back() = std::max({widths_.back(), display_width(line), changes_title.size()});
            }
        }
        const std::size_t fixed = step_width_ + line_width_ + gap * (widths_.size() + 1);
        const std::size_t room = style_.width > fixed ? style_.width - fixed : 0;
        // The actions give way before the changes, which are what the run is about.
        std::vector<std::size_t> least(widths_.size(), comfortable_column);
        least.back() = widths_.back();
        if (shrink(least, room)) return true;
        least.assign(widths_.size(), narrowest_column);
        least.back() = narrowest_changes;
        return shrink(least, room);
    }

    /// Takes from the widest column, none below its least width, until all fit into `room`; false if they do
    /// not.
    bool shrink(const std::vector<std::size_t>& least, std::size_t room) {
        while (std::accumulate(widths_.begin(), widths_.end(), std::size_t{0}) > room) {
            std::size_t widest = widths_.size();
            for (std::size_t c = 0; c < widths_.size(); ++c) {
                if (widths_[c] > least[c] && (widest == widths_.size() || widths_[c] > widths_[widest]))
                    widest = c;
            }
            if (widest == widths_.size()) return false;
            --widths_[widest];
        }
        return true;
    }

    /// One line: step and source line at the right of their columns, then the cells.
    void add_row(std::string_view step, std::string_view line, const std::vector<std::string>& cells) {
        std::string out = fmt::format("{:>{}}{:>{}}", step, step_width_, line, line_width_ + gap);
        for (std::size_t c = 0; c < cells.size(); ++c) {
            out += std::string(gap, ' ') + pad(shorten_branch(cells[c], widths_[c], style_), widths_[c]);
        }
        add_line(text_, std::move(out));
    }

    void draw_columns() {
        std::vector<std::string> titles;
        std::vector<std::string> rules;
        for (const TraceColumn& column : table_.columns) titles.push_back(column.title);
        titles.emplace_back(widths_.back() > 0 ? changes_title : "");
        for (const std::size_t width : widths_) rules.push_back(rule(width, style_));
        add_row("step", "line", titles);
        // A rule is made of characters that `fmt` cannot pad, so its first two cells are made by hand.
        std::string line = rule(step_width_, style_) + std::string(gap, ' ') + rule(line_width_, style_);
        for (const std::string& cell : rules) line += std::string(gap, ' ') + cell;
        add_line(text_, std::move(line));
        for (const TraceRow& row : table_.rows) {
            draw_loop_start(row);
            std::vector<std::string> cells(widths_.size());
            cells[row.column] = row.action;
            const std::vector<std::string> changes = change_lines(row, widths_.back(), style_);
            if (!changes.empty()) cells.back() = changes[0];
            add_row(std::to_string(row.step), row.line == 0 ? "" : std::to_string(row.line), cells);
            for (std::size_t i = 1; i < changes.size(); ++i) {
                std::vector<std::string> more(widths_.size());
                more.back() = changes[i];
                add_row("", "", more);
            }
        }
    }

    void draw_list() {
        std::size_t title_width = 0;
        for (const TraceColumn& column : table_.columns)
            title_width = std::max(title_width, display_width(column.title));
        title_width = std::min(title_width, style_.width / 3);
        for (const TraceRow& row : table_.rows) {
            draw_loop_start(row);
            const std::string& actor = table_.columns[row.column].title;
            const std::string line = row.line == 0 ? "" : fmt::format("line {}", row.line);
            add_line(
                text_,
                shorten(fmt::format("{:>{}}  {}  {}  {}", row.step, step_width_, pad(line, line_width_ + 5),
                                    pad(shorten(actor, title_width, style_), title_width), row.action),
                        style_.width, style_));
            for (const std::string& change : change_lines(row, style_.width - step_width_ - 6, style_)) {
                add_line(text_, shorten(std::string(step_width_ + 6, ' ') + change, style_.width, style_));
            }
        }
    }

    void draw_break() {
        const std::string mark = fmt::format("{} {}", style_.cross(), table_.property);
        std::string why = table_.rows.empty() ? " is broken at the start" : " is broken";
        if (!table_.witness.empty()) why += fmt::format(" for {}", fmt::join(table_.witness, ", "));
        if (!table_.broken.empty()) why += fmt::format(": {}", fmt::join(table_.broken, ", "));
        text_ += highlight(wrap(mark + why, style_.width, "  "), mark, style_.red(mark));
        for (const LockSite& site : table_.sites) {
            text_ += wrap(fmt::format("{}:{}: {} {} `{}`: {}", site.file, site.line, site.who, site.how,
                                      site.lock, site.action),
                          style_.width, "      ");
        }
    }

    const TraceTable& table_;
    const Style& style_;
    std::string text_;
    std::size_t step_width_ = 4;
    std::size_t line_width_ = 4;
    std::vector<std::size_t> widths_;  ///< one for each instance, the last one for the changes
};

}  // namespace

std::string draw(const TraceTable& table, const Style& style) {
    return Drawing(table, style)();
}

}  // namespace latchwork::cli
