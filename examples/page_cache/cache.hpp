/// A small page cache: pages with a lock each, and a table of which address maps which page. The code under
/// test; the hooks cost nothing in production, where `NoHooks` is what they are.
#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

namespace example {

/// A mutex that can say whether it is taken.
class Mutex {
  public:
    void lock() {
        mutex_.lock();
        taken_ = true;
    }
    void unlock() {
        taken_ = false;
        mutex_.unlock();
    }
    bool is_taken() const { return taken_; }

  private:
    std::mutex mutex_;
    std::atomic<bool> taken_ = false;
};

/// What the switch plants: nothing, or faults that do not take the lock of their page, as before
/// Linux 2.6.23.
enum class Bug { none, no_page_lock };

class PageCache {
  public:
    struct NoHooks {
        void find() const {}
        void lock() const {}
        void recheck() const {}
        void install() const {}
        void finish() const {}
        void unmap() const {}
        void remove() const {}
    };

    PageCache(std::size_t pages, std::size_t addresses, Bug bug = Bug::none)
        : bug_(bug), pages_(pages), table_(addresses) {}

    /// Maps some cached page at `address`; false if there is none.
    template <class Hooks = NoHooks>
    bool fault(std::size_t address, const Hooks& at = {}) {
        for (;;) {
            at.find();
            const std::optional<std::size_t> found = find();
            if (!found) return false;
            Page& page = pages_[*found];
            at.lock();
            if (bug_ == Bug::none) page.lock.lock();
            at.recheck();
            if (!page.cached) {
                if (bug_ == Bug::none) page.lock.unlock();
                continue;
            }
            at.install();
            table_lock_.lock();
            table_[address] = *found;
            table_lock_.unlock();
            at.finish();
            if (bug_ == Bug::none) page.lock.unlock();
            return true;
        }
    }

    /// Unmaps a page everywhere and takes it out of the cache.
    template <class Hooks = NoHooks>
    void invalidate(std::size_t number, const Hooks& at = {}) {
        Page& page = pages_[number];
        const std::scoped_lock lock(page.lock);
        for (std::size_t address = 0;; ++address) {
            at.unmap();  // the loop's label: passed each time that it decides whether to go on
            if (address == table_.size()) break;
            const std::scoped_lock table(table_lock_);
            if (table_[address] == number) table_[address].reset();
        }
        at.remove();
        page.cached = false;
    }

    // For tests.
    bool is_cached(std::size_t page) const { return pages_[page].cached; }
    bool is_locked(std::size_t page) const { return pages_[page].lock.is_taken(); }
    bool table_is_locked() const { return table_lock_.is_taken(); }
    std::optional<std::size_t> mapped_at(std::size_t address) const { return table_[address]; }

  private:
    struct Page {
        Mutex lock;
        std::atomic<bool> cached = true;
    };

    std::optional<std::size_t> find() const {
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            if (pages_[p].cached) return p;
        }
        return std::nullopt;
    }

    Bug bug_;
    std::vector<Page> pages_;
    Mutex table_lock_;
    std::vector<std::optional<std::size_t>> table_;
};

}  // namespace example
