import type { Candidate, Catalog, FutureReport, OutlookComparison, OutlookReport } from '@masterplan/model';
import { keptPlans } from '../../path-plans.ts';
import { comparePaths, rivalOf } from './compare.ts';
import { openFuture, type Which } from './future.ts';
import { type OutlookOptions, outlookReport } from './report.ts';
import { groundOf, type Refused, routeOf, walk } from './route.ts';

export type { Otherwise } from './compare.ts';
export { otherwise } from './compare.ts';
export type { Which } from './future.ts';
export type { OutlookOptions } from './report.ts';
export type { Refused } from './route.ts';

/** The catalog has no path of this name. */
export interface Unknown {
  unknown: string;
}

/**
 * The whole outlook of a path for a candidate: plain data. `pathId` is a path's id, a program's or `alt:<id>`. The net
 * present values are those of the ranking for the same seed and futures, to the cent.
 */
export function outlookOf(
  catalog: Catalog,
  candidate: Candidate,
  pathId: string,
  options: OutlookOptions,
): OutlookReport | Unknown | Refused {
  const steps = outlookSteps(catalog, candidate, pathId, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, yielding `undefined` where the caller may stop. */
export function* outlookSteps(
  catalog: Catalog,
  candidate: Candidate,
  pathId: string,
  options: OutlookOptions,
): Generator<undefined, OutlookReport | Unknown | Refused> {
  const route = routeOf(catalog, candidate, pathId);
  if (!route) return { unknown: pathId };
  return yield* outlookReport(groundOf(catalog, keptPlans(catalog)), route, candidate, options);
}

/** One simulated life along a path, year by year, beside staying put; chosen by percentile of net present value or by number. */
export function futureOf(
  catalog: Catalog,
  candidate: Candidate,
  pathId: string,
  which: Which,
  options: OutlookOptions,
): FutureReport | Unknown | Refused {
  const route = routeOf(catalog, candidate, pathId);
  if (!route) return { unknown: pathId };
  const walked = walk(groundOf(catalog, keptPlans(catalog)), route, candidate, options);
  if ('impossible' in walked) return walked;
  const { asOf, seed, futures } = options;
  const found = openFuture(catalog, candidate, walked, which, { catalogVersion: catalog.version, asOf, seed, futures });
  return found ?? { unknown: 'index' in which ? `future ${which.index}` : `percentile ${which.percentile}` };
}

/** A path against another, or against itself taken otherwise, on the same futures. */
export function outlookAgainst(
  catalog: Catalog,
  candidate: Candidate,
  pathId: string,
  rivalId: string,
  options: OutlookOptions,
): OutlookComparison | Unknown | Refused {
  const ground = groundOf(catalog, keptPlans(catalog));
  const route = routeOf(catalog, candidate, pathId);
  if (!route) return { unknown: pathId };
  const rival = rivalOf(ground, route, candidate, rivalId);
  return rival ? comparePaths(ground, route, candidate, { id: rivalId, ...rival }, options) : { unknown: rivalId };
}
