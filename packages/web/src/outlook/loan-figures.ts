import type { EarningsTestOutlook, EarningsTestRoute, FigureId, PathDetail, RepaymentOutlook } from '@masterplan/model';

const money = (fields: readonly string[]): FigureId[] => fields.map((field) => `money:${field}`);
const parameters = (ids: readonly string[]): FigureId[] => ids.map((id) => `param:${id}`);

/** What both plans of a federal debt are computed from, beside what the path rests on. */
export function repaymentFigures({ standard }: RepaymentOutlook, path: PathDetail): FigureId[] {
  const own = [
    ...money([
      standard.plan === 'tiered-standard' ? 'loans/tieredStandard.tiers' : 'loans/fixedStandard.years',
      'loans/repaymentAssistance.bands',
      'loans/repaymentAssistance.principalMatchUsdPerMonth',
      'loans/repaymentAssistance.forgivenAfterMonths',
      'loans/from20260701.graduateAnnualUsd',
      'benefits/studentLoanInterestDeduction.capUsd',
    ]),
    ...parameters(['loan-rate-carried-forward', 'discount-rate']),
  ];
  return [...new Set([...own, ...path.figures])];
}

/** The listed row whose graduates' pay is tested, as it stands in the path's figures. */
const rowOf = ({ figures }: PathDetail): string | undefined =>
  figures.find((id) => id.startsWith('listed:') && id.endsWith('/estimate5'))?.replace('/estimate5', '');

/** The benchmark of one route: of the institution's state, of the field, or of all. */
export function benchmarkFigure(earnings: EarningsTestOutlook, route: EarningsTestRoute, path: PathDetail): FigureId {
  const state = path.place.slice(-2);
  const field = rowOf(path)?.split('-').at(-1)?.slice(0, 2);
  const states = earnings.test.flags.includes('state-estimated') ? 'stateEstimates' : 'benchmarks';
  switch (route.from) {
    case 'state-all-fields':
      return `money:earningsTest/${states}.states.${state}`;
    case 'national-field':
      return `money:earningsTest/benchmarks.nationalByFieldUsd.${field}`;
    case 'national-all-fields':
      return 'money:earningsTest/benchmarks.nationalUsd';
  }
}

/** What the chance of losing new federal loans is computed from. */
export function earningsTestFigures(earnings: EarningsTestOutlook, path: PathDetail): FigureId[] {
  const row = rowOf(path);
  return [
    ...(row ? [`${row}/estimate4`, `${row}/awards`] : []),
    ...new Set(earnings.test.routes.map((route) => benchmarkFigure(earnings, route, path))),
    ...money(['earningsTest/rule.failuresThatEndLoans', 'earningsTest/rule.withinYears', 'earningsTest/rule.completersFloor']),
    ...parameters([
      'earnings-test-aided-share',
      'earnings-test-out-of-state-share',
      'earnings-test-benchmark-error',
      'earnings-test-yearly-spread',
      'earnings-test-within-spread',
      'earnings-test-wage-growth',
    ]),
  ];
}
