import type { Candidate, Catalog, Pace, Program } from '@masterplan/model';
import { type Charges, noCharges, plus, publishedPrice } from '../money/published-price.ts';
import { residesIn } from '../money/tuition.ts';
import type { Parameters } from '../parameters.ts';
import { durationOf } from './duration.ts';

/** What a program charges at each pace; undefined where it is not known. */
export type Priced = Record<Pace, Charges | undefined>;

/**
 * What the program charges this candidate, tuition and fees, as for the comparison of programs but in dollars of the published
 * academic year, without growth; undefined where it publishes no tuition. Resident or nonresident as the candidate's place says.
 * A candidate's own offer of a tuition for the whole program takes the place of the published one.
 */
export function pricesOf(program: Program, candidate: Candidate, catalog: Catalog, parameters: Parameters): Priced {
  const { institution } = program;
  const own = candidate.offers.find((offer) => offer.program === `deep:${program.id}`)?.tuitionUsd;
  const length = durationOf(program, 'full-time', candidate.study.hoursPerWeek, candidate.study.earliestStart, parameters);
  const fullTime = 'impossible' in length ? undefined : length;
  const isResident = residesIn(institution.state ?? institution.country, candidate);
  const at = (pace: Pace) => {
    const price = publishedPrice(program, isResident, pace, fullTime, catalog);
    const tuition = own === undefined ? price?.tuition : { ...noCharges, fixedUsd: own };
    return tuition && plus(tuition, price?.fees ?? noCharges);
  };
  return { 'full-time': at('full-time'), 'part-time': at('part-time') };
}
