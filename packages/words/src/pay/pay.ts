import type { CalibrationRow, CalibrationTarget, PayEstimate, PayYear } from '@masterplan/model';
import { listed, sentenceCase } from '../grammar.ts';
import { count, percent } from '../numbers.ts';
import { counted } from '../time.ts';

/** Graduates behind the published median of each year, as the publisher's cohort map has them. */
export const payCohorts: Readonly<Record<PayYear, string>> = { 1: '2016-18', 2: '2014-16', 4: '2014-16', 5: '2014-16' };

/** Whose pay the figures are. */
export const payPopulation =
  'Published pay is that of graduates who received federal aid, were employed and not enrolled. International students and those who paid for themselves are not in it. How many graduates stand behind a median is not published; degrees a year stand in for it.';

/** What the estimate is, in one sentence. */
export const payEstimateMeans = (dollarYear: string): string =>
  `Median pay of the program’s graduates in dollars of ${dollarYear}, as if measured in 2022-23, so that the years differ by experience alone; half of the weight lies between the quartiles, 8 in 10 between p10 and p90.`;

/** What the estimate rests on; `fields` are titles of the field and of those that stand in for it. */
export function payBasis(
  estimate: Pick<PayEstimate, 'basis' | 'neighbors'>,
  field: string,
  standIns: readonly string[],
  publishedCells: number,
): string {
  const others = estimate.neighbors - (estimate.basis === 'cell' && standIns.length !== 1 ? 1 : 0);
  const elsewhere =
    standIns.length > 0
      ? `${field} has no published pay anywhere, so that of ${listed(standIns)} stands in, with a wider interval`
      : `${counted(publishedCells - (estimate.basis === 'cell' ? 1 : 0), 'program')} of ${field} elsewhere`;
  const siblings = others > 0 ? `${counted(others, 'other field')} at this institution` : '';
  if (estimate.basis === 'cell' && standIns.length === 0)
    return `Rests on pay published for this program${siblings === '' ? '' : `, on ${siblings}`} and on ${elsewhere}.`;
  if (estimate.basis === 'cell') return `Rests on pay published for ${listed(standIns)} at this institution: ${elsewhere}.`;
  const nothing = 'Nothing is published for this program.';
  if (standIns.length > 0)
    return `${nothing} ${siblings === '' ? '' : `It borrows from ${siblings}. `}${sentenceCase(elsewhere)}; how much wider is a judgment that no published figure can test.`;
  return `${nothing} It borrows from ${siblings === '' ? '' : `${siblings} and `}${elsewhere}.`;
}

/** Two standard errors, as percentage points. */
const give = (se: number): string => `give or take ${count(200 * se, 1)} points`;

const heldOut: Record<CalibrationRow['test'], string> = {
  programs: 'of programs that the fit had not seen',
  institutions: 'of institutions that the fit had not seen',
  'later-release': 'of a later release, forecast from an earlier one',
  small: 'of small programs, forecast from large ones',
};

/** How often such intervals were right when figures were held out. */
export function payCalibration(all: CalibrationRow, ours: CalibrationRow | undefined): string {
  const held = heldOut[all.test];
  const own =
    ours === undefined
      ? ''
      : `; in the listed fields ${percent(ours.within80.value)} of ${count(ours.figures)} (${give(ours.within80.se)})`;
  return `Held against ${count(all.figures)} figures ${held}, ${all.year} years after: ${percent(all.within80.value, 1)} lay in their 80% intervals (${give(all.within80.se)})${own}. Their mean error was ${percent(Math.exp(all.mae) - 1)} of pay.`;
}

const targetNames: Readonly<Record<string, string>> = {
  'programs.coverage80': '80% intervals, held-out programs, all fields',
  'programs.listed.coverage80': '80% intervals, held-out programs, listed fields',
  'institutions.coverage80': '80% intervals, held-out institutions, all fields',
  'institutions.listed.coverage80': '80% intervals, held-out institutions, listed fields',
  'later-release.coverage80': '80% intervals, the later release from the earlier',
  'small.coverage80': '80% intervals, small programs forecast from large ones',
  'programs.crps': 'CRPS below the field’s distribution, held-out programs',
  'programs.listed.crps': 'CRPS below the field’s distribution, held-out programs, listed fields',
  'later-release.crps': 'CRPS below the better baseline, later release',
  'institutions.crps': 'CRPS below the field’s distribution, held-out institutions',
  'institutions.listed.crps': 'CRPS below the field’s distribution, held-out institutions, listed fields',
};

/** A target's name. */
export const payTargetName = (target: Pick<CalibrationTarget, 'id'>): string => targetNames[target.id] ?? target.id;
