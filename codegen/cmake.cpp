/// The build file of a generated folder: its model, its rendering, and what it says.
#include <fmt/format.h>

#include <optional>

#include "codegen/layout.hpp"
#include "codegen/passes.hpp"
#include "codegen/render.hpp"
#include "codegen/tests.hpp"

namespace latchwork::codegen {

namespace {

/// `name(arguments…)`; a condition is a command too, with the commands that it guards.
struct Command {
    std::string name;
    std::vector<std::string> arguments;
    std::vector<Command> guarded;  ///< of an `if` or a `foreach`
    std::string comment;           ///< before the command
};

codegen::Doc command_doc(const Command& command);

codegen::Doc commands_doc(const std::vector<Command>& commands) {
    std::vector<Doc> docs;
    for (const Command& c : commands) docs.push_back(command_doc(c));
    return Doc::concat(separated(docs, Doc::hard_line()));
}

codegen::Doc command_doc(const Command& command) {
    std::vector<Doc> arguments;
    for (const std::string& a : command.arguments) arguments.push_back(Doc::text(a));
    const Doc list = Doc::concat(separated(arguments, Doc::group(Doc::line())));
    std::vector<Doc> parts;
    if (!command.comment.empty()) {
        for (const Doc& line : cpp::comment_docs("#", command.comment, cpp::line_width))
            parts.insert(parts.end(), {line, Doc::hard_line()});
    }
    parts.push_back(Doc::text(command.name + "("));
    parts.push_back(Doc::nest(2, list));
    parts.push_back(Doc::text(")"));
    if (!command.guarded.empty()) {
        parts.push_back(Doc::nest(2, Doc::concat({Doc::hard_line(), commands_doc(command.guarded)})));
        parts.push_back(Doc::hard_line());
        parts.push_back(Doc::text("end" + command.name + "()"));
    }
    return Doc::concat(std::move(parts));
}

std::string render(const std::vector<std::string>& header, const std::vector<Command>& commands) {
    std::vector<Doc> lines;
    for (const std::string& text : header) {
        for (const Doc& line : cpp::comment_docs("#", text, cpp::line_width)) lines.push_back(line);
    }
    lines.push_back(commands_doc(commands));
    lines.push_back(Doc{});
    return Doc::concat(separated(lines, Doc::hard_line())).lay_out(cpp::line_width);
}

/// How many tests a file has, how many of them take minutes, and how many of these also much memory.
struct TestCount {
    std::size_t all = 0, lengthy = 0, huge = 0;
};

void count(const std::vector<cpp::Declaration>& declarations, TestCount& counted) {
    for (const cpp::Declaration& d : declarations) {
        if (const auto* space = std::get_if<cpp::Namespace>(&d.node)) count(space->members, counted);
        if (const auto* test = std::get_if<cpp::TestCase>(&d.node)) {
            ++counted.all;
            if (test->tags.find(long_tag) != std::string::npos) ++counted.lengthy;
            if (test->tags.find(huge_tag) != std::string::npos) ++counted.huge;
        }
    }
}

}  // namespace

std::string build_file(const Context& context, const std::vector<cpp::File>& tests) {
    const std::string& name = context.names.protocol;
    std::vector<Command> commands{
        {"cmake_minimum_required", {"VERSION", "3.20"}, {}, ""},
        {"if",
         {"CMAKE_SOURCE_DIR", "STREQUAL", "CMAKE_CURRENT_SOURCE_DIR"},
         {{"project", {name, "LANGUAGES", "CXX"}, {}, ""},
          {"if", {"NOT", "CMAKE_BUILD_TYPE"}, {{"set", {"CMAKE_BUILD_TYPE", "Release"}, {}, ""}}, ""},
          {"enable_testing", {}, {}, ""}},
         ""},
        {"if",
         {"NOT", "TARGET", "latchwork::runtime"},
         {{"set",
           {"LATCHWORK_RUNTIME_DIR", "\"${CMAKE_CURRENT_SOURCE_DIR}/../../runtime\"", "CACHE", "PATH",
            "\"Folder that holds latchwork/machine.hpp\""},
           {},
           ""},
          {"add_library", {"latchwork_runtime", "INTERFACE"}, {}, ""},
          {"add_library", {"latchwork::runtime", "ALIAS", "latchwork_runtime"}, {}, ""},
          {"target_include_directories",
           {"latchwork_runtime", "INTERFACE", "\"${LATCHWORK_RUNTIME_DIR}\""},
           {},
           ""},
          {"target_compile_features", {"latchwork_runtime", "INTERFACE", "cxx_std_17"}, {}, ""}},
         ""},
        {"add_library",
         {name + "_machine", "INTERFACE"},
         {},
         "The state machine alone, for those who want to use it."},
        {"target_include_directories",
         {name + "_machine", "INTERFACE", "\"${CMAKE_CURRENT_SOURCE_DIR}\""},
         {},
         ""},
        {"target_link_libraries", {name + "_machine", "INTERFACE", "latchwork::runtime"}, {}, ""},
        {"target_compile_features",
         {name + "_machine", "INTERFACE", fmt::format("cxx_std_{}", context.standard)},
         {},
         ""},
    };
    if (!tests.empty()) {
        commands.push_back({"find_package", {"Catch2", "REQUIRED"}, {}, ""});
        Command each{"foreach", {"test", "IN", "ITEMS"}, {}, ""};
        std::vector<Command> registered;
        for (const cpp::File& file : tests) {
            const std::string test = file.name.substr(0, file.name.rfind('.'));
            each.arguments.push_back(test);
            TestCount counted;
            count(file.declarations, counted);
            const std::string rest = fmt::format("\"~{}\"", long_tag);
            if (counted.lengthy == 0)
                registered.push_back({"add_test", {"NAME", test, "COMMAND", test}, {}, ""});
            else if (counted.lengthy < counted.all)
                registered.push_back({"add_test", {"NAME", test, "COMMAND", test, rest}, {}, ""});
            const auto add = [&](const char* kind, const std::string& which, const char* labels,
                                 const char* comment) {
                const std::string own = test + kind;
                registered.push_back(
                    {"add_test", {"NAME", own, "COMMAND", test, fmt::format("\"{}\"", which)}, {}, comment});
                registered.push_back({"set_tests_properties", {own, "PROPERTIES", "LABELS", labels}, {}, ""});
            };
            if (counted.lengthy > counted.huge)
                add(".long", counted.huge == 0 ? long_tag : fmt::format("{}~{}", long_tag, huge_tag), "long",
                    "Takes minutes: `ctest -LE long` leaves it out.");
            if (counted.huge > 0)
                add(".huge", huge_tag, "\"long;huge\"",
                    "May take gigabytes of memory too: `ctest -LE huge` leaves it out.");
        }
        each.guarded = {{"add_executable", {"${test}", "${test}.cpp"}, {}, ""},
                        {"target_link_libraries",
                         {"${test}", "PRIVATE", name + "_machine", "Catch2::Catch2WithMain"},
                         {},
                         ""},
                        {"if",
                         {"TARGET", "latchwork_warnings"},
                         {{"target_link_libraries", {"${test}", "PRIVATE", "latchwork_warnings"}, {}, ""}},
                         ""}};
        commands.push_back(std::move(each));
        for (Command& c : registered) commands.push_back(std::move(c));
    }
    return render({"Builds what Latchwork wrote from " + context.source_name() +
                   ", alone or as a part of a larger project, and registers its tests with CTest."},
                  commands);
}

}  // namespace latchwork::codegen
