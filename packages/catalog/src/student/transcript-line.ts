import type { Course } from '@masterplan/model';
import { type CourseIndex, courseOf, joinedKey } from './courses.ts';
import { readGrade } from './grades.ts';
import { plainTitle } from './likeness.ts';
import { findTerm } from './terms.ts';

/** What a line of a transcript says, before it is held against the program. */
export interface Fields {
  code?: string;
  title?: string;
  grade?: string;
  credits?: number;
  /** Every number behind the title, where no grade in letters stands there: one of them may be the grade. */
  numbers?: number[];
  /** As written, or the term's id. */
  term?: string;
  /** The course that the code stands for. */
  course?: Course;
  exact?: boolean;
}

interface Token {
  text: string;
  /** First of its cell: after a tab, a bar, a comma or a gap of two spaces. */
  starts: boolean;
}

const MAX_READ = 1000;
const MAX_TOKENS = 60;
/** «CS 395T (Planning, Search, and Reasoning Under Uncertainty)» has nine words. */
const LONGEST_CODE = 9;
const NUMBER = /^\d{1,3}([.,]\d{1,4})?$/;
const UNIT = /^(cu|cus|cr|crs|credits?|hrs?|hours?|units?|ects|pts|points|sh)\.?$/i;
const FLAG = /^([R#*]|\(R\)|RP|REP|GR|UG)$/;
const SECTION = /^(0\d{1,2}|[A-Z]\d{2}|\d[A-Z]\d?|G\d?|GR|UG|U|UGRD|GRAD|LEC|OAN|OCY)$/;
/** Words that stand before a number without being a department. */
const NO_DEPARTMENT =
  /^(page|pages|total|totals|gpa|term|units?|hours?|hrs|credits?|id|no|nr|number|level|room|year|of|attempted|earned|passed|points|qpts|ehrs|cum|overall|date|fall|autumn|winter|spring|summer|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|phone|tel|fax|box|suite|zip|rev|form)$/i;

/** Reads one line of running text: term, code, title, grade and credits, in the orders in which transcripts print them. */
export function readLine(line: string, index: CourseIndex): Fields {
  let text = line.slice(0, MAX_READ).replace(/\u00a0/g, ' ');
  const term = findTerm(text);
  if (term) text = `${text.slice(0, term.start)}  ${text.slice(term.end)}`;
  const tokens = tokensOf(text);
  const found = codeIn(tokens, index);
  const before = found ? tokens.slice(0, found.from) : [];
  const after = found ? tokens.slice(found.to) : tokens;
  const tail = readTail(after, found?.course);
  const title = titleOf(tail.title.length > 0 ? tail.title : before);
  return {
    ...(found && { code: found.code }),
    ...(found?.course && { course: found.course, exact: found.exact }),
    ...(title !== '' && { title }),
    ...(tail.grade !== undefined && { grade: tail.grade }),
    ...(tail.credits !== undefined && { credits: tail.credits }),
    ...(tail.grade === undefined && tail.numbers.length > 0 && { numbers: tail.numbers }),
    ...(term && { term: term.id ?? term.label }),
  };
}

function tokensOf(text: string): Token[] {
  return text
    .replace(/[;|\t]/g, '  ')
    .replace(/,(?=[^\s\d])|(?<!\d),(?=\d)/g, ', ')
    .split(/\s{2,}/)
    .flatMap((cell) => {
      let starts = true;
      return cell
        .split(/\s/)
        .filter((word) => word !== '')
        .map((word) => {
          const token = { text: word, starts };
          starts = word.endsWith(',');
          return token;
        });
    })
    .slice(0, MAX_TOKENS);
}

interface FoundCode {
  code: string;
  from: number;
  to: number;
  course?: Course;
  exact: boolean;
}

/**
 * The code on a line: one of the program's, as long as can be, or what is built like a code. The line's first word goes
 * before those that begin a cell, and these before others: «Recitation for CS 5130  CS 5131» is CS 5131.
 */
function codeIn(tokens: readonly Token[], index: CourseIndex): FoundCode | undefined {
  const rank = (at: number) => (at === 0 ? 0 : tokens[at]?.starts ? 1 : 2);
  const places = [...tokens.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
  for (const from of places) {
    const known = knownAt(tokens, from, index);
    if (known) return known;
    const stranger = strangerAt(tokens, from);
    if (!stranger) continue;
    // The end of a title before a code is no part of it: «Software Engineering I CS 427».
    for (let inner = from + 1; inner < stranger.to; inner++) {
      const inside = knownAt(tokens, inner, index);
      if (inside && inside.to >= stranger.to) return inside;
    }
    return stranger;
  }
  return undefined;
}

function knownAt(tokens: readonly Token[], from: number, index: CourseIndex): FoundCode | undefined {
  if (!index.beginnings.has(joinedKey(tokens[from]?.text ?? '').slice(0, 2))) return undefined;
  for (let to = Math.min(from + LONGEST_CODE, tokens.length); to > from; to--) {
    const words = tokens.slice(from, to).map(({ text }) => text);
    const code = words.join(' ').replace(/[,:;]+$/, '');
    if (!code.includes('(') && words.slice(0, -1).some((word) => word.endsWith(','))) continue;
    if (/^[\d\s.,]+$/.test(code) && (code.includes('.') || !tokens[from]?.starts)) continue;
    const known = courseOf(index, code) ?? courseOf(index, code.replace(/(?<=\d)[-.][A-Z]{0,3}\d{0,3}$/i, ''));
    if (known) return { code, from, to, course: known.course, exact: known.exact };
  }
  return undefined;
}

const LETTERS = /^[A-Z&_/-]{1,10}$/;
const DIGITS = /^\d{2,5}[A-Z]{0,2}(-[A-Z]?\d{1,3})?$/;
const ONE_WORD = /^([A-Z][A-Z&_/-]{0,8}[-:_]?[A-Z]?\d{2,5}[A-Z]{0,3}(-\d{1,3})?|\d{2,3}-\d{3,4}(-\d{2}[A-Z]?)?|\d{2}:\d{3}:\d{3})$/;

/** A code of no course of the program, by its build: «STAT 4010», «COMS W 4771», «15-780», «6.1200». */
function strangerAt(tokens: readonly Token[], from: number): FoundCode | undefined {
  const cell = tokens.slice(from, from + 3);
  const end = from === 0 ? -1 : cell.findIndex(({ starts }, at) => at > 0 && starts);
  const words = cell.slice(0, end < 0 ? 3 : end).map(({ text }) => text.replace(/[,:;]+$/, ''));
  const [first = '', second = '', third = ''] = words;
  const upper = from === 0 ? first.toUpperCase() : first;
  const place = (size: number) => ({ code: words.slice(0, size).join(' '), from, to: from + size, exact: false });
  if (NO_DEPARTMENT.test(first)) return undefined;
  if (ONE_WORD.test(upper)) return place(1);
  if (tokens[from]?.starts && /^\d{1,2}\.[A-Z]?\d{3,4}$/.test(first) && /\p{L}{2}/u.test(second)) return place(1);
  if (!LETTERS.test(upper) || (upper !== first && first.length > 6)) return undefined;
  if (DIGITS.test(second)) return place(2);
  return LETTERS.test(second) && !NO_DEPARTMENT.test(second) && DIGITS.test(third) ? place(3) : undefined;
}

/** Grades that are also the end of a title: «Calculus I», «Programming in C». */
const DOUBTFUL = /^[IVX]$/;
const BEFORE_A_LETTER = /^(in|of|to|with|and|for|using|language)$/i;

/** Splits what follows a code into title and the columns behind it. Credits are the first number with decimals, else the first. */
function readTail(
  tokens: readonly Token[],
  course: Course | undefined,
): { title: Token[]; grade?: string; credits?: number; numbers: number[] } {
  const isGrade = (token: Token | undefined) => token !== undefined && gradeLike(token);
  let from = tokens.length;
  while (from > 0 && belongsToTail(tokens[from - 1])) from--;
  const endsTitle = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || token.starts || at === 0 || !isGrade(token)) return false;
    if (isGrade(tokens[at + 1])) return true;
    const lastWord = course && plainTitle(course.title).split(' ').at(-1);
    if (lastWord !== undefined) return lastWord === plainTitle(token.text);
    return DOUBTFUL.test(token.text) || BEFORE_A_LETTER.test(tokens[at - 1]?.text ?? '');
  };
  while (from < tokens.length && endsTitle(from)) from++;
  const tail = tokens.slice(from);
  const numbers = tail.filter(({ text }) => NUMBER.test(text)).map(({ text }) => text);
  const credits = creditsIn(numbers.find((text) => /[.,]/.test(text)) ?? numbers[0] ?? '');
  const grade = tail.find(isGrade)?.text.replace(/[,;]$/, '');
  return {
    title: tokens.slice(0, from),
    numbers: numbers.map((text) => Number(text.replace(',', '.'))),
    ...(grade !== undefined && { grade }),
    ...(credits !== undefined && { credits }),
  };
}

const belongsToTail = (token: Token | undefined): boolean =>
  token !== undefined &&
  (NUMBER.test(token.text.replace(/[,;]$/, '')) || UNIT.test(token.text) || FLAG.test(token.text) || gradeLike(token));

/** In running text a grade is in capitals and short, or a word in a cell of its own. */
const gradeLike = ({ text, starts }: Token): boolean =>
  (starts || /^[^\p{Ll}]{1,4}$/u.test(text)) && !FLAG.test(text) && /\p{L}/u.test(text) && readGrade(text) !== undefined;

/** Credits as written, 0 to 60; undefined where there are none. «3,0» is three. */
export function creditsIn(text: string): number | undefined {
  const digits = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)(?![\d])/.exec(text)?.[1];
  const credits = digits === undefined ? Number.NaN : Number(digits.replace(',', '.'));
  return credits >= 0 && credits <= 60 ? credits : undefined;
}

function titleOf(tokens: readonly Token[]): string {
  let from = 0;
  while (from < tokens.length - 1 && SECTION.test(tokens[from]?.text ?? '')) from++;
  return tokens
    .slice(from)
    .map(({ text }) => text)
    .join(' ')
    .replace(/^[\s.,:;–—-]+|[\s.,:;–—-]+$/gu, '');
}
