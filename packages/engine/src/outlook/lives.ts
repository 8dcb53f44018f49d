import type { Candidate, Catalog, Role } from '@masterplan/model';
import { exp, log } from '../math/elementary.ts';
import type { Parameters } from '../parameters.ts';
import { type Luck, luckOf } from './luck.ts';
import { entryPay, experienceProfile, personEffect, presentRole, roleSpread } from './reference.ts';

/**
 * What every path shares: the same simulated people under the same luck, so that differences between paths are
 * differences of the paths (common random numbers). Arrays over futures, and over futures × years from today.
 */
export interface Lives {
  count: number;
  years: number;
  /** Yearly pay in the present job, before tax, dollars of the decision's year. */
  oldPay: Float64Array;
  /** Yearly pay in the role sought before the experience factor. */
  newPay: Float64Array;
  /** Factor of pay in the role sought by months of counted experience. */
  experienceFactor: Float64Array;
  /** Months from today at which the role is reached without any path; Infinity where it never is. */
  changeWithout: Float64Array;
  changeDraw: Float64Array;
  delayDraw: Float64Array;
  finishDraw: Float64Array;
  visaDraw: Float64Array;
  returnDraw: Float64Array;
  searchMonths: Float64Array;
  /** Drawn parameters, one value a future. */
  drawn: (id: string) => Float64Array;
  /** Share of the experience so far that counts in the role sought, by future. */
  countedShare: Float64Array;
  experienceMonths: number;
  degreeGap: { present: number; sought: number };
}

export interface LivesOptions {
  seed: number;
  futures: number;
  years: number;
  baseYear: number;
  shockCorrelation: number;
}

const EXPERIENCE_MONTHS = 12 * 80;

/** Draws the people and their luck. Method: Latin hypercube columns; AR(1) plus transitory shocks (docs/decisions/0004). */
export function drawLives(catalog: Catalog, candidate: Candidate, role: Role, parameters: Parameters, options: LivesOptions): Lives {
  const { futures: count, years, seed } = options;
  const luck = luckOf(seed, count);
  const columns = new Map<string, Float64Array>();
  const drawn = (id: string): Float64Array => {
    const known = columns.get(id);
    if (known) return known;
    const column = luck.uniform(DRAWN + columns.size).map((x) => parameters.draw(id, x));
    columns.set(id, column);
    return column;
  };
  for (const id of DRAWN_FIRST) drawn(id);

  const present = presentRole(catalog, candidate, role);
  const spread = roleSpread(catalog, role, parameters);
  const shocks = drawShocks(count, years, spread, parameters, options.shockCorrelation, luck);
  const person = personDraws(catalog, candidate, present, spread, options.baseYear, parameters, luck);
  const growth = drawn('real-pay-growth');
  const x0 = candidate.background.yearsExperience;
  const oldPay = presentJob(catalog, candidate, present, growth, shocks.old, years, parameters);
  const base = entryPay(catalog, candidate, role, options.baseYear, parameters, 0);
  const profile = experienceProfile(role, parameters);
  const newPay = new Float64Array(count * years);
  for (let f = 0; f < count; f++) {
    const level = base * exp(person[f] ?? 0);
    const g = growth[f] ?? 0;
    for (let t = 0; t < years; t++) newPay[f * years + t] = level * exp(g * (t + 0.5) + (shocks.next[f * years + t] ?? 0));
  }
  return {
    count,
    years,
    oldPay,
    newPay,
    experienceFactor: Float64Array.from({ length: EXPERIENCE_MONTHS }, (_, month) => exp(profile(month / 12) - profile(0))),
    changeWithout: changeTimes(luck.uniform(CHANGE_WITHOUT), drawn('role-change-without-degree'), years),
    changeDraw: luck.uniform(CHANGE),
    delayDraw: luck.uniform(DELAY),
    finishDraw: luck.uniform(FINISH),
    visaDraw: luck.uniform(VISA),
    returnDraw: luck.uniform(RETURN),
    searchMonths: drawn('search-months'),
    drawn,
    countedShare: drawn('experience-carried'),
    experienceMonths: x0 * 12,
    degreeGap: { present: present.degreeGap.log, sought: role.degreeGap.log },
  };
}

/** Numbers of the columns of luck: events of a life, drawn parameters, the person, and four shocks a year. */
const CHANGE_WITHOUT = 1;
const CHANGE = 2;
const DELAY = 3;
const FINISH = 4;
const VISA = 5;
const PERSON = 6;
const RETURN = 7;
const DRAWN = 1000;
const SHOCKS = 2000;

