/* The range of spec/invalidate_page.latch (notify = range). */
#ifndef UNMAPS
#define UNMAPS 1
#define TOUCHES 1
#define FAULTS 1
#endif
#define NONE 2

bit ptl, mmu_lock;
byte pte = NONE, spte = NONE, count, seq;

inline take(l) { atomic { !l -> l = 1 } }
inline release(l) { atomic { assert(l); l = 0 } }

#define SAME_PAGE (spte == NONE || pte == NONE || spte == pte)

proctype unmap() {
    take(mmu_lock);
    count++;
    spte = NONE;
    release(mmu_lock);
    take(ptl);
    pte = NONE;
    release(ptl);
    take(mmu_lock);
    seq++;
    count--;
    release(mmu_lock)
}

proctype touch(bit page) {
    take(ptl);
    if :: pte == NONE -> atomic { pte = page; assert(SAME_PAGE) } :: else fi;
    release(ptl)
}

proctype fault() {
    byte s, page;
again:
    s = seq;
    take(ptl);
    page = pte;
    release(ptl);
    if :: page == NONE -> goto done :: else fi;
    take(mmu_lock);
    if :: count > 0 || seq != s -> release(mmu_lock); goto again :: else fi;
    atomic { spte = page; assert(SAME_PAGE) }
    release(mmu_lock);
done:
    skip
}

#define TIMES(n, what) i = 0; do :: i < n -> what; i++ :: else -> break od;

init {
    byte i;
    atomic {
        TIMES(UNMAPS, run unmap())
        TIMES(TOUCHES, if :: run touch(0) :: run touch(1) fi)
        TIMES(FAULTS, run fault())
        i = 0
    }
}
