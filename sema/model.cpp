/// Look-ups in the model that both passes use.
#include "sema/model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace latchwork::sema {

bool Model::has_errors(std::size_t since) const {
    const auto& all = diagnostics.all();
    const auto first = static_cast<std::ptrdiff_t>(std::max(since, first_diagnostic));
    return std::any_of(all.begin() + first, all.end(),
                       [](const base::Diagnostic& d) { return d.kind->severity == base::Severity::error; });
}

std::vector<ir::Value> Model::locations(const LabelTest& test) const {
    if (test.label == "end") return {system.process(test.process).end};
    const ProcessInfo& info = processes[test.process.index()];
    const auto& known = test.inside ? info.in : info.at;
    std::vector<ir::Value> all;
    for (const std::string& label : labels_called(info, test.label)) {
        const auto found = known.find(label);
        if (found != known.end()) all.insert(all.end(), found->second.begin(), found->second.end());
    }
    return all;
}

std::vector<std::string> Model::labels_called(const ProcessInfo& info, const std::string& text) const {
    if (info.labels.contains(text)) return {text};
    std::vector<std::string> copies;
    for (const auto& [name, label] : info.labels)
        if (sources.text(label.span) == text) copies.push_back(name);
    return copies;
}

ir::FunctionId Model::holder(ir::ProcessId process, ir::LockId lock, Hold hold) const {
    const ir::Lock& of = system.lock(lock);
    for (ir::FunctionId f : hold == Hold::shared ? of.shared : of.exclusive) {
        if (system.function(f).process == process) return f;
    }
    return {};
}

ir::FunctionId Model::preempt_count(ir::ProcessId process, const PrimitiveType& lock) const {
    if (!cpu.valid() || !lock.atomic || lock.readers) return {};
    const auto counter = disabled.find({process, Disables::preemption});
    const bool task = processes[process.index()].declaration->context == ast::Context::task;
    return task && counter != disabled.end() ? counter->second : ir::FunctionId();
}

std::vector<ir::FunctionId> Model::kept_by(ir::ProcessId process) const {
    std::vector<ir::FunctionId> relations;
    const auto collect = [&](const std::vector<ir::FunctionId>& all) {
        for (const ir::FunctionId f : all) {
            if (system.function(f).arguments[1] == system.process(process).sort) relations.push_back(f);
        }
    };
    for (const auto& [sort, lifetime] : lifetimes) collect(lifetime.kept_by);
    for (const auto& [id, callback] : callbacks) collect(callback.waits);
    return relations;
}

std::string Model::taken_in(ir::ProcessId process, ir::LockId lock) const {
    const std::set<std::uint32_t>& lines = processes[process.index()].taken_in.at(lock);
    return fmt::format("{} {}", lines.size() == 1 ? "line" : "lines", fmt::join(lines, ", "));
}

std::string Model::squeezed(base::Span span) const {
    const std::string_view text = sources.text(span);
    std::string line;
    bool gap = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "//") {
            i = text.find('\n', i);
            if (i == std::string_view::npos) break;
            gap = true;
        } else if (text.substr(i, 2) == "/*") {
            i = text.find("*/", i);
            if (i == std::string_view::npos) break;
            ++i;
            gap = true;
        } else if (std::isspace(static_cast<unsigned char>(text[i])) != 0) {
            gap = true;
        } else {
            if (gap && !line.empty()) line += ' ';
            gap = false;
            line += text[i];
        }
    }
    return line;
}

std::string Model::quoted(base::Span span) const {
    constexpr std::size_t longest = 40;
    std::string text = squeezed(span);
    if (text.size() > longest) {
        // Not within a character of several bytes.
        std::size_t end = longest - 3;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
        text = text.substr(0, end) + "...";
    }
    return text;
}

}  // namespace latchwork::sema
