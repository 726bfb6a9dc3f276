/* System A with VM_STACK_INCOMPLETE_SETUP, one statement for each step of spec/shift_arg_pages.latch (check tmpflag). The
   properties are asserted where a step could break them. */
#define PAGES 4
#define MIGRATES 2
#define ALL 15
#define NONE 0
#define PRESENT 1
#define MIGRATION 2
#define OLD 0
#define NEW 1
#define AT(a, p) pte[PAGES * (a) + (p)]
#define ONE_PLACE(p) (AT(OLD, p) == NONE || AT(NEW, p) == NONE)
#define NO_ENTRY(p) (AT(OLD, p) != MIGRATION && AT(NEW, p) != MIGRATION)
#define LOCKED(p) (NO_ENTRY(p) || page_lock[p])
#define EACH(q) (q(0) && q(1) && q(2) && q(3))
#define GOOD (EACH(ONE_PLACE) && (!incomplete || EACH(NO_ENTRY)) && (!in_run || EACH(LOCKED)))

bit mmap_sem, anon_lock, ptl, page_lock[PAGES], mapcount[PAGES], vm_start = OLD, incomplete = 1, dead, in_run;
byte pte[8]; /* by address and page */

proctype exec() {
    byte p, vis, entry;
    atomic { mmap_sem == 0 -> mmap_sem = 1 };
    vm_start = NEW;
    do
    :: atomic { (vis & 1) == 0 -> vis = vis | 1; p = 0 } -> goto move
    :: atomic { (vis & 2) == 0 -> vis = vis | 2; p = 1 } -> goto move
    :: atomic { (vis & 4) == 0 -> vis = vis | 4; p = 2 } -> goto move
    :: atomic { (vis & 8) == 0 -> vis = vis | 8; p = 3 } -> goto move
    :: vis == ALL -> goto moved
move:  skip; /* might_sleep() */
       if
       :: true -> goto enomem
       :: true
       fi;
       atomic { ptl == 0 -> ptl = 1 };
       entry = AT(OLD, p);
       atomic { AT(OLD, p) = NONE; assert(GOOD) };
       atomic { AT(NEW, p) = entry; assert(GOOD) };
       ptl = 0
    od;
moved:
    incomplete = 0;
    atomic { mmap_sem = 0; vis = 0; in_run = 1; assert(GOOD) };
    do
    :: atomic { (vis & 1) == 0 -> vis = vis | 1; p = 0 } -> goto refault
    :: atomic { (vis & 2) == 0 -> vis = vis | 2; p = 1 } -> goto refault
    :: atomic { (vis & 4) == 0 -> vis = vis | 4; p = 2 } -> goto refault
    :: atomic { (vis & 8) == 0 -> vis = vis | 8; p = 3 } -> goto refault
    :: vis == ALL -> goto ran
refault:
       atomic { ptl == 0 -> ptl = 1 };
       if
       :: AT(NEW, p) == MIGRATION -> assert(page_lock[p]); ptl = 0; page_lock[p] == 0; goto refault
       :: else -> ptl = 0
       fi
    od;
ran:
    in_run = 0;
    goto done;
enomem:
    dead = 1;
    mmap_sem = 0;
done:
    skip
}

proctype migrate(byte page) {
    byte addr;
    atomic { page_lock[page] == 0 -> page_lock[page] = 1 };
    atomic { anon_lock == 0 -> anon_lock = 1 };
    if
    :: incomplete -> goto unmapped
    :: else
    fi;
    addr = vm_start;
    atomic { ptl == 0 -> ptl = 1 };
    if
    :: AT(addr, page) == PRESENT -> atomic { AT(addr, page) = MIGRATION; assert(GOOD) }; mapcount[page] = 0
    :: else
    fi;
    ptl = 0;
unmapped:
    anon_lock = 0;
    skip; /* might_sleep() */
    atomic { anon_lock == 0 -> anon_lock = 1 };
    addr = vm_start;
    atomic { ptl == 0 -> ptl = 1 };
    if
    :: AT(addr, page) == MIGRATION -> atomic { AT(addr, page) = PRESENT; assert(GOOD) }; mapcount[page] = 1
    :: else
    fi;
    ptl = 0;
    anon_lock = 0;
    atomic { page_lock[page] = 0; assert(GOOD) }
}

init {
    byte i;
    atomic {
        if :: mapcount[0] = 1; AT(OLD, 0) = PRESENT :: skip fi;
        if :: mapcount[1] = 1; AT(OLD, 1) = PRESENT :: skip fi;
        if :: mapcount[2] = 1; AT(OLD, 2) = PRESENT :: skip fi;
        if :: mapcount[3] = 1; AT(OLD, 3) = PRESENT :: skip fi;
        run exec();
        for (i : 1 .. MIGRATES) { if :: run migrate(0) :: run migrate(1) :: run migrate(2) :: run migrate(3) fi }
    }
}
