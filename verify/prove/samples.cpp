/// Breadth-first and random sampling of reachable states.
#include "verify/prove/samples.hpp"

#include <algorithm>
#include <random>
#include <unordered_set>

#include "ir/interpreter.hpp"
#include "verify/explore/model.hpp"

namespace latchwork::verify::prove {

namespace {

constexpr std::size_t max_initial = 4096;
constexpr std::size_t breadth_alone = 3000;  // with one instance of each process: worth knowing in full
constexpr std::size_t breadth = 1500;  // states of each scope reached breadth first
constexpr std::size_t walks = 80;
constexpr std::size_t walk_length = 160;
constexpr unsigned seed = 20260101;

struct HashState {
    std::size_t operator()(const ir::State& s) const {
        std::size_t h = 1469598103934665603ULL;
        for (ir::Value v : s)
            h = (h ^ static_cast<std::size_t>(static_cast<std::uint32_t>(v))) * 1099511628211ULL;
        return h;
    }
};

class Sampler {
  public:
    Sampler(const ir::System& system, const ir::Scope& scope)
        : interpreter_(system, scope), model_(system, scope, {}) {}

    std::vector<ir::State> run(std::size_t most, const Context& context) {
        std::mt19937 random(seed);
        std::vector<ir::State> initial;
        interpreter_.for_each_initial([&](const ir::State& s) {
            initial.push_back(s);
            return initial.size() < max_initial;
        });
        if (initial.empty()) return {};
        std::shuffle(initial.begin(), initial.end(), random);
        for (const ir::State& s : initial) {
            if (states_.size() < most / 2) add(s);
        }
        std::size_t next = 0;
        while (next < states_.size() && states_.size() < most && !context.stopped()) {
            const ir::State from = states_[next++];
            for (ir::State& s : successors(from)) add(std::move(s));
        }
        const bool complete = next == states_.size() && initial.size() < max_initial;
        for (std::size_t w = 0; w < walks && !complete && !context.stopped(); ++w) {
            ir::State at = initial[random() % initial.size()];
            Mover last;
            for (std::size_t step = 0; step < walk_length; ++step) {
                std::vector<ir::State> to = successors(at);
                if (to.empty()) break;
                // Mostly the same instance goes on: a walk that switches at every step gets nobody far.
                std::vector<std::size_t> same;
                for (std::size_t i = 0; i < to.size(); ++i)
                    if (movers_[i] == last) same.push_back(i);
                const bool go_on = !same.empty() && random() % 4 != 0;
                const std::size_t chosen = go_on ? same[random() % same.size()] : random() % to.size();
                last = movers_[chosen];
                at = std::move(to[chosen]);
                add(at);
            }
        }
        return std::move(states_);
    }

  private:
    void add(ir::State s) {
        if (seen_.insert(s).second) states_.push_back(std::move(s));
    }

    /// Who took a step.
    struct Mover {
        ir::ProcessId process;
        ir::Value instance = -1;
        friend bool operator==(const Mover&, const Mover&) = default;
    };

    /// The states after each enabled step that springs no trap; `movers_` says who took it.
    std::vector<ir::State> successors(const ir::State& from) {
        std::vector<ir::State> to;
        movers_.clear();
        model_.for_each_step(from.data(), variables_,
                             [&](const explore::CompiledAction& action, const std::vector<ir::Value>& bound) {
                                 const auto trapped = [&](const explore::CompiledObligation& o) {
                                     return o.source->trap && o.bad.run(from.data(), bound.data()) != 0;
                                 };
                                 if (std::any_of(action.of_step.begin(), action.of_step.end(), trapped) ||
                                     std::any_of(action.of_blocked.begin(), action.of_blocked.end(), trapped))
                                     return true;
                                 writes_.clear();
                                 action.effect.run(from.data(), bound.data(), writes_);
                                 to.push_back(from);
                                 movers_.push_back({action.process, bound[0]});
                                 for (const explore::Write& w : writes_) to.back()[w.place] = w.value;
                                 return true;
                             });
        return to;
    }

    ir::Interpreter interpreter_;
    explore::Model model_;
    std::vector<ir::State> states_;
    std::unordered_set<ir::State, HashState> seen_;
    std::vector<ir::Value> variables_;
    std::vector<explore::Write> writes_;
    std::vector<Mover> movers_;
};

}  // namespace

std::vector<SampleSet> sample(const ir::System& system, const Context& context) {
    struct Sizes {
        ir::Value processes, objects;
    };
    std::vector<SampleSet> all;
    for (const Sizes size : {Sizes{1, 1}, Sizes{1, 2}, Sizes{2, 2}, Sizes{3, 2}, Sizes{2, 3}}) {
        std::map<std::string, ir::Value> sizes;
        for (const ir::Sort& s : system.sorts)
            sizes[s.name] = s.kind == ir::Sort::Kind::process ? size.processes : size.objects;
        const ir::Scope scope(system, "sample", sizes);
        all.push_back({ir::Layout(system, scope), Sampler(system, scope).run(size.processes == 1 ? breadth_alone : breadth, context)});
    }
    return all;
}

}  // namespace latchwork::verify::prove
