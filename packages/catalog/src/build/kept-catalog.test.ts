import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptCatalog } from './kept-catalog.ts';
import { readCatalog } from './read-catalog.ts';

const data = join(import.meta.dirname, '../../../../data');

it('is the catalog as it is read anew, to the last field', () => {
  const read = readCatalog(data);
  expect(read.ok).toBe(true);
  expect(keptCatalog(data)).toStrictEqual(read);
  expect(keptCatalog(data)).toStrictEqual(read);
});

it('of another folder is read anew, with its problems', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-catalog-'));
  try {
    cpSync(data, folder, { recursive: true });
    writeFileSync(join(folder, 'release.yaml'), 'date: tomorrow\n');
    expect(keptCatalog(folder)).toMatchObject({ ok: false, problems: [{ field: 'date', line: 1 }] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
