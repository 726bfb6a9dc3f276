/// Writing and reading S-expressions.
#include "ir/formula_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <stdexcept>
#include <utility>

namespace latchwork::ir {

namespace {

using Kind = Type::Kind;

class Writer {
  public:
    explicit Writer(const System& system) : system_(system) {}

    std::string write(Expr e) {
        switch (e->op) {
            case Op::constant:
                return constant(e);
            case Op::variable:
                return name(e->variable);
            case Op::apply:
                return list(fmt::format("apply |{}|", system_.function(e->function).name), e);
            case Op::forall:
            case Op::exists:
            case Op::count: {
                std::string bound;
                for (const Variable& v : e->bound) {
                    names_[v.number] = count_++;
                    bound += fmt::format("{}({} |{}|)", bound.empty() ? "" : " ", name(v),
                                         system_.sort(v.sort).name);
                }
                return list(fmt::format("{} ({})", operator_info(e->op).name, bound), e);
            }
            default:
                return list(std::string(operator_info(e->op).name), e);
        }
    }

  private:
    std::string constant(Expr e) const {
        if (e->type.kind == Kind::boolean) return e->value != 0 ? "true" : "false";
        if (e->type.kind == Kind::integer) return std::to_string(e->value);
        return fmt::format("(member |{}| {})", system_.sort(e->type.sort).name, e->value);
    }

    std::string name(const Variable& v) const { return fmt::format("x{}", names_.at(v.number)); }

    std::string list(std::string text, Expr e) {
        text.insert(text.begin(), '(');
        for (Expr a : e->arguments) text += " " + write(a);
        return text + ")";
    }

    const System& system_;
    std::map<std::uint32_t, std::size_t> names_;
    std::size_t count_ = 0;
};

class Reader {
  public:
    Reader(const System& system, const std::string& text)
        : system_(system), pool_(*system.pool), text_(text) {
        for (std::size_t f = 0; f < system.functions.size(); ++f)
            functions_[system.functions[f].name] = FunctionId(f);
        for (std::size_t s = 0; s < system.sorts.size(); ++s) sorts_[system.sorts[s].name] = SortId(s);
        for (std::size_t op = 0; op <= static_cast<std::size_t>(Op::count); ++op)
            operators_[std::string(operator_info(static_cast<Op>(op)).name)] = static_cast<Op>(op);
    }

    Expr read() {
        const Expr formula = of_kind(expression(), Kind::boolean);
        if (!word().empty()) fail("something follows the formula");
        return formula;
    }

  private:
    [[noreturn]] void fail(const std::string& what) const {
        throw std::invalid_argument(fmt::format("{} (at character {})", what, at_));
    }

    /// The next word: a parenthesis, a name without its bars, or "" at the end.
    std::string word() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        if (at_ == text_.size()) return "";
        const std::size_t begin = at_++;
        if (text_[begin] == '(' || text_[begin] == ')') return text_.substr(begin, 1);
        if (text_[begin] == '|') {
            const std::size_t end = text_.find('|', at_);
            if (end == std::string::npos) fail("a name does not end");
            at_ = end + 1;
            return text_.substr(begin + 1, end - begin - 1);
        }
        at_ = std::min(text_.find_first_of(" ()", begin), text_.size());
        return text_.substr(begin, at_ - begin);
    }

    void expect(std::string_view wanted) {
        if (const std::string found = word(); found != wanted)
            fail(fmt::format("'{}' is wanted, not '{}'", wanted, found));
    }

    template <class Id>
    Id find(const std::map<std::string, Id>& table, std::string_view what, const std::string& name) const {
        const auto found = table.find(name);
        if (found == table.end()) fail(fmt::format("there is no {} '{}'", what, name));
        return found->second;
    }

    SortId sort() { return find(sorts_, "sort", word()); }

    Value number(const std::string& digits) const {
        Value value = 0;
        const char* const end = digits.data() + digits.size();
        const auto [parsed, error] = std::from_chars(digits.data(), end, value);
        if (error != std::errc() || parsed != end) fail(fmt::format("'{}' means nothing here", digits));
        return value;
    }

    Expr of_kind(Expr e, Kind kind) const {
        if (e->type.kind != kind) fail("an expression of another type is wanted");
        return e;
    }

    Expr expression() {
        const std::string first = word();
        if (first == "(") return application();
        if (first == "true" || first == "false") return pool_.boolean(first == "true");
        if (const auto v = variables_.find(first); v != variables_.end()) return pool_.variable(v->second);
        return pool_.integer(number(first));
    }

