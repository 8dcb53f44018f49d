import type { Catalog, FutureReport, Quantiles, RepaymentOutlook, RepaymentPlan } from '@masterplan/model';
import { monthText, yearOf } from '../../calendar.ts';
import { mean, quantile, round } from '../../math/quantile.ts';
import { type Debt, tierYears } from '../../money/loans/index.ts';
import { dollars, grossPay } from '../detail.ts';
import { federalByIncome } from '../federal-by-income.ts';
import { type Borrowed, repay } from '../study-loans.ts';
import type { Walk } from './route.ts';

/** One life's federal debt on a plan, by year counted: dollars of the decision's year. Holds until the next. */
interface Life {
  paid: ArrayLike<number>;
  balance: ArrayLike<number>;
  /** Present value of what is asked less the tax that its interest saves; the last year asked for, from today. */
  cost: number;
  lastYear: number;
}

/**
 * The path's federal debt on the standard plan of its date and on the repayment assistance plan, life by life: what each
 * costs, takes of pay and leaves owing. What is owed at the end of the years counted is paid off then; by income what is
 * still to come, where that is less. The same as the difference of net present value that the choice of plan makes.
 * Undefined where nothing federal is borrowed.
 */
export function repaymentOf(catalog: Catalog, chosen: 'standard' | 'rap', walked: Walk): RepaymentOutlook | undefined {
  const { outlook, value } = walked;
  const { lives, today } = outlook;
  const { borrowed } = value.cost;
  const { federal } = borrowed.finished;
  if (federal.principalUsd <= 0 && borrowed.left.federal.principalUsd <= 0) return undefined;
  const standard = standardLives(catalog, walked);
  const { byIncome, forgiven } = incomeLives(catalog, walked);
  const costs = (of: (f: number) => Life) => Float64Array.from({ length: lives.count }, (_, f) => of(f).cost);
  const [atStandard, atIncome] = [costs(standard), costs(byIncome)];
  const forgiving = [...lives.finishDraw.keys()].flatMap((f) => {
    const { usd, taxUsd } = forgiven(f);
    return usd > 0.5 ? [{ usd, taxUsd }] : [];
  });
  const middle = (values: number[]) =>
    round(
      quantile(
        values.sort((a, b) => a - b),
        0.5,
      ),
    );
  const price = outlook.valuation.prices[Math.min(lives.years - 1, Math.floor(borrowed.finished.start / 12))] ?? 1;
  return {
    chosen,
    starts: monthText(today + borrowed.finished.start),
    owedUsd: round((federal.principalUsd + federal.unpaidInterestUsd) / price),
    rate: round(federal.rate, 4),
    standard: {
      plan: federal.newRules ? 'tiered-standard' : 'fixed-standard',
      years: termOf(catalog, federal),
      ...planOf(walked, standard, atStandard),
    },
    byIncome: {
      plan: 'repayment-assistance',
      years: catalog.money.loans.repaymentAssistance.forgivenAfterMonths / 12,
      ...planOf(walked, byIncome, atIncome),
    },
    byIncomeCheaper: round(
      shareOf(atIncome, (cost, f) => cost < (atStandard[f] ?? 0) - 0.5),
      4,
    ),
    standardCheaper: round(
      shareOf(atIncome, (cost, f) => cost > (atStandard[f] ?? 0) + 0.5),
      4,
    ),
    differenceUsd: dollars(atIncome.map((cost, f) => cost - (atStandard[f] ?? 0))),
    forgivenShare: round(forgiving.length / lives.count, 4),
    forgivenUsd: forgiving.length === 0 ? undefined : middle(forgiving.map(({ usd }) => usd)),
    forgivenTaxUsd: forgiving.length === 0 ? undefined : middle(forgiving.map(({ taxUsd }) => taxUsd)),
  };
}

const shareOf = (values: Float64Array, holds: (value: number, f: number) => boolean): number =>
  values.reduce((count, value, f) => count + (holds(value, f) ? 1 : 0), 0) / values.length;

type Lives = (f: number) => Life;

/** One life's federal debt on both plans, dollars of the decision's year; undefined where it owes nothing. */
export function repaymentInLife(
  catalog: Catalog,
  chosen: 'standard' | 'rap',
  walked: Walk,
  f: number,
): NonNullable<FutureReport['repayment']> | undefined {
  const { borrowed } = walked.value.cost;
  const own = walked.value.timeline.finished[f] === 1 ? borrowed.finished : borrowed.left;
  if (own.federal.principalUsd <= 0) return undefined;
  const { byIncome, forgiven } = incomeLives(catalog, walked);
  return {
    chosen,
    standardUsd: round(standardLives(catalog, walked)(f).cost),
    byIncomeUsd: round(byIncome(f).cost),
    forgivenUsd: round(forgiven(f).usd),
  };
}

/** Years of a debt's standard plan. */
const termOf = ({ money: { loans } }: Catalog, { newRules, principalUsd }: Debt): number =>
  newRules ? tierYears(loans, principalUsd) : loans.fixedStandard.years;

