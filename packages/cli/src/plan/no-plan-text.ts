import { isPublished, type NoPlan, type Program } from '@masterplan/model';
import { sayNoPlan } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { paint } from '../terminal/paint.ts';
import { wrapped } from '../terminal/text.ts';

/** Why there is no plan and what would make one, for a person. */
export function noPlanText(page: Page, program: Program, noPlan: NoPlan): string[] {
  return [
    ...wrapped(page, program.name).map((line) => paint(page, 'bold', line)),
    ...(noPlan.undecided ? [] : wrapped(page, 'There is no such plan.')),
    '',
    ...wrapped(page, noPlanSaid(program, noPlan)),
  ];
}

export function noPlanSaid({ credits }: Program, noPlan: NoPlan): string {
  return sayNoPlan(noPlan, isPublished(credits) ? { credits: credits.required, creditUnit: credits.unit } : undefined);
}
