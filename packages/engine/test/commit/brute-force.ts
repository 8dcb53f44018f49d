import type { CommitApplication, CommitProblem } from '@masterplan/model';

/**
 * The value of the best policy, worked out another way: every way in which the world can turn out is written down with its
 * weight, what a person knows is the set of ways that are still possible, and every order of moves is tried on every day on which
 * anything can happen. Nothing is dropped, merged or remembered, and there is no Bayes' rule.
 */
export function bruteForce(problem: CommitProblem): number {
  const applications = problem.applications.filter(({ status }) => status !== 'rejected');
  const worlds = worldsOf(applications, problem.sharedLogOdds);
  const days = daysOf(problem, applications);
  const outside = Math.max(0, problem.nextYearUsd);

  const first: Mine[] = applications.map((entry) => ({
    is:
      entry.status === 'planned'
        ? 'home'
        : entry.status === 'applied' || entry.status === 'waitlisted'
          ? 'waiting'
          : entry.status === 'admitted'
            ? 'offer'
            : 'in',
    sent: undefined,
    offered: entry.status === 'admitted' ? problem.asOf : undefined,
  }));

  const total = (ways: readonly World[]): number => ways.reduce((sum, { weight }) => sum + weight, 0);

  /** Value times the weight of the ways that are possible. */
  function atDay(at: number, mine: readonly Mine[], ways: readonly World[], asked: readonly string[]): number {
    const day = days[at];
    if (day === undefined) return (outside + refunds(mine, -1)) * total(ways);
    const groups = new Map<string, { mine: Mine[]; ways: World[] }>();
    for (const way of ways) {
      const after = mine.map((own, index) => heard(own, applications[index], way, index, day));
      const told = applications.map((entry, index) =>
        entry.facts.map(({ resolves }, fact) => (resolves === day ? (way.facts[index]?.[fact] ?? 0) : '-')),
      );
      const key = JSON.stringify([after, told]);
      const group = groups.get(key) ?? { mine: after, ways: [] };
      group.ways.push(way);
      groups.set(key, group);
    }
    return [...groups.values()].reduce((sum, group) => sum + moves(at, day, group.mine, group.ways, asked), 0);
  }

  function moves(at: number, day: string, mine: readonly Mine[], ways: readonly World[], asked: readonly string[]): number {
    let best = atDay(
      at + 1,
      mine.map((own, index) => late(own, applications[index], day)),
      ways,
      asked,
    );
    for (const [index, entry] of applications.entries()) {
      const own = mine[index];
      if (!own) continue;
      const put = (is: Mine['is'], more: Partial<Mine> = {}): Mine[] =>
        mine.map((other, place) => (place === index ? { ...other, ...more, is } : other));
      const { deposit } = entry;
      if (own.is === 'home' && entry.deadline !== undefined && day <= entry.deadline && sendable(problem, entry, day))
        best = Math.max(best, moves(at, day, put('waiting', { sent: day }), ways, asked) - entry.applyUsd * total(ways));
      if (own.is === 'offer' && deposit) best = Math.max(best, moves(at, day, put('in'), ways, asked) - deposit.usd * total(ways));
      if ((own.is === 'in' || (own.is === 'offer' && !deposit)) && day === entry.start) {
        const worth = ways.reduce((sum, way) => sum + way.weight * attending(entry, way, index), 0);
        best = Math.max(best, worth + refunds(mine, index) * total(ways));
      }
      for (const [fact, { id, resolves, askUsd }] of entry.facts.entries()) {
        if (resolves !== 'asking' || asked.includes(`${index} ${id} ${fact}`)) continue;
        const split = new Map<number, World[]>();
        for (const way of ways) split.set(way.facts[index]?.[fact] ?? 0, [...(split.get(way.facts[index]?.[fact] ?? 0) ?? []), way]);
        const told = [...split.values()].reduce((sum, part) => sum + moves(at, day, mine, part, [...asked, `${index} ${id} ${fact}`]), 0);
        best = Math.max(best, told - askUsd * total(ways));
      }
    }
    return best;
  }

  /** Deposits that come back from programs that are given up; paid before today or not. */
  const refunds = (mine: readonly Mine[], attended: number): number =>
    applications.reduce(
      (sum, { deposit }, index) => sum + (index !== attended && mine[index]?.is === 'in' && deposit?.refundable ? deposit.usd : 0),
      0,
    );

  const attending = (entry: CommitApplication, way: World, index: number): number =>
    entry.valueUsd +
    (entry.deposit?.credited ? entry.deposit.usd : 0) +
    entry.facts.reduce((sum, { outcomes }, fact) => sum + (outcomes[way.facts[index]?.[fact] ?? 0]?.changeUsd ?? 0), 0);

  /** Given up at the start or the reply day: a refundable deposit comes back. */
  function late(own: Mine, entry: CommitApplication | undefined, day: string): Mine {
    if (!entry) return own;
    if (own.is === 'offer' && entry.deposit && day >= replyDay(entry, own)) return { ...own, is: 'gone' };
    return own;
  }

  // Deposits paid before today are gone from today's point of view, but what comes back of them counts in every path alike.
  const sunk = applications.reduce((sum, { status, deposit }) => sum + (status === 'accepted' && deposit?.refundable ? deposit.usd : 0), 0);
  const value = atDay(0, first, worlds, []) / total(worlds) - sunk;

  return value;
}

