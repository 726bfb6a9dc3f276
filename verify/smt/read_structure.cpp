/// Reading a finite structure off a model.
#include "verify/smt/read_structure.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <stdexcept>
#include <unordered_map>

namespace latchwork::verify::smt {

namespace {

using ir::Value;
using Kind = ir::Type::Kind;

class Reader {
  public:
    Reader(Theory& theory, const Grounding& grounding, z3::model& model)
        : theory_(theory),
          system_(theory.system()),
          grounding_(grounding),
          model_(model),
          element_(system_.sorts.size()) {}

    Structure run() {
        const std::size_t sorts = system_.sorts.size();
        result_.members.assign(sorts, 0);
        result_.elements.assign(sorts, 0);
        result_.representative.resize(sorts);
        for (std::size_t s = 0; s < sorts; ++s) read_members(ir::SortId(s));
        // Functions into sorts first: they may reach elements that no ground term names.
        for (const bool into_sorts : {true, false}) {
            for (std::size_t f = 0; f < system_.functions.size(); ++f) {
                if (is_reference(system_.functions[f].result) == into_sorts) gather(ir::FunctionId(f));
            }
        }
        result_.tables.resize(system_.functions.size());
        for (std::size_t f = 0; f < system_.functions.size(); ++f) fill(ir::FunctionId(f));
        return std::move(result_);
    }

  private:
    /// What a function maps one tuple of values to; an empty tuple stands for "everything else".
    struct Entry {
        std::vector<Value> arguments;
        Value value;
    };

    bool is_reference(const ir::Type& t) const {
        return t.kind == Kind::member && theory_.uninterpreted(t.sort);
    }

    void read_members(ir::SortId sort) {
        auto& known = element_[sort.index()];
        if (!theory_.uninterpreted(sort)) {
            const auto count = static_cast<Value>(system_.sort(sort).values.size());
            for (Value v = 0; v < count; ++v) {
                known.emplace(theory_.value(sort, v).id(), v);
                result_.representative[sort.index()].push_back(static_cast<std::uint32_t>(v));
            }
            result_.members[sort.index()] = result_.elements[sort.index()] = count;
            return;
        }
        if (const auto null = theory_.null(sort))
            known.emplace(keep(model_.eval(*null, true)).id(), ir::null_value);
        const auto& terms = grounding_.terms(sort);
        for (std::size_t t = 0; t < terms.size(); ++t) {
            const z3::expr value = keep(model_.eval(terms[t], true));
            if (known.emplace(value.id(), result_.elements[sort.index()]).second) {
                ++result_.elements[sort.index()];
                result_.representative[sort.index()].push_back(static_cast<std::uint32_t>(t));
            }
        }
        result_.members[sort.index()] = result_.elements[sort.index()];
    }

    Value element(ir::SortId sort, const z3::expr& value) {
        const auto [entry, added] =
            element_[sort.index()].emplace(value.id(), result_.elements[sort.index()]);
        if (added) {
            keep(value);
            ++result_.elements[sort.index()];
        }
        return entry->second;
    }

    Value read(const ir::Type& type, const z3::expr& value) {
        if (type.kind == Kind::boolean) return value.is_true() ? 1 : 0;
        if (type.kind == Kind::member) return element(type.sort, value);
        std::int64_t number = 0;
        if (!value.is_numeral_i64(number)) return 0;
        // Far values only matter for which instances are tried, so clamping them is harmless.
        constexpr std::int64_t far = std::numeric_limits<Value>::max() / 4;
        return static_cast<Value>(std::clamp<std::int64_t>(number, -far, far));
    }

    void gather(ir::FunctionId id) {
        const ir::Function& f = system_.function(id);
        auto& entries = entries_[id.index()];
        const z3::func_decl declaration = theory_.function(id);
        if (f.arguments.empty()) {
            entries.push_back({{}, read(f.result, keep(model_.eval(declaration(), true)))});
            return;
        }
        if (!model_.has_interp(declaration)) {
            entries.push_back({{}, 0});
            return;
        }
        z3::func_interp interpretation = model_.get_func_interp(declaration);
        for (unsigned e = 0; e < interpretation.num_entries(); ++e) {
            z3::func_entry entry = interpretation.entry(e);
            std::vector<Value> arguments;
            for (unsigned a = 0; a < entry.num_args(); ++a)
                arguments.push_back(element(f.arguments[a], keep(entry.arg(a))));
            entries.push_back({std::move(arguments), read(f.result, keep(entry.value()))});
        }
        const z3::expr otherwise = keep(interpretation.else_value());
        if (otherwise.is_app() && otherwise.num_args() > 0 && !otherwise.is_numeral())
            throw std::logic_error("model of " + f.name + " is no table: " + otherwise.to_string());
        entries.push_back({{}, read(f.result, otherwise)});
    }

    void fill(ir::FunctionId id) {
        const ir::Function& f = system_.function(id);
        const auto& entries = entries_[id.index()];
        std::size_t places = 1;
        for (ir::SortId s : f.arguments) places *= static_cast<std::size_t>(result_.elements[s.index()]) + 1;
        auto& table = result_.tables[id.index()];
        table.assign(places, entries.back().value);
        for (std::size_t e = 0; e + 1 < entries.size(); ++e) {
            std::size_t place = 0;
            for (std::size_t a = 0; a < f.arguments.size(); ++a) {
                place = place * (static_cast<std::size_t>(result_.elements[f.arguments[a].index()]) + 1) +
                        static_cast<std::size_t>(entries[e].arguments[a] + 1);
            }
            table[place] = entries[e].value;
        }
    }

    /// Keeps a Z3 value alive, so that its id stays its own.
    const z3::expr& keep(const z3::expr& value) {
        kept_.push_back(value);
        return kept_.back();
    }

    Theory& theory_;
    const ir::System& system_;
    const Grounding& grounding_;
    z3::model& model_;
    std::vector<std::unordered_map<unsigned, Value>> element_;  ///< by sort: Z3's id of a value to its number
    std::unordered_map<std::size_t, std::vector<Entry>> entries_;
    std::deque<z3::expr> kept_;
    Structure result_;
};

}  // namespace

Structure read_structure(Theory& theory, const Grounding& grounding, z3::model& model) {
    return Reader(theory, grounding, model).run();
}

}  // namespace latchwork::verify::smt
