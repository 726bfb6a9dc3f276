/// The C++ names of everything in a system: the spec's own wherever C++ allows it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "codegen/shared_steps.hpp"
#include "ir/system.hpp"

namespace latchwork::codegen {

/// Names that are taken in one C++ scope.
class NameTable {
  public:
    NameTable() = default;
    explicit NameTable(std::set<std::string> taken) : taken_(std::move(taken)) {}

    /// A name as near to `wanted` as possible that is an identifier, no keyword and not yet taken; it is
    /// taken then.
    std::string claim(std::string_view wanted);
    /// Gives a name back.
    void release(const std::string& name) { taken_.erase(name); }

  private:
    std::set<std::string> taken_;
};

/// `text` as an identifier: other characters become one `_`.
[[nodiscard]] std::string identifier(std::string_view text);
/// "rmap_walk" as "RmapWalk"; what is CamelCase already stays.
[[nodiscard]] std::string camel_case(std::string_view text);
/// "AnonVma" as "anon_vma".
[[nodiscard]] std::string snake_case(std::string_view text);

/// Every vector is indexed by the id of what it names.
struct Names {
    std::string protocol;                              ///< the namespace
    std::vector<std::string> sort;                     ///< the type of its members or its enumeration
    std::vector<std::string> tag;                      ///< of domains, objects and processes
    std::vector<std::string> size;                     ///< how a scope calls its number of members
    std::vector<std::string> group;                    ///< the state's member with the fields of its members
    std::vector<std::string> fields;                   ///< the struct of those fields
    std::vector<std::vector<std::string>> enumerator;  ///< by the sort and the value
    std::vector<std::string> function;   ///< in the state, among the fields of its group, or the configs
    std::vector<std::string> shown;      ///< the functions as the spec calls them, for people
    std::vector<std::string> process;    ///< in the enumeration of processes
    std::vector<std::string> action;     ///< of the step to which the action belongs
    std::vector<std::string> property;   ///< in the enumeration of properties
    std::vector<std::string> predicate;  ///< the function that says whether an invariant holds
    std::vector<std::string> scope;      ///< by its place in System::scopes
    std::set<std::string> taken;         ///< no variable of a function may be called so
};

/// The sort whose members have the function as a field; none for shared state and configs.
[[nodiscard]] std::optional<ir::SortId> group_of(const ir::Function& function);

/// `steps` are the system's (shared_steps). `protocol` is what the protocol is called; empty: as in the spec.
[[nodiscard]] Names make_names(const ir::System& system, const std::vector<SharedStep>& steps,
                               const std::string& protocol = "");

}  // namespace latchwork::codegen
