import { describe, expect, it } from 'vitest';
import { here } from './in-process.ts';
import { asOf, example } from './launch.ts';

const slow = 120_000;
const base = ['outlook', example('working-professional'), 'deep:uiuc-mcs-online', '--as-of', asOf, '--futures', '256'];
const fits = (text: string): void => {
  for (const line of text.trimEnd().split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
};

describe('masterplan outlook', () => {
  it(
    'shows fan, quantiles with their errors, chance and where it turns, within 80 columns',
    async () => {
      const { code, out, err } = await here(base);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/standard error/);
      expect(out).toMatch(/It pays in \d+(\.\d)?% of futures/);
      expect(out).toMatch(/Where the middle future turns/);
      expect(out).not.toMatch(/NaN|undefined|Infinity/);
      fits(out);
    },
    slow,
  );
  it(
    'opens a future whose years add up to its net present value, in plain ASCII too',
    async () => {
      const { out } = await here([...base, '--future', 'p10', '--json']);
      const future = JSON.parse(out);
      expect(future.schema).toBe('masterplan.future/1');
      expect(Math.abs(future.years.at(-1).cumulativeUsd - future.npvUsd)).toBeLessThan(0.02);
      const plain = await here([...base, '--future', '3', '--ascii']);
      expect(plain.out).not.toMatch(/[^\n -~]/);
      fits(plain.out);
    },
    slow,
  );
  it(
    'holds a path against itself a year later on the same futures',
    async () => {
      const { code, out } = await here([...base, '--against', 'wait-a-year']);
      expect(code).toBe(0);
      expect(out).toMatch(/the same a year later/);
      fits(out);
    },
    slow,
  );
  it(
    'says what both federal plans ask, what an employer asks back and what the earnings test may end, within 80 columns',
    async () => {
      const rest = ['--as-of', asOf, '--futures', '128'];
      const borrowed = await here(['outlook', example('aspiring-researcher'), 'path:deep:ucsd-ms-statistics/any/full-time', ...rest]);
      expect(borrowed.out).toMatch(/Two ways to repay the federal loans/);
      expect(borrowed.out).toMatch(/Federal earnings test \(modeled\)/);
      const helped = await here(['outlook', example('working-professional'), 'deep:eastern-ms-data-science', ...rest, '--ascii']);
      expect(helped.out).toMatch(/within 24 months \(assumed\) of a payment/);
      for (const { out } of [borrowed, helped]) {
        expect(out).not.toMatch(/NaN|undefined|Infinity/);
        fits(out);
      }
    },
    slow,
  );
  it.each([
    [['deep:uiuc-mcs-onlin'], /did you mean «deep:uiuc-mcs-online»/],
    [['deep:uiuc-mcs-online', '--future', 'p100'], /from p0 to p99/],
    [['deep:uiuc-mcs-online', '--future', '100000', '--futures', '64'], /there are 64 futures/],
    [['deep:uiuc-mcs-online', '--against', 'alt:nothing-like-it'], /there is no path «alt:nothing-like-it»/],
  ])(
    'refuses %j with a sentence',
    async (args, sentence) => {
      const { code, err } = await here(['outlook', example('working-professional'), ...args, '--as-of', asOf]);
      expect(code).toBe(2);
      expect(err).toMatch(sentence);
    },
    slow,
  );
});
