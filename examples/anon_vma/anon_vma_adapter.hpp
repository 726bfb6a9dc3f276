/// How the reverse map is driven through the schedules of anon_vma. This file is yours: Latchwork wrote it
/// once and never writes over it.
#pragma once

#include <cstdlib>

#include "anon_vma_conformance.hpp"
#include "tree.hpp"

namespace latchwork::generated::anon_vma {

inline constexpr Config variant{};  ///< The variant of the protocol that the code follows.

template <class Scope>
struct Adapter final : Implementation<Scope> {
    /// Which page belongs to which tree is a choice of the start; all else begins empty.
    explicit Adapter(const State<Scope>& start) {
        for (const Page page : members<Scope, Page>) tree_of_[page] = start.page[page].tree;
    }

    void address_space(AddressSpace, Page page, const AddressSpaceHooks& at) override {
        map_.live(number(page), number(tree_of_[page]), at);
    }
    void rmap_walk(RmapWalk, Page page, const RmapWalkHooks& at) override { map_.walk(number(page), at); }

    Observed<bool> anon_vma_live(AnonVma slot) override { return map_.is_live(number(slot)); }
    Observed<Tree> anon_vma_root(AnonVma slot) override { return member<Tree>(map_.tree_of(number(slot))); }
    Observed<bool> anon_vma_linked(AnonVma slot) override { return map_.is_linked(number(slot)); }
    Observed<AnonVma> page_mapping(Page page) override {
        return member<AnonVma>(map_.mapping_of(number(page)));
    }
    Observed<bool> page_mapped(Page page) override { return map_.is_mapped(number(page)); }
    Observed<bool> tree_lock_is_held(Tree tree) override { return map_.is_locked(number(tree)); }

  private:
    template <class T>
    static std::size_t number(T member) {
        return static_cast<std::size_t>(member.index());
    }
    template <class T>
    static T member(int number) {
        return number == example::ReverseMap::none ? T{} : T{number};
    }

    Table<Scope, Tree(Page)> tree_of_;
    /// The switch: with PLANT_BUG in the environment the historic bug is back.
    example::ReverseMap map_{static_cast<std::size_t>(Scope::Tree), static_cast<std::size_t>(Scope::AnonVma),
                             static_cast<std::size_t>(Scope::Page),
                             std::getenv("PLANT_BUG") ? example::Bug::no_recheck : example::Bug::none};
};

}  // namespace latchwork::generated::anon_vma
