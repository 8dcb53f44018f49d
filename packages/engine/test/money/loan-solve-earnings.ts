import { z } from 'zod';
import { earningsTestOf } from '../../src/money/earnings-test.ts';
import { beliefs, testRules } from './loan-rules.ts';
import type { Found } from './loan-solve-borrowing.ts';

const Tested = z.object({
  cip: z.string(),
  state: z.string(),
  mostlyOutOfState: z.boolean(),
  pay: z.number().default(80_000),
  lead: z.number().default(0),
  sdLog: z.number().default(0.1),
  spread: z.number().default(0.05),
});
/** Cases of the federal earnings test. */
export const earningsTestSolvers: Record<string, (input: unknown) => Found> = {
  'test-route'(input) {
    const route = tested(input, 2030).routes[0];
    return { benchmark: route?.benchmarkUsd ?? NaN, from: route?.from ?? 'none' };
  },
  'test-chance'(input) {
    const { byYear } = tested(input, 2030);
    const fails = byYear[0]?.fails ?? NaN;
    return { fails, noLoans: byYear.map((year) => year.noLoans), failsAtMost: fails <= 0.0001 ? 0.0001 : fails };
  },
  'test-small'(input) {
    const { completers, share } = z.object({ completers: z.number(), share: z.number() }).parse(input);
    const report = earningsTestOf(
      testRules,
      { ...beliefs, aidedShare: share },
      { cip: '11.07', state: 'CA', pay: { meanLog: 11, sdLog: 0.1 }, payYear: 2024, completersAYear: completers, mostlyOutOfState: false },
      2028,
    );
    return { small: report.flags.includes('small-cell') };
  },
};

function tested(input: unknown, lastAwardYear: number) {
  const own = Tested.parse(input);
  return earningsTestOf(
    testRules,
    { ...beliefs, yearlySpread: own.spread },
    {
      cip: own.cip,
      state: own.state,
      pay: { meanLog: Math.log(own.pay) + own.lead, sdLog: own.sdLog },
      payYear: testRules.benchmarks.dollarYear,
      completersAYear: 100,
      mostlyOutOfState: own.mostlyOutOfState,
    },
    lastAwardYear,
  );
}
