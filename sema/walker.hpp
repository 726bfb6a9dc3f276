/// The second pass over one process: from its statements to a flow graph, whose edges the flow*.cpp make into
/// actions. Called by lower.cpp; split by construct: walker_*.cpp. docs/lowering.md is the specification.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sema/balance.hpp"
#include "sema/entries.hpp"
#include "sema/evaluator.hpp"
#include "sema/flow.hpp"
#include "sema/model.hpp"

namespace latchwork::sema {

/// What lowering a process adds to the system beside its actions; kept when it is lowered once more.
struct HiddenState {
    std::map<const ast::Statement*, ir::FunctionId> visited;  ///< of each `for` loop
    /// Addresses of lock operands that are loaded in a step of their own, by the call and the index.
    std::map<std::pair<const ast::Expression*, std::size_t>, ir::FunctionId> operands;
    Entries entries;  ///< of procedures whose text does not show that they give back what they take
};

/// The flow graph of a process, and where its labels are.
struct Walked {
    FlowGraph graph;
    /// What atomic statements were made of: edges between nodes of the graph that are in it no more.
    std::vector<Edge> inside;
    std::vector<Entered> entered;  ///< what procedures may leave changed, where the text cannot tell
    bool keeps_more = false;       ///< the next walk keeps what this one could not
    /// For each label, the nodes where its statement begins, and whether it makes a step at all.
    std::map<std::string, std::vector<NodeId>> entries;
    std::set<std::string> with_step;
};

class Walker {
  public:
    /// `unset`: the locals whose reads must be checked, since some path leaves them unset.
    Walker(Model& model, ProcessInfo& info, HiddenState& hidden, const std::set<const Place*>& unset);

    /// Reports what breaks the rules of steps (LW3xx).
    Walked run();

  private:
    /// What a step does in one variant. Returns a part that is not decided yet; then the edges mean nothing.
    /// Edges begin where the variant begins: their `from` may be left open.
    using Build = std::function<ir::Expr(const Decisions&, std::vector<Edge>&)>;
    /// A lock operation as it stands in the text.
    struct Operation {
        const ast::Statement& statement;
        const ast::CallExpression& call;
        const Primitive& primitive;
        NodeId to;
    };
    struct Loop {
        NodeId leave, again;
    };
    /// What an annotation says where the procedure is left.
    struct Claim {
        const ast::Annotation& text;
        Spot lock;           ///< of `__releases`, the one that it named at the entry
        ir::Expr applies;    ///< its condition
        ir::Expr there;      ///< it names a lock
        ir::Expr senseless;  ///< the condition, or the lock where it applies, cannot be evaluated
    };

    // walker.cpp: structure
    void walk(const ast::Statement& s, NodeId from, NodeId to);
    void sequence(const std::vector<const ast::Statement*>& statements, NodeId from, NodeId to);
    void choose_branch(const ast::IfStatement& node, NodeId from, NodeId to);
    void decide(const ast::EitherStatement& either, base::Span span, NodeId from, NodeId to);
    void repeat(const ast::WhileStatement& node, NodeId from, NodeId to);
    void jump(const ast::Statement& s, NodeId from);
    [[nodiscard]] bool does_nothing(const ast::Statement& s) const;
    /// Where a jump that stands alone begins: a node from which it goes on without a step.
    NodeId jump_node(const ast::Statement& s);
    void add_exit(NodeId from, base::Span span);
    void report_idle_loops();

    // walker_labels.cpp: labels and edits
    void labelled(const ast::LabelledStatement& node, NodeId from, NodeId to);
    void text_of(const std::string& label, NodeId from, NodeId to);
    void go_to(const std::string& label, NodeId from, base::Span span);
    void claim(const std::string& label, NodeId node);
    [[nodiscard]] std::vector<const EditConfig*> swaps_of(const std::string& label) const;
    [[nodiscard]] ir::Expr selected(const EditConfig& edit) const;
    /// The node where the text of `label` begins at the place of `place`.
    NodeId moved(const std::string& label, const std::string& place);

