import type { Candidate, KnowledgeArea, Pace, Program, Role, Rule } from '@masterplan/model';
import { knowledgeAreas } from '@masterplan/model';
import { PRESUMED_LEVEL } from './bridging.ts';
import { rulesOf } from './compile/study-calendar.ts';

/** What of a candidate a plan's courses and terms rest on; the rest comes in with the request, the role and the price. */
export type Student = Pick<Candidate, 'status' | 'knowledge'> & { study: Pick<Candidate['study'], 'hoursPerWeek'> };

/**
 * The candidate as far as plans of a program at a pace, for a role, can tell candidates apart: full time, hours are the program's and a
 * visa asks for a load; a level makes a difference below what the role asks, beyond that only from one level to the next that the
 * program asks anywhere. Whoever is the same student has the same plans.
 */
export function studentOf(program: Program, pace: Pace, role: Role, { status, knowledge, study }: Candidate): Student {
  const asked = levelsAsked(program);
  const levels = knowledgeAreas.flatMap((area): [KnowledgeArea, number][] => {
    const has = knowledge[area] ?? 0;
    const ofRole = demandOf(role, area);
    const level =
      has < ofRole ? has : [...(asked.get(area) ?? []), ofRole].reduce((most, at) => (at <= has ? Math.max(most, at) : most), 0);
    return level > 0 ? [[area, level]] : [];
  });
  return {
    status: pace === 'full-time' ? status : 'citizen-or-resident',
    knowledge: Object.fromEntries(levels),
    study: { hoursPerWeek: pace === 'full-time' ? 0 : study.hoursPerWeek },
  };
}

const demandOf = ({ demands }: Role, area: KnowledgeArea): number =>
  area === 'programming' || area === 'calculus' ? 0 : (demands.areas[area] ?? 0);

const known = new WeakMap<Program, ReadonlyMap<KnowledgeArea, number[]>>();

/** Levels that a program asks: where it waives a course, and what its courses presume. */
function levelsAsked(program: Program): ReadonlyMap<KnowledgeArea, number[]> {
  const before = known.get(program);
  if (before) return before;
  const asked = new Map<KnowledgeArea, number[]>();
  const add = (area: KnowledgeArea, level: number) => asked.set(area, [...(asked.get(area) ?? []), level]);
  for (const rule of rulesOf(program)) for (const { area, level } of levelsOf(rule)) add(area, level);
  for (const { priorKnowledge } of program.courses)
    if (Array.isArray(priorKnowledge)) for (const area of new Set(priorKnowledge)) add(area, PRESUMED_LEVEL);
  known.set(program, asked);
  return asked;
}

function levelsOf(rule: Rule): { area: KnowledgeArea; level: number }[] {
  if (rule.kind !== 'waive' || typeof rule.when !== 'object' || !('knowledge' in rule.when)) return [];
  const { knowledge, level } = rule.when;
  return knowledge.map((area) => ({ area, level }));
}
