/// Joining two edges, against the reference interpreter: one after the other must be the same as joined.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "ir/interpreter.hpp"
#include "ir/passes.hpp"
#include "ir/printer.hpp"
#include "sema/flow.hpp"
#include "tests/unit/little_system.hpp"

namespace latchwork {
namespace {

using ir::Expr;
using ir::FunctionId;
using ir::Op;
using ir::State;
using ir::Step;
using ir::Value;
using sema::Edge;
using tests::Little;

/// Every tuple of members of the variables.
std::vector<std::vector<Value>> tuples(std::size_t variables, Value size) {
    std::vector<std::vector<Value>> all{{}};
    for (std::size_t i = 0; i < variables; ++i) {
        std::vector<std::vector<Value>> longer;
        for (const auto& t : all) {
            for (Value v = 0; v < size; ++v) {
                longer.push_back(t);
                longer.back().push_back(v);
            }
        }
        all = std::move(longer);
    }
    return all;
}

using Broken = std::set<std::string>;

Broken broken(const std::vector<ir::Violation>& violations) {
    Broken messages;
    for (const ir::Violation& v : violations) messages.insert(v.message);
    return messages;
}

bool ends_run(const std::vector<ir::Violation>& violations) {
    return std::any_of(violations.begin(), violations.end(), [](const ir::Violation& v) { return v.trap; });
}

enum : std::size_t { first_action = 0, second_action = 1, joined_action = 2 };

/// Compares the joined action with the two in one state, for every choice.
class Comparison {
  public:
    Comparison(Little& little, const ir::Interpreter& interpreter) : little_(little), in_(interpreter) {}

    void run(const State& state) {
        const auto& actions = little_.system.actions;
        const Value size = in_.layout().scope().size(little_.domain);
        for (const auto& c1 : tuples(actions[first_action].choices.size(), size)) {
            for (const auto& c2 : tuples(actions[second_action].choices.size(), size)) compare(state, c1, c2);
        }
        compare_blocked(state, tuples(actions[first_action].choices.size(), size));
    }

    int sprung = 0, taken = 0;

  private:
    void compare(const State& state, const std::vector<Value>& c1, const std::vector<Value>& c2) {
        const Step first{ir::ActionId(first_action), 0, c1};
        const Step second{ir::ActionId(second_action), 0, c2};
        Step joined{ir::ActionId(joined_action), 0, c1};
        joined.choices.insert(joined.choices.end(), c2.begin(), c2.end());
        const bool enabled = in_.is_enabled(state, joined);
        if (!in_.is_enabled(state, first)) {
            REQUIRE_FALSE(enabled);
            return;
        }
        const auto before = in_.violations(state, first);
        if (ends_run(before)) {
            ++sprung;
            // Only a test of configs in the second may say that another edge speaks for this trap.
            if (!enabled) {
                REQUIRE(in_.evaluate(state, variant()) == 0);
                return;
            }
            REQUIRE(broken(in_.violations(state, joined)) == broken(before));
            return;
        }
        const State middle = in_.apply(state, first);
        REQUIRE(enabled == in_.is_enabled(middle, second));
        if (!enabled) return;
        const auto after = in_.violations(middle, second);
        Broken both = broken(before);
        both.merge(broken(after));
        const auto found = in_.violations(state, joined);
        REQUIRE(broken(found) == both);
        REQUIRE(ends_run(found) == ends_run(after));
        if (ends_run(found)) return;
        ++taken;
        const State last = in_.apply(state, joined);
        REQUIRE(last == in_.apply(middle, second));
        compare_after(state, joined, last);
    }

    /// ir::after says what apply() does, and no place is given two values.
    void compare_after(const State& state, const Step& step, const State& last) {
        const ir::Action& a = little_.system.action(step.action);
        ir::Interpreter::Environment env{{a.self.number, step.self}};
        for (std::size_t i = 0; i < a.choices.size(); ++i)
            env.emplace_back(a.choices[i].number, step.choices[i]);
        for (FunctionId f : {little_.next, little_.marked}) {
            for (Value d = 0; d < in_.layout().scope().size(little_.domain); ++d) {
                const Expr place = little_.system.apply(f, {little_.pool().member(little_.domain, d)});
                REQUIRE(in_.evaluate(state, ir::after(little_.system, a, place), env) ==
                        last[in_.layout().place(little_.system, f, {d})]);
            }
        }
        ir::System backwards = little_.system;
        auto& updates = backwards.actions[joined_action].updates;
        std::reverse(updates.begin(), updates.end());
        REQUIRE(ir::Interpreter(backwards, in_.layout().scope()).apply(state, step) == last);
    }

