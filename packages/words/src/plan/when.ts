import type { CreditUnit } from '@masterplan/model';
import { creditUnitName } from '../names.ts';
import { count } from '../numbers.ts';
import { monthText } from '../time.ts';

/** `2027-fall` as `fall 2027`; what is no term comes back as it is. */
export function termName(term: string): string {
  const [, year, season] = /^(20\d{2})-(fall|winter|spring|summer)$/.exec(term) ?? [];
  return year === undefined || season === undefined ? term : `${season} ${year}`;
}

/** First and last month, both included: `August to December 2027`, `August 2027 to January 2028`, `March 2028`. */
export function spanText(from: string, to: string): string {
  if (from === to) return monthText(from);
  const first = from.slice(0, 4) === to.slice(0, 4) ? monthText(from).replace(/ \d{4}$/, '') : monthText(from);
  return `${first} to ${monthText(to)}`;
}

/** Credits in the program's own unit: `30 semester hours`, `1 semester hour`. */
export function creditsText(credits: number, unit: CreditUnit): string {
  const text = count(credits, 2);
  const name = creditUnitName(unit);
  return `${text} ${text === '1' ? name.replace(/s$/, '') : name}`;
}
