/// The IR as text.
#include "ir/printer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace latchwork::ir {

namespace {

using Role = Function::Role;

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    return fmt::format("{}", fmt::join(parts, separator));
}

/// What stands behind the last dot: "Page.cached" is shown as "p.cached".
std::string last_part(const std::string& name) {
    return name.substr(name.rfind('.') + 1);
}

class ExpressionPrinter {
  public:
    explicit ExpressionPrinter(const System& system) : system_(system) {}

    /// `outer` is the binding strength of what stands around; a weaker expression is put in parentheses.
    std::string operator()(Expr e, int outer = 0) {
        const int own = precedence(e);
        std::string text = bare(e, own);
        return own < outer ? "(" + text + ")" : text;
    }

  private:
    static int precedence(Expr e) {
        // `!(a == b)` is written `a != b`.
        if (e->op == Op::not_ && e->arguments[0]->op == Op::equal) return operator_info(Op::equal).precedence;
        return operator_info(e->op).precedence;
    }

    std::string bare(Expr e, int own) {
        switch (e->op) {
            case Op::constant:
                return print_value(system_, e->type, e->value);
            case Op::variable:
                return e->variable.name;
            case Op::apply:
                return application(e);
            case Op::not_:
                if (e->arguments[0]->op == Op::equal) return equality(e->arguments[0], "!=");
                return "!" + (*this)(e->arguments[0], own);
            case Op::equal:
                return equality(e, "==");
            case Op::ite:
                return fmt::format("{} ? {} : {}", (*this)(e->arguments[0], own + 1),
                                   (*this)(e->arguments[1], own), (*this)(e->arguments[2], own));
            case Op::forall:
            case Op::exists:
            case Op::count: {
                std::vector<std::string> binders;
                for (const Variable& v : e->bound)
                    binders.push_back(system_.sort(v.sort).name + " " + v.name);
                return fmt::format("{} ({}) {}", operator_info(e->op).spelling, join(binders, ", "),
                                   (*this)(e->arguments[0]));
            }
            default:
                return infix(e, own);
        }
    }

    std::string infix(Expr e, int own) {
        std::string text;
        for (std::size_t i = 0; i < e->arguments.size(); ++i) {
            if (i > 0) text += fmt::format(" {} ", operator_info(e->op).spelling);
            // `==>` groups to the right, everything else to the left.
            const bool tighter = e->op == Op::implies ? i == 0 : i > 0;
            text += (*this)(e->arguments[i], tighter ? own + 1 : own);
        }
        return text;
    }

    std::string equality(Expr e, const char* op) {
        const int own = operator_info(Op::equal).precedence;
        if (e->arguments[0]->op == Op::apply) {
            const Function& f = system_.function(e->arguments[0]->function);
            if (f.role == Role::location && e->arguments[1]->op == Op::constant) {
                const std::string text =
                    fmt::format("{} at {}", (*this)(e->arguments[0]->arguments[0], 100),
                                system_.process(f.process)
                                    .locations[static_cast<std::size_t>(e->arguments[1]->value)]
                                    .name);
                return op[0] == '!' ? "!(" + text + ")" : text;
            }
        }
        return fmt::format("{} {} {}", (*this)(e->arguments[0], own + 1), op,
                           (*this)(e->arguments[1], own + 1));
    }

    std::string application(Expr e) {
        std::vector<std::string> arguments;
        for (Expr a : e->arguments) arguments.push_back((*this)(a, 100));
        return place(system_, e->function, arguments);
    }

