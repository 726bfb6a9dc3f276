/// The CPUs of a protocol that declares `domain Cpu`: who is pinned to which, where interrupts begin, and
/// what they stop. Called for each process, on the graph of its steps.
#pragma once

#include "sema/flow.hpp"
#include "sema/model.hpp"

namespace latchwork::sema {

/// An interrupt may begin on `cpu`: no interrupt of its kind or above runs there, and nobody there has such
/// interrupts disabled. Precondition: `process` is a softirq or a hardirq, and there are CPUs.
[[nodiscard]] ir::Expr may_interrupt(const Model& model, const ProcessInfo& process, ir::Expr cpu);

/// Adds CPUs to the steps of a process: a task that disables something waits for a CPU on which nobody is,
/// and keeps it until all is enabled again; an interrupt keeps that on which it began, until it ends; and
/// nothing takes a step while an interrupt runs on its CPU. Does nothing where the process never needs a CPU.
/// Precondition: `steps` is a graph of steps.
void run_on_cpus(const Model& model, const ProcessInfo& process, FlowGraph& steps);

}  // namespace latchwork::sema
