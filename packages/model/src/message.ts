import type { CandidateKind, KnowledgeArea } from './candidate.ts';
import type { FigureId } from './figure.ts';
import type { WeightStatement } from './problem.ts';

/**
 * Everything that a decision may say, by id, with its arguments. No prose here: `packages/words` renders it.
 * Money in USD of the decision's dollar year, probabilities and shares 0–1, levels 0–4, years as numbers.
 */
export interface MessageArgs {
  /** The chosen path pays in most futures and closes a gap that cheaper paths don't. */
  'verdict.strong': VerdictArgs;
  /** It pays more often than not, but the answer hangs on what is named. */
  'verdict.depends': VerdictArgs & { on: string };
  /** A cheaper path closes nearly as much. */
  'verdict.cheaper-first': VerdictArgs & { cheaper: string; cheaperPays: number; cheaperCostUsd: number };
  'verdict.not-now': VerdictArgs;
  /** Nothing in the catalog meets the constraints. */
  'verdict.none': { programs: number; constraint: string };

  'reason.net-gain': { p50Usd: number; p10Usd: number; p90Usd: number; years: number };
  'reason.role-change': { role: string; withDegree: number; without: number; gainUsdPerYear: number; payUsdPerYear: number };
  'reason.closes-gap': { chosen: number; cheaper: number; area: KnowledgeArea };
  'reason.low-cost': { costUsd: number; shareOfPay: number };
  'reason.keeps-pay': { months: number; hoursPerWeek: number };
  'reason.soon': { months: number; breakEvenYears: number };
  'reason.pay-level': { pay5Usd: number; published: number };

  'objection.never': { share: number };
  'objection.loss': { p10Usd: number };
  'objection.forgone': { usd: number; months: number };
  'objection.debt': { loanUsd: number; monthlyUsd: number };
  'objection.missing-money': { usd: number };
  'objection.cheaper': { title: string; closes: number; costUsd: number };
  'objection.thin-evidence': { assumed: number; total: number };
  'objection.not-finishing': { share: number };
  'objection.long-weeks': { hoursPerWeek: number; months: number };
  'objection.bridging': { areas: string };
  'objection.visa': { chance: number };

  'break-even.tuition': { turnsAtUsd: number; nowUsd: number };
  'break-even.tuition-always': { nowUsd: number; upToUsd: number };
  'break-even.never-pays': { nowUsd: number };

  'feature.working': { years: number; payUsd: number };
  'feature.recent-degree': { years: number };
  'feature.other-occupation': { occupation: string; role: string };
  'feature.research': { publications: number };
  'feature.research-goal': { role: string };
  'feature.technical-start': { level: number };
  'feature.little-experience': { years: number };
  'feature.other-degree': { field: string };

  'limit.plan-defaults': Record<string, never>;
  'limit.taxes-real': Record<string, never>;
  'limit.repayment-standard': Record<string, never>;
  'limit.pay-pooled': Record<string, never>;
  'limit.aid-recipients': Record<string, never>;
  'limit.role-change-judgment': Record<string, never>;
  'limit.place-fixed': Record<string, never>;
  'limit.living-cost': Record<string, never>;
  'limit.admission': Record<string, never>;
  'limit.joint-weights': Record<string, never>;
  'limit.near-ties': Record<string, never>;
  'limit.no-advice': Record<string, never>;
  'limit.visa-simple': Record<string, never>;
  'limit.home-pay': Record<string, never>;
  'limit.alternatives-judgment': Record<string, never>;
  'limit.uncovered-criteria': Record<string, never>;
  /** What was said of the weights cannot hold together. */
  'limit.preferences-conflict': { conflict: WeightStatement[] };
}

interface VerdictArgs {
  title: string;
  institution: string;
  pace: 'full-time' | 'part-time';
  pays: number;
  kind: CandidateKind;
}

export type MessageId = keyof MessageArgs;
/** What happened, as an id with arguments and the figures that it rests on. */
export type Message = { [K in MessageId]: { id: K; args: MessageArgs[K]; figures?: FigureId[] } }[MessageId];
