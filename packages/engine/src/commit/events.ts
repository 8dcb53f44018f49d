import type { CommitApplication } from '@masterplan/model';
import { dayNumber } from './days.ts';
import type { Player, Unknown } from './game.ts';

/** One thing that can happen on a day, to one application. Variants tell when a rolling application was sent, or when its offer came. */
export type Event =
  | { kind: 'decision'; day: number; player: number; arrives: number[]; offer: number }
  | { kind: 'fact'; day: number; unknown: number }
  | { kind: 'ask'; day: number }
  | { kind: 'apply'; day: number; player: number; variant: number; last: boolean }
  | { kind: 'reply'; day: number; player: number; offer: number }
  | { kind: 'start'; day: number; player: number };

/** News first, then questions, then moves. */
const order: Record<Event['kind'], number> = { decision: 0, fact: 1, ask: 2, apply: 3, reply: 4, start: 5 };

export interface Timing {
  /** Days on which it may be sent; one variant each. */
  apply: number[];
  /** Days on which the answer may come, with the chance for each variant that it comes then if it has not come before. */
  answers: { day: number; arrives: number[]; offer: number }[];
  /** Reply days, one for each variant of an offer; none where no reply is asked for. */
  replies: number[];
}

/**
 * When an application can be sent and answered. Where the answer's days are fixed, sending on the last day loses nothing against
 * sending earlier (more is known then), so that day alone is looked at. A rolling one may be sent today, on a day of news or on
 * the last day.
 */
export function timingOf(application: CommitApplication, asOf: number, newsDays: readonly number[]): Timing {
  const { status, deadline, answer, deposit } = application;
  const last = deadline === undefined ? undefined : dayNumber(deadline);
  const rolling = answer !== undefined && 'after' in answer;
  const apply =
    status !== 'planned' || last === undefined ? [] : rolling ? [...newsDays.filter((day) => day >= asOf && day < last), last] : [last];
  const settled = status === 'admitted' || status === 'accepted';
  const variants =
    answer === undefined || settled ? [] : 'on' in answer ? [fixed(answer.on)] : apply.map((sent) => after(sent, answer.after));
  const days = [...new Set(variants.flatMap((variant) => variant.map(({ day }) => day)))].sort((a, b) => a - b);
  const start = dayNumber(application.start);
  const floating = deposit !== undefined && typeof deposit.due !== 'string' ? deposit.due.daysAfterOffer : undefined;
  const offered = status === 'admitted' ? [asOf] : days;
  const due = deposit === undefined ? [] : typeof deposit.due === 'string' ? [dayNumber(deposit.due)] : [];
  return {
    apply,
    answers: days.map((day, at) => ({
      day,
      arrives: variants.map((variant) => hazard(variant, day)),
      offer: floating === undefined ? 0 : at,
    })),
    replies: floating === undefined ? due : offered.map((day) => Math.min(start, day + floating)),
  };
}

interface Arrival {
  day: number;
  chance: number;
}
const fixed = (on: readonly { day: string; chance: number }[]): Arrival[] => on.map(({ day, chance }) => ({ day: dayNumber(day), chance }));
const after = (sent: number, times: readonly { days: number; chance: number }[]): Arrival[] =>
  times.map(({ days, chance }) => ({ day: sent + days, chance }));

/** Chance that the answer comes on this day, if it has not come before. */
function hazard(arrivals: readonly Arrival[], day: number): number {
  const now = arrivals.reduce((sum, arrival) => sum + (arrival.day === day ? arrival.chance : 0), 0);
  const later = arrivals.reduce((sum, arrival) => sum + (arrival.day > day ? arrival.chance : 0), 0);
  return now === 0 ? 0 : now / (now + later);
}

/** Everything that can happen, in order; nothing before today. */
export function eventsOf(players: readonly Player[], unknowns: readonly Unknown[], asOf: number): Event[] {
  const events: Event[] = players.flatMap(({ timing, start }, player): Event[] => [
    ...timing.answers.map((answer): Event => ({ kind: 'decision', player, ...answer })),
    ...timing.apply.map((day, variant): Event => ({ kind: 'apply', day, player, variant, last: variant === timing.apply.length - 1 })),
    ...timing.replies.map((day, offer): Event => ({ kind: 'reply', day, player, offer })),
    { kind: 'start', day: start, player },
  ]);
  for (const [unknown, { day }] of unknowns.entries()) if (day !== undefined) events.push({ kind: 'fact', day, unknown });
  if (unknowns.some(({ day }) => day === undefined))
    for (const day of new Set([asOf, ...events.map((event) => event.day)])) events.push({ kind: 'ask', day });
  return events
    .filter(({ day }) => day >= asOf)
    .map((event, at) => ({ event, at }))
    .sort((a, b) => a.event.day - b.event.day || order[a.event.kind] - order[b.event.kind] || a.at - b.at)
    .map(({ event }) => event);
}
