import {
  type Area,
  type Candidate,
  type Catalog,
  type Criterion,
  coreAreas,
  type FigureKind,
  type Interval,
  isPublished,
  type PayYear,
  type Role,
  specializations,
} from '@masterplan/model';
import { coursesByArea } from '../fit/levels.ts';
import { mean, quantile } from '../math/quantile.ts';
import type { Option } from '../paths.ts';

/** End points of the value functions, from the whole catalog: they don't move with the shortlist. */
export interface Scales {
  pay: Record<1 | 5, [worst: number, best: number]>;
  months: [worst: number, best: number];
  npvUsd: [worst: number, best: number];
  /** What curricula on record come to, for programs without one: p10, mean, p90. */
  curriculum: [number, number, number];
}

export function scalesOf(catalog: Catalog, candidate: Candidate, role: Role): Scales {
  const pay = (year: PayYear): [number, number] => {
    const medians = [...catalog.listed.map((row) => row.estimate.pay[year][1])].sort((a, b) => a - b);
    return [quantile(medians, 0.02), quantile(medians, 0.98)];
  };
  const values = catalog.programs
    .filter((program) => program.depth !== 'described')
    .map((program) => coverage(coursesByArea(program.record, role), candidate))
    .sort((a, b) => a - b);
  const typical: [number, number, number] = values.length > 0 ? [quantile(values, 0.1), mean(values), quantile(values, 0.9)] : [0, 0.5, 1];
  return { pay: { 1: pay(1), 5: pay(5) }, months: [60, 9], npvUsd: [-150_000, 350_000], curriculum: typical };
}

/** What a path gains in the mean, and what a log point of program pay is worth. */
export interface Worth {
  npvMean: number;
  usdPerLogPoint: number;
}

/** Where a value lies between its worst and best, 0–1. */
const between = (value: number, [worst, best]: [number, number]): number => Math.min(1, Math.max(0, (value - worst) / (best - worst)));

/** Core coverage (60 %) and depth in the wanted specialization (40 %): one course covers a core area, three make depth. */
function coverage(counts: Record<Area, number>, candidate: Candidate): number {
  const core = coreAreas.reduce((sum, area) => sum + Math.min(1, counts[area]), 0) / coreAreas.length;
  const wanted = candidate.goals.specialization;
  const depth = wanted === 'open' ? Math.max(...specializations.map((area) => counts[area])) : counts[wanted];
  return 0.6 * core + 0.4 * Math.min(1, depth / 3);
}

const known = (value: number, kind: FigureKind): Interval => ({ value, low: value, high: value, kind });
/** Not on record: anywhere between, its middle shown. */
const open = (low: number, high: number): Interval => ({ value: (low + high) / 2, low, high, kind: 'assumed' });

/** The six criteria of a path, each 0–1 with its interval and the weakest kind of figure behind it. */
export function criteriaOf(option: Option, value: Worth, candidate: Candidate, role: Role, scales: Scales): Record<Criterion, Interval> {
  return {
    curriculum: curriculum(option, candidate, role, scales),
    outcomes: outcomes(option, scales),
    flexibility: flexibility(option, scales),
    industry: industry(option),
    recognition: recognition(option),
    return: returns(option, value, scales),
  };
}

function curriculum(option: Option, candidate: Candidate, role: Role, scales: Scales): Interval {
  if (!option.program || option.program.depth === 'described') {
    const [low, middle, high] = scales.curriculum;
    return { value: middle, low, high, kind: 'modeled' };
  }
  const value = coverage(option.planned?.courses ?? coursesByArea(option.program.record, role), candidate);
  const doubt = option.program.depth === 'partial' ? 0.15 : 0.05;
  return { value, low: Math.max(0, value - doubt), high: Math.min(1, value + doubt), kind: 'modeled' };
}

/** Median pay of graduates one and five years on, half each. */
function outcomes(option: Option, scales: Scales): Interval {
  const at = (which: 0 | 1 | 2) =>
    (between(option.estimate.pay[1][which], scales.pay[1]) + between(option.estimate.pay[5][which], scales.pay[5])) / 2;
  const published = option.payRow !== undefined && isPublished(option.payRow.pay[1]) && isPublished(option.payRow.pay[5]);
  return { value: at(1), low: at(0), high: at(2), kind: published ? 'observed' : 'modeled' };
}

/** Months (half), study away from campus (a quarter), part-time allowed (a quarter). */
function flexibility(option: Option, scales: Scales): Interval {
  const months = between(option.plan.months, scales.months);
  const remote = option.delivery.length === 0 ? open(0, 1) : known(option.delivery.some((way) => way !== 'on-campus') ? 1 : 0, 'observed');
  const pace = option.program?.record.pace.partTimeAllowed;
  const partTime = pace === undefined || !isPublished(pace) ? open(0, 1) : known(pace ? 1 : 0, 'observed');
  return combine([
    [known(months, 'modeled'), 0.5],
    [remote, 0.25],
    [partTime, 0.25],
  ]);
}

const presence = (value: 'none' | 'optional' | 'required' | 'not-published' | undefined): Interval =>
  value === undefined || value === 'not-published' ? open(0, 1) : known(value === 'none' ? 0 : value === 'optional' ? 0.7 : 1, 'observed');

/** Internship or co-op structure (60 %) and a capstone (40 %). */
function industry(option: Option): Interval {
  const milestones = option.program?.record.milestones;
  return combine([
    [presence(milestones?.internship), 0.6],
    [presence(milestones?.capstone), 0.4],
  ]);
}

/** Institutional accreditation, which participation in federal aid asks for (half); recognition of the program itself is on no record. */
function recognition(option: Option): Interval {
  const accredited = option.country === 'US' && option.institution !== undefined ? known(1, 'observed') : open(0.5, 1);
  return combine([
    [accredited, 0.5],
    [open(0, 1), 0.5],
  ]);
}

/** Mean net present value; the interval is what is not known of the program's pay. */
function returns(option: Option, value: Worth, scales: Scales): Interval {
  const center = value.npvMean;
  const { institution, cell } = option.estimate;
  const doubt = 1.28 * value.usdPerLogPoint * Math.sqrt(institution.sd * institution.sd + cell.sd * cell.sd);
  return {
    value: between(center, scales.npvUsd),
    low: between(center - doubt, scales.npvUsd),
    high: between(center + doubt, scales.npvUsd),
    kind: 'modeled',
  };
}

const rank: Record<FigureKind, number> = { observed: 0, modeled: 1, assumed: 2 };
function combine(parts: [Interval, number][]): Interval {
  const sum = (of: (part: Interval) => number) => parts.reduce((total, [part, weight]) => total + weight * of(part), 0);
  const kind = parts.reduce<FigureKind>((worst, [part]) => (rank[part.kind] > rank[worst] ? part.kind : worst), 'observed');
  return { value: sum((part) => part.value), low: sum((part) => part.low), high: sum((part) => part.high), kind };
}
