import type { Candidate, Catalog, Role } from '@masterplan/model';
import { exp, log } from '../math/elementary.ts';
import type { Parameters } from '../parameters.ts';
import { luckOf } from './luck.ts';
import { personDraws, presentJob } from './person.ts';
import { entryPay, experienceProfile, presentRole } from './reference.ts';
import { drawIdleMonths, drawShocks } from './shocks.ts';
import { bothHalves, inLog, roleSpread } from './spread.ts';

/**
 * What every path shares: the same simulated people under the same luck, so that differences between paths are
 * differences of the paths (common random numbers). Arrays over futures, and over futures × years from today.
 */
export interface Lives {
  count: number;
  years: number;
  /** Yearly pay in the present job while it lasts, before tax, dollars of the decision's year. */
  oldPay: Float64Array;
  /** Yearly pay in the role sought at no counted experience. */
  newPay: Float64Array;
  /** Whole months of each year without work, for whoever has a job then. */
  idle: Uint8Array;
  /** Factor of pay in the role sought, summed over the months of counted experience before each: a span's pay is a difference. */
  experienceSum: Float64Array;
  /** Whole months from today at which the role is reached without any path; Infinity where it never is. */
  changeWithout: Float64Array;
  changeDraw: Float64Array;
  delayDraw: Float64Array;
  finishDraw: Float64Array;
  visaDraw: Float64Array;
  returnDraw: Float64Array;
  /** Whole months of search after study without a job. */
  searchMonths: Float64Array;
  /** Drawn parameters, one value a future. */
  drawn: (id: string) => Float64Array;
  /** Share of the experience so far that counts in the role sought, by future. */
  countedShare: Float64Array;
  experienceMonths: number;
  degreeGap: { present: number; sought: number };
  /** Median yearly pay in the role sought where the candidate means to work, at the experience at which medians are read. */
  referencePay: number;
}

export interface LivesOptions {
  seed: number;
  futures: number;
  /** Lives that share one draw of what could be learnt; 1 in an ordinary decision. */
  nested: number;
  years: number;
  baseYear: number;
  shockCorrelation: number;
  /** Log difference of the role's pay in the industry meant, from all industries. */
  industry: number;
}

const EXPERIENCE_MONTHS = 12 * 120;

/** Draws the people and their luck. Method: Latin hypercube columns; AR(1) plus transitory shocks (docs/decisions/0004). */
export function drawLives(catalog: Catalog, candidate: Candidate, role: Role, parameters: Parameters, options: LivesOptions): Lives {
  const { futures: count, years, seed, nested, baseYear } = options;
  const luck = luckOf(seed, count, nested);
  const columns = new Map<string, Float64Array>();
  const drawn = (id: string): Float64Array => {
    const known = columns.get(id);
    if (known) return known;
    const column = luck.knowledge(DRAWN + columns.size).map((x) => parameters.draw(id, x));
    columns.set(id, column);
    return column;
  };
  for (const id of DRAWN_FIRST) drawn(id);

  const present = presentRole(catalog, candidate, role);
  const spread = roleSpread(catalog, role, parameters);
  const shocks = drawShocks(count, years, parameters, options.shockCorrelation, luck);
  const person = personDraws(catalog, candidate, present, spread, baseYear, parameters, luck.normal(PERSON));
  const growth = drawn('real-pay-growth');
  const oldPay = presentJob(candidate, present, payToday(catalog, candidate), bothHalves(spread), growth, shocks.old, years, parameters);
  const base = entryPay(catalog, candidate, role, baseYear, parameters, 0) * exp(options.industry);
  const profile = experienceProfile(role, parameters);
  const newPay = new Float64Array(count * years);
  for (let f = 0; f < count; f++) {
    const own = person[f] ?? 0;
    const g = growth[f] ?? 0;
    for (let t = 0; t < years; t++) {
      newPay[f * years + t] = base * exp(g * (t + 0.5) + inLog(spread, own + (shocks.next[f * years + t] ?? 0)));
    }
  }
  const experienceSum = new Float64Array(EXPERIENCE_MONTHS + 1);
  for (let month = 0; month < EXPERIENCE_MONTHS; month++)
    experienceSum[month + 1] = (experienceSum[month] ?? 0) + exp(profile(month / 12) - profile(0));
  return {
    count,
    years,
    oldPay,
    newPay,
    idle: drawIdleMonths(count, years, parameters, luck),
    experienceSum,
    changeWithout: changeTimes(luck.uniform(CHANGE_WITHOUT), drawn('role-change-without-degree'), years),
    changeDraw: luck.uniform(CHANGE),
    delayDraw: luck.uniform(DELAY),
    finishDraw: luck.uniform(FINISH),
    visaDraw: luck.uniform(VISA),
    returnDraw: luck.uniform(RETURN),
    searchMonths: drawn('search-months').map((months) => Math.floor(months + 0.5)),
    drawn,
    countedShare: drawn('experience-carried'),
    experienceMonths: candidate.background.yearsExperience * 12,
    degreeGap: { present: present.degreeGap.log, sought: role.degreeGap.log },
    referencePay:
      entryPay(catalog, candidate, role, baseYear, parameters, parameters.value('reference-experience')) * exp(options.industry),
  };
}

/** Numbers of the columns of luck: events of a life, the person, drawn parameters. */
const CHANGE_WITHOUT = 1;
const CHANGE = 2;
const DELAY = 3;
const FINISH = 4;
const VISA = 5;
const PERSON = 6;
const RETURN = 7;
const DRAWN = 1000;

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

/** Whole month of the first change of role under a yearly chance; Infinity beyond the horizon. */
function changeTimes(u: Float64Array, chance: Float64Array, years: number): Float64Array {
  return u.map((x, f) => {
    const yearly = chance[f] ?? 0;
    if (yearly <= 0) return Infinity;
    const waited = log(1 - x) / log(1 - Math.min(yearly, 0.999));
    return waited < years ? Math.floor(waited * 12) : Infinity;
  });
}
