import { sentenceCase } from '../grammar.ts';
import { count, percent, usd } from '../numbers.ts';
import { counted, monthText } from '../time.ts';
import { sayChange } from './changes.ts';
import type { Both, ComparedCourse, PlanComparison } from './compare.ts';
import { weekly } from './constraints.ts';
import { courseTitle } from './course.ts';
import { closed, together } from './phrases.ts';
import { termName } from './when.ts';

/** What the two plans are called in the middle of a sentence. */
export interface PlanNames {
  a: string;
  b: string;
}

interface Measure {
  value: Both;
  /** The last digit that is written: amounts closer than that are the same to the reader. */
  step: number;
  write: (value: number) => string;
  /** The same in tight places, after a text that has said the unit. */
  bare: (value: number) => string;
  /** Said of the amount that both have. */
  same: (value: string) => string;
  /** Said of the second, with how much more or less it has than the first. */
  differs: (difference: string, more: 'more' | 'less') => string;
}

const hours = (value: number): string => count(value, 1);

/** What differs between two plans in sentences about the second: time, price, load, gap, then courses. */
export function sayComparison(comparison: PlanComparison, names: PlanNames = { a: 'plan A', b: 'plan B' }): string[] {
  const { end, costUsd } = comparison;
  const { a, b } = names;
  return [
    end.a === end.b ? `both end in ${monthText(end.a)}` : `${b} ends in ${monthText(end.b)}, ${a} in ${monthText(end.a)}`,
    ...measuresOf(comparison, b).map(measured),
    ...(costUsd === 'not-published' ? ['the price of at least one of them is not published'] : []),
    ...coursesText(comparison, names),
  ].map((text) => closed(sentenceCase(text)));
}

function measuresOf({ months, costUsd, peakHours, meanHours, gapClosed }: PlanComparison, b: string): Measure[] {
  const time: Measure = {
    value: months,
    step: 1,
    write: (value) => counted(value, 'month'),
    bare: count,
    same: (value) => `both take ${value}`,
    differs: (difference, more) => `${b} takes ${difference} ${more}`,
  };
  const price = (value: Both): Measure => ({
    value,
    step: 1,
    write: usd,
    bare: usd,
    same: (amount) => `both cost ${amount}`,
    differs: (difference, more) => `${b} costs ${difference} ${more}`,
  });
  const load = { step: 0.1, write: weekly, bare: hours };
  const peak: Measure = {
    ...load,
    value: peakHours,
    same: (value) => `both ask for ${value} at most`,
    differs: (difference, more) => `at most, ${b} asks for ${difference} ${more}`,
  };
  const mean: Measure = {
    ...load,
    value: meanHours,
    same: (value) => `in the mean of their terms both ask for ${value}`,
    differs: (difference, more) => `in the mean of its terms, ${b} asks for ${difference} ${more}`,
  };
  const gap: Measure = {
    value: gapClosed,
    step: 0.001,
    write: (value) => percent(value, 1),
    bare: (value) => percent(value, 1),
    same: (value) => `both close ${value} of the gap to your role`,
    differs: (_, more) => `${b} closes ${more} of the gap to your role`,
  };
  return [time, ...(costUsd === 'not-published' ? [] : [price(costUsd)]), peak, mean, gap];
}

/** The difference of what is written, so that the reader can subtract. */
function measured({ value, step, write, bare, same, differs }: Measure): string {
  const [a, b] = [Math.round(value.a / step), Math.round(value.b / step)];
  if (a === b) return same(write(value.a));
  return `${differs(write(Math.abs(b - a) * step), b > a ? 'more' : 'less')}: ${bare(b * step)} against ${bare(a * step)}`;
}

function coursesText({ sameProgram, onlyInA, onlyInB, moved }: PlanComparison, { a, b }: PlanNames): string[] {
  if (!sameProgram) return [`they are of two programs, with ${count(onlyInA.length)} and ${count(onlyInB.length)} courses`];
  if (onlyInA.length + onlyInB.length + moved.length === 0) return ['both have the same courses in the same terms'];
  const only = (name: string, courses: readonly ComparedCourse[]): string[] =>
    courses.length === 0
      ? []
      : [`only in ${name}: ${together(courses.map((course) => `${courseTitle(course)}, ${termName(course.term)}`))}`];
  return [...only(a, onlyInA), ...only(b, onlyInB), ...moved.map(sayChange)];
}
