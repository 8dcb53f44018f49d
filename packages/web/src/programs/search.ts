import { type ListQuery, type SortKey, sortKeys } from '../worker/protocol.ts';

/** The state of the list in the address: short, and nothing about the candidate. */
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
}

const texts = ['q', 'state', 'delivery', 'control', 'kind', 'compare'] as const;
const longest = 200;

/** Takes what it knows of an address's search and drops the rest. */
export function readSearch(raw: Record<string, unknown>): ProgramsSearch {
  const search: ProgramsSearch = {};
  for (const key of texts) {
    const value = raw[key];
    if ((typeof value === 'string' || typeof value === 'number') && value !== '') search[key] = String(value).slice(0, longest);
  }
  const sort = sortKeys.find((key) => key === raw.sort);
  if (sort && sort !== 'rank') search.sort = sort;
  if (raw.fits === 'no') search.fits = 'no';
  return search;
}

export function queryOf(search: ProgramsSearch, shown: number): ListQuery {
  const { q = '', state = '', delivery = '', control = '', kind = '', sort = 'rank', fits } = search;
  return { text: q, state, delivery, control, kind, sort, fits: fits !== 'no', shown };
}

const idPattern = /^(deep|listed):[a-z0-9.-]+$/;
const mostCompared = 4;

export function comparedIn({ compare = '' }: ProgramsSearch): string[] {
  return [...new Set(compare.split(','))].filter((id) => idPattern.test(id)).slice(0, mostCompared);
}

/** The search with these programs side by side; without the key where there are none. */
export function withCompared(search: ProgramsSearch, ids: string[]): ProgramsSearch {
  const { compare: _before, ...rest } = search;
  return ids.length === 0 ? rest : { ...rest, compare: ids.join(',') };
}
