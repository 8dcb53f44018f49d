import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { drawnCell, drawWeights, makeStore, matrixOf, ranksOf } from '../packages/engine/src/smaa/index.ts';

/**
 * SMAA-2 in this engine against vectorized NumPy on one thread (bench/ranking.py), in turn, one run: 2,000 alternatives × 12 attributes ×
 * 10,000 draws of weights and attributes, acceptability of the first 20 ranks. A quarter of the attributes is known exactly, half
 * is normal, a quarter uniform. Tells the largest difference of an acceptability too.
 */
const [ALTERNATIVES, CRITERIA, DRAWS, RANKS, ROUNDS] = [2000, 12, 10_000, 20, 5];

const KINDS = [0, 1, 1, 2] as const;
let state = 12345;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};
const table = <T>(of: (c: number) => T): T[][] =>
  Array.from({ length: ALTERNATIVES }, () => Array.from({ length: CRITERIA }, (_, c) => of(c)));
const kind = table((c) => KINDS[c % 4] ?? 0);
const location = table(() => 0.2 + 0.6 * random());
const scale = table(() => 0.02 + 0.1 * random());

function engine(seed: number): Float64Array {
  const store = makeStore(DRAWS, seed, 0);
  const names = Array.from({ length: CRITERIA }, (_, c) => `c${c}`);
  const line = { slope: 1, intercept: 0 };
  const rows = location.map((row, i) =>
    row.map((mean, c) => {
      const width = scale[i]?.[c] ?? 0;
      const cell =
        kind[i]?.[c] === 0
          ? mean
          : kind[i]?.[c] === 1
            ? { normal: { mean, sd: width } }
            : { uniform: [mean, mean + width] as [number, number] };
      return drawnCell(cell, line, `a${i}`, names[c] ?? '', store);
    }),
  );
  const drawn = drawWeights({ criteria: names }, DRAWS, seed);
  if (!drawn.ok) throw new Error('the weights contradict each other');
  const sum = location.map((row) => row.reduce((total, x) => total + x, 0));
  const order = Uint32Array.from(sum.keys()).sort((a, b) => (sum[b] ?? 0) - (sum[a] ?? 0));
  return ranksOf(matrixOf(rows, CRITERIA, store), drawn.draws, RANKS, order).acceptability;
}

interface Answer {
  seconds: number;
  cpu: number;
  acceptability: number[][];
}
const numpy = spawn('python3', ['bench/ranking.py'], { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: numpy.stdout })[Symbol.asyncIterator]();
numpy.stdin.write(`${JSON.stringify({ draws: DRAWS, ranks: RANKS, kind, location, scale, tell: true })}\n`);

const times: Record<'engine' | 'numpy', { wall: number; cpu: number }[]> = { engine: [], numpy: [] };
let difference = 0;
for (let round = 0; round <= ROUNDS; round++) {
  const before = process.cpuUsage();
  const start = performance.now();
  const own = engine(round + 1);
  const wall = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  numpy.stdin.write(`${round + 1}\n`);
  const answer: Answer = JSON.parse((await lines.next()).value ?? '');
  for (const [i, row] of answer.acceptability.entries())
    for (const [r, share] of row.entries()) difference = Math.max(difference, Math.abs(share - (own[i * RANKS + r] ?? 0)));
  if (round === 0) continue;
  times.engine.push({ wall, cpu: (used.user + used.system) / 1e6 });
  times.numpy.push({ wall: answer.seconds, cpu: answer.cpu });
}
numpy.stdin.end();

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
console.log(
  `Node ${process.version}, ${ALTERNATIVES} × ${CRITERIA} × ${DRAWS}, ranks 1–${RANKS}, ${ROUNDS} rounds in turn after a warm-up; median of each`,
);
console.table(
  (['engine', 'numpy'] as const).map((who) => ({
    who,
    'wall, s': median(times[who].map((t) => t.wall)).toFixed(2),
    'processor, s': median(times[who].map((t) => t.cpu)).toFixed(2),
  })),
);
const ratio = (of: 'wall' | 'cpu') => (median(times.numpy.map((t) => t[of])) / median(times.engine.map((t) => t[of]))).toFixed(2);
console.log(
  `NumPy over engine: wall ${ratio('wall')}, processor ${ratio('cpu')}; largest difference of an acceptability ${difference.toFixed(4)}`,
);
