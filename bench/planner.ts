import type { Instance } from '../packages/engine/src/plan/instance.ts';
import { type Level, type Solved, solve } from '../packages/engine/src/plan/search/solve.ts';
import { generate } from '../packages/engine/test/plan/generate.ts';
import { catalogShape, largeShape, likeCatalog } from '../packages/engine/test/plan/shape.ts';
import { timeCatalog, timeReplans } from './planner-catalog.ts';
import { loadHighs, sameOptimum, solveByHighs } from './planner-milp.ts';

/**
 * Times the course planner: over the catalog's deep programs for two candidates, again after a pin, alone on 120 courses, and against
 * HiGHS on generated instances as large as the catalog's. planner-compare.ts holds its plans of the catalog against HiGHS.
 * Usage: planner.ts [instances of catalog size] [instances of 120 courses].
 */
const INSTANCES = Number(process.argv[2] ?? 200);
const LARGE = Number(process.argv[3] ?? 40);
const WARM_UP = 3;
const NODES = 1_000_000;
const LARGE_NODES = 1_000_000;
/** HiGHS gets this long for all levels of an instance, in seconds. */
const SECONDS = 30;
const objectives: Level[][] = [
  ['graduation', 'peak', 'squares'],
  ['graduation', 'gap'],
];

console.log(`Node ${process.version}, one thread`);
const people = ['working-professional', 'recent-graduate'];
console.log('\nall deep programs, six levels, processor time');
console.table(Object.fromEntries(people.map((name) => [name, timeCatalog(name)])));
console.log('\nagain after one course was pinned to its next term, the rest near the plan');
console.table(Object.fromEntries(people.map((name) => [name, timeReplans(name)])));
// Before HiGHS is loaded: the most memory held is then the planner's own.
console.log(`\n${LARGE} instances of ${largeShape.courses} courses, ${LARGE_NODES} nodes each`);
report(large);
console.log(
  `memory: ${mebibytes(process.memoryUsage().heapUsed)} MiB heap now, ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB held at most`,
);

console.log(
  `\n${INSTANCES} instances of ${catalogShape.courses} courses, ${NODES} nodes each; HiGHS ${SECONDS} s each, without building models`,
);
const highs = await loadHighs();
console.log(`HiGHS ${highs.version.string} as WebAssembly`);
report(against);

/** A column for each objective. */
function report(measure: (levels: Level[]) => Record<string, string | number>): void {
  const table: Record<string, Record<string, string | number>> = {};
  for (const levels of objectives)
    for (const [name, value] of Object.entries(measure(levels))) table[name] = { ...table[name], [levels.join(' > ')]: value };
  console.table(table);
}

function large(levels: Level[]): Record<string, string | number> {
  const times: number[] = [];
  const gaps: number[] = [];
  let proved = 0;
  let none = 0;
  for (let seed = 1 - WARM_UP; seed <= LARGE; seed++) {
    const { instance } = generate(seed + 100_000, largeShape);
    const { solved, milliseconds } = timed(instance, levels, LARGE_NODES);
    if (seed < 1) continue;
    times.push(milliseconds);
    if (!solved.best) none++;
    else if (isProved(solved)) proved++;
    else gaps.push(openShare(solved));
  }
  return {
    'solve, ms: median': quantile(times, 0.5),
    p95: quantile(times, 0.95),
    max: quantile(times, 1),
    'proved, %': percent(proved, LARGE),
    'no plan found': none,
    'open at the first unproved level, % of its value: median': quantile(gaps, 0.5, 1),
    'open: p95': quantile(gaps, 0.95, 1),
  };
}

function against(levels: Level[]): Record<string, string | number> {
  const own: number[] = [];
  const other: number[] = [];
  const ratios: number[] = [];
  let proved = 0;
  let late = 0;
  const different: string[] = [];
  const worse: string[] = [];
  for (let seed = 1 - WARM_UP; seed <= INSTANCES; seed++) {
    const { instance } = generate(seed + 1000, likeCatalog(seed + 1000));
    // One after the other on each instance: the machine's speed drifts.
    const { solved, milliseconds } = timed(instance, levels, NODES);
    const found = solveByHighs(highs, instance, levels, SECONDS);
    if (seed < 1) continue;
    own.push(milliseconds);
    other.push(found.milliseconds);
    ratios.push(found.milliseconds / milliseconds);
    if (isProved(solved)) proved++;
    if (found.status === 'limit') {
      late++;
      continue;
    }
    const values = solved.levels.map(({ value }) => value);
    if (sameOptimum(levels, values, found.values) && (found.best !== undefined) === (solved.best !== undefined)) continue;
    (isProved(solved) ? different : worse).push(`${seed + 1000}: ${values.join(' ')}, HiGHS ${found.values.join(' ')}`);
  }
  for (const line of different) console.log(`DIFFERENT OPTIMUM, seed ${line}`);
  for (const line of worse) console.log(`not the optimum (not proved), seed ${line}`);
  return {
    'solve, ms: median': quantile(own, 0.5),
    'solve: p95': quantile(own, 0.95),
    'HiGHS: median': quantile(other, 0.5),
    'HiGHS: p95': quantile(other, 0.95),
    'HiGHS / solve: p5': quantile(ratios, 0.05, 2),
    'HiGHS / solve: median': quantile(ratios, 0.5, 2),
    'HiGHS / solve: p95': quantile(ratios, 0.95, 2),
    'proved, %': percent(proved, INSTANCES),
    'HiGHS out of time': late,
    'different optimum': different.length,
    'not the optimum': worse.length,
  };
}

function timed(instance: Instance, levels: Level[], nodes: number): { solved: Solved; milliseconds: number } {
  const start = performance.now();
  const solved = solve(instance, levels, nodes);
  return { solved, milliseconds: performance.now() - start };
}

function isProved(solved: Solved): boolean {
  return solved.best ? solved.levels.every((level) => level.proved) : solved.exhausted;
}

/** How far value and bound are apart at the first level that isn't proved, in % of the value. */
function openShare({ levels }: Solved): number {
  const open = levels.find(({ proved }) => !proved);
  return open ? (100 * Math.abs(open.value - open.bound)) / Math.max(1, Math.abs(open.value)) : 0;
}

function quantile(values: number[], share: number, digits = 0): string {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return value === undefined ? '–' : value.toFixed(digits);
}

function percent(part: number, of: number): string {
  return ((100 * part) / of).toFixed(1);
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
