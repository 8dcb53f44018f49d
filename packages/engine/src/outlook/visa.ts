import type { Candidate, Catalog } from '@masterplan/model';
import type { Month } from '../calendar.ts';
import { exp, log } from '../math/elementary.ts';
import type { Parameters } from '../parameters.ts';
import { type Lives, purchasingPower } from './lives.ts';

/** Coming from abroad: practical training, the draws for a work visa, and life at home otherwise. */
export interface Visa {
  /** Months of practical training, counted from the end of study; none after too much full-time training during it. */
  trainingMonths: number;
  /** Months between the end of study and the first job, and in all until training ends, after which the stay is over. */
  searchLimit: number;
  idleLimit: number;
  /** Chance of selection in one draw by wage level I to IV, and least log pay over the role's local median for II to IV. */
  chanceByLevel: readonly number[];
  levels: readonly number[];
  /** The candidate's own chance over all draws, in place of the levels'. */
  ownChance: Float64Array | undefined;
  /** First March from today, in months. */
  firstMarch: number;
  /** Yearly chance of going home for those who may stay. */
  returnChance: number;
  /** Yearly pay at home after tax, without and after the path: futures × years, at purchasing power. */
  homeAfterTax: Float64Array;
  homePremium: Float64Array;
  /** What a dollar of debt weighs for one paid at home: exchange rate over purchasing power. */
  debtWeight: number;
}

const MARCH = 2;
/** Draws that fall into training with its extension. */
const DRAWS = 3;
/** Training may begin up to sixty days after the end of study; days without work count from then on. */
const GRACE_MONTHS = 2;

export function visaOf(catalog: Catalog, candidate: Candidate, lives: Lives, parameters: Parameters, today: Month): Visa {
  const keep = 1 - (candidate.home?.taxRate ?? 0);
  const ofYear = today - Math.floor(today / 12) * 12;
  return {
    trainingMonths:
      parameters.value('cpt-full-time-months') >= parameters.value('cpt-months-end-training') ? 0 : parameters.value('opt-months-stem'),
    searchLimit: GRACE_MONTHS + parameters.value('opt-idle-months-first'),
    idleLimit: parameters.value('opt-idle-months'),
    chanceByLevel: [1, 2, 3, 4].map((level) => parameters.value(`h1b-chance-level-${level}`)),
    levels: [2, 3, 4].map((level) => parameters.value(`h1b-level-${level}-from`)),
    ownChance: parameters.isOwn('h1b-chance') ? lives.drawn('h1b-chance') : undefined,
    firstMarch: (MARCH - ofYear + 12) % 12,
    returnChance: parameters.value('return-hazard'),
    homeAfterTax: lives.oldPay.map((pay) => pay * keep),
    homePremium: lives.drawn('home-premium').map((premium) => exp(premium)),
    debtWeight: candidate.home ? 1 / homePriceLevel(catalog, candidate.home.country, parameters) : 1,
  };
}

/**
 * Price level at home, United States = 1: purchasing power over exchange rate, of the latest year that has both, else each of its
 * own latest year; the assumed level where no exchange rate is on record.
 */
export function homePriceLevel(catalog: Catalog, country: string, parameters: Parameters): number {
  const { perUsd = {}, perInternationalDollar = {} } = catalog.money.prices.currencies[country] ?? {};
  const latest = (years: string[]) => years.sort().at(-1);
  const both = latest(Object.keys(perInternationalDollar).filter((year) => perUsd[year] !== undefined));
  const goods = both === undefined ? purchasingPower(catalog, country) : perInternationalDollar[both];
  const rate = perUsd[both ?? latest(Object.keys(perUsd)) ?? ''];
  return goods === undefined || rate === undefined ? parameters.value('home-price-level') : goods / rate;
}

/**
 * Month in which someone on a student visa goes home. Without practical training: when study ends. Without a job in the
 * role: when the search ends. With one: when the days without work are used up; without a work visa, after training; with
 * one, some day by a yearly chance.
 * `pay(month)`: yearly pay in the role then.
 */
export function leaveMonth(
  lives: Lives,
  visa: Visa,
  f: number,
  end: number,
  free: number,
  employed: boolean,
  pay: (month: number) => number,
): number {
  if (visa.trainingMonths <= 0) return end;
  if (!employed) return free;
  if (free - end > visa.searchLimit) return end + visa.searchLimit;
  const trained = end + visa.trainingMonths;
  let idle = Math.max(0, free - end - GRACE_MONTHS);
  for (let t = Math.floor(free / 12); t * 12 < trained && t < lives.years; t++) {
    idle += lives.idle[f * lives.years + t] ?? 0;
    if (idle > visa.idleLimit) return Math.min(trained, Math.max(free, 12 * (t + 1) - Math.ceil(idle - visa.idleLimit)));
  }
  if ((lives.visaDraw[f] ?? 1) >= chanceOf(lives, visa, f, free, trained, pay)) return trained;
  if (visa.returnChance <= 0) return Infinity;
  return trained + Math.floor((12 * log(1 - (lives.returnDraw[f] ?? 0))) / log(1 - visa.returnChance));
}

/** Chance of being selected in one of the draws of each March in training, by the wage level of that year's pay. */
function chanceOf(lives: Lives, visa: Visa, f: number, free: number, trained: number, pay: (month: number) => number): number {
  if (visa.ownChance) return visa.ownChance[f] ?? 0;
  let none = 1;
  let draws = 0;
  for (let month = visa.firstMarch; month < trained && draws < DRAWS; month += 12) {
    if (month < free) continue;
    const above = log(pay(month) / lives.referencePay);
    const level = visa.levels.filter((least) => above >= least).length;
    none *= 1 - (visa.chanceByLevel[level] ?? 0);
    draws += 1;
  }
  return 1 - none;
}
