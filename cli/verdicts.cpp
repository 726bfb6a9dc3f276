/// Implementation of the words for verdicts.
#include "cli/verdicts.hpp"

#include <fmt/format.h>

namespace latchwork::cli {

const std::vector<VerdictWord>& verdict_words() {
    static const std::vector<VerdictWord> words = {
        {"proved", "holds for every number of instances; an independent check accepted the proof",
         "The property holds for every number of processes, objects and domain members. An inductive "
         "invariant was\n"
         "found that implies it, and a fresh solver accepted each of its proof obligations. `latchwork "
         "prove` prints\n"
         "the invariant in the language of the spec."},
        {"holds", "no reachable state of the stated scope breaks it",
         "None of the states that can be reached in the stated scope breaks the property: `explore` visited "
         "them all,\n"
         "or `kinduction` or `pdr` excluded all that could. It says nothing about larger scopes."},
        {"bounded", "no violation within the stated number of steps",
         "No run of the stated scope breaks the property within the stated number of steps. Longer runs were "
         "not\n"
         "looked at; --depth goes further."},
        {"violated", "a concrete run breaks it, replayed step by step",
         "There is a run that breaks the property. It was replayed step by step in the reference "
         "interpreter, and\n"
         "is drawn with one column for each process. --trace-out saves it for `latchwork replay`."},
        {"vacuous", "nothing can violate it, because the part that matters never runs",
         "Nothing can break the property, but only because the part of the spec that could never runs: a "
         "statement\n"
         "that is never reached, a premise that is never true, an assumption that cannot be met. The culprit "
         "is\n"
         "named. A vacuous check is never counted as passed."},
        {"undecided", "a limit was hit; says which",
         "The engine stopped before it had an answer: a limit on time, states or memory, Ctrl-C, or a proof "
         "that was\n"
         "not found. The reason is given, with what was established on the way."},
    };
    return words;
}

bool is_good(const verify::Verdict& verdict) {
    return std::holds_alternative<verify::Proved>(verdict) ||
           std::holds_alternative<verify::Holds>(verdict) || std::holds_alternative<verify::Bounded>(verdict);
}

std::string painted(const verify::Verdict& verdict, std::size_t width, const Style& style) {
    const std::string word = pad(verify::verdict_name(verdict), width);
    if (std::holds_alternative<verify::Violated>(verdict)) return style.red(word);
    if (is_good(verdict) && !std::holds_alternative<verify::Bounded>(verdict)) return style.green(word);
    return style.yellow(word);
}

std::string detail(const verify::Verdict& verdict, const base::SourceSet& sources) {
    if (const auto* bounded = std::get_if<verify::Bounded>(&verdict)) {
        return fmt::format("no violation within {}", counted(bounded->depth, "step"));
    }
    if (const auto* undecided = std::get_if<verify::Undecided>(&verdict)) return undecided->reason;
    const auto* vacuous = std::get_if<verify::Vacuous>(&verdict);
    if (vacuous == nullptr) return "";
    return describe({vacuous->culprit, vacuous->span}, sources);
}

std::string describe(const verify::Note& note, const base::SourceSet& sources) {
    if (!note.span.valid()) return note.text;
    return fmt::format("{} ({}:{})", note.text, sources.file(note.span.file).name(), sources.line(note.span));
}

}  // namespace latchwork::cli
