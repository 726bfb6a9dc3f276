/// The hand-made system, step by step as docs/lowering.md says.
#include "tests/support/page_lock_system.hpp"

#include <utility>

namespace latchwork::tests {

namespace {

using ir::Action;
using ir::Expr;
using ir::Function;
using ir::FunctionId;
using ir::Process;
using ir::ProcessId;
using ir::PropertyId;
using ir::SortId;
using ir::Type;
using ir::Value;
using ir::Variable;
using Role = Function::Role;

class Builder {
  public:
    ir::System build() {
        declare();
        fault_actions();
        invalidate_actions();
        checks();
        return std::move(s_);
    }

  private:
    ir::ExprPool& pool() { return *s_.pool; }

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
        f.arguments = std::move(arguments);
        f.result = result;
        f.initial = initial;
        f.constant = role == Role::config || role == Role::parameter;
        for (SortId argument : f.arguments) f.formals.push_back(pool().fresh(argument, "x"));
        s_.functions.push_back(std::move(f));
        return FunctionId(s_.functions.size() - 1);
    }

    PropertyId property(std::string name, ir::Property::Kind kind, Expr formula = nullptr) {
        ir::Property property;
        property.name = std::move(name);
        property.kind = kind;
        property.formula = formula;
        property.builtin = formula == nullptr;
        s_.properties.push_back(std::move(property));
        return PropertyId(s_.properties.size() - 1);
    }

    ProcessId process(const std::string& name, SortId instances, const std::vector<std::string>& locations) {
        Process p;
        p.name = name;
        p.sort = instances;
        p.locations_sort = sort(name + " location", ir::Sort::Kind::enumeration, locations);
        for (const std::string& location : locations) p.locations.push_back({location, "", {}});
        p.end = static_cast<Value>(locations.size() - 1);
        p.location = function(name + " at", Role::location, {instances}, Type::member(p.locations_sort),
                              pool().member(p.locations_sort, p.start));
        s_.processes.push_back(std::move(p));
        return ProcessId(s_.processes.size() - 1);
    }

    void declare() {
        const auto no = pool().boolean(false);
        addr_ = sort("Addr", ir::Sort::Kind::domain);
        page_ = sort("Page", ir::Sort::Kind::object);
        fault_ = sort("fault", ir::Sort::Kind::process);
        invalidate_ = sort("invalidate", ir::Sort::Kind::process);
        fix_sort_ = sort("fix", ir::Sort::Kind::enumeration, {"none", "counter", "locked"});
        fix_ = function("fix", Role::config, {}, Type::member(fix_sort_), pool().member(fix_sort_, 2));
        pte_ = function("pte", Role::shared, {addr_}, Type::member(page_, true), pool().null(page_));
        count_ = function("truncate_count", Role::shared, {}, Type::integer(), pool().integer(0));
        cached_ = function("Page.cached", Role::field, {page_}, Type::boolean(), pool().boolean(true));
        fault_process_ = process("fault", fault_,
                                 {"retry", "choose", "lock", "recheck", "unlock", "L22", "L23", "L24",
                                  "install", "L27", "L28", "end"});
        invalidate_process_ =
            process("invalidate", invalidate_,
                    {"L33", "L34", "L35", "L36", "L37", "L38", "L39", "remove", "L42", "end"});

        fault_addr_ = function("fault.addr", Role::parameter, {fault_}, Type::member(addr_), nullptr);
        fault_page_ = function("fault.page", Role::local, {fault_}, Type::member(page_), pool().null(page_));
        fault_seq_ = function("fault.seq", Role::local, {fault_}, Type::integer(), pool().integer(0));
        invalidate_page_ =
            function("invalidate.page", Role::parameter, {invalidate_}, Type::member(page_), nullptr);
        invalidate_a_ =
            function("invalidate.a", Role::local, {invalidate_}, Type::member(addr_), pool().null(addr_));
        visited_ = function("invalidate.visited", Role::visited, {invalidate_, addr_}, Type::boolean(), no);

        fault_ptl_ = function("fault holds ptl", Role::lock, {fault_}, Type::boolean(), no);
        invalidate_ptl_ = function("invalidate holds ptl", Role::lock, {invalidate_}, Type::boolean(), no);
        fault_lock_ = function("fault holds Page.lock", Role::lock, {fault_, page_}, Type::boolean(), no);
        invalidate_lock_ =
            function("invalidate holds Page.lock", Role::lock, {invalidate_, page_}, Type::boolean(), no);
        s_.locks.push_back({"ptl", "spinlock", {}, {fault_ptl_, invalidate_ptl_}, {}, true, false, {}});
        s_.locks.push_back(
            {"Page.lock", "page_lock", {page_}, {fault_lock_, invalidate_lock_}, {}, false, true, {}});

        for (Function& f : s_.functions) {
            if (!f.arguments.empty() && f.arguments[0] == fault_) f.process = fault_process_;
            if (!f.arguments.empty() && f.arguments[0] == invalidate_) f.process = invalidate_process_;
        }
        for (std::size_t l = 0; l < s_.locks.size(); ++l) {
            for (FunctionId holder : s_.locks[l].exclusive) s_.functions[holder.index()].lock = ir::LockId(l);
        }

        for (std::size_t l = 0; l < s_.locks.size(); ++l) {
            for (FunctionId holds : s_.locks[l].exclusive) s_.functions[holds.index()].lock = ir::LockId(l);
        }
        for (Function& f : s_.functions) {
            const bool of_process = f.role != Role::config && f.role != Role::shared && f.role != Role::field;
            if (of_process) f.process = *s_.process_of(f.arguments[0]);
        }

        const Variable a = pool().fresh(addr_, "a");
        const Expr mapped = s_.apply(pte_, {pool().variable(a)});
        const Expr is_null = pool().equal(mapped, pool().null(page_));
        no_dangling_pte_ =
            property("no_dangling_pte", ir::Property::Kind::invariant,
                     pool().quantified(ir::Op::forall, {a},
                                       pool().logical_or({is_null, s_.apply(cached_, {mapped})})));
        property("deadlock", ir::Property::Kind::deadlock);
        unlock_not_held_ = property("unlock_not_held", ir::Property::Kind::obligation);
        self_deadlock_ = property("self_deadlock", ir::Property::Kind::obligation);
        held_at_exit_ = property("held_at_exit", ir::Property::Kind::obligation);
        data_race_ = property("data_race", ir::Property::Kind::obligation);
    }

