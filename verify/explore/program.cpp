/// The machine that runs compiled programs.
#include "verify/explore/program.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "verify/explore/instructions.hpp"

namespace latchwork::verify::explore {

namespace {

using ir::Value;

/// Programs with no more registers than this run on the stack.
constexpr std::size_t small_register_file = 64;

[[noreturn]] void fail_index() {
    throw std::logic_error("program: null or foreign index");
}
[[noreturn]] void fail_overflow() {
    throw std::overflow_error("program: an integer operation leaves 32 bits");
}

inline Value checked_index(Value index, std::int32_t size) {
    // One unsigned comparison catches null and everything past the end.
    if (static_cast<std::uint32_t>(index) >= static_cast<std::uint32_t>(size)) fail_index();
    return index;
}

Value modulo(Value a, Value b) {
    if (b == 0) throw std::logic_error("program: modulo by zero");
    const std::int64_t r = static_cast<std::int64_t>(a) % b;
    return static_cast<Value>(r >= 0 ? r : r + (b < 0 ? -static_cast<std::int64_t>(b) : b));
}

Value run_code(const Instruction* code, const Value* state, Value* r, std::vector<Write>* writes) {
    for (const Instruction* i = code;; ++i) {
        const auto jump_if = [&](bool taken) {
            if (taken) i = code + i->x - 1;  // the loop adds one
        };
        const auto at = [](std::int32_t base, Value index) {
            return static_cast<std::size_t>(base) + static_cast<std::size_t>(index);
        };
        switch (static_cast<Operation>(i->operation)) {
            case Operation::constant:
                r[i->target] = i->x;
                break;
            case Operation::move:
                r[i->target] = r[i->a];
                break;
            case Operation::load:
                r[i->target] = state[i->x];
                break;
            case Operation::load_indexed:
                r[i->target] = state[at(i->x, checked_index(r[i->a], i->y))];
                break;
            case Operation::load_computed:
                r[i->target] = state[at(i->x, r[i->a])];
                break;
            case Operation::scale:
                r[i->target] = checked_index(r[i->a], i->y) * i->x;
                break;
            case Operation::scale_add:
                r[i->target] = r[i->b] + checked_index(r[i->a], i->y) * i->x;
                break;
            case Operation::add:
                if (__builtin_add_overflow(r[i->a], r[i->b], &r[i->target])) fail_overflow();
                break;
            case Operation::subtract:
                if (__builtin_sub_overflow(r[i->a], r[i->b], &r[i->target])) fail_overflow();
                break;
            case Operation::multiply:
                if (__builtin_mul_overflow(r[i->a], r[i->b], &r[i->target])) fail_overflow();
                break;
            case Operation::modulo:
                r[i->target] = modulo(r[i->a], r[i->b]);
                break;
            case Operation::increment:
                if (__builtin_add_overflow(r[i->target], 1, &r[i->target])) fail_overflow();
                break;
            case Operation::jump:
                jump_if(true);
                break;
            case Operation::jump_if:
                jump_if(r[i->a] != 0);
                break;
            case Operation::jump_unless:
                jump_if(r[i->a] == 0);
                break;
            case Operation::jump_equal:
                jump_if(r[i->a] == r[i->b]);
                break;
            case Operation::jump_not_equal:
                jump_if(r[i->a] != r[i->b]);
                break;
            case Operation::jump_equal_constant:
                jump_if(r[i->a] == i->y);
                break;
            case Operation::jump_not_equal_constant:
                jump_if(r[i->a] != i->y);
                break;
            case Operation::jump_less:
                jump_if(r[i->a] < r[i->b]);
                break;
            case Operation::jump_less_equal:
                jump_if(r[i->a] <= r[i->b]);
                break;
            case Operation::next:
                jump_if(++r[i->target] < i->y);
                break;
            case Operation::store:
                writes->push_back({static_cast<std::uint32_t>(i->x), r[i->b]});
                break;
            case Operation::store_computed:
                writes->push_back({static_cast<std::uint32_t>(at(i->x, r[i->a])), r[i->b]});
                break;
            case Operation::finish:
                return r[i->a];
        }
    }
}

}  // namespace

Value Program::execute(const Value* state, const Value* variables, std::vector<Write>* writes) const {
    if (registers_ <= small_register_file) {
        std::array<Value, small_register_file> registers;  // every register is set before it is read
        std::copy_n(variables, variables_, registers.begin());
        return run_code(code_.data(), state, registers.data(), writes);
    }
    std::vector<Value> registers(registers_);
    std::copy_n(variables, variables_, registers.begin());
    return run_code(code_.data(), state, registers.data(), writes);
}

}  // namespace latchwork::verify::explore
