/// Random specs that count: what each process has added so far follows from where it stands. The equation is
/// true of the spec as it was made; in every other one a step is then left out or moved, and whoever proves
/// the equation must not be contradicted.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/compare_engines.hpp"

namespace latchwork::tests {

namespace {

class CountingSpec {
  public:
    explicit CountingSpec(unsigned seed) : random_(seed) {}

    std::string text() {
        std::string sum = "0", processes;
        for (const char* name : {"one", "two"}) {
            std::vector<Step> steps = random_steps();
            sum += counted(name, steps);
            if (chance(25)) broken(steps);
            processes += process(name, steps);
        }
        return fmt::format(
            "domain Addr;\nobject Page {{ atomic_t refs = 0; atomic_t maps = 0; }}\nspinlock l;\n"
            "Page? pte[Addr] = null;\n{}"
            "invariant refs_are_counted: forall (Page p) p.refs == {};\n"
            "invariant maps_are_counted: forall (Page p) p.maps == (count (Addr a) pte[a] == p);\n"
            "invariant some: forall (Page p, one o) o at last && o.page == p ==> p.refs >= {};\n"
            "scope small {{ one = 2; two = {}; Page = {}; Addr = 1; }}\n"
            "check c {{ }} holds refs_are_counted in small;\n",
            processes, sum, below(3) - 1, 1 + below(2), 1 + below(2));
    }

  private:
    struct Step {
        std::string text;
        int adds;  ///< to page.refs
    };

    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    bool chance(int percent) { return below(100) < percent; }

    std::vector<Step> random_steps() {
        static const std::vector<Step> known = {
            {"atomic_inc(page.refs);", 1},
            {"atomic_dec(page.refs);", -1},
            {"atomic { atomic_inc(page.refs); atomic_inc(page.refs); }", 2},
            {"spin_lock(l);", 0},
            {"atomic { if (pte[a] == null) { pte[a] = page; atomic_inc(page.maps); } }", 0},
            {"atomic { if (pte[a] == page) { pte[a] = null; atomic_dec(page.maps); } }", 0},
        };
        std::vector<Step> steps;
        bool locked = false;
        for (int n = 2 + below(3); n > 0; --n) {
            Step s = known[static_cast<std::size_t>(below(static_cast<int>(known.size())))];
            if (s.text == "spin_lock(l);") {
                if (locked) s.text = "spin_unlock(l);";
                locked = !locked;
            }
            steps.push_back(s);
        }
        if (locked) steps.push_back({"spin_unlock(l);", 0});
        steps.push_back({"if (any) { ; }", 0});
        return steps;
    }

    /// What the instances of a process have added, by where they stand.
    static std::string counted(const std::string& name, const std::vector<Step>& steps) {
        std::string sum;
        int added = 0;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            added += steps[i].adds;
            const std::string where = i + 2 == steps.size()   ? "last"
                                      : i + 1 == steps.size() ? "end"
                                                              : fmt::format("s{}", i + 1);
            for (int times = added; times != 0; times += added > 0 ? -1 : 1)
                sum += fmt::format(" {} (count ({} x) x.page == p && x at {})", added > 0 ? "+" : "-", name,
                                   where);
        }
        return sum;
    }

    /// Leaves a step out, or changes two of them round; the last one stays.
    void broken(std::vector<Step>& steps) {
        const auto which = static_cast<std::size_t>(below(static_cast<int>(steps.size()) - 1));
        if (chance(50)) {
            steps[which].text = "if (any) { ; }";
        } else if (which + 2 < steps.size()) {
            std::swap(steps[which], steps[which + 1]);
        }
    }

    static std::string process(const std::string& name, const std::vector<Step>& steps) {
        std::string text = fmt::format("process {}(Page page, Addr a) {{\n", name);
        for (std::size_t i = 0; i < steps.size(); ++i)
            text += fmt::format("{}: {}\n", i + 1 == steps.size() ? "last" : fmt::format("s{}", i),
                                steps[i].text);
        return text + "}\n";
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("a proof that counts is not contradicted by the search of a scope", "[counting]") {
    const char* specs = std::getenv("LATCHWORK_RANDOM_SPECS");
    const unsigned many = specs == nullptr ? 12 : static_cast<unsigned>(std::strtoul(specs, nullptr, 10));
    Comparison sum;
    for (unsigned seed = 1; seed <= many; ++seed) {
        const std::string text = CountingSpec(seed).text();
        INFO(text);
        ComparisonLimits limits;
        limits.states = 5000;
        limits.bmc = false;
        limits.prove = true;
        limits.prove_time = std::chrono::milliseconds(specs == nullptr ? 400 : 1500);
        const Comparison c = compare_engines(text, limits);
        CHECK(c.accepted);
        CHECK(c.disagreement.empty());
        sum.violated += c.violated;
        sum.held += c.held;
        sum.proved += c.proved;
    }
    CHECK(sum.violated > 0);
    CHECK(sum.held > 0);
    if (many >= 25) CHECK(sum.proved > 0);
}

}  // namespace latchwork::tests
