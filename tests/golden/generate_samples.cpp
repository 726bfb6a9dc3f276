/// Writes what is generated from a hand-made system into a folder: `generate_samples NAME DIR`. The build
/// then compiles it and CTest runs it.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "codegen/codegen.hpp"
#include "ir/passes.hpp"
#include "tests/golden/sample_search.hpp"
#include "tests/golden/samples.hpp"

int main(int argc, char** argv) {
    namespace codegen = latchwork::codegen;
    namespace ir = latchwork::ir;
    namespace tests = latchwork::tests;
    if (argc != 3) {
        std::cerr << "usage: generate_samples NAME DIR\n";
        return 2;
    }
    const auto protocol = tests::sample(argv[1]);
    if (!protocol) {
        std::cerr << "no such sample: " << argv[1] << "\n";
        return 2;
    }
    const ir::System& system = protocol->system;
    for (const std::string& complaint : ir::validate(system)) std::cerr << complaint << "\n";
    if (!ir::validate(system).empty()) return 1;
    const tests::Sample sample = tests::make_sample(system);
    for (const std::string& unmet : sample.unmet) std::cerr << "not as declared: " << unmet << "\n";
    if (!sample.unmet.empty()) return 1;
    const std::filesystem::path folder(argv[2]);
    std::filesystem::create_directories(folder);
    for (const codegen::GeneratedFile& file : codegen::generate(system, protocol->sources, sample.options))
        std::ofstream(folder / file.name, std::ios::binary) << file.text;
    return 0;
}
