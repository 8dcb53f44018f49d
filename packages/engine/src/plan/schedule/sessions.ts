import type { Instance } from '../instance.ts';
import { type Placement, timeOf } from './frame.ts';
import { loadIn, withinHours } from './loads.ts';

/** Ways of spreading one term's courses that are looked at. */
const MOST_WAYS = 20_000;

/**
 * Sessions for the courses of a schedule that names only their terms: in each term the way that breaks least (not offered in the
 * session, hours, what a course asks for first, most courses in a session), the earliest sessions among equals. Exact for
 * usual terms; beyond 20,000 ways the best seen. A course that runs through a whole term stands in the session in which it is reckoned.
 */
export function withSessions(instance: Instance, placements: readonly Placement[]): Placement[] {
  const done: Placement[] = [];
  for (const from of [...new Set(placements.map((placement) => placement.from))].sort((a, b) => a - b)) {
    const here = placements.filter((placement) => placement.from === from);
    const term = instance.terms.find((entry) => entry.from === from);
    done.push(
      ...(term === undefined || term.firstSlot === term.lastSlot ? here : spread(instance, here, done, term.firstSlot, term.lastSlot)),
    );
  }
  return done;
}

function spread(instance: Instance, here: readonly Placement[], before: readonly Placement[], first: number, last: number): Placement[] {
  const open = prerequisitesFirst(instance, here);
  const chosen: number[] = [];
  let best: number[] = open.map(({ slot }) => (slot >= 0 ? slot : first));
  let least = Infinity;
  let ways = 0;
  const visit = () => {
    if (least === 0 || ways >= MOST_WAYS) return;
    const placement = open[chosen.length];
    if (!placement) {
      ways += 1;
      const faults = faultsIn(instance, open, chosen, before, true);
      if (faults < least) {
        least = faults;
        best = [...chosen];
      }
      return;
    }
    for (const slot of slotsFor(instance, placement, first, last)) {
      chosen.push(slot);
      if (faultsIn(instance, open, chosen, before, false) < least) visit();
      chosen.pop();
    }
  };
  visit();
  return open.map((placement, i) => at(instance, placement, best[i] ?? first));
}

function at({ slots }: Instance, placement: Placement, slot: number): Placement {
  return { ...placement, slot, at: timeOf(placement.from, slots[slot]?.session ?? 1) };
}

/** Its own session, else those in which it is offered, else all. */
function slotsFor({ courses }: Instance, { course, session }: Placement, first: number, last: number): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const offered = all.filter((slot) => (courses[course]?.load[slot] ?? -1) >= 0);
  const own = session === undefined ? undefined : first + session - 1;
  if (own !== undefined && (offered.length !== 1 || offered[0] !== last)) return [own];
  return offered.length > 0 ? offered : own === undefined ? all : [own];
}

function prerequisitesFirst({ courses }: Instance, here: readonly Placement[]): Placement[] {
  const sorted: Placement[] = [];
  const visit = (placement: Placement, path: readonly Placement[]) => {
    if (sorted.includes(placement) || path.includes(placement)) return;
    const asked = courses[placement.course]?.requires.flat() ?? [];
    for (const other of here) if (asked.some((literal) => literal.course === other.course)) visit(other, [...path, placement]);
    sorted.push(placement);
  };
  for (const placement of here) visit(placement, []);
  return sorted;
}

function faultsIn(
  instance: Instance,
  open: readonly Placement[],
  chosen: readonly number[],
  before: readonly Placement[],
  isWhole: boolean,
): number {
  const { courses, sequential, variants } = instance;
  const placed = chosen.flatMap((slot, i) => {
    const placement = open[i];
    return placement ? [{ course: placement.course, slot }] : [];
  });
  let faults = 0;
  for (const slot of new Set(chosen)) {
    const inSlot = placed.filter((entry) => entry.slot === slot);
    if (
      !withinHours(
        instance,
        slot,
        inSlot.map((entry) => loadIn(instance, entry.course, slot)),
      )
    )
      faults += 1;
    const term = instance.slots[slot]?.term ?? -1;
    for (const { per, unit, max, of, terms } of variants[0]?.loads ?? [])
      if (per === 'session' && unit === 'courses' && terms[term] && inSlot.filter(({ course }) => of[course]).length > max) faults += 1;
  }
  if (!isWhole) return faults;
  for (const { course, slot } of placed)
    for (const clause of courses[course]?.requires ?? []) {
      const met = clause.some(({ course: other, when }) => {
        if (courses[other]?.done || before.some((entry) => entry.course === other)) return true;
        const found = placed.find((entry) => entry.course === other)?.slot;
        if (found === undefined) return false;
        return when === 'with' ? found === slot : found < slot || (found === slot && (sequential || when === 'before-or-with'));
      });
      if (!met) faults += 1;
    }
  for (const { steps, strict } of variants[0]?.orders ?? [])
    for (const [i, step] of steps.entries())
      for (const x of placed.filter(({ course }) => step.includes(course)))
        for (const y of placed.filter(({ course }) => steps.slice(i + 1).some((later) => later.includes(course))))
          if (strict && !sequential ? x.slot >= y.slot : x.slot > y.slot) faults += 1;
  return faults;
}
