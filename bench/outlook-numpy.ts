import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { selectTenths } from '../packages/engine/src/math/quantile.ts';
import { scratchFor } from '../packages/engine/src/outlook/outlook.ts';
import { exportModel } from './outlook-export.ts';
import { benchCatalog, settingOf } from './outlook-setting.ts';

/**
 * The engine's quantiles against bench/outlook.py, which draws lives of its own: two candidates × two paths, `node bench/outlook-numpy.ts [seeds] [first seed]`. Then the
 * errors by futures (the engine's Latin hypercubes, NumPy's pseudo-random draws), and processor time of all paths, in turn, at equal
 * futures and at equal error.
 */
const here = dirname(fileURLToPath(import.meta.url));
const SEEDS = Number(process.argv[2] ?? 16);
const FIRST_SEED = Number(process.argv[3] ?? 1);
const COMPARED = 8_192;
const TIMED = 2_048;
const ROUNDS = 3;
const SHARES = [0.1, 0.5, 0.9];
const catalog = benchCatalog();

const folder = mkdtempSync(join(tmpdir(), 'outlook-numpy-'));
const python = (...args: string[]): string =>
  execFileSync('python3', [join(here, 'outlook.py'), ...args], { encoding: 'utf8', env: { ...process.env, OPENBLAS_NUM_THREADS: '1' } });
const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const spread = (values: number[]) => Math.sqrt(values.reduce((sum, x) => sum + (x - mean(values)) ** 2, 0) / (values.length - 1));
const column = (rows: number[][], i: number) => rows.map((row) => row[i] ?? Number.NaN);

try {
  const settings = ['working-professional', 'recent-graduate'].map((name) => settingOf(catalog, name, 'part-time'));
  const compared = [];
  const errors = [];
  const efficiency: { p: string; variance: number }[] = [];
  const models: string[] = [];
  for (const one of settings) {
    const paths = ['listed', 'deep'].flatMap((kind) => one.options.find((option) => option.kind === kind) ?? []);
    for (const [at, option] of paths.entries()) {
      const file = join(folder, `${one.name}-${at}.json`);
      const base = one.outlookOf(1, 64);
      writeFileSync(file, JSON.stringify(exportModel(one, base, option, base.ofOption(option))));
      models.push(file);
      const counts = at === 0 ? [512, TIMED, COMPARED] : [COMPARED];
      const numpy: Record<string, number[][]> = JSON.parse(python('check', file, String(SEEDS), String(FIRST_SEED), ...counts.map(String)));
      for (const futures of counts) {
        const ours = Array.from({ length: SEEDS }, (_, seed) => {
          const { npv } = one.outlookOf(FIRST_SEED + seed, futures).ofOption(option);
          const { p10, p50, p90 } = selectTenths(npv);
          return [p10, p50, p90];
        });
        const theirs = numpy[futures] ?? [];
        const row = SHARES.map((p, i) => {
          const [a, b] = [column(ours, i), column(theirs, i)];
          const error = Math.hypot(spread(a), spread(b)) / Math.sqrt(SEEDS);
          return { p: `p${100 * p}`, ours: mean(a), theirs: mean(b), error, sdOurs: spread(a), sdTheirs: spread(b) };
        });
        if (futures === TIMED && one === settings[0])
          for (const { p, sdOurs, sdTheirs } of row) efficiency.push({ p, variance: (sdTheirs * sdTheirs) / (sdOurs * sdOurs) });
        errors.push(
          ...row.map(({ p, sdOurs, sdTheirs }) => ({
            path: `${one.name}, ${option.subject}`,
            futures,
            quantile: p,
            'hypercubes ±': Math.round(sdOurs),
            'pseudo-random ±': Math.round(sdTheirs),
          })),
        );
        if (futures === COMPARED)
          compared.push(
            ...row.map(({ p, ours: a, theirs: b, error }) => ({
              path: `${one.name}, ${option.subject}`,
              quantile: p,
              engine: Math.round(a),
              NumPy: Math.round(b),
              'standard error': +error.toFixed(1),
              'difference in errors': +((a - b) / Math.max(error, 0.5)).toFixed(2),
            })),
          );
      }
    }
  }
  console.log(`Means over ${SEEDS} seeds of ${COMPARED} futures, USD`);
  console.table(compared);
  console.log(`Standard deviation of one run over ${SEEDS} seeds, USD`);
  console.table(errors);

  const [first] = settings;
  const [model] = models;
  if (!first || !model) throw new Error('nothing to time');
  const timed = Array.from({ length: ROUNDS }, (_, round) => {
    const numpy: { lives: number; path: number } = JSON.parse(python('time', model, String(TIMED), '40'));
    const start = process.cpuUsage();
    const outlook = first.outlookOf(100 + round, TIMED);
    const scratch = scratchFor(outlook);
    for (const option of first.options) {
      const { npv } = outlook.ofOption(option, scratch);
      selectTenths(npv);
    }
    const { user, system } = process.cpuUsage(start);
    const ours = (user + system) / 1_000;
    const schedules = outlook.schedules.size;
    const theirs = schedules * numpy.lives + first.options.length * numpy.path;
    return {
      'engine, ms': Math.round(ours),
      'NumPy, ms': Math.round(theirs),
      'NumPy lives, ms': Math.round(numpy.lives),
      'NumPy a path, ms': +numpy.path.toFixed(2),
      ratio: +(theirs / ours).toFixed(1),
    };
  });
  console.log(
    `${first.options.length} paths × ${TIMED} futures with three quantiles, one thread; NumPy: lives once a schedule, 40 paths timed and scaled`,
  );
  console.table(timed);
  const ratio = mean(timed.map((round) => round.ratio));
  console.log(`At equal error (time × variance), ${first.name}, listed program, variances from ${SEEDS} seeds of ${TIMED} futures`);
  console.table(
    efficiency.map(({ p, variance }) => ({
      quantile: p,
      'variance, NumPy over engine': +variance.toFixed(2),
      'time × variance, NumPy over engine': +(ratio * variance).toFixed(1),
    })),
  );
} finally {
  rmSync(folder, { recursive: true });
}
