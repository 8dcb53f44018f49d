import { parentPort, workerData } from 'node:worker_threads';
import { selectTenths } from '../packages/engine/src/math/quantile.ts';
import { scratchFor } from '../packages/engine/src/outlook/outlook.ts';
import { benchCatalog, settingOf } from './outlook-setting.ts';

/**
 * One of several workers over the whole catalog: draws the people of a seed, values every n-th path, gives back p10, p50 and p90 of each.
 * The catalog is read and the paths are planned before the first question.
 */
export interface Share {
  cases: { name: string; pace: 'part-time' | 'full-time'; years: number }[];
  part: number;
  of: number;
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

/** Neighbors that one worker takes together. */
const RUN = 8;
const { cases, part, of, futures }: Share = workerData;
const catalog = benchCatalog();
const settings = cases.map(({ name, pace, years }) => settingOf(catalog, name, pace, years));

parentPort?.on('message', ({ at, seed }: Asked) => {
  const setting = settings[at];
  if (!setting) throw new Error('no such case');
  const start = process.threadCpuUsage();
  const outlook = setting.outlookOf(seed, futures);
  const scratch = scratchFor(outlook);
  const quantiles: number[] = [];
  // Neighbors in the catalog share an institution and its price, and the programs known in depth, which cost most, come first.
  const own = setting.options.filter((_, index) => Math.floor(index / RUN) % of === part);
  for (const option of own) {
    const { npv } = outlook.ofOption(option, scratch);
    const { p10, p50, p90 } = selectTenths(npv);
    quantiles.push(p10, p50, p90);
  }
  const { user, system } = process.threadCpuUsage(start);
  const answer: Answer = { paths: own.length, quantiles: Float64Array.from(quantiles), processorMs: (user + system) / 1_000 };
  parentPort?.postMessage(answer);
});
parentPort?.postMessage('ready');
