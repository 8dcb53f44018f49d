import { type AttributeId, type Candidate, type Catalog, isPublished, type PayYear, type Role } from '@masterplan/model';
import { quantile } from '../math/quantile.ts';
import type { Parameters } from '../parameters.ts';
import { perCatalog } from '../per-catalog.ts';
import { wageLevelAt } from '../places.ts';
import { attributeShares } from './attributes.ts';
import { type CurriculumFacts, recordedFacts } from './curriculum-facts.ts';
import { theoryWanted } from './dilemmas.ts';

export type Ends = readonly [worst: number, best: number];

/** Ends of the value functions from the whole catalog, and what is typical where a record is silent: neither moves with the shortlist. */
export interface Scales {
  ends: Record<AttributeId, Ends>;
  shares: Record<string, number>;
  theoryWanted: number;
  /** What the records that tell say of each attribute: what a path on whose attribute nothing is on record may be like. */
  typical: Partial<Record<AttributeId, readonly number[]>>;
}

export const presenceValue = { none: 0, optional: 0.7, required: 1 } as const;

/** Longest time on the scale and shortest: beyond them a month more or less changes nothing. */
const MONTHS: Ends = [60, 9];
/** Gains over staying put between which a dollar counts. */
const GAIN_USD: Ends = [-150_000, 350_000];
const CASH_USD: Ends = [150_000, 0];
/** Courses that make depth in a specialization, at the least: fewer on the whole record would make one course count for all. */
const DEPTH = 3;
/** Middle part of the catalog that a scale spans: what lies outside counts as its end. */
const [LOW, HIGH] = [0.02, 0.98];

export function scalesOf(catalog: Catalog, candidate: Candidate, role: Role, parameters: Parameters): Scales {
  const recorded = recordedFacts(catalog, candidate, role, parameters.value('diminishing-gain'));
  const pay = payScalesOf(catalog);
  const records = catalog.programs.map(({ record }) => record);
  const wanted = theoryWanted(candidate.dilemmas, parameters);
  const demand = catalog.institutions.flatMap(({ cbsa }) => wageLevelAt(catalog, cbsa, role) ?? []);
  const typical = {
    ...typicalFacts(recorded, wanted),
    delivery: records.flatMap(({ delivery }) => (isPublished(delivery) ? [delivery.some((way) => way !== 'on-campus') ? 1 : 0] : [])),
    'part-time': records.flatMap(({ pace }) => (isPublished(pace.partTimeAllowed) ? [pace.partTimeAllowed ? 1 : 0] : [])),
    internship: records.flatMap(({ milestones }) => (isPublished(milestones.internship) ? [presenceValue[milestones.internship]] : [])),
    capstone: records.flatMap(({ milestones }) => (isPublished(milestones.capstone) ? [presenceValue[milestones.capstone]] : [])),
    starts: records.flatMap(({ calendar }) => (isPublished(calendar.starts) ? [calendar.starts.length] : [])),
    'area-demand': demand,
    accreditation: [0.5, 1],
  };
  const unit: Ends = [0, 1];
  return {
    ends: {
      'core-coverage': unit,
      'specialization-depth': [0, Math.max(DEPTH, quantile(sorted(recorded.map(({ depth }) => depth)), HIGH) || 0)],
      'gap-closed': [0, Math.max(0.1, quantile(sorted(recorded.map((facts) => facts.gapClosed)), HIGH) || 0)],
      // Distance from the share of theory that is wanted.
      'theory-balance': [0.5, 0],
      currency: unit,
      'pay-1': pay[1],
      'pay-5': pay[5],
      placement: unit,
      completion: unit,
      months: MONTHS,
      delivery: unit,
      'part-time': unit,
      starts: [1, 3],
      pause: unit,
      internship: unit,
      capstone: unit,
      'area-demand': span(demand),
      'research-strength': unit,
      accreditation: unit,
      'program-recognition': unit,
      'certainty-equivalent': GAIN_USD,
      'cash-needed': CASH_USD,
    },
    shares: attributeShares(candidate.dilemmas, parameters),
    theoryWanted: wanted,
    typical,
  };
}

/** Curricula on record, attribute by attribute in one order: drawn together. */
function typicalFacts(recorded: readonly CurriculumFacts[], wanted: number) {
  const known = recorded.length > 0 ? recorded : [{ core: 0.5, depth: 1, gapClosed: 0.3, theory: wanted }];
  return {
    'core-coverage': known.map(({ core }) => core),
    'specialization-depth': known.map(({ depth }) => depth),
    'gap-closed': known.map((facts) => facts.gapClosed),
    'theory-balance': known.map(({ theory }) => offWanted(theory, wanted)),
  };
}

/** Distance of a share of theory from the wanted one. */
export const offWanted = (theory: number, wanted: number): number => (theory > wanted ? theory - wanted : wanted - theory);

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The middle of the catalog; a scale of one point is widened, so that nobody gains or loses by it. */
function span(values: readonly number[]): Ends {
  const rising = sorted(values);
  const [low, high] = [quantile(rising, LOW), quantile(rising, HIGH)];
  return high > low ? [low, high] : [Number.isFinite(low) ? low : 0, (Number.isFinite(low) ? low : 0) + 1];
}

const payScalesOf = perCatalog((catalog): Record<1 | 5, Ends> => {
  const pay = (year: PayYear) => span(catalog.listed.map((row) => row.estimate.pay[year][1]));
  return { 1: pay(1), 5: pay(5) };
});

/** Where a measure lies between its ends, 0–1. */
export const onScale = (measure: number, [worst, best]: Ends): number => Math.min(1, Math.max(0, (measure - worst) / (best - worst)));
