/// Naming: identifiers, keywords, uniqueness.
#include "codegen/names.hpp"

#include <algorithm>
#include <cctype>

#include "codegen/reserved.hpp"

namespace latchwork::codegen {

namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}
char upper(char c) {
    return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
}
bool is_upper(char c) {
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}

/// "fault.page" without "fault." if that is the group's own name.
std::string_view without_owner(std::string_view name, std::string_view owner) {
    if (name.size() > owner.size() + 1 && name.substr(0, owner.size()) == owner && name[owner.size()] == '.')
        return name.substr(owner.size() + 1);
    return name;
}

/// What a function is called where it stands.
std::string wanted_name(const ir::System& system, std::size_t index) {
    const ir::Function& f = system.functions[index];
    using Role = ir::Function::Role;
    if (f.role == Role::location) return "location";
    if (f.role == Role::lock) {
        const auto has = [index](const std::vector<ir::FunctionId>& holders) {
            return std::find(holders.begin(), holders.end(), ir::FunctionId(index)) != holders.end();
        };
        for (const ir::Lock& lock : system.locks) {
            if (has(lock.exclusive)) return "holds_" + snake_case(lock.name);
            if (has(lock.shared)) return "shares_" + snake_case(lock.name);
        }
    }
    const auto group = group_of(f);
    if (!group) return f.name;
    return std::string(without_owner(f.name, system.sort(*group).name));
}

class Namer {
  public:
    Namer(const ir::System& system, const std::vector<SharedStep>& steps, const std::string& protocol)
        : system_(system), steps_(steps), space_(reserved_names()) {
        names_.protocol = NameTable(reserved_names()).claim(protocol);
        space_.claim(names_.protocol);
    }

    Names run() {
        for (const ir::Sort& sort : system_.sorts) name(sort);
        for (const ir::Process& process : system_.processes) {
            // The locations' sort is named after its process, whatever the lowering calls it.
            std::string& name = names_.sort[process.locations_sort.index()];
            space_.release(name);
            name = space_.claim(camel_case(process.name) + "Location");
        }
        for (const auto* of : {&names_.sort, &names_.tag, &names_.fields})
            names_.taken.insert(of->begin(), of->end());
        // g++ warns of an enumerator that is called like a type alias around it.
        aliases_ = names_.taken;
        aliases_.insert({"Step", "Outcome", "Violations"});
        names_.taken.insert(reserved_names().begin(), reserved_names().end());
        name_enumerators();
        name_groups();
        name_functions();
        name_all(system_.processes, names_.process, NameTable(aliases_));
        name_all(system_.scopes, names_.scope, NameTable(reserved_names()));
        name_all(system_.properties, names_.property, NameTable(aliases_));
        NameTable methods(names_.taken);
        names_.action.resize(system_.actions.size());
        for (const SharedStep& step : steps_) {
            const std::string name = methods.claim(step.name);
            for (const std::size_t action : step.actions) names_.action[action] = name;
        }
        for (const ir::Property& p : system_.properties) {
            const bool invariant = p.kind == ir::Property::Kind::invariant;
            names_.predicate.push_back(invariant ? methods.claim(p.name) : "");
        }
        return std::move(names_);
    }

  private:
    template <class Table>
    static void name_all(const Table& table, std::vector<std::string>& names, NameTable taken) {
        for (const auto& entry : table) names.push_back(taken.claim(entry.name));
    }

    void name(const ir::Sort& sort) {
        const bool enumeration = sort.kind == ir::Sort::Kind::enumeration;
        names_.sort.push_back(space_.claim(camel_case(sort.name)));
        names_.tag.push_back(enumeration ? "" : space_.claim(names_.sort.back() + "Tag"));
        names_.fields.push_back(enumeration ? "" : space_.claim(names_.sort.back() + "Fields"));
        names_.size.push_back(enumeration ? "" : sizes_.claim(sort.name));
    }

    void name_enumerators() {
        for (const ir::Sort& sort : system_.sorts) {
            NameTable values(aliases_);
            names_.enumerator.emplace_back();
            for (const std::string& value : sort.values)
                names_.enumerator.back().push_back(values.claim(value));
        }
        for (const ir::Process& process : system_.processes) {
            NameTable values(aliases_);
            std::vector<std::string>& names = names_.enumerator[process.locations_sort.index()];
            names.clear();
            for (const ir::Location& l : process.locations) names.push_back(values.claim(l.name));
        }
    }

    void name_groups() {
        members_ = NameTable(names_.taken);
        for (const ir::Sort& sort : system_.sorts)
            names_.group.push_back(
                sort.kind == ir::Sort::Kind::enumeration ? "" : members_.claim(snake_case(sort.name)));
    }

    void name_functions() {
        std::set<std::string> types = names_.taken;
        types.erase("location");
        std::vector<NameTable> fields(system_.sorts.size(), NameTable(types));
        NameTable configs(types);
        for (std::size_t i = 0; i < system_.functions.size(); ++i) {
            const ir::Function& f = system_.functions[i];
            const auto group = group_of(f);
            NameTable& table = f.role == ir::Function::Role::config ? configs
                               : group                              ? fields[group->index()]
                                                                    : members_;
            names_.shown.push_back(wanted_name(system_, i));
            names_.function.push_back(table.claim(names_.shown.back()));
        }
    }

    const ir::System& system_;
    const std::vector<SharedStep>& steps_;
    NameTable space_;  // of the namespace
    std::set<std::string> aliases_;
    NameTable sizes_;    // of a scope
    NameTable members_;  // of the state
    Names names_;
};

}  // namespace

std::string identifier(std::string_view text) {
    std::string name;
    for (const char c : text) {
        if (is_word(c)) {
            name += c;
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
    }
    if (name.empty()) return "unnamed";
    if (std::isdigit(static_cast<unsigned char>(name[0])) != 0) name.insert(0, "n");
    return name;
}

std::string camel_case(std::string_view text) {
    std::string name;
    bool start = true;
    for (const char c : identifier(text)) {
        if (c == '_') {
            start = true;
        } else {
            name += start ? upper(c) : c;
            start = false;
        }
    }
    return name;
}

std::string snake_case(std::string_view text) {
    const std::string plain = identifier(text);
    std::string name;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool begins_word =
            i > 0 && is_upper(plain[i]) && plain[i - 1] != '_' && !is_upper(plain[i - 1]);
        if (begins_word) name += '_';
        name += lower(plain[i]);
    }
    return name;
}

std::string NameTable::claim(std::string_view wanted) {
    std::string name = identifier(wanted);
    if (forbidden_names().contains(name)) name += '_';
    if (taken_.insert(name).second) return name;
    if (name.back() == '_') name.pop_back();
    for (int number = 2;; ++number) {
        const std::string candidate = name + "_" + std::to_string(number);
        if (taken_.insert(candidate).second) return candidate;
    }
}

std::optional<ir::SortId> group_of(const ir::Function& function) {
    using Role = ir::Function::Role;
    const bool shared = function.role == Role::shared || function.role == Role::config;
    if (shared || function.arguments.empty()) return std::nullopt;
    return function.arguments[0];
}

Names make_names(const ir::System& system, const std::vector<SharedStep>& steps,
                 const std::string& protocol) {
    return Namer(system, steps, protocol.empty() ? system.protocol : protocol).run();
}

}  // namespace latchwork::codegen
