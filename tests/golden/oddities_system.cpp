/// A small system that makes no sense as a protocol and uses everything that the generator treats on its own.
#include <string>
#include <utility>

#include "tests/golden/samples.hpp"

namespace latchwork::tests {

namespace {

using ir::Expr;
using ir::Function;
using ir::FunctionId;
using ir::SortId;
using ir::Type;
using ir::Value;
using ir::Variable;
using Role = Function::Role;

constexpr const char* source = R"(protocol oddities;
process new(Member this) {
    swap(first, second);            // line 3
    paint: choose (Member p, colour c);
    if (limit < 2 && drop) next = next.next; else next = this;
    assert (true);
}
)";

class Builder {
  public:
    Protocol build() {
        file_ = protocol_.sources.add("some/where/oddities.latch", source);
        s_.protocol = "oddities";
        s_.doc = "A protocol of no use.\nIts names are all of them awkward.";
        declare();
        properties();
        actions();
        checks();
        return std::move(protocol_);
    }

  private:
    ir::ExprPool& pool() { return *s_.pool; }

    base::Span at(std::string_view text) const {
        const std::size_t begin = std::string_view(source).find(text);
        return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + text.size())};
    }

    SortId sort(std::string name, ir::Sort::Kind kind, std::vector<std::string> values = {}) {
        ir::Sort sort;
        sort.name = std::move(name);
        sort.kind = kind;
        sort.values = std::move(values);
        s_.sorts.push_back(std::move(sort));
        return SortId(s_.sorts.size() - 1);
    }

    FunctionId function(std::string name, Role role, std::vector<SortId> arguments, Type result,
                        Expr initial) {
        Function f;
        f.name = std::move(name);
        f.role = role;
        f.result = result;
        f.initial = initial;
        f.constant = role == Role::config || role == Role::parameter;
        for (const SortId a : arguments) f.formals.push_back(pool().fresh(a, "x"));
        f.arguments = std::move(arguments);
        s_.functions.push_back(std::move(f));
        return FunctionId(s_.functions.size() - 1);
    }
    Function& last() { return s_.functions.back(); }

    void declare() {
        member_ = sort("Member", ir::Sort::Kind::domain);
        colour_ = sort("colour", ir::Sort::Kind::enumeration, {"red", "default", "delete", "green"});
        process_ = sort("new", ir::Sort::Kind::process);
        locations_ = sort("new location", ir::Sort::Kind::enumeration,
                          {"swap", "paint", "shift", "turn", "L6", "end"});
        const Type reference = Type::member(member_);
        mode_ = function("mode", Role::config, {}, Type::member(colour_), pool().member(colour_, 1));
        last().doc = "Which colour is the mode.";
        drop_ = function("drop L", Role::config, {}, Type::boolean(), pool().boolean(false));
        limit_ = function("limit", Role::config, {}, Type::integer(), pool().integer(1));
        root_ = function("root", Role::shared, {member_}, reference, nullptr);
        last().constant = true;
        next_ = function("Member.next", Role::field, {member_}, reference, nullptr);
        last().initial = s_.apply(root_, {pool().variable(last().formals[0])});
        table_ = function("table", Role::shared, {member_, colour_}, Type::boolean(), nullptr);
        last().initial = pool().equal(pool().variable(last().formals[1]), s_.apply(mode_, {}));
        turn_ = function("namespace", Role::shared, {}, Type::integer(), pool().integer(0));
        last().rule = {ir::IntegerRule::Kind::modular, 0, 2};
        first_ = function("first", Role::shared, {}, Type::member(member_, true), nullptr);
        second_ = function("Member", Role::shared, {}, Type::member(member_, true), pool().null(member_));
        weight_ = function("weight", Role::shared, {colour_}, Type::integer(), pool().integer(2));
        last().rule = {ir::IntegerRule::Kind::ranged, -3, 3};
        ir::Process p;
        p.name = "new";
        p.sort = process_;
        p.locations_sort = locations_;
        for (const std::string& name : s_.sorts[locations_.index()].values)
            p.locations.push_back({name, "", {}});
        p.end = 5;
        p.doc = "One call of new().";
        p.span = at("process");
        p.location = function("new at", Role::location, {process_}, Type::member(locations_),
                              pool().member(locations_, 0));
        this_ = function("new.this", Role::parameter, {process_}, reference, nullptr);
        me_ = function("new.me", Role::local, {process_}, Type::boolean(), pool().boolean(true));
        seen_ = function("new.visited", Role::visited, {process_, member_}, Type::boolean(),
                         pool().boolean(false));
        for (const FunctionId id : {p.location, this_, me_, seen_})
            s_.functions[id.index()].process = ir::ProcessId(0);
        s_.processes.push_back(std::move(p));
        new_ = ir::ProcessId(0);
    }

    ir::PropertyId property(std::string name, ir::Property::Kind kind, Expr formula = nullptr) {
        ir::Property p;
        p.name = std::move(name);
        p.kind = kind;
        p.formula = formula;
        s_.properties.push_back(std::move(p));
        return ir::PropertyId(s_.properties.size() - 1);
    }

    void properties() {
        using Kind = ir::Property::Kind;
        const Variable a = pool().fresh(member_, "a"), b = pool().fresh(member_, "a"),
                       c = pool().fresh(colour_, "s");
        const Variable i = pool().fresh(process_, "self");
        // Sums, products and modulo between counts of pairs.
        const Expr loops = pool().quantified(
            ir::Op::count, {a, b}, pool().equal(s_.apply(next_, {pool().variable(a)}), pool().variable(b)));
        const Expr painted = pool().quantified(
            ir::Op::count, {c}, pool().less(pool().integer(0), s_.apply(weight_, {pool().variable(c)})));
        sums_ = property(
            "switch", Kind::invariant,
            pool().less_equal(pool().modulo(pool().subtract(pool().integer(-1), loops), pool().integer(-3)),
                              pool().multiply(painted, pool().integer(2))));
        // Locations, in a nested quantifier of the same variable name, and an implication.
        const Expr self = pool().variable(i);
        const Expr somewhere = pool().logical_or(
            {s_.at(new_, self, 1), s_.at(new_, self, 2), s_.at(new_, self, 3), s_.at(new_, self, 5)});
        const Expr painted_once = pool().quantified(
            ir::Op::exists, {a},
            pool().quantified(ir::Op::forall, {b, c},
                              pool().implies(pool().equal(pool().variable(a), pool().variable(b)),
                                             pool().logical_not(s_.apply(
                                                 table_, {pool().variable(b), pool().variable(c)})))));
        places_ = property("places", Kind::invariant,
                           pool().quantified(ir::Op::forall, {i},
                                             pool().implies(somewhere, pool().logical_not(painted_once))));
        // True everywhere: null is tested before it is used.
        const Expr second = s_.apply(second_, {});
        total_ = property(
            "total", Kind::invariant,
            pool().logical_or(
                {pool().equal(second, pool().null(member_)),
                 pool().less_equal(pool().integer(-3), s_.apply(weight_, {pool().member(colour_, 2)})),
                 pool().equal(s_.apply(next_, {second}), second)}));
        trap_ = property("int_range", Kind::obligation);
        waits_ = property("waits", Kind::obligation);
        deadlock_ = property("deadlock", Kind::deadlock);
    }

    ir::Action& action(const char* name, Value from, Value to, Expr guard) {
        ir::Action a;
        a.name = std::string("new.") + name;
        a.process = new_;
        a.self = instance_;
        a.from = from;
        a.to = to;
        a.guard = guard;
        a.text = name;
        s_.actions.push_back(std::move(a));
        return s_.actions.back();
    }

    void actions() {
        instance_ = pool().fresh(process_, "i");
        self_ = pool().variable(instance_);
        const Expr yes = pool().boolean(true), no = pool().boolean(false);
        const Expr first = s_.apply(first_, {}), second = s_.apply(second_, {}), turn = s_.apply(turn_, {});
        const auto next = [&](Expr e) { return s_.apply(next_, {e}); };

        ir::Action& swap = action("swap", 0, 1, yes);
        swap.span = at("swap(first");
        swap.text = "swap(first, second)";
        const Variable m = pool().fresh(member_, "m");
        swap.updates = {{first_, {}, second, {}},
                        {second_, {}, first, {}},
                        {seen_, {self_, pool().variable(m)}, no, {m}}};
        // A swap with a place among its own arguments: next[next[this]] := this, and this pair the other way.
        ir::Action& rotate = action("rotate", 0, 1, pool().equal(turn, pool().integer(1)));
        const Expr mine = s_.apply(this_, {self_});
        rotate.updates = {
            {next_, {next(mine)}, mine, {}},
            {turn_, {}, pool().ite(pool().equal(next(mine), mine), pool().integer(2), turn), {}},
            {second_, {}, next(mine), {}}};

        const Variable p = pool().fresh(member_, "int"), c = pool().fresh(colour_, "me");
        const Expr is_set = s_.apply(table_, {pool().variable(p), pool().variable(c)});
        const Expr weight = s_.apply(weight_, {pool().variable(c)});
        ir::Action& paint = action(
            "paint", 1, 2,
            pool().logical_and({is_set, pool().logical_not(s_.apply(seen_, {self_, pool().variable(p)})),
                                pool().less(weight, pool().integer(5))}));
        paint.span = at("paint: choose");
        paint.choices = {p, c};
        paint.updates = {{table_, {pool().variable(p), pool().variable(c)}, pool().logical_not(is_set), {}},
                         {seen_, {self_, pool().variable(p)}, yes, {}},
                         {weight_, {pool().variable(c)}, pool().add(weight, pool().integer(1)), {}}};
        paint.obligations = {
            {trap_, pool().less(pool().integer(3), weight), true, false, "the weight is too large", {}}};
        ir::Action& skip = action("skip", 1, 4, s_.apply(drop_, {}));
        skip.updates = {{weight_,
                         {pool().member(colour_, 0)},
                         pool().subtract(s_.apply(weight_, {pool().member(colour_, 0)}), pool().integer(2)),
                         {}}};
        skip.obligations = {
            {trap_,
             pool().less(s_.apply(weight_, {pool().member(colour_, 0)}), pool().integer(0)),
             true,
             false,
             "too small",
             {}},
            {waits_,
             s_.apply(me_, {self_}),
             false,
             false,
             "a long message that tells what is the matter and how it came to that in many words",
             {}}};

        // All at once, where each value is read at another place; and one that a condition leaves alone.
        ir::Action& shift = action("shift", 2, 3, pool().less_equal(s_.apply(limit_, {}), pool().integer(1)));
        shift.span = at("if (limit");
        const Variable x = pool().fresh(member_, "x"), y = pool().fresh(colour_, "y");
        const Expr at_x = pool().variable(x);
        shift.updates = {
            {next_, {at_x}, next(next(at_x)), {x}},
            {table_,
             {at_x, pool().variable(y)},
             pool().ite(pool().equal(at_x, mine), s_.apply(table_, {next(at_x), pool().variable(y)}),
                        s_.apply(table_, {at_x, pool().variable(y)})),
             {x, y}},
            {me_, {self_}, no, {}}};
        ir::Action& back = action("back", 2, 3, pool().less(pool().integer(1), s_.apply(limit_, {})));
        const Variable z = pool().fresh(member_, "z");
        const Expr at_z = pool().variable(z);
        back.updates = {{next_, {at_z}, pool().ite(pool().equal(at_z, mine), mine, next(at_z)), {z}}};

        ir::Action& wait =
            action("wait", 3, 4,
                   pool().logical_and({pool().equal(turn, pool().integer(0)),
                                       pool().logical_not(pool().equal(second, pool().null(member_)))}));
        wait.blocking = true;
        wait.updates = {
            {turn_, {}, pool().modulo(pool().add(turn, pool().integer(1)), pool().integer(3)), {}}};
        wait.obligations = {{waits_,
                             pool().equal(turn, pool().integer(1)),
                             false,
                             true,
                             "it waits for a turn that is over",
                             {}},
                            {trap_,
                             pool().logical_and({pool().equal(turn, pool().integer(2)),
                                                 pool().equal(first, pool().null(member_))}),
                             true,
                             true,
                             "it is trapped",
                             {}}};
        action("leave", 4, 5, yes).span = at("assert (true)");
    }

    void checks() {
        using Kind = ir::Expectation::Kind;
        s_.scopes.push_back({"one", {{"Member", 2}, {"new", 1}}, {}});
        s_.scopes.push_back({"default", {{"Member", 3}, {"new", 2}}, {}});
        s_.checks.push_back({"plain",
                             {},
                             {},
                             {{Kind::violates, {places_, waits_, trap_}, "default", {}},
                              {Kind::violates, {deadlock_}, "one", {}},
                              {Kind::holds, {total_, trap_, sums_}, "one", {}}},
                             "What comes of the defaults.",
                             {}});
        s_.checks.push_back({"mode red",
                             {{"mode", 0}, {"drop L", 1}, {"limit", 2}},
                             {},
                             {{Kind::violates, {waits_}, "", {}}},
                             "",
                             {}});
        s_.checks.push_back(
            {"dropped", {{"drop L", 1}}, {{"new", 1}}, {{Kind::violates, {places_}, "default", {}}}, "", {}});
        s_.checks.push_back({"nobody", {}, {{"new", 0}}, {{Kind::proves, {}, "", {}}}, "", {}});
    }

    Protocol protocol_;
    ir::System& s_ = protocol_.system;
    base::FileId file_;
    SortId member_, colour_, process_, locations_;
    FunctionId mode_, drop_, limit_, root_, next_, table_, turn_, first_, second_, weight_, this_, me_, seen_;
    ir::PropertyId sums_, places_, total_, trap_, waits_, deadlock_;
    ir::ProcessId new_;
    Variable instance_;
    Expr self_ = nullptr;
};

}  // namespace

Protocol oddities_protocol() {
    return Builder().build();
}

}  // namespace latchwork::tests