/** Every life that finishes, or leaves, pays the same; what its interest saves in tax is its own. */
function standardLives(catalog: Catalog, { outlook, value }: Walk): Lives {
  const { lives, today, valuation } = outlook;
  const { years } = lives;
  const cap = catalog.money.benefits.studentLoanInterestDeduction.capUsd;
  const table = value.extras.interest;
  const on = (borrowed: Borrowed) => {
    const repaid = repay(catalog, borrowed, { today, years }, 'federal');
    const other = repay(catalog, borrowed, { today, years }, 'private');
    const real = (of: Float64Array) => of.map((usd, t) => usd / (valuation.prices[t] ?? 1));
    const [paid, balance] = [real(repaid.paid), real(repaid.balance)];
    let cost = (valuation.discount[years - 1] ?? 0) * (balance[years - 1] ?? 0);
    for (let t = 0; t < years; t++) cost += (valuation.discount[t] ?? 0) * (paid[t] ?? 0);
    const share = (t: number) => {
      const before = Math.min(1, (other.interest[t] ?? 0) / cap);
      return Math.min(1, before + (repaid.interest[t] ?? 0) / cap) - before;
    };
    const shares = Float64Array.from({ length: years }, (_, t) => (valuation.discount[t] ?? 0) * share(t));
    const term = termOf(catalog, borrowed.federal);
    const lastYear = borrowed.federal.principalUsd > 0 ? Math.floor((borrowed.start + 12 * term - 1) / 12) : 0;
    return (f: number): Life => {
      let saved = 0;
      for (let t = 0; t < years; t++) saved += (shares[t] ?? 0) * (table(t).values[f] ?? 0);
      return { paid, balance, cost: cost - saved, lastYear };
    };
  };
  const [finished, left] = [on(value.cost.borrowed.finished), on(value.cost.borrowed.left)];
  return (f) => (value.timeline.finished[f] === 1 ? finished(f) : left(f));
}

function incomeLives(catalog: Catalog, { outlook, value }: Walk) {
  const { lives, today } = outlook;
  const { years } = lives;
  const rules = outlook.incomeRules();
  const owing = (borrowed: Borrowed) => ({
    borrowed,
    interestShare: repay(catalog, borrowed, { today, years }, 'private').interest.map((usd) => Math.min(1, usd / rules.interestCapUsd)),
  });
  const { finished, left } = value.cost.borrowed;
  const federal = federalByIncome({ lives, ...rules }, value.timeline, value.extras, value.factors, {
    finished: owing(finished),
    left: owing(left),
  });
  const byIncome: Lives = (f) => {
    const cost = federal?.cost(f) ?? 0;
    const row = federal?.row(f);
    return { paid: row?.paid ?? [], balance: row?.balance ?? [], cost, lastYear: row?.lastYear ?? 0 };
  };
  const forgiven = (f: number) => {
    const row = federal?.row(f);
    return { usd: row?.forgivenUsd ?? 0, taxUsd: row?.forgivenTaxUsd ?? 0 };
  };
  return { byIncome, forgiven };
}

/** What a plan costs all lives, and year by year those that finish. */
function planOf({ outlook, value }: Walk, of: Lives, costs: Float64Array): Omit<RepaymentPlan, 'plan' | 'years'> {
  const { lives, today } = outlook;
  const { years } = lives;
  const graduates = [...value.timeline.finished.keys()].filter((f) => value.timeline.finished[f] === 1);
  const count = graduates.length;
  const [owed, paid, share] = [0, 1, 2].map(() => new Float64Array(count * years));
  const ends: number[] = [];
  for (const [i, f] of graduates.entries()) {
    const life = of(f);
    ends.push(life.lastYear);
    for (let t = 0; t < years; t++) {
      const at = t * count + i;
      if (owed) owed[at] = life.balance[t] ?? 0;
      if (paid) paid[at] = life.paid[t] ?? 0;
      if (share) share[at] = (life.paid[t] ?? 0) / Math.max(1, grossPay(lives, value, f, t));
    }
  }
  const at = (rows: Float64Array | undefined, t: number, p: number) =>
    rows && count > 0 ? quantile(rows.slice(t * count, (t + 1) * count).sort(), p) : 0;
  ends.sort((a, b) => a - b);
  const end = (p: number) => (count === 0 ? undefined : yearOf(today + 12 * Math.floor(quantile(ends, p)) + 6));
  return {
    costUsd: dollarsOf(costs),
    costMeanUsd: round(mean(costs)),
    lastPayment: [end(0.5), end(0.9)],
    byYear: Array.from({ length: years }, (_, t) => ({
      year: yearOf(today + 12 * t + 6),
      owedUsd: [round(at(owed, t, 0.1)), round(at(owed, t, 0.5)), round(at(owed, t, 0.9))],
      paidUsd: round(at(paid, t, 0.5)),
      toIncome: at(paid, t, 0.9) > 0 ? [round(at(share, t, 0.5), 3), round(at(share, t, 0.9), 3)] : undefined,
    })),
  };
}

const dollarsOf = (values: Float64Array): Quantiles => dollars(values.slice());
