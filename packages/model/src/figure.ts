import { z } from 'zod';
import { slug } from './vocabulary.ts';

/** A publication, once: `data/sources.yaml`. */
export const Source = z.strictObject({
  id: slug,
  publisher: z.string(),
  title: z.string(),
  /** The edition, such as «May 2025» or «2024-34». */
  release: z.string(),
  /** Year that it speaks of, or in which the page was stored. */
  asOf: z.number().int(),
  url: z.url(),
  /** Where the figures were read, if not at `url` itself. */
  via: z.string().optional(),
  /** SPDX id, «public-domain» (works of the U.S. government), or «facts-only» where the page states none. */
  license: z.string(),
  attribution: z.string().optional(),
});
export type Source = z.infer<typeof Source>;
export type SourceId = string;

/** Where a figure's chain ends: in a publication, in a computation from other figures, or in a stated judgment. */
export const Origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('observed'), source: slug, place: z.string().optional(), note: z.string().optional() }),
  z.strictObject({ kind: z.literal('modeled'), method: z.string(), inputs: z.array(z.string()).min(1), note: z.string().optional() }),
  z.strictObject({ kind: z.literal('assumed'), reason: z.string(), basis: z.array(slug).default([]) }),
]);
export type Origin = z.infer<typeof Origin>;
export type FigureKind = Origin['kind'];

export const Unit = z.enum([
  'usd',
  'usd-per-year',
  'usd-per-credit',
  'fraction',
  'fraction-per-year',
  'percent',
  'log-points',
  'log-points-per-year',
  'years',
  'months',
  'weeks',
  'hours',
  'hours-per-week',
  'hours-per-credit',
  'level',
  'count',
  'thousands',
  'index',
  'ratio',
  'credits',
  'date',
  'code',
  'text',
  'score',
  'per-year',
]);
export type Unit = z.infer<typeof Unit>;

/**
 * Addresses one figure of the catalog: `<collection>:<key>/<field>`, such as `listed:139755-11.01/pay5`,
 * `deep:gatech-oms-analytics/cost.tuition`, `param:kappa`, `occupation:15-2051/wageMedian`.
 */
export type FigureId = string;

/** One figure with everything that its panel shows. */
export interface Figure {
  id: FigureId;
  label: string;
  value: number | string | boolean;
  unit: Unit;
  /** The year, academic year or release that it speaks of; dollar amounts carry their dollar year here. */
  year?: string;
  /** Plausible bounds, where stated. */
  range?: [number, number];
  origin: Origin;
  /** Publications that its chain ends in; a program's own pages have no id. */
  citations: { title: string; publisher?: string; url: string; asOf: number; license: string }[];
}

/** A number that the engine rests on and the candidate may move: `data/assumptions/*.yaml`. */
export const Parameter = z
  .strictObject({
    id: slug,
    label: z.string(),
    /** One sentence: what it does in the computation. */
    means: z.string(),
    value: z.number(),
    unit: Unit,
    year: z.string().optional(),
    /** Low and high plausible values; the futures draw from a triangle over them where `drawn`. */
    range: z.tuple([z.number(), z.number()]).optional(),
    drawn: z.boolean().default(false),
    /** False where it stands for a convention that is not a number to move. */
    movable: z.boolean().default(true),
    origin: Origin,
  })
  .refine((p) => p.range === undefined || (p.range[0] <= p.value && p.value <= p.range[1]), 'the value lies outside its own range')
  .refine((p) => !p.drawn || p.range !== undefined, 'a drawn parameter needs a range');
export type Parameter = z.infer<typeof Parameter>;
