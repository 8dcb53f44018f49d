import type { Highs } from 'highs';
import { beforeAll, expect, test } from 'vitest';
import { loadHighs, sameOptimum, solveByHighs } from '../../../../bench/planner-milp.ts';
import { type Level, type Solved, solve } from '../../src/plan/search/solve.ts';
import { bestByEnumeration } from './brute-force.ts';
import { generate } from './generate.ts';
import { drawsFrom } from './random.ts';
import { features, likeCatalog, type Shape } from './shape.ts';

/** HiGHS solves the same instances as integer programs that share nothing with the engine's search but the instance. */
const SECONDS = 20;
const NODES = 60_000;
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
      expect(sameOptimum(levels, found.values, all.values), `seed ${seed}: ${found.values} and ${all.values}`).toBe(true);
    }
  },
);

test('what the search proves is the optimum of the integer program, and what it leaves open bounds it', { timeout: 120_000 }, () => {
  const different: string[] = [];
  const late: string[] = [];
  let whole = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const { instance } = generate(seed, likeCatalog(seed));
    const levels = orders[seed % 2] ?? [];
    const label = `seed ${seed}, ${levels.join(' > ')}`;
    const found = solveByHighs(highs, instance, levels, SECONDS);
    if (found.status === 'limit') {
      late.push(label);
      continue;
    }
    const solved = solve(instance, levels, NODES);
    const fault = found.best ? faultAgainst(levels, solved, found.values) : solved.best ? 'a plan where there is none' : undefined;
    if (fault !== undefined) different.push(`${label}: ${fault}`);
    if (solved.levels.every(({ proved }) => proved)) whole++;
  }
  expect(different).toEqual([]);
  expect(late.length, `HiGHS ran out of time: ${late.join('; ')}`).toBeLessThanOrEqual(1);
  expect(whole, 'proved to the end').toBeGreaterThanOrEqual(4);
});

/** The proved levels have HiGHS's values; the first that is open has it between its value and its bound. */
function faultAgainst(levels: readonly Level[], solved: Solved, values: readonly number[]): string | undefined {
  if (!solved.best) return solved.exhausted ? 'no plan where there is one' : undefined;
  const open = solved.levels.findIndex(({ proved }) => !proved);
  const proved = open < 0 ? levels.length : open;
  const own = solved.levels.map(({ value }) => value);
  if (!sameOptimum(levels.slice(0, proved), own.slice(0, proved), values.slice(0, proved))) return `${own} and ${values}`;
  const first = solved.levels[open];
  const best = values[open];
  if (!first || best === undefined) return undefined;
  const [low, high] = first.level === 'gap' ? [first.value, first.bound] : [first.bound, first.value];
  return best >= low && best <= high ? undefined : `${best} is not between ${low} and ${high}`;
}

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
