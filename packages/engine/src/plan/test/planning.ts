import { type Candidate, type NoPlan, type Plan, PlanRequest, type Program } from '@masterplan/model';
import type { z } from 'zod';
import { asOf, catalog, deepProgram, example } from '../../../test/suites/support.ts';
import { type Planned, planFor, requestOf } from '../plan.ts';

export type Asks = Partial<z.input<typeof PlanRequest>>;
export const student = example('working-professional');
export const record = (slug: string): Program => deepProgram(slug).record;

export const asked = (changes: Asks = {}, candidate: Candidate = student): PlanRequest =>
  PlanRequest.parse({ ...requestOf(candidate, asOf), ...changes });

export const planned = (program: Program, changes: Asks = {}, candidate: Candidate = student, budget?: number): Planned =>
  planFor({ catalog, program, candidate, request: asked(changes, candidate), budget });

export function planOf(...input: Parameters<typeof planned>): Plan {
  const answer = planned(...input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.noPlan));
  return answer.plan;
}

export function noPlanOf(...input: Parameters<typeof planned>): NoPlan {
  const answer = planned(...input);
  if (answer.ok) throw new Error(`a plan of ${answer.plan.months} months`);
  return answer.noPlan;
}

/** Codes by term, such as «2027-fall: A B». */
export const termsIn = ({ terms }: Plan): string[] =>
  terms.map(({ id, courses }) => `${id}: ${courses.map(({ code }) => code).join(' ')}`.trim());

/** Paths of numbers that are none. */
export function notNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notNumbers(inner, `${path}.${key}`));
}
