import { type Filter, type Group, isPublished, type Program, type Rule, type Size } from '@masterplan/model';
import { areaName, count } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { wrapped } from '../terminal/text.ts';

const sizeText = (size: Size): string =>
  'courses' in size ? `${size.courses} ${size.courses === 1 ? 'course' : 'courses'}` : `${count(size.credits, 2)} credits`;

const MOST_CODES = 12;

/** Which courses a group takes, in words. */
function filterText(filter: Filter): string {
  if (filter === 'any') return 'any course';
  if (Array.isArray(filter))
    return filter.length > MOST_CODES
      ? `${filter.slice(0, MOST_CODES).join(', ')} and ${filter.length - MOST_CODES} more`
      : filter.join(', ');
  if ('level' in filter) return `courses numbered ${filter.level[0]} to ${filter.level[1]}`;
  if ('dept' in filter) return `${filter.dept.join(' or ')} courses`;
  if ('tag' in filter) return `courses marked «${filter.tag}»`;
  if ('area' in filter) return `courses in ${filter.area.map(areaName).join(' or ')}`;
  if ('all' in filter) return filter.all.map(filterText).join(' that are also ');
  if ('anyOf' in filter) return filter.anyOf.map(filterText).join('; or ');
  return `none of: ${filterText(filter.not)}`;
}

function groupText(page: Page, group: Group, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if ('of' in group) {
    return [
      ...wrapped(page, `${group.title}: ${group.chooseGroups} of these`, `${indent}- `, `${indent}  `),
      ...group.of.flatMap((inner) => groupText(page, inner, depth + 1)),
    ];
  }
  return wrapped(
    page,
    `${group.title}: ${sizeText(group.choose)} from ${filterText(group.from)}${group.open ? ' (the published list is longer)' : ''}`,
    `${indent}- `,
    `${indent}  `,
  );
}

/** What the degree asks, with each rule marked by what is done with it. */
export function requirementsText(page: Page, { requirements }: Program): string[] {
  const { total, groups, choices, rules } = requirements;
  return [
    ...heading(page, `Requirements${isPublished(total) ? `: ${sizeText(total)}` : ''}`),
    ...groups.flatMap((group) => groupText(page, group, 0)),
    ...choices.flatMap((choice) => [
      ...wrapped(
        page,
        `${choice.title}: ${choice.choose[0] === choice.choose[1] ? choice.choose[0] : `${choice.choose[0]} to ${choice.choose[1]}`} of ${choice.options.length}`,
        '- ',
        '  ',
      ),
      ...choice.options.flatMap((option) => [
        ...wrapped(page, option.title, '  - ', '    '),
        ...option.groups.flatMap((group) => groupText(page, group, 2)),
      ]),
    ]),
    ...rulesText(
      page,
      'Rules beyond the lists',
      rules.filter((rule) => !shownOnly.has(rule.kind)),
    ),
    ...rulesText(
      page,
      'Shown, never planned',
      rules.filter((rule) => rule.kind === 'standing'),
    ),
    ...rulesText(
      page,
      'Not modeled: a plan may break these',
      rules.filter((rule) => rule.kind === 'unmodeled'),
    ),
  ];
}

const shownOnly = new Set<Rule['kind']>(['standing', 'expressed', 'remark', 'unmodeled']);

const rulesText = (page: Page, title: string, rules: readonly Rule[]): string[] =>
  rules.length === 0 ? [] : [paint(page, 'dim', title), ...rules.flatMap((rule) => wrapped(page, rule.says, '- ', '  '))];
