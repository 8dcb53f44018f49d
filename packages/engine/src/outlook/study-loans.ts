import type { Candidate, Catalog } from '@masterplan/model';
import type { Month } from '../calendar.ts';
import {
  addLevel,
  addStandard,
  borrow,
  type Debt,
  debtAt,
  type LevelRows,
  type Loan,
  type LoanTerms,
  owedAt,
  repaymentStart,
} from '../money/loans/index.ts';
import { rowsOf } from '../money/rows.ts';
import type { Parameters } from '../parameters.ts';
import { type Bill, ownCost, type Spending } from './study-bill.ts';

/** What is borrowed for terms begun, and what is owed when repayment starts. Nominal dollars; months from today. */
export interface Borrowed {
  /** Loans as paid out, net of fees. */
  paidOut: { month: number; usd: number }[];
  loans: readonly Loan[];
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

/** Debts on their standard plans by year from today, nominal dollars. */
export interface Repaid extends LevelRows {
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
  noFederalFrom?: Month,
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
      ...(noFederalFrom === undefined ? {} : { noFederalFrom }),
    },
  );
  const start = repaymentStart(rules, spending.today + leaves);
  const debt = debtAt(rules, financing.loans, start);
  return {
    paidOut: financing.loans.map((loan) => ({ month: loan.month - spending.today, usd: loan.principalUsd - loan.feeUsd })),
    loans: financing.loans,
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

/**
 * Repayment of what was borrowed; what repayment has not begun on when the years counted end is owed then. Without the
 * federal debt where it is repaid by income: that differs by future.
 */
export function repay(
  catalog: Catalog,
  borrowed: Borrowed,
  { today, years }: Pick<Spending, 'today' | 'years'>,
  which: 'federal-and-private' | 'private' | 'federal' = 'federal-and-private',
): Repaid {
  if (borrowed.paidOut.length === 0) return none(years);
  const rules = catalog.money.loans;
  const grid = { origin: today, years };
  const start = today + borrowed.start;
  const repaid = none(years);
  for (const kind of ['federal', 'private'] as const) {
    const debt = borrowed[kind];
    if ((which !== 'federal-and-private' && which !== kind) || debt.parts.length === 0) continue;
    const { monthlyUsd } =
      kind === 'federal' ? addStandard(rules, debt, start, grid, repaid) : addLevel(debt, borrowed.privateYears, start, grid, repaid);
    if (borrowed.start >= 12 * years)
      repaid.balance[years - 1] = (repaid.balance[years - 1] ?? 0) + debt.principalUsd + debt.unpaidInterestUsd;
    repaid.monthlyUsd += monthlyUsd;
  }
  return repaid;
}

/** Owed at a month from today of study or grace, nominal dollars. */
export const owedBefore = (catalog: Catalog, { loans }: Borrowed, today: Month, month: number): number =>
  owedAt(catalog.money.loans, loans, today + month);

function none(years: number): Repaid {
  const row = rowsOf(years, 4);
  return { paid: row(), interest: row(), principal: row(), balance: row(), monthlyUsd: 0 };
}
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const inCents = (usd: number): number => Math.floor(usd * 100 + 0.5) / 100;
