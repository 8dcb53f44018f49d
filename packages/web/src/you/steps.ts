import type { Criterion, Preferences } from '@masterplan/model';
import { criterionIds } from '../text/labels.ts';

/** Criteria by importance, the most important first; those of one step stand side by side: which of them counts more is left open. */
export type Steps = readonly (readonly Criterion[])[];

/** The steps of a stated order; what it leaves out comes last, one by one. */
export function stepsOf({ order = [] }: Preferences): Criterion[][] {
  const stated = order.map((step) => [step].flat()).map((step) => criterionIds.filter((id) => step.includes(id)));
  const named = new Set(stated.flat());
  return [...stated.filter((step) => step.length > 0), ...criterionIds.filter((id) => !named.has(id)).map((id) => [id])];
}

export const orderFrom = (steps: Steps): NonNullable<Preferences['order']> =>
  steps.flatMap((step) => (step.length === 1 ? [...step] : [[...step]]));

/** One step up or down: out of its step where it has company there, else past the neighboring one. */
export function moved(steps: Steps, one: Criterion, by: -1 | 1): Steps {
  const at = stepAt(steps, one);
  const alone = steps[at]?.length === 1;
  const to = alone ? at + by : by < 0 ? at : at + 1;
  return to < 0 || to > steps.length - (alone ? 1 : 0) ? steps : inserted(without(steps, one), one, to);
}

/** Put where another one stands, which makes room. */
export function dropped(steps: Steps, one: Criterion, on: Criterion): Steps {
  const to = stepAt(steps, on);
  if (to === stepAt(steps, one)) return steps;
  const rest = without(steps, one);
  return inserted(rest, one, to > stepAt(steps, one) ? stepAt(rest, on) + 1 : to);
}

/** Side by side with the step above, or, where it is, after it again. */
export function joined(steps: Steps, one: Criterion): Steps {
  const at = stepAt(steps, one);
  if (isBeside(steps, one)) return inserted(without(steps, one), one, at + 1);
  const [above, own] = [steps[at - 1], steps[at]];
  return above && own ? [...steps.slice(0, at - 1), [...above, ...own], ...steps.slice(at + 1)] : steps;
}

/** Whether it stands beside the one above it. */
export const isBeside = (steps: Steps, one: Criterion): boolean => steps.some((step) => step.indexOf(one) > 0);

/** Its rank: those of one step share it. */
export const rankOf = (steps: Steps, one: Criterion): number => steps.slice(0, stepAt(steps, one)).flat().length + 1;

const stepAt = (steps: Steps, one: Criterion): number => steps.findIndex((step) => step.includes(one));
const without = (steps: Steps, one: Criterion): Steps =>
  steps.map((step) => step.filter((other) => other !== one)).filter((step) => step.length > 0);
const inserted = (steps: Steps, one: Criterion, to: number): Steps => [...steps.slice(0, to), [one], ...steps.slice(to)];
