import {
  type Alternative,
  type Candidate,
  type Catalog,
  type Control,
  type DeepProgram,
  type Institution,
  isPublished,
  type KnowledgeArea,
  type Listed,
  type Pace,
  type PayEstimate,
  type PlanSummary,
  type Program,
} from '@masterplan/model';
import { type Month, monthOf } from './calendar.ts';
import { round } from './math/quantile.ts';
import type { FullTime } from './money/published-price.ts';
import type { Parameters } from './parameters.ts';
import type { PathPlans } from './path-plans.ts';
import { perCatalog } from './per-catalog.ts';
import { durationOf, type NoPlan } from './plan/duration.ts';
import { type Workload, workloadOf } from './plan/load.ts';
import type { ProgramPlan } from './plan/program-plans.ts';

/** One way to take one program: the program, a pace, a start, and the time that follows. */
export interface Option {
  id: string;
  kind: 'deep' | 'listed';
  /** `deep:<slug>` or `listed:<unitid>-<cip>`. */
  subject: string;
  title: string;
  institutionName: string;
  city: string;
  state: string;
  country: string;
  control: Control;
  delivery: readonly string[];
  program: DeepProgram | undefined;
  listed: Listed | undefined;
  /** The row whose published pay speaks for it: its own, or its parent's. */
  payRow: Listed | undefined;
  institution: Institution | undefined;
  estimate: PayEstimate;
  plan: PlanSummary;
  /** Courses in terms, where the program's record carries a plan. */
  planned: ProgramPlan | undefined;
  startMonth: Month;
  /** Length of the full-time program, over which a price a year is charged, and a price a term to who takes it part-time. */
  fullTime: FullTime;
  courseCredits: number;
}

export type Subject = { program: DeepProgram } | { listed: Listed };

/** Everything that can be ranked: deep programs, and listed rows that are no deep program's parent. */
export const subjectsOf: (catalog: Catalog) => readonly Subject[] = perCatalog((catalog) => [
  ...catalog.programs.map((program) => ({ program })),
  ...catalog.listed.filter((row) => row.deepPrograms.length === 0).map((listed) => ({ listed })),
]);

export const idOf = (subject: Subject): string => ('program' in subject ? subject.program.id : subject.listed.id);

export interface Index {
  institutions: Map<number, Institution>;
  fieldTitles: Map<string, string>;
  listed: Map<string, Listed>;
}
export const indexOf: (catalog: Catalog) => Index = perCatalog((catalog) => ({
  institutions: new Map(catalog.institutions.map((institution) => [institution.unitid, institution])),
  fieldTitles: new Map(catalog.fields.map((field) => [field.cip, field.title])),
  listed: new Map(catalog.listed.map((row) => [row.id, row])),
}));

export interface NoOption {
  subject: string;
  impossible: 'hours' | 'time-limit';
}

/** The path of a program at a pace, or why it can't be planned. Deep programs take the time of their optimal plan. */
export function optionOf(
  subject: Subject,
  pace: Pace,
  candidate: Candidate,
  index: Index,
  parameters: Parameters,
  plans: PathPlans,
): Option | NoOption {
  const base = 'program' in subject ? fromDeep(subject.program, index) : fromListed(subject.listed, index);
  const record = base.program?.record;
  const found = 'program' in subject ? plans(subject.program, pace, candidate) : undefined;
  if (found?.kind === 'none') return { subject: base.subject, impossible: found.impossible };
  const planned = found?.kind === 'plan' ? found.plan : undefined;
  const plan = planned ? summaryOf(planned, workloadOf(record, parameters)) : estimatedPlan(record, pace, candidate, parameters);
  if ('impossible' in plan) return { subject: base.subject, impossible: plan.impossible };
  const fullTime = durationOf(record, 'full-time', candidate.study.hoursPerWeek, candidate.study.earliestStart, parameters);
  const whole = 'impossible' in fullTime ? plan : fullTime;
  return {
    ...base,
    id: `path:${base.subject}/any/${pace}/${plan.start}`,
    plan,
    planned,
    startMonth: monthOf(plan.start),
    fullTime: { months: whole.months, terms: whole.terms },
    courseCredits: workloadOf(record, parameters).courseCredits,
  };
}

type Base = Omit<Option, 'id' | 'plan' | 'planned' | 'startMonth' | 'fullTime' | 'courseCredits'>;

