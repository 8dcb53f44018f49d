import type { OutlookReport } from '@masterplan/model';
import { percent, usdAbout } from '../numbers.ts';
import { counted } from '../time.ts';

/** The chance that it pays with its error, its band over what could be learnt, and at other correlations of luck. */
export function sayChance({ pays }: OutlookReport): string {
  const { value, se, atCorrelation, overKnowledge } = pays;
  return (
    `It pays in ${percent(value, 1)} of futures (standard error ${percent(se, 1)}). If what could be learnt were known, the chance would ` +
    `lie between ${percent(overKnowledge[0])} and ${percent(overKnowledge[1])} in eight of ten cases. With luck on the two paths half ` +
    `related it is ${percent(atCorrelation.half, 1)}, with the same luck ${percent(atCorrelation.one, 1)}.`
  );
}

/** What nobody lends, where there is such; the figures hold only if it is found. */
export const sayMissing = ({ cost }: OutlookReport): string | undefined =>
  cost.missingUsd > 0
    ? `Of what its bills and a living while you study take, ${usdAbout(cost.missingUsd)} is covered by neither savings nor a loan: as it stands the path can’t be paid. All figures here take that sum as found somewhere.`
    : undefined;

/** Federal loans from before, which no repayment holds. */
export const sayEarlierLoans = ({ earlierFederalLoansUsd: earlier, repayment }: OutlookReport): string | undefined =>
  earlier > 0
    ? `The ${usdAbout(earlier)} of federal loans that you owe already are left out of every repayment here${
        repayment ? ': repaid by income, they would share one payment with the new ones, and take longer' : ''
      }.`
    : undefined;

/** How pay is to be read where some of it is earned at home abroad. */
export const sayPayAtHome = ({ mayGoHome }: OutlookReport): string | undefined =>
  mayGoHome
    ? 'Pay at home is after its own tax, in dollars of what it buys there; a dollar debt weighs on it at the exchange rate.'
    : undefined;

/** When it breaks even, and how often never. */
export function sayEven({ breakEven, horizonYears }: OutlookReport): string {
  const never = `${percent(breakEven.neverShare)} of futures never do within ${counted(horizonYears, 'year')}.`;
  if (breakEven.years === undefined) return `No future gets ahead for good within ${counted(horizonYears, 'year')}.`;
  const [early, , middle, , late] = breakEven.years;
  if (late === 0) return `Of the futures that get ahead nine in ten are never behind on the way; ${never}`;
  return `Futures that get ahead for good do so after ${counted(middle, 'year', 1)} in the middle, eight in ten between ${early} and ${late}; ${never}`;
}

/** What a certain sum would be worth the same. */
export function sayCertainty({ certainty }: OutlookReport): string {
  const { gain, riskAversion, path, stay } = certainty;
  const mean = path.mean - stay.mean;
  return (
    `To someone of risk aversion ${riskAversion} the path is worth a certain ${usdAbout(Math.abs(gain))} ` +
    `${gain < 0 ? 'less' : 'more'} of lifetime income than staying put; on average it brings ${usdAbout(Math.abs(mean))} ${mean < 0 ? 'less' : 'more'}.`
  );
}

/** A yearly rate above this comes of next to nothing put in. */
const MOST_TELLING = 0.5;

/** The rate of return of the mean future, or why there is none. */
export const sayIrr = ({ irr }: OutlookReport): string =>
  irr === 'none'
    ? 'The mean future has no internal rate of return: it does not change from cost to gain once.'
    : irr > MOST_TELLING
      ? 'The mean future puts in so little money of your own that its rate of return says nothing.'
      : `The mean future returns ${percent(irr, 1)} a year above prices on your own money; loans count when they are repaid.`;

/** Knowledge and luck. */
export function saySplit({ split }: OutlookReport): string {
  return (
    `${percent(split.luck)} of the spread is luck, ${percent(split.knowledge)} could be learnt. Luck alone would spread eight in ten futures ` +
    `over ${usdAbout(width(split.luckInterval))}, ignorance alone over ${usdAbout(width(split.knowledgeInterval))}.`
  );
}

const width = ([low, high]: readonly [number, number]): number => high - low;

/** The largest debt and what it takes of pay; undefined without any. */
export function sayDebt({ debt }: OutlookReport): string | undefined {
  const most = debt.reduce((largest, year) => (year.finishedUsd > largest.finishedUsd ? year : largest), {
    year: 0,
    finishedUsd: 0,
    leftUsd: 0,
  });
  if (most.finishedUsd === 0) return undefined;
  const left = Math.max(0, ...debt.map((year) => year.leftUsd));
  const share = debt.map((year) => year.toIncome).find((shares) => shares !== undefined);
  const free = debt.find((year) => year.year > most.year && year.finishedUsd === 0);
  const of = share === undefined ? '' : ` In the first year of repayment it takes ${percent(share[0])} of pay in the middle future.`;
  return (
    `Debt is highest at the end of ${most.year}: ${usdAbout(most.finishedUsd)}${left > 0 ? `; who leaves owes up to ${usdAbout(left)} without the degree` : ''}.${of}` +
    (free === undefined ? ' Some of it is still owed at the end.' : ` It is paid back in ${free.year}.`)
  );
}
