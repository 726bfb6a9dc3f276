/// Asking, counting, and printing what was counted.
#include "tests/support/tally.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

#include "verify/check/evidence.hpp"

namespace latchwork::tests {

void Tally::add(const Tally& other) {
    for (const auto& [name, number] : other.numbers) numbers[name] += number;
    for (const auto& [name, said] : other.engines) {
        Said& mine = engines[name];
        for (std::size_t v = 0; v < said.verdicts.size(); ++v) mine.verdicts[v] += said.verdicts[v];
        mine.seconds += said.seconds;
    }
}

verify::Result Tally::ask(std::string_view engine, const verify::Request& request, std::string_view line) {
    const std::clock_t start = std::clock();
    verify::Result result = verify::check::run_checked(*verify::find_engine(engine), request, {});
    Said& said = engines[std::string(line.empty() ? engine : line)];
    said.seconds += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    for (const verify::PropertyVerdict& p : result.properties) ++said.verdicts[p.verdict.index()];
    return result;
}

std::string Tally::table() const {
    std::string text;
    for (const auto& [name, number] : numbers) text += fmt::format("{:<16}{:>10}\n", name, number);
    text += fmt::format("{:<16}", "engine");
    const std::array<verify::Verdict, std::variant_size_v<verify::Verdict>> words = {
        verify::Proved{},   verify::Holds{},   verify::Bounded{},
        verify::Violated{}, verify::Vacuous{}, verify::Undecided{}};
    for (const verify::Verdict& word : words) text += fmt::format("{:>10}", verify::verdict_name(word));
    text += fmt::format("{:>10}\n", "seconds");
    for (const auto& [name, said] : engines) {
        text += fmt::format("{:<16}", name);
        for (const std::size_t n : said.verdicts) text += fmt::format("{:>10}", n);
        text += fmt::format("{:>10.1f}\n", said.seconds);
    }
    return text;
}

unsigned setting(const char* name, unsigned otherwise) {
    const char* value = std::getenv(name);
    return value == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(value, nullptr, 10));
}

}  // namespace latchwork::tests
