import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, count, outOf, percent, probability, rounded, usd, usdAbout, usdShort, usdShortSigned, usdSigned } from './numbers.ts';

const money = fc.double({ min: -1e7, max: 1e7, noNaN: true });

describe('dollars', () => {
  it('are written as the design says', () => {
    expect(usd(104_000)).toBe('$104,000');
    expect(usd(-14_200.4)).toBe('−$14,200');
    expect(usdSigned(96_000)).toBe('+$96,000');
    expect(usdSigned(0)).toBe('$0');
    expect(usdShort(104_000)).toBe('$104k');
    expect(usdShort(9_600)).toBe('$9.6k');
    expect(usdShort(9_000)).toBe('$9k');
    expect(usdShort(1_234_000)).toBe('$1.2M');
    expect(usdShort(950)).toBe('$950');
    expect(usdShortSigned(-14_000)).toBe('−$14k');
    expect(usdAbout(96_423)).toBe('$96,000');
    expect(usdAbout(348_211)).toBe('$348,000');
    expect(usd(-0.3)).toBe('$0');
  });

  it('keep their size and sign', () => {
    fc.assert(
      fc.property(money, (value) => {
        const text = usd(value);
        const read = Number(text.replace('−', '-').replace(/[$,]/g, ''));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5);
        expect(text).not.toContain('-');
      }),
    );
  });

  it('in short form stay within half of their last digit', () => {
    fc.assert(
      fc.property(money, (value) => {
        const [, sign, digits, unit] = /^(−?)\$([\d,.]+)([kM]?)$/.exec(usdShort(value)) ?? [];
        const scale = unit === 'M' ? 1e6 : unit === 'k' ? 1e3 : 1;
        const read = Number(digits?.replaceAll(',', '')) * scale * (sign === '' ? 1 : -1);
        const step = unit === '' ? 1 : Math.abs(value) < 9_950 || unit === 'M' ? scale / 10 : scale;
        expect(Math.abs(read - value)).toBeLessThanOrEqual(step / 2 + 1e-6);
      }),
    );
  });

  it('never shrink as the amount grows', () => {
    fc.assert(
      fc.property(money, money, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const read = (text: string) => Number(text.replace('−', '-').replace(/[$,]/g, ''));
        expect(read(usdAbout(low))).toBeLessThanOrEqual(read(usdAbout(high)));
      }),
    );
  });
});

describe('probabilities', () => {
  it('are frequencies with the percentage beside them', () => {
    expect(probability(0.7)).toBe('7 in 10');
    expect(outOf(0.68)).toBe('7 of 10');
    expect(probability(0.034)).toBe('3 in 100');
    expect(probability(0)).toBe('fewer than 1 in 100');
    expect(probability(1)).toBe('more than 99 in 100');
    expect(percent(0.7)).toBe('70%');
    expect(percent(-0.123, 1)).toBe('−12.3%');
    expect(chance(0.325)).toBe('3 in 10 (33%)');
  });

  it('are within half of their last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 0.99, noNaN: true }), (share) => {
        const [, of, total] = /(\d+) in (\d+)/.exec(probability(share)) ?? [];
        expect(Math.abs(Number(of) / Number(total) - share)).toBeLessThanOrEqual(0.5 / Number(total) + 0.005);
      }),
    );
  });
});

it('counts are grouped and signed truly', () => {
  expect(count(1680)).toBe('1,680');
  expect(count(-3.456, 1)).toBe('−3.5');
  expect(count(-0.04, 1)).toBe('0');
  expect(rounded(0.001_234_5, 2)).toBe(0.0012);
});

it('no number is ever written as NaN or Infinity', () => {
  for (const write of [usd, usdSigned, usdShort, usdShortSigned, usdAbout, percent, probability, outOf, chance, count]) {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(write(value)).toBe('not known');
  }
});
