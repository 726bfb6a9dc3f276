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
#include <fstream>
#include <sstream>
#include <string_view>
#include <vector>

#include "verify/smt/alarm.hpp"

namespace latchwork::verify::smt {

namespace {

using Kind = ScriptAnswer::Kind;

/// What the lines that a solver printed say of a script: there must be an answer to each question, and
/// nothing else.
ScriptAnswer judged(const std::string& script, const std::string& output) {
    static constexpr std::string_view question = "(check-sat)";
    std::size_t open = 0;
    for (std::size_t at = 0; (at = script.find(question, at)) != std::string::npos; at += question.size())
        ++open;
    if (open == 0) return {Kind::unsettled, "it asks nothing"};
    ScriptAnswer answer{Kind::accepted, ""};
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        if (line == "sat") {
            answer.kind = Kind::refuted;
        } else if (line != "unsat") {
            return {Kind::unsettled, line};
        }
        if (open-- == 0) return {Kind::unsettled, "it gave an answer too many"};
    }
    return open == 0 ? answer : ScriptAnswer{Kind::unsettled, "it gave no answer"};
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

/// The scripts of one question each that a script with a `(push 1)` and a `(pop 1)` around each of its
/// questions stands for: one after the other, they would share what the solver learned, and answers would
/// depend on it. Nothing if there is no question, or something else between them.
std::vector<std::string> questions_of(const std::string& script) {
    constexpr std::string_view push = "(push 1)\n", pop = "(pop 1)\n", question = "(check-sat)\n";
    if (script.find(question) == std::string::npos) return {};
    std::size_t begin = script.find(push);
    if (begin == std::string::npos) return {script};
    const std::string assumed = script.substr(0, begin);
    std::vector<std::string> questions;
    while (begin < script.size()) {
        const std::size_t end = script.find(pop, begin);
        if (script.compare(begin, push.size(), push) != 0 || end == std::string::npos) return {};
        begin += push.size();
        questions.push_back(assumed + script.substr(begin, end - begin));
        begin = end + pop.size();
    }
    return questions;
}

/// Z3's answer to one question, by E-matching or with a search for models.
ScriptAnswer ask_z3_once(const std::string& script, bool look_for_models, const Limit& limit) {
    z3::context context;
    z3::solver solver = without_ctrl_c({context, z3::solver::simple()});
    z3::params parameters(context);
    parameters.set("auto_config", false);
    parameters.set("mbqi", look_for_models);
    solver.set(parameters);
    try {
        solver.from_string(script.c_str());
        switch (ask_within(context, limit, [&] { return solver.check(); })) {
            case z3::unsat:
                return {Kind::accepted, ""};
            case z3::sat:
                return {Kind::refuted, ""};
            case z3::unknown:
                break;
        }
        return {Kind::unsettled, solver.reason_unknown()};
    } catch (const z3::exception& e) {
        return {Kind::unsettled, e.msg()};
    }
}

}  // namespace

std::string z3_version() {
    unsigned major = 0, minor = 0, build = 0, revision = 0;
    Z3_get_version(&major, &minor, &build, &revision);
    return fmt::format("Z3 {}.{}.{}", major, minor, build);
}

ScriptAnswer ask_z3(const std::string& script, const Limit& limit) {
    const std::vector<std::string> questions = questions_of(script);
    if (questions.empty()) return {Kind::unsettled, "it asks nothing, or more than questions"};
    for (const std::string& question : questions) {
        // What E-matching finds, it finds soon.
        ScriptAnswer answer = ask_z3_once(question, false, {limit.time / 10, limit.stopped});
        if (answer.kind == Kind::unsettled) answer = ask_z3_once(question, true, limit);
        if (answer.kind != Kind::accepted) return answer;
    }
    return {Kind::accepted, ""};
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
        const std::string line = text->substr(0, text->find('\n'));
        const std::size_t number = line.rfind(' ');
        return Cvc5{path, "cvc5" + (number == std::string::npos ? "" : line.substr(number))};
    }
    return std::nullopt;
}

ScriptAnswer ask_cvc5(const Cvc5& solver, const std::string& file, std::chrono::milliseconds limit) {
    // Where E-matching finds nothing more, cvc5 tries ground terms one after the other, and settles what it
    // would else answer with "unknown". (Reynolds, Barbosa, Fontaine, "Revisiting enumerative instantiation",
    // TACAS 2018.)
    const std::optional<std::string> text =
        output_of({solver.path, "--lang=smt2", "--incremental", "--enum-inst",
                   fmt::format("--tlimit-per={}", limit.count()), file});
    std::ostringstream script;
    script << std::ifstream(file).rdbuf();
    return text ? judged(script.str(), *text) : ScriptAnswer{Kind::unsettled, "it could not be started"};
}

}  // namespace latchwork::verify::smt
