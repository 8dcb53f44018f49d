import {
  type AssumedOfCourse,
  isPublished,
  type Plan,
  type PlanDefaults,
  type PlannedCourse,
  type PlannedTerm,
  type PlanRequest,
} from '@masterplan/model';
import { monthText } from '../calendar.ts';
import { auditOf } from './audit/audit.ts';
import type { BestPlan, Planning } from './best-plan.ts';
import { bridgingOf } from './bridging.ts';
import type { Instance, Variant } from './instance.ts';
import { gapShare, objectiveOf } from './objectives.ts';
import { changesOf } from './plan-changes.ts';
import { valueAt } from './search/values.ts';
import { skillsOf } from './skills.ts';
import { servesOf, spanOf, type Taken, takenOf } from './taken.ts';

/** A solved plan as people read it: terms with their courses, the audit, what it costs, closes and rests on. */
export function planOf(
  planning: Planning,
  request: PlanRequest,
  found: Pick<BestPlan, 'instance' | 'notes' | 'best' | 'levels' | 'proved'>,
): Plan {
  const { program, candidate, parameters } = planning;
  const { instance, notes, best, levels, proved } = found;
  const variant = instance.variants[best.variant];
  if (!variant) throw new Error(`no way ${best.variant} in ${program.id}`);
  const taken = takenOf(instance, best);
  const done = taken.filter(({ course }) => course.done);
  const placed = taken.filter(({ course }) => !course.done);
  const pinned = new Set(request.pins.map((pin) => pin.code));
  const terms = termsOf(instance, variant, placed, pinned);
  const { start, end } = spanOf(instance, best);
  const cost = instance.cost.known ? valueAt(instance, best, 'cost') / 100 : undefined;
  return {
    program: `deep:${program.id}`,
    title: program.name,
    pace: request.pace,
    start: monthText(start),
    end: monthText(Math.max(start, end - 1)),
    months: end - start,
    publishedMonths: request.pace === 'full-time' ? program.pace.fullTimeMonths : program.pace.partTimeMonths,
    creditUnit: isPublished(program.credits) ? program.credits.unit : 'semester-hour',
    creditsRequired: creditsRequired(variant, planning),
    credits: taken.reduce((sum, { course, mode }) => sum + (course.done && !mode ? 0 : course.credits), 0) / 100,
    options: variant.options,
    terms,
    bridging: bridgingOf(
      program,
      candidate,
      done.map(({ course }) => course.code),
      bySlot(placed),
      parameters,
    ),
    passed: done.map((entry) => plannedCourse(entry, variant, pinned, 1)),
    audit: auditOf(variant, taken, request),
    gapClosed: gapShare(instance, valueAt(instance, best, 'gap')),
    costUsd: cost ?? 'not-published',
    objectives: levels.map((level) => objectiveOf(instance, start, level)),
    proved,
    defaults: defaultsOf(placed, notes.assumed),
    skills: skillsOf(program, candidate, terms, parameters),
    mayBreak: unmodeledRules(planning, variant),
    changes: changesOf(request, terms, new Set(done.map(({ course }) => course.code))),
  };
}

/** Codes by slot, in time order. */
function bySlot(placed: readonly Taken[]): string[][] {
  const slots = [...new Set(placed.map(({ slot }) => slot))];
  return slots.map((slot) => placed.flatMap((entry) => (entry.slot === slot ? [entry.course.code] : [])));
}

function plannedCourse({ course, slot, mode }: Taken, variant: Variant, pinned: ReadonlySet<string>, session: number): PlannedCourse {
  return {
    code: course.code,
    title: course.title,
    credits: course.credits / 100,
    hoursPerWeek: slot < 0 ? 0 : Math.max(0, course.load[slot] ?? 0) / 2,
    session,
    serves: servesOf(variant, mode),
    assumed: course.assumed,
    pinned: pinned.has(course.code),
  };
}

