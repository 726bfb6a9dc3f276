/* Compare and exchange, of spec/rw_lock.latch: no reader inside beside a writer, and one writer. */
#ifndef READERS
#define READERS 1
#define WRITERS 1
#endif

short inside;
bit writers;
byte reading, writing;

proctype reader() {
    short n;
again:
    n = inside;
    if :: n < 0 -> n = 0; goto again :: else fi;
    atomic {
        if :: inside != n -> n = 0; goto again :: else -> inside = n + 1; reading++; assert(writing == 0) fi
    }
    atomic { inside--; reading--; n = 0 }
    if :: goto again :: skip fi
}

proctype writer() {
    atomic { !writers -> writers = 1 }
    do
    :: atomic { inside == 0 -> inside = -1; writing++; assert(reading == 0 && writing == 1); break }
    :: inside != 0
    od;
    atomic { inside = 0; writing-- }
    writers = 0
}

#define TIMES(n, what) i = 0; do :: i < n -> what; i++ :: else -> break od;

init {
    byte i;
    atomic {
        TIMES(READERS, run reader())
        TIMES(WRITERS, run writer())
        i = 0
    }
}
