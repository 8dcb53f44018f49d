import { boundOf, contestedOf, fewest, type Rest, restsOf } from './allocate-bound.ts';
import { type PriceBound, priceBound, tune } from './allocate-price.ts';
import { compareValues, type Found, type Option, type Problem, type Value } from './allocate-problem.ts';

/** Prices cost some hundred nodes' time: small searches end before. */
const FIRST_TUNING = 400;
/** More than what sums of prices can be wrong by (allocate-price.ts): a bound is loosened by it. */
const ROUNDING = 1e-7;

export interface SearchResult {
  found: Found | undefined;
  nodes: number;
  /** Nothing better than `found` (or, if nothing was found, than the floor) exists. */
  complete: boolean;
}

export interface SearchOptions {
  /** A value that is reached by some allocation: anything worse is not looked at. */
  floor: Value | undefined;
  /** The floor is the best: the first allocation that reaches it ends the search. */
  floorIsBest: boolean;
  /** Only the value matters, not which of equal allocations is found first. */
  anyOfEqual: boolean;
  budget: number;
}

/**
 * Depth first over the items in their order, options in theirs, «not used» last: of equally good allocations the first in
 * that order is kept. Cut by bounds (allocate-bound.ts) and by states seen before: what matters of the decisions made is
 * only what is open of needs that later items serve and what is left of caps that later items can exceed; a state reached
 * again with no better value in the settled needs leads to nothing better. This also covers courses of one kind (same
 * modes, same credits): their permutations meet in the same states.
 */
