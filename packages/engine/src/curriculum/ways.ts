import type { Group, Program, Published, Requirements, Size } from '@masterplan/model';

export type CourseGroup = Extract<Group, { choose: Size }>;
type Choice = Requirements['choices'][number];

/** One way through the requirements: options settled and groups picked, what to choose from each still open. */
export interface Way {
  options: string[];
  groups: CourseGroup[];
  total: Published<Size>;
}

/** Beyond as many, a record's ways are not all looked at. No record today has more than 8. */
const MOST_WAYS = 1000;

/** Every way through a program's requirements, or `too-many`. */
export function waysThrough(program: Program): Way[] | 'too-many' {
  const { groups, choices, total } = program.requirements;
  let ways: Way[] = [{ options: [], groups: [], total }];
  for (const steps of [...groups.map(stepsOfGroup), ...choices.map(stepsOfChoice)]) {
    if (ways.length * steps.length > MOST_WAYS) return 'too-many';
    ways = ways.flatMap((way) => steps.map((step) => joined(way, step)));
  }
  return ways;
}

interface Step {
  options: string[];
  groups: CourseGroup[];
  total?: Size | undefined;
}

const joined = (way: Way, step: Step): Way => ({
  options: [...way.options, ...step.options],
  groups: [...way.groups, ...step.groups],
  total: step.total ?? way.total,
});

function stepsOfGroup(group: Group): Step[] {
  if (!('of' in group)) return [{ options: [], groups: [group] }];
  return subsets(group.of, group.chooseGroups).flatMap((picked) => products(picked.map(stepsOfGroup)));
}

function stepsOfChoice(choice: Choice): Step[] {
  const [least, most] = choice.choose;
  const sizes = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return sizes
    .flatMap((size) => subsets(choice.options, size))
    .flatMap((picked) =>
      products(
        picked.map((option) =>
          products(option.groups.map(stepsOfGroup)).map((step) => ({
            ...step,
            options: [`${choice.id}/${option.id}`],
            total: option.total ?? step.total,
          })),
        ),
      ),
    );
}

const products = (lists: Step[][]): Step[] =>
  lists.reduce<Step[]>(
    (all, list) =>
      all.flatMap((left) =>
        list.map((right) => ({
          options: [...left.options, ...right.options],
          groups: [...left.groups, ...right.groups],
          total: right.total ?? left.total,
        })),
      ),
    [{ options: [], groups: [] }],
  );

/** Every choice of `size` of the items, in their order. */
function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
