import type { Candidate, Catalog, Role } from '@masterplan/model';
import { exp, log } from '../math/elementary.ts';
import type { Parameters } from '../parameters.ts';
import { experienceProfile, personEffect } from './reference.ts';
import { inStandard, type Spread } from './spread.ts';

/**
 * The person's part of pay in the role sought, in standard deviations of the role: what carries over of today's, and what is
 * not yet known. Who is as far above or below as so many deviations in the old role is taken to stand there in the new one.
 */
export function personDraws(
  catalog: Catalog,
  candidate: Candidate,
  present: Role,
  spread: Spread,
  baseYear: number,
  parameters: Parameters,
  normal: Float64Array,
): Float64Array {
  const known = personEffect(catalog, candidate, present, baseYear, parameters);
  const sd = Math.sqrt(parameters.value('shock-share-person'));
  const carried =
    candidate.status === 'student-visa' ? parameters.value('person-effect-carried-abroad') : parameters.value('person-effect-carried');
  const open = known === undefined ? 1 : Math.sqrt(1 - carried * carried);
  const mean = known === undefined ? 0 : carried * inStandard(spread, known);
  // Log pay is centered on the median person, as the published medians are.
  return normal.map((z) => mean + open * sd * z);
}

/** Present pay, its experience profile, growth of all pay and what the candidate expects beyond it, and luck. */
export function presentJob(
  candidate: Candidate,
  present: Role,
  payUsd: number,
  spread: number,
  growth: Float64Array,
  shocks: Float64Array,
  years: number,
  parameters: Parameters,
): Float64Array {
  const profile = experienceProfile(present, parameters);
  const x0 = candidate.background.yearsExperience;
  const level = log(Math.max(1, payUsd));
  const extra = parameters.value('pay-growth-without');
  const pay = new Float64Array(shocks.length);
  const grown = Float64Array.from({ length: years }, (_, t) => level + profile(x0 + t + 0.5) - profile(x0) + extra * (t + 0.5));
  for (let f = 0; f * years < shocks.length; f++) {
    const g = growth[f] ?? 0;
    for (let t = 0; t < years; t++) pay[f * years + t] = exp((grown[t] ?? 0) + g * (t + 0.5) + spread * (shocks[f * years + t] ?? 0));
  }
  return pay;
}
