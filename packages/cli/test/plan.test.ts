import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan } from '@masterplan/catalog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here } from './in-process.ts';
import { asOf, example, root, unfit } from './launch.ts';

const slow = 120_000;
/** A program whose best plan is proved in a moment. */
const program = 'uva-ms-data-science';
const plan = (...args: string[]) => here(['plan', example('working-professional'), program, '--as-of', asOf, ...args]);

let folder = '';
const at = (name: string): string => join(folder, name);
async function file(name: string, text: string): Promise<string> {
  await writeFile(at(name), text);
  return at(name);
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masterplan-plan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fits = (text: string): void => {
  expect(text).not.toMatch(unfit);
  for (const line of text.trimEnd().split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
};

describe('plan', () => {
  it(
    'prints terms, load, requirements, skills and what is assumed, in 80 columns',
    async () => {
      const { code, out, err } = await plan();
      expect({ code, err }).toEqual({ code: 0, err: '' });
      fits(out);
      for (const part of ['Terms', 'Hours a week, in the fullest', 'Requirements', 'How good it is', 'What is assumed', 'What you know'])
        expect(out).toContain(part);
      expect(out).not.toContain('\u001b');
      const ascii = await plan('--ascii');
      expect(ascii.out).toMatch(/^[\n\x20-\x7e]+$/);
      fits(ascii.out);
    },
    slow,
  );

  it(
    'gives the same JSON each time, which reads back as a plan',
    async () => {
      const [first, again] = [await plan('--json'), await plan('--json')];
      expect(first.out).toBe(again.out);
      const read = readPlan(first.out);
      expect(read.ok && read.plan).toMatchObject({ program: `deep:${program}`, proved: true });
    },
    slow,
  );

  it(
    'writes CSV that its own check finds feasible and as good as the best',
    async () => {
      const { out } = await plan('--csv');
      expect(out).toMatch(/^term,session,code,.*\r\n2028-summer,1,CS 5010,/);
      const checked = await plan('--check', await file('own.csv', out), '--json');
      expect(JSON.parse(checked.out)).toMatchObject({
        schema: 'masterplan.plan-check/1',
        feasible: true,
        breaches: [],
        comparison: { months: { difference: 0 } },
      });
    },
    slow,
  );

  it(
    'says every rule that a schedule breaks, and how far it is from the best plan',
    async () => {
      const schedule = await file('mine.yaml', '2028-summer: [CS 5010, STAT 6021]\n2028-fall: [CS 5010, DS 9999]\n');
      const { code, out } = await plan('--check', schedule);
      expect(code).toBe(0);
      fits(out.replaceAll(folder, ''));
      for (const part of [
        'Not feasible',
        'DS 9999, set in fall 2028',
        'CS 5010 stands in the schedule more than once',
        'How far it is from the best plan',
      ])
        expect(out).toContain(part);
    },
    slow,
  );

  it(
    'writes a calendar, and saves a plan once',
    async () => {
      expect((await plan('--ics')).out).toMatch(/^BEGIN:VCALENDAR\r\n/);
      const saved = at('saved.json');
      expect((await plan('--save', saved)).out).toContain('Written to');
      const text = await readFile(saved, 'utf8');
      expect(await plan('--save', saved, '--hours', '20')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('already there'),
      });
      expect(await readFile(saved, 'utf8')).toBe(text);
      expect(await plan('--near', saved, '--compare', saved)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/Nothing changes against the earlier plan\.[\s\S]*Both have the same courses in the same terms\./),
      });
    },
    slow,
  );

  it(
    'takes options, a request file and a transcript together',
    async () => {
      const request = await file('request.yaml', 'pace: part-time\nearliestStart: 2028-05\nhoursPerWeek: 20\nbans: [CS 6501]\n');
      const transcript = await file('t.csv', 'code,title,grade\nCS5010,Programming,A\nXX 100,Weaving,A\n');
      const { code, out } = await plan(
        '--request',
        request,
        '--passed',
        transcript,
        '--pin',
        'sys6050',
        '--away',
        '2029-05..2029-08',
        '--json',
      );
      expect(code).toBe(0);
      const made = JSON.parse(out);
      const courses = made.terms.flatMap((term: { courses: { code: string; pinned: boolean }[] }) => term.courses);
      expect(courses.find((course: { code: string }) => course.code === 'SYS 6050')).toMatchObject({ pinned: true });
      expect(courses.map((course: { code: string }) => course.code)).not.toContain('CS 6501');
      expect(made.passed.map((course: { code: string }) => course.code)).toEqual(['CS 5010']);
      expect(made.transcript.unmatched).toHaveLength(1);
    },
    slow,
  );

  it(
    'says what would make it earlier, and why there is none',
    async () => {
      const sooner = await plan('--away', '2028-05..2028-08', '--why-not');
      expect(sooner.out).toMatch(/What would make it earlier\nNothing that keeps[\s\S]*- With your usual hours in May to August 2028: /);
      const none = await plan('--max-months', '12');
      expect(none).toMatchObject({ code: 0, out: expect.stringContaining('There is no such plan.') });
      fits(none.out);
      expect(JSON.parse((await plan('--max-months', '12', '--json')).out)).toMatchObject({ schema: 'masterplan.no-plan/1' });
      expect(await plan('--max-months', '12', '--csv')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('no plan to write'),
      });
    },
    slow,
  );
});

