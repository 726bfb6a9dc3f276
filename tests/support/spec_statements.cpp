/// Random statements that make up others: blocks, branches, loops, labels and jumps.
#include "tests/support/spec_statements.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace latchwork::tests::spec {

using Text = std::optional<std::string>;

std::string Statements::body() {
    exit_ = expressions_.fresh("out");
    std::string text = "{\n";
    for (int n = 1 + random_.below(3); n > 0; --n) text += local();
    text += statements(2 + random_.below(4), {});
    if (random_.chance(60)) text += labelled(statement({.depth = 0}), {}, false);
    begin({}, false);
    text += exit_ + ": " + assignment({}).value_or("smp_mb();\n");
    process_.labels.push_back(exit_);
    return text + "}\n";
}

std::string Statements::body_of(const Procedure& procedure) {
    result_ = procedure.result;
    exit_ = expressions_.fresh("out");
    std::string text = "{\n";
    if (random_.chance(70)) text += local();
    text += statements(1 + random_.below(3), {.depth = 1});
    begin({}, false);
    text += exit_ + ": " + assignment({}).value_or("smp_mb();\n");
    return text + (result_ ? leave({}) : "") + "}\n";
}

/// `return`, with a value where the procedure has one.
std::string Statements::leave(const Around& around) {
    if (!result_) return "return;\n";
    begin(around, false);
    const Text value = expressions_.of_type(*result_, 1);
    const std::string otherwise = result_->kind == Type::Kind::boolean ? "false" : "0";
    return fmt::format("return {};\n", value.value_or(otherwise));
}

void Statements::begin(const Around& around, bool effects) {
    expressions_.site = {Site::Kind::code, around.atomic ? 6 : 1, effects && !around.atomic};
}

std::string Statements::condition(const Around& around, bool may_be_any) {
    if (may_be_any && random_.chance(20)) return "any";
    begin(around);
    return expressions_.boolean(2);
}

std::string Statements::statements(int count, const Around& around) {
    std::string text;
    for (; count > 0; --count) text += statement(around);
    return text;
}

std::string Statements::block(int count, const Around& around) {
    const std::size_t before = expressions_.visible.size();
    Around inside = around;
    --inside.depth;
    const std::string text = "{\n" + statements(count, inside) + "}\n";
    expressions_.visible.resize(before);
    return text;
}

std::string Statements::labelled(const std::string& statement, const Around& around, bool simple) {
    const std::string label = expressions_.fresh("at");
    process_.labels.push_back(label);
    if (simple) process_.simple.push_back(label);
    if (!around.for_loop) labels_.push_back(label);
    return label + ": " + statement;
}

std::string Statements::statement(const Around& around) {
    for (int tries = 0; tries < 6; ++tries)
        if (const Text text = attempt(around)) return *text;
    return ";\n";
}

Text Statements::attempt(const Around& around) {
    const int kind = random_.below(around.depth > 0 ? 37 : 18);
    const bool label = !around.atomic && !around.repeated && random_.chance(25);
    const auto maybe_labelled = [&](const Text& text, bool simple) -> Text {
        return text && label ? labelled(*text, around, simple) : text;
    };
    if (kind < 5) return maybe_labelled(assignment(around), true);
    if (kind < 8) return maybe_labelled(choice(around), false);
    if (kind < 12) return maybe_labelled(operation(around), true);
    if (kind < 16) return maybe_labelled(jump(kind - 12, around), false);
    if (kind == 16) return maybe_labelled(allocation(around), true);
    if (kind == 17) return procedure_call(around);
    return maybe_labelled(compound(kind - 18, around), false);
}

Text Statements::jump(int kind, const Around& around) {
    if (kind == 0 && !around.atomic) {
        begin(around, false);
        return (random_.chance(25) ? "idle await (" : "await (") + condition(around, false) + ");\n";
    }
    if (kind == 1) {
        expressions_.site = {Site::Kind::assertion, 0, false};
        return "assert (" + expressions_.boolean(3) + ");\n";
    }
    if (around.atomic) return std::nullopt;
    if (kind == 2) {
        // Only behind a condition: what follows would otherwise never run.
        const std::string when = "if (" + condition(around, true) + ") ";
        if (around.loop && random_.chance(60))
            return when + (random_.chance(50) ? "break;\n" : "continue;\n");
        if (random_.chance(25)) return when + leave(around);
        const bool back = !labels_.empty() && !around.repeated && random_.chance(60);
        return fmt::format("{}goto {};\n", when, back ? random_.pick(labels_) : exit_);
    }
    return random_.chance(90) ? std::nullopt : Text(";\n");
}

Text Statements::compound(int kind, const Around& around) {
    const int few = 1 + random_.below(2);
    if (kind < 4) {
        const std::string head = "if (" + condition(around, !around.atomic) + ") ";
        const std::string then = block(few, around);
        return head + then + (random_.chance(40) ? "else " + block(1, around) : "");
    }
    if (kind < 8) return section(around);
    if (around.atomic) return std::nullopt;
    if (kind < 9) {
        Around inside = around;
        inside.loop = true;
        const std::string head = "while (" + condition(around, true) + ") ";
        return head + block(few, inside);
    }
    if (kind < 11) return for_loop(around);
    if (kind < 12) return atomic(around);
    if (kind < 13) return block(few, around);
    if (kind < 15) return local();
    if (kind < 17) return either(around);
    if (kind < 18) return read_section(around);
    Around inside = around;
    inside.repeated = true;
    return fmt::format("repeat ({}) {}", 1 + random_.below(2), block(1, inside));
}

