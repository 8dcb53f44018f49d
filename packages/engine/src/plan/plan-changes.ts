import type { PlanChange, PlannedTerm, PlanRequest } from '@masterplan/model';

/** What changed against the earlier plan by term: added, dropped, moved. Courses passed by now have changed nothing. */
export function changesOf(request: PlanRequest, terms: readonly PlannedTerm[], passed: ReadonlySet<string>): PlanChange[] {
  if (request.near.length === 0) return [];
  const now = new Map(terms.flatMap((term) => term.courses.map((course) => [course.code, term.id] as const)));
  const was = new Map(request.near.map((entry) => [entry.code, entry.term]));
  const changes: PlanChange[] = [];
  for (const [code, from] of was) {
    if (passed.has(code)) continue;
    const to = now.get(code);
    if (to === undefined) changes.push({ kind: 'dropped', code, from });
    else if (to !== from) changes.push({ kind: 'moved', code, from, to });
  }
  for (const [code, to] of now) if (!was.has(code)) changes.push({ kind: 'added', code, to });
  return changes;
}
