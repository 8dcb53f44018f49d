import { log } from '../math/elementary.ts';
import type { Parameters } from '../parameters.ts';
import type { Luck } from './luck.ts';

/** Deviations of pay by future and year, in standard deviations of the role: in the present job, and after a change of role. */
export interface Shocks {
  old: Float64Array;
  next: Float64Array;
}

/** Columns of luck for shocks begin here, four a year; those of spells without work, one a year. */
const SHOCKS = 2000;
const SPELLS = 3000;

/**
 * Persistent (AR(1), starting from none today) and transitory shocks of the present job, and correlated ones after a
 * change of role: next = ρ·old + √(1 − ρ²)·own.
 */
export function drawShocks(count: number, years: number, parameters: Parameters, correlation: number, luck: Luck): Shocks {
  const rho = parameters.value('shock-persistence');
  const persistent = Math.sqrt(parameters.value('shock-share-persistent'));
  const transitory = Math.sqrt(parameters.value('shock-share-transitory'));
  const innovation = persistent * Math.sqrt(1 - rho * rho);
  const apart = Math.sqrt(1 - correlation * correlation);
  const old = new Float64Array(count * years);
  const next = new Float64Array(count * years);
  const last = new Float64Array(count);
  const lastOwn = new Float64Array(count);
  for (let t = 0; t < years; t++) {
    const z1 = luck.normal(SHOCKS + 4 * t);
    const z2 = luck.normal(SHOCKS + 4 * t + 1);
    const z3 = luck.normal(SHOCKS + 4 * t + 2);
    const z4 = luck.normal(SHOCKS + 4 * t + 3);
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

/**
 * Whole months without work in each year, by future: a job is lost with the yearly chance `job-loss`, and found again
 * after an exponential time of mean `spell-months`, rounded to months, at most two years; a spell starts the year it
 * falls in and runs on into the next. Who is without work anyway (studying, searching) loses nothing by it.
 */
export function drawIdleMonths(count: number, years: number, parameters: Parameters, luck: Luck): Uint8Array {
  const chance = parameters.value('job-loss');
  const mean = parameters.value('spell-months');
  const idle = new Uint8Array(count * years);
  if (chance <= 0 || mean <= 0) return idle;
  const owed = new Uint8Array(count);
  for (let t = 0; t < years; t++) {
    const u = luck.uniform(SPELLS + t);
    for (let f = 0; f < count; f++) {
      const x = (u[f] ?? 1) / chance;
      const spell = x < 1 ? Math.min(LONGEST_SPELL, Math.floor(-mean * log(1 - x) + 0.5)) : 0;
      const months = Math.max(owed[f] ?? 0, spell);
      idle[f * years + t] = Math.min(12, months);
      owed[f] = Math.max(0, months - 12);
    }
  }
  return idle;
}

const LONGEST_SPELL = 24;
