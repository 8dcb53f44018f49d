import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Curve, curveOf, valueOn } from '../packages/engine/src/outlook/tax-curve.ts';

/** The inner loop of the outlook in C, TypeScript and NumPy, in turn on the same numbers: nanoseconds of processor time a simulated year. */
const here = dirname(fileURLToPath(import.meta.url));
const FUTURES = 8_192;
const YEARS = 20;
const ROUNDS = 5;
const REPEATS = 20;

/** A schedule of twelve kinks between 0 and $750,000: the shape of federal and state rates, not any year's law. */
const curve = curveOf((w) => {
  let kept = w;
  for (let i = 0; i < 12; i++) kept -= 0.03 * Math.max(0, w - 8_000 * (i + 1) * (1 + i / 3));
  return kept;
});
const wave = (i: number) => Math.abs(Math.sin(i * 12.9898) * 43_758.5453) % 1;
const pay = Float64Array.from({ length: FUTURES * YEARS }, (_, i) => 40_000 + 200_000 * wave(i));
const factor = Float64Array.from({ length: FUTURES }, (_, f) => 0.9 + 0.2 * wave(f + 0.5));
const discount = Float64Array.from({ length: YEARS }, (_, t) => 1.03 ** -(t + 0.5));

function inTypeScript(after: Curve): { ns: number; sum: number } {
  const out = new Float64Array(FUTURES);
  let best = Infinity;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const start = process.cpuUsage();
    for (let f = 0; f < FUTURES; f++) {
      const own = factor[f] ?? 1;
      let sum = 0;
      for (let t = 0; t < YEARS; t++) sum += (discount[t] ?? 0) * valueOn(after, (pay[f * YEARS + t] ?? 0) * own);
      out[f] = sum;
    }
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return { ns: (best * 1_000) / (FUTURES * YEARS), sum: out.reduce((sum, x) => sum + x, 0) };
}

const folder = mkdtempSync(join(tmpdir(), 'outlook-kernel-'));
try {
  const { from, value, slope, guide } = curve;
  const parts = [[FUTURES, YEARS, value.length, guide.length], from.subarray(0, value.length), value, slope, guide, discount, factor, pay];
  const numbers = join(folder, 'numbers');
  writeFileSync(numbers, Float64Array.from(parts.flatMap((part) => [...part])));
  const program = join(folder, 'kernel');
  execFileSync('gcc', ['-O3', '-march=native', join(here, 'outlook-kernel.c'), '-o', program]);
  const read = (text: string): { ns: number; sum: number } => JSON.parse(text);
  const run = (file: string, args: string[]) =>
    read(execFileSync(file, args, { encoding: 'utf8', env: { ...process.env, OPENBLAS_NUM_THREADS: '1' } }));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    C: run(program, [numbers, String(REPEATS)]),
    TypeScript: inTypeScript(curve),
    NumPy: run('python3', [join(here, 'outlook.py'), 'kernel', numbers, String(REPEATS)]),
  }));
  const names = ['C', 'TypeScript', 'NumPy'] as const;
  console.log(
    `Node ${process.version}; ${FUTURES} futures × ${YEARS} years, best of ${REPEATS} in each of ${ROUNDS} rounds; ns a simulated year`,
  );
  console.table(
    rounds.map((round) => ({
      C: +round.C.ns.toFixed(2),
      TypeScript: +round.TypeScript.ns.toFixed(2),
      NumPy: +round.NumPy.ns.toFixed(2),
      'TypeScript over C': +(round.TypeScript.ns / round.C.ns).toFixed(2),
    })),
  );
  const sums = rounds.flatMap((round) => names.map((name) => round[name].sum));
  const [first = Number.NaN] = sums;
  console.log(`sums agree to ${Math.max(...sums.map((sum) => Math.abs(sum / first - 1))).toExponential(1)} of their size`);
} finally {
  rmSync(folder, { recursive: true });
}
