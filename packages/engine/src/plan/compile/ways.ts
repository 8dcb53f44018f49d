import type { Group, PlanRequest, Program, Rule, Size } from '@masterplan/model';
import { isPublished } from '@masterplan/model';

/** A group that holds courses itself. */
export type CourseGroup = Extract<Group, { choose: Size }>;

/** One way through a program's choices and nested groups. */
export interface Way {
  options: { choice: string; option: string; title: string }[];
  groups: CourseGroup[];
  rules: Rule[];
  total: Size | undefined;
}

export interface Ways {
  ways: Way[];
  /** Ways left out because there were too many. */
  left: number;
}

const MOST_WAYS = 64;
const silentKinds = new Set(['standing', 'expressed', 'remark', 'unmodeled']);

/**
 * Every way through the options that the student hasn't settled and through groups of which some are chosen: at most 64,
 * earlier ones first. Of ways that ask the same of a plan under different titles the first stands for all.
 */
export function waysOf(program: Program, request: PlanRequest): Ways | { impossible: { kind: 'option'; choice: string; option: string } } {
  const { requirements } = program;
  const total: Size | undefined = isPublished(requirements.total)
    ? requirements.total
    : isPublished(program.credits)
      ? { credits: program.credits.required }
      : undefined;
  let ways: Way[] = [{ options: [], groups: [], rules: requirements.rules, total }];
  for (const choice of requirements.choices) {
    const settled = request.options[choice.id];
    const unknown = settled?.find((id) => !choice.options.some((option) => option.id === id));
    if (unknown !== undefined) return { impossible: { kind: 'option', choice: choice.id, option: unknown } };
    const open = choice.choose[0] > 0 ? choice.options : choice.options.filter((option) => !isVacuous(option, request));
    const sets = settled
      ? [choice.options.filter((option) => settled.includes(option.id))]
      : subsets(open, choice.choose[0], Math.min(choice.choose[1], open.length));
    ways = ways.flatMap((way) =>
      sets.map((options) => ({
        options: [...way.options, ...options.map((option) => ({ choice: choice.id, option: option.id, title: option.title }))],
        groups: way.groups,
        rules: [...way.rules, ...options.flatMap((option) => option.rules)],
        total: options.find((option) => option.total)?.total ?? way.total,
      })),
    );
    if (ways.length > MOST_WAYS * 16) ways = ways.slice(0, MOST_WAYS * 16);
  }
  for (const id of Object.keys(request.options))
    if (!requirements.choices.some((choice) => choice.id === id)) return { impossible: { kind: 'option', choice: id, option: '' } };
  const all = ways.flatMap((way) => {
    const optional = way.options.flatMap(
      ({ choice, option }) => requirements.choices.find((c) => c.id === choice)?.options.find((o) => o.id === option)?.groups ?? [],
    );
    return leaves([...requirements.groups, ...optional]).map((groups) => ({ ...way, groups }));
  });
  const seen = new Set<string>();
  const distinct = all.filter((way) => {
    const key = signature(way, request);
    return !seen.has(key) && seen.add(key);
  });
  return { ways: distinct.slice(0, MOST_WAYS), left: Math.max(0, distinct.length - MOST_WAYS) };
}

function isVacuous(option: { groups: Group[]; rules: Rule[]; total?: Size | undefined }, request: PlanRequest): boolean {
  return option.groups.length === 0 && !option.total && option.rules.every((rule) => isSilent(rule, request));
}

/** Says nothing to a plan: shown only, or an adviser's waiver where none was granted. */
const isSilent = (rule: Rule, request: PlanRequest): boolean =>
  silentKinds.has(rule.kind) || (rule.kind === 'waive' && rule.when === 'by-adviser' && request.waivers.length === 0);

/** All lists of course groups to which nested groups come down. */
function leaves(groups: readonly Group[]): CourseGroup[][] {
  let lists: CourseGroup[][] = [[]];
  for (const group of groups) {
    const inner = 'of' in group ? subsets(group.of, group.chooseGroups, group.chooseGroups).flatMap(leaves) : [[group]];
    lists = lists.flatMap((list) => inner.map((more) => [...list, ...more])).slice(0, MOST_WAYS * 16);
  }
  return lists;
}

/** Sets of `least` to `most` items, smaller and earlier ones first. */
function subsets<T>(items: readonly T[], least: number, most: number): T[][] {
  const found: T[][] = [];
  const grow = (from: number, chosen: T[], size: number) => {
    if (chosen.length === size) found.push(chosen);
    else for (const [i, item] of items.entries()) if (i >= from) grow(i + 1, [...chosen, item], size);
  };
  for (let size = least; size <= most; size++) grow(0, [], size);
  return found;
}

/** What a way asks, whatever its groups are called; ids stay where a rule names them. */
function signature(way: Way, request: PlanRequest): string {
  const rules = JSON.stringify(way.rules.filter((rule) => !isSilent(rule, request)));
  const groups = way.groups.map((group) => ({ ...group, title: '', id: rules.includes(`"${group.id}"`) ? group.id : '' }));
  return JSON.stringify([groups, rules, way.total]);
}
