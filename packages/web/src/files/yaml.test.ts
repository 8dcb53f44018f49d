import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toYaml } from './yaml.ts';

describe('a candidate as YAML', () => {
  test('is read back the same by the YAML parser', () => {
    const value = fc.jsonValue({ maxDepth: 4, noUnicodeString: false }).filter((v) => v !== null && typeof v === 'object');
    fc.assert(
      fc.property(value, (data) => {
        expect(parse(toYaml(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });

  test('quotes what would be read as something else', () => {
    expect(toYaml({ a: 'yes', b: '15-2051', c: 'part-time', d: [], e: {}, f: 'a: b' })).toBe(
      'a: "yes"\nb: "15-2051"\nc: part-time\nd: []\ne: {}\nf: "a: b"\n',
    );
  });
});
