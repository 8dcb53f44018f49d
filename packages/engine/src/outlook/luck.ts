import { normalQuantile } from '../math/elementary.ts';
import { hash, stratified, uniforms } from '../math/random.ts';
import { standardStudent } from '../math/student.ts';

/**
 * Columns of draws by number: the same for every candidate, so that two decisions differ by what differs in them.
 * What could be learnt (parameters, programs' pay) is drawn apart from what could not (a life's events and shocks).
 */
export interface Luck {
  uniform: (stream: number) => Float64Array;
  normal: (stream: number) => Float64Array;
  /** A column of what could be learnt: uniform. */
  knowledge: (stream: number) => Float64Array;
  /** A standard normal column of what could be learnt for a key, one of a bank, turned by the key: nearly independent between keys. */
  keyed: (key: number) => Turned;
  /** The same draw turned into one of Student's t of variance 1. */
  keyedStudent: (key: number, df: number) => Turned;
}

/** A column that is read from `turn` on, and from its beginning after its end. */
export interface Turned {
  column: Float64Array;
  turn: number;
}

/** Independent Latin hypercubes in which futures are drawn, side by side: standard errors are read from them. */
export const BATCHES = 8;

/** How many sets of columns are kept. */
const KEPT = 4;
const BANK = 5000;
const BANK_SIZE = 31;
const kept = new Map<string, Luck>();

/**
 * The columns of a seed; made once and kept, since they depend on nothing else. `nested`: every draw of what could be
 * learnt is lived through so many times, with luck of its own each time.
 */
export function luckOf(seed: number, futures: number, nested = 1): Luck {
  const key = `${seed}/${futures}/${nested}`;
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  const draws = Math.ceil(futures / nested);
  const uniform = remembered((stream) => inBatches(futures, seed, stream));
  const knowledge =
    nested === 1
      ? uniform
      : remembered((stream) => {
          const column = stratified(draws, uniforms(seed, stream));
          return Float64Array.from({ length: futures }, (_, f) => column[Math.floor(f / nested)] ?? 0);
        });
  const normal = remembered((stream) => uniform(stream).map(normalQuantile));
  const bank = remembered((stream) => knowledge(stream).map(normalQuantile));
  const tailed = new Map<number, (stream: number) => Float64Array>();
  const turnOf = (of: number) => nested * (hash(of, 77) % draws);
  const luck: Luck = {
    uniform,
    normal,
    knowledge,
    keyed: (of) => ({ column: bank(BANK + (of % BANK_SIZE)), turn: turnOf(of) }),
    keyedStudent: (of, df) => {
      // A catalog has few degrees of freedom: each is turned once a column, not once a program.
      const columns = tailed.get(df) ?? remembered((stream) => bank(stream).map(standardStudent(df)));
      tailed.set(df, columns);
      return { column: columns(BANK + (of % BANK_SIZE)), turn: turnOf(of) };
    },
  };
  kept.set(key, luck);
  return luck;
}

/** First future of a batch; of `BATCHES` it is one past the last. */
export const batchStart = (futures: number, batch: number): number => Math.floor((futures * batch) / BATCHES);

/** One column: each batch a Latin hypercube of its own. */
function inBatches(futures: number, seed: number, stream: number): Float64Array {
  const random = uniforms(seed, stream);
  const column = new Float64Array(futures);
  for (let batch = 0; batch < BATCHES; batch++) {
    const from = batchStart(futures, batch);
    column.set(stratified(batchStart(futures, batch + 1) - from, random), from);
  }
  return column;
}

function remembered(make: (stream: number) => Float64Array): (stream: number) => Float64Array {
  const columns = new Map<number, Float64Array>();
  return (stream) => {
    const known = columns.get(stream);
    if (known) return known;
    const made = make(stream);
    columns.set(stream, made);
    return made;
  };
}
