import { fileURLToPath } from 'node:url';
import { keptCatalog } from '@masterplan/catalog/build';
import { describe, expect, test } from 'vitest';
import { readExamples } from '../../scripts/examples.ts';
import { checkSelf } from './check.ts';
import { laterTerms } from './later-terms.ts';
import { createPlanner, transcriptOf } from './plan.ts';
import type { PlanWish } from './wish.ts';

const asOf = '2026-11-22';
const program = 'deep:gatech-oms-analytics';
const data = fileURLToPath(new URL('../../../../data/', import.meta.url));
const read = keptCatalog(data);
if (!read.ok) throw new Error('the catalog does not read');
const { catalog } = read;
const candidate = readExamples(data, catalog, asOf)[0]?.candidate;
if (!candidate) throw new Error('no example');
const plan = createPlanner(catalog);
const ask = (wish: PlanWish) => plan({ program, candidate, asOf, wish });

describe('the planner', () => {
  test('plans what the candidate asks, with what the board needs, and remembers it', () => {
    const view = ask({});
    expect(view).toMatchObject({ kind: 'planned', planned: { ok: true }, request: { pace: 'part-time' } });
    if (view.kind !== 'planned' || !view.planned.ok) return;
    const courses = view.planned.plan.terms.flatMap((term) => term.courses);
    expect(view.needs.map(({ code }) => code)).toEqual(
      expect.arrayContaining(courses.map(({ code }) => code).filter((code) => !code.startsWith('open:'))),
    );
    expect(view.later).toHaveLength(3);
    expect(ask({})).toBe(view);
  });

  test('a wish that is wrong for the program comes back in sentences, with the request to be mended', () => {
    expect(ask({ bans: ['XX 1'] })).toMatchObject({
      kind: 'wrong',
      problems: [expect.stringContaining('«XX 1» is no course')],
      request: { bans: ['XX 1'] },
    });
    expect(plan({ program: 'deep:none', candidate, asOf, wish: {} })).toEqual({ kind: 'missing' });
  });

  test('wishes come with a link, checked by the schema; what was not said stays unsaid', () => {
    const self = { candidate, asOf, seed: 1 };
    const wishes = [{ program, wish: { hoursPerWeek: 12 }, aside: [{ name: 'Slow', wish: {} }] }];
    expect(checkSelf({ ...self, wishes }, catalog)).toEqual({ ok: true, self, wishes, dropped: [] });
    expect(checkSelf(self, catalog)).toEqual({ ok: true, self, wishes: [], dropped: [] });
    expect(checkSelf({ ...self, wishes: [{ program, wish: { pace: 'fast' }, aside: [] }] }, catalog)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('wishes.0.wish.pace')],
    });
  });

  test('reads a transcript against the program', () => {
    expect(transcriptOf(catalog, program, 'CSE 6040  A  Fall 2025', 'pasted').passed).toMatchObject([{ code: 'CSE 6040', grade: 'A' }]);
    expect(() => transcriptOf(catalog, 'deep:none', '', 'pasted')).toThrow('No program');
  });

  test('terms after the last go on through the seasons that are held', () => {
    const terms = [
      { id: '2027-fall' as const, term: 'fall' as const },
      { id: '2028-spring' as const, term: 'spring' as const },
    ].map((term) => ({ ...term, from: '', to: '', courses: [], credits: 0, hoursPerWeek: 0, limitHoursPerWeek: 0 }));
    expect(laterTerms({ calendar: { terms: 'not-published', starts: 'not-published' } }, { terms })).toEqual([
      '2028-fall',
      '2029-spring',
      '2029-fall',
    ]);
  });
});