function fromDeep(program: DeepProgram, index: Index): Base {
  const { institution, name, delivery } = program.record;
  return {
    kind: 'deep',
    subject: program.id,
    title: name,
    institutionName: institution.name,
    city: institution.city,
    state: institution.state ?? institution.country,
    country: institution.country,
    control: institution.control,
    delivery: isPublished(delivery) ? delivery : [],
    program,
    listed: undefined,
    payRow: isPublished(program.parent) ? index.listed.get(program.parent) : undefined,
    institution: institution.unitid === undefined ? undefined : index.institutions.get(institution.unitid),
    estimate: program.estimate,
  };
}

function fromListed(listed: Listed, index: Index): Base {
  const institution = index.institutions.get(listed.unitid);
  if (!institution) throw new Error(`the catalog has no institution ${listed.unitid}`);
  return {
    kind: 'listed',
    subject: listed.id,
    title: index.fieldTitles.get(listed.cip) ?? listed.cip,
    institutionName: institution.name,
    city: institution.city,
    state: institution.state,
    country: 'US',
    control: institution.control,
    delivery: [],
    program: undefined,
    listed,
    payRow: listed,
    institution,
    estimate: listed.estimate,
  };
}

/** Time from credits, hours and calendar alone, where no courses are on record to be placed. */
function estimatedPlan(record: Program | undefined, pace: Pace, candidate: Candidate, parameters: Parameters): PlanSummary | NoPlan {
  const plan = durationOf(record, pace, candidate.study.hoursPerWeek, candidate.study.earliestStart, parameters);
  return 'impossible' in plan ? plan : { ...plan, basis: 'estimated', bridging: bridgingOf(record, candidate) };
}

function summaryOf(planned: ProgramPlan, work: Workload): PlanSummary {
  const { pace, start, end, terms, bridging } = planned;
  return {
    pace,
    start,
    end,
    terms,
    bridging,
    basis: planned.proved ? 'proved' : 'planned',
    months: planned.months,
    credits: planned.credits,
    creditUnit: work.unit,
    hoursPerWeek: round(planned.hoursPerWeek, 1),
    totalHours: round(planned.totalHours),
    assumed: planned.assumed,
  };
}

/** Knowledge that courses presume and the candidate has below a university course's level. */
function bridgingOf(program: Program | undefined, candidate: Candidate): KnowledgeArea[] {
  const presumed = new Set((program?.courses ?? []).flatMap((course) => (isPublished(course.priorKnowledge) ? course.priorKnowledge : [])));
  return [...presumed].filter((area) => (candidate.knowledge[area] ?? 0) < 2).sort();
}

/** Months and hours a week of a cheaper path, from what its provider publishes, else from the stated defaults. */
export function alternativePlan(alternative: Alternative, candidate: Candidate, parameters: Parameters): PlanSummary {
  const assumed: string[] = [];
  const months = isPublished(alternative.months) ? (alternative.months.min + alternative.months.max) / 2 : undefined;
  const published = isPublished(alternative.hoursPerWeek) ? (alternative.hoursPerWeek.min + alternative.hoursPerWeek.max) / 2 : undefined;
  const total = isPublished(alternative.totalHours) ? (alternative.totalHours.min + alternative.totalHours.max) / 2 : undefined;
  const weekly = Math.min(candidate.study.hoursPerWeek, published ?? candidate.study.hoursPerWeek);
  const hours = total ?? (months !== undefined && published !== undefined ? months * 4.345 * published : undefined);
  const needed = hours !== undefined ? hours / (weekly * 4.345) : (months ?? parameters.value('alternative-months'));
  if (hours === undefined && months === undefined) assumed.push('param:alternative-months');
  const length = Math.max(1, Math.ceil(Math.max(needed, published === undefined && months !== undefined ? months : 0)));
  const start = candidate.study.earliestStart;
  const startMonth = monthOf(start);
  return {
    pace: 'part-time',
    start,
    end: `${Math.floor((startMonth + length - 1) / 12)}-${String(((startMonth + length - 1) % 12) + 1).padStart(2, '0')}`,
    months: length,
    basis: 'estimated',
    terms: 1,
    credits: isPublished(alternative.credits) ? alternative.credits.amount : 0,
    creditUnit: isPublished(alternative.credits) ? alternative.credits.unit : '',
    hoursPerWeek: Math.round(weekly),
    totalHours: Math.round(hours ?? weekly * length * 4.345),
    bridging: [],
    assumed,
  };
}
