/// The generator of systems. What an action stores always fits its place, save where a trap says otherwise.
#include "tests/support/random_system.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "tests/support/random_expressions.hpp"

namespace latchwork::tests {

namespace {

using ir::Expr;
using ir::Function;
using ir::FunctionId;
using ir::IntegerRule;
using ir::SortId;
using ir::Type;
using ir::Value;
using Role = Function::Role;

constexpr Value modulus = 3;
constexpr Value range_low = -1;
constexpr Value range_high = 2;

class Generator {
  public:
    explicit Generator(std::mt19937& random) : draw_(s_, random) {}

    ir::System run() {
        domain_ = sort("A", ir::Sort::Kind::domain, {});
        enumeration_ = sort("E", ir::Sort::Kind::enumeration, {"red", "green", "blue"});
        shared_functions();
        s_.locks.push_back({"lock", "spinlock", {}, {}, {}, true, false, {}});
        for (const char* name : {"P", "Q"}) process(name);
        properties();
        for (std::size_t p = 0; p < s_.processes.size(); ++p) actions(ir::ProcessId(p));
        return std::move(s_);
    }

  private:
    ir::ExprPool& pool() { return *s_.pool; }
    bool maybe(int one_in) { return draw_.below(one_in) == 0; }

    SortId sort(std::string name, ir::Sort::Kind kind, std::vector<std::string> values) {
        ir::Sort s;
        s.name = std::move(name);
        s.kind = kind;
        s.values = std::move(values);
        s_.sorts.push_back(std::move(s));
        return SortId(s_.sorts.size() - 1);
    }

    Function& function(std::string name, Role role, std::vector<SortId> arguments, Type result,
                       Expr initial) {
        Function f;
        f.name = std::move(name);
        f.role = role;
        f.arguments = std::move(arguments);
        f.result = result;
        f.initial = initial;
        for (SortId a : f.arguments) f.formals.push_back(pool().fresh(a, "x"));
        s_.functions.push_back(std::move(f));
        return s_.functions.back();
    }

    void shared_functions() {
        const Type reference = Type::member(domain_, true);
        function("flag", Role::shared, {}, Type::boolean(), maybe(2) ? nullptr : pool().boolean(false));
        function("bit", Role::field, {domain_}, Type::boolean(),
                 maybe(3) ? nullptr : pool().boolean(maybe(2)));
        function("root", Role::shared, {domain_}, reference, maybe(3) ? nullptr : pool().null(domain_))
            .constant = maybe(2);
        function("head", Role::shared, {}, reference, pool().null(domain_));
        function("next", Role::field, {domain_}, reference, pool().null(domain_));
        function("colour", Role::shared, {}, Type::member(enumeration_),
                 pool().member(enumeration_, draw_.below(3)));
        function("ranged", Role::shared, {}, Type::integer(), pool().integer(0)).rule = {
            IntegerRule::Kind::ranged, range_low, range_high};
        function("turn", Role::field, {domain_}, Type::integer(), maybe(4) ? nullptr : pool().integer(1))
            .rule = {IntegerRule::Kind::modular, 0, modulus - 1};
        function("counter", Role::shared, {}, Type::integer(), pool().integer(0));
        // An initial value that depends on its index and on what starts anywhere.
        Function& mark = function("mark", Role::shared, {domain_}, Type::boolean(), nullptr);
        if (s_.functions[2].initial == nullptr)
            mark.initial = pool().equal(s_.apply(FunctionId(2), {pool().variable(mark.formals[0])}),
                                        pool().variable(mark.formals[0]));
        else
            mark.initial = pool().boolean(true);
    }

    void process(const std::string& name) {
        ir::Process p;
        p.name = name;
        p.sort = sort(name, ir::Sort::Kind::process, {});
        const int locations = 2 + draw_.below(3);
        std::vector<std::string> names;
        for (int i = 0; i < locations; ++i) {
            names.push_back(fmt::format("{}{}", name, i));
            p.locations.push_back({names.back(), "", {}});
        }
        p.locations_sort = sort(name + " location", ir::Sort::Kind::enumeration, names);
        p.end = locations - 1;
        const std::size_t first_function = s_.functions.size();
        const auto local = [&](const char* what, Role role, Type result, Expr initial) -> Function& {
            return function(fmt::format("{}.{}", name, what), role, {p.sort}, result, initial);
        };
        local("at", Role::location, Type::member(p.locations_sort), pool().member(p.locations_sort, 0));
        p.location = FunctionId(s_.functions.size() - 1);
        local("parameter", Role::parameter, Type::member(domain_), nullptr).constant = true;
        local("ref", Role::local, Type::member(domain_, true), pool().null(domain_));
        local("seq", Role::local, Type::integer(), pool().integer(0)).rule = {IntegerRule::Kind::modular, 0,
                                                                              modulus - 1};
        function(name + " holds lock", Role::lock, {p.sort}, Type::boolean(), pool().boolean(false));
        function(name + ".visited", Role::visited, {p.sort, domain_}, Type::boolean(), pool().boolean(false));
        for (std::size_t f = first_function; f < s_.functions.size(); ++f)
            s_.functions[f].process = ir::ProcessId(s_.processes.size());
        Function& holds = s_.functions[s_.functions.size() - 2];
        holds.lock = ir::LockId(0);
        s_.locks.front().exclusive.emplace_back(s_.functions.size() - 2);
        s_.processes.push_back(std::move(p));
    }

