import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  debtAt,
  emptySchedule,
  fastRap,
  ibrPlan,
  joined,
  levelSchedule,
  rapMonthlyPayment,
  rapPlan,
  repayByIncome,
  standardSchedule,
  totalsOf,
} from '../../src/money/loans/index.ts';
import { rules } from './loan-rules.ts';

const usd = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((cents) => cents / 100);
const rate = fc.integer({ min: 0, max: 1480 }).map((points) => points / 10_000);
const debt = fc
  .array(fc.record({ principalUsd: usd(120_000), unpaidInterestUsd: usd(20_000), rate }), { minLength: 1, maxLength: 3 })
  .map((parts) => joined(parts, true));
const incomes = fc.array(fc.integer({ min: 0, max: 250_000 }), { minLength: 32, maxLength: 32 });
const GRID = { origin: 2028 * 12, years: 32 };
const START = 2028 * 12 + 5;

const cents = (x: number): number => Math.round(x * 100);

describe('level repayment', () => {
  test('pays the principal and the unpaid interest exactly, within the term, never below zero', () => {
    fc.assert(
      fc.property(debt, fc.integer({ min: 1, max: 30 }), (owed, years) => {
        const schedule = levelSchedule(owed, years, START, { origin: GRID.origin, years: 32 });
        const totals = totalsOf(schedule);
        const exact =
          cents(totals.principalUsd) === cents(owed.principalUsd) &&
          cents(totals.paidUsd) === cents(totals.interestUsd) + cents(totals.principalUsd);
        return (
          exact &&
          totals.interestUsd >= owed.unpaidInterestUsd - 0.001 &&
          schedule.months <= years * 12 &&
          schedule.balance.every((x) => x >= 0)
        );
      }),
    );
  });
  test('interest is what a plain month-by-month account charges', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 120_000 }), rate, fc.integer({ min: 1, max: 25 }), (principalUsd, r, years) => {
        const owed = joined([{ principalUsd, unpaidInterestUsd: 0, rate: r }], true);
        const { monthlyUsd, ...schedule } = levelSchedule(owed, years, START, GRID);
        let [balance, interest] = [principalUsd, 0];
        for (let month = 0; month < years * 12 && balance > 0.005; month++) {
          const charge = (balance * r) / 12;
          interest += charge;
          balance = month === years * 12 - 1 ? 0 : Math.max(0, balance + charge - monthlyUsd);
        }
        return Math.abs(totalsOf(schedule).interestUsd - interest) <= 0.006 * years * 12 + 0.01;
      }),
    );
  });
  test('the tiers: never more than ten years’ payment, and a longer tier pays less a month', () => {
    const monthly = (principalUsd: number, newRules: boolean): number =>
      standardSchedule(rules, { ...joined([{ principalUsd, unpaidInterestUsd: 0, rate: 0.08 }], newRules) }, START, GRID).monthlyUsd;
    for (const edge of [25_000, 50_000, 100_000]) expect(monthly(edge, true)).toBeLessThan(monthly(edge - 1, true));
    fc.assert(fc.property(usd(200_000), (principal) => monthly(principal, true) <= monthly(principal, false) + 0.02));
  });
});

