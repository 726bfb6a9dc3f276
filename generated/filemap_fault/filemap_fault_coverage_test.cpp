/// Takes every step of filemap_fault, and every two conflicting steps of different instances
/// one right after the other. Written by Latchwork from filemap_fault.latch: change that, not
/// this.

#include <vector>

#include "filemap_fault.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::filemap_fault {

namespace {

struct Addr1Page1Fault1Invalidate1 {
    static constexpr int Addr = 1;
    static constexpr int Page = 1;
    static constexpr int fault = 1;
    static constexpr int invalidate = 1;
};

/// 6 schedules take 56 steps and 8 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("locked: every step of 1 of each", "[filemap_fault][coverage]") {
    const Machine<Addr1Page1Fault1Invalidate1> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::fault_L31, Fault{0}}, Step{Action::fault_L32_no, Fault{0}},
            Step{Action::fault_L33, Fault{0}}, Step{Action::fault_L34, Fault{0}},
            Step{Action::fault_L44_yes, Fault{0}}, Step{Action::fault_L44b, Fault{0}, Page{0}},
            Step{Action::fault_L46, Fault{0}}, Step{Action::fault_L47_no, Fault{0}},
            Step{Action::fault_L48, Fault{0}}, Step{Action::fault_L49, Fault{0}},
            Step{Action::fault_L51, Fault{0}}, Step{Action::fault_recheck_no, Fault{0}},
            Step{Action::fault_L56, Fault{0}}, Step{Action::fault_L60_no, Fault{0}},
            Step{Action::fault_set_pte_2, Fault{0}}, Step{Action::fault_L68, Fault{0}},
            Step{Action::fault_L69, Fault{0}}, Step{Action::fault_L70_2, Fault{0}},
            Step{Action::invalidate_L75, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L32_yes, Invalidate{0}},
            Step{Action::invalidate_L32b, Invalidate{0}}, Step{Action::invalidate_L33,
                Invalidate{0}}, Step{Action::invalidate_L34, Invalidate{0}},
            Step{Action::invalidate_L78_no, Invalidate{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::invalidate_L79, Invalidate{0}}, Step{Action::invalidate_L80_yes,
                Invalidate{0}}, Step{Action::invalidate_L80b_yes_2, Invalidate{0}},
            Step{Action::invalidate_L83, Invalidate{0}, Addr{0}}, Step{Action::invalidate_L83b,
                Invalidate{0}}, Step{Action::invalidate_L85_yes, Invalidate{0}},
            Step{Action::invalidate_L85b, Invalidate{0}}, Step{Action::invalidate_L87,
                Invalidate{0}}, Step{Action::invalidate_L88, Invalidate{0}},
            Step{Action::invalidate_L90, Invalidate{0}}, Step{Action::invalidate_L83_2,
                Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::fault_L31, Fault{0}}, Step{Action::fault_L32_no, Fault{0}},
            Step{Action::fault_L33, Fault{0}}, Step{Action::fault_L34, Fault{0}},
            Step{Action::fault_L44_yes, Fault{0}}, Step{Action::fault_L44b, Fault{0}, Page{0}},
            Step{Action::fault_L46, Fault{0}}, Step{Action::fault_L47_no, Fault{0}},
            Step{Action::fault_L48, Fault{0}}, Step{Action::fault_L49, Fault{0}},
            Step{Action::invalidate_L75, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L32_yes, Invalidate{0}},
            Step{Action::invalidate_L32b, Invalidate{0}}, Step{Action::invalidate_L33,
                Invalidate{0}}, Step{Action::invalidate_L34, Invalidate{0}},
            Step{Action::invalidate_L78_no, Invalidate{0}}, Step{Action::invalidate_L79,
                Invalidate{0}}, Step{Action::invalidate_L80_yes, Invalidate{0}},
            Step{Action::invalidate_L80b_no, Invalidate{0}}, Step{Action::invalidate_L93,
                Invalidate{0}}, Step{Action::invalidate_L94, Invalidate{0}},
            Step{Action::invalidate_L95, Invalidate{0}}, Step{Action::invalidate_L96,
                Invalidate{0}}, Step{Action::invalidate_L97, Invalidate{0}},
            Step{Action::invalidate_L99, Invalidate{0}}, Step{Action::fault_L51, Fault{0}},
            Step{Action::fault_recheck_yes, Fault{0}}, Step{Action::fault_L54, Fault{0}},
            Step{Action::fault_L54b_no, Fault{0}}, Step{Action::invalidate_L100_yes, Invalidate{0}},
            Step{Action::invalidate_L26, Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::fault_L31, Fault{0}}, Step{Action::fault_L32_no, Fault{0}},
            Step{Action::fault_L33, Fault{0}}, Step{Action::invalidate_L75, Invalidate{0}},
            Step{Action::fault_L34, Fault{0}}, Step{Action::fault_L44_yes, Fault{0}},
            Step{Action::fault_L44b, Fault{0}, Page{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L32_no, Invalidate{0}},
            Step{Action::invalidate_L33, Invalidate{0}}, Step{Action::fault_L46, Fault{0}},
            Step{Action::fault_L47_no, Fault{0}}, Step{Action::fault_L48, Fault{0}},
            Step{Action::fault_L49, Fault{0}}, Step{Action::fault_L51, Fault{0}},
            Step{Action::fault_recheck_no, Fault{0}}, Step{Action::fault_L56, Fault{0}},
            Step{Action::fault_L60_no, Fault{0}}, Step{Action::fault_set_pte_2, Fault{0}},
            Step{Action::fault_L68, Fault{0}}, Step{Action::fault_L69, Fault{0}},
            Step{Action::fault_L70_2, Fault{0}}, Step{Action::fault_L71, Fault{0}},
            Step{Action::invalidate_L34, Invalidate{0}}, Step{Action::invalidate_L78_yes,
                Invalidate{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::fault_L31, Fault{0}}, Step{Action::fault_L32_no, Fault{0}},
            Step{Action::fault_L33, Fault{0}}, Step{Action::fault_L34, Fault{0}},
            Step{Action::fault_L44_yes, Fault{0}}, Step{Action::fault_L44b, Fault{0}, Page{0}},
            Step{Action::fault_L46, Fault{0}}, Step{Action::fault_L47_no, Fault{0}},
            Step{Action::fault_L48, Fault{0}}, Step{Action::fault_L49, Fault{0}},
            Step{Action::invalidate_L75, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L32_yes, Invalidate{0}},
            Step{Action::invalidate_L32b, Invalidate{0}}, Step{Action::invalidate_L33,
                Invalidate{0}}, Step{Action::invalidate_L34, Invalidate{0}},
            Step{Action::invalidate_L78_no, Invalidate{0}}, Step{Action::invalidate_L79,
                Invalidate{0}}, Step{Action::invalidate_L80_yes, Invalidate{0}},
            Step{Action::invalidate_L80b_no, Invalidate{0}}, Step{Action::invalidate_L93,
                Invalidate{0}}, Step{Action::invalidate_L94, Invalidate{0}},
            Step{Action::invalidate_L95, Invalidate{0}}, Step{Action::invalidate_L96,
                Invalidate{0}}, Step{Action::invalidate_L97, Invalidate{0}},
            Step{Action::invalidate_L99, Invalidate{0}}, Step{Action::invalidate_L100_no,
                Invalidate{0}}, Step{Action::fault_L51, Fault{0}}, Step{Action::fault_recheck_yes,
                Fault{0}}, Step{Action::fault_L54, Fault{0}}, Step{Action::fault_L54b_yes,
                Fault{0}}, Step{Action::fault_L26, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::invalidate_L75, Invalidate{0}},
            Step{Action::invalidate_L31, Invalidate{0}}, Step{Action::invalidate_L32_no,
                Invalidate{0}}, Step{Action::invalidate_L33, Invalidate{0}},
            Step{Action::fault_retry_2, Fault{0}}, Step{Action::fault_L31, Fault{0}},
            Step{Action::fault_L32_no, Fault{0}}, Step{Action::fault_L33, Fault{0}},
            Step{Action::fault_L34, Fault{0}}, Step{Action::fault_L44_yes, Fault{0}},
            Step{Action::fault_L44b_2, Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 6") {
        const std::vector<Step> schedule{Step{Action::fault_retry_2, Fault{0}},
            Step{Action::fault_L31, Fault{0}}, Step{Action::fault_L32_no, Fault{0}},
            Step{Action::fault_L33, Fault{0}}, Step{Action::fault_L34, Fault{0}},
            Step{Action::fault_L44_yes, Fault{0}}, Step{Action::fault_L44b, Fault{0}, Page{0}},
            Step{Action::fault_L46, Fault{0}}, Step{Action::fault_L47_no, Fault{0}},
            Step{Action::fault_L48, Fault{0}}, Step{Action::fault_L49, Fault{0}},
            Step{Action::invalidate_L75, Invalidate{0}}, Step{Action::invalidate_L31,
                Invalidate{0}}, Step{Action::invalidate_L32_yes, Invalidate{0}},
            Step{Action::invalidate_L32b, Invalidate{0}}, Step{Action::invalidate_L33,
                Invalidate{0}}, Step{Action::invalidate_L34, Invalidate{0}},
            Step{Action::invalidate_L78_no, Invalidate{0}}, Step{Action::invalidate_L79,
                Invalidate{0}}, Step{Action::invalidate_L80_yes, Invalidate{0}},
            Step{Action::invalidate_L80b_no, Invalidate{0}}, Step{Action::invalidate_L93,
                Invalidate{0}}, Step{Action::invalidate_L94, Invalidate{0}},
            Step{Action::invalidate_L95, Invalidate{0}}, Step{Action::invalidate_L96,
                Invalidate{0}}, Step{Action::invalidate_L97, Invalidate{0}},
            Step{Action::invalidate_L99, Invalidate{0}}, Step{Action::fault_L51, Fault{0}},
            Step{Action::fault_recheck_yes, Fault{0}}, Step{Action::fault_L54, Fault{0}},
            Step{Action::invalidate_L100_no, Invalidate{0}}, Step{Action::fault_L54b_yes,
                Fault{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::filemap_fault
