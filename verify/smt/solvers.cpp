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

#include "verify/smt/judge.hpp"

namespace latchwork::verify::smt {

namespace {

using Kind = ScriptAnswer::Kind;

/// The number of places where `text` has `part`.
std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size()) ++count;
    return count;
}

/// What the lines that a solver printed say of a script: there must be an answer to each question, and
/// nothing else.
ScriptAnswer judged(const std::string& script, const std::string& output) {
    std::size_t open = occurrences(script, "(check-sat)");
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
    arguments.reserve(words.size() + 1);
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

/// A script without its commands but assertions: what is assumed, and then what each question asks about.
struct Questions {
    std::string assertions;
    std::size_t count = 0;  ///< the last so many assertions are asked about, one at a time; 0: all at once
};

constexpr std::string_view assertion = "(assert";

/// Nothing if there is no question in the script. Otherwise it has a `(push 1)` and a `(pop 1)` around each
/// of its questions, about one assertion each, and nothing between them; or neither, and is one question.
std::optional<Questions> questions_of(const std::string& script) {
    constexpr std::string_view push = "(push 1)\n", pop = "(pop 1)\n", question = "(check-sat)\n";
    if (script.find(question) == std::string::npos) return std::nullopt;
    std::size_t begin = script.find(push);
    if (begin == std::string::npos) return Questions{script};
    Questions questions{script.substr(0, begin)};
    while (begin < script.size()) {
        const std::size_t end = script.find(pop, begin);
        if (script.compare(begin, push.size(), push) != 0 || end == std::string::npos) return std::nullopt;
        begin += push.size();
        const std::string asked = script.substr(begin, end - begin);
        if (asked.find(assertion) != 0 || asked.rfind(assertion) != 0 ||
            asked.find(question) + question.size() != asked.size())
            return std::nullopt;
        questions.assertions += asked.substr(0, asked.size() - question.size());
        ++questions.count;
        begin = end + pop.size();
    }
    return questions;
}

}  // namespace

std::string z3_version() {
    unsigned major = 0, minor = 0, build = 0, revision = 0;
    Z3_get_version(&major, &minor, &build, &revision);
    return fmt::format("Z3 {}.{}.{}", major, minor, build);
}

ScriptAnswer ask_z3(const std::string& script, const Limit& limit) {
    const std::optional<Questions> questions = questions_of(script);
    if (!questions) return {Kind::unsettled, "it asks nothing, or more than questions"};
    try {
        z3::context context;
        std::vector<z3::expr> facts, denied;
        for (const z3::expr& e : context.parse_string(questions->assertions.c_str())) facts.push_back(e);
        // Were one read as several, what is denied would be taken for a fact.
        if (facts.size() != occurrences(questions->assertions, assertion) || facts.size() < questions->count)
            return {Kind::unsettled, "its assertions are not read one by one"};
        const auto asked = facts.end() - static_cast<std::ptrdiff_t>(questions->count);
        denied.assign(asked, facts.end());
        facts.erase(asked, facts.end());
        if (denied.empty()) denied.push_back(context.bool_val(true));
        std::string why;
        const Mention mention = most_said_in(facts);
        switch (Judge(context, facts, mention, limit).settle({}, denied, why)) {
            case z3::unsat:
                return {Kind::accepted, ""};
            case z3::sat:
                return {Kind::refuted, ""};
            case z3::unknown:
                break;
        }
        return {Kind::unsettled, why};
    } catch (const z3::exception& e) {
        return {Kind::unsettled, e.msg()};
    }
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
    // It knows no weights, and would say so (--quiet). Where E-matching finds nothing more, cvc5 tries ground
    // terms one after the other, and settles what it would else answer with "unknown". (Reynolds, Barbosa,
    // Fontaine, "Revisiting enumerative instantiation", TACAS 2018.)
    const std::optional<std::string> text =
        output_of({solver.path, "--quiet", "--lang=smt2", "--incremental", "--enum-inst",
                   fmt::format("--tlimit-per={}", limit.count()), file});
    std::ostringstream script;
    script << std::ifstream(file).rdbuf();
    return text ? judged(script.str(), *text) : ScriptAnswer{Kind::unsettled, "it could not be started"};
}

}  // namespace latchwork::verify::smt
