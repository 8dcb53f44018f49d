import { type BridgingStep, type Candidate, isPublished, type KnowledgeArea, type Program } from '@masterplan/model';
import type { Parameters } from '../parameters.ts';

/** What courses presume where they name an area: a university course. */
export const PRESUMED_LEVEL = 2;

/**
 * Knowledge to be learned before the first term: areas that a planned course presumes, in which the candidate is below a
 * university course's level and which no course passed or planned in an earlier step covers. Each area once, with the first
 * course that presumes it; hours of own study at `bridging-hours` for one level of one area. `steps` are courses taken at
 * the same time, in time order; `before` are those passed, being taken or taken ahead of the first term.
 */
export function bridgingOf(
  program: Program,
  candidate: Pick<Candidate, 'knowledge'>,
  before: readonly string[],
  steps: readonly (readonly string[])[],
  parameters: Parameters,
): BridgingStep[] {
  const byCode = new Map(program.courses.map((course) => [course.code, course]));
  const covered = new Set<KnowledgeArea>(before.flatMap((code) => byCode.get(code)?.areas ?? []));
  const found = new Map<KnowledgeArea, BridgingStep>();
  for (const codes of steps) {
    for (const code of codes) {
      const presumed = byCode.get(code)?.priorKnowledge;
      if (presumed === undefined || !isPublished(presumed)) continue;
      for (const area of presumed) {
        const has = candidate.knowledge[area] ?? 0;
        if (has >= PRESUMED_LEVEL || covered.has(area) || found.has(area)) continue;
        const hours = Math.round(parameters.value('bridging-hours') * (PRESUMED_LEVEL - has));
        found.set(area, { area, has, needs: PRESUMED_LEVEL, course: code, hours });
      }
    }
    for (const code of codes) for (const area of byCode.get(code)?.areas ?? []) covered.add(area);
  }
  return [...found.values()];
}
