-- System E under the page lock, one rule for each step of spec/do_no_page.latch. A pte holds the number of a page plus 1,
-- or 0.
const FAULTS: 2; TRUNCATES: 1; INVALIDATES: 1;

type
  page_t: 0..1; addr_t: 0..2;
  fault_t: 1..FAULTS; truncate_t: 1..TRUNCATES; invalidate_t: 1..INVALIDATES;
  remover_t: record
    pc: 0..16; page: page_t; a: addr_t; visited: array [addr_t] of boolean;
  end;

var
  inside, cached, page_lock: array [page_t] of boolean;
  ptl: boolean;
  pte: array [addr_t] of 0..2;
  fault: array [fault_t] of record pc: 0..13; addr: addr_t; page: page_t; end;
  truncate: array [truncate_t] of remover_t;
  invalidate: array [invalidate_t] of remover_t;

ruleset f: fault_t do
  alias me: fault[f] do
    rule "start" me.pc = 0 ==> begin me.pc := 1; end;
    ruleset p: page_t do
      rule "pick" me.pc = 1 & inside[p] ==> begin me.page := p; me.pc := 2; end;
    end;
    rule "pick none" me.pc = 1 & !inside[0] & !inside[1] ==> begin me.pc := 13; end;
    rule "cached?" me.pc = 2 ==> begin if cached[me.page] then me.pc := 3; else me.pc := 13; end; end;
    rule "lock_page" me.pc = 3 & !page_lock[me.page] ==> begin page_lock[me.page] := true; me.pc := 4; end;
    rule "recheck" me.pc = 4 ==> begin if cached[me.page] then me.pc := 6; else me.pc := 5; end; end;
    rule "unlock, retry" me.pc = 5 ==> begin page_lock[me.page] := false; me.pc := 0; end;
    rule "resize" me.pc = 6 ==> begin if inside[me.page] then me.pc := 8; else me.pc := 7; end; end;
    rule "unlock, return" me.pc = 7 ==> begin page_lock[me.page] := false; me.pc := 13; end;
    rule "lock ptl" me.pc = 8 & !ptl ==> begin ptl := true; me.pc := 9; end;
    rule "free?" me.pc = 9 ==> begin if pte[me.addr] = 0 then me.pc := 10; else me.pc := 11; end; end;
    rule "install" me.pc = 10 ==> begin pte[me.addr] := me.page + 1; me.pc := 11; end;
    rule "unlock ptl" me.pc = 11 ==> begin ptl := false; me.pc := 12; end;
    rule "unlock_page" me.pc = 12 ==> begin page_lock[me.page] := false; me.pc := 13; end;
  end;
end;

ruleset t: truncate_t do
  alias me: truncate[t] do
    rule "shrink" me.pc = 0 ==> begin inside[me.page] := false; for a: addr_t do me.visited[a] := false; end; me.pc := 1; end;
    ruleset a: addr_t do
      rule "next" me.pc = 1 & !me.visited[a] ==> begin me.visited[a] := true; me.a := a; me.pc := 2; end;
    end;
    rule "all visited" me.pc = 1 & me.visited[0] & me.visited[1] & me.visited[2] ==> begin me.pc := 6; end;
    rule "lock ptl" me.pc = 2 & !ptl ==> begin ptl := true; me.pc := 3; end;
    rule "maps it?" me.pc = 3 ==> begin
      if pte[me.a] = me.page + 1 then me.pc := 4; else me.pc := 5; end;
    end;
    rule "unmap" me.pc = 4 ==> begin pte[me.a] := 0; me.pc := 5; end;
    rule "unlock ptl" me.pc = 5 ==> begin ptl := false; me.pc := 1; end;
    rule "lock_page" me.pc = 6 & !page_lock[me.page] ==> begin page_lock[me.page] := true; me.pc := 7; end;
    rule "removed?" me.pc = 7 ==> begin
      if cached[me.page] then for a: addr_t do me.visited[a] := false; end; me.pc := 8; else me.pc := 14; end;
    end;
    ruleset a: addr_t do
      rule "next" me.pc = 8 & !me.visited[a] ==> begin me.visited[a] := true; me.a := a; me.pc := 9; end;
    end;
    rule "all visited" me.pc = 8 & me.visited[0] & me.visited[1] & me.visited[2] ==> begin me.pc := 13; end;
    rule "lock ptl" me.pc = 9 & !ptl ==> begin ptl := true; me.pc := 10; end;
    rule "maps it?" me.pc = 10 ==> begin
      if pte[me.a] = me.page + 1 then me.pc := 11; else me.pc := 12; end;
    end;
    rule "unmap" me.pc = 11 ==> begin pte[me.a] := 0; me.pc := 12; end;
    rule "unlock ptl" me.pc = 12 ==> begin ptl := false; me.pc := 8; end;
    rule "remove" me.pc = 13 ==> begin cached[me.page] := false; me.pc := 14; end;
    rule "unlock_page" me.pc = 14 ==> begin page_lock[me.page] := false; me.pc := 15; end;
  end;
end;

ruleset i: invalidate_t do
  alias me: invalidate[i] do
    rule "lock_page" me.pc = 0 & !page_lock[me.page] ==> begin page_lock[me.page] := true; me.pc := 1; end;
    rule "removed?" me.pc = 1 ==> begin
      if cached[me.page] then for a: addr_t do me.visited[a] := false; end; me.pc := 2; else me.pc := 8; end;
    end;
    ruleset a: addr_t do
      rule "next" me.pc = 2 & !me.visited[a] ==> begin me.visited[a] := true; me.a := a; me.pc := 3; end;
    end;
    rule "all visited" me.pc = 2 & me.visited[0] & me.visited[1] & me.visited[2] ==> begin me.pc := 7; end;
    rule "lock ptl" me.pc = 3 & !ptl ==> begin ptl := true; me.pc := 4; end;
    rule "maps it?" me.pc = 4 ==> begin
      if pte[me.a] = me.page + 1 then me.pc := 5; else me.pc := 6; end;
    end;
    rule "unmap" me.pc = 5 ==> begin pte[me.a] := 0; me.pc := 6; end;
    rule "unlock ptl" me.pc = 6 ==> begin ptl := false; me.pc := 2; end;
    rule "remove" me.pc = 7 ==> begin cached[me.page] := false; me.pc := 8; end;
    rule "unlock_page" me.pc = 8 ==> begin page_lock[me.page] := false; me.pc := 9; end;
  end;
end;

-- What every instance is called with, and which pages are inside the file.
ruleset i0: boolean; i1: boolean; a1: addr_t; a2: addr_t; pt: page_t; pi: page_t do
  startstate begin
    clear inside; clear page_lock; clear pte; clear fault; clear truncate; clear invalidate;
    ptl := false;
    inside[0] := i0; inside[1] := i1;
    for p: page_t do cached[p] := true; end;
    fault[1].addr := a1; fault[2].addr := a2;
    for t: truncate_t do truncate[t].page := pt; end;
    for i: invalidate_t do invalidate[i].page := pi; end;
  end;
end;

invariant "no_dangling_pte" forall a: addr_t do pte[a] = 0 | cached[pte[a] - 1] end;
invariant "truncated_for_good"
  forall t: truncate_t do truncate[t].pc != 15 | forall a: addr_t do pte[a] != truncate[t].page + 1 end end;
