import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCandidate } from '@masterplan/catalog';
import { readCatalog } from '@masterplan/catalog/build';
import { quantile } from '../packages/engine/src/math/quantile.ts';
import { createOutlook, createPeople, scratchFor } from '../packages/engine/src/outlook/outlook.ts';
import { parametersOf } from '../packages/engine/src/parameters.ts';
import { keptPlans } from '../packages/engine/src/path-plans.ts';
import { indexOf, optionOf, subjectsOf } from '../packages/engine/src/paths.ts';
import { exportModel } from './outlook-export.ts';

/**
 * The engine's quantiles against bench/outlook.py, which draws lives of its own: two candidates × two paths, `node bench/outlook-numpy.ts [seeds] [first seed]`. Then the
 * errors by futures (the engine's Latin hypercubes, NumPy's pseudo-random draws), and processor time of all paths, in turn.
 */
const here = dirname(fileURLToPath(import.meta.url));
const SEEDS = Number(process.argv[2] ?? 16);
const FIRST_SEED = Number(process.argv[3] ?? 1);
const COMPARED = 8_192;
const ROUNDS = 3;
const SHARES = [0.1, 0.5, 0.9];
const read = readCatalog('data');
if (!read.ok) throw new Error('the catalog has problems; run npm run catalog');
const { catalog } = read;
const index = indexOf(catalog);
const plans = keptPlans(catalog);

function setting(name: string) {
  const file = `data/examples/${name}.yaml`;
  const checked = readCandidate(file, readFileSync(file, 'utf8'), catalog, catalog.date);
  if (!checked.ok) throw new Error(`${file} has problems`);
  const { candidate } = checked;
  const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
  if (!role) throw new Error('no role');
  const parameters = parametersOf(catalog, candidate);
  const options = subjectsOf(catalog).flatMap((subject) => {
    const option = optionOf(subject, 'part-time', candidate, index, parameters, plans);
    return 'impossible' in option ? [] : [option];
  });
  const outlookOf = (seed: number, futures: number) =>
    createOutlook(
      catalog,
      candidate,
      role,
      parameters,
      createPeople(catalog, candidate, role, parameters, { asOf: catalog.date, seed, futures }),
    );
  return { name, catalog, candidate, role, parameters, options, outlookOf };
}

const folder = mkdtempSync(join(tmpdir(), 'outlook-numpy-'));
const python = (...args: string[]): string =>
  execFileSync('python3', [join(here, 'outlook.py'), ...args], { encoding: 'utf8', env: { ...process.env, OPENBLAS_NUM_THREADS: '1' } });
const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const spread = (values: number[]) => Math.sqrt(values.reduce((sum, x) => sum + (x - mean(values)) ** 2, 0) / (values.length - 1));
const column = (rows: number[][], i: number) => rows.map((row) => row[i] ?? Number.NaN);

try {
  const settings = ['working-professional', 'recent-graduate'].map(setting);
  const compared = [];
  const errors = [];
  const models: string[] = [];
  for (const one of settings) {
    const paths = ['listed', 'deep'].flatMap((kind) => one.options.find((option) => option.kind === kind) ?? []);
    for (const [at, option] of paths.entries()) {
      const file = join(folder, `${one.name}-${at}.json`);
      const base = one.outlookOf(1, 64);
      writeFileSync(file, JSON.stringify(exportModel(one, base, option, base.ofOption(option))));
      models.push(file);
      const counts = at === 0 ? [512, 2_048, COMPARED] : [COMPARED];
      const numpy: Record<string, number[][]> = JSON.parse(python('check', file, String(SEEDS), String(FIRST_SEED), ...counts.map(String)));
      for (const futures of counts) {
        const ours = Array.from({ length: SEEDS }, (_, seed) => {
          const sorted = one
            .outlookOf(FIRST_SEED + seed, futures)
            .ofOption(option)
            .npv.slice()
            .sort();
          return SHARES.map((p) => quantile(sorted, p));
        });
        const theirs = numpy[futures] ?? [];
        const row = SHARES.map((p, i) => {
          const [a, b] = [column(ours, i), column(theirs, i)];
          const error = Math.hypot(spread(a), spread(b)) / Math.sqrt(SEEDS);
          return { p: `p${100 * p}`, ours: mean(a), theirs: mean(b), error, sdOurs: spread(a), sdTheirs: spread(b) };
        });
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
    const numpy: { lives: number; path: number } = JSON.parse(python('time', model, '2048', '40'));
    const start = process.cpuUsage();
    const outlook = first.outlookOf(100 + round, 2_048);
    const scratch = scratchFor(outlook);
    for (const option of first.options) {
      outlook.ofOption(option, scratch);
      for (const p of SHARES) quantile(scratch.npv.slice().sort(), p);
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
    `${first.options.length} paths × 2,048 futures with three quantiles, one thread; NumPy: lives once a schedule, 40 paths timed and scaled`,
  );
  console.table(timed);
} finally {
  rmSync(folder, { recursive: true });
}
