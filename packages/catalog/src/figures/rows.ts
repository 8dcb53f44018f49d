import { type Catalog, type Figure, isPublished, type Origin, type Projection, type Unit } from '@masterplan/model';
import { citationsOf } from './citations.ts';

/** A figure of one column of a table, with the column's origin. */
function fromColumn(catalog: Catalog, id: string, table: string, column: string, row: string, value: unknown): Figure | undefined {
  const declared = catalog.tables[table]?.columns[column];
  if (!declared || (typeof value !== 'number' && typeof value !== 'string')) return undefined;
  return {
    id,
    label: `${declared.label}, ${row}`,
    value: value === 'not-published' ? 'not published' : value,
    unit: declared.unit,
    ...(declared.year === undefined ? {} : { year: declared.year }),
    origin: declared.origin,
    citations: citationsOf(catalog, declared.origin),
  };
}

const modeled = (
  catalog: Catalog,
  figure: { id: string; label: string; value: number | string; unit: Unit; year: string; range?: [number, number] },
  origin: Origin,
): Figure => ({
  ...figure,
  origin,
  citations: citationsOf(catalog, origin),
});

const payMethod: Origin = {
  kind: 'modeled',
  method:
    'Partial pooling of published medians on the log scale: field, institution and cell, empirical Bayes; median and 80 percent interval of the posterior.',
  inputs: ['masters-pay', 'param:borrowed-field-sd'],
};

/** `listed:139755-11.01/pay5`, `/awards`, `/estimate5`. */
export function listedFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const row = catalog.listed.find((entry) => entry.id === `listed:${key}`);
  if (!row) return undefined;
  const institution = catalog.institutions.find((entry) => entry.unitid === row.unitid);
  const name = `${catalog.fields.find((entry) => entry.cip === row.cip)?.title ?? row.cip}, ${institution?.name ?? row.unitid}`;
  const id = `listed:${key}/${field}`;
  if (field === 'awards') return fromColumn(catalog, id, 'awards', 'awards', name, row.awards);
  const match = /^(pay|estimate)([1245])$/.exec(field);
  const year = match?.[2] === '1' ? 1 : match?.[2] === '2' ? 2 : match?.[2] === '4' ? 4 : 5;
  if (match?.[1] === 'pay') return fromColumn(catalog, id, 'masters-pay', field, name, row.pay[year]);
  if (match?.[1] !== 'estimate') return undefined;
  const [low, middle, high] = row.estimate.pay[year];
  return modeled(
    catalog,
    {
      id,
      label: `Median pay ${year === 1 ? '1 year' : `${year} years`} after completion, estimated, ${name}`,
      value: middle,
      unit: 'usd-per-year',
      year: row.estimate.dollarYear,
      range: [low, high],
    },
    payMethod,
  );
}

const tuitionFields: Record<string, string> = {
  tuitionResident: 'tuitionResidentUsd',
  tuitionNonresident: 'tuitionNonresidentUsd',
  feesResident: 'feesResidentUsd',
  feesNonresident: 'feesNonresidentUsd',
  perCreditResident: 'perCreditResidentUsd',
  perCreditNonresident: 'perCreditNonresidentUsd',
};

/** `institution:139755/tuitionNonresident`, `/control`, `/city`. */
export function institutionFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const institution = catalog.institutions.find((entry) => String(entry.unitid) === key);
  if (!institution) return undefined;
  const values: Record<string, unknown> = { ...institution };
  const id = `institution:${key}/${field}`;
  const tuition = tuitionFields[field];
  return tuition === undefined
    ? fromColumn(catalog, id, 'institutions', field, institution.name, values[field])
    : fromColumn(catalog, id, 'tuition', field, institution.name, values[tuition]);
}

/** `wage:15-2051/median`. */
export function wageFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const occupation = catalog.occupations.find((entry) => entry.soc === key);
  const wages: Record<string, unknown> = { ...occupation?.wages, employment: occupation?.employment };
  return occupation && fromColumn(catalog, `wage:${key}/${field}`, 'wages', field, occupation.title, wages[field]);
}

const projected = {
  growthPercent: (row: Projection) => row.growthPercent,
  openings: (row: Projection) => row.openingsThousandsPerYear,
  education: (row: Projection) => row.education,
  experience: (row: Projection) => row.experience,
};
const isProjected = (column: string): column is keyof typeof projected => column in projected;

/** `projection:2024-34/15-2051`: percent growth over the ten years; `/openings`, `/education` and `/experience` for entry. */
export function projectionFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const [soc, name = 'growthPercent'] = field.split('/');
  const row = catalog.projections.find((entry) => entry.release === key && entry.soc === soc);
  if (!row || !isProjected(name)) return undefined;
  const figure = fromColumn(catalog, `projection:${key}/${field}`, 'projections', name, row.title, projected[name](row));
  if (!figure) return undefined;
  const origin: Origin = catalog.sources[row.source] ? { kind: 'observed', source: row.source } : figure.origin;
  return { ...figure, year: key, origin, citations: citationsOf(catalog, origin) };
}

/** `area:18140/priceLevel`, `area:18140/data-scientist` (the log of its wage level). */
export function areaFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const area = catalog.areas.find((entry) => entry.code === key);
  if (!area) return undefined;
  const id = `area:${key}/${field}`;
  if (field === 'priceLevel')
    return isPublished(area.priceLevel) ? fromColumn(catalog, id, 'price-levels', 'all', area.title, area.priceLevel) : undefined;
  const index = area.logIndex[field];
  if (index === undefined) return undefined;
  const origin: Origin = {
    kind: 'modeled',
    method: 'Share-weighted mean over the role’s occupations of ln(level-3 wage here / median over metropolitan areas).',
    inputs: ['area-wages', `role:${field}/mix`],
  };
  return modeled(catalog, { id, label: `Wage level, ${area.title}`, value: index, unit: 'log-points', year: '2025-26' }, origin);
}

/** `review:CS 7641/hoursPerWeek`. */
export function reviewFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const review = catalog.reviews.find((entry) => entry.course === key);
  const values: Record<string, unknown> = { ...review };
  return review && fromColumn(catalog, `review:${key}/${field}`, 'course-reviews', field, review.title, values[field]);
}
