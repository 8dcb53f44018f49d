import type { Load } from '../../src/plan/instance.ts';
import { at, sum, type Taken, type View } from './view.ts';

/** Most and least loads that an assignment breaks. */
export function loads(view: View): string[] {
  return view.variant.loads.flatMap((load) => [...most(view, load), ...least(view, load)]);
}

function amount(list: readonly Taken[], { of, unit }: Load): number {
  const counted = list.filter(({ index }) => of[index]);
  return unit === 'load' ? counted.reduce((total, { course, slot }) => total + at(course.load, slot), 0) : sum(counted, unit);
}

/** The academic year of a month, from August: the year in which it began. */
const academicYear = (month: number): number => Math.floor((month + 5) / 12);

function most({ instance, placed }: View, load: Load): string[] {
  const yearOf = (term: number) => academicYear(at(instance.terms, term).from);
  const spans =
    load.per === 'session'
      ? instance.slots.flatMap(({ term }, s) => (load.terms[term] ? [placed.filter(({ slot }) => slot === s)] : []))
      : load.per === 'term'
        ? instance.terms.flatMap((_, t) => (load.terms[t] ? [placed.filter(({ term }) => term === t)] : []))
        : instance.terms.map((_, t) => placed.filter(({ term }) => yearOf(term) === yearOf(t)));
  return spans.some((span) => amount(span, load) > load.max) ? [`most: ${load.says}`] : [];
}

function least({ instance, placed }: View, load: Load): string[] {
  if (load.per === 'year') return [];
  const end = Math.max(-1, ...placed.map(({ term }) => term));
  const holds = (t: number) => t < end && load.terms[t] && !at(instance.terms, t).away;
  const spans =
    load.per === 'session'
      ? instance.slots.flatMap(({ term }, s) => (holds(term) ? [placed.filter(({ slot }) => slot === s)] : []))
      : instance.terms.flatMap((_, t) => (holds(t) ? [placed.filter(({ term }) => term === t)] : []));
  return spans.some((span) => amount(span, load) < load.min) ? [`least: ${load.says}`] : [];
}
