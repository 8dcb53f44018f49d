import type { Candidate, OutlookReport } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { clawbackUsd } from '../../src/money/loans/index.ts';
import { yearlyDifference } from '../../src/outlook/detail.ts';
import { paidBackIn } from '../../src/outlook/extras.ts';
import { futureOf, outlookOf } from '../../src/outlook/report/index.ts';
import { asOf, catalog, deepProgram, example, optionFor, outlookFor } from '../suites/support.ts';

const program = deepProgram('ucsd-ms-statistics');
const path = `path:${program.id}/any/full-time`;
const options = { asOf, seed: 3, futures: 256 };

/** Someone with low pay, no savings and federal loans alone. */
function borrower(finances: Partial<Candidate['finances']> = {}, assumptions: Candidate['assumptions'] = {}): Candidate {
  const candidate = example('aspiring-researcher');
  return {
    ...candidate,
    assumptions: { ...candidate.assumptions, ...assumptions },
    finances: { ...candidate.finances, savingsUsd: 0, privateLoans: false, ...finances },
  };
}
const npvOf = (candidate: Candidate) =>
  outlookFor(candidate, options.seed, options.futures).ofOption(optionFor(candidate, program, 'full-time'));
function reportOf(candidate: Candidate, id = path): OutlookReport {
  const report = outlookOf(catalog, candidate, id, options);
  if (!('schema' in report)) throw new Error(JSON.stringify(report));
  return report;
}

describe('federal debt repaid by income', () => {
  test('changes net present values by exactly what the report says of the two plans', () => {
    const [standard, byIncome] = (['standard', 'rap'] as const).map((repayment) => npvOf(borrower({ repayment })));
    const report = reportOf(borrower());
    const difference = (standard?.npv ?? new Float64Array()).map((npv, f) => npv - (byIncome?.npv[f] ?? 0)).sort();
    const { differenceUsd, byIncomeCheaper, standardCheaper } = report.repayment ?? {};
    expect(differenceUsd?.[2]).toBeCloseTo(difference[128] ?? Number.NaN, -1.5);
    expect(byIncomeCheaper).toBeCloseTo(difference.filter((usd) => usd < -0.5).length / difference.length, 1);
    expect((byIncomeCheaper ?? 0) + (standardCheaper ?? 0)).toBeLessThanOrEqual(1);
  });
  test('its years add up to the net present value, to the cent', () => {
    const candidate = borrower({ repayment: 'rap', dependents: 2 }, { 'horizon-years': 8 });
    const outlook = outlookFor(candidate, 3, 128);
    const value = outlook.ofOption(optionFor(candidate, program, 'full-time'));
    const yearly = yearlyDifference(outlook, value);
    const { years } = outlook.lives;
    expect(value.federal).toBeDefined();
    for (let f = 0; f < 128; f++) {
      let sum = 0;
      for (let t = 0; t < years; t++) sum += (outlook.valuation.discount[t] ?? 0) * (yearly[f * years + t] ?? 0);
      expect(Math.abs(sum - (value.npv[f] ?? Number.NaN)), `future ${f}`).toBeLessThan(0.006);
    }
  });
  test('of who never earns: ten dollars a month, everything forgiven after 360 payments and taxed, and nobody pays it off before', () => {
    const poor = borrower(
      { repayment: 'rap' },
      { 'role-change-with-degree': 0, 'role-change-without-degree': 0, 'pay-growth-without': -0.02 },
    );
    const report = reportOf({ ...poor, work: { payUsdPerYear: 9_000 } });
    const { repayment } = report;
    expect(repayment?.forgivenShare).toBeGreaterThan(0.5);
    expect(repayment?.forgivenUsd).toBeGreaterThan(1_000);
    expect(repayment?.byIncome.byYear.at(-1)?.paidUsd).toBeLessThan(121);
    expect(repayment?.byIncome.costMeanUsd).toBeLessThan((repayment?.standard.costMeanUsd ?? 0) / 2);
    expect(repayment?.byIncomeCheaper).toBeGreaterThan(0.5);
  });
  test('never owes more by income than when repayment starts, and pays ten percent of income at most', () => {
    const { repayment } = reportOf(borrower({ repayment: 'rap' }));
    for (const { owedUsd, toIncome } of repayment?.byIncome.byYear ?? []) {
      expect(owedUsd[2]).toBeLessThanOrEqual(repayment?.owedUsd ?? 0);
      expect(toIncome?.[0] ?? 0).toBeLessThanOrEqual(0.101);
    }
  });
  test('is told of a single life, as part of its own years', () => {
    const future = futureOf(catalog, borrower({ repayment: 'rap' }), path, { percentile: 50 }, options);
    if (!('schema' in future)) throw new Error('no future');
    expect(future.repayment?.chosen).toBe('rap');
    expect(Math.abs((future.years.at(-1)?.cumulativeUsd ?? 0) - future.npvUsd)).toBeLessThan(0.02);
  });
  test('is said of nobody who borrows nothing federal', () => {
    expect(reportOf(borrower({ federalLoans: false, privateLoans: true })).repayment).toBeUndefined();
  });
});

