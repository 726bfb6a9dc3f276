/// What joins a user's code to the tests of a protocol, byte by byte; LATCHWORK_UPDATE_GOLDEN=1 rewrites the
/// expected files.
#include <catch2/catch.hpp>

#include "tests/support/golden.hpp"
#include "tests/support/run_cli.hpp"
#include "tests/support/scratch.hpp"

using latchwork::tests::entries;
using latchwork::tests::golden;
using latchwork::tests::read;
using latchwork::tests::run_cli;
using latchwork::tests::Scratch;

namespace {

const std::string spec = "tests/golden/logs/turnstile.latch";

}  // namespace

TEST_CASE("the files that drive a user's code are as they were") {
    const Scratch scratch;
    const std::string out = (scratch / "out").string(), adapter = (scratch / "adapter").string();
    REQUIRE(run_cli({"generate", spec, "-o", out, "--adapter", adapter}).code == 0);
    for (const char* file : {"conformance.hpp", "conformance_test.cpp", "monitor.hpp"}) {
        const std::string name = "turnstile_" + std::string(file), text = read(out + "/" + name);
        INFO(name);
        CHECK_FALSE(text.empty());
        CHECK(text == golden("turnstile/" + name + ".expected", text));
    }
    CHECK(entries(adapter) == std::vector<std::string>{"turnstile_adapter.hpp"});
    const std::string text = read(adapter + "/turnstile_adapter.hpp");
    CHECK(text == golden("turnstile/turnstile_adapter.hpp.expected", text));

    // Generated again, all is the same, and the adapter is its owner's.
    const std::filesystem::path mine = scratch.file("adapter/turnstile_adapter.hpp", "// mine\n");
    const std::string again = (scratch / "again").string();
    REQUIRE(run_cli({"generate", spec, "-o", again, "--adapter", adapter}).code == 0);
    CHECK(read(mine) == "// mine\n");
    REQUIRE(entries(again) == entries(out));
    for (const std::string& name : entries(out)) CHECK(read(out + "/" + name) == read(again + "/" + name));
}
