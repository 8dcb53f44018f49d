import type { Flows } from './cost.ts';
import type { Lives } from './lives.ts';
import { valueOn } from './tax-curve.ts';
import { once } from './taxes.ts';
import type { Timeline, Timing } from './timeline.ts';
import type { Valuation } from './value.ts';
import type { Visa } from './visa.ts';

/**
 * What of a path's money depends on the future's own income, by future and year: the Lifetime Learning Credit on full
 * expenses and the tax saved by a full deduction of interest, read at pay before the program's own advantage, and the
 * weight of debt for one who lives abroad. Made when first needed: most paths need few of them.
 */
export interface Extras {
  credit: () => Table;
  interest: () => Table;
  /** Month of going home for good; of paths from abroad alone. */
  leaves: Float64Array | undefined;
  /** Month of the change of role, in which the employer is left. */
  changed: Float64Array;
  /** Sums by future, used again for every path. */
  sum: Float64Array;
  /** What a dollar of debt weighs abroad beyond its dollar. */
  homeWeight: number;
}

/** Dollars, or shares, by future and year; by future the year from which on there is nothing; and the futures that have any. */
interface Table {
  values: Float64Array;
  until: Uint8Array;
  finished: Uint32Array;
  left: Uint32Array;
}

function tableOf(values: Float64Array, years: number, finished: Uint8Array): Table {
  const until = new Uint8Array(values.length / years);
  for (let f = 0; f < until.length; f++) {
    let t = years;
    while (t > 0 && values[f * years + t - 1] === 0) t -= 1;
    until[f] = t;
  }
  const having = (flag: 0 | 1) => Uint32Array.from([...until.keys()].filter((f) => finished[f] === flag && (until[f] ?? 0) > 0));
  return { values, until, finished: having(1), left: having(0) };
}

interface Inside {
  lives: Lives;
  valuation: Valuation;
  visa: Visa | undefined;
}

export function extrasOf({ lives, valuation, visa }: Inside, timing: Timing, line: Timeline): Extras {
  const lastOfStudy = Math.min(lives.years - 1, Math.floor((timing.end - 1) / 12));
  const table = (from: number, to: number, of: 'credit' | 'interest') => {
    const values = new Float64Array(lives.count * lives.years);
    for (let t = from; t <= to; t++) {
      const curve = valuation.taxes[t]?.[of]();
      if (!curve) continue;
      for (let f = 0; f < lives.count; f++) {
        const at = f * lives.years + t;
        values[at] = valueOn(curve, (line.fixed[at] ?? 0) + (line.scaled[at] ?? 0));
      }
    }
    return tableOf(values, lives.years, line.finished);
  };
  return {
    credit: once(() => table(Math.floor(timing.start / 12), lastOfStudy, 'credit')),
    interest: once(() => table(Math.floor(timing.start / 12), lives.years - 1, 'interest')),
    leaves: visa ? line.leaves : undefined,
    changed: line.changed,
    sum: new Float64Array(lives.count),
    homeWeight: visa ? visa.debtWeight - 1 : 0,
  };
}

/**
 * By future: the present value of what taxes give back along a path, less what debt weighs more abroad and what goes back
 * to an employer; undefined where there is nothing of it. One array for all paths: it holds until the next call.
 */
export function reliefOf(
  { lives, valuation }: Inside,
  extras: Extras,
  { finished: whole, left }: { finished: Flows; left: Flows },
  finished: Uint8Array,
): Float64Array | undefined {
  const { years } = lives;
  let any = false;
  const begin = () => {
    if (!any) extras.sum.fill(0);
    any = true;
  };
  for (const [flows, flag] of [
    [whole, 1],
    [left, 0],
  ] as const) {
    for (const { table, weight } of partsOf(extras, flows)) {
      begin();
      const weights = weight.map((share, t) => share * (valuation.discount[t] ?? 0));
      const first = weights.findIndex((share) => share !== 0);
      const last = weights.findLastIndex((share) => share !== 0);
      addRows(extras.sum, table, flag === 1 ? table.finished : table.left, weights, { first, last }, years);
    }
    const abroad = debtAbroad(extras, flows);
    if (abroad) {
      begin();
      addAbroad(extras.sum, abroad, valuation.discount, finished, flag);
    }
    if (flows.paidBack) {
      begin();
      takePaidBack(extras, flows.paidBack, valuation.discount, finished, flag);
    }
  }
  return any ? extras.sum : undefined;
}

