import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here } from './in-process.ts';
import { asOf, example, launcher, masterplan, root, unfit } from './launch.ts';

const slow = 120_000;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masterplan-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const decideArgs = ['decide', example('working-professional'), '--as-of', asOf, '--futures', '256'];
const lines = (text: string): string[] => text.trimEnd().split('\n');
const fits = (text: string): void => {
  expect(text).not.toMatch(unfit);
  for (const line of lines(text)) expect([...line].length, line).toBeLessThanOrEqual(80);
};

describe('help', () => {
  it.each([
    [],
    ['decide'],
    ['programs'],
    ['program'],
    ['figure'],
    ['candidate', 'new'],
    ['candidate', 'check'],
    ['catalog', 'check'],
    ['import'],
  ])(
    'masterplan %s %s --help shows an example and fits',
    async (...words) => {
      const { code, out, err } = await here([...words, '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/Example:\n {2}\$ npx masterplan /);
      fits(out);
    },
    slow,
  );

  it('is shown where no command is given', async () => expect((await masterplan([])).out).toContain('Commands:'), slow);
});

describe('decide', () => {
  it(
    'prints a memo in 80 columns, without color in a pipe',
    async () => {
      const { code, out, err } = await masterplan(decideArgs);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      fits(out);
      expect(out).toContain('Example: data analyst in Columbus');
      expect(out).toContain('What would turn it');
      expect(out).toContain('▒');
      expect(out).not.toContain('\u001b');
    },
    slow,
  );

  it(
    'prints nothing but ASCII where asked: --ascii, TERM=dumb, LANG=C',
    async () => {
      for (const [args, env] of [
        [['--ascii'], {}],
        [[], { TERM: 'dumb' }],
        [[], { LANG: 'C' }],
      ] as const) {
        const { code, out } = await here([...decideArgs, ...args], { env });
        expect(code).toBe(0);
        expect(out).toMatch(/^[\n\x20-\x7e]+$/);
        fits(out);
      }
    },
    slow,
  );

  it(
    'colors where told to, and NO_COLOR wins',
    async () => {
      expect((await here(decideArgs, { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[1m');
      expect((await here(decideArgs, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain('\u001b');
    },
    slow,
  );

  it(
    'gives the decision as JSON, the same for the same seed, from a file as from standard input',
    async () => {
      const first = await masterplan([...decideArgs, '--json']);
      const input = await readFile(join(root, example('working-professional')), 'utf8');
      const again = await here(['decide', '-', '--as-of', asOf, '--futures', '256', '--json'], { input });
      expect(first.out).toBe(again.out);
      const decision = JSON.parse(first.out);
      expect(decision).toMatchObject({ schema: 'masterplan.decision/1', asOf, seed: 1, futures: 256 });
      expect(first.out).not.toMatch(unfit);
    },
    slow,
  );

  it(
    'says so where nothing in the catalog meets what is asked',
    async () => {
      const whole = await readFile(join(root, example('working-professional')), 'utf8');
      const input = whole
        .replace('maxMonths: 60', 'maxTuitionUsd: 1')
        .replace('delivery: [online, hybrid]', 'delivery: [hybrid]')
        .replace('states: []', 'states: [WY]');
      const { code, out } = await here(['decide', '-', '--as-of', asOf, '--futures', '64'], { input });
      expect(code).toBe(0);
      expect(out).toContain('None of the');
      fits(out);
    },
    slow,
  );

  it(
    'is quiet when its reader goes away',
    async () => {
      const child = spawn(process.execPath, [launcher, 'programs', '--limit', '10000', '--json'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let errors = '';
      child.stderr.on('data', (chunk) => {
        errors += String(chunk);
      });
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
    },
    slow,
  );
});

describe('programs and program', () => {
  it(
    'searches, filters, sorts and limits',
    async () => {
      const { code, out } = await here([
        'programs',
        'computer',
        'science',
        '--delivery',
        'online',
        '--sort',
        'tuition',
        '--limit',
        '3',
        '--json',
      ]);
      expect(code).toBe(0);
      const answer = JSON.parse(out);
      expect(answer.schema).toBe('masterplan.programs/1');
      expect(answer.programs).toHaveLength(3);
      const prices = answer.programs.map((program: { price: { usd: number } }) => program.price.usd);
      expect(prices).toEqual([...prices].sort((a: number, b: number) => a - b));
      expect(answer.programs.every((program: { delivery: string[] }) => program.delivery.includes('online'))).toBe(true);
    },
    slow,
  );

  it(
    'prints lists and records that fit',
    async () => {
      for (const args of [
        ['programs', '--state', 'OH'],
        ['programs', 'no-such-words'],
        ['program', 'gatech-oms-analytics'],
        ['program', 'listed:139755-11.01'],
        ['program', 'deep:eth-zurich-msc-data-science', '--ascii'],
      ]) {
        const { code, out, err } = await here(args);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        fits(out.replaceAll(/^\s*https?:\S+$/gm, ''));
      }
      expect(JSON.parse((await here(['program', 'listed:139755-11.01', '--json'])).out)).toMatchObject({
        schema: 'masterplan.program/1',
        kind: 'listed',
        program: { unitid: 139755 },
      });
    },
    slow,
  );

  it(
    'suggests near ids for unknown ones',
    async () => {
      expect(await here(['program', 'gatech-oms-analytcs'])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('did you mean «deep:gatech-oms-analytics»'),
      });
      expect(await here(['figure', 'kapa'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('«param:kappa»') });
      expect(await here(['figure', 'wage:15-2051/medain'])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('«wage:15-2051/median»'),
      });
      expect(await masterplan(['dicide'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Did you mean decide?') });
    },
    slow,
  );
});

describe('figure', () => {
  it(
    'shows value, unit, year, kind and where its chain ends',
    async () => {
      const { code, out } = await here(['figure', 'wage:15-2051/median']);
      expect(code).toBe(0);
      expect(out).toMatch(/Value\s+\$[\d,]+ a year/);
      expect(out).toContain('May 2025');
      expect(out).toContain('observed');
      expect(out).toContain('https://www.bls.gov/oes/');
      fits(out);
      const assumed = await here(['figure', 'param:kappa', '--json']);
      expect(JSON.parse(assumed.out)).toMatchObject({
        schema: 'masterplan.figure/1',
        figure: { id: 'param:kappa', origin: { kind: 'assumed' } },
      });
    },
    slow,
  );
});

describe('candidate', () => {
  it(
    'writes a file from an example that checks and decides, and never over another',
    async () => {
      const file = join(folder, 'me.yaml');
      expect(await here(['candidate', 'new', file, '--from', 'career-changer'])).toMatchObject({ code: 0, err: '' });
      expect(await here(['candidate', 'check', file, '--as-of', asOf])).toMatchObject({ code: 0, err: '' });
      const written = await readFile(file, 'utf8');
      expect(written).toContain('# only their proportions count');
      expect(await here(['candidate', 'new', file, '--from', 'newcomer-student-visa'])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('already there'),
      });
      expect(await readFile(file, 'utf8')).toBe(written);
      expect(await here(['candidate', 'new', file, '--from', 'newcomer-student-visa', '--force', '--json'])).toMatchObject({ code: 0 });
      expect(await readFile(file, 'utf8')).toContain('status: student-visa');
    },
    slow,
  );

  it(
    'needs a terminal or an example, and one that there is',
    async () => {
      expect(await here(['candidate', 'new', join(folder, 'other.yaml')])).toMatchObject({
        code: 2,
        err: expect.stringContaining('--from'),
      });
      expect(await here(['candidate', 'new', join(folder, 'other.yaml'), '--from', 'carrer-changer'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('«career-changer»'),
      });
    },
    slow,
  );
});

describe('catalog check and import', () => {
  it(
    'reports what the catalog holds',
    async () => {
      const { code, out } = await here(['catalog', 'check']);
      expect(code).toBe(0);
      fits(out);
      expect(JSON.parse((await here(['catalog', 'check', '--json'])).out)).toMatchObject({
        schema: 'masterplan.catalog-report/1',
        ok: true,
        report: { sourced: 1 },
      });
    },
    slow,
  );

  it(
    'lists the kinds of files and refuses others',
    async () => {
      const { out } = await here(['import', '--json']);
      expect(JSON.parse(out).kinds.map((kind: { id: string }) => kind.id)).toContain('wages');
      fits((await here(['import'])).out.replaceAll(/^\s*https?:\S+$/gm, ''));
      expect(await here(['import', 'wags', 'x'])).toMatchObject({ code: 2, err: expect.stringContaining('«wages»') });
      expect(await here(['import', 'wages', join(folder, 'none.xlsx')])).toMatchObject({
        code: 2,
        err: expect.stringContaining('there is no such file'),
      });
    },
    slow,
  );
});
