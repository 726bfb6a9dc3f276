/// The first pass: declares what a protocol declares, and gives every expression its meaning and its type.
/// Reports what is wrong with names and types. Called by sema.cpp alone; split by construct: declare*.cpp,
/// check_*.cpp.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "sema/diagnostics.hpp"
#include "sema/model.hpp"

namespace latchwork::sema {

class Checker {
  public:
    explicit Checker(Model& model) : m_(model) {}

    /// Fills the model: sorts, functions, locks, processes and their locals in the IR; meanings of all
    /// expressions.
    void run();

  private:
    /// Where an expression stands; decides what it may contain.
    enum class Mode : std::uint8_t {
        code,       ///< in a statement
        assertion,  ///< in an assert
        property,   ///< in an invariant
        constant,   ///< in an initial value
    };
    /// What a type is used for.
    enum class Use : std::uint8_t { variable, local, parameter, predicate, quantifier, member };

    using Binding = std::variant<Place*, const ast::Binder*>;

    // declare.cpp: the top level
    void declare_names();
    void declare_global(const ast::Name& name, Global global);
    void declare_sort(const ast::Name& name, ir::Sort::Kind kind, const ast::Declaration& from, bool ordered,
                      const std::vector<ast::Name>& values);
    void declare(const ast::StructDeclaration& node);
    void declare(const ast::ConfigDeclaration& node, const ast::Declaration& from);
    void declare(const ast::VariableDeclaration& node, const ast::Declaration& from);
    void declare(const ast::PredicateDeclaration& node, const ast::Declaration& from);
    void declare(const ast::ProcessDeclaration& node, const ast::Declaration& from);
    void declare_process_state(ProcessInfo& process);
    void declare_parameters(ProcessInfo& process);
    void declare_object(const ast::ObjectDeclaration& node, const ast::Declaration& from);
    void check_reserved(const ast::Name& name);
    void report_redefinition(const char* what, const ast::Name& name, base::Span first);
    [[nodiscard]] ir::SortId sort_of(const ast::Name& name) const;

    // declare_hidden.cpp: what operations keep
    ir::FunctionId add_hidden(std::string name, ir::Function::Role role, ir::ProcessId process,
                              std::vector<ir::SortId> arguments);
    void declare_hidden_state();
    void declare_holders(const ProcessInfo& info);
    void declare_waits(const ProcessInfo& waiter);
    void declare_context(const ProcessInfo& info);
    void declare_callbacks();
    void declare_writers(const ProcessInfo& info);

