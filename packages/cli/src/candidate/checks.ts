/** Reads of what was typed; each gives back what is wrong, or nothing. */

const AMOUNT = /^\$?\d[\d,]*(?:\.\d+)?$/;

/** A number as people type it: 82,000, $82000, 1.5. */
export const numberIn = (answer: string): number => (AMOUNT.test(answer) ? Number(answer.replace(/[$,]/g, '')) : Number.NaN);

export const between =
  (low: number, high: number) =>
  (answer: string): string | undefined => {
    const value = numberIn(answer);
    if (value >= low && value <= high) return undefined;
    return `a number from ${low.toLocaleString('en-US')} to ${high.toLocaleString('en-US')}`;
  };

/** Empty, or a number in the bounds. */
export const betweenOrEmpty =
  (low: number, high: number) =>
  (answer: string): string | undefined =>
    answer === '' ? undefined : between(low, high)(answer);

export const notEmpty = (answer: string): string | undefined =>
  answer === '' ? 'a few words' : answer.length > 120 ? 'at most 120 characters' : undefined;

/** A month after today's. */
export const monthAfter =
  (today: string) =>
  (answer: string): string | undefined => {
    if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(answer)) return 'a month such as 2027-08';
    return answer > today.slice(0, 7) ? undefined : `a month after ${today.slice(0, 7)}`;
  };

/** Empty, or states in two capitals with commas between. */
export const statesOrEmpty =
  (known: readonly string[]) =>
  (answer: string): string | undefined => {
    const strangers = statesIn(answer).filter((state) => !known.includes(state));
    return strangers.length === 0 ? undefined : `two capitals each, such as OH, MI; not ${strangers.join(', ')}`;
  };

export const statesIn = (answer: string): string[] =>
  answer
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((state) => state !== '');
