import type { Candidate, Catalog } from '@masterplan/model';

/** What is drawn for one future of a student from abroad, handed in. */
export interface DrawnAbroad {
  visa: number;
  return: number;
  premium: number;
}

/** Local currency for a dollar of the same goods, and prices there against ours, of the latest years known; assumed without a rate. */
function currencyOf(catalog: Catalog, candidate: Candidate, assumedLevel: number) {
  const { perInternationalDollar = {}, perUsd = {} } = catalog.money.prices.currencies[candidate.home?.country ?? ''] ?? {};
  const last = (years: string[]) => years.sort().pop() ?? '';
  const goods = perInternationalDollar[last(Object.keys(perInternationalDollar))] ?? NaN;
  const both = last(Object.keys(perInternationalDollar).filter((year) => perUsd[year] !== undefined));
  const goodsThen = both === '' ? goods : (perInternationalDollar[both] ?? NaN);
  const rate = perUsd[both === '' ? last(Object.keys(perUsd)) : both];
  return { goods, level: rate === undefined ? assumedLevel : goodsThen / rate };
}

/** Pay at home in what it would buy here, before its own tax, USD a year. */
export const payAtHome = (catalog: Catalog, candidate: Candidate): number =>
  (candidate.home?.payPerYear ?? NaN) / currencyOf(catalog, candidate, NaN).goods;

/** A dollar of debt costs one who is paid at home this many dollars of what is bought there. */
export const debtWeight = (catalog: Catalog, candidate: Candidate, assumedLevel: number): number =>
  1 / currencyOf(catalog, candidate, assumedLevel).level;

/** Month of going home, by the rules of the specification (method.md, international students). */
export function goesHome(
  p: (id: string) => number,
  drawn: DrawnAbroad,
  firstMarch: number,
  life: { end: number; free: number; byDegree: boolean; idle: readonly number[]; payOverMedian: (month: number) => number },
): number {
  const { end, free } = life;
  const training = p('cpt-full-time-months') >= p('cpt-months-end-training') ? 0 : p('opt-months-stem');
  if (training === 0) return end;
  if (!life.byDegree) return free;
  const sixtyDays = 2;
  if (free - end > sixtyDays + p('opt-idle-months-first')) return end + sixtyDays + p('opt-idle-months-first');
  const over = end + training;
  let idle = Math.max(0, free - end - sixtyDays);
  for (let t = Math.floor(free / 12); t < life.idle.length && 12 * t < over; t++) {
    idle += life.idle[t] ?? NaN;
    const tooMany = Math.ceil(idle - p('opt-idle-months'));
    if (tooMany > 0) return Math.min(over, Math.max(free, 12 * (t + 1) - tooMany));
  }
  const marches = [];
  for (let month = firstMarch; month < over; month += 12) if (month >= free) marches.push(month);
  const lost = marches.slice(0, 3).map((month) => {
    const above = life.payOverMedian(month);
    const level = above >= p('h1b-level-4-from') ? 4 : above >= p('h1b-level-3-from') ? 3 : above >= p('h1b-level-2-from') ? 2 : 1;
    return 1 - p(`h1b-chance-level-${level}`);
  });
  if (drawn.visa >= 1 - lost.reduce((all, share) => all * share, 1)) return over;
  return over + Math.floor((12 * Math.log(1 - drawn.return)) / Math.log(1 - p('return-hazard')));
}
