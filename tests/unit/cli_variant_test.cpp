/// --set, --scope, --check and --property.
#include <catch2/catch.hpp>

#include "cli/files.hpp"
#include "cli/variant.hpp"
#include "tests/support/matchers.hpp"
#include "tests/support/page_lock_system.hpp"

namespace ir = latchwork::ir;
using latchwork::cli::InputError;
using latchwork::cli::make_scope;
using latchwork::cli::make_variant;
using latchwork::cli::require_check;
using latchwork::cli::require_properties;
using latchwork::tests::contains;

TEST_CASE("settings choose a variant", "[cli][variant]") {
    const ir::System system = latchwork::tests::page_lock_system();
    CHECK(make_variant(system, nullptr, {}).configs.empty());
    CHECK(make_variant(system, nullptr, {"fix=counter"}).configs.at("fix") == 1);
    CHECK(make_variant(system, system.find_check("counter"), {}).configs.at("fix") == 1);
    CHECK(make_variant(system, system.find_check("counter"), {"fix=locked"}).configs.at("fix") == 2);
    CHECK(make_variant(system, nullptr, {"invalidate=0"}).instances.at("invalidate") == 0);
    CHECK(make_variant(system, nullptr, {"invalidate=0", "invalidate=any"}).instances.empty());
}

TEST_CASE("a wrong setting says what would be right", "[cli][variant]") {
    const ir::System system = latchwork::tests::page_lock_system();
    CHECK_THROWS_WITH(make_variant(system, nullptr, {"fxi=none"}), contains("did you mean 'fix'"));
    CHECK_THROWS_WITH(make_variant(system, nullptr, {"fix=lockd"}), contains("did you mean 'locked'"));
    CHECK_THROWS_WITH(make_variant(system, nullptr, {"fix"}), contains("name=value"));
    CHECK_THROWS_WITH(make_variant(system, nullptr, {"=none"}), contains("name=value"));
    CHECK_THROWS_AS(make_variant(system, nullptr, {"invalidate=many"}), InputError);
    CHECK_THROWS_AS(make_variant(system, nullptr, {"invalidate=-1"}), InputError);
    CHECK_THROWS_WITH(require_check(system, "lokced"), contains("did you mean 'locked'"));
    CHECK_THROWS_WITH(require_properties(system, {"deadlok"}), contains("did you mean 'deadlock'"));
    CHECK(require_properties(system, {}).size() == system.properties.size());
    CHECK(require_properties(system, {"deadlock"}).size() == 1);
}

TEST_CASE("an edit is made by a check alone", "[cli][variant]") {
    ir::System system = latchwork::tests::page_lock_system();
    ir::Function edit;
    edit.name = "drop retry";
    edit.role = ir::Function::Role::config;
    edit.result = ir::Type::boolean();
    edit.initial = system.pool->boolean(false);
    system.functions.push_back(edit);
    CHECK_THROWS_WITH(make_variant(system, nullptr, {"drop retry=true"}), contains("no config 'drop retry'"));

    // What was written for a check is read back; edits that no check makes were not lowered.
    latchwork::cli::Variant recorded;
    latchwork::cli::require_known_edits(system, recorded);
    latchwork::cli::set_config(system, recorded, "drop retry", "true");
    CHECK_THROWS_WITH(latchwork::cli::require_known_edits(system, recorded), contains("drop retry"));
    REQUIRE_FALSE(system.checks.empty());
    system.checks.front().configs["drop retry"] = 1;
    latchwork::cli::require_known_edits(system, recorded);
}

TEST_CASE("scopes by name, by sizes, and by default", "[cli][variant]") {
    const ir::System system = latchwork::tests::page_lock_system();
    const auto size = [&](const ir::Scope& scope, const std::string& name) {
        for (std::size_t s = 0; s < system.sorts.size(); ++s) {
            if (system.sorts[s].name == name) return scope.size(ir::SortId(s));
        }
        return ir::Value{-1};
    };
    CHECK(size(make_scope(system, nullptr, "small"), "fault") == 2);
    CHECK(make_scope(system, nullptr, "").name() == "small");
    const ir::Scope scope = make_scope(system, nullptr, "fault=3,Page=2,invalidate=0");
    CHECK(size(scope, "fault") == 3);
    CHECK(size(scope, "Page") == 2);
    CHECK(size(scope, "Addr") == 1);
    CHECK(size(scope, "invalidate") == 0);

    ir::System bare = latchwork::tests::page_lock_system();
    bare.scopes.clear();
    CHECK(size(make_scope(bare, nullptr, ""), "Addr") == 2);

    CHECK_THROWS_WITH(make_scope(system, nullptr, "smal"), contains("did you mean 'small'"));
    CHECK_THROWS_WITH(make_scope(system, nullptr, "Pgae=2"), contains("did you mean 'Page'"));
    for (const char* bad : {"Page=0", "Page=x", "Page=", "Page=2,", "Page=99999999999", "fix=2"}) {
        INFO(bad);
        CHECK_THROWS_AS(make_scope(system, nullptr, bad), InputError);
    }
}