describe('plan refuses in a sentence', () => {
  it.each([
    [['--hours', 'abc'], /hours a week from 1 to 80/],
    [['--hours', '0'], /hours a week from 1 to 80/],
    [['--start', '2020-01'], /lies before today/],
    [['--pin', 'CS 9999'], /--pin: «CS 9999» is no course of/],
    [['--pin', 'CS 5010=2028-sumer'], /«2028-sumer» is no term/],
    [['--pin', 'CS 5010', '--ban', 'cs5010'], /pinned and banned/],
    [['--pin', 'CS 5010=2028-summer', '--pin', 'CS 5010=2029-summer'], /pinned to summer 2028 and to summer 2029/],
    [['--order', 'gradution'], /did you mean «graduation»/],
    [['--away', '2028-05..2028-01'], /the last month comes before the first/],
    [['--option', 'track=x'], /has no choice «track»/],
    [['--waive', 'nothing'], /is no group and no course/],
    [['--serves', 'CS 5010'], /such as «CS 7641=electives»/],
    [['--serves', 'CS 5010=nothing'], /has no group «nothing»/],
    [['--csv', '--ics'], /--csv and --ics exclude each other/],
    [['--save', 'plan.pdf'], /ends in none of/],
    [['--near', 'package.json'], /this is no plan/],
    [['--near', 'nowhere.json'], /there is no such file/],
    [['--check', 'nowhere.csv'], /there is no such file/],
    [['--request', 'data/release.yaml'], /release\.yaml:\d+ earliestStart: is missing/],
  ])(
    '%s',
    async (args, says) => {
      const { code, out, err } = await plan(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(says);
      expect(err).not.toMatch(unfit);
    },
    slow,
  );

  it(
    "another university's transcript, by what it is",
    async () => {
      const transcript = await file('mit.txt', '6.867 Machine Learning 12 A\n18.06 Linear Algebra 12 A\n');
      expect(await plan('--passed', transcript)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining("another university's transcript"),
      });
    },
    slow,
  );

  it(
    'an unknown program with near ids, a listed one, and a file of its own with its line',
    async () => {
      const of = (named: string) => here(['plan', example('working-professional'), named, '--as-of', asOf]);
      expect(await of('uva-ms-data-sience')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('did you mean «uva-ms-data-science»'),
      });
      expect(await of('listed:139755-11.01')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('listed field') });
      const record = await readFile(join(root, 'data/programs/gatech-oms-analytics.yaml'), 'utf8');
      const circle = record.replace(/(code: ISYE 6414,.*?prerequisites: )\[\]/, '$1[ISYE 7406]');
      expect(await of(await file('own.yaml', circle))).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/own\.yaml:\d+ courses\S*: prerequisites go in a circle/),
      });
    },
    slow,
  );

  it(
    'part-time study on a student visa',
    async () => {
      const args = ['plan', example('newcomer-student-visa'), program, '--as-of', asOf, '--pace', 'part-time'];
      expect(await here(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('full-time study') });
    },
    slow,
  );
});

describe('curriculum and candidate import', () => {
  it(
    'prints coverage, complexity, bottlenecks, time and similar programs, of an id or a file',
    async () => {
      const { code, out, err } = await here(['curriculum', program, '--as-of', asOf]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      fits(out);
      for (const part of [
        'What it covers',
        'Structural complexity',
        'Bottlenecks',
        'How long it takes',
        'not offered in the first year',
        'Programs most like it',
      ])
        expect(out).toContain(part);
      const { out: json } = await here(['curriculum', `data/programs/${program}.yaml`, '--as-of', asOf, '--json']);
      const answer = JSON.parse(json);
      expect(answer).toMatchObject({ schema: 'masterplan.curriculum/1', program, planned: { start: '2027-08' } });
      expect(answer.hours).toHaveLength(12);
      expect(answer.similar.map((other: { id: string }) => other.id)).not.toContain(program);
    },
    slow,
  );

  it(
    'says what a record lacks',
    async () => {
      expect((await here(['curriculum', 'amsterdam-msc-artificial-intelligence', '--as-of', asOf])).out).toContain('does not make a plan');
    },
    slow,
  );

  it(
    'proposes knowledge from a résumé and writes nothing',
    async () => {
      const resume = await file('resume.json', '{ "skills": [{ "name": "Programming", "level": "Advanced", "keywords": ["Python"] }] }');
      const { code, out } = await here(['candidate', 'import', resume]);
      expect(code).toBe(0);
      expect(out).toContain('  programming: 3');
      expect(await here(['candidate', 'import', 'package.json'])).toMatchObject({
        code: 0,
        out: expect.stringContaining('suggests nothing'),
      });
    },
    slow,
  );

  it.each([['plan'], ['curriculum'], ['candidate', 'import']])(
    'masterplan %s %s --help shows an example and fits',
    async (...words) => {
      const { code, out } = await here([...words, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(/Example:\n {2}\$ npx masterplan /);
      fits(out);
    },
    slow,
  );
});
