/// Takes every step of rw_lock, and every two conflicting steps of different instances one
/// right after the other. Written by Latchwork from rw_lock.latch: change that, not this.

#include <vector>

#include "rw_lock.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/schedule.hpp"

namespace latchwork::generated::rw_lock {

namespace {

struct Reader2Writer2 {
    static constexpr int reader = 2;
    static constexpr int writer = 2;
};

/// 4 schedules take 13 steps and 27 ordered pairs of conflicting steps, all that there are
/// here.
TEST_CASE("exchange: every step of 2 of each", "[rw_lock][coverage]") {
    const Machine<Reader2Writer2> machine{Config{}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::writer_L32, Writer{0}},
            Step{Action::writer_wait_no, Writer{0}}, Step{Action::reader_again, Reader{0}},
            Step{Action::reader_again, Reader{1}}, Step{Action::writer_writing, Writer{0}},
            Step{Action::reader_L20_yes, Reader{0}}, Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_yes, Reader{1}}, Step{Action::reader_L20_no, Reader{0}},
            Step{Action::reader_L23_no, Reader{0}}, Step{Action::reader_again, Reader{1}},
            Step{Action::reader_L20_no, Reader{1}}, Step{Action::reader_L23_no, Reader{1}},
            Step{Action::reader_reading, Reader{0}}, Step{Action::reader_L28_yes, Reader{0}},
            Step{Action::reader_again, Reader{0}}, Step{Action::reader_reading, Reader{1}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::writer_L40, Writer{0}},
            Step{Action::writer_L32, Writer{1}}, Step{Action::reader_L23_yes, Reader{0}},
            Step{Action::writer_wait_no, Writer{1}}, Step{Action::writer_writing, Writer{1}},
            Step{Action::reader_again, Reader{0}}, Step{Action::reader_L20_no, Reader{0}},
            Step{Action::reader_L23_no, Reader{0}}, Step{Action::reader_L28_yes, Reader{1}},
            Step{Action::reader_reading, Reader{0}}, Step{Action::reader_again, Reader{1}},
            Step{Action::reader_L20_no, Reader{1}}, Step{Action::reader_L28_yes, Reader{0}},
            Step{Action::reader_again, Reader{0}}, Step{Action::reader_L20_no, Reader{0}},
            Step{Action::reader_L23_no, Reader{0}}, Step{Action::reader_L23_yes, Reader{1}},
            Step{Action::reader_again, Reader{1}}, Step{Action::reader_L20_no, Reader{1}},
            Step{Action::reader_reading, Reader{0}}, Step{Action::reader_L23_yes, Reader{1}},
            Step{Action::reader_again, Reader{1}}, Step{Action::reader_L20_no, Reader{1}},
            Step{Action::reader_L28_yes, Reader{0}}, Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::reader_L23_no, Reader{0}},
            Step{Action::reader_L23_yes, Reader{1}}, Step{Action::reader_reading, Reader{0}},
            Step{Action::reader_again, Reader{1}}, Step{Action::reader_L20_no, Reader{1}},
            Step{Action::reader_L28_yes, Reader{0}}, Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::reader_L23_no, Reader{0}},
            Step{Action::reader_reading, Reader{0}}, Step{Action::reader_L23_no, Reader{1}},
            Step{Action::reader_L28_yes, Reader{0}}, Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::reader_L23_no, Reader{0}},
            Step{Action::reader_reading, Reader{0}}, Step{Action::reader_reading, Reader{1}},
            Step{Action::reader_L28_yes, Reader{0}}, Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::reader_L23_no, Reader{0}},
            Step{Action::reader_L28_yes, Reader{1}}, Step{Action::reader_again, Reader{1}},
            Step{Action::reader_L20_no, Reader{1}}, Step{Action::reader_reading, Reader{0}},
            Step{Action::reader_L28_yes, Reader{0}}, Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::reader_L23_yes, Reader{1}},
            Step{Action::reader_L23_no, Reader{0}}, Step{Action::reader_again, Reader{1}},
            Step{Action::reader_L20_no, Reader{1}}, Step{Action::reader_reading, Reader{0}},
            Step{Action::reader_L28_yes, Reader{0}}, Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::reader_L23_no, Reader{0}},
            Step{Action::reader_L23_no, Reader{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::reader_again, Reader{1}},
            Step{Action::reader_L23_no, Reader{0}}, Step{Action::reader_reading, Reader{0}},
            Step{Action::reader_L28_yes, Reader{0}}, Step{Action::writer_L32, Writer{0}},
            Step{Action::reader_again, Reader{0}}, Step{Action::writer_wait_no, Writer{0}},
            Step{Action::writer_writing, Writer{0}}, Step{Action::writer_L40, Writer{0}},
            Step{Action::writer_L32, Writer{1}}, Step{Action::reader_L20_no, Reader{0}},
            Step{Action::reader_L23_no, Reader{0}}, Step{Action::writer_wait_yes, Writer{1}},
            Step{Action::reader_reading, Reader{0}}, Step{Action::writer_wait_no, Writer{1}},
            Step{Action::reader_L28_no, Reader{0}}, Step{Action::reader_L20_no, Reader{1}},
            Step{Action::reader_L23_yes, Reader{1}}, Step{Action::writer_writing, Writer{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 3") {
        const std::vector<Step> schedule{Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::reader_L23_no, Reader{0}},
            Step{Action::reader_again, Reader{1}}, Step{Action::reader_L20_no, Reader{1}},
            Step{Action::writer_L32, Writer{0}}, Step{Action::writer_wait_yes, Writer{0}},
            Step{Action::reader_L23_no, Reader{1}}, Step{Action::reader_reading, Reader{0}},
            Step{Action::writer_wait_yes, Writer{0}}, Step{Action::reader_L28_yes, Reader{0}},
            Step{Action::reader_again, Reader{0}}, Step{Action::reader_L20_no, Reader{0}},
            Step{Action::reader_reading, Reader{1}}, Step{Action::writer_wait_no, Writer{0}},
            Step{Action::writer_writing, Writer{0}}, Step{Action::reader_L23_yes, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 4") {
        const std::vector<Step> schedule{Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::writer_L32, Writer{0}},
            Step{Action::writer_wait_no, Writer{0}}, Step{Action::reader_L23_yes, Reader{0}},
            Step{Action::writer_writing, Writer{0}}, Step{Action::reader_again, Reader{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::writer_L40, Writer{0}},
            Step{Action::writer_L32, Writer{1}}, Step{Action::writer_wait_no, Writer{1}},
            Step{Action::writer_writing, Writer{1}}, Step{Action::reader_L23_no, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

/// 2 schedules take 4 steps and 10 ordered pairs of conflicting steps, all that there are here.
TEST_CASE("after_writers: every step of 2 of each", "[rw_lock][coverage]") {
    const Machine<Reader2Writer2> machine{Config{.entry = Entry::after_writers}};
    SECTION("schedule 1") {
        const std::vector<Step> schedule{Step{Action::reader_again_2, Reader{0}},
            Step{Action::reader_L19, Reader{0}}, Step{Action::writer_L32, Writer{0}},
            Step{Action::reader_again_2, Reader{1}}, Step{Action::writer_L34, Writer{0}},
            Step{Action::reader_L19, Reader{1}}, Step{Action::writer_wait_no, Writer{0}},
            Step{Action::writer_writing, Writer{0}}, Step{Action::writer_L39, Writer{0}},
            Step{Action::reader_L20_no, Reader{0}}, Step{Action::reader_L20_no, Reader{1}},
            Step{Action::reader_L23_no, Reader{0}}, Step{Action::reader_L23_yes, Reader{1}},
            Step{Action::reader_again_2, Reader{1}}, Step{Action::reader_L19, Reader{1}},
            Step{Action::reader_reading, Reader{0}}, Step{Action::reader_L28_yes, Reader{0}},
            Step{Action::reader_again_2, Reader{0}}, Step{Action::writer_L40, Writer{0}},
            Step{Action::writer_L32, Writer{1}}, Step{Action::writer_L34, Writer{1}},
            Step{Action::writer_wait_no, Writer{1}}, Step{Action::reader_L19, Reader{0}},
            Step{Action::reader_L20_yes, Reader{0}}, Step{Action::writer_writing, Writer{1}},
            Step{Action::writer_L39, Writer{1}}, Step{Action::reader_again_2, Reader{0}},
            Step{Action::reader_L19, Reader{0}}, Step{Action::reader_L20_no, Reader{0}},
            Step{Action::reader_L20_no, Reader{1}}, Step{Action::reader_L23_yes, Reader{1}},
            Step{Action::reader_again_2, Reader{1}}, Step{Action::reader_L19, Reader{1}},
            Step{Action::reader_L23_no, Reader{0}}, Step{Action::reader_L20_no, Reader{1}},
            Step{Action::reader_L23_yes, Reader{1}}, Step{Action::reader_again_2, Reader{1}},
            Step{Action::reader_reading, Reader{0}}, Step{Action::reader_L19, Reader{1}},
            Step{Action::reader_L20_no, Reader{1}}, Step{Action::reader_L28_yes, Reader{0}},
            Step{Action::reader_again_2, Reader{0}}, Step{Action::reader_L23_no, Reader{1}},
            Step{Action::reader_L19, Reader{0}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
    SECTION("schedule 2") {
        const std::vector<Step> schedule{Step{Action::reader_again_2, Reader{0}},
            Step{Action::writer_L32, Writer{0}}, Step{Action::writer_L34, Writer{0}},
            Step{Action::writer_wait_no, Writer{0}}, Step{Action::reader_L19, Reader{0}},
            Step{Action::writer_writing, Writer{0}}, Step{Action::writer_L39, Writer{0}},
            Step{Action::reader_again_2, Reader{1}}, Step{Action::writer_L40, Writer{0}},
            Step{Action::writer_L32, Writer{1}}, Step{Action::writer_L34, Writer{1}},
            Step{Action::writer_wait_no, Writer{1}}, Step{Action::writer_writing, Writer{1}},
            Step{Action::reader_L19, Reader{1}}};
        const auto run = perform(machine, machine.initial(0), schedule);
        INFO(run.report);
        CHECK(run.complete);
        CHECK(run.violated.empty());
    }
}

}  // namespace

}  // namespace latchwork::generated::rw_lock
