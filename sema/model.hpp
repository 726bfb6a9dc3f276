/// What the first pass over a protocol (checker.hpp) finds out, and the second one (evaluator.hpp,
/// walker.hpp) lowers: the declared things, and for each expression what it means.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

#include "ast/ast.hpp"
#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "ir/system.hpp"
#include "sema/primitives.hpp"
#include "sema/types.hpp"

namespace latchwork::sema {

/// Something that holds a value or is a lock: a config, a shared variable, a field, a parameter, a local.
struct Place {
    enum class Kind : std::uint8_t { config, shared, field, parameter, local };
    Kind kind = Kind::shared;
    std::string name;                        ///< as declared, without its owner
    base::Span span;                         ///< of the name in its declaration
    Type type;                               ///< with the indices of an array; of a field, without the object
    ir::FunctionId function;                 ///< invalid for a lock
    ir::LockId lock;                         ///< of a lock
    const Place* guard = nullptr;            ///< the lock of `__guarded_by`
    std::vector<std::size_t> guard_indices;  ///< which of the place's arguments are those of the lock
    const Place* writers = nullptr;          ///< of a seqcount: the lock of its writers
    bool constant = false;                   ///< `const`, or a config or a parameter
    bool loop_variable = false;              ///< of a local: set by its `for` alone
    bool tracked = false;                    ///< of a local: may be read before it is set
    bool piecewise = false;                  ///< of a local array: it is set element by element
    bool initialised = false;                ///< of a local: its declaration is part of the initial state
    std::vector<Place*> parts;               ///< of a structure: one for each part, which holds it
    const Place* whole = nullptr;            ///< of a part: what it is a part of
    bool broken = false;                     ///< its guard is wrong, so its accesses cannot be judged
    bool used = false;