    /// An obligation of a blocked second edge holds good while the joined one, whose first is no step, is
    /// blocked.
    void compare_blocked(const State& state, const std::vector<std::vector<Value>>& choices) {
        Broken expected;
        Broken found;
        for (const ir::Violation& v : in_.violations(state)) {
            if (v.step && v.step->self == 0 && v.step->action.index() == joined_action)
                found.insert(v.message);
        }
        for (const ir::Obligation& o : little_.system.actions[first_action].obligations) {
            if (!o.when_blocked) continue;
            if (in_.evaluate(state, little_.pool().logical_and({variant(), o.bad}),
                             {{little_.self.number, 0}}) != 0)
                expected.insert(o.message);
        }
        for (const auto& c : choices) {
            const Step first{ir::ActionId(first_action), 0, c};
            if (first_is_step || !in_.is_enabled(state, first) || ends_run(in_.violations(state, first)))
                continue;
            for (const ir::Violation& v : in_.violations(in_.apply(state, first))) {
                if (v.step && v.step->self == 0 && v.step->action.index() == second_action)
                    expected.insert(v.message);
            }
        }
        REQUIRE(found == expected);
    }

    /// What the second's guard says of the config.
    Expr variant() {
        const Expr guard = little_.system.actions[second_action].guard;
        const Expr c = little_.system.apply(little_.config, {});
        const Expr no = little_.pool().logical_not(c);
        if (guard == c || guard == no || ir::is_false(guard)) return guard;
        if (guard->op == Op::and_ && (guard->arguments[0] == c || guard->arguments[0] == no))
            return guard->arguments[0];
        return little_.pool().boolean(true);
    }

  public:
    bool first_is_step = true;

  private:
    Little& little_;
    const ir::Interpreter& in_;
};

struct Tally {
    int sprung = 0, taken = 0;
};

/// Joins random edges and compares them: in every state, or in about one of `sparse`.
Tally compare_random_edges(unsigned seeds, unsigned from, int sparse) {
    Tally tally;
    for (unsigned seed = from; seed < from + seeds; ++seed) {
        Little little(seed);
        const bool step = seed % 2 == 0;
        Edge first = little.edge(step);
        if (seed % 3 == 0) first = sema::join(little.system, first, little.edge(true));
        Edge second = little.edge(true);
        if (first.step)
            std::erase_if(second.obligations, [](const ir::Obligation& o) { return o.when_blocked; });
        const Edge joined = sema::join(little.system, first, second);
        little.system.actions = {little.action(first, "first", 0, 1), little.action(second, "second", 1, 2),
                                 little.action(joined, "joined", 0, 2)};
        INFO("seed " << seed << '\n' << ir::print(little.system));
        REQUIRE(ir::validate(little.system) == std::vector<std::string>{});

        const ir::Scope scope(little.system, "two", {}, 2);
        const ir::Interpreter interpreter(little.system, scope);
        Comparison comparison(little, interpreter);
        comparison.first_is_step = first.step;
        interpreter.for_each_initial([&](const State& state) {
            if (sparse == 1 || little.pick(sparse) == 0) comparison.run(state);
            return true;
        });
        tally.sprung += comparison.sprung;
        tally.taken += comparison.taken;
    }
    return tally;
}

TEST_CASE("what folds to a value from before is not taken for one from after", "[ir][after]") {
    Little little(1);
    const auto root = little.system.apply(little.root, {});
    const auto local = little.system.apply(little.local, {little.pool().variable(little.self)});
    const ir::Variable d = little.pool().fresh(little.domain, "d");
    const std::vector<ir::Update> updates = {
        {little.root, {}, local, {}},
        {little.local, local->arguments, root, {}},
        {little.marked, {little.pool().variable(d)}, little.pool().boolean(true), {d}}};
    const Expr e = little.pool().ite(little.system.apply(little.marked, {root}), root,
                                     little.system.apply(little.next, {root}));
    CHECK(ir::after_updates(little.system, updates, e) == local);
}

TEST_CASE("two edges joined do what they do one after the other, in every state", "[sema][join]") {
    const Tally tally = compare_random_edges(12, 1, 1);
    CHECK(tally.taken > 0);
}

TEST_CASE("many edges joined do what they do one after the other, in random states", "[sema][join]") {
    const Tally tally = compare_random_edges(250, 1000, 400);
    CHECK(tally.taken > 1000);
    CHECK(tally.sprung > 1000);
}

}  // namespace
}  // namespace latchwork
