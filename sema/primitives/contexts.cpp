/// What an instance keeps off its processor, and where it may sleep.
#include "sema/primitives/families.hpp"

namespace latchwork::sema {

namespace {

using enum ArgumentKind;

}  // namespace

std::vector<Primitive> contexts() {
    const auto context = [](std::string_view name, Disables what, bool enables, bool saved,
                            std::string_view doc) {
        Primitive p;
        p.name = name;
        p.effect = Effect::set_context;
        p.doc = doc;
        p.amount = enables ? 0 : 1;
        p.context = what;
        p.source = what == Disables::preemption ? preempt_h : irqflags_h;
        if (saved) p.arguments = {flags};
        return p;
    };
    return {
        context("preempt_disable", Disables::preemption, false, false,
                "keeps other tasks off this processor"),
        context("preempt_enable", Disables::preemption, true, false, "lets other tasks run here again"),
        context("local_bh_disable", Disables::softirqs, false, false, "keeps softirqs off this processor"),
        context("local_bh_enable", Disables::softirqs, true, false, "lets softirqs run here again"),
        context("local_irq_disable", Disables::hardirqs, false, false, "keeps interrupts off this processor"),
        context("local_irq_enable", Disables::hardirqs, true, false, "lets interrupts in again"),
        context("local_irq_save", Disables::hardirqs, false, true,
                "saves whether interrupts are disabled, and disables them"),
        context("local_irq_restore", Disables::hardirqs, true, true,
                "makes interrupts as they were when saved"),
        {.name = "smp_processor_id",
         .type = "",
         .arguments = {},
         .effect = Effect::processor,
         .gives = Gives::processor,
         .where = Where::expression,
         .doc = "the `Cpu` that this instance is pinned to; `this_cpu(x)` is `x[smp_processor_id()]`",
         .source = "include/linux/smp.h"},
        {.name = "might_sleep",
         .type = "",
         .arguments = {},
         .effect = Effect::may_sleep,
         .sleeps = true,
         .doc = "a place where the task may sleep: an allocation, a fault, cond_resched()",
         .source = "include/linux/kernel.h"},
    };
}

}  // namespace latchwork::sema
