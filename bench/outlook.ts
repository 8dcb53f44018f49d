import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { selectTenths } from '../packages/engine/src/math/quantile.ts';
import { benchCatalog, settingOf } from './outlook-setting.ts';
import type { Answer, Share } from './outlook-worker.ts';

/**
 * Monte Carlo error of one path's quantiles over independent scrambles, and the time of the whole catalog's futures, people drawn anew,
 * on two workers and on one: the catalog is read and paths are planned before. `node bench/outlook.ts [runs]`
 */
const SCRAMBLES = 16;
const RUNS = Number(process.argv[2] ?? 8);
/** Runs before, in which the code is compiled; the first of them is told. */
const BEFORE = 6;
const FUTURES = 2_048;
const cases: Share['cases'] = [
  { name: 'recent-graduate', pace: 'part-time', years: 20 },
  { name: 'working-professional', pace: 'part-time', years: 20 },
  { name: 'career-changer', pace: 'part-time', years: 20 },
  { name: 'aspiring-researcher', pace: 'full-time', years: 20 },
  { name: 'newcomer-student-visa', pace: 'full-time', years: 20 },
];

const catalog = benchCatalog();
const { options, outlookOf } = settingOf(catalog, 'recent-graduate', 'part-time');
const [first] = options;
if (!first) throw new Error('no path');
const errors = [512, 2_048, 8_192].map((futures) => {
  const found = Array.from({ length: SCRAMBLES }, (_, seed) => {
    const { npv } = outlookOf(seed + 1, futures).ofOption(first);
    const { p10, p50, p90 } = selectTenths(npv);
    return [p10, p50, p90];
  });
  const spread = (i: number) => {
    const values = found.map((row) => row[i] ?? Number.NaN);
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    return Math.round(Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1)));
  };
  return { futures, 'p10 ±': spread(0), 'p50 ±': spread(1), 'p90 ±': spread(2) };
});
console.log(`Node ${process.version}; ${first.id}; standard deviation over ${SCRAMBLES} scrambles, USD`);
console.table(errors);

interface Team {
  workers: Worker[];
  next: Share['next'];
}

async function started(of: number): Promise<Team> {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const workers = Array.from({ length: of }, () => {
    const share: Share = { cases, next, futures: FUTURES };
    return new Worker(new URL('./outlook-worker.ts', import.meta.url), { workerData: share });
  });
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  return { workers, next };
}

/** Milliseconds from the question to the last answer, and of processor time of all workers. */
async function run({ workers, next }: Team, at: number, seed: number): Promise<{ wall: number; summed: number; paths: number }> {
  const answers = Promise.all(workers.map((worker) => once(worker, 'message')));
  const start = performance.now();
  Atomics.store(next, 0, 0);
  for (const worker of workers) worker.postMessage({ at, seed });
  const parts: Answer[] = (await answers).map(([answer]) => answer);
  const sum = (of: (part: Answer) => number) => parts.reduce((total, part) => total + of(part), 0);
  return { wall: performance.now() - start, summed: sum((part) => part.processorMs), paths: sum((part) => part.paths) };
}

const [two, one] = [await started(2), await started(1)];
const rows = [];
for (const [at, { name, pace, years }] of cases.entries()) {
  const found: { two: Awaited<ReturnType<typeof run>>; one: Awaited<ReturnType<typeof run>> }[] = [];
  for (let round = 0; round < BEFORE + RUNS; round++)
    found.push({ two: await run(two, at, 100 + round), one: await run(one, at, 100 + round) });
  const measured = found.slice(BEFORE);
  const text = (values: number[]) => {
    const sorted = [...values].sort((a, b) => a - b).map(Math.round);
    return `${sorted[0]}, ${sorted[sorted.length >> 1]}, ${sorted.at(-1)}`;
  };
  rows.push({
    candidate: `${name}, ${pace}`,
    years,
    paths: measured[0]?.two.paths,
    'first run': Math.round(found[0]?.two.wall ?? Number.NaN),
    'two workers, ms of the clock': text(measured.map((x) => x.two.wall)),
    'of both processors': text(measured.map((x) => x.two.summed)),
    'one worker, of its processor': text(measured.map((x) => x.one.summed)),
  });
}
console.log(
  `Whole catalog × ${FUTURES} futures with three quantiles, people drawn anew; min, median, max of ${RUNS} runs after ${BEFORE} more; aim 500`,
);
console.table(rows);
await Promise.all([...two.workers, ...one.workers].map((worker) => worker.terminate()));
