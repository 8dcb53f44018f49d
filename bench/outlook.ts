import { readFileSync } from 'node:fs';
import { readCandidate } from '@masterplan/catalog';
import { readCatalog } from '@masterplan/catalog/build';
import { createOutlook, createPeople, scratchFor } from '../packages/engine/src/outlook/outlook.ts';
import { parametersOf } from '../packages/engine/src/parameters.ts';
import { keptPlans } from '../packages/engine/src/path-plans.ts';
import { indexOf, optionOf, subjectsOf } from '../packages/engine/src/paths.ts';

/** Monte Carlo error of one path's quantiles over independent scrambles, and the time of the whole catalog's futures on one thread. */
const SCRAMBLES = 16;
const RUNS = 5;
const read = readCatalog('data');
if (!read.ok) throw new Error('the catalog has problems; run npm run catalog');
const { catalog } = read;
const file = 'data/examples/recent-graduate.yaml';
const checked = readCandidate(file, readFileSync(file, 'utf8'), catalog, catalog.date);
if (!checked.ok) throw new Error(`${file} has problems`);
const { candidate } = checked;
const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
if (!role) throw new Error('no role');
const parameters = parametersOf(catalog, candidate);
const index = indexOf(catalog);
const plans = keptPlans(catalog);
const options = subjectsOf(catalog).flatMap((subject) => {
  const option = optionOf(subject, 'part-time', candidate, index, parameters, plans);
  return 'impossible' in option ? [] : [option];
});
const [first] = options;
if (!first) throw new Error('no path');
const outlookOf = (seed: number, futures: number) =>
  createOutlook(
    catalog,
    candidate,
    role,
    parameters,
    createPeople(catalog, candidate, role, parameters, { asOf: catalog.date, seed, futures }),
  );

const errors = [512, 2_048, 8_192].map((futures) => {
  const found = Array.from({ length: SCRAMBLES }, (_, seed) => {
    const sorted = outlookOf(seed + 1, futures)
      .ofOption(first)
      .npv.slice()
      .sort();
    return [0.1, 0.5, 0.9].map((p) => sorted[Math.floor(p * futures)] ?? Number.NaN);
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

const times: number[] = [];
for (let run = 0; run <= RUNS; run++) {
  const start = process.cpuUsage();
  const outlook = outlookOf(100 + run, 2_048);
  const scratch = scratchFor(outlook);
  for (const option of options) outlook.ofOption(option, scratch);
  const used = process.cpuUsage(start);
  if (run > 0) times.push((used.user + used.system) / 1_000);
}
console.log(
  `${options.length} paths × 2,048 futures, people drawn anew: ${Math.round(Math.min(...times))} ms of processor time at best of ${RUNS}, ${Math.round(Math.max(...times))} at worst`,
);