  public:
    static std::string place(const System& system, FunctionId id, const std::vector<std::string>& a) {
        const Function& f = system.function(id);
        const auto indices = [&](std::size_t from) {
            std::string text;
            for (std::size_t i = from; i < a.size(); ++i) text += "[" + a[i] + "]";
            return text;
        };
        switch (f.role) {
            case Role::config:
            case Role::shared: {
                // A part of a structure stands behind the indices: `pte[a].page`.
                const std::size_t part = std::min(f.name.find('.'), f.name.size());
                return f.name.substr(0, part) + indices(0) + f.name.substr(part);
            }
            case Role::field:
                return a[0] + "." + last_part(f.name) + indices(1);
            case Role::parameter:
            case Role::local:
                return a[0] + "." + name_of_local(system, f) + indices(1);
            case Role::location:
                return "location(" + a[0] + ")";
            case Role::lock:
                return lock(system, id, f, a);
            case Role::lifetime:
                return fmt::format("{}({})", last_part(f.name), join(a, ", "));
            case Role::visited:
            case Role::waits:
                return fmt::format("{}({})", told_apart(last_part(f.name)), join(a, ", "));
        }
        return f.name;
    }

  private:
    /// The source's name where the process has it only once; else that of this copy, `f'a'2`.
    static std::string name_of_local(const System& system, const Function& f) {
        std::string name = source_name(f);
        if (name == last_part(f.name)) return name;
        const Process& process = system.process(f.process);
        std::size_t called_so = 0;
        for (const std::vector<FunctionId>* all : {&process.parameters, &process.locals})
            for (const FunctionId id : *all) called_so += source_name(system.function(id)) == name ? 1 : 0;
        return called_so == 1 ? name : told_apart(last_part(f.name));
    }

    /// The second of two locals of one name, `a 2`, as one word: `a'2`.
    static std::string told_apart(std::string name) {
        std::replace(name.begin(), name.end(), ' ', '\'');
        return name;
    }

    /// `held(f, ptl)`, `held(f, p.lock)`; a reader's hold is `held_shared`.
    static std::string lock(const System& system, FunctionId id, const Function& f,
                            const std::vector<std::string>& a) {
        const Lock& lock = system.lock(f.lock);
        const bool shared = std::find(lock.shared.begin(), lock.shared.end(), id) != lock.shared.end();
        const bool field = lock.name.find('.') != std::string::npos && a.size() > 1;
        std::string name = field ? a[1] + "." + last_part(lock.name) : lock.name;
        for (std::size_t i = field ? 2 : 1; i < a.size(); ++i) name += "[" + a[i] + "]";
        const char* held = shared ? "held_shared" : lock.shared.empty() ? "held" : "held_exclusive";
        return fmt::format("{}({}, {})", held, a[0], name);
    }

    const System& system_;
};

std::string print_rule(const IntegerRule& rule) {
    switch (rule.kind) {
        case IntegerRule::Kind::unbounded:
            return "";
        case IntegerRule::Kind::ranged:
            return fmt::format("[{}..{}]", rule.low, rule.high);
        case IntegerRule::Kind::modular:
            return fmt::format("[mod {}]", rule.high + 1);
    }
    return "";
}

std::string print_binders(const System& system, const std::vector<Variable>& variables) {
    std::vector<std::string> parts;
    for (const Variable& v : variables) parts.push_back(system.sort(v.sort).name + " " + v.name);
    return join(parts, ", ");
}

std::string print_function(const System& system, const Function& f) {
    std::string initial = f.initial == nullptr ? "any" : print(system, f.initial);
    return fmt::format("  {}{}({}) : {}{} = {}\n", f.constant ? "const " : "", f.name,
                       print_binders(system, f.formals), print(system, f.result), print_rule(f.rule),
                       initial);
}

}  // namespace

std::string print(const System& system, Expr e) {
    return ExpressionPrinter(system)(e);
}

std::string print(const System& system, const Property& property) {
    if (property.formula != nullptr) return print(system, property.formula);
    if (!property.is_liveness()) return "";
    const Response& r = property.response;
    const int inner = operator_info(Op::forall).precedence + 1;
    const std::string all =
        r.bound.empty() ? "" : fmt::format("forall ({}) ", print_binders(system, r.bound));
    return fmt::format("{}{} ~> {} under {} fairness", all, ExpressionPrinter(system)(r.premise, inner),
                       ExpressionPrinter(system)(r.goal, inner), fairness_name(property.fairness));
}

