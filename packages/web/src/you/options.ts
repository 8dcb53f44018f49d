import { addMonths } from '../shared/numbers.ts';

const monthsAhead = 48;

/** A record of names as the options of a select, by name. */
export function optionsOf(record: Record<string, string>): { value: string; text: string }[] {
  return Object.entries(record).map(([value, text]) => ({ value, text }));
}

/** The months from the one after `asOf`, four years long; a chosen month outside stays in. */
export function monthsFrom(asOf: string, chosen: string): string[] {
  const months = Array.from({ length: monthsAhead }, (_, index) => addMonths(asOf.slice(0, 7), index + 1));
  return months.includes(chosen) ? months : [chosen, ...months].sort();
}
