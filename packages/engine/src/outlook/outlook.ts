import { type Alternative, type Candidate, type Catalog, isPublished, type PlanSummary, type Role } from '@masterplan/model';
import { type Month, monthOf } from '../calendar.ts';
import { gapClosed, type Levels } from '../fit/levels.ts';
import { power } from '../math/elementary.ts';
import { hash, hashText } from '../math/random.ts';
import { type Price, priceOf } from '../money/tuition.ts';
import type { Parameters } from '../parameters.ts';
import type { Option } from '../paths.ts';
import { type CostOfPath, costOf, livingChange } from './cost.ts';
import { type Extras, extrasOf, reliefOf } from './extras.ts';
import { drawLives, type Lives, payToday } from './lives.ts';
import { type Luck, luckOf } from './luck.ts';
import { payFactors } from './program-pay.ts';
import { halfYears, type Spending, termsOf } from './study-bill.ts';
import { valueOn } from './tax-curve.ts';
import { once, taxesOf } from './taxes.ts';
import { stayTimeline, type Timeline, type Timing, timeline } from './timeline.ts';
import { type Ahead, aheadOf, presentValue, type Valuation } from './value.ts';
import { type ValueCurves, valueAt, valueCurves } from './value-curve.ts';
import { type Visa, visaOf } from './visa.ts';

/** A path's futures against staying put, and what they rest on. */
export interface PathValue {
  /** Net present value by future, USD. */
  npv: Float64Array;
  cost: CostOfPath;
  timing: Timing;
  timeline: Timeline;
  extras: Extras;
  /** Factor on pay after finishing, by future. */
  factors: Float64Array;
  /** Dollars of mean value that one log point of program pay is worth. */
  usdPerLogPoint: number;
}

/** The people, their luck and staying put: what every path is held against, kept while only paths or prices change. */
export interface People {
  lives: Lives;
  luck: Luck;
  visa: Visa | undefined;
  valuation: Valuation;
  stay: Timeline;
  stayValue: Float64Array;
  baseYear: number;
  today: Month;
  /** Timelines of each length, pace and start, made when first asked for. */
  schedules: Map<string, Schedule>;
}

interface Schedule {
  timing: Timing;
  timeline: Timeline;
  ahead: Ahead;
  /** For programs that share the schedule; one of its own is computed outright. */
  curves: (() => ValueCurves) | undefined;
  extras: Extras;
  /** Dollars of mean value for a unit of the pay factor. */
  usdPerFactor: number;
}

export interface PeopleOptions {
  asOf: string;
  seed: number;
  futures: number;
  shockCorrelation?: number;
  /** Lives that share one draw of what could be learnt. */
  nested?: number;
  /** Log difference of the role's pay in the industry meant, from all industries. */
  industry?: number;
}

/** Draws the people. Same catalog, candidate, seed and futures: the same to the last digit. */
export function createPeople(catalog: Catalog, candidate: Candidate, role: Role, parameters: Parameters, options: PeopleOptions): People {
  const { seed, futures, nested = 1, industry = 0 } = options;
  const baseYear = Number(options.asOf.slice(0, 4));
  const today = monthOf(options.asOf);
  const years = Math.max(3, Math.round(parameters.value('horizon-years')));
  const lives = drawLives(catalog, candidate, role, parameters, {
    seed,
    futures,
    nested,
    years,
    baseYear,
    industry,
    shockCorrelation: options.shockCorrelation ?? parameters.value('shock-correlation'),
  });
  const visa = candidate.status === 'student-visa' ? visaOf(catalog, candidate, lives, parameters, today) : undefined;
  const valuation = valuationOf(catalog, candidate, parameters, today, baseYear, years);
  const stay = stayTimeline(lives, visa);
  return {
    lives,
    visa,
    valuation,
    stay,
    baseYear,
    today,
    schedules: new Map(),
    luck: luckOf(seed, futures, nested),
    stayValue: aheadOf(lives, stay, valuation).worth,
  };
}