export function search(problem: Problem, { floor, floorIsBest, anyOfEqual, budget }: SearchOptions): SearchResult {
  const { items, size, weight, capSize } = problem;
  const rests = restsOf(problem);
  const contested = contestedOf(problem);
  const full = Math.max(1, ...size.map((each, n) => each * (weight[n] ?? 0)));
  const seen = items.map(() => new Map<number | string, Value>());
  const states = [...size.map((each) => each + 1), ...capSize.map((each) => each + 2)].reduce((product, each) => product * each, 1);
  const keyOf = states <= Number.MAX_SAFE_INTEGER ? numberKey : textKey;
  const chosen = items.map(() => -1);
  let best = floor;
  let found: Found | undefined;
  let nodes = 0;
  let stopped = false;
  let prices: { filled: PriceBound; progress: PriceBound; used: PriceBound } | undefined;
  let tuneAt = FIRST_TUNING;
  let complete = true;

  explore(0, [...size], [...capSize], 0);
  return { found, nodes, complete };

  function explore(at: number, open: readonly number[], slack: readonly number[], used: number): void {
    if (stopped) return;
    if (nodes >= budget) {
      stopped = true;
      complete = false;
      return;
    }
    nodes += 1;
    if (nodes === tuneAt) {
      retune();
      tuneAt *= 8;
    }
    const rest = rests[at];
    const item = items[at];
    const settled = settledAt(at, open, used);
    if (item === undefined || rest === undefined) {
      if (best !== undefined && !(compareValues(settled, best) > 0 || (found === undefined && compareValues(settled, best) === 0))) return;
      best = settled;
      found = { value: settled, options: [...chosen] };
      stopped = floorIsBest;
      return;
    }
    const key = keyOf(at, open, slack);
    const before = seen[at]?.get(key);
    if (before !== undefined && compareValues(before, settled) >= 0) return;
    seen[at]?.set(key, settled);
    if (!mayImprove(at, open, slack, used)) return;
    const useful = item.options.map((option) => (fits(option, slack) ? option.needs.filter((need) => (open[need] ?? 0) > 0).length : 0));
    for (const [index, option] of item.options.entries()) {
      if (useful[index] === 0) continue;
      if (
        anyOfEqual &&
        item.options.some((other, o) => o !== index && (useful[o] ?? 0) > 0 && replaces(other, o, option, index, open, slack))
      )
        continue;
      const nextOpen = [...open];
      const nextSlack = [...slack];
      for (const [j, need] of option.needs.entries()) nextOpen[need] = Math.max(0, (open[need] ?? 0) - (option.adds[j] ?? 0));
      for (const [j, cap] of option.caps.entries()) nextSlack[cap] = (slack[cap] ?? 0) - (option.uses[j] ?? 0);
      chosen[at] = index;
      explore(at + 1, nextOpen, nextSlack, used + 1);
    }
    chosen[at] = -1;
    explore(at + 1, open, slack, used);
  }

  /** Value of the needs that no item from here on serves. */
  function settledAt(at: number, open: readonly number[], used: number): Value {
    let filled = 0;
    let progress = 0;
    for (const [n, missing] of open.entries()) {
      if ((rests[at]?.give[n] ?? 0) > 0) continue;
      if (missing === 0) filled += 1;
      progress += (weight[n] ?? 0) * ((size[n] ?? 0) - missing);
    }
    return { filled, progress, used };
  }

  function mayImprove(at: number, open: readonly number[], slack: readonly number[], used: number): boolean {
    const rest = rests[at];
    if (best === undefined || rest === undefined) return true;
    const priced = pricedLimit(best, rest, at, open, slack, used);
    if (!beats(priced)) return false;
    const bound = boundOf(problem, contested, rest, at, open);
    const limit = { filled: Math.min(bound.filled, priced.filled), progress: Math.min(bound.progress, priced.progress), used: priced.used };
    if (limit.filled !== best.filled) return limit.filled > best.filled;
    if (limit.progress !== best.progress) return limit.progress > best.progress;
    let progress = 0;
    let fillable = 0;
    for (const [n, missing] of open.entries()) {
      progress += (weight[n] ?? 0) * ((size[n] ?? 0) - missing);
      if (missing <= (rest.give[n] ?? 0)) fillable += 1;
    }
    let more = fewest(bound.gains, best.progress - progress);
    if (fillable === best.filled) more = Math.max(more, bound.deepest, fewest(bound.places, bound.placesAsked));
    return beats({ ...limit, used: Math.max(limit.used, used + more) });
  }

  function beats(value: Value): boolean {
    if (best === undefined) return true;
    const by = compareValues(value, best);
    return by > 0 || (found === undefined && by === 0);
  }

  /** By prices: progress and used hold for allocations that fill as many as the best; used, for those with its progress too. */
  function pricedLimit(known: Value, rest: Rest, at: number, open: readonly number[], slack: readonly number[], used: number): Value {
    const limit = { filled: size.length, progress: Number.MAX_SAFE_INTEGER, used: 0 };
    if (prices === undefined) return limit;
    const reach = (by: PriceBound) =>
      priceBound(problem, by, rest, at, open, slack, used) -
      by.prices.perFilled * known.filled -
      (by.prices.perProgress * known.progress) / full;
    limit.filled = known.filled + Math.floor(reach(prices.filled) / prices.filled.prices.perFilled + ROUNDING);
    if (limit.filled !== known.filled) return limit;
    limit.progress = known.progress + Math.floor(reach(prices.progress) * full + ROUNDING * Math.max(1, full));
    if (limit.progress !== known.progress) return limit;
    limit.used = Math.ceil(-reach(prices.used) - ROUNDING);
    return limit;
  }

  function retune(): void {
    if (best === undefined) return;
    const known = { ...best, progress: best.progress / full };
    prices = { filled: tune(problem, 'filled', known), progress: tune(problem, 'progress', known), used: tune(problem, 'used', known) };
  }

  function fits(option: Option, slack: readonly number[]): boolean {
    return option.caps.every((cap, j) => (slack[cap] ?? 0) >= (option.uses[j] ?? 0));
  }

  /** `other` serves every open need that `option` serves and takes from no cap that `option` spares; of two equal ones the first. */
  function replaces(other: Option, o: number, option: Option, index: number, open: readonly number[], slack: readonly number[]): boolean {
    if (!fits(other, slack)) return false;
    const covers = (a: Option, b: Option) =>
      b.needs.every((need) => open[need] === 0 || a.needs.includes(need)) && a.caps.every((cap) => b.caps.includes(cap));
    return covers(other, option) && (o < index || !covers(option, other));
  }

  function numberKey(at: number, open: readonly number[], slack: readonly number[]): number {
    const rest = rests[at];
    let key = 0;
    for (const [n, missing] of open.entries()) if ((rest?.give[n] ?? 0) > 0) key = key * ((size[n] ?? 0) + 1) + missing;
    for (const [k, left] of slack.entries()) key = key * ((capSize[k] ?? 0) + 2) + (left >= (rest?.use[k] ?? 0) ? 0 : left + 1);
    return key;
  }

  function textKey(at: number, open: readonly number[], slack: readonly number[]): string {
    const rest = rests[at];
    const missing = open.map((each, n) => ((rest?.give[n] ?? 0) > 0 ? each : 0));
    const left = slack.map((each, k) => (each >= (rest?.use[k] ?? 0) ? -1 : each));
    return `${missing.join()};${left.join()}`;
  }
}
