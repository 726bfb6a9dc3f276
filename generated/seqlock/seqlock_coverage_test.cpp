/// Takes every step of seqlock, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from seqlock.latch: change that, not this.

#include <vector>

#include "seqlock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::seqlock {

namespace {

/// 5 schedules take 16 steps and 14 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("seqlock: every step of small", "[seqlock][coverage]") {
    const Machine<scopes::small> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::writer_L14, Writer{0}},
            Step{Action::writer_L18, Writer{0}}, Step{Action::writer_L19, Writer{0}},
            Step{Action::writer_begin, Writer{0}}, Step{Action::writer_L24, Writer{0}},
            Step{Action::writer_second, Writer{0}}, Step{Action::reader_retry, Reader{0}},
            Step{Action::writer_L29, Writer{0}}, Step{Action::writer_L30, Writer{0}},
            Step{Action::writer_L14, Writer{1}}, Step{Action::writer_L18, Writer{1}},
            Step{Action::writer_L19, Writer{1}}, Step{Action::reader_odd_yes, Reader{0}},
            Step{Action::reader_retry, Reader{0}}, Step{Action::writer_begin, Writer{1}},
            Step{Action::reader_odd_no, Reader{0}}, Step{Action::reader_L43, Reader{0}},
            Step{Action::writer_L24, Writer{1}}, Step{Action::reader_L44, Reader{0}},
            Step{Action::writer_second, Writer{1}}, Step{Action::reader_recheck_yes, Reader{0}},
            Step{Action::writer_L29, Writer{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::writer_L14, Writer{0}},
            Step{Action::writer_L18, Writer{0}}, Step{Action::writer_L19, Writer{0}},
            Step{Action::reader_retry, Reader{0}}, Step{Action::writer_begin, Writer{0}},
            Step{Action::reader_odd_no, Reader{0}}, Step{Action::writer_L24, Writer{0}},
            Step{Action::reader_L43, Reader{0}}, Step{Action::writer_second, Writer{0}},
            Step{Action::reader_L44, Reader{0}}, Step{Action::writer_L29, Writer{0}},
            Step{Action::reader_recheck_yes, Reader{0}}, Step{Action::writer_L30, Writer{0}},
            Step{Action::writer_L14, Writer{1}}, Step{Action::writer_L18, Writer{1}},
            Step{Action::writer_L19, Writer{1}}, Step{Action::writer_begin, Writer{1}},
            Step{Action::writer_L24, Writer{1}}, Step{Action::writer_second, Writer{1}},
            Step{Action::writer_L29, Writer{1}}, Step{Action::reader_retry, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::writer_L14, Writer{0}},
            Step{Action::writer_L18, Writer{0}}, Step{Action::writer_L19, Writer{0}},
            Step{Action::writer_begin, Writer{0}}, Step{Action::reader_retry, Reader{0}},
            Step{Action::writer_L24, Writer{0}}, Step{Action::writer_second, Writer{0}},
            Step{Action::writer_L29, Writer{0}}, Step{Action::writer_L30, Writer{0}},
            Step{Action::writer_L14, Writer{1}}, Step{Action::reader_odd_yes, Reader{0}},
            Step{Action::reader_retry, Reader{0}}, Step{Action::reader_odd_no, Reader{0}},
            Step{Action::reader_L43, Reader{0}}, Step{Action::reader_L44, Reader{0}},
            Step{Action::reader_recheck_no, Reader{0}}, Step{Action::reader_use, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::writer_L14, Writer{0}},
            Step{Action::writer_L18, Writer{0}}, Step{Action::writer_L19, Writer{0}},
            Step{Action::reader_retry, Reader{0}}, Step{Action::reader_odd_no, Reader{0}},
            Step{Action::reader_L43, Reader{0}}, Step{Action::reader_L44, Reader{0}},
            Step{Action::writer_begin, Writer{0}}, Step{Action::reader_recheck_yes, Reader{0}},
            Step{Action::writer_L24, Writer{0}}, Step{Action::writer_second, Writer{0}},
            Step{Action::writer_L29, Writer{0}}, Step{Action::writer_L30, Writer{0}},
            Step{Action::writer_L14, Writer{1}}, Step{Action::writer_L18, Writer{1}},
            Step{Action::writer_L19, Writer{1}}, Step{Action::reader_retry, Reader{0}},
            Step{Action::reader_odd_no, Reader{0}}, Step{Action::reader_L43, Reader{0}},
            Step{Action::reader_L44, Reader{0}}, Step{Action::reader_recheck_no, Reader{0}},
            Step{Action::writer_begin, Writer{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 5") {
        const std::vector<Step> schedule{Step{Action::writer_L14, Writer{0}},
            Step{Action::writer_L18, Writer{0}}, Step{Action::writer_L19, Writer{0}},
            Step{Action::reader_retry, Reader{0}}, Step{Action::writer_begin, Writer{0}},
            Step{Action::writer_L24, Writer{0}}, Step{Action::writer_second, Writer{0}},
            Step{Action::writer_L29, Writer{0}}, Step{Action::writer_L30, Writer{0}},
            Step{Action::writer_L14, Writer{1}}, Step{Action::writer_L18, Writer{1}},
            Step{Action::writer_L19, Writer{1}}, Step{Action::reader_odd_no, Reader{0}},
            Step{Action::reader_L43, Reader{0}}, Step{Action::reader_L44, Reader{0}},
            Step{Action::reader_recheck_yes, Reader{0}}, Step{Action::writer_begin, Writer{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::seqlock
