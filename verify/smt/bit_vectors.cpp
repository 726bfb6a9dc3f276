/// Bit-vector translation of expressions in a scope.
#include "verify/smt/bit_vectors.hpp"

#include <fmt/format.h>

#include <bit>

#include "verify/smt/theory.hpp"

namespace latchwork::verify::smt {

namespace {

using ir::Expr;
using ir::Op;
using Kind = ir::Type::Kind;

constexpr unsigned integer_bits = 32;

}  // namespace

BitVectors::BitVectors(const ir::System& system, const ir::Layout& layout, z3::context& context)
    : system_(system), layout_(layout), context_(context) {}

z3::sort BitVectors::sort(const ir::Type& type) {
    if (type.kind == Kind::boolean) return context_.bool_sort();
    if (type.kind == Kind::integer) return context_.bv_sort(integer_bits);
    const auto members = static_cast<unsigned>(layout_.scope().size(type.sort));
    return context_.bv_sort(static_cast<unsigned>(std::bit_width(members)) + (members == 0 ? 1 : 0));
}

z3::expr BitVectors::constant(const ir::Type& type, ir::Value value) {
    if (type.kind == Kind::boolean) return context_.bool_val(value != 0);
    if (type.kind == Kind::integer) return context_.bv_val(value, integer_bits);
    return context_.bv_val(static_cast<unsigned>(value + 1), sort(type).bv_size());
}

std::vector<z3::expr> BitVectors::fresh_state(const std::string& suffix) {
    std::vector<z3::expr> state;
    for (std::size_t f = 0; f < system_.functions.size(); ++f) {
        const ir::Function& function = system_.functions[f];
        for (std::size_t p = 0; p < layout_.places(ir::FunctionId(f)); ++p)
            state.push_back(context_.constant(fmt::format("{}.{}@{}", function.name, p, suffix).c_str(),
                                              sort(function.result)));
    }
    return state;
}

z3::expr BitVectors::in_range(ir::FunctionId id, const z3::expr& place) {
    const ir::Function& f = system_.function(id);
    switch (f.result.kind) {
        case Kind::boolean:
            break;
        case Kind::member: {
            const z3::expr last = constant(f.result, layout_.scope().size(f.result.sort) - 1);
            const z3::expr below = z3::ule(place, last);
            return f.result.nullable || f.initial != nullptr
                       ? below
                       : below && place != constant(f.result, ir::null_value);
        }
        case Kind::integer:
            if (f.rule.kind != ir::IntegerRule::Kind::unbounded && f.initial == nullptr)
                return constant(f.result, f.rule.low) <= place && place <= constant(f.result, f.rule.high);
            if (f.initial == nullptr) throw Unsupported("an unbounded integer without an initial value");
            break;
    }
    return context_.bool_val(true);
}

z3::expr BitVectors::exists(const ir::Type& type, const z3::expr& place) {
    if (type.kind != Kind::member) return context_.bool_val(true);
    return z3::ule(place, constant(type, layout_.scope().size(type.sort) - 1));
}

std::vector<std::pair<std::size_t, z3::expr>> BitVectors::places(ir::FunctionId id,
                                                                 const std::vector<Expr>& arguments,
                                                                 const std::vector<z3::expr>& state) {
    const ir::Function& f = system_.function(id);
    std::vector<std::pair<std::size_t, z3::expr>> found{{0, context_.bool_val(true)}};
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto members = static_cast<std::size_t>(layout_.scope().size(f.arguments[i]));
        const ir::Type index = ir::Type::member(f.arguments[i]);
        std::vector<std::pair<std::size_t, z3::expr>> longer;
        for (const auto& [place, condition] : found) {
            if (arguments[i]->op == Op::constant) {
                if (arguments[i]->value >= 0)
                    longer.emplace_back(place * members + static_cast<std::size_t>(arguments[i]->value),
                                        condition);
                continue;
            }
            const z3::expr at = translate(arguments[i], state);
            for (std::size_t m = 0; m < members; ++m)
                longer.emplace_back(place * members + m,
                                    condition && at == constant(index, static_cast<ir::Value>(m)));
        }
        found = std::move(longer);
    }
    for (auto& [place, condition] : found) place += layout_.offset(id);
    return found;
}

