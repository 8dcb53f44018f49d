import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { harmless, planCsv, planRows } from './csv.ts';
import { course, omscs, term } from './fixtures.testing.ts';
import { sessions } from './sessions.testing.ts';

const read = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', "'", ',', ';', '\r', '\n', '\t', ' ', 'a', 'é'), maxLength: 12 }),
);

it('is the table of the courses', () => {
  const [header, ...rows] = read(planCsv(omscs));
  expect(header).toEqual(['term', 'session', 'code', 'title', 'credits', 'hours_per_week', 'serves', 'assumed']);
  expect(rows).toHaveLength(10);
  expect(rows[0]).toEqual(['2027-fall', '1', 'CS 6603', 'AI, Ethics, and Society', '3', '6', 'ml-electives', '']);
  expect(planCsv(omscs)).toContain('"AI, Ethics, and Society"');
});

it('puts passed courses before the terms, without hours', () => {
  const [, first] = read(planCsv(sessions));
  expect(first).toEqual(['before', '', 'CSE 575', 'Statistical Machine Learning', '3', '', 'core', '']);
});

it('comes back from a reader as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.array(cell, { maxLength: 3 })), { maxLength: 6 }), (texts) => {
      const courses = texts.map(([code, title, serves]) => course(code, title, 7.5, { serves }));
      const plan = { passed: [], terms: [term(2027, 'fall', courses, 10, 0)] };
      const rows = read(planCsv(plan));
      expect(rows).toEqual(planRows(plan));
      expect(rows.slice(1).map((row) => row.slice(2, 4))).toEqual(texts.map(([code, title]) => [harmless(code), harmless(title)]));
    }),
  );
});

it('holds no formula', () => {
  for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) expect(harmless(evil)).toBe(`'${evil}`);
  expect(harmless('10-701')).toBe('10-701');
  fc.assert(
    fc.property(cell, cell, (code, title) => {
      const plan = { passed: [course(code, title, 0)], terms: [] };
      for (const row of read(planCsv(plan))) for (const text of row) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
