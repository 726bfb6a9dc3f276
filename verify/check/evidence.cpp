/// The re-check of counterexamples.
#include "verify/check/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "ir/interpreter.hpp"
#include "verify/check/obligations.hpp"

namespace latchwork::verify::check {

namespace {

constexpr std::chrono::milliseconds recheck_limit{20'000};     // for each obligation
constexpr std::chrono::milliseconds recheck_at_least{60'000};  // for all, or as long as the search may take

bool is_liveness(const Request& request, ir::PropertyId property) {
    return request.system.property(property).is_liveness();
}

void recheck(const EngineInfo& engine, const Request& request, const PropertyVerdict& claimed) {
    const std::string& property = request.system.property(claimed.property).name;
    const auto reject = [&](const std::string& why) {
        throw std::logic_error(
            fmt::format("{}: the evidence for {} does not stand: {}", engine.name, property, why));
    };
    if (std::holds_alternative<Proved>(claimed.verdict) && !engine.unbounded)
        reject("it cannot prove for any number of instances");
    if (const auto* violated = std::get_if<Violated>(&claimed.verdict)) {
        if (violated->trace.property != claimed.property)
            reject("the counterexample is one of another property");
        if (const std::optional<std::string> error = ir::replay(request.system, violated->trace))
            reject(*error);
        if (is_liveness(request, claimed.property) &&
            violated->trace.lasso->fairness < request.fairness_for(claimed.property))
            reject("the run is less fair than was asked");
    }
}

/// Re-proves the invariants of all proved properties in a fresh solver. A proof that it cannot settle in time
/// is taken back.
void recheck_proofs(const EngineInfo& engine, const Request& request, Result& result,
                    const Context& context) {
    for (const Proof& proof : proofs_of(request.system, result.properties)) {
        const smt::CertificateAnswer answer =
            smt::check_certificate(request.system, proof.invariants, proof.claims,
                                   {recheck_limit, [&context] { return context.stopped(); }},
                                   std::max(recheck_at_least, request.limits.time));
        if (answer.kind == smt::CertificateAnswer::Kind::refuted)
            throw std::logic_error(
                fmt::format("{}: the proof does not stand: {}", engine.name, answer.detail));
        if (answer.kind == smt::CertificateAnswer::Kind::accepted) continue;
        for (PropertyVerdict& v : result.properties) {
            if (std::find(proof.properties.begin(), proof.properties.end(), v.property) !=
                proof.properties.end())
                v.verdict = Undecided{"a proof was found, but its re-check says: " + answer.detail};
        }
    }
}

/// Runs the engine and re-checks what it says, all of which it can decide.
Result run_and_recheck(const EngineInfo& engine, const Request& request, const Context& context) {
    Result result = engine.make()->run(request, context);
    if (result.properties.size() != request.properties.size())
        throw std::logic_error(fmt::format("{}: it left properties out", engine.name));
    for (std::size_t i = 0; i < request.properties.size(); ++i) {
        if (result.properties[i].property != request.properties[i])
            throw std::logic_error(fmt::format("{}: it answers what was not asked", engine.name));
        recheck(engine, request, result.properties[i]);
    }
    recheck_proofs(engine, request, result, context);
    return result;
}

}  // namespace

Result run_checked(const EngineInfo& engine, const Request& request, const Context& context) {
    Request decidable = request;
    if (!engine.liveness)
        std::erase_if(decidable.properties, [&](ir::PropertyId p) { return is_liveness(request, p); });
    if (decidable.properties.size() == request.properties.size())
        return run_and_recheck(engine, request, context);
    Result result;
    if (!decidable.properties.empty()) result = run_and_recheck(engine, decidable, context);
    for (std::size_t i = 0; i < request.properties.size(); ++i) {
        if (!is_liveness(request, request.properties[i])) continue;
        const Undecided undecided{"liveness is decided by explore in a scope only"};
        result.properties.insert(result.properties.begin() + static_cast<std::ptrdiff_t>(i),
                                 {request.properties[i], undecided});
    }
    return result;
}

}  // namespace latchwork::verify::check
