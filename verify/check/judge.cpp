/// The table of expectations and verdicts, and its sentences.
#include "verify/check/judge.hpp"

#include <fmt/format.h>

#include <array>

namespace latchwork::verify::check {

namespace {

using Kind = ir::Expectation::Kind;

constexpr Outcome yes = Outcome::as_declared;
constexpr Outcome no = Outcome::not_as_declared;
constexpr Outcome open = Outcome::undecided;

/// By expectation, then by verdict in the order of the variant. To hold in a scope is less than a proof, and
/// no refutation of one.
constexpr std::array<std::array<Outcome, std::variant_size_v<Verdict>>, 3> outcomes = {{
    // proved, holds, bounded, violated, vacuous, undecided
    {yes, open, open, no, no, open},  // proves
    {yes, yes, open, no, no, open},   // holds
    {no, no, open, yes, no, open},    // violates
}};

/// How much a verdict says, by its index in the variant. One for want of an initial state gives way to any
/// other.
constexpr std::array<int, std::variant_size_v<Verdict>> strength = {3, 2, 1, 5, 4, 0};

std::string_view declared(Kind expected) {
    switch (expected) {
        case Kind::proves:
            return "proved";
        case Kind::holds:
            return "to hold";
        case Kind::violates:
            return "violated";
    }
    return "";
}

std::string where(const ir::System& system, const PropertyOutcome& property) {
    if (!property.scope) return "";
    return fmt::format(" with {}", property.scope->describe(system));
}

}  // namespace

Outcome judge(Kind expected, const Verdict& verdict) {
    return outcomes[static_cast<std::size_t>(expected)][verdict.index()];
}

bool says_no_more(const Verdict& verdict, const Verdict& than) {
    return strength[verdict.index()] <= strength[than.index()];
}

std::string explain(const ir::System& system, const PropertyOutcome& property) {
    const std::string claim = fmt::format("{} is declared {}", property.name, declared(property.expected));
    if (const auto* undecided = std::get_if<Undecided>(&property.verdict))
        return fmt::format("{}, but {}", claim, undecided->reason);
    if (const auto* vacuous = std::get_if<Vacuous>(&property.verdict))
        return fmt::format("{}, but vacuously so: {}", claim, vacuous->culprit);
    if (const auto* violated = std::get_if<Violated>(&property.verdict))
        return fmt::format("{}, but is violated{}: {}", claim, where(system, property),
                           violated->trace.message);
    if (const auto* bounded = std::get_if<Bounded>(&property.verdict))
        return fmt::format("{}, and not violated within {} steps{}, which decides nothing", claim,
                           bounded->depth, where(system, property));
    if (std::holds_alternative<Proved>(property.verdict))
        return fmt::format("{}, but is proved for any number of instances", claim);
    if (property.expected == Kind::proves)
        return fmt::format("{}, but was only shown to hold{}", claim, where(system, property));
    return fmt::format("{}, but holds{}", claim, where(system, property));
}

}  // namespace latchwork::verify::check
