import type { Highs } from 'highs';
import { beforeAll, expect, test } from 'vitest';
import { loadHighs, sameOptimum, solveByHighs } from '../../../../bench/planner-milp.ts';
import { type Level, solve } from '../../src/plan/solve.ts';
import { bestByEnumeration } from './brute-force.ts';
import { generate } from './generate.ts';
import { drawsFrom } from './random.ts';
import { catalogShape, features, type Shape } from './shape.ts';

/** HiGHS solves the same instances as integer programs that share nothing with the engine's search but the instance. */
const SECONDS = 20;
const NODES = 300_000;
const orders: Level[][] = [
  ['graduation', 'peak', 'squares'],
  ['graduation', 'gap'],
  ['gap', 'graduation', 'peak'],
  ['cost', 'graduation', 'gap'],
  ['graduation', 'changes', 'assumptions', 'cost'],
];
let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

test.for(orders.map((levels) => ({ levels, name: levels.join(' > ') })))(
  'the integer program has the optimum that enumeration finds: $name',
  ({ levels }) => {
    for (let seed = 1; seed <= 12; seed++) {
      const { instance } = generate(seed, tinyShape(seed));
      const all = bestByEnumeration(instance, levels);
      const found = solveByHighs(highs, instance, levels);
      expect(found.status, `seed ${seed}`).toBe(all === 'none' ? 'none' : 'optimal');
      if (all === 'none') continue;
      expect(sameOptimum(instance, levels, found.values, all.values), `seed ${seed}: ${found.values} and ${all.values}`).toBe(true);
    }
  },
);

test('the search reaches the optimum of the integer program on instances as large as the catalog’s', { timeout: 120_000 }, () => {
  const different: string[] = [];
  const late: string[] = [];
  let compared = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const { instance } = generate(seed, variedShape(seed));
    const levels = orders[seed % 2] ?? [];
    const label = `seed ${seed}, ${levels.join(' > ')}`;
    const found = solveByHighs(highs, instance, levels, SECONDS);
    if (found.status === 'limit') {
      late.push(label);
      continue;
    }
    const solved = solve(instance, levels, NODES);
    const values = solved.levels.map(({ value }) => value);
    const same = found.best ? solved.best && sameOptimum(instance, levels, values, found.values) : !solved.best && solved.exhausted;
    const proof = solved.levels.map(({ proved }) => (proved ? 'proved' : 'open'));
    if (!same) different.push(`${label}: ${values} (${solved.best ? proof : 'none'}), HiGHS ${found.values}`);
    compared++;
  }
  expect(different).toEqual([]);
  expect(late.length, `HiGHS ran out of time: ${late.join('; ')}`).toBeLessThanOrEqual(1);
  expect(compared).toBeGreaterThanOrEqual(7);
});

function tinyShape(seed: number): Shape {
  const draws = drawsFrom(seed);
  return {
    courses: draws.whole(3, 6),
    terms: draws.whole(1, 4),
    sessions: draws.whole(1, 2),
    groups: draws.whole(1, 2),
    taken: draws.whole(2, 4),
    overlap: 0.4,
    rare: 0.3,
    features: features.filter(() => draws.chance(0.5)),
    wild: draws.chance(0.4),
  };
}

/** Of three instances one has several variants, and one is sequential. */
function variedShape(seed: number): Shape {
  if (seed % 3 === 0) return catalogShape;
  return { ...catalogShape, features: [...catalogShape.features, seed % 3 === 1 ? 'variants' : 'sequential'] };
}