interface Mine {
  is: 'home' | 'waiting' | 'offer' | 'in' | 'gone';
  sent: string | undefined;
  offered: string | undefined;
}
interface World {
  weight: number;
  admitted: boolean[];
  /** Which of the answer's times it is. */
  time: number[];
  facts: number[][];
}

const replyDay = (entry: CommitApplication, own: Mine): string => {
  const due = entry.deposit?.due;
  if (due === undefined) return entry.start;
  if (typeof due === 'string') return due;
  const day = plus(own.offered ?? entry.start, due.daysAfterOffer);
  return day < entry.start ? day : entry.start;
};

function heard(own: Mine, entry: CommitApplication | undefined, way: World, index: number, day: string): Mine {
  if (own.is !== 'waiting' || !entry?.answer) return own;
  const time = way.time[index] ?? 0;
  const comes = 'on' in entry.answer ? entry.answer.on[time]?.day : plus(own.sent ?? day, entry.answer.after[time]?.days ?? 0);
  if (comes !== day) return own;
  return way.admitted[index] ? { ...own, is: 'offer', offered: day } : { ...own, is: 'gone' };
}

/** A rolling application is sent today, on a day of news that is fixed, or on the last day; another one on any day. */
function sendable(problem: CommitProblem, entry: CommitApplication, day: string): boolean {
  if (!entry.answer || 'on' in entry.answer || day === problem.asOf || day === entry.deadline) return true;
  const live = problem.applications.filter(({ status }) => status !== 'rejected');
  return live.some(
    ({ answer, facts, status }) =>
      (status !== 'admitted' && status !== 'accepted' && answer && 'on' in answer && answer.on.some((time) => time.day === day)) ||
      facts.some(({ resolves }) => resolves === day),
  );
}

function worldsOf(applications: readonly CommitApplication[], sd: number): World[] {
  const levels = [-Math.sqrt(3), 0, Math.sqrt(3)].map((z, at) => ({ z, weight: at === 1 ? 2 / 3 : 1 / 6 }));
  let worlds: World[] = [];
  for (const { z, weight } of levels) {
    let ways: World[] = [{ weight, admitted: [], time: [], facts: [] }];
    for (const entry of applications) {
      const p = shifted(entry.chance, sd, z);
      const times = entry.answer === undefined ? [{ chance: 1 }] : 'on' in entry.answer ? entry.answer.on : entry.answer.after;
      ways = ways.flatMap((way) =>
        [true, false].flatMap((admitted) =>
          times.map((time, at) => ({
            ...way,
            weight: way.weight * (admitted ? p : 1 - p) * time.chance,
            admitted: [...way.admitted, admitted],
            time: [...way.time, at],
          })),
        ),
      );
      let answers: { weight: number; facts: number[] }[] = [{ weight: 1, facts: [] }];
      for (const { outcomes } of entry.facts)
        answers = answers.flatMap((before) =>
          outcomes.map(({ chance }, at) => ({ weight: before.weight * chance, facts: [...before.facts, at] })),
        );
      ways = ways.flatMap((way) =>
        answers.map((answer) => ({ ...way, weight: way.weight * answer.weight, facts: [...way.facts, answer.facts] })),
      );
    }
    worlds = [...worlds, ...ways];
  }
  return worlds.filter(({ weight }) => weight > 0);
}

/** Chance at a level, its intercept found by plain bisection. */
function shifted(chance: number, sd: number, z: number): number {
  if (sd === 0 || chance === 0 || chance === 1) return chance;
  const at = (a: number, level: number) => 1 / (1 + Math.exp(-(a + sd * level)));
  let [low, high] = [-50, 50];
  for (let step = 0; step < 200; step++) {
    const a = (low + high) / 2;
    const mean = at(a, -Math.sqrt(3)) / 6 + (2 * at(a, 0)) / 3 + at(a, Math.sqrt(3)) / 6;
    if (mean > chance) high = a;
    else low = a;
  }
  return at(low, z);
}

function daysOf(problem: CommitProblem, applications: readonly CommitApplication[]): string[] {
  const days = new Set([problem.asOf]);
  for (const { deadline, answer: given, deposit, start, facts, status } of applications) {
    const answer = status === 'admitted' || status === 'accepted' ? undefined : given;
    if (deadline !== undefined) days.add(deadline);
    if (answer && 'on' in answer) for (const { day } of answer.on) days.add(day);
    if (typeof deposit?.due === 'string') days.add(deposit.due);
    for (const { resolves } of facts) if (resolves !== 'asking' && resolves !== 'never') days.add(resolves);
    days.add(start);
  }
  for (const entry of applications) {
    const { answer, deposit } = entry;
    const sent = entry.status === 'planned' ? [...days].filter((day) => day <= (entry.deadline ?? '')) : [];
    const offers =
      answer && 'after' in answer
        ? sent.flatMap((day) => answer.after.map((time) => plus(day, time.days)))
        : (answer?.on.map(({ day }) => day) ?? []);
    for (const day of offers) days.add(day);
    if (deposit && typeof deposit.due !== 'string')
      for (const day of [problem.asOf, ...offers]) days.add(plus(day, deposit.due.daysAfterOffer));
  }
  return [...days].filter((day) => day >= problem.asOf).sort();
}

const plus = (day: string, more: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10);