    // --- actions ---

    Action& action(ProcessId process, Value from, Value to, std::string text, Expr guard,
                   const char* suffix = "") {
        const Process& p = s_.process(process);
        Action a;
        a.name = p.name + "." + p.locations[static_cast<std::size_t>(from)].name + suffix;
        a.process = process;
        a.self = self_;
        a.from = from;
        a.to = to;
        a.guard = guard;
        a.text = std::move(text);
        s_.actions.push_back(std::move(a));
        return s_.actions.back();
    }

    void begin(ProcessId process) { self_ = pool().fresh(s_.process(process).sort, "self"); }
    Expr self() { return pool().variable(self_); }
    Expr of_self(FunctionId function) { return s_.apply(function, {self()}); }
    Expr always() { return pool().boolean(true); }
    Expr fix_is(Value value) { return pool().equal(s_.apply(fix_, {}), pool().member(fix_sort_, value)); }
    Expr fix_is_not(Value value) { return pool().logical_not(fix_is(value)); }

    /// `function(x, arguments…)` for no x.
    Expr nobody(FunctionId function, std::vector<Expr> arguments) {
        const Variable x = pool().fresh(s_.function(function).arguments[0], "x");
        arguments.insert(arguments.begin(), pool().variable(x));
        return pool().quantified(ir::Op::forall, {x},
                                 pool().logical_not(s_.apply(function, std::move(arguments))));
    }
    Expr ptl_free() { return pool().logical_and({nobody(fault_ptl_, {}), nobody(invalidate_ptl_, {})}); }
    Expr page_free(Expr page) {
        return pool().logical_and({nobody(fault_lock_, {page}), nobody(invalidate_lock_, {page})});
    }

    void oblige(Action& a, PropertyId property, Expr bad, bool trap, bool when_blocked, std::string message) {
        a.obligations.push_back({property, bad, trap, when_blocked, std::move(message), {}});
    }

    /// `in_variant` reads configs alone: an action of another variant is not waited for.
    void lock(Action& a, Expr in_variant, FunctionId holds, std::vector<Expr> arguments, const char* what) {
        arguments.insert(arguments.begin(), self());
        a.blocking = true;
        oblige(a, self_deadlock_, pool().logical_and({in_variant, s_.apply(holds, arguments)}), false, true,
               std::string("this instance holds ") + what + " already");
        a.updates.push_back({holds, std::move(arguments), always(), {}});
    }

    void unlock_ptl(Action& a, FunctionId holds) {
        oblige(a, unlock_not_held_, pool().logical_not(of_self(holds)), true, false,
               "`ptl` is not held by this instance");
        a.updates.push_back({holds, {self()}, pool().boolean(false), {}});
    }

