import type { Instance, Literal, PlanCourse, Variant } from '../../src/plan/instance.ts';
import { at } from './view.ts';

/** The same instance with its courses in another order: `order[i]` is the old index of the new course i. */
export function relabelled(instance: Instance, order: readonly number[]): Instance {
  const moved = <T>(list: readonly T[]): T[] => order.map((old) => at(list, old));
  const now = (old: number) => order.indexOf(old);
  const literal = ({ course, when }: Literal): Literal => ({ course: now(course), when });
  return {
    ...instance,
    courses: moved(instance.courses).map((course) => ({ ...course, requires: course.requires.map((clause) => clause.map(literal)) })),
    gap: { ...instance.gap, weights: moved(instance.gap.weights) },
    variants: instance.variants.map((variant) => ({
      ...variant,
      modes: moved(variant.modes),
      gates: variant.gates.map((gate) => ({
        ...gate,
        courses: gate.courses.map(now),
        after: gate.after.map((condition) => (condition.kind === 'earned' ? { ...condition, of: moved(condition.of) } : condition)),
      })),
      withins: variant.withins.map((within) => ({ ...within, of: moved(within.of) })),
      chains: variant.chains.map((chain) => ({ ...chain, courses: chain.courses.map(now) })),
      orders: variant.orders.map((order) => ({ ...order, steps: order.steps.map((step) => step.map(now)) })),
      loads: variant.loads.map((load) => ({ ...load, of: moved(load.of) })),
    })),
  };
}

export function withCourse(instance: Instance, index: number, change: (course: PlanCourse) => Partial<PlanCourse>): Instance {
  return { ...instance, courses: instance.courses.map((course, c) => (c === index ? { ...course, ...change(course) } : course)) };
}

export function withVariants(instance: Instance, change: (variant: Variant) => Partial<Variant>): Instance {
  return { ...instance, variants: instance.variants.map((variant) => ({ ...variant, ...change(variant) })) };
}

/** Only this slot is left for a course. */
export function restricted(instance: Instance, index: number, slot: number): Instance {
  return withCourse(instance, index, ({ load }) => ({ load: load.map((size, s) => (s === slot ? size : -1)) }));
}

/**
 * Changes after which every plan is still one, so that no best value gets worse. Fewer needs or prerequisites are not
 * among them: a course that they called for may then be taken for nothing.
 */
export const loosenings: Record<string, (instance: Instance) => Instance> = {
  'more time': (instance) => ({
    ...instance,
    slots: instance.slots.map((slot) => ({ ...slot, limit: slot.limit + 9, limitAlone: slot.limitAlone + 9 })),
  }),
  'one more term': oneMoreTerm,
  'wider caps': (instance) => withVariants(instance, ({ caps }) => ({ caps: caps.map((cap) => ({ ...cap, size: cap.size + 300 })) })),
  'no gates': (instance) => withVariants(instance, () => ({ gates: [] })),
  'no withins': (instance) => withVariants(instance, () => ({ withins: [] })),
  'no chains': (instance) => withVariants(instance, () => ({ chains: [] })),
  'no orders': (instance) => withVariants(instance, () => ({ orders: [] })),
  'no loads': (instance) => withVariants(instance, () => ({ loads: [] })),
  'no lasts': (instance) => ({ ...instance, courses: instance.courses.map((course) => ({ ...course, last: false })) }),
  'a placeholder more': (instance) => ({ ...instance, placeholders: instance.placeholders + 1 }),
  sequential: (instance) => ({ ...instance, sequential: true }),
};

function oneMoreTerm(instance: Instance): Instance {
  const [term, t] = [at(instance.terms, instance.terms.length - 1), instance.terms.length];
  const [slot, s] = [at(instance.slots, instance.slots.length - 1), instance.slots.length];
  const span = { from: term.from + 12, to: term.to + 12 };
  const id = `${Math.floor(span.from / 12)}-${term.term}`;
  return {
    ...withVariants(instance, ({ loads }) => ({ loads: loads.map((load) => ({ ...load, terms: [...load.terms, true] })) })),
    terms: [...instance.terms, { ...term, ...span, id, firstSlot: s, lastSlot: s, away: false }],
    slots: [...instance.slots, { ...slot, ...span, term: t, session: 1 }],
    courses: instance.courses.map((course) => ({ ...course, load: [...course.load, course.done ? -1 : Math.max(12, ...course.load)] })),
  };
}
