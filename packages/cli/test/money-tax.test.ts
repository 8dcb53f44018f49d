import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { here } from './in-process.ts';
import { unfit } from './launch.ts';

const tax = (...args: string[]) => here(['money', 'tax', ...args]);
const Answer = z.object({
  schema: z.literal('masterplan.tax/1'),
  lines: z.array(z.object({ id: z.string(), amountUsd: z.number(), source: z.string().optional() })),
  sources: z.record(z.string(), z.object({ url: z.string() })),
  notes: z.array(z.string()),
});

async function refused(...args: string[]): Promise<string> {
  const { code, out, err } = await tax(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toMatch(unfit);
  return err;
}

describe('money tax', () => {
  it('shows every line, a source to each, and what is left', async () => {
    const { code, out, err } = await tax('--wages', '85,000', '--year', '2025', '--filing', 'single', '--state', 'TX');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // 69,250 taxable: 5,578.50 + 22 % of 20,775.
    expect(out).toContain('10% × $11,925 + 12% × $36,550 + 22% × $20,775');
    expect(out).toMatch(/Federal income tax {2,}\$10,149\n/);
    expect(out).toMatch(/What is left of the wages {2,}\$68,348\.50/);
    expect(out).toContain('https://www.irs.gov/pub/irs-drop/rp-24-40.pdf');
    for (const line of out.split('\n')) expect(line.length <= 80 || line.includes('http')).toBe(true);
  });

  it('as JSON: amounts add up and every source is there', async () => {
    const args = ['--wages', '85000', '--year', '2025', '--state', 'ca', '--loan-interest', '1200'];
    const { out } = await here(['--json', 'money', 'tax', ...args, '--education-expenses', '9000', '--employer-aid', '6000']);
    const { lines, sources } = Answer.parse(JSON.parse(out));
    const amount = (id: string) => lines.find((line) => line.id === id)?.amountUsd ?? Number.NaN;
    expect(amount('learning-credit')).toBeCloseTo(404.25, 6);
    expect(amount('after-tax')).toBeCloseTo(85_000 - amount('total-tax'), 6);
    for (const { source } of lines) if (source !== undefined) expect(sources[source]?.url).toMatch(/^https:/);
  });

  it('a state by name, a later year, a treaty', async () => {
    const { code, out } = await tax('--wages', '30000', '--year', '2031', '--state', 'new york', '--nonresident', '--country', 'in');
    expect(code).toBe(0);
    expect(out).toContain('Taxes of 2031, nonresident student, New York');
    expect(out).toContain('The law of 2026 carried forward');
    const without = await tax('--wages', '30000', '--year', '2031', '--state', 'NY', '--nonresident');
    expect(without.out).not.toBe(out);
  });

  it('plain ASCII where asked', async () => {
    const { out } = await here([
      '--ascii',
      'money',
      'tax',
      '--wages',
      '85000',
      '--state',
      'CT',
      '--year',
      '2026',
      '--loan-interest',
      '9000',
    ]);
    expect(out).toMatch(/^[\0-\x7f]*$/);
  });

  it('a million and more is computed, with a word about its digits', async () => {
    const { code, err } = await tax('--wages', '8,500,000', '--state', 'TX', '--year', '2026');
    expect(code).toBe(0);
    expect(err).toContain('--wages of $8,500,000 a year is computed as written');
  });

  it('refuses with a sentence', async () => {
    expect(await refused('--wages', '85000', '--state', 'CZ')).toContain('there is no state «CZ»; did you mean');
    expect(await refused('--wages', '85000', '--state', 'Californa')).toContain('did you mean California?');
    expect(await refused('--wages', '-85000', '--state', 'CA')).toContain('dollars a year from 0 to 100,000,000');
    expect(await refused('--wages', '8,50,00', '--state', 'CA')).toContain('such as 85000 or 85,000');
    expect(await refused('--wages', '85.000', '--state', 'CA')).toContain('such as 85000 or 85,000');
    expect(await refused('--wages', 'lots', '--state', 'CA')).toContain('such as 85000 or 85,000');
    expect(await refused('--wages', '85000', '--state', 'CA', '--year', '1999')).toContain('2,024');
    expect(await refused('--wages', '85000', '--state', 'CA', '--country', 'IN')).toContain('--nonresident');
    expect(await refused('--wages', '85000', '--state', 'CA', '--nonresident', '--filing', 'married-joint')).toContain('single filer');
    expect(await refused('--state', 'CA')).toContain('--wages');
    expect(await refused('--wages', '85000')).toContain('--state');
  });
});