std::string_view fairness_name(Fairness fairness) {
    return fairness == Fairness::weak ? "weak" : "strong";
}

std::string print(const System& system, const Type& type) {
    switch (type.kind) {
        case Type::Kind::boolean:
            return "bool";
        case Type::Kind::integer:
            return "int";
        case Type::Kind::member:
            break;
    }
    return system.sort(type.sort).name + (type.nullable ? "?" : "");
}

std::string print_value(const System& system, const Type& type, Value value) {
    if (type.kind == Type::Kind::boolean) return value != 0 ? "true" : "false";
    if (type.kind == Type::Kind::integer) return std::to_string(value);
    if (value == null_value) return "null";
    const Sort& sort = system.sort(type.sort);
    if (sort.kind == Sort::Kind::enumeration) return sort.values[static_cast<std::size_t>(value)];
    return fmt::format("{}#{}", sort.name, value);
}

std::string source_name(const Function& local) {
    std::string name = last_part(local.name);
    const std::size_t last = name.rfind(' ');
    if (last != std::string::npos && name.find_first_not_of("0123456789", last + 1) == std::string::npos)
        name.erase(last);
    const std::size_t first = name.find(' ');
    const bool of_procedure = first != std::string::npos && first == name.rfind(' ');
    return of_procedure ? name.substr(first + 1) : name;
}

std::string print_place(const System& system, FunctionId function, const std::vector<Value>& arguments) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        names.push_back(
            print_value(system, Type::member(system.function(function).arguments[i]), arguments[i]));
    return ExpressionPrinter::place(system, function, names);
}

std::string print(const System& system, const Action& a) {
    const Process& p = system.process(a.process);
    std::string text = fmt::format("  {}  // {}\n    {} -> {}", a.name, a.text,
                                   p.locations[static_cast<std::size_t>(a.from)].name,
                                   p.locations[static_cast<std::size_t>(a.to)].name);
    if (!a.choices.empty()) text += fmt::format("  choose ({})", print_binders(system, a.choices));
    if (a.blocking) text += "  blocking";
    text += "\n";
    if (!is_true(a.guard)) text += fmt::format("    when {}\n", print(system, a.guard));
    for (const Obligation& o : a.obligations)
        text += fmt::format("    {}{} {} if {}\n", o.trap ? "trap" : "breaks",
                            o.when_blocked ? " even blocked" : "", system.property(o.property).name,
                            print(system, o.bad));
    for (const Update& u : a.updates) {
        ExpressionPrinter printer(system);
        std::vector<std::string> arguments;
        for (Expr e : u.arguments) arguments.push_back(printer(e, 100));
        const std::string all =
            u.bound.empty() ? "" : fmt::format("forall ({}) ", print_binders(system, u.bound));
        text += fmt::format("    {}{} := {}\n", all, ExpressionPrinter::place(system, u.function, arguments),
                            printer(u.value));
    }
    return text;
}

std::string print(const System& system) {
    std::string text = fmt::format("protocol {}\n\nsorts\n", system.protocol);
    for (const Sort& s : system.sorts) {
        text += fmt::format("  {}{}{}\n", s.name, s.ordered ? " ordered" : "",
                            s.kind == Sort::Kind::enumeration ? " { " + join(s.values, ", ") + " }" : "");
    }
    text += "\nfunctions\n";
    for (const Function& f : system.functions) text += print_function(system, f);
    text += "\nactions\n";
    for (const Action& a : system.actions) text += print(system, a);
    text += "\nproperties\n";
    for (const Property& p : system.properties)
        text += fmt::format("  {}{}{}\n", p.name, p.builtin ? " (built in)" : "",
                            print(system, p).empty() ? "" : ": " + print(system, p));
    return text;
}

}  // namespace latchwork::ir
