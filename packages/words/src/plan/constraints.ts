import type { PlanConstraint } from '@masterplan/model';
import { listed, sentenceCase } from '../grammar.ts';
import { counted } from '../time.ts';
import { courseName } from './course.ts';
import { inWords, quoted } from './phrases.ts';
import { spanText, termName } from './when.ts';

type Kind = PlanConstraint['kind'];
type Of<K extends Kind> = Extract<PlanConstraint, { kind: K }>;
type Writers = { [K in Kind]: (constraint: Of<K>) => string };

export const weekly = (hours: number): string => `${counted(hours, 'hour', 1)} a week`;

/** A constraint without a writer is a type error here. */
const phrases: Writers = {
  hours: ({ hoursPerWeek }) => `at most ${weekly(hoursPerWeek)}`,
  'time-limit': ({ months, whose }) =>
    whose === 'program' ? `the program's limit of ${counted(months, 'month')}` : `an end within ${counted(months, 'month')}`,
  availability: ({ from, to, hoursPerWeek }) =>
    hoursPerWeek === 0 ? `no study in ${spanText(from, to)}` : `at most ${weekly(hoursPerWeek)} in ${spanText(from, to)}`,
  pin: ({ code, term }) => `${courseName(code)} in ${term === 'any' ? 'the plan' : termName(term)}`,
  ban: ({ code }) => `${courseName(code)} left out`,
  options: ({ choice, options }) =>
    options.length === 0 ? `nothing chosen for «${inWords(choice)}»` : `${listed(options.map(inWords))} for «${inWords(choice)}»`,
  rule: ({ says }) => `the program's rule ${quoted(says)}`,
  requirement: ({ title }) => `the requirement ${quoted(title)}`,
};

const sentences: Writers = {
  hours: ({ hoursPerWeek }) => `You study at most ${weekly(hoursPerWeek)}.`,
  'time-limit': ({ months, whose }) =>
    whose === 'program'
      ? `The program has to be finished within ${counted(months, 'month')}.`
      : `You want to finish within ${counted(months, 'month')}.`,
  availability: ({ from, to, hoursPerWeek }) =>
    `You study ${hoursPerWeek === 0 ? 'nothing' : `at most ${weekly(hoursPerWeek)}`} in ${spanText(from, to)}.`,
  pin: ({ code, term }) => `You want ${courseName(code)} in ${term === 'any' ? 'the plan' : termName(term)}.`,
  ban: ({ code }) => `You want no plan with ${courseName(code)}.`,
  options: (constraint) => `You settled on ${phrases.options(constraint)}.`,
  rule: ({ says }) => `The program has the rule ${quoted(says)}.`,
  requirement: ({ title }) => `The program requires ${quoted(title)}.`,
};

const write = <K extends Kind>(writers: Writers, constraint: Of<K> & { kind: K }): string => writers[constraint.kind](constraint);

/** A constraint as a noun, ready for a list: `at most 12 hours a week`. */
export const constraintPhrase = (constraint: PlanConstraint): string => write(phrases, constraint);

/** A constraint in one sentence, second person. */
export const sayConstraint = (constraint: PlanConstraint): string => sentenceCase(write(sentences, constraint));
