/* System E under the page lock, one statement for each step of spec/do_no_page.latch. The properties are asserted where
   a step could break them. A pte holds the number of a page plus 1, or 0. */
#define FAULTS 2
#define TRUNCATES 1
#define INVALIDATES 1
#define PAGES 2
#define ADDRS 3
#define ALL 7 /* a loop over three addresses has visited all */
#define CACHED(a) (pte[a] == 0 || cached[pte[a] - 1])
#define NO_DANGLING (CACHED(0) && CACHED(1) && CACHED(2))

bit inside[PAGES], cached[PAGES] = 1, page_lock[PAGES], ptl;
byte pte[ADDRS];

inline unmap(page) {
    vis = 0;
    do
    :: atomic { (vis & 1) == 0 -> vis = vis | 1; a = 0 } -> body(page)
    :: atomic { (vis & 2) == 0 -> vis = vis | 2; a = 1 } -> body(page)
    :: atomic { (vis & 4) == 0 -> vis = vis | 4; a = 2 } -> body(page)
    :: vis == ALL -> break
    od
}
inline body(page) {
    atomic { ptl == 0 -> ptl = 1 };
    if
    :: pte[a] == page + 1 -> pte[a] = 0
    :: else
    fi;
    ptl = 0
}

proctype fault(byte addr) {
    byte page;
retry:
    skip;
    if
    :: atomic { inside[0] -> page = 0 }
    :: atomic { inside[1] -> page = 1 }
    :: !inside[0] && !inside[1] -> goto done
    fi;
    if :: !cached[page] -> goto done :: else fi;
    atomic { page_lock[page] == 0 -> page_lock[page] = 1 };
    if :: !cached[page] -> page_lock[page] = 0; goto retry :: else fi;
    if :: !inside[page] -> page_lock[page] = 0; goto done :: else fi;
    atomic { ptl == 0 -> ptl = 1 };
    if
    :: pte[addr] == 0 -> atomic { pte[addr] = page + 1; assert(NO_DANGLING) }
    :: else
    fi;
    ptl = 0;
    page_lock[page] = 0;
done:
    skip
}

proctype truncate(byte page) {
    byte a, vis;
    inside[page] = 0;
    unmap(page);
    atomic { page_lock[page] == 0 -> page_lock[page] = 1 };
    if
    :: !cached[page] -> goto out
    :: else
    fi;
    unmap(page);
    atomic { cached[page] = 0; assert(NO_DANGLING) };
out:
    atomic { page_lock[page] = 0; assert(pte[0] != page + 1 && pte[1] != page + 1 && pte[2] != page + 1) }
}

proctype invalidate(byte page) {
    byte a, vis;
    atomic { page_lock[page] == 0 -> page_lock[page] = 1 };
    if
    :: !cached[page] -> goto out
    :: else
    fi;
    unmap(page);
    atomic { cached[page] = 0; assert(NO_DANGLING) };
out:
    page_lock[page] = 0
}

init {
    byte i;
    atomic {
        if :: inside[0] = 0 :: inside[0] = 1 fi;
        if :: inside[1] = 0 :: inside[1] = 1 fi;
        for (i : 1 .. FAULTS) { if :: run fault(0) :: run fault(1) :: run fault(2) fi }
        for (i : 1 .. TRUNCATES) { if :: run truncate(0) :: run truncate(1) fi }
        for (i : 1 .. INVALIDATES) { if :: run invalidate(0) :: run invalidate(1) fi }
    }
}
