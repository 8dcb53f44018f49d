import { type AnswerTimes, type ApplicationEntry, isPublished, type Program } from '@masterplan/model';

/** A window is looked at on three days, one in the middle of each third. */
const THIRDS = [1 / 6, 1 / 2, 5 / 6];

/** The first day of a month. */
export const firstOf = (month: string): string => `${month}-01`;

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** When the answer comes, with chances: a window as three days, equally likely. */
export function answerTimes(answer: NonNullable<ApplicationEntry['answer']>): AnswerTimes {
  if ('on' in answer) return { on: [{ day: answer.on, chance: 1 }] };
  if ('from' in answer)
    return { on: inThirds(daysBetween(answer.from, answer.to)).map(({ days, chance }) => ({ day: plusDays(answer.from, days), chance })) };
  const [least, most] = answer.rolling;
  return { after: inThirds(most - least).map(({ days, chance }) => ({ days: least + days, chance })) };
}

function inThirds(length: number): { days: number; chance: number }[] {
  const days = [...new Set(THIRDS.map((share) => Math.floor(share * length)))];
  return days.map((day) => ({ days: day, chance: 1 / days.length }));
}

/** Months in which terms begin, widely taken: a start in them is of that term. */
const termOf = (month: number): string => (month <= 3 ? 'spring' : month <= 6 ? 'summer' : 'fall');

/** The published last day to apply for a start: of the round that is named, else of the last one of that term. */
export function publishedDeadline(program: Program, start: string, round: string | undefined): string | { rounds: string[] } {
  const { rounds } = program.admission;
  if (!isPublished(rounds)) return { rounds: [] };
  const term = termOf(Number(start.slice(5, 7)));
  const fits = rounds.filter(({ name, forTerm }) => (round === undefined ? forTerm === term : name === round));
  const days = fits.map(({ deadline }) => {
    const year = Number(start.slice(0, 4));
    return `${`${year}-${deadline}` < firstOf(start) ? year : year - 1}-${deadline}`;
  });
  return days.sort().at(-1) ?? { rounds: rounds.map(({ name }) => name) };
}
