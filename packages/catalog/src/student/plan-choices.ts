import { type Group, groupsOf, matches, type PlanRequest, type Program } from '@masterplan/model';
import type { Report } from './plan-request.ts';

/** Waivers, wishes on what a course serves and settled options, against the program's groups and choices. */
export function checkChoices(request: PlanRequest, program: Program, report: Report): void {
  const groups = [...groupsOf(program)];
  const ids = groups.map(({ group }) => group.id);
  const codes = new Set(program.courses.map(({ code }) => code));
  for (const [at, waiver] of request.waivers.entries()) {
    if (!ids.includes(waiver) && !codes.has(waiver))
      report(
        ['waivers', at],
        `«${waiver.slice(0, 80)}» is no group and no course of ${program.name}; a course's code, or ${oneOf('group', ids)}`,
      );
  }
  for (const [at, { code, group: id }] of request.serves.entries()) {
    const entry = groups.find(({ group }) => group.id === id);
    const course = program.courses.find((known) => known.code === code);
    if (!entry) report(['serves', at, 'group'], `${program.name} has no group «${id}»; ${oneOf('group', ids)}`);
    else if (course && !holds(entry.group, (group) => matches(group.from, course))) {
      const takers = groups.filter(({ group }) => 'from' in group && matches(group.from, course)).map(({ group }) => group.id);
      const others = takers.length > 0 ? `it can count toward ${takers.map((taker) => `«${taker}»`).join(', ')}` : 'no group takes it';
      report(['serves', at, 'group'], `«${code}» can't count toward «${id}» (${entry.group.title}); ${others}`);
    } else {
      const closed = closedBy(entry.path, request, program);
      if (closed)
        report(['serves', at, 'group'], `«${id}» belongs to the option «${closed.option}», but «options.${closed.choice}» settles another`);
    }
  }
  checkOptions(request, program, report);
}

const oneOf = (what: string, ids: readonly string[]): string =>
  ids.length === 0 ? `it has no ${what}s` : `one of its ${what}s: ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ', …' : ''}`;

type CourseGroup = Exclude<Group, { of: Group[] }>;
const holds = (group: Group, takes: (group: CourseGroup) => boolean): boolean =>
  'of' in group ? group.of.some((inner) => holds(inner, takes)) : takes(group);

/** The option that a group stands in, where the request settles its choice otherwise. */
function closedBy(path: readonly (string | number)[], { options }: PlanRequest, program: Program) {
  const [, section, c, , o] = path;
  if (section !== 'choices' || typeof c !== 'number' || typeof o !== 'number') return undefined;
  const choice = program.requirements.choices[c];
  const option = choice?.options[o];
  const settled = choice && options[choice.id];
  if (!choice || !option || !settled || settled.includes(option.id) || settled.length < choice.choose[1]) return undefined;
  return { choice: choice.id, option: option.id };
}

function checkOptions({ options }: PlanRequest, { name, requirements: { choices } }: Program, report: Report): void {
  for (const [id, settled] of Object.entries(options)) {
    const choice = choices.find((known) => known.id === id);
    if (!choice) {
      report(
        ['options', id],
        `${name} has no choice «${id}»; ${oneOf(
          'choice',
          choices.map((known) => known.id),
        )}`,
      );
      continue;
    }
    const known = choice.options.map((option) => option.id);
    for (const [at, option] of settled.entries()) {
      if (!known.includes(option)) report(['options', id, at], `«${choice.title}» has no option «${option}»; ${oneOf('option', known)}`);
      if (settled.indexOf(option) !== at) report(['options', id, at], `«${option}» is named twice; once is enough`);
    }
    if (new Set(settled).size > choice.choose[1])
      report(['options', id], `«${choice.title}» takes at most ${choice.choose[1]} of its options; ${settled.length} are named`);
  }
}
