import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here } from './in-process.ts';
import { asOf, example, masterplan, root, unfit } from './launch.ts';

const slow = 120_000;
let folder = '';
let good = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masterplan-bad-'));
  good = await readFile(join(root, example('working-professional')), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The example with one text put in place of another. */
function changed(from: string | RegExp, to: string): string {
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  return text;
}

const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;

/** Decides on a file of this text and expects a refusal: exit code 2, nothing said on standard output, no stack trace. */
async function refused(text: string | Uint8Array, through = here): Promise<string> {
  const file = join(folder, 'candidate.yaml');
  await writeFile(file, text);
  const before = await readdir(folder);
  const { code, out, err } = await through(['decide', file, '--as-of', asOf, '--futures', '64']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toMatch(unfit);
  for (const line of err.trimEnd().split('\n')) expect(line.startsWith(file)).toBe(true);
  expect(await readdir(folder)).toEqual(before);
  return err;
}

describe('a wrong candidate is refused by file, line and field', () => {
  it(
    'malformed YAML',
    async () => {
      const text = changed('background:\n', 'background: [\n');
      expect(await refused(text, masterplan)).toMatch(/candidate\.yaml:\d+: not valid YAML/);
    },
    slow,
  );

  it(
    'an unknown role',
    async () => {
      const text = changed('role: machine-learning-engineer', 'role: wizard');
      expect(await refused(text, masterplan)).toContain(`candidate.yaml:${lineOf(text, 'wizard')} goals.role: `);
    },
    slow,
  );

  it(
    'a negative salary',
    async () => {
      const text = changed('payUsdPerYear: 82000', 'payUsdPerYear: -82000');
      expect(await refused(text)).toContain(`candidate.yaml:${lineOf(text, '-82000')} work.payUsdPerYear: dollars, zero or more`);
    },
    slow,
  );

  it(
    'a start before today',
    async () => {
      const text = changed('earliestStart: 2027-08', 'earliestStart: 2020-01');
      expect(await refused(text)).toContain(`candidate.yaml:${lineOf(text, '2020-01')} study.earliestStart: `);
    },
    slow,
  );

  it(
    '200 hours a week',
    async () => {
      const text = changed('hoursPerWeek: 14', 'hoursPerWeek: 200');
      expect(await refused(text)).toContain(
        `candidate.yaml:${lineOf(text, 'hoursPerWeek: 200')} study.hoursPerWeek: at most 80 hours a week`,
      );
    },
    slow,
  );

  it(
    '10 MB of text',
    async () => {
      expect(await refused('a'.repeat(10_000_000), masterplan)).toMatch(/has 10,000,000 bytes; a candidate's file has at most 1,000,000/);
    },
    slow,
  );

  it(
    'several mistakes, all at once',
    async () => {
      const text = good
        .replace('role: machine-learning-engineer', 'role: wizard')
        .replace('payUsdPerYear: 82000', 'payUsdPerYear: .nan')
        .replace('hoursPerWeek: 14', 'hoursPerWeek: many')
        .replace('savingsUsd:', 'savingUsd:');
      const err = await refused(text);
      for (const field of ['goals.role', 'work.payUsdPerYear', 'study.hoursPerWeek', 'finances']) expect(err).toContain(` ${field}`);
    },
    slow,
  );

  it(
    'not text, no file, a folder, an alias bomb',
    async () => {
      expect(await refused(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toContain('not text in UTF-8');
      const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`).join('\n')}\n`;
      await refused(bomb);
      expect(await here(['decide', join(folder, 'none.yaml')])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('there is no such file'),
      });
      expect(await here(['decide', folder])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('this is a folder') });
    },
    slow,
  );

  it(
    'check says the same as JSON',
    async () => {
      const file = join(folder, 'candidate.yaml');
      await writeFile(file, changed('hoursPerWeek: 14', 'hoursPerWeek: 200'));
      const { code, out } = await here(['candidate', 'check', file, '--as-of', asOf, '--json']);
      expect(code).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ schema: 'masterplan.problems/1', ok: false, problems: [{ field: 'study.hoursPerWeek' }] });
    },
    slow,
  );
});

describe('wrong options are refused', () => {
  it.each([
    ['--as-of', '2026-02-30'],
    ['--as-of', 'soon'],
    ['--seed', '-1'],
    ['--seed', '1e3'],
    ['--futures', '1'],
    ['--futures', 'NaN'],
    ['--fuures', '64'],
  ])(
    'decide %s %s',
    async (option, value) => {
      const { code, out, err } = await here(['decide', example('working-professional'), option, value]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^masterplan: /);
      expect(err).not.toMatch(/\n\s+at /);
    },
    slow,
  );
});

describe('a faulty catalog is refused by file, line and field', () => {
  const program = 'programs/gatech-oms-analytics.yaml';

  /** Checks a copy of the records with one file changed. */
  async function checkWith(path: string, change: (text: string) => string, through = here): Promise<string> {
    const data = await mkdtemp(join(folder, 'data-'));
    await cp(join(root, 'data'), data, { recursive: true });
    const text = await readFile(join(data, path), 'utf8');
    const faulty = change(text);
    expect(faulty).not.toBe(text);
    await writeFile(join(data, path), faulty);
    const { code, out, err } = await through(['catalog', 'check', '--data', data]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(unfit);
    return err;
  }

  /** A course's own list of prerequisites, replaced. */
  const requires = (text: string, course: string, needed: string): string =>
    text.replace(new RegExp(`(code: ${course},.*?prerequisites: )\\[[^\\]]*\\]`), `$1[${needed}]`);

  it(
    'prerequisites that go in a circle',
    async () => {
      const err = await checkWith(
        program,
        (text) => requires(requires(text, 'ISYE 6501', 'CSE 6040'), 'CSE 6040', 'ISYE 6501'),
        masterplan,
      );
      expect(err).toMatch(/gatech-oms-analytics\.yaml:\d+ courses\S*: .*ISYE 6501.*CSE 6040/);
    },
    slow,
  );

  it(
    "a course that doesn't exist",
    async () => {
      const err = await checkWith(program, (text) => requires(text, 'ISYE 6501', 'MAGIC 101'));
      expect(err).toMatch(/gatech-oms-analytics\.yaml:\d+ courses\.0\.prerequisites: .*«MAGIC 101»/);
    },
    slow,
  );

  it(
    'a figure without a source',
    async () => {
      const unsupported = await checkWith(program, (text) => text.replaceAll(/(supports: \[[^\]]*?)\bcost\b,? ?/g, '$1'));
      expect(unsupported).toMatch(/gatech-oms-analytics\.yaml:\d+ /);
      const unknown = await checkWith('assumptions/study.yaml', (text) =>
        text.replace('source: cfr-34-600-2', 'source: no-such-publication'),
      );
      expect(unknown).toContain('no-such-publication');
      expect(unknown).toMatch(/study\.yaml:\d+ \d+\.origin\.source/);
    },
    slow,
  );
});
