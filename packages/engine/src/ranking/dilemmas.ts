import type { AttributeId, Candidate, Criterion, Dilemmas } from '@masterplan/model';
import type { Parameters } from '../parameters.ts';

/** What one side of a dilemma moves: factors are +1 (times the dilemma factor) or −1 (divided by it). */
export interface DilemmaEffect {
  criteria: Partial<Record<Criterion, 1 | -1>>;
  attributes: Partial<Record<AttributeId, 1 | -1>>;
  /** Added to the share of theory wanted. */
  theory: number;
  /** Only paths that leave the job in place. */
  partTimeOnly: boolean;
}

const none: DilemmaEffect = { criteria: {}, attributes: {}, theory: 0, partTimeOnly: false };

/** The stated table of all four dilemmas (product.md S12). */
export const dilemmaEffects = {
  reputation: { ...none, criteria: { recognition: 1, outcomes: 1 }, attributes: { 'specialization-depth': -1 } },
  depth: { ...none, criteria: { recognition: -1 }, attributes: { 'specialization-depth': 1, 'gap-closed': 1 } },
  theory: { ...none, attributes: { 'theory-balance': 1, internship: -1 }, theory: 0.25 },
  application: { ...none, attributes: { 'theory-balance': 1, internship: 1 }, theory: -0.25 },
  'while-working': { ...none, attributes: { months: -1 }, partTimeOnly: true },
  'production-ready': { ...none, criteria: { industry: 1 }, attributes: { internship: 1, capstone: 1 } },
} as const satisfies Record<string, DilemmaEffect>;

/** A side that a candidate may take. */
export type DilemmaSide = keyof typeof dilemmaEffects;

/** The effects that the candidate asked for. */
export function effectsOf(dilemmas: Dilemmas | undefined): DilemmaEffect[] {
  if (!dilemmas) return [];
  const side = dilemmas['reputation-or-depth'];
  const taste = dilemmas['theory-or-application'];
  return [
    ...(side ? [dilemmaEffects[side]] : []),
    ...(taste ? [dilemmaEffects[taste]] : []),
    ...(dilemmas['while-working'] ? [dilemmaEffects['while-working']] : []),
    ...(dilemmas['production-ready'] ? [dilemmaEffects['production-ready']] : []),
  ];
}

const factor = (effects: readonly DilemmaEffect[], by: number, of: (effect: DilemmaEffect) => 1 | -1 | undefined): number =>
  effects.reduce((product, effect) => (of(effect) === 1 ? product * by : of(effect) === -1 ? product / by : product), 1);

/** The candidate's weights as their dilemmas move them. */
export function movedWeights({ weights, dilemmas }: Candidate, parameters: Parameters): Candidate['weights'] {
  const effects = effectsOf(dilemmas);
  const by = parameters.value('dilemma-factor');
  const moved = (criterion: Criterion) => weights[criterion] * factor(effects, by, (effect) => effect.criteria[criterion]);
  return {
    curriculum: moved('curriculum'),
    outcomes: moved('outcomes'),
    flexibility: moved('flexibility'),
    industry: moved('industry'),
    recognition: moved('recognition'),
    return: moved('return'),
  };
}

/** Weight of an attribute inside its criterion, before it is shared out. */
export function attributeWeight(id: AttributeId, dilemmas: Dilemmas | undefined, parameters: Parameters): number {
  return (
    parameters.value(`weight-${id}`) * factor(effectsOf(dilemmas), parameters.value('dilemma-factor'), (effect) => effect.attributes[id])
  );
}

/** Share of theory wanted, 0–1. */
export function theoryWanted(dilemmas: Dilemmas | undefined, parameters: Parameters): number {
  const wanted = effectsOf(dilemmas).reduce((sum, effect) => sum + effect.theory, parameters.value('wanted-theory-share'));
  return Math.min(1, Math.max(0, wanted));
}
