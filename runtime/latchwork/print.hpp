/// Values, steps and states as text, for the failure messages of generated tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "latchwork/machine.hpp"

namespace latchwork {

/// `Page#1`, `null`, `locked`, `true`, `3`; a string is itself.
template <class Tag>
[[nodiscard]] std::string to_text(Member<Tag> member) {
    if (member == null) return "null";
    return std::string{Tag::name} + "#" + std::to_string(member.index());
}
template <class E, class = std::enable_if_t<std::is_enum_v<E>>>
[[nodiscard]] std::string to_text(E value) {
    return std::string{names_of(value)[static_cast<std::size_t>(value)]};
}
[[nodiscard]] inline std::string to_text(bool value) {
    return value ? "true" : "false";
}
[[nodiscard]] inline std::string to_text(std::int32_t value) {
    return std::to_string(value);
}
[[nodiscard]] inline std::string to_text(const char* value) {
    return value;
}

/// `fault#0 takes fault.install: pte[addr] = page (line 37), choosing Page#1`.
template <class M>
[[nodiscard]] std::string describe(const typename M::Step& step) {
    const auto& info = M::actions[static_cast<std::size_t>(step.action)];
    // Text in front of a string that goes away makes g++ 12 warn of an overlap at -O3 (GCC bug 105651).
    std::string text{info.instances.name};
    text.append("#").append(std::to_string(step.self)).append(" takes ");
    text.append(info.name).append(": ").append(info.text);
    if (info.line > 0) text.append(" (line ").append(std::to_string(info.line)).append(")");
    for (std::size_t c = 0; c < info.choice_count; ++c) {
        text += c == 0 ? ", choosing " : " and ";
        text += std::string{info.choices[c].name} + "#" + std::to_string(step.choices[c]);
    }
    return text;
}

/// Every place of a state: its name and its value.
template <class M>
[[nodiscard]] std::vector<std::pair<std::string, std::string>> places(const typename M::State& state) {
    std::vector<std::pair<std::string, std::string>> found;
    M::for_each_place(state, [&found](const auto& value, const auto&... parts) {
        found.emplace_back((std::string{} + ... + to_text(parts)), to_text(value));
    });
    return found;
}

/// What differs between two states: `pte[Addr#0] = Page#1 (was null), …`; "nothing changes" if they are
/// equal.
template <class M>
[[nodiscard]] std::string changes(const typename M::State& before, const typename M::State& after) {
    const auto old_places = places<M>(before);
    const auto new_places = places<M>(after);
    std::string text;
    for (std::size_t i = 0; i < new_places.size(); ++i) {
        if (new_places[i].second == old_places[i].second) continue;
        if (!text.empty()) text += ", ";
        text += new_places[i].first + " = " + new_places[i].second + " (was " + old_places[i].second + ")";
    }
    return text.empty() ? "nothing changes" : text;
}

/// The whole state in one line.
template <class M>
[[nodiscard]] std::string describe_state(const typename M::State& state) {
    std::string text;
    for (const auto& [name, value] : places<M>(state))
        text += (text.empty() ? "" : ", ") + name + " = " + value;
    return text;
}

/// The properties of a set by name: `no_dangling_pte, null_reference`; "none" if it is empty.
template <class Property, class = std::enable_if_t<std::is_enum_v<Property>>>
[[nodiscard]] std::string describe(const PropertySet<Property>& properties) {
    std::string text;
    for (int p = 0; p < enumerator_count<Property>; ++p) {
        const auto property = from_number<Property>(p);
        if (properties.contains(property)) text += (text.empty() ? "" : ", ") + to_text(property);
    }
    return text.empty() ? "none" : text;
}

}  // namespace latchwork
