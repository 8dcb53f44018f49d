import { readFileSync } from 'node:fs';
import { readCandidate } from '@masterplan/catalog';
import { keptCatalog } from '@masterplan/catalog/build';
import { criteria } from '@masterplan/model';
import { DRAWS, FIRST_DRAWS, rerank, type Valued } from '../packages/engine/src/assess.ts';
import { decideInSteps } from '../packages/engine/src/decide.ts';
import { parametersOf } from '../packages/engine/src/parameters.ts';
import { keptPlans } from '../packages/engine/src/path-plans.ts';
import { keptStages } from '../packages/engine/src/stages.ts';

/** How long the ranking of the whole catalog takes after a weight moved: at once with the first draws, then with all. */
const MOVES = 200;
const read = keptCatalog('data');
if (!read.ok) throw new Error('the catalog has problems; run npm run catalog');
const { catalog } = read;
const file = 'data/examples/working-professional.yaml';
const candidate = readCandidate(file, readFileSync(file, 'utf8'), catalog, catalog.date);
if (!candidate.ok) throw new Error(`${file} has problems`);
const stages = keptStages(catalog, keptPlans(catalog));
const kept: { valued?: Valued } = {};
const steps = decideInSteps(
  catalog,
  candidate.candidate,
  { asOf: catalog.date, seed: 1, futures: 512 },
  {
    ...stages,
    *valued(who, make) {
      kept.valued = yield* stages.valued(who, make);
      return kept.valued;
    },
  },
);
while (!steps.next().done);
const { valued } = kept;
if (!valued) throw new Error('nothing was valued');
const parameters = parametersOf(catalog, candidate.candidate);
const sorted = (draws: number): number[] => {
  const times: number[] = [];
  for (let move = 0; move < MOVES + 10; move++) {
    const moved = criteria[move % criteria.length] ?? 'return';
    const weights = { ...candidate.candidate.weights, [moved]: 1 + ((move * 7) % 50) };
    const start = process.cpuUsage();
    rerank(valued, { ...candidate.candidate, weights }, parameters, 1, draws);
    const { user, system } = process.cpuUsage(start);
    if (move >= 10) times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b);
};
console.log(`Node ${process.version}, ${valued.candidacies.length} paths, ${MOVES} moves of one weight, milliseconds of processor time`);
console.table(
  [FIRST_DRAWS, DRAWS].map((draws) => {
    const times = sorted(draws);
    const at = (p: number) => (times[Math.floor(p * (times.length - 1))] ?? 0).toFixed(1);
    return { draws, median: at(0.5), p95: at(0.95), most: at(1) };
  }),
);
