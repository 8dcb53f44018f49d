import type { Variant } from '../instance.ts';
import { witnessesOf } from './allocate-certificate.ts';
import { improved } from './allocate-improve.ts';
import { type Found, type Item, type Problem, partOf, problemOf, type Taken } from './allocate-problem.ts';
import { type SearchResult, search } from './allocate-search.ts';
import type { Witness } from './allocate-witness.ts';

/** Nodes of the search after which it gives up proving: about a tenth of a second. */
const BUDGET = 15_000;
/** Nodes after which a first search gives way to one that starts from a better allocation. */
const SHORT = 1_000;

/** Which course counts where. */
export interface Allocation {
  /** By course index: the mode it counts in; -1: it counts nowhere or is not taken. */
  mode: number[];
  /** By need: courses, or hundredths of credits, counted toward it; may be more than its size. */
  counted: number[];
  /** No allocation fills more needs, or as many with more progress, or both with fewer courses. */
  proved: boolean;
  /** Partial allocations examined. */
  nodes: number;
  certificate: Certificate;
}

/** Why no allocation fills more needs. */
export type Certificate =
  /** All needs are filled: the allocation itself shows it. */
  | { kind: 'filled' }
  /** The witnesses' needs are disjoint and their `open` sums to the number of unfilled needs: whoever checks them need not search. */
  | { kind: 'short'; witnesses: Witness[] }
  /** `open` are unfilled needs outside the witnesses: only that all allocations were examined (if `proved`) says that they can't be filled too. */
  | { kind: 'searched'; witnesses: Witness[]; open: number[]; caps: number[]; nodes: number };

/**
 * The exact degree audit: the best way to count the `taken` courses (indices) toward a variant's needs, each course in one
 * of its modes or in none. Best is: most needs filled, all counted alike; then most progress, the sum over needs of
 * min(counted, size) / size, compared in whole numbers over a common denominator; then fewest courses used; of equally good
 * allocations the one in which the course with the lowest index counts, in its lowest mode, and so on by index.
 *
 * Caps hold for whole courses: one that would cross a cap does not count there at all, as in every plan (Assignment). The
 * share of it that still fits is not counted.
 *
 * Method: depth-first branch and bound with states seen before (allocate-search.ts) and prices (allocate-price.ts), first for the value, with the courses
 * that have fewest ways first, then for the first allocation of that value in the order of ties. `budget` is the most nodes of
 * both together; if it ends in the first, `proved` is false and the allocation is the best found; if it ends in the second,
 * the allocation is a best one, perhaps not the first of its equals. Pure; needs with size 0 are filled.
 */
export function allocate(variant: Variant, courses: readonly { credits: number }[], taken: readonly number[], budget = BUDGET): Allocation {
  const of: Taken = {
    variant,
    courses,
    taken: [...new Set(taken)].filter((course) => courses[course] !== undefined).sort((a, b) => a - b),
  };
  const problem = problemOf(of);
  const byValue: Problem = { ...problem, items: valueOrder(problem.items) };
  const value = bestValue(byValue, budget);
  const first = search(problem, {
    floor: value.found?.value,
    floorIsBest: value.complete,
    anyOfEqual: false,
    budget: Math.max(budget - value.nodes, 0),
  });
  const mode = courses.map(() => -1);
  if (first.found) put(mode, problem.items, first.found);
  else if (value.found) put(mode, byValue.items, value.found);
  const counted = variant.needs.map(() => 0);
  for (const [course, index] of mode.entries()) {
    for (const need of new Set(variant.modes[course]?.[index]?.needs)) {
      const size = variant.needs[need];
      if (size) counted[need] = (counted[need] ?? 0) + partOf(size, courses[course]);
    }
  }
  const nodes = value.nodes + first.nodes;
  return {
    mode,
    counted,
    proved: value.complete || first.complete,
    nodes,
    certificate: certify(of, mode, counted, nodes),
  };
}

/** A short search; where it does not end, its result is improved by exchanges, and a long one starts from there. */
function bestValue(problem: Problem, budget: number): SearchResult {
  const short = search(problem, { floor: undefined, floorIsBest: false, anyOfEqual: true, budget: Math.min(budget, SHORT) });
  if (short.complete || short.found === undefined) return short;
  const start = improved(problem, short.found);
  const long = search(problem, { floor: start.value, floorIsBest: false, anyOfEqual: true, budget: budget - short.nodes });
  return { found: long.found ?? start, nodes: short.nodes + long.nodes, complete: long.complete };
}

function put(mode: number[], items: readonly Item[], found: Found): void {
  for (const [at, { course, options }] of items.entries()) mode[course] = options[found.options[at] ?? -1]?.mode ?? -1;
}

/** Courses with fewest ways first; courses of one kind beside one another. Options that serve most first. */
function valueOrder(items: readonly Item[]): Item[] {
  const keyed = items.map((item) => {
    const options = item.options.toSorted((a, b) => b.needs.length - a.needs.length || a.caps.length - b.caps.length || a.mode - b.mode);
    const key = options.map(({ needs, adds, caps, uses }) => [needs, adds, caps, uses].join(';')).join('|');
    return { item: { course: item.course, options }, key };
  });
  keyed.sort((a, b) => a.item.options.length - b.item.options.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

function certify(of: Taken, mode: readonly number[], counted: readonly number[], nodes: number): Certificate {
  const { variant, taken } = of;
  const unfilled = variant.needs.flatMap((need, n) => ((counted[n] ?? 0) < need.size ? [n] : []));
  if (unfilled.length === 0) return { kind: 'filled' };
  const witnesses = witnessesOf(of, mode, counted);
  const open = unfilled.filter((need) => !witnesses.some(({ needs }) => needs.includes(need)));
  if (open.length === 0) return { kind: 'short', witnesses };
  const touches = (course: number) => variant.modes[course]?.filter((each) => each.needs.some((need) => open.includes(need))) ?? [];
  const caps = [...new Set(taken.flatMap(touches).flatMap((each) => each.caps))].sort((a, b) => a - b);
  return { kind: 'searched', witnesses, open, caps, nodes };
}
