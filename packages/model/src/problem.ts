import { z } from 'zod';

/** A cell of a decision matrix: what is known of one alternative on one criterion. */
export const Cell = z.union([
  z.number(),
  z.strictObject({ normal: z.strictObject({ mean: z.number(), sd: z.number().min(0) }) }),
  z.strictObject({ uniform: z.tuple([z.number(), z.number()]) }),
  /** Between these, nothing more is known: drawn uniformly, and taken at its ends where certainty is asked for. */
  z.strictObject({ interval: z.tuple([z.number(), z.number()]) }),
  z.strictObject({
    beta: z.strictObject({
      alpha: z.number().positive(),
      beta: z.number().positive(),
      low: z.number().default(0),
      high: z.number().default(1),
    }),
  }),
  /** Draws of one's own. Cells with as many samples as one another are drawn together: their dependence is kept. */
  z.strictObject({ samples: z.array(z.number()).min(1).max(100_000) }),
]);
export type Cell = z.infer<typeof Cell>;

const name = z.string().min(1).max(120);

export const ProblemCriterion = z.strictObject({
  id: name,
  title: z.string().max(200).optional(),
  unit: z.string().max(40).optional(),
  better: z.enum(['higher', 'lower']).default('higher'),
  /** Ends of the linear value function; left out, the ends of what the alternatives can reach (95 of 100 for a normal). */
  worst: z.number().optional(),
  best: z.number().optional(),
});
export type ProblemCriterion = z.infer<typeof ProblemCriterion>;

const share = z.number().min(0).max(1);

/** What is said of the weights beside exact ones. All that is said holds at once. */
export const Preferences = z.strictObject({
  /** Most important first; several in a list stand side by side. Criteria that are left out are free. */
  order: z
    .array(z.union([name, z.array(name).min(1)]))
    .min(1)
    .optional(),
  /** Bounds of a criterion's share of all weight. */
  intervals: z.record(name, z.tuple([share, share])).optional(),
  /** `of` counts between so many times as much as `to`. */
  tradeoffs: z
    .array(z.strictObject({ of: name, to: name, between: z.tuple([z.number().min(0), z.number().positive()]) }))
    .max(40)
    .optional(),
  /** Nothing is known of the weights: all are equally likely. */
  none: z.literal(true).optional(),
});
export type Preferences = z.infer<typeof Preferences>;

/** `masterplan rank --problem`: alternatives × criteria. */
export const DecisionProblem = z.strictObject({
  version: z.literal(1).default(1),
  title: z.string().max(200).optional(),
  criteria: z.array(ProblemCriterion).min(1).max(40),
  alternatives: z
    .array(z.strictObject({ id: name, title: z.string().max(200).optional(), values: z.record(name, Cell) }))
    .min(1)
    .max(5000),
  /** Exact weights; only their proportions count. */
  weights: z.record(name, z.number().min(0)).optional(),
  preferences: Preferences.optional(),
});
export type DecisionProblem = z.infer<typeof DecisionProblem>;

/** One thing that was said of the weights; `conflict` names the smallest set of them that cannot hold together. */
export type WeightStatement =
  | { kind: 'order'; more: string; less: string }
  | { kind: 'at-least'; of: string; share: number }
  | { kind: 'at-most'; of: string; share: number }
  | { kind: 'ratio-at-least'; of: string; to: string; times: number }
  | { kind: 'ratio-at-most'; of: string; to: string; times: number };
