/// The two lists.
#include "codegen/reserved.hpp"

#include <sstream>

namespace latchwork::codegen {

namespace {

std::set<std::string> words(const char* text) {
    std::istringstream stream(text);
    std::set<std::string> found;
    for (std::string word; stream >> word;) found.insert(word);
    return found;
}

}  // namespace

const std::set<std::string>& forbidden_names() {
    static const std::set<std::string> names = words(R"(
CAPTURE CHECK EOF FAIL INFO NDEBUG NULL REQUIRE SECTION STATIC_REQUIRE SUCCEED TEST_CASE WARN
alignas alignof and and_eq asm assert auto bitand bitor bool break case catch char char16_t
char32_t char8_t class co_await co_return co_yield compl concept const const_cast consteval
constexpr constinit continue decltype default delete do double dynamic_cast else enum errno
explicit export extern false float for friend goto if inline int linux long mutable namespace
new noexcept not not_eq nullptr operator or or_eq private protected public register
reinterpret_cast requires return short signed sizeof static static_assert static_cast struct
switch template this thread_local throw true try typedef typeid typename union unix unsigned
using virtual void volatile wchar_t while xor xor_eq
)");
    return names;
}

const std::set<std::string>& reserved_names() {
    static const std::set<std::string> names = words(R"(
Action ActionInfo Adapter Config Conformance Enumeration Execution Exploration Following FreeRun Glue
Hooks Implementation InitialChooser InitialCounter Instance Machine Member Members Monitor Null
Observed Outcome Process Property PropertySet Replay Runs Scope SortInfo Stage State StateMachine
Step Table Tracker Unobserved Violations actions any_enabled before changes check chooser chosen
admits config count counter deadlock describe detail enabled ended exists explore finished follow
for_each_arbitrary for_each_candidate for_each_place forall from_number generated initial
initial_count is_enabled latchwork location main me member members modulo names_of null number
one_of outcome process property replay s scopes self sort_info sort_size state std step
to_number to_text value violated visit
)");
    return names;
}

}  // namespace latchwork::codegen
