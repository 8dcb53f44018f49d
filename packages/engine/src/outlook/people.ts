import type { Candidate, Catalog, Role } from '@masterplan/model';
import { type Month, monthOf } from '../calendar.ts';
import { power } from '../math/elementary.ts';
import type { Parameters } from '../parameters.ts';
import { drawLives, type Lives } from './lives.ts';
import { type Luck, luckOf } from './luck.ts';
import type { Schedule } from './schedule.ts';
import { once, taxesOf } from './taxes.ts';
import { stayTimeline, type Timeline } from './timeline.ts';
import { aheadOf, incomes, type Valuation } from './value.ts';
import { type Visa, visaOf } from './visa.ts';

/** The people, their luck and staying put: what every path is held against, kept while only paths or prices change. */
export interface People {
  lives: Lives;
  luck: Luck;
  visa: Visa | undefined;
  valuation: Valuation;
  stay: Timeline;
  /** After-tax income staying put, by future and year. */
  stayIncome: () => Float64Array;
  stayValue: Float64Array;
  baseYear: number;
  today: Month;
  /** Timelines of each length, pace and start, made when first asked for. */
  schedules: Map<string, Schedule>;
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
    stayIncome: once(() => incomes(lives, stay, valuation)),
    stayValue: aheadOf(lives, stay, valuation).worth,
  };
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
