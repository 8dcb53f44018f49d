import { readFileSync } from 'node:fs';
import { readCandidate } from '@masterplan/catalog';
import { readCatalog } from '@masterplan/catalog/build';
import { type Candidate, type Catalog, PlanRequest, type Program } from '@masterplan/model';
import { type BestPlan, bestPlan, type Planning, planningOf } from '../packages/engine/src/plan/best-plan.ts';
import { compile } from '../packages/engine/src/plan/compile/compile.ts';
import type { Instance } from '../packages/engine/src/plan/instance.ts';
import { levelsOf } from '../packages/engine/src/plan/objectives.ts';
import type { Level } from '../packages/engine/src/plan/search/solve.ts';

export const candidates = ['working-professional', 'recent-graduate', 'career-changer', 'aspiring-researcher', 'newcomer-student-visa'];

/** Nodes a plan. */
export const BUDGET = 30_000;

export interface Case {
  program: Program;
  planning: Planning;
  request: PlanRequest;
  levels: Level[];
}

/** Every deep program of the catalog for an example candidate. Throws where the data have problems. */
export function casesOf(name: string): Case[] {
  const catalog = catalogIn('data');
  const candidate = candidateIn(catalog, `data/examples/${name}.yaml`);
  const request = PlanRequest.parse({
    pace: candidate.study.pace === 'full-time' ? 'full-time' : 'part-time',
    earliestStart: candidate.study.earliestStart,
  });
  return catalog.programs.flatMap(({ record }) => {
    if (!record) return [];
    const planning = planningOf(catalog, record, candidate);
    return [{ program: record, planning, request, levels: levelsOf(request, planning.prices?.[request.pace] !== undefined) }];
  });
}

/** (a) All deep programs for one candidate, from the records; with what of it is compiling. */
export function timeCatalog(name: string): Record<string, string | number> {
  const cases = casesOf(name);
  const compiling = cases.reduce((sum, { planning, request }) => sum + clock(() => compile({ ...planning, request })).milliseconds, 0);
  const times: number[] = [];
  let proved = 0;
  let none = 0;
  for (const { planning, request, levels } of cases) {
    const { value, milliseconds } = clock(() => bestPlan(planning, request, levels, BUDGET));
    times.push(milliseconds);
    if (value.kind === 'plan' && value.proved) proved++;
    if (value.kind === 'none' || value.kind === 'impossible') none++;
  }
  return {
    programs: cases.length,
    'all, ms': Math.round(times.reduce((sum, time) => sum + time, 0)),
    'of it compiling once': Math.round(compiling),
    'median, ms': quantileOf(times, 0.5),
    'p95, ms': quantileOf(times, 0.95),
    'proved to the end': proved,
    'no plan, proved': none,
  };
}

/** (d) The plan again after a course was moved to the next term in which it runs, and the rest should stay near. */
export function timeReplans(name: string): Record<string, string | number> {
  const times: number[] = [];
  let proved = 0;
  for (const { planning, request, levels } of casesOf(name)) {
    const first = bestPlan(planning, request, levels, BUDGET);
    const moved = first.kind === 'plan' ? movedIn(first, request) : undefined;
    if (!moved) continue;
    const { value, milliseconds } = clock(() =>
      bestPlan(planning, moved, levelsOf(moved, planning.prices?.[moved.pace] !== undefined), BUDGET),
    );
    times.push(milliseconds);
    if (value.kind === 'plan' && value.proved) proved++;
  }
  return { plans: times.length, 'median, ms': quantileOf(times, 0.5), 'p95, ms': quantileOf(times, 0.95), 'proved to the end': proved };
}

/** The first course of a plan that runs in a later term, pinned there; the others near where they stand. As the web app asks. */
function movedIn({ instance, best }: BestPlan, request: PlanRequest): PlanRequest | undefined {
  const { courses, slots, terms } = instance;
  const near = [...best.slot.entries()].flatMap(([c, s]) => {
    const [course, slot] = [courses[c], slots[s]];
    const term = terms[slot?.term ?? -1];
    return course && slot && term && !course.placeholder ? [{ code: course.code, term: term.id, session: slot.session }] : [];
  });
  for (const [c, s] of best.slot.entries()) {
    const course = courses[c];
    if (!course || course.placeholder || s < 0) continue;
    const later = slots.findIndex((slot, at) => slot.term > (slots[s]?.term ?? 0) && (course.load[at] ?? -1) >= 0);
    const term = terms[slots[later]?.term ?? -1];
    if (term) return { ...request, pins: [{ code: course.code, term: term.id }], near };
  }
  return undefined;
}

/** The compiled instance, or nothing where the request is impossible. */
export function instanceOf({ planning, request }: Case): Instance | undefined {
  const compiled = compile({ ...planning, request });
  return 'impossible' in compiled ? undefined : compiled.instance;
}

function catalogIn(folder: string): Catalog {
  const read = readCatalog(folder);
  if (!read.ok) throw new Error('the catalog has problems; run npm run catalog');
  return read.catalog;
}

function candidateIn(catalog: Catalog, file: string): Candidate {
  const read = readCandidate(file, readFileSync(file, 'utf8'), catalog, catalog.date);
  if (!read.ok) throw new Error(`${file} has problems`);
  return read.candidate;
}

/** Processor time of this process: what else runs on the machine does not count. */
function clock<T>(run: () => T): { value: T; milliseconds: number } {
  const start = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(start);
  return { value, milliseconds: (user + system) / 1000 };
}

function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
}