/** From the first to the last term with courses, empty ones between them too. */
function termsOf(instance: Instance, variant: Variant, placed: readonly Taken[], pinned: ReadonlySet<string>): PlannedTerm[] {
  const used = placed.map(({ term }) => term);
  if (used.length === 0) return [];
  const tuition = tuitionByTerm(instance, placed);
  return instance.terms.slice(Math.min(...used), Math.max(...used) + 1).map((term): PlannedTerm => {
    const index = instance.slots[term.firstSlot]?.term ?? -1;
    const here = placed.filter((entry) => entry.term === index);
    const usd = tuition.get(index);
    return {
      id: term.id,
      term: term.term,
      from: monthText(term.from),
      to: monthText(term.to - 1),
      courses: here.map((entry) => plannedCourse(entry, variant, pinned, instance.slots[entry.slot]?.session ?? 1)),
      credits: here.reduce((sum, { course }) => sum + course.credits, 0) / 100,
      ...hoursOf(instance, term.firstSlot, term.lastSlot, here),
      ...(instance.cost.known && { tuitionUsd: usd ?? 0 }),
    };
  });
}

/** Hours of the fullest session and what the student has then: more for a course that stands alone. */
function hoursOf(
  { slots }: Instance,
  first: number,
  last: number,
  here: readonly Taken[],
): Pick<PlannedTerm, 'hoursPerWeek' | 'limitHoursPerWeek'> {
  let fullest = { load: -1, limit: 0 };
  for (let s = first; s <= last; s++) {
    const courses = here.filter(({ slot }) => slot === s);
    const load = courses.reduce((sum, { course }) => sum + Math.max(0, course.load[s] ?? 0), 0);
    const usual = slots[s]?.limit ?? 0;
    const limit = courses.length === 1 && load > usual ? (slots[s]?.limitAlone ?? usual) : usual;
    if (load > fullest.load || (load === fullest.load && limit > fullest.limit)) fullest = { load, limit };
  }
  return { hoursPerWeek: Math.max(0, fullest.load) / 2, limitHoursPerWeek: fullest.limit / 2 };
}

/** Tuition and fees by term, in dollars. What is fixed is spread evenly over the terms with a course; the sum is the plan's cost. */
function tuitionByTerm({ cost }: Instance, placed: readonly Taken[]): Map<number, number> {
  const terms = [...new Set(placed.map(({ term }) => term))];
  const share = Math.floor(cost.fixed / Math.max(1, terms.length));
  return new Map(
    terms.map((term, n) => {
      const here = placed.filter((entry) => entry.term === term);
      const credits = here.reduce((sum, { course }) => sum + course.credits, 0);
      const fixed = n === 0 ? cost.fixed - share * (terms.length - 1) : share;
      return [term, (fixed + cost.perTerm + cost.perCourse * here.length + (cost.perCredit * credits) / 100) / 100];
    }),
  );
}

function creditsRequired(variant: Variant, { program }: Planning): number {
  const total = variant.needs.find((need) => need.kind === 'total' && need.unit === 'credits');
  if (total) return total.size / 100;
  return isPublished(program.credits) ? program.credits.required : 0;
}

function defaultsOf(placed: readonly Taken[], figures: readonly string[]): PlanDefaults {
  const count = (of: AssumedOfCourse) => placed.filter(({ course }) => course.assumed.includes(of)).length;
  return {
    courses: placed.length,
    hours: count('hours'),
    terms: count('terms'),
    credits: count('credits'),
    prerequisites: count('prerequisites'),
    places: count('place'),
    placeholders: count('placeholder'),
    figures: [...figures],
  };
}

/** Rules of the program and of the options chosen that no plan can be held to. */
function unmodeledRules({ program }: Planning, variant: Variant): string[] {
  const chosen = program.requirements.choices.flatMap((choice) =>
    choice.options.filter((option) => variant.options.some((entry) => entry.choice === choice.id && entry.option === option.id)),
  );
  const rules = [...program.requirements.rules, ...chosen.flatMap((option) => option.rules)];
  return rules.flatMap((rule) => (rule.kind === 'unmodeled' ? [rule.says] : []));
}