    // declare_state.cpp: variables, fields, their guards and initial values
    void declare_fields(const ast::ObjectDeclaration& node);
    void declare_place(Place& place, const ast::VariableDeclaration& node, ir::SortId object,
                       const std::string& doc);
    ir::FunctionId add_function(const Place& place, std::string name, ir::Function::Role role,
                                std::vector<ir::SortId> arguments, const std::string& doc);
    /// The parts of a place that holds a structure, each with a function of its own.
    void declare_parts(Place& whole, std::deque<Place>& places, const std::string& name,
                       ir::Function::Role role, const std::vector<ir::SortId>& arguments,
                       const std::string& doc);
    void declare_lock(Place& place, const std::string& name, std::vector<ir::SortId> arguments);
    void check_guard(Place& place, const ast::VariableDeclaration& node, ir::SortId object);
    void check_association(Place& place, const ast::VariableDeclaration& node, ir::SortId object);
    void check_initial_parts(const Place& place, const ast::VariableDeclaration& node);
    void bind_indices(const Place& place, const ast::VariableDeclaration& node);
    void check_initial(const Place& place, const ast::VariableDeclaration& node);
    void check_state();
    [[nodiscard]] ir::Expr default_value(const Type& type, bool anywhere) const;
    /// The bounds of a constant integer expression, if they can be told.
    [[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> bounds(const ast::Expression& e) const;
    /// Reports if constant `e` may lie outside of what `type` holds.
    void check_range(const ast::Expression& e, const Type& type);

    // check_types.cpp
    Type resolve(const ast::TypeName& name, Use use);
    ir::SortId numbers(const ast::IntegerRange& range, base::Span span);
    std::vector<ir::SortId> resolve_dimensions(const std::vector<ast::Dimension>& dimensions);
    Type resolve_binder(const ast::Binder& binder, Use use);

    // check_expressions.cpp
    Type record(const ast::Expression& e, Meaning meaning);
    /// The meaning of an expression; may be an array, a primitive or nothing.
    Type meaning(const ast::Expression& e, const Type* wanted = nullptr);
    /// The same where a value is wanted; reports if it is none.
    Type value(const ast::Expression& e, const Type* wanted = nullptr);
    /// The same where a value that fits into `wanted` is needed.
    void value_for(const ast::Expression& e, const Type& wanted);
    /// A bool; `any` alone is one too if `may_be_any`.
    void condition(const ast::Expression& e, bool may_be_any = false);
    Type operands(const ast::Expression& e, const ast::BinaryExpression& node);
    void note_count(base::Diagnostics::Builder&& report) const;
    Type modulo(const ast::BinaryExpression& node);
    bool in_order(const ast::Expression& left, const ast::Expression& right);
    ir::FunctionId order_of(ir::SortId sort);
    Type integers(const ast::Expression& left, const ast::Expression& right, const char* op);
    Type compare(const ast::Expression& e, const ast::BinaryExpression& node);
    Type conditional(const ast::ConditionalExpression& node, const Type* wanted);
    Type quantified(const ast::QuantifiedExpression& node);
    bool property_only_here(base::Span span, const std::string& what);
    /// What is checked uses something that has an error: it is not lowered.
    void taint();

    // check_names.cpp
    Type name(const ast::Expression& e, const ast::NameReference& node, const Type* wanted);
    Type bound(const ast::Expression& e, const Binding& binding);
    Type enumerator(const ast::Expression& e, const ast::Name& name, const Type* wanted);
    Type index(const ast::Expression& e, const ast::IndexAccess& node);
    Type field(const ast::Expression& e, const ast::FieldAccess& node);
    Type field_of_instance(const ast::Expression& e, const ast::FieldAccess& node, ProcessInfo& process);
    Type location(const ast::Expression& e, const ast::LocationTest& node);
    [[nodiscard]] bool is_ambiguous_value(const ast::Expression& e) const;
    [[nodiscard]] const Binding* find_local(const std::string& name) const;
    std::string suggestion(const std::string& word) const;

    // check_calls.cpp
    Type structure(const ast::Expression& e, const ast::CallExpression& node, const Structure& structure);
    Type call(const ast::Expression& e, const ast::CallExpression& node, Where where);
    Type primitive(const ast::Expression& e, const ast::CallExpression& node, const Primitive& p,
                   Where where);
    bool may_stand(const ast::Expression& e, const Primitive& p, Where where);
    void uses(const Primitive& p, const Place* place, base::Span span);
    const Place* implicit(const PrimitiveType& type);
    Type operand(const ast::Expression& e, const Primitive& p, ArgumentKind kind);
    void argument(const ast::Expression& e, const Primitive& p, ArgumentKind kind, const Type& place);
    const Place* annotated_lock(const ast::Annotation& annotation);
    void callback(const ast::Expression& e, const Primitive& p, const Type& object);
    Type predicate(const ast::Expression& e, const ast::CallExpression& node, Predicate& predicate);
    void check_predicate(Predicate& predicate);
    bool right_count(const ast::Expression& e, const std::string& name, std::size_t least, std::size_t most,
                     std::size_t given);

    // check_statements.cpp, check_assignments.cpp
    void check_process(ProcessInfo& process);
    /// Declares the labels and locals of a process, which properties and other processes' asserts may name.
    void collect(ProcessInfo& process);
    void collect(const ast::Statement& s, const ast::Statement* loop);
    void collect(const ast::Statement& s, const ast::LabelledStatement& node, const ast::Statement* loop);
    void statement(const ast::Statement& s);
    void block(const std::vector<ast::StatementPtr>& statements);
    void local(const ast::Statement& s, const ast::LocalDeclaration& node);
    void inlined_call(const ast::InlinedCall& node);
    void for_loop(const ast::Statement& s, const ast::ForStatement& node);
    void assignment(const ast::Assignment& node);
    void assigned(const ast::AssignedValue& value, const Type& target);
    void choice(const ast::Choice& choice, const Type& target);
    void allocation(const ast::Allocation& allocation, const Type& target);
    void any_for(const ast::Expression& e, const Type& target);
    void go(const ast::Statement& s, const ast::GotoStatement& node);
    void assertion(const ast::Statement& s, const ast::AssertStatement& node, const std::string& label);
    void not_here_if_atomic(const ast::Statement& s, const char* what);
    Place& add_local(const ast::Statement& s, const ast::Name& name, const Type& type);
    void declare_local(const ast::Statement& s, const ast::LocalDeclaration& node);
    void bind(const ast::Name& name, Binding binding);
    /// Checks one statement's body in a name scope of its own.
    void scoped(const ast::Statement& s);
    [[nodiscard]] bool starts_as(const ast::LocalDeclaration& node, const Type& type);

    // check_liveness.cpp
    void check_liveness(const ast::LivenessDeclaration& node);
    void check_response(const ast::LeadsTo& node);

    // check_properties.cpp
    void declare_properties();
    void check_properties();
    void declare_property(const ast::Name& name, ir::Property::Kind kind, const std::string& doc,
                          base::Span span);
    void check_when(const ast::Expression& e);
    void declare_order(const ast::LockOrderDeclaration& node);
    void apply_waivers();
    void lint();

    Model& m_;
    ast::Binder this_binder_;  ///< the object, in the initial value of its field
    Mode mode_ = Mode::code;
    ProcessInfo* process_ = nullptr;
    std::vector<std::map<std::string, Binding>> scopes_;
    int loops_ = 0;                            ///< `while` and `for` around
    std::vector<const ast::Statement*> fors_;  ///< the `for` loops around, the innermost last
    const ast::Statement* atomic_ = nullptr;
    std::vector<const ast::Statement*>
        procedures_;                            ///< the `atomic` around each procedure that is inlined here
    bool at_start_ = false;                     ///< no statement of the process has run yet
    const ast::Expression* counted_ = nullptr;  ///< the body of the `count` around
    int no_changes_ = 0;                        ///< quantifiers and `where` around
    bool tainted_ = false;                      ///< what is checked uses something broken
    bool uses_property_only_ = false;           ///< what is checked uses what only properties may
    std::string label_;                         ///< of the statement that is checked, if it has one
    std::map<const Predicate*, bool> predicates_;  ///< false: being checked; true: done
    std::map<std::string, base::Span> properties_;
    /// An assert: its property, where that is named, and the statement.
    struct Assert {
        std::string name;
        base::Span named, span;
    };
    std::vector<Assert> asserts_;
};

}  // namespace latchwork::sema
