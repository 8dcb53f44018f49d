import type { StudentLoans } from '@masterplan/model';
import type { Month } from '../../calendar.ts';
import type { Loan } from './borrow.ts';
import { partOf, toCents, toUsd } from './cents.ts';
import { NEW_RULES } from './terms.ts';

/** A balance at one rate. Interest that didn't capitalize is owed but bears none itself. */
export interface DebtPart {
  principalUsd: number;
  unpaidInterestUsd: number;
  rate: number;
}

/** What is owed when repayment starts; `rate` is the mean weighted by principal. */
export interface Debt extends DebtPart {
  parts: readonly DebtPart[];
  /** Whether any of it was borrowed from 1 July 2026 on, which decides the plans. */
  newRules: boolean;
}

export const repaymentStart = (rules: StudentLoans, left: Month): Month => left + rules.unsubsidized.graceMonths;

/**
 * What is owed at a month, from simple interest of a twelfth of the yearly rate for each month since disbursement,
 * to the cent by loan. Federal interest is not added to the principal when repayment starts, private interest is.
 */
export function debtAt(rules: StudentLoans, loans: readonly Loan[], month: Month): { federal: Debt; private: Debt } {
  const taken = loans.filter((loan) => loan.month <= month);
  const { capitalization } = rules;
  return {
    federal: debtOf(
      taken.filter(({ kind }) => kind !== 'private'),
      month,
      capitalization.federal,
    ),
    private: debtOf(
      taken.filter(({ kind }) => kind === 'private'),
      month,
      capitalization.private,
    ),
  };
}

function debtOf(loans: readonly Loan[], month: Month, capitalizes: boolean): Debt {
  if (loans.length === 0) return nothingOwed;
  const byRate = new Map<number, { principal: number; interest: number }>();
  for (const loan of loans) {
    const principal = toCents(loan.principalUsd);
    const interest = partOf(principal, (loan.rate * (month - loan.month)) / 12);
    const sum = byRate.get(loan.rate) ?? { principal: 0, interest: 0 };
    sum.principal += capitalizes ? principal + interest : principal;
    sum.interest += capitalizes ? 0 : interest;
    byRate.set(loan.rate, sum);
  }
  return joined(
    [...byRate].map(([rate, { principal, interest }]) => ({
      principalUsd: toUsd(principal),
      unpaidInterestUsd: toUsd(interest),
      rate,
    })),
    loans.some((loan) => loan.month >= NEW_RULES),
  );
}

/** Balances of several rates as one debt. */
export function joined(parts: readonly DebtPart[], newRules: boolean): Debt {
  const principal = parts.reduce((sum, part) => sum + toCents(part.principalUsd), 0);
  const interest = parts.reduce((sum, part) => sum + toCents(part.unpaidInterestUsd), 0);
  const weighted = parts.reduce((sum, part) => sum + toCents(part.principalUsd) * part.rate, 0);
  return {
    principalUsd: toUsd(principal),
    unpaidInterestUsd: toUsd(interest),
    rate: principal === 0 ? 0 : weighted / principal,
    parts,
    newRules,
  };
}

const nothingOwed = joined([], false);

/** Principal and interest owed on all loans at a month of study or grace, nominal USD. */
export function owedAt(rules: StudentLoans, loans: readonly Loan[], month: Month): number {
  const { federal, private: privately } = debtAt(rules, loans, month);
  return toUsd([federal, privately].reduce((sum, debt) => sum + toCents(debt.principalUsd) + toCents(debt.unpaidInterestUsd), 0));
}
