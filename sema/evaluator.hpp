/// Expressions to IR. An Evaluator follows the evaluation of the expressions of one step (or of one property)
/// in C's order, with C's short circuits, and collects what evaluating them does: visible accesses,
/// obligations, changes of the state. Called by the statement walker and where properties and initial values
/// are lowered.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "sema/model.hpp"

namespace latchwork::sema {

/// Values that parts of expressions which read only configs are taken to have, in the order of deciding.
class Decisions {
  public:
    struct Part {
        ir::Expr part;
        ir::Expr value;  ///< a constant
    };

    [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
    void decide(ir::Expr part, ir::Expr value) { parts_.push_back({part, value}); }
    /// What must hold of the configs.
    [[nodiscard]] ir::Expr guard(const ir::System& system) const;
    /// The values that `part` can have where the decisions hold; nullopt if there are too many configs to
    /// tell.
    [[nodiscard]] std::optional<std::vector<ir::Expr>> values(const ir::System& system, ir::Expr part) const;

  private:
    std::vector<Part> parts_;
};

/// A place with its indices evaluated.
struct Spot {
    const Place* place = nullptr;
    std::vector<ir::Expr> arguments;
};

class Evaluator {
  public:
    enum class Mode : std::uint8_t { step, assertion, property, constant };

    struct Access {
        base::Span span;
        const char* verb;  ///< "loads", "stores", "changes"
        ir::FunctionId function;
        ir::LockId lock;
        bool inside = false;  ///< a change that an operation inside of an expression makes
    };
    /// A change that an operation inside of an expression makes when it is evaluated.
    struct Change {
        ir::Expr condition;  ///< it is evaluated
        ir::Update update;
        ir::Expr before;  ///< what the place held
    };

    Evaluator(Model& model, Mode mode) : m_(model), mode_(mode) {}
    /// For the code of `process`, whose instance is `self`.
    Evaluator(Model& model, Mode mode, ir::ProcessId process, ir::Expr self,
              const std::set<const Place*>* unset, const Decisions* decisions)
        : m_(model), mode_(mode), process_(process), self_(self), unset_(unset), decisions_(decisions) {}

    /// What `binder` stands for from now on.
    void bind(const ast::Binder& binder, ir::Expr value) { bound_[&binder] = value; }
    /// The value; `wanted` gives `null` its sort.
    ir::Expr value(const ast::Expression& e, ir::SortId wanted = {});
    /// The values of the parts of an expression that is a structure.
    std::vector<ir::Expr> values(const ast::Expression& e);
    /// The place, its indices evaluated; the place itself is not accessed.
    Spot spot(const ast::Expression& e);
    /// The place's value, and the access that reading it makes. `marked`: READ_ONCE and the like.
    ir::Expr load(const Spot& spot, base::Span span, bool marked = false);
    /// The access that storing into the place makes.
    void store(const Spot& spot, base::Span span, bool marked = false);
    /// An access that reads and writes at once; `inside` of an expression, whose other parts may see it.
    void change(const Spot& spot, base::Span span, bool inside = false);
    /// `value` as it goes into a place of type `type`: wrapped if modular, with its obligations.
    ir::Expr fit(ir::Expr value, const Type& type, base::Span span);
    /// Adds the obligation that `bad` is false where the evaluation has come to.
    void oblige(std::string_view property, ir::Expr bad, bool trap, std::string message, base::Span span);

    /// Evaluates `inside` with `variables` bound by a quantifier around it: what it collects holds for some
    /// of them.
    template <class Inside>
    auto under(const std::vector<ir::Variable>& variables, const Inside& inside) {
        const std::size_t facts = facts_.size();
        const std::size_t obligations = obligations_.size();
        const std::size_t premises = premises_.size();
        auto result = inside();
        close_quantifier(variables, facts, obligations, premises);
        return result;
    }

    // What evaluating has collected.
    [[nodiscard]] const std::vector<Access>& accesses() const { return accesses_; }
    [[nodiscard]] const std::vector<ir::Obligation>& obligations() const { return obligations_; }
    [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }
    /// The left sides of `==>`, each where the evaluation gets to its right side, as those of `property`.
    [[nodiscard]] std::vector<ir::Premise> premises(ir::PropertyId property) const;
    /// What read_seqcount_begin waits for; null if nothing.
    [[nodiscard]] ir::Expr wait() const { return wait_; }
    /// True if any place was read or written that is neither constant nor a config.
    [[nodiscard]] bool touched() const { return touched_; }
    /// A part that reads only configs and is not decided yet; then nothing else that was collected means
    /// anything.
    [[nodiscard]] ir::Expr undecided() const { return undecided_; }
    /// Some trap is sprung.
    [[nodiscard]] ir::Expr trapped() const;

