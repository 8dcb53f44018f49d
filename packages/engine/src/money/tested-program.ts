import { type Catalog, type DeepProgram, type EarningsTestReport, isPublished, type Listed } from '@masterplan/model';
import { log } from '../math/elementary.ts';
import type { Parameters } from '../parameters.ts';
import { earningsTestOf, testBeliefs } from './earnings-test.ts';

/** From the 10th to the 90th percentile of a normal distribution, in standard deviations. */
const TENTH_TO_NINETIETH = 2.5631031310892007;

/**
 * The earnings test of a program of the catalog, up to an award year: the posterior of its median pay four years after
 * completion against the benchmarks, where students live unknown. Nothing for a program without a listed row, as those abroad.
 */
export function programEarningsTest(
  catalog: Catalog,
  program: DeepProgram | Listed,
  parameters: Pick<Parameters, 'value'>,
  lastAwardYear: number,
): EarningsTestReport | undefined {
  const row = 'record' in program ? catalog.listed.find(({ id }) => isPublished(program.parent) && id === program.parent) : program;
  const institution = catalog.institutions.find(({ unitid }) => unitid === row?.unitid);
  if (!row || !institution) return undefined;
  const [p10, p50, p90] = program.estimate.pay[4];
  return earningsTestOf(
    catalog.money.earningsTest,
    testBeliefs(parameters),
    {
      cip: row.cip,
      state: institution.state,
      pay: { meanLog: log(p50), sdLog: (log(p90) - log(p10)) / TENTH_TO_NINETIETH },
      payYear: Number(program.estimate.dollarYear.slice(0, 4)),
      completersAYear: row.awards,
      mostlyOutOfState: 'unknown',
    },
    lastAwardYear,
  );
}
