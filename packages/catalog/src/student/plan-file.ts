import {
  CreditUnit,
  KnowledgeArea,
  NOT_PUBLISHED,
  objectives,
  Pace,
  type Plan,
  type PlanChange,
  type PlanObjective,
  SkillGroup,
  Term,
  TermId,
  yearMonth,
} from '@masterplan/model';
import { z } from 'zod';
import type { Problem } from '../records/problem.ts';
import { locate, parseYaml } from '../records/yaml.ts';
import { bounded, unreadable } from './text.ts';

const SCHEMA = 'masterplan.plan/1';
const EXPECTED = 'a plan as «masterplan plan --json» writes it is expected';

const text = z.string();
const number = z.number();
const whole = z.number().int();
const published = z.union([number, z.literal(NOT_PUBLISHED)]);

const course = z.object({
  code: text,
  title: text,
  credits: number,
  hoursPerWeek: number,
  session: whole.min(1),
  serves: z.array(text),
  assumed: z.array(z.enum(['hours', 'terms', 'credits', 'prerequisites', 'place', 'placeholder'])),
  pinned: z.boolean(),
});
const term = z.object({
  id: TermId,
  term: Term,
  from: yearMonth,
  to: yearMonth,
  courses: z.array(course),
  credits: number,
  hoursPerWeek: number,
  limitHoursPerWeek: number,
  tuitionUsd: number.optional(),
});
const progress = z.object({
  id: text,
  title: text,
  kind: z.enum(['group', 'rule', 'total']),
  unit: z.enum(['courses', 'credits']),
  need: number,
  passed: number,
  inProgress: number,
  planned: number,
  courses: z.array(text),
});
const levels: readonly PlanObjective['of'][] = ['changes', 'peak', 'squares', ...objectives.filter((of) => of !== 'even-load')];
const change: z.ZodType<PlanChange> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), code: text, to: TermId }),
  z.object({ kind: z.literal('dropped'), code: text, from: TermId }),
  z.object({ kind: z.literal('moved'), code: text, from: TermId, to: TermId }),
]);

const PlanFile = z.object({
  schema: z.literal(SCHEMA),
  program: text,
  title: text,
  pace: Pace,
  start: yearMonth,
  end: yearMonth,
  months: whole,
  publishedMonths: published.default('not-published'),
  creditUnit: CreditUnit,
  creditsRequired: number,
  credits: number,
  options: z.array(z.object({ choice: text, option: text, title: text })),
  terms: z.array(term),
  bridging: z.array(z.object({ area: KnowledgeArea, has: number, needs: number, course: text, hours: number })),
  passed: z.array(course),
  audit: z.array(progress),
  gapClosed: number,
  costUsd: published,
  objectives: z.array(z.object({ of: z.enum(levels), value: number, bound: number, proved: z.boolean() })),
  proved: z.boolean(),
  defaults: z.object({
    courses: number,
    hours: number,
    terms: number,
    credits: number,
    prerequisites: number,
    places: number.default(0),
    placeholders: number,
    figures: z.array(text),
  }),
  skills: z.array(
    z.object({
      after: z.union([TermId, z.literal('today')]),
      areas: z.partialRecord(KnowledgeArea, number),
      groups: z.partialRecord(SkillGroup, number),
    }),
  ),
  mayBreak: z.array(text),
  changes: z.array(change),
});

export type ReadPlan = { ok: true; plan: Plan } | { ok: false; problems: Problem[] };

/** Reads a plan saved earlier as JSON, of this version of the schema. Never throws; every mistake at once, with line and field. */
export function readPlan(content: string, file = 'plan.json'): ReadPlan {
  const bad = unreadable(file, content, EXPECTED);
  if (bad.length > 0) return { ok: false, problems: bad };
  const refused = (message: string): ReadPlan => ({ ok: false, problems: [{ file, line: 0, field: '', message }] });
  const located = locate(file, content);
  if (!located.ok) return refused(`this is no JSON; ${EXPECTED}`);
  const { value } = located;
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (schema !== SCHEMA)
    return refused(schema === undefined ? `this is no plan; ${EXPECTED}` : `its schema is «${String(schema).slice(0, 80)}»; ${EXPECTED}`);
  const parsed = parseYaml(file, content, PlanFile);
  if (!parsed.ok) return { ok: false, problems: bounded(parsed.problems) };
  const { schema: _, ...plan } = parsed.value;
  return {
    ok: true,
    plan: { ...plan, terms: plan.terms.map(({ tuitionUsd, ...rest }) => ({ ...rest, ...(tuitionUsd !== undefined && { tuitionUsd }) })) },
  };
}
