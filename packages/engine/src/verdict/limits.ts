import type { Candidate, Message, WeightStatement } from '@masterplan/model';

/** What this computation simplifies or can't know, for this candidate. */
export function limitsOf(candidate: Candidate, conflict: WeightStatement[]): Message[] {
  const always: Message[] = [
    { id: 'limit.plan-defaults', args: {} },
    { id: 'limit.pay-pooled', args: {} },
    { id: 'limit.aid-recipients', args: {} },
    { id: 'limit.role-change-judgment', args: {} },
    { id: 'limit.taxes-real', args: {} },
    { id: 'limit.repayment-standard', args: {} },
    { id: 'limit.place-fixed', args: {} },
    { id: 'limit.living-cost', args: {} },
    { id: 'limit.admission', args: {} },
    { id: 'limit.joint-weights', args: {} },
    { id: 'limit.near-ties', args: {} },
    { id: 'limit.uncovered-criteria', args: {} },
    { id: 'limit.alternatives-judgment', args: {} },
  ];
  const visa: Message[] = [
    { id: 'limit.visa-simple', args: {} },
    { id: 'limit.home-pay', args: {} },
  ];
  const contradiction: Message[] = conflict.length > 0 ? [{ id: 'limit.preferences-conflict', args: { conflict } }] : [];
  return [...contradiction, ...always, ...(candidate.status === 'student-visa' ? visa : []), { id: 'limit.no-advice', args: {} }];
}
