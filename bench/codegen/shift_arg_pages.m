-- System A with VM_STACK_INCOMPLETE_SETUP, one rule for each step of spec/shift_arg_pages.latch (check tmpflag).
const MIGRATES: 2;

type
  page_t: 0..3; migrate_t: 1..MIGRATES;
  addr_t: enum { OLD, NEW };
  pte_t: enum { NONE, PRESENT, MIGRATION };

var
  mmap_sem, anon_lock, ptl, incomplete, dead: boolean;
  page_lock: array [page_t] of boolean;
  mapcount: array [page_t] of 0..1;
  vm_start: addr_t;
  pte: array [addr_t] of array [page_t] of pte_t;
  exec: record pc: 0..19; p: page_t; entry: pte_t; visited: array [page_t] of boolean; end;
  migrate: array [migrate_t] of record pc: 0..19; page: page_t; addr: addr_t; end;

rule "down_write" exec.pc = 0 & !mmap_sem ==> begin mmap_sem := true; exec.pc := 1; end;
rule "vm_start" exec.pc = 1 ==> begin vm_start := NEW; exec.pc := 2; end;
ruleset p: page_t do
  rule "next" exec.pc = 2 & !exec.visited[p] ==> begin exec.visited[p] := true; exec.p := p; exec.pc := 3; end;
  rule "next to run" exec.pc = 12 & !exec.visited[p] ==> begin exec.visited[p] := true; exec.p := p; exec.pc := 13; end;
end;
rule "all moved" exec.pc = 2 & exec.visited[0] & exec.visited[1] & exec.visited[2] & exec.visited[3] ==> begin exec.pc := 10; end;
rule "might_sleep" exec.pc = 3 ==> begin exec.pc := 4; end;
rule "no memory" exec.pc = 4 ==> begin exec.pc := 17; end;
rule "memory" exec.pc = 4 ==> begin exec.pc := 5; end;
rule "lock ptl" exec.pc = 5 & !ptl ==> begin ptl := true; exec.pc := 6; end;
rule "read" exec.pc = 6 ==> begin exec.entry := pte[OLD][exec.p]; exec.pc := 7; end;
rule "clear" exec.pc = 7 ==> begin pte[OLD][exec.p] := NONE; exec.pc := 8; end;
rule "set" exec.pc = 8 ==> begin pte[NEW][exec.p] := exec.entry; exec.pc := 9; end;
rule "unlock ptl" exec.pc = 9 ==> begin ptl := false; exec.pc := 2; end;
rule "complete" exec.pc = 10 ==> begin incomplete := false; exec.pc := 11; end;
rule "up_write" exec.pc = 11 ==> begin
  mmap_sem := false; for p: page_t do exec.visited[p] := false; end; exec.pc := 12;
end;
rule "ran" exec.pc = 12 & exec.visited[0] & exec.visited[1] & exec.visited[2] & exec.visited[3] ==> begin exec.pc := 19; end;
rule "refault" exec.pc = 13 & !ptl ==> begin ptl := true; exec.pc := 14; end;
rule "entry?" exec.pc = 14 & pte[NEW][exec.p] = MIGRATION ==> begin exec.pc := 15; end;
rule "no entry" exec.pc = 14 & pte[NEW][exec.p] != MIGRATION ==> begin ptl := false; exec.pc := 12; end;
rule "bug_on" exec.pc = 15 ==> begin
  assert page_lock[exec.p]; ptl := false; exec.pc := 16;
end;
rule "wait" exec.pc = 16 & !page_lock[exec.p] ==> begin exec.pc := 13; end;
rule "dead" exec.pc = 17 ==> begin dead := true; exec.pc := 18; end;
rule "up_write, dead" exec.pc = 18 ==> begin mmap_sem := false; exec.pc := 19; end;

ruleset m: migrate_t do
  alias me: migrate[m] do
    rule "lock_page" me.pc = 0 & !page_lock[me.page] ==> begin page_lock[me.page] := true; me.pc := 1; end;
    rule "lock" me.pc = 1 & !anon_lock ==> begin anon_lock := true; me.pc := 2; end;
    rule "incomplete?" me.pc = 2 ==> begin if incomplete then me.pc := 8; else me.pc := 3; end; end;
    rule "address" me.pc = 3 ==> begin me.addr := vm_start; me.pc := 4; end;
    rule "lock ptl" me.pc = 4 & !ptl ==> begin ptl := true; me.pc := 5; end;
    rule "present?" me.pc = 5 ==> begin if pte[me.addr][me.page] = PRESENT then me.pc := 6; else me.pc := 7; end; end;
    rule "unmap" me.pc = 6 ==> begin pte[me.addr][me.page] := MIGRATION; me.pc := 18; end;
    rule "uncount" me.pc = 18 ==> begin mapcount[me.page] := 0; me.pc := 7; end;
    rule "unlock ptl" me.pc = 7 ==> begin ptl := false; me.pc := 8; end;
    rule "unlock" me.pc = 8 ==> begin anon_lock := false; me.pc := 9; end;
    rule "might_sleep" me.pc = 9 ==> begin me.pc := 10; end;
    rule "lock again" me.pc = 10 & !anon_lock ==> begin anon_lock := true; me.pc := 11; end;
    rule "address again" me.pc = 11 ==> begin me.addr := vm_start; me.pc := 12; end;
    rule "lock ptl again" me.pc = 12 & !ptl ==> begin ptl := true; me.pc := 13; end;
    rule "entry?" me.pc = 13 & pte[me.addr][me.page] = MIGRATION ==> begin me.pc := 14; end;
    rule "no entry" me.pc = 13 & pte[me.addr][me.page] != MIGRATION ==> begin ptl := false; me.pc := 15; end;
    rule "map" me.pc = 14 ==> begin pte[me.addr][me.page] := PRESENT; mapcount[me.page] := 1; me.pc := 19; end;
    rule "unlock ptl again" me.pc = 19 ==> begin ptl := false; me.pc := 15; end;
    rule "unlock again" me.pc = 15 ==> begin anon_lock := false; me.pc := 16; end;
    rule "unlock_page" me.pc = 16 ==> begin page_lock[me.page] := false; me.pc := 17; end;
  end;
end;

ruleset m0: boolean; m1: boolean; m2: boolean; m3: boolean; p1: page_t; p2: page_t do
  startstate begin
    clear page_lock; clear pte; clear exec; clear migrate;
    mmap_sem := false; anon_lock := false; ptl := false; incomplete := true; dead := false; vm_start := OLD;
    clear mapcount;
    if m0 then mapcount[0] := 1; pte[OLD][0] := PRESENT; end;
    if m1 then mapcount[1] := 1; pte[OLD][1] := PRESENT; end;
    if m2 then mapcount[2] := 1; pte[OLD][2] := PRESENT; end;
    if m3 then mapcount[3] := 1; pte[OLD][3] := PRESENT; end;
    migrate[1].page := p1; migrate[2].page := p2;
  end;
end;

invariant "entry_locked" exec.pc < 12 | exec.pc > 16 |
  forall a: addr_t do forall p: page_t do pte[a][p] != MIGRATION | page_lock[p] end end;
invariant "one_place" forall p: page_t do pte[OLD][p] = NONE | pte[NEW][p] = NONE end;
invariant "no_entry_in_stack" !incomplete |
  forall a: addr_t do forall p: page_t do pte[a][p] != MIGRATION end end;
