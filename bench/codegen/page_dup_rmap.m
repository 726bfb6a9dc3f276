-- System B: the reference before the mapping, one rule for each step of spec/page_dup_rmap.latch (check reference_first),
-- with one page.
const FORKS: 6; UNMAPS: 2; GETS: 3;

type
  fork_t: 1..FORKS; unmap_t: 1..UNMAPS; get_t: 1..GETS;
  count_t: 0..15;

var
  ptl, mapped: boolean;
  refcount, mapcount: count_t;
  fork: array [fork_t] of 0..10;   -- where each of them stands
  unmap: array [unmap_t] of 0..7;
  get: array [get_t] of 0..2;

ruleset f: fork_t do
  alias me: fork[f] do
    rule "lock ptl" me = 0 & !ptl ==> begin ptl := true; me := 1; end;
    rule "mapped?" me = 1 ==> begin if mapped then me := 2; else me := 9; end; end;
    rule "get_page" me = 2 ==> begin refcount := refcount + 1; me := 3; end;
    rule "pinned" me = 3 ==> begin me := 8; end;
    rule "not pinned" me = 3 ==> begin me := 4; end;
    rule "map" me = 4 ==> begin mapcount := mapcount + 1; me := 5; end;
    rule "unlock ptl" me = 5 ==> begin ptl := false; me := 6; end;
    rule "unmap" me = 6 ==> begin mapcount := mapcount - 1; me := 7; end;
    rule "put" me = 7 ==> begin assert refcount > 0; refcount := refcount - 1; me := 10; end;
    rule "give back" me = 8 ==> begin assert refcount > 0; refcount := refcount - 1; me := 9; end;
    rule "unlock ptl, out" me = 9 ==> begin ptl := false; me := 10; end;
  end;
end;

ruleset u: unmap_t do
  alias me: unmap[u] do
    rule "lock ptl" me = 0 & !ptl ==> begin ptl := true; me := 1; end;
    rule "mapped?" me = 1 ==> begin if mapped then me := 3; else me := 2; end; end;
    rule "unlock, return" me = 2 ==> begin ptl := false; me := 7; end;
    rule "clear pte" me = 3 ==> begin mapped := false; me := 4; end;
    rule "zap" me = 4 ==> begin mapcount := mapcount - 1; me := 5; end;
    rule "unlock ptl" me = 5 ==> begin ptl := false; me := 6; end;
    rule "flush" me = 6 ==> begin assert refcount > 0; refcount := refcount - 1; me := 7; end;
  end;
end;

ruleset g: get_t do
  alias me: get[g] do
    rule "inc_not_zero" me = 0 ==> begin
      if refcount = 0 then me := 2; else refcount := refcount + 1; me := 1; end;
    end;
    rule "put" me = 1 ==> begin assert refcount > 0; refcount := refcount - 1; me := 2; end;
  end;
end;

startstate begin
  clear fork; clear unmap; clear get;
  ptl := false; mapped := true; refcount := 1; mapcount := 1;
end;

function maps(): count_t;
var n: count_t;
begin
  n := 0;
  if mapped then n := 1; end;
  for f: fork_t do if fork[f] = 5 | fork[f] = 6 then n := n + 1; end; end;
  for u: unmap_t do if unmap[u] = 4 then n := n + 1; end; end;
  return n;
end;

function holders(): count_t;
var n: count_t;
begin
  n := 0;
  for f: fork_t do if fork[f] = 7 then n := n + 1; end; end;
  for u: unmap_t do if unmap[u] = 5 | unmap[u] = 6 then n := n + 1; end; end;
  for g: get_t do if get[g] = 1 then n := n + 1; end; end;
  return n;
end;

invariant "refs_cover_maps" refcount >= mapcount;
invariant "maps_are_counted" mapcount = maps();
invariant "refs_are_counted" ptl | refcount = mapcount + holders();
