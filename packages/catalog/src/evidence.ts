import { type Catalog, isPublished, type Origin, payYears } from '@masterplan/model';
import { alternativeOrigin, programOrigin, valueAt } from './figures/records.ts';

/** One figure of the catalog with its origin, for counting. */
export interface Counted {
  id: string;
  origin: Origin;
  /** Year that it speaks of, where known. */
  year: number | undefined;
}

/** The fields of a program that a source may publish or leave open, courses apart. */
export const programFields = [
  'delivery',
  'pace.fullTimeMonths',
  'pace.partTimeMonths',
  'pace.partTimeAllowed',
  'pace.maxYears',
  'credits',
  'cost.tuition',
  'cost.fees',
  'calendar.terms',
  'calendar.starts',
  'milestones.thesis',
  'milestones.capstone',
  'milestones.internship',
  'admission.rolling',
  'admission.rounds',
  'admission.bachelor',
  'admission.prerequisites',
  'admission.gre',
  'admission.minGpa',
  'admission.acceptanceRate',
  'admission.experienceYears',
  'institution.accreditor',
  'outcomes',
] as const;
const alternativeFields = ['price', 'months', 'hoursPerWeek', 'credits'] as const;

/** Every figure of the catalog that is published, worked out or judged: not those that no source publishes. */
export function* countedFigures(catalog: Catalog): Generator<Counted> {
  for (const parameter of catalog.parameters) yield { id: `param:${parameter.id}`, origin: parameter.origin, year: undefined };
  for (const { record } of catalog.programs) {
    const asOf = Math.max(...record.sources.map((source) => source.asOf));
    for (const field of programFields) {
      const value = valueAt(record, field);
      if (value !== undefined && value !== 'not-published')
        yield { id: `deep:${record.id}/${field}`, origin: programOrigin(record, field), year: asOf };
    }
    for (const course of record.courses)
      yield { id: `deep:${record.id}/courses ${course.code}`, origin: programOrigin(record, 'courses'), year: asOf };
  }
  for (const row of catalog.listed) {
    yield* cell(catalog, `${row.id}/awards`, 'awards', 'awards');
    for (const year of payYears) {
      if (isPublished(row.pay[year])) yield* cell(catalog, `${row.id}/pay${year}`, 'masters-pay', `pay${year}`);
      yield {
        id: `${row.id}/estimate${year}`,
        origin: { kind: 'modeled', method: 'partial pooling', inputs: ['masters-pay'] },
        year: undefined,
      };
    }
  }
  for (const institution of catalog.institutions) {
    if (isPublished(institution.tuitionNonresidentUsd))
      yield* cell(catalog, `institution:${institution.unitid}/tuitionNonresident`, 'tuition', 'tuitionNonresident');
    if (isPublished(institution.tuitionResidentUsd))
      yield* cell(catalog, `institution:${institution.unitid}/tuitionResident`, 'tuition', 'tuitionResident');
  }
  for (const occupation of catalog.occupations) {
    for (const [percentile, value] of Object.entries(occupation.wages))
      if (isPublished(value)) yield* cell(catalog, `wage:${occupation.soc}/${percentile}`, 'wages', percentile);
  }
  for (const row of catalog.projections)
    yield {
      id: `projection:${row.release}/${row.soc}`,
      origin: { kind: 'observed', source: row.source },
      year: Number(row.release.slice(0, 4)),
    };
  for (const role of catalog.roles) {
    for (const part of ['mix', 'demands', 'skills', 'experience', 'degreeGap', 'ladder'] as const)
      yield { id: `role:${role.id}/${part}`, origin: role[part].origin, year: undefined };
  }
  for (const area of catalog.areas)
    if (isPublished(area.priceLevel)) yield* cell(catalog, `area:${area.code}/priceLevel`, 'price-levels', 'all');
  for (const alternative of catalog.alternatives) {
    for (const field of alternativeFields) {
      if (alternative[field] !== 'not-published')
        yield { id: `alt:${alternative.id}/${field}`, origin: alternativeOrigin(alternative, field), year: undefined };
    }
  }
  for (const review of catalog.reviews)
    if (isPublished(review.hoursPerWeek)) yield* cell(catalog, `review:${review.course}/hoursPerWeek`, 'course-reviews', 'hoursPerWeek');
  yield* moneyOrigins('money', catalog.money);
}

function* cell(catalog: Catalog, id: string, table: string, column: string): Generator<Counted> {
  const declared = catalog.tables[table]?.columns[column];
  yield {
    id,
    origin: declared?.origin ?? { kind: 'observed', source: '' },
    year: declared?.year === undefined ? undefined : Number(declared.year.slice(0, 4)),
  };
}

/** One entry a block of tax, loan or price rules that names its origin. */
function* moneyOrigins(path: string, value: unknown): Generator<Counted> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (isOrigin(key, inner)) yield { id: `${path}/${key}`, origin: inner, year: undefined };
    else yield* moneyOrigins(`${path}/${key}`, inner);
  }
}
const isOrigin = (key: string, value: unknown): value is Origin =>
  /origin$/i.test(key) && typeof value === 'object' && value !== null && 'kind' in value;

/** Whether a figure's chain ends in a publication of the catalog, a page of its own record, or a stated judgment. */
export function chainEnds(catalog: Catalog, origin: Origin): boolean {
  if (origin.kind === 'assumed') return origin.reason.length > 0 && origin.basis.every((id) => catalog.sources[id] !== undefined);
  if (origin.kind === 'observed') return knownSource(catalog, origin.source);
  return origin.inputs.every((input) => knownInput(catalog, input));
}

const knownSource = (catalog: Catalog, id: string): boolean =>
  catalog.sources[id] !== undefined ||
  (id.startsWith('program-') &&
    catalog.programs.some((program) => `program-${program.record.id}` === id && program.record.sources.length > 0)) ||
  (id.startsWith('alternative-') &&
    catalog.alternatives.some((alternative) => `alternative-${alternative.id}` === id && alternative.sources.length > 0));

function knownInput(catalog: Catalog, input: string): boolean {
  if (catalog.sources[input] || catalog.tables[input.split('/')[0] ?? '']) return true;
  const [collection, rest] = input.split(':');
  if (collection === 'param') return catalog.parameters.some((parameter) => parameter.id === rest);
  if (collection === 'role') return catalog.roles.some((role) => rest?.startsWith(role.id));
  if (collection === 'deep')
    return rest?.startsWith('*') === true || catalog.programs.some((program) => program.id === `deep:${rest?.split('/')[0]}`);
  return collection === 'alt' && catalog.alternatives.some((alternative) => alternative.id === rest?.split('/')[0]);
}
