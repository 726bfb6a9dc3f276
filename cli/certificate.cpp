/// Deriving obligations from a spec, and the manifest.
#include "cli/certificate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "cli/sha256.hpp"
#include "cli/variant.hpp"
#include "ir/formula_text.hpp"
#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "verify/check/obligations.hpp"
#include "verify/smt/solvers.hpp"

namespace latchwork::cli {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

constexpr int schema = 1;
constexpr const char* manifest_name = "manifest.json";

/// What a verdict rests on, in the words of the system it is about.
std::vector<std::string> lock_names(const ir::System& system, const verify::Proved& proved) {
    std::vector<std::string> names;
    for (ir::LockId lock : proved.lock_order) names.push_back(system.lock(lock).name);
    return names;
}

ir::LockId find_lock(const ir::System& system, const std::string& name) {
    for (std::size_t i = 0; i < system.locks.size(); ++i)
        if (system.locks[i].name == name) return ir::LockId(i);
    throw InputError(fmt::format("there is no lock '{}'", name));
}

/// The verdicts that the proof claims, in `system`.
std::vector<verify::PropertyVerdict> verdicts(const ir::System& system, const CertifiedProof& proof) {
    verify::Proved shared;
    for (std::size_t i = 0; i < proof.invariants.size(); ++i) {
        try {
            shared.invariants.push_back(ir::read_formula(system, proof.invariants[i]));
        } catch (const std::invalid_argument& e) {
            throw InputError(fmt::format("invariant {} is no formula of it: {}", i + 1, e.what()));
        }
    }
    std::vector<verify::PropertyVerdict> all;
    for (const CertifiedProof::Property& p : proof.properties) {
        const std::optional<ir::PropertyId> id = system.find_property(p.name);
        if (!id || system.property(*id).is_liveness())
            throw InputError(fmt::format("there is no safety property '{}'", p.name));
        verify::Proved proved = shared;
        for (const std::string& lock : p.lock_order) proved.lock_order.push_back(find_lock(system, lock));
        all.push_back({*id, std::move(proved)});
    }
    return all;
}

/// "consecution fault.install" as a sentence.
std::string sentence(const std::string& script) {
    const std::size_t space = script.find(' ');
    if (space == std::string::npos) return "every initial state satisfies the invariants";
    const std::size_t name = script.rfind(' ') + 1;
    const std::string of = script.substr(name), kind = script.substr(0, name - 1);
    if (kind == "consecution") return of + " keeps the invariants";
    if (kind == "counting at") return of + " changes each count as the proof says";
    return "the invariants imply " + of;
}

std::string file_name(const std::string& check, std::size_t proof, std::size_t place, std::string script) {
    for (char& c : script)
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '.' && c != '_') c = '_';
    return fmt::format("{}-{}{}-{:03}-{}.smt2", proof + 1, check, check.empty() ? "proof" : "", place + 1,
                       script);
}

ordered_json variant_json(const ir::System& system, const Variant& variant) {
    ordered_json configs = ordered_json::object();
    for (const auto& [name, value] : variant.configs) {
        for (const ir::Function& f : system.functions)
            if (f.role == ir::Function::Role::config && f.name == name)
                configs[name] = ir::print_value(system, f.result, value);
    }
    return {{"configs", std::move(configs)}, {"instances", variant.instances}};
}

Variant read_variant(const ir::System& system, const ordered_json& json) {
    Variant variant;
    for (const auto& [name, value] : json.at("configs").items())
        set_config(system, variant, name, value.get<std::string>());
    require_known_edits(system, variant);
    for (const auto& [name, number] : json.at("instances").items())
        variant.instances[name] = number.get<ir::Value>();
    return variant;
}

ordered_json entry_json(const ir::System& system, const CertifiedProof& proof, const Obligations& derived) {
    ordered_json properties = ordered_json::array(), files = ordered_json::array();
    for (const CertifiedProof::Property& p : proof.properties) {
        ordered_json property = {{"name", p.name}};
        if (!p.lock_order.empty()) property["lock_order"] = p.lock_order;
        properties.push_back(std::move(property));
    }
    for (const Obligations::File& f : derived.files)
        files.push_back({{"name", f.name}, {"sha256", sha256(f.text)}, {"shows", f.shows}});
    return {{"check", proof.check},
            {"variant", variant_json(system, proof.variant)},
            {"system_sha256", derived.system_sha256},
            {"properties", std::move(properties)},
            {"invariants", proof.invariants},
            {"files", std::move(files)}};
}

Manifest::Entry read_entry(const ir::System& system, const ordered_json& json) {
    Manifest::Entry entry;
    entry.proof.check = json.at("check");
    entry.proof.variant = read_variant(system, json.at("variant"));
    entry.proof.invariants = json.at("invariants").get<std::vector<std::string>>();
    for (const ordered_json& p : json.at("properties"))
        entry.proof.properties.push_back({p.at("name"), p.value("lock_order", std::vector<std::string>{})});
    entry.system_sha256 = json.at("system_sha256");
    for (const ordered_json& f : json.at("files")) entry.files.push_back({f.at("name"), f.at("sha256")});
    return entry;
}

}  // namespace

