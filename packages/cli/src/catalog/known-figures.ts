import { type Catalog, payYears } from '@masterplan/model';
import { didYouMean } from '../near.ts';

interface Collection {
  /** What stands between the colon and the slash. */
  keys: (catalog: Catalog) => string[];
  /** Examples of what stands after it; empty where nothing does. */
  fields: readonly string[];
}

const withoutPrefix = (ids: readonly { id: string }[]): string[] => ids.map(({ id }) => id.slice(id.indexOf(':') + 1));
const percentiles = ['p10', 'p25', 'median', 'p75', 'p90', 'employment'];
const tuition = [
  'tuitionResident',
  'tuitionNonresident',
  'feesResident',
  'feesNonresident',
  'perCreditResident',
  'perCreditNonresident',
  'control',
  'city',
  'state',
];

/** The collections of figures, by the word before the colon. */
const collections: Record<string, Collection> = {
  param: { keys: (catalog) => catalog.parameters.map(({ id }) => id), fields: [] },
  deep: {
    keys: (catalog) => withoutPrefix(catalog.programs),
    fields: [
      'cost.tuition',
      'cost.fees',
      'credits',
      'pace.fullTimeMonths',
      'pace.partTimeMonths',
      'delivery',
      'calendar.starts',
      'admission.rounds',
      'admission.gre',
      'admission.minGpa',
      'outcomes',
    ],
  },
  listed: {
    keys: (catalog) => withoutPrefix(catalog.listed),
    fields: ['awards', ...payYears.flatMap((year) => [`pay${year}`, `estimate${year}`])],
  },
  institution: { keys: (catalog) => catalog.institutions.map(({ unitid }) => String(unitid)), fields: tuition },
  wage: { keys: (catalog) => catalog.occupations.map(({ soc }) => soc), fields: percentiles },
  projection: {
    keys: (catalog) => [...new Set(catalog.projections.map(({ release }) => release))],
    fields: ['15-2051', '15-2051/openings'],
  },
  area: { keys: (catalog) => catalog.areas.map(({ code }) => code), fields: ['priceLevel', 'data-scientist'] },
  alt: { keys: (catalog) => catalog.alternatives.map(({ id }) => id), fields: ['price', 'months', 'hoursPerWeek', 'credits'] },
  role: {
    keys: (catalog) => catalog.roles.map(({ id }) => id),
    fields: ['degreeGap.log', 'experience.slope', 'demands.areas.machine-learning', 'mix.shares.15-2051'],
  },
  review: { keys: (catalog) => catalog.reviews.map(({ course }) => course), fields: ['hoursPerWeek', 'difficulty', 'rating'] },
  money: { keys: (catalog) => Object.keys(catalog.money), fields: [] },
  catalog: {
    keys: () => [
      'median-credits-semester',
      'share-30-to-36-credits',
      'median-full-time-months',
      'pay1-weighted-median',
      'pay5-weighted-median',
    ],
    fields: [],
  },
};

/** A sentence on why an id names no figure, with the nearest that would. */
export function whyNoFigure(catalog: Catalog, id: string): string {
  const [, name, key, field] = /^([^:/]*):?([^/]*)\/?(.*)$/.exec(id) ?? [];
  const collection = Object.hasOwn(collections, name ?? '') ? collections[name ?? ''] : undefined;
  const none = `there is no figure «${id}»`;
  if (!collection)
    return `${none}; ids begin with ${Object.keys(collections)
      .map((entry) => `${entry}:`)
      .join(', ')}${parameterNear(catalog, id)}`;
  const keys = collection.keys(catalog);
  if (!keys.includes(key ?? ''))
    return (
      none +
      didYouMean(
        id,
        keys.flatMap((entry) => [`${name}:${entry}`, ...(field === '' ? [] : [`${name}:${entry}/${field}`])]),
      )
    );
  const suggestion = didYouMean(
    id,
    collection.fields.map((entry) => `${name}:${key}/${entry}`),
  );
  const fields = collection.fields.length > 0 ? `; its figures are ${collection.fields.map((entry) => `/${entry}`).join(', ')}` : '';
  return none + (field === '' ? fields : suggestion || fields);
}

/** A parameter's id is often written without «param:». */
function parameterNear(catalog: Catalog, id: string): string {
  return didYouMean(
    `param:${id}`,
    catalog.parameters.map((parameter) => `param:${parameter.id}`),
  );
}
