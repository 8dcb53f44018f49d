import type { Brackets, Catalog, FederalTax, Filing, StateTax } from '@masterplan/model';

/** Tax on an income by marginal rates. */
export function bracketTax(incomeUsd: number, brackets: Brackets): number {
  let tax = 0;
  for (const [index, [from, rate]] of brackets.entries()) {
    if (incomeUsd <= from) break;
    const to = brackets[index + 1]?.[0] ?? Infinity;
    tax += (Math.min(incomeUsd, to) - from) * rate;
  }
  return tax;
}

/** The latest year that the table has, at most `year`; its first year before that. */
export function yearIn(years: Record<string, unknown>, year: number): string {
  const known = Object.keys(years).sort();
  return known.filter((y) => Number(y) <= year).at(-1) ?? known[0] ?? String(year);
}

export interface TaxCase {
  year: number;
  filing: Filing;
  state: string;
  /** Nonresident student: no standard deduction (India's treaty excepted), no payroll tax. */
  nonresident: boolean;
  treatyStandardDeduction: boolean;
}

/** Federal income tax on wages by the rate schedules, USD a year; the printed table's $50 steps differ by up to about $6. */
export function federalIncomeTax(table: FederalTax, taxCase: TaxCase): (wagesUsd: number) => number {
  const rules = table.years[yearIn(table.years, taxCase.year)]?.[taxCase.nonresident ? 'single' : taxCase.filing];
  if (!rules) throw new Error('the catalog has no federal tax year');
  const deduction = taxCase.nonresident && !taxCase.treatyStandardDeduction ? 0 : rules.standardDeduction;
  return (wagesUsd) => bracketTax(Math.max(0, wagesUsd - deduction), rules.brackets);
}

/** Social Security and Medicare on wages, the employee's part, USD a year. */
export function payrollTax(table: FederalTax, taxCase: TaxCase): (wagesUsd: number) => number {
  if (taxCase.nonresident) return () => 0;
  const { socialSecurityWageBase, socialSecurityRate, medicareRate, additionalMedicareRate, additionalMedicareThreshold } = table.payroll;
  const base = socialSecurityWageBase[yearIn(socialSecurityWageBase, taxCase.year)] ?? Infinity;
  const threshold = additionalMedicareThreshold[taxCase.filing];
  return (wagesUsd) =>
    Math.min(wagesUsd, base) * socialSecurityRate + wagesUsd * medicareRate + Math.max(0, wagesUsd - threshold) * additionalMedicareRate;
}

/** State income tax on wages by the single filer's schedule, USD a year; 0 in states without one. */
export function stateIncomeTax(table: StateTax, federal: FederalTax, taxCase: TaxCase): (wagesUsd: number) => number {
  const state = table.states[taxCase.state];
  if (state === undefined) throw new Error(`the catalog has no tax rules for the state «${taxCase.state}»`);
  if (state === 'no-wage-income-tax') return () => 0;
  const rules = state.years[yearIn(state.years, taxCase.year)];
  if (!rules) throw new Error(`the catalog has no tax year for the state «${taxCase.state}»`);
  const federalDeduction = federal.years[yearIn(federal.years, taxCase.year)]?.single.standardDeduction ?? 0;
  const deduction = (rules.standardDeductionUsd === 'federal' ? federalDeduction : rules.standardDeductionUsd) + rules.personalExemptionUsd;
  return (wagesUsd) => Math.max(0, bracketTax(Math.max(0, wagesUsd - deduction), rules.brackets) - rules.personalCreditUsd);
}

/** What is left of a year's wages after income and payroll taxes, as a function of the wages; the year's rules are looked up once. */
export function afterTaxOf(federal: FederalTax, states: StateTax, taxCase: TaxCase): (wagesUsd: number) => number {
  const income = federalIncomeTax(federal, taxCase);
  const payroll = payrollTax(federal, taxCase);
  const state = stateIncomeTax(states, federal, taxCase);
  return (wagesUsd) => wagesUsd - income(wagesUsd) - payroll(wagesUsd) - state(wagesUsd);
}

/** After-tax pay tabulated over wages: exact at each node, straight between, so that a future's year costs one look-up. */
export interface TaxTable {
  nodes: Float64Array;
  stepUsd: number;
}

const STEP_USD = 50;
const NODES = 24_001;

export function tabulate(afterTaxOf: (wagesUsd: number) => number): TaxTable {
  return { nodes: Float64Array.from({ length: NODES }, (_, i) => afterTaxOf(i * STEP_USD)), stepUsd: STEP_USD };
}

const kept = new WeakMap<Catalog, Map<string, TaxTable>>();

/** The table of a case, made once for a catalog. */
export function keptTable(catalog: Catalog, taxCase: TaxCase): TaxTable {
  const tables = kept.get(catalog) ?? new Map<string, TaxTable>();
  kept.set(catalog, tables);
  const key = JSON.stringify(taxCase);
  const known = tables.get(key);
  if (known) return known;
  const made = tabulate(afterTaxOf(catalog.money.federalTax, catalog.money.stateTax, taxCase));
  tables.set(key, made);
  return made;
}

/** After-tax pay by the table; above its last node the last step's slope goes on. */
export function lookUp(table: TaxTable, wagesUsd: number): number {
  const position = wagesUsd / table.stepUsd;
  const last = table.nodes.length - 2;
  const index = position < last ? position | 0 : last;
  const low = table.nodes[index] ?? 0;
  return low + ((table.nodes[index + 1] ?? 0) - low) * (position - index);
}
