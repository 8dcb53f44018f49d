import { describe, expect, test } from 'vitest';
import { decide, otherChoicesInSteps } from '../../src/index.ts';
import { asOf, catalog, example } from './support.ts';

const candidate = example('career-changer');
const options = { asOf, seed: 1, futures: 64 };

describe('choosing otherwise', () => {
  test('tells the decision of the same candidate with that choice', () => {
    const steps = otherChoicesInSteps(catalog, candidate, options, decide(catalog, candidate, options));
    const first = [...take(steps, 1)][0];
    expect(first?.of).toBe('role');
    const role = catalog.roles.find(({ id }) => id === first?.to)?.id;
    expect(role).toBeDefined();
    expect(role).not.toBe(candidate.goals.role);
    if (!role) return;
    const then = decide(catalog, { ...candidate, goals: { ...candidate.goals, role } }, { ...options, futures: 512 });
    const path = then.paths[then.chosen];
    expect(first).toMatchObject({ verdict: then.verdict.id, pays: path?.pays, npvP50: path?.npv[2] });
    if (path?.kind !== 'stay') expect(first?.program).toMatchObject({ title: path?.title, institution: path?.institution });
  });
});

function* take<T>(steps: Iterable<T | undefined>, count: number): Generator<T> {
  let left = count;
  for (const step of steps) {
    if (step === undefined) continue;
    yield step;
    left -= 1;
    if (left === 0) return;
  }
}
