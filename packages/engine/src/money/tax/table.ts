import type { Catalog } from '@masterplan/model';
import { afterTaxOn, yearRules } from './assess.ts';
import { type Ahead, type TaxCase, thisYear } from './case.ts';

/** After-tax pay tabulated over wages: exact at each node to 1e-7 dollars, straight between, so that a future's year costs one look-up. */
export interface TaxTable {
  nodes: Float64Array;
  stepUsd: number;
}

const STEP_USD = 50;
const NODES = 24_001;

/** Nodes that are filled in one go where the function is straight. */
const BLOCK = 64;
/** USD by which a point may miss the straight line, of rounding. */
const STRAIGHT = 1e-7;

/**
 * The function at every node. Tax is straight between few knots, so a block is computed at its ends and inner points only, and
 * halved where these are not on one line: a sixth of the calls, and the same table to 1e-7 dollars.
 */
export function tabulate(afterTaxOf: (wagesUsd: number) => number): TaxTable {
  const nodes = new Float64Array(NODES);
  const at = (i: number): number => afterTaxOf(i * STEP_USD);
  const fill = (from: number, low: number, to: number, high: number): void => {
    nodes[from] = low;
    if (to - from < 2) return;
    const half = (from + to) >> 1;
    const middle = at(half);
    const slope = (high - low) / (to - from);
    const onLine = (i: number, value: number): boolean => Math.abs(low + slope * (i - from) - value) <= STRAIGHT;
    const first = (from + half) >> 1;
    const third = (half + to) >> 1;
    if (onLine(half, middle) && onLine(first, at(first)) && onLine(third, at(third)))
      for (let i = from + 1; i < to; i++) nodes[i] = low + slope * (i - from);
    else {
      fill(from, low, half, middle);
      fill(half, middle, to, high);
    }
  };
  let low = at(0);
  for (let from = 0; from < NODES - 1; from += BLOCK) {
    const to = Math.min(from + BLOCK, NODES - 1);
    const high = at(to);
    fill(from, low, to, high);
    low = high;
  }
  nodes[NODES - 1] = low;
  return { nodes, stepUsd: STEP_USD };
}

const kept = new WeakMap<Catalog, Map<string, TaxTable>>();

/** After-tax pay of a case under the law of a year ahead, in dollars of the case's year; made once for a catalog. */
export function keptTable(catalog: Catalog, taxCase: TaxCase, ahead: Ahead = thisYear): TaxTable {
  const tables = kept.get(catalog) ?? new Map<string, TaxTable>();
  kept.set(catalog, tables);
  const key = JSON.stringify([taxCase, ahead]);
  const known = tables.get(key);
  if (known) return known;
  const rules = yearRules(catalog.money, taxCase, ahead);
  const made = tabulate((wagesUsd) => afterTaxOn(rules, wagesUsd * rules.nominal) / rules.nominal);
  tables.set(key, made);
  return made;
}

/** After-tax pay by the table; above its last node the last step's slope goes on. */
export function lookUp(table: TaxTable, wagesUsd: number): number {
  const position = wagesUsd / table.stepUsd;
  const last = table.nodes.length - 2;
  const index = position < last ? position | 0 : last;
  const low = table.nodes[index] ?? 0;
  return low + ((table.nodes[index + 1] ?? 0) - low) * (position - index);
}
