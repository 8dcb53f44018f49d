import { type Course, type CourseCode, isPublished, type Program, type Published, type Requisite, type Rule } from '@masterplan/model';
import { type Bottleneck, bottlenecksOf } from './bottlenecks.ts';
import { type Complexity, complexityInSemesters, complexityOf } from './complexity.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Cycle, graphOf, isCycle } from './graph.ts';
import { type Profile, type Similar, similarTo } from './similar.ts';

/** The structure of a set of courses, or the cycle that forbids one. */
export interface Structure extends Complexity {
  /** Structural complexity, comparable between semesters and quarters. */
  inSemesters: number;
  outside: CourseCode[];
  unpublished: CourseCode[];
}

/** A curriculum as its program's director may look at it: plain data. */
export interface Curriculum {
  program: string;
  /** All courses on record, or those of the plan given. */
  whole: Structure | Cycle;
  /** The courses that everyone takes, with what they ask for without an alternative; of alternatives only one that is among these counts. */
  required: Structure | Cycle;
  coverage: Published<Coverage>;
  bottlenecks: Bottleneck[];
  similar: Similar[];
  /** Published rules of order that the prerequisite graph does not hold, in the record's words. */
  orderRules: string[];
}

export interface CurriculumOptions {
  /** Courses of a plan: only they are looked at, and they decide between alternatives. */
  plan?: readonly CourseCode[];
  /** Similar programs at most; 5 where left out. */
  similar?: number;
}

/** The analysis of a program's curriculum beside others. */
export function curriculumOf(program: Program, others: readonly Program[], options: CurriculumOptions = {}): Curriculum {
  const coverage = coverageOf(program);
  const needed = new Set(isPublished(coverage) ? coverage.required : []);
  const whole = structureOf(program, options.plan && new Set(options.plan));
  return {
    program: program.id,
    whole,
    required: structureOf(program, withAsked(program.courses, needed)),
    coverage,
    bottlenecks: isCycle(whole) ? [] : bottlenecksOf(program.courses, whole, needed),
    similar: similarTo(profileOf(program), others.map(profileOf), options.similar ?? 5),
    orderRules: program.requirements.rules.flatMap((rule) => (isAboutOrder(rule) ? [rule.says] : [])),
  };
}

/** Blocking, delay, centrality and complexity of a program's courses, or of those taken. */
export function structureOf(program: Program, taken?: ReadonlySet<CourseCode>): Structure | Cycle {
  const graph = graphOf(program.courses, taken);
  if (isCycle(graph)) return graph;
  const complexity = complexityOf(graph);
  const inSemesters = isPublished(program.credits) ? complexityInSemesters(complexity, program.credits.unit) : complexity.complexity;
  return { ...complexity, inSemesters, outside: graph.outside, unpublished: graph.unpublished };
}

/** What a program is compared by; worth keeping where many are compared. */
export function profileOf(program: Program): Profile {
  const structure = structureOf(program);
  return {
    id: program.id,
    name: program.name,
    institution: program.institution.name,
    courses: program.courses.length,
    coverage: coverageOf(program),
    complexity: isCycle(structure) ? 'cycle' : structure.inSemesters,
  };
}

const isAboutOrder = (rule: Rule): boolean => ['gate', 'order', 'place', 'within'].includes(rule.kind);

/** The courses and all that they ask for without an alternative, directly or through others. */
function withAsked(courses: readonly Course[], codes: ReadonlySet<CourseCode>): Set<CourseCode> {
  const found = new Set(codes);
  const known = new Map(courses.map((course) => [course.code, course]));
  for (const code of found) {
    const asked = known.get(code)?.prerequisites;
    if (asked && isPublished(asked)) for (const each of asked.flatMap(plainly)) found.add(each);
  }
  return found;
}

function plainly(requisite: Requisite): CourseCode[] {
  if (typeof requisite === 'string') return [requisite];
  if ('code' in requisite) return [requisite.code];
  return 'all' in requisite ? requisite.all.flatMap(plainly) : [];
}
