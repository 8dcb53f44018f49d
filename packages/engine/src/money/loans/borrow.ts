import type { LoanBinding, StudentLoans } from '@masterplan/model';
import type { Month } from '../../calendar.ts';
import { partOf, toCents, toUsd } from './cents.ts';
import { aggregateRoom, type Borrowed, lifetimeRoom, ruleSetOf } from './limits.ts';
import { type StudyPeriod, studyYearOf } from './study-years.ts';
import { type FederalKind, federalRate, feeOf, type LoanTerms, NEW_RULES } from './terms.ts';
import { type DrawnByYear, yearRoom } from './year-room.ts';

export interface LoanMeans {
  savingsUsd: number;
  federalAid: boolean;
  privateLoans: boolean;
  /** Federal principal borrowed before: the graduate part without Grad PLUS. */
  existing: { undergraduateUsd: number; graduateUsd: number };
  /** Enrolled in this program with a federal loan for it before July 2026. */
  legacy: boolean;
  /** From this month on the program has no federal loans, as after failing the earnings test. */
  noFederalFrom?: Month;
}

/** One disbursement. The student receives the principal less the fee; all amounts are nominal USD, whole cents. */
export interface Loan {
  kind: FederalKind | 'private';
  /** Which study period it pays for. */
  period: number;
  month: Month;
  principalUsd: number;
  feeUsd: number;
  /** Fixed, a fraction a year. */
  rate: number;
}

/** Who pays for study: by period, nominal USD. */
export interface Financing {
  loans: Loan[];
  savingsUsedUsd: number[];
  /** What nobody pays. */
  missingUsd: number[];
  /** The limit that stopped unsubsidized borrowing short of the need; «none» where it didn't. */
  binding: LoanBinding[];
}

/** What borrowing rests on, and what was borrowed so far. */
interface Study {
  rules: StudentLoans;
  terms: LoanTerms;
  periods: readonly StudyPeriod[];
  means: LoanMeans;
  borrowed: Borrowed;
  drawn: DrawnByYear;
  /** Enrolled in July 2026 with a federal loan for the program: told by the student, or taken in an earlier period. */
  legacy: boolean;
}

/**
 * Pays for periods of study in their order: savings first, then federal loans within the rules of each period's date
 * (annual, aggregate and lifetime limits, load, fee), then private loans if allowed; the rest is missing.
 */
export function borrow(rules: StudentLoans, terms: LoanTerms, periods: readonly StudyPeriod[], means: LoanMeans): Financing {
  const result: Financing = { loans: [], savingsUsedUsd: [], missingUsd: [], binding: [] };
  const { undergraduateUsd, graduateUsd } = means.existing;
  const study: Study = {
    rules,
    terms,
    periods,
    means,
    borrowed: { undergraduate: toCents(undergraduateUsd), graduate: toCents(graduateUsd), gradPlus: 0 },
    drawn: new Map(),
    legacy: means.legacy,
  };
  let savings = toCents(means.savingsUsd);
  periods.forEach((period, index) => {
    const cost = Math.max(0, toCents(period.costUsd));
    const saved = Math.min(savings, cost);
    savings -= saved;
    const { loans, open, binding } = federalLoans(study, period, index, cost - saved);
    result.loans.push(...loans);
    if (open > 0 && means.privateLoans)
      result.loans.push({
        kind: 'private',
        period: index,
        month: period.from,
        principalUsd: toUsd(open),
        feeUsd: 0,
        rate: terms.privateRate,
      });
    result.savingsUsedUsd.push(toUsd(saved));
    result.missingUsd.push(toUsd(means.privateLoans ? 0 : open));
    result.binding.push(binding);
  });
  return result;
}

interface FederalPart {
  loans: Loan[];
  /** What they leave open, cents. */
  open: number;
  binding: LoanBinding;
}

/** Federal loans of one period for a need in cents; counts them in what the study has borrowed. */
function federalLoans(study: Study, period: StudyPeriod, index: number, need: number): FederalPart {
  const { rules, terms, periods, means, borrowed, drawn } = study;
  const result: FederalPart = { loans: [], open: need, binding: 'none' };
  if (need <= 0) return result;
  const refused = refusalOf(rules, means, period);
  if (refused) return { ...result, binding: refused };
  const first = periods[0]?.from ?? period.from;
  const set = ruleSetOf(rules, period.from, study.legacy, periods.at(-1)?.to ?? period.to);
  const year = yearRoom(rules, periods, index, first, set, drawn);
  const take = (kind: FederalKind, room: number): number => {
    const fee = feeOf(rules, kind);
    const principal = Math.max(0, Math.min(Math.ceil(result.open / (1 - fee) - 1e-7), room));
    if (principal === 0) return 0;
    const charged = partOf(principal, fee);
    result.loans.push({
      kind,
      period: index,
      month: period.from,
      principalUsd: toUsd(principal),
      feeUsd: toUsd(charged),
      rate: federalRate(rules, terms, kind, period.from),
    });
    result.open = Math.max(0, result.open - (principal - charged));
    return principal;
  };
  const room = {
    annual: year.unsubsidized,
    aggregate: aggregateRoom(rules, set, borrowed),
    lifetime: lifetimeRoom(rules, set, borrowed),
  };
  const unsubsidized = take('unsubsidized', Math.min(room.annual, room.aggregate, room.lifetime));
  if (result.open > 0) result.binding = bindingOf(room);
  const gradPlus = take('grad-plus', year.gradPlus);
  borrowed.graduate += unsubsidized;
  borrowed.gradPlus += gradPlus;
  const studyYear = studyYearOf(period, first);
  const before = drawn.get(studyYear) ?? { unsubsidized: 0, gradPlus: 0 };
  drawn.set(studyYear, { unsubsidized: before.unsubsidized + unsubsidized, gradPlus: before.gradPlus + gradPlus });
  if (unsubsidized + gradPlus > 0 && period.from < NEW_RULES) study.legacy = true;
  return result;
}

/** Why a period has no federal loans at all. */
function refusalOf(rules: StudentLoans, means: LoanMeans, period: StudyPeriod): LoanBinding | undefined {
  if (!means.federalAid || (means.noFederalFrom !== undefined && period.from >= means.noFederalFrom)) return 'no-federal-aid';
  return period.load < rules.eligibility.leastLoad - 1e-9 ? 'below-half-time' : undefined;
}

function bindingOf(room: { annual: number; aggregate: number; lifetime: number }): LoanBinding {
  const least = Math.min(room.annual, room.aggregate, room.lifetime);
  if (least === room.lifetime) return 'lifetime';
  return least === room.aggregate ? 'aggregate' : 'annual';
}
