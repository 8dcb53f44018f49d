import type { Candidate, CandidateKind, Fit, Message, PathDetail } from '@masterplan/model';

/** Thresholds of the verdict: chances that a path pays, over futures. */
export const thresholds = { strong: 0.6, depends: 0.45 } as const;

export interface Case {
  candidate: Candidate;
  kind: CandidateKind;
  fit: Fit;
  chosen: PathDetail;
  cheaper: PathDetail | undefined;
  /** Pay today; from abroad at purchasing power. */
  payTodayUsd: number;
  horizonYears: number;
  startYear: number;
}

/**
 * The verdict by stated rules, in this order: a cheaper path gains as much in the middle future; not now below
 * `depends`; it depends (on money that nobody lends, on the change of role, on a gap that cheaper paths close too)
 * below `strong` or where the degree is not instrumental; else a strong case.
 */
export function verdictOf(situation: Case): Message {
  const { chosen, cheaper, fit } = situation;
  const args = {
    title: chosen.title,
    institution: chosen.institution,
    pace: chosen.plan.pace,
    pays: chosen.pays,
    p50Usd: chosen.npv[2],
    breakEvenYear: chosen.breakEvenYears === 'never' ? 0 : Math.floor(situation.startYear + chosen.breakEvenYears),
    horizonYears: situation.horizonYears,
    kind: situation.kind,
  };
  const figures = chosen.figures;
  if (cheaper && cheaper.npv[2] >= chosen.npv[2] && cheaper.pays >= chosen.pays) {
    return {
      id: 'verdict.cheaper-first',
      args: { ...args, cheaper: cheaper.title, cheaperPays: cheaper.pays, cheaperCostUsd: cheaper.cost.tuitionUsd },
      figures,
    };
  }
  if (chosen.pays < thresholds.depends) return { id: 'verdict.not-now', args, figures };
  const on = whatItHangsOn(chosen, fit);
  return on === undefined ? { id: 'verdict.strong', args, figures } : { id: 'verdict.depends', args: { ...args, on }, figures };
}

function whatItHangsOn(chosen: PathDetail, fit: Fit): string | undefined {
  if (chosen.cost.missingUsd > 0) return 'money';
  if (chosen.pays < thresholds.strong) return 'role-change';
  return fit.instrumental ? undefined : 'cheaper-gap';
}
