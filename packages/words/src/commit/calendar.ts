import type { Applications, CalendarEntry, CommitAdvice, CommitApplication, CommitProblem, PathDetail } from '@masterplan/model';
import { listed } from '../grammar.ts';
import { icsCalendar, icsUid } from '../ics.ts';
import { areaName } from '../names.ts';
import { usd } from '../numbers.ts';
import { termName } from '../plan/when.ts';
import { monthText } from '../time.ts';
import { applicationName } from './moves.ts';

/** All days of the applications in order: deadlines, answers, deposits, facts, other days, starts, and when to look again. */
export function commitCalendar(problem: CommitProblem, applications: Applications, advice?: CommitAdvice): CalendarEntry[] {
  const open = problem.applications.filter(({ status }) => status !== 'rejected');
  const others = [
    ...applications.dates.map(({ on, what }) => entry('other', on, what, '', `all.${on}.${what}`)),
    ...applications.applications.flatMap(({ program, start, dates }) =>
      dates.map(({ on, what }) =>
        entry('other', on, `${applicationName(problem, `${program}@${start}`)}: ${what}`, '', `${program}.${on}.${what}`),
      ),
    ),
  ];
  const again = advice?.reconsider;
  const look = again
    ? [entry('reconsider', again.on, 'Look again: commit now or wait', 'What to do depends on the news until this day.', 'all.reconsider')]
    : [];
  return inOrder([
    ...open.flatMap((application) => entriesOf(problem, application, windowOf(applications, application))),
    ...others,
    ...look,
  ]).filter(({ to }) => to >= problem.asOf);
}

/** First and last day on which the answer may come, as the candidate gave them; none where that depends on the day sent. */
function windowOf({ applications }: Applications, { id, answer }: CommitApplication): string[] {
  const given = applications.find(({ program, start }) => id === `${program}@${start}`)?.answer;
  if (!answer || !given || 'rolling' in given) return [];
  return 'on' in given ? [given.on, given.on] : [given.from, given.to];
}

function entriesOf(
  problem: CommitProblem,
  { id, deadline, deposit, start, facts, status }: CommitApplication,
  window: string[],
): CalendarEntry[] {
  const name = applicationName(problem, id);
  const [first, last] = window;
  const due = deposit && status !== 'accepted' && typeof deposit.due === 'string' ? deposit.due : undefined;
  return [
    ...(deadline === undefined ? [] : [entry('deadline', deadline, `Apply: ${name}`, 'Last day to send it.', `${id}.deadline`)]),
    ...(first === undefined || last === undefined
      ? []
      : [
          {
            ...entry('answer', first, `Answer: ${name}`, first === last ? '' : 'It may come on any day of the window.', `${id}.answer`),
            to: last,
          },
        ]),
    ...(due === undefined || !deposit
      ? []
      : [
          entry(
            'deposit',
            due,
            `Reply: ${name}`,
            `${usd(deposit.usd)}, ${deposit.refundable ? 'refundable' : 'not refundable'}.`,
            `${id}.deposit`,
          ),
        ]),
    ...facts.flatMap(({ id: fact, question, resolves }) =>
      resolves === 'asking' || resolves === 'never' ? [] : [entry('fact', resolves, `Known: ${question}`, name, `${id}.${fact}`)],
    ),
    entry('start', start, `Start: ${name}`, START_NOTE, `${id}.start`),
  ];
}

const START_NOTE = 'The month is known; the day stands in the institution’s calendar.';

/** Days of one path: what to learn before it starts, and its terms; deadlines and the start too, where no application says them. */
export function pathCalendar(path: PathDetail, { deadlines }: { deadlines: boolean }): CalendarEntry[] {
  const name = path.institution === '' ? path.title : `${path.institution}, ${path.title}`;
  const { start, end, bridging } = path.plan;
  const last = `${end}-01`;
  return inOrder([
    ...(deadlines
      ? [
          ...path.deadlines.map(({ name: round, date }) => entry('deadline', date, `Apply: ${name}`, round, `${path.subject}.${date}`)),
          entry('start', `${start}-01`, `Start: ${name}`, START_NOTE, `${path.subject}.start`),
        ]
      : []),
    ...(bridging.length > 0
      ? [entry('bridging', `${start}-01`, `Finish before the start: ${listed(bridging.map(areaName))}`, name, `${path.subject}.bridging`)]
      : []),
    ...path.schedule.map(({ id, courses }) =>
      entry('term', termDay(id, start), `${termName(id)}: ${name}`, listed(courses.map(({ title }) => title)), `${path.subject}.${id}`),
    ),
    entry('term', last, `Last month of study: ${name}`, monthText(end), `${path.subject}.end`),
  ]);
}

/** Months in which terms usually begin; the first one begins when the plan does. */
const months: Record<string, string> = { fall: '08', winter: '01', spring: '01', summer: '05' };
function termDay(id: string, start: string): string {
  const day = `${id.slice(0, 4)}-${months[id.slice(5)] ?? '01'}-01`;
  return day < `${start}-01` ? `${start}-01` : day;
}

const entry = (kind: CalendarEntry['kind'], day: string, title: string, note: string, of: string): CalendarEntry => ({
  uid: icsUid(of),
  kind,
  from: day,
  to: day,
  title,
  note,
});

export const inOrder = (entries: readonly CalendarEntry[]): CalendarEntry[] =>
  [...entries].sort((a, b) => (a.from === b.from ? (a.title < b.title ? -1 : 1) : a.from < b.from ? -1 : 1));

/** The calendar as a file by RFC 5545, all-day events; `asOf` is the day that it says it was made on. */
export const calendarIcs = (name: string, entries: readonly CalendarEntry[], asOf: string): string =>
  icsCalendar(
    name,
    entries.map(({ uid, title, note, from, to }) => ({
      uid,
      summary: title,
      description: note,
      from: basic(from),
      until: basic(dayAfter(to)),
    })),
    asOf,
  );

const basic = (day: string): string => day.replaceAll('-', '');
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
