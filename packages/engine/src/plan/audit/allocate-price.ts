import { type Rest, restsOf } from './allocate-bound.ts';
import type { Item, Option, Problem } from './allocate-problem.ts';

/**
 * A bound by prices (Lagrangian relaxation): each course sells its parts to needs, and buys its way under caps, at fixed
 * prices; needs and courses then decide each for itself, which can't be worse than together. Any prices, 0 or more, give a
 * bound; `tune` looks for good ones by subgradient steps. The objective is
 * perFilled x needs filled + perProgress x (progress / full progress of one need) - perCourse x courses used.
 */
export interface Prices {
  perFilled: number;
  perProgress: number;
  perCourse: number;
  /** For all of a need; for all of a cap. */
  needs: number[];
  caps: number[];
}

/** Prices with what the courses from each place in the order on earn at most. */
export interface PriceBound {
  prices: Prices;
  earn: number[];
}

/** What the objective of these prices can reach from a place in the order on, at most (but for rounding, below 1e-8). */
export function priceBound(
  problem: Problem,
  { prices, earn }: PriceBound,
  rest: Rest,
  at: number,
  open: readonly number[],
  slack: readonly number[],
  used: number,
): number {
  let bound = (earn[at] ?? 0) - prices.perCourse * used;
  for (let n = 0; n < open.length; n++) bound += needSide(problem, prices, n, open[n] ?? 0, rest.give[n] ?? 0).worth;
  for (let k = 0; k < slack.length; k++)
    if (prices.caps[k]) bound += ((prices.caps[k] ?? 0) * Math.min(slack[k] ?? 0, rest.use[k] ?? 0)) / (problem.capSize[k] || 1);
  return bound;
}

interface NeedSide {
  worth: number;
  buys: number;
  filled: number;
  progress: number;
}

/** How much a need buys: nothing, or all that it lacks (or as much of it as there is). */
function needSide(problem: Problem, prices: Prices, n: number, missing: number, give: number): NeedSide {
  const size = problem.size[n] ?? 0;
  if (missing === 0)
    return { worth: prices.perFilled + (size > 0 ? prices.perProgress : 0), buys: 0, filled: 1, progress: size > 0 ? 1 : 0 };
  const has = (size - missing) / size;
  const buys = Math.min(missing, give) / size;
  const filled: number = give >= missing ? 1 : 0;
  const gain = filled * prices.perFilled + buys * (prices.perProgress - (prices.needs[n] ?? 0));
  if (gain <= 0) return { worth: prices.perProgress * has, buys: 0, filled: 0, progress: has };
  return { worth: prices.perProgress * has + gain, buys, filled, progress: has + buys };
}

function bestOption(problem: Problem, prices: Prices, item: Item): { earns: number; option: Option | undefined } {
  let earns = 0;
  let best: Option | undefined;
  for (const option of item.options) {
    let worth = -prices.perCourse;
    for (let j = 0; j < option.needs.length; j++)
      worth += ((prices.needs[option.needs[j] ?? 0] ?? 0) * (option.adds[j] ?? 0)) / (problem.size[option.needs[j] ?? 0] ?? 1);
    for (let j = 0; j < option.caps.length; j++)
      worth -= ((prices.caps[option.caps[j] ?? 0] ?? 0) * (option.uses[j] ?? 0)) / (problem.capSize[option.caps[j] ?? 0] || 1);
    if (worth <= earns) continue;
    earns = worth;
    best = option;
  }
  return { earns, option: best };
}

function withEarnings(problem: Problem, prices: Prices): PriceBound {
  const earn = [0];
  for (const item of problem.items.toReversed()) earn.push((earn.at(-1) ?? 0) + bestOption(problem, prices, item).earns);
  return { prices, earn: earn.reverse() };
}

const STEPS = 120;
/** No price above this: sums of prices then round by less than 1e-8. */
const MOST = 10_000;

/**
 * Prices that bound the whole problem well for one question about a known allocation (`filled`, `progress` as a share of one
 * need, `used`): can more be filled; if as much is filled, can progress be larger; if both are as large, can courses be fewer.
 */
export function tune(
  problem: Problem,
  question: 'filled' | 'progress' | 'used',
  known: { filled: number; progress: number; used: number },
): PriceBound {
  const rest = restsOf(problem)[0];
  let prices: Prices = {
    perFilled: question === 'used' ? known.used : 1,
    perProgress: question === 'filled' ? 0 : question === 'used' ? known.used : 1,
    perCourse: question === 'used' ? 1 : 0,
    needs: problem.size.map(() => 1),
    caps: problem.capSize.map(() => 0),
  };
  let best = prices;
  let least = Number.POSITIVE_INFINITY;
  let reach = 1;
  let idle = 0;
  for (let step = 0; step < STEPS && rest; step++) {
    let gap = prices.perCourse * known.used - prices.perFilled * known.filled - prices.perProgress * known.progress;
    let filled: number = -known.filled;
    let progress = -known.progress;
    const needs = problem.size.map(() => 0);
    const caps: number[] = problem.capSize.map((size) => (size > 0 ? 1 : 0));
    for (let n = 0; n < problem.size.length; n++) {
      const side = needSide(problem, prices, n, problem.size[n] ?? 0, rest.give[n] ?? 0);
      gap += side.worth;
      filled += side.filled;
      progress += side.progress;
      needs[n] = -side.buys;
    }
    for (const [k, price] of prices.caps.entries()) gap += problem.capSize[k] ? price : 0;
    for (const item of problem.items) {
      const { earns, option } = bestOption(problem, prices, item);
      gap += earns;
      if (option === undefined) continue;
      for (let j = 0; j < option.needs.length; j++) {
        const need = option.needs[j] ?? 0;
        needs[need] = (needs[need] ?? 0) + (option.adds[j] ?? 0) / (problem.size[need] ?? 1);
      }
      for (let j = 0; j < option.caps.length; j++) {
        const cap = option.caps[j] ?? 0;
        caps[cap] = (caps[cap] ?? 0) - (option.uses[j] ?? 0) / (problem.capSize[cap] || 1);
      }
    }
    if (gap < least - 1e-9) {
      least = gap;
      best = prices;
      idle = 0;
    } else if (++idle >= 8) {
      reach /= 2;
      idle = 0;
      prices = best;
      continue;
    }
    const perFilled = question === 'filled' ? 0 : filled;
    const perProgress = question === 'used' ? progress : 0;
    const square = [...needs, ...caps, perFilled, perProgress].reduce((sum, each) => sum + each * each, 0);
    if (square === 0 || gap <= 1e-9) break;
    const length = (reach * gap) / square;
    const moved = (price: number, slope: number) => Math.min(MOST, Math.max(0, price - length * slope));
    prices = {
      ...prices,
      perFilled: moved(prices.perFilled, perFilled),
      perProgress: moved(prices.perProgress, perProgress),
      needs: prices.needs.map((price, n) => moved(price, needs[n] ?? 0)),
      caps: prices.caps.map((price, k) => moved(price, caps[k] ?? 0)),
    };
  }
  return withEarnings(problem, best);
}