    [[nodiscard]] bool is_shared_state() const {
        return (kind == Kind::shared || kind == Kind::field) && !constant;
    }
    [[nodiscard]] bool is_lock() const { return lock.valid(); }
};

/// A value of an enumeration.
struct Enumerator {
    ir::SortId sort;
    ir::Value value = 0;
};

struct Predicate {
    const ast::PredicateDeclaration* declaration = nullptr;
    std::vector<Type> parameters;
    bool broken = false;         ///< an error was found in it, or in what it uses
    bool property_only = false;  ///< it uses `held`, `i at L` and the like
    bool used = false;
};

/// `i at L`, `i in L`, for all locations that belong to it.
struct LabelTest {
    ir::ProcessId process;
    std::string label;
    bool inside = false;
};

/// What an expression is, and what its outermost name refers to.
struct Meaning {
    Type type;
    /// A name, an indexed or a selected place: the place. A bound variable or a predicate's parameter: its
    /// binder.
    std::variant<std::monostate, const Place*, const ast::Binder*, Enumerator, const Primitive*,
                 const Predicate*, LabelTest, const Structure*>
        refers;
};

/// A labelled statement of a process.
struct Label {
    base::Span span;  ///< of the name
    const ast::LabelledStatement* statement = nullptr;
    base::Span whole;                      ///< of the statement with its label
    const ast::Statement* loop = nullptr;  ///< the innermost `for` around it
};

/// What is known of a process.
struct ProcessInfo {
    const ast::ProcessDeclaration* declaration = nullptr;
    const ast::Statement* body = nullptr;  ///< with procedures in the place of their calls
    ir::ProcessId id;
    std::deque<Place> places;  ///< parameters and locals, in the order of their declarations
    std::map<std::string, Label> labels;
    std::map<ir::LockId, base::Span> takes;         ///< the locks that it acquires somewhere, and where first
    std::map<ir::LockId, base::Span> takes_shared;  ///< those that it acquires as a reader
    std::map<ir::LockId, std::set<std::uint32_t>> taken_in;  ///< the lines of both
    std::set<ir::LockId> synchronizes;                       ///< those whose grace periods it waits for
    std::set<Disables> disables;                             ///< what its text disables
    bool asks_for_cpu = false;                               ///< its text uses the CPU on which it is
    std::map<const Place*, base::Span>
        writes;                  ///< the seqcounts whose write sections it enters, and where first
    bool sleeps = false;         ///< something in it may sleep
    std::set<ir::LockId> keeps;  ///< those that it may hold at its end, by `__acquires`
    std::vector<const ast::Expression*> brings;  ///< those that its caller holds, by `__releases`
    bool broken = false;              ///< an error was found in it, or in what it uses: it is not lowered
    std::set<std::string> with_step;  ///< the labels whose statements make a step
    /// Where a label stands: the locations at it and in it. Known once the process is lowered.
    std::map<std::string, std::vector<ir::Value>> at, in;
};

/// A named declaration of the top level.
struct Global {
    enum class Kind : std::uint8_t { sort, place, predicate, process, procedure, structure };
    Kind kind = Kind::sort;
    base::Span span;
    ir::SortId sort;  ///< of a sort or a process
    Place* place = nullptr;
    Predicate* predicate = nullptr;
    ProcessInfo* process = nullptr;
    const Structure* structure = nullptr;
};

/// A `choose` that looks at state which others may change meanwhile.
struct Scan {
    base::Span span;
    ir::SortId sort;
};

/// An edit that some check makes, and the hidden config that selects it.
struct EditConfig {
    std::string name;  ///< "drop L", "swap L, M"
    ProcessInfo* process = nullptr;
    std::string first, second;  ///< second is empty for `drop`
    ir::FunctionId config;
};

/// What is kept for the members of an object that are allocated and freed.
struct Lifetime {
    ast::Lifetime kind = ast::Lifetime::dynamic;
    ir::FunctionId live;                  ///< of a member: it is allocated and not freed
    ir::FunctionId used;                  ///< of a member of a dynamic object: it was allocated once
    std::vector<ir::FunctionId> kept_by;  ///< (member, reader): freed later, and this reader was there before
};

/// What is kept for a callback: a process that runs after a grace period.
struct Callback {
    ir::FunctionId queued;              ///< of an object: it was handed over, and no instance runs yet
    std::vector<ir::FunctionId> waits;  ///< (object, reader): this reader was there when it was handed over
};

/// Everything that both passes share.
struct Model {
    Model(const ast::Protocol& p, const base::SourceSet& s, base::Diagnostics& d)
        : protocol(p), sources(s), diagnostics(d), first_diagnostic(d.all().size()) {}

    const ast::Protocol& protocol;
    const base::SourceSet& sources;
    base::Diagnostics& diagnostics;
    std::size_t first_diagnostic = 0;  ///< what was reported before belongs to earlier phases
    ir::System system;

    std::map<std::string, Global> globals;
    std::multimap<std::string, Enumerator> enumerators;
    std::map<ir::SortId, std::map<std::string, Place>> fields;
    std::deque<Place> places;      ///< configs and shared variables
    std::set<std::string> called;  ///< procedures
    /// Where a step looks at all members of a sort by what others may change, by file and offset.
    std::map<std::pair<base::FileId, std::uint32_t>, Scan> scans;
    bool lint = false;  ///< warn of what says nothing, and give hints
    std::deque<Structure> structures;
    std::deque<Predicate> predicates;
    std::deque<ProcessInfo> processes;  ///< by ProcessId
    std::map<const ast::ProcessDeclaration*, ast::StatementPtr>
        bodies;  ///< of processes that call procedures
    std::vector<EditConfig> edits;
    /// Tests of locations in asserts, which are lowered before the locations are known: see
    /// Evaluator::location().
    std::vector<LabelTest> open_tests;
    std::map<ir::LockId, const Place*> locks;
    std::vector<std::vector<ir::LockId>> orders;  ///< declared ones, outer to inner
    std::map<ir::SortId, ir::Value> numbered;  ///< the sorts of `[0..3]` as an index, with their least number
    std::map<ir::SortId, Lifetime> lifetimes;
    const Place* rcu = nullptr;        ///< the implicit domain of RCU; null unless something uses it
    std::set<ir::SortId> freed_later;  ///< objects that kfree_rcu frees
    ir::SortId cpu;                    ///< `domain Cpu`; invalid where there is none
    std::map<ir::ProcessId, Callback> callbacks;  ///< the processes that call_rcu starts
    /// Of a process and a lock that it takes as a reader within taking it: how often, beyond the first.
    std::map<std::pair<ir::ProcessId, ir::LockId>, ir::FunctionId> nested;
    /// Of a waiter, a reader and a domain: the readers that the grace period still waits for.
    std::map<std::tuple<ir::ProcessId, ir::ProcessId, ir::LockId>, ir::FunctionId> waits;
    /// Of a process and a seqcount whose writers must not sleep: who is in a write section.
    std::map<std::pair<ir::ProcessId, const Place*>, ir::FunctionId> writers;
    /// Of a process: what it has disabled. A bool; for preemption, a depth.
    std::map<std::pair<ir::ProcessId, Disables>, ir::FunctionId> disabled;

