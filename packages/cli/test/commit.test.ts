import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here } from './in-process.ts';
import { asOf, example, root, unfit } from './launch.ts';

const slow = 120_000;
const file = 'data/examples/applications/three-offers-to-come.yaml';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masterplan-commit-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('commit', () => {
  it(
    'says what to do, the second best, when to look again and what to ask, in 80 columns',
    async () => {
      const { code, out, err } = await here(['commit', file, '--as-of', asOf]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).not.toMatch(unfit);
      for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
      for (const part of [
        'Apply to Harvard University by',
        'instead loses',
        'Look again on',
        'What would change it',
        'What to ask',
        'Days',
      ])
        expect(out).toContain(part);
      const json = JSON.parse((await here(['commit', file, '--as-of', asOf, '--json'])).out);
      expect(json).toMatchObject({ schema: 'masterplan.commit/1', asOf, example: true });
      expect((await here(['commit', file, '--as-of', asOf, '--ascii'])).out).not.toMatch(/[^\n -~]/);
    },
    slow,
  );

  it(
    'refuses wrong input by file, line and field, and writes nothing',
    async () => {
      const path = join(folder, 'mine.yaml');
      await writeFile(path, (await readFile(join(root, file), 'utf8')).replace('chance: 0.35', 'chance: 7'));
      const { code, out, err } = await here(['commit', path, '--as-of', asOf]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/mine\.yaml:\d+ applications\.1\.chance: /);
    },
    slow,
  );
});

it(
  'calendar lists every day and writes it for a calendar program; a file that is there stays',
  async () => {
    const ics = join(folder, 'days.ics');
    const { code, out } = await here(['calendar', file, '--as-of', asOf, '--ics', ics]);
    expect(code).toBe(0);
    for (const part of ['Apply: Harvard University', 'Reply: University of Virginia', 'Look again']) expect(out).toContain(part);
    const text = await readFile(ics, 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('DTSTAMP:20261122T000000Z');
    const again = await here(['calendar', file, '--as-of', asOf, '--ics', ics]);
    expect(again.code).toBe(2);
    expect(again.err).toContain('already there');
    const candidate = await here(['calendar', example('working-professional'), '--as-of', asOf]);
    expect(candidate.out).toMatch(/Last month of study/);
  },
  slow,
);
