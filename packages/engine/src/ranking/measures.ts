import {
  type AttributeId,
  type Candidate,
  type Catalog,
  type FigureKind,
  isPublished,
  NOT_PUBLISHED,
  type PayYear,
  type Published,
  type Role,
} from '@masterplan/model';
import type { Option } from '../paths.ts';
import { wageLevelAt } from '../places.ts';
import { factsOf } from './curriculum-facts.ts';
import { offWanted, presenceValue, type Scales } from './scales.ts';

/** What is known of one attribute of a path, before it is valued. */
export interface Measure {
  kind: FigureKind;
  measured: Published<number>;
  /** How it is drawn where it is not one number. */
  spread:
    | { of: 'none' }
    /** Whole programs' facts may lie so far on either side: a record in part. */
    | { of: 'about'; by: number }
    /** Not on record: one of the catalog's typical values, equally likely. */
    | { of: 'typical' }
    /** Normal halves to a tenth and nine tenths, moved by the institution's and the program's unknown part of pay. */
    | { of: 'pay'; low: number; high: number };
}

/** What a path gains, and how much of it hangs on what is not known of the program's pay. */
export interface Worth {
  /** The candidate's certainty equivalent of the path, or its mean gain where none is computed: USD. */
  gainUsd: number;
  cashUsd: number;
  usdPerLogPoint: number;
}

const exactly = (measured: number, kind: FigureKind): Measure => ({ kind, measured, spread: { of: 'none' } });
const typical: Measure = { kind: 'modeled', measured: NOT_PUBLISHED, spread: { of: 'typical' } };

/** Doubt about a curriculum on record, on the value scale: of a plannable record and of one in part. */
const DOUBT = { plannable: 0.05, partial: 0.15, described: 0.15 } as const;

/** Every covered attribute of a path as measured. Each is published, computed from records, or open over what the catalog's records are like. */
export function measuresOf(
  option: Option,
  worth: Worth,
  inside: { catalog: Catalog; candidate: Candidate; role: Role; scales: Scales; gain: number },
): Partial<Record<AttributeId, Measure>> {
  const { catalog, candidate, role, scales, gain } = inside;
  const facts = factsOf(option, candidate, role, gain);
  const doubt = option.program ? DOUBT[option.program.depth] : 0;
  const fromCourses = (own: number | undefined): Measure =>
    own === undefined ? typical : { kind: 'modeled', measured: own, spread: { of: 'about', by: doubt } };
  const record = option.program?.record;
  const cbsa = option.institution && isPublished(option.institution.cbsa) ? option.institution.cbsa : undefined;
  const demand = wageLevelAt(catalog, cbsa, role);
  const presence = (value: Published<keyof typeof presenceValue> | undefined) =>
    value === undefined || !isPublished(value) ? typical : exactly(presenceValue[value], 'observed');
  const partTime = record?.pace.partTimeAllowed;
  const starts = record?.calendar.starts;
  return {
    'core-coverage': fromCourses(facts?.core),
    'specialization-depth': fromCourses(facts?.depth),
    'gap-closed': fromCourses(facts?.gapClosed),
    'theory-balance': fromCourses(facts && offWanted(facts.theory, scales.theoryWanted)),
    'pay-1': pay(option, 1),
    'pay-5': pay(option, 5),
    months: exactly(option.plan.months, 'modeled'),
    delivery: option.delivery.length === 0 ? typical : exactly(option.delivery.some((way) => way !== 'on-campus') ? 1 : 0, 'observed'),
    'part-time': partTime === undefined || !isPublished(partTime) ? typical : exactly(partTime ? 1 : 0, 'observed'),
    starts: starts === undefined || !isPublished(starts) ? typical : exactly(starts.length, 'observed'),
    internship: presence(record?.milestones.internship),
    capstone: presence(record?.milestones.capstone),
    'area-demand': demand === undefined ? typical : exactly(demand, 'modeled'),
    // Participation in federal aid asks for institutional accreditation; abroad it is not looked up.
    accreditation: option.country === 'US' && option.institution !== undefined ? exactly(1, 'observed') : typical,
    'certainty-equivalent': gainOf(option, worth),
    'cash-needed': exactly(worth.cashUsd, 'modeled'),
  };
}

function pay(option: Option, year: PayYear): Measure {
  const [low, middle, high] = option.estimate.pay[year];
  const published = option.payRow !== undefined && isPublished(option.payRow.pay[year]);
  return { kind: published ? 'observed' : 'modeled', measured: middle, spread: { of: 'pay', low, high } };
}

/** Quantile of the standard normal at nine tenths. */
export const NINE_TENTHS = 1.2815515655446004;

function gainOf({ estimate: { institution, cell } }: Option, { gainUsd, usdPerLogPoint }: Worth): Measure {
  const doubt = NINE_TENTHS * usdPerLogPoint * Math.sqrt(institution.sd * institution.sd + cell.sd * cell.sd);
  return { kind: 'modeled', measured: gainUsd, spread: { of: 'pay', low: gainUsd - doubt, high: gainUsd + doubt } };
}
