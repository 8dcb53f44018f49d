import { InvalidArgumentError } from 'commander';

/** Readers of option values: a wrong one is refused with what would be right. */

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(
        `a whole number from ${least.toLocaleString('en-US')} to ${most.toLocaleString('en-US')} is expected.`,
      );
    }
    return value;
  };
}

/** A day that exists, YYYY-MM-DD. */
export function day(text: string): string {
  const [, year, month, date] = /^(20\d{2})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  if (year === undefined || Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('a day such as 2026-11-22 is expected.');
  }
  return text;
}

/** Dollars, with or without sign and thousands: 30000, $30,000, 30k. */
export function dollars(text: string): number {
  const [, digits, thousand] = /^\$?(\d[\d,]*(?:\.\d+)?)(k?)$/i.exec(text.trim()) ?? [];
  if (digits === undefined) throw new InvalidArgumentError('an amount in dollars such as 30000 is expected.');
  return Number(digits.replaceAll(',', '')) * (thousand === '' ? 1 : 1000);
}
