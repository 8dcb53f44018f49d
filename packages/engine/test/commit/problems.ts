import type { AnswerTimes, CommitApplication, CommitFact, CommitProblem } from '@masterplan/model';
import fc from 'fast-check';

export const TODAY = '2026-12-01';
/** After some starts: who waits for this answer gives up a place that begins before it. */
const LATE = '2027-07-01';

export const application = (id: string, changes: Partial<CommitApplication> = {}): CommitApplication => ({
  id,
  title: id,
  institution: '',
  status: 'applied',
  answer: { on: [{ day: '2027-03-15', chance: 1 }] },
  chance: 0.5,
  chanceFrom: 'yours',
  applyUsd: 0,
  start: '2027-08-01',
  valueUsd: 50_000,
  valueFrom: 'yours',
  facts: [],
  ...changes,
});

export const problem = (applications: CommitApplication[], changes: Partial<CommitProblem> = {}): CommitProblem => ({
  asOf: TODAY,
  name: 'test',
  example: false,
  nextYearUsd: 0,
  sharedLogOdds: 0,
  applications,
  ...changes,
});

const usd = (most: number) => fc.integer({ min: 0, max: most }).map((value) => value * 100);
const pick = <T>(...of: T[]) => fc.constantFrom(...of);
const chance = fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10);

/** A few days only, so that moves and news of several applications meet on one day. */
const answer = fc.oneof<fc.Arbitrary<AnswerTimes>[]>(
  pick('2027-02-01', '2027-03-01', '2027-04-01', LATE).map((day) => ({ on: [{ day, chance: 1 }] })),
  fc.constant({
    on: [
      { day: '2027-02-01', chance: 0.4 },
      { day: '2027-04-01', chance: 0.6 },
    ],
  }),
  pick(20, 60).map((days) => ({ after: [{ days, chance: 1 }] })),
  fc.constant({
    after: [
      { days: 20, chance: 0.5 },
      { days: 60, chance: 0.5 },
    ],
  }),
);
const deposit = fc.record({
  usd: usd(300),
  due: fc.oneof(pick('2027-04-01', '2027-05-01'), pick({ daysAfterOffer: 10 }, { daysAfterOffer: 40 })),
  refundable: fc.boolean(),
  credited: fc.boolean(),
});
const fact = (id: string): fc.Arbitrary<CommitFact> =>
  fc.record({
    id: fc.constant(id),
    question: fc.constant('?'),
    resolves: pick<'asking' | string>('asking', '2027-02-15', '2027-04-15', 'never'),
    askUsd: pick(0, 100, 5000),
    outcomes: fc.tuple(chance, fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })).map(([p, a, b]) => [
      { answer: 'yes', chance: p, changeUsd: a * 100 },
      { answer: 'no', chance: 1 - p, changeUsd: b * 100 },
    ]),
  });

const factsOf = (id: string, most: number): fc.Arbitrary<CommitFact[]> =>
  fc
    .tuple(...Array.from({ length: most }, (_, at) => fc.option(fact(`${id}-${at}`), { nil: undefined })))
    .map((all) => all.filter((one) => one !== undefined));

export const anyApplication = (id: string, facts: number): fc.Arbitrary<CommitApplication> =>
  fc
    .record({
      status: pick<CommitApplication['status']>('planned', 'planned', 'applied', 'waitlisted', 'admitted', 'accepted', 'rejected'),
      deadline: pick('2026-12-01', '2026-12-15', '2027-01-15'),
      answer,
      chance,
      applyUsd: usd(30),
      deposit: fc.option(deposit, { nil: undefined }),
      start: pick('2027-06-01', '2027-08-01'),
      valueUsd: fc.integer({ min: -100, max: 600 }).map((value) => value * 100),
      facts: factsOf(id, facts),
    })
    .map(({ deadline, deposit, ...rest }) => {
      const open = rest.status === 'applied' || rest.status === 'waitlisted';
      const made: CommitApplication = { ...application(id), ...rest };
      if (open && 'after' in rest.answer) made.answer = { on: [{ day: '2027-03-01', chance: 1 }] };
      if (rest.status === 'planned') made.deadline = deadline;
      if (deposit) made.deposit = deposit;
      if (made.answer && 'on' in made.answer && made.answer.on.some(({ day }) => day === LATE)) {
        made.start = '2027-08-01';
        if (made.deposit && typeof made.deposit.due === 'string') made.deposit = { ...made.deposit, due: '2027-07-15' };
      }
      return made;
    });

export const anyProblem = (most: number, facts: number): fc.Arbitrary<CommitProblem> =>
  fc
    .tuple(
      fc
        .integer({ min: 1, max: most })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyApplication(`p${at}`, facts)))),
      pick(0, 0, 5000, 20_000),
      pick(0, 0.8, 2),
    )
    .map(([applications, nextYearUsd, sharedLogOdds]) => problem(applications, { nextYearUsd, sharedLogOdds }));
