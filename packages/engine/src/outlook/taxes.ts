import type { Candidate, Catalog } from '@masterplan/model';
import type { Month } from '../calendar.ts';
import { forgivenessTax, interestTaxSaved, learningCredit } from '../money/benefits.ts';
import { afterTaxOn } from '../money/tax/assess.ts';
import { growth } from '../money/tax/case.ts';
import { payrollTaxOn } from '../money/tax/federal.ts';
import { type Ahead, type TaxCase, yearRules } from '../money/tax.ts';
import { type Curve, curveOf } from './tax-curve.ts';

/** A year's taxes as curves over wages, dollars of the decision's year. */
export interface YearTaxes {
  /** Dollars of the law's year for a dollar of the decision's year. */
  nominal: number;
  /** What an employer may pay for education untaxed, nominal dollars of the law's year. */
  employerUntaxedUsd: number;
  /** What is left of wages. */
  after: Curve;
  /** Social Security and Medicare on wages, the employee's part. */
  payroll: (wagesUsd: number) => number;
  /** Lifetime Learning Credit on full expenses. */
  credit: () => Curve;
  /** Federal and state tax saved by deducting the most interest on student loans that may be deducted. */
  interest: () => Curve;
  /** Tax added by a forgiven balance. */
  forgiven: (wagesUsd: number, forgivenUsd: number) => number;
}

/** Calendar years in which a student on a visa counts as nonresident for tax. */
const NONRESIDENT_YEARS = 5;

const kept = new WeakMap<Catalog, Map<string, YearTaxes>>();

/** The taxes of each year from today, under the law of the calendar year in which its middle lies. */
export function taxesOf(
  catalog: Catalog,
  candidate: Candidate,
  today: Month,
  baseYear: number,
  years: number,
  inflation: number,
): YearTaxes[] {
  return Array.from({ length: years }, (_, t) => {
    const { taxCase, ahead } = caseOf(candidate, today, baseYear, t, inflation);
    return keptTaxes(catalog, taxCase, ahead);
  });
}

/** Whose tax, and under which law, in the year t from today. */
export function caseOf(
  candidate: Candidate,
  today: Month,
  baseYear: number,
  t: number,
  inflation: number,
): { taxCase: TaxCase; ahead: Ahead } {
  const arrival = Number(candidate.study.earliestStart.slice(0, 4));
  const yearsAhead = Math.floor((today + 12 * t + 6) / 12) - baseYear;
  const taxCase = {
    year: baseYear,
    filing: candidate.finances.filing,
    state: candidate.place.state,
    nonresident: candidate.status === 'student-visa' && baseYear + yearsAhead < arrival + NONRESIDENT_YEARS,
    treatyStandardDeduction: candidate.home?.country === 'IN',
  };
  return { taxCase, ahead: { yearsAhead, inflation } };
}

function keptTaxes(catalog: Catalog, taxCase: TaxCase, ahead: Ahead): YearTaxes {
  const made = kept.get(catalog) ?? new Map<string, YearTaxes>();
  kept.set(catalog, made);
  const key = JSON.stringify([taxCase, ahead]);
  const known = made.get(key);
  if (known) return known;
  const { lifetimeLearningCredit, studentLoanInterestDeduction } = catalog.money.benefits;
  const rules = yearRules(catalog.money, taxCase, ahead);
  const nominal = growth(ahead);
  const credit = learningCredit(catalog, taxCase, ahead);
  const interest = interestTaxSaved(catalog, taxCase, ahead);
  const taxes: YearTaxes = {
    nominal,
    employerUntaxedUsd: rules.education.employerExclusionUsd,
    after: curveOf((wages) => afterTaxOn(rules, wages * nominal) / nominal),
    payroll: (wages) => payrollTaxOn(rules.payroll, wages * nominal) / nominal,
    credit: once(() => curveOf((wages) => credit(wages, lifetimeLearningCredit.expenseLimitUsd / nominal))),
    interest: once(() => curveOf((wages) => interest(wages, studentLoanInterestDeduction.capUsd / nominal))),
    forgiven: forgivenessTax(catalog, taxCase, ahead),
  };
  made.set(key, taxes);
  return taxes;
}

/** A value made when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