    /// A page lock has no owner: whoever holds it loses it.
    void unlock_page(Action& a, Expr page) {
        oblige(a, unlock_not_held_, page_free(page), true, false, "the page is not locked");
        for (FunctionId holds : {fault_lock_, invalidate_lock_}) {
            const Variable x = pool().fresh(s_.function(holds).arguments[0], "x");
            a.updates.push_back({holds, {pool().variable(x), page}, pool().boolean(false), {x}});
        }
    }

    /// This instance holds a lock after the action: `page` is the one that the action unlocks, if any.
    void exits(Action& a, FunctionId ptl, FunctionId lock, Expr page, bool drops_ptl) {
        const Variable p = pool().fresh(page_, "p");
        std::vector<Expr> held{s_.apply(lock, {self(), pool().variable(p)})};
        if (page != nullptr) held.push_back(pool().logical_not(pool().equal(pool().variable(p), page)));
        Expr bad = pool().quantified(ir::Op::exists, {p}, pool().logical_and(std::move(held)));
        if (!drops_ptl) bad = pool().logical_or({of_self(ptl), bad});
        oblige(a, held_at_exit_, bad, false, false, "a lock is held at the end");
    }

    void guarded(Action& a, FunctionId ptl) {
        oblige(a, data_race_, pool().logical_not(of_self(ptl)), false, false,
               "`ptl` is not held at this access");
    }

    void fault_actions() {
        const ProcessId f = fault_process_;
        begin(f);
        const Expr page = of_self(fault_page_);
        const Expr count = s_.apply(count_, {});
        action(f, 0, 1, "seq = atomic_read(truncate_count)", fix_is(1)).updates = {
            {fault_seq_, {self()}, count, {}}};
        for (const Value from : {0, 1}) {
            const Expr here = from == 0 ? fix_is_not(1) : always();
            for (const bool locks : {true, false}) {
                const Variable p = pool().fresh(page_, "p");
                const Expr where = s_.apply(cached_, {pool().variable(p)});
                Action& a = action(f, from, locks ? 2 : 5, "page = choose (Page p) where p.cached",
                                   pool().logical_and({here, locks ? fix_is(2) : fix_is_not(2), where}),
                                   locks ? "/locked" : "/plain");
                a.choices = {p};
                a.updates = {{fault_page_, {self()}, pool().variable(p), {}}};
            }
            const Variable p = pool().fresh(page_, "p");
            const Expr none = pool().quantified(ir::Op::forall, {p},
                                                pool().logical_not(s_.apply(cached_, {pool().variable(p)})));
            exits(action(f, from, 11, "no page is cached", pool().logical_and({here, none}), "/none"),
                  fault_ptl_, fault_lock_, nullptr, false);
        }
        lock(action(f, 2, 3, "lock_page(page.lock)", page_free(page)), always(), fault_lock_, {page},
             "the page lock");
        action(f, 3, 5, "page.cached", s_.apply(cached_, {page}), "/true");
        action(f, 3, 4, "!page.cached", pool().logical_not(s_.apply(cached_, {page})), "/false");
        unlock_page(action(f, 4, 0, "unlock_page(page.lock)", always()), page);
        lock(action(f, 5, 6, "spin_lock(ptl)", pool().logical_and({fix_is(1), ptl_free()}), "/counter"),
             fix_is(1), fault_ptl_, {}, "`ptl`");
        lock(action(f, 5, 8, "spin_lock(ptl)", pool().logical_and({fix_is_not(1), ptl_free()}), "/other"),
             fix_is_not(1), fault_ptl_, {}, "`ptl`");
        const Expr same = pool().equal(count, of_self(fault_seq_));
        action(f, 6, 8, "truncate_count == seq", same, "/same");
        action(f, 6, 7, "truncate_count != seq", pool().logical_not(same), "/changed");
        unlock_ptl(action(f, 7, 0, "spin_unlock(ptl)", always()), fault_ptl_);
        Action& install = action(f, 8, 9, "pte[addr] = page", always());
        install.updates = {{pte_, {of_self(fault_addr_)}, page, {}}};
        guarded(install, fault_ptl_);
        unlock_ptl(action(f, 9, 10, "spin_unlock(ptl)", fix_is(2), "/locked"), fault_ptl_);
        Action& last = action(f, 9, 11, "spin_unlock(ptl)", fix_is_not(2), "/plain");
        unlock_ptl(last, fault_ptl_);
        exits(last, fault_ptl_, fault_lock_, nullptr, true);
        Action& unlock = action(f, 10, 11, "unlock_page(page.lock)", always());
        unlock_page(unlock, page);
        exits(unlock, fault_ptl_, fault_lock_, page, false);
    }

