import type { Breach } from '@masterplan/model';
import { listed, sentenceCase } from '../grammar.ts';
import { count } from '../numbers.ts';
import { counted } from '../time.ts';
import { weekly } from './constraints.ts';
import { courseName } from './course.ts';
import { closed, quoted } from './phrases.ts';
import { termName } from './when.ts';

type Kind = Breach['kind'];
type Of<K extends Kind> = Extract<Breach, { kind: K }>;

/** `3 courses`, `2.5 credits`. */
export const sized = (value: number, unit: 'courses' | 'credits'): string => counted(value, unit.slice(0, -1), 2);

/** A breach without a writer is a type error here. */
const writers: { [K in Kind]: (breach: Of<K>) => string } = {
  'unknown-course': ({ code, term }) => `${courseName(code)}, set in ${termName(term)}, is not on the program's record.`,
  twice: ({ code }) => `${courseName(code)} stands in the schedule more than once.`,
  'not-offered': ({ code, term }) => `${courseName(code)} is not offered in ${termName(term)}.`,
  prerequisite: ({ code, term, needs }) => closed(`${courseName(code)} in ${termName(term)} lacks what it requires: ${needs}`),
  hours: ({ term, hoursPerWeek, limit }) => `${termName(term)} asks for ${weekly(hoursPerWeek)}, and you have ${count(limit, 1)}.`,
  load: ({ term, says }) => closed(`${termName(term)} breaks a rule on how much at a time: ${says}`),
  requirement: ({ title, unit, need, has }) =>
    `The requirement ${quoted(title)} asks for ${sized(need, unit)}, and the schedule has ${count(has, 2)}.`,
  rule: ({ says, codes }) =>
    `${codes.length === 0 ? 'The schedule' : listed(codes.map(courseName))} ${codes.length > 1 ? 'break' : 'breaks'} the rule ${quoted(says)}.`,
  'time-limit': ({ months, limit }) => `The schedule takes ${counted(months, 'month')}, and the limit is ${count(limit)}.`,
  redundant: ({ code }) => `${courseName(code)} is not needed: without it the schedule meets the same requirements.`,
};

const write = <K extends Kind>(breach: Of<K> & { kind: K }): string => sentenceCase(writers[breach.kind](breach));

/** A rule that a schedule breaks, in one sentence with its numbers. */
export const sayBreach = (breach: Breach): string => write(breach);
