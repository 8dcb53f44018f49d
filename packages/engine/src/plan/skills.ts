import {
  type Area,
  areas,
  type Candidate,
  type KnowledgeArea,
  knowledgeAreas,
  type Program,
  type SkillGroup,
  type SkillsAt,
  skillGroups,
  type TermId,
} from '@masterplan/model';
import { emptyCounts, lifted } from '../fit/levels.ts';
import type { Parameters } from '../parameters.ts';

/** Level that a course of a graduate degree teaches to, as in the comparison of programs. */
const GRADUATE_LEVEL = 3;

/**
 * Areas and knowledge that make up a skill group: a judgment of this project, from what courses of each area train. A group's
 * level is the mean of its areas' levels. Communication follows from no area: see `trainsCommunication`.
 */
const groupAreas: Record<Exclude<SkillGroup, 'communication'>, readonly KnowledgeArea[]> = {
  'statistical-algorithmic': ['probability-statistics', 'linear-algebra', 'algorithms', 'machine-learning'],
  programming: ['programming', 'algorithms'],
  'data-engineering': ['data-mining', 'programming'],
  analytical: ['probability-statistics', 'data-mining', 'machine-learning'],
  ethics: ['ethics', 'explainable-ai'],
};

/** A thesis, capstone or practicum is written up and presented: the only courses taken to train communication. */
const trainsCommunication = (title: string): boolean => /\b(thesis|capstone|practicum)\b/i.test(title);

export interface CourseTaken {
  code: string;
  title: string;
}

/** Courses by area, a course in n areas as 1/√n of one in each: as in the comparison of programs. */
export function countAreas(program: Program, codes: Iterable<string>): Record<Area, number> {
  const counts = emptyCounts();
  const byCode = new Map(program.courses.map((course) => [course.code, course]));
  for (const code of codes) {
    const taught = byCode.get(code)?.areas ?? [];
    for (const area of taught) counts[area] += 1 / Math.max(1, Math.sqrt(taught.length));
  }
  return counts;
}

/**
 * Levels today and after each term in which courses are taken, by area and by skill group. Every course lifts its areas a
 * share of the way to the graduate level (`lifted`); courses passed before are taken to stand in the candidate's knowledge.
 * Communication is absent (unknown) until a course trains it; it is then counted from nothing, the least that it can be.
 */
export function skillsOf(
  program: Program,
  candidate: Pick<Candidate, 'knowledge'>,
  terms: readonly { id: TermId; courses: readonly CourseTaken[] }[],
  parameters: Parameters,
): SkillsAt[] {
  const gain = parameters.value('diminishing-gain');
  const at = (after: SkillsAt['after'], courses: readonly CourseTaken[]): SkillsAt => {
    const counts = countAreas(
      program,
      courses.map((course) => course.code),
    );
    const levels: Partial<Record<KnowledgeArea, number>> = {};
    for (const area of knowledgeAreas) {
      const has = candidate.knowledge[area] ?? 0;
      levels[area] = isTaught(area) ? lifted(has, GRADUATE_LEVEL, counts[area], gain) : has;
    }
    const talks = courses.filter((course) => trainsCommunication(course.title)).length;
    return { after, areas: levels, groups: groupLevels(levels, talks > 0 ? lifted(0, GRADUATE_LEVEL, talks, gain) : undefined) };
  };
  const found = [at('today', [])];
  const taken: CourseTaken[] = [];
  for (const term of terms) {
    if (term.courses.length === 0) continue;
    taken.push(...term.courses);
    found.push(at(term.id, taken));
  }
  return found;
}

const taughtAreas: ReadonlySet<string> = new Set(areas);
const isTaught = (area: KnowledgeArea): area is Area => taughtAreas.has(area);

function groupLevels(levels: Partial<Record<KnowledgeArea, number>>, communication: number | undefined): SkillsAt['groups'] {
  const groups: SkillsAt['groups'] = {};
  for (const group of skillGroups) {
    if (group === 'communication') {
      if (communication !== undefined) groups.communication = communication;
      continue;
    }
    const of = groupAreas[group];
    groups[group] = of.reduce((sum, area) => sum + (levels[area] ?? 0), 0) / of.length;
  }
  return groups;
}
