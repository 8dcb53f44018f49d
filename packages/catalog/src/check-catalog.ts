import { type Alternative, type Catalog, currencyCountries, type DeepProgram, NOT_PUBLISHED, type SourceId } from '@masterplan/model';
import { chainEnds, countedFigures } from './evidence.ts';
import type { Problem } from './records/problem.ts';

/** Links across records, and that every figure's chain ends in a source or a stated assumption. */
export function checkCatalog(catalog: Catalog): Problem[] {
  return [
    ...checkChains(catalog),
    ...checkTables(catalog),
    ...checkRoles(catalog),
    ...checkRates(catalog),
    ...checkAlternatives(catalog),
    ...checkPublications(catalog),
  ];
}

const problem = (file: string, field: string, message: string): Problem => ({ file, line: 0, field, message });

function checkChains(catalog: Catalog): Problem[] {
  return [...countedFigures(catalog)]
    .filter((figure) => !chainEnds(catalog, figure.origin))
    .map((figure) => {
      const end =
        figure.origin.kind === 'observed'
          ? `the source «${figure.origin.source}»`
          : figure.origin.kind === 'modeled'
            ? `an input of «${figure.origin.inputs.join(', ')}»`
            : 'its basis';
      return problem(
        'data',
        figure.id,
        `a figure without a source: ${end} is in no record; add the publication to sources.yaml or name one that is there`,
      );
    });
}

function checkTables(catalog: Catalog): Problem[] {
  return Object.values(catalog.tables).flatMap((table) =>
    Object.entries(table.columns).flatMap(([column, { origin }]) =>
      chainEnds(catalog, origin)
        ? []
        : [problem('data/tables.yaml', `${table.id}.${column}`, 'the column names a source that is in no record')],
    ),
  );
}

function checkRoles(catalog: Catalog): Problem[] {
  const known = new Set(catalog.occupations.map((occupation) => occupation.soc));
  return catalog.roles.flatMap((role) => {
    const file = `data/occupations/roles/${role.id}.yaml`;
    const total = Object.values(role.mix.shares).reduce((sum, share) => sum + share, 0);
    const strangers = Object.keys(role.mix.shares).filter((soc) => !known.has(soc));
    return [
      ...(Math.abs(total - 1) > 0.005 ? [problem(file, 'mix.shares', `the shares sum to ${total.toFixed(3)}; they must sum to 1`)] : []),
      ...strangers.map((soc) => problem(file, 'mix.shares', `no wages for the occupation «${soc}»`)),
    ];
  });
}

/** A price in another currency is read at the rate of the year in which its academic year begins. */
export function checkRates({ programs, money }: Pick<Catalog, 'programs' | 'money'>): Problem[] {
  return programs.flatMap(({ record: { id, cost } }) => {
    if (cost === NOT_PUBLISHED || cost.currency === 'USD') return [];
    const country = currencyCountries[cost.currency];
    const year = cost.academicYear.slice(0, 4);
    return money.prices.currencies[country]?.perUsd[year] === undefined
      ? [
          problem(
            `data/programs/${id}.yaml`,
            'cost.currency',
            `no exchange rate of ${year} for ${cost.currency}; add it to data/money/prices.yaml under currencies, ${country}, perUsd`,
          ),
        ]
      : [];
  });
}

function checkAlternatives(catalog: Catalog): Problem[] {
  const programs = new Set(catalog.programs.map((program) => program.record.id));
  return catalog.alternatives.flatMap((alternative) =>
    alternative.credits === 'not-published'
      ? []
      : alternative.credits.stacksInto
          .filter((id) => !programs.has(id))
          .map((id) => problem(`data/alternatives/${alternative.id}.yaml`, 'credits.stacksInto', `there is no program «${id}»`)),
  );
}

/**
 * A publication stands once. A page that two programs cite, or one that has a record of its own, is cited by its id;
 * and an id that is cited is there. Alternatives can't cite by id yet, so their pages are not held against others.
 */
export function checkPublications(catalog: {
  programs: readonly Pick<DeepProgram, 'record'>[];
  alternatives: readonly Pick<Alternative, 'id' | 'sources'>[];
  sources: Catalog['sources'];
}): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, SourceId>();
  const editions = new Map<string, SourceId>();
  for (const source of Object.values(catalog.sources)) {
    const edition = `${pageKey(source.url)} ${source.title} ${source.release}`;
    const other = editions.get(edition);
    if (other) problems.push(problem('data/sources.yaml', source.id, `the same publication as «${other}»; keep one and cite its id`));
    editions.set(edition, source.id);
    known.set(pageKey(source.url), source.id);
  }
  const cited = new Map<string, { file: string; field: string }>();
  const records = [
    ...catalog.programs.map(({ record }) => ({ file: `data/programs/${record.id}.yaml`, sources: record.sources })),
    ...catalog.alternatives.map(({ id, sources }) => ({ file: `data/alternatives/${id}.yaml`, sources })),
  ];
  for (const { file, sources } of records) {
    for (const [index, citation] of sources.entries()) {
      const field = `sources.${index}`;
      if ('source' in citation) {
        if (!catalog.sources[citation.source])
          problems.push(
            problem(file, `${field}.source`, `no publication has the id «${citation.source}»; add it to data/sources.yaml or mend the id`),
          );
        continue;
      }
      const id = known.get(pageKey(citation.url));
      const first = cited.get(pageKey(citation.url));
      if (id)
        problems.push(
          problem(
            file,
            `${field}.url`,
            `«${citation.url}» stands in the sources as «${id}»; write { source: ${id}, asOf, supports } instead`,
          ),
        );
      else if (first && first.file !== file)
        problems.push(
          problem(
            file,
            `${field}.url`,
            `«${citation.url}» is cited in ${first.file} (${first.field}) too; add it once to data/sources.yaml and write { source: its id, asOf, supports } in both records`,
          ),
        );
      else cited.set(pageKey(citation.url), { file, field });
    }
  }
  return problems;
}

/** The same page, however its address is written. */
const pageKey = (url: string): string =>
  url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();
