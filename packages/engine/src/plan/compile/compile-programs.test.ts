import { readdirSync, readFileSync } from 'node:fs';
import { Program } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { candidate, compiled, visaStudent } from '../test/compile-inputs.ts';

describe('the catalog', () => {
  const files = readdirSync('data/programs');
  test.each(files)('%s compiles at both paces, or says why not', (file) => {
    const record = Program.parse(parse(readFileSync(`data/programs/${file}`, 'utf8')));
    for (const pace of ['full-time', 'part-time'] as const) {
      for (const who of pace === 'full-time' ? [candidate(), visaStudent()] : [candidate()]) {
        const result = compiled(record, { pace }, who);
        if ('impossible' in result) {
          expect([result.impossible.kind, record.requirements.groups]).toEqual(['no-requirements', []]);
          continue;
        }
        const { instance } = result;
        for (const { load } of instance.courses) expect(load).toHaveLength(instance.slots.length);
        for (const variant of instance.variants) {
          expect(variant.modes).toHaveLength(instance.courses.length);
          for (const mode of variant.modes.flat()) {
            expect(mode.needs.length).toBeGreaterThan(0);
            expect(Math.max(-1, ...mode.needs)).toBeLessThan(variant.needs.length);
            expect(Math.max(-1, ...mode.caps)).toBeLessThan(variant.caps.length);
          }
        }
        const numbers = JSON.stringify(instance, (_, value) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
        );
        expect(numbers).not.toContain('not finite');
      }
    }
  });
});
