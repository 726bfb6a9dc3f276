/// Events whose times are known only as intervals, taken in every order in which they may have happened. Used
/// by the online monitor and by `latchwork replay --log`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <utility>
#include <vector>

namespace latchwork {

/// What came of taking an event.
enum class Taken : std::uint8_t {
    yes,
    no,        ///< it cannot have happened here
    too_much,  ///< more states are possible than may be kept
};

/// Follows what may have happened, event by event. An `Event` has a `lane` (its thread; the events of one
/// lane come in the order of adding) and the times `earliest` and `latest` between which it happened; of two
/// lanes, an event comes before another if its latest time is before the other's earliest, and otherwise
/// either may be the first.
///
/// A `Possible` is what is known after some of the events: copyable, with `Taken take(const Event&)` and, to
/// unite what two orders of the same events lead to, `join(const Possible&)`. So the work is in the number of
/// sets of events that may have happened at one time (the ideals of the order), and not in the number of
/// orders.
template <class Possible, class Event>
class Interleavings {
  public:
    enum class Result : std::uint8_t {
        followed,
        impossible,       ///< no order of the events is possible: see attempts()
        too_many_orders,  ///< more than the limit of sets of events that may have happened at one time
        too_many_states,  ///< some Possible said Taken::too_much
    };
    /// An event that could have been the next one where no order leads on, and what was possible before it.
    struct Attempt {
        Event event;
        Possible before;
    };
    static constexpr std::int64_t end_of_time = std::numeric_limits<std::int64_t>::max();

    Interleavings(Possible start, std::size_t lanes, std::size_t max_orders = 10'000)
        : lanes_(lanes), max_orders_(max_orders) {
        front_.emplace(Cut{0, std::vector<std::size_t>(lanes, 0)}, std::move(start));
    }

    /// Adds the next event of its lane.
    void add(Event event) {
        std::deque<Event>& lane = lanes_[event.lane].pending;
        // What stands between two others of its lane has happened between them.
        if (!lane.empty()) event.earliest = std::max(event.earliest, lane.back().earliest);
        for (auto before = lane.rbegin(); before != lane.rend() && before->latest > event.latest; ++before)
            before->latest = event.latest;
        lane.push_back(std::move(event));
    }

    /// Takes all events that surely happened before `horizon`, with no event still to be added that could
    /// have happened before that time; later ones only as far as they may have come before those. Calls
    /// `taken(event)` for each event that every order has behind it, then.
    template <class Visit>
    Result advance(std::int64_t horizon, const Visit& taken) {
        while (const Lane* due = next_due(horizon)) {
            const Result result = pass(static_cast<std::size_t>(due - lanes_.data()));
            if (result != Result::followed) return result;
            forget(taken);
        }
        return Result::followed;
    }

    /// What is possible now, one for each set of events that may have happened.
    template <class Visit>
    void for_each_possible(const Visit& visit) const {
        for (const auto& [cut, possible] : front_) visit(possible);
    }
    /// After Result::impossible: what could have come next where the orders end that go furthest.
    [[nodiscard]] const std::vector<Attempt>& attempts() const { return attempts_; }

  private:
    struct Lane {
        std::deque<Event> pending;  ///< not yet behind every order
        std::size_t behind = 0;     ///< how many are
    };
    /// How many events of each lane have happened; first of all, how many in all.
    using Cut = std::pair<std::size_t, std::vector<std::size_t>>;
    using Front = std::map<Cut, Possible>;

    /// The lane whose first event has the least latest time, if that is before the horizon.
    [[nodiscard]] const Lane* next_due(std::int64_t horizon) const {
        const Lane* due = nullptr;
        for (const Lane& lane : lanes_) {
            if (lane.pending.empty() || lane.pending.front().latest >= horizon) continue;
            if (due == nullptr || lane.pending.front().latest < due->pending.front().latest) due = &lane;
        }
        return due;
    }

    /// The event that comes next in a lane; none if no more is known.
    [[nodiscard]] const Event* next_of(const Cut& cut, std::size_t lane) const {
        const std::size_t number = cut.second[lane] - lanes_[lane].behind;
        return number < lanes_[lane].pending.size() ? &lanes_[lane].pending[number] : nullptr;
    }

    /// No other lane has an event still to come that surely happened before this one.
    [[nodiscard]] bool may_be_next(const Cut& cut, const Event& event) const {
        for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
            const Event* other = next_of(cut, lane);
            if (lane != event.lane && other != nullptr && other->latest < event.earliest) return false;
        }
        return true;
    }

    /// Goes on in every order until the first event of `lane` has happened.
    Result pass(std::size_t lane) {
        const std::size_t goal = lanes_[lane].behind + 1;
        Front done;
        attempts_.clear();
        // Smaller sets come first, so that all that leads to a set has been united before it is gone on from.
        while (!front_.empty()) {
            auto node = front_.extract(front_.begin());
            const Cut& cut = node.key();
            if (cut.second[lane] >= goal) {
                done.insert(std::move(node));
                continue;
            }
            if (!attempts_.empty() && cut.first > furthest_) attempts_.clear();
            furthest_ = cut.first;
            for (std::size_t next = 0; next < lanes_.size(); ++next) {
                const Event* event = next_of(cut, next);
                if (event == nullptr || !may_be_next(cut, *event)) continue;
                Possible after = node.mapped();
                const Taken taken = after.take(*event);
                if (taken == Taken::too_much) return Result::too_many_states;
                if (taken == Taken::no) {
                    attempts_.push_back({*event, node.mapped()});
                    continue;
                }
                Cut behind = cut;
                ++behind.first;
                ++behind.second[next];
                if (const auto known = front_.find(behind); known != front_.end())
                    known->second.join(after);
                else
                    front_.emplace(std::move(behind), std::move(after));
                if (front_.size() + done.size() > max_orders_) return Result::too_many_orders;
            }
        }
        front_ = std::move(done);
        return front_.empty() ? Result::impossible : Result::followed;
    }

    /// Drops the events that are behind every order.
    template <class Visit>
    void forget(const Visit& taken) {
        for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
            std::size_t least = std::numeric_limits<std::size_t>::max();
            for (const auto& [cut, possible] : front_) least = std::min(least, cut.second[lane]);
            for (; lanes_[lane].behind < least; ++lanes_[lane].behind) {
                taken(lanes_[lane].pending.front());
                lanes_[lane].pending.pop_front();
            }
        }
    }

    std::vector<Lane> lanes_;
    std::size_t max_orders_;
    Front front_;
    std::vector<Attempt> attempts_;
    std::size_t furthest_ = 0;
};

}  // namespace latchwork