z3::expr BitVectors::quantifier(Expr e, const std::vector<z3::expr>& state) {
    std::vector<ir::Substitution> tuples{{}};
    for (const ir::Variable& v : e->bound) {
        std::vector<ir::Substitution> longer;
        for (const ir::Substitution& t : tuples) {
            for (ir::Value m = 0; m < layout_.scope().size(v.sort); ++m) {
                longer.push_back(t);
                longer.back().insert_or_assign(v.number, system_.pool->member(v.sort, m));
            }
        }
        tuples = std::move(longer);
    }
    z3::expr_vector parts(context_);
    for (const ir::Substitution& t : tuples)
        parts.push_back(translate(ir::substitute(*system_.pool, e->arguments[0], t), state));
    if (e->op == Op::forall) return z3::mk_and(parts);
    if (e->op == Op::exists) return z3::mk_or(parts);
    z3::expr sum = constant(ir::Type::integer(), 0);
    for (unsigned i = 0; i < parts.size(); ++i)
        sum = sum + z3::ite(parts[static_cast<int>(i)], constant(ir::Type::integer(), 1),
                            constant(ir::Type::integer(), 0));
    return sum;
}

z3::expr BitVectors::translate(Expr e, const std::vector<z3::expr>& state) {
    const auto argument = [&](std::size_t i) { return translate(e->arguments[i], state); };
    switch (e->op) {
        case Op::constant:
            return constant(e->type, e->value);
        case Op::variable:
            break;
        case Op::apply: {
            const auto all = places(e->function, e->arguments, state);
            // An application at null is never evaluated; any value will do.
            if (all.empty()) return constant(e->type, 0);
            z3::expr value = state[all.back().first];
            for (std::size_t i = all.size() - 1; i-- > 0;)
                value = z3::ite(all[i].second, state[all[i].first], value);
            return value;
        }
        case Op::not_:
            return !argument(0);
        case Op::and_:
        case Op::or_: {
            z3::expr_vector parts(context_);
            for (Expr a : e->arguments) parts.push_back(translate(a, state));
            return e->op == Op::and_ ? z3::mk_and(parts) : z3::mk_or(parts);
        }
        case Op::implies:
            return z3::implies(argument(0), argument(1));
        case Op::equal:
            return argument(0) == argument(1);
        case Op::less:
            return argument(0) < argument(1);
        case Op::less_equal:
            return argument(0) <= argument(1);
        case Op::add:
            return argument(0) + argument(1);
        case Op::subtract:
            return argument(0) - argument(1);
        case Op::multiply:
            return argument(0) * argument(1);
        case Op::modulo: {
            // Euclidean: the sign of the modulus does not matter. A modulus of 0 is a defect of the spec that
            // no engine looks at.
            const z3::expr modulus = argument(1);
            return z3::smod(argument(0), z3::ite(modulus < constant(e->type, 0), -modulus, modulus));
        }
        case Op::ite:
            return z3::ite(argument(0), argument(1), argument(2));
        case Op::forall:
        case Op::exists:
        case Op::count:
            return quantifier(e, state);
    }
    throw std::logic_error("bounded model checking: an open expression");
}

ir::Value BitVectors::read(const ir::Type& type, const z3::model& model, const z3::expr& place) {
    const z3::expr value = model.eval(place, true);
    if (type.kind == Kind::boolean) return value.is_true() ? 1 : 0;
    const std::uint64_t bits = value.get_numeral_uint64();
    if (type.kind == Kind::integer) return static_cast<ir::Value>(static_cast<std::uint32_t>(bits));
    return static_cast<ir::Value>(bits) - 1;
}

}  // namespace latchwork::verify::smt
