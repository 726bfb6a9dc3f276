/// The phases that can be dumped.
#include "cli/dump.hpp"

#include <algorithm>
#include <ostream>

#include "ast/printer.hpp"
#include "ir/printer.hpp"

namespace latchwork::cli {

namespace {

void print_ast(const Specification& specification, const std::vector<std::string>&, std::ostream& out) {
    if (specification.protocol) out << ast::print(*specification.protocol);
}

void print_ir(const Specification& specification, const std::vector<std::string>&, std::ostream& out) {
    if (specification.system) out << ir::print(*specification.system);
}

}  // namespace

const std::vector<DumpPhase>& dump_phases() {
    static const std::vector<DumpPhase> phases = {{"ast", print_ast}, {"ir", print_ir}};
    return phases;
}

const DumpPhase& find_dump_phase(std::string_view name) {
    return *std::find_if(dump_phases().begin(), dump_phases().end(),
                         [name](const DumpPhase& p) { return p.name == name; });
}

}  // namespace latchwork::cli
