/// The choice of bits for each place, and packing whole states.
#include "verify/explore/packing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "ir/printer.hpp"

namespace latchwork::verify::explore {

namespace {

using ir::Function;
using ir::IntegerRule;
using ir::Type;
using ir::Value;

struct Range {
    Value low = 0;
    Value high = 0;
    void include(Value value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

/// The values that a function may hold. A local is stored as null or 0 until it is set, whatever its type.
Range range_of(const Function& f, const ir::Scope& scope) {
    Range range{0, 1};
    switch (f.result.kind) {
        case Type::Kind::boolean:
            break;
        case Type::Kind::member:
            range = {f.result.nullable ? ir::null_value : 0,
                     std::max(scope.size(f.result.sort) - 1, f.result.nullable ? ir::null_value : 0)};
            break;
        case Type::Kind::integer:
            range = f.rule.kind == IntegerRule::Kind::unbounded
                        ? Range{Packing::unbounded_low, Packing::unbounded_high}
                        : Range{f.rule.low, f.rule.high};
            break;
    }
    if (f.role == Function::Role::local) {
        const bool reference = f.result.kind == Type::Kind::member;
        range.include(reference ? ir::null_value : 0);
    }
    if (f.initial != nullptr && f.initial->op == ir::Op::constant &&
        f.initial->type.kind == Type::Kind::member)
        range.include(f.initial->value);
    return range;
}

/// The argument members of a place, from its offset within its function.
std::vector<Value> arguments_of(const Function& f, const ir::Scope& scope, std::size_t offset) {
    std::vector<Value> arguments(f.arguments.size());
    for (std::size_t i = arguments.size(); i-- > 0;) {
        const auto size = static_cast<std::size_t>(scope.size(f.arguments[i]));
        arguments[i] = static_cast<Value>(offset % size);
        offset /= size;
    }
    return arguments;
}

}  // namespace

Packing::Packing(const ir::System& system, const ir::Layout& layout)
    : system_(system), layout_(layout), fields_(layout.size()) {
    constexpr std::uint32_t word_bits = 64;
    std::uint32_t word = 0, used = 0;
    for (std::size_t i = 0; i < system.functions.size(); ++i) {
        const ir::FunctionId id(i);
        const Range range = range_of(system.function(id), layout.scope());
        const auto span = static_cast<std::uint64_t>(static_cast<std::int64_t>(range.high) - range.low);
        const auto width = static_cast<std::uint32_t>(std::bit_width(span));
        for (std::size_t p = 0; p < layout.places(id); ++p) {
            if (used + width > word_bits) {
                ++word;
                used = 0;
            }
            // A place of width 0 may not sit at shift 64.
            const std::uint32_t shift = width == 0 ? 0 : used;
            fields_[layout.offset(id) + p] = {(std::uint64_t{1} << width) - 1, span, range.low, word, shift};
            used += width;
            bits_ += width;
        }
    }
    words_ = word + std::size_t{1};
}

void Packing::pack(const Value* values, Word* words) const {
    std::fill_n(words, words_, Word{0});
    for (std::size_t place = 0; place < fields_.size(); ++place) set(words, place, values[place]);
}

void Packing::unpack(const Word* words, Value* values) const {
    for (std::size_t place = 0; place < fields_.size(); ++place) {
        const Field& field = fields_[place];
        values[place] = static_cast<Value>(
            static_cast<std::int64_t>((words[field.word] >> field.shift) & field.mask) + field.low);
    }
}

void Packing::fail(std::size_t place, Value value) const {
    for (std::size_t i = 0; i < system_.functions.size(); ++i) {
        const ir::FunctionId id(i);
        if (place < layout_.offset(id) || place >= layout_.offset(id) + layout_.places(id)) continue;
        const Function& f = system_.function(id);
        const std::string name =
            ir::print_place(system_, id, arguments_of(f, layout_.scope(), place - layout_.offset(id)));
        if (f.result.kind == Type::Kind::integer && f.rule.kind == IntegerRule::Kind::unbounded) {
            throw OutOfRange(fmt::format("an unbounded integer left {}..{}: {} = {}", unbounded_low,
                                         unbounded_high, name, value));
        }
        throw std::logic_error(fmt::format("packing: {} cannot hold {}", name, value));
    }
    throw std::logic_error("packing: no such place");
}

}  // namespace latchwork::verify::explore
