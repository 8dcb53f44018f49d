import { type AttributeId, criteria, isPublished } from '@masterplan/model';
import { hash, hashText } from '../math/random.ts';
import type { Option } from '../paths.ts';
import { ownColumn, type Store, sharedColumn } from '../smaa/bank.ts';
import { constant, type Drawn } from '../smaa/matrix.ts';
import { attributeTree, coveredAttributes } from './attributes.ts';
import { typicalValues } from './criteria.ts';
import { type Measure, NINE_TENTHS } from './measures.ts';
import { onScale, type Scales } from './scales.ts';

type Measures = Partial<Record<AttributeId, Measure>>;

const curricular: readonly AttributeId[] = ['core-coverage', 'specialization-depth', 'gap-closed', 'theory-balance'];

/**
 * The draws of a path's six criteria, jointly: pay one and five years on and the gain move with the same unknown part of pay, of which
 * programs of one institution share theirs; attributes of a curriculum that is not on record are those of one curriculum on record.
 * A path draws by its own key.
 */
export function drawnCriteria(option: Option, measures: Measures, scales: Scales, store: Store): Drawn[] {
  const keys = { subject: hashText(option.subject), institution: hash(option.institution?.unitid ?? hashText(option.institutionName), 11) };
  const pay = payColumn(option, keys, store);
  return criteria.map((criterion) => {
    const ids = coveredAttributes.filter((id) => attributeTree[id].criterion === criterion && (scales.shares[id] ?? 0) > 0);
    const sure = ids.filter((id) => measures[id]?.spread.of === 'none');
    const fixed = sure.reduce((sum, id) => sum + (scales.shares[id] ?? 0) * fixedValue(measures[id], id, scales), 0);
    if (sure.length === ids.length) return constant(fixed);
    const { at, column } = ownColumn(store);
    column.fill(fixed);
    const open = ids.filter((id) => !sure.includes(id));
    const together =
      criterion === 'curriculum' ? open.filter((id) => curricular.includes(id) && measures[id]?.spread.of === 'typical') : [];
    if (together.length > 0) addTypical(column, together, scales, store, hash(keys.subject, 41));
    for (const id of open.filter((each) => !together.includes(each))) add(column, id, measures[id], scales, store, keys.subject, pay);
    return { location: 0, scale: 1, at };
  });
}

function fixedValue(measure: Measure | undefined, id: AttributeId, scales: Scales): number {
  return measure && isPublished(measure.measured) ? onScale(measure.measured, scales.ends[id]) : 0;
}

/** Where a draw of the unknown part of pay is read: a share of the institution's and a share of the program's own. */
interface PayColumn {
  institution: number;
  cell: number;
  share: number;
  rest: number;
}
function payColumn({ estimate }: Option, keys: { subject: number; institution: number }, store: Store): PayColumn {
  const { institution, cell } = estimate;
  const total = Math.sqrt(institution.sd * institution.sd + cell.sd * cell.sd);
  const share = total > 0 ? institution.sd / total : 0;
  return {
    institution: sharedColumn(store, 'normal', keys.institution),
    cell: sharedColumn(store, 'normal', hash(keys.subject, 13)),
    share,
    rest: Math.sqrt(Math.max(0, 1 - share * share)),
  };
}

/** Adds whole curricula's values of several attributes, one drawn curriculum at a time. */
function addTypical(column: Float32Array, ids: readonly AttributeId[], scales: Scales, store: Store, key: number): void {
  const parts = ids.map((id) => ({ values: typicalValues(scales, id), share: scales.shares[id] ?? 0 }));
  const count = parts[0]?.values.length ?? 0;
  const sums = Float64Array.from({ length: count }, (_, i) => parts.reduce((sum, { values, share }) => sum + share * (values[i] ?? 0), 0));
  const from = sharedColumn(store, 'uniform', key);
  for (let d = 0; d < column.length; d++) column[d] = (column[d] ?? 0) + (sums[Math.floor((store.values[from + d] ?? 0) * count)] ?? 0);
}

function add(
  column: Float32Array,
  id: AttributeId,
  measure: Measure | undefined,
  scales: Scales,
  store: Store,
  subject: number,
  pay: PayColumn,
): void {
  if (!measure) return;
  const share = scales.shares[id] ?? 0;
  const { measured, spread } = measure;
  const ends = scales.ends[id];
  if (spread.of === 'typical' || !isPublished(measured)) {
    addTypical(column, [id], scales, store, hash(subject, hashText(id)));
  } else if (spread.of === 'about') {
    const value = onScale(measured, ends);
    const from = sharedColumn(store, 'uniform', hash(subject, hashText(id)));
    for (let d = 0; d < column.length; d++) {
      const drawn = value + spread.by * (2 * (store.values[from + d] ?? 0.5) - 1);
      column[d] = (column[d] ?? 0) + share * Math.min(1, Math.max(0, drawn));
    }
  } else if (spread.of === 'pay') {
    const [worst, best] = ends;
    const middle = (measured - worst) / (best - worst);
    const down = (measured - spread.low) / (NINE_TENTHS * (best - worst));
    const up = (spread.high - measured) / (NINE_TENTHS * (best - worst));
    const { values } = store;
    for (let d = 0; d < column.length; d++) {
      const z = pay.share * (values[pay.institution + d] ?? 0) + pay.rest * (values[pay.cell + d] ?? 0);
      column[d] = (column[d] ?? 0) + share * Math.min(1, Math.max(0, middle + z * (z < 0 ? down : up)));
    }
  }
}

/** Own columns that a path may need: one a criterion. */
export const columnsAPath = criteria.length;
