/// What the online monitor costs the threads that it watches: bench_monitor prints ns for each hook, without
/// a monitor and with one. One thread; following is not counted. The median of many rounds, so that it counts
/// little what else the machine does.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "seqlock_monitor.hpp"
#include "sequence_lock.hpp"

namespace {

using namespace latchwork::generated::seqlock;

struct Scope {
    static constexpr int writer = 1;
    static constexpr int reader = 1;
};

constexpr int rounds = 1001, calls = 100;
/// Of one call: its begin, four hooks and its end.
constexpr int events = 6;

template <class Call>
double nanoseconds(const Call& call) {
    const auto start = std::chrono::steady_clock::now();
    for (int n = 0; n < calls; ++n) call();
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

/// Of one hook, in the median round.
double median(std::vector<double> all) {
    std::nth_element(all.begin(), all.begin() + rounds / 2, all.end());
    return all[rounds / 2] / (calls * events);
}

}  // namespace

int main() {
    const Machine<Scope> machine;
    Monitor<Scope> monitor{{machine, machine.initial(0)}};
    example::Seqlock lock;
    std::vector<double> bare, watched;
    for (int round = 0; round < rounds; ++round) {
        bare.push_back(nanoseconds([&] { lock.read(); }));
        watched.push_back(nanoseconds([&] { lock.read(monitor.reader().at); }));
        if (!monitor.follower.follow()) {
            std::fputs(monitor.follower.report().c_str(), stderr);
            return 1;
        }
    }
    std::printf("without a monitor  %6.1f ns\nwith a monitor     %6.1f ns\n", median(bare), median(watched));
}
