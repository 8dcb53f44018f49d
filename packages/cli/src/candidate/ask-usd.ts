import type { Catalog } from '@masterplan/model';
import type { Asker } from './asker.ts';
import { between, numberIn } from './checks.ts';

export const MOST_USD = 10_000_000;

/** Asks for an amount in dollars. */
export const askUsd = async (asker: Asker, message: string, initial: number, least = 0): Promise<number> =>
  numberIn(await asker.text({ message, initial: String(initial), check: between(least, MOST_USD) }));

/** What the questions look up. */
export interface Place {
  catalog: Catalog;
  today: string;
}
