/// The IR: a protocol as a transition system. Sorts, functions over them (all state is a function, a plain
/// variable one of no arguments), one location for each process instance, guarded actions with a source span
/// each, and properties. It knows no primitive and no lock operation: sema/ lowers those to guards and
/// updates.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "ir/expr.hpp"

namespace latchwork::ir {

using base::Span;
using ActionId = base::Id<struct ActionTag>;
using PropertyId = base::Id<struct PropertyTag>;
using ProcessId = base::Id<struct ProcessTag>;
using LockId = base::Id<struct LockTag>;

/// A set of values. Domains, objects and processes have any finite number of members, at least one, unless a
/// Scope fixes it; an enumeration has exactly `values`.
struct Sort {
    enum class Kind : std::uint8_t { domain, object, process, enumeration };
    std::string name;
    Kind kind = Kind::domain;
    bool ordered = false;
    FunctionId before = {};  ///< of an ordered one that is compared: the constant relation `before(x, y)`
    std::vector<std::string> values;  ///< of an enumeration
    std::string doc;
    Span span;
};

/// How the integers that a function holds are kept in range.
struct IntegerRule {
    enum class Kind : std::uint8_t { unbounded, ranged, modular };
    Kind kind = Kind::unbounded;
    Value low = 0;
    Value high = 0;  ///< inclusive
    friend bool operator==(const IntegerRule&, const IntegerRule&) = default;
};

/// A map from members of sorts to values: a variable, a field, a local, a constant.
struct Function {
    enum class Role : std::uint8_t {
        config,     ///< no arguments; constant; its value selects a variant of the protocol
        shared,     ///< a variable, or an array of them
        field,      ///< first argument: the object
        parameter,  ///< of a process; first argument: the instance; constant
        local,      ///< of a process; first argument: the instance
        location,   ///< of a process: where each instance stands; the result sort enumerates its locations
        lock,       ///< holds(instance, lock's indices…): a boolean for each process and mode
        visited,    ///< (instance, member): what a `for` loop has been through
        waits,      ///< (instance, reader, …): the readers that a grace period still waits for
        lifetime,   ///< of an object: whether it is live, and whether it ever was
    };
    std::string name;  ///< as the spec would write it: "pte", "Page.cached", "fault.page"
    Role role = Role::shared;
    std::vector<SortId> arguments;
    Type result;
    IntegerRule rule;               ///< of an integer result
    std::vector<Variable> formals;  ///< stand for the arguments in `initial`
    Expr initial = nullptr;  ///< over `formals`; null: any value of the type (null excepted unless nullable)
    bool constant = false;   ///< no action updates it
    ProcessId process;       ///< of a parameter, local, location, lock, visited or waits: whose instances
    LockId lock;             ///< of a lock's holder relation
    std::string doc;
    Span span;
};

/// State that operations keep for themselves, of little interest to a reader of a run.
[[nodiscard]] inline bool is_bookkeeping(const Function& f) {
    using Role = Function::Role;
    return f.role == Role::lock || f.role == Role::visited || f.role == Role::waits;
}

/// A lock, or an array of them: which relations say who holds it.
struct Lock {
    std::string name;                   ///< "ptl", "Page.lock"
    std::string kind;                   ///< the primitive type's name: "spinlock"
    std::vector<SortId> arguments;      ///< its indices
    std::vector<FunctionId> exclusive;  ///< one for each process that takes it so
    std::vector<FunctionId> shared;     ///< likewise, as a reader
    bool owned = true;                  ///< only its holder may release it
    bool sleeps = false;                ///< acquiring it may sleep
    Span span;
};

/// `function(arguments) := value`, for all values of `bound`, which may stand as arguments. Everything is
/// evaluated in the state before the action; updates of one action that touch the same place give it the same
/// value.
struct Update {
    FunctionId function;
    std::vector<Expr> arguments;
    Expr value = nullptr;
    std::vector<Variable> bound;
};

/// Something that must not be true when a process takes, or stands before, an action.
struct Obligation {
    PropertyId property;
    Expr bad = nullptr;         ///< over the action's self and choices, in the state before it
    bool trap = false;          ///< when bad, the run ends here
    bool when_blocked = false;  ///< must not be bad even while the guard is false (then without choices)
    std::string message;        ///< one clause for people: "`ptl` is not held by this instance"
    Span span;
    ProcessId interrupt = {};  ///< whose instances may break in, of irq_inversion; else invalid
};

/// One step of one process. Guards, obligations and updates are total: the lowering adds what keeps them from
/// dereferencing null (a guard that would is true, and springs the trap `null_reference`). It may be taken by
/// instance `self` at location `from` for every value of `choices` for which `guard` holds and no trap is
/// sprung; then the updates happen at once and the instance is at `to`.
struct Action {
    std::string name;  ///< unique in the system: "fault.install", "fault.L23"
    ProcessId process;
    Variable self;
    std::vector<Variable> choices;
    Value from = 0;  ///< member of the process's location sort
    Value to = 0;
    Expr guard = nullptr;         ///< over self and choices; location excluded
    std::vector<Update> updates;  ///< location excluded
    std::vector<Obligation> obligations;
    std::string text;  ///< what it does, for people: "spin_lock(ptl)", "page.cached is false"
    Span span;
    bool blocking = false;  ///< the guard waits for others: an acquire or an await
    LockId acquires;        ///< the lock that a blocking action waits for, if it is one
};

/// A place between two steps of a process. The last location of each process is `end`.
struct Location {
    std::string name;   ///< "retry" for a labelled statement, "L23" otherwise; unique in its process
    std::string label;  ///< the user's label of the statement that begins here; "" when there is none
    Span span;
};

struct Process {
    std::string name;
    SortId sort;  ///< its instances
    SortId locations_sort;
    FunctionId location;  ///< instances -> locations_sort
    std::vector<FunctionId> parameters;
    std::vector<FunctionId> locals;
    FunctionId cpu;  ///< the local that says on which CPU an instance is; invalid if it never needs one
    std::vector<Location> locations;
    Value start = 0;
    Value end = 0;
    std::vector<Value> idle;         ///< where an instance may wait for ever
    std::optional<Value> instances;  ///< at most so many; none: any number
    std::string doc;
    Span span;
    /// For each label, the locations of the labelled statement or block: what `i in label` means.
    std::map<std::string, std::vector<Value>> blocks;
};

/// What the start of every run is assumed to satisfy: an axiom over constants, or a condition of `init`.
struct Assumption {
    std::string text;        ///< as the spec has it, on one line
    Expr formula = nullptr;  ///< closed and total
    bool constant = false;   ///< speaks of constants alone, so it holds in every state
    Span span;
};
/// What a liveness property assumes of the scheduler, of each process instance by itself.
enum class Fairness : std::uint8_t {
    weak,    ///< an instance that is enabled from some point on takes infinitely many steps (justice)
    strong,  ///< so does an instance that is enabled infinitely often (compassion)
};

/// `premise ~> goal`: whenever `premise` holds, `goal` holds then or later. For each binding of `bound`, this
/// is a claim of its own.
struct Response {
    std::vector<Variable> bound;
    Expr premise = nullptr;  ///< over `bound`; total: true where it would dereference null
    Expr goal = nullptr;     ///< over `bound`; total: false where it would dereference null
};

/// What a spec claims. Obligations of actions refer to properties of kind `obligation`.
struct Property {
    enum class Kind : std::uint8_t {
        invariant,   ///< `formula` holds in every reachable state
        obligation,  ///< an assert or a built-in property that actions are held to
        deadlock,    ///< in every reachable state some step is enabled, or every instance is at its end
        liveness,    ///< `response` holds of every run that is as fair as `fairness` says
    };
    std::string name;  ///< stable: "no_dangling_pte", "null_reference"
    Kind kind = Kind::invariant;
    Expr formula = nullptr;  ///< of an invariant; closed and total: false where it would dereference null
    Response response;       ///< of a liveness property
    Fairness fairness = Fairness::weak;  ///< of a liveness property
    bool builtin = false;
    Expr when = nullptr;  ///< of the configs: where it applies; null: everywhere
    std::string waived;   ///< why it is not checked; empty: it is
    std::string doc;
    Span span;

