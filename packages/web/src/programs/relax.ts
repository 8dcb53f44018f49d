import type { Candidate } from '@masterplan/model';
import { constraintName, counted, countryName, deliveryName, listed, months, usd } from '@masterplan/words';
import { deliveryIds } from '../text/labels.ts';
import { removed } from '../text/ranking.ts';
import { states } from '../text/states.ts';

type Bounds = Pick<Candidate, 'constraints' | 'study'>;

/** A constraint in the candidate's own words, and the candidate without it where it can be given up by itself. */
export interface Relaxed {
  what: string;
  relax: ((candidate: Candidate) => Candidate) | undefined;
}

const { says } = removed;
const articled: Record<string, string> = removed.theCountries;
const theCountry = (code: string): string => articled[code] ?? countryName(code);
const any = (change: Partial<Candidate['constraints']>) => (candidate: Candidate) => ({
  ...candidate,
  constraints: { ...candidate.constraints, ...change },
});
const without = (key: 'maxMonths' | 'maxTuitionUsd') => (candidate: Candidate) => {
  const { [key]: _given, ...constraints } = candidate.constraints;
  return { ...candidate, constraints };
};
const eitherPace = (candidate: Candidate): Candidate => ({ ...candidate, study: { ...candidate.study, pace: 'either' } });

/** What a constraint of the ranking asks of this candidate, and its opposite. `countries`: all that the catalog has programs in. */
export function relaxed(constraint: string, candidate: Candidate, countries: readonly string[] | undefined): Relaxed {
  const { constraints, study, place } = candidate;
  const paced = study.pace === 'part-time' && candidate.status !== 'student-visa' ? eitherPace : undefined;
  switch (constraint) {
    case 'delivery':
      return { what: says.delivery(listed(constraints.delivery.map(deliveryName), 'or')), relax: any({ delivery: deliveryIds }) };
    case 'state':
      return {
        what: says.state(
          listed(
            constraints.states.map((state) => states[state] ?? state),
            'or',
          ),
        ),
        relax: any({ states: [] }),
      };
    case 'country':
      return {
        what: says.country(listed(constraints.countries.map(theCountry), 'or')),
        relax: countries && any({ countries: [...countries] }),
      };
    case 'max-months':
      return { what: says.months(months(constraints.maxMonths ?? 0)), relax: without('maxMonths') };
    case 'max-tuition':
      return { what: says.tuition(usd(constraints.maxTuitionUsd ?? 0)), relax: without('maxTuitionUsd') };
    case 'pace':
      return { what: says.pace, relax: paced };
    case 'place':
      return { what: says.place(states[place.state] ?? place.state), relax: paced };
    case 'hours':
      return { what: says.hours(counted(study.hoursPerWeek, 'hour')), relax: undefined };
    case 'time-limit':
      return { what: says.timeLimit(counted(study.hoursPerWeek, 'hour')), relax: undefined };
    case 'visa-online':
      return { what: says.visa, relax: undefined };
    default:
      return { what: constraintName(constraint), relax: undefined };
  }
}

/** Puts a constraint back as it was, the others as they are by now. */
export function restored(constraint: string, { constraints: was, study }: Bounds): (candidate: Candidate) => Candidate {
  switch (constraint) {
    case 'delivery':
      return any({ delivery: was.delivery });
    case 'state':
      return any({ states: was.states });
    case 'country':
      return any({ countries: was.countries });
    case 'max-months':
      return any(was.maxMonths === undefined ? {} : { maxMonths: was.maxMonths });
    case 'max-tuition':
      return any(was.maxTuitionUsd === undefined ? {} : { maxTuitionUsd: was.maxTuitionUsd });
    default:
      return (candidate) => ({ ...candidate, study: { ...candidate.study, pace: study.pace } });
  }
}
