import { fileURLToPath } from 'node:url';
import { keptCatalog } from '@masterplan/catalog/build';
import { createDecider } from '@masterplan/engine';
import type { Candidate, Decision } from '@masterplan/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../../scripts/examples.ts';
import { createRunner } from './decide.ts';
import type { Answer, Self } from './protocol.ts';

const asOf = '2026-11-22';
const data = fileURLToPath(new URL('../../../../data/', import.meta.url));
const read = keptCatalog(data);
if (!read.ok) throw new Error('the catalog does not read');
const { catalog } = read;
let self: Self;
let decision: Decision;

beforeAll(() => {
  const candidate = readExamples(data, catalog, asOf)[0]?.candidate;
  if (!candidate) throw new Error('no example');
  self = { candidate, asOf, seed: 1 };
  decision = createDecider(catalog).decide(candidate, { asOf, seed: 1, futures: 64 });
});

/** An engine that works in slices of two milliseconds, for a second, and counts them. */
function slowEngine() {
  const seen = { slices: 0, finished: 0 };
  const decider = {
    *steps(_candidate: Candidate): Generator<Decision | undefined, Decision> {
      yield decision;
      for (let i = 0; i < 500; i += 1) {
        const end = performance.now() + 2;
        while (performance.now() < end);
        seen.slices += 1;
        yield undefined;
      }
      seen.finished += 1;
      return decision;
    },
  };
  return { decider, seen };
}

describe('the runner', () => {
  test('a newer request ends the older one after the slice that it is in, and only the newer one gives a final answer', async () => {
    const { decider, seen } = slowEngine();
    const runner = createRunner(catalog, 64, decider, () => new Promise(setImmediate));
    const answers: { from: number; answer: Answer; slices: number }[] = [];
    const post = (from: number) => (answer: Answer) => answers.push({ from, answer, slices: seen.slices });
    const first = runner.run(self, [], post(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const asked = seen.slices;
    expect(asked).toBeGreaterThan(0);
    const second = runner.run(self, [], post(2));
    await first;
    const superseded = answers.find(({ answer }) => answer.kind === 'superseded');
    expect(superseded?.from).toBe(1);
    expect((superseded?.slices ?? Number.POSITIVE_INFINITY) - asked).toBeLessThanOrEqual(1);
    await second;
    expect(seen.finished).toBe(1);
    expect(answers.filter(({ answer }) => answer.kind === 'decide' && answer.final).map(({ from }) => from)).toEqual([2]);
  });

  test('what is wrong with a candidate comes back as sentences', async () => {
    const runner = createRunner(catalog, 64, slowEngine().decider);
    const answers: Answer[] = [];
    const wrong = { ...self, candidate: { ...self.candidate, study: { ...self.candidate.study, earliestStart: '2020-01' } } };
    await runner.run(wrong, [], (answer) => answers.push(answer));
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ kind: 'failed', sentence: expect.stringContaining('earliestStart') });
  });

  test('programs side by side are worked out in full beside the ranking', async () => {
    const runner = createRunner(catalog, 64);
    const answers: Answer[] = [];
    await runner.run(self, ['deep:gatech-oms-analytics'], (answer) => answers.push(answer));
    const last = answers.at(-1);
    expect(last).toMatchObject({ kind: 'decide', final: true });
    if (last?.kind === 'decide')
      expect(Object.values(last.decision.paths).some((path) => path.subject === 'deep:gatech-oms-analytics')).toBe(true);
  }, 60_000);
});
