/** What a grade says of a course. */
export type GradeOutcome = 'passed' | 'in-progress' | 'failed' | 'withdrawn' | 'audited' | 'incomplete';

export interface Grade {
  outcome: GradeOutcome;
  /** The grade as it fits a request: at most eight characters. */
  short: string;
  /** Order among grades, A+ highest; of passes without a letter between C- and D+. */
  rank: number;
  /** Whether it is a letter from A to F that a least grade can be held against. */
  letter: boolean;
  transfer: boolean;
}

const letters = ['F', 'D-', 'D', 'D+', 'CD', 'C-', 'C', 'C+', 'BC', 'B-', 'B', 'B+', 'AB', 'A-', 'A', 'A+'];
const PASS = 4.5;

/** Grades without a letter, by what registrars' legends most often mean by them. One meaning each: doubtful ones are left out. */
const others: readonly [GradeOutcome, number, string][] = [
  ['passed', PASS, 'P PS PASS PASSED S SA SAT SATISFACTORY CR CRE CREDIT COMPLETE COMPLETED'],
  ['passed', PASS - 0.1, 'LP LOWPASS'],
  ['passed', PASS + 0.1, 'H HP HH HIGHPASS HONORS HONOURS MERIT DISTINCTION'],
  ['failed', 0, 'FF FX FZ FN WF XF WU FAIL FAILED U UN UNS UNSAT UNSATISFACTORY UX NP NC NCR NOCREDIT NOPASS NOTPASSED'],
  ['withdrawn', 0, 'W WD WN WP WX WDN WITHDRAWN WITHDREW DR DROP DROPPED Q'],
  ['audited', 0, 'AU AUD AUDIT AUDITED V VI'],
  ['incomplete', 0, 'I IN INC INCOMPLETE NG NR NGR GNR NOGRADE NOTREPORTED'],
  ['in-progress', 0, 'IP INPROGRESS REG REGISTERED ENR ENRL ENROLLED CURRENT ONGOING'],
];
const transfers = new Set(['T', 'TR', 'TC', 'TRN', 'TRANSFER', 'TRANSFERRED']);
const byName = new Map(others.flatMap(([outcome, rank, names]) => names.split(' ').map((name) => [name, { outcome, rank }] as const)));

/** Without stars, parentheses and marks of a repeat; «A −» is «A-». */
const plainGrade = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[−–—]/g, '-')
    .replace(/\((R|REPEAT(ED)?|E|I)\)/g, '')
    .replace(/[\s*#^!?()[\]/.,;:_]+/g, '');

/**
 * What a grade means; undefined where that depends on a scale that the text does not name: numbers, and «E» outside the
 * United States and Canada, where it may be a pass.
 */
export function readGrade(text: string, country = 'US'): Grade | undefined {
  if (text.length > 40) return undefined;
  const name = plainGrade(text);
  const rank = letters.indexOf(name);
  if (rank >= 0) return { outcome: rank === 0 ? 'failed' : 'passed', short: name, rank, letter: true, transfer: false };
  if (name === 'E') return country === 'US' || country === 'CA' ? grade('failed', 0, name, false) : undefined;
  if (transfers.has(name)) return grade('passed', PASS, name, true);
  const known = byName.get(name.replaceAll('-', ''));
  return known && grade(known.outcome, known.rank, name, false);
}

const grade = (outcome: GradeOutcome, rank: number, name: string, transfer: boolean): Grade => ({
  outcome,
  short: name.slice(0, 8),
  rank,
  letter: false,
  transfer,
});

/** Whether a letter grade lies below a least grade such as «B-»; never for a pass without a letter. */
export function below(grade: Grade, least: string): boolean {
  const bound = readGrade(least);
  return grade.letter && bound?.letter === true && grade.rank < bound.rank;
}
