import { type AssumedOfCourse, type Course, isPublished, type Passed, type PlanRequest, type Program, UNLISTED } from '@masterplan/model';
import type { StudyHours } from './study-hours.ts';

/** A course that a plan can hold: the record's, one passed elsewhere, or a stand-in for what the record doesn't list. */
export interface Subject {
  course: Course;
  /** Hundredths of the program's unit. */
  credits: number;
  assumed: AssumedOfCourse[];
  passed: Passed | undefined;
  placeholder: StandsFor | undefined;
  /** Named by the record. */
  listed: boolean;
  /** Taken ahead of the first term: in no term's load. */
  beforeStart: boolean;
}

/** A group, or the part of the total (in its unit) that no group asks for. */
export type StandsFor = { group: string } | { remainder: number };

export const hundredths = (credits: number): number => Math.round(credits * 100);

/** The record's courses without the banned ones, and passed courses that the record doesn't list. */
export function subjectsOf(program: Program, request: PlanRequest, hours: StudyHours): Subject[] {
  const passed = new Map(request.passed.map((entry) => [entry.code, entry]));
  const banned = new Set(request.bans);
  const usual = hours.usualCredits;
  const early = new Set(
    program.requirements.rules.flatMap((rule) => (rule.kind === 'place' && rule.term === 'before-start' ? rule.codes : [])),
  );
  const listed = program.courses
    .filter((course) => passed.has(course.code) || !banned.has(course.code))
    .map((course): Subject => {
      const entry = passed.get(course.code);
      const stated = isPublished(course.credits) ? course.credits : undefined;
      return {
        course,
        credits: hundredths(entry?.credits ?? stated ?? usual),
        assumed: stated === undefined && entry?.credits === undefined ? ['credits'] : [],
        passed: entry,
        placeholder: undefined,
        listed: true,
        beforeStart: early.has(course.code) && !entry,
      };
    });
  const known = new Set(program.courses.map((course) => course.code));
  const elsewhere = request.passed
    .filter((entry) => !known.has(entry.code))
    .map(
      (entry): Subject => ({
        course: bareCourse(entry.code, entry.code, []),
        credits: hundredths(entry.credits ?? hours.usualCredits),
        assumed: entry.credits === undefined ? ['credits'] : [],
        passed: entry,
        placeholder: undefined,
        listed: false,
        beforeStart: false,
      }),
    );
  return [...listed, ...elsewhere];
}

/** «Elective: <title>», code `open:<key>:<n>`: what the record says in words only, or doesn't list. */
export function placeholder(standsFor: StandsFor, key: string, title: string, n: number, credits: number): Subject {
  return {
    course: bareCourse(`open:${key}:${n}`, title === '' ? 'Elective' : `Elective: ${title}`, [UNLISTED]),
    credits,
    assumed: ['placeholder'],
    passed: undefined,
    placeholder: standsFor,
    listed: false,
    beforeStart: false,
  };
}

const bareCourse = (code: string, title: string, tags: string[]): Course => ({
  code,
  title,
  credits: 'not-published',
  prerequisites: [],
  priorKnowledge: [],
  terms: 'not-published',
  areas: [],
  hoursPerWeek: 'not-published',
  tags,
});

/**
 * Credits of courses that publish none, where the whole degree is a fixed list: what the others leave of the total, in
 * equal parts. Undefined where the list leaves a choice.
 */
export function unstatedCredits(program: Program): number | undefined {
  const { total, groups, choices } = program.requirements;
  if (!isPublished(total) || !('credits' in total) || choices.length > 0) return undefined;
  let left = total.credits;
  const silent = new Set<string>();
  for (const group of groups) {
    if ('of' in group || !Array.isArray(group.from) || !('courses' in group.choose)) return undefined;
    if (group.choose.courses !== group.from.length) return undefined;
    for (const code of group.from) {
      const course = program.courses.find((c) => c.code === code);
      if (course && isPublished(course.credits)) left -= course.credits;
      else silent.add(code);
    }
  }
  return silent.size > 0 && left > 0 ? left / silent.size : undefined;
}
