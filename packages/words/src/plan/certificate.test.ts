import type { AuditCertificate } from '@masterplan/model';
import { describe, expect, it } from 'vitest';
import { sayCertificate } from './certificate.ts';

describe('the certificate of an audit', () => {
  const witness = {
    unit: 'courses' as const,
    needs: ['Algorithms core', 'Machine learning electives'],
    courses: ['CS 6515', 'CS 7643', 'CS 7650'],
    caps: [],
    needed: 4,
    available: 3,
    open: 1,
  };
  it('can be checked by hand', () => {
    expect(sayCertificate({ kind: 'short', witnesses: [witness] }, true)).toEqual([
      '«Algorithms core» and «Machine learning electives» together ask for 4 courses, and of the courses taken only CS 6515, CS 7643 and CS 7650 can count there, for at most 3: at least 1 of the 2 stays open.',
    ]);
    const alone = { ...witness, needs: ['Algorithms core'], needed: 1, courses: [], available: 0 };
    expect(sayCertificate({ kind: 'short', witnesses: [alone] }, true)).toEqual([
      '«Algorithms core» asks for 1 course, and no course taken can count there: it stays open.',
    ]);
    const caps = ['At most 2 of these count.'];
    expect(sayCertificate({ kind: 'short', witnesses: [{ ...witness, caps }] }, true)[0]).toContain(
      'under the rule «At most 2 of these count»: at least',
    );
  });
  it('says what only a search shows, and what not even that', () => {
    const searched: AuditCertificate = { kind: 'searched', witnesses: [], open: ['Electives'], caps: [], nodes: 1_200 };
    expect(sayCertificate(searched, true)).toEqual([
      'No way of counting the courses fills «Electives» as well: all were examined or ruled out, 1,200 partial ways in all.',
    ]);
    expect(sayCertificate({ ...searched, witnesses: [witness], caps: ['Only one counts.'] }, false)[1]).toBe(
      'Whether «Electives» could be filled as well is not proved: the search ended after 1,200 partial ways. Courses there are held down by the rule «Only one counts».',
    );
    expect(sayCertificate({ kind: 'filled' }, true)).toEqual(['Every requirement is filled.']);
  });
});
