-- System D: the root's lock, one rule for each step of spec/vma_adjust.latch (check root).
const RESIZES: 3; WALKS: 3;

type
  av_t: 0..1; vma_t: 0..1;
  resize_t: 1..RESIZES; walk_t: 1..WALKS;
  front_t: enum { OLD, NEW };

var
  root: array [av_t] of av_t;
  anon_vma: array [vma_t] of av_t;
  linked: array [av_t] of array [vma_t] of boolean;
  lock: array [av_t] of boolean;
  mmap_lock: array [vma_t] of boolean;
  vm_start, vm_pgoff: array [vma_t] of front_t;
  resize: array [resize_t] of record pc: 0..6; vma: vma_t; end;
  walk: array [walk_t] of record
    pc: 0..6; av: av_t; v: vma_t; s: front_t; p: front_t; visited: array [vma_t] of boolean;
  end;

ruleset r: resize_t do
  alias me: resize[r] do
    rule "down_write" me.pc = 0 & !mmap_lock[me.vma] ==> begin mmap_lock[me.vma] := true; me.pc := 1; end;
    rule "lock" me.pc = 1 & !lock[root[anon_vma[me.vma]]] ==> begin
      lock[root[anon_vma[me.vma]]] := true; me.pc := 2;
    end;
    rule "vm_start" me.pc = 2 ==> begin vm_start[me.vma] := NEW; me.pc := 3; end;
    rule "vm_pgoff" me.pc = 3 ==> begin vm_pgoff[me.vma] := NEW; me.pc := 4; end;
    rule "unlock" me.pc = 4 ==> begin lock[root[anon_vma[me.vma]]] := false; me.pc := 5; end;
    rule "up_write" me.pc = 5 ==> begin mmap_lock[me.vma] := false; me.pc := 6; end;
  end;
end;

ruleset w: walk_t do
  alias me: walk[w] do
    rule "lock" me.pc = 0 & !lock[root[me.av]] ==> begin lock[root[me.av]] := true; me.pc := 1; end;
    ruleset v: vma_t do
      rule "next" me.pc = 1 & linked[me.av][v] & !me.visited[v] ==> begin
        me.visited[v] := true; me.v := v; me.pc := 2;
      end;
    end;
    rule "all visited" me.pc = 1 & forall v: vma_t do !linked[me.av][v] | me.visited[v] end ==> begin me.pc := 5; end;
    rule "vm_start" me.pc = 2 ==> begin me.s := vm_start[me.v]; me.pc := 3; end;
    rule "vm_pgoff" me.pc = 3 ==> begin me.p := vm_pgoff[me.v]; me.pc := 4; end;
    rule "right_address" me.pc = 4 ==> begin assert me.s = me.p; me.s := OLD; me.p := OLD; me.pc := 1; end;
    rule "unlock" me.pc = 5 ==> begin lock[root[me.av]] := false; me.pc := 6; end;
  end;
end;

-- What every instance is called with, and which anon_vma a VMA is on; where an axiom does not hold, one of those in which
-- all do stands for it.
ruleset r0: av_t; r1: av_t; a0: av_t; a1: av_t; l00: boolean; l01: boolean; l10: boolean; l11: boolean;
        v1: vma_t; v2: vma_t; v3: vma_t; w1: av_t; w2: av_t; w3: av_t do
  startstate begin
    clear lock; clear mmap_lock; clear vm_start; clear vm_pgoff; clear resize; clear walk;
    root[0] := r0; root[1] := r1; anon_vma[0] := a0; anon_vma[1] := a1;
    linked[0][0] := l00; linked[0][1] := l01; linked[1][0] := l10; linked[1][1] := l11;
    if !((forall a: av_t do root[root[a]] = root[a] end) & (forall v: vma_t do linked[anon_vma[v]][v] end) &
         (forall a: av_t do forall v: vma_t do
            !linked[a][v] | (root[a] = root[anon_vma[v]] & (root[anon_vma[v]] != anon_vma[v] | a = anon_vma[v]))
          end end)) then
      clear root; clear anon_vma; clear linked;
      for v: vma_t do linked[0][v] := true; end;
    end;
    resize[1].vma := v1; resize[2].vma := v2; resize[3].vma := v3;
    walk[1].av := w1; walk[2].av := w2; walk[3].av := w3;
  end;
end;
