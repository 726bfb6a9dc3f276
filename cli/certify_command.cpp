/// `latchwork certify DIR SPEC`: derives the obligations of a certificate anew from the spec, compares them
/// with the files, and asks solvers that took no part in the proof.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>

#include "base/parallel.hpp"
#include "cli/certificate.hpp"
#include "cli/progress.hpp"
#include "cli/sha256.hpp"
#include "cli/style.hpp"
#include "cli/subcommand.hpp"
#include "ir/passes.hpp"
#include "verify/smt/solvers.hpp"

namespace latchwork::cli {

namespace {

using Kind = verify::smt::ScriptAnswer::Kind;

constexpr std::size_t most_complaints = 10;

/// One obligation that is to be settled, and what the solvers say of it.
struct Task {
    std::size_t entry;  ///< of the manifest
    Obligations::File file;
    std::vector<verify::smt::ScriptAnswer> answers;  ///< by solver; as many as were asked
};

class CertifyCommand : public Subcommand {
  public:
    [[nodiscard]] std::string name() const override { return "certify"; }
    [[nodiscard]] std::string summary() const override {
        return "Check a certificate that prove or check wrote";
    }
    [[nodiscard]] std::string examples() const override {
        return "  latchwork prove spec/do_no_page.latch --certificate proofs    write it\n"
               "  latchwork certify proofs spec/do_no_page.latch               check it\n"
               "  latchwork certify proofs spec/do_no_page.latch --solver cvc5 by cvc5 alone\n"
               "\nThe obligations (initiation, consecution of each action, implication of each property) are "
               "derived\n"
               "anew from the spec; a file that is not exactly one of them, a missing file and one too many "
               "are\n"
               "reported, and the exit code is 1. Then a fresh Z3 and, where it is installed, cvc5 must "
               "accept\n"
               "each: 1 if one is refuted, 3 if one is not settled in time.\n";
    }

    void add_options(CLI::App& app) override {
        app.add_option("DIR", folder_, "The folder that was given to --certificate")->required();
        app.add_option("SPEC", spec_, "The spec that it is said to be about")->required();
        app.add_option("--solver", solver_, "z3, cvc5, or all that are installed (default)")
            ->check(CLI::IsMember({"z3", "cvc5", "all"}))
            ->type_name("NAME");
        app.add_option("--time", seconds_, "Seconds for each obligation and solver (default 60)")
            ->check(CLI::Range(0.001, 1e6))
            ->type_name("SECONDS");
        app.add_flag("--complete", complete_, "Want a proof of all that the spec's checks declare proved");
        app.add_flag("--json", json_, "Print one JSON object instead of text");
    }

    ExitCode run(Environment& environment) override {
        const Specification spec = require_specification(spec_, environment, common);
        const Manifest manifest = read_manifest(folder_, spec);
        std::vector<Task> tasks = compare(spec, manifest);
        if (complete_) require_complete(spec, manifest);
        ExitCode code = complaints_.empty() ? ExitCode::as_declared : ExitCode::not_as_declared;
        if (complaints_.empty()) {
            find_solvers();
            settle(spec, tasks, environment);
            code = judge(tasks);
        }
        if (json_)
            print_json(manifest, tasks, code, environment);
        else
            print(spec, manifest, tasks, code, environment);
        return code;
    }

  private:
    void complain(std::string what) { complaints_.push_back(std::move(what)); }

    /// The obligations of the spec, each of which must be a file, and nothing else.
    std::vector<Task> compare(const Specification& spec, const Manifest& manifest) {
        std::vector<Task> tasks;
        std::set<std::string> wanted;
        for (std::size_t i = 0; i < manifest.entries.size(); ++i) {
            const Manifest::Entry& entry = manifest.entries[i];
            if (!variant_stands(spec, entry.proof)) continue;
            try {
                const Obligations derived = derive_obligations(spec_, entry.proof, i);
                if (derived.system_sha256 != entry.system_sha256)
                    complain(fmt::format("{}: the spec has changed since: another transition system",
                                         title(entry.proof)));
                for (const Obligations::File& f : derived.files) {
                    wanted.insert(f.name);
                    compare(spec, manifest, entry, f);
                    tasks.push_back({i, f, {}});
                }
            } catch (const InputError& e) {
                complain(fmt::format("{}: it is no proof of this spec: {}", title(entry.proof), e.what()));
            }
        }
        if (tasks.empty() && complaints_.empty()) complain("the manifest lists no proof");
        for (const Manifest::Entry& entry : manifest.entries)
            for (const Manifest::File& f : entry.files)
                if (wanted.insert(f.name).second)
                    complain(fmt::format("{}: listed, but no obligation of this spec", f.name));
        const auto folder = certificate_folder(folder_, spec);
        std::vector<std::string> present;
        for (const auto& file : std::filesystem::directory_iterator(folder))
            if (file.path().extension() == ".smt2") present.push_back(file.path().filename().string());
        std::sort(present.begin(), present.end());
        for (const std::string& file : present)
            if (!wanted.contains(file)) complain(fmt::format("{}: not a part of this certificate", file));
        return tasks;
    }

