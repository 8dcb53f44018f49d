import type { Criterion } from './candidate.ts';
import type { FigureKind, Unit } from './figure.ts';
import type { Published } from './not-published.ts';

/** How an alternative stands in an SMAA-2 analysis (Lahdelma and Salminen 2001). Shares are of the draws. */
export interface RankedAlternative {
  id: string;
  title: string;
  /** Mean value, 0–1 where the value functions' ends enclose all cells. */
  value: number;
  /** Share of the draws in which it takes rank 1, 2, … up to the number of ranks kept; equal options share theirs. */
  ranks: number[];
  /** Mean rank; left out where there are too many alternatives to count beyond the kept ranks. */
  expectedRank?: number;
  /** Mean of the weights under which it is first: the preferences that speak for it. Left out where it never is. */
  centralWeights?: number[];
  /** How often it is first at its own central weights: whether the data are good enough to choose it even for those who want it. */
  confidence?: number;
  /** Options that are at least as good whatever the admissible weights and the cells' mean values are: the first found. */
  dominatedBy?: string;
  /** It is beaten by that option at the ends of the cells too, not only at their means. */
  dominatedSurely?: boolean;
  /** No other is at least as good in everything and better in something, at the means. */
  pareto: boolean;
  /** Options with one number are practically equal. */
  cluster: number;
}

export interface RankingAnalysis {
  draws: number;
  criteria: string[];
  /** Mean of the admissible weights. */
  weights: number[];
  /** By mean value, best first. */
  alternatives: RankedAlternative[];
  /** Share of the draws in which the row's option is ahead of the column's, ties counted half; among the first options. */
  pairwise: { ids: string[]; ahead: number[][] };
  /** No option is ahead of every other by more than the bar for «practically equal». */
  clearWinner: boolean;
}

/** The measured attributes below the six criteria (product.md S10), in the order of their criteria. */
export const attributeIds = [
  'core-coverage',
  'specialization-depth',
  'gap-closed',
  'theory-balance',
  'currency',
  'pay-1',
  'pay-5',
  'placement',
  'completion',
  'months',
  'delivery',
  'part-time',
  'starts',
  'pause',
  'internship',
  'capstone',
  'area-demand',
  'research-strength',
  'accreditation',
  'program-recognition',
  'certainty-equivalent',
  'cash-needed',
] as const;
export type AttributeId = (typeof attributeIds)[number];

/** One attribute of a path: measured, valued and weighed. */
export interface AttributeValue {
  id: AttributeId;
  criterion: Criterion;
  unit: Unit;
  kind: FigureKind;
  /** What was measured, in its unit; `not-published` where the catalog has nothing for this path: then its range stands for it. */
  measured: Published<number>;
  /** On the value scale, 0 at the worst end and 1 at the best: the middle and the range of what is known. */
  value: number;
  low: number;
  high: number;
  /** Ends of the value scale in the attribute's unit. */
  worst: number;
  best: number;
  /** Share in its criterion, after what uncovered attributes hand on. */
  weight: number;
}

/** Attributes that no source of the catalog covers for any program: stated, not scored; their weight goes to the others of the criterion. */
export const uncoveredAttributes = [
  'currency',
  'placement',
  'completion',
  'pause',
  'research-strength',
  'program-recognition',
] as const satisfies readonly AttributeId[];

/** What a constraint removes, and how many would come back if it alone were given up; left out where that takes planning anew. */
export interface Removed {
  constraint: string;
  count: number;
  bringsBack?: number;
}
