import { clawbackUsd } from '../money/loans/index.ts';
import { type Bill, priceAt } from './study-bill.ts';

/**
 * What goes back to the employer by the month in which it is left, dollars of the decision's year, up to the last month in
 * which anything does: help paid less than `months` before. A change of role is taken as leaving the employer, the loss of a
 * job is not: agreements ask the money back from who quits. Undefined where no help is paid or none asked back.
 */
export function paidBackBy(bills: readonly Bill[], months: number, prices: Float64Array): Float64Array | undefined {
  const aid = bills.filter(({ employerUsd }) => employerUsd > 0).map(({ from, employerUsd }) => ({ month: from, usd: employerUsd }));
  const last = aid.at(-1);
  if (!last || months <= 0) return undefined;
  const end = Math.min(12 * prices.length, last.month + Math.ceil(months));
  const back = new Float64Array(end);
  for (let month = 0; month < end; month++) back[month] = clawbackUsd(aid, month, months) / priceAt(prices, month);
  return back;
}
