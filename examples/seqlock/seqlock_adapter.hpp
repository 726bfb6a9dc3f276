/// How the sequence lock is driven through the schedules of seqlock. This file is yours: Latchwork wrote it
/// once and never writes over it.
#pragma once

#include <cstdlib>

#include "seqlock_conformance.hpp"
#include "sequence_lock.hpp"

namespace latchwork::generated::seqlock {

inline constexpr Config variant{};  ///< The variant of the protocol that the code follows.

template <class Scope>
struct Adapter final : Implementation<Scope> {
    /// A new lock is in the only state where the protocol starts.
    explicit Adapter(const State<Scope>&) {}

    void writer(Writer, const WriterHooks& at) override { lock_.flip(at); }
    void reader(Reader, const ReaderHooks& at) override { lock_.read(at); }

    Observed<std::int32_t> sequence() override { return lock_.sequence(); }
    Observed<bool> left() override { return lock_.now().left; }
    Observed<bool> right() override { return lock_.now().right; }
    Observed<bool> writers_is_held() override { return lock_.is_locked(); }

  private:
    /// The switch: with PLANT_BUG in the environment the historic bug is back.
    example::Seqlock lock_{std::getenv("PLANT_BUG") ? example::Bug::no_recheck : example::Bug::none};
};

}  // namespace latchwork::generated::seqlock
