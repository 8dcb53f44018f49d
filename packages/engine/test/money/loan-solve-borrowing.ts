import { z } from 'zod';
import { monthOf, monthText } from '../../src/calendar.ts';
import { borrow, clawbackUsd, debtAt, federalRate, type Loan, repaymentStart } from '../../src/money/loans/index.ts';
import { rules, terms, withoutFees } from './loan-rules.ts';

export type Found = Record<string, number | string | boolean | (number | string)[]>;

const START = monthOf('2028-01');
export const loanOf = (kind: Loan['kind'], principalUsd: number, month: number, rate: number): Loan => ({
  kind,
  period: 0,
  month,
  principalUsd,
  feeUsd: 0,
  rate,
});

const Kind = z.enum(['unsubsidized', 'grad-plus']);
const Borrower = z.object({
  periods: z.array(z.object({ from: z.string(), to: z.string(), cost: z.number(), load: z.number() })),
  noFees: z.boolean().default(false),
  savings: z.number().default(0),
  federalAid: z.boolean().default(true),
  privateLoans: z.boolean().default(false),
  existingUndergraduate: z.number().default(0),
  existingGraduate: z.number().default(0),
  legacy: z.boolean().default(false),
  noFederalFrom: z.string().optional(),
});

/** Cases of rates, fees, limits, accrual and employer help. */
export const borrowingSolvers: Record<string, (input: unknown) => Found> = {
  rate(input) {
    const { kind, month, carried } = z.object({ kind: Kind, month: z.string(), carried: z.number().optional() }).parse(input);
    const own = carried === undefined ? terms : { ...terms, federalRate: carried, gradPlusRate: carried };
    return { rate: federalRate(rules, own, kind, monthOf(month)) };
  },
  fee(input) {
    const { kind, principal } = z.object({ kind: Kind, principal: z.number() }).parse(input);
    // The limit is moved to the principal, so that a great need borrows exactly that.
    const limited =
      kind === 'unsubsidized'
        ? { ...rules, from20260701: { ...rules.from20260701, graduateAnnualUsd: principal } }
        : { ...rules, before20260701: { ...rules.before20260701, annualUsd: 0 } };
    const from = monthOf(kind === 'unsubsidized' ? '2027-08' : '2024-08');
    const costUsd = kind === 'unsubsidized' ? 300_000 : principal * (1 - rules.gradPlus.originationFee);
    const { loans } = borrow(limited, terms, [{ from, to: from + 10, costUsd, load: 1 }], {
      savingsUsd: 0,
      federalAid: true,
      privateLoans: false,
      existing: { undergraduateUsd: 0, graduateUsd: 0 },
      legacy: false,
    });
    return { fee: loans.find((loan) => loan.kind === kind)?.feeUsd ?? NaN };
  },
  borrow(input) {
    const own = Borrower.parse(input);
    const financing = borrow(
      own.noFees ? withoutFees : rules,
      terms,
      own.periods.map(({ from, to, cost, load }) => ({ from: monthOf(from), to: monthOf(to), costUsd: cost, load })),
      {
        savingsUsd: own.savings,
        federalAid: own.federalAid,
        privateLoans: own.privateLoans,
        existing: { undergraduateUsd: own.existingUndergraduate, graduateUsd: own.existingGraduate },
        legacy: own.legacy,
        ...(own.noFederalFrom === undefined ? {} : { noFederalFrom: monthOf(own.noFederalFrom) }),
      },
    );
    const by = (kind: Loan['kind'], amount: (loan: Loan) => number): number[] =>
      own.periods.map((_, period) =>
        financing.loans.filter((loan) => loan.kind === kind && loan.period === period).reduce((sum, loan) => sum + amount(loan), 0),
      );
    const principal = (loan: Loan) => loan.principalUsd;
    return {
      unsubsidized: by('unsubsidized', principal),
      gradPlus: by('grad-plus', principal),
      private: by('private', principal),
      fees: by('unsubsidized', (loan) => loan.feeUsd),
      savings: financing.savingsUsedUsd,
      missing: financing.missingUsd,
      binding: financing.binding,
    };
  },
  accrual(input) {
    const { loans, at } = z
      .object({ loans: z.array(z.object({ principal: z.number(), month: z.string(), rate: z.number() })), at: z.string() })
      .parse(input);
    const taken = loans.map(({ principal, month, rate }) => loanOf('unsubsidized', principal, monthOf(month), rate));
    return { interest: debtAt(rules, taken, monthOf(at)).federal.unpaidInterestUsd };
  },
  'accrual-kinds'(input) {
    const { principal, rate, months } = z.object({ principal: z.number(), rate: z.number(), months: z.number() }).parse(input);
    const loans = (['unsubsidized', 'private'] as const).map((kind) => loanOf(kind, principal, START - months, rate));
    const owed = debtAt(rules, loans, START);
    return {
      federalPrincipal: owed.federal.principalUsd,
      federalUnpaid: owed.federal.unpaidInterestUsd,
      privatePrincipal: owed.private.principalUsd,
      privateUnpaid: owed.private.unpaidInterestUsd,
    };
  },
  grace: (input) => ({ start: monthText(repaymentStart(rules, monthOf(z.object({ left: z.string() }).parse(input).left))) }),
  clawback(input) {
    const { aid, leaves, months } = z
      .object({ aid: z.array(z.object({ month: z.string(), usd: z.number() })), leaves: z.string(), months: z.number() })
      .parse(input);
    return {
      usd: clawbackUsd(
        aid.map(({ month, usd }) => ({ month: monthOf(month), usd })),
        monthOf(leaves),
        months,
      ),
    };
  },
};