describe('employer help paid back', () => {
  const helped = (clawback: number | undefined): Candidate => {
    const candidate = example('working-professional');
    return {
      ...candidate,
      finances: {
        ...candidate.finances,
        employerUsdPerYear: 5_250,
        ...(clawback === undefined ? {} : { employerClawbackMonths: clawback }),
      },
    };
  };
  const online = deepProgram('uiuc-mcs-online');
  test('costs who changes role within the months agreed, by what was paid in them, and nobody else', () => {
    const value = (months: number) => {
      const candidate = helped(months);
      const outlook = outlookFor(candidate, 3, 256);
      return { outlook, value: outlook.ofOption(optionFor(candidate, online, 'part-time')) };
    };
    const free = value(0);
    const bound = value(24);
    let paying = 0;
    for (let f = 0; f < 256; f++) {
      const { cost, timeline, extras, npv } = bound.value;
      const back = paidBackIn(extras, timeline.finished[f] === 1 ? cost.finished : cost.left, f);
      const worth = back ? (bound.outlook.valuation.discount[Math.floor(back.month / 12)] ?? 0) * back.usd : 0;
      if (back) expect(timeline.changed[f]).toBe(back.month);
      expect((free.value.npv[f] ?? 0) - (npv[f] ?? 0)).toBeCloseTo(worth, 1);
      if (worth > 0) paying += 1;
    }
    expect(paying).toBeGreaterThan(20);
  });
  test('is counted in full inside the months agreed and not at their end', () => {
    const aid = [
      { month: 0, usd: 1_000 },
      { month: 6, usd: 2_000 },
    ];
    expect([5, 6, 23, 24, 29, 30].map((month) => clawbackUsd(aid, month, 24))).toEqual([1_000, 3_000, 3_000, 2_000, 2_000, 0]);
  });
  test('is reported with its share of lives; the catalog’s months are marked as not the candidate’s', () => {
    const { employerHelp } = reportOf(helped(undefined), online.id);
    expect(employerHelp).toMatchObject({ clawbackMonths: 24, own: false });
    expect(employerHelp?.paysBackShare).toBeGreaterThan(0);
    expect(reportOf(helped(0), online.id).employerHelp).toMatchObject({ own: true, paysBackShare: 0 });
    expect(reportOf(borrower()).employerHelp).toBeUndefined();
  });
});

describe('the federal earnings test of a path', () => {
  test('gives chances that never fall over the study, and loans that end from then on', () => {
    const { earningsTest } = reportOf(borrower());
    const years = earningsTest?.years ?? [];
    expect(years.length).toBeGreaterThan(0);
    for (const [i, year] of years.entries()) {
      expect(year.noLoans).toBeGreaterThanOrEqual(years[i - 1]?.noLoans ?? 0);
      expect(year.federalUsd).toBeLessThanOrEqual(earningsTest?.federalUsd ?? 0);
      expect(year.federalUsd).toBeGreaterThanOrEqual(years[i - 1]?.federalUsd ?? 0);
    }
    expect(earningsTest?.test.byYear.length).toBeGreaterThanOrEqual(3);
  });
  test('is not said to students from abroad', () => {
    expect(reportOf(example('newcomer-student-visa')).earningsTest).toBeUndefined();
  });
});
