/* The reference before the mapping, of spec/page_dup_rmap.latch: refcount >= mapcount, asserted wherever the one
   sinks or the other rises. One page. */
#ifndef FORKS
#define FORKS 1
#define UNMAPS 1
#define GETS 0
#endif

bit ptl, mapped;
byte refcount, mapcount;

inline take(l) { atomic { !l -> l = 1 } }
inline release(l) { atomic { assert(l); l = 0 } }
inline put() { atomic { assert(refcount > 0); refcount--; assert(refcount >= mapcount) } }

proctype fork() {
    take(ptl);
    if :: !mapped -> goto out :: else fi;
    refcount++;
    if :: goto busy :: skip fi;                 /* page_maybe_dma_pinned() */
    atomic { mapcount++; assert(refcount >= mapcount) }
    release(ptl);
    mapcount--;
    put();
    goto done;
busy:
    put();
out:
    release(ptl);
done:
    skip
}

proctype unmap() {
    take(ptl);
    if :: !mapped -> release(ptl); goto done :: else fi;
    mapped = 0;
    mapcount--;
    release(ptl);
    put();
done:
    skip
}

proctype get() {
    atomic { if :: refcount == 0 -> goto done :: else -> refcount++ fi }
    put();
done:
    skip
}

#define TIMES(n, what) i = 0; do :: i < n -> what; i++ :: else -> break od;

init {
    byte i;
    atomic {
        mapped = 1; refcount = 1; mapcount = 1;
        TIMES(FORKS, run fork())
        TIMES(UNMAPS, run unmap())
        TIMES(GETS, run get())
        i = 0
    }
}
