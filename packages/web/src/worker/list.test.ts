import { fileURLToPath } from 'node:url';
import { keptCatalog } from '@masterplan/catalog/build';
import { describe, expect, test } from 'vitest';
import { listPrograms, rowsOf } from './list.ts';
import type { ListQuery } from './protocol.ts';

const read = keptCatalog(fileURLToPath(new URL('../../../../data/', import.meta.url)));
if (!read.ok) throw new Error('the catalog does not read');
const { catalog } = read;
const rows = rowsOf(catalog);
const all: ListQuery = { text: '', state: '', delivery: '', control: '', kind: '', fits: false, sort: 'name', shown: 50 };
const list = (query: Partial<ListQuery>) => listPrograms(catalog, rows, undefined, { ...all, ...query });

describe('the list of programs', () => {
  test('holds every deep program and every listed field that no deep program stands for', () => {
    const parents = catalog.listed.filter((row) => row.deepPrograms.length > 0).length;
    expect(list({}).total).toBe(catalog.programs.length + catalog.listed.length - parents);
  });

  test('counts say what a filter would leave', () => {
    const { counts } = list({ text: 'data science' });
    for (const [state, n] of Object.entries(counts.state)) expect(list({ text: 'data science', state }).total).toBe(n);
    for (const [kind, n] of Object.entries(counts.kind)) expect(list({ text: 'data science', kind }).total).toBe(n);
  });

  test('finds by name, institution and place; finds nothing without failing', () => {
    expect(list({ text: 'georgia institute analytics' }).rows.map((row) => row.id)).toContain('deep:gatech-oms-analytics');
    expect(list({ text: 'zzzz' })).toMatchObject({ rows: [], total: 0 });
  });

  test('tells countries from states of the same two letters', () => {
    const abroad = catalog.programs.filter(({ record }) => record.institution.country !== 'US');
    const inCalifornia = list({ state: 'CA', shown: 1000 }).rows.map(({ id }) => id);
    expect(abroad.map(({ id }) => id).filter((id) => inCalifornia.includes(id))).toEqual([]);
    const canadian = list({ state: 'abroad-CA', shown: 1000 }).rows;
    expect(canadian.map(({ id }) => id).sort()).toEqual(
      abroad.flatMap(({ id, record }) => (record.institution.country === 'CA' ? [id] : [])).sort(),
    );
    expect(canadian.every(({ place }) => place.endsWith(', Canada'))).toBe(true);
  });

  test('shows no more than asked', () => {
    expect(list({ shown: 7 }).rows).toHaveLength(7);
  });
});
