import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack, unpack } from './fragment.ts';

describe('a self in a link', () => {
  test('comes back as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        const value: unknown = JSON.parse(json);
        expect(await unpack(await pack(value))).toEqual({ ok: true, value });
      }),
      { numRuns: 50 },
    );
  });

  test('a link of a page of today begins with its version and holds only characters that survive mail', async () => {
    expect(await pack({ name: 'Ä «x»' })).toMatch(/^1\.[A-Za-z0-9_-]+$/);
  });

  test.each([
    ['another version', '2.abc', 'another version'],
    ['no version', 'programs', 'another version'],
    ['cut off', '1.q1ZKy', 'damaged'],
    ['not base64url', '1.%%%', 'damaged'],
    ['too long', `1.${'A'.repeat(30_000)}`, 'longer'],
  ])('%s is refused in a sentence', async (_name, fragment, reason) => {
    const unpacked = await unpack(fragment);
    expect(unpacked).toMatchObject({ ok: false, problem: expect.stringContaining(reason) });
  });

  test('a small link that unpacks to megabytes is refused', async () => {
    const bomb = await pack('0'.repeat(3_000_000));
    expect(bomb.length).toBeLessThan(20_000);
    expect(await unpack(bomb)).toMatchObject({ ok: false });
  });
});