std::vector<CertifiedProof> certified_proofs(const CheckReport& report) {
    const ir::System& system = report.system();
    std::vector<CertifiedProof> proofs;
    for (const verify::PropertyOutcome& p : report.result.properties) {
        const auto* proved = std::get_if<verify::Proved>(&p.verdict);
        if (proved == nullptr) continue;
        std::vector<std::string> invariants;
        for (ir::Expr e : proved->invariants) invariants.push_back(ir::write_formula(system, e));
        auto same = std::find_if(proofs.begin(), proofs.end(),
                                 [&](const CertifiedProof& c) { return c.invariants == invariants; });
        if (same == proofs.end()) {
            const std::string check = report.expected ? report.result.name : "";
            same = proofs.insert(proofs.end(), {check, report.variant, {}, std::move(invariants)});
        }
        const bool known = std::any_of(same->properties.begin(), same->properties.end(),
                                       [&](const CertifiedProof::Property& q) { return q.name == p.name; });
        if (!known) same->properties.push_back({p.name, lock_names(system, *proved)});
    }
    return proofs;
}

Obligations derive_obligations(const fs::path& spec, const CertifiedProof& proof, std::size_t number) {
    // Read anew, so that the names of variables do not depend on what was done before.
    const Specification fresh = read_specification(spec);
    if (!fresh.system) throw InputError(fmt::format("'{}' has errors", spec.string()));
    const auto& [configs, instances] = proof.variant;
    const ir::System system = ir::specialize(*fresh.system, configs, instances);
    // Claims leave out what stands where no path leads. That nobody gets there is an invariant, and it has to
    // be kept by all actions, those that stand there too.
    const ir::System everywhere = ir::specialize_everywhere(*fresh.system, configs, instances);
    Obligations derived;
    derived.system_sha256 = sha256(ir::print(everywhere));
    for (const verify::check::Proof& p : verify::check::proofs_of(system, verdicts(system, proof))) {
        for (const verify::smt::Script& script :
             verify::smt::certificate_scripts(everywhere, p.invariants, p.claims)) {
            const std::string shows = sentence(script.name);
            const std::string title = proof.check.empty()
                                          ? system.protocol
                                          : fmt::format("{}, check {}", system.protocol, proof.check);
            derived.files.push_back({file_name(proof.check, number, derived.files.size(), script.name), shows,
                                     fmt::format("; {}: {}.\n; Its parts are denied one by one; \"unsat\" to "
                                                 "all means that it stands.\n{}",
                                                 title, shows, script.text)});
        }
    }
    return derived;
}

fs::path certificate_folder(const fs::path& folder, const Specification& spec) {
    return folder / spec.system->protocol;
}

Manifest read_manifest(const fs::path& folder, const Specification& spec) {
    const fs::path path = certificate_folder(folder, spec) / manifest_name;
    if (!fs::exists(path))
        throw InputError(fmt::format("there is no certificate of {} in '{}': '{}' does not exist",
                                     spec.system->protocol, folder.string(), path.string()));
    try {
        const ordered_json json = ordered_json::parse(read_text(path));
        if (json.at("schema") != schema)
            throw InputError(fmt::format("'{}' is of another version of Latchwork", path.string()));
        Manifest manifest{json.at("protocol"), json.at("spec").at("sha256"), json.at("writer"), {}};
        for (const ordered_json& entry : json.at("proofs"))
            manifest.entries.push_back(read_entry(*spec.system, entry));
        return manifest;
    } catch (const nlohmann::json::exception& e) {
        throw InputError(fmt::format("'{}' is no manifest of a certificate: {}", path.string(), e.what()));
    }
}

std::size_t write_certificate(const fs::path& folder, const Specification& spec,
                              const std::vector<CheckReport>& reports) {
    std::vector<OutputFile> files;
    ordered_json entries = ordered_json::array();
    for (const CheckReport& report : reports) {
        for (const CertifiedProof& proof : certified_proofs(report)) {
            const Obligations derived = derive_obligations(spec.name, proof, entries.size());
            entries.push_back(entry_json(*spec.system, proof, derived));
            for (const Obligations::File& f : derived.files) files.push_back({f.name, f.text});
        }
    }
    if (files.empty()) return 0;
    const std::size_t obligations = files.size();
    const std::string text(spec.sources.file(base::FileId(0)).text());
    const ordered_json manifest = {
        {"schema", schema},
        {"protocol", spec.system->protocol},
        {"spec", {{"file", fs::path(spec.name).filename().string()}, {"sha256", sha256(text)}}},
        {"writer", verify::smt::z3_version()},
        {"proofs", std::move(entries)}};
    files.push_back({manifest_name, manifest.dump(2) + "\n"});
    const fs::path target = certificate_folder(folder, spec);
    write_files(target, files);
    // What an earlier certificate left behind would not be accepted as a part of this one.
    for (const fs::directory_entry& entry : fs::directory_iterator(target)) {
        const std::string name = entry.path().filename().string();
        const bool listed =
            std::any_of(files.begin(), files.end(), [&](const OutputFile& f) { return f.name == name; });
        if (!listed && entry.path().extension() == ".smt2") fs::remove(entry.path());
    }
    return obligations;
}

}  // namespace latchwork::cli
