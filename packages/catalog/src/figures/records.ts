import type { Alternative, Catalog, Citation, Figure, Origin, Program, Unit } from '@masterplan/model';
import type { Citations } from './citations.ts';

/** The value at a dotted path of a record; undefined where the path leads nowhere. */
export function valueAt(record: unknown, path: string): unknown {
  let value = record;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = new Map(Object.entries(value)).get(part);
  }
  return value;
}

const PAGE = 'facts-only';

function pageOf(catalog: Catalog, citation: Citation): Citations {
  if ('url' in citation)
    return [
      {
        title: citation.title,
        ...(citation.publisher === undefined ? {} : { publisher: citation.publisher }),
        url: citation.url,
        asOf: citation.asOf,
        license: PAGE,
      },
    ];
  const source = catalog.sources[citation.source];
  return source
    ? [{ title: source.title, publisher: source.publisher, url: source.url, asOf: citation.asOf, license: source.license }]
    : [];
}

/** Pages of a program that support a section; a path is supported by the page that names it or one of its heads. */
function pagesFor(catalog: Catalog, program: Program, path: string): Citations {
  const supports = (named: string) => path === named || path.startsWith(`${named}.`) || named.startsWith(`${path}.`);
  return program.sources.filter((source) => source.supports.some(supports)).flatMap((source) => pageOf(catalog, source));
}

/** How a program's value came to be: read on its pages, worked out, or judged. */
export function programOrigin(program: Program, path: string): Origin {
  const derived = program.derived.find((entry) => path === entry.path || path.startsWith(`${entry.path}.`));
  if (derived?.kind === 'modeled') return { kind: 'modeled', method: derived.method, inputs: [`deep:${program.id}`] };
  if (derived) return { kind: 'assumed', reason: derived.reason, basis: [] };
  return { kind: 'observed', source: `program-${program.id}` };
}

/** `deep:gatech-oms-analytics/cost.tuition`, `/credits`, `/pace.fullTimeMonths`, `/admission.rounds`. */
export function programFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const program = catalog.programs.find((entry) => entry.id === `deep:${key}`)?.record;
  const value = program && valueAt(program, field);
  if (!program || value === undefined) return undefined;
  const year = field.startsWith('cost') && program.cost !== 'not-published' ? program.cost.academicYear : undefined;
  return {
    id: `deep:${key}/${field}`,
    label: `${words(field)}, ${program.name}, ${program.institution.name}`,
    value: shown(value, field, program),
    unit: unitOf(field),
    ...(year === undefined ? {} : { year }),
    origin: programOrigin(program, field),
    citations: pagesFor(catalog, program, field),
  };
}

/** `alt:fast-ai-practical-deep-learning/price`. */
export function alternativeFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const alternative = catalog.alternatives.find((entry) => entry.id === key);
  const value = alternative && valueAt(alternative, field);
  if (!alternative || value === undefined) return undefined;
  return {
    id: `alt:${key}/${field}`,
    label: `${words(field)}, ${alternative.name}`,
    value: shown(value, field),
    unit: unitOf(field),
    origin: alternativeOrigin(alternative, field),
    citations: alternative.sources
      .filter((source) => source.supports.includes(field.split('.')[0] ?? ''))
      .flatMap((source) => pageOf(catalog, source)),
  };
}

export function alternativeOrigin(alternative: Alternative, path: string): Origin {
  const derived = alternative.derived.find((entry) => path === entry.path || path.startsWith(`${entry.path}.`));
  if (derived?.kind === 'modeled') return { kind: 'modeled', method: derived.reason, inputs: [`alt:${alternative.id}`] };
  if (derived) return { kind: 'assumed', reason: derived.reason, basis: [] };
  return { kind: 'observed', source: `alternative-${alternative.id}` };
}

const words = (field: string): string =>
  field
    .replaceAll('.', ', ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^./, (first) => first.toUpperCase());

function unitOf(field: string): Unit {
  if (field.includes('Months') || field === 'months') return 'months';
  if (field.includes('Years')) return 'years';
  if (field.startsWith('credits')) return 'credits';
  if (field.includes('hoursPerWeek')) return 'hours-per-week';
  if (field.includes('Rate')) return 'fraction';
  return 'text';
}

function shown(value: unknown, field: string, program?: Program): string | number | boolean {
  if (value === 'not-published') return 'not published';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (field === 'cost.tuition' && program && program.cost !== 'not-published' && program.cost.tuition !== 'not-published') {
    const { basis, resident, nonresident } = program.cost.tuition;
    const amount = (side: number | string) => (typeof side === 'number' ? side.toLocaleString('en-US') : 'not published');
    return `${program.cost.currency} ${amount(resident)} resident, ${amount(nonresident)} nonresident, ${basis.replace('-', ' ')}`;
  }
  return flat(value);
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join('; ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${flat(inner)}`)
      .join(', ');
  return String(value);
}
