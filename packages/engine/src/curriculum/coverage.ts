import {
  type Area,
  areas,
  type Course,
  type CourseCode,
  type CreditUnit,
  coreAreas,
  type GroupId,
  isPublished,
  matches,
  type Program,
  type Published,
  type Size,
} from '@masterplan/model';
import { type CourseCredits, courseCredits } from './credits.ts';
import { mostCarried } from './flow.ts';
import { type CourseGroup, type Way, waysThrough } from './ways.ts';

/** How much of an area a degree carries. A course of two areas counts with all its credits in both. */
export interface AreaCoverage {
  area: Area;
  kind: 'core' | 'specialization';
  /** Credits of the area's courses that nobody can avoid. */
  required: number;
  requiredCourses: CourseCode[];
  /** The most credits of the area that a student could choose, the required ones included; an upper bound. */
  reachable: number;
  /** Shares of the degree's credits, 0–1. */
  requiredShare: number;
  reachableShare: number;
}

export interface Coverage {
  unit: CreditUnit;
  /** Credits of the degree. */
  credits: number;
  /** Credits of a usual course: the median of those published. */
  usualCredits: number;
  /** Courses that are part of every way through the requirements. */
  required: CourseCode[];
  /** The five core areas, then the five specializations. */
  areas: AreaCoverage[];
  /** Courses whose credits are assumed to be the usual ones. */
  assumedCredits: CourseCode[];
}

/**
 * Core and specialization coverage by credits; `not-published` where the record has no credits or no groups.
 *
 * Required is a course that stands in every way through options and groups: a closed list of which all must be taken,
 * or too short to do without it. What is reachable is the best, over those ways, of the area's listed courses that
 * count, each group filled to its size; credits that no group speaks of may be any course. Among the listed
 * courses it is an upper bound: caps, floors, breadth and prerequisites may leave less; courses that no list names could
 * add more. Waivers are not looked at: nobody has one before it is granted.
 */
export function coverageOf(program: Program): Published<Coverage> {
  const credits = courseCredits(program);
  const ways = waysThrough(program);
  if (!isPublished(program.credits) || !isPublished(credits) || ways === 'too-many') return 'not-published';
  if (ways.every((way) => way.groups.length === 0)) return 'not-published';
  const whole = program.credits.required;
  const counted = countedCourses(program);
  const shared = new Set(program.requirements.rules.flatMap((rule) => (rule.kind === 'overlap' ? rule.groups : [])));
  const required = counted.filter((course) => ways.every((way) => isRequired(course, way, counted, credits)));
  return {
    unit: program.credits.unit,
    credits: whole,
    usualCredits: credits.usual,
    required: required.map((course) => course.code),
    areas: areas.map((area) => {
      const carried = required.filter((course) => course.areas.includes(area));
      const needed = carried.reduce((sum, course) => sum + credits.of(course), 0);
      const reachable = Math.max(needed, ...ways.map((way) => reachableIn(area, way, whole, counted, credits, shared)));
      return {
        area,
        kind: coreAreas.some((core) => core === area) ? 'core' : 'specialization',
        required: needed,
        requiredCourses: carried.map((course) => course.code),
        reachable,
        requiredShare: needed / whole,
        reachableShare: reachable / whole,
      };
    }),
    assumedCredits: credits.assumed,
  };
}

function countedCourses(program: Program): Course[] {
  const rules = program.requirements.rules.flatMap((rule) => (rule.kind === 'not-counted' ? [rule.of] : []));
  return program.courses.filter((course) => !rules.some((of) => matches(of, course)));
}

function isRequired(course: Course, way: Way, counted: Course[], credits: CourseCredits): boolean {
  return way.groups.some((group) => {
    if (group.open || !matches(group.from, course)) return false;
    const others = counted.filter((each) => each !== course && matches(group.from, each));
    if ('courses' in group.choose) return others.length < group.choose.courses;
    return others.reduce((sum, each) => sum + credits.of(each), 0) < group.choose.credits;
  });
}

function reachableIn(area: Area, way: Way, whole: number, counted: Course[], credits: CourseCredits, shared: ReadonlySet<GroupId>): number {
  const carrying = counted.filter((course) => course.areas.includes(area));
  const total = isPublished(way.total) ? inCredits(way.total, credits) : whole;
  const sizes = (groups: CourseGroup[]) => groups.map((group) => leastOf(group, counted, credits));
  // Groups that may share their courses take up no more, at the least, than the largest of them.
  const spoken =
    sum(sizes(way.groups.filter((group) => !shared.has(group.id)))) +
    Math.max(0, ...sizes(way.groups.filter((group) => shared.has(group.id))));
  const rooms = [...way.groups.map((group) => mostOf(group, carrying, credits)), Math.max(0, total - spoken)];
  const fits = (source: number, sink: number) => {
    const course = carrying[source];
    const group = way.groups[sink];
    return course !== undefined && (group === undefined || matches(group.from, course));
  };
  return Math.min(total, mostCarried(carrying.map(credits.of), rooms, fits));
}

const inCredits = (size: Size, credits: CourseCredits): number => ('credits' in size ? size.credits : size.courses * credits.usual);

/** The most credits that so many of these courses make, or the group's own credits. */
function mostOf(group: CourseGroup, courses: Course[], credits: CourseCredits): number {
  if ('credits' in group.choose) return group.choose.credits;
  const sizes = courses.filter((course) => matches(group.from, course)).map(credits.of);
  return sum(sizes.sort((a, b) => b - a).slice(0, group.choose.courses));
}

/** The least credits that a group takes up; places that no listed course fills count as usual courses. */
function leastOf(group: CourseGroup, courses: Course[], credits: CourseCredits): number {
  if ('credits' in group.choose) return group.choose.credits;
  const sizes = courses.filter((course) => matches(group.from, course)).map(credits.of);
  const least = sizes.sort((a, b) => a - b).slice(0, group.choose.courses);
  return sum(least) + (group.choose.courses - least.length) * credits.usual;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