    void compare(const Specification& spec, const Manifest& manifest, const Manifest::Entry& entry,
                 const Obligations::File& derived) {
        const auto listed = std::find_if(entry.files.begin(), entry.files.end(),
                                         [&](const Manifest::File& f) { return f.name == derived.name; });
        if (listed == entry.files.end())
            return complain(fmt::format("{}: an obligation of this spec ({}) that the manifest does not list",
                                        derived.name, derived.shows));
        const auto path = certificate_folder(folder_, spec) / derived.name;
        if (!std::filesystem::exists(path)) return complain(fmt::format("{}: missing", derived.name));
        const std::string text = read_text(path);
        if (sha256(text) != listed->sha256)
            return complain(fmt::format("{}: changed after it was written", derived.name));
        if (text == derived.text) return;
        const std::string now = verify::smt::z3_version();
        const std::string version =
            manifest.writer == now ? ""
                                   : fmt::format(" (or {}, which wrote it, prints it in another way than {})",
                                                 manifest.writer, now);
        complain(
            fmt::format("{}: not the obligation of this spec: {}{}", derived.name, derived.shows, version));
    }

    /// A proof in the name of a check must be about the variant that the check declares.
    bool variant_stands(const Specification& spec, const CertifiedProof& proof) {
        if (proof.check.empty()) return true;
        const ir::Check* check = spec.system->find_check(proof.check);
        if (check != nullptr && check->configs == proof.variant.configs &&
            check->instances == proof.variant.instances)
            return true;
        complain(fmt::format("{}: the spec has {}", title(proof),
                             check == nullptr ? "no such check" : "another variant under this name"));
        return false;
    }

    void require_complete(const Specification& spec, const Manifest& manifest) {
        for (const ir::Check& check : spec.system->checks) {
            std::set<std::string> certified;
            for (const Manifest::Entry& entry : manifest.entries)
                if (entry.proof.check == check.name)
                    for (const CertifiedProof::Property& p : entry.proof.properties) certified.insert(p.name);
            const ir::System system = ir::specialize(*spec.system, check);
            for (const ir::Expectation& e : check.expectations) {
                if (e.kind != ir::Expectation::Kind::proves) continue;
                for (ir::PropertyId id :
                     e.properties.empty() ? verify::safety_properties(system) : e.properties)
                    if (!certified.contains(system.property(id).name))
                        complain(
                            fmt::format("check {}: no proof of {}", check.name, system.property(id).name));
            }
        }
    }

    void find_solvers() {
        if (solver_ != "cvc5") solvers_.push_back(verify::smt::z3_version());
        if (solver_ == "z3") return;
        cvc5_ = verify::smt::find_cvc5();
        if (cvc5_) solvers_.push_back(cvc5_->version);
        if (!cvc5_ && solver_ == "cvc5")
            throw InputError("cvc5 is not installed (Debian: apt-get install cvc5)");
    }

    void settle(const Specification& spec, std::vector<Task>& tasks, Environment& environment) {
        const std::chrono::milliseconds limit(static_cast<std::int64_t>(seconds_ * 1000));
        const auto folder = certificate_folder(folder_, spec);
        ProgressLine progress(environment, common);
        std::mutex guard;
        std::size_t done = 0;
        const auto stopped = [&environment] {
            return environment.stop != nullptr && environment.stop->load();
        };
        base::parallel_for(tasks.size(), base::processors(), [&](std::size_t i) {
            if (stopped()) return;
            Task& task = tasks[i];
            if (solver_ != "cvc5")
                task.answers.push_back(verify::smt::ask_z3(task.file.text, {limit, stopped}));
            if (cvc5_)
                task.answers.push_back(
                    verify::smt::ask_cvc5(*cvc5_, (folder / task.file.name).string(), limit));
            const std::lock_guard lock(guard);
            progress.show(fmt::format("certify: {} of {} obligations", ++done, tasks.size()));
        });
    }

