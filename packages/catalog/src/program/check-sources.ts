import { NOT_PUBLISHED, type Program, sections } from '@masterplan/model';
import type { Report } from './check.ts';

/** Every section that holds a figure is supported by a page, or said to be worked out or judged. */
export function checkSources(program: Program, report: Report): void {
  const known = new Set<string>(sections);
  for (const [index, source] of program.sources.entries()) {
    for (const section of source.supports) {
      const head = section.split('.')[0] ?? '';
      if (!known.has(head))
        report(['sources', index, 'supports'], `«${section}» is no section of a program; one of ${sections.join(', ')}`);
    }
  }
  const supported = new Set(program.sources.flatMap((source) => source.supports.map((path) => path.split('.')[0] ?? '')));
  for (const derived of program.derived) supported.add(derived.path.split('.')[0] ?? '');
  for (const section of sectionsWithFigures(program)) {
    if (!supported.has(section))
      report([section], `no source supports «${section}»: name it under «supports» of the page that says so, or under «derived»`);
  }
}

const holdsFigure = (value: unknown): boolean => {
  if (value === NOT_PUBLISHED || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null ? Object.values(value).some(holdsFigure) : true;
};

function sectionsWithFigures(program: Program): string[] {
  const { requirements } = program;
  const parts: Record<string, unknown> = {
    delivery: program.delivery,
    pace: program.pace,
    credits: program.credits,
    cost: program.cost,
    calendar: program.calendar,
    requirements: [...requirements.groups, ...requirements.choices],
    courses: program.courses,
    milestones: program.milestones,
    admission: program.admission,
    outcomes: program.outcomes,
    rules: requirements.rules.filter((rule) => rule.kind !== 'remark'),
  };
  return Object.entries(parts).flatMap(([section, value]) => (holdsFigure(value) ? [section] : []));
}
