import type { Row } from '../math/linear-program.ts';
import { bestWeights } from './statements.ts';

/** Which options no other equals or betters in everything, bettering something; `values` are rows of criteria values. */
export function paretoFront(values: readonly Float64Array[]): boolean[] {
  const total = values.map((row) => row.reduce((sum, x) => sum + x, 0));
  const order = values.map((_, i) => i).sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0));
  const front: number[] = [];
  const on = values.map(() => false);
  for (const i of order) {
    const row = values[i];
    // Whatever dominates it has a larger sum and, if it is itself dominated, so by one of the front.
    if (!row || front.some((other) => dominates(values[other] ?? row, row))) continue;
    front.push(i);
    on[i] = true;
  }
  return on;
}

function dominates(a: Float64Array, b: Float64Array): boolean {
  let better = false;
  for (let c = 0; c < a.length; c++) {
    if ((a[c] ?? 0) < (b[c] ?? 0)) return false;
    if ((a[c] ?? 0) > (b[c] ?? 0)) better = true;
  }
  return better;
}

const TOUCH = 1e-12;

/**
 * Whether `worse` stays below `better` under every admissible weight: the largest of (worse − better)·w over the weights is
 * below 0. Over the whole simplex it is the largest component; else a linear program finds it.
 */
export function beatenEverywhere(
  better: Float64Array,
  worse: Float64Array,
  rows: readonly Row[],
  exact: Float64Array | undefined,
): boolean {
  const lead = Array.from(worse, (x, c) => x - (better[c] ?? 0));
  if (exact) return lead.reduce((sum, x, c) => sum + x * (exact[c] ?? 0), 0) < -TOUCH;
  if (rows.length === 0) return Math.max(...lead) <= 0 && Math.min(...lead) < -TOUCH;
  // The value at the worst end must fall behind too, or the two are equal.
  const most = bestWeights(lead, rows);
  if (most.status !== 'optimal' || most.value > TOUCH) return false;
  const least = bestWeights(
    lead.map((x) => -x),
    rows,
  );
  return least.status === 'optimal' && least.value > TOUCH;
}
