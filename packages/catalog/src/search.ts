import type { Catalog } from '@masterplan/model';

/** A program as a search finds it. */
export interface Found {
  id: string;
  kind: 'deep' | 'listed';
  title: string;
  institution: string;
  place: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/**
 * Programs whose title, institution, place or id holds every word of the text, those in depth first; within a kind, those
 * whose institution begins with the text first, then by name.
 */
export function searchPrograms(catalog: Catalog, text: string, limit = 20): Found[] {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const institutions = new Map(catalog.institutions.map((institution) => [institution.unitid, institution]));
  const titles = new Map(catalog.fields.map((field) => [field.cip, field.title]));
  const deep: Found[] = catalog.programs.map(({ id, record }) => ({
    id,
    kind: 'deep',
    title: record.name,
    institution: record.institution.name,
    place: `${record.institution.city}, ${record.institution.state ?? record.institution.country}`,
  }));
  const listed: Found[] = catalog.listed.map((row) => {
    const institution = institutions.get(row.unitid);
    return {
      id: row.id,
      kind: 'listed',
      title: titles.get(row.cip) ?? row.cip,
      institution: institution?.name ?? '',
      place: institution ? `${institution.city}, ${institution.state}` : '',
    };
  });
  const start = plain(text).trim();
  const order = (found: Found) => (found.kind === 'deep' ? 0 : 2) + (plain(found.institution).startsWith(start) ? 0 : 1);
  return [...deep, ...listed]
    .filter((found) => {
      const all = plain(`${found.title} ${found.institution} ${found.place} ${found.id}`);
      return words.every((word) => all.includes(word));
    })
    .sort((a, b) => order(a) - order(b) || compare(a.institution, b.institution) || compare(a.title, b.title) || compare(a.id, b.id))
    .slice(0, limit);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
