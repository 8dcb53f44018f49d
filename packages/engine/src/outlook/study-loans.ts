import type { Candidate, Catalog } from '@masterplan/model';
import {
  borrow,
  type Debt,
  debtAt,
  type LoanTerms,
  levelSchedule,
  repaymentStart,
  type Schedule,
  standardSchedule,
} from '../money/loans/index.ts';
import type { Parameters } from '../parameters.ts';
import { type Bill, ownCost, type Spending } from './study-bill.ts';

/** What is borrowed for terms begun, and what is owed when repayment starts. Nominal dollars; months from today. */
export interface Borrowed {
  /** Loans as paid out, net of fees. */
  paidOut: { month: number; usd: number }[];
  federalUsd: number;
  privateUsd: number;
  savingsUsedUsd: number;
  missingUsd: number;
  federal: Debt;
  private: Debt;
  /** Month from today in which repayment starts. */
  start: number;
  privateYears: number;
}

/** Both debts on their standard plans by year from today, nominal dollars. */
export interface Repaid {
  paid: Float64Array;
  interest: Float64Array;
  balance: Float64Array;
  /** First monthly payment. */
  monthlyUsd: number;
}

export function borrowFor(
  candidate: Candidate,
  catalog: Catalog,
  parameters: Parameters,
  spending: Spending,
  bills: readonly Bill[],
  leaves: number,
): Borrowed {
  const rules = catalog.money.loans;
  const { finances } = candidate;
  const terms: LoanTerms = {
    federalRate: parameters.value('loan-rate-carried-forward'),
    gradPlusRate: parameters.value('grad-plus-rate-carried-forward'),
    privateRate: parameters.value('private-loan-rate'),
    privateYears: catalog.money.loans.private.years,
  };
  const financing = borrow(
    rules,
    terms,
    bills.map((bill) => ({
      from: spending.today + bill.from,
      to: spending.today + bill.to,
      costUsd: inCents(Math.max(0, ownCost(bill) + bill.livingUsd - bill.fromPayUsd)),
      load: spending.loadShare,
    })),
    {
      savingsUsd: finances.savingsUsd,
      federalAid: finances.federalLoans && spending.federalAid,
      privateLoans: finances.privateLoans,
      // What is owed so far is taken as from earlier study below the graduate level.
      existing: { undergraduateUsd: finances.existingFederalLoansUsd, graduateUsd: 0 },
      legacy: finances.legacyBorrower,
    },
  );
  const start = repaymentStart(rules, spending.today + leaves);
  const debt = debtAt(rules, financing.loans, start);
  return {
    paidOut: financing.loans.map((loan) => ({ month: loan.month - spending.today, usd: loan.principalUsd - loan.feeUsd })),
    federalUsd: sumOf(financing.loans.filter((loan) => loan.kind !== 'private').map((loan) => loan.principalUsd)),
    privateUsd: sumOf(financing.loans.filter((loan) => loan.kind === 'private').map((loan) => loan.principalUsd)),
    savingsUsedUsd: sumOf(financing.savingsUsedUsd),
    missingUsd: sumOf(financing.missingUsd),
    federal: debt.federal,
    private: debt.private,
    start: start - spending.today,
    privateYears: terms.privateYears,
  };
}

/** Repayment of what was borrowed; what repayment has not begun on when the years counted end is owed then. */
export function repay(catalog: Catalog, borrowed: Borrowed, { today, years }: Pick<Spending, 'today' | 'years'>): Repaid {
  if (borrowed.paidOut.length === 0) return none(years);
  const rules = catalog.money.loans;
  const grid = { origin: today, years };
  const federal = standardSchedule(rules, borrowed.federal, today + borrowed.start, grid);
  const privately = levelSchedule(borrowed.private, borrowed.privateYears, today + borrowed.start, grid);
  const both = (of: (schedule: Schedule) => Float64Array) => {
    const other = of(privately);
    return of(federal).map((value, t) => value + (other[t] ?? 0));
  };
  const balance = both((schedule) => schedule.balance);
  if (borrowed.start >= 12 * years)
    balance[years - 1] = sumOf([borrowed.federal, borrowed.private].map((debt) => debt.principalUsd + debt.unpaidInterestUsd));
  return {
    paid: both((schedule) => schedule.paid),
    interest: both((schedule) => schedule.interest),
    balance,
    monthlyUsd: federal.monthlyUsd + privately.monthlyUsd,
  };
}

const none = (years: number): Repaid => {
  const zero = new Float64Array(years);
  return { paid: zero, interest: zero, balance: zero, monthlyUsd: 0 };
};
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const inCents = (usd: number): number => Math.floor(usd * 100 + 0.5) / 100;
