import type { EarningsTest, EarningsTestFlag, EarningsTestReport, EarningsTestRoute } from '@masterplan/model';
import { log, normalQuantile } from '../math/elementary.ts';
import { normalCdf } from '../math/normal.ts';
import type { Parameters } from '../parameters.ts';

/** What is believed about the parts of the test that no publication gives; movable by the candidate. */
export interface TestBeliefs {
  aidedShare: number;
  outOfStateChance: number;
  /** Log points. */
  benchmarkError: number;
  yearlySpread: number;
  withinSpread: number;
  /** Nominal, a fraction a year. */
  wageGrowth: number;
}

export const testBeliefs = (parameters: Pick<Parameters, 'value'>): TestBeliefs => ({
  aidedShare: parameters.value('earnings-test-aided-share'),
  outOfStateChance: parameters.value('earnings-test-out-of-state-share'),
  benchmarkError: parameters.value('earnings-test-benchmark-error'),
  yearlySpread: parameters.value('earnings-test-yearly-spread'),
  withinSpread: parameters.value('earnings-test-within-spread'),
  wageGrowth: parameters.value('earnings-test-wage-growth'),
});

export interface TestedProgram {
  /** CIP code; its first two digits are the field of the benchmark. */
  cip: string;
  state: string;
  /** Posterior of the median pay four years after completion: log USD a year of `payYear`. */
  pay: { meanLog: number; sdLog: number };
  payYear: number;
  completersAYear: number;
  /** Whether fewer than half of the students live in the state. */
  mostlyOutOfState: boolean | 'unknown';
}

const POINTS = 200;
/** Standard error of a median over that of a mean, for a normal distribution. */
const MEDIAN_ERROR = 1.2533141373155003;

/**
 * Estimated chance that a graduate program fails the federal earnings test, by award year. The program's log pay and
 * the benchmark differ by an amount that is not known but lasting (posterior and benchmark error), and each year's
 * measured median adds its own noise (spread between years, size of the cohort). Given the lasting part, failures of
 * years are independent, and a chain over the last results counts two failures in three years; the lasting part is
 * integrated over 200 equally likely values. Both pay and benchmark are taken to grow alike.
 */
export function earningsTestOf(
  rules: EarningsTest,
  beliefs: TestBeliefs,
  program: TestedProgram,
  lastAwardYear: number,
): EarningsTestReport {
  const aided = program.completersAYear * beliefs.aidedShare;
  const { routes, flags } = routesOf(rules, beliefs, program);
  const cohort = Math.max(rules.rule.earnersFloor, aided);
  const noise = Math.sqrt(beliefs.yearlySpread * beliefs.yearlySpread + square(MEDIAN_ERROR * beliefs.withinSpread) / cohort);
  const years = Array.from(
    { length: Math.max(0, lastAwardYear - rules.rule.firstResultsYear + 1) },
    (_, i) => rules.rule.firstResultsYear + i,
  );
  const lost = new Float64Array(years.length);
  const noLoans = new Float64Array(years.length);
  let fails = 0;
  for (const route of routes) {
    const lasting = Math.sqrt(square(program.pay.sdLog) + square(route.errorLog));
    const mean = lead(rules, beliefs, program, route.benchmarkUsd);
    for (let i = 0; i < POINTS; i++) {
      const fail = normalCdf(-(mean + lasting * normalQuantile((i + 0.5) / POINTS)) / noise);
      lossByYear(rules, fail, lost);
      fails += (route.weight * fail) / POINTS;
      for (let year = 0; year < lost.length; year++) noLoans[year] = (noLoans[year] ?? 0) + (route.weight * (lost[year] ?? 0)) / POINTS;
    }
  }
  return {
    routes,
    byYear: years.map((awardYear, at) => ({ awardYear, fails, noLoans: noLoans[at] ?? 0 })),
    aidedCompleters: aided,
    flags: aided < rules.rule.completersFloor ? ['small-cell', ...flags] : flags,
  };
}

/** Expected log pay over the benchmark, both in the benchmarks' dollars. */
const lead = (rules: EarningsTest, beliefs: TestBeliefs, program: TestedProgram, benchmarkUsd: number): number =>
  program.pay.meanLog + (rules.benchmarks.dollarYear - program.payYear) * log(1 + beliefs.wageGrowth) - log(benchmarkUsd);

function routesOf(
  rules: EarningsTest,
  beliefs: TestBeliefs,
  program: TestedProgram,
): { routes: EarningsTestRoute[]; flags: EarningsTestFlag[] } {
  const { benchmarks, stateEstimates } = rules;
  const field = program.cip.slice(0, 2);
  const nationalField = benchmarks.nationalByFieldUsd[field];
  const flags: EarningsTestFlag[] =
    nationalField === undefined && benchmarks.nationalFieldAtLeastUsd[field] === undefined ? ['field-unknown'] : [];
  const published = benchmarks.states[program.state];
  const estimated = stateEstimates.states[program.state];
  if (published === undefined) flags.push(estimated === undefined ? 'state-unknown' : 'state-estimated');
  const route = (kind: EarningsTestRoute['kind'], weight: number, wide: Omit<EarningsTestRoute, 'kind' | 'weight'>): EarningsTestRoute => ({
    kind,
    weight,
    ...(nationalField !== undefined && nationalField < wide.benchmarkUsd
      ? { benchmarkUsd: nationalField, from: 'national-field', errorLog: beliefs.benchmarkError }
      : wide),
  });
  const national: Omit<EarningsTestRoute, 'kind' | 'weight'> = {
    benchmarkUsd: benchmarks.nationalUsd,
    from: 'national-all-fields',
    errorLog: beliefs.benchmarkError,
  };
  const state = published ?? estimated;
  const error =
    published === undefined ? Math.sqrt(square(beliefs.benchmarkError) + square(stateEstimates.standardErrorLog)) : beliefs.benchmarkError;
  const out = program.mostlyOutOfState === 'unknown' ? beliefs.outOfStateChance : Number(program.mostlyOutOfState);
  return {
    flags,
    routes: [
      route('in-state', 1 - out, state === undefined ? national : { benchmarkUsd: state, from: 'state-all-fields', errorLog: error }),
      route('out-of-state', out, national),
    ].filter(({ weight }) => weight > 0),
  };
}

/** Chance, at each year's result, that loans have ended, when every result fails with the same chance: into `lost`. */
function lossByYear(rules: EarningsTest, fail: number, lost: Float64Array): void {
  const { failuresThatEndLoans, withinYears } = rules.rule;
  let kept = 1;
  for (let year = 1; year < withinYears; year++) kept *= 2;
  // Chance of each pattern of the last results, as bits with the newest lowest; what has ended stays ended.
  let open = new Float64Array(kept);
  open[0] = 1;
  let ended = 0;
  for (let year = 0; year < lost.length; year++) {
    const next = new Float64Array(kept);
    for (let bits = 0; bits < kept; bits++) {
      for (let failed = 0; failed < 2; failed++) {
        const chance = (open[bits] ?? 0) * (failed === 1 ? fail : 1 - fail);
        const results = bits * 2 + failed;
        if (ones(results) >= failuresThatEndLoans) ended += chance;
        else next[results % kept] = (next[results % kept] ?? 0) + chance;
      }
    }
    open = next;
    lost[year] = ended;
  }
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}

const square = (x: number): number => x * x;
