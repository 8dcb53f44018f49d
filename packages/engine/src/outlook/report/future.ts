import type { Candidate, Catalog, FutureEvent, FutureReport, FutureYear } from '@masterplan/model';
import { monthText, yearOf } from '../../calendar.ts';
import { round } from '../../math/quantile.ts';
import { paidBackIn } from '../extras.ts';
import type { Outlook, PathValue } from '../outlook.ts';
import { ownMoneyOf } from '../own-money.ts';
import type { Timeline } from '../timeline.ts';
import { income } from '../value.ts';
import { repaymentInLife } from './repayment.ts';
import type { Walk } from './route.ts';

/** Which simulated life: by its number, or by the place of its net present value among all (0 to 100). */
export type Which = { index: number } | { percentile: number };

type Frame = Pick<FutureReport, 'catalogVersion' | 'asOf' | 'seed' | 'futures'>;

/** One simulated life, year by year, both ways. Undefined where there is no such future. */
export function openFuture(catalog: Catalog, candidate: Candidate, walked: Walk, which: Which, frame: Frame): FutureReport | undefined {
  const { id, title, institution, outlook, value } = walked;
  const order = Uint32Array.from(value.npv.keys()).sort((a, b) => (value.npv[a] ?? 0) - (value.npv[b] ?? 0) || a - b);
  const index = 'index' in which ? which.index : order[Math.min(order.length - 1, Math.floor((which.percentile / 100) * order.length))];
  if (index === undefined || !(index >= 0 && index < order.length)) return undefined;
  const repayment = repaymentInLife(catalog, candidate.finances.repayment, walked, index);
  return {
    schema: 'masterplan.future/1',
    ...frame,
    dollarYear: frame.asOf.slice(0, 4),
    path: id,
    title,
    institution,
    index,
    percentile: round((100 * order.indexOf(index)) / order.length, 1),
    npvUsd: value.npv[index] ?? 0,
    finishes: value.timeline.finished[index] === 1,
    ...(repayment && { repayment }),
    years: yearsOf(outlook, value, index),
  };
}

function yearsOf(outlook: Outlook, value: PathValue, f: number): FutureYear[] {
  const { lives, valuation, stay, today } = outlook;
  const { timeline, factors, cost } = value;
  const finished = timeline.finished[f] === 1;
  const flows = finished ? cost.finished : cost.left;
  const { relief, due, balance, paidBack } = ownMoneyOf(outlook, value)(f);
  const events = eventsOf(outlook, value, f);
  const stayEvents = stayEventsOf(outlook, stay, f);
  let cumulative = 0;
  return Array.from({ length: lives.years }, (_, t) => {
    const at = f * lives.years + t;
    const own = moneyOf(timeline, outlook, at, t, finished ? (factors[f] ?? 1) : 1);
    const other = moneyOf(stay, outlook, at, t, 1);
    const back = paidBack[t] ?? 0;
    const difference = own.after - other.after - (flows.cash[t] ?? 0) + (relief[t] ?? 0) - (due[t] ?? 0) - back;
    cumulative += (valuation.discount[t] ?? 0) * difference;
    const inYear = (entry: { at: number }) => Math.floor(entry.at / 12) === t;
    return {
      year: yearOf(today + 12 * t + 6),
      payUsd: round(own.gross),
      stayPayUsd: round(other.gross),
      taxUsd: round(own.gross - own.after),
      stayTaxUsd: round(other.gross - other.after),
      billsUsd: round(flows.bills[t] ?? 0),
      lentUsd: round(flows.lent[t] ?? 0),
      repaidUsd: round((flows.debtDue[t] ?? 0) + (due[t] ?? 0)),
      paidBackUsd: round(back),
      reliefUsd: round(relief[t] ?? 0),
      balanceUsd: round((flows.balance[t] ?? 0) + (balance[t] ?? 0)),
      differenceUsd: round(difference, 2),
      cumulativeUsd: round(cumulative, 2),
      monthsWithoutWork: lives.idle[at] ?? 0,
      events: events.filter(inYear).map(({ at: _at, ...event }) => event),
      stayEvents: stayEvents.filter(inYear).map(({ at: _at, ...event }) => event),
    };
  });
}

function moneyOf(line: Timeline, { valuation }: Outlook, at: number, t: number, multiplier: number): { gross: number; after: number } {
  const gross = (line.fixed[at] ?? 0) + (line.scaled[at] ?? 0) * multiplier + (line.untaxed?.[at] ?? 0);
  return { gross, after: income(line, valuation, at, t, multiplier) };
}

type Placed = FutureEvent & { at: number };

function eventsOf({ lives, today }: Outlook, value: PathValue, f: number): Placed[] {
  const { timeline, timing, cost, federal } = value;
  const finished = timeline.finished[f] === 1;
  const { start, keepsJob } = timing;
  const end = finished ? timing.end : timing.left;
  const free = timeline.free[f] ?? end;
  const borrowed = finished ? cost.borrowed.finished : cost.borrowed.left;
  const flows = finished ? cost.finished : cost.left;
  const change = timeline.changed[f] ?? Infinity;
  const leaves = timeline.leaves[f] ?? Infinity;
  const events: Placed[] = [
    { at: start, month: monthText(today + start), what: 'starts' },
    { at: end, month: monthText(today + end), what: finished ? 'finishes' : 'leaves' },
  ];
  const add = (at: number, what: FutureEvent['what'], months?: number) => {
    if (at < lives.years * 12) events.push({ at, month: monthText(today + at), what, ...(months === undefined ? {} : { months }) });
  };
  if (!keepsJob && leaves > free) add(free, 'finds-work', free - end);
  if (change < leaves) add(change, 'changes-role');
  const back = paidBackIn(value.extras, flows, f);
  if (back) events.push({ at: back.month, month: monthText(today + back.month), what: 'pays-back', usd: round(back.usd) });
  if (leaves > 0) add(leaves, 'goes-home');
  if (borrowed.paidOut.length > 0) {
    add(borrowed.start, 'repays');
    const own = federal?.row(f).balance;
    const last = flows.balance.reduce((year, balance, t) => (balance + (own?.[t] ?? 0) > 0.5 ? t : year), -1);
    if (last >= 0 && last + 1 < lives.years) add(12 * (last + 1), 'debt-free');
  }
  return [...events, ...spells(lives, today, f, (month) => keepsJob || month < start || month >= free)].sort((a, b) => a.at - b.at);
}

function stayEventsOf({ lives, today }: Outlook, stay: Timeline, f: number): Placed[] {
  const change = stay.changed[f] ?? Infinity;
  const events = spells(lives, today, f, () => true);
  if (change < lives.years * 12) events.push({ at: change, month: monthText(today + change), what: 'changes-role' });
  return events.sort((a, b) => a.at - b.at);
}

/** Months without work of each year in which there is a job to lose. */
function spells(lives: Outlook['lives'], today: number, f: number, working: (month: number) => boolean): Placed[] {
  return Array.from({ length: lives.years }, (_, t) => ({ at: 12 * t, months: lives.idle[f * lives.years + t] ?? 0 }))
    .filter(({ at, months }) => months > 0 && working(at))
    .map(({ at, months }) => ({ at, month: monthText(today + at), what: 'loses-job' as const, months }));
}
