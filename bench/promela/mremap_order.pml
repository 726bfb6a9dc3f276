/* The old VMA first, of spec/mremap_order.latch. Readers of the rmap lock keep nobody out here, so it is left out. */
#ifndef MIGRATIONS
#define MIGRATIONS 1
#endif
#define PAGES 2
#define NONE 0
#define PRESENT 1
#define MIGRATION 2

bit lock[PAGES], old_ptl, new_ptl;
byte old_pte[PAGES], new_pte[PAGES];

inline take(l) { atomic { !l -> l = 1 } }
inline release(l) { atomic { assert(l); l = 0 } }

inline move(p) {
    take(old_ptl);
    take(new_ptl);
    pte = old_pte[p];
    old_pte[p] = NONE;
    atomic { new_pte[p] = pte; assert(old_pte[p] == NONE || new_pte[p] == NONE); pte = 0 }
    release(new_ptl);
    release(old_ptl)
}

proctype mremap() {
    byte pte;
    if
    :: move(0); move(1)
    :: move(1); move(0)
    fi
}

inline visit(ptl, where, other, from, to) {
    take(ptl);
    if
    :: where == from -> atomic { where = to; assert(other == NONE); found = 1 }
    :: else
    fi;
    release(ptl)
}

proctype migrate(bit page) {
    bit found;
    take(lock[page]);
    visit(old_ptl, old_pte[page], new_pte[page], PRESENT, MIGRATION);
    visit(new_ptl, new_pte[page], old_pte[page], PRESENT, MIGRATION);
    atomic { assert(found); found = 0 }
    visit(old_ptl, old_pte[page], new_pte[page], MIGRATION, PRESENT);
    visit(new_ptl, new_pte[page], old_pte[page], MIGRATION, PRESENT);
    atomic { assert(old_pte[page] != MIGRATION && new_pte[page] != MIGRATION); found = 0 }
    release(lock[page])
}

#define TIMES(n, what) i = 0; do :: i < n -> what; i++ :: else -> break od;

init {
    byte i;
    atomic {
        old_pte[0] = PRESENT; old_pte[1] = PRESENT;
        run mremap();
        TIMES(MIGRATIONS, if :: run migrate(0) :: run migrate(1) fi)
        i = 0
    }
}
