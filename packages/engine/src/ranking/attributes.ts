import { type AttributeId, attributeIds, type Criterion, type Dilemmas, type Unit, uncoveredAttributes } from '@masterplan/model';
import type { Parameters } from '../parameters.ts';
import { attributeWeight } from './dilemmas.ts';

/** Which criterion an attribute belongs to, its unit, and whether a program has it or not. Definitions in words stand in `words`. */
export const attributeTree: Record<AttributeId, { criterion: Criterion; unit: Unit; yesOrNo?: true }> = {
  'core-coverage': { criterion: 'curriculum', unit: 'fraction' },
  'specialization-depth': { criterion: 'curriculum', unit: 'count' },
  'gap-closed': { criterion: 'curriculum', unit: 'fraction' },
  'theory-balance': { criterion: 'curriculum', unit: 'fraction' },
  currency: { criterion: 'curriculum', unit: 'years' },
  'pay-1': { criterion: 'outcomes', unit: 'usd-per-year' },
  'pay-5': { criterion: 'outcomes', unit: 'usd-per-year' },
  placement: { criterion: 'outcomes', unit: 'fraction' },
  completion: { criterion: 'outcomes', unit: 'fraction' },
  months: { criterion: 'flexibility', unit: 'months' },
  delivery: { criterion: 'flexibility', unit: 'fraction', yesOrNo: true },
  'part-time': { criterion: 'flexibility', unit: 'fraction', yesOrNo: true },
  starts: { criterion: 'flexibility', unit: 'count' },
  pause: { criterion: 'flexibility', unit: 'fraction' },
  internship: { criterion: 'industry', unit: 'fraction', yesOrNo: true },
  capstone: { criterion: 'industry', unit: 'fraction', yesOrNo: true },
  'area-demand': { criterion: 'industry', unit: 'log-points' },
  'research-strength': { criterion: 'industry', unit: 'index' },
  accreditation: { criterion: 'recognition', unit: 'fraction', yesOrNo: true },
  'program-recognition': { criterion: 'recognition', unit: 'fraction' },
  'certainty-equivalent': { criterion: 'return', unit: 'usd' },
  'cash-needed': { criterion: 'return', unit: 'usd' },
};

const uncovered = new Set<AttributeId>(uncoveredAttributes);
export const isCovered = (id: AttributeId): boolean => !uncovered.has(id);

export const coveredAttributes: readonly AttributeId[] = attributeIds.filter(isCovered);

/** Share of each covered attribute in its criterion: what uncovered ones weigh goes to the others in proportion; all zero: equal parts. */
export function attributeShares(dilemmas: Dilemmas | undefined, parameters: Parameters): Record<string, number> {
  const weight = new Map(coveredAttributes.map((id) => [id, attributeWeight(id, dilemmas, parameters)]));
  const shares: Record<string, number> = {};
  for (const id of coveredAttributes) {
    const siblings = coveredAttributes.filter((other) => attributeTree[other].criterion === attributeTree[id].criterion);
    const total = siblings.reduce((sum, other) => sum + (weight.get(other) ?? 0), 0);
    shares[id] = total > 0 ? (weight.get(id) ?? 0) / total : 1 / siblings.length;
  }
  return shares;
}
