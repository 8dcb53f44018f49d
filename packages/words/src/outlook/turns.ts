import type { BreakEven } from '@masterplan/model';
import { leverName } from '../names.ts';
import { count, percent, usdAbout } from '../numbers.ts';
import { counted } from '../time.ts';

/** A lever's value in its own unit. */
function valueText(unit: string, value: number): string {
  switch (unit) {
    case 'usd':
    case 'usd-per-year':
      return usdAbout(value);
    case 'fraction':
      return percent(value);
    case 'fraction-per-year':
      return `${percent(value, 1)} a year`;
    case 'years':
      return counted(Math.round(value), 'year');
    case 'hours-per-week':
      return `${count(value)} hours a week`;
    default:
      return count(value, 2);
  }
}

/** Where a path turns: name and value, for a table of two columns; the value now and the interval behind. */
export function sayTurn({ of, unit, now, turnsAt, interval }: BreakEven): { name: string; text: string } {
  const here = `now ${valueText(unit, now)}`;
  const name = leverName(of);
  if (turnsAt === 'always') return { name, text: `pays at any value searched (${here})` };
  if (turnsAt === 'never') return { name, text: `pays at no value searched (${here})` };
  const between =
    interval && interval[0] !== interval[1] ? `, between ${valueText(unit, interval[0])} and ${valueText(unit, interval[1])}` : '';
  return { name, text: `turns at ${valueText(unit, turnsAt)}${between} (${here})` };
}
