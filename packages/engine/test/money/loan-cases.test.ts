import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { solve } from './loan-solve.ts';
import type { Found } from './loan-solve-borrowing.ts';

const Value = z.union([z.number(), z.string(), z.boolean(), z.array(z.union([z.number(), z.string()]))]);
const Case = z.strictObject({
  name: z.string(),
  kind: z.string(),
  input: z.unknown(),
  expected: z.record(z.string(), Value),
  source: z.string().min(1),
  how: z.string().optional(),
  /** How far a figure may lie off, in its unit; «any» for those not named. Left out: exactly. */
  within: z.record(z.string(), z.number()).optional(),
});

const folder = join(import.meta.dirname, 'loan-cases');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'explained-differences.yaml')
  .map((name) => ({ name, cases: z.array(Case).parse(parse(readFileSync(join(folder, name), 'utf8'))) }));

test('there are at least 200 cases, each named once in its file', () => {
  for (const { cases } of files) expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  expect(files.reduce((sum, { cases }) => sum + cases.length, 0)).toBeGreaterThanOrEqual(200);
});

/** Holds each expected figure against the one found, within its room. */
function compare(found: Found, expected: Record<string, z.infer<typeof Value>>, within: Record<string, number> = {}): void {
  for (const [key, wanted] of Object.entries(expected)) {
    const figure = found[key];
    const pairs = Array.isArray(wanted)
      ? wanted.map((value, at) => [value, Array.isArray(figure) ? figure[at] : undefined])
      : [[wanted, figure]];
    for (const [value, got] of pairs) {
      if (typeof value !== 'number') expect(got, key).toBe(value);
      else
        expect(Math.abs(Number(got) - value), `${key}: ${got}, expected ${value}`).toBeLessThanOrEqual(
          (within[key] ?? within.any ?? 0) + 1e-9,
        );
    }
  }
}

describe.each(files)('$name', ({ cases }) => {
  test.each(cases)('$name', ({ kind, input, expected, within }) => compare(solve(kind, input), expected, within));
});

const Difference = Case.omit({ expected: true, how: true, within: true }).extend({
  ours: z.record(z.string(), Value),
  theirs: z.record(z.string(), Value),
  why: z.string().min(20),
});

describe('explained differences', () => {
  const differences = z.array(Difference).parse(parse(readFileSync(join(folder, 'explained-differences.yaml'), 'utf8')));
  test.each(differences)('$name', ({ kind, input, ours, theirs }) => {
    compare(solve(kind, input), ours, { any: 0.006 });
    expect(ours).not.toEqual(theirs);
  });
});
