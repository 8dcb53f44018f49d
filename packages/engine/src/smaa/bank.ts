import { normalQuantile } from '../math/elementary.ts';
import { hash, permutation, uniforms } from '../math/random.ts';

/**
 * All draws that a matrix reads, in one array. First the bank: columns that all cells share, each read from a turn of the cell's
 * own, so that cells of different keys are unrelated; a cell's draws depend on its key alone, so that other options' coming
 * or going moves nothing. Each is one column of a Latin hypercube (midpoints of the strata, in random order), written twice so
 * that a turned reading never wraps. Behind the bank lie columns of single cells.
 */
export interface Store {
  draws: number;
  values: Float32Array;
  /** Cells with a column of their own so far, and how many there is room for. */
  used: number;
  room: number;
}

const COLUMNS = 31;
const STREAM = 9000;

export function makeStore(draws: number, seed: number, ownColumns: number): Store {
  const values = new Float32Array(2 * COLUMNS * 2 * draws + ownColumns * draws);
  const middles = Float64Array.from({ length: draws }, (_, s) => (s + 0.5) / draws);
  const normals = middles.map(normalQuantile);
  for (let k = 0; k < COLUMNS; k++) {
    const order = permutation(draws, uniforms(seed, STREAM + k));
    const at = 2 * draws * k;
    const other = 2 * draws * (COLUMNS + k);
    for (let d = 0; d < draws; d++) {
      const stratum = order[d] ?? 0;
      values[at + d] = normals[stratum] ?? 0;
      values[other + d] = middles[stratum] ?? 0;
    }
    values.copyWithin(at + draws, at, at + draws);
    values.copyWithin(other + draws, other, other + draws);
  }
  return { draws, values, used: 0, room: ownColumns };
}

/** Where in the store a cell of this key begins to read. */
export function sharedColumn(store: Store, of: 'normal' | 'uniform', key: number): number {
  const column = (of === 'normal' ? 0 : COLUMNS) + (hash(key, 17) % COLUMNS);
  return 2 * store.draws * column + (hash(key, 29) % store.draws);
}

/** Where the bank's uniform columns begin. */
export const firstUniform = ({ draws }: Store): number => 2 * draws * COLUMNS;

/** A function of every uniform draw of the bank, in their order from `firstUniform` on: for what many cells read alike. */
export function uniformsThrough(store: Store, of: (u: number) => number): Float64Array {
  const from = firstUniform(store);
  const values = new Float64Array(from);
  for (let i = 0; i < values.length; i++) values[i] = of(store.values[from + i] ?? 0);
  return values;
}

/** Room for a cell's own draws, to be filled by the caller. */
export function ownColumn(store: Store): { at: number; column: Float32Array } {
  if (store.used >= store.room) throw new Error('the store has no room for another column');
  const at = 4 * COLUMNS * store.draws + store.used * store.draws;
  store.used += 1;
  return { at, column: store.values.subarray(at, at + store.draws) };
}
