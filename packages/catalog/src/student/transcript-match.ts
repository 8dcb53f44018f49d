import { type Course, type CourseCode, type Group, groupsOf, isPublished, matches, type Passed, type Program } from '@masterplan/model';
import { type CourseIndex, joinedKey, type Suggestion, suggest } from './courses.ts';
import { below, type Grade, type GradeOutcome, readGrade } from './grades.ts';
import { plainTitle } from './likeness.ts';
import type { SourceLine } from './text.ts';
import type { ReadLine } from './transcript-lines.ts';

/** What became of an attempt at a course; `repeated`: another attempt counts in its place. */
export type Outcome = GradeOutcome | 'repeated';

/** A group whose least grade an attempt misses. */
export interface BelowMinGrade {
  group: string;
  title: string;
  minGrade: string;
}

/** A line that is a course of the program. */
export interface MatchedLine extends SourceLine {
  /** As the program writes it. */
  code: CourseCode;
  title: string;
  /** By what it was found: its code as in the record, its code written another way, or its title word for word. */
  by: 'code' | 'code-variant' | 'title';
  outcome: Outcome;
  credits?: number;
  grade?: string;
  term?: string;
  transfer: boolean;
  belowMinGrade: BelowMinGrade[];
  /** What was taken for granted in reading it, in sentences. */
  notes: string[];
  /** For choosing among attempts. */
  rank: number;
}

/** A line that may be a course, and which ones it may be; nothing of it counts until a person chooses. */
export interface UnmatchedLine extends SourceLine {
  code?: string;
  title?: string;
  grade?: string;
  term?: string;
  why: string;
  suggestions: Suggestion[];
}

type CourseLine = Extract<ReadLine, { fields: unknown }>;

/** How the courses of one transcript are read: whether it is this university's, and whether grades and credits stand on it. */
export interface Setting {
  program: Program;
  index: CourseIndex;
  ownCodes: boolean;
  graded: boolean;
  ownCredits: boolean;
}

/** Holds one line against the program. */
export function matchLine(read: CourseLine, setting: Setting, suggesting: boolean): MatchedLine | UnmatchedLine {
  const { fields } = read;
  const found = courseFor(read, setting);
  if (!found) {
    const why = read.wrong ?? (fields.code ? `«${fields.code}» is no course of this program` : 'no course of this program has this title');
    return unmatched(read, why, suggesting ? suggest(setting.index, fields) : []);
  }
  const { course, by } = found;
  const country = setting.program.institution.country;
  const written = fields.grade ?? gradeInNumbers(fields.numbers ?? [], course, country)?.toString();
  const grade = written === undefined ? undefined : readGrade(written, country);
  if (read.wrong !== undefined || (written !== undefined && !grade)) {
    const why = read.wrong ?? doubt(written ?? '');
    const shown = written === undefined ? read : { ...read, fields: { ...fields, grade: written } };
    return unmatched(shown, why, [{ code: course.code, title: course.title, like: by === 'title' ? 'title' : 'code' }]);
  }
  const notes: string[] = [];
  const outcome = grade?.outcome ?? ungraded(read, setting, notes);
  const credits = creditsFor(course, fields.credits, setting, notes);
  return {
    line: read.line,
    text: read.text,
    code: course.code,
    title: course.title,
    by,
    outcome,
    ...(credits !== undefined && { credits }),
    ...(grade && { grade: grade.short }),
    ...(fields.term !== undefined && { term: fields.term.slice(0, 40) }),
    transfer: read.section === 'transfer' || grade?.transfer === true,
    belowMinGrade: outcome === 'passed' && grade ? missed(setting.program, course, grade) : [],
    notes,
    rank: grade?.rank ?? 0,
  };
}

function unmatched(read: CourseLine, why: string, suggestions: Suggestion[]): UnmatchedLine {
  const { code, title, grade, term } = read.fields;
  return {
    line: read.line,
    text: read.text,
    ...(code !== undefined && { code }),
    ...(title !== undefined && { title }),
    ...(grade !== undefined && { grade }),
    ...(term !== undefined && { term }),
    why,
    suggestions,
  };
}

function courseFor({ fields }: CourseLine, { index, ownCodes }: Setting): { course: Course; by: MatchedLine['by'] } | undefined {
  if (fields.course) return { course: fields.course, by: fields.exact ? 'code' : 'code-variant' };
  const [course, ...rivals] = index.titles.get(plainTitle(fields.title ?? '')) ?? [];
  if (!course || rivals.length > 0) return undefined;
  return fields.code === undefined || (ownCodes && mayBe(fields.code, course.code)) ? { course, by: 'title' } : undefined;
}

/**
 * Whether a code may be a course with the same title: the same number under another department, or the code without its
 * topic. Another number is another course: an undergraduate «CS 4641 Machine Learning» is not «CS 7641 Machine Learning».
 */
function mayBe(written: string, code: CourseCode): boolean {
  const numbers = (text: string) => joinedKey(text).match(/\d+/g)?.join(' ');
  return (numbers(written) !== undefined && numbers(written) === numbers(code)) || joinedKey(code).startsWith(joinedKey(written));
}

const doubt = (grade: string): string =>
  /^[\d\s.,%/]+$/.test(grade)
    ? `whether the grade «${grade}» is a pass depends on its scale; choose the course if it is`
    : `what «${grade.slice(0, 40)}» means as a grade is not known here; choose the course if it is a pass`;

/** A number that is likely a grade: beside another number, or, outside the United States and Canada, other than the course's credits. */
function gradeInNumbers(numbers: readonly number[], course: Course, country: string): number | undefined {
  const distinct = [...new Set(numbers)].filter((number) => number !== 0);
  const grade = distinct.find((number) => number !== course.credits);
  return distinct.length > 1 || (country !== 'US' && country !== 'CA') ? grade : undefined;
}

function ungraded(read: CourseLine, { graded }: Setting, notes: string[]): GradeOutcome {
  if (read.section === 'in-progress') return 'in-progress';
  notes.push(
    graded
      ? 'no grade stands here, though other courses have one: taken as in progress'
      : 'no grade stands here, nor with any other course: taken as passed',
  );
  return graded ? 'in-progress' : 'passed';
}

function creditsFor(course: Course, written: number | undefined, { ownCredits }: Setting, notes: string[]): number | undefined {
  const record = isPublished(course.credits) ? course.credits : undefined;
  if (written === undefined || record === undefined || written === record) return written ?? record;
  notes.push(
    ownCredits
      ? `credits: ${written} on the transcript, ${record} in the program's record; the transcript's are taken`
      : `credits: ${written} on the transcript, perhaps in another unit, ${record} in the program's record; the record's are taken`,
  );
  return ownCredits ? written : record;
}

function missed(program: Program, course: Course, grade: Grade): BelowMinGrade[] {
  const holds = (group: Group): group is Exclude<Group, { of: Group[] }> => 'from' in group && matches(group.from, course);
  return [...groupsOf(program)].flatMap(({ group }) =>
    holds(group) && group.minGrade !== undefined && below(grade, group.minGrade)
      ? [{ group: group.id, title: group.title, minGrade: group.minGrade }]
      : [],
  );
}

/** A request's entry for a course that counts: passed or in progress. */
export function passedOf(line: MatchedLine): Passed {
  return {
    code: line.code,
    ...(line.credits !== undefined && { credits: line.credits }),
    ...(line.grade !== undefined && { grade: line.grade }),
    ...(line.term !== undefined && { term: line.term }),
    status: line.outcome === 'in-progress' ? 'in-progress' : 'passed',
    transfer: line.transfer,
  };
}
