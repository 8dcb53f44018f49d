import { z } from 'zod';
import { NOT_PUBLISHED } from './not-published.ts';

/** The five core areas of a machine-learning master's degree. */
export const coreAreas = ['probability-statistics', 'linear-algebra', 'algorithms', 'machine-learning', 'ethics'] as const;
/** The five specializations. */
export const specializations = ['deep-learning', 'data-mining', 'reinforcement-learning', 'nlp', 'explainable-ai'] as const;
export const areas = [...coreAreas, ...specializations] as const;
export const Area = z.enum(areas);
export type Area = z.infer<typeof Area>;

/** What a program may presume before its first day. */
export const Knowledge = z.enum(['probability-statistics', 'linear-algebra', 'calculus', 'programming', 'algorithms', 'machine-learning']);
export type Knowledge = z.infer<typeof Knowledge>;

/** 0 none · 1 introduced · 2 a university course · 3 graduate course or used at work · 4 could teach it. */
export const Level = z.number().min(0).max(4);
export type Level = z.infer<typeof Level>;

export const Term = z.enum(['fall', 'winter', 'spring', 'summer']);
export type Term = z.infer<typeof Term>;

export const NotPublished = z.literal(NOT_PUBLISHED);
export const published = <S extends z.ZodType>(schema: S) => z.union([schema, NotPublished]);

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as «gatech-oms-analytics»');
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as «2026-11-22»');
/** A 4- or 6-digit CIP code such as «11.07» or «11.0102». */
export const cipCode = z.string().regex(/^\d{2}\.\d{2}(\d{2})?$/, 'a CIP code in quotes such as "11.0701"');
