import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounted, expected, programNamed } from './testing.ts';
import { readTranscript } from './transcript.ts';

const analytics = programNamed('gatech-oms-analytics');

describe('the codes of every program', () => {
  const programs = readdirSync(new URL('../../../../data/programs/', import.meta.url)).map((name) =>
    programNamed(name.replace('.yaml', '')),
  );
  it.each<[string, string, (code: string, title: string) => string]>([
    ['in columns', '', (code, title) => `${code}   ${title}   A   3.000  12.00`],
    ['with one space between', '', (code, title) => `${code} ${title} 3.0 A`],
    ['without spaces and capitals', '', (code, title) => `${code.replace(/[ -]/g, '').toLowerCase()}  ${title}  A  3.0`],
    ['in a table', 'code,title,grade\n', (code, title) => `"${code}","${title}",A`],
  ])('are found %s', (_, heading, write) => {
    for (const program of programs) {
      const text = heading + program.courses.map(({ code, title }) => write(code, title)).join('\n');
      const found = readTranscript(text, program).matched.map(({ code, grade }) => `${code} ${grade}`);
      expect(found).toEqual(program.courses.map(({ code }) => `${code} A`));
    }
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'CS 7643',
    'ISYE-6501',
    'Deep Learning',
    'Fall 2025',
    'A',
    'B+',
    'W',
    '3.000',
    'Total',
    'GPA',
    'code',
    'grade',
    'Term',
  );
  const sign = fc.constantFrom(',', ';', '\t', '|', '  ', ' ', '"', '\n', '\r\n', '\r', '""', '\n\n', '-');
  const likely = fc.array(fc.oneof(word, sign, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join(''));

  it('is read without an error, every line once and no figure that is none', () => {
    fc.assert(
      fc.property(fc.oneof(likely, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const read = readTranscript(text, analytics);
        if (text.trim() !== '') expect(accounted(read)).toEqual(expected(text));
        for (const { credits = 0, term = '', grade = '' } of read.passed)
          expect([credits >= 0 && credits <= 60, term.length <= 40, grade.length <= 8]).toEqual([true, true, true]);
        expect(new Set(read.passed.map(({ code }) => code)).size).toBe(read.passed.length);
      }),
      { numRuns: 200 },
    );
  });

  it('beyond a million signs or 5,000 lines is refused in words', () => {
    expect(readTranscript('x'.repeat(1_000_001), analytics).problems[0]?.message).toContain('at most 1,000,000 are read');
    expect(readTranscript('\n'.repeat(6_000), analytics).problems[0]?.message).toContain('at most 5,000 are read');
    expect(readTranscript(' \n', analytics).problems[0]?.message).toContain('empty');
  });
});
