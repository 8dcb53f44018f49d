import type { Area, Candidate, KnowledgeArea, Role } from '@masterplan/model';
import { areas } from '@masterplan/model';
import type { Parameters } from '../../parameters.ts';
import type { GapModel } from '../instance.ts';
import type { Subject } from './subjects.ts';

/** Level that a course of a graduate degree teaches to, as in the comparison of programs. */
const GRADUATE_LEVEL = 3;

/** Levels of the role's areas today and asked, and how much of a course each subject is in them: as in `coursesByArea`. */
export function gapModel(
  subjects: readonly Subject[],
  candidate: Pick<Candidate, 'knowledge'>,
  role: Role,
  parameters: Parameters,
): GapModel {
  const asked = areas.filter((area) => (role.demands.areas[area] ?? 0) > 0);
  const weight = (subject: Subject, area: Area) =>
    subject.course.areas.includes(area) ? Math.round(1e6 / Math.sqrt(subject.course.areas.length)) / 1e6 : 0;
  return {
    areas: asked satisfies KnowledgeArea[],
    has: asked.map((area) => candidate.knowledge[area] ?? 0),
    asked: asked.map((area) => role.demands.areas[area] ?? 0),
    taught: GRADUATE_LEVEL,
    gain: parameters.value('diminishing-gain'),
    weights: subjects.map((subject) => asked.map((area) => weight(subject, area))),
  };
}
