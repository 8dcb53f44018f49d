import type { Flows } from './cost.ts';
import type { Lives } from './lives.ts';
import { valueOn } from './tax-curve.ts';
import type { Timeline, Timing } from './timeline.ts';
import type { Valuation } from './value.ts';
import type { Visa } from './visa.ts';

/**
 * What of a path's money depends on the future's own income, by future and year: the Lifetime Learning Credit on full
 * expenses and the tax saved by a full deduction of interest, read at pay before the program's own advantage, and the
 * weight of debt for one who lives abroad. Made when first needed: most paths need few of them.
 */
export interface Extras {
  credit: Table;
  interest: Table;
  /** Month of going home for good; of paths from abroad alone. */
  leaves: Float64Array | undefined;
  /** Month of the change of role, in which the employer is left. */
  changed: Float64Array;
  /** What `reliefOf` found last. */
  relief: Relief;
  /** What a dollar of debt weighs abroad beyond its dollar. */
  homeWeight: number;
}

/** Sums by future of a path's relief, kept for the next path that costs the same: programs of one institution mostly do. */
export interface Relief {
  /** Whose sums they are. */
  of: Flows | undefined;
  any: boolean;
  sum: Float64Array;
}

/** A table's year, counted from today. */
export type Table = (t: number) => Column;

/** Dollars of one year by future (none listed: nobody has any), and those futures that have any: those that finish, and those that leave. */
export interface Column {
  values: Float64Array;
  finished: Having;
  left: Having;
}

export interface Having {
  futures: Uint32Array;
  usd: Float64Array;
}

function columnOf(values: Float64Array, finished: Uint8Array): Column {
  return { values, finished: havingOf(values, finished, 1), left: havingOf(values, finished, 0) };
}

/** Counted before it is filled: much memory that is soon given back costs more than the second look. */
function havingOf(values: Float64Array, finished: Uint8Array, flag: 0 | 1): Having {
  let found = 0;
  for (let f = 0; f < values.length; f++) if (values[f] !== 0 && finished[f] === flag) found++;
  const futures = new Uint32Array(found);
  const usd = new Float64Array(found);
  let at = 0;
  for (let f = 0; f < values.length; f++) {
    if (values[f] === 0 || finished[f] !== flag) continue;
    futures[at] = f;
    usd[at++] = values[f] ?? 0;
  }
  return { futures, usd };
}

const nobody: Having = { futures: new Uint32Array(0), usd: new Float64Array(0) };
/** Of a year in which nobody has any. */
const nothing: Column = { values: new Float64Array(0), finished: nobody, left: nobody };

export interface Inside {
  lives: Lives;
  valuation: Valuation;
  visa: Visa | undefined;
}

export function extrasOf({ lives, valuation, visa }: Inside, timing: Timing, line: Timeline): Extras {
  const lastOfStudy = Math.min(lives.years - 1, Math.floor((timing.end - 1) / 12));
  const table = (from: number, to: number, of: 'credit' | 'interest'): Table => {
    const columns: (Column | undefined)[] = Array.from({ length: lives.years });
    return (t) => {
      const known = columns[t];
      if (known) return known;
      const curve = t < from || t > to ? undefined : valuation.taxes[t]?.[of]();
      if (!curve) return nothing;
      const values = new Float64Array(lives.count);
      for (let f = 0; f < lives.count; f++)
        values[f] = valueOn(curve, (line.fixed[f * lives.years + t] ?? 0) + (line.scaled[f * lives.years + t] ?? 0));
      const column = columnOf(values, line.finished);
      columns[t] = column;
      return column;
    };
  };
  return {
    credit: table(Math.floor(timing.start / 12), lastOfStudy, 'credit'),
    interest: table(Math.floor(timing.start / 12), lives.years - 1, 'interest'),
    leaves: visa ? line.leaves : undefined,
    changed: line.changed,
    relief: { of: undefined, any: false, sum: new Float64Array(lives.count) },
    homeWeight: visa ? visa.debtWeight - 1 : 0,
  };
}

/** What a debt weighs more for one at home, by the month from which on one is: the rest of that year, and all later years. */
export interface Abroad {
  leaves: Float64Array;
  /** Dollars more by year, for a whole year at home. */
  more: Float64Array;
}

export function debtAbroad({ leaves, homeWeight }: Extras, { debtDue }: Flows): Abroad | undefined {
  if (!leaves || homeWeight === 0 || !hasAny(debtDue)) return undefined;
  return { leaves, more: debtDue.map((usd) => -usd * homeWeight) };
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
export function reliefBy(extras: Extras, flows: Flows): (f: number, t: number) => number {
  const parts = partsOf(extras, flows);
  const abroad = debtAbroad(extras, flows);
  if (parts.length === 0 && !abroad) return () => 0;
  return (f, t) => {
    let given = 0;
    for (const { table, weight } of parts) if (weight[t]) given += (weight[t] ?? 0) * (table(t).values[f] ?? 0);
    return abroad ? given + homeShare(abroad.leaves[f] ?? Infinity, t) * (abroad.more[t] ?? 0) : given;
  };
}

/** The tables that a path draws on, and how much of each by year. */
export function partsOf(extras: Extras, flows: Flows): { table: Table; weight: Float64Array }[] {
  const parts: { table: Table; weight: Float64Array }[] = [];
  if (hasAny(flows.creditShare)) parts.push({ table: extras.credit, weight: flows.creditShare });
  if (hasAny(flows.interestShare)) parts.push({ table: extras.interest, weight: flows.interestShare });
  return parts;
}

function hasAny(row: Float64Array): boolean {
  for (let t = 0; t < row.length; t++) if (row[t] !== 0) return true;
  return false;
}
