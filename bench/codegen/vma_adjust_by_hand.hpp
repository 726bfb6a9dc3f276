/// The protocol of spec/vma_adjust.latch (its check `root`) as one writes it by hand, for bench/codegen/run:
/// a switch over where a thread stands, and an owner for each lock. It checks the assert, deadlock, and that
/// who unlocks holds the lock; its states are those of the generated machine, one for one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "latchwork/machine.hpp"

namespace by_hand {

using latchwork::InitialChooser;
using latchwork::InitialCounter;

enum class Property : std::uint8_t { right_address, deadlock, unlock_not_held };
constexpr auto names_of(Property) noexcept {
    return std::array<std::string_view, 3>{"right_address", "deadlock", "unlock_not_held"};
}

/// A thread tries its next step; a walk that looks for its next VMA tries each, and then whether it has seen
/// all.
enum class Process : std::uint8_t { resize, walk };
constexpr auto names_of(Process) noexcept {
    return std::array<std::string_view, 2>{"resize", "walk"};
}
enum class Action : std::uint8_t { resize, walk, walk_next };
enum class Stands : std::uint8_t { anywhere, before_next, at_end };

enum class ResizePc : std::uint8_t {
    lock_mmap,
    lock_root,
    set_start,
    set_pgoff,
    unlock_root,
    unlock_mmap,
    end
};
enum class WalkPc : std::uint8_t { lock_root, next, load_start, load_pgoff, compare, unlock_root, end };
constexpr auto names_of(ResizePc) noexcept {
    return std::array<std::string_view, 7>{};
}
constexpr auto names_of(WalkPc) noexcept {
    return std::array<std::string_view, 7>{};
}

template <class Scope>
struct Machine {
    static constexpr int avs = Scope::AnonVma, vmas = Scope::Vma;
    static constexpr int resizes = Scope::resize, walks = Scope::rmap_walk;
    template <class T, int N>
    using Array = std::array<T, static_cast<std::size_t>(N)>;
    using Property = by_hand::Property;
    using Step = latchwork::Step<Action, 1>;
    using Outcome = latchwork::Outcome<Property>;
    using Violations = latchwork::PropertySet<Property>;

    struct State {
        struct Resize {
            ResizePc pc = ResizePc::lock_mmap;
            std::int8_t vma = 0;
            friend bool operator==(const Resize&, const Resize&) = default;
        };
        struct Walk {
            WalkPc pc = WalkPc::lock_root;
            std::int8_t av = 0;
            std::int8_t vma = -1;
            bool start = false;
            bool pgoff = false;
            Array<bool, vmas> seen{};
            friend bool operator==(const Walk&, const Walk&) = default;
        };
        Array<Array<bool, vmas>, avs> linked{};
        Array<std::int8_t, avs> root{};
        Array<std::int8_t, avs> owner{};  // of its lock: 0, or one more than the thread's number
        Array<std::int8_t, vmas> anon_vma{};
        Array<std::int8_t, vmas> mmap_owner{};
        Array<bool, vmas> start{};
        Array<bool, vmas> pgoff{};
        Array<Resize, resizes> resize{};
        Array<Walk, walks> walk{};
        friend bool operator==(const State&, const State&) = default;
    };

    static constexpr std::array<latchwork::ActionInfo<Process, 1>, 3> actions{{
        {"resize", 0, "", Process::resize, Stands::anywhere, {"resize", resizes}},
        {"walk", 0, "", Process::walk, Stands::anywhere, {"walk", walks}},
        {"walk_next",
         0,
         "",
         Process::walk,
         Stands::before_next,
         {"walk", walks},
         latchwork::SortInfo{"Vma", vmas + 1}},
    }};

    static constexpr int location(const State& s, Process process, int self) noexcept {
        const auto i = static_cast<std::size_t>(self);
        if (process == Process::resize)
            return static_cast<int>(s.resize[i].pc == ResizePc::end ? Stands::at_end : Stands::anywhere);
        return static_cast<int>(s.walk[i].pc == WalkPc::end    ? Stands::at_end
                                : s.walk[i].pc == WalkPc::next ? Stands::before_next
                                                               : Stands::anywhere);
    }

    Outcome step(State& s, const Step& step) const noexcept {
        return step.action == Action::resize ? resize(s, step.self) : walk(s, step.self, step.choices[0]);
    }

    static Outcome resize(State& s, int self) noexcept {
        auto& me = s.resize[static_cast<std::size_t>(self)];
        const auto id = static_cast<std::int8_t>(self + 1);
        auto& mmap_owner = s.mmap_owner[at(me.vma)];
        auto& owner = s.owner[at(s.root[at(s.anon_vma[at(me.vma)])])];
        switch (me.pc) {
            case ResizePc::lock_mmap:
                if (mmap_owner != 0) return Outcome::not_enabled();
                mmap_owner = id;
                me.pc = ResizePc::lock_root;
                break;
            case ResizePc::lock_root:
                if (owner != 0) return Outcome::not_enabled();
                owner = id;
                me.pc = ResizePc::set_start;
                break;
            case ResizePc::set_start:
                s.start[at(me.vma)] = true;
                me.pc = ResizePc::set_pgoff;
                break;
            case ResizePc::set_pgoff:
                s.pgoff[at(me.vma)] = true;
                me.pc = ResizePc::unlock_root;
                break;
            case ResizePc::unlock_root:
                if (owner != id) return Outcome::trapped(Property::unlock_not_held);
                owner = 0;
                me.pc = ResizePc::unlock_mmap;
                break;
            case ResizePc::unlock_mmap:
                if (mmap_owner != id) return Outcome::trapped(Property::unlock_not_held);
                mmap_owner = 0;
                me.pc = ResizePc::end;
                break;
            case ResizePc::end:
                return Outcome::not_enabled();
        }
        return Outcome::taken();
    }

