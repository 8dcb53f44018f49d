import type { EarningsTestOutlook, EmployerHelpOutlook, FutureReport, RepaymentOutlook, RepaymentPlan } from '@masterplan/model';
import { loanPlanName } from '../money/loan.ts';
import { percent, usd, usdAbout } from '../numbers.ts';
import { counted, monthText } from '../time.ts';

/** Words around both plans of a federal debt. */
export const repaymentText = {
  title: 'Two ways to repay the federal loans',
  planName: ({ plan, years }: RepaymentPlan): string =>
    plan === 'repayment-assistance'
      ? `by income (${loanPlanName(plan)})`
      : `${plan === 'tiered-standard' ? 'tiered standard' : 'standard'} plan, ${years} years`,
  costs:
    'Cost in today’s value: what is asked less the tax that interest saves; what is left at the end of the years counted is paid off then.',
  none: 'none',
} as const;

const owes = ({ starts, owedUsd, rate }: RepaymentOutlook): string =>
  `Repayment starts in ${monthText(starts)} with ${usdAbout(owedUsd)} of federal loans at ${percent(rate, 2)}.`;

/** The first full year of a plan: that in which repayment starts may be a short one. */
const fullYear = ({ byYear }: RepaymentPlan) => byYear.filter(({ toIncome }) => toIncome !== undefined)[1];

/** What both plans ask, how sure that is, and which costs less in how many lives. */
export function sayRepayment(repayment: RepaymentOutlook): string {
  const { standard, byIncome, byIncomeCheaper, standardCheaper, chosen } = repayment;
  const middle = (plan: RepaymentPlan) => usdAbout(plan.costUsd[2]);
  const share = (plan: RepaymentPlan) => fullYear(plan)?.toIncome;
  const takes = (plan: RepaymentPlan) => {
    const first = share(plan);
    return first === undefined ? '' : `, ${percent(first[0])} of pay in its first full year`;
  };
  const until = (plan: RepaymentPlan) => (plan.lastPayment[0] === undefined ? '' : `, until ${plan.lastPayment[0]}`);
  return (
    `${owes(repayment)} The ${standard.plan === 'tiered-standard' ? 'tiered standard plan' : 'standard plan'} costs ${middle(standard)} in the middle life` +
    `${takes(standard)}${until(standard)}; repaying by income costs ${middle(byIncome)}${takes(byIncome)}${until(byIncome)}. ` +
    `By income is cheaper in ${percent(byIncomeCheaper)} of lives, the standard plan in ${percent(standardCheaper)}. ` +
    `All figures above are on the plan ${chosen === 'rap' ? 'by income' : 'of fixed payments'}.`
  );
}

/** Why the cheaper plan is cheaper, and what is forgiven. */
export function saySpared({ standard, byIncome, forgivenShare, forgivenUsd, forgivenTaxUsd }: RepaymentOutlook): string {
  const larger = (fullYear(byIncome)?.paidUsd ?? 0) > (fullYear(standard)?.paidUsd ?? 0);
  const why = larger
    ? 'By income costs less here because more is paid sooner; paying ahead on the standard plan would save as much. '
    : 'By income costs less here because the government waives interest that the payment does not cover, and adds to what is paid on the principal. ';
  const sooner = byIncome.costMeanUsd < standard.costMeanUsd ? why : '';
  if (forgivenUsd === undefined) return `${sooner}Nobody in these lives is forgiven anything after ${counted(byIncome.years, 'year')}.`;
  return (
    `${sooner}If the plan by income is kept for ${counted(byIncome.years, 'year')}, something is forgiven in ${percent(forgivenShare, 1)} of lives: ` +
    `${usdAbout(forgivenUsd)} in the middle one, with ${usdAbout(forgivenTaxUsd ?? 0)} of income tax on it.`
  );
}

/** One life's cost of both plans. */
export function sayLifeRepayment({ chosen, standardUsd, byIncomeUsd, forgivenUsd }: NonNullable<FutureReport['repayment']>): string {
  const own = chosen === 'rap' ? 'by income, as here' : 'by income';
  const fixed = chosen === 'rap' ? 'on the standard plan' : 'on the standard plan, as here';
  const spared = forgivenUsd > 0 ? ` ${usdAbout(forgivenUsd)} would be forgiven at the end of the plan by income.` : '';
  return `The federal loans cost ${usd(standardUsd)} in today’s value ${fixed}, and ${usd(byIncomeUsd)} ${own}.${spared}`;
}

/** What goes back to the employer when it is left. */
export function sayEmployerHelp({ helpUsd, clawbackMonths, own, paysBackShare, paysBackUsd }: EmployerHelpOutlook): string {
  if (clawbackMonths <= 0) return `The employer pays ${usdAbout(helpUsd)} and asks nothing back.`;
  const term = `${counted(clawbackMonths, 'month')}${own ? '' : ' (assumed)'}`;
  const start = `The employer pays ${usdAbout(helpUsd)}. Who leaves within ${term} of a payment gives it back`;
  return paysBackUsd === undefined
    ? `${start}; no life here does.`
    : `${start}: ${percent(paysBackShare)} of lives do on taking up the role sought, ${usdAbout(paysBackUsd[0])} in the middle one of them. Waiting with the change would save it.`;
}

/** The earnings test in the years of study. */
export const testInStudyText = {
  summary: ({ years, federalUsd, test }: EarningsTestOutlook): string => {
    const last = years.at(-1);
    const worst = Math.max(0, ...test.byYear.map(({ noLoans }) => noLoans));
    if (last === undefined) return 'The study ends before the first results are out; the test does not touch its loans.';
    const ended = last.noLoans < 0.005 ? 'under 1%' : percent(last.noLoans);
    const about = test.flags.includes('small-cell') ? ' The cell is small, so that this is weak.' : '';
    if (federalUsd === 0)
      return `The chance that the program’s new federal loans have ended before the study does is ${ended} (modeled). None are planned here.${about}`;
    return worst < 0.0005
      ? `Its graduates’ pay lies far above the benchmark: the chance that new federal loans end during this study is ${ended} (modeled).${about}`
      : `The chance that the program’s new federal loans have ended by the last award year of this study is ${ended} (modeled).${about}`;
  },
  /** How well the benchmarks are known. */
  errors: ({ test }: EarningsTestOutlook): string => {
    const errors = test.routes.map(({ errorLog }) => errorLog);
    const [low, high] = [percent(Math.min(...errors)), percent(Math.max(...errors))];
    return `The benchmark itself is known to a standard error of about ${low === high ? low : `${low} to ${high}`}: it is unofficial, and a newer one will replace it.`;
  },
  /** What an award year’s ending would leave of the loans. */
  instead: ({ privateUsd, missingUsd }: EarningsTestOutlook['years'][number]): string =>
    missingUsd > 0 ? `${usd(missingUsd)} missing` : privateUsd > 0 ? `${usd(privateUsd)} private` : 'nothing',
  columns: ['Award year', 'New federal loans ended', 'Federal loans then', 'Private or missing'],
} as const;
