import fc from 'fast-check';
import { describe, test } from 'vitest';
import { borrow, type LoanMeans, owedAt, repaymentStart, type StudyPeriod } from '../../src/money/loans/index.ts';
import { rules, terms } from './loan-rules.ts';

const usd = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((cents) => cents / 100);
const periods: fc.Arbitrary<StudyPeriod[]> = fc
  .record({
    start: fc.integer({ min: 2024 * 12, max: 2030 * 12 }),
    terms: fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 3 }),
        months: fc.integer({ min: 2, max: 6 }),
        costUsd: usd(60_000),
        load: fc.constantFrom(0.4, 0.5, 0.625, 0.75, 1),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ start, terms: list }) => {
    let month = start;
    return list.map(({ gap, months, costUsd, load }) => {
      const from = month + gap;
      month = from + months;
      return { from, to: month, costUsd, load };
    });
  });
const means: fc.Arbitrary<LoanMeans> = fc.record({
  savingsUsd: usd(100_000),
  federalAid: fc.boolean(),
  privateLoans: fc.boolean(),
  existing: fc.record({ undergraduateUsd: usd(200_000), graduateUsd: usd(150_000) }),
  legacy: fc.boolean(),
});
const cents = (x: number): number => Math.round(x * 100);

describe('borrowing', () => {
  test('every dollar of cost is paid once, by savings, loans net of fees, or nobody', () => {
    fc.assert(
      fc.property(periods, means, (study, own) => {
        const found = borrow(rules, terms, study, own);
        for (const [index, period] of study.entries()) {
          const net = found.loans
            .filter((loan) => loan.period === index)
            .reduce((sum, loan) => sum + cents(loan.principalUsd) - cents(loan.feeUsd), 0);
          const met = cents(found.savingsUsedUsd[index] ?? 0) + net + cents(found.missingUsd[index] ?? 0);
          // A principal is a whole cent, so its net may lie up to two cents above the need.
          if (met < cents(period.costUsd) || met > cents(period.costUsd) + 2) return false;
        }
        const saved = found.savingsUsedUsd.reduce((sum, x) => sum + cents(x), 0);
        return saved <= cents(own.savingsUsd) && (!own.privateLoans || found.missingUsd.every((x) => x === 0));
      }),
    );
  });
  test('no rule is broken: no federal loans without aid or below half time, no Grad PLUS for new borrowers, no limit passed', () => {
    fc.assert(
      fc.property(periods, means, (study, own) => {
        const { loans } = borrow(rules, terms, study, own);
        const federal = loans.filter(({ kind }) => kind !== 'private');
        if (!own.federalAid) return federal.length === 0;
        if (federal.some((loan) => (study[loan.period]?.load ?? 1) < 0.5)) return false;
        const legacy = own.legacy || federal.some((loan) => loan.month < 2026 * 12 + 6);
        if (!legacy && loans.some((loan) => loan.kind === 'grad-plus')) return false;
        const fromNew = federal.filter((loan) => loan.month >= 2026 * 12 + 6 && !legacy);
        const before = own.existing.undergraduateUsd + own.existing.graduateUsd;
        const sum = (list: typeof loans): number => list.reduce((total, loan) => total + loan.principalUsd, 0);
        if (fromNew.length > 0 && before + sum(federal) > Math.max(257_500, before + sum(federal) - sum(fromNew)) + 0.01) return false;
        const byYear = new Map<number, number>();
        for (const loan of federal.filter(({ kind }) => kind === 'unsubsidized')) {
          const year = Math.floor((loan.month - (study[0]?.from ?? 0)) / 12);
          byYear.set(year, (byYear.get(year) ?? 0) + loan.principalUsd);
        }
        return [...byYear.values()].every((total) => total <= 20_500.001);
      }),
    );
  });
  test('more savings never borrow more, and federal loans allowed never leave more missing', () => {
    fc.assert(
      fc.property(periods, means, usd(50_000), (study, own, more) => {
        const borrowed = (given: LoanMeans): number =>
          borrow(rules, terms, study, given).loans.reduce((sum, loan) => sum + loan.principalUsd - loan.feeUsd, 0);
        const missing = (given: LoanMeans): number => borrow(rules, terms, study, given).missingUsd.reduce((sum, x) => sum + x, 0);
        const total = (given: LoanMeans): number => borrowed(given) + missing(given);
        return (
          total({ ...own, savingsUsd: own.savingsUsd + more }) <= total(own) + 0.1 &&
          missing({ ...own, federalAid: true }) <= missing({ ...own, federalAid: false }) + 0.01
        );
      }),
    );
  });
  test('what is owed grows with time by simple interest', () => {
    fc.assert(
      fc.property(periods, means, fc.integer({ min: 0, max: 60 }), (study, own, months) => {
        const { loans } = borrow(rules, terms, study, own);
        const end = repaymentStart(rules, study.at(-1)?.to ?? 0);
        const monthly = loans.reduce((sum, loan) => sum + (loan.principalUsd * loan.rate) / 12, 0);
        return (
          Math.abs(owedAt(rules, loans, end + months) - owedAt(rules, loans, end) - months * monthly) <= 0.011 * Math.max(1, loans.length)
        );
      }),
    );
  });
});
