import { readFileSync } from 'node:fs';
import { readCandidate } from '@masterplan/catalog';
import { keptCatalog } from '@masterplan/catalog/build';
import { createDecider } from '@masterplan/engine';
import type { Candidate } from '@masterplan/model';

/** How soon the first answer stands while a control moves, over the whole catalog: each move is a candidate nobody has asked for before. */
const MOVES = 24;
const read = keptCatalog('data');
if (!read.ok) throw new Error('the catalog has problems; run npm run catalog');
const { catalog } = read;

const controls: Record<string, (candidate: Candidate, step: number) => Candidate> = {
  pay: (c, i) => ({ ...c, work: { ...c.work, payUsdPerYear: c.work.payUsdPerYear + 500 * (i + 1) } }),
  savings: (c, i) => ({ ...c, finances: { ...c.finances, savingsUsd: c.finances.savingsUsd + 500 * (i + 1) } }),
  'hours a week': (c, i) => ({ ...c, study: { ...c.study, hoursPerWeek: 8 + (i % 24) + i / 100 } }),
  'most tuition': (c, i) => ({ ...c, constraints: { ...c.constraints, maxTuitionUsd: 20_000 + 1_000 * i } }),
  'an assumption': (c, i) => ({ ...c, assumptions: { ...c.assumptions, kappa: 0.2 + 0.02 * i } }),
};

const table: Record<string, Record<string, string>> = {};
for (const name of process.argv.slice(2).length > 0
  ? process.argv.slice(2)
  : ['working-professional', 'recent-graduate', 'aspiring-researcher']) {
  const file = `data/examples/${name}.yaml`;
  const checked = readCandidate(file, readFileSync(file, 'utf8'), catalog, catalog.date);
  if (!checked.ok) throw new Error(`${file} has problems`);
  const { candidate } = checked;
  const decider = createDecider(catalog);
  const options = { asOf: catalog.date, seed: 1, futures: 2_000 };
  decider.decide(candidate, options);
  for (const [control, move] of Object.entries(controls)) {
    const times = Array.from({ length: MOVES }, (_, i) => {
      const steps = decider.steps(move(candidate, i), options);
      const start = performance.now();
      for (;;) {
        const step = steps.next();
        if (step.done || step.value) return performance.now() - start;
      }
    }).sort((a, b) => a - b);
    const at = (p: number) => `${Math.round(times[Math.min(times.length - 1, Math.floor(p * times.length))] ?? Number.NaN)}`;
    table[control] = { ...table[control], [name]: `${at(0.5)}, ${at(0.95)}` };
  }
}
console.log(`Node ${process.version}, one thread; first answer, ms: median, p95 of ${MOVES} moves`);
console.table(table);
