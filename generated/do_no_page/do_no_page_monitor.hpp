/// Says where a running program leaves do_no_page. Written by Latchwork from do_no_page.latch:
/// change that, not this.
#pragma once

#include <cstdint>

#include "latchwork/monitor.hpp"
#include "do_no_page_conformance.hpp"

namespace latchwork::generated::do_no_page {

/// Follows a running program. Its threads say where they are through the hooks of their calls;
/// one thread calls `follower.follow()` now and then.
template <class Scope>
struct Monitor {
    latchwork::Monitor<Glue<Scope>> follower;

    /// A call of `fault` begins; it ends when what this gives goes out of scope.
    [[nodiscard]] MonitoredCall<Glue<Scope>, FaultHooks> fault(Addr addr) {
        return {follower, follower.begin(
                Process::fault, CallParameters{{static_cast<std::int16_t>(to_number(addr))}})};
    }

    /// A call of `truncate` begins; it ends when what this gives goes out of scope.
    [[nodiscard]] MonitoredCall<Glue<Scope>, TruncateHooks> truncate(Page page) {
        return {follower, follower.begin(
                Process::truncate, CallParameters{{static_cast<std::int16_t>(to_number(page))}})};
    }

    /// A call of `invalidate` begins; it ends when what this gives goes out of scope.
    [[nodiscard]] MonitoredCall<Glue<Scope>, InvalidateHooks> invalidate(Page page) {
        return {follower, follower.begin(
                Process::invalidate, CallParameters{{static_cast<std::int16_t>(to_number(page))}})};
    }
};

}  // namespace latchwork::generated::do_no_page