    // walker_procedures.cpp: what procedures hold where they are left
    void procedure(const ast::InlinedCall& call, NodeId from, NodeId to);
    void check_exits(const ast::InlinedCall& call, const Body& body, std::size_t first);
    void check_balance(const ast::InlinedCall& call, ir::FunctionId f, const Body& body, Edge& exit);
    [[nodiscard]] ir::Expr at_entry(const ast::InlinedCall& call, ir::FunctionId f, const Body& body,
                                    const std::vector<ir::Expr>& arguments);
    /// What must hold of the indices of a member for it not to count.
    using Apart = std::function<ir::Expr(const std::vector<ir::Expr>&)>;
    [[nodiscard]] ir::Expr is_changed(const ast::InlinedCall& call, ir::FunctionId f, const Body& body,
                                      const Apart& apart);

    // walker_annotations.cpp: what procedures say of that
    void keep_addresses(const ast::InlinedCall& call, std::vector<ir::Update>& keeps,
                        std::vector<ir::Obligation>& missing);
    [[nodiscard]] std::vector<Claim> claims_of(const ast::InlinedCall& call, const Body& body);
    [[nodiscard]] ir::Expr find_address(const ast::Annotation& annotation, const Body& body, Spot& lock);
    [[nodiscard]] std::set<ir::FunctionId> excused(const std::vector<Claim>& claims, const Body& body);
    [[nodiscard]] std::vector<ir::FunctionId> holders(ir::LockId lock) const;
    [[nodiscard]] bool shown(const std::vector<Claim>& claims, ir::LockId lock, const Changes& way) const;
    void check_claims(const ast::InlinedCall& call, const std::vector<Claim>& claims, ir::LockId lock,
                      const Body& body, Edge& exit, const std::vector<Changes>* ways);
    [[nodiscard]] ir::Expr is_wrong(const ast::InlinedCall& call, const Claim& claim, const Body& body);

    // walker_atomic.cpp
    void atomic(const ast::Statement& s, const ast::AtomicStatement& node, NodeId from, NodeId to);

    // walker_steps.cpp: variants, conditions, simple statements
    void variants(NodeId from, base::Span span, const Build& build);
    void branch(const ast::Expression& condition, NodeId from, NodeId yes, NodeId no,
                const std::string& keyword);
    void wait(const ast::Statement& s, const ast::AwaitStatement& node, NodeId from, NodeId to);
    void claim_that(const ast::Statement& s, const ast::AssertStatement& node, NodeId from, NodeId to);
    [[nodiscard]] Evaluator evaluator(const Decisions& decisions,
                                      Evaluator::Mode mode = Evaluator::Mode::step);
    /// What an operation inside of an expression changes, if it is evaluated.
    ir::Update change_if(ir::Expr happens, const Evaluator::Change& change);
    /// A step edge with what `evaluated` has collected. `assumed` is what its guard says of the state beside
    /// that.
    Edge step(const Evaluator& evaluated, NodeId to, ir::Expr guard, const std::string& text,
              base::Span span);
    void check_step(const Evaluator& evaluated, base::Span span);
    void no_step(NodeId from, NodeId to, ir::Expr guard, base::Span span);

    // walker_assignments.cpp: assignments, any, choose
    void assign(const ast::Statement& s, const ast::Assignment& node, NodeId from, NodeId to);
    void declare(const ast::Statement& s, const ast::LocalDeclaration& node, NodeId from, NodeId to);
    void assign_value(const ast::Expression* target, const Place* local, const ast::Assignment* compound,
                      const ast::AssignedValue& value, base::Span span, NodeId from, NodeId to);
    void assign_any(const ast::Expression* target, const Place* local, base::Span span, NodeId from,
                    NodeId to);
    void choose(const ast::Expression* target, const Place* local, const ast::Choice& choice, base::Span span,
                NodeId from, NodeId to);
    void allocate(const ast::Expression* target, const Place* local, const ast::Allocation& made,
                  base::Span span, NodeId from, NodeId to);
    /// The place to be assigned; a local that is declared here is set in all its elements, with `bound`
    /// variables.
    Spot target_spot(Evaluator& e, const ast::Expression* target, const Place* local,
                     std::vector<ir::Variable>& bound);
    /// The updates that store a value: the place's, and its flag's if it has one.
    std::vector<ir::Update> stores(const Spot& spot, ir::Expr value,
                                   const std::vector<ir::Variable>& bound) const;

    void add_stores(Edge& edge, const Spot& spot, const std::vector<ir::Expr>& parts,
                    const std::vector<ir::Variable>& bound) const;

