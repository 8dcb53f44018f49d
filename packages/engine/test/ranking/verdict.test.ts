import type { Candidate, Decision } from '@masterplan/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDecider } from '../../src/index.ts';
import { asOf, catalog, example } from '../suites/support.ts';

/** The deep programs and a few listed ones. */
const small = { ...catalog, listed: catalog.listed.slice(0, 20) };
const decider = createDecider(small);
const decide = (candidate: Candidate): Decision => decider.decide(candidate, { asOf, seed: 1, futures: 256 });
const professional = example('working-professional');
const under = (assumptions: Record<string, number>) => decide({ ...professional, assumptions });

describe('the verdict follows its table', () => {
  let plain: Decision;
  beforeAll(() => {
    plain = decide(professional);
  });
  test('the first rule that fails names the verdict; the table says what was found and what was asked', () => {
    const failed = plain.rules.find((rule) => !rule.met);
    if (!failed) expect(plain.verdict.id).toBe('verdict.strong');
    else if (failed.fails === 'cheaper-first' || failed.fails === 'not-now') expect(plain.verdict.id).toBe(`verdict.${failed.fails}`);
    else expect(plain.verdict).toMatchObject({ id: 'verdict.depends', args: { on: failed.fails } });
    expect(plain.rules.map(({ id }) => id)).toEqual([
      'cheaper-path',
      'pays-at-all',
      'financed',
      'pays-often',
      'worst-tenth',
      'load',
      'instrumental',
    ]);
    const chosen = plain.paths[plain.chosen];
    expect(plain.rules.find(({ id }) => id === 'pays-often')?.found).toBe(chosen?.pays);
  });
  test('every threshold can be moved, and moving it moves its rule', () => {
    const strict = under({ 'verdict-strong-pays': 1, 'verdict-depends-pays': 0, 'verdict-worst-loss': 0, 'verdict-most-hours': 1 });
    expect(strict.rules.filter(({ met }) => !met).map(({ id }) => id)).toEqual(expect.arrayContaining(['pays-often', 'load']));
    const never = under({ 'verdict-depends-pays': 1 });
    expect(never.verdict.id === 'verdict.not-now' || never.verdict.id === 'verdict.cheaper-first').toBe(true);
  });
});
