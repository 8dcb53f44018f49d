import type { PlanSummary } from '@masterplan/model';
import type { Month } from '../calendar.ts';
import type { Parameters } from '../parameters.ts';
import type { Flows } from './cost.ts';
import { type Extras, extrasOf } from './extras.ts';
import type { Lives } from './lives.ts';
import type { People } from './people.ts';
import { once } from './taxes.ts';
import { type Timeline, type Timing, timeline } from './timeline.ts';
import { type Ahead, aheadOf, presentValue } from './value.ts';
import { type ValueCurves, valueCurves } from './value-curve.ts';

/** What programs of one length, pace and start share. */
export interface Schedule {
  timing: Timing;
  timeline: Timeline;
  ahead: Ahead;
  /** Value of the years that no program's factor scales, less staying put, by future, before costs. */
  gain: Float64Array;
  /** Futures in which a program's factor scales any year's pay, ascending. */
  scaled: Uint32Array;
  /** For programs that share the schedule; one of its own is computed outright. */
  curves: (() => ValueCurves) | undefined;
  extras: Extras;
  /** Values of the latest path in the futures that no factor scales: the next one mostly costs the same. */
  settled: { of: Flows | undefined; npv: Float64Array; due: Float64Array | undefined };
  /** Dollars of mean value for a unit of the pay factor. */
  usdPerFactor: () => number;
}

interface Inside extends People {
  parameters: Parameters;
}

/** The schedule of a program's plan, made when first asked for; an assistantship's pay a year counts while studying full time. */
export function scheduleOf(inside: Inside, plan: PlanSummary, startMonth: Month, assistantshipUsdPerYear = 0): Schedule {
  const stipendUsdPerYear = plan.pace === 'full-time' ? assistantshipUsdPerYear : 0;
  const key = `${plan.pace}/${startMonth}/${plan.months}/${stipendUsdPerYear}`;
  const known = inside.schedules.get(key);
  if (known) return known;
  const { lives, valuation } = inside;
  const timing = timingOf(inside, {
    start: Math.max(0, startMonth - inside.today),
    months: plan.months,
    keepsJob: plan.pace === 'part-time',
    completion: lives.drawn(plan.pace === 'part-time' ? 'completion-part-time' : 'completion-full-time'),
    change: addedChance(lives),
    kappa: lives.drawn('kappa'),
    visa: inside.visa,
    stipend:
      stipendUsdPerYear > 0
        ? { usdPerYear: stipendUsdPerYear, payrollTax: (t, wages) => valuation.taxes[t]?.payroll(wages) ?? 0 }
        : undefined,
  });
  const made = scheduled(inside, timing, timeline(lives, timing));
  inside.schedules.set(key, made);
  return made;
}

export function timingOf(inside: Inside, { start, months, ...rest }: Omit<Timing, 'end' | 'left'> & { months: number }): Timing {
  const stayed = Math.floor(inside.parameters.value('dropout-point') * months + 0.5);
  return { ...rest, start, end: start + months, left: start + Math.min(months, Math.max(1, stayed)) };
}

/** What a timeline is worth before the program's own pay and price. */
export function scheduled(people: People, timing: Timing, line: Timeline): Schedule {
  const { lives, valuation, stayValue } = people;
  const ahead = aheadOf(lives, line, valuation);
  const scaled = scaledFutures(lives, line, ahead);
  return {
    timing,
    timeline: line,
    ahead,
    gain: ahead.worth.map((worth, f) => worth - (stayValue[f] ?? 0)),
    scaled,
    curves: once(() => valueCurves(lives, line, ahead, valuation, scaled)),
    extras: extrasOf(people, timing, line),
    settled: { of: undefined, npv: new Float64Array(lives.count), due: undefined },
    usdPerFactor: once(() => usdPerFactor(people, line, ahead)),
  };
}

function scaledFutures({ count, years }: Lives, { finished }: Timeline, { from }: Ahead): Uint32Array {
  const futures = new Uint32Array(count);
  let found = 0;
  for (let f = 0; f < count; f++) if (finished[f] === 1 && (from[f] ?? 0) < years) futures[found++] = f;
  return futures.slice(0, found);
}

/**
 * Chance that the degree brings the role within two years to someone who would not have reached it by then anyway: so
 * that the two chances together make the stated one.
 */
export function addedChance(lives: Lives): Float64Array {
  const without = lives.drawn('role-change-without-degree');
  return lives.drawn('role-change-with-degree').map((chance, f) => {
    const stays = (1 - (without[f] ?? 0)) * (1 - (without[f] ?? 0));
    return stays <= 0 ? 0 : Math.max(0, 1 - (1 - chance) / stays);
  });
}

/** Dollars of mean value for a unit of the pay factor, from every eighth future. */
function usdPerFactor({ lives, valuation }: People, line: Timeline, ahead: Ahead): number {
  let sum = 0;
  let count = 0;
  for (let f = 0; f < lives.count; f += 8) {
    sum += presentValue(lives, line, ahead, valuation, f, 1.125) - presentValue(lives, line, ahead, valuation, f, 1);
    count += 1;
  }
  return sum / 0.125 / count;
}