    ExitCode judge(const std::vector<Task>& tasks) {
        bool refuted = false, open = false;
        for (const Task& task : tasks) {
            if (task.answers.size() < solvers_.size()) open = true;
            for (std::size_t s = 0; s < task.answers.size(); ++s) {
                const verify::smt::ScriptAnswer& a = task.answers[s];
                if (a.kind == Kind::accepted) continue;
                (a.kind == Kind::refuted ? refuted : open) = true;
                complain(a.kind == Kind::refuted ? fmt::format("{}: {} refutes it: {}", task.file.name,
                                                               solvers_[s], task.file.shows)
                                                 : fmt::format("{}: {} does not settle it: {}",
                                                               task.file.name, solvers_[s], a.detail));
            }
        }
        return refuted ? ExitCode::not_as_declared : open ? ExitCode::undecided : ExitCode::as_declared;
    }

    static std::string title(const CertifiedProof& proof) {
        return proof.check.empty() ? "proof" : fmt::format("check {}", proof.check);
    }

    static std::string names(const CertifiedProof& proof) {
        std::string text;
        for (const CertifiedProof::Property& p : proof.properties)
            text += (text.empty() ? "" : ", ") + p.name;
        return text;
    }

    void print(const Specification& spec, const Manifest& manifest, const std::vector<Task>& tasks,
               ExitCode code, Environment& environment) const {
        const Style style = out_style(environment, common.color);
        if (!common.quiet)
            fmt::print(environment.out, "{} ({})\n", style.bold(spec.system->protocol), spec.name);
        for (std::size_t i = 0; i < manifest.entries.size() && !common.quiet; ++i) {
            const auto obligations = static_cast<std::size_t>(
                std::count_if(tasks.begin(), tasks.end(), [i](const Task& t) { return t.entry == i; }));
            fmt::print(environment.out, "{}",
                       wrap(fmt::format("{}: {}; {}", title(manifest.entries[i].proof),
                                        counted(obligations, "obligation"), names(manifest.entries[i].proof)),
                            style.width, "  "));
        }
        for (std::size_t i = 0; i < std::min(complaints_.size(), most_complaints); ++i)
            fmt::print(environment.out, "  {} {}\n", style.red(style.cross()), complaints_[i]);
        if (complaints_.size() > most_complaints)
            fmt::print(environment.out, "  … and {} more\n", complaints_.size() - most_complaints);
        if (code == ExitCode::as_declared && !common.quiet) {
            fmt::print(environment.out, "  {} {} accepted by {}{}\n", style.green(style.tick()),
                       counted(tasks.size(), "obligation"), fmt::join(solvers_, " and "),
                       solver_ == "all" && !cvc5_ ? "; cvc5 is not installed" : "");
        } else if (code == ExitCode::undecided) {
            fmt::print(environment.out, "  undecided: not every obligation was settled\n");
        } else if (code != ExitCode::as_declared) {
            fmt::print(environment.out, "  the certificate is not accepted\n");
        }
    }

    void print_json(const Manifest& manifest, const std::vector<Task>& tasks, ExitCode code,
                    Environment& environment) const {
        using nlohmann::ordered_json;
        ordered_json proofs = ordered_json::array();
        for (const Manifest::Entry& entry : manifest.entries) {
            ordered_json properties = ordered_json::array();
            for (const CertifiedProof::Property& p : entry.proof.properties) properties.push_back(p.name);
            proofs.push_back({{"check", entry.proof.check}, {"properties", std::move(properties)}});
        }
        const ordered_json report = {{"schema", 1},
                                     {"protocol", manifest.protocol},
                                     {"file", spec_},
                                     {"ok", code == ExitCode::as_declared},
                                     {"solvers", solvers_},
                                     {"obligations", tasks.size()},
                                     {"proofs", std::move(proofs)},
                                     {"complaints", complaints_}};
        fmt::print(environment.out, "{}\n",
                   report.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    }

    std::string folder_, spec_, solver_ = "all";
    double seconds_ = 60;
    bool complete_ = false, json_ = false;

    std::optional<verify::smt::Cvc5> cvc5_;
    std::vector<std::string> solvers_;  ///< names and versions, in the order of Task::answers
    std::vector<std::string> complaints_;
};

}  // namespace

std::unique_ptr<Subcommand> make_certify_command() {
    return std::make_unique<CertifyCommand>();
}

}  // namespace latchwork::cli
