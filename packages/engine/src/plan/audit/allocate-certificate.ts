import type { Taken } from './allocate-problem.ts';
import { servesBy, type Witness, witnessFor } from './allocate-witness.ts';

/** Sets of needs that are tried around one unfilled need before the set that its courses lead to is taken. */
const MOST_SETS = 120;

/**
 * Witnesses with disjoint needs for the unfilled needs of a best allocation: each shows that as many of its needs stay open
 * as the allocation leaves open. For each unfilled need the smallest such set around it, by size, among sets connected by
 * courses or caps; if too many would have to be tried, the set that moving courses leads to, without what can be left out.
 * Where two sets share a need, one witness for both together replaces them. A need for which nothing is found is in none.
 */
export function witnessesOf(of: Taken, mode: readonly number[], counted: readonly number[]): Witness[] {
  const unfilled = of.variant.needs.flatMap((need, n) => ((counted[n] ?? 0) < need.size ? [n] : []));
  const prove = (needs: readonly number[]) => witnessFor(of, needs, needs.filter((need) => unfilled.includes(need)).length);
  const beside = besides(of);
  let witnesses: Witness[] = [];
  for (const need of unfilled) {
    if (witnesses.some(({ needs }) => needs.includes(need))) continue;
    const used = new Set(witnesses.flatMap(({ needs }) => needs));
    const alone = smallest(need, beside, used, prove) ?? shrunk(need, led(of, mode, counted, need), used, prove);
    const witness = alone ?? smallest(need, beside, new Set(), prove) ?? shrunk(need, led(of, mode, counted, need), new Set(), prove);
    if (witness === undefined) continue;
    const apart = witnesses.filter(({ needs }) => !needs.some((each) => witness.needs.includes(each)));
    const shared = witnesses.filter((each) => !apart.includes(each));
    if (shared.length === 0) {
      witnesses.push(witness);
      continue;
    }
    const together = prove(ascending([witness, ...shared].flatMap(({ needs }) => needs)));
    if (together) witnesses = [...apart, together];
  }
  return witnesses;
}

/** By need: others that share a taken course or a cap with it. */
function besides({ variant, courses, taken }: Taken): number[][] {
  const beside = variant.needs.map(() => new Set<number>());
  const byCap = variant.caps.map(() => new Set<number>());
  const join = (needs: Iterable<number>) => {
    const all = [...needs];
    for (const need of all) for (const other of all) if (other !== need) beside[need]?.add(other);
  };
  for (const course of taken) {
    const modes = variant.modes[course] ?? [];
    const serves = variant.needs.flatMap((_, need) => (modes.some((mode) => servesBy(variant, mode, need, courses[course])) ? [need] : []));
    join(serves);
    for (const each of modes) for (const cap of each.caps) for (const need of each.needs) byCap[cap]?.add(need);
  }
  for (const needs of byCap) join(needs);
  return beside.map(ascending);
}

type Prove = (needs: readonly number[]) => Witness | undefined;

function smallest(from: number, beside: readonly number[][], avoid: ReadonlySet<number>, prove: Prove): Witness | undefined {
  let layer: number[][] = [[from]];
  let tried = 0;
  while (layer.length > 0) {
    const next = new Map<string, number[]>();
    for (const needs of layer) {
      tried += 1;
      if (tried > MOST_SETS) return undefined;
      const witness = prove(needs);
      if (witness) return witness;
      for (const other of needs.flatMap((need) => beside[need] ?? [])) {
        if (needs.includes(other) || avoid.has(other)) continue;
        const grown = ascending([...needs, other]);
        next.set(grown.join(), grown);
      }
    }
    layer = [...next.values()];
  }
  return undefined;
}

/** The needs that would lose a course they can't spare if courses moved toward the unfilled need, and so on from these. */
function led({ variant, courses, taken }: Taken, mode: readonly number[], counted: readonly number[], from: number): number[] {
  const reached = new Set([from]);
  for (const need of reached) {
    for (const course of taken) {
      const now = variant.modes[course]?.[mode[course] ?? -1];
      for (const other of variant.modes[course] ?? []) {
        if (!servesBy(variant, other, need, courses[course]) || now?.needs.includes(need)) continue;
        for (const lost of now?.needs ?? []) {
          const size = variant.needs[lost];
          const part = size?.unit === 'credits' ? (courses[course]?.credits ?? 0) : 1;
          if (size && !other.needs.includes(lost) && (counted[lost] ?? 0) - part < size.size) reached.add(lost);
        }
      }
    }
  }
  return ascending(reached);
}

/** The set without the needs that the proof can do without. */
function shrunk(from: number, needs: readonly number[], avoid: ReadonlySet<number>, prove: Prove): Witness | undefined {
  let kept = needs.filter((need) => !avoid.has(need));
  let witness = prove(kept);
  if (witness === undefined) return undefined;
  for (const need of kept) {
    if (need === from) continue;
    const fewer = kept.filter((each) => each !== need);
    const still = prove(fewer);
    if (still === undefined) continue;
    kept = fewer;
    witness = still;
  }
  return witness;
}

function ascending(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
