import type { Plan, PlanObjective } from '@masterplan/model';
import { listed } from '../grammar.ts';
import { count, percent, usd } from '../numbers.ts';
import { counted } from '../time.ts';
import { weekly } from './constraints.ts';

type Of = PlanObjective['of'];

interface Words {
  /** The value as the reader sees it. */
  value: (value: number) => string;
  /** The plan's own value, as the beginning of a sentence. */
  states: (value: string) => string;
  /** «no plan …»: what none does better. */
  better: string;
  /** «not proved to be …», where the bound is not reached, and «no plan … than <bound>». */
  most: string;
  than: (bound: string) => string;
  /** «no plan that …»: as good in this as the plan. */
  asGood: string;
}

const words: Record<Of, Words> = {
  graduation: {
    value: (months) => counted(months, 'month'),
    states: (value) => `Graduation in ${value}`,
    better: 'is earlier',
    most: 'the earliest',
    than: (bound) => `is earlier than ${bound}`,
    asGood: 'graduates as early',
  },
  changes: {
    value: (courses) => counted(courses, 'course'),
    states: (value) => `${value} changed against the earlier plan`,
    better: 'changes fewer',
    most: 'the fewest',
    than: (bound) => `changes fewer than ${bound}`,
    asGood: 'changes as few courses',
  },
  gap: {
    value: (share) => percent(share, 1),
    states: (value) => `${value} of the gap to your role closed`,
    better: 'closes more',
    most: 'the most',
    than: (bound) => `closes more than ${bound}`,
    asGood: 'closes as much of the gap',
  },
  peak: {
    value: weekly,
    states: (value) => `${value} in the fullest week`,
    better: 'has a lighter one',
    most: 'the lightest',
    than: (bound) => `has one below ${bound}`,
    asGood: 'has as light a fullest week',
  },
  squares: {
    value: (squares) => count(squares),
    states: (value) => `Evenness of the load, as the sum of squared weekly hours: ${value}`,
    better: 'is more even',
    most: 'the most even',
    than: (bound) => `is below ${bound}`,
    asGood: 'is as even',
  },
  cost: {
    value: usd,
    states: (value) => `A price of ${value}`,
    better: 'costs less',
    most: 'the lowest',
    than: (bound) => `costs less than ${bound}`,
    asGood: 'costs as little',
  },
  assumptions: {
    value: (defaults) => counted(defaults, 'stated default'),
    states: (value) => `${value} behind its courses`,
    better: 'rests on fewer',
    most: 'the fewest',
    than: (bound) => `rests on fewer than ${bound}`,
    asGood: 'rests on as few defaults',
  },
};

/** Among which plans: objectives count in their order, so a later one is best only among those as good in the earlier. */
function noPlan(before: readonly Of[]): string {
  if (before.length === 0) return 'no plan';
  return before.length > 2 ? 'no plan as good in all that comes before' : `no plan that ${listed(before.map((of) => words[of].asGood))}`;
}

/**
 * An objective's value, and that no plan does better or how far that is proved. `before` are the objectives that come
 * ahead of it in the plan's order.
 */
export function sayObjective({ of, value, bound, proved }: PlanObjective, before: readonly Of[] = []): string {
  const { value: write, states, better, most, than } = words[of];
  const plans = noPlan(before);
  if (proved) return `${states(write(value))}: ${plans} ${better}.`;
  const open = `${states(write(value))}, not proved to be ${most}`;
  return write(value) === write(bound)
    ? `${open}, though what is left is less than is written here.`
    : `${open}: ${plans} ${than(write(bound))}.`;
}

/** All objectives in their order; one sentence each. */
export function sayObjectives({ objectives, costUsd }: Pick<Plan, 'objectives' | 'costUsd'>): string[] {
  return objectives.map((objective, index) =>
    objective.of === 'cost' && costUsd === 'not-published'
      ? 'The price is not published: plans are not compared by it.'
      : sayObjective(
          objective,
          objectives.slice(0, index).flatMap(({ of }) => (of === 'cost' && costUsd === 'not-published' ? [] : [of])),
        ),
  );
}
