/// Certificates: what was proved, as files that somebody else can check. `check` and `prove` write them,
/// `latchwork certify` re-derives them. The format is in docs/certificates.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/files.hpp"
#include "cli/report.hpp"
#include "cli/specification.hpp"

namespace latchwork::cli {

/// Properties of one variant that are proved by the same invariants: all that a certificate takes on trust
/// from the run that wrote it, and none of it unchecked.
struct CertifiedProof {
    struct Property {
        std::string name;
        std::vector<std::string> lock_order;  ///< of `deadlock`
    };
    std::string check;  ///< the check's name; "" where the variant was given on the command line
    Variant variant;
    std::vector<Property> properties;
    std::vector<std::string> invariants;  ///< by ir::write_formula
};

/// The obligations of one proof, as files.
struct Obligations {
    struct File {
        std::string name;   ///< within the folder of the certificate
        std::string shows;  ///< "fault.install keeps the invariants"
        std::string text;
    };
    std::string system_sha256;  ///< of the transition system that they are of
    std::vector<File> files;
};

/// The proofs in a report.
[[nodiscard]] std::vector<CertifiedProof> certified_proofs(const CheckReport& report);

/// The obligations of proof number `number` (from 0) of a certificate, derived from nothing but the spec's
/// file and the proof. Throws InputError if the proof is none of the spec's: unknown names, formulas of
/// another system.
[[nodiscard]] Obligations derive_obligations(const std::filesystem::path& spec, const CertifiedProof& proof,
                                             std::size_t number);

/// What a manifest lists.
struct Manifest {
    struct File {
        std::string name, sha256;
    };
    struct Entry {
        CertifiedProof proof;
        std::string system_sha256;  ///< of the transition system, its includes among it
        std::vector<File> files;
    };
    std::string protocol;
    std::string spec_sha256;  ///< of the spec's file
    std::string writer;       ///< the Z3 that printed the scripts
    std::vector<Entry> entries;
};

/// Reads `manifest.json` of the certificate of `spec` below `folder`. Throws InputError if there is none, or
/// if it is none of this version.
[[nodiscard]] Manifest read_manifest(const std::filesystem::path& folder, const Specification& spec);

/// The folder below `folder` in which the certificate of a protocol lies.
[[nodiscard]] std::filesystem::path certificate_folder(const std::filesystem::path& folder,
                                                       const Specification& spec);

/// Writes the certificate of what `reports` prove, in place of an earlier one, and gives the number of its
/// obligations; writes nothing and gives 0 if they prove nothing. Throws InputError if that is impossible.
std::size_t write_certificate(const std::filesystem::path& folder, const Specification& spec,
                              const std::vector<CheckReport>& reports);

}  // namespace latchwork::cli
