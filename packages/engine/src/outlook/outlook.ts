import { type Alternative, type Candidate, type Catalog, isPublished, type PlanSummary, type Role } from '@masterplan/model';
import { type Month, monthOf } from '../calendar.ts';
import { gapClosed, type Levels } from '../fit/levels.ts';
import { exp, power } from '../math/elementary.ts';
import { hash, hashText } from '../math/random.ts';
import { keptTable, type TaxTable } from '../money/tax.ts';
import { priceOf } from '../money/tuition.ts';
import type { Parameters } from '../parameters.ts';
import type { Option } from '../paths.ts';
import { type CostOfPath, costOf, livingChange } from './cost.ts';
import { drawLives, type Lives, payToday } from './lives.ts';
import { type Luck, luckOf } from './luck.ts';
import { payFactors } from './program-pay.ts';
import { stayTimeline, type Timeline, type Timing, timeline, type Visa } from './timeline.ts';
import { presentValue, type Valuation, type ValueGrid, valueAt, valueGrid } from './value.ts';

/** A path's futures against staying put, and what they rest on. */
export interface PathValue {
  /** Net present value by future, USD. */
  npv: Float64Array;
  cost: CostOfPath;
  timeline: Timeline;
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
  grid: ValueGrid | undefined;
  /** Dollars of mean value for a unit of the pay factor. */
  usdPerFactor: number;
}

export type PeopleOptions = { asOf: string; seed: number; futures: number; shockCorrelation?: number };

