import { isPublished, type Role } from '@masterplan/model';
import { hash, hashText } from '../math/random.ts';
import { priceOf } from '../money/tuition.ts';
import type { Option } from '../paths.ts';
import { wageLevelAt } from '../places.ts';
import { livingChange } from './cost.ts';
import { type ByIncome, netValues, type PathValue } from './net-value.ts';
import type { Asking, PathCosts } from './path-cost.ts';
import type { People } from './people.ts';
import { payFactors } from './program-pay.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { termsOf } from './study-bill.ts';

/** Arrays used again for every path of the catalog. */
export interface Scratch {
  npv: Float64Array;
  /** Factors on pay, in the futures alone in which they count. */
  factors: Float64Array;
  /** Program and schedule whose factors they are. */
  of: { subject: string; schedule: Schedule } | undefined;
}
export const scratchFor = (people: People): Scratch => ({
  npv: new Float64Array(people.lives.count),
  factors: new Float64Array(people.lives.count),
  of: undefined,
});

export interface ProgramsAsked extends Asking, People {
  costs: PathCosts;
  byIncome: ByIncome;
  role: Role;
}

/** The value of a program's path: its schedule, its pay factors, its costs. */
export function valueProgram(asked: ProgramsAsked, option: Option, scratch: Scratch | undefined): PathValue {
  const { parameters, candidate, catalog, costs } = asked;
  const offer = candidate.offers.find(({ program }) => program === option.subject);
  const schedule = scheduleOf(asked, option.plan, option.startMonth, offer?.assistantshipUsdPerYear);
  const cost = costs(schedule.timing, option.plan, {
    price: priceOf(option, candidate, catalog, parameters, asked.baseYear),
    scholarshipUsd: offer?.scholarshipUsd ?? 0,
    livingChangeUsd: livingChange(option, candidate, catalog, parameters),
    loadShare: option.plan.pace === 'full-time' ? 1 : Math.min(1, option.fullTime.months / option.plan.months),
    terms: termsOf(option, asked.today),
  });
  const factors = scratch ? factorsInto(asked, option, schedule, scratch) : factorsOf(asked, option);
  return {
    ...netValues(
      asked,
      option.kind === 'listed' ? schedule : { ...schedule, curves: undefined },
      cost,
      factors,
      asked.byIncome,
      scratch?.npv,
    ),
    usdPerLogPoint: schedule.usdPerFactor() * parameters.value('kappa-q'),
  };
}

function factorsOf(asked: ProgramsAsked, option: Option): Float64Array {
  const factors = new Float64Array(asked.lives.count);
  writeFactors(asked, option, undefined, factors);
  return factors;
}

function factorsInto(asked: ProgramsAsked, option: Option, schedule: Schedule, scratch: Scratch): Float64Array {
  const { of, factors } = scratch;
  if (of?.subject === option.subject && of.schedule === schedule) return factors;
  writeFactors(asked, option, schedule.scaled, factors);
  scratch.of = { subject: option.subject, schedule };
  return factors;
}

function writeFactors(asked: ProgramsAsked, option: Option, futures: Uint32Array | undefined, into: Float64Array): void {
  const { parameters, candidate } = asked;
  const own = option.kind === 'deep' ? parameters.value('program-within-cell-sd') : 0;
  const abroad = candidate.status === 'student-visa' ? parameters.value('international-pay-sd') : 0;
  const keys = {
    institution: hash(option.institution?.unitid ?? hashText(option.institutionName), 11),
    cell: hash(hashText(option.subject), 13),
  };
  const ownSd = Math.sqrt(own * own + abroad * abroad);
  payFactors(option.estimate, placePart(asked, option), keys, ownSd, asked.lives.drawn('kappa-q'), asked.luck, into, futures);
}

/** What of an institution's advantage is its place: taken off, because the graduate works where the candidate works. */
function placePart({ catalog, role, parameters }: ProgramsAsked, { institution }: Option): number {
  const cbsa = institution && isPublished(institution.cbsa) ? institution.cbsa : undefined;
  const index = wageLevelAt(catalog, cbsa, role) ?? 0;
  return parameters.value('place-part') * parameters.value('place-index-kept') * index;
}