/** Adds a table's rows, weighted by year, to these futures. */
function addRows(
  sums: Float64Array,
  { values, until }: Table,
  futures: Uint32Array,
  weights: Float64Array,
  { first, last }: { first: number; last: number },
  years: number,
): void {
  for (let i = 0; i < futures.length; i++) {
    const f = futures[i] ?? 0;
    const end = Math.min(last + 1, until[f] ?? 0);
    if (end <= first) continue;
    const row = f * years;
    let sum = 0;
    for (let t = first; t < end; t++) sum += (weights[t] ?? 0) * (values[row + t] ?? 0);
    sums[f] = (sums[f] ?? 0) + sum;
  }
}

/** What a debt weighs more for one at home, by the month from which on one is: the rest of that year, and all later years. */
interface Abroad {
  leaves: Float64Array;
  /** Dollars more by year, for a whole year at home. */
  more: Float64Array;
}

function debtAbroad({ leaves, homeWeight }: Extras, { debtDue }: Flows): Abroad | undefined {
  if (!leaves || homeWeight === 0 || debtDue.every((usd) => usd === 0)) return undefined;
  return { leaves, more: debtDue.map((usd) => -usd * homeWeight) };
}

function addAbroad(sums: Float64Array, { leaves, more }: Abroad, discount: Float64Array, finished: Uint8Array, flag: 0 | 1): void {
  const years = more.length;
  const later = new Float64Array(years + 1);
  for (let t = years - 1; t >= 0; t--) later[t] = (later[t + 1] ?? 0) + (discount[t] ?? 0) * (more[t] ?? 0);
  for (let f = 0; f < sums.length; f++) {
    const month = leaves[f] ?? Infinity;
    if (finished[f] !== flag || month >= 12 * years) continue;
    const t = Math.floor(month / 12);
    const rest = later[t + 1] ?? 0;
    sums[f] = (sums[f] ?? 0) + rest + (t + 1 - month / 12) * ((later[t] ?? 0) - rest);
  }
}

function takePaidBack({ sum, changed }: Extras, paidBack: Float64Array, discount: Float64Array, finished: Uint8Array, flag: 0 | 1): void {
  for (let f = 0; f < sum.length; f++) {
    const month = changed[f] ?? Infinity;
    if (month < paidBack.length && finished[f] === flag)
      sum[f] = (sum[f] ?? 0) - (discount[Math.floor(month / 12)] ?? 0) * (paidBack[month] ?? 0);
  }
}

/** What a future pays back to its employer when it changes role, dollars of the decision's year. */
export const paidBackIn = ({ changed }: Extras, { paidBack }: Flows, f: number): { month: number; usd: number } | undefined => {
  const month = changed[f] ?? Infinity;
  const usd = paidBack?.[month] ?? 0;
  return usd > 0 ? { month, usd } : undefined;
};

/** Share of a year lived at home after leaving. */
const homeShare = (month: number, t: number): number => Math.min(1, Math.max(0, t + 1 - month / 12));

/** The same by future and year, in dollars of the decision's year, undiscounted. */
export function reliefBy({ lives }: Pick<Inside, 'lives'>, extras: Extras, flows: Flows): (f: number, t: number) => number {
  const parts = partsOf(extras, flows);
  const abroad = debtAbroad(extras, flows);
  if (parts.length === 0 && !abroad) return () => 0;
  return (f, t) => {
    let given = 0;
    for (const { table, weight } of parts) given += (weight[t] ?? 0) * (table.values[f * lives.years + t] ?? 0);
    return abroad ? given + homeShare(abroad.leaves[f] ?? Infinity, t) * (abroad.more[t] ?? 0) : given;
  };
}

function partsOf(extras: Extras, flows: Flows): { table: Table; weight: Float64Array }[] {
  const parts: { table: Table; weight: Float64Array }[] = [];
  if (flows.creditShare.some((share) => share > 0)) parts.push({ table: extras.credit(), weight: flows.creditShare });
  if (flows.interestShare.some((share) => share > 0)) parts.push({ table: extras.interest(), weight: flows.interestShare });
  return parts;
}
