import type { Criterion } from './candidate.ts';
import type { PathId } from './decision.ts';
import type { Unit } from './figure.ts';
import type { AttributeId } from './ranking.ts';

/** The smallest change of one thing alone that puts a rival level with the first. */
export interface Swap {
  rival: PathId;
  title: string;
  /** Lead of the first in points of value, 0–1. */
  lead: number;
  /** Weights as shares of all weight; smallest change first. The other weights keep their proportions. */
  weights: { criterion: Criterion; now: number; turnsAt: number }[];
  /** An attribute of one of the two, in its unit and on the value scale; smallest change on the scale first. */
  attributes: { id: AttributeId; of: PathId; now: number; turnsAt: number; unit: Unit; change: number }[];
}

/** A path with one assumption at an end of its range: net present value in the mean and in the middle, chance that it pays, verdict. */
export interface TornadoEnd {
  at: number;
  npvMean: number;
  npvP50: number;
  pays: number;
  verdict: string;
}

/** One assumption at its low and its high end, the rest as they are; widest in the mean first, since a chance moves the mean before the middle. */
export interface TornadoBar {
  parameter: string;
  now: number;
  low: TornadoEnd;
  high: TornadoEnd;
}

/** How much of the spread of net present value goes back to one unknown. */
export interface VarianceShare {
  parameter: string;
  /** By itself, and with everything that it does together with others: shares of the variance. */
  first: number;
  total: number;
  /** Standard error of the first. */
  error: number;
}

/** What an answer would be worth before choosing. */
export interface Finding {
  /** A parameter, or an attribute of one path. */
  about: { kind: 'parameter'; parameter: string } | { kind: 'attribute'; attribute: AttributeId; path: PathId; title: string };
  /** Expected gain of choosing after the answer. */
  usd: number;
  /** Chance that the answer changes the choice. */
  changes: number;
}

/** What would change the answer, and what to find out first. */
export interface Sensitivity {
  chosen: PathId;
  futures: number;
  swaps: Swap[];
  tornado: TornadoBar[];
  /** Of the net present value of the chosen path; the rest of the variance is luck, which nothing can tell before. */
  variance: { shares: VarianceShare[]; luck: number };
  /** Of all that could be learnt about the assumptions, between the chosen path, its rivals, the cheaper path and staying put. */
  perfect: { usd: number; changes: number };
  findings: Finding[];
}

/** The decision with one choice of the candidate's own made otherwise, all else as it is. */
export interface OtherChoice {
  of: 'role' | 'start' | 'hours' | 'place';
  /** A role's id, a month (YYYY-MM), hours a week, or a wage area's code. */
  to: string;
  /** Message id of the verdict then, and whether it is another than now. */
  verdict: string;
  turnsVerdict: boolean;
  /** The program that the verdict would speak of; `same`: as now. */
  program: { title: string; institution: string; same: boolean } | 'none';
  pays: number;
  npvP50: number;
}
