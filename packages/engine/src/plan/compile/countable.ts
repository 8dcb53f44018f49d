import type { Candidate, PlanRequest, Program, Rule } from '@masterplan/model';
import type { Variant } from '../instance.ts';
import { standInsNeeded } from './fewest-placeholders.ts';
import { modesOf } from './modes.ts';
import { type CountingRules, countingRules, sizeOf } from './needs.ts';
import { placeholdersOf } from './placeholders.ts';
import { rulesOf } from './study-calendar.ts';
import type { StudyHours } from './study-hours.ts';
import { hundredths, type Subject, subjectsOf } from './subjects.ts';
import { unfillableGroup } from './unfillable.ts';
import { applyWaivers } from './waivers.ts';
import { type Way, type Ways, waysOf } from './ways.ts';

type Counting = Pick<Variant, 'needs' | 'caps' | 'modes'>;

/** What counts in a program for a student, whatever the time: the part of a planning problem that every pace shares. */
export interface Countable {
  subjects: readonly Subject[];
  /** How many of them stand in for courses that the record doesn't list. */
  standIns: number;
  ways: readonly CountableWay[];
  /** Codes that count as met. */
  met: ReadonlySet<string>;
  /** Ways left out: too many of them, or such as the record itself can't fill, by the group that lacks courses. */
  left: number;
  unfillable: readonly string[];
}

export interface CountableWay {
  way: Way;
  rules: CountingRules;
  /** Within what the degree asks for, and without that cap. */
  capped: Counted;
  uncapped: Counted;
}

export interface Counted {
  counting: Counting;
  /** How many stand-ins are needed where these courses can be taken at all; undefined where even all leave a need open. */
  standInsNeeded: (isOpen: readonly boolean[]) => number | undefined;
}

export type NotCountable =
  | { kind: 'no-requirements' }
  | { kind: 'group'; title: string }
  | Extract<ReturnType<typeof waysOf>, { impossible: unknown }>['impossible'];

/** Most that are kept of a program: what differs is what is passed, waived or asked for, and the levels that rules ask. */
const KEPT = 4;
const kept = new WeakMap<Program, Map<string, Countable | { impossible: NotCountable }>>();

/** Kept by what it is made of: the record, what the request says of courses, the levels that waivers ask, and a usual course's credits. */
export function countableOf(
  program: Program,
  candidate: Pick<Candidate, 'knowledge'>,
  request: PlanRequest,
  hours: StudyHours,
): Countable | { impossible: NotCountable } {
  const { options, passed, bans, serves, waivers } = request;
  const key = JSON.stringify([hours.usualCredits, options, passed, bans, serves, waivers, levelsOf(program, candidate)]);
  const known = kept.get(program) ?? new Map<string, Countable | { impossible: NotCountable }>();
  kept.set(program, known);
  const before = known.get(key);
  if (before) return before;
  if (known.size >= KEPT) known.clear();
  const made = make(program, candidate, request, hours);
  known.set(key, made);
  return made;
}

/** The candidate's levels in what rules on waivers ask. */
const levelsOf = (program: Program, { knowledge }: Pick<Candidate, 'knowledge'>): (number | undefined)[] =>
  rulesOf(program).flatMap((rule) => areasAsked(rule).map((area) => knowledge[area]));

const areasAsked = (rule: Rule) =>
  rule.kind === 'waive' && typeof rule.when === 'object' && 'knowledge' in rule.when ? rule.when.knowledge : [];

function make(
  program: Program,
  candidate: Pick<Candidate, 'knowledge'>,
  request: PlanRequest,
  hours: StudyHours,
): Countable | { impossible: NotCountable } {
  const found: Ways | { impossible: NotCountable } = waysOf(program, request);
  if ('impossible' in found) return found;
  if (found.ways.every((way) => !way.total && way.groups.length === 0)) return { impossible: { kind: 'no-requirements' } };
  const listed = subjectsOf(program, request, hours);
  const usual = hundredths(hours.usualCredits);
  const unfillable: string[] = [];
  const ways = found.ways.flatMap((way) => {
    const waived = applyWaivers(way, listed, candidate, request);
    const rules = countingRules(way, waived, listed, usual);
    const lacking = unfillableGroup(rules, program, hours);
    if (lacking !== undefined) unfillable.push(lacking);
    return lacking === undefined ? [{ way, waived, rules }] : [];
  });
  if (ways.length === 0) return { impossible: { kind: 'group', title: unfillable[0] ?? '' } };

  const isIncomplete = !program.requirements.listComplete || ways.some(({ rules }) => rules.groups.some((group) => group.open));
  const standIns = new Map<string, Subject>();
  for (const { way, rules } of ways)
    for (const subject of placeholdersOf(rules, listed, usual, isIncomplete, way.total ? sizeOf(way.total).unit : 'credits'))
      if (!standIns.has(subject.course.code)) standIns.set(subject.course.code, subject);
  const subjects = [...listed, ...standIns.values()];
  return {
    subjects,
    standIns: standIns.size,
    ways: ways.map(({ way, rules }) => {
      const counting = { needs: rules.needs, caps: rules.allCaps, modes: subjects.map((subject) => modesOf(subject, rules, request)) };
      return { way, rules, uncapped: counted(counting, subjects), capped: counted(withoutSpare(counting, rules, usual), subjects) };
    }),
    met: new Set(ways.flatMap(({ waived }) => [...waived.met])),
    left: found.left,
    unfillable,
  };
}

function counted(counting: Counting, subjects: readonly Subject[]): Counted {
  const known = new Map<string, number | undefined>();
  const isPlaceholder = subjects.map((subject) => subject.placeholder !== undefined);
  return {
    counting,
    standInsNeeded: (isOpen) => {
      const key = isOpen.map(Number).join('');
      if (!known.has(key)) {
        const parts = subjects.map(({ credits }, c) => ({ credits, open: isOpen[c] === true, placeholder: isPlaceholder[c] === true }));
        known.set(key, standInsNeeded(counting, parts));
      }
      return known.get(key);
    },
  };
}

/**
 * Caps what counts in all at what the degree asks, the last course going beyond it by less than a usual one: otherwise the
 * best closing of a gap would be to take more courses than a degree, each of them needed for some requirement of its own.
 */
function withoutSpare(counting: Counting, rules: CountingRules, usual: number): Counting {
  const total = rules.total;
  const need = total === undefined ? undefined : counting.needs[total];
  if (total === undefined || !need) return counting;
  const size = need.unit === 'courses' ? rules.asked : rules.asked + usual - 1;
  const cap = counting.caps.length;
  return {
    ...counting,
    caps: [...counting.caps, { says: 'No more than the degree asks for.', unit: need.unit, size }],
    modes: counting.modes.map((modes) => modes.map((mode) => (mode.needs.includes(total) ? { ...mode, caps: [...mode.caps, cap] } : mode))),
  };
}
