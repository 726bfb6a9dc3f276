/// One function for each question about a lock that several steps ask.
#include <fmt/format.h>

#include "codegen/passes.hpp"

namespace latchwork::codegen {

Declarations lock_functions(const Context& context) {
    Declarations out;
    for (const LockTest& test : context.lock_tests) {
        const ir::Lock& lock = context.system.lock(test.lock);
        NameTable locals(context.names.taken);
        std::vector<cpp::Parameter> parameters{{"const State&", "s"}};
        for (const ir::SortId index : lock.arguments)
            parameters.push_back(
                {context.type_name(index), locals.claim(snake_case(context.type_name(index)))});
        const std::string holder = locals.claim("i");
        std::vector<cpp::Expression> parts;
        for (const ir::FunctionId holds : test.holders) {
            const ir::SortId process = context.system.function(holds).arguments[0];
            cpp::Expression held =
                cpp::member(cpp::subscript(cpp::member(cpp::atom("s"), context.names.group[process.index()]),
                                           cpp::atom(holder)),
                            context.names.function[holds.index()]);
            for (std::size_t i = 1; i < parameters.size(); ++i)
                held = cpp::subscript(std::move(held), cpp::atom(parameters[i].name));
            const std::string& type = context.type_name(process);
            parts.push_back(cpp::call(cpp::atom(cpp::specialization("forall", {"Scope", type})),
                                      {cpp::lambda({{type, holder}}, cpp::negation(std::move(held)))}));
        }
        cpp::Block body;
        body.push_back({cpp::Return{cpp::joined(cpp::Operator::logical_and, std::move(parts))}, ""});
        const char* doc =
            test.readers ? "True if nobody holds `{}`." : "True if nobody but readers holds `{}`.";
        out.push_back({cpp::Function{.doc = {fmt::format(fmt::runtime(doc), lock.name)},
                                     .template_parameters = {},
                                     .specifiers = "[[nodiscard]] static constexpr",
                                     .result = "bool",
                                     .name = test.name,
                                     .parameters = std::move(parameters),
                                     .qualifiers = "noexcept",
                                     .body = std::move(body)}});
    }
    return out;
}

}  // namespace latchwork::codegen