describe('repayment by income', () => {
  const run = (owed: ReturnType<typeof joined>, dependents: number, agi: readonly number[]) => {
    const out = emptySchedule(GRID.years);
    repayByIncome(rapPlan(rules, dependents), { debt: owed, start: START, grid: GRID }, agi, out);
    return out;
  };
  test('the account closes: principal = paid + matched + forgiven + left; paid = interest + principal', () => {
    fc.assert(
      fc.property(debt, fc.integer({ min: 0, max: 4 }), incomes, (owed, dependents, agi) => {
        const out = run(owed, dependents, agi);
        const totals = totalsOf(out);
        const left = out.balance.at(-1) ?? 0;
        const unpaidOwed = cents(owed.unpaidInterestUsd);
        const rest =
          cents(owed.principalUsd) - cents(totals.principalUsd) - cents(totals.matchedUsd) - cents(totals.forgivenUsd) - cents(left);
        return rest <= 0 && rest >= -unpaidOwed && cents(totals.paidUsd) === cents(totals.interestUsd) + cents(totals.principalUsd);
      }),
    );
  });
  test('the balance never rises, never falls below zero, and nothing lasts past 360 payments', () => {
    fc.assert(
      fc.property(debt, fc.integer({ min: 0, max: 4 }), incomes, (owed, dependents, agi) => {
        const { balance } = run(owed, dependents, agi);
        let before = owed.principalUsd + owed.unpaidInterestUsd;
        for (const now of balance) {
          if (now < 0 || now > before + 0.001) return false;
          before = now;
        }
        return (balance.at(-1) ?? 1) === 0;
      }),
    );
  });
  test('more income never lowers the payment, a dependent never raises it, and it is never below the least', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300_000 }),
        fc.integer({ min: 0, max: 50_000 }),
        fc.integer({ min: 0, max: 12 }),
        (agi, more, dependents) => {
          const payment = rapMonthlyPayment(rules, agi, dependents);
          return (
            payment >= 10 &&
            rapMonthlyPayment(rules, agi + more, dependents) >= payment &&
            rapMonthlyPayment(rules, agi, dependents + 1) <= payment
          );
        },
      ),
    );
  });
  test('more income in every year never leaves more owed', () => {
    fc.assert(
      fc.property(debt, incomes, fc.integer({ min: 0, max: 40_000 }), (owed, agi, more) => {
        const poor = run(owed, 0, agi).balance;
        const rich = run(
          owed,
          0,
          agi.map((x) => x + more),
        ).balance;
        return poor.every((x, t) => (rich[t] ?? 0) <= x + 0.011);
      }),
    );
  });
  test('the closed form by years agrees with the months, to their rounding', () => {
    fc.assert(
      fc.property(debt, fc.integer({ min: 0, max: 3 }), incomes, (owed, dependents, agi) => {
        const exact = run(owed, dependents, agi);
        const rows = emptySchedule(GRID.years);
        const fast = fastRap(rapPlan(rules, dependents), { debt: owed, start: START, grid: GRID });
        // Another life before it leaves nothing behind.
        fast(() => 30_000, rows);
        const end = fast((year) => agi[year] ?? 0, rows);
        const left = rows.balance[end - 1] ?? 0;
        const { paid, interest, forgiven, balance } = rows;
        const off = (a: Float64Array, b: Float64Array): number => Math.abs(a.reduce((s, x) => s + x, 0) - b.reduce((s, x) => s + x, 0));
        return (
          off(exact.paid, paid) < 2 &&
          off(exact.interest, interest) < 2 &&
          off(exact.forgiven, forgiven) < 2 &&
          balance.every((usd, t) => Math.abs(usd - (exact.balance[t] ?? Number.NaN)) < 2) &&
          Math.abs(left - (exact.balance.at(-1) ?? 0)) < 2
        );
      }),
      { numRuns: 300 },
    );
  });
  test('income-based repayment never asks for more than the ten-year payment, and owes at most what simple interest adds', () => {
    fc.assert(
      fc.property(debt, fc.integer({ min: 1, max: 6 }), incomes, (owed, household, agi) => {
        const out = emptySchedule(GRID.years);
        const plan = ibrPlan(rules, { household, region: 'contiguous', newBorrower: true }, 2026, owed);
        repayByIncome(plan, { debt: owed, start: START, grid: GRID }, agi, out);
        const cap = levelSchedule(owed, 10, START, GRID).monthlyUsd;
        const most = owed.principalUsd * (1 + owed.rate * 20.5) + owed.unpaidInterestUsd + 5;
        return (
          agi.every((x) => plan.payment(x) <= cents(cap) + 1) && out.balance.every((x) => x <= most) && (out.balance.at(-1) ?? 1) === 0
        );
      }),
    );
  });
  test('a debt of nothing asks for nothing', () => {
    const none = debtAt(rules, [], START).federal;
    expect(totalsOf(run(none, 0, new Array(32).fill(80_000))).paidUsd).toBe(0);
    expect(standardSchedule(rules, none, START, GRID).monthlyUsd).toBe(0);
  });
});
