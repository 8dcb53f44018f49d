import { TermId } from '@masterplan/model';

/** A term found in a text: as written, its id where the four terms have it, and where in the text it stands. */
export interface FoundTerm {
  id: TermId | undefined;
  label: string;
  start: number;
  end: number;
}

const SEASON = '(fall|autumn|winter|spring|summer)(?: +(?:semester|sem\\.?|term|quarter|qtr\\.?|session))?';
/** Two digits are a year after an apostrophe or at the end: «Fall 12 credits» names none. */
const YEAR = "((?:19|20)\\d{2}|'\\d{2}|\\d{2}(?=\\s*$))";
const TO = '(?: *[-/–] *((?:19|20)\\d{2}|\\d{2}))?';
/** «Fall 2027», «Fall Semester 2027», «Summer II 2026», «Fall '27», «Spring 2025-26». */
const SEASON_FIRST = new RegExp(`\\b${SEASON}(?: +(?:i{1,3}|[12ab])(?= ))?[ ,-]*${YEAR}${TO}(?![\\d.])`, 'i');
/** «2027-fall», «2027 Fall», «2025-26 Spring Semester». */
const YEAR_FIRST = new RegExp(`\\b((?:19|20)\\d{2})${TO}[ ,:-]*${SEASON}\\b`, 'i');
/** «FA27», «SP 2026»: only where they stand alone. */
const SHORT = /^(fa|au|wi|sp|su)[ '-]?((?:19|20)\d{2}|\d{2})$/i;
/** «WS 2025/26», «Sommersemester 2026», «September 2025», «HS25»: a term, though none of the four by name. */
const OTHER =
  /^(?:(?:ws|ss|wise|sose|hs|fs|winter ?semester|sommer ?semester) *(?:20)?\d{2}(?: *[/-] *(?:20)?\d{2})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? +(?:19|20)\d{2})$/i;

/** The first term that a text names. Of two years, as in «2025-26 Spring», fall is in the first and the others in the second. */
export function findTerm(text: string): FoundTerm | undefined {
  const first = SEASON_FIRST.exec(text);
  if (first) return found(first, first[1], first[2], first[3]);
  const second = YEAR_FIRST.exec(text);
  if (second) return found(second, second[3], second[1], second[2]);
  const trimmed = text.trim();
  const short = SHORT.exec(trimmed);
  const start = text.indexOf(trimmed);
  if (short) return { ...found(short, short[1], short[2], undefined), start, end: start + trimmed.length };
  return OTHER.test(trimmed) ? { id: undefined, label: trimmed, start, end: start + trimmed.length } : undefined;
}

/** The term's id where the text is a term and nothing else: «2027-fall», «Fall 2027», «FA27». */
export function termIn(text: string): TermId | undefined {
  const trimmed = text.trim();
  const term = trimmed.length <= 40 ? findTerm(trimmed) : undefined;
  return term?.start === 0 && term.end === trimmed.length ? term.id : undefined;
}

export const A_TERM = 'a term such as «2027-fall» or «Fall 2027» is expected';

const seasons: Record<string, string> = { fa: 'fall', au: 'fall', autumn: 'fall', wi: 'winter', sp: 'spring', su: 'summer' };

function found(match: RegExpExecArray, season = '', from = '', to: string | undefined): FoundTerm {
  const name = seasons[season.toLowerCase()] ?? season.toLowerCase();
  const first = fullYear(from);
  const year = to === undefined || name === 'fall' || fullYear(to) !== first + 1 ? first : first + 1;
  const id = TermId.safeParse(`${year}-${name}`);
  return { id: id.data, label: match[0].trim(), start: match.index, end: match.index + match[0].length };
}

/** «27» and «'27» are of this century up to 79, of the last from 80. */
function fullYear(text: string): number {
  const digits = Number(text.replace("'", ''));
  if (digits >= 100) return digits;
  return digits < 80 ? 2000 + digits : 1900 + digits;
}

const rank: Record<string, number> = { winter: 0, spring: 1, summer: 2, fall: 3 };

/** Order of two terms in time: winter, spring, summer and fall of a year follow one another. */
export function compareTerms(a: TermId, b: TermId): number {
  const place = (id: TermId) => Number(id.slice(0, 4)) * 4 + (rank[id.slice(5)] ?? 0);
  return place(a) - place(b);
}

/** «2027-fall» as people write it: «fall 2027». */
export const termWords = (id: TermId): string => `${id.slice(5)} ${id.slice(0, 4)}`;
