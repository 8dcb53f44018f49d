import { type Catalog, type Control, NOT_PUBLISHED, type PayYear, type Published } from '@masterplan/model';
import { institutionPrice, type ListedPrice, programPrice } from './tuition.ts';

/** A program as a list shows it; `programs --json` gives these. */
export interface ProgramLine {
  id: string;
  kind: 'deep' | 'listed';
  title: string;
  institution: string;
  city: string;
  /** Two capitals; empty outside the United States. */
  state: string;
  country: string;
  control: Control;
  delivery: Published<readonly string[]>;
  /** The deep program's field, or the listed row's CIP code. */
  field: string;
  price: Published<ListedPrice>;
  /** Published median pay five years after, else the estimate's middle, and which of the two it is. */
  pay5Usd: number;
  pay5Kind: 'observed' | 'modeled';
  /** Master's degrees a year of the field at the institution; not known for programs outside the United States. */
  awards: Published<number>;
}

const FIVE: PayYear = 5;

/** Every program of the catalog: those in depth, then the listed fields that none of them stands for. */
export function linesOf(catalog: Catalog): ProgramLine[] {
  const institutions = new Map(catalog.institutions.map((institution) => [institution.unitid, institution]));
  const titles = new Map(catalog.fields.map((field) => [field.cip, field.title]));
  const rows = new Map(catalog.listed.map((row) => [row.id, row]));
  const deep = catalog.programs.map(({ id, record, parent, estimate }): ProgramLine => {
    const row = rows.get(parent);
    const published = row?.pay[FIVE] ?? NOT_PUBLISHED;
    return {
      id,
      kind: 'deep',
      title: record.name,
      institution: record.institution.name,
      city: record.institution.city,
      state: record.institution.state ?? '',
      country: record.institution.country,
      control: record.institution.control,
      delivery: record.delivery,
      field: record.field,
      price: programPrice(catalog, record),
      ...pay(published, estimate.pay[FIVE][1]),
      awards: row?.awards ?? NOT_PUBLISHED,
    };
  });
  const listed = catalog.listed
    .filter((row) => row.deepPrograms.length === 0)
    .flatMap((row): ProgramLine[] => {
      const institution = institutions.get(row.unitid);
      if (!institution) return [];
      const { name, city, state, control } = institution;
      return [
        {
          id: row.id,
          kind: 'listed',
          title: titles.get(row.cip) ?? row.cip,
          institution: name,
          city,
          state,
          country: 'US',
          control,
          delivery: NOT_PUBLISHED,
          field: row.cip,
          price: institutionPrice(institution),
          ...pay(row.pay[FIVE], row.estimate.pay[FIVE][1]),
          awards: row.awards,
        },
      ];
    });
  return [...deep, ...listed];
}

const pay = (published: Published<number>, estimate: number): Pick<ProgramLine, 'pay5Usd' | 'pay5Kind'> =>
  published === NOT_PUBLISHED ? { pay5Usd: Math.round(estimate), pay5Kind: 'modeled' } : { pay5Usd: published, pay5Kind: 'observed' };

/** Where it is: «Atlanta, GA» or «Zurich, CH». */
export const placeOf = (line: Pick<ProgramLine, 'city' | 'state' | 'country'>): string =>
  `${line.city}, ${line.state === '' ? line.country : line.state}`;
