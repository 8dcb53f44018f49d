import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { selectTenths } from '../packages/engine/src/math/quantile.ts';
import { exportModel } from './outlook-export.ts';
import { benchCatalog, settingOf } from './outlook-setting.ts';

const catalog = benchCatalog();
const SEEDS = 160;
const FIRST = 9001;
const N = 8192;
for (const name of ['working-professional', 'recent-graduate']) {
  const one = settingOf(catalog, name, 'part-time');
  for (const kind of ['listed', 'deep']) {
    const option = one.options.find((o) => o.kind === kind)!;
    const file = `/tmp/mp/s7/n-${name}-${kind}.json`;
    const base = one.outlookOf(1, 64);
    writeFileSync(file, JSON.stringify(exportModel(one, base, option, base.ofOption(option))));
    const numpy = JSON.parse(
      execFileSync('python3', ['bench/outlook.py', 'check', file, String(SEEDS), String(FIRST), String(N)], { encoding: 'utf8' }),
    )[N] as number[][];
    const ours = Array.from({ length: SEEDS }, (_, s) => {
      const { p10, p50, p90 } = selectTenths(one.outlookOf(FIRST + s, N).ofOption(option).npv);
      return [p10, p50, p90];
    });
    const mean = (v: number[]) => v.reduce((a, b) => a + b, 0) / v.length;
    const sd = (v: number[]) => Math.sqrt(v.reduce((a, b) => a + (b - mean(v)) ** 2, 0) / (v.length - 1));
    for (const i of [0, 1, 2]) {
      const a = ours.map((r) => r[i]!),
        b = numpy.map((r) => r[i]!);
      const e = Math.hypot(sd(a), sd(b)) / Math.sqrt(SEEDS);
      console.log(
        name,
        kind,
        ['p10', 'p50', 'p90'][i],
        Math.round(mean(a)),
        Math.round(mean(b)),
        e.toFixed(1),
        ((mean(a) - mean(b)) / e).toFixed(2),
      );
    }
  }
}
