import type { BreakEven, Candidate, OutlookReport } from '@masterplan/model';
import { yearOf } from '../../calendar.ts';
import { mean, quantile, round } from '../../math/quantile.ts';
import { byColumn, cumulate, dollars, grossPay, payShare, yearlyDifference } from '../detail.ts';
import type { PeopleOptions } from '../outlook.ts';
import { estimate } from './batches.ts';
import { certaintyEquivalent, lifetime } from './certainty.ts';
import { debtOf } from './debt.ts';
import { earningsTestIn } from './earnings-test.ts';
import { employerHelpOf } from './employer-help.ts';
import { outlookLevers } from './levers.ts';
import { rateOfReturn } from './rate-of-return.ts';
import { repaymentOf } from './repayment.ts';
import { type Ground, type Refused, type Route, type Walk, walk } from './route.ts';
import { splitOf } from './split.ts';
import { turn } from './turning.ts';
import { variantsOf } from './variants.ts';

export interface OutlookOptions {
  /** Today, YYYY-MM-DD. */
  asOf: string;
  seed: number;
  futures: number;
}

/** Draws of what could be learnt, and lives lived through on each, for the split of variance. */
const DRAWS = 64;
const LIVES = 32;
/** Futures of a search for where the path turns. */
const SEARCH = 512;

/** The whole outlook of a route for a candidate; gives way every few milliseconds of work. */
export function* outlookReport(
  ground: Ground,
  route: Route,
  candidate: Candidate,
  options: OutlookOptions,
): Generator<undefined, OutlookReport | Refused> {
  const walked = walk(ground, route, candidate, options);
  if ('impossible' in walked) return walked;
  const { outlook, value, parameters } = walked;
  const { years } = outlook.lives;
  yield undefined;
  const yearly = yearlyDifference(outlook, value);
  const { cumulative, evenAt } = cumulate(yearly, outlook.valuation.discount);
  const split = splitOf(valueUnder(ground, route, candidate, { ...options, futures: DRAWS * LIVES, nested: LIVES }), LIVES);
  yield undefined;
  const pays = (shockCorrelation: number) => round(payShare(valueUnder(ground, route, candidate, { ...options, shockCorrelation })), 4);
  const half = pays(0.5);
  yield undefined;
  const one = pays(1);
  yield undefined;
  const at = (p: number) => inDollars(estimate(value.npv, (values) => quantile(values.sort(), p)));
  const meanYear = Float64Array.from({ length: years }, (_, t) => meanOf(yearly, years, t));
  const rate = rateOfReturn(meanYear);
  const risk = parameters.value('risk-aversion');
  const floorUsdPerYear = parameters.value('income-floor');
  const certain = (npv: Float64Array | undefined) => {
    const floor = floorUsdPerYear * outlook.valuation.discount.reduce((sum, x) => sum + x, 0);
    return certaintyEquivalent(lifetime(outlook.stayValue, npv, candidate.finances.savingsUsd), risk, floor);
  };
  const [stayCertain, pathCertain] = [certain(undefined), certain(value.npv)];
  const chance = estimate(value.npv, payShare);
  return {
    schema: 'masterplan.outlook/1',
    catalogVersion: ground.catalog.version,
    asOf: options.asOf,
    seed: options.seed,
    futures: options.futures,
    dollarYear: options.asOf.slice(0, 4),
    path: walked.id,
    title: walked.title,
    institution: walked.institution,
    plan: walked.plan,
    cost: value.cost.cost,
    earlierFederalLoansUsd: candidate.finances.existingFederalLoansUsd,
    mayGoHome: outlook.visa !== undefined,
    horizonYears: years,
    npv: { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9), mean: inDollars(estimate(value.npv, mean)) },
    pays: {
      value: round(chance.value, 4),
      se: round(chance.se, 4),
      atCorrelation: { half, one },
      overKnowledge: [round(split.paysOverKnowledge[0], 3), round(split.paysOverKnowledge[1], 3)],
    },
    breakEven: breakEvenOf(evenAt),
    yearly: byColumn(yearly, years),
    cumulative: byColumn(cumulative, years + 1),
    debt: debtOf(ground.catalog, walked),
    ...(yield* loansOf(ground, route, candidate, walked)),
    certainty: {
      riskAversion: risk,
      floorUsdPerYear,
      stay: { mean: round(stayCertain.mean), certain: round(stayCertain.certain) },
      path: { mean: round(pathCertain.mean), certain: round(pathCertain.certain) },
      gain: round(pathCertain.certain - stayCertain.certain),
    },
    irr: rate === 'none' ? rate : round(rate, 4),
    split: {
      knowledge: round(split.knowledge, 3),
      luck: round(split.luck, 3),
      knowledgeInterval: [round(split.knowledgeInterval[0]), round(split.knowledgeInterval[1])],
      luckInterval: [round(split.luckInterval[0]), round(split.luckInterval[1])],
      draws: DRAWS,
      livesPerDraw: LIVES,
    },
    ...(yield* variantsOf(ground, route, candidate, { ...options, futures: SEARCH })),
    ladder: ladderOf(walked),
    breakEvens: yield* turns(ground, route, candidate, walked, options),
  };
}

