import { type Area, areas, type Candidate, type Catalog, coreAreas, type Role, specializations } from '@masterplan/model';
import { coursesByArea, gapClosed, levelsAfterCourses } from '../fit/levels.ts';
import type { Option } from '../paths.ts';

/** What a curriculum comes to for a candidate. */
export interface CurriculumFacts {
  /** Share of the five core areas that at least one course covers. */
  core: number;
  /** Courses in the wanted specialization; open: in the deepest. */
  depth: number;
  /** Share of the gap to the role that it closes. */
  gapClosed: number;
  /** Share of theory (statistics, linear algebra, algorithms) among its courses by area. */
  theory: number;
}

const theoretical: readonly Area[] = ['probability-statistics', 'linear-algebra', 'algorithms'];

export function factsOfCourses(counts: Record<Area, number>, candidate: Candidate, role: Role, gain: number): CurriculumFacts {
  const wanted = candidate.goals.specialization;
  const all = areas.reduce((sum, area) => sum + counts[area], 0);
  return {
    core: coreAreas.reduce((sum, area) => sum + Math.min(1, counts[area]), 0) / coreAreas.length,
    depth: wanted === 'open' ? Math.max(...specializations.map((area) => counts[area])) : counts[wanted],
    gapClosed: gapClosed(role, candidate.knowledge, levelsAfterCourses(candidate, counts, gain)),
    theory: all > 0 ? theoretical.reduce((sum, area) => sum + counts[area], 0) / all : 0,
  };
}

/** The facts of the path's own plan or record; undefined where no curriculum is on record. */
export function factsOf(option: Option, candidate: Candidate, role: Role, gain: number): CurriculumFacts | undefined {
  if (!option.program || option.program.depth === 'described') return undefined;
  return factsOfCourses(option.planned?.courses ?? coursesByArea(option.program.record, role), candidate, role, gain);
}

/** Of every curriculum on record: what a program without one may be like. */
export const recordedFacts = (catalog: Catalog, candidate: Candidate, role: Role, gain: number): CurriculumFacts[] =>
  catalog.programs
    .filter((program) => program.depth !== 'described')
    .map((program) => factsOfCourses(coursesByArea(program.record, role), candidate, role, gain));
