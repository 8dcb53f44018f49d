export type { PlanWish, ProgramWish } from './wish.ts';

/** Plans that may stand aside for one program. Apart from the schema, which the page does not load. */
export const mostWhatIfs = 4;
