import { expect, it } from 'vitest';
import { here } from './in-process.ts';
import { asOf, example, unfit } from './launch.ts';

const careers = (...args: string[]) => here(['careers', example('career-changer'), ...args, '--as-of', asOf]);

it('prints the five roles and the specializations in 80 columns, in plain ASCII where asked', async () => {
  for (const form of [[], ['--ascii']]) {
    const { code, out, err } = await careers(...form);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/data scientist \(sought\)|data scientist/);
    expect(out).not.toMatch(unfit);
    for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
    if (form.length > 0) expect(out).toMatch(/^[\x20-\x7e\n]*$/);
  }
});

it('prints one role in full, and everything as JSON', async () => {
  const one = await careers('research-scientist');
  expect(one.out).toMatch(/Research scientist/);
  expect(one.out).toMatch(/Median by metropolitan area/);
  const { out } = await careers('--json');
  expect(JSON.parse(out)).toMatchObject({ schema: 'masterplan.careers/1', asOf });
});

it('refuses a role that it does not know, with the nearest', async () => {
  const { code, out, err } = await careers('data-scientst');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/did you mean «data-scientist»/);
});
