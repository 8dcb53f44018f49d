import { searchPrograms } from '@masterplan/catalog';
import { type Catalog, isPublished } from '@masterplan/model';
import type { ProgramLine } from './lines.ts';
import { wholePrice } from './tuition.ts';

export interface Filters {
  text: string;
  state?: string | undefined;
  delivery?: string | undefined;
  kind?: string | undefined;
  control?: string | undefined;
  field?: string | undefined;
  maxTuitionUsd?: number | undefined;
  /** Keep programs that don't publish what is asked for. */
  unknown: boolean;
}

type Answer = 'yes' | 'no' | 'unknown';
const yes = (holds: boolean): Answer => (holds ? 'yes' : 'no');

/** Programs that meet every filter, and how many more would if they published what is asked for. */
export function filtered(catalog: Catalog, lines: readonly ProgramLine[], filters: Filters): { lines: ProgramLine[]; silent: number } {
  const found =
    filters.text.trim() === ''
      ? undefined
      : new Map(searchPrograms(catalog, filters.text, lines.length * 2).map((hit, index) => [hit.id, index]));
  const searched = found
    ? lines.filter((line) => found.has(line.id)).sort((a, b) => (found.get(a.id) ?? 0) - (found.get(b.id) ?? 0))
    : lines;
  const kept: ProgramLine[] = [];
  let silent = 0;
  for (const line of searched) {
    const answers = answersOf(line, filters);
    if (answers.includes('no')) continue;
    if (answers.includes('unknown')) silent += 1;
    if (filters.unknown || !answers.includes('unknown')) kept.push(line);
  }
  return { lines: kept, silent };
}

function answersOf(line: ProgramLine, { state, delivery, kind, control, field, maxTuitionUsd }: Filters): Answer[] {
  return [
    yes(state === undefined || line.state === state),
    yes(kind === undefined || line.kind === kind),
    yes(control === undefined || line.control === control),
    yes(field === undefined || line.field === field || line.field.startsWith(`${field}.`)),
    delivery === undefined ? 'yes' : isPublished(line.delivery) ? yes(line.delivery.includes(delivery)) : 'unknown',
    maxTuitionUsd === undefined ? 'yes' : isPublished(line.price) ? yes(wholePrice(line.price) <= maxTuitionUsd) : 'unknown',
  ];
}

export const sorts = ['relevance', 'name', 'institution', 'tuition', 'pay', 'awards'] as const;
export type Sort = (typeof sorts)[number];

/** What a sort reads: smaller first, what is not published last. */
const keys: Record<Exclude<Sort, 'relevance'>, (line: ProgramLine) => number | string> = {
  name: (line) => line.title,
  institution: (line) => line.institution,
  tuition: (line) => (isPublished(line.price) ? wholePrice(line.price) : Number.POSITIVE_INFINITY),
  pay: (line) => -line.pay5Usd,
  awards: (line) => (isPublished(line.awards) ? -line.awards : Number.POSITIVE_INFINITY),
};

/** Sorted by a key, then by institution, title and id; «relevance» keeps the order of the search. */
export function sorted(lines: readonly ProgramLine[], sort: Sort): ProgramLine[] {
  if (sort === 'relevance') return [...lines];
  const key = keys[sort];
  return [...lines].sort(
    (a, b) => order(key(a), key(b)) || order(a.institution, b.institution) || order(a.title, b.title) || order(a.id, b.id),
  );
}

const order = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);
