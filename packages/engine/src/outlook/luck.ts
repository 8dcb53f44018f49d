import { hash, stratified, stratifiedNormals, uniforms } from '../math/random.ts';

/** Columns of draws by number: the same for every candidate, so that two decisions differ by what differs in them. */
export interface Luck {
  uniform: (stream: number) => Float64Array;
  normal: (stream: number) => Float64Array;
  /** A standard normal column for a key, one of a bank of permutations, turned by the key: nearly independent between keys. */
  keyed: (key: number) => { column: Float64Array; turn: number };
}

/** How many sets of columns are kept: one for the first answer, one for the whole, one for the search of break-evens. */
const KEPT = 3;
const BANK = 5000;
const BANK_SIZE = 31;
const kept = new Map<string, Luck>();

/** Latin-hypercube columns for a seed and a number of futures; made once and kept, since they depend on nothing else. */
export function luckOf(seed: number, futures: number): Luck {
  const key = `${seed}/${futures}`;
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  const uniformColumns = new Map<number, Float64Array>();
  const normalColumns = new Map<number, Float64Array>();
  const luck: Luck = {
    uniform: (stream) => remembered(uniformColumns, stream, () => stratified(futures, uniforms(seed, stream))),
    keyed: (key) => ({ column: luck.normal(BANK + (key % BANK_SIZE)), turn: hash(key, 77) % futures }),
    normal: (stream) => remembered(normalColumns, stream, () => stratifiedNormals(futures, uniforms(seed, stream))),
  };
  kept.set(key, luck);
  return luck;
}

function remembered(columns: Map<number, Float64Array>, stream: number, make: () => Float64Array): Float64Array {
  const known = columns.get(stream);
  if (known) return known;
  const made = make();
  columns.set(stream, made);
  return made;
}
