import type { EarningsTestFlag, EarningsTestRoute } from '@masterplan/model';
import { count, percent, usd } from '../numbers.ts';

const benchmarks: Record<EarningsTestRoute['from'], string> = {
  'state-all-fields': 'the median of bachelor’s holders in the state, all fields',
  'national-field': 'the national median of bachelor’s holders of the field',
  'national-all-fields': 'the national median of bachelor’s holders, all fields',
};

const flags: Record<EarningsTestFlag, (completers: number) => string> = {
  'small-cell': (completers) =>
    `Small cell: about ${count(completers)} completers a year with federal aid are expected; below 30 the cohort is widened or not measured.`,
  'state-estimated': () => 'The state’s benchmark is our estimate from earnings of older graduates, with a standard error of about 3%.',
  'state-unknown': () => 'No benchmark is known for the state: the national one stands in.',
  'field-unknown': () => 'No benchmark is known for the field; if it lies below the others, the chance of failing is lower than said.',
};

/** Sentences of the federal earnings test. */
export const earningsTestText = {
  title: 'Federal earnings test (modeled)',
  what: 'Graduates’ median pay in the fourth year after completion is held against that of young workers with a bachelor’s degree only. Two failures in three years end new federal loans. No official result is out before July 2027; the chances below are estimated from the program’s pay.',
  year: (awardYear: number): string => `${awardYear}-${String((awardYear + 1) % 100).padStart(2, '0')}`,
  chance: (share: number): string => (share > 0 && share < 0.005 ? 'under 1%' : percent(share)),
  route: ({ kind, weight, benchmarkUsd, from }: EarningsTestRoute): string =>
    `Where most students live ${kind === 'in-state' ? 'in' : 'outside'} the state (${percent(weight)} assumed): ${usd(benchmarkUsd)}, ${benchmarks[from]}.`,
  flag: (flag: EarningsTestFlag, completers: number): string => flags[flag](completers),
} as const;
