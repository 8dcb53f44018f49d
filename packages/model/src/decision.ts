import type { Candidate, CandidateKind, Criterion, KnowledgeArea } from './candidate.ts';
import type { FigureId, FigureKind } from './figure.ts';
import type { Message } from './message.ts';
import type { TermId } from './plan.ts';
import type { CourseCode } from './program.ts';
import type { AttributeValue, RankingAnalysis, Removed } from './ranking.ts';

/** `stay`, `alt:<slug>` or `path:<program>/<option>/<pace>/<YYYY-MM>` with program `deep:<slug>` or `listed:<unitid>-<cip>`. */
export type PathId = string;
export type PathKind = 'deep' | 'listed' | 'alternative' | 'stay';

/** p10, p25, p50, p75, p90. */
export type Quantiles = [p10: number, p25: number, p50: number, p75: number, p90: number];

export interface AreaGap {
  area: KnowledgeArea;
  /** Levels 0–4: the candidate's, the role's, and after the chosen path and the best cheaper path. */
  has: number;
  asked: number;
  afterChosen: number;
  afterCheaper: number;
}

export interface Fit {
  kinds: { kind: CandidateKind; share: number }[];
  /** The features that carry the first kind. */
  features: Message[];
  gaps: AreaGap[];
  /** Shares of the gap to the role, 0–1, that the chosen path and the best cheaper path close. */
  closedByChosen: number;
  closedByCheaper: number;
  cheaperPath: PathId;
  /** The degree closes a gap that cheaper paths don't: `closedByChosen − closedByCheaper` and whether it reaches the threshold. */
  instrumentality: number;
  instrumental: boolean;
}

/** A value with its plausible interval; kind: the weakest link of its chain. */
export interface Interval {
  value: number;
  low: number;
  high: number;
  kind: FigureKind;
}

/** How a path's time was found. */
export interface PlanSummary {
  /** From courses placed in terms, proved that none ends sooner or the best found; or estimated from credits and hours alone. */
  basis: 'proved' | 'planned' | 'estimated';
  pace: 'full-time' | 'part-time';
  start: string;
  /** Last month of study, YYYY-MM. */
  end: string;
  months: number;
  terms: number;
  /** In the program's own unit; 0 for a path without credits. */
  credits: number;
  creditUnit: string;
  hoursPerWeek: number;
  totalHours: number;
  /** What the candidate lacks of what the program presumes. */
  bridging: KnowledgeArea[];
  /** Ids of the assumed figures that it rests on. */
  assumed: FigureId[];
}

/** A term of a path's plan. */
export interface ScheduledTerm {
  id: TermId;
  courses: { code: CourseCode; title: string; hoursPerWeek: number }[];
  credits: number;
  /** The fullest session's. */
  hoursPerWeek: number;
}

export interface Cost {
  tuitionUsd: number;
  feesUsd: number;
  scholarshipUsd: number;
  employerUsd: number;
  /** Lifetime Learning Credit over the study. */
  taxCreditUsd: number;
  livingChangeUsd: number;
  /** What life costs while pay is given up, as at home: no cost of the path, but to be found beside it. */
  livingUsd: number;
  /** Pay not earned while studying, before tax. */
  forgonePayUsd: number;
  /** What an assistantship leaves after tax over the study. */
  stipendUsd: number;
  savingsUsedUsd: number;
  federalLoanUsd: number;
  privateLoanUsd: number;
  /** What nobody lends: above 0 the path is not financeable as it stands. */
  missingUsd: number;
  monthlyPaymentUsd: number;
  /** Whose tuition it is: the catalog's or the candidate's own. */
  tuitionFrom: 'observed' | 'modeled' | 'assumed' | 'yours';
}

