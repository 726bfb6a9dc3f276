/// Independent pieces of work on all processors.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace latchwork::base {

/// The number of processors, at least 1.
[[nodiscard]] inline std::size_t processors() {
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Calls `work(i)` for each i below `count`, on up to `workers` threads, in order of i as threads get free.
/// The first exception ends the handing out of work and is thrown again when all threads are done.
template <class Work>
void parallel_for(std::size_t count, std::size_t workers, const Work& work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex guard;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::lock_guard lock(guard);
                if (!failure) failure = std::current_exception();
                next = count;
            }
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t t = 1; t < std::min(workers, count); ++t) threads.emplace_back(run);
    run();
    for (std::thread& t : threads) t.join();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace latchwork::base
