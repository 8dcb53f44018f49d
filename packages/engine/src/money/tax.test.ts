import { readFileSync } from 'node:fs';
import { FederalTax, type Filing, StateTax } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { federalIncomeTax, payrollTax, stateIncomeTax, type TaxCase } from './tax.ts';

const federal = FederalTax.parse(parse(readFileSync('data/money/federal-tax.yaml', 'utf8')));
const states = StateTax.parse(parse(readFileSync('data/money/state-tax.yaml', 'utf8')));
const taxCase = (year: number, filing: Filing, state = 'TX'): TaxCase => ({
  year,
  filing,
  state,
  nonresident: false,
  treatyStandardDeduction: false,
});

/** The «plus» column of the published rate schedules: tax at the top of each bracket, by taxable income. */
const schedules: [year: number, filing: Filing, deduction: number, edges: [taxable: number, tax: number][]][] = [
  [
    2024,
    'single',
    14_600,
    [
      [11_600, 1_160],
      [47_150, 5_426],
      [100_525, 17_168.5],
      [191_950, 39_110.5],
      [243_725, 55_678.5],
      [609_350, 183_647.25],
    ],
  ],
  [
    2024,
    'married-joint',
    29_200,
    [
      [23_200, 2_320],
      [94_300, 10_852],
      [201_050, 34_337],
      [383_900, 78_221],
      [487_450, 111_357],
      [731_200, 196_669.5],
    ],
  ],
  [
    2024,
    'head-of-household',
    21_900,
    [
      [16_550, 1_655],
      [63_100, 7_241],
      [100_500, 15_469],
      [191_950, 37_417],
      [243_700, 53_977],
      [609_350, 181_954.5],
    ],
  ],
  [
    2025,
    'single',
    15_750,
    [
      [11_925, 1_192.5],
      [48_475, 5_578.5],
      [103_350, 17_651],
      [197_300, 40_199],
      [250_525, 57_231],
      [626_350, 188_769.75],
    ],
  ],
  [
    2025,
    'married-joint',
    31_500,
    [
      [23_850, 2_385],
      [96_950, 11_157],
      [206_700, 35_302],
      [394_600, 80_398],
      [501_050, 114_462],
      [751_600, 202_154.5],
    ],
  ],
  [
    2025,
    'head-of-household',
    23_625,
    [
      [17_000, 1_700],
      [64_850, 7_442],
      [103_350, 15_912],
      [197_300, 38_460],
      [250_500, 55_484],
      [626_350, 187_031.5],
    ],
  ],
  [
    2026,
    'single',
    16_100,
    [
      [12_400, 1_240],
      [50_400, 5_800],
      [105_700, 17_966],
      [201_775, 41_024],
      [256_225, 58_448],
      [640_600, 192_979.25],
    ],
  ],
  [
    2026,
    'married-joint',
    32_200,
    [
      [24_800, 2_480],
      [100_800, 11_600],
      [211_400, 35_932],
      [403_550, 82_048],
      [512_450, 116_896],
      [768_700, 206_583.5],
    ],
  ],
  [
    2026,
    'head-of-household',
    24_150,
    [
      [17_700, 1_770],
      [67_450, 7_740],
      [105_700, 16_155],
      [201_750, 39_207],
      [256_200, 56_631],
      [640_600, 191_171],
    ],
  ],
];

describe('federal income tax', () => {
  test.each(schedules)('%d, %s: standard deduction %d and every edge of the published schedule', (year, filing, deduction, edges) => {
    const tax = federalIncomeTax(federal, taxCase(year, filing));
    expect([tax(0), tax(deduction)]).toEqual([0, 0]);
    expect(tax(deduction + 100)).toBeCloseTo(10, 8);
    for (const [taxable, due] of edges) expect(tax(deduction + taxable)).toBeCloseTo(due, 6);
  });
  test('between edges and above the last one', () => {
    const tax = federalIncomeTax(federal, taxCase(2026, 'single'));
    expect(tax(82_000)).toBeCloseTo(5_800 + 0.22 * (82_000 - 16_100 - 50_400), 8);
    expect(tax(1_016_100)).toBeCloseTo(192_979.25 + 0.37 * (1_000_000 - 640_600), 6);
  });
  test('a nonresident student files as single without the standard deduction, which the treaty with India gives back', () => {
    const nonresident = { ...taxCase(2026, 'married-joint'), nonresident: true };
    expect(federalIncomeTax(federal, nonresident)(50_400)).toBeCloseTo(5_800, 8);
    expect(federalIncomeTax(federal, { ...nonresident, treatyStandardDeduction: true })(66_500)).toBeCloseTo(5_800, 8);
    expect(payrollTax(federal, nonresident)(50_400)).toBe(0);
  });
  test('a year without rules takes the latest before it', () => {
    expect(federalIncomeTax(federal, taxCase(2030, 'single'))(90_000)).toBe(federalIncomeTax(federal, taxCase(2026, 'single'))(90_000));
  });
});

describe('payroll tax', () => {
  test.each([
    [2024, 'single', 168_600, 12_897.9],
    [2025, 'single', 176_100, 13_471.65],
    [2026, 'single', 100_000, 7_650],
    [2026, 'single', 184_500, 14_114.25],
    [2026, 'single', 184_600, 14_115.7],
    [2026, 'single', 200_000, 14_339],
    [2026, 'single', 250_000, 15_514],
    [2026, 'head-of-household', 250_000, 15_514],
    [2026, 'married-joint', 250_000, 15_064],
    [2026, 'married-joint', 300_000, 16_239],
  ] as const)('%d, %s, wages %d: %d', (year, filing, wages, due) => {
    expect(payrollTax(federal, taxCase(year, filing))(wages)).toBeCloseTo(due, 6);
  });
});

describe('state income tax', () => {
  test.each([
    ['TX', 2026, 100_000, 0],
    ['FL', 2026, 100_000, 0],
    ['WA', 2026, 100_000, 0],
    ['PA', 2026, 100_000, 3_070],
    ['IL', 2026, 100_000, 4_808.93],
    ['MA', 2025, 100_000, 4_780],
    ['CO', 2025, 100_000, 3_707],
    // 340 + 144 + 115.50 + 3,671.25 + 681 on 92,000.
    ['NY', 2025, 100_000, 4_951.75],
    // 110.79 + 303.70 + 607.52 + 965.40 + 1,214.56 + 2,006.01 on 94,294, less the credit of 153.
    ['CA', 2025, 100_000, 5_054.98],
    ['CA', 2025, 10_000, 0],
  ] as const)('%s, %d, wages %d: %d', (state, year, wages, due) => {
    expect(stateIncomeTax(states, federal, taxCase(year, 'single', state))(wages)).toBeCloseTo(due, 1);
  });
  test('every state has rules; tax is never negative, never falls with wages and stays under 15 % of them', () => {
    expect(Object.keys(states.states)).toHaveLength(51);
    for (const state of Object.keys(states.states)) {
      const tax = stateIncomeTax(states, federal, taxCase(2026, 'single', state));
      let before = 0;
      for (let wages = 0; wages <= 600_000; wages += 5_000) {
        expect(tax(wages)).toBeGreaterThanOrEqual(before);
        expect(tax(wages)).toBeLessThanOrEqual(0.15 * wages);
        before = tax(wages);
      }
    }
  });
});
