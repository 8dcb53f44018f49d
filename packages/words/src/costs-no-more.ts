import type { PathDetail } from '@masterplan/model';

/** Whether a path beside the degree has a published price, and one that is no higher than the degree's. */
export const costsNoMore = ({ cost }: PathDetail, chosen: PathDetail | undefined): boolean =>
  cost.tuitionFrom !== 'assumed' && (!chosen || chosen.kind === 'stay' || billOf(cost) <= billOf(chosen.cost));

const billOf = ({ tuitionUsd, feesUsd }: PathDetail['cost']): number => tuitionUsd + feesUsd;
