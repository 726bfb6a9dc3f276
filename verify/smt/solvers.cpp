/// Z3 as a library, cvc5 as a process.
#include "verify/smt/solvers.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <z3++.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <vector>

#include "verify/smt/interrupts.hpp"

namespace latchwork::verify::smt {

namespace {

using Kind = ScriptAnswer::Kind;

ScriptAnswer judged(std::string_view word, std::string detail) {
    if (word == "unsat") return {Kind::accepted, ""};
    if (word == "sat") return {Kind::refuted, ""};
    return {Kind::unsettled, std::move(detail)};
}

/// What a program writes, both streams together; nothing if it cannot be started.
std::optional<std::string> output_of(const std::vector<std::string>& command) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int error = posix_spawn(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::string text;
    std::array<char, 4096> buffer{};
    while (error == 0) {
        const ssize_t got = read(ends[0], buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    close(ends[0]);
    if (error != 0) return std::nullopt;
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
    return text;
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

}  // namespace

std::string z3_version() {
    unsigned major = 0, minor = 0, build = 0, revision = 0;
    Z3_get_version(&major, &minor, &build, &revision);
    return fmt::format("Z3 {}.{}.{}", major, minor, build);
}

ScriptAnswer ask_z3(const std::string& script, std::chrono::milliseconds limit) {
    ScriptAnswer answer{Kind::unsettled, "not asked"};
    for (const bool look_for_models : {false, true}) {
        z3::context context;
        z3::solver solver = without_ctrl_c({context, z3::solver::simple()});
        z3::params parameters(context);
        parameters.set("timeout", static_cast<unsigned>(limit.count()));
        parameters.set("auto_config", false);
        parameters.set("mbqi", look_for_models);
        solver.set(parameters);
        try {
            solver.from_string(script.c_str());
            const z3::check_result result = solver.check();
            answer = judged(result == z3::unsat ? "unsat"
                            : result == z3::sat ? "sat"
                                                : "unknown",
                            solver.reason_unknown());
        } catch (const z3::exception& e) {
            answer = {Kind::unsettled, e.msg()};
        }
        if (answer.kind != Kind::unsettled) break;
    }
    return answer;
}

std::optional<Cvc5> find_cvc5() {
    const char* const search_path = std::getenv("PATH");
    std::istringstream folders(search_path == nullptr ? "" : search_path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string path = folder + "/cvc5";
        if (folder.empty() || access(path.c_str(), X_OK) != 0) continue;
        const std::optional<std::string> text = output_of({path, "--version"});
        if (!text) continue;
        // "This is cvc5 version 1.0.3"
        const std::string line = first_line(*text);
        const std::size_t number = line.rfind(' ');
        return Cvc5{path, "cvc5" + (number == std::string::npos ? "" : line.substr(number))};
    }
    return std::nullopt;
}

ScriptAnswer ask_cvc5(const Cvc5& solver, const std::string& file, std::chrono::milliseconds limit) {
    const std::optional<std::string> text =
        output_of({solver.path, "--lang=smt2", fmt::format("--tlimit={}", limit.count()), file});
    if (!text) return {Kind::unsettled, "it could not be started"};
    const std::string line = first_line(*text);
    return judged(line, line.empty() ? "it gave no answer" : line);
}

}  // namespace latchwork::verify::smt
