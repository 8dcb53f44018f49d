import type { Candidate, Catalog, Role } from '@masterplan/model';
import type { Outlook, PathValue } from '../packages/engine/src/outlook/outlook.ts';
import { entryPay, experienceProfile, personEffect, presentRole } from '../packages/engine/src/outlook/reference.ts';
import { roleSpread } from '../packages/engine/src/outlook/spread.ts';
import type { Curve } from '../packages/engine/src/outlook/tax-curve.ts';
import type { Parameters } from '../packages/engine/src/parameters.ts';
import type { Option } from '../packages/engine/src/paths.ts';

const DRAWN = [
  'kappa',
  'kappa-q',
  'role-change-with-degree',
  'role-change-without-degree',
  'real-pay-growth',
  'search-months',
  'completion-full-time',
  'completion-part-time',
  'experience-carried',
];
const FIXED = [
  'shock-persistence',
  'shock-share-person',
  'shock-share-persistent',
  'shock-share-transitory',
  'shock-correlation',
  'person-effect-carried',
  'pay-growth-without',
  'job-loss',
  'spell-months',
  'discount-rate',
];
const EXPERIENCE_MONTHS = 12 * 120;

/**
 * One path's model as plain numbers for bench/outlook.py, which draws lives of its own: parameters and their triangles, levels of pay,
 * experience profiles by month, tax curves by year, the bill and debt of who finishes and who leaves. Nothing drawn is in it.
 */
export function exportModel(
  { catalog, candidate, role, parameters }: { catalog: Catalog; candidate: Candidate; role: Role; parameters: Parameters },
  outlook: Outlook,
  option: Option,
  value: PathValue,
) {
  const { lives, valuation, baseYear } = outlook;
  const present = presentRole(catalog, candidate, role);
  const [old, wanted] = [experienceProfile(present, parameters), experienceProfile(role, parameters)];
  const x0 = candidate.background.yearsExperience;
  const { start, end, left, keepsJob } = value.timing;
  const own = option.kind === 'deep' ? parameters.value('program-within-cell-sd') : 0;
  const cbsa = option.institution?.cbsa;
  const area = catalog.areas.find(({ code }) => code === cbsa)?.logIndex[role.id] ?? 0;
  const placePart = parameters.value('place-part') * parameters.value('place-index-kept') * area;
  const { institution, cell } = option.estimate;
  const flows = ({ cash, creditShare, interestShare, paidBack }: PathValue['cost']['finished']) => ({
    cash: [...cash],
    /** By month from today in which the employer is left. */
    paidBack: [...(paidBack ?? [])],
    credit: [...creditShare],
    interest: [...interestShare],
  });
  return {
    years: lives.years,
    pace: option.plan.pace,
    drawn: Object.fromEntries(DRAWN.map((id) => [id, triangle(parameters, id)])),
    fixed: Object.fromEntries(FIXED.map((id) => [id, parameters.value(id)])),
    payToday: candidate.work.payUsdPerYear,
    entry: entryPay(catalog, candidate, role, baseYear, parameters, 0),
    spread: roleSpread(catalog, role, parameters),
    theta: personEffect(catalog, candidate, present, baseYear, parameters) ?? null,
    oldProfile: Array.from({ length: lives.years }, (_, t) => old(x0 + t + 0.5) - old(x0)),
    newProfile: Array.from({ length: EXPERIENCE_MONTHS }, (_, month) => wanted(month / 12) - wanted(0)),
    experienceMonths: 12 * x0,
    gap: { present: present.degreeGap.log, sought: role.degreeGap.log },
    study: { start, end, left, keepsJob },
    program: {
      mean: institution.mean + cell.mean - placePart,
      institutionSd: institution.sd,
      cellSd: Math.sqrt(cell.sd * cell.sd + own * own),
      df: cell.df,
    },
    taxes: valuation.taxes.map((year) => ({ after: plain(year.after), credit: plain(year.credit()), interest: plain(year.interest()) })),
    finished: flows(value.cost.finished),
    left: flows(value.cost.left),
  };
}

/** Low, mode, high; the value three times where it is not drawn. */
function triangle(parameters: Parameters, id: string): number[] {
  const value = parameters.value(id);
  if (parameters.draw(id, 0.1) === parameters.draw(id, 0.9)) return [value, value, value];
  const [low, high] = parameters.range(id);
  return [low, value, high];
}

const plain = ({ from, value, slope }: Curve) => ({ from: [...from.subarray(0, value.length)], value: [...value], slope: [...slope] });
