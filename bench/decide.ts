import { readFileSync } from 'node:fs';
import { readCandidate } from '@masterplan/catalog';
import { keptCatalog } from '@masterplan/catalog/build';
import { createDecider } from '@masterplan/engine';
import type { Candidate } from '@masterplan/model';

/** Times one candidate over the whole catalog, one path a program, 2,000 futures each: cold, and after a change of weights. */
const RUNS = 5;
const FUTURES = 2000;
const read = keptCatalog('data');
if (!read.ok) throw new Error('the catalog has problems; run npm run catalog');
const { catalog } = read;
const options = { asOf: catalog.date, seed: 1, futures: FUTURES };
const rows: Record<string, string | number>[] = [];
for (const name of ['working-professional', 'recent-graduate', 'career-changer', 'aspiring-researcher', 'newcomer-student-visa']) {
  const file = `data/examples/${name}.yaml`;
  const candidate = readCandidate(file, readFileSync(file, 'utf8'), catalog, catalog.date);
  if (!candidate.ok) throw new Error(`${file} has problems`);
  const cold: number[] = [];
  const reweighed: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const decider = createDecider(catalog);
    const first = clock(() => decider.decide(candidate.candidate, { ...options, seed: options.seed + run }));
    const weights = { ...candidate.candidate.weights, return: candidate.candidate.weights.return + 1 };
    const second = clock(() => decider.decide({ ...candidate.candidate, weights }, { ...options, seed: options.seed + run }));
    if (run > 0) {
      cold.push(first);
      reweighed.push(second);
    }
  }
  rows.push({
    candidate: name,
    'decide, s (min)': seconds(Math.min(...cold)),
    median: seconds(median(cold)),
    max: seconds(Math.max(...cold)),
    'weights moved, s (median)': seconds(median(reweighed)),
    'longest step, ms': Math.round(longestStep(candidate.candidate)),
  });
}
console.log(
  `Node ${process.version}, one thread, ${catalog.listed.length} listed and ${catalog.programs.length} deep programs, ${FUTURES} futures a path, ${RUNS} runs after a warm-up`,
);
console.table(rows);

function clock(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
/** The longest that a caller waits before it may stop a decision. */
function longestStep(candidate: Candidate): number {
  const steps = createDecider(catalog).steps(candidate, options);
  let longest = 0;
  for (let done = false; !done; )
    longest = Math.max(
      longest,
      clock(() => (done = steps.next().done === true)),
    );
  return longest;
}
function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
