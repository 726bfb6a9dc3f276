/* The root's lock of spec/vma_adjust.latch. Which anon_vma a VMA is on is chosen at the start, as the axioms allow. */
#ifndef RESIZES
#define RESIZES 1
#define WALKS 1
#endif
#define AVS 2
#define VMAS 2

bit lock[AVS], mmap_lock[VMAS], start[VMAS], pgoff[VMAS];
bit root[AVS], anon_vma[VMAS];
bit linked[4];                      /* [av * VMAS + vma] */

inline take(l) { atomic { !l -> l = 1 } }
inline release(l) { atomic { assert(l); l = 0 } }
inline any(x) { if :: x = 0 :: x = 1 fi }

proctype resize(bit vma) {
    take(mmap_lock[vma]);
    take(lock[root[anon_vma[vma]]]);
    start[vma] = 1;
    pgoff[vma] = 1;
    release(lock[root[anon_vma[vma]]]);
    release(mmap_lock[vma])
}

inline look(v) {
    atomic { s = start[v] }
    atomic { p = pgoff[v]; assert(s == p); s = 0; p = 0 }
}

proctype rmap_walk(bit av) {
    bit s, p;
    byte seen;
    take(lock[root[av]]);
    do
    :: atomic { linked[av * VMAS] && !(seen & 1) -> seen = seen | 1 }
       look(0)
    :: atomic { linked[av * VMAS + 1] && !(seen & 2) -> seen = seen | 2 }
       look(1)
    :: (!linked[av * VMAS] || (seen & 1)) && (!linked[av * VMAS + 1] || (seen & 2)) -> break
    od;
    seen = 0;
    release(lock[root[av]])
}

#define ONE_ROOT(a, v) (!linked[a * VMAS + v] || root[a] == root[anon_vma[v]])
#define NEWEST(a, v) (!(linked[a * VMAS + v] && root[anon_vma[v]] == anon_vma[v]) || a == anon_vma[v])

#define TIMES(n, what) i = 0; do :: i < n -> what; i++ :: else -> break od;

init {
    byte i;
    bit x;
    atomic {
        any(root[0]); any(root[1]); any(anon_vma[0]); any(anon_vma[1]);
        any(linked[0]); any(linked[1]); any(linked[2]); any(linked[3]);
        if
        :: root[root[0]] == root[0] && root[root[1]] == root[1] && linked[anon_vma[0] * VMAS] &&
           linked[anon_vma[1] * VMAS + 1] && ONE_ROOT(0, 0) && ONE_ROOT(0, 1) && ONE_ROOT(1, 0) &&
           ONE_ROOT(1, 1) && NEWEST(0, 0) && NEWEST(0, 1) && NEWEST(1, 0) && NEWEST(1, 1)
        :: else -> goto done
        fi;
        TIMES(RESIZES, any(x); run resize(x))
        TIMES(WALKS, any(x); run rmap_walk(x))
        i = 0; x = 0
    }
done:
    skip
}
