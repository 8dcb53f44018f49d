import { exp } from '../math/elementary.ts';
import type { Lives } from './lives.ts';
import { leaveMonth, type Visa } from './visa.ts';

/** When a path studies, and what it changes; the same for every program of that length, pace and start. Whole months from today. */
export interface Timing {
  start: number;
  end: number;
  /** Month in which those who do not finish leave. */
  left: number;
  keepsJob: boolean;
  /** Chance of finishing, one value a future. */
  completion: Float64Array;
  /** Chance that finishing brings the role within two years, one value a future. */
  change: Float64Array;
  /** Causal share of the degree's pay gap, one value a future; zeros for paths without a degree. */
  kappa: Float64Array;
  visa: Visa | undefined;
  stipend: Stipend | undefined;
}

/**
 * What an assistantship pays while studying full time, dollars of the decision's year before tax: wages for the income tax, but
 * free of payroll tax, which is asked by year from today. Source: 26 U.S.C. § 3121(b)(10), a student's work for the school attended.
 */
export interface Stipend {
  usdPerYear: number;
  payrollTax: (t: number, wagesUsd: number) => number;
}

/**
 * A path's income by future and year from today: `fixed` and `scaled` are pay before tax (the second is multiplied by
 * the program's own factor), `untaxed` is what comes after tax already. Events are whole months from today, Infinity for never.
 */
export interface Timeline {
  fixed: Float64Array;
  scaled: Float64Array;
  /** Of those from abroad alone. */
  untaxed: Float64Array | undefined;
  /** Payroll tax that an assistantship is free of, at pay before the program's own advantage; undefined without one. */
  exempt: Float64Array | undefined;
  finished: Uint8Array;
  changed: Float64Array;
  /** Month from which there is a job again; that of going home abroad. */
  free: Float64Array;
  leaves: Float64Array;
  /** Whether the degree brought the role. */
  byDegree: Uint8Array;
}

function empty(lives: Lives, isAbroad: boolean, stipend?: Stipend): Timeline {
  const size = lives.count * lives.years;
  return {
    fixed: new Float64Array(size),
    scaled: new Float64Array(size),
    untaxed: isAbroad ? new Float64Array(size) : undefined,
    exempt: stipend && new Float64Array(size),
    finished: new Uint8Array(lives.count),
    changed: new Float64Array(lives.count).fill(Infinity),
    free: new Float64Array(lives.count),
    leaves: new Float64Array(lives.count).fill(Infinity),
    byDegree: new Uint8Array(lives.count),
  };
}

/** A life in the present job, and in the role sought once it is reached; from abroad, at home: the path «stay». */
export function stayTimeline(lives: Lives, visa: Visa | undefined): Timeline {
  if (!visa) {
    const never = new Float64Array(lives.count);
    const job = { start: 0, end: 0, left: 0, keepsJob: true };
    return timeline(lives, { ...job, completion: never, change: never, kappa: never, visa: undefined, stipend: undefined });
  }
  const result = empty(lives, true);
  result.untaxed = visa.homeAfterTax.map((usd, at) => (usd * (12 - (lives.idle[at] ?? 0))) / 12);
  result.leaves.fill(0);
  return result;
}

/** What the futures earn along a path. */
export function timeline(lives: Lives, timing: Timing): Timeline {
  const result = empty(lives, timing.visa !== undefined, timing.stipend);
  for (let f = 0; f < lives.count; f++) live(lives, timing, f, result);
  return result;
}

