import { isPublished, type Passed, type Program } from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import { type CourseIndex, indexCourses } from './courses.ts';
import { readGrade } from './grades.ts';
import { type SourceLine, unreadable } from './text.ts';
import { type ReadLine, readLines } from './transcript-lines.ts';
import { type MatchedLine, matchLine, passedOf, type Setting, type UnmatchedLine } from './transcript-match.ts';

export type { BelowMinGrade, MatchedLine, Outcome, UnmatchedLine } from './transcript-match.ts';

export interface IgnoredLine extends SourceLine {
  why: string;
}

/** A transcript held against a program. Every line that is not blank is in exactly one of `matched`, `ignored` and `unmatched`. */
export interface Transcript {
  /** For a request: each course once, passed or in progress. */
  passed: Passed[];
  matched: MatchedLine[];
  ignored: IgnoredLine[];
  unmatched: UnmatchedLine[];
  problems: Problem[];
}

/** Suggestions are looked for in so many lines: no transcript has more courses, and a book pasted by mistake must not take minutes. */
const MOST_SUGGESTED = 500;

/**
 * Reads completed courses from CSV (a heading names the columns, in any order; comma, semicolon, tab or bar) or from the
 * pasted text of a transcript, and finds them among a program's courses: by code, by code written another way, by title
 * word for word. Whatever is only near is suggested and does not count. Never throws.
 */
export function readTranscript(text: string, program: Program, file = 'transcript'): Transcript {
  const bad = unreadable(file, text, 'paste a transcript, or a table with the columns code, title, grade, term and credits');
  if (bad.length > 0) return { passed: [], matched: [], ignored: [], unmatched: [], problems: bad };
  const index = indexCourses(program.courses);
  const read = readLines(text, index);
  const setting = settingOf(read, program, index);
  const attempts: MatchedLine[] = [];
  const ignored: IgnoredLine[] = [];
  const unmatched: UnmatchedLine[] = [];
  for (const line of read) {
    if ('ignored' in line) {
      ignored.push({ line: line.line, text: line.text, why: line.ignored });
      continue;
    }
    const held = matchLine(line, setting, unmatched.length < MOST_SUGGESTED);
    if ('suggestions' in held) unmatched.push(held);
    else attempts.push(held);
  }
  const titles = titlesBeside(attempts);
  const matched = withRepeats(attempts.filter((line) => !titles.has(line)));
  for (const line of titles)
    ignored.push({ line: line.line, text: line.text, why: `the title of ${line.code}, whose code is on the line beside` });
  ignored.sort((a, b) => a.line - b.line);
  return {
    passed: matched.filter(({ outcome }) => outcome === 'passed' || outcome === 'in-progress').map(passedOf),
    matched,
    ignored,
    unmatched,
    problems: setting.ownCodes ? [] : overall(file, program, matched, unmatched),
  };
}

function settingOf(read: readonly ReadLine[], program: Program, index: CourseIndex): Setting {
  const lines = read.flatMap((line) => ('fields' in line ? [line.fields] : []));
  const counted = lines.filter(({ course, credits }) => course && isPublished(course.credits) && credits !== undefined);
  return {
    program,
    index,
    ownCodes: lines.some(({ course }) => course !== undefined),
    graded: lines.some(({ grade }) => grade !== undefined && readGrade(grade, program.institution.country)?.outcome !== 'in-progress'),
    // Where not one course has the credits of its record, the transcript counts in another unit.
    ownCredits: counted.length === 0 || counted.some(({ course, credits }) => course?.credits === credits),
  };
}

/** Lines that only repeat the title of a course whose code is on the line before or after: printed on two lines. */
function titlesBeside(attempts: readonly MatchedLine[]): Set<MatchedLine> {
  const bare = (line: MatchedLine) => line.by === 'title' && line.grade === undefined;
  return new Set(
    attempts.filter((line, at) => {
      const beside = [attempts[at - 1], attempts[at + 1]];
      return bare(line) && beside.some((other) => other?.code === line.code && !bare(other) && Math.abs(other.line - line.line) <= 2);
    }),
  );
}

/** Of several attempts at a course that count, the best grade does; of equal ones the later. A pass goes before one in progress. */
function withRepeats(attempts: readonly MatchedLine[]): MatchedLine[] {
  const best = new Map<string, MatchedLine>();
  const order = (line: MatchedLine) => (line.outcome === 'passed' ? line.rank + 1 : 0);
  const counts = (line: MatchedLine) => line.outcome === 'passed' || line.outcome === 'in-progress';
  for (const line of attempts) {
    const other = best.get(line.code);
    if (counts(line) && (!other || order(line) >= order(other))) best.set(line.code, line);
  }
  return attempts.map((line) => (counts(line) && best.get(line.code) !== line ? { ...line, outcome: 'repeated' } : line));
}

function overall(file: string, program: Program, matched: readonly MatchedLine[], unmatched: readonly UnmatchedLine[]): Problem[] {
  const problem = (message: string): Problem[] => [{ file, line: 0, field: '', message }];
  const strangers = unmatched.filter(({ code }) => code !== undefined).length;
  const named = `${program.name} (${program.institution.name})`;
  if (strangers > 0)
    return problem(
      `${strangers === 1 ? 'the one course code' : `none of the ${strangers} course codes`} on it is ${strangers === 1 ? 'none of' : 'among'} those of ${named}: it looks like another university's transcript; what was earned there counts only if the program transfers it, so choose such courses one by one`,
    );
  return matched.length > 0
    ? []
    : problem(
        `no course of ${named} is named in it; give one course a line with its code, such as «${program.courses[0]?.code ?? 'CS 101'}»`,
      );
}
