import type { Plan } from '@masterplan/model';
import { paceName } from '../names.ts';
import { count, percent, usd } from '../numbers.ts';
import { counted } from '../time.ts';
import { weekly } from './constraints.ts';
import { peakHours } from './load.ts';
import { closed } from './phrases.ts';
import { creditsText, spanText } from './when.ts';

/** A plan's answer: when, how much, for how much, and how far it closes the gap. One thing a sentence. */
export function sayPlan(plan: Plan): string[] {
  const used = plan.terms.filter(({ courses }) => courses.length > 0);
  const courses = used.reduce((sum, term) => sum + term.courses.length, 0);
  const before = plan.passed.length > 0 ? `, ${counted(plan.passed.length, 'course')} passed or being taken before` : '';
  return [
    `From ${spanText(plan.start, plan.end)}: ${counted(plan.months, 'month')} ${paceName(plan.pace)}.`,
    ...published(plan),
    `${counted(courses, 'course')} in ${counted(used.length, 'term')}${before}: ${creditsOf(plan)}.`,
    `At most ${weekly(peakHours(plan))}.`,
    plan.costUsd === 'not-published'
      ? 'The price is not published.'
      : `It costs ${usd(plan.costUsd)} at its published price, before any rise since.`,
    `It closes ${percent(plan.gapClosed)} of the gap to your role.`,
  ];
}

/** Months by which a plan and a program's own word may differ without a word about it: a term ends early, a summer is left out. */
const ABOUT_AS_LONG = 2;

function published({ months, publishedMonths, pace }: Plan): string[] {
  if (publishedMonths === 'not-published' || Math.abs(publishedMonths - months) <= ABOUT_AS_LONG) return [];
  const why = publishedMonths > months ? 'its rules allow it sooner' : 'what you ask of it takes longer';
  return [`The program itself says ${counted(publishedMonths, 'month')} ${paceName(pace)}; ${why}.`];
}

function creditsOf({ credits, creditsRequired, creditUnit }: Plan): string {
  if (credits === creditsRequired) return `the ${creditsText(credits, creditUnit)} that the degree asks for`;
  const all = creditsText(creditsRequired, creditUnit);
  return credits < creditsRequired
    ? `${count(credits, 2)} of the ${all} that the degree asks for`
    : `${creditsText(credits, creditUnit)}; the degree asks for ${count(creditsRequired, 2)}`;
}

/** Published rules that the planner can't hold, each as the record says it. */
export const sayMayBreak = (mayBreak: readonly string[]): string[] =>
  mayBreak.length === 0 ? [] : ['The plan may break these rules, which the planner cannot hold:', ...mayBreak.map(closed)];
