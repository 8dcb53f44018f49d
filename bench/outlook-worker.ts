import { parentPort, workerData } from 'node:worker_threads';
import { selectTenths } from '../packages/engine/src/math/quantile.ts';
import { scratchFor } from '../packages/engine/src/outlook/outlook.ts';
import { benchCatalog, settingOf } from './outlook-setting.ts';

/**
 * One of several workers over the whole catalog: draws the people of a seed, values the paths that no other worker has taken yet, gives
 * back p10, p50 and p90 of each. The catalog is read and the paths are planned before the first question.
 */
export interface Share {
  cases: { name: string; pace: 'part-time' | 'full-time'; years: number }[];
  /** First path that no worker has taken: shared by them. */
  next: Int32Array<SharedArrayBuffer>;
  futures: number;
}
export interface Asked {
  at: number;
  seed: number;
}
export interface Answer {
  paths: number;
  quantiles: Float64Array;
  /** Of this thread. */
  processorMs: number;
}

/** Neighbors that one worker takes together: they share an institution and its price. */
const RUN = 16;
const { cases, next, futures }: Share = workerData;
const catalog = benchCatalog();
const settings = cases.map(({ name, pace, years }) => settingOf(catalog, name, pace, years));

parentPort?.on('message', ({ at, seed }: Asked) => {
  const setting = settings[at];
  if (!setting) throw new Error('no such case');
  const start = process.threadCpuUsage();
  const outlook = setting.outlookOf(seed, futures);
  const scratch = scratchFor(outlook);
  const quantiles: number[] = [];
  for (;;) {
    const from = Atomics.add(next, 0, RUN);
    const taken = setting.options.slice(from, from + RUN);
    if (taken.length === 0) break;
    for (const option of taken) {
      const { npv } = outlook.ofOption(option, scratch);
      const { p10, p50, p90 } = selectTenths(npv);
      quantiles.push(p10, p50, p90);
    }
  }
  const { user, system } = process.threadCpuUsage(start);
  const answer: Answer = { paths: quantiles.length / 3, quantiles: Float64Array.from(quantiles), processorMs: (user + system) / 1_000 };
  parentPort?.postMessage(answer);
});
parentPort?.postMessage('ready');