    Expr application() {
        const std::string head = word();
        if (head == "member") return member();
        if (head == "apply") return apply();
        const Op op = find(operators_, "operator", head);
        if (op == Op::forall || op == Op::exists || op == Op::count) return quantified(op);
        const std::vector<Expr> a = arguments();
        const int arity = operator_info(op).arity;
        if (op == Op::constant || op == Op::variable || (arity >= 0 && a.size() != std::size_t(arity)))
            fail(fmt::format("'{}' has not this many arguments", head));
        return built(op, a);
    }

    Expr member() {
        const SortId s = sort();
        const Value value = number(word());
        expect(")");
        if (value == null_value) return pool_.null(s);
        const Sort& info = system_.sort(s);
        if (info.kind != Sort::Kind::enumeration || value < 0 ||
            static_cast<std::size_t>(value) >= info.values.size())
            fail(fmt::format("sort '{}' has no member {}", info.name, value));
        return pool_.member(s, value);
    }

    Expr apply() {
        const FunctionId id = find(functions_, "function", word());
        const Function& f = system_.function(id);
        std::vector<Expr> a = arguments();
        bool fits = a.size() == f.arguments.size();
        for (std::size_t i = 0; fits && i < a.size(); ++i)
            fits = a[i]->type.kind == Kind::member && a[i]->type.sort == f.arguments[i];
        if (!fits) fail(fmt::format("the arguments do not fit '{}'", f.name));
        return system_.apply(id, std::move(a));
    }

    Expr quantified(Op op) {
        std::vector<Variable> bound;
        expect("(");
        std::string next = word();
        for (; next == "("; next = word()) {
            const std::string name = word();
            bound.push_back(pool_.fresh(sort(), name));
            variables_.insert_or_assign(name, bound.back());
            expect(")");
        }
        if (next != ")" || bound.empty()) fail("variables are wanted");
        const Expr body = of_kind(expression(), Kind::boolean);
        expect(")");
        return pool_.quantified(op, std::move(bound), body);
    }

    /// What follows up to the closing parenthesis.
    std::vector<Expr> arguments() {
        std::vector<Expr> all;
        for (;;) {
            const std::size_t before = at_;
            const std::string next = word();
            if (next == ")") return all;
            if (next.empty()) fail("a parenthesis is missing");
            at_ = before;
            all.push_back(expression());
        }
    }

    Expr built(Op op, const std::vector<Expr>& a) const {
        const auto all = [&](Kind kind) {
            for (Expr e : a) (void)of_kind(e, kind);
        };
        switch (op) {
            case Op::not_:
                all(Kind::boolean);
                return pool_.logical_not(a[0]);
            case Op::and_:
                all(Kind::boolean);
                return pool_.logical_and(a);
            case Op::or_:
                all(Kind::boolean);
                return pool_.logical_or(a);
            case Op::implies:
                all(Kind::boolean);
                return pool_.implies(a[0], a[1]);
            case Op::equal:
                alike(a[0], a[1]);
                return pool_.equal(a[0], a[1]);
            case Op::ite:
                (void)of_kind(a[0], Kind::boolean);
                alike(a[1], a[2]);
                return pool_.ite(a[0], a[1], a[2]);
            default:
                all(Kind::integer);
                return arithmetic(op, a[0], a[1]);
        }
    }

    Expr arithmetic(Op op, Expr left, Expr right) const {
        switch (op) {
            case Op::less:
                return pool_.less(left, right);
            case Op::less_equal:
                return pool_.less_equal(left, right);
            case Op::add:
                return pool_.add(left, right);
            case Op::subtract:
                return pool_.subtract(left, right);
            case Op::multiply:
                return pool_.multiply(left, right);
            default:
                return pool_.modulo(left, right);
        }
    }

    void alike(Expr a, Expr b) const {
        if (a->type.kind != b->type.kind || a->type.sort != b->type.sort) fail("two values of unlike types");
    }

    const System& system_;
    ExprPool& pool_;
    const std::string& text_;
    std::size_t at_ = 0;
    std::map<std::string, FunctionId> functions_;
    std::map<std::string, SortId> sorts_;
    std::map<std::string, Op> operators_;
    std::map<std::string, Variable> variables_;
};

}  // namespace

std::string write_formula(const System& system, Expr formula) {
    return Writer(system).write(formula);
}

Expr read_formula(const System& system, const std::string& text) {
    return Reader(system, text).read();
}

}  // namespace latchwork::ir
