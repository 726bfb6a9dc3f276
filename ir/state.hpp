/// Concrete states of a system in a scope: plain vectors of values, one for each place of each function.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ir/system.hpp"

namespace latchwork::ir {

/// How many members each sort has. Enumerations always have their own number.
class Scope {
  public:
    Scope() = default;
    /// Every domain, object and process gets its size in `sizes` (by name), or `otherwise` (at least 1; 0 is
    /// allowed for a process and means that it does not run); never more than `Process::instances`.
    Scope(const System& system, std::string name, const std::map<std::string, Value>& sizes,
          Value otherwise = 1);

    [[nodiscard]] Value size(SortId sort) const { return sizes_[sort.index()]; }
    [[nodiscard]] const std::string& name() const { return name_; }
    /// `fault = 2, Page = 2, …`, enumerations left out.
    [[nodiscard]] std::string describe(const System& system) const;

  private:
    std::string name_;
    std::vector<Value> sizes_;
};

using State = std::vector<Value>;

/// Where each place of each function lies in a State.
class Layout {
  public:
    Layout(const System& system, const Scope& scope);

    /// The number of values in a state.
    [[nodiscard]] std::size_t size() const { return size_; }
    /// The first place of a function; its places follow in row-major order of the arguments.
    [[nodiscard]] std::size_t offset(FunctionId function) const { return offset_[function.index()]; }
    /// The number of places of a function.
    [[nodiscard]] std::size_t places(FunctionId function) const { return places_[function.index()]; }
    /// The place of a function at member numbers `arguments`. Precondition: each is within its sort.
    [[nodiscard]] std::size_t place(const System& system, FunctionId function,
                                    const std::vector<Value>& arguments) const;
    [[nodiscard]] const Scope& scope() const { return scope_; }

  private:
    Scope scope_;
    std::vector<std::size_t> offset_, places_;
    std::size_t size_ = 0;
};

}  // namespace latchwork::ir