    static Outcome walk(State& s, int self, int vma) noexcept {
        auto& me = s.walk[static_cast<std::size_t>(self)];
        const auto id = static_cast<std::int8_t>(resizes + self + 1);
        auto& owner = s.owner[at(s.root[at(me.av)])];
        switch (me.pc) {
            case WalkPc::lock_root:
                if (owner != 0) return Outcome::not_enabled();
                owner = id;
                me.seen = {};
                me.pc = WalkPc::next;
                break;
            case WalkPc::next:
                if (vma == vmas) {
                    for (int v = 0; v < vmas; ++v) {
                        if (s.linked[at(me.av)][at(v)] && !me.seen[at(v)]) return Outcome::not_enabled();
                    }
                    me.pc = WalkPc::unlock_root;
                    break;
                }
                if (!s.linked[at(me.av)][at(vma)] || me.seen[at(vma)]) return Outcome::not_enabled();
                me.seen[at(vma)] = true;
                me.vma = static_cast<std::int8_t>(vma);
                me.pc = WalkPc::load_start;
                break;
            case WalkPc::load_start:
                me.start = s.start[at(me.vma)];
                me.pc = WalkPc::load_pgoff;
                break;
            case WalkPc::load_pgoff:
                me.pgoff = s.pgoff[at(me.vma)];
                me.pc = WalkPc::compare;
                break;
            case WalkPc::compare: {
                me.pc = WalkPc::next;
                Outcome outcome = Outcome::taken();
                if (me.start != me.pgoff) outcome.violate(Property::right_address);
                return outcome;
            }
            case WalkPc::unlock_root:
                if (owner != id) return Outcome::trapped(Property::unlock_not_held);
                owner = 0;
                me.pc = WalkPc::end;
                break;
            case WalkPc::end:
                return Outcome::not_enabled();
        }
        return Outcome::taken();
    }

    static bool finished(const State& s) noexcept {
        for (const auto& r : s.resize) {
            if (r.pc != ResizePc::end) return false;
        }
        for (const auto& w : s.walk) {
            if (w.pc != WalkPc::end) return false;
        }
        return true;
    }
    Violations check(const State& s) const noexcept {
        return check(s, !finished(s) && !latchwork::any_enabled(*this, s));
    }
    Violations check(const State&, bool deadlocked) const noexcept {
        Violations violated;
        if (deadlocked) violated.insert(Property::deadlock);
        return violated;
    }

    /// Which lists there are and who works on what is chosen at the start.
    std::uint64_t initial_count() const noexcept {
        InitialCounter counter;
        State s;
        choose(s, counter);
        return counter.count();
    }
    State initial(std::uint64_t number) const noexcept {
        State s;
        InitialChooser chooser(number, initial_count());
        choose(s, chooser);
        return s;
    }
    bool admits(const State& s) const noexcept {
        for (int a = 0; a < avs; ++a) {
            if (s.root[at(s.root[at(a)])] != s.root[at(a)]) return false;
            for (int v = 0; v < vmas; ++v) {
                const std::int8_t own = s.anon_vma[at(v)];
                if (a == own && !s.linked[at(a)][at(v)]) return false;
                if (!s.linked[at(a)][at(v)]) continue;
                if (s.root[at(a)] != s.root[at(own)] || (s.root[at(own)] == own && a != own)) return false;
            }
        }
        return true;
    }

    template <class Visit>
    static void for_each_place(const State& s, Visit&& visit) {
        for (const auto& list : s.linked) {
            for (const bool linked : list) visit(linked);
        }
        for (const auto& all : {s.root, s.owner}) {
            for (const std::int8_t value : all) visit(value);
        }
        for (const auto& all : {s.anon_vma, s.mmap_owner}) {
            for (const std::int8_t value : all) visit(value);
        }
        for (const auto& all : {s.start, s.pgoff}) {
            for (const bool moved : all) visit(moved);
        }
        for (const auto& r : s.resize) {
            visit(r.pc);
            visit(r.vma);
        }
        for (const auto& w : s.walk) {
            visit(w.pc);
            visit(w.av);
            visit(w.vma);
            visit(w.start);
            visit(w.pgoff);
            for (const bool seen : w.seen) visit(seen);
        }
    }

  private:
    static constexpr std::size_t at(int index) noexcept { return static_cast<std::size_t>(index); }

    template <class Chooser>
    static void choose(State& s, Chooser& chooser) {
        for (auto& list : s.linked) {
            for (bool& linked : list) chooser(linked, 0, 1);
        }
        for (std::int8_t& root : s.root) chooser(root, 0, avs - 1);
        for (std::int8_t& own : s.anon_vma) chooser(own, 0, avs - 1);
        for (auto& r : s.resize) chooser(r.vma, 0, vmas - 1);
        for (auto& w : s.walk) chooser(w.av, 0, avs - 1);
    }
};

}  // namespace by_hand
