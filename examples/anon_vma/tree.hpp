/// Reverse mapping after Linux's anon_vma: slots that are used again and again but always stay slots, each in
/// a tree whose lock protects it. The code under test; the hooks cost nothing in production, where `NoHooks`
/// is what they are.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace example {

class SpinLock {
  public:
    void lock() {
        while (taken_.exchange(true, std::memory_order_acquire)) std::this_thread::yield();
    }
    void unlock() { taken_.store(false, std::memory_order_release); }
    bool is_taken() const { return taken_; }

  private:
    std::atomic<bool> taken_ = false;
};

/// What the switch plants: nothing, or a walk that does not look at `mapped` again under the lock, as
/// Linux 2.6.36.
enum class Bug { none, no_recheck };

class ReverseMap {
  public:
    static constexpr int none = -1;

    struct NoHooks {
        void link() const {}
        void map() const {}
        void unmap() const {}
        void unlink() const {}
        void bury() const {}
        void look() const {}
        void lock() const {}
        void recheck() const {}
        void walk() const {}
        void out() const {}
    };

    ReverseMap(std::size_t trees, std::size_t slots, std::size_t pages, Bug bug = Bug::none)
        : bug_(bug), trees_(trees), slots_(slots), pages_(pages) {}

    /// An address space in `tree` maps `page` for a while.
    template <class Hooks = NoHooks>
    void live(std::size_t page, std::size_t tree, const Hooks& at = {}) {
        const int slot = take_slot();
        if (slot == none) return;
        Slot& own = slots_[static_cast<std::size_t>(slot)];
        at.link();
        own.tree = static_cast<int>(tree);
        trees_[tree].lock();
        own.linked = true;
        trees_[tree].unlock();
        at.map();
        pages_[page].mapping = slot;
        pages_[page].mapped = true;
        at.unmap();
        pages_[page].mapped = false;
        at.unlink();
        trees_[tree].lock();
        own.linked = false;
        trees_[tree].unlock();
        at.bury();
        own.live = false;
    }

    /// Visits whoever maps `page`; false if nobody does.
    template <class Hooks = NoHooks>
    bool walk(std::size_t page, const Hooks& at = {}) {
        // Slots are never given back, so no read-side section is needed to look at one.
        const int slot = pages_[page].mapping;
        if (slot == none) return at.out(), false;
        at.look();
        if (!pages_[page].mapped) return at.out(), false;
        const int root = slots_[static_cast<std::size_t>(slot)].tree;
        at.lock();
        SpinLock& lock = trees_[static_cast<std::size_t>(root)];
        lock.lock();
        at.recheck();
        if (bug_ == Bug::none && !pages_[page].mapped) {
            lock.unlock();
            return at.out(), false;
        }
        at.walk();
        lock.unlock();
        return at.out(), true;
    }

    // For tests.
    int tree_of(std::size_t slot) const { return slots_[slot].tree; }
    bool is_linked(std::size_t slot) const { return slots_[slot].linked; }
    bool is_live(std::size_t slot) const { return slots_[slot].live; }
    int mapping_of(std::size_t page) const { return pages_[page].mapping; }
    bool is_mapped(std::size_t page) const { return pages_[page].mapped; }
    bool is_locked(std::size_t tree) const { return trees_[tree].is_taken(); }

  private:
    struct Slot {
        std::atomic<bool> live = false, linked = false;
        std::atomic<int> tree = none;
    };
    struct Page {
        std::atomic<int> mapping = none;
        std::atomic<bool> mapped = false;
    };

    int take_slot() {
        for (std::size_t s = 0; s < slots_.size(); ++s) {
            if (!slots_[s].live.exchange(true)) return static_cast<int>(s);
        }
        return none;
    }

    Bug bug_;
    std::vector<SpinLock> trees_;
    std::vector<Slot> slots_;
    std::vector<Page> pages_;
};

}  // namespace example
