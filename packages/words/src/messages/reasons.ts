import { withArticle } from '../grammar.ts';
import { areaName, roleTitle } from '../names.ts';
import { chance, count, futures, percent, usdAbout } from '../numbers.ts';
import { counted, monthsText } from '../time.ts';
import type { Writers } from './table.ts';

const against = (usd: number): string => `${usdAbout(Math.abs(usd))} ${usd < 0 ? 'behind' : 'ahead'}`;

export const reasons: Writers<'reason'> = {
  'reason.net-gain': ({ p50Usd, p10Usd, p90Usd, years }) =>
    `The middle future is ${against(p50Usd)}${p50Usd < 0 ? '' : ' of'} staying put after ${counted(years, 'year')}; eight in ten lie between ${against(p10Usd)} and ${against(p90Usd)}.`,
  'reason.role-change': ({ role, withDegree, without, gainUsdPerYear, payUsdPerYear }) =>
    `With the degree you become ${withArticle(roleTitle(role))} in ${futures(withDegree)}, without it in ${futures(without)}; a year after it the middle future earns about ${usdAbout(Math.abs(gainUsdPerYear))} ${gainUsdPerYear < 0 ? 'less' : 'more'} than the ${usdAbout(payUsdPerYear)} that staying put brings now.`,
  'reason.closes-gap': ({ chosen, cheaper, area }) =>
    `It closes ${percent(chosen)} of the gap to your role${cheaper > 0 ? `, the cheaper path ${percent(cheaper)}` : ''}; most of it in ${areaName(area)}.`,
  'reason.low-cost': ({ costUsd, shareOfPay }) =>
    Number.isFinite(shareOfPay) && shareOfPay > 0
      ? `Its bills come to ${usdAbout(costUsd)} after aid, ${percent(shareOfPay)} of a year's pay.`
      : costUsd > 0
        ? `Its bills come to ${usdAbout(costUsd)} after aid.`
        : 'Others pay its bills.',
  'reason.keeps-pay': ({ months, hoursPerWeek }) =>
    `You keep your pay while you study, with about ${counted(hoursPerWeek, 'hour')} a week for ${monthsText(months)}.`,
  'reason.soon': ({ months, breakEvenYears }) =>
    `The degree takes ${monthsText(months)}, and the middle future ${breakEvenYears > 0 ? `breaks even ${counted(breakEvenYears, 'year', 1)} from today` : 'is never behind staying put'}.`,
  'reason.pay-level': ({ pay5Usd, published }) =>
    `Five years after it the middle future earns about ${usdAbout(pay5Usd)} a year; ${published > 0 ? 'pay of its graduates is published' : 'pay of its graduates is not published, so it is estimated from its field and like programs'}.`,
};

const ends = (usd: number): string => (usd < 0 ? `ends ${usdAbout(-usd)} or more behind staying put` : `gains less than ${usdAbout(usd)}`);

export const objections: Writers<'objection'> = {
  'objection.never': ({ share }) => `In ${futures(share)} it never gets ahead of staying put.`,
  'objection.loss': ({ p10Usd }) => `One future in ten ${ends(p10Usd)}.`,
  'objection.forgone': ({ usd, months }) => `You give up about ${usdAbout(usd)} of pay before tax over ${monthsText(months)}.`,
  'objection.debt': ({ loanUsd, monthlyUsd }) => `You borrow ${usdAbout(loanUsd)} and repay about ${usdAbout(monthlyUsd)} a month.`,
  'objection.missing-money': ({ usd }) =>
    `Of what its bills and a living while you study take, ${usdAbout(usd)} is covered by neither your savings nor a loan: as it stands you can't finance it.`,
  'objection.cheaper': ({ title, closes, costUsd }) =>
    `${title} closes ${percent(closes)} of the gap to your role ${costUsd > 0 ? `for ${usdAbout(costUsd)}` : 'at no cost'}.`,
  'objection.thin-evidence': ({ assumed, total }) =>
    `Of the ${counted(total, 'figure')} behind it, ${count(assumed)} ${assumed === 1 ? 'is' : 'are'} assumed, not published.`,
  'objection.not-finishing': ({ share }) => `In ${futures(share)} you leave before the degree, with what was spent by then.`,
  'objection.long-weeks': ({ hoursPerWeek, months }) => `It asks about ${counted(hoursPerWeek, 'hour')} a week for ${monthsText(months)}.`,
  'objection.bridging': ({ areas }) => `It presumes knowledge that you don't list yet: ${bridgingText(areas)}.`,
  'objection.visa': ({ chance: stays }) =>
    `The chance of a work visa after practical training is ${chance(stays)}; in the other futures you work at home.`,
};

/** Area ids come as one text, separated by commas or spaces. */
const bridgingText = (areas: string): string =>
  areas
    .split(/[,;\s]+/)
    .filter((area) => area !== '')
    .map(areaName)
    .join(', ');
