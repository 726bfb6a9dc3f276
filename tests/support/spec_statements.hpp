/// Random bodies of processes, as text: every kind of statement, mostly such that sema accepts it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/support/spec_expressions.hpp"

namespace latchwork::tests::spec {

/// Writes the body of one process and collects the names that properties and checks may use.
class Statements {
  public:
    /// `process` has its name and parameters; `expressions` sees the parameters. All outlive the generator.
    Statements(const Vocabulary& vocabulary, Random& random, Expressions& expressions, Process& process)
        : vocabulary_(vocabulary), random_(random), expressions_(expressions), process_(process) {}

    /// The block of the process, braces included.
    std::string body();
    /// The block of an inline procedure, whose parameters the expressions see.
    std::string body_of(const Procedure& procedure);

  private:
    using Text = std::optional<std::string>;
    struct Around {
        int depth = 2;  ///< how deep blocks may still nest
        bool loop = false;
        bool for_loop = false;
        bool atomic = false;
        bool repeated = false;  ///< it stands several times in the text: nothing in it has a name
    };

    std::string statements(int count, const Around& around);
    std::string block(int count, const Around& around);
    std::string statement(const Around& around);
    Text attempt(const Around& around);
    Text compound(int kind, const Around& around);
    Text jump(int kind, const Around& around);
    Text assignment(const Around& around);
    Text choice(const Around& around);
    Text operation(const Around& around);
    Text section(const Around& around);
    Text read_section(const Around& around);
    Text allocation(const Around& around);
    Text procedure_call(const Around& around);
    Text called(const Procedure& procedure, const Around& around);
    Text either(const Around& around);
    std::string leave(const Around& around);
    Text declaration(const std::string& name);
    std::string local();
    std::string for_loop(const Around& around);
    std::string atomic(const Around& around);
    std::string labelled(const std::string& statement, const Around& around, bool simple);
    /// Begins a new statement: what its expressions may access.
    void begin(const Around& around, bool effects = true);
    std::string condition(const Around& around, bool may_be_any);

    const Vocabulary& vocabulary_;
    Random& random_;
    Expressions& expressions_;
    Process& process_;
    std::optional<Type> result_;       ///< of a procedure
    std::string exit_;                 ///< a label at the end of the body
    std::vector<std::string> labels_;  ///< where `goto` may lead
};

/// A random type that a local (not `shared`), a variable or a field may have.
[[nodiscard]] Type random_type(const Vocabulary& vocabulary, Random& random, bool bounded);

}  // namespace latchwork::tests::spec
