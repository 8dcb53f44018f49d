import type { Candidate, EmployerHelpOutlook } from '@masterplan/model';
import { quantile, round } from '../../math/quantile.ts';
import { paidBackIn } from '../extras.ts';
import type { Walk } from './route.ts';

/** What an employer gives and asks back, over all lives; undefined without its help. */
export function employerHelpOf(candidate: Candidate, { outlook, value, parameters }: Walk): EmployerHelpOutlook | undefined {
  const { cost, extras, timeline } = value;
  const helpUsd = cost.cost.employerUsd;
  if (helpUsd <= 0) return undefined;
  const { employerClawbackMonths } = candidate.finances;
  const repaid = [...outlook.lives.finishDraw.keys()]
    .flatMap((f) => paidBackIn(extras, timeline.finished[f] === 1 ? cost.finished : cost.left, f)?.usd ?? [])
    .sort((a, b) => a - b);
  return {
    helpUsd,
    clawbackMonths: employerClawbackMonths ?? parameters.value('employer-clawback-months'),
    own: employerClawbackMonths !== undefined || parameters.isOwn('employer-clawback-months'),
    paysBackShare: round(repaid.length / outlook.lives.count, 4),
    paysBackUsd: repaid.length === 0 ? undefined : [round(quantile(repaid, 0.5)), round(quantile(repaid, 0.9))],
  };
}
