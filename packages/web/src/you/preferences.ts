import type { Candidate, Criterion, Preferences } from '@masterplan/model';
import { criterionIds } from '../text/labels.ts';
import { stepsOf } from './steps.ts';

/** How the weights are said. */
export type Way = 'sliders' | 'order' | 'questions' | 'intervals' | 'none';
type Tradeoff = NonNullable<Preferences['tradeoffs']>[number];
export type Band = readonly [number, number];

/** How many times as much the criterion that comes first counts. */
export const bands = { equal: [1, 1.25], less: [1.25, 2], half: [2, 5], hardly: [5, 50] } as const satisfies Record<string, Band>;
/** How many times as much one counts as another, either way. */
export const checkBands = {
  fifth: [0.1, 0.5],
  less: [0.5, 0.8],
  equal: [0.8, 1.25],
  more: [1.25, 2],
  twice: [2, 10],
} as const satisfies Record<string, Band>;

export function wayOf({ preferences }: Pick<Candidate, 'preferences'>): Way {
  if (!preferences) return 'sliders';
  if (preferences.tradeoffs) return 'questions';
  if (preferences.order) return 'order';
  return preferences.intervals ? 'intervals' : 'none';
}

export function withPreferences(preferences: Preferences | undefined) {
  return ({ preferences: _before, ...candidate }: Candidate): Candidate => (preferences ? { ...candidate, preferences } : candidate);
}

const room = 0.1;

/** Where a way of saying it begins: at the weights that hold now, as shares in the order of the criterionIds. */
export function beginning(way: Way, shares: readonly number[]): Preferences | undefined {
  const share = (criterion: Criterion) => shares[criterionIds.indexOf(criterion)] ?? 0;
  switch (way) {
    case 'sliders':
      return undefined;
    case 'order':
      return { order: [...criterionIds].sort((a, b) => share(b) - share(a)) };
    case 'questions':
      return liftedFirst([...criterionIds].sort((a, b) => share(b) - share(a))[0] ?? 'outcomes');
    case 'intervals':
      return { intervals: Object.fromEntries(criterionIds.map((criterion) => [criterion, around(share(criterion))])) };
    case 'none':
      return { none: true };
  }
}

/** Nothing but that one criterion counts at least as much as each of the others: the start of the questions. */
export function liftedFirst(top: Criterion): Preferences {
  return { order: [top, criterionIds.filter((criterion) => criterion !== top)], tradeoffs: [] };
}

/** The criterion that the questions hold the others against. */
export const topOf = (preferences: Preferences): Criterion => orderOf(preferences)[0] ?? 'outcomes';

const around = (share: number): [number, number] => [
  Math.max(0, Math.round((share - room) * 100) / 100),
  Math.min(1, Math.round((share + room) * 100) / 100),
];

/** The criteria in their stated order; those side by side one after another, those left out last. */
export const orderOf = (preferences: Preferences): Criterion[] => stepsOf(preferences).flat();

/** What was said of two criteria, as times that `of` counts as much as `to`. */
export function saidOf({ tradeoffs = [] }: Preferences, of: Criterion, to: Criterion): Tradeoff | undefined {
  return tradeoffs.find((one) => one.of === of && one.to === to);
}

/** Says it anew; without a band it is taken back. */
export function withTradeoff({ tradeoffs = [], ...rest }: Preferences, of: Criterion, to: Criterion, band: Band | undefined): Preferences {
  const others = tradeoffs.filter((one) => one.of !== of || one.to !== to);
  return { ...rest, tradeoffs: band ? [...others, { of, to, between: [band[0], band[1]] }] : others };
}

/** The two pairs of the other criteria that check the answers: each of four others stands in one. */
export function checksOf(top: Criterion): [Criterion, Criterion][] {
  const [a, b, c, d] = criterionIds.filter((criterion) => criterion !== top);
  return a && b && c && d
    ? [
        [a, c],
        [b, d],
      ]
    : [];
}

/** What the answers against the first say of two others: least and most times that `of` counts as much as `to`. */
export function impliedBand(preferences: Preferences, top: Criterion, of: Criterion, to: Criterion): Band | undefined {
  const [ofSaid, toSaid] = [saidOf(preferences, top, of), saidOf(preferences, top, to)];
  if (!ofSaid || !toSaid) return undefined;
  return [toSaid.between[0] / ofSaid.between[1], toSaid.between[1] / ofSaid.between[0]];
}

/** Two bands have a value in common. */
export const fits = (a: Band, b: Band): boolean => a[0] <= b[1] && b[0] <= a[1];
