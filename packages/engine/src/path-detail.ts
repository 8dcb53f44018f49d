import { type Alternative, type FigureId, isPublished, type PathDetail, type PlanSummary } from '@masterplan/model';
import { monthOf, shapesFor, termsStarting, yearOf } from './calendar.ts';
import type { Levels } from './fit/levels.ts';
import { round } from './math/quantile.ts';
import { summarize } from './outlook/detail.ts';
import type { Outlook, PathValue } from './outlook/outlook.ts';
import type { Option } from './paths.ts';

interface Parts {
  outlook: Outlook;
  value: PathValue;
  after: Levels;
  gapClosed: number;
  criteria: PathDetail['criteria'];
  paysBand: [number, number];
}

/** A program's path, with whether the candidate says how long the employer may ask its help back. */
interface OptionParts extends Parts {
  ownClawback: boolean;
}

/** A program's path worked out in full. */
export function optionDetail(option: Option, unknown: string[], parts: OptionParts): PathDetail {
  return {
    ...shared(parts, option.plan),
    schedule: option.planned?.schedule ?? [],
    id: option.id,
    kind: option.kind,
    subject: option.subject,
    title: option.title,
    institution: option.institutionName,
    place: option.country === 'US' ? `${option.city}, ${option.state}` : `${option.city}, ${option.country}`,
    delivery: option.delivery.join(', '),
    unknown,
    figures: figuresOf(option, parts),
    deadlines: deadlinesOf(option),
  };
}

/** A cheaper path worked out in full. */
export function alternativeDetail(alternative: Alternative, plan: PlanSummary, parts: Parts): PathDetail {
  const unknown = [...(isPublished(alternative.price) ? [] : ['price']), ...(isPublished(alternative.months) ? [] : ['months'])];
  return {
    ...shared(parts, plan),
    schedule: [],
    id: `alt:${alternative.id}`,
    kind: 'alternative',
    subject: `alt:${alternative.id}`,
    title: alternative.name,
    institution: alternative.provider,
    place: '',
    delivery: alternative.delivery.join(', '),
    unknown,
    figures: [`alt:${alternative.id}/price`, `alt:${alternative.id}/months`, ...studyParameters('alternative')],
    deadlines: [],
  };
}

function shared(parts: Parts, plan: PlanSummary) {
  const { outlook, value } = parts;
  const end = monthOf(plan.start) - outlook.today + plan.months;
  return {
    plan,
    cost: value.cost.cost,
    ...summarize(outlook, value, end),
    paysBand: parts.paysBand,
    after: roundLevels(parts.after),
    gapClosed: round(parts.gapClosed, 3),
    criteria: parts.criteria,
  };
}

function roundLevels(levels: Levels): Levels {
  const rounded: Levels = {};
  for (const area of Object.keys(levels)) if (isArea(levels, area)) rounded[area] = round(levels[area] ?? 0, 2);
  return rounded;
}
const isArea = (levels: Levels, area: string): area is keyof Levels & string => area in levels;

function studyParameters(kind: 'degree' | 'alternative'): FigureId[] {
  const common = [
    'real-pay-growth',
    'role-change-without-degree',
    'role-change-with-degree',
    'discount-rate',
    'place-experience-variance',
    'place-part',
    'shock-correlation',
    'dropout-point',
  ];
  const own = kind === 'degree' ? ['kappa', 'kappa-q'] : ['alternative-share', 'alternative-completion'];
  return [...common, ...own].map((id) => `param:${id}`);
}

/** The figures that a program's path rests on; those that no source publishes are left out of the evidence later. */
function figuresOf(option: Option, { value, ownClawback }: OptionParts): FigureId[] {
  const { cost, figures: price } = value.cost;
  const program = option.program;
  const parent = program ? (isPublished(program.parent) ? program.parent : undefined) : option.subject;
  const pay = parent ? [`${parent}/pay1`, `${parent}/pay5`, `${parent}/estimate5`] : [];
  const record = program ? [`${option.subject}/credits`, `${option.subject}/pace.fullTimeMonths`] : [];
  const finishing = option.plan.pace === 'part-time' ? 'param:completion-part-time' : 'param:completion-full-time';
  const helped = cost.employerUsd > 0 && !ownClawback ? ['param:employer-clawback-months'] : [];
  return [...price, ...record, ...pay, ...option.plan.assumed, finishing, ...helped, ...studyParameters('degree')];
}

/** Deadlines of the rounds for the term in which the plan starts. */
function deadlinesOf(option: Option): { name: string; date: string }[] {
  const rounds = option.program?.record.admission.rounds;
  if (!rounds || !isPublished(rounds)) return [];
  const starting = termsStarting(option.startMonth, shapesFor(option.plan.creditUnit));
  return rounds
    .filter((entry) => starting.includes(entry.forTerm))
    .map((entry) => {
      const month = Number(entry.deadline.slice(0, 2)) - 1;
      const year = yearOf(option.startMonth);
      const due = year * 12 + month < option.startMonth ? year : year - 1;
      return { name: entry.name, date: `${due}-${entry.deadline}` };
    });
}
