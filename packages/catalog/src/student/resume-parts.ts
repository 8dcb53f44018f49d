/** An entry of a résumé that may be evidence of knowledge. */
export interface ResumeEntry {
  line: number;
  field: string;
  /** As written. */
  text: string;
  /** What is looked up: a course without its code. */
  topic: string;
  /** Level that it gives to the areas it is evidence of, and why. */
  level: 1 | 2 | 3 | 4;
  why: string;
}

/** A job, with its months counted from January of year 0 where its dates are complete. */
export interface WorkEntry {
  line: number;
  field: string;
  text: string;
  from?: number;
  to?: number;
  why: string;
}

export type ResumeReport = (path: (string | number)[], message: string) => void;
type LineOf = (path: (string | number)[]) => number;
type Fields = Record<string, unknown>;

interface Parts {
  entries: ResumeEntry[];
  work: WorkEntry[];
  notRead: string[];
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Takes the entries out of a résumé; what is not of the schema's form is reported and passed over. */
export function resumeParts(value: unknown, lineOf: LineOf, report: ResumeReport): Parts {
  const parts: Parts = { entries: [], work: [], notRead: [] };
  if (!isFields(value)) {
    report([], 'a résumé is expected: fields such as «education», «skills» and «work»');
    return parts;
  }
  parts.notRead = Object.keys(value).filter((key) => !['education', 'skills', 'work'].includes(key) && !key.startsWith('$'));
  const context = { lineOf, report };
  for (const { fields, path } of listOf(value, 'education', [], report)) parts.entries.push(...educationOf(fields, path, context));
  for (const { fields, path } of listOf(value, 'skills', [], report)) parts.entries.push(...skillOf(fields, path, context));
  for (const { fields, path } of listOf(value, 'work', [], report)) parts.work.push(workOf(fields, path, context));
  return parts;
}

interface Context {
  lineOf: LineOf;
  report: ResumeReport;
}

function listOf(fields: Fields, key: string, prefix: (string | number)[], report: ResumeReport) {
  const list = fields[key] ?? [];
  if (!Array.isArray(list)) {
    report([...prefix, key], 'a list is expected');
    return [];
  }
  return list.flatMap((item: unknown, at) => {
    if (isFields(item)) return [{ fields: item, path: [...prefix, key, at] }];
    report([...prefix, key, at], 'a group of fields is expected');
    return [];
  });
}

function texts(fields: Fields, key: string, path: (string | number)[], { lineOf, report }: Context) {
  const list = fields[key] ?? [];
  if (!Array.isArray(list)) {
    report([...path, key], 'a list of texts is expected');
    return [];
  }
  return list.flatMap((item: unknown, at) => {
    const place = [...path, key, at];
    if (isText(item)) return [{ line: lineOf(place), field: place.join('.'), text: item }];
    report(place, 'text is expected');
    return [];
  });
}

/** A text field; undefined where it is missing, empty or, which is reported, something else. */
function textOf(fields: Fields, key: string, path: (string | number)[], report: ResumeReport): string | undefined {
  const value = fields[key];
  if (value === undefined || value === null || value === '') return undefined;
  if (isText(value)) return value;
  report([...path, key], 'text is expected');
  return undefined;
}

const GRADUATE =
  /\b(master(?:'?s)?|magister|m\.? ?s\.?( ?c\.?)?|m\.? ?a|m\.? ?eng|m\.? ?phil|mba|mcit|mcs|ph\.? ?d|d\.? ?phil|doctor\w*|(?<!under)(?<!under-)graduate|postgraduate)\b/i;
const NO_DEGREE =
  /\b(certificates?|certification|boot ?camp|mooc|nanodegree|online course|high school|secondary|diploma of secondary|a-levels?|abitur)\b/i;

/** Courses give 3 in a graduate degree, 1 outside of degrees (certificates, boot camps, schools), else 2. A field of study gives what one of its courses would. */
function educationOf(fields: Fields, path: (string | number)[], context: Context): ResumeEntry[] {
  const study = textOf(fields, 'studyType', path, context.report);
  const [level, why]: [1 | 2 | 3, string] =
    study === undefined
      ? [2, 'a course under education, its degree not named: taken as a university course']
      : GRADUATE.test(study)
        ? [3, 'a graduate course']
        : NO_DEGREE.test(study)
          ? [1, 'a course outside of a degree']
          : [2, 'a university course'];
  const courses = texts(fields, 'courses', path, context).map((entry) => ({ ...entry, topic: withoutCode(entry.text), level, why }));
  const area = textOf(fields, 'area', path, context.report);
  const place = [...path, 'area'];
  const field =
    area === undefined
      ? []
      : [{ line: context.lineOf(place), field: place.join('.'), text: area, topic: area, level, why: 'the field of study' }];
  return [...field, ...courses];
}

/** «DB1101 - Basic SQL» and «CS 7641: Machine Learning» without the code. */
const withoutCode = (text: string): string =>
  text.replace(/^\s*[\p{L}&_/. -]{0,12}\d[\p{L}\d.:-]{0,12}\s*(?:[-–—:|,]\s+|\s{2,}|\s(?=\p{L}{3}))/u, '').trim() || text;

/** Assumed: what the words most often mean. A skill without one of them gives 1. */
const levels: readonly [1 | 2 | 3 | 4, RegExp][] = [
  [4, /\b(expert|master|guru)\b/i],
  [3, /\b(advanced|proficient|professional|senior)\b/i],
  [2, /\b(intermediate|competent|working)\b/i],
  [1, /\b(beginner|basic|novice|elementary|familiar|fundamental)\b/i],
];

function skillOf(fields: Fields, path: (string | number)[], context: Context): ResumeEntry[] {
  const name = textOf(fields, 'name', path, context.report);
  const written = textOf(fields, 'level', path, context.report);
  const known = levels.find(([, words]) => words.test(written ?? ''))?.[0];
  const why =
    written === undefined
      ? 'a skill without a level'
      : known === undefined
        ? `a skill; its level «${written.slice(0, 40)}» is none of those known`
        : `a skill at the level «${written.slice(0, 40)}»`;
  const place = [...path, 'name'];
  const named = name === undefined ? [] : [{ line: context.lineOf(place), field: place.join('.'), text: name }];
  return [...named, ...texts(fields, 'keywords', path, context)].map((entry) => ({ ...entry, topic: entry.text, level: known ?? 1, why }));
}

function workOf(fields: Fields, path: (string | number)[], { lineOf, report }: Context): WorkEntry {
  const employer = textOf(fields, 'name', path, report) ?? textOf(fields, 'company', path, report);
  const position = textOf(fields, 'position', path, report);
  const from = monthOf(textOf(fields, 'startDate', path, report));
  const to = monthOf(textOf(fields, 'endDate', path, report));
  const ordered = from !== undefined && to !== undefined && from <= to;
  return {
    line: lineOf(path),
    field: path.join('.'),
    text: [position, employer].filter((part) => part !== undefined).join(', '),
    ...(ordered && { from, to }),
    why: ordered
      ? 'its first and last month are given'
      : from !== undefined && to !== undefined
        ? 'it ends before it begins: no years of experience are proposed'
        : `${from === undefined ? '«startDate»' : '«endDate»'} is not given as year and month, such as 2024-06: no years of experience are proposed`,
  };
}

/** Months from January of year 0, of «2024-06» or «2024-06-15»; a year alone says too little. */
function monthOf(date: string | undefined): number | undefined {
  const match = /^\s*((?:19|20)\d{2})-(0[1-9]|1[0-2])(?:-\d{2})?(?:T.{0,40})?\s*$/.exec(date ?? '');
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}
