/* The page lock of spec/do_no_page.latch (fix = locked), as one would write it for spin: no more state than the claim
   needs, the invariant asserted where a step could break it, so that partial order reduction has its full effect. */
#ifndef FAULTS
#define FAULTS 1
#define TRUNCATES 0
#define INVALIDATES 1
#endif
#define PAGES 2
#define ADDRS 2
#define NONE 3

bit lock[PAGES], inside[PAGES], cached[PAGES], ptl;
byte pte[ADDRS];

inline take(l) { atomic { !l -> l = 1 } }
inline release(l) { atomic { assert(l); l = 0 } }
inline any_page(p) { if :: p = 0 :: p = 1 fi }

inline unmap() {
    seen = 0;
    do
    :: atomic { !(seen & 1) -> seen = seen | 1; a = 0 }
       take(ptl);
       if :: pte[a] == page -> pte[a] = NONE :: else fi;
       release(ptl)
    :: atomic { !(seen & 2) -> seen = seen | 2; a = 1 }
       take(ptl);
       if :: pte[a] == page -> pte[a] = NONE :: else fi;
       release(ptl)
    :: seen == 3 -> break
    od;
    atomic { a = 0; seen = 0 }
}

inline remove() {
    atomic { cached[page] = 0; assert(pte[0] != page && pte[1] != page) }
}

proctype fault(byte addr) {
    byte page;
retry:
    atomic { if :: inside[0] -> page = 0 :: inside[1] -> page = 1 :: !inside[0] && !inside[1] -> goto done fi }
    if :: !cached[page] -> goto done :: else fi;
    take(lock[page]);
    if :: !cached[page] -> release(lock[page]); goto retry :: else fi;
    if :: !inside[page] -> release(lock[page]); goto done :: else fi;
    take(ptl);
    if :: pte[addr] == NONE -> atomic { pte[addr] = page; assert(cached[page]) } :: else fi;
    release(ptl);
    release(lock[page]);
done:
    skip
}

proctype truncate(byte page) {
    byte a, seen;
    inside[page] = 0;
    unmap();
    take(lock[page]);
    if :: !cached[page] -> goto out :: else fi;
    unmap();
    remove();
out:
    release(lock[page])
}

proctype invalidate(byte page) {
    byte a, seen;
    take(lock[page]);
    if :: !cached[page] -> goto out :: else fi;
    unmap();
    remove();
out:
    release(lock[page])
}

#define TIMES(n, what) i = 0; do :: i < n -> what; i++ :: else -> break od;

init {
    byte i, p;
    atomic {
        pte[0] = NONE; pte[1] = NONE; cached[0] = 1; cached[1] = 1;
        if :: inside[0] = 0 :: inside[0] = 1 fi;
        if :: inside[1] = 0 :: inside[1] = 1 fi;
        TIMES(FAULTS, any_page(p); run fault(p))
        TIMES(TRUNCATES, any_page(p); run truncate(p))
        TIMES(INVALIDATES, any_page(p); run invalidate(p))
        i = 0; p = 0
    }
}
