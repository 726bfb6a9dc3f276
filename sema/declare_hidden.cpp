/// State that the operations of a protocol keep: who holds what, who waits for which reader, what is
/// disabled.
#include <fmt/format.h>

#include <utility>

#include "sema/checker.hpp"

namespace latchwork::sema {

using Role = ir::Function::Role;

ir::FunctionId Checker::add_hidden(std::string name, Role role, ir::ProcessId process,
                                   std::vector<ir::SortId> arguments) {
    ir::Function f;
    f.name = std::move(name);
    f.role = role;
    f.arguments = std::move(arguments);
    for (const ir::SortId sort : f.arguments) f.formals.push_back(m_.pool().fresh(sort, "x"));
    f.result = ir::Type::boolean();
    f.initial = m_.pool().boolean(false);
    f.process = process;
    m_.system.functions.push_back(std::move(f));
    return ir::FunctionId(m_.system.functions.size() - 1);
}

void Checker::declare_hidden_state() {
    for (const ProcessInfo& info : m_.processes) declare_holders(info);
    for (const ProcessInfo& info : m_.processes) declare_waits(info);
    for (const ProcessInfo& info : m_.processes) declare_context(info);
    for (const ProcessInfo& info : m_.processes) declare_writers(info);
    declare_callbacks();
    for (const ir::SortId object : m_.freed_later) {
        Lifetime& lifetime = m_.lifetimes.at(object);
        for (const ProcessInfo& reader : m_.processes) {
            if (m_.rcu == nullptr || !reader.takes_shared.contains(m_.rcu->lock)) continue;
            const ir::Process& process = m_.system.process(reader.id);
            lifetime.kept_by.push_back(
                add_hidden(fmt::format("{}.kept by {}", m_.system.sort(object).name, process.name),
                           Role::field, {}, {object, process.sort}));
        }
    }
}

void Checker::declare_holders(const ProcessInfo& info) {
    const ir::Process process = m_.system.process(info.id);
    const auto declare = [&](ir::LockId id, const char* verb, bool shared) {
        ir::Lock& lock = m_.system.locks[id.index()];
        std::vector<ir::SortId> arguments{process.sort};
        arguments.insert(arguments.end(), lock.arguments.begin(), lock.arguments.end());
        const ir::FunctionId f = add_hidden(fmt::format("{} {} {}", process.name, verb, lock.name),
                                            Role::lock, info.id, std::move(arguments));
        m_.system.functions[f.index()].lock = id;
        (shared ? lock.shared : lock.exclusive).push_back(f);
    };
    for (const auto& [lock, where] : info.takes) declare(lock, "holds", false);
    for (const auto& [lock, where] : info.takes_shared) declare(lock, "shares", true);
}

/// What was handed to call_rcu, and which readers it still waits for.
void Checker::declare_callbacks() {
    for (auto& [id, callback] : m_.callbacks) {
        const std::string name = m_.system.process(id).name;
        const ir::SortId object = m_.system.function(m_.system.process(id).parameters.front()).result.sort;
        const std::string of = m_.system.sort(object).name;
        callback.queued = add_hidden(fmt::format("{}.queued for {}", of, name), Role::field, {}, {object});
        for (const ProcessInfo& reader : m_.processes) {
            if (m_.rcu == nullptr || !reader.takes_shared.contains(m_.rcu->lock)) continue;
            const ir::Process& process = m_.system.process(reader.id);
            callback.waits.push_back(
                add_hidden(fmt::format("{}.queued for {} after {}", of, name, process.name), Role::field, {},
                           {object, process.sort}));
        }
    }
}

void Checker::declare_waits(const ProcessInfo& waiter) {
    for (const ir::LockId id : waiter.synchronizes) {
        for (const ProcessInfo& reader : m_.processes) {
            if (!reader.takes_shared.contains(id)) continue;
            const ir::Lock& lock = m_.system.lock(id);
            const ir::Process& from = m_.system.process(waiter.id);
            const ir::Process& to = m_.system.process(reader.id);
            std::vector<ir::SortId> arguments{from.sort, to.sort};
            arguments.insert(arguments.end(), lock.arguments.begin(), lock.arguments.end());
            m_.waits[{waiter.id, reader.id, id}] =
                add_hidden(fmt::format("{}.{} waits for {}", from.name, lock.name, to.name), Role::waits,
                           waiter.id, std::move(arguments));
        }
    }
}

/// Who may sleep must be seen to be in no write section that readers spin for.
void Checker::declare_writers(const ProcessInfo& info) {
    for (const auto& [count, where] : info.writes) {
        const bool may_sleep = count->writers != nullptr && count->writers->type.primitive->sleeps;
        if (!info.sleeps || may_sleep) continue;
        const ir::Function& f = m_.system.function(count->function);
        std::vector<ir::SortId> arguments{m_.system.process(info.id).sort};
        arguments.insert(arguments.end(), f.arguments.begin(), f.arguments.end());
        m_.writers[{info.id, count}] =
            add_hidden(fmt::format("{}.writes {}", m_.system.process(info.id).name, f.name), Role::visited,
                       info.id, std::move(arguments));
    }
}

void Checker::declare_context(const ProcessInfo& info) {
    for (const Disables what : info.disables) {
        const char* name = what == Disables::preemption ? "preempt_count"
                           : what == Disables::softirqs ? "softirqs_disabled"
                                                        : "irqs_disabled";
        const ir::SortId sort = m_.system.process(info.id).sort;
        const ir::FunctionId id = add_hidden(fmt::format("{}.{}", m_.system.process(info.id).name, name),
                                             Role::local, info.id, {sort});
        ir::Function& f = m_.system.functions[id.index()];
        if (what == Disables::preemption) {
            f.result = ir::Type::integer();
            f.initial = m_.pool().integer(0);
        } else if (what == Disables::hardirqs && info.declaration->context == ast::Context::hardirq) {
            f.initial = m_.pool().boolean(true);
        }
        m_.system.processes[info.id.index()].locals.push_back(id);
        m_.disabled[{info.id, what}] = id;
    }
    const bool interrupt = info.declaration->context != ast::Context::task;
    if (!m_.cpu.valid() || (!interrupt && info.disables.empty() && !info.asks_for_cpu)) return;
    ir::Process& process = m_.system.processes[info.id.index()];
    process.cpu = add_hidden(process.name + ".cpu", Role::local, info.id, {process.sort});
    ir::Function& f = m_.system.functions[process.cpu.index()];
    f.result = ir::Type::member(m_.cpu, true);
    f.initial = m_.pool().null(m_.cpu);
    process.locals.push_back(process.cpu);
}

}  // namespace latchwork::sema
