import type { PlanRepair } from '@masterplan/model';
import { counted, monthText } from '../time.ts';
import { weekly } from './constraints.ts';
import { courseName } from './course.ts';
import { inWords, quoted } from './phrases.ts';
import { spanText, termName } from './when.ts';

type Kind = PlanRepair['kind'];
type Of<K extends Kind> = Extract<PlanRepair, { kind: K }>;

/** A repair without a writer is a type error here. */
const phrases: { [K in Kind]: (repair: Of<K>) => string } = {
  hours: ({ hoursPerWeek }) => weekly(hoursPerWeek),
  longer: ({ months }) => counted(months, 'month'),
  start: ({ start }) => `a start in ${termName(monthText(start))}`,
  waiver: ({ title }) => `a waiver of ${quoted(title)}`,
  unpin: ({ code }) => `${courseName(code)} left free`,
  unban: ({ code }) => `${courseName(code)} allowed`,
  available: ({ from, to }) => `your usual hours in ${spanText(from, to)}`,
  option: ({ choice }) => `another choice for «${inWords(choice)}»`,
};

const phrase = <K extends Kind>(repair: Of<K> & { kind: K }): string => phrases[repair.kind](repair);

/** A repair as a noun with the length of the plan that it makes possible: `15 hours a week (24 months)`, `30 months`. */
export const repairPhrase = (repair: PlanRepair): string =>
  repair.kind === 'longer' ? phrase(repair) : `${phrase(repair)} (${counted(repair.months, 'month')})`;

/** A repair in one sentence: what it is, and how long the plan takes then. */
export const sayRepair = (repair: PlanRepair): string =>
  repair.kind === 'longer'
    ? `With ${phrase(repair)} a plan is possible.`
    : `With ${phrase(repair)} a plan is possible; it takes ${counted(repair.months, 'month')}.`;