    // Lock relations.
    /// Nobody holds the lock in a way that keeps out who wants to hold it so.
    [[nodiscard]] ir::Expr is_free(const Spot& lock, Hold hold = Hold::exclusive) const;
    /// `instance` of `process` holds the lock in that way; false if no instance of it ever takes it so.
    [[nodiscard]] ir::Expr holds(ir::ProcessId process, ir::Expr instance, const Spot& lock, Hold hold) const;
    /// The object may not be accessed: it is not live, nobody who was there before it was freed is left, and
    /// no read section of RCU keeps its type.
    [[nodiscard]] ir::Expr is_dead(ir::Expr object) const;
    /// The value of an expression that names an object, with the obligation that it is not null.
    ir::Expr object(const ast::Expression& e) { return not_null(e); }

    /// True if `e` is made of literals, values of enumerations and configs (and parameters, if `parameters`).
    [[nodiscard]] static bool is_constant(const Model& model, const ast::Expression& e,
                                          bool parameters = false);
    /// The value of a constant expression, configs open. `self` is needed for parameters, `bound` for
    /// indices.
    [[nodiscard]] static ir::Expr constant(Model& model, const ast::Expression& e,
                                           const Type& type = Type::error(), ir::Expr self = nullptr,
                                           const std::map<const ast::Binder*, ir::Expr>& bound = {});
    /// `value` wrapped if `type` is modular.
    [[nodiscard]] static ir::Expr stored(const Model& model, ir::Expr value, const Type& type);

  private:
    ir::Expr decide(const ast::Expression& e, ir::SortId wanted);
    ir::Expr unfolded(const ast::Expression& e, ir::SortId wanted);
    ir::Expr binary(const ast::BinaryExpression& node);
    ir::Expr index(const Spot& base, const ast::Expression& e);
    ir::Expr ordering(const ast::BinaryExpression& node, ir::FunctionId before);
    ir::Expr equality(const ast::BinaryExpression& node);
    ir::Expr short_circuit(const ast::BinaryExpression& node);
    ir::Expr conditional(const ast::Expression& e, const ast::ConditionalExpression& node, ir::SortId wanted);
    ir::Expr quantified(const ast::QuantifiedExpression& node);
    ir::Expr location(const ast::LocationTest& node, const LabelTest& test);
    ir::Expr predicate(const ast::CallExpression& node, const Predicate& predicate);
    ir::Expr primitive(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p);
    ir::Expr add(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p);
    ir::Expr held(const ast::CallExpression& node, Hold hold);
    ir::Expr add_unless(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p);
    ir::Expr exchange(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p);
    std::vector<ir::Expr> load_parts(const Spot& spot, base::Span span, bool marked);
    std::vector<ir::Expr> exchanged(const ast::Expression& e, const ast::CallExpression& node,
                                    const Primitive& p);
    ir::Expr begin_read(const ast::Expression& e, const Spot& lock);
    void nest(const Spot& lock, const std::vector<ir::Expr>& own, ir::Expr happens, ir::Expr inside);
    /// The count after a change by `by`, which saturates at -1 where the type says so.
    ir::Expr counted(const Spot& counter, ir::Expr by, const Primitive& p, base::Span span);
    void check_lifetime(const Spot& spot, base::Span span);
    /// The value, with the obligation that it is not null.
    ir::Expr not_null(const ast::Expression& e);
    [[nodiscard]] bool may_be_null(ir::Expr e) const;
    void check_set(const Spot& spot, base::Span span);
    void check_guard(const Spot& spot, const char* verb, base::Span span);
    void access(const Spot& spot, const char* verb, bool marked, base::Span span);
    [[nodiscard]] ir::Expr reached(std::vector<ir::Expr> further = {}) const;
    void close_quantifier(const std::vector<ir::Variable>& variables, std::size_t facts,
                          std::size_t obligations, std::size_t premises);
    ir::ExprPool& pool() const { return m_.pool(); }

    Model& m_;
    Mode mode_;
    ir::ProcessId process_;
    ir::Expr self_ = nullptr;
    const std::set<const Place*>* unset_ = nullptr;  ///< locals that may be read before they are set
    const Decisions* decisions_ = nullptr;
    std::unordered_map<const ast::Binder*, ir::Expr> bound_;
    std::vector<ir::Expr> facts_;  ///< no trap so far
    std::vector<ir::Expr> path_;   ///< what the short circuits around let through
    std::vector<Access> accesses_;
    std::vector<ir::Obligation> obligations_;
    std::vector<ir::Premise> premises_;  ///< of no property yet
    std::vector<Change> changes_;
    ir::Expr wait_ = nullptr;
    ir::Expr undecided_ = nullptr;
    bool touched_ = false;
};

/// What stands for the location of open test number `test` of a model.
[[nodiscard]] ir::Value open_test_number(std::size_t test);
/// `e` with the locations that its open tests mean. Precondition: the processes are lowered.
[[nodiscard]] ir::Expr close_location_tests(const Model& model, ir::Expr e);

/// The name of the flag that says whether a local was set: "fault.seq is set".
[[nodiscard]] std::string flag_name(const ir::System& system, const Place& local);

}  // namespace latchwork::sema
