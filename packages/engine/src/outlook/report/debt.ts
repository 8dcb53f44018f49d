import type { Catalog, DebtYear } from '@masterplan/model';
import { yearOf } from '../../calendar.ts';
import { quantile, round } from '../../math/quantile.ts';
import type { Flows } from '../cost.ts';
import { grossPay } from '../detail.ts';
import { type Borrowed, owedBefore } from '../study-loans.ts';
import type { Walk } from './route.ts';

/** All debt of a path by year, federal and private: in study and grace what is owed by then, after that on the plan that is chosen. */
export function debtOf(catalog: Catalog, { outlook, value }: Walk): DebtYear[] {
  const { lives, today, valuation } = outlook;
  const { years } = lives;
  const { timeline, federal, cost } = value;
  const paidByIncome = new Float64Array(federal ? lives.count * years : 0);
  const owedByIncome = new Float64Array(paidByIncome.length);
  for (let f = 0; federal && f < lives.count; f++) {
    const { paid, balance } = federal.row(f);
    paidByIncome.set(paid, f * years);
    owedByIncome.set(balance, f * years);
  }
  const [graduates, leavers] = [1, 0].map((flag) => [...timeline.finished.keys()].filter((f) => timeline.finished[f] === flag));
  const middle = (values: number[], p = 0.5) =>
    values.length === 0
      ? 0
      : quantile(
          values.sort((a, b) => a - b),
          p,
        );
  const owed = (flows: Flows, borrowed: Borrowed, among: number[] = [], t: number) =>
    12 * (t + 1) <= borrowed.start && borrowed.loans.length > 0
      ? owedBefore(catalog, borrowed, today, 12 * (t + 1)) / (valuation.prices[t] ?? 1)
      : (flows.balance[t] ?? 0) + (federal ? middle(among.map((f) => owedByIncome[f * years + t] ?? 0)) : 0);
  /** What is earned at home pays a dollar debt at the exchange rate, not by what it buys there. */
  const payInDollars = (f: number, t: number) => {
    const atHome = timeline.untaxed?.[f * years + t] ?? 0;
    return grossPay(lives, value, f, t) - atHome + atHome / (outlook.visa?.debtWeight ?? 1);
  };
  const paid = (f: number, t: number) => (cost.finished.repaid[t] ?? 0) + (paidByIncome[f * years + t] ?? 0);
  return Array.from({ length: years }, (_, t) => {
    const all = (graduates ?? []).map((f) => paid(f, t));
    const shares = (graduates ?? []).map((f) => paid(f, t) / Math.max(1, payInDollars(f, t)));
    const paysAny = all.some((usd) => usd > 0);
    return {
      year: yearOf(today + 12 * t + 6),
      finishedUsd: round(owed(cost.finished, cost.borrowed.finished, graduates, t)),
      leftUsd: round(owed(cost.left, cost.borrowed.left, leavers, t)),
      paidUsd: round(middle(all)),
      toIncome: paysAny ? [round(middle(shares), 3), round(middle(shares, 0.9), 3)] : undefined,
    };
  });
}
