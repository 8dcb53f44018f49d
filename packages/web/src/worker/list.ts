import { searchPrograms } from '@masterplan/catalog';
import type { Catalog, Decision } from '@masterplan/model';
import { countryName } from '@masterplan/words';
import { regionOf } from '../text/states.ts';
import type { Counts, ListAnswer, ListQuery, ListRow, SortKey } from './protocol.ts';

/** Every program of the catalog as a line: deep ones, and listed fields that no deep program stands for. */
export function rowsOf(catalog: Catalog): ListRow[] {
  const institutions = new Map(catalog.institutions.map((institution) => [institution.unitid, institution]));
  const fields = new Map(catalog.fields.map((field) => [field.cip, field.title]));
  const listedById = new Map(catalog.listed.map((listed) => [listed.id, listed]));
  const deep = catalog.programs.map(({ id, record, parent }): ListRow => {
    const { institution } = record;
    return {
      id,
      kind: 'deep',
      title: record.name,
      institution: institution.name,
      place: [institution.city, institution.state ?? countryName(institution.country)].join(', '),
      state: regionOf(institution),
      control: institution.control,
      delivery: record.delivery === 'not-published' ? [] : record.delivery,
      payPublished: listedById.get(parent)?.pay[5] ?? 'not-published',
    };
  });
  const listed = catalog.listed
    .filter((row) => row.deepPrograms.length === 0)
    .map((row): ListRow => {
      const institution = institutions.get(row.unitid);
      return {
        id: row.id,
        kind: 'listed',
        title: fields.get(row.cip) ?? `CIP ${row.cip}`,
        institution: institution?.name ?? 'not published',
        place: institution ? `${institution.city}, ${institution.state}` : 'not published',
        state: institution?.state ?? 'not published',
        control: institution?.control ?? 'not published',
        delivery: [],
        payPublished: row.pay[5],
      };
    });
  return [...deep, ...listed];
}

/** Filters, counts and sorts the programs; ranked ones carry their line of the ranking. */
export function listPrograms(catalog: Catalog, rows: ListRow[], decision: Decision | undefined, query: ListQuery): ListAnswer {
  const rank = new Map(decision?.ranking.map((ranked, index) => [ranked.subject, { ranked, rank: index + 1 }]));
  const found = query.text.trim() === '' ? undefined : new Set(searchPrograms(catalog, query.text, rows.length).map((hit) => hit.id));
  const joined = rows
    .filter((row) => found === undefined || found.has(row.id))
    .map((row): ListRow => ({ ...row, ...rank.get(row.id) }))
    .filter((row) => !query.fits || row.rank !== undefined);
  const matching = joined.filter((row) => filterKeys.every((key) => passes(row, key, query[key])));
  matching.sort((a, b) => compare(a, b, query.sort));
  return { rows: matching.slice(0, query.shown), total: matching.length, counts: countAll(joined, query) };
}

const filterKeys = ['state', 'delivery', 'control', 'kind'] as const;
type FilterKey = (typeof filterKeys)[number];

function valuesOf(row: ListRow, key: FilterKey): string[] {
  if (key === 'delivery') return row.delivery.length === 0 ? ['not-published'] : row.delivery;
  return [row[key]];
}

function passes(row: ListRow, key: FilterKey, wanted: string): boolean {
  return wanted === '' || valuesOf(row, key).includes(wanted);
}

function countAll(rows: ListRow[], query: ListQuery): Counts {
  const counts: Counts = { state: {}, delivery: {}, control: {}, kind: {} };
  for (const key of filterKeys) {
    const others = filterKeys.filter((other) => other !== key);
    for (const row of rows) {
      if (!others.every((other) => passes(row, other, query[other]))) continue;
      for (const value of valuesOf(row, key)) counts[key][value] = (counts[key][value] ?? 0) + 1;
    }
  }
  return counts;
}

/** What a sort reads, smaller first; a program without it comes last. */
const sortValue: Record<Exclude<SortKey, 'name'>, (row: ListRow) => number | undefined> = {
  rank: (row) => row.rank,
  pays: (row) => row.ranked && -row.ranked.pays,
  gain: (row) => row.ranked && -row.ranked.npvP50,
  cost: (row) => row.ranked?.costUsd,
  months: (row) => row.ranked?.months,
  pay: (row) => (row.ranked ? -row.ranked.pay5P50 : undefined),
};

function compare(a: ListRow, b: ListRow, sort: SortKey): number {
  if (sort !== 'name') {
    const x = sortValue[sort](a) ?? Number.POSITIVE_INFINITY;
    const y = sortValue[sort](b) ?? Number.POSITIVE_INFINITY;
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.institution.localeCompare(b.institution, 'en') || a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1);
}
