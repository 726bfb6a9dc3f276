/// Replays each known failure of anon_vma_degree: the broken variant fails at exactly that
/// step, and what was proved survives the same schedule. Written by Latchwork from
/// anon_vma_degree.latch: change that, not this.

#include <vector>

#include "anon_vma_degree.hpp"
#include "latchwork/catch.hpp"
#include "latchwork/replay.hpp"

namespace latchwork::generated::anon_vma_degree {

namespace {

/// How it fails: invariant used_once is false with v = Vma#0, w = Vma#2.
TEST_CASE("together violates used_once", "[anon_vma_degree][regression]") {
    const std::vector<Step> schedule{
        {Action::tree_L69, Tree{0}, AnonVma{0}},  // 71: root = alloc AnonVma else return
        {Action::tree_L72, Tree{0}},  // 72: down_write(root_lock)
        {Action::tree_L73, Tree{0}},  // 29: fresh.parent = parent
        {Action::tree_L30, Tree{0}},  // 30: parent.num_children++
        {Action::tree_L31, Tree{0}},  // 31: fresh.num_vmas++
        {Action::tree_L32, Tree{0}},  // 32: chain[vma][fresh] = true
        {Action::tree_L33, Tree{0}},  // 33: vma.anon_vma = fresh
        {Action::tree_L74, Tree{0}},  // 74: up_write(root_lock)
        {Action::tree_L75, Tree{0}},  // 76: down_write(root_lock)
        // 77: vma = choose (Vma v) where v.anon_vma != null else goto gone
        {Action::tree_L77, Tree{0}, Vma{0}},
        {Action::tree_L78_yes, Tree{0}},  // 78: if (any): yes
        // 39: fork dst = choose (Vma v) where v.anon_vma == null else return
        {Action::tree_L78b, Tree{0}, Vma{1}},
        // 40: for (AnonVma a) where chain[src][a]: next
        {Action::tree_L40, Tree{0}, AnonVma{0}},
        {Action::tree_L40b, Tree{0}},  // 41: chain[dst][a] = true
        // 42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): no
        {Action::tree_L42_no, Tree{0}},
        // 40: for (AnonVma a) where chain[src][a]: skip
        {Action::tree_L40_2, Tree{0}, AnonVma{1}},
        // 40: for (AnonVma a) where chain[src][a]: skip
        {Action::tree_L40_2, Tree{0}, AnonVma{2}},
        {Action::tree_L40_3, Tree{0}},  // 40: for (AnonVma a) where chain[src][a]: done
        {Action::tree_L44_no, Tree{0}},  // 44: if (dst.anon_vma != null): no
        {Action::tree_L48, Tree{0}, AnonVma{1}},  // 48: fresh = alloc AnonVma else goto enomem
        {Action::tree_L49, Tree{0}},  // 49: src.anon_vma
        {Action::tree_L28, Tree{0}},  // 29: fresh.parent = parent
        {Action::tree_L30b, Tree{0}},  // 30: parent.num_children++
        {Action::tree_L31b, Tree{0}},  // 31: fresh.num_vmas++
        {Action::tree_L32b, Tree{0}},  // 32: chain[vma][fresh] = true
        {Action::tree_L33b, Tree{0}},  // 33: vma.anon_vma = fresh
        {Action::tree_L79, Tree{0}},  // 79: up_write(root_lock)
        {Action::tree_L75, Tree{0}},  // 76: down_write(root_lock)
        // 77: vma = choose (Vma v) where v.anon_vma != null else goto gone
        {Action::tree_L77, Tree{0}, Vma{0}},
        {Action::tree_L78_no, Tree{0}},  // 78: if (any): no
        {Action::tree_L78c, Tree{0}},  // 57: bool empty[AnonVma] = false
        // 58: for (AnonVma a) where chain[vma][a]: next
        {Action::tree_L58, Tree{0}, AnonVma{0}},
        {Action::tree_L58b, Tree{0}},  // 59: chain[vma][a] = false
        {Action::tree_L60, Tree{0}},  // 60: empty[a] = !(exists (Vma v) chain[v][a])
        {Action::tree_L61_no, Tree{0}},  // 61: if (empty[a]): no
        // 58: for (AnonVma a) where chain[vma][a]: skip
        {Action::tree_L58_2, Tree{0}, AnonVma{1}},
        // 58: for (AnonVma a) where chain[vma][a]: skip
        {Action::tree_L58_2, Tree{0}, AnonVma{2}},
        {Action::tree_L58_3, Tree{0}},  // 58: for (AnonVma a) where chain[vma][a]: done
        {Action::tree_L63, Tree{0}},  // 63: vma.anon_vma.num_vmas--
        {Action::tree_L64, Tree{0}},  // 64: vma.anon_vma = null
        {Action::tree_L65_2, Tree{0}},  // 65: for (AnonVma a) where empty[a]: done
        {Action::tree_L79, Tree{0}},  // 79: up_write(root_lock)
        {Action::tree_L75, Tree{0}},  // 76: down_write(root_lock)
        // 77: vma = choose (Vma v) where v.anon_vma != null else goto gone
        {Action::tree_L77, Tree{0}, Vma{1}},
        {Action::tree_L78_yes, Tree{0}},  // 78: if (any): yes
        // 39: fork dst = choose (Vma v) where v.anon_vma == null else return
        {Action::tree_L78b, Tree{0}, Vma{0}},
        // 40: for (AnonVma a) where chain[src][a]: next
        {Action::tree_L40, Tree{0}, AnonVma{0}},
        {Action::tree_L40b, Tree{0}},  // 41: chain[dst][a] = true
        // 42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): no
        {Action::tree_L42_no, Tree{0}},
        // 40: for (AnonVma a) where chain[src][a]: next
        {Action::tree_L40, Tree{0}, AnonVma{1}},
        {Action::tree_L40b, Tree{0}},  // 41: chain[dst][a] = true
        // 42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): no
        {Action::tree_L42_no, Tree{0}},
        // 40: for (AnonVma a) where chain[src][a]: skip
        {Action::tree_L40_2, Tree{0}, AnonVma{2}},
        {Action::tree_L40_3, Tree{0}},  // 40: for (AnonVma a) where chain[src][a]: done
        {Action::tree_L44_no, Tree{0}},  // 44: if (dst.anon_vma != null): no
        {Action::tree_L48, Tree{0}, AnonVma{2}},  // 48: fresh = alloc AnonVma else goto enomem
        {Action::tree_L49, Tree{0}},  // 49: src.anon_vma
        {Action::tree_L28, Tree{0}},  // 29: fresh.parent = parent
        {Action::tree_L30b, Tree{0}},  // 30: parent.num_children++
        {Action::tree_L31b, Tree{0}},  // 31: fresh.num_vmas++
        {Action::tree_L32b, Tree{0}},  // 32: chain[vma][fresh] = true
        {Action::tree_L33b, Tree{0}},  // 33: vma.anon_vma = fresh
        {Action::tree_L79, Tree{0}},  // 79: up_write(root_lock)
        {Action::tree_L75, Tree{0}},  // 76: down_write(root_lock)
        // 77: vma = choose (Vma v) where v.anon_vma != null else goto gone
        {Action::tree_L77, Tree{0}, Vma{1}},
        {Action::tree_L78_no, Tree{0}},  // 78: if (any): no
        {Action::tree_L78c, Tree{0}},  // 57: bool empty[AnonVma] = false
        // 58: for (AnonVma a) where chain[vma][a]: next
        {Action::tree_L58, Tree{0}, AnonVma{0}},
        {Action::tree_L58b, Tree{0}},  // 59: chain[vma][a] = false
        {Action::tree_L60, Tree{0}},  // 60: empty[a] = !(exists (Vma v) chain[v][a])
        {Action::tree_L61_no, Tree{0}},  // 61: if (empty[a]): no
        // 58: for (AnonVma a) where chain[vma][a]: next
        {Action::tree_L58, Tree{0}, AnonVma{1}},
        {Action::tree_L58b, Tree{0}},  // 59: chain[vma][a] = false
        {Action::tree_L60, Tree{0}},  // 60: empty[a] = !(exists (Vma v) chain[v][a])
        {Action::tree_L61_no, Tree{0}},  // 61: if (empty[a]): no
        // 58: for (AnonVma a) where chain[vma][a]: skip
        {Action::tree_L58_2, Tree{0}, AnonVma{2}},
        {Action::tree_L58_3, Tree{0}},  // 58: for (AnonVma a) where chain[vma][a]: done
        {Action::tree_L63, Tree{0}},  // 63: vma.anon_vma.num_vmas--
        {Action::tree_L64, Tree{0}},  // 64: vma.anon_vma = null
        {Action::tree_L65_2, Tree{0}},  // 65: for (AnonVma a) where empty[a]: done
        {Action::tree_L79, Tree{0}},  // 79: up_write(root_lock)
        {Action::tree_L75, Tree{0}},  // 76: down_write(root_lock)
        // 77: vma = choose (Vma v) where v.anon_vma != null else goto gone
        {Action::tree_L77, Tree{0}, Vma{0}},
        {Action::tree_L78_yes, Tree{0}},  // 78: if (any): yes
        // 39: fork dst = choose (Vma v) where v.anon_vma == null else return
        {Action::tree_L78b, Tree{0}, Vma{1}},
        // 40: for (AnonVma a) where chain[src][a]: next
        {Action::tree_L40, Tree{0}, AnonVma{0}},
        {Action::tree_L40b, Tree{0}},  // 41: chain[dst][a] = true
        // 42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): no
        {Action::tree_L42_no, Tree{0}},
        // 40: for (AnonVma a) where chain[src][a]: next
        {Action::tree_L40, Tree{0}, AnonVma{1}},
        {Action::tree_L40b, Tree{0}},  // 41: chain[dst][a] = true
        // 42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): yes
        {Action::tree_L42_yes, Tree{0}},
        {Action::tree_L42c, Tree{0}},  // 42: dst.anon_vma = a
        // 40: for (AnonVma a) where chain[src][a]: next
        {Action::tree_L40, Tree{0}, AnonVma{2}},
        {Action::tree_L40b, Tree{0}},  // 41: chain[dst][a] = true
        // 42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): no
        {Action::tree_L42_no, Tree{0}},
        {Action::tree_L40_3, Tree{0}},  // 40: for (AnonVma a) where chain[src][a]: done
        {Action::tree_L44_yes, Tree{0}},  // 44: if (dst.anon_vma != null): yes
        {Action::tree_L44b, Tree{0}},  // 45: dst.anon_vma.num_vmas++
        {Action::tree_L79, Tree{0}},  // 79: up_write(root_lock)
        {Action::tree_L75, Tree{0}},  // 76: down_write(root_lock)
        // 77: vma = choose (Vma v) where v.anon_vma != null else goto gone
        {Action::tree_L77, Tree{0}, Vma{1}},
        {Action::tree_L78_yes, Tree{0}},  // 78: if (any): yes
        // 39: fork dst = choose (Vma v) where v.anon_vma == null else return
        {Action::tree_L78b, Tree{0}, Vma{2}},
        // 40: for (AnonVma a) where chain[src][a]: next
        {Action::tree_L40, Tree{0}, AnonVma{2}},
        {Action::tree_L40b, Tree{0}},  // 41: chain[dst][a] = true
        // 42: if (dst.anon_vma == null && a != src.anon_vma && reusable(a)): yes
        {Action::tree_L42_yes, Tree{0}},
        {Action::tree_L42c, Tree{0}},  // 42: dst.anon_vma = a
    };
    const auto broken = Property::used_once;
    SECTION("together fails at step 107") {
        const Machine<scopes::small> machine{Config{.degree = Degree::together}};
        const auto run = replay(machine, machine.initial(0), schedule, broken);
        INFO(run.report);
        CHECK(run.broken_at == schedule.size());
    }
}

}  // namespace

}  // namespace latchwork::generated::anon_vma_degree
