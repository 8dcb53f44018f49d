import type { Candidate, Catalog, EarningsTestOutlook } from '@masterplan/model';
import { round } from '../../math/quantile.ts';
import { programEarningsTest } from '../../money/tested-program.ts';
import type { Route, Walk } from './route.ts';

/** First month of an award year: July. */
const JULY = 6;
/** Results looked at beyond the first, so that a second failure can be told where study ends before it. */
const RESULTS_AFTER = 2;

/**
 * The federal earnings test in the award years of this study: estimated chance that the program's new federal loans have
 * ended by then, and who would lend in their place. Undefined without federal aid, for a path without a degree, and for a
 * program that no listed row stands for. Loans that are already paid out stay as they are; net present values don't count it.
 */
export function earningsTestIn(catalog: Catalog, candidate: Candidate, route: Route, walked: Walk): EarningsTestOutlook | undefined {
  if (route.kind !== 'program' || candidate.status === 'student-visa') return undefined;
  const { outlook, value, parameters } = walked;
  const { firstResultsYear } = catalog.money.earningsTest.rule;
  const awardYear = (month: number): number => Math.floor((outlook.today + month - JULY) / 12);
  const last = awardYear(value.timing.end - 1);
  const program = 'program' in route.subject ? route.subject.program : route.subject.listed;
  const test = programEarningsTest(catalog, program, parameters, Math.max(firstResultsYear + RESULTS_AFTER, last));
  if (!test) return undefined;
  return {
    test: {
      ...test,
      aidedCompleters: round(test.aidedCompleters, 1),
      byYear: test.byYear.map(({ awardYear: year, fails, noLoans }) => ({
        awardYear: year,
        fails: round(fails, 6),
        noLoans: round(noLoans, 6),
      })),
    },
    federalUsd: round(value.cost.borrowed.finished.federalUsd),
    years: test.byYear
      .filter((year) => year.awardYear >= awardYear(value.timing.start) && year.awardYear <= last)
      .map((year) => {
        const without = value.cost.withoutFederalFrom(year.awardYear * 12 + JULY);
        return {
          awardYear: year.awardYear,
          noLoans: round(year.noLoans, 6),
          federalUsd: round(without.federalUsd),
          privateUsd: round(without.privateUsd),
          missingUsd: round(without.missingUsd),
        };
      }),
  };
}
