import type { Catalog } from '@masterplan/model';

/** What a debt repaid by income takes, nominal USD by year from today to the last payment. */
export interface PlainRap {
  paid: number[];
  interest: number[];
  forgiven: number[];
  /** Owed at each year's end. */
  owed: number[];
}

/** Monthly payment at a nominal income: ten dollars at the least (34 CFR 685.209(f)(5)). */
function payment(catalog: Catalog, agi: number, dependents: number): number {
  const rules = catalog.money.loans.repaymentAssistance;
  const band = rules.bands.find(({ incomeUpToUsd }) => incomeUpToUsd === 'any' || agi <= incomeUpToUsd);
  const yearly = (band?.flatUsdPerYear ?? 0) + agi * (band?.share ?? 0);
  return Math.max(rules.minimumMonthlyUsd, Math.round((100 * yearly) / 12) / 100 - rules.monthlyReductionPerDependentUsd * dependents);
}

/**
 * The repayment assistance plan month by month: the payment covers the month's interest, then interest of study, then
 * principal; interest that it does not cover is waived; principal falls by fifty dollars a month or the payment, if that is
 * less; after 360 payments the rest is forgiven. `agi`: nominal, by year from today.
 */
export function plainRap(
  catalog: Catalog,
  debt: { principalUsd: number; unpaidInterestUsd: number; rate: number },
  start: number,
  agi: (year: number) => number,
  dependents: number,
): PlainRap {
  const rules = catalog.money.loans.repaymentAssistance;
  const years = Math.floor((start + rules.forgivenAfterMonths) / 12) + 1;
  const zeros = () => new Array<number>(years).fill(0);
  const rap: PlainRap = { paid: zeros(), interest: zeros(), forgiven: zeros(), owed: zeros() };
  let principal = debt.principalUsd;
  let old = debt.unpaidInterestUsd;
  for (let n = 0; n < rules.forgivenAfterMonths; n++) {
    const t = Math.floor((start + n) / 12);
    const accrued = (principal * debt.rate) / 12;
    const paid = Math.min(payment(catalog, agi(t), dependents), accrued + old + principal);
    const current = Math.min(paid, accrued);
    const before = Math.min(paid - current, old);
    const own = paid - current - before;
    const lowered = Math.max(own, Math.min(rules.principalMatchUsdPerMonth, paid, principal));
    old -= before;
    principal = Math.max(0, principal - lowered);
    rap.paid[t] = (rap.paid[t] ?? NaN) + paid;
    rap.interest[t] = (rap.interest[t] ?? NaN) + current + before;
    if (n === rules.forgivenAfterMonths - 1) {
      rap.forgiven[t] = principal + old;
      principal = 0;
      old = 0;
    }
    rap.owed[t] = principal + old;
    if (principal + old <= 0) break;
  }
  return rap;
}
