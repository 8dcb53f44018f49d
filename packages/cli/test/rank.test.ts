import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { here } from './in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'masterplan-rank-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length));
const candidate = 'data/examples/career-changer.yaml';
const quick = ['--futures', '256', '--as-of', '2026-11-22'];
const two = ['gatech-oms-analytics', 'uiuc-mcs-online'];

describe('rank --problem', () => {
  test('the published example: text within 80 columns, plain ASCII where asked, JSON for machines', async () => {
    const text = await here(['rank', '--problem', 'data/examples/problems/thrombosis.yaml']);
    expect([text.code, text.err]).toEqual([0, '']);
    expect(text.out).toMatch(/Enoxaparin is first in 6\d% of the draws/);
    expect(widest(text.out)).toBeLessThanOrEqual(80);
    const ascii = await here(['--ascii', 'rank', '--problem', 'data/examples/problems/thrombosis.yaml']);
    expect(ascii.out).toMatch(/^[\n\x20-\x7e]*$/);
    const json = JSON.parse((await here(['--json', 'rank', '--problem', 'data/examples/problems/thrombosis.yaml'])).out);
    expect(json).toMatchObject({ schema: 'masterplan.ranking/1', criteria: ['proximal', 'distal', 'bleeding'] });
  });
  test('a contradiction names what contradicts and ends with code 2', async () => {
    const file = written(
      'm.yaml',
      'criteria: [{ id: a }, { id: b }]\nalternatives: [{ id: x, values: { a: 1, b: 2 } }]\npreferences: { order: [a, b], intervals: { b: [0.6, 1] } }\n',
    );
    const { code, err, out } = await here(['rank', '--problem', file]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/cannot hold together.*a counts at least as much as b and b has at least 60%/);
  });
  test('neither a candidate nor a matrix, or both: a sentence', async () => {
    expect((await here(['rank'])).err).toMatch(/name a candidate/);
    expect((await here(['rank', candidate, '--problem', 'x.yaml'])).err).toMatch(/not both/);
    expect((await here(['rank', '--problem', join(folder, 'none.yaml')])).err).toMatch(/there is no such file/);
  });
});

describe('the ranking of the catalog', () => {
  test('within 80 columns, with what the constraints remove; preferences that contradict each other are told, and the sliders hold', async () => {
    const { readFileSync } = await import('node:fs');
    const file = written(
      'c.yaml',
      `${readFileSync(candidate, 'utf8')}\npreferences: { order: [outcomes, return], intervals: { return: [0.7, 1] } }\n`,
    );
    const { code, err, out } = await here(['rank', file, ...quick]);
    expect(code).toBe(0);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toMatch(/What your constraints remove/);
    expect(err).toMatch(/cannot hold together/);
  });
  test('compare and why: attributes that set programs apart, and the change that swaps them', async () => {
    const compared = await here(['compare', candidate, ...two, ...quick]);
    expect([compared.code, widest(compared.out) <= 80]).toEqual([0, true]);
    expect(compared.out).toMatch(/gap closed/);
    const why = await here(['why', candidate, ...two, ...quick]);
    expect([why.code, widest(why.out) <= 80]).toEqual([0, true]);
    expect(why.out).toMatch(/level with the first/);
  });
  test('an unknown program gets near matches; the same twice, or one alone, a sentence', async () => {
    expect((await here(['compare', candidate, 'gatech-oms-analitics', 'uiuc-mcs-online'])).err).toMatch(
      /did you mean «deep:gatech-oms-analytics»/,
    );
    expect((await here(['compare', candidate, 'uiuc-mcs-online'])).err).toMatch(/two to 10 programs/);
    expect((await here(['why', candidate, 'uiuc-mcs-online', 'uiuc-mcs-online', ...quick])).err).toMatch(/two different ones/);
  });
  test('sensitivity: rules, swaps, tornado, variance, questions', async () => {
    const { code, out } = await here(['sensitivity', candidate, ...quick]);
    expect(code).toBe(0);
    expect(widest(out)).toBeLessThanOrEqual(80);
    for (const part of [/rule by rule/, /level with the first/, /each assumption at its low and its high end/, /Where the spread/])
      expect(out).toMatch(part);
  });
});
