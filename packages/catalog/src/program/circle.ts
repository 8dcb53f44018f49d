import { type CourseCode, codesInRequisite, isPublished, type Program, type Requisite } from '@masterplan/model';

/**
 * Courses that can never be taken because each waits for the next, the first named again at the end; undefined where
 * there are none. Courses that only ask to be taken together are no circle. Prerequisites outside the record are passed over.
 *
 * Courses are opened in rounds: of those still closed, the largest set is opened that needs nothing but courses opened
 * before and, where a requisite may be met in the same term, one another. What stays closed holds a circle: a course is
 * left out of the set for a requisite that names another closed course, and, unless that requisite says «before», one
 * left out earlier; so following those names comes round, over at least one «before».
 */
export function prerequisiteCircle(program: Pick<Program, 'courses'>): CourseCode[] | undefined {
  const codes = new Set(program.courses.map(({ code }) => code));
  const requisites = new Map(
    program.courses.map(({ code, prerequisites }) => [
      code,
      (isPublished(prerequisites) ? prerequisites : []).filter((requisite) =>
        codesInRequisite(requisite).every((named) => codes.has(named)),
      ),
    ]),
  );
  const open = new Set<CourseCode>();
  for (;;) {
    const { together, blockedBy } = largestSet(requisites, open);
    if (together.size === 0) return roundOf(blockedBy);
    for (const code of together) open.add(code);
  }
}

function largestSet(requisites: ReadonlyMap<CourseCode, Requisite[]>, open: ReadonlySet<CourseCode>) {
  const together = new Set([...requisites.keys()].filter((code) => !open.has(code)));
  const blockedBy = new Map<CourseCode, CourseCode>();
  for (let shrank = true; shrank; ) {
    shrank = false;
    for (const code of together) {
      const unmet = requisites.get(code)?.find((requisite) => blockers(requisite, open, together).length > 0);
      const blocker = unmet === undefined ? undefined : blockers(unmet, open, together)[0];
      if (blocker === undefined) continue;
      together.delete(code);
      blockedBy.set(code, blocker);
      shrank = true;
    }
  }
  return { together, blockedBy };
}

/** Courses for which a requisite is not met; none where it is. */
function blockers(requisite: Requisite, open: ReadonlySet<CourseCode>, together: ReadonlySet<CourseCode>): CourseCode[] {
  if (typeof requisite === 'string') return open.has(requisite) ? [] : [requisite];
  if ('code' in requisite) {
    const met = open.has(requisite.code) || (requisite.mode !== 'before' && together.has(requisite.code));
    return met ? [] : [requisite.code];
  }
  const parts = ('all' in requisite ? requisite.all : requisite.anyOf).map((part) => blockers(part, open, together));
  return 'all' in requisite || parts.every((part) => part.length > 0) ? parts.flat() : [];
}

function roundOf(blockedBy: ReadonlyMap<CourseCode, CourseCode>): CourseCode[] | undefined {
  const passed: CourseCode[] = [];
  let next = [...blockedBy.keys()][0];
  while (next !== undefined && !passed.includes(next)) {
    passed.push(next);
    next = blockedBy.get(next);
  }
  return next === undefined ? undefined : [...passed.slice(passed.indexOf(next)), next];
}
