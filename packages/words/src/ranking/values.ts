import type { AttributeValue, VerdictRule } from '@masterplan/model';
import { count, percent, usd, usdAbout } from '../numbers.ts';

/** A measure in the unit of its attribute. */
export function measureText({ id, unit }: Pick<AttributeValue, 'id' | 'unit'>, measured: number): string {
  if (id === 'internship' || id === 'capstone') return measured === 0 ? 'none' : measured < 1 ? 'optional' : 'required';
  if (id === 'delivery' || id === 'part-time' || id === 'accreditation')
    return measured === 1 ? 'yes' : measured === 0 ? 'no' : percent(measured);
  if (id === 'certainty-equivalent') return usdAbout(measured);
  if (unit === 'usd' || unit === 'usd-per-year') return usd(Math.round(measured));
  if (unit === 'fraction') return percent(measured);
  if (unit === 'log-points') return `${measured < 0 ? '' : '+'}${percent(Math.exp(measured) - 1)}`;
  if (unit === 'months') return `${count(measured)} months`;
  return count(measured, 1);
}

/** What is known of an attribute of a path; «open»: no source tells, its whole plausible range counts. */
export const attributeText = (attribute: AttributeValue): string =>
  attribute.measured === 'not-published' ? 'open' : measureText(attribute, attribute.measured);

const ruleNames: Record<VerdictRule['id'], string> = {
  'cheaper-path': 'No cheaper path gains as much and pays as often',
  'pays-at-all': 'It pays often enough to be thought of',
  financed: 'Nothing is left that nobody lends',
  'pays-often': 'It pays in most futures',
  'worst-tenth': 'Loss in the worst tenth of futures',
  load: 'Hours a week beside the job',
  instrumental: 'It closes more of the gap than a cheaper path',
};

/** A rule of the verdict: its name, what was found and the threshold. */
export function ruleText({ id, found, threshold, unit }: VerdictRule): { name: string; found: string; threshold: string } {
  const say = (value: number) =>
    unit === 'fraction' ? percent(value) : unit === 'usd' ? usd(Math.round(value)) : `${count(value, 1)} hours`;
  const most = id === 'financed' || id === 'worst-tenth' || id === 'load' || id === 'cheaper-path';
  return { name: ruleNames[id], found: say(found), threshold: `${most ? 'at most' : 'at least'} ${say(threshold)}` };
}
