import { describe, expect, it } from 'vitest';
import { here } from './in-process.ts';
import { unfit } from './launch.ts';

const fits = (text: string): void => {
  expect(text).not.toMatch(unfit);
  for (const line of text.trimEnd().split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
};

describe('pay', () => {
  it('shows quantiles by year, what is published beside them, what they rest on and how calibrated they are', async () => {
    const { code, out, err } = await here(['pay', 'listed:139755-11.07']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    fits(out);
    expect(out).toMatch(/5 years after(\s+\$[\d,]+){5}/);
    expect(out).toMatch(/5 years after\s+\$149,706\s+2022\s+2014-16/);
    expect(out).toContain('federal aid');
    expect(out).toMatch(/80%\s+intervals/);
    fits((await here(['--ascii', 'pay', 'listed:139755-11.07'])).out);
  });
  it('says what a field without pay borrows from', async () => {
    const { code, out } = await here(['pay', 'gatech-oms-analytics']);
    expect(code).toBe(0);
    const data = await here(['pay', 'listed:104179-30.70']);
    expect(data.code).toBe(0);
    expect(data.out.replace(/\s+/g, ' ')).toMatch(/no published pay anywhere, so that of computer and information sciences, .* stands in/);
    fits(out);
    fits(data.out);
  });
  it('gives the same as JSON', async () => {
    const { code, out } = await here(['--json', 'pay', 'listed:139755-11.07']);
    expect(code).toBe(0);
    const answer: { schema: string; years: { year: number; quantiles: number[]; published: unknown }[]; calibration: unknown[] } =
      JSON.parse(out);
    expect(answer.schema).toBe('masterplan.pay/1');
    expect(answer.years.map(({ year }) => year)).toEqual([1, 2, 4, 5]);
    for (const { quantiles } of answer.years) expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
    expect(answer.years[3]?.published).toMatchObject({ usd: 149_706, dollarYear: '2022', graduatesOf: '2014-16' });
    expect(answer.calibration.length).toBeGreaterThan(0);
  });
  it('offers near matches for a program that there is not', async () => {
    const { code, err } = await here(['pay', 'listed:139755-11.0709']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean «listed:139755-11.07»');
  });
});
