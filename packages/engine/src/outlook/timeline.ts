import { exp, log } from '../math/elementary.ts';
import type { Lives } from './lives.ts';

/** When a path studies, and what it changes; the same for every program of that length, pace and start. */
export interface Timing {
  /** Months from today. */
  start: number;
  end: number;
  keepsJob: boolean;
  /** Share of the way after which those who do not finish leave. */
  dropoutPoint: number;
  /** Chance of finishing, one value a future. */
  completion: Float64Array;
  /** Chance that finishing brings the role within two years, one value a future. */
  change: Float64Array;
  /** Causal share of the degree's pay gap, one value a future; zeros for paths without a degree. */
  kappa: Float64Array;
  visa: Visa | undefined;
}

/** Coming from abroad: practical training, the draw for a work visa, and life at home otherwise. */
export interface Visa {
  trainingMonths: number;
  chance: Float64Array;
  /** Yearly chance of going home for those who may stay. */
  returnChance: number;
  /** Yearly pay at home after tax, without and after the path: futures × years. */
  homeAfterTax: Float64Array;
  homePremium: Float64Array;
}

/**
 * A path's income by future and year from today: `fixed` and `scaled` are pay before tax (the second is multiplied by
 * the program's own factor), `untaxed` is what comes after tax already.
 */
export interface Timeline {
  fixed: Float64Array;
  scaled: Float64Array;
  untaxed: Float64Array;
  finished: Uint8Array;
  /** Months from today at which the role is reached; Infinity where it never is. */
  changed: Float64Array;
}

/** A life in the present job, and in the role sought once it is reached: the path «stay». */
export function stayTimeline(lives: Lives, visa: Visa | undefined): Timeline {
  const never = new Float64Array(lives.count);
  return timeline(
    lives,
    { start: 0, end: 0, keepsJob: true, dropoutPoint: 0, completion: never, change: never, kappa: never, visa: undefined },
    visa,
  );
}

/** What the futures earn along a path. `home`: staying put is life abroad. */
export function timeline(lives: Lives, timing: Timing, home?: Visa): Timeline {
  const size = lives.count * lives.years;
  const result: Timeline = {
    fixed: new Float64Array(size),
    scaled: new Float64Array(size),
    untaxed: new Float64Array(size),
    finished: new Uint8Array(lives.count),
    changed: new Float64Array(lives.count),
  };
  for (let f = 0; f < lives.count; f++) {
    if (home) atHome(lives, home, f, result);
    else live(lives, timing, f, result);
  }
  return result;
}

function atHome(lives: Lives, home: Visa, f: number, result: Timeline): void {
  result.changed[f] = Infinity;
  for (let t = 0; t < lives.years; t++) result.untaxed[f * lives.years + t] = home.homeAfterTax[f * lives.years + t] ?? 0;
}

function live(lives: Lives, timing: Timing, f: number, result: Timeline): void {
  const finished = (lives.finishDraw[f] ?? 1) < (timing.completion[f] ?? 0);
  const end = finished ? timing.end : timing.start + timing.dropoutPoint * (timing.end - timing.start);
  const free = end + (timing.keepsJob || end === timing.start ? 0 : (lives.searchMonths[f] ?? 0));
  const byDegree = finished && (lives.changeDraw[f] ?? 1) < (timing.change[f] ?? 0);
  const wanted = changeMonth(lives, timing, f, free, byDegree);
  const change = worthIt(lives, f, wanted) ? wanted : Infinity;
  const stays = timing.visa ? leaveMonth(lives, timing.visa, f, free, byDegree) : Infinity;
  result.finished[f] = finished ? 1 : 0;
  result.changed[f] = change < lives.years * 12 ? change : Infinity;
  const lift = finished ? (timing.kappa[f] ?? 0) : 0;
  const liftOld = lift === 0 ? 1 : exp(lift * lives.degreeGap.present);
  const liftNew = lift === 0 ? 1 : exp(lift * lives.degreeGap.sought);
  const share = lives.countedShare[f] ?? 0;
  const counted = share * (lives.experienceMonths + change);

  for (let t = 0; t < lives.years; t++) {
    const at = f * lives.years + t;
    const from = t * 12;
    let fixed = 0;
    let scaled = 0;
    let untaxed = 0;
    let cursor = from;
    while (cursor < from + 12) {
      const next = Math.min(from + 12, nextEdge(cursor, timing.start, end, free, change, stays));
      const part = (next - cursor) / 12;
      const middle = (cursor + next) / 2;
      if (timing.visa && (middle < timing.start || middle >= stays)) {
        const premium = middle >= stays && finished ? 1 + (timing.visa.homePremium[f] ?? 0) : 1;
        untaxed += part * premium * (timing.visa.homeAfterTax[at] ?? 0);
      } else if (!timing.keepsJob && middle >= timing.start && middle < free) {
        // no pay while studying full-time and while looking for work
      } else {
        const isNew = middle >= change;
        const pay = isNew ? (lives.newPay[at] ?? 0) * factorAt(lives, counted + (middle - change)) : (lives.oldPay[at] ?? 0);
        // The program's own advantage counts where it places its graduates: in the role sought, not in the job kept.
        if (finished && middle >= end && isNew) scaled += part * pay * liftNew;
        else fixed += part * pay * (finished && middle >= end ? liftOld : 1);
      }
      cursor = next;
    }
    result.fixed[at] = fixed;
    result.scaled[at] = scaled;
    result.untaxed[at] = untaxed;
  }
}

function nextEdge(after: number, ...edges: number[]): number {
  let next = Infinity;
  for (const edge of edges) if (edge > after && edge < next) next = edge;
  return next;
}

const factorAt = (lives: Lives, months: number): number =>
  lives.experienceFactor[Math.min(lives.experienceFactor.length - 1, Math.max(0, Math.round(months)))] ?? 1;

/** The role is reached through the degree (at once after leaving a job, within two years while keeping it) or without it. */
function changeMonth(lives: Lives, timing: Timing, f: number, free: number, byDegree: boolean): number {
  const without = lives.changeWithout[f] ?? Infinity;
  const own = timing.keepsJob || without < timing.start ? without : Math.max(without, free);
  if (!byDegree) return own;
  const through = timing.keepsJob ? free + 24 * (lives.delayDraw[f] ?? 0) : free;
  return Math.min(own, through);
}

/** Nobody takes the role at less than the present job pays. */
function worthIt(lives: Lives, f: number, change: number): boolean {
  const t = Math.floor(change / 12);
  if (t >= lives.years) return false;
  const at = f * lives.years + t;
  return (
    (lives.newPay[at] ?? 0) * factorAt(lives, (lives.countedShare[f] ?? 0) * (lives.experienceMonths + change)) >= (lives.oldPay[at] ?? 0)
  );
}

/** Month in which someone on a student visa goes home: without a job in the role, at once; without a work visa, after training; else one day. */
function leaveMonth(lives: Lives, visa: Visa, f: number, free: number, employed: boolean): number {
  if (!employed) return free;
  const trained = free + visa.trainingMonths;
  if ((lives.visaDraw[f] ?? 1) >= (visa.chance[f] ?? 0)) return trained;
  return visa.returnChance <= 0 ? Infinity : trained + (12 * log(1 - (lives.returnDraw[f] ?? 0))) / log(1 - visa.returnChance);
}