    [[nodiscard]] bool is_liveness() const { return kind == Kind::liveness; }
};

/// The left side of an `==>` of an invariant or an assert. Where it never holds, the property says nothing.
struct Premise {
    PropertyId property;
    /// Holds where an instance gets to the right side: closed; of an assert, once its action is made.
    Expr occurs = nullptr;
    std::string text;  ///< as the spec has it, on one line
    Span span;
};

/// One verdict that a `check` expects.
struct Expectation {
    enum class Kind : std::uint8_t { proves, holds, violates };
    Kind kind = Kind::proves;
    std::vector<PropertyId> properties;  ///< empty: every safety property
    std::string scope;                   ///< name; empty: none given
    Span span;
    /// To assume instead of what the liveness properties declare.
    std::optional<Fairness> fairness = std::nullopt;
};

/// A named size for every domain and process.
struct ScopeDeclaration {
    std::string name;
    std::map<std::string, Value> sizes;  ///< by the name of the sort; missing: 1
    Span span;
};

/// A `check`: a choice of configs and instances, and what must come out.
struct Check {
    std::string name;
    std::map<std::string, Value> configs;    ///< by the name of the config; missing: its default
    std::map<std::string, Value> instances;  ///< `P = N`: at most N instances; missing: any number
    std::vector<Expectation> expectations;
    std::string doc;
    Span span;
};

/// A protocol, with its configs open (as functions of role `config`) or fixed (see specialize()).
struct System {
    std::string protocol;
    std::string doc;
    std::shared_ptr<ExprPool> pool = std::make_shared<ExprPool>();
    std::vector<Sort> sorts;
    std::vector<Function> functions;
    std::vector<Process> processes;
    std::vector<Lock> locks;
    std::vector<Action> actions;
    std::vector<Property> properties;
    std::vector<Premise> premises;
    std::vector<Assumption> assumptions;
    std::vector<ScopeDeclaration> scopes;
    std::vector<Check> checks;

