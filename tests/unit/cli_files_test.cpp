/// Reading, finding and writing files.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "cli/files.hpp"
#include "tests/support/matchers.hpp"
#include "tests/support/scratch.hpp"

namespace fs = std::filesystem;
using latchwork::cli::compare_files;
using latchwork::cli::FileChange;
using latchwork::cli::find_specs;
using latchwork::cli::InputError;
using latchwork::cli::read_text;
using latchwork::cli::write_file;
using latchwork::cli::write_files;
using latchwork::tests::contains;
using latchwork::tests::entries;
using latchwork::tests::read;
using latchwork::tests::Scratch;

TEST_CASE("what cannot be read is an input error that says why", "[cli][files]") {
    const Scratch scratch;
    CHECK_THROWS_WITH(read_text(scratch / "none"), contains("no such file"));
    CHECK_THROWS_WITH(read_text(scratch.path()), contains("is a directory"));
    CHECK_THROWS_WITH(read_text(scratch.file("empty", "")), contains("is empty"));
    CHECK_THROWS_WITH(read_text(scratch.file("blank", " \n\t")), contains("is empty"));
    CHECK_THROWS_WITH(read_text(scratch.file("binary", std::string("ab\0c", 4))),
                      contains("not a text file"));
    CHECK_THROWS_WITH(read_text(scratch.file("latin", "caf\xE9 x")), contains("not a text file"));
    CHECK_THROWS_WITH(read_text(scratch.file("huge", std::string((16U << 20) + 1, 'x'))),
                      contains("larger than"));
    CHECK(read_text(scratch.file("good", "protocol x; // é\n")) == "protocol x; // é\n");
    if (geteuid() != 0) {
        const fs::path locked = scratch.file("locked", "x");
        fs::permissions(locked, fs::perms::none);
        CHECK_THROWS_AS(read_text(locked), InputError);
    }
}

TEST_CASE("a directory means the specs below it, sorted, each once", "[cli][files]") {
    const Scratch scratch;
    scratch.file("b.latch", "x");
    scratch.file("a/z.latch", "x");
    scratch.file("a/notes.txt", "x");
    scratch.file(".hidden/c.latch", "x");
    const std::string root = scratch.path().string();
    CHECK(find_specs({root}) == std::vector<fs::path>{scratch / "a/z.latch", scratch / "b.latch"});
    CHECK(find_specs({root + "/b.latch", root}) ==
          std::vector<fs::path>{scratch / "b.latch", scratch / "a/z.latch"});
    CHECK_THROWS_WITH(find_specs({root + "/none"}), contains("no such file or directory"));
    fs::create_directory(scratch / "void");
    CHECK_THROWS_WITH(find_specs({root + "/void"}), contains("no .latch file"));
}

TEST_CASE("writing makes the folder, and leaves alone what is right already", "[cli][files]") {
    const Scratch scratch;
    const fs::path folder = scratch / "deep/er";
    CHECK(write_files(folder, {{"a", "1"}, {"b", "2"}}) ==
          std::vector<FileChange>{FileChange::created, FileChange::created});
    const auto before = fs::last_write_time(folder / "a");
    const auto changes = write_files(folder, {{"a", "1"}, {"b", "3"}});
    CHECK(changes == std::vector<FileChange>{FileChange::unchanged, FileChange::updated});
    CHECK(fs::last_write_time(folder / "a") == before);
    CHECK(read(folder / "b") == "3");
    CHECK(entries(folder) == std::vector<std::string>{"a", "b"});
    CHECK(compare_files(folder, {{"a", "1"}, {"b", "2"}, {"c", ""}}) ==
          std::vector<FileChange>{FileChange::unchanged, FileChange::updated, FileChange::created});
}

TEST_CASE("a failed write leaves nothing behind", "[cli][files]") {
    const Scratch scratch;
    scratch.file("plain", "x");
    CHECK_THROWS_AS(write_files(scratch / "plain", {{"a", "1"}}), InputError);
    CHECK_THROWS_AS(write_files(scratch / "plain/below", {{"a", "1"}}), InputError);

    fs::create_directories(scratch / "out/b");  // a directory where a file is to go
    CHECK_THROWS_AS(write_files(scratch / "out", {{"a", "1"}, {"b", "2"}}), InputError);
    CHECK(entries(scratch / "out") == std::vector<std::string>{"b"});

    // A name that cannot be written, in folders that would have to be made.
    CHECK_THROWS_AS(write_files(scratch / "new/folder", {{std::string(300, 'n'), "1"}}), InputError);
    CHECK(entries(scratch.path()) == std::vector<std::string>{"out", "plain"});
}

TEST_CASE("a single file is written to where its name points", "[cli][files]") {
    const Scratch scratch;
    write_file(scratch / "x.json", "1");
    CHECK(read(scratch / "x.json") == "1");
    fs::create_symlink(scratch / "x.json", scratch / "link.json");
    write_file(scratch / "link.json", "2");
    CHECK(fs::is_symlink(scratch / "link.json"));
    CHECK(read(scratch / "x.json") == "2");
    write_file("/dev/null", "3");
    CHECK(fs::is_character_file("/dev/null"));
    CHECK_THROWS_AS(write_file(scratch.path(), "4"), InputError);
    CHECK_THROWS_AS(write_file("/dev/full", "5"), InputError);
}