/** Arrays used again for every path of the catalog; `subject` is the program whose pay factors they hold. */
export interface Scratch {
  subject: string;
  npv: Float64Array;
  factors: Float64Array;
}
export const scratchFor = (people: People): Scratch => ({
  subject: '',
  npv: new Float64Array(people.lives.count),
  factors: new Float64Array(people.lives.count),
});

/** The people, ready to value any path at this candidate's prices and means. */
export interface Outlook extends People {
  /** With `scratch`, the value's arrays are the scratch's and hold until its next use. */
  ofOption: (option: Option, scratch?: Scratch) => PathValue;
  ofAlternative: (alternative: Alternative, plan: PlanSummary, after: Levels) => PathValue;
}

export function createOutlook(catalog: Catalog, candidate: Candidate, role: Role, parameters: Parameters, people: People): Outlook {
  const pay = payToday(catalog, candidate);
  const fullCredit = once(() => Float64Array.from(people.valuation.taxes, (year) => valueOn(year.credit(), pay)));
  const inside: Inside = { ...people, catalog, candidate, role, parameters, fullCredit };
  return {
    ...people,
    ofOption: (option, scratch) => valueOption(inside, option, scratch),
    ofAlternative: (alternative, plan, after) => valueAlternative(inside, alternative, plan, after),
  };
}

interface Inside extends People {
  /** Lifetime Learning Credit on full expenses at present pay, by year. */
  fullCredit: () => Float64Array;
  catalog: Catalog;
  candidate: Candidate;
  role: Role;
  parameters: Parameters;
}

function valuationOf(
  catalog: Catalog,
  candidate: Candidate,
  parameters: Parameters,
  today: Month,
  baseYear: number,
  years: number,
): Valuation {
  const rate = 1 + parameters.value('discount-rate');
  const inflation = parameters.value('inflation');
  const taxes = taxesOf(catalog, candidate, today, baseYear, years, inflation);
  return {
    taxes,
    after: taxes.map((year) => year.after),
    discount: Float64Array.from({ length: years }, (_, t) => 1 / power(rate, t + 0.5)),
    prices: Float64Array.from(taxes, (year) => year.nominal),
  };
}

function scheduleOf(inside: Inside, plan: PlanSummary, startMonth: Month): Schedule {
  const key = `${plan.pace}/${startMonth}/${plan.months}`;
  const known = inside.schedules.get(key);
  if (known) return known;
  const { lives } = inside;
  const timing = timingOf(inside, {
    start: Math.max(0, startMonth - inside.today),
    months: plan.months,
    keepsJob: plan.pace === 'part-time',
    completion: lives.drawn(plan.pace === 'part-time' ? 'completion-part-time' : 'completion-full-time'),
    change: addedChance(lives),
    kappa: lives.drawn('kappa'),
    visa: inside.visa,
  });
  const made = schedule(inside, timing);
  inside.schedules.set(key, made);
  return made;
}

function timingOf(inside: Inside, { start, months, ...rest }: Omit<Timing, 'end' | 'left'> & { months: number }): Timing {
  const stayed = Math.floor(inside.parameters.value('dropout-point') * months + 0.5);
  return { ...rest, start, end: start + months, left: start + Math.min(months, Math.max(1, stayed)) };
}

function schedule(inside: Inside, timing: Timing): Schedule {
  const line = timeline(inside.lives, timing);
  const ahead = aheadOf(inside.lives, line, inside.valuation);
  return {
    timing,
    timeline: line,
    ahead,
    curves: once(() => valueCurves(inside.lives, line, ahead, inside.valuation)),
    extras: extrasOf(inside, timing, line),
    usdPerFactor: usdPerFactor(inside, line, ahead),
  };
}

/**
 * Chance that the degree brings the role within two years to someone who would not have reached it by then anyway: so
 * that the two chances together make the stated one.
 */
function addedChance(lives: Lives): Float64Array {
  const without = lives.drawn('role-change-without-degree');
  return lives.drawn('role-change-with-degree').map((chance, f) => {
    const stays = (1 - (without[f] ?? 0)) * (1 - (without[f] ?? 0));
    return stays <= 0 ? 0 : Math.max(0, 1 - (1 - chance) / stays);
  });
}

