import { isPublished, type Role } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { quantile } from '../../src/math/quantile.ts';
import { luckOf } from '../../src/outlook/luck.ts';
import { payFactors } from '../../src/outlook/program-pay.ts';
import { experienceProfile, placeIndex } from '../../src/outlook/reference.ts';
import { catalog, example, outlookFor, roleOf } from './support.ts';

const FUTURES = 4_096;
const sorted = (values: number[]) => Float64Array.from(values).sort();

/**
 * Simulated workers of one occupation: first-year pay in it for people nobody knows anything of, spread over wage areas
 * and over 0 to 30 years of experience.
 */
function incumbents(soc: string, like: Role): Float64Array {
  const only: Role = { ...like, mix: { ...like.mix, shares: { [soc]: 1 } } };
  const alone = { ...catalog, roles: [only] };
  const candidate = example('working-professional');
  const nobody = {
    ...candidate,
    goals: { ...candidate.goals, role: like.id },
    background: { ...candidate.background, occupation: 'none' as const },
    assumptions: { 'real-pay-growth': 0 },
  };
  const { lives, parameters } = outlookFor({ ...nobody, place: { state: 'OH' } }, 1, FUTURES, alone);
  const profile = experienceProfile(only, parameters);
  // Pay comes with the candidate's place in it, which is taken off; the areas' own is put in its stead.
  const home = placeIndex(alone, { ...nobody, place: { state: 'OH' } }, only, parameters);
  const metros = catalog.areas
    .filter((area) => area.metro)
    .map((area) => ((area.logIndex[like.id] ?? 0) + parameters.value('place-center')) * parameters.value('place-index-kept') - home);
  const luck = luckOf(7, FUTURES);
  const [where, when] = [luck.uniform(1), luck.uniform(2)];
  return sorted(
    Array.from({ length: FUTURES }, (_, f) => {
      const place = metros[Math.floor((where[f] ?? 0) * metros.length)] ?? 0;
      return Math.log(lives.newPay[f * lives.years] ?? 1) + place + profile(30 * (when[f] ?? 0));
    }),
  );
}

describe('simulated incumbents', () => {
  /**
   * Percentiles over the median, more than 6 % from the published: the lower half of the published wages is wider than the upper, the
   * model's spread is one normal distribution fitted to p90 over p10, so that it pays its worst paid too well.
   */
  test.each([
    ['15-1252', 'machine-learning-engineer', ['p10']],
    ['15-2051', 'data-scientist', ['p10', 'p25']],
  ] as const)('of %s have the published p10, p25, p75 and p90 over the median within 6%, but for what is named', (soc, role, missed) => {
    const pay = incumbents(soc, roleOf(role));
    const wages = catalog.occupations.find((entry) => entry.soc === soc)?.wages;
    const published = (at: 'p10' | 'p25' | 'median' | 'p75' | 'p90') => {
      const value = wages?.[at];
      return value !== undefined && isPublished(value) ? value : Number.NaN;
    };
    const middle = quantile(pay, 0.5);
    const shares = [
      ['p10', 0.1],
      ['p25', 0.25],
      ['p75', 0.75],
      ['p90', 0.9],
    ] as const;
    const off = shares.map(([at, p]) => {
      return { at, by: Math.exp(quantile(pay, p) - middle) / (published(at) / published('median')) - 1 };
    });
    const said = `${soc}: ${off.map(({ at, by }) => `${at} ${by.toFixed(3)}`).join(', ')}; median ${(Math.exp(middle) / published('median') - 1).toFixed(3)}`;
    expect(
      off.filter(({ by }) => !(Math.abs(by) <= 0.06)).map(({ at }) => at),
      said,
    ).toEqual(missed);
    expect(Math.max(...off.map(({ by }) => Math.abs(by))), said).toBeLessThan(0.1);
  });
});

describe('simulated graduates', () => {
  const luck = luckOf(1, FUTURES);
  const factors = (id: string, kappaQ: number): Float64Array => {
    const row = catalog.listed.find((listed) => listed.id === id);
    if (!row) throw new Error(`no row ${id}`);
    const into = new Float64Array(FUTURES);
    const share = new Float64Array(FUTURES).fill(kappaQ);
    payFactors(row.estimate, 0, { institution: row.unitid, cell: 17 + row.unitid }, 0, share, luck, into);
    return into;
  };
  const middle = (values: Float64Array) => quantile(values.slice().sort(), 0.5);
  const advantage = (id: string) => {
    const row = catalog.listed.find((listed) => listed.id === id);
    return row ? row.estimate.institution.mean + row.estimate.cell.mean : Number.NaN;
  };
  const rows = catalog.listed.filter((row) => isPublished(row.pay[5])).map((row) => row.id);

  test('of two programs earn in the ratio of the programs’ estimates, to the power κ_q', () => {
    const [high = '', low = ''] = [
      rows.reduce((a, b) => (advantage(b) > advantage(a) ? b : a)),
      rows.reduce((a, b) => (advantage(b) < advantage(a) ? b : a)),
    ];
    for (const kappaQ of [0.2, 0.4, 1]) {
      const ratio = Math.log(middle(factors(high, kappaQ)) / middle(factors(low, kappaQ)));
      expect(ratio / kappaQ).toBeCloseTo(advantage(high) - advantage(low), 1);
    }
  });
  test('of a program at its field’s mean earn the field’s pay', () => {
    const mean = rows.find((id) => Math.abs(advantage(id)) < 0.01);
    expect(mean).toBeDefined();
    expect(middle(factors(mean ?? '', 1))).toBeCloseTo(1, 1);
  });
  test('published medians of the field and the estimates’ fifth-year pay keep one order', () => {
    const published = catalog.listed
      .filter((row) => row.cip === '11.07')
      .flatMap((row) => (isPublished(row.pay[5]) ? [{ real: row.pay[5], estimate: row.estimate.pay[5][1] }] : []));
    let agree = 0;
    let pairs = 0;
    for (const a of published)
      for (const b of published)
        if (a.real < 0.9 * b.real) {
          pairs += 1;
          if (a.estimate < b.estimate) agree += 1;
        }
    expect(agree / pairs).toBeGreaterThan(0.95);
  });
});