    std::unordered_map<const ast::Expression*, Meaning> meanings;
    std::unordered_map<const ast::Statement*, Place*> locals;  ///< of declarations and `for` loops
    std::set<const Place*> completed_for_good;                 ///< the completions of some complete_all
    std::unordered_map<const ast::Expression*, std::string>
        asserts;  ///< the property of each assert's condition
    std::unordered_map<const ast::Binder*, Type> binders;
    std::unordered_map<const ast::Expression*, ir::ProcessId> called_back;  ///< arguments of call_rcu

    /// True if sema has reported an error, or did so since the diagnostic number `since`.
    [[nodiscard]] bool has_errors(std::size_t since = 0) const;
    /// The labels of a process that its text, or that of a procedure in it, calls so: one of its own, or else
    /// those of each copy of a procedure. By the names that they have in the process.
    [[nodiscard]] std::vector<std::string> labels_called(const ProcessInfo& info,
                                                         const std::string& text) const;
    /// The locations that a test means. Precondition: the process is lowered.
    [[nodiscard]] std::vector<ir::Value> locations(const LabelTest& test) const;
    [[nodiscard]] ir::ExprPool& pool() const { return *system.pool; }
    [[nodiscard]] const Meaning& meaning(const ast::Expression& e) const { return meanings.at(&e); }
    [[nodiscard]] ir::PropertyId property(std::string_view name) const { return *system.find_property(name); }
    /// The relation that says which instances of `process` hold `lock` in that way (not Hold::any); invalid
    /// if it never takes it so.
    [[nodiscard]] ir::FunctionId holder(ir::ProcessId process, ir::LockId lock, Hold hold) const;
    /// What counts that `process` holds a lock of this type, which keeps other tasks off its CPU: its
    /// preempt_count. Invalid where there are no CPUs, in interrupts, and for what lets tasks switch.
    [[nodiscard]] ir::FunctionId preempt_count(ir::ProcessId process, const PrimitiveType& lock) const;
    /// The relations (object, reader) that say what the readers of RCU in `process` still keep.
    [[nodiscard]] std::vector<ir::FunctionId> kept_by(ir::ProcessId process) const;
    /// `process` takes the lock as a reader somewhere.
    [[nodiscard]] bool takes_shared(ir::ProcessId process, ir::LockId lock) const {
        return process.valid() && processes[process.index()].takes_shared.contains(lock);
    }
    /// Where `process` takes the lock, for messages: "line 4", "lines 4, 7".
    [[nodiscard]] std::string taken_in(ir::ProcessId process, ir::LockId lock) const;
    /// The text of a span on one line, with single spaces.
    [[nodiscard]] std::string squeezed(base::Span span) const;
    /// The text of a span for a message, cut if it is long.
    [[nodiscard]] std::string quoted(base::Span span) const;
};

}  // namespace latchwork::sema
