/** Dollars as whole cents, halves up; a speck of binary noise below a half is forgiven. */
export const toCents = (usd: number): number => Math.floor(usd * 100 + 0.5 + 1e-7);

export const toUsd = (cents: number): number => cents / 100;

/** A part of an amount of cents, rounded to the cent. */
export const partOf = (cents: number, share: number): number => Math.floor(cents * share + 0.5 + 1e-7);
