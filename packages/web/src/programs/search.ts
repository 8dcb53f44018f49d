import { type ListQuery, type SortKey, sortKeys } from '../worker/protocol.ts';

/** What a program asks, and what it gives: the axes of the picture of cost against outcome. */
export const acrossKeys = ['cost', 'cash', 'months'] as const;
export const upwardKeys = ['gain', 'low', 'pays', 'pay', 'value'] as const;
export type Across = (typeof acrossKeys)[number];
export type Upward = (typeof upwardKeys)[number];

/** The state of the page in the address: short, and nothing about the candidate. */
export interface ProgramsSearch {
  q?: string;
  state?: string;
  delivery?: string;
  control?: string;
  kind?: string;
  sort?: SortKey;
  /** «no» shows those outside the constraints too. */
  fits?: 'no';
  /** Programs side by side, joined by commas. */
  compare?: string;
  /** Two programs held against each other, joined by a comma. */
  why?: string;
  x?: Across;
  y?: Upward;
}

const texts = ['q', 'state', 'delivery', 'control', 'kind'] as const;
const lists = ['compare', 'why'] as const;
const longestText = 200;
/** Ten ids fit. */
const longestList = 800;

/** Takes what it knows of an address's search and drops the rest. */
export function readSearch(raw: Record<string, unknown>): ProgramsSearch {
  const search: ProgramsSearch = {};
  for (const key of [...texts, ...lists]) {
    const value = raw[key];
    const longest = key === 'compare' || key === 'why' ? longestList : longestText;
    if ((typeof value === 'string' || typeof value === 'number') && value !== '') search[key] = String(value).slice(0, longest);
  }
  const sort = sortKeys.find((key) => key === raw.sort);
  if (sort && sort !== 'rank') search.sort = sort;
  if (raw.fits === 'no') search.fits = 'no';
  const across = acrossKeys.find((key) => key === raw.x);
  if (across) search.x = across;
  const upward = upwardKeys.find((key) => key === raw.y);
  if (upward) search.y = upward;
  return search;
}

export function queryOf(search: ProgramsSearch, shown: number): ListQuery {
  const { q = '', state = '', delivery = '', control = '', kind = '', sort = 'rank', fits } = search;
  return { text: q, state, delivery, control, kind, sort, fits: fits !== 'no', shown };
}

const idPattern = /^(deep|listed):[a-z0-9.-]+$/;
/** The schema works so many out in full beside the first of the ranking. */
export const mostCompared = 10;

const idsIn = (text: string): string[] => [...new Set(text.split(','))].filter((id) => idPattern.test(id));

export function comparedIn(compare = ''): string[] {
  return idsIn(compare).slice(0, mostCompared);
}

/** The pair that the address names, if it names two. */
export function pairIn(why = ''): [upper: string, lower: string] | undefined {
  const [upper, lower] = idsIn(why);
  return upper !== undefined && lower !== undefined ? [upper, lower] : undefined;
}

/** The search with these programs side by side; without the key where there are none. */
export function withCompared(search: ProgramsSearch, ids: string[]): ProgramsSearch {
  const { compare: _before, ...rest } = search;
  return ids.length === 0 ? rest : { ...rest, compare: ids.join(',') };
}

/** The search without what filters or sorts the list. */
export function unfiltered({ compare, why, x, y }: ProgramsSearch): ProgramsSearch {
  return { ...(compare && { compare }), ...(why && { why }), ...(x && { x }), ...(y && { y }) };
}