    [[nodiscard]] const Sort& sort(SortId id) const { return sorts[id.index()]; }
    [[nodiscard]] const Function& function(FunctionId id) const { return functions[id.index()]; }
    [[nodiscard]] const Process& process(ProcessId id) const { return processes[id.index()]; }
    [[nodiscard]] const Lock& lock(LockId id) const { return locks[id.index()]; }
    [[nodiscard]] const Action& action(ActionId id) const { return actions[id.index()]; }
    [[nodiscard]] const Property& property(PropertyId id) const { return properties[id.index()]; }

    [[nodiscard]] std::optional<PropertyId> find_property(std::string_view name) const;
    [[nodiscard]] const ScopeDeclaration* find_scope(std::string_view name) const;
    [[nodiscard]] const Check* find_check(std::string_view name) const;
    /// The process whose instances are `sort`, if it is a process's sort.
    [[nodiscard]] std::optional<ProcessId> process_of(SortId sort) const;

    /// Every instance of `process` may stay at this location for ever: it has finished, or it idles there.
    [[nodiscard]] bool may_rest(ProcessId process, Value at) const;
    /// `instance` of `process` is where it may rest.
    [[nodiscard]] Expr rests(ProcessId process, Expr instance) const;

    /// The application of a function to arguments.
    [[nodiscard]] Expr apply(FunctionId id, std::vector<Expr> arguments) const {
        return pool->apply(id, function(id).result, std::move(arguments));
    }
    /// `process`'s instance `instance` is at location `at`.
    [[nodiscard]] Expr at(ProcessId process, Expr instance, Value at) const;
};

}  // namespace latchwork::ir
