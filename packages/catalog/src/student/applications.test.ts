import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptCatalog } from '../build/index.ts';
import { formatProblem } from '../records/problem.ts';
import { readApplications } from './applications.ts';
import { commitProblem } from './applications-problem.ts';

const root = new URL('../../../../data', import.meta.url);
const read = await keptCatalog(root.pathname);
const catalog = read.ok ? read.catalog : expect.fail('the catalog has problems');
const asOf = '2026-11-22';
const good = readFileSync(
  new URL('./data/examples/applications/three-offers-to-come.yaml', new URL('../../../../', import.meta.url)),
  'utf8',
);

function said(text: string): string[] {
  const found = readApplications(text, 'mine.yaml', catalog);
  if (!found.ok) return found.problems.map(formatProblem);
  const made = commitProblem(found.applications, catalog, { asOf, at: found.at });
  return made.ok ? [] : made.problems.map(formatProblem);
}
const changed = (from: string, to: string): string[] => {
  expect(good).toContain(from);
  return said(good.replace(from, to));
};

it('reads the example, with published deadlines and rates filled in', () => {
  const found = readApplications(good, 'mine.yaml', catalog);
  const made = found.ok ? commitProblem(found.applications, catalog, { asOf, at: found.at }) : expect.fail('not read');
  expect(made).toMatchObject({ ok: true, problem: { example: true } });
  const [harvard, virginia, georgia] = made.ok ? made.problem.applications : [];
  expect(harvard).toMatchObject({ deadline: '2026-11-28', chance: 0.06, chanceFrom: 'published', applyUsd: 505 });
  expect(virginia).toMatchObject({ deadline: '2027-01-15', chance: 0.35, chanceFrom: 'yours' });
  expect(georgia).toMatchObject({ deadline: '2027-02-26', chance: 0.74, chanceFrom: 'published', valueFrom: 'yours' });
});

it('reads them out of the file of a whole self, and names the lines there', () => {
  const inside = `candidate:\n  name: Somebody\napplications:\n${good.replace(/^(?=.)/gm, '  ')}`;
  const [own, found] = [good, inside].map((text) => readApplications(text, 'mine.yaml', catalog));
  expect(found).toMatchObject({ ok: true, applications: own?.ok ? own.applications : 'not read' });
  const problems = said(inside.replace('deadline: 2027-01-18 ', 'deadline: 2027-02-30 '));
  const [alone] = changed('deadline: 2027-01-18 ', 'deadline: 2027-02-30 ');
  const line = Number(alone?.match(/:(\d+)/)?.[1]);
  expect(problems).toEqual([alone?.replace(`:${line}`, `:${line + 3}`)]);
});

it.each([
  [
    'deadline: 2027-01-18 ',
    'deadline: 2026-01-18 ',
    /^mine\.yaml:\d+ applications\.1\.deadline: the last day to apply \(2026-01-18\) lies before today/,
  ],
  ['deadline: 2027-01-18 ', 'deadline: 2027-02-30 ', /applications\.1\.deadline: the calendar has no such day/],
  [
    'usd: 500, due: 2027-04-15',
    'usd: 500, due: 2027-09-15',
    /applications\.1\.deposit\.due: the deposit is due \(2027-09-15\) after the start/,
  ],
  [
    'usd: 500, due: 2027-04-15',
    'usd: 500, due: 2027-03-15',
    /applications\.1\.deposit\.due: the answer may come on 2027-03-31, after the deposit is due/,
  ],
  ['chance: 0.35', 'chance: 1.35', /applications\.1\.chance: .*a chance lies between 0 and 1/],
  ['chance: 0.35', 'chance: published', /applications\.1\.chance: no rate of admission is published/],
  [
    'deep:uva-ms-data-science',
    'deep:uva-ms-data-sciense',
    /applications\.1\.program: there is no program .*did you mean «deep:uva-ms-data-science»/,
  ],
  ['chance: 0.4, changeUsd: 15000', 'chance: 0.5, changeUsd: 15000', /facts\.0\.outcomes: the chances add up to 1\.1/],
  ['start: 2027-07', 'start: 2026-07', /applications\.1\.start: the start \(2026-07\) is not after today/],
  [
    'from: 2027-03-01, to: 2027-03-31',
    'from: 2027-01-01, to: 2027-03-31',
    /applications\.1\.answer: the answer comes \(2027-01-01\) no later than/,
  ],
  ['valueUsd: 42000', 'feedUsd: 1', /no field «feedUsd»/],
  ['    valueUsd: 42000\n', '', /applications\.1: no «valueUsd» says what attending is worth/],
])('«%s» made «%s» is told with line and field', (from, to, message) => {
  expect(changed(from, to).join('\n')).toMatch(message);
});

it('never throws on any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.jsonValue().map((json) => `version: 1\nname: x\napplications: ${JSON.stringify(json)}`),
      ),
      (text) => {
        expect(said(text).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 100 },
  );
});
