import { fileURLToPath } from 'node:url';
import { keptCatalog } from '@masterplan/catalog/build';
import { createDecider } from '@masterplan/engine';
import { describe, expect, test } from 'vitest';
import { readExamples } from '../../scripts/examples.ts';
import { standingView, whyView } from './standing.ts';

const asOf = '2026-11-22';
const data = fileURLToPath(new URL('../../../../data/', import.meta.url));
const read = keptCatalog(data);
if (!read.ok) throw new Error('the catalog does not read');
/** A part of the catalog: planning all of it takes most of a decision's time. */
const catalog = {
  ...read.catalog,
  programs: read.catalog.programs.slice(0, 16),
  listed: read.catalog.listed.filter(({ deepPrograms }) => deepPrograms.length === 0).slice(0, 150),
};
const candidate = readExamples(data, catalog, asOf)[0]?.candidate;
if (!candidate) throw new Error('no example');
const decision = createDecider(catalog).decide(candidate, { asOf, seed: 1, futures: 64 });
const [one = '', two = '', three = ''] = decision.ranking.map(({ subject }) => subject);

describe('where programs stand', () => {
  test('all of the ranking are points, in its order', () => {
    const { points, countries } = standingView(catalog, decision);
    expect(points.map(({ subject }) => subject)).toEqual(decision.ranking.map(({ subject }) => subject));
    expect(countries).toEqual(expect.arrayContaining(['US', 'NL']));
  });

  test('of those worked out in full exactly those off the front are beaten, each by one before it', () => {
    const { beatenBy } = standingView(catalog, decision);
    const place = (id: string | undefined) => decision.ranking.findIndex((row) => row.id === id);
    for (const { id, pareto } of decision.standing.alternatives) {
      expect(id in beatenBy).toBe(!pareto);
      if (!pareto) expect(place(beatenBy[id])).toBeLessThan(place(id));
    }
  });

  test('a lead is the sum of what the attributes add, whichever of the two is named first', () => {
    for (const [a, b] of [
      [one, two],
      [one, three],
      [two, three],
    ] as const) {
      const view = whyView(decision, a, b);
      expect(whyView(decision, b, a)).toEqual(view);
      expect(view?.first.subject).toBe(a);
      const sum = view?.rows.reduce((total, { points }) => total + points, 0) ?? 0;
      // Scores are rounded to a hundredth of a point, and what moves under a twentieth is left out.
      expect(Math.abs(sum - (view?.lead ?? 0))).toBeLessThan(0.3);
      expect(view?.swap?.lead).toBeCloseTo((view?.lead ?? 0) / 100, 2);
    }
  });

  test('what is not ranked, not worked out or the same has no answer', () => {
    expect(whyView(undefined, one, two)).toBeNull();
    expect(whyView(decision, one, one)).toBeNull();
    expect(whyView(decision, one, 'deep:no-such-program')).toBeNull();
    expect(whyView(decision, one, decision.ranking.at(-1)?.subject ?? '')).toBeNull();
  });
});
