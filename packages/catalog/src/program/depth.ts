import { type Group, isPublished, type Program, type Rule } from '@masterplan/model';
import { type CourseGroup, fillable, type Overlap } from './fill.ts';

/**
 * How far a program's published requirements carry a plan. Plannable: all groups, with one way through each required
 * choice, can be filled at the same time from listed courses with known credits. Partial: some need placeholders,
 * because a list is open or unpublished. Described: there are no groups or no total.
 */
export type Depth = 'plannable' | 'partial' | 'described';

/** Ways through choices and nested groups that are tried, in the record's order; more are taken for not plannable. */
const MOST_WAYS = 2000;

export function depthOf(program: Program): Depth {
  const { groups, choices, total } = program.requirements;
  if (!isPublished(total) || (groups.length === 0 && choices.every((choice) => choice.choose[0] === 0))) return 'described';
  let tried = 0;
  for (const way of waysThrough(program)) {
    if (fillable(way.groups, way.overlaps, program.courses)) return 'plannable';
    tried += 1;
    if (tried === MOST_WAYS) break;
  }
  return 'partial';
}

interface Way {
  groups: CourseGroup[];
  overlaps: Overlap[];
}

/** The base groups together with each selection of options that the required choices allow. */
function* waysThrough({ requirements }: Program): Generator<Way> {
  const required = requirements.choices.filter((choice) => choice.choose[0] > 0);
  const selections = product(required.map((choice) => () => pick(choice.options, choice.choose[0])));
  for (const selection of selections) {
    const options = selection.flat();
    const overlaps = overlapsIn([...requirements.rules, ...options.flatMap((option) => option.rules)]);
    for (const groups of flattened([...requirements.groups, ...options.flatMap((option) => option.groups)])) yield { groups, overlaps };
  }
}

const overlapsIn = (rules: Rule[]): Overlap[] => rules.flatMap((rule) => (rule.kind === 'overlap' ? [rule] : []));

/** Groups without nesting: one list for each selection of inner groups. */
function* flattened(groups: Group[]): Generator<CourseGroup[]> {
  for (const parts of product(groups.map((group) => () => alternatives(group)))) yield parts.flat();
}

function* alternatives(group: Group): Generator<CourseGroup[]> {
  if (!('of' in group)) yield [group];
  else for (const chosen of pick(group.of, group.chooseGroups)) yield* flattened(chosen);
}

/** Every selection of `count` items, in order. */
function* pick<T>(items: readonly T[], count: number): Generator<T[]> {
  if (count === 0) yield [];
  else
    for (const [index, item] of items.entries()) {
      for (const rest of pick(items.slice(index + 1), count - 1)) yield [item, ...rest];
    }
}

/** Every combination of one item from each list; lists are made anew for each pass. */
function* product<T>(lists: readonly (() => Iterable<T>)[]): Generator<T[]> {
  const [first, ...others] = lists;
  if (!first) yield [];
  else for (const item of first()) for (const rest of product(others)) yield [item, ...rest];
}
