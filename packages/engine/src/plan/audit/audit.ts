import type { PlanRequest, RequirementProgress } from '@masterplan/model';
import type { Variant } from '../instance.ts';
import type { Taken } from '../taken.ts';

/** What each requirement of the way asks, and what of it is passed, being taken and planned: courses, or credits. */
export function auditOf(variant: Variant, taken: readonly Taken[], request: PlanRequest): RequirementProgress[] {
  const status = new Map(request.passed.map((entry) => [entry.code, entry.status]));
  return variant.needs.map((need, n): RequirementProgress => {
    const scale = need.unit === 'credits' ? 100 : 1;
    const of = taken.filter(({ mode }) => mode?.needs.includes(n));
    const sum = (is: 'passed' | 'in-progress' | undefined) =>
      of.reduce(
        (total, { course }) => (status.get(course.code) === is ? total + (need.unit === 'credits' ? course.credits : 1) : total),
        0,
      ) / scale;
    return {
      id: need.id,
      title: need.title,
      kind: need.kind,
      unit: need.unit,
      need: need.size / scale,
      passed: sum('passed'),
      inProgress: sum('in-progress'),
      planned: sum(undefined),
      courses: of.map(({ course }) => course.code),
    };
  });
}
