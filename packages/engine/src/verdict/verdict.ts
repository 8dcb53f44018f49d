import type { Candidate, CandidateKind, Fit, Message, PathDetail, VerdictRule } from '@masterplan/model';
import type { Parameters } from '../parameters.ts';

export interface Case {
  candidate: Candidate;
  kind: CandidateKind;
  fit: Fit;
  chosen: PathDetail;
  cheaper: PathDetail | undefined;
  /** Pay today; from abroad at purchasing power. */
  payTodayUsd: number;
  horizonYears: number;
}

/**
 * The rules of the verdict, in the order in which they are asked, each with what it found. The first that fails decides: a
 * cheaper path first, not now, or what a strong case hangs on. Thresholds are parameters (data/assumptions/verdict.yaml).
 */
export function rulesOf({ chosen, cheaper, fit, payTodayUsd }: Case, parameters: Parameters): VerdictRule[] {
  const value = parameters.value;
  const lead = cheaper && cheaper.pays >= chosen.pays ? cheaper.npv[2] - chosen.npv[2] : undefined;
  const atLeast = (
    id: VerdictRule['id'],
    parameter: string,
    found: number,
    unit: VerdictRule['unit'],
    fails: VerdictRule['fails'],
  ): VerdictRule => ({
    id,
    parameter,
    found,
    threshold: value(parameter),
    met: found >= value(parameter),
    unit,
    fails,
  });
  const atMost = (
    id: VerdictRule['id'],
    parameter: string,
    found: number,
    threshold: number,
    unit: VerdictRule['unit'],
    fails: VerdictRule['fails'],
  ): VerdictRule => ({
    id,
    parameter,
    found,
    threshold,
    met: found <= threshold,
    unit,
    fails,
  });
  const margin = value('verdict-cheaper-margin');
  return [
    {
      id: 'cheaper-path',
      parameter: 'verdict-cheaper-margin',
      found: lead ?? 0,
      threshold: 0 - margin,
      // A cheaper path must pay as often as well as gain as much.
      met: lead === undefined || lead < 0 - margin,
      unit: 'usd',
      fails: 'cheaper-first',
    },
    atLeast('pays-at-all', 'verdict-depends-pays', chosen.pays, 'fraction', 'not-now'),
    atMost('financed', '', chosen.cost.missingUsd, 0, 'usd', 'money'),
    atLeast('pays-often', 'verdict-strong-pays', chosen.pays, 'fraction', 'role-change'),
    atMost(
      'worst-tenth',
      'verdict-worst-loss',
      0 - chosen.npv[0],
      value('verdict-worst-loss') * Math.max(1, payTodayUsd),
      'usd',
      'worst-case',
    ),
    atMost(
      'load',
      'verdict-most-hours',
      chosen.plan.pace === 'part-time' ? chosen.plan.hoursPerWeek : 0,
      value('verdict-most-hours'),
      'hours-per-week',
      'load',
    ),
    atLeast('instrumental', 'gap-closed-instrumental', fit.instrumentality, 'fraction', 'cheaper-gap'),
  ];
}

/** The verdict by the rules: the first that fails names it; none: a strong case. */
export function verdictOf(situation: Case, rules: readonly VerdictRule[]): Message {
  const { chosen, cheaper } = situation;
  const args = {
    title: chosen.title,
    institution: chosen.institution,
    pace: chosen.plan.pace,
    pays: chosen.pays,
    kind: situation.kind,
  };
  const figures = chosen.figures;
  const failed = rules.find((rule) => !rule.met)?.fails;
  if (failed === undefined) return { id: 'verdict.strong', args, figures };
  if (failed === 'not-now') return { id: 'verdict.not-now', args, figures };
  if (failed !== 'cheaper-first' || !cheaper) return { id: 'verdict.depends', args: { ...args, on: failed }, figures };
  return {
    id: 'verdict.cheaper-first',
    args: { ...args, cheaper: cheaper.title, cheaperPays: cheaper.pays, cheaperCostUsd: cheaper.cost.tuitionUsd },
    figures,
  };
}