/** Dollars of mean value for a unit of the pay factor, from every eighth future. */
function usdPerFactor({ lives, valuation }: Inside, line: Timeline, ahead: Ahead): number {
  let sum = 0;
  let count = 0;
  for (let f = 0; f < lives.count; f += 8) {
    sum += presentValue(lives, line, ahead, valuation, f, 1.125) - presentValue(lives, line, ahead, valuation, f, 1);
    count += 1;
  }
  return sum / 0.125 / count;
}

/** The value of a program's path: its schedule, its pay factors, its costs. */
function valueOption(inside: Inside, option: Option, scratch: Scratch | undefined): PathValue {
  const { parameters, candidate, catalog } = inside;
  const made = scheduleOf(inside, option.plan, option.startMonth);
  const factors = factorsOf(inside, option, scratch);
  const cost = costs(inside, made.timing, {
    price: priceOf(option, candidate, catalog, parameters, inside.baseYear),
    scholarshipUsd: candidate.offers.find((offer) => offer.program === option.subject)?.scholarshipUsd ?? 0,
    ...spendingOf(inside, made.timing, option.plan),
    livingChangeUsd: livingChange(option, candidate, catalog),
    loadShare: Math.min(1, option.fullTimeMonths / option.plan.months),
    terms: termsOf(option, inside.today),
  });
  return {
    ...netValues(inside, option.kind === 'listed' ? made : { ...made, curves: undefined }, cost, factors, scratch?.npv),
    usdPerLogPoint: made.usdPerFactor * parameters.value('kappa-q'),
  };
}

/** Income along the path less income staying put, less what the path costs, plus what taxes give back; to the cent. */
function netValues(
  inside: Inside,
  { timing, timeline: line, ahead, curves, extras }: Schedule,
  cost: CostOfPath,
  factors: Float64Array,
  into?: Float64Array,
): Omit<PathValue, 'usdPerLogPoint'> {
  const { lives, valuation, stayValue } = inside;
  const { count, years } = lives;
  const { finished } = line;
  const { worth, from } = ahead;
  const npv = into ?? new Float64Array(count);
  const relieved = reliefOf(inside, extras, cost, finished);
  const paidFinished = cost.finished.presentValueUsd;
  const paidLeft = cost.left.presentValueUsd;
  const shared = curves?.();
  for (let f = 0; f < count; f++) {
    const done = finished[f] === 1;
    let own = worth[f] ?? 0;
    if (done && (from[f] ?? 0) < years) {
      const factor = factors[f] ?? 1;
      own = shared ? valueAt(shared, f, factor) : Number.NaN;
      if (Number.isNaN(own)) own = presentValue(lives, line, ahead, valuation, f, factor);
    }
    const net = own - (stayValue[f] ?? 0) - (done ? paidFinished : paidLeft);
    npv[f] = inCents(relieved ? net + (relieved[f] ?? 0) : net);
  }
  return { npv, cost, timing, timeline: line, extras, factors };
}

function costs(inside: Inside, timing: Timing, spending: Spending): CostOfPath {
  const { candidate, catalog, parameters, valuation } = inside;
  const pay = spending.payUsdPerYear;
  const [first] = valuation.after;
  const valuing = {
    discount: valuation.discount,
    prices: valuation.prices,
    employerUntaxed: Float64Array.from(valuation.taxes, (year) => year.employerUntaxedUsd),
    marginalTax: first && spending.keepsJob ? 1 - (valueOn(first, pay + 1_000) - valueOn(first, pay)) / 1_000 : 0,
    fullCredit: inside.fullCredit(),
  };
  return costOf(candidate, catalog, parameters, valuing, spending, timing.left);
}

