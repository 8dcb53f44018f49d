import { figureOf } from '@masterplan/catalog';
import type { Catalog, Occupation, Published, Role } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { mixedPercentiles } from '../../src/careers/role-pay.ts';
import { fittingTrack, tracksOf } from '../../src/careers/tracks.ts';
import { bestPathsToRoles, careersOf } from '../../src/index.ts';
import { asOf, catalog, example } from './support.ts';

const candidate = example('working-professional');
const report = careersOf(catalog, candidate, asOf);

describe('careers', () => {
  test('are the five roles with pay that rises from lowest to highest, by experience and along the ladder', () => {
    expect(report.careers.map(({ role }) => role).sort()).toEqual(catalog.roles.map(({ id }) => id).sort());
    for (const { pay, ladder } of report.careers) {
      for (const rising of [pay.national, pay.here, pay.byExperience.map(({ usd }) => usd), ladder.map(({ usd }) => usd)])
        expect([...rising].sort((a, b) => a - b)).toEqual([...rising]);
      const byPlace = pay.byPlace.map(({ usd }) => usd);
      expect([...byPlace].sort((a, b) => b - a)).toEqual(byPlace);
    }
  });

  test('pay at the candidate’s place is what their area shows', () => {
    for (const { pay } of report.careers)
      expect(pay.byPlace.find(({ area }) => area === candidate.place.area)?.usd).toBeCloseTo(pay.here[2], -2);
  });

  test('name figures that open', () => {
    for (const { pay, demand } of report.careers) {
      expect(figureOf(catalog, pay.byPlace[0]?.figure ?? '')).toBeDefined();
      for (const { figure, growthPercent } of demand.occupations)
        if (growthPercent !== 'not-published') expect(figureOf(catalog, figure)?.value).toBe(growthPercent);
    }
  });

  test('weigh growth by the shares of the occupations that publish it', () => {
    for (const { demand } of report.careers) {
      const known = demand.occupations.flatMap(({ share, growthPercent }) =>
        typeof growthPercent === 'number' ? [{ share, growthPercent }] : [],
      );
      const weight = known.reduce((sum, { share }) => sum + share, 0);
      const mean = known.reduce((sum, { share, growthPercent }) => sum + share * growthPercent, 0) / weight;
      expect(demand.growthPercent).toBeCloseTo(mean, 0);
    }
  });

  test('find a path for each role that any path leads to', () => {
    const few: Catalog = {
      ...catalog,
      listed: catalog.listed.slice(0, 30),
      programs: catalog.programs.filter(({ id }) => id.includes('gatech')),
    };
    const steps = bestPathsToRoles(few, candidate, { asOf, seed: 1, futures: 64 });
    let last = steps.next();
    while (!last.done) last = steps.next();
    expect(last.value.length).toBeGreaterThan(0);
    const known = [...few.programs, ...few.listed].map(({ id }) => id);
    for (const path of last.value) expect(known).toContain(path.subject);
  });
});

describe('percentiles of a mixture', () => {
  const [role] = catalog.roles;
  const occupation = (soc: string, scale: number): Occupation => {
    const usd = (value: number): Published<number> => value * scale;
    const wages = { p10: usd(40_000), p25: usd(60_000), median: usd(90_000), p75: usd(130_000), p90: usd(180_000) };
    return { soc, title: soc, employment: 1, wages, topCoded: [], industries: [] };
  };
  const mixed = (shares: Record<string, number>, ...occupations: Occupation[]): number[] => {
    if (!role) throw new Error('no role');
    const mixture: Role = { ...role, mix: { ...role.mix, shares } };
    return mixedPercentiles({ ...catalog, occupations }, mixture);
  };

  test('are the published ones where there is one occupation', () => {
    const found = mixed({ '15-2051': 1 }, occupation('15-2051', 1));
    for (const [at, usd] of [40_000, 60_000, 90_000, 130_000, 180_000].entries()) expect((found[at] ?? 0) / usd).toBeCloseTo(1, 1);
  });

  test('spread wider than the mean of percentiles where two differ', () => {
    const [low = 0, , middle = 0, , high = 0] = mixed({ a: 0.5, b: 0.5 }, occupation('a', 1), occupation('b', 3));
    expect(low).toBeLessThan((40_000 + 120_000) / 2);
    expect(high).toBeGreaterThan((180_000 + 540_000) / 2);
    expect(middle).toBeGreaterThan(90_000);
    expect(middle).toBeLessThan(270_000);
  });
});

describe('specializations', () => {
  const role = catalog.roles.find(({ id }) => id === candidate.goals.role);
  const tracks = (knowledge: typeof candidate.knowledge, specialization: typeof candidate.goals.specialization) => {
    if (!role) throw new Error('no role');
    return tracksOf(catalog, { ...candidate, knowledge, goals: { ...candidate.goals, specialization } }, role);
  };

  test('knowing more never makes anyone less ready', () => {
    const before = tracks({}, 'open');
    const after = tracks({ 'machine-learning': 2, 'linear-algebra': 2, 'probability-statistics': 2, algorithms: 2, ethics: 2 }, 'open');
    for (const [at, track] of before.entries()) {
      expect(track.readiness).toBe(0);
      expect(after[at]?.readiness).toBe(track.presumes.length > 0 ? 1 : 0);
    }
  });

  test('the one that is wanted fits; else the one that the role asks most of, of those within reach', () => {
    expect(fittingTrack(tracks(candidate.knowledge, 'nlp'))).toEqual({ area: 'nlp', why: 'wanted' });
    expect(fittingTrack(tracks({}, 'open'))).toMatchObject({ why: 'asked' });
    expect(
      fittingTrack(tracks({ 'machine-learning': 3, 'probability-statistics': 3, 'linear-algebra': 3, algorithms: 3 }, 'open')),
    ).toEqual({
      area: 'deep-learning',
      why: 'asked-and-ready',
    });
  });
});
