import type { Preferences, WeightStatement } from '@masterplan/model';
import type { Row } from '../math/linear-program.ts';
import { uniforms } from '../math/random.ts';
import { polytopeWeights } from './hit-and-run.ts';
import { constantWeights, emptyWeights, put, type Weights } from './matrix.ts';
import { orderedWeights, simplexPoint, uniformWeights } from './simplex.ts';
import { conflictOf, rowOf, statementsOf } from './statements.ts';

/** What the ranking is to hold under. Without exact weights: uniform over all that are consistent with what was said. */
export interface WeightSpace {
  criteria: readonly string[];
  exact?: readonly number[] | undefined;
  preferences?: Preferences | undefined;
}

export type DrawnWeights =
  | { ok: true; draws: Weights; rows: Row[]; exact: Float64Array | undefined }
  | { ok: false; conflict: WeightStatement[] | 'all-zero' };

const STREAM = 5077;
/** Rejection is exact; it serves where at least this share of the first points is admissible. */
const TRIAL = 2000;
const WORTH_IT = 0.05;

/** Draws of the weights, the same for a seed. Fails with the smallest contradiction among the statements. */
export function drawWeights(space: WeightSpace, draws: number, seed: number): DrawnWeights {
  const count = space.criteria.length;
  const random = uniforms(seed, STREAM);
  if (space.exact) {
    const total = space.exact.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) return { ok: false, conflict: 'all-zero' };
    const exact = Float64Array.from(space.exact, (weight) => weight / total);
    return { ok: true, draws: constantWeights([...exact], draws), rows: [], exact };
  }
  const statements = statementsOf(space.preferences ?? {});
  const conflict = conflictOf(statements, space.criteria);
  if (conflict.length > 0) return { ok: false, conflict };
  const rows = statements.map((statement) => rowOf(statement, space.criteria));
  const made = (columns: Weights): DrawnWeights => ({ ok: true, draws: columns, rows, exact: undefined });
  if (statements.length === 0) return made(uniformWeights(count, draws, random));
  const order = completeOrder(space);
  if (order) return made(orderedWeights(order, draws, random));
  return made(rejected(count, rows, draws, seed) ?? polytopeWeights(count, rows, draws, random));
}

/** Criteria by place, where the only statement is a complete order without ties. */
function completeOrder({ criteria, preferences }: WeightSpace): number[] | undefined {
  if (!preferences?.order || preferences.intervals || preferences.tradeoffs) return undefined;
  const places = preferences.order.map((step) => (typeof step === 'string' ? [step] : step));
  if (places.length !== criteria.length || places.some((step) => step.length !== 1)) return undefined;
  const found = places.map(([id]) => (id === undefined ? -1 : criteria.indexOf(id)));
  return new Set(found).size === criteria.length && !found.includes(-1) ? found : undefined;
}

/** Points of the simplex that meet the rows; undefined where too few do. */
function rejected(criteria: number, rows: readonly Row[], draws: number, seed: number): Weights | undefined {
  const random = uniforms(seed, STREAM + 1);
  const weights = emptyWeights(criteria, draws);
  const point = new Float64Array(criteria);
  let kept = 0;
  for (let tried = 0; kept < draws; tried++) {
    if (tried === TRIAL && kept < WORTH_IT * TRIAL) return undefined;
    simplexPoint(point, random);
    if (!rows.every((row) => meets(row, point))) continue;
    put(weights, kept, point);
    kept += 1;
  }
  return weights;
}

function meets({ a, b }: Row, point: Float64Array): boolean {
  let sum = 0;
  for (let c = 0; c < point.length; c++) sum += (a[c] ?? 0) * (point[c] ?? 0);
  return sum <= b;
}

/** Mean weight of each criterion over the draws. */
export const meanWeights = ({ values, draws, criteria }: Weights): number[] =>
  Array.from({ length: criteria }, (_, c) => values.subarray(c * draws, (c + 1) * draws).reduce((sum, weight) => sum + weight, 0) / draws);