/** One future: its events, then its pay month by month, months alike taken together. */
function live(lives: Lives, timing: Timing, f: number, result: Timeline): void {
  const { start, visa, stipend } = timing;
  const finished = (lives.finishDraw[f] ?? 1) < (timing.completion[f] ?? 0);
  const end = finished ? timing.end : timing.left;
  const free = end + (timing.keepsJob || end === start ? 0 : (lives.searchMonths[f] ?? 0));
  const byDegree = finished && (lives.changeDraw[f] ?? 1) < (timing.change[f] ?? 0);
  const wanted = changeMonth(lives, timing, f, free, byDegree);
  const counted = Math.floor((lives.countedShare[f] ?? 0) * (lives.experienceMonths + Math.min(wanted, 1e6)) + 0.5);
  const change = worthIt(lives, f, wanted, counted) ? wanted : Infinity;
  const leaves = visa ? leaveMonth(lives, visa, f, end, free, byDegree, (month) => payInRole(lives, f, counted, change, month)) : Infinity;
  const lift = finished ? (timing.kappa[f] ?? 0) : 0;
  const liftOld = lift === 0 ? 1 : exp(lift * lives.degreeGap.present);
  const liftNew = lift === 0 ? 1 : exp(lift * lives.degreeGap.sought);
  result.finished[f] = finished ? 1 : 0;
  result.changed[f] = change < lives.years * 12 ? change : Infinity;
  result.free[f] = free;
  result.leaves[f] = leaves;
  result.byDegree[f] = byDegree ? 1 : 0;

  for (let t = 0; t < lives.years; t++) {
    const at = f * lives.years + t;
    const last = t * 12 + 12;
    const worked = (12 - (lives.idle[at] ?? 0)) / 144;
    const oldMonth = (lives.oldPay[at] ?? 0) * worked;
    const newMonth = (lives.newPay[at] ?? 0) * worked;
    let fixed = 0;
    let scaled = 0;
    let untaxed = 0;
    for (let from = t * 12; from < last; ) {
      let to = last;
      if (start > from && start < to) to = start;
      if (end > from && end < to) to = end;
      if (free > from && free < to) to = free;
      if (change > from && change < to) to = change;
      if (leaves > from && leaves < to) to = leaves;
      if (visa && (from < start || from >= leaves)) {
        const premium = finished && from >= leaves ? (visa.homePremium[f] ?? 1) : 1;
        untaxed += (to - from) * premium * (visa.homeAfterTax[at] ?? 0) * worked;
      } else if (timing.keepsJob || from < start || from >= free) {
        if (from >= change) {
          const month = counted + from - change;
          const pay = newMonth * ((lives.experienceSum[month + to - from] ?? 0) - (lives.experienceSum[month] ?? 0));
          // The program's own advantage counts where it places its graduates: in the role sought, not in the job kept.
          if (finished && from >= end) scaled += pay * liftNew;
          else fixed += pay;
        } else fixed += oldMonth * (to - from) * (finished && from >= end ? liftOld : 1);
      }
      from = to;
    }
    result.fixed[at] = fixed;
    result.scaled[at] = scaled;
    if (result.untaxed) result.untaxed[at] = untaxed;
    if (stipend && result.exempt) {
      const paid = (stipend.usdPerYear / 12) * Math.max(0, Math.min(end, last) - Math.max(start, t * 12));
      result.fixed[at] = fixed + paid;
      if (paid > 0) result.exempt[at] = stipend.payrollTax(t, fixed + paid + scaled) - stipend.payrollTax(t, fixed + scaled);
    }
  }
}

/** The role is reached through the degree (at once after leaving a job, within two years while keeping it) or without it. */
function changeMonth(lives: Lives, timing: Timing, f: number, free: number, byDegree: boolean): number {
  const without = lives.changeWithout[f] ?? Infinity;
  const own = timing.keepsJob || without < timing.start ? without : Math.max(without, free);
  if (!byDegree) return own;
  return Math.min(own, timing.keepsJob ? free + Math.floor(24 * (lives.delayDraw[f] ?? 0)) : free);
}

/** Yearly pay in the role in a month, at the experience counted when it was taken up and gained since. */
function payInRole(lives: Lives, f: number, counted: number, change: number, month: number): number {
  const year = Math.min(lives.years - 1, Math.floor(month / 12));
  const experience = counted + month - change;
  return (
    (lives.newPay[f * lives.years + year] ?? 0) * ((lives.experienceSum[experience + 1] ?? 0) - (lives.experienceSum[experience] ?? 0))
  );
}

/** Nobody takes the role at less than the present job pays. */
function worthIt(lives: Lives, f: number, change: number, counted: number): boolean {
  if (change >= lives.years * 12) return false;
  return payInRole(lives, f, counted, change, change) >= (lives.oldPay[f * lives.years + Math.floor(change / 12)] ?? 0);
}