/** Parameters whose columns are drawn in this order whatever else is asked for: the same futures for every candidate. */
const DRAWN_FIRST = [
  'kappa',
  'kappa-q',
  'role-change-with-degree',
  'role-change-without-degree',
  'real-pay-growth',
  'search-months',
  'completion-full-time',
  'completion-part-time',
  'alternative-completion',
  'alternative-share',
  'h1b-chance',
  'home-premium',
  'experience-carried',
];

interface Shocks {
  old: Float64Array;
  next: Float64Array;
}

/** Persistent and transitory shocks to log pay in the present job, and correlated ones after a change of role. */
function drawShocks(count: number, years: number, sd: number, parameters: Parameters, correlation: number, luck: Luck): Shocks {
  const rho = parameters.value('shock-persistence');
  const persistent = sd * Math.sqrt(parameters.value('shock-share-persistent'));
  const transitory = sd * Math.sqrt(parameters.value('shock-share-transitory'));
  const innovation = persistent * Math.sqrt(1 - rho * rho);
  const apart = Math.sqrt(1 - correlation * correlation);
  const old = new Float64Array(count * years);
  const next = new Float64Array(count * years);
  const last = new Float64Array(count);
  const lastOwn = new Float64Array(count);
  for (let t = 0; t < years; t++) {
    const [z1, z2, z3, z4] = [
      luck.normal(SHOCKS + 4 * t),
      luck.normal(SHOCKS + 4 * t + 1),
      luck.normal(SHOCKS + 4 * t + 2),
      luck.normal(SHOCKS + 4 * t + 3),
    ];
    for (let f = 0; f < count; f++) {
      const same = rho * (last[f] ?? 0) + innovation * (z1[f] ?? 0);
      const own = rho * (lastOwn[f] ?? 0) + innovation * (z3[f] ?? 0);
      last[f] = same;
      lastOwn[f] = own;
      const shock = same + transitory * (z2[f] ?? 0);
      old[f * years + t] = shock;
      next[f * years + t] = correlation * shock + apart * (own + transitory * (z4[f] ?? 0));
    }
  }
  return { old, next };
}

/** The person's part of pay in the role sought: what carries over of today's, and what is not yet known. */
function personDraws(
  catalog: Catalog,
  candidate: Candidate,
  present: Role,
  spread: number,
  baseYear: number,
  parameters: Parameters,
  luck: Luck,
): Float64Array {
  const known = personEffect(catalog, candidate, present, baseYear, parameters);
  const sd = spread * Math.sqrt(parameters.value('shock-share-person'));
  const carried =
    candidate.status === 'student-visa' ? parameters.value('person-effect-carried-abroad') : parameters.value('person-effect-carried');
  const open = known === undefined ? 1 : Math.sqrt(1 - carried * carried);
  const mean = known === undefined ? 0 : carried * known;
  // Log pay is centered on the median person, as the published medians are.
  return luck.normal(PERSON).map((z) => mean + open * sd * z);
}

function presentJob(
  catalog: Catalog,
  candidate: Candidate,
  present: Role,
  growth: Float64Array,
  shocks: Float64Array,
  years: number,
  parameters: Parameters,
): Float64Array {
  const profile = experienceProfile(present, parameters);
  const x0 = candidate.background.yearsExperience;
  const level = log(Math.max(1, payToday(catalog, candidate)));
  const pay = new Float64Array(shocks.length);
  for (let f = 0; f * years < shocks.length; f++) {
    for (let t = 0; t < years; t++) {
      pay[f * years + t] = exp(level + profile(x0 + t + 0.5) - profile(x0) + (growth[f] ?? 0) * (t + 0.5) + (shocks[f * years + t] ?? 0));
    }
  }
  return pay;
}

/** Pay today in dollars; from abroad, at purchasing power: what it buys there in U.S. prices. */
export function payToday(catalog: Catalog, candidate: Candidate): number {
  if (candidate.status !== 'student-visa' || !candidate.home) return candidate.work.payUsdPerYear;
  return candidate.home.payPerYear / purchasingPower(catalog, candidate.home.country);
}

/** Local currency for one international dollar, the latest year that is known; throws where none is. */
export function purchasingPower(catalog: Catalog, country: string): number {
  const factors = catalog.money.prices.currencies[country]?.perInternationalDollar ?? {};
  const latest = Object.keys(factors).sort().at(-1);
  const factor = latest === undefined ? undefined : factors[latest];
  if (factor === undefined) throw new Error(`the catalog has no purchasing power for the country «${country}»`);
  return factor;
}

/** Month of the first change of role under a yearly chance; Infinity beyond the horizon. */
function changeTimes(u: Float64Array, chance: Float64Array, years: number): Float64Array {
  return u.map((x, f) => {
    const yearly = chance[f] ?? 0;
    if (yearly <= 0) return Infinity;
    const waited = log(1 - x) / log(1 - Math.min(yearly, 0.999));
    return waited < years ? waited * 12 : Infinity;
  });
}
