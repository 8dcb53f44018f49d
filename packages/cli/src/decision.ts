import type { Candidate, Catalog, DecideOptions, Decision } from '@masterplan/model';
import type { Shell } from './shell.ts';

/** Plans of so many programs and paces are kept from one command to the next: some four candidates'. */
const MOST_KEPT = 600;

/**
 * The decision of a candidate. Plans, which take most of its time, are kept from one command to the next. On a terminal it goes step
 * by step, so that what takes longer than a second says so; the answer is the same as of one call.
 */
export async function decisionFor(shell: Shell, catalog: Catalog, candidate: Candidate, options: DecideOptions): Promise<Decision> {
  const [{ createDecider, madePlans, takePlans }, { keptFile }] = await Promise.all([
    import('@masterplan/engine'),
    import('@masterplan/catalog/build'),
  ]);
  const kept = keptFile('plans.json', ['packages/engine/src', 'packages/model/src'], catalog.version);
  const known = kept.read();
  if (known !== undefined) takePlans(catalog, JSON.parse(known));
  const before = madePlans(catalog).length;
  const decider = createDecider(catalog);
  const decision = shell.showsProgress
    ? stepwise(shell, decider.steps(candidate, options), options.futures)
    : decider.decide(candidate, options);
  const made = madePlans(catalog);
  if (made.length > before) kept.write(JSON.stringify(made.slice(-MOST_KEPT)));
  return decision;
}

function stepwise(shell: Shell, steps: Generator<unknown, Decision>, futures: number): Decision {
  const started = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    shell.progress(`simulating ${futures} futures a path, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}
