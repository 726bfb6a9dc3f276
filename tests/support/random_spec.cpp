/// Random declarations, and the spec that they make.
#include "tests/support/random_spec.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tests/support/spec_statements.hpp"

namespace latchwork::tests {

namespace {

using spec::Expressions, spec::Place, spec::Predicate, spec::Process, spec::Random, spec::Site, spec::Sort,
    spec::Statements, spec::Type, spec::Vocabulary, spec::random_type;

class Specification {
  public:
    explicit Specification(unsigned seed) : random_(seed), expressions_(vocabulary_, random_) {}

    std::string text() {
        sorts();
        configs();
        locks_and_counters();
        variables();
        objects();
        if (random_.chance(50)) predicate(false);
        for (int n = 1 + random_.below(2); n > 0; --n) process();
        if (random_.chance(30)) predicate(true);
        for (int n = 1 + random_.below(2); n > 0; --n) invariant();
        scope();
        for (int n = random_.below(3); n > 0; --n) check();
        return text_;
    }

  private:
    void sorts() {
        vocabulary_.sorts.push_back({"Page", Sort::Kind::object, false, {}});
        if (random_.chance(60))
            vocabulary_.sorts.push_back({"Slot", Sort::Kind::domain, random_.chance(20), {}});
        if (random_.chance(60))
            vocabulary_.sorts.push_back({"Mode", Sort::Kind::enumeration, false, {"calm", "busy"}});
        for (const Sort& s : vocabulary_.sorts) {
            if (s.kind == Sort::Kind::domain)
                text_ += fmt::format("{}domain {};\n", s.ordered ? "ordered " : "", s.name);
            if (s.kind == Sort::Kind::enumeration)
                text_ += fmt::format("enum {} {{ {} }}\n", s.name, fmt::join(s.values, ", "));
        }
    }

    void configs() {
        static const std::vector<std::string> declarations = {"config fix : { none, some } = some;\n",
                                                              "config strict : bool = true;\n",
                                                              "config most : 0..2 = 1;\n"};
        static const std::vector<Place> places = {
            {"fix", {Type::Kind::member, "fix"}, Place::Role::config},
            {"strict", {Type::Kind::boolean, "bool"}, Place::Role::config},
            {"most", {Type::Kind::integer, "int"}, Place::Role::config}};
        if (!random_.chance(60)) return;
        const auto which = static_cast<std::size_t>(random_.below(3));
        text_ += declarations[which];
        config_ = places[which];
        if (which != 0) return vocabulary_.places.push_back(config_);
        // Its type has no name, so its tests are a predicate.
        text_ += "predicate fixed(): fix == some;\n";
        vocabulary_.predicates.push_back({"fixed", {}, 0, false});
    }

    std::vector<std::string> dimensions(int percent) {
        std::vector<std::string> result;
        while (result.size() < 2 && random_.chance(percent))
            result.push_back(random_.pick(vocabulary_.sorts).name);
        return result;
    }

    static std::string brackets(const std::vector<std::string>& dimensions) {
        return dimensions.empty() ? "" : fmt::format("[{}]", fmt::join(dimensions, "]["));
    }

    /// Some of the primitive types, each shared or in each page.
    void locks_and_counters() {
        for (const sema::PrimitiveType& type : sema::primitive_types()) {
            if (!random_.chance(45)) continue;
            Place place{expressions_.fresh("p"),
                        {Type::Kind::primitive, std::string(type.name)},
                        Place::Role::shared};
            if (random_.chance(40)) {
                place.owner = "Page";
                fields_ += fmt::format("{} {};\n", type.name, place.name);
            } else {
                place.indices = dimensions(15);
                const bool counts = !type.lock && random_.chance(50);
                text_ += fmt::format("{} {}{}{};\n", type.name, place.name, brackets(place.indices),
                                     counts ? " = 1" : "");
            }
            vocabulary_.places.push_back(place);
        }
    }

    /// The lock that guards a variable or a field of a page; none.
    std::string guard(const Place& guarded) {
        for (const Place& lock : vocabulary_.places) {
            const bool same = lock.owner == guarded.owner || lock.owner.empty();
            if (lock.is_lock() && same && lock.indices.empty() && random_.chance(40))
                return fmt::format(" __guarded_by({})", lock.name);
        }
        return "";
    }

    std::string initial(const Type& type) {
        if (random_.chance(20) && type.bounded) return " = any";
        if (random_.chance(30)) return "";
        if (type.nullable) return " = null";
        if (type.kind == Type::Kind::boolean)
            return config_.name == "strict" ? " = strict" : random_.chance(50) ? " = true" : " = false";
        if (type.kind == Type::Kind::integer) return random_.chance(50) ? " = 0" : " = 1";
        const Sort* sort = vocabulary_.find_sort(type.name);
        return sort->kind == Sort::Kind::enumeration ? " = " + sort->values.back() : "";
    }

