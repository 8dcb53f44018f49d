import { type AttributeId, type Criterion, criteria, isPublished } from '@masterplan/model';
import { hash, hashText } from '../math/random.ts';
import type { Option } from '../paths.ts';
import { firstUniform, ownColumn, type Store, sharedColumn, uniformsThrough } from '../smaa/bank.ts';
import { constant, type Drawn } from '../smaa/matrix.ts';
import { attributeTree, coveredAttributes } from './attributes.ts';
import { typicalValues } from './criteria.ts';
import { type Measure, NINE_TENTHS } from './measures.ts';
import { onScale, type Scales } from './scales.ts';

type Measures = Partial<Record<AttributeId, Measure>>;

const curricular: ReadonlySet<AttributeId> = new Set(['core-coverage', 'specialization-depth', 'gap-closed', 'theory-balance']);

/** Own columns that a path may need: one a criterion. */
export const columnsAPath = criteria.length;

/**
 * Draws a path's six criteria, jointly: pay one and five years on and the gain move with the same unknown part of pay, of which
 * programs of one institution share theirs; attributes of a curriculum that is not on record are those of one curriculum on record.
 * A path draws by its own key.
 */
export function drawing(scales: Scales, store: Store): (option: Option, measures: Measures) => Drawn[] {
  const weighed = criteria.map((criterion) => ({ criterion, ids: attributesOf(criterion, scales) }));
  const typical = typicalDraws(scales, store);
  /** Standard draws of the unknown part of a path's pay. */
  const pay = new Float64Array(store.draws);
  return (option, measures) => {
    const subject = hashText(option.subject);
    drawPay(pay, option, subject, store);
    return weighed.map(({ criterion, ids }) => {
      const open = ids.filter((id) => measures[id]?.spread.of !== 'none');
      let fixed = 0;
      for (const id of ids)
        if (measures[id]?.spread.of === 'none') fixed += (scales.shares[id] ?? 0) * fixedValue(measures[id], id, scales);
      if (open.length === 0) return constant(fixed);
      const { at, column } = ownColumn(store);
      column.fill(fixed);
      const isTogether = (id: AttributeId) => criterion === 'curriculum' && curricular.has(id) && measures[id]?.spread.of === 'typical';
      const together = open.filter(isTogether);
      if (together.length > 0) addTypical(column, typical(together), store, hash(subject, 41));
      for (const id of open) {
        const measure = measures[id];
        if (!measure || isTogether(id)) continue;
        const { measured, spread } = measure;
        const key = hash(subject, hashText(id));
        if (spread.of === 'typical' || !isPublished(measured)) addTypical(column, typical([id]), store, key);
        else if (spread.of === 'about') addAbout(column, id, onScale(measured, scales.ends[id]), spread.by, scales, store, key);
        else if (spread.of === 'pay') addPay(column, id, { measured, ...spread }, scales, pay);
      }
      return { location: 0, scale: 1, at };
    });
  };
}

const attributesOf = (criterion: Criterion, scales: Scales): AttributeId[] =>
  coveredAttributes.filter((id) => attributeTree[id].criterion === criterion && (scales.shares[id] ?? 0) > 0);

function fixedValue(measure: Measure | undefined, id: AttributeId, scales: Scales): number {
  return measure && isPublished(measure.measured) ? onScale(measure.measured, scales.ends[id]) : 0;
}

/** A share of the institution's unknown part and a share of the program's own, as their posteriors weigh them. */
function drawPay(into: Float64Array, option: Option, subject: number, store: Store): void {
  const { institution, cell } = option.estimate;
  const total = Math.sqrt(institution.sd * institution.sd + cell.sd * cell.sd);
  const share = total > 0 ? institution.sd / total : 0;
  const rest = Math.sqrt(Math.max(0, 1 - share * share));
  const ofInstitution = sharedColumn(store, 'normal', hash(option.institution?.unitid ?? hashText(option.institutionName), 11));
  const ofCell = sharedColumn(store, 'normal', hash(subject, 13));
  const { values } = store;
  for (let d = 0; d < into.length; d++) into[d] = share * (values[ofInstitution + d] ?? 0) + rest * (values[ofCell + d] ?? 0);
}

/**
 * Weighted sums of the typical values of several attributes, one drawn curriculum or program at a time, in the place of each uniform
 * draw of the bank: worked out once for all paths that lack them.
 */
function typicalDraws(scales: Scales, store: Store): (ids: readonly AttributeId[]) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (ids) => {
    const key = ids.join();
    const found = known.get(key);
    if (found) return found;
    const parts = ids.map((id) => ({ values: typicalValues(scales, id), share: scales.shares[id] ?? 0 }));
    const count = parts[0]?.values.length ?? 0;
    const sums = Float64Array.from({ length: count }, (_, i) =>
      parts.reduce((sum, { values, share }) => sum + share * (values[i] ?? 0), 0),
    );
    const made = uniformsThrough(store, (u) => sums[Math.floor(u * count)] ?? 0);
    known.set(key, made);
    return made;
  };
}

function addTypical(column: Float32Array, values: Float64Array, store: Store, key: number): void {
  const from = sharedColumn(store, 'uniform', key) - firstUniform(store);
  for (let d = 0; d < column.length; d++) column[d] = (column[d] ?? 0) + (values[from + d] ?? 0);
}

function addAbout(column: Float32Array, id: AttributeId, value: number, by: number, scales: Scales, store: Store, key: number): void {
  const share = scales.shares[id] ?? 0;
  const from = sharedColumn(store, 'uniform', key);
  for (let d = 0; d < column.length; d++) {
    const drawn = value + by * (2 * (store.values[from + d] ?? 0.5) - 1);
    column[d] = (column[d] ?? 0) + share * (drawn < 0 ? 0 : drawn > 1 ? 1 : drawn);
  }
}

function addPay(
  column: Float32Array,
  id: AttributeId,
  { measured, low, high }: { measured: number; low: number; high: number },
  scales: Scales,
  pay: Float64Array,
): void {
  const share = scales.shares[id] ?? 0;
  const [worst, best] = scales.ends[id];
  const middle = (measured - worst) / (best - worst);
  const down = (measured - low) / (NINE_TENTHS * (best - worst));
  const up = (high - measured) / (NINE_TENTHS * (best - worst));
  for (let d = 0; d < column.length; d++) {
    const z = pay[d] ?? 0;
    const drawn = middle + z * (z < 0 ? down : up);
    column[d] = (column[d] ?? 0) + share * (drawn < 0 ? 0 : drawn > 1 ? 1 : drawn);
  }
}