    void reset_visited(Action& a) {
        const Variable x = pool().fresh(addr_, "x");
        a.updates.push_back({visited_, {self(), pool().variable(x)}, pool().boolean(false), {x}});
    }

    void invalidate_actions() {
        const ProcessId i = invalidate_process_;
        begin(i);
        const Expr page = of_self(invalidate_page_);
        const Expr entry = s_.apply(pte_, {of_self(invalidate_a_)});
        const Expr count = s_.apply(count_, {});
        Action& counted = action(i, 0, 1, "lock_page(page.lock)",
                                 pool().logical_and({fix_is(1), page_free(page)}), "/counter");
        lock(counted, fix_is(1), invalidate_lock_, {page}, "the page lock");
        Action& plain = action(i, 0, 2, "lock_page(page.lock)",
                               pool().logical_and({fix_is_not(1), page_free(page)}), "/other");
        lock(plain, fix_is_not(1), invalidate_lock_, {page}, "the page lock");
        reset_visited(plain);
        Action& increment = action(i, 1, 2, "atomic_inc(truncate_count)", always());
        increment.updates = {{count_, {}, pool().add(count, pool().integer(1)), {}}};
        reset_visited(increment);

        const Variable x = pool().fresh(addr_, "x");
        const Expr seen = s_.apply(visited_, {self(), pool().variable(x)});
        Action& advance = action(i, 2, 3, "for (Addr a)", pool().logical_not(seen), "/next");
        advance.choices = {x};
        advance.updates = {{invalidate_a_, {self()}, pool().variable(x), {}},
                           {visited_, {self(), pool().variable(x)}, always(), {}}};
        const Variable y = pool().fresh(addr_, "y");
        action(i, 2, 7, "every Addr was visited",
               pool().quantified(ir::Op::forall, {y}, s_.apply(visited_, {self(), pool().variable(y)})),
               "/done");
        lock(action(i, 3, 4, "spin_lock(ptl)", ptl_free()), always(), invalidate_ptl_, {}, "`ptl`");
        guarded(action(i, 4, 5, "pte[a] == page", pool().equal(entry, page), "/true"), invalidate_ptl_);
        guarded(action(i, 4, 6, "pte[a] != page", pool().logical_not(pool().equal(entry, page)), "/false"),
                invalidate_ptl_);
        Action& zap = action(i, 5, 6, "pte[a] = null", always());
        zap.updates = {{pte_, {of_self(invalidate_a_)}, pool().null(page_), {}}};
        guarded(zap, invalidate_ptl_);
        unlock_ptl(action(i, 6, 2, "spin_unlock(ptl)", always()), invalidate_ptl_);
        action(i, 7, 8, "page.cached = false", always()).updates = {
            {cached_, {page}, pool().boolean(false), {}}};
        Action& unlock = action(i, 8, 9, "unlock_page(page.lock)", always());
        unlock_page(unlock, page);
        exits(unlock, invalidate_ptl_, invalidate_lock_, page, false);
    }

    void checks() {
        using Kind = ir::Expectation::Kind;
        s_.scopes.push_back({"small", {{"fault", 2}, {"invalidate", 1}, {"Page", 2}, {"Addr", 2}}, {}});
        s_.checks.push_back({"locked", {}, {}, {{Kind::proves, {}, "", {}}}, "", {}});
        s_.checks.push_back({"explored", {}, {}, {{Kind::holds, {}, "small", {}}}, "", {}});
        s_.checks.push_back(
            {"unprotected", {{"fix", 0}}, {}, {{Kind::violates, {no_dangling_pte_}, "", {}}}, "", {}});
        s_.checks.push_back(
            {"counter", {{"fix", 1}}, {}, {{Kind::violates, {no_dangling_pte_}, "", {}}}, "", {}});
    }

    ir::System s_;
    SortId addr_, page_, fault_, invalidate_, fix_sort_;
    FunctionId fix_, pte_, count_, cached_, fault_addr_, fault_page_, fault_seq_, invalidate_page_,
        invalidate_a_, visited_;
    FunctionId fault_ptl_, invalidate_ptl_, fault_lock_, invalidate_lock_;
    ProcessId fault_process_, invalidate_process_;
    PropertyId no_dangling_pte_, unlock_not_held_, self_deadlock_, held_at_exit_, data_race_;
    Variable self_;
};

}  // namespace

ir::System page_lock_system() {
    return Builder().build();
}

}  // namespace latchwork::tests
