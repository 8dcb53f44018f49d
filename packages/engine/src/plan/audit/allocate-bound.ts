import type { Item, Problem } from './allocate-problem.ts';

/** What the courses from a place in the order on can still give, whatever was decided before it. */
export interface Rest {
  /** By need: all of it, and the largest part of one course. */
  give: number[];
  largest: number[];
  /** By cap: what they could use at most. */
  use: number[];
}

/** For each place in the order of items, and the end. */
export function restsOf(problem: Problem): Rest[] {
  let rest: Rest = { give: problem.size.map(() => 0), largest: problem.size.map(() => 0), use: problem.capSize.map(() => 0) };
  const rests = [rest];
  for (const item of problem.items.toReversed()) {
    const { adds, uses } = mostOf(problem, item);
    rest = {
      give: rest.give.map((give, n) => give + (adds[n] ?? 0)),
      largest: rest.largest.map((largest, n) => Math.max(largest, adds[n] ?? 0)),
      use: rest.use.map((use, k) => use + (uses[k] ?? 0)),
    };
    rests.push(rest);
  }
  return rests.reverse();
}

function mostOf(problem: Problem, item: Item): { adds: number[]; uses: number[] } {
  const adds = problem.size.map(() => 0);
  const uses = problem.capSize.map(() => 0);
  for (const option of item.options) {
    for (const [at, need] of option.needs.entries()) adds[need] = option.adds[at] ?? 0;
    for (const [at, cap] of option.caps.entries()) uses[cap] = option.uses[at] ?? 0;
  }
  return { adds, uses };
}

/** By need: some course that can serve it can also count without serving it, so that courses must be shared out. */
export function contestedOf(problem: Problem): boolean[] {
  return problem.size.map((_, need) =>
    problem.items.some(({ options }) => {
      const serving = options.filter((option) => option.needs.includes(need)).length;
      return serving > 0 && serving < options.length;
    }),
  );
}

/** The most that can still be reached: needs filled and progress. */
export interface Bound {
  filled: number;
  progress: number;
  /** By undecided course, largest first: most progress and most open contested needs that one can serve. */
  gains: number[];
  places: number[];
  /** Fewest places that filling every need that can be filled takes in contested needs; fewest courses in any one need. */
  placesAsked: number;
  deepest: number;
}

/**
 * Bound from place `from` on, with `open` parts still missing by need. Caps are left out of it. Needs on their own: no
 * more than the rest gives each. Contested needs together: a course serves at most the open ones of its best option.
 */
export function boundOf(problem: Problem, contested: readonly boolean[], rest: Rest, from: number, open: readonly number[]): Bound {
  let progress = 0;
  let freeProgress = 0;
  let contestedProgress = 0;
  let filled = 0;
  let deepest = 0;
  const asks: number[] = [];
  for (const [n, missing] of open.entries()) {
    const weight = problem.weight[n] ?? 0;
    const give = rest.give[n] ?? 0;
    progress += weight * ((problem.size[n] ?? 0) - missing);
    if (contested[n]) contestedProgress += weight * Math.min(missing, give);
    else freeProgress += weight * Math.min(missing, give);
    if (missing === 0) filled += 1;
    if (missing === 0 || missing > give) continue;
    const courses = Math.ceil(missing / (rest.largest[n] ?? 1));
    deepest = Math.max(deepest, courses);
    if (contested[n]) asks.push(courses);
    else filled += 1;
  }
  const gains: number[] = [];
  const places: number[] = [];
  let allGain = 0;
  let allContestedGain = 0;
  let allPlaces = 0;
  for (let at = from; at < problem.items.length; at++) {
    let best = 0;
    let bestContested = 0;
    let most = 0;
    for (const option of problem.items[at]?.options ?? []) {
      let gain = 0;
      let contestedGain = 0;
      let serves = 0;
      for (let j = 0; j < option.needs.length; j++) {
        const need = option.needs[j] ?? 0;
        const missing = open[need] ?? 0;
        if (missing === 0) continue;
        const part = (problem.weight[need] ?? 0) * Math.min(missing, option.adds[j] ?? 0);
        gain += part;
        if (!contested[need]) continue;
        contestedGain += part;
        serves += 1;
      }
      best = Math.max(best, gain);
      bestContested = Math.max(bestContested, contestedGain);
      most = Math.max(most, serves);
    }
    gains.push(best);
    places.push(most);
    allGain += best;
    allContestedGain += bestContested;
    allPlaces += most;
  }
  asks.sort((a, b) => a - b);
  let placesAsked = 0;
  let left = allPlaces;
  for (const courses of asks) {
    placesAsked += courses;
    left -= courses;
    if (left >= 0) filled += 1;
  }
  progress += Math.min(allGain, freeProgress + Math.min(contestedProgress, allContestedGain));
  return { filled, progress, gains, places, placesAsked, deepest };
}

/** Fewest of the numbers that sum to at least `asked`; all and one more where they don't. Sorts them. */
export function fewest(numbers: number[], asked: number): number {
  numbers.sort((a, b) => b - a);
  let count = 0;
  let left = asked;
  for (const each of numbers) {
    if (left <= 0) break;
    left -= each;
    count += 1;
  }
  return left > 0 ? count + 1 : count;
}