    // walker_loops.cpp
    void for_each(const ast::Statement& s, const ast::ForStatement& node, NodeId from, NodeId to);
    [[nodiscard]] bool is_steady(ir::Expr condition, const ast::Statement& body) const;
    void collect_assigned(const ast::Statement& s, std::set<ir::FunctionId>& assigned) const;
    ir::FunctionId visited(const ast::Statement& s, ir::SortId member);

    // walker_primitives.cpp
    void call(const ast::Statement& s, const ast::CallStatement& node, NodeId from, NodeId to);
    void lock_operation(const ast::Statement& s, const ast::CallExpression& node, const Primitive& p,
                        NodeId from, NodeId to);
    void operate(Evaluator& e, const Spot& lock, const Operation& of, NodeId at, std::vector<Edge>& out);
    void count_around(Evaluator& e, const Spot& lock, const Operation& of, NodeId at, std::vector<Edge>& out);
    Edge acquire(Evaluator& e, const Spot& lock, const Operation& of);
    Edge release(Evaluator& e, const Spot& lock, const Operation& of);
    void release_from(const ir::Lock& kind, const Spot& lock, Hold hold, Edge& edge);

    // walker_readers.cpp: read sections and grace periods
    void take_shared(const Evaluator& e, const Spot& lock, Edge& edge);
    ir::Expr give_shared(const Spot& lock, Edge& edge);
    void end_read(Evaluator& e, const Spot& lock, const Operation& of, Edge& edge);
    void synchronize(Evaluator& e, const Spot& lock, const Operation& of, NodeId at, std::vector<Edge>& out);

    // walker_context.cpp: what may sleep where, and what is disabled
    /// Adds to a step that may sleep that this must not be where it is. `except`: a domain whose readers do
    /// not count.
    void may_sleep(Edge& edge, base::Span span, ir::LockId except = {});
    void forget_quiescent(Edge& edge) const;
    void check_target(const Edge& edge, const Place& target, base::Span span);
    void read_flags(Evaluator& e, const Primitive& p, const ast::CallExpression& node);
    void set_context(Evaluator& e, const Primitive& p, const ast::CallExpression& node, bool disable,
                     Edge& edge);
    void check_interrupts(const Spot& lock, const Primitive& p, Edge& edge, base::Span span);
    ir::Expr held_somewhere(ir::LockId lock, Hold hold);
    void check_order(const Spot& lock, Edge& edge, base::Span span);
    void check_enabled_at_exit(Edge& edge, base::Span span);
    void remember_readers(const Evaluator& e, const std::vector<ir::FunctionId>& relations, ir::Expr object,
                          std::vector<ir::Update>& updates);
    void count_lock(const PrimitiveType& type, int by, Edge& edge) const;
    /// Where a process begins that is not its text: an interrupt, a callback, a lock that the caller took.
    NodeId begin(NodeId from);
    ir::Expr simple(const Decisions& d, std::vector<Edge>& out, const ast::Statement& s,
                    const ast::CallExpression& node, const Primitive& p, NodeId to);
    ir::Expr write(const Decisions& d, std::vector<Edge>& out, const ast::Statement& s,
                   const ast::CallExpression& node, const Primitive& p, NodeId to);
    ir::FunctionId operand(const ast::Expression& e, std::size_t index, ir::SortId sort, base::Span span);
    [[nodiscard]] bool loads_shared(ir::Expr e) const;

    NodeId node(base::Span span = {});
    [[nodiscard]] std::string text(const ast::Statement& s) const;
    ir::ExprPool& pool() const { return m_.pool(); }
    ir::Expr yes() const { return m_.pool().boolean(true); }

    Model& m_;
    ProcessInfo& info_;
    HiddenState& hidden_;
    const std::set<const Place*>& unset_;
    FlowGraph graph_;
    std::vector<Entered> entered_;
    bool keeps_more_ = false;
    std::vector<Edge> inside_;  ///< of atomic statements: the edges that became one
    ir::Expr self_ = nullptr;
    NodeId exit_;  ///< where the body's end falls to
    std::map<std::string, NodeId> labels_;
    std::map<std::pair<std::string, std::string>, NodeId> moved_;
    std::map<std::string, std::vector<NodeId>> entries_, blocks_;
    std::vector<Loop> loops_;
    std::vector<NodeId> returns_;  ///< behind the procedures that are inlined here
    bool in_atomic_ = false;
    std::set<std::pair<std::string_view, std::uint32_t>>
        reported_;  ///< codes and places: a statement is walked often
};

}  // namespace latchwork::sema
