import { areas, type Candidate, type CandidateKind, type Catalog, candidateKinds, type Message, type Role } from '@masterplan/model';
import { round } from '../math/quantile.ts';

/** 0 at `from`, 1 at `to`, straight between. */
const ramp = (x: number, from: number, to: number): number => Math.min(1, Math.max(0, (x - from) / (to - from)));

/** Strength of each kind's features, 0–1. A small floor keeps memberships mixed. */
function strengths(candidate: Candidate, role: Role): Record<CandidateKind, number> {
  const years = candidate.background.yearsExperience;
  const related = relatedness(candidate, role);
  const technical = meanLevel(candidate);
  const research = Math.max(candidate.goals.role === 'research-scientist' ? 0.8 : 0, ramp(candidate.background.publications, 0, 3));
  return {
    'working-professional': ramp(years, 1, 5) * related * (candidate.work.payUsdPerYear > 0 ? 1 : 0.4),
    'recent-graduate': 1 - ramp(years, 0.5, 3),
    'career-changer': ramp(years, 1, 5) * (1 - related),
    'aspiring-researcher': research,
    newcomer: 1 - ramp(technical, 0.4, 1.6),
  };
}

/** 1 for an occupation in the role's own mix, 0.6 for another computing or mathematics occupation, 0 elsewhere. */
function relatedness(candidate: Candidate, role: Role): number {
  const { occupation } = candidate.background;
  if (occupation === 'none') return 0;
  if ((role.mix.shares[occupation] ?? 0) > 0) return 1;
  return occupation.startsWith('15-') ? 0.6 : 0;
}

const meanLevel = (candidate: Candidate): number =>
  [...areas, 'programming' as const].reduce((sum, area) => sum + (candidate.knowledge[area] ?? 0), 0) / (areas.length + 1);

/** Mixed membership in the five kinds of candidate, largest first; shares sum to 1. */
export function membership(candidate: Candidate, role: Role): { kind: CandidateKind; share: number }[] {
  const strength = strengths(candidate, role);
  const floor = 0.02;
  const total = candidateKinds.reduce((sum, kind) => sum + strength[kind] + floor, 0);
  return candidateKinds
    .map((kind) => ({ kind, share: round((strength[kind] + floor) / total, 4) }))
    .sort((a, b) => b.share - a.share || candidateKinds.indexOf(a.kind) - candidateKinds.indexOf(b.kind));
}

/** What the candidate's record says for the kind that they resemble most. */
export function featuresOf(kind: CandidateKind, candidate: Candidate, role: Role, catalog: Catalog): Message[] {
  const { background, work } = candidate;
  const occupation = catalog.occupations.find((entry) => entry.soc === background.occupation)?.title ?? '';
  switch (kind) {
    case 'working-professional':
      return [{ id: 'feature.working', args: { years: background.yearsExperience, payUsd: work.payUsdPerYear } }];
    case 'recent-graduate':
      return [{ id: 'feature.recent-degree', args: { years: background.yearsExperience } }];
    case 'career-changer':
      return [
        { id: 'feature.other-occupation', args: { occupation, role: role.id } },
        { id: 'feature.other-degree', args: { field: background.bachelor } },
      ];
    case 'aspiring-researcher':
      return [
        { id: 'feature.research-goal', args: { role: role.id } },
        { id: 'feature.research', args: { publications: background.publications } },
      ];
    case 'newcomer':
      return [
        { id: 'feature.technical-start', args: { level: round(meanLevel(candidate), 1) } },
        { id: 'feature.little-experience', args: { years: background.yearsExperience } },
      ];
  }
}