std::string Statements::for_loop(const Around& around) {
    const Sort& sort = random_.pick(vocabulary_.sorts);
    const Place variable{expressions_.fresh("each"), {Type::Kind::member, sort.name}, Place::Role::bound};
    expressions_.visible.push_back(variable);
    std::string head = fmt::format("for ({} {}) ", sort.name, variable.name);
    if (random_.chance(40)) {
        begin(around, false);
        head += "where " + expressions_.boolean(1) + " ";
    }
    Around inside = around;
    inside.loop = inside.for_loop = true;
    const std::string text = head + block(1 + random_.below(2), inside);
    expressions_.visible.pop_back();
    return text;
}

std::string Statements::atomic(const Around& around) {
    Around inside = around;
    inside.atomic = true;
    inside.depth = 1;
    std::string text = "atomic {\n";
    if (random_.chance(30)) {
        begin(inside);
        text += "await (" + expressions_.boolean(1) + ");\n";
    }
    return text + statements(1 + random_.below(2), inside) + "}\n";
}

Text Statements::section(const Around& around) {
    if (around.atomic) return std::nullopt;
    using enum sema::Effect;
    const auto& table = sema::primitives();
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].effect == acquire || table[i].effect == begin_write) begins.push_back(i);
    const std::size_t first = random_.pick(begins);
    // Now and then another release than the right one.
    const bool right = random_.chance(90);
    const auto last = std::find_if(
        table.begin() + static_cast<std::ptrdiff_t>(first), table.end(), [&](const sema::Primitive& p) {
            const bool same = p.context == table[first].context && p.hold == table[first].hold;
            return p.type == table[first].type && (p.effect == release || p.effect == end_write) &&
                   p.arguments == table[first].arguments && (same || !right);
        });
    if (last == table.end()) return std::nullopt;
    begin(around, false);
    const Text enter = expressions_.call(table[first], nullptr, 0);
    if (!enter) return std::nullopt;
    Around within = around;
    --within.depth;
    const std::string inside = statements(1 + random_.below(3), within);
    const std::string operand = enter->substr(table[first].name.size());
    return fmt::format("{};\n{}{}{};\n", *enter, inside, last->name, operand);
}

/// `token = srcu_read_lock(ss); …; srcu_read_unlock(ss, token);`
Text Statements::read_section(const Around& around) {
    if (around.atomic) return std::nullopt;
    begin(around);
    const auto token = expressions_.place([](const Place& p) {
        return p.role == Place::Role::local && p.type.kind == Type::Kind::integer && p.indices.empty() &&
               p.part.empty();
    });
    const auto domain = expressions_.place([](const Place& p) { return p.type.name == "srcu_struct"; });
    if (!token || !domain) return std::nullopt;
    Around within = around;
    --within.depth;
    return fmt::format("{0} = srcu_read_lock({1});\n{2}srcu_read_unlock({1}, {0});\n", token->text,
                       domain->text, statements(1 + random_.below(2), within));
}

Text Statements::either(const Around& around) {
    if (around.atomic) return std::nullopt;
    std::string text = "either " + block(1, around);
    for (int n = 1 + random_.below(2); n > 0; --n) text += "or " + block(random_.below(2), around);
    return text;
}

/// A call with its arguments. Locks and counters go by a name that stays.
Text Statements::called(const Procedure& procedure, const Around& around) {
    std::vector<std::string> arguments;
    for (const Type& type : procedure.parameters) {
        begin(around, false);
        Text argument;
        if (type.kind == Type::Kind::primitive) {
            const auto place =
                expressions_.place([&](const Place& p) { return p.type.name == type.name; }, false);
            if (place) argument = place->text;
        } else {
            argument = expressions_.of_type(type, 1);
        }
        if (!argument) return std::nullopt;
        arguments.push_back(*argument);
    }
    return fmt::format("{}({})", procedure.name, fmt::join(arguments, ", "));
}

Text Statements::procedure_call(const Around& around) {
    if (around.atomic || vocabulary_.procedures.empty()) return std::nullopt;
    const Procedure& procedure = random_.pick(vocabulary_.procedures);
    const Text call = called(procedure, around);
    if (!call) return std::nullopt;
    if (!procedure.result || random_.chance(20)) return *call + ";\n";
    if (procedure.result->kind == Type::Kind::boolean && random_.chance(50)) {
        const std::string test = random_.chance(50) ? *call : "!" + *call;
        return fmt::format(
            "if ({}) {}", test,
            block(
                1,
                {.depth = 1, .loop = around.loop, .for_loop = around.for_loop, .repeated = around.repeated}));
    }
    begin(around, false);
    const auto target = expressions_.place([&](const Place& p) {
        const bool assignable = p.role == Place::Role::local || p.role == Place::Role::shared;
        return assignable && p.part.empty() && p.is_value() && gives(p.type, *procedure.result);
    });
    return target ? Text(fmt::format("{} = {};\n", target->text, *call)) : std::nullopt;
}

}  // namespace latchwork::tests::spec
