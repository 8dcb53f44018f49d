import type { Candidate } from '@masterplan/model';
import type { Choices } from '../src/worker/protocol.ts';

/** Parameters that the first page moves. */
const moved = [
  'role-change-with-degree',
  'role-change-without-degree',
  'kappa',
  'real-pay-growth',
  'horizon-years',
  'job-hours-per-week',
  'experience-carried',
  'dilemma-factor',
  'risk-aversion',
];

/** The names that the first view shows; the worker brings the rest. */
export function firstChoices(choices: Choices, { background, place }: Candidate): Choices {
  return {
    ...choices,
    occupations: choices.occupations.filter(({ soc }) => soc === background.occupation),
    areas: choices.areas.filter(({ code }) => code === place.area),
    parameters: choices.parameters.filter(({ id }) => moved.includes(id)),
  };
}