function factorsOf(inside: Inside, option: Option, scratch: Scratch | undefined): Float64Array {
  if (scratch?.subject === option.subject) return scratch.factors;
  const { parameters, candidate } = inside;
  const own = option.kind === 'deep' ? parameters.value('program-within-cell-sd') : 0;
  const abroad = candidate.status === 'student-visa' ? parameters.value('international-pay-sd') : 0;
  const keys = {
    institution: hash(option.institution?.unitid ?? hashText(option.institutionName), 11),
    cell: hash(hashText(option.subject), 13),
  };
  const into = scratch?.factors ?? new Float64Array(inside.lives.count);
  payFactors(
    option.estimate,
    placePart(inside, option),
    keys,
    Math.sqrt(own * own + abroad * abroad),
    inside.lives.drawn('kappa-q'),
    inside.luck,
    into,
  );
  if (scratch) scratch.subject = option.subject;
  return into;
}

/** What of an institution's advantage is its place: taken off, because the graduate works where the candidate works. */
function placePart({ catalog, role, parameters }: Inside, option: Option): number {
  const cbsa = option.institution?.cbsa;
  const index = catalog.areas.find((area) => area.code === cbsa)?.logIndex[role.id] ?? 0;
  return parameters.value('place-part') * parameters.value('place-index-kept') * index;
}

/** Whole cents: what lies below is the rounding of sums, not a gain. */
export const inCents = (usd: number): number => Math.floor(usd * 100 + 0.5) / 100;

function spendingOf(inside: Inside, timing: Timing, plan: PlanSummary) {
  const { candidate, catalog } = inside;
  const budget = catalog.money.prices.studentBudget;
  const living = budget.housingFoodUsdPerYear + budget.booksTransportPersonalUsdPerYear;
  return {
    start: timing.start,
    months: plan.months,
    keepsJob: timing.keepsJob,
    payUsdPerYear: payToday(catalog, candidate),
    livingToFinanceUsd: timing.keepsJob ? 0 : (living * plan.months) / 12,
    federalAid: candidate.status === 'citizen-or-resident',
    today: inside.today,
    years: inside.lives.years,
  };
}

/** A cheaper path: it costs its price, keeps the job, and raises the chance of the role by what it closes of the gap. */
function valueAlternative(inside: Inside, alternative: Alternative, plan: PlanSummary, after: Levels): PathValue {
  const { lives, candidate, role } = inside;
  const closes = gapClosed(role, candidate.knowledge, after);
  const share = lives.drawn('alternative-share');
  const start = Math.max(0, monthOf(plan.start) - inside.today);
  const timing = timingOf(inside, {
    start,
    months: plan.months,
    keepsJob: true,
    completion: lives.drawn('alternative-completion'),
    change: addedChance(lives).map((chance, f) => (share[f] ?? 0) * closes * chance),
    kappa: new Float64Array(lives.count),
    visa: undefined,
  });
  const line = inside.visa ? { ...stayTimeline(lives, inside.visa), finished: timeline(lives, timing).finished } : timeline(lives, timing);
  const made = {
    timing,
    timeline: line,
    ahead: aheadOf(lives, line, inside.valuation),
    curves: undefined,
    extras: extrasOf(inside, timing, line),
    usdPerFactor: 0,
  };
  const cost = costs(inside, timing, {
    price: priceOfAlternative(alternative, plan),
    scholarshipUsd: 0,
    ...spendingOf(inside, timing, plan),
    livingChangeUsd: 0,
    loadShare: 0,
    federalAid: false,
    terms: halfYears(timing.start, plan.months),
  });
  return { ...netValues(inside, made, cost, new Float64Array(lives.count).fill(1)), usdPerLogPoint: 0 };
}

function priceOfAlternative(alternative: Alternative, plan: PlanSummary): Price {
  const usd = alternativePrice(alternative, plan);
  return {
    tuitionUsd: usd ?? 0,
    feesUsd: 0,
    kind: usd === undefined ? 'assumed' : 'observed',
    figures: [`alt:${alternative.id}/price`],
  };
}

/** Whole price of a cheaper path; undefined where its provider publishes none. */
export function alternativePrice(alternative: Alternative, plan: PlanSummary): number | undefined {
  if (!isPublished(alternative.price)) return undefined;
  const { amountUsd, maxUsd, basis } = alternative.price;
  const amount = maxUsd === undefined ? amountUsd : (amountUsd + maxUsd) / 2;
  return basis === 'per-month' ? amount * plan.months : amount;
}
