import type { Assignment, Instance } from '../../packages/engine/src/plan/instance.ts';
import type { Level } from '../../packages/engine/src/plan/search/solve.ts';
import { valueAt } from '../../packages/engine/test/plan/values.ts';
import { type Base, between, taken } from './base.ts';
import { add, addColumn, atMost, column, type Linear, linear, of, type Program, plus } from './linear.ts';

/** Areas are in thousandths of a level here, so that the solver's tolerance of a millionth stays below what is compared. */
const SCALE = 1000;
/** The closed gap counts in whole hundredths of a level; what falls short of one by two hundred-thousandths at most reaches it. */
const STEPS = 100;
const NEAR = 2e-5;

/** Adds what a level needs to the program and returns what is to be least: the level times a factor, less a constant. */
export function objectiveOf(base: Base, level: Level, most: number): Linear {
  const { instance, program } = base;
  if (level === 'graduation') return base.still.reduce((sum, still) => addColumn(sum, still), linear());
  if (level === 'changes') return changes(base);
  if (level === 'gap') return gap(base);
  if (level === 'peak') {
    const peak = column(program, 0, most, true);
    for (const load of loads(base)) atMost(program, load, of(peak));
    return of(peak);
  }
  if (level === 'squares') return squares(base, most);
  if (level === 'cost') return cost(base);
  return instance.courses.reduce((sum, course, at) => (course.done ? sum : add(sum, taken(base, at), course.assumed.length)), linear());
}

/** Keeps a level at the value of this plan while later ones are sought. */
export function keep(base: Base, level: Level, objective: Linear, plan: Assignment): void {
  const { instance, program } = base;
  if (level === 'graduation') {
    const last = valueAt(instance, plan, 'graduation');
    for (const row of [...base.placed, base.still])
      row.forEach((at, slot) => {
        if (slot > last && at >= 0) program.upper[at] = 0;
      });
  } else if (level === 'gap') {
    atMost(program, objective, linear(-Math.round((valueAt(instance, plan, level) / 1e6) * STEPS)));
  } else if (level === 'cost') {
    if (instance.cost.known)
      atMost(program, objective, linear((valueAt(instance, plan, level) - instance.cost.fixed) / costUnit(instance)));
  } else atMost(program, objective, linear(valueAt(instance, plan, level)));
}

export function tied(level: Level, instance: Instance, plan: Assignment, best: Assignment): boolean {
  if (level === 'gap') return valueAt(instance, plan, level) >= valueAt(instance, best, level);
  return valueAt(instance, plan, level) <= valueAt(instance, best, level);
}

function loads(base: Base): Linear[] {
  return base.instance.slots.map((_, slot) => {
    const load = linear();
    base.instance.courses.forEach((course, at) => {
      addColumn(load, base.placed[at]?.[slot] ?? -1, course.load[slot] ?? 0);
    });
    return load;
  });
}

function changes(base: Base): Linear {
  const sum = linear();
  base.instance.courses.forEach((course, at) => {
    if (course.done) return;
    if (course.near < 0) add(sum, taken(base, at));
    else add(add(sum, linear(1)), between(base, at, course.near, course.near), -1);
  });
  return sum;
}

/** Squares of whole loads lie on or above the lines through neighbours k and k + 1: (2k+1)L - k(k+1). */
function squares(base: Base, most: number): Linear {
  const { program } = base;
  const sum = linear();
  for (const load of loads(base)) {
    if (load.terms.size === 0) continue;
    const square = column(program, 0, most * most, false);
    for (let k = 0; k < most; k++) atMost(program, add(linear(-k * (k + 1)), load, 2 * k + 1), of(square));
    addColumn(sum, square);
  }
  return sum;
}

/** The level after x courses of an area lies below each line between whole numbers, and what is closed never above what was asked. */
function gap(base: Base): Linear {
  const { instance, program } = base;
  const { areas, has, asked, taught, gain, weights } = instance.gap;
  const sum = linear();
  let all = 0;
  areas.forEach((_, area) => {
    const start = has[area] ?? 0;
    const want = (asked[area] ?? 0) - start;
    if (want <= 0 || start >= taught) return;
    const x = linear();
    let most = 0;
    instance.courses.forEach((course, at) => {
      if (course.done) return;
      add(x, taken(base, at), weights[at]?.[area] ?? 0);
      most += weights[at]?.[area] ?? 0;
    });
    if (x.terms.size === 0) return;
    const closed = column(program, 0, SCALE * want, false);
    for (let whole = 0, left = taught - start; whole < most; whole++, left *= 1 - gain) {
      // From here on the lines lie above what was asked.
      if (taught - start - left >= want) break;
      atMost(program, of(closed), plus(linear(SCALE * (taught - start - left - left * gain * whole)), x, SCALE * left * gain));
    }
    addColumn(sum, closed, 1);
    all += want;
  });
  const steps = column(program, 0, Math.ceil(all * STEPS), true);
  atMost(program, of(steps), plus(linear(STEPS * NEAR), sum, STEPS / SCALE));
  return add(linear(), of(steps), -1);
}

/** Largest number that divides every price that counts, in cents: smaller factors are easier on the solver. */
function costUnit({ cost, courses }: Instance): number {
  const prices = [...courses.map(({ credits }) => (cost.perCredit * credits) / 100 + cost.perCourse), cost.perTerm];
  if (!prices.every(Number.isInteger)) return 1;
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return prices.reduce(divisor, 0) || 1;
}

function cost(base: Base): Linear {
  const { cost, courses, terms, slots } = base.instance;
  const sum = linear();
  if (!cost.known) return sum;
  const unit = costUnit(base.instance);
  courses.forEach((course, at) => {
    if (!course.done) add(sum, taken(base, at), ((cost.perCredit * course.credits) / 100 + cost.perCourse) / unit);
  });
  terms.forEach((_, term) => {
    const first = slots.findIndex((slot) => slot.term === term);
    if (first < 0 || cost.perTerm === 0) return;
    const used = column(base.program, 0, 1, false);
    courses.forEach((_, at) => {
      const here = between(
        base,
        at,
        first,
        slots.findLastIndex((slot) => slot.term === term),
      );
      if (here.terms.size > 0) atMost(base.program, here, of(used));
    });
    addColumn(sum, used, cost.perTerm / unit);
  });
  return sum;
}

/** Largest load that a slot may hold. */
export function mostLoad({ slots, courses }: Instance): number {
  const most = slots.map(({ limit, limitAlone }, slot) =>
    courses.reduce((most, { load }) => Math.max(most, (load[slot] ?? -1) <= limitAlone ? (load[slot] ?? 0) : 0), limit),
  );
  return Math.max(0, ...most);
}

export function modelOf(program: Program, objective: Linear) {
  const { rows, lower, upper, integer } = program;
  const cost = lower.map((_, at) => objective.terms.get(at) ?? 0);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [at, factor] of row.terms) {
      indices.push(at);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  return {
    numCols: lower.length,
    numRows: rows.length,
    offset: objective.constant,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: lower.length, starts, indices, values },
    integrality: integer.map((whole): 0 | 1 => (whole ? 1 : 0)),
  };
}