    void properties() {
        using Kind = ir::Property::Kind;
        const auto add = [&](const char* name, Kind kind, Expr formula) {
            ir::Property p;
            p.name = name;
            p.kind = kind;
            p.formula = formula;
            s_.properties.push_back(std::move(p));
        };
        add("first", Kind::invariant, draw_.boolean(4));
        add("second", Kind::invariant, pool().logical_or({draw_.boolean(3), draw_.boolean(3)}));
        add("trap", Kind::obligation, nullptr);
        add("bad", Kind::obligation, nullptr);
        add("deadlock", Kind::deadlock, nullptr);
    }

    void actions(ir::ProcessId id) {
        const int locations = s_.process(id).end + 1;
        int number = 0;
        for (Value from = 0; from + 1 < locations; ++from) {
            for (int n = 1 + draw_.below(2); n > 0; --n) {
                const Value to = maybe(3) ? draw_.below(locations) : from + 1;
                s_.actions.push_back(
                    action(id, from, to, fmt::format("{}.{}", s_.process(id).name, number++)));
            }
        }
    }

    ir::Action action(ir::ProcessId process, Value from, Value to, std::string name) {
        ir::Action a;
        a.name = std::move(name);
        a.process = process;
        a.from = from;
        a.to = to;
        a.self = pool().fresh(s_.process(process).sort, "self");
        draw_.bind(a.self);
        if (maybe(5)) obligation(a, true);
        for (int n = draw_.below(5) - 2; n > 0; --n) {
            a.choices.push_back(pool().fresh(maybe(4) ? s_.process(process).sort : domain_, "c"));
            draw_.bind(a.choices.back());
        }
        a.guard = maybe(3) ? pool().boolean(true) : draw_.boolean(3);
        updates(a);
        for (int n = draw_.below(5) - 2; n > 0; --n) obligation(a, false);
        for (std::size_t i = 0; i <= a.choices.size(); ++i) draw_.unbind();
        return a;
    }

    void obligation(ir::Action& a, bool when_blocked) {
        const bool trap = maybe(2);
        // Rare enough that most runs go on.
        const Expr bad = pool().logical_and({draw_.boolean(2), draw_.boolean(2)});
        a.obligations.push_back({ir::PropertyId(trap ? 2 : 3), bad, trap, when_blocked, "it is bad", {}});
    }

    void updates(ir::Action& a) {
        std::set<FunctionId> touched;
        for (int n = draw_.below(4); n > 0; --n) {
            const FunctionId id(static_cast<std::size_t>(draw_.below(static_cast<int>(s_.functions.size()))));
            const Function& f = s_.function(id);
            if (f.constant || f.role == Role::location || f.role == Role::parameter ||
                !touched.insert(id).second)
                continue;
            ir::Update u;
            u.function = id;
            bool possible = true;
            for (SortId s : f.arguments) {
                Expr argument = maybe(3) ? nullptr : draw_.member(s, 2);
                if (argument == nullptr) {
                    u.bound.push_back(pool().fresh(s, "b"));
                    draw_.bind(u.bound.back());
                    argument = pool().variable(u.bound.back());
                }
                u.arguments.push_back(argument);
            }
            u.value = stored(a, f, u, possible);
            for (std::size_t i = 0; i < u.bound.size(); ++i) draw_.unbind();
            if (possible) a.updates.push_back(std::move(u));
        }
    }

    /// A value that fits the function; for the ranged integer any value, with the trap that belongs to it.
    Expr stored(ir::Action& a, const Function& f, const ir::Update& u, bool& possible) {
        const Expr value = draw_.of_type(f.result, 2);
        possible = value != nullptr;
        if (!possible || f.result.kind != Type::Kind::integer) return value;
        switch (f.rule.kind) {
            case IntegerRule::Kind::modular:
                return pool().modulo(value, pool().integer(modulus));
            case IntegerRule::Kind::unbounded:
                // Stays small, so that the space is finite.
                return pool().ite(pool().less(s_.apply(u.function, u.arguments), pool().integer(4)),
                                  pool().add(s_.apply(u.function, u.arguments), pool().integer(1)),
                                  pool().modulo(value, pool().integer(5)));
            case IntegerRule::Kind::ranged:
                break;
        }
        const Expr below = pool().less(value, pool().integer(range_low));
        const Expr above = pool().less(pool().integer(range_high), value);
        a.obligations.push_back(
            {ir::PropertyId(2), pool().logical_or({below, above}), true, false, "out of range", {}});
        return value;
    }

    ir::System s_;
    RandomExpressions draw_;
    SortId domain_, enumeration_;
};

}  // namespace

ir::System random_system(std::mt19937& random) {
    return Generator(random).run();
}

ir::Scope random_scope(const ir::System& system, std::mt19937& random) {
    const auto some = [&](int low, int high) {
        return low + static_cast<Value>(random() % static_cast<unsigned>(high - low + 1));
    };
    return ir::Scope(system, "random", {{"A", some(1, 2)}, {"P", some(1, 2)}, {"Q", some(0, 1)}});
}

}  // namespace latchwork::tests