export interface PathDetail {
  id: PathId;
  kind: PathKind;
  /** Program or alternative id; empty for staying put. */
  subject: string;
  title: string;
  institution: string;
  place: string;
  delivery: string;
  plan: PlanSummary;
  /** Courses by term, where the program's record carries a plan. */
  schedule: ScheduledTerm[];
  cost: Cost;
  /** Net present value of the path minus staying put, USD of `dollarYear`. */
  npv: Quantiles;
  npvMean: number;
  /** Chance that it pays: share of futures with a positive net present value, and its band over shock correlations. */
  pays: number;
  paysBand: [number, number];
  /** Years from today to break even: the middle future's, and the share of futures that never do. */
  breakEvenYears: number | 'never';
  neverShare: number;
  /** Pay a year, one and five years after it, before tax: p10, p25, p50, p75, p90 over futures. */
  pay1: Quantiles;
  pay5: Quantiles;
  /** By year from today: cumulative difference to staying put, discounted; p10..p90. */
  fan: Quantiles[];
  /** Levels after the path by area. */
  after: Partial<Record<KnowledgeArea, number>>;
  gapClosed: number;
  criteria: Record<Criterion, Interval>;
  /** What the criteria are made of; a cheaper path has none. */
  attributes?: AttributeValue[];
  /** What the catalog does not know about it. */
  unknown: string[];
  figures: FigureId[];
  deadlines: { name: string; date: string }[];
}

/** One line of the ranking of the whole catalog. */
export interface RankedPath {
  id: PathId;
  kind: PathKind;
  subject: string;
  title: string;
  institution: string;
  /** Two letters each; outside the U.S. the state is empty. */
  state: string;
  country: string;
  delivery: string;
  pace: 'full-time' | 'part-time';
  months: number;
  costUsd: number;
  cashUsd: number;
  pays: number;
  npvP10: number;
  npvP50: number;
  npvP90: number;
  pay5P50: number;
  payKind: FigureKind;
  score: number;
  scoreLow: number;
  scoreHigh: number;
  /** Share of the draws of weights, missing data and outcomes in which it is first, in the first ten. */
  first: number;
  firstTen: number;
  /** Constraints that the catalog can't answer for it. */
  unknown: string[];
}

export interface BreakEven {
  /** Parameter or candidate field: `tuition`, `pay-now`, `hours-per-week`, `role-change-with-degree`, … */
  of: string;
  now: number;
  /** Where the verdict's path stops paying in the middle future; `always` or `never` inside the searched range. */
  turnsAt: number | 'always' | 'never';
  /** Eight in ten of where it would turn with other draws of as many futures. */
  interval?: [low: number, high: number];
  unit: string;
}

/** One rule of the verdict: what it found, the threshold, and the verdict (or what the case hangs on) where it fails. */
export interface VerdictRule {
  id: 'cheaper-path' | 'pays-at-all' | 'financed' | 'pays-often' | 'worst-tenth' | 'load' | 'instrumental';
  /** The parameter that sets the threshold; empty where none does. */
  parameter: string;
  found: number;
  threshold: number;
  met: boolean;
  unit: 'fraction' | 'usd' | 'hours-per-week';
  fails: 'cheaper-first' | 'not-now' | 'money' | 'role-change' | 'worst-case' | 'load' | 'cheaper-gap';
}

/** The whole answer: plain data, the same to the last digit wherever it is computed. */
export interface Decision {
  schema: 'masterplan.decision/1';
  catalogVersion: string;
  asOf: string;
  seed: number;
  futures: number;
  /** Dollar year of every amount. */
  dollarYear: string;
  candidate: Candidate;
  fit: Fit;
  considered: {
    programs: number;
    ranked: number;
    alternatives: number;
    removed: Removed[];
    unknown: { constraint: string; count: number }[];
  };
  /** All that meet the constraints, best first. */
  ranking: RankedPath[];
  /** How sure the order is: the first of the ranking under SMAA-2. */
  standing: RankingAnalysis;
  /** Worked out in full: the chosen path, the next of the ranking, the shortlist, the alternatives, staying put. */
  paths: Record<PathId, PathDetail>;
  stay: { payNowUsd: number; payByYear: Quantiles[] };
  /** The path that the verdict speaks of. */
  chosen: PathId;
  cheaper: PathId;
  verdict: Message;
  /** The rules behind it, in the order in which they are asked; none where no path is left. */
  rules: VerdictRule[];
  reasons: Message[];
  objections: Message[];
  breakEven: Message;
  breakEvens: BreakEven[];
  /** How thin the evidence is: the figures behind the chosen path by kind. */
  evidence: {
    observed: number;
    modeled: number;
    assumed: number;
    yours: number;
    figures: { figure: FigureId; kind: FigureKind | 'yours' }[];
  };
  /** What this computation simplifies or can't know. */
  limits: Message[];
}

export interface DecideOptions {
  /** Today, YYYY-MM-DD: an input, never read from a clock. */
  asOf: string;
  seed: number;
  /** Simulated lives a path. */
  futures: number;
}
