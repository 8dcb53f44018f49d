import type { Catalog, Filing } from '@masterplan/model';

/** A year's law by hand: brackets walked one by one, nominal dollars, for states with plain schedules. */
export interface PlainYear {
  calendarYear: number;
  filing: Filing;
  state: string;
  inflation: number;
  /** Student from abroad in the first five calendar years: single, no payroll tax, no standard deduction but by India's treaty. */
  nonresident: boolean;
  treaty: boolean;
}

const latest = (years: Record<string, unknown>, year: number): number =>
  Math.max(
    ...Object.keys(years)
      .map(Number)
      .filter((y) => y <= year),
  );

function marginal(brackets: readonly (readonly [number, number])[], grown: number, income: number): number {
  let tax = 0;
  brackets.forEach(([from, rate], i) => {
    const top = (brackets[i + 1]?.[0] ?? Infinity) * (brackets[i + 1] ? grown : 1);
    tax += rate * Math.max(0, Math.min(income, top) - from * grown);
  });
  return tax;
}

/** Whether a state's rules are of the plain kind that is computed here. */
export function isPlainState(catalog: Catalog, state: string): boolean {
  const rules = catalog.money.stateTax.states[state];
  if (rules === undefined) return false;
  if (rules === 'no-wage-income-tax') return true;
  const own = rules.years[String(latest(rules.years, 2030))];
  if (!own) return false;
  const plain = [own.personalExemptionUsd, own.personalCreditUsd, own.personalCreditShare, own.addedTaxUsd];
  return (
    rules.allowsInterestDeduction &&
    plain.every((amount) => typeof amount === 'number') &&
    (own.standardDeductionUsd === 'federal' || typeof own.standardDeductionUsd === 'number') &&
    own.addedTaxUsd === 0 &&
    own.personalCreditShare === 0 &&
    own.noTaxUpToUsd === 0
  );
}

const filingIn = ({ nonresident, filing }: PlainYear): Filing => (nonresident ? 'single' : filing);
const deducts = ({ nonresident, treaty }: PlainYear): boolean => !nonresident || treaty;

function federal(catalog: Catalog, year: PlainYear, income: number): number {
  const { calendarYear, inflation } = year;
  const { years } = catalog.money.federalTax;
  const known = latest(years, calendarYear);
  const rules = years[String(known)]?.[filingIn(year)];
  if (!rules) return NaN;
  const grown = (1 + inflation) ** (calendarYear - known);
  return marginal(rules.brackets, grown, Math.max(0, income - (deducts(year) ? rules.standardDeduction * grown : 0)));
}

function state(catalog: Catalog, year: PlainYear, income: number): number {
  const { calendarYear, state: name, inflation } = year;
  const filing = filingIn(year);
  const rules = catalog.money.stateTax.states[name];
  if (!rules || rules === 'no-wage-income-tax') return 0;
  const known = latest(rules.years, calendarYear);
  const single = rules.years[String(known)];
  if (!single) return NaN;
  const own = filing === 'single' ? single : single[filing];
  const schedule = own ?? single;
  const factor = (1 + inflation) ** (calendarYear - known);
  const grown = (what: 'brackets' | 'standardDeductionUsd' | 'personalExemptionUsd' | 'personalCreditUsd') =>
    rules.unindexed.includes(what) ? 1 : factor;
  const { years } = catalog.money.federalTax;
  const federalKnown = latest(years, calendarYear);
  const whole =
    (years[String(federalKnown)]?.[own ? filing : 'single'].standardDeduction ?? NaN) * (1 + inflation) ** (calendarYear - federalKnown);
  const federalDeduction = deducts(year) ? whole : 0;
  const standard =
    schedule.standardDeductionUsd === 'federal' ? federalDeduction : Number(schedule.standardDeductionUsd) * grown('standardDeductionUsd');
  const taxable = Math.max(0, income - standard - Number(schedule.personalExemptionUsd) * grown('personalExemptionUsd'));
  const credit = Number(schedule.personalCreditUsd) * grown('personalCreditUsd');
  return Math.max(0, marginal(schedule.brackets, grown('brackets'), taxable) - credit);
}

/** Social Security and Medicare, the employee's part. */
export function payroll(catalog: Catalog, year: PlainYear, wages: number): number {
  if (year.nonresident) return 0;
  const { payroll } = catalog.money.federalTax;
  const known = latest(payroll.socialSecurityWageBase, year.calendarYear);
  const base = (payroll.socialSecurityWageBase[String(known)] ?? NaN) * (1 + year.inflation) ** (year.calendarYear - known);
  return (
    payroll.socialSecurityRate * Math.min(wages, base) +
    payroll.medicareRate * wages +
    payroll.additionalMedicareRate * Math.max(0, wages - payroll.additionalMedicareThreshold[year.filing])
  );
}

/** Nominal after-tax wages. */
export const afterTax = (catalog: Catalog, year: PlainYear, wages: number): number =>
  wages - federal(catalog, year, wages) - state(catalog, year, wages) - payroll(catalog, year, wages);

const left = (income: number, from: number, length: number) => Math.min(1, Math.max(0, 1 - (income - from) / length));

/** Tax saved by deducting the cap of student-loan interest. */
export function fullInterestSaved(catalog: Catalog, year: PlainYear, wages: number): number {
  const rules = catalog.money.benefits.studentLoanInterestDeduction;
  const known = latest(rules.phaseOutStartUsd, year.calendarYear);
  const from = (rules.phaseOutStartUsd[String(known)]?.[filingIn(year)] ?? NaN) * (1 + year.inflation) ** (year.calendarYear - known);
  const deduction = rules.capUsd * left(wages, from, rules.phaseOutLengthUsd[filingIn(year)]);
  const tax = (income: number) => federal(catalog, year, income) + state(catalog, year, income);
  return tax(wages) - tax(wages - deduction);
}

/** Income tax on a forgiven balance on top of wages; no payroll tax is due on it. */
export function taxOnForgiven(catalog: Catalog, year: PlainYear, wages: number, forgiven: number): number {
  const tax = (income: number) => federal(catalog, year, income) + state(catalog, year, income);
  return tax(wages + forgiven) - tax(wages);
}

/** Lifetime Learning Credit on the most expenses that count. */
export function fullCredit(catalog: Catalog, year: PlainYear, wages: number): number {
  const rules = catalog.money.benefits.lifetimeLearningCredit;
  const credit =
    rules.rate * rules.expenseLimitUsd * left(wages, rules.phaseOutStartUsd[year.filing], rules.phaseOutLengthUsd[year.filing]);
  return Math.min(federal(catalog, year, wages), credit);
}

/** Untaxed employer help in a year, nominal. */
export function employerLimit(catalog: Catalog, { calendarYear, inflation }: PlainYear): number {
  const { annualExclusionUsd, indexedAfter, stepUsd } = catalog.money.benefits.employerAssistance;
  const grown = annualExclusionUsd * (1 + inflation) ** Math.max(0, calendarYear - indexedAfter);
  return Math.round(grown / stepUsd) * stepUsd;
}
