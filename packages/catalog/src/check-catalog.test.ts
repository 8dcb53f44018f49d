import { join } from 'node:path';
import type { Citation, Source } from '@masterplan/model';
import { describe, expect, it } from 'vitest';
import { readCatalog } from './build/read-catalog.ts';
import { checkPublications, checkRates } from './check-catalog.ts';
import { EXAMPLE, programOf } from './program/testing.ts';

const source = (id: string, url: string, release = '2025'): Source => ({
  id,
  publisher: 'P',
  title: 'T',
  release,
  asOf: 2025,
  url,
  license: 'facts-only',
});
const page = (url: string): Citation => ({ url, title: 'A page', asOf: 2025, supports: ['cost'] });

function check(records: Record<string, Citation[]>, sources: Source[] = []) {
  const record = programOf(EXAMPLE);
  const programs = Object.entries(records).map(([id, cited]) => ({ record: { ...record, id, sources: cited } }));
  return checkPublications({ programs, alternatives: [], sources: Object.fromEntries(sources.map((entry) => [entry.id, entry])) });
}

describe('checkPublications', () => {
  it('tells where a page stands that two records cite, and what to do', () => {
    const problems = check({
      a: [page('https://x.edu/other'), page('https://x.edu/tuition')],
      b: [page('http://www.x.edu/tuition/#fees')],
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'data/programs/b.yaml', field: 'sources.0.url' });
    for (const part of ['data/programs/a.yaml (sources.1)', 'data/sources.yaml', '{ source: its id, asOf, supports }'])
      expect(problems[0]?.message).toContain(part);
  });

  it('tells the id of a page that stands in the sources', () => {
    const problems = check({ a: [page('https://x.edu/tuition')] }, [source('x-tuition', 'https://x.edu/tuition')]);
    expect(problems).toMatchObject([
      { file: 'data/programs/a.yaml', message: expect.stringContaining('{ source: x-tuition, asOf, supports }') },
    ]);
  });

  it('tells an id that no publication has, and a publication that stands twice', () => {
    expect(check({ a: [{ source: 'nowhere', asOf: 2025, supports: ['cost'] }] })).toMatchObject([
      { file: 'data/programs/a.yaml', field: 'sources.0.source', message: expect.stringContaining('«nowhere»') },
    ]);
    expect(check({}, [source('one', 'https://x.edu'), source('two', 'https://x.edu/')])).toMatchObject([
      { field: 'two', message: expect.stringContaining('«one»') },
    ]);
  });

  it('lets one record cite a page twice, and one address hold several editions', () => {
    expect(check({ a: [page('https://x.edu'), page('https://x.edu')] })).toEqual([]);
    expect(check({ a: [] }, [source('one', 'https://x.edu', '2024'), source('two', 'https://x.edu', '2025')])).toEqual([]);
  });
});

describe('checkRates', () => {
  it('tells a price in a currency whose rate of that year is not there', () => {
    const read = readCatalog(join(import.meta.dirname, '../../../data'));
    if (!read.ok) throw new Error('the catalog has problems');
    const { programs, money } = read.catalog;
    expect(checkRates({ programs, money })).toEqual([]);
    const moved = programs.map((program) => {
      const { cost } = program.record;
      if (program.record.id !== 'eth-zurich-msc-data-science' || cost === 'not-published') return program;
      return { ...program, record: { ...program.record, cost: { ...cost, academicYear: '1999-00' } } };
    });
    expect(checkRates({ programs: moved, money })).toMatchObject([
      { file: 'data/programs/eth-zurich-msc-data-science.yaml', message: expect.stringMatching(/1999 for CHF.*prices\.yaml.*CH, perUsd/) },
    ]);
  });
});

describe('the catalog', () => {
  it('has no mistake, and most programs carry a plan', () => {
    const read = readCatalog(join(import.meta.dirname, '../../../data'));
    expect(read.ok ? [] : read.problems).toEqual([]);
    const depths = read.ok ? read.catalog.programs.map((program) => program.depth) : [];
    expect(depths.filter((depth) => depth !== 'described').length).toBeGreaterThanOrEqual(44);
  });
});
