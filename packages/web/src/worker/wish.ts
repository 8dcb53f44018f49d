import { PlanRequest, programRef } from '@masterplan/model';
import { z } from 'zod';
import { mostWhatIfs } from './wish-limits.ts';

const { shape } = PlanRequest;

/** What a visitor changed of the request that follows from the candidate; what is left out follows the candidate. */
const PlanWish = z
  .strictObject({
    pace: shape.pace,
    earliestStart: shape.earliestStart,
    hoursPerWeek: shape.hoursPerWeek,
    maxMonths: shape.maxMonths,
    order: shape.order.unwrap(),
    pins: shape.pins.unwrap(),
    bans: shape.bans.unwrap(),
    passed: shape.passed.unwrap(),
    waivers: shape.waivers.unwrap(),
    serves: shape.serves.unwrap(),
    options: shape.options.unwrap(),
    availability: shape.availability.unwrap(),
    near: shape.near.unwrap().max(100),
  })
  .partial();
export type PlanWish = z.infer<typeof PlanWish>;

/** A plan that was put aside under a name, to be held against others. */
const WhatIf = z.strictObject({ name: z.string().min(1).max(60), wish: PlanWish });
export type WhatIf = z.infer<typeof WhatIf>;

/** All that was entered for one program: the wish in force, and those put aside. */
const ProgramWish = z.strictObject({ program: programRef, wish: PlanWish, aside: z.array(WhatIf).max(mostWhatIfs) });
export type ProgramWish = z.infer<typeof ProgramWish>;

export const ProgramWishes = z.array(ProgramWish).max(8);
