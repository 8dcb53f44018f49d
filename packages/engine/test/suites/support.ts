import { readFileSync } from 'node:fs';
import { readCandidate } from '@masterplan/catalog';
import { keptCatalog } from '@masterplan/catalog/build';
import type { Candidate, Catalog, DeepProgram, Pace, PayEstimate, Role } from '@masterplan/model';
import { createOutlook, createPeople, type Outlook } from '../../src/outlook/outlook.ts';
import { type Parameters, parametersOf } from '../../src/parameters.ts';
import { keptPlans } from '../../src/path-plans.ts';
import { indexOf, type Option, optionOf } from '../../src/paths.ts';

export const asOf = '2026-11-22';
export const exampleNames = [
  'working-professional',
  'recent-graduate',
  'career-changer',
  'aspiring-researcher',
  'newcomer-student-visa',
] as const;
type ExampleName = (typeof exampleNames)[number];

function realCatalog(): Catalog {
  const read = keptCatalog('data');
  if (!read.ok) throw new Error(`the catalog has problems: ${JSON.stringify(read.problems.slice(0, 3))}`);
  return read.catalog;
}

/** The real catalog, read once for all suites of a test file: it takes seconds. */
export const catalog = realCatalog();

/** An example candidate, checked as the command line checks it, with changes on top. */
export function example(name: ExampleName, changes: Partial<Candidate> = {}): Candidate {
  const file = `data/examples/${name}.yaml`;
  const read = readCandidate(file, readFileSync(file, 'utf8'), catalog, asOf);
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
  return { ...read.candidate, ...changes };
}

export function deepProgram(slug: string): DeepProgram {
  const found = catalog.programs.find((program) => program.id === `deep:${slug}`);
  if (!found) throw new Error(`no program ${slug}`);
  return found;
}

export function roleOf(id: string): Role {
  const found = catalog.roles.find((role) => role.id === id);
  if (!found) throw new Error(`no role ${id}`);
  return found;
}

/** A program's path at a pace, planned for this candidate. */
export function optionFor(candidate: Candidate, program: DeepProgram, pace: Pace): Option {
  const option = optionOf({ program }, pace, candidate, indexOf(catalog), parametersOf(catalog, candidate), keptPlans(catalog));
  if ('impossible' in option) throw new Error(`${program.id} can't be planned: ${option.impossible}`);
  return option;
}

/** An outlook for a candidate with few futures. */
export function outlookFor(candidate: Candidate, seed = 1, futures = 256, known = catalog): Outlook & { parameters: Parameters } {
  const role = known.roles.find((entry) => entry.id === candidate.goals.role) ?? roleOf(candidate.goals.role);
  const parameters = parametersOf(known, candidate);
  const people = createPeople(known, candidate, role, parameters, { asOf, seed, futures });
  return { ...createOutlook(known, candidate, role, parameters, people), parameters };
}

/** A program's pay that is exactly its field's mean. */
export const plainPay = (estimate: PayEstimate): PayEstimate => ({
  ...estimate,
  institution: { mean: 0, sd: 0 },
  cell: { mean: 0, sd: 0, df: 30 },
});
