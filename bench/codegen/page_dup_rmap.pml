/* System B: the reference before the mapping, one statement for each step of spec/page_dup_rmap.latch (check
   reference_first), with one page. The properties are asserted where a step could break them. */
#define FORKS 6
#define UNMAPS 2
#define GETS 3
#define GOOD (refcount >= mapcount && mapcount == mapped + mapping && (ptl || refcount == mapcount + holding))

bit ptl, mapped = 1;
byte refcount = 1, mapcount = 1;
byte mapping, holding; /* how many children have it mapped, or the parent in `zap`; how many hold a reference besides */

proctype fork() {
    atomic { ptl == 0 -> ptl = 1 };
    if
    :: !mapped -> atomic { ptl = 0; assert(GOOD) }
    :: mapped ->
       refcount++;
       if
       :: true -> /* page_maybe_dma_pinned() */
          atomic { assert(refcount > 0); refcount--; assert(GOOD) };
          atomic { ptl = 0; assert(GOOD) }
       :: true ->
          atomic { mapcount++; mapping++; assert(GOOD) };
          atomic { ptl = 0; assert(GOOD) };
          atomic { mapcount--; mapping--; holding++; assert(GOOD) };
          atomic { assert(refcount > 0); refcount--; holding--; assert(GOOD) }
       fi
    fi
}

proctype unmap() {
    atomic { ptl == 0 -> ptl = 1 };
    if
    :: !mapped -> ptl = 0
    :: mapped ->
       atomic { mapped = 0; mapping++; assert(GOOD) };
       atomic { mapcount--; mapping--; holding++; assert(GOOD) };
       atomic { ptl = 0; assert(GOOD) };
       atomic { assert(refcount > 0); refcount--; holding--; assert(GOOD) }
    fi
}

proctype get() {
    if
    :: refcount == 0
    :: atomic { refcount > 0 -> refcount++; holding++; assert(GOOD) };
       atomic { assert(refcount > 0); refcount--; holding--; assert(GOOD) }
    fi
}

init {
    byte i;
    atomic {
        for (i : 1 .. FORKS) { run fork() }
        for (i : 1 .. UNMAPS) { run unmap() }
        for (i : 1 .. GETS) { run get() }
    }
}
