import type { SortKey } from '../worker/protocol.ts';

/** Words of the page «Which one?». */
export const programs = {
  title: 'Which one?',
  description:
    'Every master’s program of the catalog in order for you: search, filter, compare, and open each to what is published about it.',
  all: 'The whole list',
  search: 'Search by name, institution or place',
  filters: { state: 'State or country', delivery: 'Delivery', control: 'Control', kind: 'Depth' },
  any: 'any',
  kinds: { deep: 'known in depth', listed: 'listed field at an institution' },
  fits: 'Only those that meet my constraints',
  sort: 'Order by',
  sorts: {
    rank: 'rank for you',
    pays: 'chance it pays',
    gain: 'middle future',
    cost: 'cost',
    months: 'time to the degree',
    pay: 'pay 5 years on',
    name: 'institution',
  } satisfies Record<SortKey, string>,
  found: (n: string) => `${n} found`,
  none: 'No program matches all of it.',
  clear: 'Clear the filters',
  more: (n: number) => `Show ${n} more`,
  pick: 'Side by side',
  pickLabel: (title: string, institution: string) => `Put side by side: ${title}, ${institution}`,
  outside: 'outside your constraints',
  listedAs: 'master’s programs in',
  loading: 'The catalog is on its way.',
};

/** Words of the comparison. */
export const sideBySide = {
  title: 'Side by side',
  hint: 'Choose a second program in the list to see them side by side.',
  full: 'Ten at most: take one away to add another.',
  remove: 'Take away',
  differences:
    'What differs most stands first; «open» is an attribute that no source tells, its whole range counts. Points are of a hundred, under your weights.',
  working: 'working it out',
  notRanked: 'It does not meet your constraints, so it was not worked out.',
  rows: {
    rank: 'Rank',
    first: 'First in',
    pays: 'Pays in',
    gain: 'Middle future against staying put',
    low: 'One future in ten is below',
    breakEven: 'Breaks even after',
    months: 'To the degree',
    hours: 'Hours a week',
    tuition: 'Tuition, whole program',
    cash: 'Cost after scholarship and employer',
    loans: 'To borrow',
    forgone: 'Pay forgone',
    pay1: 'Pay, 1 year on',
    pay5: 'Pay, 5 years on',
    gap: 'Closes of the gap',
    bridging: 'To learn before',
    unknown: 'Not known',
  },
  attributes: 'What is measured',
  moves: (points: string) => `moves ${points} points`,
  alike: 'Alike in',
  facts: 'Money, time and chances',
  criteria: 'Criteria, 0 to 100',
  neverBehind: 'never behind',
  never: 'never',
  nothing: 'nothing',
};

/** Words of the form for own figures. */
export const own = {
  title: 'Your own figures',
  hint: 'What a letter or a price list told you replaces the catalog’s figure and is marked «yours».',
  tuition: 'Tuition, whole program (USD)',
  scholarship: 'Scholarship and tuition remitted, whole program (USD)',
  scholarshipHint: 'With what an assistantship remits.',
  stipend: 'Stipend of an assistantship a year, before tax (USD)',
  stipendHint: 'For the months of full-time study; none part-time.',
  clear: 'Take the catalog’s again',
  catalogSays: (value: string) => `catalog: ${value}`,
  bad: 'A number, please, such as 24,000.',
};

export const shortlist = { add: 'Shortlist', remove: 'On the shortlist', label: (title: string) => `Shortlist: ${title}` };
