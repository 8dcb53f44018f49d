import type { Flows } from './cost.ts';
import { type Abroad, debtAbroad, type Extras, type Having, type Inside, partsOf } from './extras.ts';

/**
 * By future: the present value of what taxes give back along a path, less what debt weighs more abroad and what goes back
 * to an employer; undefined where there is nothing of it. One array for all paths: it holds until the next call.
 */
export function reliefOf(
  inside: Inside,
  extras: Extras,
  cost: { finished: Flows; left: Flows },
  finished: Uint8Array,
): Float64Array | undefined {
  const { relief } = extras;
  if (relief.of !== cost.finished) {
    relief.of = cost.finished;
    relief.any = isAny(extras, cost.finished) || isAny(extras, cost.left);
    if (relief.any) {
      relief.sum.fill(0);
      add(inside, extras, cost.finished, finished, 1);
      add(inside, extras, cost.left, finished, 0);
    }
  }
  return relief.any ? relief.sum : undefined;
}

const isAny = (extras: Extras, flows: Flows): boolean =>
  flows.paidBack !== undefined || partsOf(extras, flows).length > 0 || debtAbroad(extras, flows) !== undefined;

/** Adds what one kind of futures has, those that finish or those that leave. */
function add({ lives, valuation }: Inside, extras: Extras, flows: Flows, finished: Uint8Array, flag: 0 | 1): void {
  const { sum } = extras.relief;
  const { discount } = valuation;
  for (const { table, weight } of partsOf(extras, flows))
    for (let t = 0; t < lives.years; t++) {
      const share = (weight[t] ?? 0) * (discount[t] ?? 0);
      if (share !== 0) addShare(sum, table(t)[flag === 1 ? 'finished' : 'left'], share);
    }
  const abroad = debtAbroad(extras, flows);
  if (abroad) addAbroad(sum, abroad, discount, finished, flag);
  if (flows.paidBack) takePaidBack(extras, flows.paidBack, discount, finished, flag);
}

function addShare(sum: Float64Array, { futures, usd }: Having, share: number): void {
  for (let i = 0; i < futures.length; i++) {
    const f = futures[i] ?? 0;
    sum[f] = (sum[f] ?? 0) + share * (usd[i] ?? 0);
  }
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

function takePaidBack(
  { relief, changed }: Extras,
  paidBack: Float64Array,
  discount: Float64Array,
  finished: Uint8Array,
  flag: 0 | 1,
): void {
  const { sum } = relief;
  for (let f = 0; f < sum.length; f++) {
    const month = changed[f] ?? Infinity;
    if (month < paidBack.length && finished[f] === flag)
      sum[f] = (sum[f] ?? 0) - (discount[Math.floor(month / 12)] ?? 0) * (paidBack[month] ?? 0);
  }
}
