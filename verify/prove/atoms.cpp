/// Evaluation of atoms on states and structures.
#include "verify/prove/atoms.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace latchwork::verify::prove {

using ir::Op;
using ir::Value;

Tables::Tables(const ir::System& system, const ir::Layout& layout)
    : shift_(0), base_(system.functions.size(), nullptr) {
    for (std::size_t f = 0; f < system.functions.size(); ++f) {
        offset_.push_back(layout.offset(ir::FunctionId(f)));
        first_dimension_.push_back(dimensions_.size());
        for (ir::SortId s : system.functions[f].arguments)
            dimensions_.push_back(static_cast<std::size_t>(layout.scope().size(s)));
    }
}

void Tables::look_at(const ir::State& state) {
    for (std::size_t f = 0; f < base_.size(); ++f) base_[f] = state.data() + offset_[f];
}

Tables::Tables(const ir::System& system, const smt::Structure& structure) : shift_(1) {
    for (std::size_t f = 0; f < system.functions.size(); ++f) {
        base_.push_back(structure.tables[f].data());
        first_dimension_.push_back(dimensions_.size());
        for (ir::SortId s : system.functions[f].arguments)
            dimensions_.push_back(static_cast<std::size_t>(structure.elements[s.index()]) + 1);
    }
}

AtomProgram::AtomProgram(const ir::System& system, std::vector<ir::Variable> variables)
    : system_(system), variables_(std::move(variables)) {}

std::uint32_t AtomProgram::slot(ir::Expr e) {
    if (e->op == Op::variable) {
        const auto found = std::find(variables_.begin(), variables_.end(), e->variable);
        if (found == variables_.end())
            throw std::logic_error("atom over a variable that its prefix does not bind");
        return static_cast<std::uint32_t>(found - variables_.begin());
    }
    if (const auto found = known_.find(e); found != known_.end()) return found->second;
    if (!e->bound.empty()) throw std::logic_error("atom with a quantifier");
    std::vector<std::uint32_t> arguments;
    for (ir::Expr a : e->arguments) arguments.push_back(slot(a));
    Instruction i{e->op, e->value, 0, static_cast<std::uint32_t>(operands_.size()),
                  static_cast<std::uint32_t>(arguments.size())};
    if (e->op == Op::apply) i.function = static_cast<std::uint32_t>(e->function.index());
    operands_.insert(operands_.end(), arguments.begin(), arguments.end());
    const auto target = static_cast<std::uint32_t>(variables_.size() + code_.size());
    code_.push_back(i);
    known_.emplace(e, target);
    return target;
}

std::uint32_t AtomProgram::add(ir::Expr atom) {
    results_.push_back(slot(atom));
    return static_cast<std::uint32_t>(results_.size() - 1);
}

Value AtomProgram::execute(const Instruction& i, const Tables& tables, const Value* slots) const {
    const std::uint32_t* operands = operands_.data() + i.first;
    if (i.op == Op::constant) return i.value;
    if (i.op == Op::apply) return tables.apply(i.function, slots, operands, i.count);
    for (std::uint32_t k = 0; k < i.count; ++k)
        if (slots[operands[k]] == Tables::undefined) return Tables::undefined;
    const auto arg = [&](std::uint32_t k) { return slots[operands[k]]; };
    switch (i.op) {
        case Op::not_:
            return arg(0) == 0;
        case Op::and_:
            return std::all_of(operands, operands + i.count, [&](std::uint32_t o) { return slots[o] != 0; });
        case Op::or_:
            return std::any_of(operands, operands + i.count, [&](std::uint32_t o) { return slots[o] != 0; });
        case Op::implies:
            return arg(0) == 0 || arg(1) != 0;
        case Op::equal:
            return arg(0) == arg(1);
        case Op::less:
            return arg(0) < arg(1);
        case Op::less_equal:
            return arg(0) <= arg(1);
        case Op::add:
            return arg(0) + arg(1);
        case Op::subtract:
            return arg(0) - arg(1);
        case Op::multiply:
            return arg(0) * arg(1);
        case Op::modulo: {
            if (arg(1) == 0) return Tables::undefined;
            const Value r = arg(0) % arg(1);
            return r >= 0 ? r : r + (arg(1) < 0 ? -arg(1) : arg(1));
        }
        case Op::ite:
            return arg(0) != 0 ? arg(1) : arg(2);
        default:
            throw std::logic_error("atom with an operator that has no value here");
    }
}

void AtomProgram::run(const Tables& tables, const std::vector<Value>& variables, std::uint64_t* is_true,
                      std::uint64_t* is_false) const {
    slots_.resize(variables_.size() + code_.size());
    std::copy(variables.begin(), variables.end(), slots_.begin());
    for (std::size_t c = 0; c < code_.size(); ++c)
        slots_[variables_.size() + c] = execute(code_[c], tables, slots_.data());
    std::fill(is_true, is_true + words(), 0);
    std::fill(is_false, is_false + words(), 0);
    for (std::size_t a = 0; a < results_.size(); ++a) {
        const Value v = slots_[results_[a]];
        if (v == Tables::undefined) continue;
        (v != 0 ? is_true : is_false)[a / 64] |= std::uint64_t{1} << (a % 64);
    }
}

std::uint32_t Prefix::add(ir::Expr atom) {
    const auto [entry, added] = number.emplace(atom, static_cast<std::uint32_t>(atoms.size()));
    if (!added) return entry->second;
    atoms.push_back(atom);
    program.add(atom);
    At where;
    if (atom->op == Op::equal && atom->arguments[0]->op == Op::apply &&
        atom->arguments[1]->op == Op::constant &&
        system->function(atom->arguments[0]->function).role == ir::Function::Role::location &&
        atom->arguments[0]->arguments[0]->op == Op::variable) {
        for (std::size_t v = 0; v < variables.size(); ++v) {
            if (variables[v] == atom->arguments[0]->arguments[0]->variable)
                where = {static_cast<int>(v), atom->arguments[1]->value};
        }
    }
    at.push_back(where);
    return entry->second;
}

}  // namespace latchwork::verify::prove
