import { readFileSync } from 'node:fs';
import { readCandidate } from '@masterplan/catalog';
import { keptCatalog } from '@masterplan/catalog/build';
import type { Catalog } from '@masterplan/model';
import { createOutlook, createPeople } from '../packages/engine/src/outlook/outlook.ts';
import { parametersOf } from '../packages/engine/src/parameters.ts';
import { keptPlans } from '../packages/engine/src/path-plans.ts';
import { indexOf, optionOf, subjectsOf } from '../packages/engine/src/paths.ts';

export function benchCatalog(): Catalog {
  const read = keptCatalog('data');
  if (!read.ok) throw new Error('the catalog has problems; run npm run catalog');
  return read.catalog;
}

/** An example candidate's paths at one pace, planned, and the outlook for a seed; `years`: the horizon, the catalog's where none is given. */
export function settingOf(catalog: Catalog, name: string, pace: 'part-time' | 'full-time', years?: number) {
  const file = `data/examples/${name}.yaml`;
  const checked = readCandidate(file, readFileSync(file, 'utf8'), catalog, catalog.date);
  if (!checked.ok) throw new Error(`${file} has problems`);
  const { assumptions } = checked.candidate;
  const candidate = { ...checked.candidate, assumptions: years === undefined ? assumptions : { ...assumptions, 'horizon-years': years } };
  const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
  if (!role) throw new Error('no role');
  const parameters = parametersOf(catalog, candidate);
  const plans = keptPlans(catalog);
  const index = indexOf(catalog);
  const options = subjectsOf(catalog).flatMap((subject) => {
    const option = optionOf(subject, pace, candidate, index, parameters, plans);
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
