import { z } from 'zod';
import { monthOf } from '../../src/calendar.ts';
import {
  type Debt,
  debtAt,
  emptySchedule,
  ibrMonthlyPayment,
  joined,
  levelSchedule,
  rapMonthlyPayment,
  rapPlan,
  repayByIncome,
  standardSchedule,
  tierYears,
  totalsOf,
} from '../../src/money/loans/index.ts';
import { rules } from './loan-rules.ts';
import { borrowingSolvers, type Found, loanOf } from './loan-solve-borrowing.ts';
import { earningsTestSolvers } from './loan-solve-earnings.ts';

const debt = (principalUsd: number, rate: number, unpaidInterestUsd = 0): Debt => joined([{ principalUsd, unpaidInterestUsd, rate }], true);
const START = monthOf('2028-01');
/** One kind of case: reads its input and gives back the figures that a case may expect. */
const solvers: Record<string, (input: unknown) => Found> = {
  ...borrowingSolvers,
  ...earningsTestSolvers,
  level(input) {
    const { balance, parts, rate, years, minimum } = z
      .object({
        balance: z.number().default(0),
        parts: z.array(z.tuple([z.number(), z.number()])).optional(),
        rate: z.number().default(0),
        years: z.number(),
        minimum: z.number().default(0),
      })
      .parse(input);
    const owed = joined(
      (parts ?? [[balance, rate] as const]).map(([principalUsd, r]) => ({ principalUsd, unpaidInterestUsd: 0, rate: r })),
      false,
    );
    const schedule = levelSchedule(owed, years, START, { origin: START, years: years + 1 }, minimum);
    const totals = totalsOf(schedule);
    return { monthly: schedule.monthlyUsd, months: schedule.months, interest: totals.interestUsd, total: totals.paidUsd };
  },
  'level-first'(input) {
    const { principal, unpaid, rate, years } = z
      .object({ principal: z.number(), unpaid: z.number(), rate: z.number(), years: z.number() })
      .parse(input);
    const schedule = levelSchedule(debt(principal, rate, unpaid), years, START, { origin: START - 11, years: 1 });
    return { monthly: schedule.monthlyUsd, interestFirst: schedule.interest[0] ?? NaN, principalFirst: schedule.principal[0] ?? NaN };
  },
  tier: (input) => ({ years: tierYears(rules, z.object({ principal: z.number() }).parse(input).principal) }),
  'plan-years'(input) {
    const { month, principal } = z.object({ month: z.string(), principal: z.number() }).parse(input);
    const at = monthOf(month);
    const owed = debtAt(rules, [loanOf('unsubsidized', principal, at, 0.06)], at).federal;
    return { years: standardSchedule(rules, owed, at, { origin: at, years: 30 }).months / 12 };
  },
  rap(input) {
    const { agi, dependents } = z.object({ agi: z.number(), dependents: z.number() }).parse(input);
    return { monthly: rapMonthlyPayment(rules, agi, dependents) };
  },
  'rap-month'(input) {
    const { principal, unpaid, rate, agi, dependents } = z
      .object({ principal: z.number(), unpaid: z.number().default(0), rate: z.number(), agi: z.number(), dependents: z.number() })
      .parse(input);
    const out = emptySchedule(1);
    const repayment = { debt: debt(principal, rate, unpaid), start: START, grid: { origin: START - 11, years: 1 } };
    repayByIncome(rapPlan(rules, dependents), repayment, [agi], out);
    return { ...amounts(totalsOf(out)), balance: out.balance[0] ?? NaN };
  },
  'rap-life'(input) {
    const { principal, rate, agi, dependents } = z
      .object({ principal: z.number(), rate: z.number(), agi: z.number(), dependents: z.number() })
      .parse(input);
    const out = emptySchedule(31);
    const plan = rapPlan(rules, dependents);
    repayByIncome(plan, { debt: debt(principal, rate), start: START, grid: { origin: START, years: 31 } }, new Array(31).fill(agi), out);
    const totals = totalsOf(out);
    return { ...amounts(totals), months: Math.ceil((totals.paidUsd * 100) / plan.payment(agi)) };
  },
  ibr(input) {
    const { agi, household, newBorrower, year, principal, rate } = z
      .object({
        agi: z.number(),
        household: z.number(),
        newBorrower: z.boolean(),
        year: z.number(),
        principal: z.number(),
        rate: z.number(),
      })
      .parse(input);
    return {
      monthly: ibrMonthlyPayment(rules, agi, { household, region: 'contiguous', newBorrower }, year, debt(principal, rate)),
    };
  },
};

const amounts = (totals: ReturnType<typeof totalsOf>): Found => ({
  paid: totals.paidUsd,
  interest: totals.interestUsd,
  principal: totals.principalUsd,
  waived: totals.waivedUsd,
  matched: totals.matchedUsd,
  forgiven: totals.forgivenUsd,
});

export function solve(kind: string, input: unknown): Found {
  const solver = solvers[kind];
  if (!solver) throw new Error(`no case is of the kind «${kind}»`);
  return solver(input);
}
