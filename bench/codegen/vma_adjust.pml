/* System D: the root's lock, one statement for each step of spec/vma_adjust.latch (check root). Which anon_vma a VMA is on
   is chosen at the start, as the axioms allow. */
#define RESIZES 3
#define WALKS 3
#define AVS 2
#define VMAS 2
#define LINKED(a, v) linked[(a) * VMAS + (v)]

bit lock[AVS], mmap_lock[VMAS], start[VMAS], pgoff[VMAS];
bit root[AVS], anon_vma[VMAS], linked[4];

proctype resize(bit vma) {
    atomic { mmap_lock[vma] == 0 -> mmap_lock[vma] = 1 };
    atomic { lock[root[anon_vma[vma]]] == 0 -> lock[root[anon_vma[vma]]] = 1 };
    start[vma] = 1;
    pgoff[vma] = 1;
    lock[root[anon_vma[vma]]] = 0;
    mmap_lock[vma] = 0
}

proctype rmap_walk(bit av) {
    bit v, s, p;
    byte seen;
    atomic { lock[root[av]] == 0 -> lock[root[av]] = 1 };
    do
    :: atomic { LINKED(av, 0) && (seen & 1) == 0 -> seen = seen | 1; v = 0 } -> goto look
    :: atomic { LINKED(av, 1) && (seen & 2) == 0 -> seen = seen | 2; v = 1 } -> goto look
    :: (!LINKED(av, 0) || (seen & 1)) && (!LINKED(av, 1) || (seen & 2)) -> goto seen_all
look:  s = start[v];
       p = pgoff[v];
       atomic { assert(s == p); s = 0; p = 0 }
    od;
seen_all:
    lock[root[av]] = 0
}

#define ONE_ROOT(a, v) (!LINKED(a, v) || root[a] == root[anon_vma[v]])
#define NEWEST(a, v) (!(LINKED(a, v) && root[anon_vma[v]] == anon_vma[v]) || a == anon_vma[v])

init {
    byte i;
    bit x;
    atomic {
        select(x : 0 .. 1); root[0] = x;
        select(x : 0 .. 1); root[1] = x;
        select(x : 0 .. 1); anon_vma[0] = x;
        select(x : 0 .. 1); anon_vma[1] = x;
        for (i : 0 .. 3) { select(x : 0 .. 1); linked[i] = x };
        if
        :: root[root[0]] == root[0] && root[root[1]] == root[1] && LINKED(anon_vma[0], 0) && LINKED(anon_vma[1], 1) &&
           ONE_ROOT(0, 0) && ONE_ROOT(0, 1) && ONE_ROOT(1, 0) && ONE_ROOT(1, 1) &&
           NEWEST(0, 0) && NEWEST(0, 1) && NEWEST(1, 0) && NEWEST(1, 1)
        :: else -> goto done
        fi;
        for (i : 1 .. RESIZES) { select(x : 0 .. 1); run resize(x) };
        for (i : 1 .. WALKS) { select(x : 0 .. 1); run rmap_walk(x) };
        i = 0; x = 0
    };
done:
    skip
}