/** Both plans of the federal debt, the employer's help and the program's earnings test, where there are such. */
function* loansOf(
  { catalog }: Ground,
  route: Route,
  candidate: Candidate,
  walked: Walk,
): Generator<undefined, Pick<OutlookReport, 'repayment' | 'employerHelp' | 'earningsTest'>> {
  yield undefined;
  const repayment = repaymentOf(catalog, candidate.finances.repayment, walked);
  yield undefined;
  const employerHelp = employerHelpOf(candidate, walked);
  const earningsTest = earningsTestIn(catalog, candidate, route, walked);
  return { ...(repayment && { repayment }), ...(employerHelp && { employerHelp }), ...(earningsTest && { earningsTest }) };
}

/** The route's net present values with changed people; staying put's zeros where it can't be walked. */
function valueUnder(ground: Ground, route: Route, candidate: Candidate, options: PeopleOptions): Float64Array {
  const walked = walk(ground, route, candidate, options);
  return 'impossible' in walked ? new Float64Array(options.futures) : walked.value.npv;
}

const inDollars = ({ value, se }: { value: number; se: number }) => ({ value: round(value), se: round(se) });

function meanOf(values: Float64Array, columns: number, column: number): number {
  let sum = 0;
  for (let at = column; at < values.length; at += columns) sum += values[at] ?? 0;
  return (sum * columns) / values.length;
}

function breakEvenOf(evenAt: Float64Array): OutlookReport['breakEven'] {
  const sorted = evenAt.slice().sort();
  const ever = sorted.filter(Number.isFinite);
  const years = (p: number) => round(quantile(ever, p), 1);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Infinity;
  return {
    years: ever.length === 0 ? undefined : [years(0.1), years(0.25), years(0.5), years(0.75), years(0.9)],
    middle: Number.isFinite(middle) ? round(middle, 1) : 'never',
    neverShare: round(1 - ever.length / sorted.length, 4),
  };
}

function ladderOf({ outlook, value }: Walk): OutlookReport['ladder'] {
  const { lives, stay, today } = outlook;
  const staying = { timeline: stay, factors: new Float64Array(lives.count).fill(1) };
  const column = (of: Parameters<typeof grossPay>[1], t: number) =>
    dollars(Float64Array.from({ length: lives.count }, (_, f) => grossPay(lives, of, f, t)));
  return Array.from({ length: lives.years }, (_, t) => ({
    year: yearOf(today + 12 * t + 6),
    path: column(value, t),
    stay: column(staying, t),
  }));
}

function* turns(
  ground: Ground,
  route: Route,
  candidate: Candidate,
  walked: Walk,
  options: OutlookOptions,
): Generator<undefined, BreakEven[]> {
  const search = { ...options, futures: SEARCH };
  const asNow = walk(ground, route, candidate, search);
  const program = route.kind === 'program' ? ('program' in route.subject ? route.subject.program.id : route.subject.listed.id) : '';
  const found: BreakEven[] = [];
  for (const lever of outlookLevers) {
    if (lever.of === 'pay-now' && candidate.status === 'student-visa') continue;
    if (route.kind === 'alternative' && ['tuition', 'kappa', 'kappa-q', 'hours-per-week'].includes(lever.of)) continue;
    if (lever.of === 'hours-per-week' && walked.plan.pace === 'full-time') continue;
    const people = lever.changes === 'price' && !('impossible' in asNow) ? asNow.outlook : undefined;
    const now = lever.now(candidate, walked.parameters, walked.value.cost.cost.tuitionUsd);
    const turned = yield* turn(lever, (value) => {
      const again = walk(ground, route, lever.set(candidate, value, program), search, people);
      return 'impossible' in again ? undefined : again.value.npv;
    });
    found.push({ of: lever.of, now: round(now, Math.max(0, lever.digits)), unit: lever.unit, ...turned });
  }
  return found;
}
