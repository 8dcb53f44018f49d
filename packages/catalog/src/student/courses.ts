import type { Course, CourseCode } from '@masterplan/model';
import { alike, distance, plainTitle, wordsOf } from './likeness.ts';

/** Courses by code and title, for writings that differ in spaces, hyphens, case and leading zeros. */
export interface CourseIndex {
  courses: readonly Course[];
  codes: ReadonlyMap<string, Course>;
  /** By letters and digits alone. A key that two courses share stands for none. */
  joined: ReadonlyMap<string, Course | undefined>;
  /** By runs of letters and of digits, each without leading zeros. */
  parts: ReadonlyMap<string, Course | undefined>;
  /** First one and first two signs of the joined keys: most words of a text begin no code. */
  beginnings: ReadonlySet<string>;
  titles: ReadonlyMap<string, Course[]>;
  titleWords: ReadonlyMap<CourseCode, readonly string[]>;
}

export interface Suggestion {
  code: CourseCode;
  title: string;
  /** What is alike: the code, the title, or both. */
  like: 'code' | 'title' | 'both';
}

const plainCode = (code: string): string => code.normalize('NFKC').toUpperCase();
const withoutZeros = (text: string): string => text.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''));
export const joinedKey = (code: string): string => withoutZeros(plainCode(code).replace(/[^\p{L}\p{N}]+/gu, ''));
const partsKey = (code: string): string => withoutZeros((plainCode(code).match(/\p{L}+|\d+/gu) ?? []).join('|'));

export function indexCourses(courses: readonly Course[]): CourseIndex {
  const unique = (key: (code: string) => string) => {
    const map = new Map<string, Course | undefined>();
    for (const course of courses) map.set(key(course.code), map.has(key(course.code)) ? undefined : course);
    map.delete('');
    return map;
  };
  const titles = new Map<string, Course[]>();
  for (const course of courses) titles.set(plainTitle(course.title), [...(titles.get(plainTitle(course.title)) ?? []), course]);
  titles.delete('');
  return {
    courses,
    codes: new Map(courses.map((course) => [course.code, course])),
    joined: unique(joinedKey),
    parts: unique(partsKey),
    beginnings: new Set(courses.map(({ code }) => joinedKey(code)).flatMap((key) => [key.slice(0, 1), key.slice(0, 2)])),
    titles,
    titleWords: new Map(courses.map((course) => [course.code, wordsOf(course.title)])),
  };
}

/** The course of a code as written; `exact` where it is written as in the record. */
export function courseOf(index: CourseIndex, written: string): { course: Course; exact: boolean } | undefined {
  const exact = index.codes.get(written.trim());
  if (exact) return { course: exact, exact: true };
  if (written.length > 120) return undefined;
  const course = index.joined.get(joinedKey(written)) ?? index.parts.get(partsKey(written));
  return course && { course, exact: false };
}

/** How alike two codes are, 0 to 1: a renumbered course, another department with the same number, a slip of one or two signs. */
function codeLikeness(written: string, code: string): number {
  const key = joinedKey(code);
  if (written === '' || key === '') return 0;
  if (written === key) return 1;
  const [short, long] = written.length < key.length ? [written, key] : [key, written];
  if (short.length >= 4 && long.length - short.length <= 2 && long.startsWith(short)) return 0.9;
  if (/\d{3}/.test(short) && Math.abs(long.length - short.length) <= 2) {
    const slips = distance(short, long);
    if (slips === 1) return 0.85;
    if (slips === 2 && short.length >= 8) return 0.65;
  }
  const digits = written.match(/\d{3,}/)?.[0];
  return digits !== undefined && key.match(/\d{3,}/)?.[0] === digits ? 0.6 : 0;
}

const ENOUGH = 0.6;

/** Up to three courses whose code or title is near what is written, the nearest first; for a person to choose from. */
export function suggest(index: CourseIndex, written: { code?: string | undefined; title?: string | undefined }, most = 3): Suggestion[] {
  const key = joinedKey((written.code ?? '').slice(0, 40));
  const words = wordsOf((written.title ?? '').slice(0, 200));
  return index.courses
    .map((course) => {
      const byCode = codeLikeness(key, course.code);
      const byTitle = alike(words, index.titleWords.get(course.code) ?? []);
      const like: Suggestion['like'] = byCode >= ENOUGH && byTitle >= ENOUGH ? 'both' : byCode >= byTitle ? 'code' : 'title';
      return { code: course.code, title: course.title, like, score: Math.max(byCode, byTitle) + Math.min(byCode, byTitle) / 2 };
    })
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, most)
    .map(({ code, title, like }) => ({ code, title, like }));
}
