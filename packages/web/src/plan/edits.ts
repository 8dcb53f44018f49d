import type { NoPlan, Plan, PlanRepair, PlanRequest } from '@masterplan/model';
import type { PlanWish } from '../worker/wish.ts';

/** Changes of a wish that the board and its controls make. Each gives a new wish that the schema accepts. */

export type Edit = (wish: PlanWish) => PlanWish;

/** Codes of placeholders begin so: no course of the program, hence nothing to pin or ban. */
export const isPlaceholder = (code: string): boolean => code.startsWith('open:');

/** Where the courses stand now, for a plan that stays near. */
const nearOf = ({ terms }: Pick<Plan, 'terms'>): PlanWish['near'] =>
  terms.flatMap(({ id, courses }) =>
    courses.filter(({ code }) => !isPlaceholder(code)).map(({ code, session }) => ({ code, term: id, session })),
  );

const without = <T>(list: readonly T[] | undefined, gone: (item: T) => boolean): T[] => (list ?? []).filter((item) => !gone(item));

/** Pins a course to a term; the rest stays near the plan. */
export const moveTo =
  (plan: Plan, code: string, term: string): Edit =>
  (wish) => ({
    ...wish,
    pins: [...without(wish.pins, (pin) => pin.code === code), { code, term }],
    bans: without(wish.bans, (ban) => ban === code),
    near: nearOf(plan),
  });

export const unpin =
  (code: string): Edit =>
  (wish) => ({ ...wish, pins: without(wish.pins, (pin) => pin.code === code) });

/** Takes a course out; the rest stays near the plan. */
export const ban =
  (plan: Plan | undefined, code: string): Edit =>
  (wish) => ({
    ...unpin(code)(wish),
    bans: [...without(wish.bans, (other) => other === code), code],
    ...(plan && { near: nearOf(plan) }),
  });

export const unban =
  (code: string): Edit =>
  (wish) => ({ ...wish, bans: without(wish.bans, (ban) => ban === code) });

/** Must be in the plan, whenever. */
export const mustHave =
  (code: string): Edit =>
  (wish) => ({ ...unban(code)(wish), pins: [...without(wish.pins, (pin) => pin.code === code), { code }] });

/** Courses passed or being taken; each takes the place of an earlier entry of its code, and what is passed is no longer pinned. */
export const pass =
  (plan: Plan | undefined, courses: PlanRequest['passed']): Edit =>
  (wish) => {
    const codes = new Set(courses.map(({ code }) => code));
    return {
      ...wish,
      pins: without(wish.pins, ({ code }) => codes.has(code)),
      passed: [...without(wish.passed, ({ code }) => codes.has(code)), ...courses],
      ...(plan && { near: nearOf(plan) }),
    };
  };

export const unpass =
  (code: string): Edit =>
  (wish) => ({ ...wish, passed: without(wish.passed, (course) => course.code === code) });

/** Another frame (pace, start, hours) makes another plan: it has nothing to stay near to. */
export const frame =
  (change: { [K in 'pace' | 'earliestStart' | 'hoursPerWeek' | 'maxMonths' | 'order' | 'availability' | 'options']?: PlanWish[K] }): Edit =>
  ({ near: _near, ...wish }) => ({ ...wish, ...change });

export const afresh: Edit = ({ near: _near, ...wish }) => wish;

/** Moves one of the objectives a place up or down. */
export function reordered<T>(order: readonly T[], at: number, by: 1 | -1): T[] {
  const list = [...order];
  const [item] = list.splice(at, 1);
  if (item !== undefined) list.splice(Math.max(0, at + by), 0, item);
  return list;
}

/** Does what a repair says. */
export function repaired(repair: PlanRepair, { conflict }: Pick<NoPlan, 'conflict'>): Edit {
  switch (repair.kind) {
    case 'hours':
      return frame({ hoursPerWeek: repair.hoursPerWeek });
    case 'longer':
      return frame({ maxMonths: repair.months });
    case 'start':
      return frame({ earliestStart: repair.start });
    case 'waiver':
      return (wish) => ({ ...wish, waivers: [...without(wish.waivers, (of) => of === repair.of), repair.of] });
    case 'unpin':
      return unpin(repair.code);
    case 'unban':
      return unban(repair.code);
    case 'available': {
      const inConflict = conflict.flatMap((one) => (one.kind === 'availability' ? [one] : []));
      const meant = (span: { from: string; to: string }) =>
        (span.from === repair.from && span.to === repair.to) ||
        (span.from <= repair.to && span.to >= repair.from && inConflict.some(({ from, to }) => from === span.from && to === span.to));
      return (wish) => ({ ...wish, availability: without(wish.availability, meant) });
    }
    case 'option':
      return (wish) => ({
        ...wish,
        options: Object.fromEntries(Object.entries(wish.options ?? {}).filter(([id]) => id !== repair.choice)),
      });
  }
}
