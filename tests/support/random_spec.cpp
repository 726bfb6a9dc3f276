/// Random declarations, and the spec that they make.
#include "tests/support/random_spec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "tests/support/spec_statements.hpp"

namespace latchwork::tests {

namespace {

using spec::Expressions, spec::Place, spec::Predicate, spec::Procedure, spec::Process, spec::Random,
    spec::Site, spec::Sort, spec::Statements, spec::Type, spec::Vocabulary, spec::random_type;

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
        if (random_.chance(30)) axiom();
        if (random_.chance(25)) init();
        if (random_.chance(25)) lock_order();
        if (random_.chance(20)) process(true);
        if (random_.chance(50)) procedure();
        if (random_.chance(20)) procedure();
        for (int n = 1 + random_.below(2); n > 0; --n) process();
        if (random_.chance(30)) predicate(true);
        for (int n = 1 + random_.below(2); n > 0; --n) invariant();
        if (random_.chance(10)) {
            text_ += fmt::format("waive {}: \"random\";\n", random_.pick(sema::builtin_properties()).name);
        }
        scope();
        for (int n = random_.below(3); n > 0; --n) check();
        return text_;
    }

  private:
    void sorts() {
        vocabulary_.sorts.push_back({"Page", Sort::Kind::object, false, {}});
        if (random_.chance(60))
            vocabulary_.sorts.push_back({"Slot", Sort::Kind::domain, random_.chance(30), {}});
        if (random_.chance(35)) {
            const char* lifetime = random_.chance(60) ? "dynamic" : "typesafe_by_rcu";
            vocabulary_.sorts.push_back({"Buf", Sort::Kind::object, false, {}, lifetime});
        }
        if (random_.chance(25)) vocabulary_.sorts.push_back({"Cpu", Sort::Kind::domain, false, {}});
        if (random_.chance(60))
            vocabulary_.sorts.push_back({"Mode", Sort::Kind::enumeration, false, {"calm", "busy"}});
        if (random_.chance(30)) {
            vocabulary_.word = spec::Word{"Word", {{Type::Kind::member, "Page", true}, {}}};
            vocabulary_.word->types[1] = {Type::Kind::boolean, "bool"};
            text_ += "struct Word { Page? who; bool what; }\n";
        }
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
        static const std::vector<std::string> tests = {"fix == some", "strict", "most < 2"};
        config_test_ = tests[which];
        if (which != 0) return vocabulary_.places.push_back(config_);
        // Its type has no name, so its tests are a predicate.
        text_ += "predicate fixed(): fix == some;\n";
        vocabulary_.predicates.push_back({"fixed", {}, 0, false});
    }

    std::vector<std::string> dimensions(int percent) {
        std::vector<std::string> result;
        while (result.size() < 2 && random_.chance(percent)) {
            static const std::vector<std::string> lengths = {"2", "3", "0..1"};
            result.push_back(random_.chance(20) ? random_.pick(lengths)
                                                : random_.pick(vocabulary_.sorts).name);
        }
        return result;
    }

    static std::string brackets(const std::vector<std::string>& dimensions) {
        return dimensions.empty() ? "" : fmt::format("[{}]", fmt::join(dimensions, "]["));
    }

