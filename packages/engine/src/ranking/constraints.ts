import { type Candidate, isPublished } from '@masterplan/model';
import type { Option } from '../paths.ts';

export type Constraint =
  | 'hours'
  | 'time-limit'
  | 'delivery'
  | 'place'
  | 'state'
  | 'country'
  | 'max-months'
  | 'max-tuition'
  | 'visa-online'
  | 'pace';
export type Answer = 'yes' | 'no' | 'unknown';

/** How a path answers each of the candidate's constraints; «unknown» stays in the ranking, marked. */
export function answersOf(option: Option, candidate: Candidate, tuitionUsd: number): { constraint: Constraint; answer: Answer }[] {
  const { constraints } = candidate;
  const known = option.delivery.length > 0;
  const remote = option.delivery.includes('online');
  const allowed =
    option.program && isPublished(option.program.record.pace.partTimeAllowed) ? option.program.record.pace.partTimeAllowed : undefined;
  const far = option.state !== candidate.place.state;
  return [
    { constraint: 'country', answer: yes(constraints.countries.includes(option.country)) },
    {
      constraint: 'delivery',
      answer: known ? yes(option.delivery.some((way) => constraints.delivery.some((wanted) => wanted === way))) : 'unknown',
    },
    { constraint: 'state', answer: yes(constraints.states.length === 0 || remote || constraints.states.includes(option.state)) },
    {
      constraint: 'visa-online',
      answer: candidate.status !== 'student-visa' ? 'yes' : known ? yes(option.delivery.includes('on-campus')) : 'unknown',
    },
    { constraint: 'place', answer: option.plan.pace === 'full-time' || !far || remote ? 'yes' : known ? 'no' : 'unknown' },
    { constraint: 'pace', answer: option.plan.pace === 'full-time' || allowed === true ? 'yes' : allowed === false ? 'no' : 'unknown' },
    { constraint: 'max-months', answer: yes(constraints.maxMonths === undefined || option.plan.months <= constraints.maxMonths) },
    { constraint: 'max-tuition', answer: yes(constraints.maxTuitionUsd === undefined || tuitionUsd <= constraints.maxTuitionUsd) },
  ];
}

const yes = (met: boolean): Answer => (met ? 'yes' : 'no');
