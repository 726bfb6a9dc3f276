/// What the online monitor costs the threads that it watches: bench_monitor prints ns for each hook, without
/// a monitor and with one. One thread; following is not counted.
#include <chrono>
#include <cstdio>

#include "seqlock_monitor.hpp"
#include "sequence_lock.hpp"

namespace {

using namespace latchwork::generated::seqlock;

struct Scope {
    static constexpr int writer = 1;
    static constexpr int reader = 1;
};

constexpr int rounds = 1000, calls = 100;
/// Of one call: its begin, four hooks and its end.
constexpr int events = 6;

template <class Call>
double nanoseconds(const Call& call) {
    const auto start = std::chrono::steady_clock::now();
    for (int n = 0; n < calls; ++n) call();
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main() {
    const Machine<Scope> machine;
    Monitor<Scope> monitor{{machine, machine.initial(0)}};
    example::Seqlock lock;
    double bare = 0, watched = 0;
    for (int round = 0; round < rounds; ++round) {
        bare += nanoseconds([&] { lock.read(); });
        watched += nanoseconds([&] { lock.read(monitor.reader().at); });
        if (!monitor.follower.follow()) {
            std::fputs(monitor.follower.report().c_str(), stderr);
            return 1;
        }
    }
    constexpr double all = double{rounds} * calls * events;
    std::printf("without a monitor  %6.1f ns\nwith a monitor     %6.1f ns\n", bare / all, watched / all);
}
