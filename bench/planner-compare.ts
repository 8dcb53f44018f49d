import { solve } from '../packages/engine/src/plan/search/solve.ts';
import { BUDGET, candidates, casesOf, instanceOf } from './planner-catalog.ts';
import { loadHighs, solveByHighs } from './planner-milp.ts';

/**
 * Holds the planner against HiGHS on the deep programs of the catalog: the same values at every level where both finish.
 * Usage: planner-compare.ts [seconds a program for HiGHS] [levels at most] [candidates, by comma].
 */
const seconds = Number(process.argv[2] ?? 10);
const most = Number(process.argv[3] ?? 6);
const names = process.argv[4]?.split(',') ?? candidates;
const highs = await loadHighs();

for (const name of names) {
  const count = { same: 0, different: 0, 'not proved here': 0, 'HiGHS out of time': 0 };
  for (const one of casesOf(name)) {
    const instance = instanceOf(one);
    if (!instance) continue;
    const levels = one.levels.slice(0, most);
    const own = solve(instance, levels, BUDGET);
    const isProved = own.best ? own.levels.every((level) => level.proved) : own.exhausted;
    const other = solveByHighs(highs, instance, levels, seconds);
    if (other.status === 'limit') {
      count['HiGHS out of time']++;
      continue;
    }
    const values = own.levels.map(({ value }) => value);
    const isSame = (own.best === undefined) === (other.best === undefined) && values.every((value, at) => value === other.values[at]);
    if (isSame) count.same++;
    else if (isProved) count.different++;
    if (!isProved) count['not proved here']++;
    if (!isSame)
      console.log(
        `${isProved ? 'DIFFERENT' : 'not proved'} ${name} ${one.program.id}: ${values.join(' ')}, HiGHS ${other.values.join(' ')}`,
      );
  }
  console.log(name, JSON.stringify(count));
}
