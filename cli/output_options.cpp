/// Implementation of the options that the engine-running subcommands share.
#include "cli/output_options.hpp"
#include "base/parallel.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <nlohmann/json.hpp>

#include "cli/files.hpp"
#include "cli/itf.hpp"
#include "cli/json_report.hpp"

namespace latchwork::cli {

namespace {

constexpr std::size_t longest_seconds = 10'000'000;

/// "512M", "4G", "800000000": bytes.
std::size_t parse_memory(const std::string& text) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [unit, error] = std::from_chars(text.data(), end, number);
    const std::string_view suffix(unit, static_cast<std::size_t>(end - unit));
    const int shift = suffix.empty() ? 0 : suffix == "K" ? 10 : suffix == "M" ? 20 : suffix == "G" ? 30 : -1;
    if (error != std::errc() || shift < 0 || number == 0 || number > (std::size_t{1} << 60 >> shift)) {
        throw InputError(fmt::format("--memory {}: a size is wanted, such as 512M or 4G", text));
    }
    return number << shift;
}

std::string one_line(const nlohmann::ordered_json& json) {
    // Names of files may hold bytes that are no UTF-8.
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

void LimitOptions::add_to(CLI::App& app) {
    const verify::Request::Limits standard;
    app.add_option(
           "--time", seconds,
           fmt::format(
               "Seconds of processor time for each run of an engine, for each thread of a proof (default {})",
               standard.time.count() / 1000))
        ->check(CLI::Range(0.001, static_cast<double>(longest_seconds)))
        ->type_name("SECONDS");
    app.add_option("--max-states", states,
                   fmt::format("States that an engine may visit (default {})", standard.states))
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    app.add_option("--memory", memory,
                   fmt::format("Memory for states, such as 512M (default {}G)", standard.memory_bytes >> 30))
        ->type_name("SIZE");
}

verify::Request::Limits LimitOptions::limits() const {
    verify::Request::Limits limits;
    if (seconds > 0) limits.time = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
    limits.threads = base::processors();
    if (states > 0) limits.states = states;
    if (!memory.empty()) limits.memory_bytes = parse_memory(memory);
    if (depth > 0) limits.depth = depth;
    return limits;
}

void OutputOptions::add_to(CLI::App& app) {
    app.add_flag("--json", json, "Print one JSON object for each spec file, one a line, instead of text");
    app.add_option("--trace-out", trace_out, "Save the counterexamples for `latchwork replay`")
        ->type_name("FILE");
    app.add_option(
           "--itf", itf,
           "Save each counterexample as DIR/PROTOCOL.CHECK.PROPERTY.itf.json, in Apalache's trace format")
        ->type_name("DIR");
}

void OutputOptions::write_itf(const Specification& specification,
                              const std::vector<CheckReport>& checks) const {
    if (itf.empty()) return;
    const std::vector<OutputFile> files = itf_files(specification, checks);
    if (!files.empty()) write_files(itf, files);
}

void OutputOptions::write_traces(const std::vector<std::string>& report_lines, std::ostream& err) const {
    if (trace_out.empty()) return;
    std::string text;
    for (const std::string& line : report_lines) {
        if (!line.empty()) text += line + "\n";
    }
    if (text.empty()) {
        fmt::print(err, "latchwork: there is no counterexample; '{}' is not written\n", trace_out);
    } else {
        write_file(trace_out, text);
    }
}

std::string report_line(const Specification& specification, const std::vector<CheckReport>& checks) {
    return one_line(report_json(specification, checks));
}

std::string trace_line(const Specification& specification, const std::vector<CheckReport>& checks) {
    std::vector<CheckReport> broken;
    for (const CheckReport& check : checks) {
        if (!violations(check).empty()) broken.push_back(check);
    }
    return broken.empty() ? "" : one_line(report_json(specification, broken));
}

}  // namespace latchwork::cli