    /// Some of the primitive types, each shared or in each page.
    void locks_and_counters() {
        for (const sema::PrimitiveType& type : sema::primitive_types()) {
            if (type.implicit || !random_.chance(45)) continue;
            Place place{expressions_.fresh("p"),
                        {Type::Kind::primitive, std::string(type.name)},
                        Place::Role::shared};
            const bool per_cpu = vocabulary_.find_sort("Cpu") != nullptr && random_.chance(25);
            if (per_cpu) {
                place.indices = {"Cpu"};
                text_ += fmt::format("percpu {} {};\n", type.name, place.name);
            } else if (random_.chance(40)) {
                place.owner = some_object();
                fields_[place.owner] += fmt::format("{} {};\n", type.name, place.name);
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

    /// Page, or the object with a lifetime.
    std::string some_object() {
        std::vector<std::string> names;
        for (const Sort& s : vocabulary_.sorts)
            if (s.kind == Sort::Kind::object) names.push_back(s.name);
        return random_.pick(names);
    }

    std::string initial(const Type& type) {
        if (random_.chance(20) && type.bounded) return " = any";
        if (random_.chance(30)) return "";
        if (type.nullable) return " = null";
        if (type.kind == Type::Kind::structure) return " = Word(null, true)";
        if (type.kind == Type::Kind::boolean)
            return config_.name == "strict" ? " = strict" : random_.chance(50) ? " = true" : " = false";
        if (type.kind == Type::Kind::integer) return random_.chance(50) ? " = 0" : " = 1";
        const Sort* sort = vocabulary_.find_sort(type.name);
        return sort->kind == Sort::Kind::enumeration ? " = " + sort->values.back() : "";
    }

    std::string variable(const std::string& owner) {
        Place place{expressions_.fresh("v"), random_type(vocabulary_, random_, false), Place::Role::shared,
                    owner};
        if (vocabulary_.word && random_.chance(25)) place.type = vocabulary_.word->type();
        place.indices = dimensions(owner.empty() ? 20 : 8);
        const bool per_cpu = vocabulary_.find_sort("Cpu") != nullptr && random_.chance(40);
        const bool constant = !per_cpu && place.type.bounded && random_.chance(10);
        if (constant) place.role = Place::Role::constant;
        const std::string guarded = constant || per_cpu ? "" : guard(place);
        const std::vector<std::string> written = place.indices;
        if (per_cpu) place.indices.emplace_back("Cpu");
        place.guarded = !guarded.empty();
        vocabulary_.places.push_back(place);
        if (place.type.kind == Type::Kind::structure)
            for (const Place& part : spec::parts_of(*vocabulary_.word, place))
                vocabulary_.places.push_back(part);
        std::vector<std::string> shown = written;
        std::string start = initial(place.type);
        // Initial values that depend on where they are.
        if (!shown.empty() && shown.back() == place.type.name && random_.chance(60)) {
            start = " = " + expressions_.fresh("i");
            shown.back() += start.substr(2);
        } else if (place.type.kind == Type::Kind::member && place.type.name == owner && random_.chance(40)) {
            start = " = this";
        }
        return fmt::format("{}{} {}{}{}{};\n",
                           constant  ? "const "
                           : per_cpu ? "percpu "
                                     : "",
                           place.type.text(), place.name, brackets(shown), guarded, start);
    }

    void variables() {
        for (int n = 1 + random_.below(2); n > 0; --n) text_ += variable("");
    }

    void objects() {
        for (int n = random_.below(3); n > 0; --n) {
            const std::string owner = some_object();
            fields_[owner] += variable(owner);
        }
        for (const Sort& s : vocabulary_.sorts) {
            if (s.kind != Sort::Kind::object) continue;
            text_ += fmt::format("{}{}object {} {{\n{}}}\n", s.lifetime, s.lifetime.empty() ? "" : " ",
                                 s.name, fields_[s.name]);
        }
    }

    void axiom() {
        expressions_.visible.clear();
        expressions_.site = {Site::Kind::property, 0, false, Site::Sees::constants};
        const std::string body = expressions_.boolean(2);
        text_ +=
            random_.chance(50) ? fmt::format("axiom given: {};\n", body) : fmt::format("axiom {};\n", body);
    }

    void init() {
        expressions_.visible.clear();
        expressions_.site = {Site::Kind::property, 0, false, Site::Sees::start};
        const bool lives = vocabulary_.find_sort("Buf") != nullptr && random_.chance(70);
        const std::string live = random_.chance(50) ? "forall (Buf b) live(b)" : "exists (Buf b) live(b)";
        text_ += fmt::format("init {{ {}; }}\n", lives ? live : expressions_.boolean(2));
    }

    void lock_order() {
        std::vector<std::string> classes;
        for (const Place& p : vocabulary_.places) {
            const bool readers = p.is_lock() && sema::find_primitive_type(p.type.name)->readers;
            if (p.is_lock() && !readers) classes.push_back(p.owner.empty() ? p.name : p.owner + "." + p.name);
        }
        if (classes.size() < 2) return;
        if (random_.chance(20)) classes.push_back(classes.back());
        text_ += fmt::format("lock_order {};\n", fmt::join(classes, " < "));
    }

    void procedure() {
        Procedure result{expressions_.fresh("help"), {}};
        std::vector<std::string> parameters;
        expressions_.visible.clear();
        for (int n = random_.below(3); n > 0; --n) {
            Place parameter{expressions_.fresh("a"), random_type(vocabulary_, random_, true),
                            random_.chance(50) ? Place::Role::parameter : Place::Role::local};
            if (random_.chance(30) && !vocabulary_.places.empty()) {
                const Place& place = random_.pick(vocabulary_.places);
                if (!place.is_value()) parameter.type = place.type, parameter.role = Place::Role::shared;
            }
            parameters.push_back(parameter.type.text() + " " + parameter.name);
            expressions_.visible.push_back(parameter);
            result.parameters.push_back(parameter.type);
        }
        if (random_.chance(60))
            result.result = random_.chance(60) ? Type{Type::Kind::boolean, "bool"}
                                               : Type{Type::Kind::integer, "int", false, false};
        Process nobody{result.name, {}, {}, {}};
        const std::string body = Statements(vocabulary_, random_, expressions_, nobody).body_of(result);
        expressions_.visible.clear();
        text_ += fmt::format("inline {}{}({}) {}{}", result.result ? result.result->text() + " " : "",
                             result.name, fmt::join(parameters, ", "), annotation(&result), body);
        vocabulary_.procedures.push_back(std::move(result));
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

    /// `callback`: one that call_rcu starts.
    void process(bool callback = false) {
        Process process{expressions_.fresh("run"), {}, {}, {}};
        std::vector<std::string> parameters;
        expressions_.visible.clear();
        for (int n = callback ? 1 : random_.below(3); n > 0; --n) {
            Type type = random_type(vocabulary_, random_, true);
            if (callback) type = {Type::Kind::member, some_object(), false};
            if (callback) vocabulary_.callbacks.emplace_back(process.name, type.name);
            const Place parameter{expressions_.fresh("a"), type, Place::Role::parameter};
            parameters.push_back(type.text() + " " + parameter.name);
            expressions_.visible.push_back(parameter);
            process.places.push_back(parameter);
            process.places.back().owner = process.name;
        }
        const std::string body = Statements(vocabulary_, random_, expressions_, process).body();
        expressions_.visible.clear();
        static const std::vector<std::string> contexts = {"hardirq ", "softirq "};
        text_ += fmt::format("{}process {}({}) {}{}{}", random_.chance(10) ? "unique " : "", process.name,
                             fmt::join(parameters, ", "),
                             callback             ? "softirq "
                             : random_.chance(15) ? random_.pick(contexts)
                                                  : "",
                             annotation(), body);
        vocabulary_.processes.push_back(std::move(process));
    }

    /// `__acquires(l)`, `__releases(l)`; of a procedure, perhaps of some exits alone.
    std::string annotation(const Procedure* procedure = nullptr) {
        const int percent = procedure != nullptr ? 15 : 6;
        std::string lock;
        for (const Place& p : vocabulary_.places)
            if (p.is_lock() && p.owner.empty() && p.indices.empty() && random_.chance(percent)) lock = p.name;
        if (random_.chance(percent / 3)) lock = "RCU";
        if (lock.empty()) return "";
        const char* which = random_.chance(50) ? "__acquires" : "__releases";
        return fmt::format("{}({}) {}", which, lock, procedure != nullptr ? exits(*procedure) : "");
    }

    std::string exits(const Procedure& procedure) {
        if (random_.chance(40)) return "";
        if (!config_test_.empty() && random_.chance(30)) return fmt::format("if ({}) ", config_test_);
        if (!procedure.result) return "";
        return procedure.result->kind == Type::Kind::boolean ? "if (result) " : "if (result != 0) ";
    }

    void invariant() {
        invariants_.push_back(expressions_.fresh("always"));
        expressions_.site = {Site::Kind::property, 0, false};
        const bool when = !config_test_.empty() && random_.chance(40);
        text_ += fmt::format("/// Random.\ninvariant {}{}: {};\n", invariants_.back(),
                             when ? " when (" + config_test_ + ")" : "", expressions_.boolean(4));
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
    std::string config_test_;  ///< a condition on it; empty if there is none
    std::string text_;
    std::map<std::string, std::string> fields_;  ///< by object
};

}  // namespace

std::string random_spec(unsigned seed) {
    return Specification(seed).text();
}

}  // namespace latchwork::tests