    std::string variable(const std::string& owner) {
        Place place{expressions_.fresh("v"), random_type(vocabulary_, random_, false), Place::Role::shared,
                    owner};
        place.indices = dimensions(owner.empty() ? 20 : 8);
        const bool constant = place.type.bounded && random_.chance(10);
        if (constant) place.role = Place::Role::constant;
        const std::string guarded = constant ? "" : guard(place);
        place.guarded = !guarded.empty();
        vocabulary_.places.push_back(place);
        return fmt::format("{}{} {}{}{}{};\n", constant ? "const " : "", place.type.text(), place.name,
                           brackets(place.indices), guarded, initial(place.type));
    }

    void variables() {
        for (int n = 1 + random_.below(2); n > 0; --n) text_ += variable("");
    }

    void objects() {
        for (int n = random_.below(3); n > 0; --n) fields_ += variable("Page");
        text_ += "object Page {\n" + fields_ + "}\n";
    }

    void predicate(bool property_only) {
        Predicate result{expressions_.fresh("is"), {}, 1, property_only};
        std::vector<std::string> parameters;
        expressions_.visible.clear();
        for (int n = random_.below(3); n > 0; --n) {
            const Type type = random_type(vocabulary_, random_, false);
            const Place parameter{expressions_.fresh("a"), type, Place::Role::bound};
            parameters.push_back(type.text() + " " + parameter.name);
            expressions_.visible.push_back(parameter);
            result.parameters.push_back(type);
        }
        expressions_.site = {property_only ? Site::Kind::property : Site::Kind::code, 1, false};
        const std::string body = expressions_.boolean(2);
        expressions_.visible.clear();
        text_ += fmt::format("predicate {}({}): {};\n", result.name, fmt::join(parameters, ", "), body);
        vocabulary_.predicates.push_back(std::move(result));
    }

    void process() {
        Process process{expressions_.fresh("run"), {}, {}, {}};
        std::vector<std::string> parameters;
        expressions_.visible.clear();
        for (int n = random_.below(3); n > 0; --n) {
            const Type type = random_type(vocabulary_, random_, true);
            const Place parameter{expressions_.fresh("a"), type, Place::Role::parameter};
            parameters.push_back(type.text() + " " + parameter.name);
            expressions_.visible.push_back(parameter);
            process.places.push_back(parameter);
            process.places.back().owner = process.name;
        }
        const std::string body = Statements(vocabulary_, random_, expressions_, process).body();
        expressions_.visible.clear();
        text_ += fmt::format("process {}({}) {}", process.name, fmt::join(parameters, ", "), body);
        vocabulary_.processes.push_back(std::move(process));
    }

    void invariant() {
        invariants_.push_back(expressions_.fresh("always"));
        expressions_.site = {Site::Kind::property, 0, false};
        text_ += fmt::format("/// Random.\ninvariant {}: {};\n", invariants_.back(), expressions_.boolean(4));
    }

    void scope() {
        text_ += "scope small {";
        for (const Sort& s : vocabulary_.sorts)
            if (s.kind != Sort::Kind::enumeration)
                text_ += fmt::format(" {} = {};", s.name, 1 + random_.below(2));
        for (const Process& p : vocabulary_.processes)
            text_ += fmt::format(" {} = {};", p.name, 1 + random_.below(2));
        text_ += " }\n";
    }

    std::string edit() {
        const Process& process = random_.pick(vocabulary_.processes);
        if (process.simple.size() > 1 && random_.chance(50))
            return fmt::format(" swap {}, {};", process.simple.front(), process.simple.back());
        return process.labels.empty() ? "" : fmt::format(" drop {};", random_.pick(process.labels));
    }

    void check() {
        std::string settings;
        if (config_.name == "fix") settings += " fix = none;";
        if (config_.name == "strict") settings += " strict = false;";
        if (config_.name == "most") settings += fmt::format(" most = {};", random_.below(3));
        if (random_.chance(30))
            settings += fmt::format(" {} = {};", random_.pick(vocabulary_.processes).name,
                                    random_.chance(50) ? "any" : "1");
        if (random_.chance(50)) settings += edit();
        const std::vector<std::string> expected = {
            "proves", "proves deadlock", fmt::format("holds {} in small", invariants_.front()),
            fmt::format("violates {}, deadlock in small", invariants_.back()),
            "violates deadlock, proves data_race"};
        text_ += fmt::format("check {} {{{} }} {};\n", expressions_.fresh("variant"), settings,
                             random_.pick(expected));
    }

    Random random_;
    Vocabulary vocabulary_;
    Expressions expressions_;
    Place config_;
    std::vector<std::string> invariants_;
    std::string text_, fields_;
};

}  // namespace

std::string random_spec(unsigned seed) {
    return Specification(seed).text();
}

}  // namespace latchwork::tests
