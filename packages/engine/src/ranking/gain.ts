import type { Candidate } from '@masterplan/model';
import type { Outlook } from '../outlook/outlook.ts';
import { certaintyEquivalent, lifetime } from '../outlook/report/certainty.ts';
import type { Parameters } from '../parameters.ts';

/**
 * The gain over staying put that the ranking scores: the certainty equivalent of lifetime after-tax income and savings on the path, less
 * that of staying put, USD (constant relative risk aversion with a floor, as the outlook reports it).
 */
export function gainsOver(outlook: Outlook, candidate: Candidate, parameters: Parameters): (npv: Float64Array) => number {
  const risk = parameters.value('risk-aversion');
  const floor = parameters.value('income-floor') * outlook.valuation.discount.reduce((sum, x) => sum + x, 0);
  const certain = (npv: Float64Array | undefined) =>
    certaintyEquivalent(lifetime(outlook.stayValue, npv, candidate.finances.savingsUsd), risk, floor).certain;
  const stay = certain(undefined);
  return (npv) => certain(npv) - stay;
}
