import { isPublished, type Role } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { quantile } from '../../src/math/quantile.ts';
import { luckOf } from '../../src/outlook/luck.ts';
import { payFactors } from '../../src/outlook/program-pay.ts';
import { experienceProfile } from '../../src/outlook/reference.ts';
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
  const metros = catalog.areas
    .filter((area) => area.metro)
    .map((area) => (area.logIndex[like.id] ?? 0) * parameters.value('place-index-kept'));
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
  test.each([
    ['15-1252', 'machine-learning-engineer'],
    ['15-2051', 'data-scientist'],
  ] as const)('of %s spread from p10 to p90 about as the published wages do', (soc, role) => {
    const pay = incumbents(soc, roleOf(role));
    const wages = catalog.occupations.find((entry) => entry.soc === soc)?.wages;
    const published = (['p10', 'p25', 'median', 'p75', 'p90'] as const).map((at) => {
      const value = wages?.[at];
      return value !== undefined && isPublished(value) ? value : Number.NaN;
    });
    const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => quantile(pay, p));
    const [w10 = 0, w25 = 0, w50 = 0, w75 = 0, w90 = 0] = published;
    const off = (simulated: number, real: number) => Math.round((Math.exp(simulated) / real - 1) * 1000) / 1000;
    const spread = off(p90 - p10, w90 / w10);
    const around = [off(p10 - p50, w10 / w50), off(p25 - p50, w25 / w50), off(p75 - p50, w75 / w50), off(p90 - p50, w90 / w50)];
    expect({ spread, around }, `${soc}: p90/p10 off by ${spread}, p10, p25, p75, p90 over the median by ${around}`).toSatisfy(
      () => Math.abs(spread) < 0.15 && around.every((x) => Math.abs(x) < 0.12),
    );
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
