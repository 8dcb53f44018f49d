import { areas, type Candidate, RoleId } from '@masterplan/model';
import { areaName, deliveryName, roleTitle } from '@masterplan/words';
import { MOST_USD, type Place } from './ask-usd.ts';
import type { Asker } from './asker.ts';
import { between, betweenOrEmpty, monthAfter, numberIn, statesIn, statesOrEmpty } from './checks.ts';

/** What they want: role, study, constraints. */
export async function askAims(
  asker: Asker,
  from: Candidate,
  { catalog, today }: Place,
  status: Candidate['status'],
): Promise<Pick<Candidate, 'goals' | 'study' | 'constraints'>> {
  asker.section('What you want');
  const role = await asker.pick({
    message: 'Role',
    choices: RoleId.options.map((value) => ({ value, label: roleTitle(value) })),
    initial: from.goals.role,
  });
  const specializations = (['open', 'deep-learning', 'data-mining', 'reinforcement-learning', 'nlp', 'explainable-ai'] as const).map(
    (value) => ({ value, label: areas.some((area) => area === value) ? areaName(value) : 'open' }),
  );
  const specialization = await asker.pick({ message: 'Specialization', choices: specializations, initial: from.goals.specialization });
  const earliestStart = await asker.text({ message: 'Earliest start', initial: from.study.earliestStart, check: monthAfter(today) });
  const pace =
    status === 'student-visa'
      ? 'full-time'
      : await asker.pick({
          message: 'Pace',
          choices: [
            { value: 'part-time', label: 'part-time, keeping the job' },
            { value: 'full-time', label: 'full-time, leaving it' },
            { value: 'either', label: 'whichever does better' },
          ],
          initial: from.study.pace,
        });
  const hoursPerWeek = numberIn(
    await asker.text({ message: 'Hours a week for study beside a job', initial: String(from.study.hoursPerWeek), check: between(1, 80) }),
  );
  const delivery = await asker.pickSome({
    message: 'Forms that you would take',
    choices: (['on-campus', 'online', 'hybrid'] as const).map((value) => ({ value, label: deliveryName(value) })),
    initial: from.constraints.delivery,
  });
  const known = Object.keys(catalog.money.stateTax.states);
  const states = statesIn(
    await asker.text({
      message: 'States where a campus may be (empty: anywhere)',
      initial: from.constraints.states.join(', '),
      check: statesOrEmpty(known),
    }),
  );
  const maxMonths = await asker.text({
    message: 'At most so many months (empty: no limit)',
    initial: String(from.constraints.maxMonths ?? ''),
    check: betweenOrEmpty(6, 120),
  });
  const maxTuition = await asker.text({
    message: 'At most so much tuition, in dollars (empty: no limit)',
    initial: String(from.constraints.maxTuitionUsd ?? ''),
    check: betweenOrEmpty(0, MOST_USD),
  });
  return {
    goals: { role, specialization },
    study: { earliestStart, hoursPerWeek, pace },
    constraints: {
      delivery,
      states,
      countries: from.constraints.countries,
      ...(maxMonths === '' ? {} : { maxMonths: numberIn(maxMonths) }),
      ...(maxTuition === '' ? {} : { maxTuitionUsd: numberIn(maxTuition) }),
    },
  };
}
