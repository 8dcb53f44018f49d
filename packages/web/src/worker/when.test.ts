import { fileURLToPath } from 'node:url';
import { keptCatalog } from '@masterplan/catalog/build';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeptApplications, KeptApplications as schema } from './kept-applications.ts';
import { whenView } from './when.ts';

const read = keptCatalog(fileURLToPath(new URL('../../../../data/', import.meta.url)));
if (!read.ok) throw new Error('the catalog does not read');
const { catalog } = read;
const asOf = '2026-11-22';
const uva = 'deep:uva-ms-data-science';
const oms = 'deep:gatech-oms-analytics';

const listOf = (...entries: Partial<KeptApplications['applications'][number]>[]): KeptApplications => ({
  version: 1,
  name: 'Mine',
  applications: entries.map((entry) => ({ program: uva, status: 'planned', start: '2027-08', ...entry })),
});
const view = (applications: KeptApplications, values: Record<string, number> = { [uva]: 20_000, [oms]: 40_000 }, final = true) =>
  whenView(catalog, { applications, asOf, values, final });

describe('applications that are kept', () => {
  test('are filled with what is published, else assumed within a range, and what was said stays', () => {
    const [first, second] = view(listOf({ round: 'residential', chance: 0.3 }, { program: oms })).entries;
    expect(first?.entry).toMatchObject({ deadline: '2027-01-18', chance: 0.3, deposit: { usd: 500 }, valueUsd: 20_000 });
    expect(first?.filled).toContainEqual({ field: 'deadline', from: 'published', figure: `${uva}/admission.rounds` });
    const assumed = second?.filled.find(({ field }) => field === 'deadline');
    expect(assumed).toMatchObject({ from: 'assumed' });
    expect(String(assumed?.low) < String(second?.entry.deadline) && String(second?.entry.deadline) < String(assumed?.high)).toBe(true);
    expect(view(listOf({ program: oms })).weighed?.problem.applications).toHaveLength(1);
  });

  test('tell mistakes of form and of days at once, at their fields, and the others are weighed', () => {
    const { problems, weighed } = view(
      listOf({ chance: 1.4, deadline: '2026-10-01', deposit: { usd: 500, due: '2029-01-01' } }, { program: oms }),
    );
    expect(problems.map(({ entry, field }) => `${entry} ${field}`).sort()).toEqual(['0 chance', '0 deadline', '0 deposit.due']);
    expect(weighed?.problem.applications.map(({ id }) => id)).toEqual([`${oms}@2027-08`]);
  });

  test('without a value wait for the outlook, and are asked for one where it has no path', () => {
    expect(view(listOf({}), {}, false)).toMatchObject({ problems: [], weighed: undefined, entries: [{ waiting: true }] });
    expect(view(listOf({}), {}).problems).toMatchObject([{ entry: 0, field: 'valueUsd' }]);
  });

  test('with a field that this version does not know are refused', () => {
    expect(schema.safeParse(listOf({})).success).toBe(true);
    expect(schema.safeParse({ ...listOf({}), mood: 'good' }).success).toBe(false);
  });

  test('never throw, whatever days and numbers they hold', () => {
    const day = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('2027-02-30', '2027-03-01', '2026-01-01', 'asking'));
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const entry = fc.record(
      {
        program: fc.constantFrom(uva, oms, 'deep:none'),
        status: fc.constantFrom('planned' as const, 'applied' as const, 'admitted' as const, 'rejected' as const),
        start: fc.oneof(day, fc.constant('2027-08')),
        deadline: day,
        answer: fc.oneof(fc.record({ on: day }), fc.record({ from: day, to: day }), fc.record({ rolling: fc.tuple(number, number) })),
        chance: number,
        deposit: fc.record({ usd: number, due: fc.oneof(day, fc.record({ daysAfterOffer: number })) }),
        valueUsd: number,
      },
      { requiredKeys: ['program', 'status', 'start'] },
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), (applications) => {
        const found = view({ version: 1, name: 'x', applications });
        expect(found.entries).toHaveLength(applications.length);
        for (const { entry: at } of found.problems) expect(at === undefined || at < applications.length).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
