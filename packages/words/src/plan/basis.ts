import type { PlanSummary } from '@masterplan/model';
import { counted } from '../time.ts';

/** How a path's time was found. */
export function planBasisText({ basis, terms }: Pick<PlanSummary, 'basis' | 'terms'>): string {
  switch (basis) {
    case 'proved':
      return `its courses placed in ${counted(terms, 'term')}; no plan at these hours ends sooner`;
    case 'planned':
      return `its courses placed in ${counted(terms, 'term')}, the soonest found`;
    case 'estimated':
      return 'estimated from credits, hours a week and the calendar; its courses are not on record';
  }
}
