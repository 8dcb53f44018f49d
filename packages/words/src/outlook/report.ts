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

/** When it breaks even, and how often never. */
export function sayEven({ breakEven, horizonYears }: OutlookReport): string {
  const never = `${percent(breakEven.neverShare)} of futures never do within ${counted(horizonYears, 'year')}.`;
  if (breakEven.years === undefined) return `No future breaks even within ${counted(horizonYears, 'year')}.`;
  const [early, , middle, , late] = breakEven.years;
  return `Futures that break even do so after ${counted(middle, 'year', 1)} in the middle, eight in ten between ${early} and ${late}; ${never}`;
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

/** The rate of return of the mean future, or why there is none. */
export const sayIrr = ({ irr }: OutlookReport): string =>
  irr === 'none'
    ? 'The mean future has no internal rate of return: it does not change from cost to gain once.'
    : `The mean future returns ${percent(irr, 1)} a year above prices.`;

/** Knowledge and luck. */
export function saySplit({ split }: OutlookReport): string {
  return (
    `${percent(split.luck)} of the spread is luck, ${percent(split.knowledge)} could be learnt. Luck alone would leave ` +
    `${usdAbout(split.luckInterval[0])} to ${usdAbout(split.luckInterval[1])}, ignorance alone ${usdAbout(split.knowledgeInterval[0])} to ${usdAbout(split.knowledgeInterval[1])}.`
  );
}

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