/** Draws the people. Same catalog, candidate, seed and futures: the same to the last digit. */
export function createPeople(catalog: Catalog, candidate: Candidate, role: Role, parameters: Parameters, options: PeopleOptions): People {
  const baseYear = Number(options.asOf.slice(0, 4));
  const years = Math.max(3, Math.round(parameters.value('horizon-years')));
  const lives = drawLives(catalog, candidate, role, parameters, {
    seed: options.seed,
    futures: options.futures,
    years,
    baseYear,
    shockCorrelation: options.shockCorrelation ?? parameters.value('shock-correlation'),
  });
  const visa = candidate.status === 'student-visa' ? visaOf(candidate, lives, parameters) : undefined;
  const valuation = valuationOf(catalog, candidate, parameters, baseYear, years);
  const stay = stayTimeline(lives, visa);
  return {
    lives,
    visa,
    valuation,
    stay,
    baseYear,
    today: monthOf(options.asOf),
    schedules: new Map(),
    luck: luckOf(options.seed, options.futures),
    stayValue: Float64Array.from({ length: lives.count }, (_, f) => presentValue(lives, stay, valuation, f, 1)),
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
  /** Share of a path's cost that is paid by those who leave it. */
  leftShare: number;
  /** With `scratch`, the value's arrays are the scratch's and hold until its next use. */
  ofOption: (option: Option, scratch?: Scratch) => PathValue;
  ofAlternative: (alternative: Alternative, plan: PlanSummary, after: Levels) => PathValue;
}

export function createOutlook(catalog: Catalog, candidate: Candidate, role: Role, parameters: Parameters, people: People): Outlook {
  const inside: Inside = { ...people, catalog, candidate, role, parameters };
  return {
    ...people,
    leftShare: parameters.value('dropout-point'),
    ofOption: (option, scratch) => valueOption(inside, option, scratch),
    ofAlternative: (alternative, plan, after) => valueAlternative(inside, alternative, plan, after),
  };
}

interface Inside extends People {
  catalog: Catalog;
  candidate: Candidate;
  role: Role;
  parameters: Parameters;
}

function valuationOf(catalog: Catalog, candidate: Candidate, parameters: Parameters, baseYear: number, years: number): Valuation {
  const table = (nonresident: boolean) =>
    keptTable(catalog, {
      year: baseYear,
      filing: candidate.finances.filing,
      state: candidate.place.state,
      nonresident,
      treatyStandardDeduction: candidate.home?.country === 'IN',
    });
  const resident = table(false);
  const arrival = Number(candidate.study.earliestStart.slice(0, 4)) - baseYear;
  const nonresident = candidate.status === 'student-visa' ? table(true) : resident;
  const tax: TaxTable[] = Array.from({ length: years }, (_, t) =>
    candidate.status === 'student-visa' && t < arrival + NONRESIDENT_YEARS ? nonresident : resident,
  );
  const rate = parameters.value('discount-rate');
  return { tax, discount: Float64Array.from({ length: years }, (_, t) => 1 / power(1 + rate, t + 0.5)) };
}

/** Calendar years in which a student on a visa counts as nonresident for tax. */
const NONRESIDENT_YEARS = 5;

function visaOf(candidate: Candidate, lives: Lives, parameters: Parameters): Visa {
  const keep = 1 - (candidate.home?.taxRate ?? 0);
  return {
    trainingMonths: parameters.value('opt-months-stem'),
    chance: lives.drawn('h1b-chance'),
    returnChance: parameters.value('return-hazard'),
    homeAfterTax: lives.oldPay.map((pay) => pay * keep),
    homePremium: lives.drawn('home-premium').map((premium) => exp(premium) - 1),
  };
}

function scheduleOf(inside: Inside, plan: PlanSummary, startMonth: Month): Schedule {
  const key = `${plan.pace}/${startMonth}/${plan.months}`;
  const known = inside.schedules.get(key);
  if (known) return known;
  const { lives, parameters } = inside;
  const start = Math.max(0, startMonth - inside.today);
  const timing: Timing = {
    start,
    end: start + plan.months,
    keepsJob: plan.pace === 'part-time',
    dropoutPoint: parameters.value('dropout-point'),
    completion: lives.drawn(plan.pace === 'part-time' ? 'completion-part-time' : 'completion-full-time'),
    change: addedChance(lives),
    kappa: lives.drawn('kappa'),
    visa: inside.visa,
  };
  const line = timeline(lives, timing);
  const made = { timing, timeline: line, grid: undefined, usdPerFactor: usdPerFactor(inside, line) };
  inside.schedules.set(key, made);
  return made;
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
function usdPerFactor(inside: Inside, line: Timeline): number {
  let sum = 0;
  let count = 0;
  for (let f = 0; f < inside.lives.count; f += 8) {
    sum += presentValue(inside.lives, line, inside.valuation, f, 1.125) - presentValue(inside.lives, line, inside.valuation, f, 1);
    count += 1;
  }
  return sum / 0.125 / count;
}

/**
 * The value of a program's path. Most listed programs share one schedule and are read off its grid of pay factors; a deep
 * program has a schedule nearly of its own and is computed outright.
 */
function valueOption(inside: Inside, option: Option, scratch: Scratch | undefined): PathValue {
  const { lives, parameters, candidate, catalog } = inside;
  const schedule = scheduleOf(inside, option.plan, option.startMonth);
  const { timing, timeline: line } = schedule;
  const factors = factorsOf(inside, option, scratch);
  const cost = costOf(candidate, catalog, parameters, {
    price: priceOf(option, candidate, catalog, parameters, inside.baseYear),
    scholarshipUsd: candidate.offers.find((offer) => offer.program === option.subject)?.scholarshipUsd ?? 0,
    ...spendingOf(inside, timing, option.plan),
    livingChangeUsd: livingChange(option, candidate, catalog),
    loadShare: Math.min(1, option.fullTimeMonths / option.plan.months),
  });
  const npv = scratch?.npv ?? new Float64Array(lives.count);
  if (option.kind === 'listed') schedule.grid ??= valueGrid(lives, line, inside.valuation);
  const grid = option.kind === 'listed' ? schedule.grid : undefined;
  for (let f = 0; f < lives.count; f++) {
    const finished = line.finished[f] === 1;
    const factor = finished ? (factors[f] ?? 1) : 1;
    const worth = grid ? valueAt(grid, f, factor) : presentValue(lives, line, inside.valuation, f, factor);
    npv[f] = inCents(worth - (inside.stayValue[f] ?? 0) - (finished ? 1 : timing.dropoutPoint) * cost.presentValueUsd);
  }
  return { npv, cost, timeline: line, factors, usdPerLogPoint: schedule.usdPerFactor * parameters.value('kappa-q') };
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
const inCents = (usd: number): number => Math.floor(usd * 100 + 0.5) / 100;

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
  const { lives, parameters, candidate, catalog, role } = inside;
  const closes = gapClosed(role, candidate.knowledge, after);
  const share = lives.drawn('alternative-share');
  const start = Math.max(0, monthOf(plan.start) - inside.today);
  const timing: Timing = {
    start,
    end: start + plan.months,
    keepsJob: true,
    dropoutPoint: parameters.value('dropout-point'),
    completion: lives.drawn('alternative-completion'),
    change: addedChance(lives).map((chance, f) => (share[f] ?? 0) * closes * chance),
    kappa: new Float64Array(lives.count),
    visa: undefined,
  };
  const line = inside.visa ? stayTimeline(lives, inside.visa) : timeline(lives, timing);
  const priceUsd = alternativePrice(alternative, plan);
  const cost = costOf(candidate, catalog, parameters, {
    price: {
      tuitionUsd: priceUsd ?? 0,
      feesUsd: 0,
      kind: priceUsd === undefined ? 'assumed' : 'observed',
      figures: [`alt:${alternative.id}/price`],
    },
    scholarshipUsd: 0,
    ...spendingOf(inside, timing, plan),
    livingChangeUsd: 0,
    loadShare: 0,
    federalAid: false,
  });
  const npv = new Float64Array(lives.count);
  for (let f = 0; f < lives.count; f++) {
    const paid = (line.finished[f] === 1 ? 1 : timing.dropoutPoint) * cost.presentValueUsd;
    npv[f] = inCents(presentValue(lives, line, inside.valuation, f, 1) - (inside.stayValue[f] ?? 0) - paid);
  }
  return { npv, cost, timeline: line, factors: new Float64Array(lives.count).fill(1), usdPerLogPoint: 0 };
}

/** Whole price of a cheaper path; undefined where its provider publishes none. */
export function alternativePrice(alternative: Alternative, plan: PlanSummary): number | undefined {
  if (!isPublished(alternative.price)) return undefined;
  const { amountUsd, maxUsd, basis } = alternative.price;
  const amount = maxUsd === undefined ? amountUsd : (amountUsd + maxUsd) / 2;
  return basis === 'per-month' ? amount * plan.months : amount;
}
