/// Tests of naming: what C++ forbids gives way, and nothing is called the same twice.
#include "codegen/names.hpp"

#include <catch2/catch.hpp>

#include <set>

#include "tests/support/page_lock_system.hpp"

namespace codegen = latchwork::codegen;

TEST_CASE("identifiers") {
    CHECK(codegen::identifier("fault.L23/next") == "fault_L23_next");
    CHECK(codegen::identifier("drop L") == "drop_L");
    CHECK(codegen::identifier("a__b") == "a_b");
    CHECK(codegen::identifier("2nd") == "n2nd");
    CHECK(codegen::identifier("") == "unnamed");
    CHECK(codegen::camel_case("rmap_walk") == "RmapWalk");
    CHECK(codegen::camel_case("AnonVma") == "AnonVma");
    CHECK(codegen::snake_case("AnonVma") == "anon_vma");
    CHECK(codegen::snake_case("Page.lock") == "page_lock");
}

TEST_CASE("a name that is taken or a keyword is changed a little") {
    codegen::NameTable table({"State"});
    CHECK(table.claim("page") == "page");
    CHECK(table.claim("page") == "page_2");
    CHECK(table.claim("page") == "page_3");
    CHECK(table.claim("class") == "class_");
    CHECK(table.claim("class") == "class_2");
    CHECK(table.claim("State") == "State_2");
    table.release("page");
    CHECK(table.claim("page") == "page");
}

TEST_CASE("the names of a system are the spec's own and differ where they meet") {
    const latchwork::ir::System system = latchwork::tests::page_lock_system();
    const codegen::Names names = codegen::make_names(system, codegen::shared_steps(system));
    CHECK(std::set<std::string>(names.sort.begin(), names.sort.end()).size() == system.sorts.size());
    CHECK(std::set<std::string>(names.action.begin(), names.action.end()).size() ==
          codegen::shared_steps(system).size());
    const auto function = [&](const std::string& name) -> std::string {
        for (std::size_t i = 0; i < system.functions.size(); ++i) {
            if (system.functions[i].name == name) return names.function[i];
        }
        return "";
    };
    CHECK(function("pte") == "pte");
    CHECK(function("Page.cached") == "cached");
    CHECK(function("fault.page") == "page");
}
