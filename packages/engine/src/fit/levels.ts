import {
  type Alternative,
  type Area,
  areas,
  type Candidate,
  type Catalog,
  type Course,
  type Group,
  isPublished,
  type KnowledgeArea,
  matches,
  type Program,
  type Role,
} from '@masterplan/model';
import { power } from '../math/elementary.ts';

export type Levels = Partial<Record<KnowledgeArea, number>>;

/** Level that a course of a graduate degree teaches to. */
const GRADUATE_LEVEL = 3;

/**
 * The level after `courses` courses in an area: each lifts it by the share `gain` of the way to the level taught,
 * so that every further one adds less; knowledge above the level taught stays.
 */
export function lifted(has: number, taught: number, courses: number, gain: number): number {
  if (taught <= has || courses <= 0) return has;
  const whole = Math.floor(courses);
  const left = power(1 - gain, whole) * (1 - gain * (courses - whole));
  return taught - (taught - has) * left;
}

type ByArea = Readonly<Record<Area, number>>;
const known = new WeakMap<Role, WeakMap<Program, ByArea>>();

/** Courses by area that a student of the program takes, electives chosen toward the role: found once, records are never changed. */
export function coursesByArea(program: Program, role: Role): ByArea {
  const ofRole = known.get(role) ?? new WeakMap<Program, ByArea>();
  known.set(role, ofRole);
  const counts = ofRole.get(program) ?? countedByArea(program, role);
  ofRole.set(program, counts);
  return counts;
}

function countedByArea(program: Program, role: Role): ByArea {
  const taken = new Set<string>();
  const worth = (course: Course) => course.areas.reduce((sum, area) => sum + (role.demands.areas[area] ?? 0), 0);
  const groups = [
    ...program.requirements.groups,
    ...program.requirements.choices.flatMap((choice) => (choice.choose[0] > 0 ? (choice.options[0]?.groups ?? []) : [])),
  ];
  for (const group of groups) for (const course of choose(group, program, taken, worth)) taken.add(course.code);
  const counts = emptyCounts();
  for (const course of program.courses) {
    if (!taken.has(course.code)) continue;
    for (const area of course.areas) counts[area] += 1 / Math.max(1, Math.sqrt(course.areas.length));
  }
  return counts;
}

export function emptyCounts(): Record<Area, number> {
  return {
    'probability-statistics': 0,
    'linear-algebra': 0,
    algorithms: 0,
    'machine-learning': 0,
    ethics: 0,
    'deep-learning': 0,
    'data-mining': 0,
    'reinforcement-learning': 0,
    nlp: 0,
    'explainable-ai': 0,
  };
}

function choose(group: Group, program: Program, taken: ReadonlySet<string>, worth: (course: Course) => number): Course[] {
  if ('of' in group) return group.of.slice(0, group.chooseGroups).flatMap((inner) => choose(inner, program, taken, worth));
  const open = program.courses.filter((course) => !taken.has(course.code) && matches(group.from, course));
  const ranked = [...open].sort((a, b) => worth(b) - worth(a) || (a.code < b.code ? -1 : 1));
  if ('courses' in group.choose) return ranked.slice(0, group.choose.courses);
  const chosen: Course[] = [];
  let credits = 0;
  for (const course of ranked) {
    if (credits >= group.choose.credits) break;
    chosen.push(course);
    credits += isPublished(course.credits) ? course.credits : 0;
  }
  return chosen;
}

/** Mean courses by area over the deep programs: what is expected of a program whose curriculum is not on record. */
export function typicalCourses(catalog: Catalog, role: Role): Record<Area, number> {
  const sum = emptyCounts();
  const programs = catalog.programs.filter((program) => program.depth !== 'described');
  for (const program of programs) {
    const counts = coursesByArea(program.record, role);
    for (const area of areas) sum[area] += counts[area] / programs.length;
  }
  return sum;
}

export function levelsAfterCourses(candidate: Candidate, counts: Record<Area, number>, gain: number): Levels {
  const after: Levels = { ...candidate.knowledge };
  for (const area of areas) after[area] = lifted(candidate.knowledge[area] ?? 0, GRADUATE_LEVEL, counts[area], gain);
  return after;
}

/** Hours of work of a usual three-credit course: the yardstick for paths without credits. */
const COURSE_HOURS = 135;

/** A cheaper path teaches as many courses as its hours make, spread evenly over its areas; none counts for more than two in one area. */
export function levelsAfterAlternative(candidate: Candidate, alternative: Alternative, hours: number, gain: number): Levels {
  const after: Levels = { ...candidate.knowledge };
  const taughtAreas = Math.max(1, Object.keys(alternative.areas).length);
  const courses = Math.min(2, hours / COURSE_HOURS / taughtAreas);
  for (const area of areas) {
    const taught = alternative.areas[area];
    if (taught !== undefined) after[area] = lifted(candidate.knowledge[area] ?? 0, taught, courses, gain);
  }
  return after;
}

/** Sum over the areas of what the role asks beyond these levels. */
export function gapTo(role: Role, levels: Levels): number {
  let gap = 0;
  for (const area of areas) gap += Math.max(0, (role.demands.areas[area] ?? 0) - (levels[area] ?? 0));
  return gap;
}

/** Share of the gap to the role that is closed, 0–1; 0 where there is no gap to close. */
export function gapClosed(role: Role, before: Levels, after: Levels): number {
  const open = gapTo(role, before);
  return open <= 0 ? 0 : 1 - gapTo(role, after) / open;
}
